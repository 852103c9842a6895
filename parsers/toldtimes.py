"""A date as a text tells it, and what the forms share that read one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from brueckenpost.parsers import datewords as words
from brueckenpost.parsers.feasts import Feast
from brueckenpost.parsers.screening import Cue

_NAMED_DAY = Cue(words.any_of(words.WEEKDAYS))


@dataclass(frozen=True, slots=True)
class Date:
    """One date as told; `start` and `end` count in the text.

    `unit` says how exactly: day, weekday, month, season, week, half, quarter, year, or near_day, near_week and so on
    for what is counted from the day of writing. `number` is the week, half, quarter or weekday, or how many units away.
    `lean` is -1 where the words point back ("letzten"), 1 where they point ahead. A `weak` one is a date only in a
    range or after a label: "Mai" may be a name, "2023" an amount. `skip` counts the units passed over ("übernächsten"),
    `last` is the last of several weeks, `weekday` the one told with a day. A weekend's `number` counts those of its month, 0 is the last one.
    """

    start: int
    end: int
    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    lean: int = 0
    weak: bool = False
    skip: int = 0
    last: int = 0
    weekday: int | None = None
    feast: Feast | None = None


Reader = Callable[[re.Match[str]], Date | None]
Form = tuple[Cue, Reader]


def told(match: re.Match[str], unit: str) -> Date:
    """Start a date with what most forms share: where it stands, its year and which way it points."""
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("short"):
        year = 2000 + int(groups["short"])
    which = (groups.get("which") or "").lower()
    lean = -1 if which.startswith(words.BACK) else 1 if which.startswith(words.AHEAD) else 0
    skip = int(which.startswith(words.FARTHER))
    named = _NAMED_DAY.match(match.group()) if unit == "day" else None
    weekday = words.WEEKDAYS[named.group()] if named else None
    return Date(match.start(), match.end(), unit, year=year, lean=lean, skip=skip, weekday=weekday)


def nth(name: str) -> int:
    """Give the number of an ordinal: "3.", "dritte", "III"."""
    return words.ORDINALS[re.sub(r"(?:e[nrms]?|ь?ому|\.)$", "", name.lower())]
