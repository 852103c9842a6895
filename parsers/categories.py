"""Which categories a project belongs to, from what its text does, not from words alone.

The stems stand in data/categories.toml. A heading and the opening sentences tell most; a thing told twice
counts little more than once; what only goes with a subject decides nothing alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import CATEGORIES, Quote
from brueckenpost.parsers.sentences import Sentence, read_sentences

_WORD = re.compile(r"[^\W_][\w-]*|€")


@dataclass(frozen=True, slots=True)
class Cues:
    """What speaks for one category."""

    strong: re.Pattern[str]
    weak: re.Pattern[str] | None
    pairs: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A category's score over one text, and the words that gave it."""

    category: str
    score: float
    quotes: tuple[Quote, ...]


def find_categories(
    reading: Reading, knowledge: Knowledge, title: str = "", kept: tuple[Passage, ...] | None = None
) -> Iterator[Finding[str]]:
    """Yield each category that the project's own text (`kept`, else the body) supports, the surest first."""
    passages = kept if kept is not None else tuple(p for p in (*reading.body, *reading.documents) if p.own)
    topics = rank_topics(passages, title, extra=knowledge.category_words)
    yield from _choose(topics)


def rank_topics(
    passages: Iterable[Passage], title: str = "", extra: Mapping[str, tuple[str, ...]] | None = None
) -> list[Topic]:
    """Score every category over the passages and the title, best first."""
    sentences = [(p, s) for p in passages for s in read_sentences(p.text)]
    topics = []
    for category in CATEGORIES:
        cues = load_cues()[category]
        added = (extra or {}).get(category, ())
        topics.append(_topic(category, cues, sentences, title, _pattern(added) if added else None))
    return sorted(topics, key=lambda topic: -topic.score)


def subject_words(text: str) -> int:
    """Count the distinct strong cues of any category in a text: how much it says of a project."""
    return sum(len({hit.casefold() for hit in cues.strong.findall(text)}) for cues in load_cues().values())


@cache
def load_cues() -> Mapping[str, Cues]:
    """Read the shipped stems, compiled to one pattern per group."""
    source = resources.files("brueckenpost.parsers").joinpath("data/categories.toml").read_text("utf-8")
    return {name: _cues(table) for name, table in tomllib.loads(source).items()}


def _cues(table: Mapping[str, Any]) -> Cues:
    pairs = tuple((_pattern(one), _pattern(two)) for one, two in table.get("pairs", []))
    return Cues(_pattern(table["strong"]), _pattern(table["weak"]) if table.get("weak") else None, pairs)


def _pattern(stems: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(_stem(stem) for stem in stems), re.IGNORECASE)


def _stem(stem: str) -> str:
    if stem.startswith("="):
        return rf"(?<![\w-]){re.escape(stem[1:])}(?!\w)"
    if stem.startswith("^"):
        return rf"(?<!\w){re.escape(stem[1:])}"
    if stem.endswith("$"):
        return rf"{re.escape(stem[:-1])}(?!\w)"
    return re.escape(stem)


def _topic(
    category: str,
    cues: Cues,
    sentences: list[tuple[Passage, Sentence]],
    title: str,
    extra: re.Pattern[str] | None,
) -> Topic:
    seen: set[str] = set()
    quotes: list[Quote] = []
    score = 4.0 * _distinct(cues.strong, title, seen) + (
        0.8 if cues.weak and cues.weak.search(title) else 0.0
    )
    for position, (passage, sentence) in enumerate(sentences):
        weight = 1.5 if position < 2 else 1.0 if position < 6 else 0.7
        gained = 2.0 * _distinct(cues.strong, sentence.text, seen)
        gained += 2.5 * sum(bool(a.search(sentence.text) and b.search(sentence.text)) for a, b in cues.pairs)
        if extra is not None:
            gained += 4.0 * _distinct(extra, sentence.text, seen)
        if cues.weak is not None:
            gained += 0.5 * min(2, _distinct(cues.weak, sentence.text, seen))
        if gained >= 2:
            quotes.append(passage.quote(sentence.start, sentence.end))
        score += weight * gained
    return Topic(category, score, tuple(quotes[:3]))


def _distinct(pattern: re.Pattern[str], text: str, seen: set[str]) -> int:
    found = {hit.casefold() for hit in pattern.findall(text)} - seen
    seen |= found
    return len(found)


def _choose(topics: list[Topic]) -> Iterator[Finding[str]]:
    """Keep the best category and each other that is nearly as well told.

    A call for applications is one first of all: what it calls for is named beside it, not instead of it.
    """
    if not topics or topics[0].score <= 0:
        return
    best = topics[0].score
    for rank, topic in enumerate(topics):
        share = topic.score / best
        told = topic.score >= 3.7 and share >= (0.3, 0.55, 0.75)[min(rank, 3) - 1]
        if rank == 0 or told or (rank == 1 and topic.score >= 2.5 and share >= 0.6):
            sure = min(0.97, 0.45 + 0.05 * min(topic.score, 8)) * (1 if rank == 0 else share)
            yield Finding("categories", topic.category, round(sure, 2), topic.quotes)
