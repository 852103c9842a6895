"""How feasts and their neighbours, school years and holidays are told."""

from __future__ import annotations

import re
from dataclasses import replace

from brueckenpost.parsers import datewords as words
from brueckenpost.parsers.feasts import FIXED, MOVING, Feast
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.toldtimes import Date, Form, nth, told

_NAME_AFTER = re.compile(r"\s[A-ZÄÖÜ]")
# "Himmelfahrt haben 80 Leute eine Radtour unternommen"
_OPENS = re.compile(r"(?:^|[.!?]\s|\n)$")
_VERB_AFTER = re.compile(
    r"\s(?:haben|hat|sind|waren?|wurden?|wird|werden|fuhr(?:en)?|kam(?:en)?|gingen|gab|gibt|lädt|laden|findet|fand)\b"
)
_OUTSIDE = re.compile(
    r"\b(?:[Nn]ach|[Vv]or)\s(?:den|unseren)\s$"
)  # "nach den Sommerferien" is when they are over


def _holidays(match: re.Match[str]) -> Date:
    """Give school holidays in the months of North Rhine-Westphalia's calendar (KMK)."""
    season = match["season"]
    if _OUTSIDE.search(match.string[: match.start()][-12:]):
        return replace(told(match, "season"), month=1, weak=True)
    if season == "Oster":
        return replace(told(match, "feast_months"), feast=Feast("easter", -6, 6))
    if season in {"Herbst", "Pfingst"}:
        return replace(told(match, "month"), month=10 if season == "Herbst" else 5)
    unit = "turn" if season == "Weihnachts" else "season"
    return replace(told(match, unit), month=12 if season == "Weihnachts" else 6)


def _feast(match: re.Match[str]) -> Date:
    name = match["feast"]
    alone = match["cue"] is None and match.groupdict().get("year") is None
    opens = _OPENS.search(match.string[max(0, match.start() - 2) : match.start()]) and _VERB_AFTER.match(
        match.string, match.end()
    )
    date = replace(told(match, "feast"), weak=alone and not opens)
    if name == "Nikolaus" and _NAME_AFTER.match(match.string, match.end()):
        return replace(date, weak=True, unit="day", month=12, day=6)  # "an Nikolaus Weber"
    if name in FIXED:
        month, day = FIXED[name]
        return replace(date, unit="day" if day else "month", month=month, day=day or None)
    return replace(date, feast=MOVING[name])


def _beside_feast(match: re.Match[str]) -> Date | None:
    """Read "am Montag nach Ostern", "in der Woche vor dem 1. Advent"."""
    name, part = match["feast"], match["part"]
    if match["nth"]:
        feast = Feast("advent", days := 7 * (nth(match["nth"]) - 1), days)
    elif name in MOVING:
        feast = MOVING[name]
    elif name == "Weihnachten" or FIXED[name][1]:
        month, day = FIXED[name]
        feast = Feast((month, day or 24))
    else:
        return None
    way = 1 if match["way"] in {"nach", "after"} else -1
    if part in {"Tag", "Tage", "Vortag", "Vorabend", "day", "days"}:
        return replace(told(match, "feast"), feast=_days_from(feast, way, match["count"]))
    weekday, days = {"Woche": (0, 7), "Wochenende": (5, 2)}.get(part) or (words.WEEKDAYS[part], 1)
    return replace(told(match, "feast"), feast=replace(feast, way=way, weekday=weekday, days=days))


def _days_from(feast: Feast, way: int, count: str | None) -> Feast:
    """Give the day so many days behind a feast or before it; one where no number is told."""
    word = (count or "").lower()
    away = way * (words.COUNTS.get(word) or (int(word) if word.isdigit() else 1))
    day = (feast.last if way > 0 else feast.first) + away
    return replace(feast, first=day, last=day)


def _nth_weekday(match: re.Match[str]) -> Date | None:
    """Read "am ersten Donnerstag im April"; without its month it is a day of the month told before."""
    name = match["nth"].lower()
    number = -2 if name.startswith("vorl") else -1 if name.startswith("l") else nth(match["nth"])
    month = words.MONTHS[match["month"]] if match["month"] else 0
    if not month and (match["whose"] or number < 0):
        return None
    feast = Feast(month, nth=number, weekday=words.WEEKDAYS[match["weekday"]])
    return replace(told(match, "feast" if month else "nth_weekday"), month=month or None, feast=feast)


def _advent_sunday(match: re.Match[str]) -> Date:
    sunday = 7 * (nth(match["nth"]) - 1)
    first = sunday - (match["part"] in {"swochenende", "ssamstag"})
    return replace(
        told(match, "feast"),
        feast=Feast("advent", first, first if match["part"] == "ssamstag" else sunday),
    )


def _anniversary(match: re.Match[str]) -> Date:
    """Read the anniversary of the invasion of 24 February 2022."""
    date = replace(told(match, "day"), month=2, day=24)
    return replace(date, year=date.year or 2022 + nth(match["nth"])) if match["nth"] else date


def _school_year(match: re.Match[str]) -> Date:
    return replace(told(match, "school_year"), month=8)


def _school_begin(match: re.Match[str]) -> Date:
    return replace(told(match, "month"), month=8)


def _school_half(match: re.Match[str]) -> Date:
    """Give half a school year; the second begins in February."""
    first = match["nth"][0] in "1Ee"
    date = replace(told(match, "semester"), month=8 if first else 2)
    return date if first or date.year is None else replace(date, year=date.year + 1)


def _semester(match: re.Match[str]) -> Date:
    return replace(told(match, "semester"), month=10 if match["half"] == "Winter" else 4)


FORMS: tuple[Form, ...] = tuple(
    (Cue(pattern), read)
    for pattern, read in (
        (rf"\b(?P<season>Sommer|Herbst|Oster|Pfingst|Weihnachts)ferien\b{words.THEN_YEAR}", _holidays),
        (rf"{words.AT_WORD}(?P<cue>\b(?:[Aa][nmb]|[Zz]um?|[Ii][nm]|[Vv]or|[Üü]ber|[Uu]m|[Bb]is|[Ss]eit|[Vv]o[nm]|ist|war|[Oo]n|[Aa]t|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Вв]ід|[Дд]о|[Нн]а|[Зз])\s{{1,3}}(?:zu[mr]\s{{1,3}}|spätestens\s{{1,3}}(?:zum?\s{{1,3}}|am\s{{1,3}})?)?(?:(?:de[nmr]|das)\s{{1,3}})?)?\b(?P<feast>{words.any_of([*MOVING, *FIXED])})(?:s?tag)?s?\b{words.THEN_YEAR}", _feast),
        (rf"{words.AT_WORD}(?:\b(?:[Aa]m|[Vv]om|[Ii]n der|[Ss]eit de[mr]|[Aa]b(?: de[mr])?|[Bb]is(?: zu[mr])?)\s{{1,3}})?\b(?:(?P<count>[Ee]inen|{words.any_of(words.COUNTS)}|\d)\s{{1,3}}|[Tt]he\s{{1,3}})?(?P<part>{words.any_of(words.WEEKDAYS)}|Woche|Wochenende|Tage?|Vortag|Vorabend|days?)(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?\s{{1,3}}(?:(?P<way>nach|vor|after|before)|(?:(?<=Vortag\s)|(?<=Vorabend\s))(?:von|des|zu[mr]?))\s{{1,3}}(?:de[mrns]\s{{1,3}})?(?:(?P<feast>{words.any_of([*MOVING, *FIXED])})(?:s?tag)?s?|(?P<nth>[1-4]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)n)\s{{1,3}}Advent)\b{words.THEN_YEAR}", _beside_feast),
        (rf"{words.AT_WORD}(?:\b(?:[Aa]m|[Vv]om|[Ss]eit dem|[Aa]b dem|[Bb]is(?: zum)?|[Oo]n the)\s{{1,3}})?(?<!\bjede[nrsm] )\b(?P<nth>[1-4]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|(?:[Vv]or)?[Ll]etzte)[nrm]?)\s{{1,3}}(?P<weekday>{words.any_of(words.WEEKDAYS)})(?:morgen|vormittag|mittag|nachmittag|abend)?\b(?:(?P<whose>\s{{1,3}}(?:(?:im|des|in|of)\s{{1,3}})?(?:Monat|Advent)\w*)|\s{{1,3}}(?:(?:im|des|in|of)\s{{1,3}})?(?:Monats?\s{{1,3}})?{words.MONTH}{words.THEN_YEAR})?", _nth_weekday),
        (rf"\b(?P<nth>[1-4]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)[nrm]?)\s{{1,3}}Advent(?P<part>s(?:wochenende|samstag|sonntag))?\b{words.THEN_YEAR}", _advent_sunday),
        (rf"\b(?:(?P<nth>[1-9]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte)[nrms]?)\s{{1,3}})?Jahrestag(?:e?s)?\s{{1,3}}(?:des|der)\s{{1,3}}(?:\w+\s{{1,3}}){{0,3}}(?:\w*[Aa]ngriffs\w*|Überfalls|Krieg(?:e?s\w*)|\w*[Ii]nvasion|Einmarsche?s){words.THEN_YEAR}", _anniversary),
        (rf"\b(?:Schul|Studien|Kindergarten)jahr(?:e?s)?\s{{1,3}}{words.YEAR}\s?[/–-]\s?(?:20)?\d\d(?!\d)", _school_year),
        (rf"\b(?P<begin>Schuljahres(?:beginn|anfang|start)s?|(?:Beginn|Anfang|Start) des (?:neuen |laufenden |kommenden |nächsten )?Schuljahre?s|(?<=zum )(?:neuen |kommenden |nächsten )?Schuljahr)\b(?:\s{{1,3}}{words.YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _school_begin),
        (rf"\b(?P<half>Winter|Sommer)semesters?\b(?:\s{{1,3}}{words.YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _semester),
        (rf"\b(?P<nth>[12]\.|[Ee]rste[ns]?|[Zz]weite[ns]?)\s{{1,3}}Schulhalbjahr(?:e?s)?\b(?:\s{{1,3}}{words.YEAR}\s?[/–-]\s?(?:20)?\d\d(?!\d))?", _school_half),
    )
)  # fmt: skip
