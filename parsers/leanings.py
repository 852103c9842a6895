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
from collections.abc import Callable, Iterable, Iterator, Mapping
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
_LOGS = tuple(map(math.log1p, range(64)))
_text_of = operator.methodcaller("group")


def find_leanings(title: str, text: str) -> Mapping[str, float]:
    """Give the log odds of each category for a project's title and text, bounded by STRONGEST; empty of a text of unknown words."""
    counts = Counter(_features(_parts(title, text), _known_of_word))
    if len(counts) < FEWEST:
        return {}
    values = [_LOGS[count] if count < len(_LOGS) else math.log1p(count) for count in counts.values()]
    length = math.sqrt(sum(map(operator.mul, values, values)))
    shares = [value / length for value in values]
    columns = zip(*map(_weights, counts), strict=True)
    leanings: dict[str, float] = {}
    for category, start, weights in zip(CATEGORIES, _weights(""), columns, strict=True):
        total = sum(map(operator.mul, weights, shares), start)
        leanings[category] = max(-STRONGEST, min(STRONGEST, total))
    return leanings


def count_features(title: str, text: str) -> Counter[str]:
    """Count the features of a text; those of its title and its opening sentences count there, too."""
    return Counter(_features(_parts(title, text), _of_word))


def _parts(title: str, text: str) -> tuple[str, str, str]:
    opening = " ".join(sentence.text for sentence in islice(read_sentences(text), OPENING))
    return title, opening, text


def _features(parts: Iterable[str], read: Callable[[str], tuple[str, ...]]) -> Iterator[str]:
    words = (map(_text_of, islice(_WORD.finditer(part), MOST_WORDS)) for part in parts)
    return chain.from_iterable(map(read, chain.from_iterable(words)))


def _of_word(word: str) -> tuple[str, ...]:
    """Give a word, its beginning and its endings; all figures are one."""
    if any(sign.isdigit() for sign in word):
        return ("0",)
    word = word.lower()
    if len(word) <= _BEGINNING:
        return (word,)
    return (word, f"{word[:_BEGINNING]}-", *(f"-{word[-length:]}" for length in _ENDINGS))


@lru_cache(maxsize=REMEMBERED_WORDS)
def _known_of_word(word: str) -> tuple[str, ...]:
    """Give those of a word's features that the table has."""
    return tuple(feature for feature in _of_word(word) if feature in _table())


@lru_cache(maxsize=REMEMBERED_WORDS)
def _weights(feature: str) -> tuple[float, ...]:
    """Give a feature's weight for each category in the order of CATEGORIES; of "" what they start from."""
    return tuple(int(told) / 100 for told in _table()[feature].split("\t"))


@cache
def _table() -> Mapping[str, str]:
    source = resources.files("brueckenpost.parsers").joinpath("data/leanings.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in source.splitlines() if not line.startswith("#"))
    return {feature: weights for feature, _, weights in rows}
