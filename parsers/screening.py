"""Patterns that are tried only on a text that holds the words they need.

A mail is searched for hundreds of things and holds few of them. So each pattern is asked once which pieces of words
every match of it must hold ("zur Verfügung" needs "verfügung"); each word of a text is looked up once, and
remembered, for all patterns together. A pattern that lacks a word is not tried. That changes no result, because what
it needs is read from the pattern itself; where nothing is sure it is always tried.
"""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, reduce

from brueckenpost.parsers.needs import Need, Piece, fold_word, needs_of

LONGEST_TEXT = 200_000  # characters; in longer texts every pattern is tried
LONGEST_WORD = 200  # characters; what is longer may hold anything
REMEMBERED_WORDS = 50_000  # some 10 MB; German mails of an office use fewer
_STEM = 3  # letters that a piece within a word is looked up by

_WORD = re.compile(r"\w+|@")
_ALL = -1


class Cue:
    """A regular expression, compiled when it is first tried, with the methods of `re.Pattern` that are used here."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags
        self.needed = 0
        _new.append(self)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression itself."""
        return re.compile(self.pattern, self.flags)

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds the words that a match needs."""
        return words_of(text) & self.needed == self.needed

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the first match."""
        if not self.may_match(text if end is None else text[start:end]):
            return None
        return self.compiled.search(text, start, len(text) if end is None else end)

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
        return self.compiled.findall(text) if self.may_match(text) else []

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Give all matches in order."""
        if not self.may_match(text if end is None else text[start:end]):
            return iter(())
        return self.compiled.finditer(text, start, len(text) if end is None else end)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Replace all matches."""
        return self.compiled.sub(instead, text) if self.may_match(text) else text


def met_by(text: str) -> int:
    """Give, as bits, the needs that a text's words meet."""
    if _new:
        _learn()
    if len(text) > LONGEST_TEXT:
        return _ALL
    return reduce(operator.or_, map(_index.__getitem__, set(_WORD.findall(text))), 0)


words_of = lru_cache(maxsize=512)(met_by)  # a mail's fields search the same sentences


def likely(cues: Iterable[Cue], text: str) -> list[Cue]:
    """Give those of several cues whose needs a text meets."""
    met = words_of(text)
    return [cue for cue in cues if met & cue.needed == cue.needed]


class _Index(dict[str, int]):
    """Which needs a word meets, as bits, by the pieces of words that all patterns need."""

    def __init__(self) -> None:
        super().__init__()
        self.bits: dict[Need, int] = {}
        self.whole: defaultdict[str, int] = defaultdict(int)
        self.heads: defaultdict[str, int] = defaultdict(int)
        self.tails: defaultdict[str, int] = defaultdict(int)
        self.within: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)

    def __missing__(self, word: str) -> int:
        if len(self) > REMEMBERED_WORDS:
            self.clear()
        bits = self[word] = self._met(fold_word(word)) if len(word) <= LONGEST_WORD else _ALL
        return bits

    def bit(self, need: Need) -> int:
        """Give the bit of a need; a new one is remembered by its pieces."""
        if need not in self.bits:
            self.bits[need] = 1 << len(self.bits)
            for piece in need:
                self._add(piece, self.bits[need])
        return self.bits[need]

    def _add(self, piece: Piece, bit: int) -> None:
        text = piece.text
        if piece.head and piece.tail:
            self.whole[text] |= bit
        elif piece.head:
            self.heads[text] |= bit
        elif piece.tail:
            self.tails[text] |= bit
        else:
            self.within[text[:_STEM]].append((text, bit))

    def _met(self, word: str) -> int:
        met = self.whole.get(word, 0)
        for place in range(len(word)):
            met |= self.heads.get(word[: place + 1], 0) | self.tails.get(word[place:], 0)
            for length in range(1, _STEM + 1):
                for text, bit in self.within.get(word[place : place + length], ()):
                    if word.startswith(text, place):
                        met |= bit
        return met


_new: list[Cue] = []
_index = _Index()


def _learn() -> None:
    """Take in the patterns made since the last look: their needs, and that words may now meet more."""
    for cue in _new:
        cue.needed = reduce(operator.or_, map(_index.bit, needs_of(cue.pattern, cue.flags)), 0)
    _new.clear()
    _index.clear()
    words_of.cache_clear()
