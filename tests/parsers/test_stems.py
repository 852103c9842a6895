"""Stems of words in many groups."""

from __future__ import annotations

import re

from brueckenpost.parsers.cues import compile_stems
from brueckenpost.parsers.stems import Phrases, Stems
from hypothesis import given
from hypothesis import strategies as some

PHRASES = ["=am bus", "bus se", "^s s", "s s", "se bus$", " s"]
STEMS = ["=bus", "busse$", "^bus", "us", "€", "schulbus", "schul", "bus-", "ß", "=us", "u$"]
GROUPS = some.lists(some.lists(some.sampled_from(STEMS), max_size=5), max_size=3)
WORDS = some.lists(
    some.sampled_from(["bus", "schul", "se", "-", "_", "€", "ß", "s", "u", "7", "é"]), max_size=6
).map("".join)
TEXTS = some.lists(some.sampled_from(["am", "bus", "se", "s", " ", "-", "ss"]), max_size=9).map("".join)


class TestStems:
    def test_where_a_stem_stands(self) -> None:
        """A whole word, its beginning, its end, or anywhere."""
        stems = Stems([["=bus"], ["^bus"], ["bus$"], ["bus"]])
        assert list(stems.find("bus")) == [0, 1, 2, 3]
        assert list(stems.find("busfahrer")) == [1, 3]
        assert list(stems.find("schulbus")) == [2, 3]
        assert list(stems.find("schulbusse")) == [3]

    def test_behind_a_hyphen(self) -> None:
        """What stands behind a hyphen is no whole word, but begins one."""
        assert list(Stems([["=bus"], ["^bus"]]).find("schul-bus")) == [1]

    def test_overlapping(self) -> None:
        """Of stems that overlap the first counts, of those at one place the one named first."""
        assert Stems([["schulbus", "bus", "schul"]]).find("schulbus") == {0: ("schulbus",)}
        assert Stems([["schul", "bus", "schulbus"]]).find("schulbus") == {0: ("schul", "bus")}

    def test_without(self) -> None:
        """A word loses all stems at once."""
        assert Stems([["kurs", "ex"]]).without("exkursion") == "ion"

    @given(GROUPS, WORDS)
    def test_as_a_pattern_finds(self, groups: list[list[str]], word: str) -> None:
        """It finds what the same stems find as a regular expression."""
        told = {n: tuple(compile_stems(g).findall(word)) for n, g in enumerate(groups) if g}
        assert Stems(groups).find(word) == {group: hits for group, hits in told.items() if hits}
        if len(groups) == 1 and groups[0]:
            assert Stems(groups).without(word) == re.sub(compile_stems(groups[0]), "", word)

    @given(some.lists(some.lists(some.sampled_from(PHRASES), max_size=5), max_size=3), TEXTS)
    def test_phrases_as_a_pattern_finds(self, groups: list[list[str]], text: str) -> None:
        """Of several words, too."""
        told = {n: tuple(compile_stems(g).findall(text)) for n, g in enumerate(groups) if g}
        assert Phrases(groups).find(text) == {group: hits for group, hits in told.items() if hits}
