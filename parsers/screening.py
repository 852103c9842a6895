"""Patterns that are tried only on a text that holds the words they need.

A mail is searched for hundreds of things and holds few of them. So each pattern is asked once which pieces of words
every match of it must hold ("zur Verfügung" needs "verfügung"); each word of a text is looked up once, and
remembered, for all patterns together. A pattern that lacks a word is not tried; one that ignores case is first tried in
small letters. That changes no result: what it needs is read from the pattern itself, and where nothing is sure it
is always tried.
"""

from __future__ import annotations

import operator
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, reduce

from brueckenpost.parsers.knownneeds import known_needs
from brueckenpost.parsers.lowering import lower_pattern, lower_text
from brueckenpost.parsers.wordindex import WordIndex

_OFTEN = 8  # tries from which on a second pattern is worth its making
_REMEMBERED = 2048  # answers of a group of cues
_END = sys.maxsize  # where `re` ends a search that is told no end

_index = WordIndex()
_words_of = _index.met_by
waiting: list[Cue] = []
"""Patterns whose needs nobody has asked for yet."""


class Cue:
    """A regular expression, compiled when it is first tried, with the methods of `re.Pattern` that are used here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = int(flags)
        self.ignores_case = bool(self.flags & re.IGNORECASE)
        self.tries = 0
        waiting.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression itself."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def lowered(self) -> re.Pattern[str] | None:
        """The regular expression for text in small letters, where it ignores case."""
        small = lower_pattern(self.pattern, self.flags)
        return None if small is None else re.compile(small, self.flags & ~re.IGNORECASE)

    @cached_property
    def needed(self) -> int:
        """The needs of a match, as bits; those of all patterns made since the last look are read at once."""
        for cue in waiting:
            cue.__dict__["needed"] = _index.learn(known_needs(cue.pattern, cue.flags))
        waiting.clear()
        return int(self.__dict__["needed"])

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds the words that a match needs."""
        needed = self.needed
        return _words_of(text) & needed == needed

    def _first(self, text: str, start: int, end: int) -> int:
        """Tell from where on a search of one that ignores case may find something, -1 where nothing is."""
        if self.tries < _OFTEN:
            self.tries += 1
            return start
        if self.lowered is None or (small := lower_text(text)) is None:
            return start
        found = self.lowered.search(small, start, end)
        return found.start() if found else -1

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Find the first match."""
        needed = self.needed
        if _words_of(text if end == _END else _shown(text, end)) & needed != needed:
            return None
        if self.ignores_case and (start := self._first(text, start, end)) < 0:
            return None
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Match at the start."""
        needed = self.needed
        if _words_of(text if end == _END else _shown(text, end)) & needed != needed:
            return None
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Match all of the text."""
        return self.compiled.fullmatch(text, start, end) if self.may_match(_shown(text, end)) else None

    def findall(self, text: str) -> list[str]:
        """Give the texts of all matches, or of their only group."""
        if not self.may_match(text):
            return []
        first = self._first(text, 0, _END) if self.ignores_case else 0
        return [] if first < 0 else self.compiled.findall(text, first)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """Give all matches in order."""
        if not self.may_match(_shown(text, end)):
            return iter(())
        if self.ignores_case and (start := self._first(text, start, end)) < 0:
            return iter(())
        return self.compiled.finditer(text, start, end)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace all matches."""
        if not self.may_match(text) or (self.ignores_case and self._first(text, 0, _END) < 0):
            return text
        return self.compiled.sub(instead, text)


def _shown(text: str, end: int) -> str:
    """Give what is screened of a text that is searched up to an end: all of it where that cuts no word in two."""
    if not 0 < end < len(text) or not text[end - 1 : end + 1].replace("_", "0").isalnum():
        return text
    return text[:end]


class Cues:
    """Several cues that are tried on the same texts: one look tells which of them may match."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.all = tuple(cues)
        self._meeting = lru_cache(maxsize=_REMEMBERED)(self._met_by)

    @cached_property
    def _needed(self) -> int:
        return reduce(operator.or_, (cue.needed for cue in self.all), 0)

    def _met_by(self, told: int) -> frozenset[Cue]:
        return frozenset(cue for cue in self.all if told & cue.needed == cue.needed)

    def likely(self, text: str) -> frozenset[Cue]:
        """Give those whose needs a text meets."""
        needed = self._needed
        return self._meeting(_words_of(text) & needed)

    def any_in(self, text: str) -> bool:
        """Tell whether one of them is found in a text."""
        return any(cue.compiled.search(text) for cue in self.likely(text))

    def screen(self, text: str) -> Screened:
        """Prepare a text for trying many of them."""
        return Screened(text, self.likely(text))


class Screened:
    """A text that many cues are tried on; it knows which of them may match."""

    __slots__ = ("likely", "text")

    def __init__(self, text: str, likely: frozenset[Cue]) -> None:
        self.text = text
        self.likely = likely

    def search(self, cue: Cue) -> re.Match[str] | None:
        """Find the first match of one of the cues."""
        return cue.compiled.search(self.text) if cue in self.likely else None

    def match(self, cue: Cue) -> re.Match[str] | None:
        """Match one of the cues at the start."""
        return cue.compiled.match(self.text) if cue in self.likely else None
