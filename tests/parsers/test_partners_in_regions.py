"""Regions beside their towns, stops on a journey, people's pasts, and pairs told with "gemeinsam". All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.judgement import all_sure
from brueckenpost.parsers.partners import find_partners
from brueckenpost.parsers.reading import Knowledge, Passage, Reading
from brueckenpost.parsers.record import Envelope

REGIONS: list[tuple[str, list[str]]] = [
    ("Leszno in Großpolen ist seit 20 Jahren die Partnerstadt von Coesfeld.", ["Leszno"]),
    ("Wir spielen Schach gegen Tarnów, unsere Partnerstadt in Kleinpolen.", ["Tarnów"]),
    (
        "Zwei Busse fahren jetzt in Luzk. Sechs Fahrer haben sie nach Wolhynien gebracht. Luzk und Werl sind Partner.",
        ["Luzk"],
    ),
    ("Der Kreis Unna stellt der Oblast Sumy zwei Rettungswagen zur Verfügung.", ["Oblast Sumy"]),
    ("Der Kreis Unna überlässt dem Rajon Stryj einen Radlader.", ["Rajon Stryj"]),
    ("Unser Verein hilft Gemeinden rund um Kupjansk mit Öfen.", ["Kupjansk"]),
]
PASSED: list[tuple[str, list[str]]] = [
    (
        "Die Feuerwehr in Nischyn erhält einen Rüstwagen. Der Transport lief über Lublin.",
        ["Nischyn"],
    ),
    ("In Kalusch entstand ein Haus für Binnenvertriebene aus Bachmut und Lyssytschansk.", ["Kalusch"]),
    ("Gegründet hat das Café Oksana Bilyk, die in Poltawa Lehrerin war.", []),
    ("Die Partnerstadt Saporischschja unserer Nachbarstadt kennt jeder; wir haben keine.", []),
]
PAIRED: list[tuple[str, list[str]]] = [
    ("Das gemeinsame Handbuch der Leitstellen in Borken und Sambir ist fertig.", ["Sambir"]),
    ("Die Musikschule kooperiert mit dem Konservatorium von Riwne.", ["Riwne"]),
    (
        "Die Mülheimer Partnerstädte berichten: Aus Opole kam ein Text, aus Tours ein Gruß mit Büchern.",
        ["Opole", "Tours"],
    ),
]


def names_of(text: str, subject: str = "") -> list[str]:
    """Give the names of the partners that a mail of this text has."""
    reading = Reading(
        Envelope(),
        Envelope().sender,
        None,
        Passage("subject", subject),
        (Passage("body", text),),
        Passage("signature", ""),
        text,
    )
    found = all_sure(find_partners(reading, Knowledge()), key=lambda partner: partner.id or partner.name)
    return [finding.value.name for finding in found]


class TestRegionsOfSeveralNames:
    """A county abroad that bears a town's name and more is meant as a whole."""

    @pytest.mark.parametrize(
        "text",
        [
            "Die Partnerschaft mit dem Komitat Győr-Moson-Sopron in Ungarn besteht seit 1996.",
            "Das ungarische Partnerkomitat Győr-Moson-Sopron hat ein Wohnheim für Ukrainer eingerichtet.",
        ],
    )
    def test_whole_name(self, text: str) -> None:
        """Its first part alone would be the town."""
        assert names_of(text) == ["Komitat Győr-Moson-Sopron"]


def test_the_text_tells_a_town_from_the_district_of_the_subject() -> None:
    """Where the text calls the town the partner, the subject's district is the same partner, told loosely."""
    text = "Unsere Partnerstadt Schepetiwka hat im Mai zwei Pumpen bekommen."
    assert names_of(text, "Partnerschaft mit dem Rajon Schepetiwka") == ["Schepetiwka"]


class TestRegionsBesideTowns:
    """A region that only says where a partner lies is none itself; one that is given something is."""

    @pytest.mark.parametrize(("text", "partners"), REGIONS)
    def test_each(self, text: str, partners: list[str]) -> None:
        assert names_of(text) == partners


class TestPlacesThatGetNothing:
    """Where a journey led through, people fled from or once worked, and whose partner is another town's."""

    @pytest.mark.parametrize(("text", "partners"), PASSED)
    def test_each(self, text: str, partners: list[str]) -> None:
        assert names_of(text) == partners


class TestPairs:
    """Towns that do something together, and houses that cooperate."""

    @pytest.mark.parametrize(("text", "partners"), PAIRED)
    def test_each(self, text: str, partners: list[str]) -> None:
        assert names_of(text) == partners
