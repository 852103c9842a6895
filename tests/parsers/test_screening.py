"""Patterns that are tried only where their words stand: the result is always the plain pattern's."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from brueckenpost.parsers import documents, needs, wordindex
from brueckenpost.parsers.expressions import UnreadError, read_expression
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.screening import Cue, Cues
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

MAILS = sorted((Path(__file__).parent.parent / "corpus").glob("*/mails/*.eml"))
SIGNS = st.text("abAB üÜßſıİ09@.-\n²", max_size=12)


def words(pattern: str, flags: int = 0) -> list[set[str]]:
    return [{piece.text for piece in need} for need in needs.needs_of(pattern, flags)]


class TestNeeds:
    def test_each_alternative_gives_a_piece(self) -> None:
        """One of the pieces stands in every match."""
        assert words(r"\b(?:ansprech\w*|auskunft)\b") == [{"ansprech", "auskunft"}]

    def test_parts_with_unknown_text_between_are_all_needed(self) -> None:
        """Both ends of "bitte ... aufnehmen" must stand in the text."""
        assert words(r"\bbitte\b[^.]{0,90}\baufnehmen\b") == [{"aufnehmen"}, {"bitte"}]

    def test_few_spellings_are_written_out(self) -> None:
        """Optional letters and small sets give whole words."""
        assert words("gr(?:ü|ue)(?:ß|ss)e") == [{"grüsse", "gruesse"}]

    def test_what_may_be_missing_is_not_needed(self) -> None:
        """Repeated from zero times on, it says nothing."""
        assert words("(?:vielleicht)*[a-z]+") == []

    def test_looking_ahead_needs_nothing(self) -> None:
        """What is only looked at is left out; what is refused all the more."""
        assert words("(?=hier)(?!dort)[a-z]+") == []

    def test_a_digit_is_any_digit(self) -> None:
        """A number's pattern needs a digit, whichever."""
        assert words(r"\d{5}") == [{"0"}]

    def test_a_pattern_for_ascii_needs_nothing(self) -> None:
        """Its words are others than ours."""
        assert words(r"\bwort\b", re.ASCII) == []

    @pytest.mark.parametrize(
        "pattern", [r"(wort)\1", "(?s:wort.)", "(?P<a>b)(?(a)wort|ort)", r"\N{DIGIT ONE}"]
    )
    def test_a_form_of_expression_that_is_not_read_needs_nothing(self, pattern: str) -> None:
        """It is always tried."""
        assert words(pattern) == []


class TestExpression:
    """The tree that needs are read from."""

    @pytest.mark.parametrize("pattern", ["(wort", "wort)", "[wort", "(?:wort", "(?=wort", "[a-", "wort\\"])
    def test_what_is_no_expression_is_refused(self, pattern: str) -> None:
        """As `re` does."""
        with pytest.raises(UnreadError):
            read_expression(pattern)

    def test_each_item_knows_its_place(self) -> None:
        """So that a part of an expression can stand alone."""
        pattern = r"\bab(?:c|d[e-g]){2,3}?\u00a0"
        (items,) = read_expression(pattern).branches
        told = [(item.kind, pattern[item.start : item.end]) for item in items]
        assert told == [
            ("edge", r"\b"),
            ("signs", "ab"),
            ("repeat", "(?:c|d[e-g]){2,3}?"),
            ("signs", r"\u00a0"),
        ]


class TestCue:
    def test_is_not_tried_without_its_words(self) -> None:
        """No word of it, no try: it is not even compiled."""
        cue = Cue(r"\bzur\s+Verfügung\b")
        assert cue.search("Das Wetter ist schön.") is None
        assert "compiled" not in vars(cue)

    def test_finds_its_words_in_any_case(self) -> None:
        """Capitals, sharp s and long s are the same where the pattern says so."""
        cue = Cue("straße", re.IGNORECASE)
        assert cue.search("STRAßE")
        assert cue.search("ſtraße")

    def test_a_part_of_a_text_may_cut_words(self) -> None:
        """An end within a word is the word's end, as for the plain pattern."""
        assert Cue(r"\bBrücke\b").search("Brückenbau", 0, 6)
        assert Cue(r"Bau\b").match("BrückenBau", 7)

    def test_has_the_methods_of_a_pattern(self) -> None:
        """With and without a match."""
        cue = Cue(r"Essen (?P<what>\w+)")
        hit, miss = "Essen hilft, Essen baut", "Hagen hilft"
        assert cue.findall(hit) == ["hilft", "baut"]
        assert cue.findall(miss) == []
        assert [found["what"] for found in cue.finditer(hit)] == ["hilft", "baut"]
        assert list(cue.finditer(miss)) == []
        assert cue.sub("Hagen baut", hit) == "Hagen baut, Hagen baut"
        assert cue.sub("x", miss) == miss
        assert cue.match(hit)
        assert cue.fullmatch("Essen baut")
        assert cue.fullmatch(hit) is None

    def test_a_later_pattern_is_known_too(self) -> None:
        """Words that were looked up before a pattern was made are looked up anew."""
        text = "Ein Wort, das später gesucht wird"
        Cue("anders").may_match(text)
        assert Cue("später").search(text)

    def test_of_several_only_likely_ones_are_given(self) -> None:
        """One look at the words for all."""
        here, there = Cue("hier"), Cue("dort")
        assert Cues((here, there)).likely("nur hier") == {here}

    def test_a_text_is_screened_for_several(self) -> None:
        """Each is sought in it, or at its start, as alone."""
        here, now, there = Cue("hier"), Cue("nur"), Cue("dort")
        text = Cues((here, now, there)).screen("nur hier")
        assert text.search(here)
        assert text.match(here) is None
        assert text.match(now)
        assert text.search(there) is None

    @given(
        st.from_regex(r"(\\b|\(\?<!\\w\)|\^)?[abü]{1,3}(\[ab\]|\\d|@|\\w\*|b\?|\(a\|üb\)|\\s\+|[^()]){0,2}(\\b|\$|\(\?!\\w\))?"),
        SIGNS,
        st.sampled_from([0, re.IGNORECASE]),
    )  # fmt: skip
    @settings(max_examples=300, suppress_health_check=list(HealthCheck))
    def test_finds_what_the_plain_pattern_finds(self, pattern: str, text: str, flags: int) -> None:
        """Whatever the pattern, whatever the text."""
        try:
            plain = re.compile(pattern, flags)
        except re.error:
            return
        assert (Cue(pattern, flags).search(text) is None) == (plain.search(text) is None)


def all_cues() -> Iterator[Cue]:
    modules = [module for name, module in sys.modules.items() if name.startswith("brueckenpost.parsers.")]
    for module in modules:
        for value in vars(module).values():
            several = (
                value.all if isinstance(value, Cues) else value if isinstance(value, tuple) else (value,)
            )
            yield from (one for one in several if isinstance(one, Cue))


class TestOurCues:
    def test_are_all_read(self) -> None:
        """None is tried in vain because its expression is unknown."""
        for cue in all_cues():
            read_expression(cue.pattern, cue.flags)

    def test_there_are_many(self) -> None:
        """The next test looks at something."""
        assert len(list(all_cues())) > 150

    @pytest.mark.parametrize("part", range(10))
    def test_find_what_their_plain_patterns_find(self, part: int) -> None:
        """In every fourth mail of the corpora, line by line and as a whole."""
        assert documents  # every room is loaded
        cues, seen = list(all_cues()), set[str]()
        for mail in MAILS[part::40]:
            record = read_mail(mail.read_bytes())
            texts = {record.text, record.signature, *record.text.split("\n")} - seen
            seen |= texts
            for cue in cues:
                for text in texts:
                    wanted = cue.compiled.search(text)
                    found = cue.search(text)
                    assert (found and found.span()) == (wanted and wanted.span()), (cue.pattern, text)


def test_a_text_of_great_length_is_not_looked_at() -> None:
    """Its words cost more than they spare."""
    assert Cue("wort").may_match("a " * wordindex.LONGEST_TEXT)
