"""Pieces of lists: what a long list says of an entry is taken out of the file that the last run left.

Kept is only where the piece of each entry stands in its file: whoever has left the page is in no file, and so in no
piece. Without the places, or where the file is another, every piece is made anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brueckenpost.publish.cards import Card

Content = bytes | Iterable[bytes]
"""What a file holds: whole, or bit by bit, so that lists of many megabytes are never in memory; each bit is asked for once."""
_NARROW = 2  # bytes between two pieces in which there is no link
_AT_ONCE = 2**18  # bytes that are read in one go
_MARK = re.compile(rb"\0piece (\d+)\0")


def whole(content: Content) -> bytes:
    """Give a file's content in one."""
    return content if isinstance(content, bytes) else b"".join(content)


class Take(Protocol):
    """Gives the piece of a list that tells of an entry, or its mark; a `form` parts it from others of the same file."""

    def __call__(self, card: Card, make: Callable[[Card], bytes], *, form: str = "") -> bytes:
        """Give what the last run left, or else what `make` gives of the card in the page's words."""


def make_piece(card: Card, make: Callable[[Card], bytes], *, form: str = "") -> bytes:
    """Make every piece anew."""
    del form
    return make(card)


class Left(bytes):
    """A piece that the last run left: what it leads to was looked at then."""


class Pieces:
    """The pieces of one list, in the order in which they are taken.

    While a list is made a mark stands for each piece, so that templates need not carry what has many megabytes.
    `speak` puts a card into the page's words; `same` are the numbers of those whose pieces the last run left.
    """

    def __init__(self, speak: Callable[[Card], Card], same: Collection[int]) -> None:
        self._speak, self._same = speak, same
        self._taken: list[tuple[Card, Callable[[Card], bytes], str]] = []

    def __bool__(self) -> bool:
        return bool(self._taken)

    def take(self, card: Card, make: Callable[[Card], bytes], *, form: str = "") -> bytes:
        """Give a piece's mark; the piece is made when the list is written, and only where there is none."""
        self._taken.append((card, make, form))
        return b"\0piece %d\0" % (len(self._taken) - 1)

    def fill(self, content: bytes, file: Path, places: str, tell: Callable[[str], None]) -> Iterator[bytes]:
        """Yield the list bit by bit, the pieces where their marks stand.

        `places` tells where they stand in the `file` of the last run; of its many megabytes only what is taken is read.
        At the end `tell` is told where each stands now: its key, its bytes and its start.
        """
        words = iter(places.split())
        there = {key: (int(size), int(start)) for key, size, start in zip(words, words, words, strict=True)}
        first, *parts = _MARK.split(content)
        now, end = [], len(first)
        yield first
        with ExitStack() as stack:
            run = _Run(stack.enter_context(file.open("rb")).fileno() if there else -1)
            for mark, gap in zip(parts[::2], parts[1::2], strict=True):
                card, make, form = self._taken[int(mark)]
                key = f"{form}.{card.id}"
                if card.id in self._same and key in there:
                    size, start = there[key]
                    yield from run.add(size, start, gap)
                else:
                    piece = make(self._speak(card))
                    size = len(piece)
                    yield from (*run.end(), piece, gap)
                now.append(f"{key} {size} {end}")
                end += size + len(gap)
            yield from run.end()
        tell(" ".join(now))


class _Run:
    """Pieces that still follow one another in the file of the last run: they are read in one go."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._start = self._end = -1
        self._gap, self._gaps = b"", list[tuple[int, bytes]]()

    def add(self, size: int, start: int, gap: bytes) -> Iterator[bytes]:
        """Take a piece with the gap behind it; yield those before it if it does not follow them."""
        if (
            start == self._end + len(self._gap)
            and len(self._gap) <= _NARROW
            and start - self._start < _AT_ONCE
        ):
            self._gaps.append((self._end - self._start, self._gap))
        else:
            yield from self.end()
            self._start = start
        self._end, self._gap = start + size, gap

    def end(self) -> Iterator[bytes]:
        """Yield the pieces, with their gaps as they are to be now."""
        if self._end >= 0:
            run = bytearray(os.pread(self._handle, self._end - self._start, self._start))
            for place, gap in self._gaps:
                run[place : place + len(gap)] = gap
            yield Left(run)
            yield self._gap
        self._start = self._end = -1
        self._gap, self._gaps = b"", []
