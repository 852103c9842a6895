"""The project's text as it could stand on the page: complete, clean, in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brueckenpost.parsers.forms import Form
from brueckenpost.parsers.machine import is_machine_talk
from brueckenpost.parsers.matter import Piece, matter_of
from brueckenpost.parsers.reading import Finding, Passage
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.split import Project
from brueckenpost.parsers.talk import is_office_talk, is_personal
from brueckenpost.parsers.telling import Heard, telling_odds

_LAST_PARAGRAPH = re.compile(r"(?P<first>.*\S)\s*\n[ \t]*\n(?P<last>.{1,300})\s*\Z", re.DOTALL)
_EMPTY_LINE = re.compile(r"\n[ \t]*\n\s*")
_WHOLE_PARAGRAPH = Cue(r"(?:^|(?<=\n))[A-ZÄÖÜ„\"][^\n:|]{30,}(?:\n[^\n:|]+)*[.!?](?=\s*(?:\n[ \t]*\n|\Z))")
_SPACE = re.compile(r"[ \t]*\n[ \t]*|[ \t]{2,}")
_JUDGED = ("matter", "heading", "talk", "personal")
CLEAR = 0.3  # log odds from which on a sentence sounds like what it was taken for


def find_description(project: Project, source: Passage, *, title: Piece | None) -> Finding[str]:
    """Join the matter of a project to paragraphs; `title` is the heading that already became the title.

    Sentences of one paragraph stay together, list items and rows keep their lines. The evidence is each
    unbroken stretch of the mail that was kept.
    """
    told = [piece for piece in matter_of(project.pieces) if piece is not title]
    told = _without_trailing_heading(told)
    spans = _spans(told, project.pieces)
    quotes = tuple(source.quote(start - source.start, end - source.start) for start, end in spans)
    return Finding("description", _paragraphs(told), _sureness(project.pieces, told), quotes)


def describe_form(form: Form, source: Passage) -> Finding[str]:
    """Give the description values of a filled form."""
    spans = [
        (e.start, e.start + len(_without_footer(source.text[e.start : e.end]))) for e in form.descriptions()
    ]
    spans += _beside(form, source.text)
    text = "\n\n".join(_tidy(source.text[start:end]) for start, end in spans)
    return Finding("description", text, 0.9, tuple(source.quote(start, end) for start, end in spans))


def _beside(form: Form, text: str) -> list[tuple[int, int]]:
    """Give the paragraphs of whole sentences that stand below a form's other entries, apart from their values."""
    values = form.descriptions()
    found: list[tuple[int, int]] = []
    for entry in form.entries:
        first = _EMPTY_LINE.search(text, entry.start, entry.end)
        if entry is form.title() or entry in values or not first:
            continue
        for match in _WHOLE_PARAGRAPH.finditer(text, first.end(), entry.end):
            told = [Heard(sentence.text, 0, "prose") for sentence in read_sentences(match.group())]
            spoken = any(is_office_talk(h.text) or is_personal(h.text) for h in told)
            if not spoken and all(odds > CLEAR for odds in telling_odds(told)):
                found.append(match.span())
    return found


def _without_footer(value: str) -> str:
    """Cut the paragraphs at the end in which the form's program speaks of itself."""
    while (parted := _LAST_PARAGRAPH.match(value)) and is_machine_talk(parted["last"]):
        value = parted["first"]
    return value


def _tidy(value: str) -> str:
    paragraphs = re.split(r"\n\s*\n", value)
    return "\n\n".join(_SPACE.sub(" ", p).strip() for p in paragraphs if p.strip())


def _without_trailing_heading(told: list[Piece]) -> list[Piece]:
    while told and told[-1].role == "heading":
        told.pop()
    return told


def _paragraphs(told: Sequence[Piece]) -> str:
    out: list[str] = []
    for before, piece in zip([None, *told], told, strict=False):
        if before is None:
            gap = ""
        elif piece.block.start == before.block.start:
            gap = " "
        elif piece.block.paragraph == before.block.paragraph:
            gap = "\n"
        else:
            gap = "\n\n"
        out += (gap, piece.text)
    return "".join(out)


def _spans(told: Sequence[Piece], pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    order = {id(piece): i for i, piece in enumerate(pieces)}
    spans: list[tuple[int, int]] = []
    last = -2
    for piece in told:
        place = order[id(piece)]
        if place == last + 1 and spans:
            spans[-1] = (spans[-1][0], piece.end)
        else:
            spans.append((piece.start, piece.end))
        last = place
    return spans


def _sureness(pieces: Sequence[Piece], told: Sequence[Piece]) -> float:
    """Say how sure the cut is: personal words left inside and sentences that sound like neither make it less so."""
    length = sum(len(piece.text) for piece in told)
    if length < 60:
        return 0.4
    doubtful = sum(piece.role == "personal" for piece in pieces)
    sounds = (p.sound if p.role in ("matter", "heading") else -p.sound for p in pieces if p.role in _JUDGED)
    unclear = min(sounds, default=CLEAR) < CLEAR
    return max(0.5, (0.85 if unclear else 0.95) - 0.1 * doubtful)
