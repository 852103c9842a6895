"""Mails that are filled forms: label lines such as "Träger: ..." and "Beschreibung: ...", however they are aligned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from brueckenpost.parsers.screening import Cue

_LABEL = re.compile(r"^[ \t]*(?:[-*•]\s*)?(?P<label>[A-ZÄÖÜ][\w äöüß/.()&-]{1,45}?)(?:\s*(?::|\?)|\s+\|(?!.*\|)|[ \t]\.{3,}(?=[ \t]))[ \t]*(?P<value>.*)$", re.MULTILINE)  # fmt: skip
# A label in a line of its own, above its text
_ALONE = re.compile(
    r"^[ \t]*(?P<label>(?:Kurz|Projekt)?[Bb]eschreibung|Inhalt|Kurzdarstellung|Darstellung|Erläuterung|Kontakt|Ansprechpartner(?:in)?|Anlagen)[ \t]*\n\s*(?P<value>\S.*)$",
    re.MULTILINE,
)
_TITLE = Cue(
    r"^(?:(?:kurz|arbeits|haupt)?titel|kurzbezeichnung|bezeichnung|überschrift|projekt(?:titel|name|bezeichnung)?|name de[rs] (?:projekt\w*|vorhabens|maßnahme|aktion|angebots|veranstaltung|initiative)|vorhaben|thema|veranstaltung\w*|maßnahme|aktion|betreff|title|project)\b",
    re.IGNORECASE,
)
_DESCRIPTION = Cue(
    r"^(?:(?:kurz|projekt)?beschreibung\w*|(?:ihre\s+)?nachricht|mitteilung|inhalt\w*|text|worum\b.*|was\b.*|kurztext|darstellung|erläuterung\w*|sachverhalt|ziele?|angebot|description|message)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^(?:kommune|stadt|gemeinde|träger\w*|einrichtung|institution|schule|zeit|veranstalter\w*|organisation|verein|partner\w*|ort|land|beginn|ende|abschluss|start|zeitraum|"
    r"datum|termin|wann|laufzeit|dauer|kosten|finanz\w*|budget|geld\w*|mittel|volumen|antragsteller\w*|ansprech\w*|kontakt\w*|name|vorname|nachname|telefon\w*|tel|e-?mail|mail|"
    r"web\w*|link|internet\w*|homepage|url|kategorie|rubrik|bereich|anschrift|adresse|stand|frist|zielgruppe|absender|von|foto\w*|bild\w*|"
    r"vor-\s?und\s(?:nach|zu)name|beteiligte\w*|(?:be|an)merkung\w*|anrede|datenschutz\w*|einwilligung\w*|zustimmung\w*|(?:ihr\s+)?anliegen|wie\s+haben\s+sie|woher\s+kennen|captcha|newsletter|ip-adresse|gesendet|eintrag\w*|"
    r"(?:für|mit|von)\s+we[nm]|auskunft|auskünfte|rückfragen|presse|empfänger\w*|"
    r"unterschrift\w*|unterzeichn\w*|signature|contact|date|place|period|phone|first\s+name|last\s+name|surname|country)\b",
    re.IGNORECASE,
)
# As forms of websites send them: each label in a line of its own, below an empty one
_BARE = re.compile(
    r"(?:\A|\n[ \t]*\n)[ \t]*(?P<label>[A-ZÄÖÜ][\w äöüß/.()&-]{1,45}\??)[ \t]*\n(?P<value>[ \t]*\S.*)$",
    re.MULTILINE,
)
# "Maßnahme 2", "2. Projekt" above the labels of the next project
_HEADING = re.compile(
    r"\n[ \t]*(?:[A-ZÄÖÜ]\w+[ \t]+(?:\d{1,2}|[IVX]{1,4})|\d{1,2}\.[ \t]+[A-ZÄÖÜ]\w+)[ \t]*[:.]?\s*\Z"
)
_LONGEST_HEADING = 40
_LEAST = 4  # labels of a form
_LEAST_OF_PART = 3  # labels of each project where one form tells several
_LONGEST_NAME = 90  # characters of an answer to "Was?" that names the project rather than tells it


@dataclass(frozen=True, slots=True)
class Entry:
    """One label with its value; `start` and `end` count in the text and hold the value only."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """The labelled values of a filled form."""

    entries: tuple[Entry, ...]

    def title(self) -> Entry | None:
        """Give the entry that names the project: one called so, else a short answer to "Was?" beside a description."""
        named = next((e for e in self.entries if _TITLE.match(e.label)), None)
        return named or next((e for e in self._told() if self._names(e)), None)

    def descriptions(self) -> tuple[Entry, ...]:
        """Give the entries that tell the project, in order, without the one that names it."""
        title = self.title()
        return tuple(e for e in self._told() if e is not title)

    def parts(self) -> tuple[Form, ...]:
        """Give the forms of several projects, one below the other: each begins with the first label that recurs.

        Each has three labels or more, among them a description; else the form is of one project.
        """
        labels = [entry.label.casefold() for entry in self.entries]
        opening = next((label for label in labels if labels.count(label) > 1), None)
        starts = [at for at, label in enumerate(labels) if label == opening]
        parts = [Form(self.entries[a:b]) for a, b in pairwise([*starts, len(labels)])]
        whole = len(parts) > 1 and all(len(part.entries) >= _LEAST_OF_PART for part in parts)
        return tuple(parts) if whole and all(part.descriptions() for part in parts) else (self,)

    def _told(self) -> tuple[Entry, ...]:
        return tuple(e for e in self.entries if _DESCRIPTION.match(e.label))

    def _names(self, entry: Entry) -> bool:
        longest = max(e.end - e.start for e in self._told())
        return entry.label.casefold() == "was" and entry.end - entry.start <= min(_LONGEST_NAME, longest // 2)


@lru_cache(maxsize=8)  # a mail's kind and its projects ask for the same text
def read_form(text: str) -> Form | None:
    """Read the labels where a text is a form, else None.

    A form has at least four known labels, among them a description: three label lines may be a contact block.
    A value runs on to the next known label.
    """
    marks = [m for m in _LABEL.finditer(text) if _known(m["label"])]
    marks = sorted([*marks, *_ALONE.finditer(text)], key=lambda mark: mark.start()) if marks else marks
    if _labels(marks) < _LEAST:
        marks = [m for m in _BARE.finditer(text) if _known(m["label"])]
    if _labels(marks) < _LEAST:
        return None
    ends = [*(_before_heading(text, mark.start()) for mark in marks[1:]), len(text)]
    entries = tuple(_entry(text, mark, end) for mark, end in zip(marks, ends, strict=True))
    form = Form(tuple(e for e in entries if e.end > e.start))
    return form if form.descriptions() else None


def _before_heading(text: str, label: int) -> int:
    """Give where a value ends above a label: before a numbered heading ("Maßnahme 2") that stands between."""
    heading = _HEADING.search(text, max(0, label - _LONGEST_HEADING), label)
    return heading.start() if heading else label


def _labels(marks: Sequence[re.Match[str]]) -> int:
    return len({mark["label"].casefold() for mark in marks})


def _known(label: str) -> bool:
    return bool(_TITLE.match(label) or _DESCRIPTION.match(label) or _OTHER.match(label))


def _entry(text: str, mark: re.Match[str], limit: int) -> Entry:
    value = text[mark.start("value") : limit]
    start = mark.start("value") + len(value) - len(value.lstrip())
    return Entry(mark["label"].strip(), start, start + len(value.strip()))
