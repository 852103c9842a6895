from __future__ import annotations

import re

import pytest
from brueckenpost.publish.console import say_again, say_error, speak, wanted_language
from brueckenpost.publish.sentences import SENTENCES
from brueckenpost.store.errors import DraftNotFoundError, FieldError

from . import catalogue
from .conftest import Desk

PLACES = re.compile(r"\{[^}]*\}")


@pytest.fixture
def german() -> object:
    """Speak German for one test."""
    speak("de")
    yield
    speak("en")


class TestCatalogue:
    def test_every_text_is_translated(self) -> None:
        """Texts, help, other rooms' sentences and click's own: all stand in German, and none that is gone."""
        german = {message.id: message.string for message in catalogue.read_german() if message.id}
        wanted = {message.id for message in catalogue.collect() if message.id}
        missing = [text for text in wanted if not german.get(text) or "" in german[text]]
        assert [text for text in missing if not isinstance(text, str) or not german.get(text)] == []
        assert set(german) == wanted

    def test_the_compiled_file_is_the_catalogue(self) -> None:
        """Whoever changes the .po compiles it."""
        assert (catalogue.GERMAN / "brueckenpost.mo").read_bytes() == catalogue.compiled(
            catalogue.read_german()
        )

    def test_translations_keep_the_places(self) -> None:
        """What is filled in is filled in in both languages."""
        for message in catalogue.read_german():
            if isinstance(message.id, str) and message.id:
                assert set(PLACES.findall(message.id)) == set(PLACES.findall(message.string)), message.id


class TestLanguage:
    @pytest.mark.parametrize(
        ("environment", "language"),
        [
            ({"LANG": "de_DE.UTF-8"}, "de"),
            ({"LC_ALL": "de_AT.UTF-8", "LANG": "en_GB.UTF-8"}, "de"),
            ({"LC_MESSAGES": "de_DE", "LANG": "en_GB.UTF-8"}, "de"),
            ({"LANGUAGE": "de:en", "LANG": "en_GB.UTF-8"}, "de"),
            ({"LANGUAGE": "en", "LANG": "de_DE.UTF-8"}, "en"),
            ({"LANGUAGE": "de"}, "de"),
            ({"LC_ALL": "C.UTF-8", "LANGUAGE": "de"}, "en"),
            ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
            ({"LANG": "fr_FR.UTF-8"}, "en"),
            ({}, "en"),
        ],
    )
    def test_the_locale_decides(self, environment: dict[str, str], language: str) -> None:
        """LC_ALL before LC_MESSAGES before LANG; LANGUAGE first, unless the locale is C."""
        assert wanted_language(environment) == language

    def test_help_and_errors_are_german(self, desk: Desk) -> None:
        """Also what the library for commands says itself."""
        assert "Aufruf:" in desk.text("--help", LC_ALL="de_DE.UTF-8")
        told = desk.complaint("poll", LC_ALL="de_DE.UTF-8", check=2)
        assert "Es gibt keine Konfiguration" in told
        assert "Den Befehl 'pol' gibt es nicht" in desk.complaint("pol", LC_ALL="de_DE.UTF-8", check=2)

    def test_json_stays_the_same(self, desk: Desk) -> None:
        """No key or value of JSON depends on the language."""
        mail = b"Subject: Frage\r\n\r\nWann?"
        told = [
            desk.text("parse", "--json", "-", stdin=mail, LC_ALL=name) for name in ("C.UTF-8", "de_DE.UTF-8")
        ]
        assert told[0] == told[1]


@pytest.mark.usefixtures("german")
class TestSentencesOfOtherRooms:
    def test_a_pattern_translates_what_is_filled_in_around(self) -> None:
        """Numbers and names stay, words change."""
        assert say_again(str(DraftNotFoundError(12))) == "Es gibt keinen Entwurf 12."

    def test_a_fields_error_is_said_part_by_part(self) -> None:
        """Line, field, problem and remedy."""
        error = FieldError("period", '"gestern" is no date.', "Write 2023, 2023-03 or 2023-03-14.", 3)
        assert say_error(error) == (
            "Zeile 3: period: „gestern“ ist kein Datum. Schreiben Sie 2023, 2023-03 oder 2023-03-14."
        )

    def test_an_unknown_sentence_stays(self) -> None:
        """English is better than nothing."""
        assert say_again("Nobody foresaw this.") == "Nobody foresaw this."

    def test_every_sentence_comes_out_in_german(self) -> None:
        """Also with its places filled in."""
        for sentence in SENTENCES:
            filled = PLACES.sub("7", sentence)
            assert say_again(filled) != filled, sentence
