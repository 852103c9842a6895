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
        "Die Stadt Ahaus hatte den Konvoi organisiert, wir aus Legden haben einen Sprinter beigesteuert. Ziel war Sbarasch. Bitte unter Ahaus eintragen!",
        "Ahaus",
    ),
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


QUESTION = """Von: Netzwerkstelle <kontakt@netzwerkstelle.example>
Gesendet: Montag, 13. Mai 2024 09:30
An: Büro <buero@hamminkeln.example>
Betreff: Ihre Partnerstadt

Guten Tag, stimmt es, dass Ihre {told} Ihnen zwei Busse überlassen hat?
Jens Lohoff"""


@pytest.mark.parametrize(
    ("told", "partners"),
    [
        ("polnische Partnerstadt Bochnia", ["Bochnia"]),
        ("englische Partnerstadt Sedgefield", ["Sedgefield"]),
        ("Firma, ähnlich wie bei der Pumpe für Cherson,", []),
    ],
)
def test_an_answer_that_leaves_the_name_to_the_question(told: str, partners: list[str]) -> None:
    """The colleagues "there" are those of the partner town that was asked about, but not of an example."""
    mail = (
        "From: Büro <buero@hamminkeln.example>\nTo: kontakt@netzwerkstelle.example\nSubject: AW: Ihre Partnerstadt\n"
        "Date: Tue, 14 May 2024 10:00:00 +0200\nIn-Reply-To: <1@netzwerkstelle.example>\n"
        "Content-Type: text/plain; charset=utf-8\n\nGuten Tag,\n\n"
        "das stimmt. Die dortigen Kollegen haben uns 2023 zwei Busse überlassen, die wir zu einem Reha-Zentrum "
        "gebracht haben. Der Rat hat die Kosten von 8.400 Euro übernommen. Sie dürfen das so veröffentlichen.\n\n"
        f"Mit freundlichen Grüßen\nBernd Muster\nStadt Hamminkeln\n\n{QUESTION.format(told=told)}\n"
    )
    (draft,) = read_mail(mail.encode()).drafts
    assert [partner.name for partner in draft.partners] == partners
