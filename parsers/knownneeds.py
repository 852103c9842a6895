"""What our own patterns need, read beforehand: whoever reads a single mail does not wait for hundreds of expressions.

`data/build_needs.py` writes the file. A pattern that it lacks is read when it is met, so an old file costs time only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache

from brueckenpost.parsers.datafiles import read_rows
from brueckenpost.parsers.needs import Need, needs_of

HEAD, TAIL = "<", ">"  # signs that no word has: a word begins with the piece, it ends with it


def known_needs(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Give what `needs_of` reads from a pattern, written as in the file: from there where it is known."""
    row = _rows().get(key_of(pattern, flags))
    row = row_of(needs_of(pattern, flags)) if row is None else row
    return tuple(row.split("\t")) if row else ()


def key_of(pattern: str, flags: int) -> str:
    """Give the key that a pattern has in the file."""
    return hashlib.blake2b(f"{int(flags)} {pattern}".encode(), digest_size=8).hexdigest()


def row_of(needs: tuple[Need, ...]) -> str:
    """Write needs as a row of the file has them: parted by tabs, their pieces by blanks, in order."""
    return "\t".join(
        " ".join(sorted(f"{HEAD * piece.head}{piece.text}{TAIL * piece.tail}" for piece in need))
        for need in needs
    )


@cache
def _rows() -> Mapping[str, str]:
    """Read the rows by their keys; none where there is no file."""
    try:
        rows = read_rows("needs.tsv")
    except OSError:
        return {}
    return {key: needs for key, _tab, needs in (row.partition("\t") for row in rows)}
