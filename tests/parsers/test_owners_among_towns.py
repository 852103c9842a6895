"""Which of several towns owns the project, in one or two sentences. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.judgement import surest
from brueckenpost.parsers.municipality import find_municipality
from brueckenpost.parsers.reading import Knowledge, Passage, Reading
from brueckenpost.parsers.record import Envelope, Person

OWNERS: tuple[tuple[str, str], ...] = (
    ("Nicht Recklinghausen, sondern Datteln hat den Bus für Slawuta bezahlt.", "Datteln"),
    ("Nicht nur Düsseldorf, auch das kleine Wachtendonk zeigt Herz und schickt Rollatoren.", "Wachtendonk"),
    ("Wir Schmallenberger haben seit 2022 vierzehn Transporte nach Lwiw gefahren.", "Schmallenberg"),
    ("Das Café des Kreises Heinsberg in Geilenkirchen öffnet freitags.", "Kreis Heinsberg"),
    ("Der Oberbergische Kreis richtet mit seinen Gemeinden einen Fonds ein.", "Oberbergischer Kreis"),
    (
        "Das Jugendzentrum Dormagen-Horrem lädt zum Flohmarkt. Wer einen Tisch möchte, fragt im JuZe Horrem.",
        "Dormagen",
    ),
    ("Das Jugendzentrum Horrem in Kerpen lädt zum Flohmarkt.", "Kerpen"),
    ("der Kreis Viersen vermittelt Lernbegleitungen.", "Kreis Viersen"),
    ("Die Rettungshundestaffel Porta Westfalica trainierte in Wesel.", "Porta Westfalica"),
    (
        "Meine Schmiede in Radevormwald baut Öfen für Otschakiw. Die Gasflaschen gibt mir der Entsorger aus Hückeswagen.",
        "Radevormwald",
    ),
    (
        "Name: Jan Ott\nWohnort: Herten\nBetrifft Kommune: Recklinghausen\nTitel: Tassen für Polonne",
        "Recklinghausen",
    ),
    ("Ort\nWindeck\n\nIhre Nachricht\nDer Chor aus Eitorf hat mit uns gesungen.", "Windeck"),
    (
        "Seit 2018 ist Hilchenbach mit Skole verbunden; wir in Kreuztal haben keine eigene Partnerschaft und packen mit an.",
        "Hilchenbach",
    ),
    (
        "Seit die Gemeinde Reken im Mai einen Freundschaftsvertrag mit Skole unterschrieben hat, hilft Heiden mit. Heiden zahlt die Hälfte.",
        "Reken",
    ),
    (
        "Ein Nachtrag zum zweiten Beitrag unserer Sammelmail (Kalletal): Die Tombola ist erst im Mai.",
        "Kalletal",
    ),
    ("Die Fachleute des Märkischen Kreises beraten die Wasserwerke in Riwne.", "Märkischer Kreis"),
)


def test_an_address_of_several_towns_is_that_of_the_postcode() -> None:
    """A parish called after two places sits where its letter says; a namesake elsewhere does not count."""
    sender = Person("Pfarrbüro", "buero@gdg-steinfeld-kall.example")
    signature = Passage("signature", "Pfarrbüro\nAachener Straße 24, 53925 Kall")
    body = Passage("body", "Unsere Firmlinge sammeln für Sambir.")
    reading = Reading(
        Envelope(sender=sender), sender, None, Passage("subject", ""), (body,), signature, body.text
    )
    found = surest(find_municipality(reading, Knowledge()))
    assert found is not None
    assert found.value.name == "Kall"


class TestOwnersAmongTowns:
    """Contrast, first person and the bent names of districts tell whose the project is."""

    @pytest.mark.parametrize(("text", "town"), OWNERS)
    def test_each(self, text: str, town: str) -> None:
        subject, body = Passage("subject", ""), Passage("body", text)
        reading = Reading(
            Envelope(), Envelope().sender, None, subject, (body,), Passage("signature", ""), text
        )
        found = surest(find_municipality(reading, Knowledge()), 0.16)
        assert found is not None
        assert found.value.name == town
