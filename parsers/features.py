"""What learned weights know a text by: its words, their beginnings and endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

MOST_WORDS = 2_000  # of a text that are looked at
LEFT, RIGHT, NEAREST = 6, 5, 2  # words around a name that are looked at, and those that count by their place
REACH = 600  # characters on either side of a name that hold those words
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


def features_around(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the features of the words before and behind a stretch of text, within its sentence."""
    sentence = next((s for s in read_sentences(text) if s.start <= start < s.end), None)
    begin, stop = (sentence.start, max(end, sentence.end)) if sentence else (start, end)
    before = read_words(text[max(begin, start - REACH) : start])
    behind = read_words(text[end : min(stop, end + REACH)])
    for side, words in (("l", before[::-1][:LEFT]), ("r", behind[:RIGHT])):
        for distance, word in enumerate(words):
            features = features_of_word(word)
            yield from (f"{side} {feature}" for feature in features)
            if distance < NEAREST:
                yield f"{side}{distance} {features[0]}"


def features_of_facts(facts: Iterable[str], *, brief: bool) -> Iterator[str]:
    """Yield facts about a mail as features; in a brief text, where hardly anything is told twice, each means another thing."""
    return (f"brief {fact}" for fact in facts) if brief else iter(facts)
