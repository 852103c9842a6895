"""The needs of our patterns, read beforehand: always those that the patterns have, and those of nearly all."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources

import pytest
from brueckenpost.parsers.knownneeds import HEAD, TAIL, key_of, known_needs, row_of
from brueckenpost.parsers.needs import Piece, needs_of

BUILD = "import sys; from brueckenpost.parsers.data.build_needs import build; sys.stdout.buffer.write(build().encode())"


def rows(text: str) -> dict[str, str]:
    parted = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {key: row for key, _tab, row in parted}


def piece(text: str) -> Piece:
    return Piece(text.strip(HEAD + TAIL), text.startswith(HEAD), text.endswith(TAIL))


class TestKnownNeeds:
    @pytest.mark.parametrize(
        "pattern",
        [r"\b(?:anruf|nachricht\w*|\w*post)\b", r"\bbitte\b[^.]{0,90}\baufnehmen\b", r"\d{5}", "[a-z]+"],
    )
    def test_a_row_holds_all_of_a_need(self, pattern: str) -> None:
        """Beginning and end of words included; none where nothing is needed."""
        needs = needs_of(pattern)
        row = row_of(needs)
        told = [need.split(" ") for need in row.split("\t")] if row else []
        assert [{piece(text) for text in need} for need in told] == list(needs)

    def test_a_new_pattern_is_read_when_it_is_met(self) -> None:
        """It is not in the file."""
        assert known_needs(r"\bnochniegesehen\b") == ("<nochniegesehen>",)

    def test_flags_make_another_pattern(self) -> None:
        """Their needs may differ."""
        assert key_of("wort", 0) != key_of("wort", 2)

    def test_the_file_is_right_and_knows_nearly_all_patterns(self) -> None:
        """What it tells of a pattern is what is read from it; `build_needs.py` brings it up to date."""
        now = rows(
            subprocess.run([sys.executable, "-c", BUILD], capture_output=True, check=True).stdout.decode()
        )
        file = resources.files("brueckenpost.parsers").joinpath("data", "needs.tsv")
        kept = rows(file.read_text(encoding="utf-8"))
        known = now.keys() & kept.keys()
        assert {key: now[key] for key in known} == {key: kept[key] for key in known}
        assert len(known) >= 0.8 * len(now)
