"""Mails without capitals: what they name is found all the same."""

import pytest
from brueckenpost.parsers.contactdetails import find_details, with_unknown_names
from brueckenpost.parsers.mentions import find_places, find_towns
from brueckenpost.parsers.people import find_names, header_name
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.smallletters import writes_small

SMALL = (
    "wir vom radverein in jülich ham am 3. mai zwanzig räder nach kowel gebracht, die hat unsre jugend repariert. "
    "die werkstatt da macht jetzt jeden freitag auf. fragen bitte an jan terbeck, jan.terbeck@rad.example"
)
PLAIN = "Der Radverein hat im Mai zwanzig Räder nach Kowel gebracht, die unsere Jugend vorher repariert hat."


def test_how_somebody_writes() -> None:
    """Every fourth word of German prose begins with a capital; a few words show nothing."""
    assert writes_small(SMALL)
    assert not writes_small(PLAIN)
    assert not writes_small("räder nach kowel")


def test_towns_at_home_and_abroad() -> None:
    """Behind a word that leads to a place."""
    assert [mention.text for mention in find_towns(SMALL)] == ["jülich"]
    assert "kowel" in [mention.text for mention in find_places(SMALL)]


@pytest.mark.parametrize("word", ["essen", "lage", "halle", "wagen", "senden", "witten"])
def test_everyday_words_are_no_towns(word: str) -> None:
    """Nor is any word that no preposition leads to."""
    told = [mention.text for mention in find_towns(f"{SMALL} dann gab es {word} und {word}.")]
    assert told == ["jülich"]


def test_whom_an_address_spells() -> None:
    """A name is told as names are written."""
    details = find_details(SMALL, "", frozenset())
    names = with_unknown_names(SMALL, find_names(SMALL), details)
    assert [name.text for name in names] == ["Jan Terbeck"]


def test_sentences_open_without_capitals() -> None:
    """A full stop ends them, one behind a day does not."""
    assert [sentence.text[:12] for sentence in read_sentences(SMALL)] == [
        "wir vom radv",
        "die werkstat",
        "fragen bitte",
    ]


def test_who_writes_his_own_name_small() -> None:
    """It is told as names are written."""
    assert header_name(Person("bernd terbeck", "b.terbeck@bus.example")) == "Bernd Terbeck"
