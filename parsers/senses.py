"""What the words of a text mean: the classes of a general lexicon, as features for learned weights.

The lexicon (`data/senses.txt`) decides nothing; it says that words are of one kind, so that a word that no text which
taught had counts like others of its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from brueckenpost.parsers.datafiles import read_data
from brueckenpost.parsers.stems import Stems
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

LONGEST_WORD = 60  # characters; what is longer is no word


class _Lexicon(NamedTuple):
    names: tuple[str, ...]
    stems: Stems


def name_senses(words: Iterable[str]) -> Iterator[str]:
    """Yield the name of each class that each of a text's words belongs to."""
    return chain.from_iterable(map(_senses_of, words))


@lru_cache(maxsize=REMEMBERED_WORDS)
def _senses_of(word: str) -> tuple[str, ...]:
    if len(word) > LONGEST_WORD:
        return ()
    lexicon = _lexicon()
    return tuple(lexicon.names[number] for number in lexicon.stems.find(word.lower()))


@cache
def _lexicon() -> _Lexicon:
    classes = read_classes()
    return _Lexicon(tuple(f"%{name}" for name in classes), Stems(classes.values()))


def read_classes() -> Mapping[str, Sequence[str]]:
    """Give the lexicon: the stems of each class."""
    source = read_data("senses.txt")
    _about, *classes = source.split("\n\n")
    named = (told.partition(":") for told in classes)
    return {name: [stem.strip() for stem in stems.split(",")] for name, _, stems in named}
