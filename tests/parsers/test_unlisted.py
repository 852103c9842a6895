"""Partners that no gazetteer lists. All places here are invented or too small for it."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.unlisted import find_unlisted


def names(text: str) -> list[tuple[str, str]]:
    return [(one.name, one.country) for one in find_unlisted(text, ())]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Die polnische Partnergemeinde Kowalewice nahm Familien auf.", "Kowalewice", "PL"),
        ("Mit der ukrainischen Partnerhromada Bilynkiwzi besteht ein Abkommen.", "Bilynkiwzi", "UA"),
        ("Enger ist seit 1971 mit der Stadt Ys in der Bretagne befreundet.", "Ys", "FR"),
        ("Die Partnerschaft mit dem siebenbürgischen Städtchen Kerzdorf trägt.", "Kerzdorf", "RO"),
        ("Der ungarische Partnerkreis Nagyhalom half mit.", "Nagyhalom", "HU"),
        ("In Surochów, unserem Partnerort in Polen, ist die Turnhalle voll.", "Surochów", "PL"),
    ],
)
def test_partner_with_its_country(text: str, name: str, country: str) -> None:
    """A foreign name that is called a partner, with its country, is one; the mail's spelling stays."""
    assert names(text) == [(name, country)]


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben unserer ukrainischen Partnerstadt Stromgeneratoren geliefert.",
        "Der Löschzug hat der ukrainischen Partnerstadt Decken und Helme überlassen.",
        "Unsere Partnergemeinde Kowalewice nahm Familien auf.",
        "In der polnischen Partnerstadt Anna Kowalska zu treffen war schön.",
        "Die polnische Partnerstadt Köln gibt es nicht.",
    ],
)
def test_no_guess(text: str) -> None:
    """German words, people, known names and names without a country are left to the curator."""
    assert names(text) == []


def test_a_known_place_tells_the_country() -> None:
    """What lies just behind Jarosław is in Poland."""
    text = "In Surochów, unserem Partnerort gleich hinter Jarosław, ist die Turnhalle voll."
    at = text.index("Jarosław")
    (found,) = find_unlisted(text, ((at, at + 8, "PL"),))
    assert (found.country, text[found.start : found.end]) == ("PL", "Surochów")
