"""The words that speak for each category, found in one pass over a text's words.

The stems lie in `data/categories.toml`; what a word means is looked up once and remembered, since a language's words
come again and again.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from brueckenpost.parsers.datafiles import read_data
from brueckenpost.parsers.stems import NO_WORD, Phrases, Stems
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

LONGEST_WORD = 60  # characters; what is longer is no word

_WORD = re.compile(r"[\w-]+|€")


@dataclass(frozen=True, slots=True)
class Groups:
    """The numbers of a category's groups of stems: strong ones, weak ones, pairs that must meet in one sentence.

    Where a sentence holds one of `against`, only its strong stems count. `paired` are the numbers in pairs,
    `numbers` all of them.
    """

    strong: int
    weak: int
    pairs: tuple[tuple[int, int], ...]
    against: int
    paired: frozenset[int]
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Each category's groups; their stems for single words and, where they have some, for several.

    All are in small letters, as the text is that they are sought in.
    """

    topics: Mapping[str, Groups]
    but: Stems
    words: Stems
    phrases: Phrases


def topics() -> Mapping[str, Groups]:
    """Give the groups of each category."""
    return _lexicon().topics


@lru_cache(maxsize=256)  # a mail's fields weigh the same sentences
def find_cues(text: str) -> Mapping[int, set[str]]:
    """Give the distinct hits of each group that has any, in lower case."""
    low = text.lower()
    found: dict[int, set[str]] = {}
    for group, hits in chain.from_iterable(map(_of_word, set(_WORD.findall(low)))):
        found.setdefault(group, set()).update(hits)
    if " " in low:
        for group, hits in _lexicon().phrases.find(low).items():
            found.setdefault(group, set()).update(hits)
    return found


def compile_stems(stems: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern of stems: "=word" is a whole word, "^word" begins one, "word$" ends one, else anywhere."""
    return re.compile(_joined(stems), re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_WORDS)
def _of_word(word: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    if len(word) > LONGEST_WORD:
        return ()
    lexicon = _lexicon()
    return tuple(lexicon.words.find(lexicon.but.without(word)).items())


@cache
def _lexicon() -> _Lexicon:
    source = read_data("categories.toml")
    tables = tomllib.loads(source)
    classes = tables.pop("words")
    groups: list[list[str]] = []

    def add(stems: list[str]) -> int:
        """Give the number of a group; one that was met before keeps its own."""
        told = [stem for name in stems for stem in (classes[name[1:]] if name.startswith("@") else [name])]
        if told not in groups:
            groups.append(told)
        return groups.index(told)

    topics = {name: _groups(table, add) for name, table in tables.items()}
    beyond = {s for stems in groups for s in stems if NO_WORD.search(s.strip("=^$"))}
    long = [[s for s in stems if s in beyond] for stems in groups]
    short = [[s for s in stems if s not in beyond] for stems in groups]
    return _Lexicon(topics, Stems([classes["but"]]), Stems(short), Phrases(long))


def _groups(table: Mapping[str, Any], add: Any) -> Groups:
    pairs = tuple((add(one), add(two)) for one, two in table.get("pairs", ()))
    strong, weak, against = add(table["strong"]), add(table.get("weak", [])), add(table.get("against", []))
    paired = frozenset(number for pair in pairs for number in pair)
    return Groups(strong, weak, pairs, against, paired, paired | {strong, weak, against})


def _joined(stems: Iterable[str]) -> str:
    return "|".join(_stem(stem) for stem in stems)


def _stem(stem: str) -> str:
    if stem.startswith("="):
        return rf"(?<![\w-]){re.escape(stem[1:])}(?!\w)"
    if stem.startswith("^"):
        return rf"(?<!\w){re.escape(stem[1:])}"
    if stem.endswith("$"):
        return rf"{re.escape(stem[:-1])}(?!\w)"
    return re.escape(stem)
