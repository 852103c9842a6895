"""Who filled a form, in one field or in two, unless it names somebody else to be asked."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.fillers import spans_of_filler

REST = "Telefon: 02161 5550\nOrt: Haan\nTitel: Blech für Sumy\nBeschreibung: Der Posaunenchor hat elf Trompeten gebracht."
BELOW = "Telefon (freiwillig)\n02161 5550\n\nOrt\nHaan\n\nIhre Nachricht\nDer Posaunenchor hat elf Trompeten gebracht.\n\nInternetadresse zum Thema\nwww.haan.example/blech"


@pytest.mark.parametrize(
    ("text", "filler"),
    [
        (f"Vorname: Anna\nNachname: Schmitz\n{REST}", "Anna Schmitz"),
        (f"Vor- und Nachname: Anna Schmitz\n{REST}", "Anna Schmitz"),
        (f"Name: Anna Schmitz\n{REST}", "Anna Schmitz"),
        (f"Vor- und Nachname\nAnna Schmitz\n\n{BELOW}", "Anna Schmitz"),
        (f"Name: Heimatverein Haan\n{REST}", ""),
        (f"Von: Anna Schmitz <a.schmitz@haan.example>\nBetreff: Blech für Sumy\n\n{REST}", "Anna Schmitz"),
        (
            f"Vorname: Anna\nNachname: Schmitz\n{REST}\nAnsprechpartner (falls abweichend): Jan Ott, 02161 5551",
            "",
        ),
    ],
)
def test_a_form_names_its_filler(text: str, filler: str) -> None:
    """The name field counts, but not a body's name, and nothing where another person is named to be asked."""
    assert " ".join(text[start:end] for start, end in spans_of_filler(text)) == filler
