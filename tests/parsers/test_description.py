"""Descriptions."""

from __future__ import annotations

from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.description import describe_form, find_description
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.reading import Finding, Passage
from brueckenpost.parsers.split import split_projects

TEXT = """Sehr geehrte Damen und Herren,

gern melden wir Ihnen folgendes Projekt für Ihre Seite.

Der Bauhof hat am 4. Mai zwei Lastwagen mit Werkzeug nach Sambir gebracht. Dort bauen Lehrlinge damit eine Werkstatt auf.

Die Kosten von 9.000 Euro trugen der Rat und ein Verein:
- die Stadt gab 6.000 Euro
- der Verein gab 3.000 Euro

Für Rückfragen stehe ich Ihnen gern zur Verfügung."""


def described(text: str) -> Finding[str]:
    project = split_projects(read_pieces(plain_blocks(text), text)).projects[0]
    return find_description(project, Passage("body", text), title=None)


def test_only_the_projects_text_is_kept() -> None:
    """No greeting, no cover sentence, no offer to answer questions."""
    value = described(TEXT).value
    assert value.startswith("Der Bauhof hat am 4. Mai")
    assert "Damen und Herren" not in value
    assert "für Ihre Seite" not in value
    assert "Rückfragen" not in value


def test_paragraphs_and_items_keep_their_lines() -> None:
    """Paragraphs are parted by an empty line, list items by a newline."""
    paragraphs = described(TEXT).value.split("\n\n")
    assert len(paragraphs) == 2
    assert paragraphs[1].splitlines()[1:] == [
        "- die Stadt gab 6.000 Euro",
        "- der Verein gab 3.000 Euro",
    ]


def test_the_evidence_is_the_mail_word_for_word() -> None:
    """Each unbroken stretch that was kept is one quote."""
    found = described(TEXT)
    for quote in found.quotes:
        assert TEXT[quote.start : quote.end] == quote.quote


def test_little_text_makes_an_unsure_description() -> None:
    """A curator should look at one short sentence."""
    assert described("Der Bus ist da.").confidence < 0.5 < described(TEXT).confidence


def test_a_form_gives_its_value_with_spaces_tidied() -> None:
    """Aligned columns are the form's, not the text's."""
    text = (
        "Stadt: Ahaus\nTitel: Bus\nBeschreibung: Der Bus\n     fährt.\nZeitraum: Mai 2023\nKontakt: E. Kamp"
    )
    form = read_form(text)
    assert form is not None
    assert describe_form(form, Passage("body", text)).value == "Der Bus fährt."


def test_the_forms_program_is_not_quoted() -> None:
    """What it says of its own mail behind the last value is no part of it."""
    text = (
        "Stadt: Ahaus\nTitel: Bus\nKontakt: E. Kamp\nBeschreibung: Der Bus fährt.\n\nEr ist rot.\n\n"
        "Diese E-Mail wurde automatisch generiert, bitte antworten Sie nicht auf diese Adresse."
    )
    form = read_form(text)
    assert form is not None
    assert describe_form(form, Passage("body", text)).value == "Der Bus fährt.\n\nEr ist rot."
