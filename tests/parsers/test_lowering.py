"""Patterns in small letters: they match where those that ignore case do."""

from __future__ import annotations

import re

import pytest
from brueckenpost.parsers.lowering import lower_pattern, lower_text
from hypothesis import given
from hypothesis import strategies as st

PLAIN = "".join(sign for sign in map(chr, range(0x10000)) if lower_text(sign) is not None)


class TestText:
    def test_keeps_each_letter_at_its_place(self) -> None:
        """A match in it stands where the text's own does."""
        assert lower_text("Grüße an ÄRZTE, ЛЬВІВ") == "grüße an ärzte, львів"

    @pytest.mark.parametrize("sign", "İıſẞςµΣ")
    def test_there_is_none_of_odd_letters(self, sign: str) -> None:
        """They have two small letters, or are taken for others."""
        assert lower_text(f"ein {sign}") is None

    @given(
        st.sampled_from([chr(code) for code in range(0x530) if chr(code).isalpha() and chr(code) in PLAIN])
    )
    def test_ignoring_case_is_comparing_small_letters(self, letter: str) -> None:
        """For every letter of a plain text."""
        assert len(re.findall(letter, PLAIN, re.IGNORECASE)) == PLAIN.lower().count(letter.lower())


class TestPattern:
    @pytest.mark.parametrize(
        ("pattern", "small"),
        [
            (r"\bWort\W[A-ZÄ]+[^\dX]\S\u00a0", r"\bwort\W[a-zä]+[^\dx]\S\u00a0"),
            ("(?P<Name>Ja|Nein)(?!Doch)", "(?P<Name>ja|nein)(?!doch)"),
        ],
    )
    def test_is_in_small_letters_but_for_its_signs(self, pattern: str, small: str) -> None:
        r"""`\W` stays what it is, and so do the names of groups."""
        assert lower_pattern(pattern, re.IGNORECASE) == small

    @pytest.mark.parametrize("pattern", ["(?-i:Sie)", "[A-z]", "ς", "(wort)\\1"])
    def test_there_is_none_where_the_result_may_differ(self, pattern: str) -> None:
        """It is tried as it is."""
        assert lower_pattern(pattern, re.IGNORECASE) is None

    def test_there_is_none_of_one_that_heeds_case(self) -> None:
        """Its capitals count."""
        assert lower_pattern("Wort", 0) is None

    @given(
        st.from_regex(r"(\\b|\(\?<!\\w\))?[aBüÄ]{1,3}(\[aB-D\]|\\w\*|b\?|\(A\|üb\)|\\S\+|\[\^Ab\]){0,2}(\\b|\$)?", fullmatch=True),
        st.text("abcdABCDüÄ ä.", max_size=10),
    )  # fmt: skip
    def test_matches_where_the_pattern_does(self, pattern: str, text: str) -> None:
        """The same places, whatever pattern and text."""
        small = lower_pattern(pattern, re.IGNORECASE)
        assert small is not None
        wanted = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
        assert [match.span() for match in re.finditer(small, text.lower())] == wanted
