"""What the worker asks of a mailbox, wherever the mail lies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from brueckenpost.store.cursors import Cursor


@dataclass(frozen=True, slots=True)
class News:
    """What a mailbox holds beyond a cursor.

    `keys` name the new mails, oldest first: UIDs on a server, positions in a folder of files. `on_server` counts
    all mails, `known` those up to the cursor, `older` the new ones from before the configured day, so that
    on_server == known + older + len(keys). `upto` is the cursor once all keys are dealt with.
    """

    on_server: int
    known: int = 0
    older: int = 0
    keys: tuple[int, ...] = ()
    upto: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail as the mailbox holds it, byte for byte; `received_at` is aware."""

    key: int
    raw: bytes
    received_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Missing:
    """A mail that was listed but cannot be had.

    `gone`: someone moved or deleted it meanwhile. Otherwise the mailbox will not hand it out, as `reason` says.
    """

    key: int
    gone: bool
    reason: str = ""


class Mailbox(Protocol):
    """A place where mail arrives; reading it leaves no trace there.

    It is connected inside a `with`. Every method may raise MailboxUnavailableError or MailboxRefusedError.
    """

    @property
    def name(self) -> str:
        """Give the configuration's name for it."""

    @property
    def folder(self) -> str:
        """Give the folder that is read, "" where there are none."""

    def __enter__(self) -> Self:
        """Connect."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of it."""

    def news(self, cursor: Cursor | None) -> News:
        """List what arrived after the cursor; None takes all."""

    def fetch(self, keys: Sequence[int]) -> Iterator[Fetched | Missing]:
        """Yield each mail of that list, in its order, holding only a few in memory."""

    def await_news(self, within: float, pulse: Callable[[], bool]) -> bool:
        """Wait, connected, until mail may have arrived, at most `within` seconds or until `pulse` says no.

        `pulse` is called about each second. False, at once: this mailbox cannot tell when mail arrives.
        """

    def put_away(self, key: int) -> None:
        """Do with a kept mail what the configuration wants: usually nothing."""
