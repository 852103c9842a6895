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
from importlib import resources
from typing import Any

LONGEST_WORD = 60  # characters; what is longer is no word
REMEMBERED_WORDS = 50_000  # some 10 MB; German mails of an office use fewer

_WORD = re.compile(r"[\w-]+|€")
_BEYOND_A_WORD = re.compile(r"[^\w€-]")


@dataclass(frozen=True, slots=True)
class Groups:
    """The numbers of a category's groups of stems: strong ones, weak ones, pairs that must meet in one sentence."""

    strong: int
    weak: int
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Each category's groups; a group's pattern for single words and, where it has some, for several words."""

    topics: Mapping[str, Groups]
    words: tuple[re.Pattern[str] | None, ...]
    phrases: tuple[tuple[int, re.Pattern[str]], ...]


def topics() -> Mapping[str, Groups]:
    """Give the groups of each category."""
    return _lexicon().topics


def find_cues(text: str) -> dict[int, set[str]]:
    """Give the distinct hits of each group that has any, in lower case."""
    low = text.lower()
    found: dict[int, set[str]] = {}
    for word in _WORD.findall(low):
        if len(word) > LONGEST_WORD:
            continue
        for group, hits in _of_word(word):
            found.setdefault(group, set()).update(hits)
    if " " in low:
        for group, phrase in _lexicon().phrases:
            if said := phrase.findall(low):
                found.setdefault(group, set()).update(said)
    return found


def compile_stems(stems: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern of stems: "=word" is a whole word, "^word" begins one, "word$" ends one, else anywhere."""
    return re.compile("|".join(_stem(stem) for stem in stems), re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED_WORDS)
def _of_word(word: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found = ((i, tuple(p.findall(word))) for i, p in enumerate(_lexicon().words) if p is not None)
    return tuple((group, hits) for group, hits in found if hits)


@cache
def _lexicon() -> _Lexicon:
    source = resources.files("brueckenpost.parsers").joinpath("data/categories.toml").read_text("utf-8")
    groups: list[list[str]] = []

    def add(stems: list[str]) -> int:
        groups.append(stems)
        return len(groups) - 1

    topics = {name: _groups(table, add) for name, table in tomllib.loads(source).items()}
    long = [[s for s in stems if _BEYOND_A_WORD.search(s.strip("=^$"))] for stems in groups]
    short = [[s for s in stems if s not in many] for stems, many in zip(groups, long, strict=True)]
    return _Lexicon(
        topics,
        tuple(compile_stems(stems) if stems else None for stems in short),
        tuple((i, compile_stems(many)) for i, many in enumerate(long) if many),
    )


def _groups(table: Mapping[str, Any], add: Any) -> Groups:
    pairs = tuple((add(one), add(two)) for one, two in table.get("pairs", ()))
    return Groups(add(table["strong"]), add(table.get("weak", [])), pairs)


def _stem(stem: str) -> str:
    if stem.startswith("="):
        return rf"(?<![\w-]){re.escape(stem[1:])}(?!\w)"
    if stem.startswith("^"):
        return rf"(?<!\w){re.escape(stem[1:])}"
    if stem.endswith("$"):
        return rf"{re.escape(stem[:-1])}(?!\w)"
    return re.escape(stem)
