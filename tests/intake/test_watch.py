from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pytest
from brueckenpost.intake.errors import (
    LoginRefusedError,
    MailboxRefusedError,
    MailboxUnavailableError,
    ReaderUnavailableError,
)
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.mailbox import Fetched, Missing, News
from brueckenpost.intake.watch import (
    LONGEST,
    Pulse,
    Rhythm,
    Watch,
    until_terminated,
    watch_mailbox,
    watch_mailboxes,
)
from brueckenpost.intake.worker import take_news
from brueckenpost.store.cursors import Cursor
from brueckenpost.store.errors import StoreUnavailableError
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW, kept_mails, need_dovecot
from tests.intake.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.intake.mails import a_mail, deliver, read_simply

HASTY = Rhythm(every=0.01, jitter=lambda: 0.0)


@dataclass
class Door:
    """A mailbox that opens as a script says: None lets in, an error is raised; at its end the watch is told to stop."""

    script: list[Exception | None]
    stop: threading.Event = field(default_factory=threading.Event)
    tells: bool = False
    opened: int = 0
    name: str = "post"
    folder: str = "INBOX"

    def __enter__(self) -> Self:
        self.opened += 1
        step = self.script.pop(0)
        if not self.script:
            self.stop.set()
        if step:
            raise step
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def news(self, cursor: Cursor | None) -> News:
        return News(0)

    def fetch(self, keys: Sequence[int]) -> Iterator[Fetched | Missing]:
        yield from ()

    def await_news(self, within: float, pulse: Callable[[], bool]) -> bool:
        return self.tells

    def put_away(self, key: int) -> None:
        pass


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give the list of pauses, which take no time here."""
    taken: list[float] = []
    monkeypatch.setattr(Pulse, "sleep", lambda self, seconds: taken.append(seconds))
    return taken


def watched(door: Door, take: Callable[[], object] = lambda: None, rhythm: Rhythm = HASTY) -> None:
    watch_mailbox(door, lambda _: take(), rhythm, Pulse(door.stop))


GONE = MailboxUnavailableError("gone")


class TestRhythm:
    def test_pauses_double_up_to_five_minutes(self) -> None:
        """Without chance in it: 1, 2, 4, ... seconds, never more than 300."""
        rhythm = Rhythm(every=60, jitter=lambda: 1.0)
        assert [rhythm.back_off(n) for n in range(10)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]

    @given(failures=st.integers(0, 10**6), jitter=st.floats(0, 1))
    def test_chance_halves_a_pause_at_most(self, failures: int, jitter: float) -> None:
        """Many workers come back spread over half the pause, none at once and none after ages."""
        pause = Rhythm(60, lambda: jitter).back_off(failures)
        longest = Rhythm(60, lambda: 1.0).back_off(failures)
        assert max(1.0, longest / 2) <= pause <= longest <= LONGEST
        assert Rhythm(60, lambda: 0.0).back_off(failures) == max(1.0, longest / 2)


class TestWatchMailbox:
    def test_a_passing_trouble_is_tried_again_ever_more_slowly(self, pauses: list[float]) -> None:
        """Each failure doubles the pause; a look that works makes it short again."""
        door = Door([GONE, GONE, GONE, None, GONE, None, None])
        watched(door, rhythm=Rhythm(every=60, jitter=lambda: 1.0))
        assert pauses[:6] == [1, 2, 4, 60, 1, 60]

    @pytest.mark.parametrize(
        "error", [StoreUnavailableError("locked"), ReaderUnavailableError("no memory"), GONE]
    )
    def test_trouble_behind_the_mailbox_passes_as_well(self, pauses: list[float], error: Exception) -> None:
        """A locked database, a machine without memory, a server lost while mail is taken."""
        troubles = [error]

        def take() -> None:
            if troubles:
                raise troubles.pop()

        door = Door([None, None, None])
        watched(door, take)
        assert door.opened == 3

    def test_what_is_refused_at_the_first_look_ends_the_watch(self, pauses: list[float]) -> None:
        """Wrong settings show at once to who has just started it."""
        door = Door([LoginRefusedError("wrong"), None])
        with pytest.raises(MailboxRefusedError):
            watched(door)
        assert pauses == []

    def test_what_is_refused_later_may_be_mended(self, pauses: list[float]) -> None:
        """A certificate that ran out over night is renewed in the morning; the watch is still there."""
        door = Door([None, MailboxRefusedError("certificate"), None, None])
        watched(door)
        assert door.opened == 4

    def test_an_error_of_ours_is_not_hidden(self, pauses: list[float]) -> None:
        """Only foreseen troubles are tried again; the service manager restarts us after the others."""

        def fail() -> None:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            watched(Door([None, None]), fail)

    def test_a_mailbox_that_tells_of_news_stays_connected(self, pauses: list[float]) -> None:
        """One connection, look after look."""
        door, looks = Door([None], tells=True), []
        door.script.append(None)  # the stop is set by the looks here

        def take() -> None:
            looks.append(1)
            if len(looks) == 5:
                door.stop.set()

        watched(door, take)
        assert (len(looks), door.opened) == (5, 1)

    def test_a_server_that_always_speaks_of_news_is_not_asked_without_end(self, pauses: list[float]) -> None:
        """Its figures contradict each other: a look a second is enough."""
        door = Door([None, None], tells=True)
        looks: list[int] = []

        def take() -> None:
            looks.append(1)
            if len(looks) == 3:
                door.stop.set()

        watched(door, take)
        assert len(pauses) >= 3
        assert all(0.5 < pause <= 1 for pause in pauses[:3])


class TestWatchMailboxes:
    def test_one_refused_mailbox_ends_the_others(self) -> None:
        """The error comes out, and no thread stays behind."""
        stop = threading.Event()
        good, bad = Door([None] * 10**6, stop), Door([LoginRefusedError("wrong"), None], stop)
        watches = [Watch(door, lambda _: None) for door in (good, bad)]
        with pytest.raises(LoginRefusedError):
            watch_mailboxes(watches, HASTY, stop)
        assert not [thread for thread in threading.enumerate() if thread.name.startswith("watch")]

    def test_the_manager_is_told_of_life_only_while_all_live(self) -> None:
        """A watcher that hangs in a call keeps the watchdog from being fed, whatever the others do."""
        stop, told = threading.Event(), []
        doors = [Door([None] * 10**6, stop) for _ in range(2)]
        hanging = Watch(doors[1], lambda _: stop.wait(20))
        threading.Timer(5.5, stop.set).start()
        watch_mailboxes([Watch(doors[0], lambda _: None), hanging], HASTY, stop, told.append, hung=2.0)
        assert (told[0], told[-1]) == ("READY=1", "STOPPING=1")
        assert 1 <= told.count("WATCHDOG=1") <= 3

    def test_mail_is_taken_as_it_arrives_and_after_the_server_was_away(
        self, store: sessionmaker[Session]
    ) -> None:
        """Against a real server: within seconds by IDLE, and again after it was stopped and started."""
        need_dovecot()
        with running_dovecot() as server:
            with server.colleague("watched") as colleague:
                deliver(colleague, [a_mail(1)])
            with watching(ImapMailbox(server.settings("watched"), PASSWORD), store):
                wait_until(lambda: len(kept_mails(store)) == 1)
                with server.colleague("watched") as colleague:
                    deliver(colleague, [a_mail(2)])
                    wait_until(lambda: len(kept_mails(store)) == 2)
                server.stop()
                time.sleep(1.5)
                server.start()
                with server.colleague("watched") as colleague:
                    deliver(colleague, [a_mail(3)])
                wait_until(lambda: len(kept_mails(store)) == 3)
        assert kept_mails(store) == [a_mail(1), a_mail(2), a_mail(3)]


class watching:  # noqa: N801 - used like a function
    """Watch a mailbox in another thread while the block runs."""

    def __init__(self, mailbox: ImapMailbox, store: sessionmaker[Session]) -> None:
        self.stop = threading.Event()
        rhythm = Rhythm(every=120, jitter=lambda: 0.0)
        watch = Watch(
            mailbox,
            lambda pulse: take_news(mailbox, store, read_simply, clock=lambda: NOW, pulse=pulse),
        )
        self.thread = threading.Thread(target=watch_mailboxes, args=([watch], rhythm, self.stop))

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self.thread.join(20)
        assert not self.thread.is_alive()


def wait_until(holds: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


class TestUntilTerminated:
    def test_sigterm_is_a_wish_and_no_end(self) -> None:
        """The mail at hand is finished; afterwards the signal means again what it meant before."""
        before = signal.getsignal(signal.SIGTERM)
        with until_terminated() as stop:
            os.kill(os.getpid(), signal.SIGTERM)
            assert stop.wait(5)
        assert signal.getsignal(signal.SIGTERM) is before

    def test_a_watching_process_ends_cleanly(self, dovecot: Dovecot, tmp_path: Path) -> None:
        """As a service: READY is told, SIGTERM to the whole group ends it within seconds with status 0."""
        program = (
            "import datetime as dt, sys; from pathlib import Path\n"
            "from brueckenpost.intake.child import ChildReader; from brueckenpost.intake.imap import ImapMailbox\n"
            "from brueckenpost.intake.lifesigns import notify_manager\n"
            "from brueckenpost.intake.settings import MailboxSettings\n"
            "from brueckenpost.intake.watch import *; from brueckenpost.intake.worker import take_news\n"
            "from brueckenpost.store.session import open_store; from tests.intake.readers import read_slowly\n"
            "if __name__ == '__main__':\n"
            "    url, user, port, ca, password, place = sys.argv[1:]\n"
            "    settings = MailboxSettings(name=user, host='localhost', user=user, port=int(port), ca_file=Path(ca))\n"
            "    box, store = ImapMailbox(settings, password), open_store(url)\n"
            "    clock = lambda: dt.datetime.now(dt.UTC)\n"
            "    with until_terminated() as stop, ChildReader(read_slowly) as read:\n"
            "        take = lambda pulse: take_news(box, store, read, clock=clock, pulse=pulse)\n"
            "        watch_mailboxes([Watch(box, take)], Rhythm(60, lambda: 0.5), stop,\n"
            "            lambda state: notify_manager(place, state))\n"
        )
        (tmp_path / "watch_once.py").write_text(program)
        with dovecot.colleague("service") as colleague:
            deliver(colleague, [a_mail(number) for number in range(8)])
        with (
            tempfile.TemporaryDirectory(prefix="bp-") as folder,
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager,
        ):
            manager.bind(f"{folder}/notify")
            manager.settimeout(30)
            url = f"sqlite:///{tmp_path / 'store.db'}"
            where = [url, "service", str(dovecot.tls_port), str(dovecot.home / "cert.pem"), PASSWORD]
            path = {"PYTHONPATH": ":".join(part for part in sys.path if part)}
            command = [sys.executable, str(tmp_path / "watch_once.py"), *where, f"{folder}/notify"]
            worker = subprocess.Popen(command, env=path, start_new_session=True)
            assert manager.recv(100) == b"READY=1"
            assert manager.recv(100) == b"WATCHDOG=1"
            time.sleep(2.0)  # some of the eight mails are read by now, each in half a second
            os.killpg(worker.pid, signal.SIGTERM)
            assert worker.wait(20) == 0
        from brueckenpost.store.messages import list_messages
        from brueckenpost.store.session import open_store

        with open_store(url)() as session:
            mails = list_messages(session)
        assert 0 < len(mails) < 8, "it was to end between two mails"
        assert {mail.status for mail in mails} == {"taken"}, "the reading child was not to die of the signal"


class TestPulse:
    def test_a_pause_ends_when_told(self) -> None:
        """And it shows signs of life until then."""
        pulse = Pulse(threading.Event())
        threading.Timer(0.3, pulse.stop.set).start()
        before = time.monotonic()
        pulse.sleep(30)
        assert time.monotonic() - before < 5
        assert time.monotonic() - pulse.last < 5
