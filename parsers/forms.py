"""Mails that are filled forms: label lines such as "Träger: ..." and "Beschreibung: ...", however they are aligned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from brueckenpost.parsers.screening import Cue

_LABEL = re.compile(r"^[ \t]*(?:[-*•]\s*)?(?P<label>[A-ZÄÖÜ][\w äöüß/.()&-]{1,45}?)(?:(?:\?\s?)?(?:\s?\*)?\s*:|\?\s?\*?|\s+\|(?!.*\|)|\t[ \t]*(?=\S)(?!.*\t)|[ \t]\.{3,}(?=[ \t]))[ \t]*(?P<value>.*)$", re.MULTILINE)  # fmt: skip
# A label in a line of its own, above its text
_ALONE = re.compile(
    r"^[ \t]*(?P<label>(?:Kurz|Projekt)?[Bb]eschreibung|Inhalt|Kurzdarstellung|Darstellung|Erläuterung|Kontakt|Ansprechpartner(?:in)?|Anlagen)[ \t]*\n\s*(?P<value>\S.*)$",
    re.MULTILINE,
)
_TITLE = Cue(
    r"^(?:ihr\w*\s+)?(?:(?:kurz|arbeits|haupt|kurzer\s|kurz-)?titel|kurzbezeichnung|bezeichnung|überschrift|projekt(?:titel|name|bezeichnung)?|name\s+(?:de[rs]|ihre[rs])\s+(?:projekt\w*|vorhabens|maßnahme|aktion|angebots|veranstaltung|initiative)|vorhaben|thema|veranstaltung\w*|maßnahme|aktion|betreff|betrifft$|betr$|stichwort|title|project)\b",
    re.IGNORECASE,
)
_DESCRIPTION = Cue(
    r"^(?:(?:ihr\w*|dein\w*|euer|eure|meine?)\s+)?(?:(?:kurz|projekt)?beschreibung\w*|\w*nachricht|\w*mitteilung|inhalt\w*|\w*text|worum\b.*|(?:um\s+)?was\b.*|darstellung|erläuterung\w*|schilderung|kommentar|sachverhalt|ziele?|angebot|idee|description|message)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^(?:(?:ihr\w*|dein\w*|eure?)\s+)?(?:kommune|stadt|gemeinde|träger\w*|einrichtung|institution|schule|zeit|veranstalter\w*|organisation|verein|partner\w*|ort|land|beginn|ende|abschluss|start|zeitraum|"
    r"datum|termin|wann|laufzeit|dauer|kosten|finanz\w*|budget|geld\w*|mittel|volumen|antragsteller\w*|ansprech\w*|kontakt\w*|name|vorname|nachname|telefon\w*|tel|e-?mail|mail|"
    r"web\w*|link|internet\w*|homepage|url|kategorie|rubrik|bereich|anschrift|adresse|stand|frist|zielgruppe|absender|von|foto\w*|bild\w*|"
    r"vor-\s?und\s(?:nach|zu)name|beteiligte\w*|(?:be|an)merkung\w*|anrede|datenschutz\w*|einwilligung\w*|zustimmung\w*|(?:ihr\s+)?anliegen|wie\s+haben\s+sie|woher\s+kennen|captcha|newsletter|ip-adresse|gesendet|eintrag\w*|"
    r"(?:für|mit|von)\s+we[nm]|auskunft|auskünfte|rückfragen|presse|empfänger\w*|"
    r"rückruf\w*|antwort\s+an|antwortadresse|plz|postleitzahl|wohnort|straße\w*|str|hausnummer|firma|funktion|amt|dienststelle|handy\w*|mobil\w*|fax\w*|rufnummer|erreichbar\w*|browser|user-agent|uhrzeit|ich\s+bin|datei\w*|anhang|anhänge|anlagen?|upload|quelle|seite|formular|"
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
# A line that ends the value above it: a ticked box, a drawn line, the program's own words
_STOP = Cue(
    r"^[ \t]*(?:\[[xX ]?\][ \t]|[☐☑☒✓✔]|(?:[-_=*~#][ \t]?){3,}[ \t]*$|--[ \t]*$|(?:Gesendet|Abgesendet|Abgeschickt|Versandt|Eingegangen)[ \t]+(?:am|von|über|um)\b|Automatisch[ \t]|Diese[ \t](?:E-?Mail|Nachricht|Mail)\b[^\n]*\b(?:wurde|ist)\b)",
    re.MULTILINE,
)
_ANNOUNCED = Cue(
    r"\b(?:\w*formular\w*|einsendung|einreichung|(?:contact|web)\s?form|feedback|eingabemaske|online-?meldung)\b",
    re.IGNORECASE,
)
_OPENING = 400  # characters of a text that say that a form was filled
# What an unknown label tells below a description: an address, a day, a yes, a few words
_SHORT_VALUE = re.compile(r"(?:\S+@\S+|(?:https?://|www\.)\S+|[^\s.!?]+(?:[ \t][^\s.!?]+){0,3})?[ \t]*")
_LEAST_ANNOUNCED = 3  # known labels where the mail says that it is a form
_LEAST_TOLD = 80  # characters of a value below an unknown label that tell the project
_LONGEST_HEADING = 40
_LEAST = 4  # labels of a form
_LEAST_OF_PART = 3  # labels of each project where one form tells several
_ASKS_WHAT = re.compile(r"(?:um\s+)?(?:was|worum)\b", re.IGNORECASE)
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
    telling: str = ""  # the label of the description where no list knows it

    def title(self) -> Entry | None:
        """Give the entry that names the project: one called so, else a short answer to "Was?" beside a description."""
        named = [e for e in self.entries if _TITLE.match(e.label)]
        called = next((e for e in named if "titel" in e.label.casefold()), next(iter(named), None))
        return called or next((e for e in self._told() if self._names(e)), None)

    def descriptions(self) -> tuple[Entry, ...]:
        """Give the entries that tell the project, in order, without the one that names it."""
        title = self.title()
        return tuple(e for e in self._told() if e is not title)

    def parts(self) -> tuple[Form, ...]:
        """Give the forms of several projects, one below the other: each begins with the first label that recurs.

        Each has three labels or more, among them a description; else the form is of one project.
        """
        labels = [entry.label.casefold() for entry in self.entries]
        opening = next((label for label in labels if labels.count(label) > 1 and _known(label)), None)
        starts = [at for at, label in enumerate(labels) if label == opening]
        parts = [Form(self.entries[a:b]) for a, b in pairwise([*starts, len(labels)])]
        whole = len(parts) > 1 and all(len(part.entries) >= _LEAST_OF_PART for part in parts)
        return tuple(parts) if whole and all(part.descriptions() for part in parts) else (self,)

    def _told(self) -> tuple[Entry, ...]:
        return tuple(e for e in self.entries if _DESCRIPTION.match(e.label) or e.label == self.telling)

    def _names(self, entry: Entry) -> bool:
        longest = max(e.end - e.start for e in self._told())
        return _ASKS_WHAT.match(entry.label) is not None and entry.end - entry.start <= min(
            _LONGEST_NAME, longest // 2
        )


@lru_cache(maxsize=8)  # a mail's kind and its projects ask for the same text
def read_form(text: str) -> Form | None:
    """Read the labels where a text is a form, else None.

    A form has at least four known labels, three where the mail calls itself one, and a description: three label lines
    may be a contact block.
    A value runs on to the next known label.
    """
    labels = list(_LABEL.finditer(text))
    marks = [m for m in labels if _known(m["label"])]
    marks = sorted([*marks, *_ALONE.finditer(text)], key=lambda mark: mark.start()) if marks else marks
    least = _LEAST_ANNOUNCED if _ANNOUNCED.search(text, 0, _OPENING) else _LEAST
    if _labels(marks) >= least:
        marks = _with_unknown(marks, labels)
    else:
        marks = [m for m in _BARE.finditer(text) if _known(m["label"])]
    if _labels(marks) < least:
        return None
    ends = [*(_before_heading(text, mark.start()) for mark in marks[1:]), len(text)]
    entries = tuple(_entry(text, mark, end) for mark, end in zip(marks, ends, strict=True))
    form = Form(tuple(e for e in entries if e.end > e.start))
    return form if form.descriptions() else _told_by_unknown(form, text)


def _with_unknown(marks: list[re.Match[str]], labels: list[re.Match[str]]) -> list[re.Match[str]]:
    """Add the labels that no list knows: all above the description, below it those with a short value."""
    told = next((mark.start() for mark in marks if _DESCRIPTION.match(mark["label"])), len(marks[0].string))
    known = {mark.start() for mark in marks}
    first = marks[0].start()
    more = (
        mark
        for mark in labels
        if mark.start() > first
        and mark.start() not in known
        and (mark.start() < told or _SHORT_VALUE.fullmatch(mark["value"]))
    )
    return sorted([*marks, *more], key=lambda mark: mark.start())


def _told_by_unknown(form: Form, text: str) -> Form | None:
    """Take the longest value as the description, where no label is known to ask for one."""
    unknown = [e for e in form.entries if not _known(e.label)]
    longest = max(unknown, key=lambda e: e.end - e.start, default=None)
    if longest is None or len(text[longest.start : longest.end].partition("\n\n")[0]) < _LEAST_TOLD:
        return None
    return Form(form.entries, longest.label)


def _before_heading(text: str, label: int) -> int:
    """Give where a value ends above a label: before a numbered heading ("Maßnahme 2") that stands between."""
    heading = _HEADING.search(text, max(0, label - _LONGEST_HEADING), label)
    return heading.start() if heading else label


def _labels(marks: Sequence[re.Match[str]]) -> int:
    return len({mark["label"].casefold() for mark in marks})


def _known(label: str) -> bool:
    return bool(_TITLE.match(label) or _DESCRIPTION.match(label) or _OTHER.match(label))


def _entry(text: str, mark: re.Match[str], limit: int) -> Entry:
    stop = _STOP.search(text, mark.end(), limit)
    value = text[mark.start("value") : stop.start() if stop else limit]
    start = mark.start("value") + len(value) - len(value.lstrip())
    return Entry(mark["label"].strip(), start, start + len(value.strip()))
