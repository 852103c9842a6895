"""A data file whose lines are in order: what stands behind a name is found without reading the other lines.

Whoever reads a single mail looks a few hundred names up and does not wait for a hundred thousand to be taken apart.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile

from brueckenpost.parsers.datafiles import read_data


class OrderedLines:
    """The lines of a file of the parser's data: a name, a tab and what is told of it, below lines of "#"."""

    def __init__(self, file: str) -> None:
        self._lines = read_data(file).split("\n")
        self._first = sum(1 for _ in takewhile(lambda line: line.startswith("#"), self._lines))
        if not self._lines[-1]:
            del self._lines[-1]  # behind the last line's end

    def find(self, name: str) -> str | None:
        """Give what stands behind a name's tab, None where the file lacks the name."""
        told = f"{name}\t"
        place = bisect_left(self._lines, told, self._first)
        line = self._lines[place] if place < len(self._lines) else ""
        return line.removeprefix(told) if line.startswith(told) else None

    def __contains__(self, name: str) -> bool:
        return self.find(name) is not None

    def beginning_with(self, lead: str) -> Iterator[tuple[str, str]]:
        """Yield each name that begins so, in order, and what stands behind it."""
        place = bisect_left(self._lines, lead, self._first)
        for line in takewhile(lambda line: line.startswith(lead), islice(self._lines, place, None)):
            name, _tab, told = line.partition("\t")
            yield name, told
