"""What our own patterns need, read beforehand: whoever reads a single mail does not wait for hundreds of expressions.

`data/build_needs.py` writes the file. A pattern that it lacks is read when it is met, so an old file costs time only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from brueckenpost.parsers.needs import Need, Piece, needs_of

_HEAD, _TAIL = "<", ">"  # signs that no word has


def known_needs(pattern: str, flags: int = 0) -> tuple[Need, ...]:
    """Give what `needs_of` reads from a pattern, from the file where it is there."""
    row = _rows().get(key_of(pattern, flags))
    return needs_of(pattern, flags) if row is None else read_row(row)


def key_of(pattern: str, flags: int) -> str:
    """Give the key that a pattern has in the file."""
    return hashlib.blake2b(f"{int(flags)} {pattern}".encode(), digest_size=8).hexdigest()


def row_of(needs: tuple[Need, ...]) -> str:
    """Write needs as a row of the file has them: parted by tabs, their pieces by blanks, in order."""
    return "\t".join(
        " ".join(sorted(f"{_HEAD * piece.head}{piece.text}{_TAIL * piece.tail}" for piece in need))
        for need in needs
    )


def read_row(row: str) -> tuple[Need, ...]:
    """Read the needs of a row."""
    return tuple(frozenset(map(_piece, need.split(" "))) for need in row.split("\t")) if row else ()


def _piece(told: str) -> Piece:
    return Piece(told.strip(_HEAD + _TAIL), told[0] == _HEAD, told[-1] == _TAIL)


@cache
def _rows() -> Mapping[str, str]:
    """Read the rows by their keys; none where there is no file."""
    source = resources.files("brueckenpost.parsers").joinpath("data", "needs.tsv")
    try:
        text = source.read_text(encoding="utf-8")
    except OSError:
        return {}
    parted = (row.partition("\t") for row in text.splitlines() if not row.startswith("#"))
    return {key: needs for key, _tab, needs in parted}
