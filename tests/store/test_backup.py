"""A copy of everything, and the way back."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Person
from brueckenpost.store.backup import make_backup, read_backup, restore_backup
from brueckenpost.store.drafts import find_item
from brueckenpost.store.errors import BackupError, MessageNotFoundError
from brueckenpost.store.glance import HEAD
from brueckenpost.store.history import steps
from brueckenpost.store.lessons import list_lessons
from brueckenpost.store.messages import (
    Receipt,
    find_message,
    knows_mail,
    list_messages,
    quarantine_mail,
    read_raw,
)
from brueckenpost.store.privacy import erase_person, export_person
from brueckenpost.store.review import approve, edit
from brueckenpost.store.session import open_store
from brueckenpost.store.undo import undo
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, SENDER, keep, later, raw, record

Store = sessionmaker[Session]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "copy.zip"


def _fill(store: Store) -> int:
    it = keep(store, 1).drafts[0]
    with store.begin() as session:
        edit(
            session,
            it,
            {"municipality": {"name": "Borken", "id": "ags:05554012"}},
            seen=None,
            by="anna",
            now=NOW,
        )
        approve(session, it, seen=None, by="anna", now=NOW)
        undo(session, by="anna", now=later())
        approve(session, it, seen=None, by="anna", now=later(2))
    keep(store, 2, record(2, kind="follow_up", reply_to="<1@ahlen.example>"))
    return it


def _state(store: Store) -> object:
    with store() as session:
        mails = list_messages(session)
        return (
            mails,
            [read_raw(session, mail.message_id) for mail in mails],
            [find_item(session, number) for mail in mails for number in mail.drafts],
            steps(session),
        )


class TestTheWayBack:
    def test_everything_comes_back(self, store: Store, file: Path) -> None:
        """What came after the copy is gone, and numbers go on behind those that came back."""
        _fill(store)
        before = _state(store)
        made = make_backup(store, file, now=NOW)
        keep(store, 3)
        done = restore_backup(store, file, by="anna", now=later(9))
        assert _state(store) == before
        assert done.backup == made == read_backup(file)
        assert (made.rows["messages"], done.people, done.mails) == (2, 0, 0)
        assert keep(store, 4).message_id == 3

    def test_it_can_move_to_another_kind_of_database(self, store: Store, file: Path, tmp_path: Path) -> None:
        """The file is the same for both."""
        _fill(store)
        make_backup(store, file, now=NOW)
        other = open_store(f"sqlite:///{tmp_path}/other.db")
        restore_backup(other, file, by="anna", now=later(9))
        assert _state(other) == _state(store)

    def test_who_was_erased_since_stays_erased(self, store: Store, file: Path) -> None:
        """The copy holds them still; the database does not after it."""
        it = _fill(store)
        make_backup(store, file, now=NOW)
        with store.begin() as session:
            erase_person(session, SENDER.email, by="bob", now=later(5))
        done = restore_backup(store, file, by="bob", now=later(9))
        assert done.people == 1
        with store() as session:
            assert export_person(session, SENDER.email) == ()
            assert find_message(session, 1).status == "reduced"
            assert knows_mail(session, find_message(session, 1).sha256)
            assert find_item(session, it).draft.contact.email is None

    @pytest.mark.parametrize(
        "address",
        [
            "o'neill@ahlen.example",
            "b=o'neill+1@ahlen.example",
            f"{'v' * 65}@ahlen.example",
            "oda@localhost",
        ],
    )
    @pytest.mark.parametrize("where", ["sender", "text"])
    def test_whatever_the_address_looks_like(
        self, store: Store, file: Path, address: str, where: str
    ) -> None:
        """With rare signs, longer than any should be, of no domain: who was erased does not come back."""
        told = record(1, sender=Person("Oda O'Neill", address)) if where == "sender" else record(1)
        it = keep(store, 1, replace(told, text=f"Bitte an '{address}' schreiben.")).drafts[0]
        make_backup(store, file, now=NOW)
        with store.begin() as session:
            erase_person(session, address, by="bob", now=later(5))
        restore_backup(store, file, by="bob", now=later(9))
        with store() as session:
            assert export_person(session, address) == ()
            assert find_item(session, it).draft.title == ("" if where == "sender" else "Lastwagen für Sambir")

    def test_what_could_not_be_read_stays_out_too(self, store: Store, file: Path) -> None:
        """Nothing but its bytes tells whose it is; the tombstone of the erasing knows it."""
        mail = Receipt("mailbox", b"From: Oda <oda@[192.0.2.1]>\n\nGuten Tag", NOW)
        with store.begin() as session:
            quarantined = quarantine_mail(session, mail, "took too long", now=NOW).message_id
        make_backup(store, file, now=NOW)
        with store.begin() as session:
            erase_person(session, "oda@[192.0.2.1]", by="bob", now=later(5))
        done = restore_backup(store, file, by="bob", now=later(9))
        assert (done.people, done.mails) == (0, 1)
        with store() as session, pytest.raises(MessageNotFoundError):
            read_raw(session, quarantined)

    def test_the_history_is_closed_afterwards(self, store: Store, file: Path) -> None:
        """Restoring is one transaction, and only it may write there."""
        _fill(store)
        make_backup(store, file, now=NOW)
        restore_backup(store, file, by="anna", now=later(9))
        with store() as session, pytest.raises(DBAPIError, match="append-only"):
            session.execute(text("DELETE FROM history"))


class TestTheFile:
    def test_it_is_made_while_another_writes(self, store: Store, file: Path) -> None:
        """It holds what was committed; who writes goes on."""
        _fill(store)
        with store.begin() as session:
            session.execute(text("UPDATE messages SET subject = 'spaeter'"))
            assert make_backup(store, file, now=NOW).rows["messages"] == 2
        with store() as session:
            assert find_message(session, 1).subject == "spaeter"
        assert b"spaeter" not in zipfile.ZipFile(file).read("messages.jsonl")

    def test_only_its_owner_reads_it(self, store: Store, file: Path) -> None:
        """It holds other people's mail."""
        make_backup(store, file, now=NOW)
        assert file.stat().st_mode & 0o777 == 0o600
        assert list(file.parent.glob(".copy*")) == []

    def test_an_older_copy_is_never_written_over(self, store: Store, file: Path) -> None:
        """It may be the only good one."""
        file.write_text("alt")
        with pytest.raises(FileExistsError):
            make_backup(store, file, now=NOW)
        assert file.read_text() == "alt"

    def test_one_of_an_older_version_can_be_read(self, store: Store, file: Path) -> None:
        """A table or a column that did not exist then is empty."""
        it = _fill(store)
        make_backup(store, file, now=NOW)
        _damage(file, "older")
        restore_backup(store, file, by="anna", now=later(9))
        with store() as session:
            assert find_message(session, 1).sha256
            assert find_item(session, it).status == "approved"
            assert list_lessons(session) == ()

    @pytest.mark.parametrize("damage", ["no zip", "cut", "bytes", "newer", "other zip", "rows"])
    def test_a_bad_file_changes_nothing(self, store: Store, file: Path, damage: str) -> None:
        """It is checked first, and what is found later takes all back."""
        _fill(store)
        before = _state(store)
        make_backup(store, file, now=NOW)
        _damage(file, damage)
        with pytest.raises(BackupError):
            restore_backup(store, file, by="anna", now=later(9))
        assert _state(store) == before
        assert raw(1) in before[1]  # type: ignore[index]


def _damage(file: Path, how: str) -> None:
    content = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    if how == "no zip":
        file.write_bytes(b"kein Archiv")
    elif how == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif how == "bytes":
        packed = content.index(b"messages.jsonl") + len("messages.jsonl")
        file.write_bytes(content[: packed + 40] + b"\0\xff" + content[packed + 42 :])
    else:
        if how == "newer":
            members["brueckenpost.json"] = members["brueckenpost.json"].replace(
                f'"{HEAD}"'.encode(), b'"9999"'
            )
        elif how == "other zip":
            del members["brueckenpost.json"]
        elif how == "older":
            del members["lessons.jsonl"]
            members["messages.jsonl"] = re.sub(
                rb', "trust": (?:null|\{[^}]*\})', b"", members["messages.jsonl"]
            )
        else:
            members["drafts.jsonl"] = b'{"id": 1}\n'
        with zipfile.ZipFile(file, "w") as archive:
            for name, member in members.items():
                archive.writestr(name, member)
