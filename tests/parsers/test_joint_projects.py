"""Projects of two towns, told by the one that helps along: whose is the partnership? All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

CASES: tuple[tuple[str, str], ...] = (
    (
        "Die Stadt Ahaus und die litauische Stadt Alytus sind seit 1999 Partner. Weil Ahaus keine Maschine hatte, Legden aber schon, haben wir zusammen eine Spülmaschine nach Alytus gebracht.",
        "Ahaus",
    ),
    ("Ahaus, seit 2023 mit Sbarasch verbunden, hat gemeinsam mit Legden einen Bus übergeben.", "Ahaus"),
    (
        "Ahaus ist seit 2023 mit Sbarasch partnerschaftlich verbunden. Legden hat den Diesel beigesteuert.",
        "Ahaus",
    ),
    (
        "Unsere Bauhöfe haben für Sbarasch drei Pumpen überholt. Zuständig ist aber Ahaus, dort liegt die Partnerschaft.",
        "Ahaus",
    ),
    (
        "Beide Bauhöfe haben Pumpen nach Sbarasch geschickt. Die Federführung liegt bei der Stadt Ahaus.",
        "Ahaus",
    ),
    ("Ahaus und Sbarasch sind befreundet. Legden hat einen Lkw geliehen und fährt am 3. Mai mit.", "Ahaus"),
    (
        "Wir haben auch in Ahaus angefragt, da kam nichts. So bringt Legden allein den Bus nach Sbarasch.",
        "Legden",
    ),
    ("Legden hat einen Bus nach Sbarasch gebracht. Ahaus lieh uns zwei Fahrer.", "Legden"),
)


@pytest.mark.parametrize(("text", "town"), CASES)
def test_the_town_that_owns_the_partnership(text: str, town: str) -> None:
    """A twinned town, or the one in charge, owns it; where none is told the sender's does."""
    mail = (
        "From: Ida Muster <ida.muster@legden.example>\nTo: netz@stelle.example\nSubject: Bericht\n"
        "Date: Mon, 05 Jun 2023 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
        f"Guten Tag,\n\n{text}\n\nMit freundlichen Grüßen\nIda Muster\nGemeinde Legden\n48739 Legden\n"
    )
    (draft,) = read_mail(mail.encode()).drafts
    assert draft.municipality is not None
    assert draft.municipality.name == town
