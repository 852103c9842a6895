"""Headlines that are built where no subject and no heading names the project.

Written from the language, not from any mail.
"""

from __future__ import annotations

import pytest
from brueckenpost.parsers.headline import by_category, cut_short, headline, is_poor

THINGS = (
    ("Die Stadtwerke Haan haben dem Klärwerk in Sumy drei Tauchpumpen (je 8 kW) überlassen.", "Drei Tauchpumpen für Sumy"),
    ("Der Kreis hat einen ausgemusterten Rettungswagen nach Sumy gebracht.", "Ausgemusterter Rettungswagen für Sumy"),
    ("Am 3. Mai wurden der Feuerwehr in Sumy 40 Helme und zwei Wärmebildkameras übergeben.", "40 Helme und zwei Wärmebildkameras für Sumy"),
    ("Unsere Klasse hat 80 Federmappen bemalt und verschickt.", "80 Federmappen für Sumy"),
    ("Ehrenamtliche reparieren gebrauchte Fahrräder und schicken sie nach Sumy.", "Ehrenamtliche reparieren gebrauchte Fahrräder für Sumy"),
    ("Wir sind mit unserem alten Mannschaftswagen losgefahren und haben ihn in Sumy abgegeben.", "Mannschaftswagen für Sumy"),
    ("Der Bauhof hat 30 Stühle für eine Schule in Sumy gebaut.", "30 Stühle für eine Schule in Sumy"),
)  # fmt: skip
AT_HOME = (
    ("Seit Mai 2022 wohnen im früheren Schwesternheim 31 Menschen aus der Ukraine.", "Unterkunft (Schwesternheim) für 31 Menschen aus der Ukraine"),
    ("Die Caritas betreibt seit Juni eine Kleiderkammer im Pfarrhaus.", "Kleiderkammer in Haan"),
    ("Das Bürgerbüro hat einen Leitfaden für Gastfamilien herausgegeben, der nichts kostet.", "Leitfaden für Gastfamilien"),
    ("Die Stadt Haan hat ihre Webseite für Geflüchtete überarbeitet: https://www.haan.example/ua.", "Webseite für Geflüchtete"),
    ("„Ein Stuhl für jeden“ heißt unsere Reihe im Bürgerhaus.", "Ein Stuhl für jeden"),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "title"), THINGS)
def test_what_is_given_and_to_whom(sentence: str, title: str) -> None:
    """Things that go to the partner make the headline, without who brought them and when."""
    assert headline([sentence], ["Sumy"], "Haan") == title


def test_another_matter_is_called_by_its_name() -> None:
    """What follows has its name in "Etwas anderes ist unser Nähkreis"."""
    told = ["Etwas völlig anderes ist unser Nähkreis.", "Frauen aus Sumy und aus Haan treffen sich montags."]
    assert headline(told, ["Sumy"], "Haan") == "Nähkreis mit Sumy"


@pytest.mark.parametrize(("sentence", "title"), AT_HOME)
def test_what_is_done_at_home(sentence: str, title: str) -> None:
    """A house, a kind of offer or a name given to it makes the headline."""
    assert headline([sentence], [], "Haan") == title


@pytest.mark.parametrize(
    "sentence",
    [
        "Es war ein langer Weg.",
        "Wir haben drei Tage gebraucht.",
        "Zwölf Helfer waren dabei.",
        "Die Gäste sind da.",
    ],
)
def test_no_headline_of_people_and_days(sentence: str) -> None:
    """People, days and journeys are no things that are given."""
    assert headline([sentence], ["Sumy"], "Haan") == ""


def test_a_clause_ends_at_its_natural_end() -> None:
    """A long sentence is cut where its clause ends, never within a phrase, and holds no address."""
    told = "Die Stadt Haan bündelt auf einer neuen Seite alle Auskünfte der Ämter und Vereine, die für Familien wichtig sind"
    assert (
        cut_short(told) == "Die Stadt Haan bündelt auf einer neuen Seite alle Auskünfte der Ämter und Vereine"
    )
    assert cut_short("Die Seite ist neu: https://www.haan.example") == "Die Seite ist neu"


def test_poor_titles_give_way_to_the_kind_of_help() -> None:
    """What opens with a date or its writer is no title; the kind of help and the town are."""
    assert is_poor("Seit April 2022 leben in Haan")
    assert is_poor("Wir haben über unsere Freunde")
    assert not is_poor("Die Stadt Haan eröffnet ein Café")
    assert by_category("expertise_exchange", ["Sumy"], "Haan") == "Fachaustausch mit Sumy"
    assert by_category("refugees", [], "Kreis Olpe") == "Hilfe für Geflüchtete im Kreis Olpe"
    assert by_category("event", [], "") == ""
