"""Ukrainian names in Latin letters."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.translit import (
    in_english,
    in_german,
    in_polish,
    in_russian_german,
    loosen,
    spellings,
    stem,
)
from hypothesis import given
from hypothesis import strategies as st


class TestInGerman:
    @pytest.mark.parametrize(
        ("name", "german"),
        [
            ("Миколаїв", "Mykolajiw"),
            ("Перемишляни", "Peremyschljany"),
            ("Запоріжжя", "Saporischschja"),
            ("Дрогобич", "Drohobytsch"),
            ("Тарасівка", "Tarassiwka"),
            ("Біла Церква", "Bila Zerkwa"),
            ("Хмельницький", "Chmelnyzkyj"),
        ],
    )
    def test_duden(self, name: str, german: str) -> None:
        """Names follow Duden's table; s between vowels is doubled so that it stays voiceless."""
        assert in_german(name) == german


class TestOthers:
    def test_english(self) -> None:
        """English follows the Ukrainian resolution of 2010: зг is zgh, є first in a word ye."""
        assert (in_english("Згурівка"), in_english("Єнакієве")) == ("Zghurivka", "Yenakiieve")

    def test_russian(self) -> None:
        """The Russian name in German: е after a vowel is je."""
        assert in_russian_german("Николаев") == "Nikolajew"

    def test_polish(self) -> None:
        """Polish writes ł before hard vowels."""
        assert in_polish("Миколаїв").startswith("Mykoła")

    def test_all_differ(self) -> None:
        """Each spelling is given once."""
        assert len(set(spellings("Чернівці"))) == len(spellings("Чернівці"))


class TestLoosen:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("tschernihiw", "chernihiv"),
            ("winnyzja", "vinnytsia"),
            ("schytomyr", "zhitomir"),
            ("chmelnyzkyj", "chmelnizki"),
            ("lwiw", "lvov"),
        ],
    )
    def test_ways_of_writing(self, one: str, other: str) -> None:
        """What different ways of writing make of one name sounds the same."""
        assert loosen(one) == loosen(other)

    def test_other_towns(self) -> None:
        """Different towns sound different."""
        names = ("sumy", "smila", "stryj", "sambir", "sarny", "kowel", "kaniw", "luzk", "uman", "romny")
        assert len({loosen(name) for name in names}) == len(names)


class TestStem:
    @pytest.mark.parametrize(
        ("one", "other"),
        [("Тростянець", "Тростянця"), ("Чортків", "Чорткові"), ("Полтава", "Полтаві"), ("Рівне", "Рівному")],
    )
    def test_cases_agree(self, one: str, other: str) -> None:
        """Nominative and oblique cases share their stem."""
        assert stem(one) == stem(other)


class TestFold:
    @pytest.mark.parametrize(
        ("name", "key"),
        [
            ("Przemyśl", "przemysl"),
            ("Bila-Zerkwa", "bila zerkwa"),
            ("Ełk", "elk"),
            ("Hürth", "hurth"),
            ("Їжа", "їжа"),
        ],
    )
    def test_key(self, name: str, key: str) -> None:
        """Latin letters lose their marks, Cyrillic ones keep them."""
        assert fold(name) == key

    @given(st.text())
    def test_twice_is_once(self, name: str) -> None:
        """A folded name folds to itself."""
        assert fold(fold(name)) == fold(name)
