"""The Date header, as the standard wants it and as programs write it."""

from __future__ import annotations

import datetime as dt
import re

from brueckenpost.parsers.screening import Cue

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan jän", "feb", "mar mär mrz", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

# Hours east of Greenwich: the zones of RFC 5322, and the European ones that programs write.
ZONES = {
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3,
}  # fmt: skip

CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:[.,]\d{1,9})?"
ZONE = r"(?:\s*\(?(?:(?:GMT|UTC)(?=[+-]))?(?P<zone>[+-]\d{1,2}:?\d{2}|[A-Za-z]{1,4}(?![A-Za-z])))?"
MONTH = r"(?P<month>[A-Za-zäÄ]{3})[a-zä]{0,7}\.?"
FORMS = tuple(
    Cue(form + ZONE)
    for form in (
        rf"(?<!\d)(?P<day>\d{{1,2}})[.\s-]{{1,9}}{MONTH}[\s,-]{{1,9}}(?P<year>\d{{2,4}})[\s,T]{{1,9}}(?:um\s)?{CLOCK}",
        rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})[\sT,]{{1,9}}{CLOCK}",
        rf"(?<!\d)(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{2,4}})[\s,]{{1,9}}(?:um\s)?{CLOCK}",
        rf"{MONTH}\s{{1,9}}(?P<day>\d{{1,2}}),?\s{{1,9}}{CLOCK}(?:\s[A-Z]{{3,4}})?\s{{1,9}}(?P<year>\d{{4}})",
    )
)


def read_date(value: str) -> dt.datetime | None:
    """Read a Date value; a missing or unknown zone is UTC, an unreadable date None.

    Two-digit years are of this century up to 49, as RFC 5322 has it.
    """
    for form in FORMS:
        if match := form.search(value[:200]):
            return _build(match)
    return None


def _build(match: re.Match[str]) -> dt.datetime | None:
    try:
        return dt.datetime(
            _year(match["year"]),
            _month(match["month"]),
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            min(int(match["second"] or 0), 59),  # a leap second
            tzinfo=_zone(match["zone"]),
        )
    except ValueError:
        return None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if len(digits) == 2 and year < 50 else 1900)


def _month(name: str) -> int:
    return int(name) if name.isdigit() else MONTHS.get(name.lower(), 0)


def _zone(name: str | None) -> dt.timezone:
    if not name or name[0] not in "+-":
        return dt.timezone(dt.timedelta(hours=ZONES.get((name or "").upper(), 0)))
    digits = name[1:].replace(":", "").zfill(4)
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset >= dt.timedelta(hours=24):
        return dt.UTC
    return dt.timezone(-offset if name[0] == "-" else offset)
