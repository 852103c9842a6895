"""How surely a name is whom to ask, by the words around it and by what is told of it."""

from __future__ import annotations

import re

from brueckenpost.parsers import contactwords as words
from brueckenpost.parsers.contactdetails import Detail
from brueckenpost.parsers.mentions import find_places
from brueckenpost.parsers.people import Name, spells
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.screening import Cue

_BESIDE = re.compile(
    r"[\s,:(–-]*(?:Tel(?:efon)?\.?|Fon|Mobil|Handy|unter)?[\s:]*"
)  # what parts a name from its number
_ABROAD = Cue(r"\.(?:ua|pl|cz|sk|ro|md|hu|lt|lv|ee|fr|it|uk|nl|be)$")


def sureness(passage: Passage, name: Name, own: list[Detail], others: tuple[int, int]) -> float:
    """Say how surely a name is whom to ask; `others` is where the text tells numbers of somebody before."""
    text = passage.text
    before = (
        f"{text[max(0, name.start - 160) : others[0]]}{text[max(others[1], name.start - 160) : name.start]}"
    )
    spelled = any(spells(name.text, detail.email) for detail in own if detail.email)
    if words.GREETING.search(before.rpartition("\n")[2] + "" if "\n" in before else before):
        return 0.0
    if words.CREDITED.search(before) or words.REFUSED.search(before):
        return 0.0
    if words.FORM.search(before):
        return 0.9 if own else 0.6
    stops = [
        match.end()
        for match in words.STOP.finditer(before)
        if not words.ABBREVIATED.search(before[: match.start()])
    ]
    lead = before[max(stops, default=0) :]
    behind = text[name.end : name.end + 160]
    asked = words.CUE.search(lead) or (words.AFTER.search(behind) and not words.SPEAKS.search(behind))
    beside = (
        bool(asked)
        and bool(own)
        and _BESIDE.fullmatch(text, name.end, max(name.end, own[0].start)) is not None
    )
    known = name.sure or (name.full and own and (spelled or beside or words.LABEL.search(before)))
    outright = words.INSTEAD.search(lead)
    deputy = None if outright else words.STANDS_IN.search(lead) or words.STOOD_IN_FOR.search(behind)
    foreign = any(
        (detail.phone and not detail.phone.number.startswith("+49")) or _ABROAD.search(detail.email or "")
        for detail in own
    )
    score = (
        (0.96 if own else 0.88)
        if asked
        else (0.94 if own and name.sure else 0.8 if own and _follows(name, own) else 0.0)
    )
    return (
        score
        - 0.4 * (foreign or _is_abroad(lead) or deputy is not None)
        + 0.03 * bool(own and outright)
        - 0.05 * bool(words.FOR_PRESS.search(lead))
        - ((0.03 if own else 0.25) if words.NOT_ASKED.search(lead) and not asked else 0.0)
        - (0.0 if known else 0.1)
    )


def _is_abroad(lead: str) -> bool:
    """Tell whether somebody is asked who sits abroad: "Unsere Ansprechpartnerin in Slawuta ist"."""
    there = words.IN_PLACE.search(lead)
    return bool(words.ABROAD.search(lead)) or any(
        there is not None and mention.start == there.start("place") and not mention.common
        for mention in (find_places(lead) if there else ())
    )


def _follows(name: Name, own: list[Detail]) -> bool:
    return own[0].start > name.start
