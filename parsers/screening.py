"""Patterns that are tried only on a text that holds the words they need.

A mail is searched for hundreds of things and holds few of them. So each pattern is asked once which pieces of words
every match of it must hold ("zur Verfügung" needs "verfügung"); each word of a text is looked up once, and
remembered, for all patterns together. A pattern that lacks a word is not tried; one that ignores case is first tried in
small letters. That changes no result: what it needs is read from the pattern itself, and where nothing is sure it
is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from brueckenpost.parsers.lowering import lower_pattern, lower_text
from brueckenpost.parsers.needs import needs_of
from brueckenpost.parsers.wordindex import WordIndex

_OFTEN = 8  # tries from which on a second pattern is worth its making

_index = WordIndex()
_words_of = _index.met_by
_new: list[Cue] = []


class Cue:
    """A regular expression, compiled when it is first tried, with the methods of `re.Pattern` that are used here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self.needed = 0
        self.tries = 0
        _new.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression itself."""
        return re.compile(self.pattern, self.flags)

    @cached_property
    def lowered(self) -> re.Pattern[str] | None:
        """The regular expression for text in small letters, where it ignores case."""
        small = lower_pattern(self.pattern, self.flags)
        return None if small is None else re.compile(small, self.flags & ~re.IGNORECASE)

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds the words that a match needs."""
        if _new:
            _learn()
        return _words_of(text) & self.needed == self.needed

    def _first(self, text: str, start: int, end: int | None) -> int:
        """Tell from where on a search may find something, -1 where nothing is."""
        if not self.may_match(text if end is None else text[start:end]):
            return -1
        if self.tries < _OFTEN:
            self.tries += 1
            return start
        if self.lowered is None or (small := lower_text(text)) is None:
            return start
        found = self.lowered.search(small, start, len(text) if end is None else end)
        return found.start() if found else -1

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the first match."""
        first = self._first(text, start, end)
        return None if first < 0 else self.compiled.search(text, first, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match at the start."""
        if not self.may_match(text if end is None else text[start:end]):
            return None
        return self.compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Match all of the text."""
        if not self.may_match(text if end is None else text[start:end]):
            return None
        return self.compiled.fullmatch(text, start, len(text) if end is None else end)

    def findall(self, text: str) -> list[str]:
        """Give the texts of all matches, or of their only group."""
        first = self._first(text, 0, None)
        return [] if first < 0 else self.compiled.findall(text, first)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Give all matches in order."""
        first = self._first(text, start, end)
        return (
            iter(()) if first < 0 else self.compiled.finditer(text, first, len(text) if end is None else end)
        )

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace all matches."""
        return text if self._first(text, 0, None) < 0 else self.compiled.sub(instead, text)


def likely(cues: Iterable[Cue], text: str) -> list[Cue]:
    """Give those of several cues whose needs a text meets."""
    if _new:
        _learn()
    met = _words_of(text)
    return [cue for cue in cues if met & cue.needed == cue.needed]


def _learn() -> None:
    """Take in the patterns made since the last look."""
    for cue in _new:
        cue.needed = _index.learn(needs_of(cue.pattern, cue.flags))
    _new.clear()
