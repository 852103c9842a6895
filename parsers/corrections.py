"""Which of two places a correction takes back, and which is meant: "nicht in Kowel, sondern in Luzk"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spots import READ, Spot, read_spots

FARTHEST = 160  # characters between the two names

_TELLS = Cue(
    r"\b(?:[Nn]icht|[Ss]tatt|[Aa]nstatt|[Aa]nstelle|[Ff]alsch|[Vv]erkehrt|äh+|nee|ach|[Qq]uatsch|[Rr]ichtig|[Kk]orrekt|[Gg]emeint|[Ii]rrtum|[Ff]ehler|[Vv]ersehen\w*|[Aa]us|abgesagt|abgewinkt|verzichtet|abgelehnt|heißen)\b|\b(?:ersetz|tausch|änder)\w*"
)
_LEAD = r"(?:[a-zäöüß]+\s+){0,3}(?:(?:Stadt|Gemeinde|Krankenhaus|Klinik|Feuerwehr|Schule|Partnerstadt|Oblast|Gebiet|Hromada)\s+)?[„\"»(]?"
_NOT = re.compile(r"\b[Nn]icht\s+(?:[\w-]+\s+){0,4}[„\"»(]?$")
_BUT = re.compile(r"[^.;!?]{0,60},?\s+sondern\b[^.;!?]{0,50}")
_INSTEAD = re.compile(rf"\b(?:[Ss]tatt|[Aa]nstatt|[Aa]nstelle)\s+{_LEAD}$")
_SAME_SENTENCE = re.compile(r"[^.;!?]*")
_RATHER = re.compile(rf"[“”\"«]?(?:\s+heißen)?,?\s*\(?(?:und\s+)?(?:nicht|statt|anstatt|anstelle)\s+{_LEAD}")
_BY = re.compile(rf"[“”\"«]?\s+(?:bitte\s+)?(?:durch|gegen|in|zu)\s+{_LEAD}")
_CHANGED = Cue(r"\b(?:ersetz|tausch|austausch|änder|umbenenn|korrigier|berichtig)\w*", re.IGNORECASE)
_OUT_OF = re.compile(r"\b[Aa]us\s+[„\"»]?$")
_MADE = re.compile(r"[“”\"«]?\s+(?:mach\w+|werden|wird)\b")
_WRONG = re.compile(
    r"\b(?:falsch|verkehrt|[Rr]ichtig|[Kk]orrekt|[Gg]emeint|Irrtum|mein\s+Fehler|[Qq]uatsch|äh+,?\s+n(?:ee|ein)|ach\s+n(?:ee|ein)|nee,?\s+sorry|sorry,|Unsinn|stimmt\s+(?:so\s+|leider\s+)?nicht|vielmehr|tatsächlich\s+(?:ist|war|geht|ging|steht))\b"
)
_DECLINED = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:abgesagt|abgewinkt|verzichtet|abgelehnt)\b|[^.;!?]{0,60}[.;!?]?\s+[^.;!?]{0,20}\b(?:abgesagt|abgewinkt)\b"
)
_MUST = re.compile(
    r"\b(?:muss|müsste|soll|sollte)\s[^.;!?]*$|\b[Rr]ichtig\s+(?:ist|wäre|muss\s+es)\s[^.;!?]*$"
)
_CALLED = Cue(r"[“”\"«]?\s+(?:(?:und\s+nicht|statt)\s+\S+\s+)?(?:heißen|lauten)\b")


@dataclass(frozen=True, slots=True)
class Corrections:
    """The folded names of the places that a text takes back, and of those that it puts in their stead."""

    wrong: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()


NONE = Corrections()


@lru_cache(maxsize=64)
def read_corrections(text: str) -> Corrections:
    """Read what a text corrects; a name that is meant somewhere is nowhere wrong."""
    text = text[:READ]
    if not _TELLS.search(text):
        return NONE
    spots = [spot for spot in read_spots(text) if spot.abroad]
    wrong: set[str] = set()
    right = {spot.mention.key for spot in spots if _is_called_so(spot)}
    for one, other in pairwise(spots):
        for taken, meant in _pair(text, one, other):
            wrong.add(taken)
            right.add(meant)
    wrong |= {spot.mention.key for spot in spots if _DECLINED.match(spot.right)}
    return Corrections(frozenset(wrong - right), frozenset(right - wrong))


def _is_called_so(spot: Spot) -> bool:
    return bool(_MUST.search(spot.left) and _CALLED.match(spot.right))


def _pair(text: str, one: Spot, other: Spot) -> Iterator[tuple[str, str]]:
    """Yield which of two neighbouring names is wrong and which is right, where the words around them say so."""
    first, second = one.mention.key, other.mention.key
    between = text[one.mention.end : other.mention.start]
    if len(between) > FARTHEST or "\n\n" in between or first == second:
        return
    taken_back = _NOT.search(one.left) and _BUT.fullmatch(between)
    instead = _INSTEAD.search(one.left) and _SAME_SENTENCE.fullmatch(between)
    changed = _BY.fullmatch(between) and _CHANGED.search(one.sentence)
    made = _OUT_OF.search(one.left) and len(between) < 20 and _MADE.match(other.right)
    if taken_back or instead or changed or made or _WRONG.search(between):
        yield first, second
    elif _RATHER.fullmatch(between):
        yield second, first
