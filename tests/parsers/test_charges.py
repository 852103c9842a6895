"""Of which of several projects somebody is in charge."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

HEAD = (
    "From: Anna Schmitz <a.schmitz@ahlen.example>\nSubject: Drei Projekte\nDate: Wed, 12 Jun 2024 09:00:00 +0200\n"
    "Content-Type: text/plain; charset=utf-8\n\n"
)
MAIL = """Guten Tag,

wir melden drei Projekte.

1. Werkbank für Kowel
Unsere Berufsschule hat im Mai eine Werkbank und zwölf Schraubstöcke nach Kowel gebracht.
Kontakt: Jens Ohlig, 02382 5550-31

2. Lesenacht in der Bücherei
Am 5. Juli lesen Kinder aus der Ukraine und aus Ahlen einander bis Mitternacht vor.
Kontakt: Ines Rupp, 02382 5550-47

3. Merkblatt für Vermieter
Die Stadt erklärt auf zwei Seiten, was Vermieter von Wohnungen für Geflüchtete wissen müssen.
{told}

Mit freundlichen Grüßen
Anna Schmitz
"""
TOLD = (
    ("Kontakt: wie oben unter 1.", "Jens Ohlig"),
    ("Auskunft: wie 1)", "Jens Ohlig"),
    ("Ansprechpartner: siehe Punkt 1", "Jens Ohlig"),
    ("Ansprechpartnerin: dieselbe", "Ines Rupp"),
    ("Kontakt: siehe oben", "Ines Rupp"),
    ("Kontakt: wie immer im Rathaus", "Anna Schmitz"),
)


@pytest.mark.parametrize(("told", "name"), TOLD)
def test_another_projects_contact(told: str, name: str) -> None:
    """A number tells whose, else it is the project before."""
    record = read_mail((HEAD + MAIL.format(told=told)).encode())
    assert [draft.contact.name for draft in record.drafts] == ["Jens Ohlig", "Ines Rupp", name]
    assert told not in record.drafts[2].description
