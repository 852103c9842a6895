"""Pieces of lists: what a long list says of an entry is taken out of the file that the last run left.

Kept is only where each piece stands in its file, beside a digest of what it was made of: whoever has left the page is in
no file, and so in no piece. Without the places, or where the file is another, every piece is made anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brueckenpost.publish.cards import Card

Content = bytes | Iterable[bytes]
"""What a file holds: whole, or bit by bit, so that lists of many megabytes are never in memory; each bit is asked for once."""
_MARK = re.compile(rb"\0piece (\d+)\0")


def whole(content: Content) -> bytes:
    """Give a file's content in one."""
    return content if isinstance(content, bytes) else b"".join(content)


class Take(Protocol):
    """Gives the piece of a list that tells of an entry, or its mark; a `form` parts it from others of the same file."""

    def __call__(self, card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
        """Give what the last run left, or else what `make` gives."""


def make_piece(card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
    """Make every piece anew."""
    del card, form
    return make()


class Left(bytes):
    """A piece that the last run left: what it leads to was looked at then."""


class Pieces:
    """The pieces of one list, in the order in which they are taken.

    While a list is made a mark stands for each piece, so that templates need not carry what has many megabytes.
    """

    def __init__(self) -> None:
        self._taken: list[tuple[str, Callable[[], bytes]]] = []

    def __bool__(self) -> bool:
        return bool(self._taken)

    def take(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give a piece's mark; the piece is made when the list is written, and only where there was none."""
        self._taken.append((key, make))
        return b"\0piece %d\0" % (len(self._taken) - 1)

    def fill(self, content: bytes, file: Path, places: str, tell: Callable[[str], None]) -> Iterator[bytes]:
        """Yield the list bit by bit, the pieces where their marks stand.

        `places` tells where they stand in the `file` of the last run; of its many megabytes only what is taken is read.
        At the end `tell` is told where each stands now: its key, its bytes and its start.
        """
        words = iter(places.split())
        there = {key: (int(size), int(start)) for key, size, start in zip(words, words, words, strict=True)}
        now, end = [], 0
        with ExitStack() as stack:
            handle = stack.enter_context(file.open("rb")).fileno() if there else -1
            for number, part in enumerate(_MARK.split(content)):
                bit = part
                if number % 2:
                    key, make = self._taken[int(part)]
                    place = there.get(key)
                    bit = Left(os.pread(handle, *place)) if place else make()
                    now.append(f"{key} {len(bit)} {end}")
                end += len(bit)
                yield bit
        tell(" ".join(now))
