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


def known_features(table: str, counts: Mapping[str, float]) -> dict[str, float]:
    """Give those of a text's features that a table has weights for."""
    rows = _table(table)
    return {feature: count for feature, count in counts.items() if feature in rows}


def log_odds(table: str, counts: Mapping[str, float]) -> tuple[float, ...]:
    """Give the log odds of each of a table's answers for the known features of a text.

    A feature counts by the logarithm of how often it stands there, and all of a text's together as one.
    """
    values = {feature: math.log1p(count) for feature, count in counts.items() if count}
    length = math.sqrt(sum(value * value for value in values.values())) or 1.0
    shares = [value / length for value in values.values()]
    start = _weights(table, "")
    if not values:
        return start
    columns = zip(*(_weights(table, feature) for feature in values), strict=True)
    return tuple(
        sum(map(operator.mul, weights, shares), begun) for begun, weights in zip(start, columns, strict=True)
    )


@lru_cache(maxsize=REMEMBERED_WORDS)
def _weights(table: str, feature: str) -> tuple[float, ...]:
    return tuple(int(told) / 100 for told in _table(table)[feature].split("\t"))


@cache
def _table(name: str) -> Mapping[str, str]:
    source = resources.files("brueckenpost.parsers").joinpath(f"data/{name}.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in source.splitlines() if not line.startswith("#"))
    return {feature: weights for feature, _, weights in rows}
