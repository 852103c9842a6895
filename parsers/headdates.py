"""Dates of reply heads: "Montag, 14. März 2022 09:12", "Mon, 14 Mar 2022 19:03:11 +0100", "11.05.2023 22:41"."""

from __future__ import annotations

import datetime as dt
import re

from brueckenpost.parsers.screening import Cue

_MONTHS = (
    "jan jän januar january janvier stycznia січня января",
    "feb februar february février lutego лютого февраля",
    "mär mar mrz märz march mars marca березня марта",
    "apr april avril kwietnia квітня апреля",
    "mai may mei maja травня мая",
    "jun juni june juin czerwca червня июня",
    "jul juli july juillet lipca липня июля",
    "aug august août sierpnia серпня августа",
    "sep sept september septembre września вересня сентября",
    "okt oct oktober october octobre października жовтня октября",
    "nov november novembre listopada листопада ноября",
    "dez dec dezember december décembre grudnia грудня декабря",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_ISO = Cue(r"(\d{4})-(\d\d)-(\d\d)")
_NUMERIC = Cue(r"(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4}|\d\d)(?!\d)")
_DAY_FIRST = Cue(r"(?<!\d)(\d{1,2})\.? +([^\W\d]{3,12})\.?,? +(\d{4}|\d\d)(?!\d)")
_MONTH_FIRST = Cue(r"([^\W\d]{3,12})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)")
_TIME = Cue(r"(?<![\d.])(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?![\d.])\s*([ap]m)?", re.IGNORECASE)
_ZONE = Cue(r"(?:GMT|UTC)?([+-])(\d\d):?(\d\d)(?!\d)|(?<=\d)Z\b")


def read_head_date(told: str) -> dt.datetime | None:
    """Read the date and time that a head tells, aware; UTC where it names no zone, None where there is no date."""
    told = told[:300]
    day = _day(told)
    if day is None:
        return None
    rest = told.replace(day[1], " ", 1)
    time = _TIME.search(rest)
    hour, minute, second = (int(part or 0) for part in time.group(1, 2, 3)) if time else (0, 0, 0)
    if time and time[4]:
        hour = hour % 12 + (12 if time[4].lower() == "pm" else 0)
    year, month, number = day[0]
    try:
        return dt.datetime(year, month, number, hour, minute, min(second, 59), tzinfo=_zone(rest))
    except ValueError:
        return None


def _day(told: str) -> tuple[tuple[int, int, int], str] | None:
    """Give year, month and day, and the words that tell them."""
    if match := _ISO.search(told):
        return (int(match[1]), int(match[2]), int(match[3])), match[0]
    if match := _NUMERIC.search(told):
        first, second = int(match[1]), int(match[3])
        # 5/10/2022 is the American order; a dot or a dash is not.
        if (match[2] == "/" and second > 12) or (
            match[2] == "/" and re.search(r"[ap]m\b", told, re.IGNORECASE)
        ):
            first, second = second, first
        return (_year(match[4]), second, first), match[0]
    for match in _DAY_FIRST.finditer(told):
        if month := _MONTH.get(match[2].lower()):
            return (_year(match[3]), month, int(match[1])), match[0]
    for match in _MONTH_FIRST.finditer(told):
        if month := _MONTH.get(match[1].lower()):
            return (_year(match[3]), month, int(match[2])), match[0]
    return None


def _year(told: str) -> int:
    return int(told) + (2000 if len(told) == 2 else 0)


def _zone(told: str) -> dt.tzinfo:
    match = _ZONE.search(told)
    if not match or not match[1]:
        return dt.UTC
    shift = dt.timedelta(hours=int(match[2]), minutes=int(match[3]))
    if shift >= dt.timedelta(hours=24):
        return dt.UTC
    return dt.timezone(shift if match[1] == "+" else -shift)
