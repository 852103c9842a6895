"""Pieces of lists: what a long list says of an entry is taken out of the file that the last run left.

Kept is only where each piece stands in its file, beside a digest of what it was made of: whoever has left the page is in
no file, and so in no piece. Without the places, or where the file is another, every piece is made anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brueckenpost.publish.cards import Card

_MARK = re.compile(rb"\0piece (\d+)\0")


class Take(Protocol):
    """Gives the piece of a list that tells of an entry, or its mark; a `form` parts it from others of the same file."""

    def __call__(self, card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
        """Give what the last run left, or else what `make` gives."""


def make_piece(card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
    """Make every piece anew."""
    del card, form
    return make()


class Pieces:
    """The pieces of one file: those that it had, and those that it is joined of now.

    While a list is made a mark stands for each piece, so that templates need not carry what has many megabytes.
    """

    def __init__(self, handle: int = -1, places: str = "") -> None:
        self._handle = handle
        words = iter(places.split())
        self._places = {
            key: (int(size), int(start)) for key, size, start in zip(words, words, words, strict=True)
        }
        self._joined: list[tuple[str, bytes]] = []

    def take(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give a piece's mark; the piece is made only where there was none."""
        place = self._places.get(key)
        piece = os.pread(self._handle, *place) if place else make()
        self._joined.append((key, piece))
        return b"\0piece %d\0" % (len(self._joined) - 1)

    def fill(self, content: bytes) -> tuple[bytes, str]:
        """Put the pieces where their marks stand, and tell where each stands now: its key, its bytes and its start."""
        parts, places, end = _MARK.split(content), [], 0
        for number, part in enumerate(parts):
            if number % 2:
                key, parts[number] = self._joined[int(part)]
                places.append(f"{key} {len(parts[number])} {end}")
            end += len(parts[number])
        return b"".join(parts), " ".join(places)


@contextmanager
def pieces_of(file: Path, places: str) -> Iterator[Pieces]:
    """Give the pieces of a file, with `places` as `fill` told them; read is only what is taken of its many megabytes."""
    if not places:
        yield Pieces()
        return
    with file.open("rb") as there:
        yield Pieces(there.fileno(), places)
