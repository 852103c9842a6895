"""Who is in charge of one of several projects is told for it alone. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

from tests.parsers.letters import raw_mail

TWO = (
    "Guten Tag,\n\naus Ahlen melden wir zwei Vorhaben.\n\n1. Nachtlauf\n\nAm 6. Mai 2023 sind 300 Menschen durch den Stadtwald gelaufen. "
    "Das Startgeld ging an ein Kinderheim in Sambir.\n\n2. Suppenküche\n\nSeit dem 3. März 2023 kocht der Heimatverein jeden Freitag "
    "für Familien aus der Ukraine. Es kommen rund 60 Gäste.\n\n{told}\n\nMit freundlichen Grüßen\nAnna Schmitz\n"
)


@pytest.mark.parametrize(
    ("told", "run", "soup"),
    [
        (
            "Den Lauf betreut Frau Uta Brandt (Tel. 02382 4711-50), die Küche liegt bei mir.",
            "Uta Brandt",
            "Anna Schmitz",
        ),
        (
            "Fragen zur Suppenküche beantwortet Jan Peters, Tel. 02382 4711-51.",
            "Anna Schmitz",
            "Jan Peters",
        ),
        (
            "Für den Nachtlauf ist Uta Brandt zuständig (Tel. 02382 4711-50), für die Küche Jan Peters (Tel. 02382 4711-51).",
            "Uta Brandt",
            "Jan Peters",
        ),
        (
            "Fragen bitte an Frau Uta Brandt von der Stadt, Tel. 02382 4711-50.",
            "Uta Brandt",
            "Uta Brandt",
        ),
        (
            "Für weitere Auskünfte steht Uta Brandt zur Verfügung (Tel. 02382 4711-50).",
            "Uta Brandt",
            "Uta Brandt",
        ),
    ],
)
def test_whom_each_project_asks(told: str, run: str, soup: str) -> None:
    """A clause that names a thing of one project counts for it alone; one that names none counts for both."""
    found = read_mail(raw_mail(TWO.format(told=told), sender="Anna Schmitz <a.schmitz@ahlen.example>"))
    assert [draft.contact.name for draft in found.drafts] == [run, soup]
