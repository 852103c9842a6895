"""Which needs the words of a text meet, each word looked up once for all of them."""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache, reduce

from brueckenpost.parsers.knownneeds import HEAD, TAIL
from brueckenpost.parsers.needs import fold_word

LONGEST_TEXT = 200_000  # characters; longer texts meet every need
LONGEST_WORD = 200  # characters; what is longer may hold anything
REMEMBERED_WORDS = 120_000  # some 24 MB; a mail of 1 MB has no more, those of an office far fewer
REMEMBERED_TEXTS = 512  # a mail's fields search the same sentences
_STEM = 3  # letters that a piece within a word is looked up by
_SHORT = ""  # what stands for those of shorter pieces

_WORD = re.compile(r"\w+|@")
_ALL = -1


class WordIndex(dict[str, int]):
    """The needs that each word meets, and what stands between blanks, as bits, by the pieces of words that all needs hold."""

    def __init__(self) -> None:
        super().__init__()
        self.met_by = lru_cache(maxsize=REMEMBERED_TEXTS)(self._met_by)
        self._bits: dict[str, int] = {}
        self._whole: defaultdict[str, int] = defaultdict(int)
        self._heads: defaultdict[str, int] = defaultdict(int)
        self._tails: defaultdict[str, int] = defaultdict(int)
        self._within: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)

    def learn(self, needs: Iterable[str]) -> int:
        """Give the bits of several needs, as `known_needs` writes them; words that were looked up may meet more of them now."""
        self.clear()
        self.met_by.cache_clear()
        return reduce(operator.or_, map(self._bit, needs), 0)

    def _met_by(self, text: str) -> int:
        """Give, as bits, the needs that a text's words meet."""
        if len(text) > LONGEST_TEXT:
            return _ALL
        return reduce(operator.or_, filter(None, map(self.__getitem__, set(text.split()))), 0)

    def __missing__(self, told: str) -> int:
        """Look up what stands between two blanks: a word, or several with their signs."""
        if len(self) > REMEMBERED_WORDS:
            self.clear()
        words = _WORD.findall(told)
        if words != [told]:
            bits = reduce(operator.or_, map(self.__getitem__, words), 0)
        else:
            bits = self._met(fold_word(told)) if len(told) <= LONGEST_WORD else _ALL
        if len(told) <= LONGEST_WORD:
            self[told] = bits
        return bits

    def _bit(self, need: str) -> int:
        """Give the bit of a need; a new one is remembered by its pieces."""
        if need not in self._bits:
            self._bits[need] = 1 << len(self._bits)
            for piece in need.split(" "):
                self._add(piece, self._bits[need])
        return self._bits[need]

    def _add(self, piece: str, bit: int) -> None:
        text = piece.strip(HEAD + TAIL)
        head, tail = piece.startswith(HEAD), piece.endswith(TAIL)
        if head and tail:
            self._whole[text] |= bit
        elif head:
            self._heads[text] |= bit
        elif tail:
            self._tails[text] |= bit
        else:
            self._within[text[:_STEM] if len(text) >= _STEM else _SHORT].append((text, bit))

    def _met(self, word: str) -> int:
        met = self._whole.get(word, 0)
        for length in range(1, len(word) + 1):
            if bits := self._heads.get(word[:length]):
                met |= bits
            if bits := self._tails.get(word[-length:]):
                met |= bits
        stems = {word[place : place + _STEM] for place in range(len(word) - _STEM + 1)}
        for stem in (stems | {_SHORT}) & self._within.keys():
            for text, bit in self._within[stem]:
                met |= bit if text in word else 0
        return met
