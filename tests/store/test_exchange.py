"""Everything as JSON for others, and taken in again beside what is there."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from brueckenpost.store.consents import record_consent
from brueckenpost.store.drafts import find_item, list_items
from brueckenpost.store.errors import ExportError
from brueckenpost.store.exporting import OWN, export_lines, exported_tables
from brueckenpost.store.glance import HEAD
from brueckenpost.store.importing import Imported, import_rows, is_export
from brueckenpost.store.joining import accept
from brueckenpost.store.letters import begin_letter, find_letter
from brueckenpost.store.lines import STATUSES, Filters
from brueckenpost.store.messages import list_messages, read_raw
from brueckenpost.store.models import Base
from brueckenpost.store.privacy import erase_person, export_person
from brueckenpost.store.review import add_draft, approve, edit
from brueckenpost.store.session import open_store
from brueckenpost.store.undo import undo
from sqlalchemy.orm import Session, sessionmaker

from tests.store import test_photos as photos
from tests.store.samples import NOW, SENDER, draft, keep, later, raw, record

Store = sessionmaker[Session]
BORKEN = {"name": "Borken", "id": "ags:05554012"}
ALL = Filters(status=STATUSES)


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Give another office's store, empty."""
    return open_store(f"sqlite:///{tmp_path_factory.mktemp('other')}/other.db")


def fill(store: Store) -> int:
    """Leave something in each table: an entry that was corrected, a follow-up of it, a consent, a draft by hand."""
    it = keep(store, 1).drafts[0]
    with store.begin() as session:
        edit(session, it, {"municipality": BORKEN}, seen=None, by="anna", now=NOW)
        approve(session, it, seen=None, by="anna", now=later())
        record_consent(session, it, "contact", message_id=1, by="anna", now=later())
        add_draft(session, draft("Von Hand"), by="anna", now=later(2))
    keep(store, 2, record(2, kind="follow_up", reply_to="<1@ahlen.example>"))
    return it


def exported(store: Store) -> list[str]:
    return list(export_lines(store, now=NOW))


def rows(lines: list[str], table: str) -> list[dict[str, Any]]:
    told = [json.loads(line) for line in lines[1:]]
    return [line["row"] for line in told if line["table"] == table]


def take(store: Store, lines: list[str]) -> Imported:
    with store.begin() as session:
        return import_rows(session, lines, by="bert", now=later(60))


class TestExport:
    def test_the_first_line_tells_what_it_is(self, store: Store) -> None:
        """Other programs, and `import`, know the file by it."""
        (head,) = exported(store)
        assert json.loads(head) == {"form": "brueckenpost-export", "schema": HEAD, "made_at": NOW.isoformat()}
        assert is_export(head.encode())
        assert not is_export(b"Received: from mail.example\n")

    def test_a_mail_is_told_byte_for_byte(self, store: Store) -> None:
        """Base64 of what the mailbox held, so that no other tool has to know how it is kept."""
        keep(store, 1)
        (row,) = rows(exported(store), "raw_messages")
        assert base64.b64decode(row["content"]) == raw(1)

    def test_nothing_that_people_sent_or_decided_is_left_out(self, store: Store) -> None:
        """Only what a machine needs for itself is not told: how far it read, when it polled and published."""
        fill(store)
        told = {json.loads(line)["table"] for line in exported(store)[1:]}
        assert {"messages", "raw_messages", "drafts", "history", "consents", "lessons"} <= told
        assert {table.name for table in exported_tables()} == set(Base.metadata.tables) - OWN
        assert {"cursors", "polls", "publishes", "history_openings", "openings"} == OWN


class TestImport:
    def test_what_is_exported_can_be_imported_and_exported_again(self, store: Store, other: Store) -> None:
        """Not a character is lost on the way, from either kind of database."""
        fill(store)
        lines = exported(store)
        assert take(other, lines) == Imported(mails=2, drafts=3, known=0, erased=0)
        assert exported(other) == lines

    def test_the_way_leads_to_either_kind_of_database(self, store: Store, other: Store) -> None:
        """Numbers go on behind those that were given."""
        fill(other)
        take(store, exported(other))
        assert keep(store, 7).message_id == 3
        assert exported(store)[1:3] == exported(other)[1:3]

    def test_again_it_changes_nothing(self, store: Store) -> None:
        """Every mail, entry and draft by hand is known."""
        fill(store)
        lines = exported(store)
        assert take(store, lines) == Imported(mails=0, drafts=0, known=4, erased=0)
        assert exported(store) == lines

    def test_it_comes_beside_what_is_there(self, store: Store, other: Store) -> None:
        """Numbers are given anew, and everything that points to them follows."""
        keep(store, 8)
        keep(store, 9)
        it = fill(other)
        take(store, exported(other))
        with store() as session:
            items = list_items(session, ALL, today=NOW.date())
            entry = find_item(session, it + 2)
            assert entry.draft.municipality is not None
            assert (entry.draft.municipality.name, entry.status) == ("Borken", "approved")
            assert [item.id for item in items if item.draft.title == "Von Hand"] == [it + 3]
            assert [item.target for item in items if item.kind == "follow_up"] == [entry.id]
            assert read_raw(session, entry.message_id or 0) == raw(1)

    def test_a_photo_goes_with_its_entry_and_its_mail(self, store: Store, other: Store) -> None:
        """Its bytes, its credit and the consent that lets it stand on the page."""
        it = photos.take_in(other, photos.mail(photos.JPEG))
        with other.begin() as session:
            approve(session, it, seen=None, by="anna", now=NOW)
            record_consent(session, it, "photo", wording="ja", by="anna", now=NOW)
        photos.take(other, it)
        keep(store, 8)
        take(store, exported(other))
        (shown,) = photos.shown(store)
        assert (shown.entry_id, shown.content, shown.author) == (it + 1, photos.JPEG, "Anna Terbeck")

    def test_no_letter_is_written_again(self, store: Store, other: Store) -> None:
        """Who was told by the other office that an entry stands on the page is not told again by this one."""
        keep(other, 1)
        with other.begin() as session:
            begin_letter(session, "announce:1", 1, now=NOW)
        keep(store, 8)
        take(store, exported(other))
        assert take(store, exported(other)).mails == 0
        with store() as session:
            assert find_letter(session, "announce:1") is None
            assert find_letter(session, "announce:2") is not None

    def test_steps_that_came_along_can_be_taken_back(self, store: Store, other: Store) -> None:
        """The history is whole: who took them can go on where he or she was."""
        it = fill(other)
        keep(store, 8)
        take(store, exported(other))
        with store.begin() as session:
            assert undo(session, by="anna", now=later(70), draft_id=it + 1).step == "undo"
            assert find_item(session, it + 1).status == "new"

    def test_a_new_follow_up_finds_the_entry_that_is_here(self, store: Store, other: Store) -> None:
        """An office that sends an export every week sends what is new about what was."""
        it = keep(other, 1).drafts[0]
        with other.begin() as session:
            approve(session, it, seen=None, by="anna", now=NOW)
        take(store, exported(other))
        follow_up = keep(other, 2, record(2, kind="follow_up", reply_to="<1@ahlen.example>")).drafts[0]
        assert take(store, exported(other)).drafts == 1
        with store.begin() as session:
            assert find_item(session, follow_up).target == it
            accept(session, follow_up, fields=None, seen=None, by="bert", now=later(80))

    def test_who_was_erased_here_does_not_come_back(self, store: Store, other: Store) -> None:
        """Neither the mail that was erased nor another one of that person."""
        fill(store)
        with store.begin() as session:
            erase_person(session, SENDER.email, by="anna", now=later(5))
        fill(other)
        keep(other, 5)
        assert take(store, exported(other)).erased == 1
        with store() as session:
            assert export_person(session, SENDER.email) == ()
            assert {mail.sender for mail in list_messages(session)} == {""}

    @pytest.mark.parametrize(
        ("number", "line", "told"),
        [
            (0, '{"form": "brueckenpost-export", "schema": "9999"}', "newer version"),
            (1, "no JSON", "Line 2 cannot be read"),
            (1, '{"table": "polls", "row": {}}', "Line 2 cannot be read"),
            (1, '{"table": "messages", "row": {"sha256": "x"}}', "Line 2 is no row of messages"),
            (1, '{"table": "tombstones", "row": {"sha256": "x", "at": "gestern"}}', "no row of tombstones"),
        ],
    )
    def test_a_line_that_cannot_be_read_is_named(
        self, store: Store, other: Store, number: int, line: str, told: str
    ) -> None:
        """Then nothing of the file is taken in."""
        keep(other, 1)
        lines = exported(other)
        with pytest.raises(ExportError, match=told):
            take(store, [*lines[:number], line, *lines[number + 1 :]])
        assert len(exported(store)) == 1
