"""A person is told everything that is kept, and erased wherever it stands."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Contact, Municipality, Person, Quote, Record
from brueckenpost.store.configuration import PrivacySettings
from brueckenpost.store.drafts import find_item, list_items
from brueckenpost.store.entries import explained_departures
from brueckenpost.store.erasing import sweep
from brueckenpost.store.errors import MessageNotFoundError, NothingToUndoError, StoreUnavailableError
from brueckenpost.store.history import steps
from brueckenpost.store.lines import Filters
from brueckenpost.store.messages import (
    Receipt,
    find_message,
    knows_mail,
    list_messages,
    quarantine_mail,
    read_raw,
)
from brueckenpost.store.models import Base, LessonRow, RawRow, TombstoneRow
from brueckenpost.store.privacy import ON_REQUEST, erase_person, export_person, preview_erasure
from brueckenpost.store.retention import apply_retention, find_due
from brueckenpost.store.review import approve, edit, reject
from brueckenpost.store.session import open_store
from brueckenpost.store.traces import ERASED, make_traces
from brueckenpost.store.undo import undo
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, later, raw, receipt, record

Store = sessionmaker[Session]
ADDRESS = "x.quandtmeyer@ahlen.example"
PERSON = Person("Xaveria Quandtmeyer", ADDRESS)
# What a search of the files must not find afterwards, in any case.
STRINGS = (
    "quandtmeyer", "xaveria", "x.quandtmeyer@", "+4923825501777", "02382 5501-777", "5501777", "5501-777",
    "quandtmeyers", "quandtmeyer, xaveria", "foto_quandtmeyer", "geheimer betreff", "zimmer 4711b",
    "private zeilen", "xaverias", "q-message-id", "alter wortlaut von ihr", "x.quandtmeyer@ahlen.example",
    "in ihrer signatur", "zitierte zeilen", "ihre antwort darunter", "fototermin im zimmer",
)  # fmt: skip


def _own_record(number: int) -> Record:
    told = replace(
        draft("Lastwagen für Sambir", "Die Lastwagen begleitete Frau Quandtmeyer, Tel. 02382 5501-777."),
        contact=Contact("Xaveria Quandtmeyer", "Stadt Ahlen", ADDRESS, "+4923825501777"),
        evidence={"contact": (Quote("signature", 0, 30, "Quandtmeyer, Xaveria, 5501777"),)},
    )
    made = record(number, sender=PERSON, subject="Geheimer Betreff", drafts=(told,))
    head = replace(made.message, message_id=f"<{number}.q-message-id@ahlen.example>")
    return replace(
        made,
        message=head,
        text="Private Zeilen von Xaveria Quandtmeyer",
        signature="In ihrer Signatur: Zimmer 4711b, Fototermin im Zimmer",
        quoted="Zitierte Zeilen",
    )


def _fill(store: Store) -> dict[str, int]:
    """Keep two mails of hers (one published, one not), one that quotes her, one in quarantine, and one of another."""
    one, two = keep(store, 1, _own_record(1)).drafts[0], keep(store, 2, _own_record(2)).drafts[0]
    mention = replace(
        record(3), text="Weitere Auskunft gibt Xaveria Quandtmeyer (x.Quandtmeyer@ahlen.example)."
    )
    third = keep(store, 3, mention)
    other = keep(store, 4)
    bad = f"From: Q <{ADDRESS}>\n\nIhre Antwort darunter".encode()
    with store.begin() as session:
        quarantined = quarantine_mail(session, Receipt("mailbox", bad, NOW), "took too long", now=NOW)
        edit(
            session,
            one,
            {"title": "Mit Foto_Quandtmeyer.jpg"},
            seen=None,
            by="anna",
            now=NOW,
        )
        edit(session, one, {"title": "Lastwagen für Sambir"}, seen=None, by="anna", now=later(1))
        edit(session, two, {"title": "Alter Wortlaut von ihr"}, seen=None, by="anna", now=later(1))
        place = {"name": "Borken", "id": "ags:05554012"}
        edit(session, one, {"municipality": place}, seen=None, by="anna", now=later(2))
        approve(session, one, seen=None, by="anna", now=later(3))
    return {
        "entry": one,
        "unpublished": two,
        "mention": third.message_id,
        "other": other.message_id,
        "quarantined": quarantined.message_id,
    }  # fmt: skip


def _erase(store: Store, address: str = ADDRESS) -> None:
    with store.begin() as session:
        erase_person(session, address, by="bob", now=later(10))
    sweep(store)


def _all_words(store: Store) -> str:
    with store() as session:
        tables = session.scalars(
            text(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                if session.get_bind().dialect.name == "sqlite"
                else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            )
        ).all()
        rows = [list(row) for table in tables for row in session.execute(text(f'SELECT * FROM "{table}"'))]
        raws = [zlib.decompress(row.content).decode() for row in session.scalars(select(RawRow))]
    return (json.dumps(rows, default=str, ensure_ascii=False) + json.dumps(raws)).casefold()


class TestErasing:
    def test_no_row_names_the_person_afterwards(self, store: Store) -> None:
        """Neither mails, texts, drafts, history nor lessons, whoever wrote them."""
        _fill(store)
        assert all(word in _all_words(store) for word in ("quandtmeyer", "geheimer betreff"))
        _erase(store)
        words = _all_words(store)
        assert [string for string in STRINGS if string in words] == []
        with store() as session:
            assert export_person(session, ADDRESS) == ()

    def test_what_was_learned_of_the_person_is_forgotten(self, store: Store) -> None:
        """A lesson whose sender is taken out would say something of nobody; those of the house stay."""
        _fill(store)
        with store() as session:
            before = {row.id: row.key for row in session.scalars(select(LessonRow))}
        hers = {number for number, key in before.items() if ADDRESS in key}
        with store.begin() as session:
            erased = erase_person(session, ADDRESS, by="bob", now=later(10))
        with store() as session:
            left = {row.id: row.key for row in session.scalars(select(LessonRow))}
        assert hers
        assert erased.lessons == len(hers)
        assert left == {number: key for number, key in before.items() if number not in hers}

    def test_no_byte_of_the_files_does(self, tmp_path: Path) -> None:
        """A search over the database and what SQLite puts beside it, also while a connection stays open."""
        store = open_store(f"sqlite:///{tmp_path}/s.db")
        _fill(store)
        before = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
        assert b"quandtmeyer" in before
        _erase(store)
        with store() as session:
            assert list_messages(session)
            after = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
        encoded = [base64.b64encode(string.encode())[:-4] for string in STRINGS]
        assert [s for s in STRINGS if s.encode() in after] == []
        assert [e for e in encoded if len(e) > 8 and e.lower() in after] == []

    def test_who_reads_meanwhile_keeps_words_in_the_files(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Then it is said that the files were not swept; once nobody reads, they are."""
        monkeypatch.setattr("brueckenpost.store.session.BUSY_SECONDS", 0.2)
        store = open_store(f"sqlite:///{tmp_path}/s.db")
        _fill(store)
        with store.begin() as session:
            erase_person(session, ADDRESS, by="bob", now=later(10))
        with store() as reader:
            assert list_messages(reader)
            with pytest.raises(StoreUnavailableError):
                sweep(store)
        sweep(store)
        files = b"".join(file.read_bytes() for file in tmp_path.iterdir()).lower()
        assert b"quandtmeyer" not in files

    def test_what_is_published_stays_without_the_person(self, store: Store) -> None:
        """The project is the town's; contact, name and number go, also from its words."""
        made = _fill(store)
        _erase(store)
        with store() as session:
            entry = find_item(session, made["entry"])
        assert entry.status == "approved"
        assert entry.draft.contact == Contact()
        assert entry.draft.title == "Lastwagen für Sambir"
        assert entry.draft.municipality == Municipality("Borken", "ags:05554012")
        assert entry.draft.description == f"Die Lastwagen begleitete Frau {ERASED}, Tel. {ERASED}."

    def test_an_address_that_holds_the_name_changes(self, store: Store) -> None:
        """Of a reading by her; the next publish knows why the old address is gone, by a digest alone."""
        told = replace(
            draft("Lesung von Xaveria Quandtmeyer"), contact=Contact("Xaveria Quandtmeyer", None, ADDRESS)
        )
        it = keep(store, 1, record(1, drafts=(told,))).drafts[0]
        with store.begin() as session:
            before = approve(session, it, seen=None, by="anna", now=NOW).anchor or ""
            assert explained_departures(session, [before]) == frozenset()
        _erase(store)
        with store() as session:
            after = find_item(session, it).anchor or ""
            assert explained_departures(session, [before, after]) == {before}
        assert "quandtmeyer" in before
        assert "quandtmeyer" not in after
        assert "quandtmeyer" not in _all_words(store)

    def test_what_was_not_published_is_emptied(self, store: Store) -> None:
        """Place and partners stay for the count; nobody has to decide on it any more."""
        made = _fill(store)
        _erase(store)
        with store() as session:
            item = find_item(session, made["unpublished"])
            waiting = {it.id for it in list_items(session, Filters(), today=NOW.date())}
        assert (item.status, item.reason) == ("rejected", ON_REQUEST)
        assert (item.draft.title, item.draft.description, item.draft.contact) == ("", "", Contact())
        assert item.draft.partners == draft().partners
        assert item.id not in waiting

    def test_the_mail_stays_out(self, store: Store) -> None:
        """Polled again it is known: its hash is kept, nothing else."""
        made = _fill(store)
        _erase(store)
        with store() as session:
            digest = hashlib.sha256(raw(1)).hexdigest()
            assert knows_mail(session, digest)
            assert session.get(TombstoneRow, digest)
            mail = find_message(session, 1)
            assert (mail.sender, mail.subject, mail.status, mail.reason) == ("", "", "reduced", ON_REQUEST)
            assert find_message(session, made["quarantined"]).status == "reduced"
            for erased in (1, 2, made["mention"], made["quarantined"]):
                with pytest.raises(MessageNotFoundError):
                    read_raw(session, erased)

    def test_others_are_left_alone(self, store: Store) -> None:
        """Another's mail keeps its bytes; one who only has a like address is another."""
        made = _fill(store)
        _erase(store, "quandtmeyer@ahlen.example")
        with store() as session:
            assert find_item(session, made["unpublished"]).draft.title == "Alter Wortlaut von ihr"
        _erase(store)
        with store() as session:
            assert read_raw(session, made["other"]) == raw(4)
            assert find_message(session, made["other"]).sender == "Anna Terbeck <a.terbeck@ahlen.example>"

    def test_the_report_names_what_is_left_to_do(self, store: Store) -> None:
        """The mailbox's own copies, which are not ours to delete, and the entries to publish again."""
        made = _fill(store)
        with store.begin() as session:
            done = erase_person(session, ADDRESS, by="bob", now=later(10))
        assert [(copy.mailbox, copy.folder, copy.uid) for copy in done.mails[:2]] == [
            ("mailbox", "INBOX", 1),
            ("mailbox", "INBOX", 2),
        ]
        assert len(done.mails) == 3
        assert done.mentions == (made["mention"],)
        assert made["entry"] in done.entries
        assert done.emptied == (made["unpublished"],)
        assert done.lessons >= 1

    def test_the_history_still_leads_to_the_present(self, store: Store) -> None:
        """Each step's end is the next one's beginning; erasing is a step that nobody takes back."""
        made = _fill(store)
        _erase(store)
        with store() as session:
            for it in (made["entry"], made["unpublished"]):
                told = steps(session, draft_id=it)
                assert all(a.after == b.before for a, b in pairwise(told))
                assert (told[-1].step, told[-1].by) == ("erase", "bob")
        with store.begin() as session, pytest.raises(NothingToUndoError):
            undo(session, by="bob", now=later(11))

    def test_afterwards_the_history_is_closed_again(self, store: Store) -> None:
        """Only the transaction that erases may change it."""
        _fill(store)
        _erase(store)
        with store() as session, pytest.raises(DBAPIError, match="append-only"):
            session.execute(text("DELETE FROM history"))

    def test_an_unknown_address_changes_nothing(self, store: Store) -> None:
        """It is no error: there is nothing of that person."""
        _fill(store)
        before = _all_words(store)
        with store.begin() as session:
            done = erase_person(session, "nobody@nowhere.example", by="bob", now=later(10))
            assert (done.mails, done.mentions, done.emptied, done.entries) == ((), (), (), ())
        assert "quandtmeyer" in before
        assert len(_all_words(store)) > len(before) - 10


class TestNamesakes:
    def _fill(self, store: Store, other: str) -> dict[str, int]:
        """Keep a mail of hers, one of somebody called the same, and one that names the name only."""
        namesake = replace(
            record(2), message=replace(record(2).message, sender=Person("Quandtmeyer, Xaveria", other))
        )
        about = replace(record(3), text="Es grüßt auch Xaveria Quandtmeyer.")
        kept = [keep(store, 1, _own_record(1)), keep(store, 2, namesake), keep(store, 3, about)]
        return dict(zip(("own", "namesake", "about"), (it.message_id for it in kept), strict=True))

    @pytest.mark.parametrize("other", ["x.quandtmeyer@olpe.example", "xaveria@gmx.de"])
    def test_another_of_the_same_name_is_left_alone(self, store: Store, other: str) -> None:
        """Neither their mails nor what names the name only are touched; the report tells of both."""
        made = self._fill(store, other)
        with store.begin() as session:
            done = erase_person(session, ADDRESS, by="bob", now=later(10))
        assert (done.namesakes, done.left, done.mentions) == ((other,), (made["about"],), ())
        with store() as session:
            assert find_message(session, made["namesake"]).sender == f"Quandtmeyer, Xaveria <{other}>"
            assert read_raw(session, made["namesake"])
            assert read_raw(session, made["about"])
            assert find_message(session, made["own"]).sender == ""

    def test_once_both_are_erased_no_word_is_left(self, store: Store) -> None:
        """One person with two addresses asks for both."""
        self._fill(store, "xaveria@gmx.de")
        for address in (ADDRESS, "xaveria@gmx.de"):
            _erase(store, address)
        assert "quandtmeyer" not in _all_words(store)

    def test_two_addresses_of_one_office_are_one_person(self, store: Store) -> None:
        """She also writes from the office's address: the name still finds what is hers."""
        made = self._fill(store, "buero@ahlen.example")
        with store.begin() as session:
            done = erase_person(session, ADDRESS, by="bob", now=later(10))
        assert done.namesakes == ()
        assert set(done.mentions) == {made["namesake"], made["about"]}


class TestPreview:
    def test_it_tells_all_and_changes_nothing(self, store: Store) -> None:
        """The same report as that of the erasing itself."""
        _fill(store)
        before = _all_words(store)
        with store() as session:
            told = preview_erasure(session, ADDRESS, now=later(10))
        assert _all_words(store) == before
        with store.begin() as session:
            assert erase_person(session, ADDRESS, by="bob", now=later(10)) == told


class TestExport:
    def test_it_names_every_row_that_a_full_scan_finds(self, store: Store) -> None:
        """Every row of every table in which her name, her address, her number or words of her mails stand."""
        _fill(store)
        with store() as session:
            told = export_person(session, ADDRESS.upper())
            scan = {found for string in STRINGS for found in _rows_with(session, string)}
        found_in = {table for table, _ in scan}
        assert found_in >= {"messages", "raw_messages", "drafts", "history", "lessons"}
        assert scan <= {(holding.table, holding.key) for holding in told}
        assert json.dumps([holding.row for holding in told])
        assert any(h.table == "raw_messages" and ADDRESS in h.row["content"] for h in told)


def _rows_with(session: Session, string: str) -> Iterator[tuple[str, str]]:
    """Yield table and key of each row in which a text stands, also in a mail's bytes; without the program's own search."""
    for table in Base.metadata.sorted_tables:
        keys = [column.name for column in table.primary_key]
        for row in session.execute(select(table)).mappings():
            cells = [
                zlib.decompress(cell).decode() if isinstance(cell, bytes) else json.dumps(cell, default=str)
                for cell in row.values()
            ]
            if string in " ".join(cells).casefold():
                yield table.name, "/".join(str(row[key]) for key in keys)


class TestTraces:
    @pytest.mark.parametrize(
        "words",
        [
            "Anna Zwerndorf",
            "Zwerndorf, Anna",
            "ANNA  ZWERNDORF",
            "Anna Zwerndorfs",
            "a@b.example",
            "A@B.Example",
        ],
    )
    def test_names_and_address_name_a_person(self, words: str) -> None:
        """In either order, bent, and in any case."""
        traces = make_traces("a@b.example", ["Zwerndorf, Anna (Stadt B)"], [])
        assert traces.name(f"Es schreibt {words}.")

    @pytest.mark.parametrize(
        "words", ["xa@b.example", "a@b.example.org", "Anna", "Hanna Zwerndorfer", "Stadt B"]
    )
    def test_others_do_not(self, words: str) -> None:
        """A given name alone, a longer address, a longer name, an office."""
        assert not make_traces("a@b.example", ["Anna Zwerndorf", "Stadt B"], []).name(words)

    @pytest.mark.parametrize(
        "written",
        [
            "+49 2382 55010",
            "02382/55010",
            "(02382) 5501-0",
            "0049 2382 55010",
            "+49 (0) 2382 5501 0",
            "02382 – 55010",
        ],
    )
    def test_a_number_is_found_however_it_is_written(self, written: str) -> None:
        """By its digits."""
        told = make_traces("a@b.example", [], ["+49238255010"]).scrub(f"Tel. {written}, Fax 02382 55099")
        assert told == f"Tel. {ERASED}, Fax 02382 55099"

    def test_a_surname_that_is_a_place_stays_alone(self) -> None:
        """The town of Essen is not Frau Essen."""
        assert make_traces("a@b.example", ["Anna Essen"], []).scrub("Anna Essen, Essen") == f"{ERASED}, Essen"


class TestRetention:
    RULES = PrivacySettings(keep_mail_days=1000, keep_rejected_days=100, keep_other_days=10)

    @staticmethod
    def _day(days: int) -> dt.date:
        return NOW.date() + dt.timedelta(days=days)

    def _due(self, store: Store, days: int) -> list[tuple[str, str, int]]:
        with store() as session:
            return [
                (due.rule, due.what, due.id) for due in find_due(session, self.RULES, today=self._day(days))
            ]

    def _apply(self, store: Store, days: int) -> None:
        with store.begin() as session:
            apply_retention(session, self.RULES, today=self._day(days), by="cron", now=later(10))

    def test_mail_of_no_concern_becomes_a_line(self, store: Store) -> None:
        """Until then it can be reclassified; its kind and day stay."""
        mail = keep(store, 1, record(1, kind="spam", drafts=())).message_id
        assert self._due(store, 10) == []
        assert self._due(store, 12) == [("other", "mail", mail)]
        self._apply(store, 12)
        with store() as session:
            view = find_message(session, mail)
            assert (view.kind, view.status, view.sender, view.subject) == ("spam", "reduced", "", "")
            assert knows_mail(session, view.sha256)
            with pytest.raises(MessageNotFoundError):
                read_raw(session, mail)
        assert self._due(store, 12) == []

    def test_rejected_drafts_lose_their_words_and_their_mail(self, store: Store) -> None:
        """A mail that something else came from stays."""
        alone = keep(store, 1)
        both = keep(store, 2, record(2, drafts=(draft("Eins"), draft("Zwei"))))
        with store.begin() as session:
            for it in (alone.drafts[0], both.drafts[0]):
                reject(session, it, reason="Werbung von A. Terbeck", seen=None, by="anna", now=NOW)
        assert self._due(store, 100) == []
        assert self._due(store, 102) == [
            ("rejected", "draft", alone.drafts[0]),
            ("rejected", "draft", both.drafts[0]),
            ("rejected", "mail", alone.message_id),
        ]
        self._apply(store, 102)
        with store() as session:
            item = find_item(session, alone.drafts[0])
            assert (item.status, item.draft.description, item.reason) == ("rejected", "", "")
            assert find_item(session, both.drafts[1]).draft.title == "Zwei"
            assert find_message(session, both.message_id).status == "taken"
            told = json.dumps([step.after for step in steps(session, draft_id=item.id)])
        assert "Bauhof" not in told
        assert self._due(store, 102) == []

    def test_in_the_end_all_mail_goes_and_entries_stay(self, store: Store) -> None:
        """Also what is in quarantine."""
        it = keep(store)
        with store.begin() as session:
            quarantined = quarantine_mail(session, receipt(2), "took too long", now=NOW)
            approve(session, it.drafts[0], seen=None, by="anna", now=NOW)
        assert self._due(store, 900) == []
        assert self._due(store, 1002) == [
            ("mail", "mail", it.message_id),
            ("mail", "mail", quarantined.message_id),
        ]
        self._apply(store, 1002)
        with store() as session:
            assert find_item(session, it.drafts[0]).draft.title == "Lastwagen für Sambir"
            assert {mail.status for mail in list_messages(session)} == {"reduced"}


def test_a_tombstone_alone_keeps_a_mail_out(store: Store) -> None:
    """Where its line is gone with an older copy of the database."""
    sha256 = hashlib.sha256(raw(9)).hexdigest()
    with store.begin() as session:
        session.add(TombstoneRow(sha256=sha256, at=NOW, reason="x"))
        session.flush()
        assert knows_mail(session, sha256)
