"""Who filled a form: the name that it asks for, in one field or in two."""

from __future__ import annotations

import re

from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.screening import Cue

_FIRST_NAME = Cue(
    r"^[ \t|]*(?:Vorname|First name)[ \t]*(?:(?::|\.{3,})\s*|\n[ \t]*)(?P<name>[^\n|:]{2,40}?)\s*$",
    re.MULTILINE,
)
_LAST_NAME = Cue(
    r"^[ \t|]*(?:Nachname|Familienname|Last name|Surname)[ \t]*(?:(?::|\.{3,})\s*|\n[ \t]*)(?P<name>[^\n|:]{2,40}?)\s*$",
    re.MULTILINE,
)
_WHOLE_NAME = Cue(
    r"(?:(?:ihr|dein|mein)\s)?(?:vor-?\s?(?:und|u\.|&|/|\+)\s?(?:nach|zu|familien)name|name(?:\s*\(.{3,30}\)|,\s?vorname)?|vollständiger name|von|from|absender(?:in)?|einsender(?:in)?|ihr(?:e)? kontakt|full name|your name)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"ansprech\w+|kontakt(?:person)?\b|auskunft\w*", re.IGNORECASE)

Spans = tuple[tuple[int, int], ...]


def spans_of_filler(text: str) -> Spans:
    """Give where the given and the family name stand, or the whole name; () where another person is named to be asked."""
    first, last = _FIRST_NAME.search(text), _LAST_NAME.search(text)
    form = read_form(text)
    entries = form.entries if form else ()
    if any(_ASKED.match(entry.label) and find_names(text[entry.start : entry.end]) for entry in entries):
        return ()
    if first and last:
        return (first.span("name"), last.span("name"))
    for entry in entries:
        names = find_names(text[entry.start : entry.end]) if _WHOLE_NAME.fullmatch(entry.label) else []
        if names and names[0].full:
            return ((entry.start + names[0].start, entry.start + names[0].end),)
    return ()
