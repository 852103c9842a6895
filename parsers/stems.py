"""Stems of words, in many groups, found in one pass over a word in small letters.

"=word" is a whole word, "^word" begins one, "word$" ends one, else it may stand anywhere. Of the stems of one group
that overlap in a word the first counts, of those at one place the one that the group names first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

NO_WORD = re.compile(r"[^\w€-]")  # what stands in no single word

_MARKS = "=^$"  # what is written beside a stem
_LOOKED_UP = 3  # letters that a stem is looked up by
_BESIDE = 2  # and those on each side of a sign


class Stem(NamedTuple):
    """A stem: where a word must begin or end; `whole`: no hyphen may stand before it either."""

    text: str
    begins: bool
    ends: bool
    whole: bool

    def fits(self, word: str, place: int) -> bool:
        """Tell whether it stands at a place of a word."""
        if not word.startswith(self.text, place):
            return False
        if self.begins and place and (_is_letter(word[place - 1]) or (self.whole and word[place - 1] == "-")):
            return False
        end = place + len(self.text)
        return not (self.ends and end < len(word) and _is_letter(word[end]))


class _Hit(NamedTuple):
    place: int
    order: int
    text: str


class Stems:
    """Groups of stems by their first letters."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._told: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
        for group, stems in enumerate(groups):
            for order, told in enumerate(stems):
                self._told[told.strip(_MARKS)[:_LOOKED_UP].lower()].append((told, group, order))
        self._of = cache(self._read)

    def _read(self, letters: str) -> tuple[tuple[Stem, int, int], ...]:
        """Read the stems that begin so; few of a lexicon are ever asked for."""
        return tuple((read_stem(told), group, order) for told, group, order in self._told[letters])

    def find(self, word: str) -> Mapping[int, tuple[str, ...]]:
        """Give the stems of each group that has any in a word."""
        return {group: tuple(hit.text for hit in hits) for group, hits in self._found(word).items()}

    def without(self, word: str) -> str:
        """Give a word without the stems of all groups in it."""
        for hits in self._found(word).values():
            for hit in reversed(hits):
                word = word[: hit.place] + word[hit.place + len(hit.text) :]
        return word

    def _found(self, word: str) -> Mapping[int, list[_Hit]]:
        found: dict[int, list[_Hit]] = {}
        for place in range(len(word)):
            for length in range(1, _LOOKED_UP + 1):
                if (letters := word[place : place + length]) in self._told:
                    for stem, group, order in self._of(letters):
                        if stem.fits(word, place):
                            found.setdefault(group, []).append(_Hit(place, order, stem.text))
        return {group: list(_apart(hits)) for group, hits in sorted(found.items())}


class Phrases:
    """Groups of stems of several words, by the letters around the first sign in them that no word has."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._around: defaultdict[str, list[tuple[Stem, int, int, int]]] = defaultdict(list)
        self._reaches: set[tuple[int, int]] = set()  # how many letters before and behind the sign
        for group, stems in enumerate(groups):
            for order, stem in enumerate(map(read_stem, stems)):
                sign = NO_WORD.search(stem.text)
                at = sign.start() if sign else 0
                around = stem.text[max(0, at - _BESIDE) : at + 1 + _BESIDE]
                self._around[around].append((stem, at, group, order))
                self._reaches.add((min(at, _BESIDE), len(around) - min(at, _BESIDE)))

    def find(self, text: str) -> Mapping[int, tuple[str, ...]]:
        """Give the stems of each group that has any in a text in small letters."""
        found: dict[int, list[_Hit]] = {}
        for sign in NO_WORD.finditer(text):
            place = sign.start()
            for before, behind in self._reaches:
                for stem, at, group, order in self._around.get(text[place - before : place + behind], ()):
                    if at <= place and stem.fits(text, place - at):
                        found.setdefault(group, []).append(_Hit(place - at, order, stem.text))
        return {group: tuple(hit.text for hit in _apart(hits)) for group, hits in found.items()}


def read_stem(told: str) -> Stem:
    """Read a stem as it is written."""
    if told.startswith("="):
        return Stem(told[1:].lower(), begins=True, ends=True, whole=True)
    if told.startswith("^"):
        return Stem(told[1:].lower(), begins=True, ends=False, whole=False)
    ends = told.endswith("$")
    return Stem(told.removesuffix("$").lower(), begins=False, ends=ends, whole=False)


def _apart(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Of hits that overlap give the first."""
    end = 0
    for hit in sorted(hits):
        if hit.place >= end:
            end = hit.place + len(hit.text)
            yield hit


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
