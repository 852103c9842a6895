"""Weights learned from texts that people judged: how much each feature of a text speaks for each answer.

The tables were written by tests/corpus/learn.py: a feature, then its weight for each answer, in hundredths of log
odds. The line without a feature tells what the answers start from.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

_LOGS = tuple(map(math.log1p, range(64)))


def log_odds(table: str, counts: Mapping[str, int]) -> tuple[tuple[float, ...], int]:
    """Give the log odds of each of a table's answers for the features of a text, and how many of them it knows.

    A feature counts by the logarithm of how often it stands there, and all of a text's together as one.
    """
    rows = _rows(table)
    known = list(filter(rows.__contains__, counts))
    start = _weights(table, "")
    if not known:
        return start, 0
    values = [_LOGS[min(counts[feature], len(_LOGS) - 1)] for feature in known]
    length = math.sqrt(sum(map(operator.mul, values, values)))
    columns = zip(*(_weights(table, feature) for feature in known), strict=True)
    odds = (
        begun + sum(map(operator.mul, weights, values)) / length
        for begun, weights in zip(start, columns, strict=True)
    )
    return tuple(odds), len(known)


@lru_cache(maxsize=4 * REMEMBERED_WORDS)
def _weights(table: str, feature: str) -> tuple[float, ...]:
    return tuple(int(told) / 100 for told in _rows(table)[feature].split("\t"))


@cache
def _rows(table: str) -> Mapping[str, str]:
    source = resources.files("brueckenpost.parsers").joinpath(f"data/{table}.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in source.splitlines() if not line.startswith("#"))
    return {feature: weights for feature, _, weights in rows}
