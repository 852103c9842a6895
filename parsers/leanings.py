"""What the words of a project's text lean to: how much each category is to be expected from all of them together.

`categories.toml` names what decides. This is the rest, which no list holds: which words, beginnings and endings of
words go with which category. The table was learned from texts whose categories a curator had told
(tests/corpus/learn.py).
"""

from __future__ import annotations

import math
import operator
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources
from itertools import chain, islice

from brueckenpost.parsers.record import CATEGORIES
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

MOST_WORDS = 2_000  # of a text that are looked at
FEWEST = 12  # known features below which a text leans to nothing
STRONGEST = 2.0  # log odds beyond which a leaning is no stronger
OPENING = 2  # sentences that count a second time

_WORD = re.compile(r"[\w-]+|€")
_BEGINNING, _ENDINGS = 5, (4, 5)
_text_of = operator.methodcaller("group")


def find_leanings(title: str, text: str) -> Mapping[str, float]:
    """Give the log odds of each category for a project's title and text, bounded by STRONGEST; empty of a text of unknown words."""
    table = _table()
    counts = {feature: n for feature, n in count_features(title, text).items() if feature in table}
    if len(counts) < FEWEST:
        return {}
    values = {feature: math.log1p(count) for feature, count in counts.items()}
    length = math.sqrt(sum(value * value for value in values.values()))
    shares = [value / length for value in values.values()]
    columns = zip(*map(_weights, values), strict=True)
    leanings: dict[str, float] = {}
    for category, start, weights in zip(CATEGORIES, _weights(""), columns, strict=True):
        total = sum(map(operator.mul, weights, shares), start)
        leanings[category] = max(-STRONGEST, min(STRONGEST, total))
    return leanings


def count_features(title: str, text: str) -> Counter[str]:
    """Count the features of a text; those of its title and its opening sentences count there, too."""
    opening = " ".join(sentence.text for sentence in islice(read_sentences(text), OPENING))
    return Counter(_features((title, opening, text)))


def _features(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        words = map(_text_of, islice(_WORD.finditer(part), MOST_WORDS))
        yield from chain.from_iterable(map(_of_word, words))


@lru_cache(maxsize=REMEMBERED_WORDS)
def _of_word(word: str) -> tuple[str, ...]:
    """Give a word, its beginning and its endings; all figures are one."""
    if any(sign.isdigit() for sign in word):
        return ("0",)
    word = word.lower()
    if len(word) <= _BEGINNING:
        return (word,)
    return (word, f"{word[:_BEGINNING]}-", *(f"-{word[-length:]}" for length in _ENDINGS))


@lru_cache(maxsize=REMEMBERED_WORDS)
def _weights(feature: str) -> tuple[float, ...]:
    """Give a feature's weight for each category in the order of CATEGORIES; of "" what they start from."""
    return tuple(int(told) / 100 for told in _table()[feature].split("\t"))


@cache
def _table() -> Mapping[str, str]:
    source = resources.files("brueckenpost.parsers").joinpath("data/leanings.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in source.splitlines() if not line.startswith("#"))
    return {feature: weights for feature, _, weights in rows}
