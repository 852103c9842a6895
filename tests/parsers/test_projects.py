"""Which words a field is sought in."""

from __future__ import annotations

from brueckenpost.parsers.blocks import read_blocks
from brueckenpost.parsers.letter import read_letter
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.projects import SEARCHED, Told, read_projects
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.split import split_projects

from tests.parsers.letters import OFFICE, mail

TWO = """Guten Tag,

wir melden zwei Projekte.

1. Werkzeug für Sambir
Am 4. Mai 2023 hat der Bauhof zwei Lastwagen mit Werkzeug nach Sambir gebracht, wo es gebraucht wird.

2. Betten für Kowel
Am 9. Juni 2023 gingen vierzig Pflegebetten und zwei Rollstühle an das Krankenhaus der Stadt Kowel.
"""


def told(text: str) -> list[Told]:
    letter = read_letter(mail(text))
    split = split_projects(read_pieces(read_blocks(letter.own()), letter.text))
    return list(read_projects(letter, split, Passage("body", letter.text, anchors=letter.anchors), ()))


def test_each_project_has_its_own_words_first() -> None:
    """Another project's words are not its own; what introduces all of them is shared."""
    first, second = told(TWO)
    assert "Sambir" in first.reading.body[0].text
    assert not any("Kowel" in passage.text for passage in first.reading.body)
    assert "Kowel" in second.reading.body[0].text
    assert any("zwei Projekte" in p.text and not p.own for p in second.reading.body)
    assert (first.reading.siblings, second.reading.siblings) == (2, 2)


def test_passages_stand_where_they_say() -> None:
    """So that a quote of a passage is a quote of the mail."""
    letter = read_letter(mail(TWO))
    for project in told(TWO):
        for passage in project.reading.body:
            assert letter.text[passage.start : passage.start + len(passage.text)] == passage.text


def test_a_very_long_text_is_searched_in_its_beginning() -> None:
    """The work for one mail is bounded; the description may be far longer."""
    (one,) = told("Der Bauhof hat Werkzeug nach Sambir gebracht. " * 4000)
    assert sum(len(passage.text) for passage in one.reading.body) <= SEARCHED
    assert sum(len(piece.text) for piece in one.project.pieces) > 2 * SEARCHED


def test_the_office_is_whom_the_mail_was_written_to() -> None:
    """Its own address and town are nobody's project."""
    assert told(TWO)[0].reading.office == {OFFICE}
