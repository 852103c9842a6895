"""Which letters were sent, kept in a small file, so that none is sent twice whatever breaks.

Each line is a key, a state and a moment. A letter is written down before it is handed over and again when the server has
taken it: one that stands there only as begun may have been sent, and is shown to a person instead of being sent again.
Addresses stand in it as digests only.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedRandom
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one letter: "begun" (perhaps sent), "sent" or "failed" (surely not sent)."""

    key: str
    state: str
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class LetterBook:
    """The book in one file, for any number of processes of one machine."""

    path: Path

    def begin(self, key: str, *, now: dt.datetime) -> bool:
        """Write down that a letter is about to be sent; False if it was begun or sent before.

        Raises:
            OSError: The file cannot be written: then no letter must be sent.
        """
        with self._open() as file:
            known = _read(file)
            if key in known and known[key].state != "failed":
                return False
            _append(file, Line(key, "begun", now))
        return True

    def has(self, key: str) -> bool:
        """Tell whether a letter was begun or sent before."""
        if not self.path.exists():
            return False
        with self._open() as file:
            known = _read(file).get(key)
        return known is not None and known.state != "failed"

    def settle(self, key: str, state: str, *, now: dt.datetime) -> None:
        """Write down how it went: "sent" or "failed".

        Raises:
            OSError: The file cannot be written; the letter stays "begun".
        """
        with self._open() as file:
            _append(file, Line(key, state, now))

    def unclear(self) -> tuple[Line, ...]:
        """List the letters of which nobody knows whether they were sent."""
        if not self.path.exists():
            return ()
        with self._open() as file:
            return tuple(line for line in _read(file).values() if line.state == "begun")

    def forget(self, before: dt.datetime) -> None:
        """Drop the lines of earlier letters: even a digest of an address is not kept for ever."""
        if not self.path.exists():
            return
        with self._open() as file:
            kept = [line for line in _read(file).values() if line.at >= before]
            fresh = self.path.with_name(f".{self.path.name}.{os.getpid()}")
            fresh.touch(mode=0o600)
            with fresh.open("r+b") as copy:
                for line in kept:
                    _append(copy, line)
            fresh.replace(self.path)

    @contextmanager
    def _open(self) -> Iterator[BufferedRandom]:
        """Open and lock the file; one that was replaced while we waited for the lock is opened anew."""
        while True:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            with os.fdopen(handle, "r+b") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                if _is_current(file, self.path):
                    yield file
                    return


def _is_current(file: BufferedRandom, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def daily_key(purpose: str, address: str, now: dt.datetime) -> str:
    """Name a letter that a person gets at most once a day."""
    person = hashlib.sha256(address.strip().casefold().encode("utf-8", "replace")).hexdigest()[:32]
    return f"{purpose}:{now.astimezone(dt.UTC).date()}:{person}"


def _read(file: BufferedRandom) -> dict[str, Line]:
    """Give each letter's last line; a line that a power cut left half is not there."""
    known = {}
    file.seek(0)
    for text in file:
        try:
            key, state, at = json.loads(text)
            known[key] = Line(key, state, dt.datetime.fromisoformat(at))
        except (ValueError, TypeError):
            continue
    return known


def _append(file: BufferedRandom, line: Line) -> None:
    """Write one line, behind the half of one where a power cut left it."""
    end = file.seek(0, os.SEEK_END)
    if end:
        file.seek(end - 1)
    start = b"\n" if end and file.read(1) != b"\n" else b""
    file.write(start + json.dumps([line.key, line.state, line.at.isoformat()]).encode() + b"\n")
    file.flush()
    os.fsync(file.fileno())
