"""Everything that may break around a poll, in turn: nothing is lost, nothing is there twice or by half."""

from __future__ import annotations

import os
import random
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from email import message_from_bytes
from email.utils import parseaddr
from imaplib import IMAP4
from pathlib import Path
from smtplib import SMTP

import pytest
from brueckenpost.intake import connection
from brueckenpost.intake.answers import acknowledge_mails
from brueckenpost.intake.errors import MailboxUnavailableError
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.outbox import Outbox
from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.intake.worker import poll_mailbox
from brueckenpost.parsers.record import Person, Record
from brueckenpost.store.cursors import read_cursor
from brueckenpost.store.drafts import item_as_json, list_items
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.lines import Filters
from brueckenpost.store.messages import list_messages
from brueckenpost.store.session import open_store
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW, kept_mails
from tests.intake.dovecot import PASSWORD, Dovecot
from tests.intake.mails import a_mail, deliver, flags, read_simply
from tests.intake.postman import Postman, at_work
from tests.intake.test_outbox import an_outbox

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
    send, hand_over = IMAP4.send, SMTP.send

    def send_and_count(client: IMAP4, words: bytes) -> None:
        send(client, words)
        life.act()

    def hand_over_and_count(client: SMTP, words: bytes) -> None:
        hand_over(client, words)
        life.act()

    engine = store.kw["bind"]

    def commit(_: object) -> None:
        life.act()

    event.listen(store, "after_commit", commit)
    with patch.context() as context:
        context.setattr(IMAP4, "send", send_and_count)
        context.setattr(SMTP, "send", hand_over_and_count)
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


def read_signed(raw: bytes) -> Record:
    """Read a mail with whom it is from."""
    record = read_simply(raw)
    name, email = parseaddr(message_from_bytes(raw)["From"])
    return replace(record, message=replace(record.message, sender=Person(name, email)))


class TestDeathWhileSending:
    def test_a_letter_goes_out_once_or_is_shown_as_unclear(
        self, dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After each single command to either server and each commit, in turn: no letter twice, none forgotten.

        The mails are those of an undisturbed run. Only the letter whose content was under way is unclear.
        """
        mails = [a_mail(n).replace(b"inge@", b"inge%d@" % n) for n in (1, 2)]
        ends, number, unclear = 0, 0, 0
        while ends == number:
            user, number = f"sending-{number}", number + 1
            with dovecot.colleague(user) as colleague:
                deliver(colleague, mails)
            store = open_store(f"sqlite:///{tmp_path / user}.db")
            with at_work(Postman()) as postman:
                box = an_outbox(postman, LetterBook(store))
                with dying(Life(number), store, monkeypatch), suppress(Death):
                    poll_and_thank(dovecot, user, store, box)
                    ends -= 1
                ends += 1
                poll_and_thank(dovecot, user, store, box)
                thanked = [message_from_bytes(letter)["To"] for letter in postman.letters]
            assert sorted(kept_mails(store)) == sorted(mails)
            assert len(thanked) == len(set(thanked)), f"after side effect {number}"
            lost = box.book.unclear()
            assert len(lost) <= 1
            assert len(thanked) + len(lost) >= 2
            unclear += len(lost)
            store.kw["bind"].dispose()
        assert number > 25, "so many commands and commits it takes at least"
        assert unclear, "some ends come while a letter is under way"


def poll_and_thank(server: Dovecot, user: str, store: Store, outbox: Outbox) -> None:
    mailbox = ImapMailbox(server.settings(user), PASSWORD)
    poll_mailbox(mailbox, store, read_signed, clock=outbox.clock)
    acknowledge_mails(user, store, outbox)


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


class TestDatabase:
    def test_a_locked_one_is_waited_for_and_then_left(
        self, dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Another program holds the write lock for too long; once it lets go each mail arrives once."""
        monkeypatch.setattr("brueckenpost.store.session.BUSY_SECONDS", 0.3)
        with dovecot.colleague("locked") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
        file = tmp_path / "store.db"
        store = open_store(f"sqlite:///{file}")
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailableError, match="locked"):
            poll(dovecot, "locked", store)
        other.execute("ROLLBACK")
        other.close()
        assert kept_mails(store) == []
        poll(dovecot, "locked", store)
        assert sorted(kept_mails(store)) == [a_mail(1), a_mail(2)]

    @pytest.mark.skipif(os.geteuid() != 0, reason="needs root, who may act as nobody")
    def test_a_disk_that_cannot_be_written_takes_nothing_and_loses_nothing(self, dovecot: Dovecot) -> None:
        """The file can be read only; no mail goes into quarantine for it, and all arrive after the repair."""
        with dovecot.colleague("readonly") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
        with tempfile.TemporaryDirectory(prefix="bp-readonly-") as folder:
            file = Path(folder) / "store.db"
            store = open_store(f"sqlite:///{file}")
            store.kw["bind"].dispose()
            Path(folder).chmod(0o755)
            file.chmod(0o444)
            with as_nobody(), pytest.raises(StoreUnavailableError, match=r"readonly|unable to open"):
                poll(dovecot, "readonly", open_store(f"sqlite:///{file}"))
            poll(dovecot, "readonly", store)
            assert sorted(kept_mails(store)) == [a_mail(1), a_mail(2)]
            store.kw["bind"].dispose()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Act as somebody who owns nothing: root may write where nobody else can."""
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


class TestOtherMails:
    def test_another_uidvalidity_with_other_mails_takes_them_all(
        self, dovecot: Dovecot, tmp_path: Path
    ) -> None:
        """The old cursor stands above their numbers; what was kept of the folder's earlier life stays."""
        store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
        with dovecot.colleague("others") as colleague:
            for mails in ([a_mail(1), a_mail(2), a_mail(3)], [a_mail(4), a_mail(5)]):
                colleague.create("Post")
                deliver(colleague, mails, "Post")
                poll(dovecot, "others", store, folder="Post")
                colleague.delete("Post")
                time.sleep(1.1)  # Dovecot's UIDVALIDITY is the time in seconds
        assert sorted(kept_mails(store)) == [a_mail(number) for number in range(1, 6)]


class TestColleague:
    def test_what_a_colleague_does_meanwhile_is_neither_missed_nor_undone(
        self, dovecot: Dovecot, tmp_path: Path
    ) -> None:
        """Reading, flagging, marking as deleted, moving away and new mail, while we poll again and again.

        No flag differs from what the colleague set, no mail that stayed long enough is missed.
        BRUECKENPOST_TEST_POLLS says how many polls (a long run: 100).
        """
        store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
        chance, expected, stayed = random.Random(5), {}, set()
        with dovecot.colleague("busy") as colleague:
            colleague.create("Abgelegt")
            for number in range(int(os.environ.get("BRUECKENPOST_TEST_POLLS", "12"))):
                polling = threading.Thread(target=poll, args=(dovecot, "busy", store))
                polling.start()
                deliver(colleague, [a_mail(2 * number), a_mail(2 * number + 1)])
                stayed |= {a_mail(2 * number), a_mail(2 * number + 1)}
                for uid in flags(colleague):
                    act_on(colleague, uid, chance, expected)
                polling.join()
                poll(dovecot, "busy", store)
            found = {uid: told - {"\\Recent"} for uid, told in flags(colleague).items()}
        assert found == {uid: expected.get(uid, frozenset()) for uid in found}
        assert set(kept_mails(store)) == stayed
        assert len(kept_mails(store)) == len(stayed)


def act_on(colleague: IMAP4, uid: int, chance: random.Random, expected: dict[int, frozenset[str]]) -> None:
    """Do something with a mail as its owner might, and note how it must look then; old ones are moved away."""
    flag = chance.choice(["", "", r"\Seen", r"\Flagged", r"\Deleted", "$Wichtig"])
    if flag:
        colleague.uid("STORE", str(uid), "+FLAGS.SILENT", f"({flag})")
        expected[uid] = expected.get(uid, frozenset()) | {flag}
    elif uid in expected and chance.random() < 0.3:
        colleague.uid("MOVE", str(uid), "Abgelegt")


class TestLostServers:
    def test_a_server_that_falls_silent_in_the_middle_is_given_up(
        self, dovecot: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The line is open and nothing comes any more, after so many bytes: what was taken stays, the rest comes later."""
        monkeypatch.setattr(connection, "TIMEOUT", 1.0)
        mails = [a_mail(number, "x" * 20_000) for number in range(6)]
        with dovecot.colleague("silent-line") as colleague:
            deliver(colleague, mails)
        store = open_store(f"sqlite:///{tmp_path / 'store.db'}")
        for after in (500, 4_000, 60_000, 110_000):
            with falling_silent(dovecot.tls_port, after) as port, pytest.raises(MailboxUnavailableError):
                poll(dovecot, "silent-line", store, port=port)
        poll(dovecot, "silent-line", store)
        assert sorted(kept_mails(store)) == sorted(mails)

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
def falling_silent(port: int, after: int) -> Iterator[int]:
    """Pass everything on to a port of this machine and back, but nothing after so many bytes of answers."""
    with socket.create_server(("127.0.0.1", 0)) as server, ExitStack() as lines:

        def carry(source: socket.socket, target: socket.socket, left: float) -> None:
            with suppress(OSError):
                while data := source.recv(4096):
                    target.sendall(data[: max(0, int(min(left, len(data))))])
                    left -= len(data)

        def serve() -> None:
            client = lines.enter_context(server.accept()[0])
            real = lines.enter_context(socket.create_connection(("127.0.0.1", port)))
            threading.Thread(target=carry, args=(client, real, float("inf")), daemon=True).start()
            carry(real, client, after)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]


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
            worker = subprocess.Popen(
                [sys.executable, "-c", WORKER, *where], env=path, stdout=subprocess.PIPE
            )
            assert worker.stdout
            worker.stdout.readline()  # it begins to poll
            with suppress(subprocess.TimeoutExpired):
                worker.wait(chance.random() / 2)
            worker.kill()
            worker.communicate()
            kept = kept_mails(store)
            assert len(kept) == len(set(kept))
        poll(dovecot, "kills", store)
        assert sorted(kept_mails(store)) == sorted(mails)
        with store() as session:
            assert len(list_items(session, Filters(), today=NOW.date())) == len(mails)
            assert {mail.status for mail in list_messages(session)} == {"taken"}


WORKER = """
import datetime as dt, sys, time; from pathlib import Path
from brueckenpost.intake.imap import ImapMailbox; from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.outbox import Outbox
from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.intake.worker import poll_mailbox; from brueckenpost.store.session import open_store
from tests.intake.mails import read_simply
url, user, port, ca, password = sys.argv[1:]
def read(raw):
    time.sleep(0.05); return read_simply(raw)
print(flush=True)
settings = MailboxSettings(name=user, host='localhost', user=user, port=int(port), ca_file=Path(ca))
poll_mailbox(ImapMailbox(settings, password), open_store(url), read, clock=lambda: dt.datetime.now(dt.UTC))
"""
