"""Heads of older mail as Tobit's david writes them: a subject with its date in one line, then fields without colons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brueckenpost.parsers.headwords import KIND_OF
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.screening import Cue

_LONGEST = 600  # characters of a line that are looked at
_LINES = 12  # lines of a head, with empty ones between
_TITLE = 2  # lines that a subject is wrapped over
_WORDS = Cue(
    r"\W{0,4}(?:original(?:[ -]?nachricht| message)|ursprüngliche nachricht) (?:processed by|(?:be|ver)arbeitet (?:von|mit|durch)) "
    r"david(?!\w)\W{0,6}(?:https?://\S{1,120})?",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[*_]{0,2}(Von|From|An|To|C[Cc]|B[Cc][Cc])[*_]{0,2}:?[ \t]+(\S.*)")
_STAMP = re.compile(
    r"(?:\d{1,2}\. ?[^\W\d]{3,12}|\d{1,2}[./]\d{1,2}[./]|[^\W\d]{3,12} \d{1,2},) ?\d{4},? (?:at |um )?\d{1,2}:\d\d"
    r"(?: ?(?:Uhr|[AaPp][Mm]))?\W{0,3}$"
)
_LINKED = re.compile(r"\[([^\[\]]{0,100})\]\(mailto:([^()\s]{3,200})\)")


def is_david(text: str) -> bool:
    """Tell whether a line is the one that david writes above older mail, as a link perhaps."""
    return "david" in text and _WORDS.fullmatch(text) is not None


def david_fields(lines: Sequence[Line], place: int) -> tuple[list[tuple[str, str]], int]:
    """Give the fields below david's line, kind and value of each, and the line after the last.

    The first line is the subject, whatever it begins with. Where no field follows, there is only david's line.
    """
    title: list[str] = []
    fields: list[tuple[str, str]] = []
    end = place + 1
    for at in range(place + 1, min(place + _LINES, len(lines))):
        text = lines[at].text[:_LONGEST].strip()
        if lines[at].depth != lines[place].depth:
            break
        if not text:
            continue
        field = _field(text) if title else None
        if field and field[0] not in {kind for kind, _ in fields} - {"other"}:
            fields.append(field)
            end = at + 1
        elif fields or len(title) == _TITLE:
            break
        else:
            title.append(text)
    return ([*_subject(" ".join(title)), *fields], end) if fields else ([], end)


def _field(text: str) -> tuple[str, str] | None:
    match = _FIELD.match(text)
    return (KIND_OF[match[1].lower()], _LINKED.sub(r"\1 <\2>", match[2])) if match else None


def _subject(title: str) -> list[tuple[str, str]]:
    """Part a subject from the date that ends it."""
    title = title.strip("* ")
    stamp = _STAMP.search(title)
    subject = title[: stamp.start()] if stamp else title
    return [("subject", subject.strip("* ")), ("date", stamp[0] if stamp else "")]
