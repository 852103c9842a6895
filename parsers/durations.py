"""How long something takes from the day it begins: "vom 14. Juli an, und zwar zwölf Tage lang", "dauert acht Wochen"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from brueckenpost.parsers import datewords
from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.timeclues import Clue
from brueckenpost.parsers.timeweights import LEAST, MOST, is_deadline, weigh

_COUNTS = {
    **datewords.COUNTS, **datewords.COUNTS_EN, "dreizehn": 13, "fünfzehn": 15, "achtzehn": 18, "dreißig": 30,
}  # fmt: skip
del _COUNTS["a"]  # "lasts a week" is any
_DAYS = {"Tag": 1, "day": 1, "Woche": 7, "week": 7}
_MONTHS = {"Monat": 1, "month": 1, "Jahr": 12, "year": 12}
_COUNTED = rf"(?:{datewords.any_of(_COUNTS)}|\d{{1,2}})"
_ADJECTIVES = {"tägig": "Tag", "wöchig": "Woche", "monatig": "Monat"}
_SO_LONG = rf"(?P<count>{_COUNTED})\s(?:volle\s|ganze\s)?(?P<unit>{datewords.any_of([*_DAYS, *_MONTHS])})(?:e?n|e|s)?\b"
_LASTS = r"\b(?:dauer(?:t|n|te|ten)|läuft|laufen|lief(?:en)?|bleib(?:t|en)|blieb(?:en)?|runs?|ran|lasts?|lasted|stays?|stayed)\s(?:[a-zäöüß]+\s){0,3}"
_TOLD = (
    Cue(
        rf"\b{_SO_LONG}(?=\s(?:lang|hindurch|long)\b|\s(?:[a-zäöü]+\s[\w-]+\s)?(?:zu sehen|geöffnet)\b)",
        re.IGNORECASE,
    ),
    Cue(rf"{_LASTS}{_SO_LONG}", re.IGNORECASE),
    Cue(rf"\b(?P<count>{_COUNTED})[-‑]?(?P<unit>tägig|wöchig|monatig)e[nrsm]?\b", re.IGNORECASE),
    Cue(rf"\bauf {_SO_LONG}(?=\s(?:an|aus|be)ge?\w+\b)", re.IGNORECASE),
    Cue(rf"\b(?:\w*laufzeit|Dauer|Duration)\s*:\s*{_SO_LONG}", re.IGNORECASE),
)
_FOR = Cue(rf"\b(?:für|for)\s(?:die Dauer von\s)?{_SO_LONG}", re.IGNORECASE)
_STAY = Cue(
    r"\b(?:zu Gast|zu Besuch|(?:auf)?nehmen\b.{0,60}\bauf|aufgenommen|besuch\w*|bleib\w*|blieb\w*|komm\w*|kam\w*|gekommen|reis\w*|gereist|wohn\w*|starting|beginning)\b"
)
_NEXT = (
    re.compile(
        rf"[^.!?\n]{{0,120}}[.!?]\s+(?:[A-ZÄÖÜ]\w+\s)(?:[\w-]+\s){{0,2}}?{_LASTS}{_SO_LONG}", re.IGNORECASE
    ),
    re.compile(
        rf"[^.!?\n]{{0,120}}[.!?]\s+[^.!?\n]{{0,120}}\b(?:dann|danach|anschließend|bleib\w*|blieb\w*|zu sehen)\b[^.!?\n]{{0,30}}\s{_SO_LONG}(?=\s(?:lang|long)\b)",
        re.IGNORECASE,
    ),
)
_REST = re.compile(r"[^.!?\n]*")  # of a sentence that was parted
_GOES_BEFORE = re.compile(
    r"[^,;.!?]*\bund\s(?:[ab]m|vom|im|dann)\b"
)  # "14 Tage lang gesammelt und am 7. März ..."
# "jeweils zu zweit und für vierzehn Tage": so long stays each of them, not all
_EACH = Cue(r"\b(?:jeweils|jede[rnms]?|immer|abwechselnd|reihum)\b[^.;:!?]{0,40}$")
_SOON = 120
_ENDED = 0.2  # how much surer a stretch is than its end alone
_SURER = 0.06  # than the beginning alone
_LONGEST = 36  # months that a project may take; a bus runs for 16 years


def find_lasting(clue: Clue, shade: float) -> Iterator[Finding[Period]]:
    """Yield the stretch from the beginning that a time tells to the end that its length gives, both days counted."""
    start, role = clue.span.period.start or "", clue.span.role
    over = words.ENDING.search(clue.clause) and not words.BEGINS.search(clue.clause)
    if role == "until" or (role == "" and over and not is_deadline(clue)):
        yield from _up_to(clue, shade)
        return
    if (
        is_deadline(clue)
        or clue.span.weak
        or role not in {"", "since"}
        or (role == "" and start != clue.span.period.end)
    ):
        return
    told = _length(clue)
    end = (
        _end(start, _COUNTS.get(told["count"].lower()) or int(told["count"]), told["unit"]) if told else None
    )
    score = weigh(clue) + _SURER - shade
    if end and score >= LEAST:
        yield Finding("period", Period(start, end), min(score, MOST), (clue.quote,))


def _up_to(clue: Clue, shade: float) -> Iterator[Finding[Period]]:
    """Yield the stretch up to an end that is told with its length: "Zehn Tage lang, bis zum 16. Juni"."""
    cues = _TOLD if clue.span.role == "" else _TOLD[:1]
    told = next((match for cue in cues if (match := cue.search(clue.sentence))), None)
    end = clue.span.period.end or ""
    unit = _named(told["unit"]) if told else ""
    score = weigh(clue) + _ENDED - shade
    if not told or unit not in _DAYS or len(end) != len("2023-03-14") or score < LEAST:
        return
    days = (_COUNTS.get(told["count"].lower()) or int(told["count"])) * _DAYS[unit] - 1
    start = dt.date.fromisoformat(end) - dt.timedelta(days=days)
    yield Finding("period", Period(start.isoformat(), end), min(score, MOST), (clue.quote,))


def _length(clue: Clue) -> re.Match[str] | None:
    stays = clue.span.role == "since" or _STAY.search(clue.sentence)
    cues = (*_TOLD, _FOR) if stays else _TOLD
    text, end = clue.passage.text, clue.span.end
    rest = _REST.match(text, end, end + _SOON)
    for told in (clue.sentence, rest.group() if rest else ""):
        found = next((match for cue in cues if (match := cue.search(told))), None)
        if found and not (clue.span.role == "" and _GOES_BEFORE.match(told, found.end())):
            return None if _parted(clue, told[: found.start()]) else found
    return next((match for form in _NEXT if (match := form.match(text, end))), None)


def _parted(clue: Clue, before: str) -> bool:
    """Tell whether a length is no project's: behind a semicolon, or of each who comes.

    "am 3. Mai übergeben; die Fahrer wurden zwei Tage lang geschult"
    """
    _, day, between = before.rpartition(clue.quote.quote)
    between = between if day else before
    return ";" in between or _EACH.search(between) is not None


def _named(unit: str) -> str:
    if adjective := _ADJECTIVES.get(unit.casefold()):
        return adjective
    return next(name for name in (*_DAYS, *_MONTHS) if name.casefold() == unit.casefold())


def _end(start: str, count: int, unit: str) -> str | None:
    """Give the last day or month of so many units; None where a beginning by the month lasts some days."""
    unit = _named(unit)
    by_day = len(start) == len("2023-03-14")
    if unit in _DAYS:
        days = dt.timedelta(days=count * _DAYS[unit] - 1)
        return (dt.date.fromisoformat(start) + days).isoformat() if by_day else None
    if len(start) == len("2023") or count * _MONTHS[unit] > _LONGEST:
        return None
    months = int(start[:4]) * 12 + int(start[5:7]) - 1 + count * _MONTHS[unit] - (not by_day)
    year, month = months // 12, months % 12 + 1
    if not by_day:
        return f"{year}-{month:02}"
    day = min(int(start[8:]), calendar.monthrange(year, month)[1])
    return (dt.date(year, month, day) - dt.timedelta(days=1)).isoformat()
