"""What learned weights know a text by: its words, their beginnings and endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

MOST_WORDS = 2_000  # of a text that are looked at
FIGURE = "0"  # all figures are one

_WORD = re.compile(r"[\w-]+|[€?!:]")
_ADDRESS = frozenset(("Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres"))
_BEGINNING, _ENDINGS = 5, (4, 5)


def read_words(text: str) -> list[str]:
    """Give the words of a text and the signs that tell how it is meant."""
    return _WORD.findall(text)[:MOST_WORDS]


def features_of(text: str) -> Iterator[str]:
    """Yield the features of each word of a text."""
    return chain.from_iterable(map(features_of_word, read_words(text)))


@lru_cache(maxsize=REMEMBERED_WORDS)
def features_of_word(word: str) -> tuple[str, ...]:
    """Give a word, its beginning ("schul-") and its endings ("-ende"), in small letters but for the formal address."""
    if any(sign.isdigit() for sign in word):
        return (FIGURE,)
    if word in _ADDRESS:
        return (word,)
    word = word.lower()
    if len(word) <= _BEGINNING:
        return (word,)
    return (word, f"{word[:_BEGINNING]}-", *(f"-{word[-length:]}" for length in _ENDINGS))
