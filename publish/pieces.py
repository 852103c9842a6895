"""Pieces of lists: what a long list says of an entry is taken out of the file that the last run left.

Kept is only where each piece stands in its file, beside a digest of what it was made of: whoever has left the page is in
no file, and so in no piece. Without the places, or where the file is another, every piece is made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from brueckenpost.publish.cards import Card

Place = tuple[str, int, int]
"""A piece's key, and the bytes of the file between which it stands."""


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

    def __init__(self, content: bytes = b"", places: Iterable[Place] = ()) -> None:
        self._content = content
        self._places = {key: slice(start, end) for key, start, end in places}
        self._joined: list[tuple[str, bytes]] = []

    def take(self, key: str, make: Callable[[], bytes]) -> bytes:
        """Give the piece with a key, made only where there was none."""
        place = self._places.get(key)
        piece = self._content[place] if place else make()
        self._joined.append((key, piece))
        return piece

    def find(self, content: bytes) -> Iterator[Place]:
        """Yield where each piece stands in the file; none behind one that the file shows in another way."""
        end = 0
        for key, piece in self._joined:
            start = content.find(piece, end)
            if start < 0:
                return
            end = start + len(piece)
            yield key, start, end
