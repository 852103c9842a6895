"""Of which of several projects somebody is in charge: whom the mail names at its edge, or for another of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brueckenpost.parsers.reading import Finding, Passage, Reading
from brueckenpost.parsers.record import Contact, Draft, Quote
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.writer import is_organisation

# "Den Lauf betreut", "Fragen zum Konzert", "für die beiden Busse"
_THING = re.compile(
    r"(?:^\W*(?:Den|Das|Die)|\b(?:[Ff]ür|[Uu]m|[Üü]ber|[Ww]egen|[Zz]u)(?:\s(?:d(?:en|em|er|as|ie)|unser\w*))?|\b(?:[Zz]u[mr]|[Bb]eim))"
    r"\s(?:[a-zäöüß-]+\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß-]{3,})"
)
_CLAUSE = re.compile(r"[,;:](?=\s)|[.!?](?=\s+[A-ZÄÖÜ])|\n|\)\s(?:und|sowie)\s")
_BRACKETS = re.compile(r"\([^()]*\)")
# who answers is said by another project: "wie oben unter 2.", "siehe Punkt 1", "dieselbe"
_SAME = Cue(
    r"^[ \t*•–-]*(?:\w*[Kk]ontakt\w*|\w*[Aa]nsprech\w+|[Aa]uskunft|[Aa]uskünfte|(?:[Rr]ück)?[Ff]ragen)[ \t]*:?[ \t]*"
    r"(?:(?:ebenfalls|auch)[ \t])?(?:wie|siehe|s\.|vgl\.|d(?:er|ie)selben?|dito|ebenso)(?:[ \t]+(?:oben|bei|unter|zu|in|im|Punkt|Nummer|Nr\.|Projekt|Ziffer|vorige\w*|eben|dort|Person))*"
    r"(?:[ \t]*(?P<number>\d{1,2}))?[ \t]*[.)]*[ \t]*$",
    re.MULTILINE,
)
_IN_CHARGE = 0.03
_LIKE_ANOTHER = 0.9
_SHORTEST = 4  # letters of a stem


def of_this_project(reading: Reading, findings: Sequence[Finding[Contact]]) -> list[Finding[Contact]]:
    """Leave out whose clause speaks of a thing that only another of the mail's projects has; one of this one's is surer.

    "Den Lauf betreut Frau Nord (Tel. ...), um das Konzert kümmert sich Herr Süd".
    """
    shared = [passage for passage in reading.body if not passage.own]
    own = " ".join(passage.text for passage in reading.body if passage.own)
    others = reading.whole
    for passage in reading.body:
        others = others.replace(passage.text, "\n")
    kept = []
    for finding in findings:
        things = _things(finding.quotes, shared)
        if any(_stands_in(thing, own) for thing in things):
            kept.append(replace(finding, confidence=min(0.99, finding.confidence + _IN_CHARGE)))
        elif not any(_stands_in(thing, others) for thing in things):
            kept.append(finding)
    return kept


def share_contacts(drafts: Sequence[Draft], readings: Sequence[Reading]) -> tuple[Draft, ...]:
    """Give a project whose contact is told to be another's that one: of the number told, else of the project before."""
    return tuple(_with_contact(place, drafts, reading) for place, reading in enumerate(readings))


def _with_contact(place: int, drafts: Sequence[Draft], reading: Reading) -> Draft:
    draft = drafts[place]
    told = (
        (passage, found) for passage in reading.body if passage.own for found in [_SAME.search(passage.text)]
    )
    for passage, found in ((passage, found) for passage, found in told if found):
        other = int(found["number"]) - 1 if found["number"] else place - 1
        if 0 <= other < len(drafts) and other != place:
            quotes = (passage.quote(found.start(), found.end()), *drafts[other].evidence.get("contact", ()))
            return replace(
                draft,
                contact=drafts[other].contact,
                confidence={**draft.confidence, "contact": _LIKE_ANOTHER},
                evidence={**draft.evidence, "contact": quotes},
            )
    return draft


def _things(quotes: Sequence[Quote], shared: Sequence[Passage]) -> list[str]:
    """Give the things that the clause speaks of which names somebody for all projects of the mail."""
    clauses = (_clause(passage, quote) for quote in quotes for passage in shared)
    said = next(filter(None, clauses), "")
    return [found["noun"] for found in _THING.finditer(said) if not is_organisation(found["noun"])]


def _clause(passage: Passage, quote: Quote) -> str:
    """Give the clause around a quote without its brackets, "" where the passage does not hold it."""
    start, end = quote.start - passage.start, quote.end - passage.start
    if quote.source != passage.source or start < 0 or end > len(passage.text):
        return ""
    told = _BRACKETS.sub(lambda found: " " * (len(found.group()) - 1) + ")", passage.text)
    begin = max((stop.end() for stop in _CLAUSE.finditer(told, 0, start)), default=0)
    stop = _CLAUSE.search(told, end)
    return told[begin:start] + told[end : stop.start() if stop else len(told)]


def _stands_in(thing: str, text: str) -> bool:
    """Tell whether a text has a noun, inflected or as a part of a compound: "Quartier" stands in "Nachtquartieren"."""
    stem = re.escape(thing.casefold()[: max(_SHORTEST, len(thing) - 1)])
    whole = re.escape(thing.casefold())
    return re.search(rf"(?<!\w){stem}|(?<=\w\w){whole}(?:e?[sn]|er)?(?!\w)", text.casefold()) is not None
