"""How names of places are bent in German."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.inflection import read_bases, read_polish_bases
from hypothesis import given
from hypothesis import strategies as st


def bases(word: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for base, form in read_bases(word):
        found.setdefault(base, form)
    return found


class TestReadBases:
    @pytest.mark.parametrize(
        ("word", "base"),
        [
            ("dortmunder", "dortmund"),
            ("bremer", "bremen"),
            ("klever", "kleve"),
            ("munchner", "munchen"),
            ("dresdner", "dresden"),
            ("munsteraner", "munster"),
            ("hallenser", "halle"),
            ("poltawer", "poltawa"),
            ("charkiwer", "charkiw"),
            ("kolomyjaer", "kolomyja"),
            ("odessiter", "odessa"),
            ("hallesche", "halle"),
        ],
    )
    def test_adjective(self, word: str, base: str) -> None:
        """An adjective on -er or -sche leads back to the name, whatever the name's end became."""
        assert bases(word)[base] == "adjective"

    @pytest.mark.parametrize(("word", "base"), [("hamms", "hamm"), ("kreises", "kreis"), ("lwiws", "lwiw")])
    def test_genitive(self, word: str, base: str) -> None:
        """A genitive loses its -s or -es."""
        assert bases(word)[base] == "genitive"

    def test_name_first(self) -> None:
        """The word itself is the likeliest: Eschweiler is a town, not a man from Eschweil."""
        assert next(iter(read_bases("eschweiler"))) == ("eschweiler", "name")

    @given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=15))
    def test_er_is_undone(self, name: str) -> None:
        """Every name is found again in its form on -er."""
        assert name in bases(name + "er")

    @given(st.text(max_size=20))
    def test_any_word(self, word: str) -> None:
        """Any text is a word; no base of it is shorter than two letters but the word itself."""
        assert all(base == word or len(base) >= 2 for base, _ in read_bases(word))


class TestReadPolishBases:
    @pytest.mark.parametrize(
        ("word", "base"),
        [
            ("lwowa", "lwow"),
            ("rzeszowie", "rzeszow"),
            ("odessie", "odessa"),
            ("winnicy", "winnica"),
            ("wroclawiu", "wroclaw"),
            ("mielca", "mielec"),
            ("boleslawcu", "boleslawiec"),
            ("kowla", "kowel"),
            ("wieliczce", "wieliczka"),
            ("samborze", "sambor"),
            ("katowic", "katowice"),
            ("czerkas", "czerkasy"),
            ("kolomyi", "kolomyja"),
            ("rownego", "rowne"),
        ],
    )
    def test_cases(self, word: str, base: str) -> None:
        """A Polish case leads back to the name."""
        assert base in dict(read_polish_bases(word))
