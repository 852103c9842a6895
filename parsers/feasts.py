"""Feasts and memorial days as Germans date things by them: moveable ones by Easter or Advent, fixed ones by their day."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast's first and last day, counted from its `root`: "easter", "orthodox", "advent", a month and day or a month's nth weekday.

    `nth` counts from the month's end where it is negative. With a `way`, what is meant stands behind (1) or before (-1)
    the feast: `days` days from a `weekday` on.
    """

    root: str | int | tuple[int, int]
    first: int = 0
    last: int = 0
    nth: int = 0
    way: int = 0
    weekday: int = calendar.SUNDAY
    days: int = 1


def _moving(first: int, last: int | None = None, root: str = "easter") -> Feast:
    return Feast(root, first, first if last is None else last)


_EASTER = {
    "Weiberfastnacht": _moving(-52), "Karnevalssamstag": _moving(-50), "Karnevalssonntag": _moving(-49), "Karneval": _moving(-52, -47),
    "Rosenmontag": _moving(-48), "Veilchendienstag": _moving(-47), "Aschermittwoch": _moving(-46), "Palmsonntag": _moving(-7),
    "Karwoche": _moving(-6, -1), "Gründonnerstag": _moving(-3), "Karfreitag": _moving(-2), "Karsamstag": _moving(-1), "Altweiber": _moving(-52), "Altweiberfastnacht": _moving(-52), "Fasching": _moving(-52, -47),
    "Faschingsdienstag": _moving(-47), "Fastnacht": _moving(-47), "Fastenzeit": _moving(-46, -1), "Passionszeit": _moving(-46, -1),
    "Ostersamstag": _moving(-1), "Ostersonntag": _moving(0), "Ostermontag": _moving(1), "Ostern": _moving(0, 1), "Osterdienstag": _moving(2), "Osterwoche": _moving(1, 7),
    "Osterwochenende": _moving(-2, 1), "Weißen Sonntag": _moving(7), "Christi Himmelfahrt": _moving(39), "Himmelfahrt": _moving(39),
    "Vatertag": _moving(39), "Pfingstsamstag": _moving(48), "Pfingstsonntag": _moving(49), "Pfingstmontag": _moving(50),
    "Pfingsten": _moving(49, 50), "Pfingstwochenende": _moving(48, 50), "Pfingstdienstag": _moving(51), "Trinitatis": _moving(56), "Fronleichnam": _moving(60),
    "Himmelfahrtswochenende": _moving(39, 42), "Fronleichnamswochenende": _moving(60, 63),
    "Ash Wednesday": _moving(-46), "Palm Sunday": _moving(-7), "Maundy Thursday": _moving(-3), "Good Friday": _moving(-2), "Holy Saturday": _moving(-1),
    "Easter Sunday": _moving(0), "Easter Monday": _moving(1), "Easter": _moving(0, 1), "Ascension Day": _moving(39), "Ascension": _moving(39),
    "Whit Sunday": _moving(49), "Pentecost": _moving(49), "Whit Monday": _moving(50), "Whitsun": _moving(49, 50), "Corpus Christi": _moving(60),
}  # fmt: skip
# Великдень and Трійця, in the cases that follow "на", "від" and "до"
_ORTHODOX = {
    **dict.fromkeys(
        (
            "Великдень",
            "Великодня",
            "Великодні",
            "orthodoxe Ostern",
            "orthodoxen Ostern",
            "orthodoxe Osterfest",
            "orthodoxen Osterfest",
        ),
        _moving(0, root="orthodox"),
    ),
    **dict.fromkeys(("Трійцю", "Трійці", "Трійця"), _moving(49, root="orthodox")),
}
_ADVENT = {
    "Volkstrauertag": _moving(-14, root="advent"), "Buß- und Bettag": _moving(-11, root="advent"), "Christkönig": _moving(-7, root="advent"),
    "Totensonntag": _moving(-7, root="advent"), "Ewigkeitssonntag": _moving(-7, root="advent"),
}  # fmt: skip
# By month and day; day 0 is the whole month.
FIXED = {
    "Neujahr": (1, 1), "Neujahrstag": (1, 1), "Dreikönigstag": (1, 6), "Dreikönige": (1, 6), "Heilige Drei Könige": (1, 6), "Heiligen Drei Könige": (1, 6), "Neujahrsabend": (1, 1), "Neujahrsmorgen": (1, 1), "Mariä Lichtmess": (2, 2), "Lichtmess": (2, 2), "Holocaust-Gedenktag": (1, 27), "Valentinstag": (2, 14),
    "Frauentag": (3, 8), "Weltfrauentag": (3, 8), "Tag der Arbeit": (5, 1), "Maifeiertag": (5, 1), "Europatag": (5, 9),
    "Weltflüchtlingstag": (6, 20), "Mariä Himmelfahrt": (8, 15), "Tag der Befreiung": (5, 8), "Kindertag": (6, 1), "Peter und Paul": (6, 29), "Unabhängigkeitstag": (8, 24), "Antikriegstag": (9, 1), "Welttag des Buches": (4, 23), "Tag des Buches": (4, 23), "Michaelistag": (9, 29), "Weltkindertag": (9, 20), "Tag der Deutschen Einheit": (10, 3),
    "Reformationstag": (10, 31), "Halloween": (10, 31), "Allerheiligen": (11, 1), "Allerseelen": (11, 2), "Martinstag": (11, 11),
    "Barbaratag": (12, 4), "Tag des Ehrenamts": (12, 5), "Johannistag": (6, 24), "Sankt Martin": (11, 11), "St. Martin": (11, 11), "Martini": (11, 11),
    "Nikolaustag": (12, 6), "Nikolaus": (12, 6), "Heiligabend": (12, 24), "Heiligen Abend": (12, 24), "Silvester": (12, 31), "Silvesterabend": (12, 31), "Mariä Empfängnis": (12, 8),
    "Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Boxing Day": (12, 26), "New Year's Eve": (12, 31), "New Year's Day": (1, 1), "Independence Day": (8, 24),
    "Weihnachtsmorgen": (12, 25), "ersten Weihnachtstag": (12, 25), "1. Weihnachtstag": (12, 25), "ersten Weihnachtsfeiertag": (12, 25), "1. Weihnachtsfeiertag": (12, 25),
    "zweiten Weihnachtstag": (12, 26), "2. Weihnachtstag": (12, 26), "zweiten Weihnachtsfeiertag": (12, 26), "2. Weihnachtsfeiertag": (12, 26),
    "Advent": (12, 0), "Weihnachten": (12, 0), "Weihnachtszeit": (12, 0), "Adventszeit": (12, 0), "Vorweihnachtszeit": (12, 0), "Christmas": (12, 0),
}  # fmt: skip
_SUNDAYS = {
    "Muttertag": Feast(5, nth=2),
    "Erntedank": Feast(10, nth=1),
    "Erntedankfest": Feast(10, nth=1),
    "Tag des offenen Denkmals": Feast(9, nth=2),
}
MOVING = {**_EASTER, **_ORTHODOX, **_ADVENT, **_SUNDAYS}


def feast_days(feast: Feast, year: int) -> tuple[dt.date, dt.date]:
    """Give the first and last day of a feast in a year."""
    if feast.root == "easter":
        origin = easter_sunday(year)
    elif feast.root == "orthodox":
        origin = orthodox_easter(year)
    elif feast.root == "advent":
        origin = first_advent(year)
    elif isinstance(feast.root, tuple):
        origin = dt.date(year, *feast.root)
    else:
        origin = nth_weekday(
            year, int(feast.root), feast.nth, calendar.SUNDAY if feast.way else feast.weekday
        )
    begin, end = origin + dt.timedelta(days=feast.first), origin + dt.timedelta(days=feast.last)
    return _beside(feast, begin, end) if feast.way else (begin, end)


def _beside(feast: Feast, begin: dt.date, end: dt.date) -> tuple[dt.date, dt.date]:
    """Give the days behind or before a feast: "Montag nach Ostern", "in der Woche vor dem 1. Advent".

    A week behind a Sunday's feast is the one that its Monday opens, a week before it the one that it ends.
    """
    whole = feast.days == _WEEK
    if feast.way > 0:
        start = begin if whole else end
        first = start + dt.timedelta(days=(feast.weekday - start.weekday() - 1) % _WEEK + 1)
    elif whole:
        start = begin - dt.timedelta(days=_WEEK - 1)
        first = start - dt.timedelta(days=start.weekday())
    else:
        last = begin - dt.timedelta(days=1)
        weekday = (feast.weekday + feast.days - 1) % _WEEK
        first = last - dt.timedelta(days=(last.weekday() - weekday) % _WEEK + feast.days - 1)
    return first, first + dt.timedelta(days=feast.days - 1)


def easter_sunday(year: int) -> dt.date:
    """Give Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Give Easter Sunday of the Julian calendar by its day in ours, 1900 to 2099 (Meeus, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(days=13)


def first_advent(year: int) -> dt.date:
    """Give the first Sunday of Advent: the fourth before Christmas Day."""
    christmas = dt.date(year, 12, 25)
    return christmas - dt.timedelta(days=christmas.isoweekday() + 21)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    """Give the nth weekday of a month, counted from its end where *nth* is negative; a fifth that is not there is the last."""
    days = [
        dt.date(year, month, day)
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
        if dt.date(year, month, day).weekday() == weekday
    ]
    return days[nth] if nth < 0 else days[min(nth, len(days)) - 1]


def nth_weekend(year: int, month: int, nth: int) -> tuple[dt.date, dt.date]:
    """Give Saturday and Sunday of the weekend that is the nth to begin in a month; the last one for *nth* 0."""
    saturday = nth_weekday(year, month, nth or -1, calendar.SATURDAY)
    return saturday, saturday + dt.timedelta(days=1)
