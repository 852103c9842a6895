"""Paragraphs that each tell a project of their own, with neither number nor heading above them.

Prose falls into paragraphs anyway, so each must bring what only a project has: its own contact, or its own
town or label together with a day, a link or a contact. And the first must be one of them: what one project's
paragraphs have in common is told in the first, which then names no contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, groupby, islice

from brueckenpost.parsers.categories import rank_topics
from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spots import read_towns

SHORTEST_PROJECT = 80  # characters of matter below which a section is a remark, not a project
SHORTEST_LABELLED = 50  # and those below which it is one even if it is labelled and says whom to ask
SUBHEADING = Cue(
    r"^\W*(?:wer|was|wann|wo|wie|warum|weshalb|wohin|womit|wofür|kontakt\w*|ansprech\w*|termine?|ort|zeit|zeitraum|ablauf|programm|"
    r"hintergrund|ziele?|hinweise?|ergebnis\w*|ausblick|fazit|links?|weitere\b|mehr\b|näheres|infos?|informationen\b|unterstützung|spenden?konto|"
    r"finanzierung|kosten|beteiligte|partner|zum\s|zur\s|zusammenfassung|nächste\s+schritte|bisher\w*|download\w*|anmeldung|teilnahme|"
    r"voraussetzung\w*|fristen?|antrag\w*|fotos?|bilder|presse\w*|dank\w*|beschreibung|kurz\w*|einleitung|projekt\w*beschreibung|das\s+projekt|über\s+uns|"
    r"(?:die|der|das|unsere?)\s+(?:idee|anfang|anfänge|anlass|arbeit|ausgangslage|umsetzung|ergebnis\w*|folgen?|vorgeschichte|geschichte|anreise|rückreise|rückfahrt|hinfahrt|hinweg|rückweg|ankunft|übergabe|zukunft)|"
    r"(?:idee|anlass|ausgangslage|umsetzung|vorgeschichte|anreise|rückreise|rückfahrt|hinfahrt|ankunft|übergabe)\b|(?:erster|zweiter|dritter|\d+\.)\s+tag|(?:mon|diens|mitt?woch|donners|frei|sams|sonn)\w*|(?:treffpunkt|abfahrt|eintritt|einlass|beginn|start))\b",
    re.IGNORECASE,
)
OWN_SIGNS = Cue(
    r"https?://|www\.|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w|\b\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)|\b20\d\d\b|(?<!\d)\(?0\d{2,5}\)?[ /-]{0,3}\d{3}"
)
_REACHED = Cue(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d.,])(?:\+\d|\(?0\d)[\d ()/–-]{5,}\d")
_LABEL = re.compile(
    r"\W*(?P<label>[A-ZÄÖÜ][\w/. &()–-]{2,48}?)\s*:\s"
)  # "Brakel / Imkerei: ...", "Jugendfeuerwehr: ..."
DASH = re.compile(r"[-–•*·]\s+\S")
_OPENING = re.compile(r"\W*(?:(?:[Ii]n|[Aa]us|[Bb]ei|[Ff]ür)\s+)?(?=[A-ZÄÖÜ])")
_OPENED = 40  # characters of a paragraph in which its town is named that opens it


@dataclass(frozen=True, slots=True)
class Section:
    """A paragraph long enough for a project, with the short ones behind it; `start` is its first piece."""

    start: int
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """Give all its words."""
        return " ".join(piece.text for piece in self.pieces)

    def own(self) -> bool:
        """Tell whether it has a day, a link or a contact of its own."""
        return bool(OWN_SIGNS.search(self.text))

    def reached(self) -> frozenset[str]:
        """Give the addresses and numbers that it names, each as letters and digits only."""
        return frozenset(re.sub(r"\W", "", found.group()) for found in _REACHED.finditer(self.text))

    def asked(self) -> bool:
        """Tell whether it says whom to ask."""
        return any(piece.role == "contact" for piece in self.pieces)

    def label(self) -> str:
        """Give the label that it opens with, "" where there is none."""
        found = _LABEL.match(self.text[:80])
        return found["label"] if found else ""

    def town(self) -> str:
        """Give the folded name of the German town that opens it, "" where none does."""
        opening = _OPENING.match(self.text)
        towns = read_towns(self.text[opening.end() : opening.end() + _OPENED]) if opening else iter(())
        return next((town.key for town in islice(towns, 1) if town.start == 0), "")


def read_sections(pieces: Sequence[Piece]) -> list[Section]:
    """Give the paragraphs that may each be a project; none where others tell something before the first."""
    sections: list[Section] = []
    for start, group in _paragraphs(pieces):
        if _told(group) >= SHORTEST_PROJECT or is_labelled(group):
            sections.append(Section(start, group))
        elif sections:
            last = sections[-1]
            sections[-1] = Section(last.start, (*last.pieces, *group))
    return sections


def is_labelled(pieces: Sequence[Piece]) -> bool:
    """Tell a few words that are a project nevertheless: they have a label above and a contact of their own."""
    named = _LABEL.match(pieces[0].text[:80]) is not None and pieces[0].role == "matter"
    return named and _told(pieces) >= SHORTEST_LABELLED and any(piece.role == "contact" for piece in pieces)


def stand_alone(pieces: Sequence[Piece]) -> list[int]:
    """Find where the projects begin that are told in a paragraph each."""
    if any(piece.role == "heading" for piece in pieces):
        return []
    sections = read_sections(pieces)
    if sections and not sections[-1].own():
        del sections[-1]  # what closes the mail
    if len(sections) < 2 or not all(section.own() for section in sections):
        return []
    alone = _each_asked(sections) or _each_towns(sections) or _each_labelled(sections)
    return [section.start for section in sections] if alone else []


def topics_differ(texts: Sequence[str]) -> bool:
    """Tell whether the texts are each about something else."""
    best = {rank_topics([Passage("body", text)])[0].category for text in texts}
    return len(best) == len(texts)


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[tuple[int, tuple[Piece, ...]]]:
    """Yield the paragraphs and list items, each with the index of its first piece that is no greeting."""
    numbered = [(i, p) for i, p in enumerate(pieces) if p.role != "greeting"]
    items = accumulate(_opens_item(piece) for _, piece in numbered)
    keyed = zip(numbered, items, strict=True)
    for _, run in groupby(keyed, key=lambda one: (one[0][1].block.paragraph, one[1])):
        group = [one for one, _ in run]
        yield group[0][0], tuple(piece for _, piece in group)


def _opens_item(piece: Piece) -> bool:
    return piece.start == piece.block.start and (piece.block.shape == "item" or bool(DASH.match(piece.text)))


def _told(group: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in group if piece.role == "matter")


def _each_asked(sections: Sequence[Section]) -> bool:
    """Tell whether each says whom to ask, and no two name the same address or number."""
    reached = [section.reached() for section in sections]
    asked = all(known or section.asked() for known, section in zip(reached, sections, strict=True))
    return asked and any(reached) and all(not (a & b) for a, b in combinations(reached, 2))


def _each_towns(sections: Sequence[Section]) -> bool:
    """Tell whether each opens with another German town."""
    towns = {section.town() for section in sections}
    return len(towns) == len(sections) and "" not in towns


def _each_labelled(sections: Sequence[Section]) -> bool:
    """Tell whether each has a label that names no chapter, and each is about something else."""
    labels = {section.label() for section in sections}
    named = len(labels) == len(sections) and "" not in labels and not any(map(SUBHEADING.match, labels))
    return named and topics_differ([section.text for section in sections])
