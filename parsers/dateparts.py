"""Dates that a text tells in two parts, or twice: a month and its year, a feast and its day, "im April, und zwar am 4."."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from brueckenpost.parsers.feasts import feast_days
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.toldtimes import Date

_APART = re.compile(r"[,;:.()]|\b(?:und|aber|bis)\b")
_SINCE_WORD = re.compile(r"(?:[Ss]eit|[Aa]b|[Ss]ince|[Ff]rom|[Зз]|[Вв]ід|[Oo]d)\b")
_FEWEST_PARTS = 2  # times that a year and a colon announce
_ON = r"(?:(?:[Aa]m|vom|de[mnr]|im|ist|war|seit dem|ab dem|bis zum)\s)*"
_BESIDE = re.compile(rf"(?:,\s|\s\(|\s)(?:(?:also|nämlich|dieses Jahr|das)\s)*{_ON}")
_NAMELY = Cue(
    rf"(?:\s[a-zäöüß]+)?(?:,\s|\s\(|\s[–-]\s|\s)(?:(?:also|nämlich|genau(?:er)?(?:\sgesagt)?|und zwar|sprich|das|gleich|schon|und das)\s)+{_ON}"
)
_IN_WEEK = re.compile(r",?\s(?:von\s|am\s)?")
_FINENESS = {
    "day": 0,
    "feast": 1,
    "weekday": 1,
    "near_weekday": 1,
    "week": 2,
    "near_week": 2,
    "month": 3,
    "near_month": 3,
}
_COARSE = 4  # seasons, holidays, school years
_YEARS = 3  # around today in which a feast and its day may meet
_NEAR = 60  # characters within which a month goes on for "am ersten Donnerstag"


def join_parts(text: str, dates: list[Date], today: dt.date | None) -> list[Date]:
    """Give the dates of a text, each told once: parts joined, and a feast or season that its day explains left out."""
    told = _with_told_year(text, _with_near_years(text, dates, today))
    return _told_once(text, _with_months_before(told), today)


def _with_near_years(text: str, dates: list[Date], today: dt.date | None) -> list[Date]:
    """Join "Februar" and "dieses Jahres", "nächstes Jahr" and "zu Ostern" to one date."""
    joined: list[Date] = []
    for date in dates:
        last = joined[-1] if joined else None
        if today and last and last.unit == "near_year" and _goes_on(text, last, date):
            joined[-1] = replace(date, start=last.start, year=today.year + last.number, weak=False)
            continue
        if (
            today
            and last
            and date.unit == "near_year"
            and not last.year
            and text[last.end : date.start].strip() in ("", "des")
        ):
            joined[-1] = replace(last, end=date.end, year=today.year + date.number, weak=False)
        else:
            joined.append(date)
    return joined


def _goes_on(text: str, year: Date, date: Date) -> bool:
    """Tell whether a time lies in the year told before it: "nächstes Jahr zu Ostern"."""
    return (
        date.year is None
        and (date.month is not None or date.feast is not None)
        and date.lean == 0
        and _APART.search(text, year.end, date.start) is None
    )


def _with_told_year(text: str, dates: list[Date]) -> list[Date]:
    """Give what is told behind a year and a colon that year: "war 2022 dreimal dort: im März, im Juli"."""
    first = next((date for date in dates if date.unit == "year" and date.year), None)
    colon = text.find(":", first.end) if first else -1
    parts = sum(date.start > colon and date.month is not None for date in dates)
    if (
        first is None
        or colon < 0
        or parts < _FEWEST_PARTS
        or _SINCE_WORD.match(text[first.start : first.end])
    ):
        return dates
    return [
        replace(date, year=first.year)
        if date.start > colon and date.month and not date.year
        else replace(date, weak=date.weak and date is not first)
        for date in dates
    ]


def _with_months_before(dates: list[Date]) -> list[Date]:
    """Give "am ersten Donnerstag" the month told right before it; without one it may be any."""
    kept: list[Date] = []
    for date in dates:
        if date.unit != "nth_weekday":
            kept.append(date)
        elif kept and kept[-1].unit == "month" and date.start - kept[-1].end <= _NEAR and date.feast:
            month = kept.pop()
            feast = replace(date.feast, root=month.month or 1)
            kept.append(replace(month, unit="feast", end=date.end, feast=feast, weak=False))
    return kept


def _told_once(text: str, dates: list[Date], today: dt.date | None) -> list[Date]:
    kept: list[Date] = []
    for date in dates:
        last = kept[-1] if kept else None
        one = (_of_week(text, last, date) or _same(text, last, date, today)) if last else None
        if last and one:
            kept[-1] = replace(one, start=last.start, end=date.end, weak=False)
        else:
            kept.append(date)
    return kept


def _of_week(text: str, week: Date, day: Date) -> Date | None:
    """Give the day of a week told before it: "nächste Woche von Mittwoch bis Freitag"."""
    told = week.unit == "near_week" and week.lean and day.unit == "weekday"
    if not told or not _IN_WEEK.fullmatch(text, week.end, day.start):
        return None
    return replace(week, unit="near_weekday", weekday=day.number)


def _same(text: str, left: Date, right: Date, today: dt.date | None) -> Date | None:
    """Give the one of two neighbours that tells the time of both more exactly."""
    finer, coarser = sorted((left, right), key=lambda date: (_fineness(date), date is left))
    until = "bis" in text[left.end : right.start] or text[left.start : left.end].startswith(("Vom", "vom"))
    if (
        not until
        and _BESIDE.fullmatch(text, left.end, right.start)
        and (day := _meeting(finer, coarser, today))
    ):
        return day
    if _NAMELY.fullmatch(text, left.end, right.start) and _fineness(right) < _fineness(left):
        year = right.year or (left.year if left.unit in ("month", "season") else None)
        return replace(right, year=year)
    return None


def _fineness(date: Date) -> int:
    return _FINENESS.get(date.unit, _COARSE)


def _meeting(day: Date, feast: Date, today: dt.date | None) -> Date | None:
    """Give a day with the year in which it is the feast's: "Pfingstsamstag, 4. Juni", or with its month: "Ende Mai, am 31."."""
    if (day.unit, feast.unit) == ("day", "month") and day.month is None and not day.weak:
        return replace(day, month=feast.month, year=feast.year)
    if day.unit != "day" or day.month is None or day.day is None:
        return None
    if feast.unit == "day":
        same = (feast.month, feast.day) == (day.month, day.day)
        return replace(day, year=day.year or feast.year) if same else None
    if feast.feast is None or feast.unit != "feast":
        return None
    about = today.year if today else 0
    years = (
        [year] if (year := day.year or feast.year) else range(about - _YEARS, about + _YEARS) if about else []
    )
    for year in sorted(years, key=lambda year: abs(year - about)):
        first, last = feast_days(feast.feast, year)
        if (first.month, first.day) <= (day.month, day.day) <= (last.month, last.day):
            return replace(day, year=year)
    return None
