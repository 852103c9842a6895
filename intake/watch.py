"""Staying connected: take mail as it arrives, and come back after every trouble that may pass."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field

from brueckenpost.intake.errors import (
    MailboxRefusedError,
    MailboxUnavailableError,
    ReaderUnavailableError,
)
from brueckenpost.intake.mailbox import Mailbox
from brueckenpost.store.errors import StoreUnavailableError

log = logging.getLogger(__name__)

PASSING = (MailboxUnavailableError, ReaderUnavailableError, StoreUnavailableError)
SHORTEST, LONGEST = 1.0, 300.0  # seconds between two tries after a trouble


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When to look again.

    `every` is the longest time, in seconds, between two looks at a mailbox, also where the server tells of new mail:
    that finds a connection that died unseen. `jitter` gives numbers from 0 to 1 that spread the tries of many workers
    after a server's restart.
    """

    every: float
    jitter: Callable[[], float]

    def back_off(self, failures: int) -> float:
        """Give the pause in seconds after so many failures in a row: doubled each time, half of it by chance."""
        longest = min(LONGEST, SHORTEST * 2.0 ** min(failures, 20))
        return max(SHORTEST, longest * (0.5 + 0.5 * self.jitter()))


@dataclass(slots=True)
class Pulse:
    """One watcher's life: whether it shall go on, and when it last showed that it can."""

    stop: threading.Event
    last: float = field(default_factory=time.monotonic)

    def __call__(self) -> bool:
        """Show a sign of life, and ask whether to go on."""
        self.last = time.monotonic()
        return not self.stop.is_set()

    def sleep(self, seconds: float) -> None:
        """Pause, alive, at most until told to stop."""
        end = time.monotonic() + seconds
        while self() and (left := end - time.monotonic()) > 0:
            self.stop.wait(min(1.0, left))


Take = Callable[[Pulse], object]


def watch_mailbox(mailbox: Mailbox, take: Take, rhythm: Rhythm, pulse: Pulse) -> None:
    """Connect and take what is new, again and again, until told to stop.

    `take` is called with the mailbox connected. A trouble that may pass is logged and tried again. What the server
    refuses ends the watch at its first look, where somebody sits who can mend the settings; later on, say when a
    certificate ran out, it is tried again as well.

    Raises:
        MailboxRefusedError: At the first look.
    """
    failures, ever = 0, False
    while pulse():
        try:
            with mailbox:
                while pulse():
                    take(pulse)
                    failures, ever = 0, True
                    began = time.monotonic()
                    if not mailbox.await_news(rhythm.every, pulse):
                        break
                    # a server whose figures contradict each other must not keep us asking without end
                    pulse.sleep(max(0.0, began + SHORTEST - time.monotonic()))
            pause = rhythm.every
        except (*PASSING, MailboxRefusedError) as error:
            if isinstance(error, MailboxRefusedError) and not ever:
                raise
            pause = rhythm.back_off(failures)
            failures += 1
            told = {"mailbox": mailbox.name, "what": str(error), "seconds": round(pause)}
            log.warning("%(mailbox)s: %(what)s; next try in %(seconds)s seconds", told)
        pulse.sleep(pause)


@dataclass(frozen=True, slots=True)
class Watch:
    """A mailbox, and what to do each time it is connected and may hold something new."""

    mailbox: Mailbox
    take: Take


def watch_mailboxes(
    watches: Sequence[Watch],
    rhythm: Rhythm,
    stop: threading.Event,
    notify: Callable[[str], None] = lambda _: None,
    hung: float = 240.0,
) -> None:
    """Watch several mailboxes side by side, each in a thread of its own, until `stop` is set.

    `notify` tells the service manager: READY=1 once, STOPPING=1 at the end and WATCHDOG=1 each few seconds, as long
    as every watcher has shown a sign of life within `hung` seconds; a single mail or answer may take a minute.

    Raises:
        MailboxRefusedError: As `watch_mailbox`; the other watches are ended.
    """
    pulses = [Pulse(stop) for _ in watches]
    with ThreadPoolExecutor(len(watches), thread_name_prefix="watch") as pool:
        running = [
            pool.submit(watch_mailbox, watch.mailbox, watch.take, rhythm, pulse)
            for watch, pulse in zip(watches, pulses, strict=True)
        ]
        notify("READY=1")
        try:
            _stand_by(running, pulses, stop, notify, hung)
        finally:
            stop.set()
            notify("STOPPING=1")
    for watcher in running:
        watcher.result()


def _stand_by(
    running: Sequence[Future[None]],
    pulses: Sequence[Pulse],
    stop: threading.Event,
    notify: Callable[[str], None],
    hung: float,
) -> None:
    """Tell of life until the end, or until a watcher fails."""
    while not stop.is_set():
        done, _ = wait(running, timeout=1.0, return_when=FIRST_EXCEPTION)
        if any(watcher.exception() for watcher in done):
            return
        if time.monotonic() - min(pulse.last for pulse in pulses) < hung:
            notify("WATCHDOG=1")


@contextmanager
def until_terminated() -> Iterator[threading.Event]:
    """Give an event that SIGTERM sets, so that the mail at hand is finished; main thread only."""
    stop = threading.Event()
    before = signal.signal(signal.SIGTERM, lambda *_: stop.set())
    try:
        yield stop
    finally:
        signal.signal(signal.SIGTERM, before)
