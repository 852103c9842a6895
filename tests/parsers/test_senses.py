"""The classes of words by what they mean."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.senses import LONGEST_WORD, name_senses, read_classes
from brueckenpost.parsers.stems import Stems, read_stem

SENSES = read_classes()
NAMES = sorted(SENSES)


class TestSenses:
    def test_there_are_classes(self) -> None:
        """The file parses and holds classes."""
        assert SENSES

    @pytest.mark.parametrize("name", NAMES)
    def test_has_stems(self, name: str) -> None:
        """Every class has stems, none twice."""
        stems = SENSES[name]
        assert stems
        assert len(stems) == len(set(stems))

    @pytest.mark.parametrize("name", NAMES)
    def test_in_small_letters(self, name: str) -> None:
        """Texts are lowered before words are looked up, so a capital would never be met."""
        assert [stem for stem in SENSES[name] if stem != stem.lower()] == []

    @pytest.mark.parametrize("name", NAMES)
    def test_short_ones_are_whole_words(self, name: str) -> None:
        """A stem of one or two letters would stand inside words of any kind."""
        short = [stem for stem in SENSES[name] if len(read_stem(stem).text) < 3]
        assert [stem for stem in short if not stem.startswith("=")] == []

    @pytest.mark.parametrize("name", NAMES)
    def test_every_stem_is_one_word(self, name: str) -> None:
        """A stem finds the word it is made of; one with a space or a stray sign never would."""
        for told in SENSES[name]:
            text = read_stem(told).text
            assert text.replace("-", "").isalnum() or text == "€", told
            assert Stems([[told]]).find(text) == {0: (text,)}, told


class TestNames:
    def test_a_word_never_met_has_its_kind(self) -> None:
        """A compound is of the kind of the stem in it."""
        assert list(name_senses(["Dorfkirchenorgel"])) == ["%instruments"]

    def test_what_is_no_word_has_none(self) -> None:
        """A line without blanks is looked up by nobody."""
        assert list(name_senses(["orgel" * LONGEST_WORD])) == []


class TestPolish:
    @pytest.mark.parametrize(
        ("word", "name"),
        [
            ("ciężarówkami", "road_vehicles"),
            ("karetek", "special_vehicles"),
            ("agregatów", "energy_devices"),
            ("prądotwórczy", "energy_devices"),
            ("opatrunkowe", "medicines"),
            ("uchodźcom", "refugees"),
            ("zakwaterowaliśmy", "hosting_housing"),
            ("kiermaszu", "sales_events"),
            ("uzbierano", "collecting_money_verbs"),
            ("przekażemy", "giving_verbs"),
            ("przekazujemy", "giving_verbs"),
            ("odbudowie", "repair"),
            ("orkiestrę", "musicians_artists"),
            ("uczniów", "pupils"),
            ("półkolonie", "holiday_camps"),
            ("Książki", "books_media"),
        ],
    )
    def test_an_inflected_word_is_of_its_class(self, word: str, name: str) -> None:
        """The stems hold whatever the case does to a word's end and to the sounds before it."""
        assert f"%{name}" in name_senses([word])

    @pytest.mark.parametrize(
        ("word", "name"),
        [
            ("Kochbuch", "bedding_clothing"),  # "koc", a blanket
            ("Wesel", "feasts_festivals"),  # "wesele", a wedding
            ("Chorsänger", "illnesses_injuries"),  # "chory", sick
            ("Chronik", "supporting_verbs"),  # "chronić", to protect
            ("Dachverband", "building_parts"),  # "dach", a roof
            ("Konkurs", "calls_grants"),  # "konkurs", a contest
            ("Prokurist", "justice_police"),  # "prokurator"
            ("Sumy", "money_amounts"),  # "suma", a sum
            ("most", "roads_bridges"),  # "most", a bridge
            ("strong", "web_information"),  # "strona", a page
        ],
    )
    def test_a_look_alike_is_not(self, word: str, name: str) -> None:
        """A German or English word that only looks like a Polish one is of another class or of none."""
        assert f"%{name}" not in name_senses([word])
