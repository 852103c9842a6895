from __future__ import annotations

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pytest
from brueckenpost.intake.child import ChildReader, Limits
from brueckenpost.intake.errors import MailboxUnavailableError
from brueckenpost.intake.files import mailbox_at
from brueckenpost.intake.imap import BATCH_MAILS, ImapMailbox
from brueckenpost.intake.mailbox import Fetched, Mailbox, Missing, News
from brueckenpost.intake.worker import LARGEST, Outcome, Report, poll_mailbox
from brueckenpost.parsers.record import Record
from brueckenpost.store.cursors import Cursor, read_cursor
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.messages import list_messages
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW, kept_mails, need_dovecot
from tests.intake.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.intake.mails import a_mail, deliver, flags, read_simply
from tests.intake.readers import read_badly

Store = sessionmaker[Session]


def poll(
    mailbox: Mailbox, store: Store, read: Callable[[bytes], Record] = read_simply, **more: object
) -> Report:
    return poll_mailbox(mailbox, store, read, clock=lambda: NOW, **more)  # type: ignore[arg-type]


def account(server: Dovecot, user: str, **more: object) -> ImapMailbox:
    return ImapMailbox(server.settings(user, **more), PASSWORD)


@dataclass
class Post:
    """A mailbox in memory: `mails` by UID, None for one that is not handed out; `breaks_at` is where it is lost."""

    mails: dict[int, bytes | None] = field(default_factory=dict)
    uidvalidity: int = 1
    breaks_at: int | None = None
    name: str = "post"
    folder: str = "INBOX"
    put_away_keys: list[int] = field(default_factory=list)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def news(self, cursor: Cursor | None) -> News:
        last = cursor.uid if cursor and cursor.uidvalidity == self.uidvalidity else 0
        keys = tuple(uid for uid in sorted(self.mails) if uid > last)
        upto = Cursor(self.uidvalidity, max([last, *self.mails]))
        return News(len(self.mails), known=len(self.mails) - len(keys), keys=keys, upto=upto)

    def fetch(self, keys: Sequence[int]) -> Iterator[Fetched | Missing]:
        for key in keys:
            if key == self.breaks_at:
                raise MailboxUnavailableError("gone in the middle")
            raw = self.mails[key]
            yield Missing(key, gone=False, reason="corrupt") if raw is None else Fetched(key, raw, NOW)

    def put_away(self, key: int) -> None:
        self.put_away_keys.append(key)


class TestAgainstDovecot:
    def test_two_hundred_mails_are_stored_once_and_unchanged(self, dovecot: Dovecot, store: Store) -> None:
        """Each mail once, with exactly the server's bytes; no flag on the server differs afterwards.

        The second poll takes none; a mail that arrives is taken by the next one.
        """
        mails = [a_mail(number) for number in range(200)]
        with dovecot.colleague("worker") as colleague:
            deliver(colleague, mails)
            colleague.uid("STORE", "5", "+FLAGS.SILENT", r"(\Seen)")
            before = flags(colleague)
        first = poll(account(dovecot, "worker"), store)
        second = poll(account(dovecot, "worker"), store)
        with dovecot.colleague("worker") as colleague:
            deliver(colleague, [a_mail(200)])
            third = poll(account(dovecot, "worker"), store)
            after = flags(colleague)
        assert (first.taken, first.drafts, second.taken, third.taken) == (200, 200, 0, 1)
        assert (second.known, third.known) == (200, 200)
        assert sorted(kept_mails(store)) == sorted([*mails, a_mail(200)])
        recent = {"\\Recent"}
        assert {uid: after[uid] - recent for uid in before} == {uid: before[uid] - recent for uid in before}

    def test_a_folder_made_anew_doubles_nothing(self, dovecot: Dovecot, store: Store) -> None:
        """Another UIDVALIDITY: all mails are looked at again, and known by their content."""
        with dovecot.colleague("anew") as colleague:
            colleague.create("Post")
            deliver(colleague, [a_mail(1), a_mail(2)], "Post")
            poll(account(dovecot, "anew", folder="Post"), store)
            colleague.delete("Post")
            time.sleep(1.1)  # Dovecot's UIDVALIDITY is the time in seconds
            colleague.create("Post")
            deliver(colleague, [a_mail(0), a_mail(1), a_mail(2)], "Post")
        again = poll(account(dovecot, "anew", folder="Post"), store)
        assert (again.on_server, again.known, again.taken) == (3, 2, 1)
        assert sorted(kept_mails(store)) == [a_mail(0), a_mail(1), a_mail(2)]

    def test_what_a_colleague_does_meanwhile_is_respected(self, dovecot: Dovecot, store: Store) -> None:
        """A mail marked as deleted is taken and stays marked; one that was read is taken as well."""
        with dovecot.colleague("beside") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
            colleague.uid("STORE", "1", "+FLAGS.SILENT", r"(\Deleted)")
            colleague.uid("STORE", "2", "+FLAGS.SILENT", r"(\Seen)")
            report = poll(account(dovecot, "beside"), store)
            after = flags(colleague)
        assert report.taken == 2
        assert {uid: told - {"\\Recent"} for uid, told in after.items()} == {1: {"\\Deleted"}, 2: {"\\Seen"}}

    def test_what_a_colleague_takes_away_meanwhile_stands_in_the_books(
        self, dovecot: Dovecot, store: Store
    ) -> None:
        """It was there when the folder was looked at, and is gone when its turn comes: neither lost nor an error."""
        last = BATCH_MAILS + 1
        with dovecot.colleague("hasty") as colleague:
            deliver(colleague, [a_mail(number) for number in range(last)])
            colleague.create("Abgelegt")

            def take_away(outcome: Outcome) -> None:
                if outcome.key == 1:
                    colleague.uid("MOVE", str(last), "Abgelegt")

            report = poll(account(dovecot, "hasty"), store, tell=take_away)
        assert (report.taken, report.gone, report.balanced) == (BATCH_MAILS, 1, True)

    def test_kept_mails_are_moved_where_the_owner_wants_it(self, dovecot: Dovecot, store: Store) -> None:
        """`after = "move"`: what is kept lies in the done folder, and the next poll still balances."""
        with dovecot.colleague("moving") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
        settings = {"after": "move", "done_folder": "Fertig"}
        first = poll(account(dovecot, "moving", **settings), store)
        second = poll(account(dovecot, "moving", **settings), store)
        with dovecot.colleague("moving", "Fertig") as colleague:
            assert len(flags(colleague)) == 2
        assert (first.taken, second.on_server) == (2, 0)

    def test_a_worker_killed_in_the_middle_leaves_nothing_half(
        self, dovecot: Dovecot, store: Store, tmp_path: Path
    ) -> None:
        """Kill -9 while mails are taken, again and again; in the end every mail is there once."""
        mails = [a_mail(number) for number in range(60)]
        with dovecot.colleague("killed") as colleague:
            deliver(colleague, mails)
        counts = []
        for _ in range(3):
            _poll_and_die(dovecot, "killed", tmp_path / "store.db")
            counts.append(len(kept_mails(store)))
        report = poll(account(dovecot, "killed"), store)
        assert 0 < counts[0] < 60, "the worker was to die in the middle"
        assert (report.known + report.taken, report.on_server) == (60, 60)
        assert sorted(kept_mails(store)) == sorted(mails)

    def test_a_server_that_goes_away_loses_nothing(self, store: Store) -> None:
        """It stops while mail is taken: what was taken stays, and the rest arrives when it is back."""
        need_dovecot()
        mails = [a_mail(number) for number in range(BATCH_MAILS + 20)]
        with running_dovecot() as server:
            with server.colleague("lost") as colleague:
                deliver(colleague, mails)
            with pytest.raises(MailboxUnavailableError):
                poll(account(server, "lost"), store, tell=lambda _: server.stop())
            with pytest.raises(MailboxUnavailableError):
                poll(account(server, "lost"), store)
            assert len(kept_mails(store)) == BATCH_MAILS
            server.start()
            report = poll(account(server, "lost"), store)
        assert (report.known, report.taken) == (BATCH_MAILS, 20)
        assert sorted(kept_mails(store)) == sorted(mails)


def _poll_and_die(server: Dovecot, user: str, database: Path) -> None:
    """Start a worker that reads slowly, and kill it when it has kept a few mails more."""
    program = (
        "import datetime as dt, sys, time; from pathlib import Path\n"
        "from brueckenpost.intake.imap import ImapMailbox; from brueckenpost.intake.settings import MailboxSettings\n"
        "from brueckenpost.intake.worker import poll_mailbox; from brueckenpost.store.session import open_store\n"
        "from tests.intake.mails import read_simply\n"
        "def read(raw):\n    time.sleep(0.01); return read_simply(raw)\n"
        "url, user, port, ca, password = sys.argv[1:]\n"
        "settings = MailboxSettings(name=user, host='localhost', user=user, port=int(port), ca_file=Path(ca))\n"
        "poll_mailbox(ImapMailbox(settings, password), open_store(url), read,\n"
        "    clock=lambda: dt.datetime.now(dt.UTC), tell=lambda outcome: print(outcome.status, flush=True))\n"
    )
    where = [f"sqlite:///{database}", user, str(server.tls_port), str(server.home / "cert.pem"), PASSWORD]
    path = {"PYTHONPATH": ":".join(part for part in sys.path if part)}
    worker = subprocess.Popen([sys.executable, "-c", program, *where], stdout=subprocess.PIPE, env=path)
    assert worker.stdout
    for _ in range(10):
        assert worker.stdout.readline()
    worker.kill()
    worker.wait()


class TestOneMail:
    def test_a_mail_that_cannot_be_read_is_kept_and_stops_no_other(
        self, store: Store, caplog: pytest.LogCaptureFixture
    ) -> None:
        """It is in quarantine with its bytes; the log names it, and none of its words."""
        post = Post({1: a_mail(1), 2: a_mail(2, "unlesbar und vertraulich"), 3: a_mail(3)})
        with caplog.at_level(logging.INFO):
            report = poll(post, store)
        assert (report.taken, report.quarantined, report.balanced) == (2, 1, True)
        assert kept_mails(store) == [a_mail(1), a_mail(2, "unlesbar und vertraulich"), a_mail(3)]
        assert "mail 2 of post" in caplog.text
        assert "read_simply" in caplog.text
        assert "vertraulich" not in caplog.text
        with store() as session:
            assert [mail.reason for mail in list_messages(session, failed=True)] == [
                "reading it failed (ValueError)"
            ]

    def test_a_mail_beyond_the_childs_limits_is_kept(self, store: Store) -> None:
        """The child dies of it; the worker goes on with a new one."""
        post = Post({1: b"die now", 2: a_mail(2)})
        with ChildReader(read_badly, Limits(seconds=20)) as read:
            report = poll(post, store, read)
        assert (report.taken, report.quarantined) == (1, 1)
        assert kept_mails(store) == [b"die now", a_mail(2)]

    def test_a_huge_mail_is_kept_unread(self, store: Store) -> None:
        """Nobody waits for 41 MB to be parsed, and nobody loses them."""
        post = Post({1: a_mail(1) + b"x" * LARGEST, 2: a_mail(2)})
        told: list[Outcome] = []
        report = poll(post, store, tell=told.append)
        assert (report.taken, report.quarantined) == (1, 1)
        assert "40 MB" in told[0].reason
        assert len(kept_mails(store)[0]) > LARGEST

    def test_a_mail_the_server_does_not_hand_out_is_told(self, store: Store) -> None:
        """It stands in the books as refused, and the others are taken."""
        report = poll(Post({1: None, 2: a_mail(2)}), store)
        assert (report.refused, report.taken, report.balanced) == (1, 1, True)

    def test_the_same_content_twice_is_one_mail(self, store: Store) -> None:
        """Copied within the mailbox or sent twice, byte for byte."""
        report = poll(Post({1: a_mail(1), 2: a_mail(1)}), store)
        assert (report.taken, report.known) == (1, 1)


class TestTrouble:
    def test_a_database_that_is_locked_takes_nothing_and_loses_nothing(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It is no mail's fault, so no mail goes into quarantine: the next poll takes it."""
        locked = OperationalError("INSERT", {}, Exception("database is locked"))

        def refuse(*_: object, **__: object) -> None:
            raise locked

        with monkeypatch.context() as patch:
            patch.setattr("brueckenpost.intake.worker.keep_mail", refuse)
            with pytest.raises(StoreUnavailableError, match="locked"):
                poll(Post({1: a_mail(1)}), store)
        assert kept_mails(store) == []
        assert poll(Post({1: a_mail(1)}), store).taken == 1

    @settings(max_examples=25, deadline=None)
    @given(breaks=st.lists(st.integers(1, 12), max_size=6), limits=st.lists(st.integers(1, 5), max_size=6))
    def test_whatever_breaks_each_mail_arrives_once(self, breaks: list[int], limits: list[int]) -> None:
        """Lost connections and limits in any order: in the end every mail is kept once, whole."""
        import tempfile

        from brueckenpost.store.session import open_store

        mails: dict[int, bytes | None] = {uid: a_mail(uid) for uid in range(1, 12)}
        with tempfile.TemporaryDirectory() as folder:
            store = open_store(f"sqlite:///{folder}/store.db")
            for breaks_at, limit in zip(breaks, [*limits, *[None] * len(breaks)], strict=False):
                with suppress(MailboxUnavailableError):
                    assert poll(Post(mails, breaks_at=breaks_at), store, limit=limit).balanced
            last = poll(Post(mails), store)
            assert last.balanced
            assert sorted(kept_mails(store)) == sorted(raw for raw in mails.values() if raw)
            store.kw["bind"].dispose()


class TestLimitsAndDryRuns:
    def test_a_limit_leaves_the_rest_for_the_next_poll(self, store: Store) -> None:
        """The rest waits, and is counted as waiting."""
        post = Post({uid: a_mail(uid) for uid in range(1, 6)})
        first, second = poll(post, store, limit=2), poll(post, store)
        assert (first.taken, first.waiting, first.balanced) == (2, 3, True)
        assert (second.known, second.taken) == (2, 3)

    def test_a_dry_run_tells_and_keeps_nothing(self, store: Store) -> None:
        """Each mail is read and told, but neither kept nor moved, and no cursor moves on."""
        post = Post({1: a_mail(1), 2: a_mail(2, "unlesbar")})
        told: list[Outcome] = []
        report = poll(post, store, dry_run=True, tell=told.append)
        assert [outcome.status for outcome in told] == ["taken", "quarantined"]
        assert told[0].record
        assert (report.taken, report.drafts, post.put_away_keys) == (1, 1, [])
        assert kept_mails(store) == []
        with store() as session:
            assert read_cursor(session, "post", "INBOX") is None

    def test_files_are_known_by_their_content(self, store: Store, tmp_path: Path) -> None:
        """Files have no cursor: a second look knows them all, and a new one is taken."""
        (tmp_path / "1.eml").write_bytes(a_mail(1))
        first = poll(mailbox_at("ordner", tmp_path), store)
        (tmp_path / "0.eml").write_bytes(a_mail(0))
        second = poll(mailbox_at("ordner", tmp_path), store)
        assert (first.taken, second.known, second.taken) == (1, 1, 1)


class TestBooks:
    def test_they_balance_only_when_every_mail_is_counted(self) -> None:
        """One mail that is nowhere in the books shows."""
        whole = Report(
            "post", "INBOX", on_server=6, known=1, taken=1, quarantined=1, older=1, waiting=1, gone=1
        )
        assert whole.balanced
        assert not Report("post", "INBOX", on_server=7, known=1, taken=5).balanced
