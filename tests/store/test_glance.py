"""A glance by plain SQL: what SQLite's own library reads is what SQLAlchemy reads."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from brueckenpost.store.consents import record_consent
from brueckenpost.store.entries import approved_entries
from brueckenpost.store.errors import StoreSettingsError
from brueckenpost.store.glance import glance_at_file, rows_of
from brueckenpost.store.lines import Filters, list_lines
from brueckenpost.store.published import has_photos, read_entries
from brueckenpost.store.publishing import page_digest, record_publish
from brueckenpost.store.review import approve, edit
from brueckenpost.store.status import read_status
from brueckenpost.store.workplace import Workplace

from tests.store.samples import NOW, keep

EVERY = (
    Filters(),
    Filters(status=("new", "approved")),
    Filters(municipality="ahlen", partner="sambir", category="health", since=dt.date(2020, 1, 1)),
    Filters(since=dt.date(2999, 1, 1)),
    Filters(sender="terbeck", text="hilfe", unsure=True),
)


@pytest.fixture
def work(tmp_path: Path) -> Workplace:
    """Give a store with three drafts."""
    place = Workplace(f"sqlite:///{tmp_path / 'b.db'}", "anna", lambda: NOW)
    for number in range(1, 4):
        keep(place.store, number)
    return place


class TestAGlance:
    @pytest.mark.parametrize("filters", EVERY)
    def test_reads_what_a_session_reads(self, work: Workplace, filters: Filters) -> None:
        """Line by line, whatever is wanted."""
        seen = glance_at_file(
            work.url, lambda rows: list_lines(rows, filters, today=NOW.date()), writing=False
        )
        with work.store() as session:
            assert seen == (list_lines(rows_of(session), filters, today=NOW.date()),)

    @pytest.mark.parametrize("rule", ["never", "with_consent"])
    def test_reads_what_is_on_the_page(
        self, work: Workplace, monkeypatch: pytest.MonkeyPatch, rule: str
    ) -> None:
        """All of it, in its order, however few are read at once; the contact only where that is allowed."""
        monkeypatch.setattr("brueckenpost.store.published._AT_ONCE", 2)
        for number in (2, 3, 1):
            work.do(approve, number, seen=None)
        work.do(edit, 2, {"title": "Betten", "contact": {"email": "a@ahlen.example"}}, seen=None)
        work.do(record_consent, 2, "contact", wording="am Telefon")
        seen = work.glance(lambda rows: list(read_entries(rows, publish_contact=rule)))
        assert [entry.id for entry in seen] == [1, 2, 3]
        assert [bool(entry.draft.contact.email) for entry in seen] == [False, rule == "with_consent", False]
        assert not any(entry.draft.evidence or entry.draft.confidence for entry in seen)
        assert seen == list(work.read(approved_entries, publish_contact=rule))

    def test_knows_whether_there_are_photos(self, work: Workplace) -> None:
        """Only then they are read."""
        assert not work.glance(has_photos)
        with work.store.begin() as session:
            rows_of(session)("INSERT INTO photo_files VALUES (1, 'a', 'b')", {})
        assert work.glance(has_photos)

    def test_sees_each_change_that_the_page_is_made_of(self, work: Workplace) -> None:
        """By the digest; a mail that waits is none."""
        before = work.glance(page_digest)
        assert work.glance(page_digest) == before
        with work.store.begin() as session:
            rows_of(session)("UPDATE drafts SET status = 'approved' WHERE id = :id", {"id": 1})
        assert work.glance(page_digest) != before

    def test_writes_times_as_a_session_does(self, work: Workplace) -> None:
        """They come back as the same moment."""
        work.jot(record_publish, entries=3)
        assert work.read(read_status).last_publish == NOW

    @pytest.mark.parametrize("revision", ["0001", "9999"])
    def test_leaves_a_file_of_another_version_alone(self, work: Workplace, revision: str) -> None:
        """SQLAlchemy brings it up to date first, or says what is wrong."""
        with closing(sqlite3.connect(work.url.removeprefix("sqlite:///"))) as file, file:
            file.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        assert glance_at_file(work.url, page_digest, writing=False) is None

    def test_leaves_what_is_no_database_to_be_told(self, tmp_path: Path) -> None:
        """In the words that every command has for it."""
        (tmp_path / "b.db").write_bytes(b"no database, however long it is looked at" * 100)
        with pytest.raises(StoreSettingsError, match="not a database"):
            Workplace(f"sqlite:///{tmp_path / 'b.db'}", "anna", lambda: NOW).glance(page_digest)
