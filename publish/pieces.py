"""Pieces of lists: what a long list says of an entry is taken out of the file that the last run left.

Kept is only where each piece stands in its file, beside a digest of what it was made of: whoever has left the page is in
no file, and so in no piece. Without the places, or where the file is another, every piece is made anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brueckenpost.publish.cards import Card


class Take(Protocol):
    """Gives the piece of a list that tells of an entry; a `form` apart from other pieces of the same file."""

    def __call__(self, card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
        """Give what the last run left, or else what `make` gives."""


def make_piece(card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
    """Make every piece anew."""
    del card, form
    return make()


class Pieces:
    """The pieces of one file: those that it had, and in order those that it is joined of now."""

    def __init__(self, handle: int = -1, places: str = "") -> None:
        self._handle = handle
        words = iter(places.split())
        self._places = {
            key: (int(size), int(start)) for key, size, start in zip(words, words, words, strict=True)
        }
        self._joined: list[tuple[str, bytes]] = []

    def take(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give the piece with a key, made only where there was none."""
        place = self._places.get(key)
        piece = os.pread(self._handle, *place) if place else make()
        self._joined.append((key, piece))
        return piece

    def find(self, content: bytes) -> str:
        """Tell where in the file each piece stands: its key, bytes and start; none behind one that is shown otherwise."""
        return " ".join(self._find(content))

    def _find(self, content: bytes) -> Iterator[str]:
        end = 0
        for key, piece in self._joined:
            start = content.find(piece, end)
            if start < 0:
                return
            end = start + len(piece)
            yield f"{key} {len(piece)} {start}"


@contextmanager
def pieces_of(file: Path, places: str) -> Iterator[Pieces]:
    """Give the pieces of a file, with `places` as `find` told them; read is only what is taken of its many megabytes."""
    if not places:
        yield Pieces()
        return
    with file.open("rb") as there:
        yield Pieces(there.fileno(), places)
