"""Days and periods in the reader's words, and the days that a period's ends stand for.

The forms follow Unicode CLDR ("14. März 2023", "14 March 2023", "14 березня 2023 р.").
"""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache

from brueckenpost.parsers.record import Period

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "uk": "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
}
_OF_MONTH = {
    **_MONTHS,
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
_DAY = {"de": "{day}. {month}", "en": "{day} {month}", "uk": "{day} {month}"}
_YEAR = {"de": "{year}", "en": "{year}", "uk": "{year} р."}
_SINCE = {"de": "seit {}", "en": "since {}", "uk": "від {}"}
_FROM = {"de": "ab {}", "en": "from {}", "uk": "від {}"}
_UNTIL = {"de": "bis {}", "en": "until {}", "uk": "до {}"}


def first_day(end: str) -> dt.date:
    """Give the first day of "2023", "2023-03" or "2023-03-14"."""
    year, month, day = (*map(int, end.split("-")), 1, 1)[:3]
    return dt.date(year, month, day)


@lru_cache(2000)
def last_day(end: str) -> dt.date:
    """Give the last day of "2023", "2023-03" or "2023-03-14"."""
    parts = [int(part) for part in end.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return dt.date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def day_words(day: dt.date, language: str) -> str:
    """Give a day in words: "14. März 2023"."""
    return _words(day.isoformat(), language)


def has_begun(period: Period, today: dt.date) -> bool:
    """Tell whether a period's start has come."""
    return period.start is not None and first_day(period.start) <= today


def period_words(period: Period, language: str, today: dt.date) -> str:
    """Give a period in words, as precisely as it was told; "" where nothing is known.

    What two ends share is said once: "3.–5. März 2023". An open start is "seit" once it has come, else "ab".
    """
    start, end = period.start, period.end
    if start and end:
        return _words(start, language) if start == end else _range(start, end, language)
    if start:
        pattern = _SINCE if has_begun(period, today) else _FROM
        return pattern[language].format(_words(start, language, inflected=True))
    return _UNTIL[language].format(_words(end, language, inflected=True)) if end else ""


def _words(end: str, language: str, *, inflected: bool = False, year: bool = True, month: bool = True) -> str:
    parts = end.split("-")
    words = [_YEAR[language].format(year=parts[0])] if year else []
    if len(parts) > 1 and month:
        names = _OF_MONTH if len(parts) > 2 or inflected else _MONTHS
        name = names[language].split()[int(parts[1]) - 1]
        words.insert(0, _DAY[language].format(day=int(parts[2]), month=name) if len(parts) > 2 else name)
    elif len(parts) > 2:
        words.insert(0, _DAY[language].format(day=int(parts[2]), month="").rstrip())
    return " ".join(words)


def _range(start: str, end: str, language: str) -> str:
    left, right = start.split("-"), end.split("-")
    same_year = left[0] == right[0] and len(left) == len(right) > 1
    same_month = same_year and len(left) > 2 and left[1] == right[1]
    begin = _words(start, language, year=not same_year, month=not same_month)
    until = _words(end, language)
    apart = " " in begin or (
        not same_year and " " in until
    )  # DIN 5008: a dash between several words stands apart
    return f"{begin}{' – ' if apart else '–'}{until}"
