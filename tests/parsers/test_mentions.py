"""Where a text may name a place at home or abroad."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.gazetteer import places_named, towns_named
from brueckenpost.parsers.mentions import find_places, find_towns
from hypothesis import given, settings
from hypothesis import strategies as st


def towns(text: str) -> list[str]:
    return [towns_named(mention.key)[0].name for mention in find_towns(text)]


def places(text: str) -> list[str]:
    return [places_named(mention.key)[0].name for mention in find_places(text)]


class TestFindTowns:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Dortmunder Feuerwehr", "Dortmund"),
            ("Lippstädter Bürger", "Lippstadt"),
            ("Bad Salzufler Kurpark", "Bad Salzuflen"),
            ("im Kreis Coesfeld", "Kreis Coesfeld"),
            ("des Kreises Coesfeld", "Kreis Coesfeld"),
            ("des Rheinisch-Bergischen Kreises", "Rheinisch-Bergischer Kreis"),
            ("des Rhein-Erft-Kreises", "Rhein-Erft-Kreis"),
            ("in der StädteRegion Aachen", "Städteregion Aachen"),
            ("Feuerwehr Siegen-Wittgenstein", "Kreis Siegen-Wittgenstein"),
            ("Hagen, Stadt der FernUniversität", "Hagen"),
            ("Halle (Westf.)", "Halle (Westf.)"),
            ("Halle/Westfalen", "Halle (Westf.)"),
            ("Mülheim an der Ruhr", "Mülheim an der Ruhr"),
            ("Muenster", "Münster"),
            ("STADT HAMM", "Hamm"),
        ],
    )
    def test_forms(self, text: str, name: str) -> None:
        """A town is known by its name, its forms, its official additions and its umlauts written out."""
        assert towns(text) == [name]

    @pytest.mark.parametrize(
        "text", ["Ein Wort dazu.", "Die Küchen sind leer.", "gutes essen", "in der lage"]
    )
    def test_other_words(self, text: str) -> None:
        """Umlauts tell Wört from "Wort"; a lower-case word is no name."""
        assert towns(text) == []

    def test_quote_place(self) -> None:
        """A mention tells where it stands."""
        text = "Aus Bergisch Gladbach kamen zwei."
        (mention,) = find_towns(text)
        assert text[mention.start : mention.end] == "Bergisch Gladbach"

    @pytest.mark.parametrize("word", ["Essen", "Lage", "Kamen", "Hagen", "Marl", "Senden", "Rheine"])
    def test_common(self, word: str) -> None:
        """Towns that are words of everyday German say so."""
        assert next(find_towns(word)).common

    @given(st.text(max_size=200))
    @settings(deadline=None)
    def test_any_text(self, text: str) -> None:
        """Mentions stand in order, don't overlap, and quote the text."""
        end = 0
        for mention in find_towns(text):
            assert end <= mention.start < mention.end
            assert text[mention.start : mention.end] == mention.text
            end = mention.end


class TestFindPlaces:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Lwiw", "Lwiw"),
            ("Lviv", "Lwiw"),
            ("Lemberg", "Lwiw"),
            ("Львові", "Lwiw"),
            ("Mykolajiw", "Mykolajiw"),
            ("Mykolaiv", "Mykolajiw"),
            ("Nikolajew", "Mykolajiw"),
            ("Saporischschja", "Saporischschja"),
            ("Zaporizhzhia", "Saporischschja"),
            ("Charkiwer", "Charkiw"),
            ("Тростянця", "Trostjanez"),
            ("Gleiwitz", "Gliwice"),
            ("Kolberg", "Kołobrzeg"),
            ("Breslau", "Breslau"),
            ("Przemysl", "Przemyśl"),
            ("Kamjanez-Podilskyj", "Kamjanez-Podilskyj"),
            ("Czernowitz", "Czernowitz"),
            ("Kyiv", "Kiew"),
            ("Woiwodschaft Lebus", "Woiwodschaft Lebus"),
            ("Transkarpatien", "Transkarpatien"),
        ],
    )
    def test_spellings(self, text: str, name: str) -> None:
        """A place abroad is known by German, English, Polish, Russian-based and Cyrillic names."""
        assert places(text) == [name]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("у Білій Церкві", "Bila Zerkwa"),
            ("в Новій Каховці", "Nowa Kachowka"),
            ("з Кривого Рогу", "Krywyj Rih"),
            ("до Кам’янця-Подільського", "Kamjanez-Podilskyj"),
            ("у Миколаєві", "Mykolajiw"),
            ("жителі Чернівців", "Czernowitz"),
            ("між Уманню", "Uman"),
            ("лікарня Броварів", "Browary"),
            ("з Ірпеня", "Irpin"),
            ("поруч із Хмельницьким", "Chmelnyzkyj"),
            ("больница Одессы", "Odessa"),
            ("школа Винницы", "Winnyzja"),
            ("жители Черновцов", "Czernowitz"),
        ],
    )
    def test_ukrainian_cases(self, text: str, name: str) -> None:
        """Ukrainian names are known in every case, of several words too."""
        assert places(text) == [name]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Chernihiw", "Tschernihiw"),
            ("Saporishshja", "Saporischschja"),
            ("Kamjanez-Podilskyi", "Kamjanez-Podilskyj"),
            ("Krywyi Rih", "Krywyj Rih"),
            ("Khmelnitsky", "Chmelnyzkyj"),
            ("Chersson", "Cherson"),
            ("Dnjepr", "Dnipro"),
            ("Mykolajyw", "Mykolajiw"),
            ("Ivano-Frankiwsk", "Iwano-Frankiwsk"),
        ],
    )
    def test_sound(self, text: str, name: str) -> None:
        """A spelling between the languages is known by how it sounds."""
        assert places(text) == [name]

    def test_no_sound_of_words(self) -> None:
        """Everyday words and German towns are not heard as places abroad."""
        assert places("Kerze Dielen Polygon Dahlem Kempen") == []

    def test_polish_cases(self) -> None:
        """In a Polish text Polish endings are undone; in a German one they are letters of the name."""
        assert places("Żywność i pościel wysłaliśmy do Lwowa, część dotarła później.") == ["Lwiw"]

    @pytest.mark.parametrize(
        ("form", "name"),
        [
            ("do Wrocławia", "Breslau"),
            ("w Katowicach", "Katowice"),
            ("z Mielca", "Mielec"),
            ("do Bolesławca", "Bolesławiec"),
            ("z Nowego Sącza", "Nowy Sącz"),
            ("w Zielonej Górze", "Zielona Góra"),
            ("do Strzelec Opolskich i", "Strzelce Opolskie"),
            ("w Wieliczce", "Wieliczka"),
            ("do Kamieńca Podolskiego", "Kamjanez-Podilskyj"),
            ("z Kołomyi", "Kolomyja"),
        ],
    )
    def test_polish_stems(self, form: str, name: str) -> None:
        """Polish changes sounds inside a name, and bends each of its words."""
        assert places(f"Żywność i pościel, także książki, przywieźliśmy {form}.")[0] == name

    def test_everyday_words(self) -> None:
        """Words that only look like places are marked: Ofen was Buda, Wieder no one from Wied."""
        assert all(mention.common for mention in find_places("Ofen Kreuz Ukraine Bar Wieder"))


def test_a_spa_is_not_the_village_of_its_second_name() -> None:
    """Thus "Bad Fredeburg" is a part of Schmallenberg, Fredeburg a village in Schleswig-Holstein."""
    assert set(towns("Löschgruppe Bad Fredeburg (Schmallenberg)")) == {"Schmallenberg"}


def test_the_first_word_of_a_towns_name_is_common() -> None:
    """As people near Porta Westfalica say Porta; somewhere abroad has that name, too."""
    (mention,) = [found for found in find_places("Boote aus Minden und Porta") if found.text == "Porta"]
    assert mention.common
