"""Everything that may break around a poll, in turn: nothing is lost, nothing is there twice or by half."""

from __future__ import annotations

import os
import random
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from imaplib import IMAP4
from pathlib import Path

import pytest
from brueckenpost.intake import connection
from brueckenpost.intake.errors import MailboxUnavailableError
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.intake.worker import poll_mailbox
from brueckenpost.store.cursors import read_cursor
from brueckenpost.store.drafts import Filters, item_as_json, list_items
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.messages import list_messages
from brueckenpost.store.session import open_store
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW, kept_mails
from tests.intake.dovecot import PASSWORD, Dovecot
from tests.intake.mails import a_mail, deliver, read_simply

Store = sessionmaker[Session]


def poll(server: Dovecot, user: str, store: Store, **settings: object) -> None:
    poll_mailbox(
        ImapMailbox(server.settings(user, **settings), PASSWORD), store, read_simply, clock=lambda: NOW
    )


def contents(store: Store, user: str) -> list[object]:
    """Give all that a poll leaves in the store."""
    with store() as session:
        mails = [(mail.sha256, mail.status, mail.kind, mail.attempts) for mail in list_messages(session)]
        drafts = [item_as_json(item)["title"] for item in list_items(session, Filters(), today=NOW.date())]
        return [sorted(mails), drafts, read_cursor(session, user, "INBOX")]


class Death(BaseException):
    """The worker's end: nothing may catch it."""


class Life:
    """Counts side effects, and ends the worker right after the one of the given number."""

    def __init__(self, last: int) -> None:
        self.left = last

    def act(self) -> None:
        self.left -= 1
        if self.left <= 0:
            raise Death


@contextmanager
def dying(life: Life, store: Store, patch: pytest.MonkeyPatch) -> Iterator[None]:
    """End the worker after so many things that it said to the server or wrote into the database."""
    send = IMAP4.send

    def send_and_count(client: IMAP4, words: bytes) -> None:
        send(client, words)
        life.act()

    engine = store.kw["bind"]

    def commit(_: object) -> None:
        life.act()

    event.listen(store, "after_commit", commit)
    with patch.context() as context:
        context.setattr(IMAP4, "send", send_and_count)
        try:
            yield
        finally:
            event.remove(store, "after_commit", commit)
            engine.dispose()


class TestDeathAfterEachSideEffect:
    @pytest.mark.parametrize("after", ["leave", "move"])
    def test_whenever_the_worker_ends_the_next_one_makes_it_whole(
        self, dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: str
    ) -> None:
        """After each single IMAP command and each commit, in turn: the same store as of an undisturbed run.

        One of the mails cannot be read, so that quarantine is among the things that are cut off.
        """
        mails = [a_mail(1), a_mail(2, "unlesbar"), a_mail(3)]
        settings = {"after": after, "done_folder": "Fertig"}
        ends, number = 0, 0
        undisturbed: list[object] = []
        while ends == number:
            user, number = f"death-{after}-{number}", number + 1
            with dovecot.colleague(user) as colleague:
                deliver(colleague, mails)
            store = open_store(f"sqlite:///{tmp_path / user}.db")
            with dying(Life(number), store, monkeypatch), suppress(Death):
                poll(dovecot, user, store, **settings)
                ends -= 1
            ends += 1
            poll(dovecot, user, store, **settings)
            found = contents(store, user)
            undisturbed = undisturbed or found
            assert found[:2] == undisturbed[:2], f"after side effect {number}"
            assert sorted(kept_mails(store)) == sorted(mails)
            store.kw["bind"].dispose()
        assert number > 12, "so many commands and commits a poll has at least"


class TestFullDisk:
    def test_mail_that_finds_no_room_arrives_once_there_is_some(
        self, dovecot: Dovecot, tmp_path: Path
    ) -> None:
        """No mail goes into quarantine for it, and none is lost."""
        mails = [a_mail(number, "x" * 60_000 + os.urandom(30_000).hex()) for number in range(12)]
        with dovecot.colleague("full") as colleague:
            deliver(colleague, mails)
        store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
        engine = store.kw["bind"]

        def limit(connection: object, _: object) -> None:
            connection.execute("PRAGMA max_page_count = 120")  # type: ignore[attr-defined]

        engine.dispose()
        event.listen(engine, "connect", limit)
        with pytest.raises(StoreUnavailableError, match="full"):
            poll(dovecot, "full", store)
        taken = len(kept_mails(store))
        event.remove(engine, "connect", limit)
        engine.dispose()
        poll(dovecot, "full", store)
        assert 0 < taken < 12
        assert sorted(kept_mails(store)) == sorted(mails)
        with store() as session:
            assert {mail.status for mail in list_messages(session)} == {"taken"}


class TestLostServers:
    def test_a_black_hole_is_given_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Something takes the connection and never says a word: the time-out ends it."""
        monkeypatch.setattr(connection, "TIMEOUT", 0.5)
        with socket.create_server(("127.0.0.1", 0)) as hole:
            port = hole.getsockname()[1]
            settings = MailboxSettings(host="127.0.0.1", port=port, tls="none", user="anna")
            with pytest.raises(MailboxUnavailableError, match="does not answer"):
                ImapMailbox(settings, "geheim").__enter__()

    @pytest.mark.parametrize(
        "words",
        [b"", b"\0\xff" * 50, b"* BYE busy\r\n", b"220 smtp.example ESMTP\r\n", b"* OK " + b"x" * 2_000_000],
    )
    def test_something_else_that_answers_gives_an_error_of_ours(self, words: bytes) -> None:
        """No IMAP server, a broken one, one that talks without end: told as trouble, never as a traceback."""
        with answering(words) as port:
            settings = MailboxSettings(host="127.0.0.1", port=port, tls="none", user="anna")
            with pytest.raises((MailboxUnavailableError, connection.MailboxRefusedError)):
                ImapMailbox(settings, "geheim").__enter__()


@contextmanager
def answering(words: bytes) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            client, _ = server.accept()
            with client, suppress(OSError):
                client.sendall(words)

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join(5)


class TestKills:
    def test_killed_at_any_moment_each_mail_is_there_once(self, dovecot: Dovecot, tmp_path: Path) -> None:
        """Kill -9 at random moments; BRUECKENPOST_TEST_KILLS says how often (a long run: 200 of 1,000 mails)."""
        kills = int(os.environ.get("BRUECKENPOST_TEST_KILLS", "6"))
        mails = [a_mail(number) for number in range(5 * kills)]
        chance = random.Random(kills)
        with dovecot.colleague("kills") as colleague:
            deliver(colleague, mails)
        url = f"sqlite:///{tmp_path / 'store.db'}"
        store = open_store(url)
        where = [url, "kills", str(dovecot.tls_port), str(dovecot.home / "cert.pem"), PASSWORD]
        path = {"PYTHONPATH": ":".join(part for part in sys.path if part)}
        for _ in range(kills):
            worker = subprocess.Popen([sys.executable, "-c", WORKER, *where], env=path)
            with suppress(subprocess.TimeoutExpired):
                worker.wait(0.6 + chance.random())
            worker.kill()
            worker.wait()
            kept = kept_mails(store)
            assert len(kept) == len(set(kept))
        poll(dovecot, "kills", store)
        assert sorted(kept_mails(store)) == sorted(mails)
        with store() as session:
            assert len(list_items(session, Filters(), today=NOW.date())) == len(mails)
            assert {mail.status for mail in list_messages(session)} == {"taken"}


WORKER = """
import datetime as dt, sys, time; from pathlib import Path
from brueckenpost.intake.imap import ImapMailbox; from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.intake.worker import poll_mailbox; from brueckenpost.store.session import open_store
from tests.intake.mails import read_simply
url, user, port, ca, password = sys.argv[1:]
def read(raw):
    time.sleep(0.05); return read_simply(raw)
settings = MailboxSettings(name=user, host='localhost', user=user, port=int(port), ca_file=Path(ca))
poll_mailbox(ImapMailbox(settings, password), open_store(url), read, clock=lambda: dt.datetime.now(dt.UTC))
"""
