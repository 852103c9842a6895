"""A title for the entry: the heading, the subject where it says something, else built from the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from brueckenpost.parsers import titlewords
from brueckenpost.parsers.blocks import strip_number
from brueckenpost.parsers.builttitle import BUILT, NOWHERE, Places, build_titles, fit
from brueckenpost.parsers.forms import Form
from brueckenpost.parsers.headline import is_no_thing
from brueckenpost.parsers.matter import Piece, matter_of
from brueckenpost.parsers.reading import Finding, Passage
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.signoffs import is_sign_off
from brueckenpost.parsers.split import Project
from brueckenpost.parsers.subjects import (
    NOUN,
    WORD,
    clean_subject,
    informative_subject,
    is_chat,
    is_own,
    stands_in,
    telling_words,
)

_ARTICLE = re.compile(r"^(?:der|die|das|unser[e]?|ein[e]?)\s(?=[A-ZÄÖÜ])")
_TITLE_LABEL = Cue(
    r"^(?:(?:(?:arbeits|projekt)?titel(?:vorschlag)?|überschrift|schlagzeile|headline)|(?P<paper>\w*steckbrief|(?:daten|projekt|stamm)blatt|projektbogen))\s?:\s+(?=\S)|"
    r"^(?:was|(?:arbeits|projekt)?titel|überschrift|(?:projekt)?bezeichnung)\s\|\s(?=\S)",  # a row of a table
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"\s*\n(?=[A-ZÄÖÜ][\w /-]{1,30}:)")  # one that no list of a form's labels has
# "Baustein 2: Betten": the count is the mail's, not the project's.
_COUNTED = Cue(
    r"^(?:nr\.\s?\d{1,2}\s+(?=\w{4})|(?:(?:\w*(?:projekt|baustein|teil|punkt|thema|maßnahme|meldung|vorhaben|beispiel|aktion|sache|nr|nummer|project|part|item))\.?\s*(?:\d{1,2}|[IVX]{1,4}|[A-D]|eins|zwei|drei|vier|fünf)|"
    r"(?:erst|zweit|dritt|viert|fünft)ens)\s*[:.)–-]\s*(?=\w))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:[-–•*·]|\(?\w[.)])\s+(?P<label>[A-ZÄÖÜ](?:[^:.!?\n]|\d\.){5,70}):\s+(?=[A-ZÄÖÜ\d].{30})", re.DOTALL
)
_LONGEST_OPENING = 45  # characters
_CONJUNCT = re.compile(r"\s*(?:,|;|\+|&|/|\bund\b|\bsowie\b|\bu\.)\s*")


def find_titles(
    project: Project,
    subject: Passage,
    source: Passage,
    form: Form | None,
    *,
    alone: bool,
    places: Places = NOWHERE,
) -> Iterator[Finding[str]]:
    """Yield titles, the surest first.

    `alone` tells that the mail holds this project only. A subject that says no more than the municipality's name
    names no project; a title built from the text names the partner. None is built where the mail gives a surer one.
    """
    sure = 0.0
    for finding in _told(project, subject, source, form, alone=alone, places=places):
        sure = max(sure, finding.confidence)
        yield finding
    if sure < BUILT:
        yield from build_titles(project, source, places)


def _told(
    project: Project, subject: Passage, source: Passage, form: Form | None, *, alone: bool, places: Places
) -> Iterator[Finding[str]]:
    """Yield the titles that the mail itself gives: a form's, a heading, the subject, a label."""
    entry = form.title() if form else None
    if form and entry and entry.end - entry.start <= 160:
        told = _NEXT_LABEL.split(source.text[entry.start : entry.end])[0]
        if telling_words(told) and not is_chat(told):
            yield Finding("title", fit(told), 0.95, (source.quote(entry.start, entry.start + len(told)),))
    if form:
        yield from _above_form(project, form, source, places.municipality)
        project = _described(project, form, source)
    heading = _below_letterhead(project, places.municipality)
    if (
        heading is not None
        and (text := _from_heading(heading))
        and not is_chat(text)
        and not is_sign_off(text)
    ):
        at = (heading.start - source.start, heading.end - source.start)
        sure = 0.6 if titlewords.WHEN_AND_WHERE.fullmatch(heading.text) else 0.93
        yield Finding("title", text, sure, (source.quote(*at),))
    cleaned = informative_subject(subject.text, source.text, places.municipality) if alone else ""
    chat = " ".join(p.text for p in project.pieces if p.role in ("greeting", "talk"))
    if cleaned in places.partners or _only_chat(cleaned, source.text, chat):
        cleaned = ""  # a town alone is no project
    if cleaned:
        start = subject.text.find(cleaned)
        quotes = (subject.quote(start, start + len(cleaned)),) if start >= 0 else ()
        yield Finding(
            "title", fit(cleaned), 0.85 if is_own(subject.text, cleaned, source.text) else 0.65, quotes
        )
    if not alone:
        yield from _conjunct(project, subject, places.municipality)
    yield from _titled(project, source)
    yield from _labelled(project, source)
    yield from _opening(project, source, places)
    yield from _called(project, source)


def _only_chat(subject: str, text: str, chat: str) -> bool:
    """Tell a subject of one word that stands only where the mail speaks to the office."""
    words = telling_words(subject)
    return len(words) == 1 and 0 < chat.count(words[0]) == text.count(words[0])


def _above_form(project: Project, form: Form, source: Passage, town: str) -> Iterator[Finding[str]]:
    """Yield what the heading above a form's entries names: "Steckbrief: Pflege im Austausch"."""
    first = source.start + min(entry.start for entry in form.entries)
    for piece in takewhile(lambda piece: piece.end <= first, project.pieces):
        if piece.role == "heading" and (name := informative_subject(piece.text, source.text, town)):
            start = piece.start - source.start
            yield Finding("title", fit(name), 0.8, (source.quote(start, start + len(piece.text)),))


def _described(project: Project, form: Form, source: Passage) -> Project:
    """Leave of a project that a form tells the pieces of its description: labels and the form's heading name nothing."""
    spans = [(source.start + e.start, source.start + e.end) for e in form.descriptions()]
    told = tuple(p for p in project.pieces if any(a <= p.start and p.end <= b for a, b in spans))
    heading = project.heading if project.heading in told else None
    return Project(told, heading) if told else project


def _conjunct(project: Project, subject: Passage, town: str) -> Iterator[Finding[str]]:
    """Yield the part of a subject that names this one of several projects: "Kochbuch und Melkkurs"."""
    told = " ".join(piece.text for piece in matter_of(project.pieces)).casefold()
    parts = [part for part in _CONJUNCT.split(clean_subject(subject.text)) if telling_words(part)]
    fitting = [part for part in parts if all(stands_in(word, told) for word in telling_words(part))]
    if len(parts) >= 2 and len(fitting) == 1 and NOUN.search(f"- {fitting[0]}") and fitting[0] not in town:
        start = subject.text.find(fitting[0])
        yield Finding("title", fit(fitting[0]), 0.82, (subject.quote(start, start + len(fitting[0])),))


def _below_letterhead(project: Project, town: str) -> Piece | None:
    """Give the heading that names the project: not the line above it that only says whose paper it is, or which sort."""
    told = (
        project.pieces[project.pieces.index(project.heading) :] if project.heading in project.pieces else ()
    )
    for heading, below in pairwise(told):
        if (heading.role, below.role) != ("heading", "heading") or _names_project(heading.text, town):
            if telling_words(heading.text):
                return heading
            break
    named = (piece for piece in told if piece.role == "heading" and telling_words(piece.text))
    return next(named, project.heading)


def _names_project(heading: str, town: str) -> bool:
    """Tell a heading of its own from "Amt für Soziales, Stand: 3. Mai" and "Unser Beitrag für die Netzwerkstelle"."""
    if titlewords.LETTERHEAD.match(heading) or titlewords.SORT_OF_TEXT.match(heading):
        return False
    return any(word.casefold().rstrip("s") not in town.casefold() for word in telling_words(heading))


def _from_heading(heading: Piece) -> str:
    text = _TITLE_LABEL.sub("", _COUNTED.sub("", strip_number(heading.text)).strip(" :*_–+=#•·▪►-"))
    return fit(text) if len(WORD.findall(text)) >= 1 and len(text) >= 4 else ""


def _titled(project: Project, source: Passage) -> Iterator[Finding[str]]:
    """Yield what a line says the title is, where it is no form: "Titel: Bücher auf Rädern"."""
    for piece in project.pieces:
        found = _TITLE_LABEL.match(piece.text)
        if found and not found["paper"] and telling_words(told := piece.text[found.end() :]):
            start = piece.start - source.start
            yield Finding("title", fit(told), 0.94, (source.quote(start, start + len(piece.text)),))


def _labelled(project: Project, source: Passage) -> Iterator[Finding[str]]:
    """Yield the label that opens a list's item: "- Fortbildung im Standesamt: Zwei Kolleginnen ..."."""
    first = next(iter(matter_of(project.pieces)), None)
    if first and (found := _LABEL.match(first.text)):
        at = (
            first.start - source.start + found.start("label"),
            first.start - source.start + found.end("label"),
        )
        yield Finding("title", fit(found["label"]), 0.87, (source.quote(*at),))


def _opening(project: Project, source: Passage, places: Places) -> Iterator[Finding[str]]:
    """Yield the words without a verb that open a paragraph in a heading's stead: "Brot gegen die Kälte. Die Stadt ..."."""
    told = list(matter_of(project.pieces)[:2])
    if len(told) < 2 or told[1].block is not told[0].block or len(told[1].text) < _LONGEST_OPENING:
        return
    first = told[0]
    named = _ARTICLE.sub("", _COUNTED.sub("", first.text))
    title = named.rstrip(".")
    if len(first.text) > _LONGEST_OPENING or not titlewords.NO_VERB.fullmatch(named) or is_no_thing(title):
        return
    if " " not in title and len(places.partners) == 1:
        title = f"{places.partners[0]}: {title}"
    at = (first.start - source.start, first.end - source.start)
    counted = _COUNTED.match(first.text) is not None
    yield Finding("title", fit(title), 0.86 if counted else 0.75, (source.quote(*at),))


def _called(project: Project, source: Passage) -> Iterator[Finding[str]]:
    """Yield what the text itself calls the project: 'das Patenschaftsprogramm "Ein Platz am Tisch"'."""
    for piece in matter_of(project.pieces)[:3]:
        if found := titlewords.CALLED.search(piece.text):
            at = (piece.start - source.start + found.start(), piece.start - source.start + found.end())
            yield Finding(
                "title", fit(f"{found['kind']} „{found['name'].strip()}“"), 0.8, (source.quote(*at),)
            )
            return
