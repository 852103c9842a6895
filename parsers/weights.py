"""Weights learned from texts that people judged: how much each feature of a text speaks for each answer.

The tables were written by tests/corpus/learn.py: a feature, how much it counts for being rare (its inverse document
frequency), then its weight for each answer, all in hundredths, the weights of log odds. The line without a feature
tells what the answers start from.
"""

from __future__ import annotations

import math
import operator
import struct
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import compress

from brueckenpost.parsers.orderedlines import OrderedLines
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

STRONGEST = 4.0  # log odds beyond which what was learned speaks no louder
BRIEFLY = 0.3  # how much it counts in a text too brief to tell much
SURE, UNSURE = 0.97, 0.03  # how sure rules can be
MOST_SURE, LEAST_SURE = 0.99, 0.01  # how sure anything can be

_ONE = 1 << 26  # what 1.0 is as a whole number
_MOST = 63  # times that a feature counts
_BYTES = 8  # of a column: a text with every feature of a table, most often, fills a fiftieth of them
_ZERO = 1 << 8 * _BYTES - 1  # what a column's sum is told from, so that none is below 0


def log_odds(table: str, counts: Mapping[str, int]) -> tuple[tuple[float, ...], int]:
    """Give the log odds of each of a table's answers for the features of a text, and how many of them it knows.

    A feature counts by its rarity and the logarithm of how often it stands there, and all of a text's together as one.
    """
    rows = _table(table)
    found = list(map(rows.__getitem__, counts))
    logs = list(map(_log, compress(counts.values(), found)))
    if not logs:
        return rows.start, 0
    rarities, numbers = zip(*filter(None, found), strict=True)
    sums = rows.columns(sum(map(operator.mul, logs, numbers)))
    length = 100 * math.hypot(*map(operator.mul, logs, rarities))
    return tuple(begun + told / length for begun, told in zip(rows.start, sums, strict=True)), len(logs)


def joined(sure: float, ruled: float, table: str, counts: Mapping[str, int], share: float = 1.0) -> float:
    """Join how sure the rules are, whose log odds count `ruled` times, with what a table of one answer says of the features."""
    (odds,), _known = log_odds(table, counts)
    told = min(SURE, max(UNSURE, sure))
    both = ruled * math.log(told / (1 - told)) + share * max(-STRONGEST, min(STRONGEST, odds))
    return round(min(MOST_SURE, max(LEAST_SURE, 1 / (1 + math.exp(-both)))), 3)


@lru_cache(maxsize=1024)
def _log(count: int) -> int:
    return round(_ONE * math.log1p(min(count, _MOST)))


class _Table(dict[str, tuple[int, int] | None]):
    """The rarity of each feature that was met and its row, weighed by it; None for one that the table lacks.

    A row is one whole number, so that adding two of them adds all their columns.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._lines = OrderedLines(f"{name}.tsv")
        self.start = tuple(int(weight) / 100 for weight in (self._lines.find("") or "").split("\t")[1:])
        self._width = _BYTES * len(self.start)
        self._zero = sum(_ZERO << 8 * place for place in range(0, self._width, _BYTES))

    def __missing__(self, feature: str) -> tuple[int, int] | None:
        if len(self) > REMEMBERED_WORDS:
            self.clear()
        row = self._lines.find(feature)
        self[feature] = self._read(row) if row else None
        return self[feature]

    def _read(self, row: str) -> tuple[int, int]:
        rarity, *weights = map(int, row.split("\t"))
        return rarity, rarity * sum(weight << 8 * _BYTES * place for place, weight in enumerate(weights))

    def columns(self, number: int) -> list[int]:
        """Give the columns of a sum of rows."""
        told = (number + self._zero).to_bytes(self._width, "little")
        return [column - _ZERO for (column,) in struct.iter_unpack("<Q", told)]


_table = cache(_Table)
