"""Mail that lies in files: Maildir, mbox, .eml files, or bytes from standard input.

Nothing is moved, flagged or locked. What was taken before is known by its content's hash, so no cursor is kept:
files have no lasting numbers.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from brueckenpost.intake.errors import MailboxRefusedError, MailboxUnavailableError
from brueckenpost.intake.mailbox import Fetched, Missing, News
from brueckenpost.store.cursors import Cursor

HEADER_BYTES = 2**16  # of a mail looked at for its date

# "From - Mon Jan  1 00:00:00 2024", "From a@b.example Mon Jan 01 00:00:00 +0000 2024" (RFC 4155)
SEPARATOR = re.compile(rb"From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d ")
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one mail lies: a file, or the bytes from `start` to `end` of an mbox, or `held` in memory."""

    path: Path
    start: int = 0
    end: int | None = None
    held: bytes | None = None

    def read(self) -> bytes:
        """Give the mail's bytes.

        Raises:
            FileNotFoundError: It was moved meanwhile.
        """
        if self.held is not None:
            return self.held
        with self.path.open("rb") as file:
            file.seek(self.start)
            if self.end is None:
                return file.read()
            return ESCAPED.sub(rb"\1", file.read(self.end - self.start))  # mboxrd hides "From " in a text so


@dataclass(slots=True)
class FileMailbox:
    """Mail in files below one path, as `find` lists it."""

    name: str
    path: Path
    find: Callable[[Path], Sequence[Place]]
    since: dt.date | None = None
    folder: str = ""
    _places: Sequence[Place] = field(default=(), init=False)

    def __enter__(self) -> Self:
        """Find the mail.

        Raises:
            MailboxRefusedError: There is no such path, or it holds another kind of mailbox.
            MailboxUnavailableError: It cannot be read.
        """
        try:
            self._places = self.find(self.path)
        except (FileNotFoundError, NotADirectoryError):
            raise MailboxRefusedError(f"{self.path} is not there, or no {self.find.__name__[5:]}") from None
        except OSError as error:
            raise MailboxUnavailableError(f"{self.path} cannot be read: {error.strerror}") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of it."""
        self._places = ()

    def news(self, cursor: Cursor | None) -> News:  # noqa: ARG002 - files have no numbers to go by
        """List all mails that are young enough; the worker skips those whose hash is known."""
        wanted = tuple(key for key, place in enumerate(self._places) if self._is_wanted(place))
        return News(on_server=len(self._places), older=len(self._places) - len(wanted), keys=wanted)

    def _is_wanted(self, place: Place) -> bool:
        if self.since is None:
            return True
        try:
            return _arrival(place, place.read()).date() >= self.since
        except OSError:
            return True  # `fetch` tells why it cannot be read

    def fetch(self, keys: Sequence[int]) -> Iterator[Fetched | Missing]:
        """Yield each mail of that list, one in memory at a time."""
        for key in keys:
            place = self._places[key]
            try:
                raw = place.read()
                yield Fetched(key, raw, _arrival(place, raw))
            except FileNotFoundError:
                yield Missing(key, gone=True)
            except OSError as error:
                yield Missing(key, gone=False, reason=error.strerror or "")

    def await_news(self, within: float, pulse: Callable[[], bool]) -> bool:  # noqa: ARG002 - files tell nothing
        """Say that files have to be looked at again."""
        return False

    def put_away(self, key: int) -> None:
        """Leave the file as it is."""


def find_maildir(path: Path) -> list[Place]:
    """List a Maildir's mails, seen and unseen, by delivery: names begin with the time."""
    files = [file for part in ("new", "cur") for file in (path / part).iterdir() if _is_mail_file(file)]
    return [Place(file) for file in sorted(files, key=lambda file: file.name)]


def find_eml(path: Path) -> list[Place]:
    """List the .eml files below a folder by name, or the one file that the path names."""
    if path.is_file():
        return [Place(path)]
    if not path.is_dir():
        raise FileNotFoundError(path)
    files = (file for file in path.rglob("*") if file.suffix.lower() == ".eml" and _is_mail_file(file))
    return [Place(file) for file in sorted(files)]


def find_mbox(path: Path) -> list[Place]:
    """List the mails of an mbox: each begins after a "From " line that follows an empty line or nothing."""
    places: list[Place] = []
    start: int | None = None
    offset, after_empty = 0, 0
    with path.open("rb") as file:
        for line in file:
            begins = (offset == 0 or after_empty) and SEPARATOR.match(line)
            if begins and start is not None:
                places.append(Place(path, start, offset - after_empty))
            offset += len(line)
            if begins:
                start = offset
            after_empty = len(line) if not line.strip(b"\r\n") else 0
    if start is not None:
        places.append(Place(path, start, offset - after_empty))
    return places


def _is_mail_file(file: Path) -> bool:
    return file.is_file() and not file.name.startswith(".")


def held_mailbox(name: str, raw: bytes) -> FileMailbox:
    """Give one mail in memory the form of a mailbox; an undated one counts as arrived in 1970."""
    return FileMailbox(name, Path(), lambda path: [Place(path, held=raw)])


def mailbox_at(name: str, path: Path) -> FileMailbox:
    """Give the mailbox that lies at a path, of whatever kind it is.

    Raises:
        MailboxRefusedError: There is nothing, or it cannot be read.
    """
    return FileMailbox(name, path, _finder(path))


def _finder(path: Path) -> Callable[[Path], Sequence[Place]]:
    if (path / "cur").is_dir() and (path / "new").is_dir():
        return find_maildir
    try:
        if path.is_file():
            with path.open("rb") as file:
                return find_mbox if SEPARATOR.match(file.readline(1000)) else find_eml
    except OSError as error:
        raise MailboxRefusedError(f"{path} cannot be read: {error.strerror}") from None
    return find_eml


def _arrival(place: Place, raw: bytes) -> dt.datetime:
    """Tell when a mail arrived: its newest Received header, else its Date, else the file's own time."""
    head = BytesHeaderParser().parsebytes(raw[:HEADER_BYTES])
    for told in (str(head.get("Received", "")).rpartition(";")[2], str(head.get("Date", ""))):
        try:
            moment = parsedate_to_datetime(told.strip())
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return dt.datetime.fromtimestamp(0 if place.held is not None else place.path.stat().st_mtime, dt.UTC)
