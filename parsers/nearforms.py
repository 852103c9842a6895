"""How times are told that count from the day of writing, or from a day told before."""

from __future__ import annotations

import re
from dataclasses import replace

from brueckenpost.parsers import datewords as words
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.toldtimes import Date, Form, told

_ADJECTIVES = {"gestrig": -1, "heutig": 0, "morgig": 1}


def _weekday(match: re.Match[str]) -> Date | None:
    date = replace(told(match, "weekday"), number=words.WEEKDAYS[match["weekday"]])
    if match["from"]:
        return replace(date, weak=match["which"] is None)
    return date if match["cue"] or match["which"] or match["turned"] is not None else None


def _weeks_from(match: re.Match[str]) -> Date | None:
    """Read "Samstag vor einer Woche", "Sonntag in zwei Wochen", "morgen in acht Tagen", which are a week."""
    count = words.COUNTS.get(match["count"]) or int(match["count"])
    lean, days = (1 if match["way"] == "in" else -1), 7 * count
    if match["unit"] == "Tag":
        days = 7 if count == 8 else count
    if (near := words.AWAY.get(match["weekday"].lower())) is not None:
        return replace(told(match, "near_day"), number=near + lean * days, lean=lean)
    count, odd = divmod(days, 7)
    if odd:
        return None
    return replace(told(match, "weekday"), number=words.WEEKDAYS[match["weekday"]], lean=lean, skip=count)


def _after(match: re.Match[str]) -> Date | None:
    """Read "sechs Tage später", counted from the day told before."""
    word = match["count"].lower()
    count = words.COUNTS.get(word) or words.COUNTS_EN.get(word) or (1 if word == "einen" else 0)
    count = count or (int(word) if word.isdigit() else 0)
    days = count * (7 if match["unit"] in ("Woche", "week") else 1)
    return replace(told(match, "after"), number=days) if days else None


def _day_after(match: re.Match[str]) -> Date:
    """Read "am Mittwoch darauf", "tags darauf": the next such day behind the one told before."""
    name = match["weekday"] or match["named"]
    weekday = words.WEEKDAYS[name] if name else None
    return replace(told(match, "after"), number=1, weekday=weekday)


def _day_of_week(match: re.Match[str]) -> Date:
    """Read "am Mittwoch vergangener Woche", "nächste Woche Freitag"."""
    date = told(match, "near_weekday")
    return replace(date, number=date.lean * (1 + date.skip), weekday=words.WEEKDAYS[match["weekday"]])


def _near_day(match: re.Match[str]) -> Date:
    return replace(told(match, "near_day"), number=words.AWAY[match["word"].lower()])


def _near_adjective(match: re.Match[str]) -> Date:
    """Read "am gestrigen Donnerstag", "am heutigen Tag"."""
    return replace(told(match, "near_day"), number=_ADJECTIVES[match["word"].lower()])


def _near_unit(match: re.Match[str]) -> Date:
    date = told(match, words.UNITS[match["unit"]])
    soon = date.unit == "near_weekend" and (match.groupdict().get("which") or "").lower().startswith(
        words.SOON
    )
    return replace(date, number=0 if soon else date.lean * (1 + date.skip))


def _part_of_year(match: re.Match[str]) -> Date:
    return told(match, "year" if match.groupdict().get("year") else "near_year")


def _ago(match: re.Match[str]) -> Date:
    """Read "два тижні тому", "тиждень тому"."""
    word = (match["count"] or "").lower()
    count = words.COUNTS_UK.get(word) or (int(word) if word.isdigit() else 1)
    return replace(told(match, words.UNITS[match["unit"].lower()]), number=-count, lean=-1)


def _halves_away(match: re.Match[str]) -> Date:
    """Read "seit einem halben Jahr", "vor anderthalb Jahren", in months."""
    months = {"halbe": 6, "viert": 3, "dreiv": 9}.get(match["part"][:5].lower(), 18)
    lean = 1 if match["way"].lower() == "in" else -1
    return replace(told(match, "near_month"), number=lean * months, lean=lean)


def _away(match: re.Match[str]) -> Date | None:
    count = words.COUNTS.get(match["count"]) or int(match["count"])
    way = match["way"].lower()
    if way == "seit" and match["unit"] in {"Tag", "Woche"}:
        return None
    lean = 1 if way == "in" else -1
    return replace(told(match, words.UNITS[match["unit"]]), number=lean * count, lean=lean)


FORMS: tuple[Form, ...] = tuple(
    (Cue(pattern), read)
    for pattern, read in (
        (rf"{words.AT_WORD}(?P<cue>\b(?:[Aa]m|on|[Bb]is|[Aa]b|[Ss]eit|[Ff]ür|Nacht (?:zu[mr]?|auf(?: den)?)|[Ww]e?|[ВвУу]|[Зз]|[Вв]ід|[Oo]d|[Дд]о|[Dd]o)\s{{1,3}}(?:zum\s|the\s)?)?(?P<from>\b(?:[Vv]o[nm]\s{{1,3}}(?=\S+\s{{1,3}}bis\b)|[Ff]rom\s{{1,3}}(?=\S+\s{{1,3}}(?:to|until|till|through)\b)))?{words.WHICH}?\b(?P<weekday>{words.any_of(words.WEEKDAYS)})(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?\b(?P<turned>(?=\s(?:los|wieder|zurück|früh|ging|gingen|kam|kamen|war|waren|fuhr\w*|sind|haben|wird|werden|dann|{words.PRETERITE})\b))?(?!,?\s{{1,3}}\(?(?:de[nmr]\s|the\s)?\d{{1,2}}(?:\.(?!\d{{3}})|st|nd|rd|th|\s?(?:{words.any_of(words.MONTHS)})\b))", _weekday),
        (rf"(?:\b[Aa]m\s{{1,3}})?\b(?P<weekday>{words.any_of(words.WEEKDAYS)}|[Vv]orgestern|[Gg]estern|[Hh]eute|[Mm]orgen|[Üü]bermorgen)\s{{1,3}}(?P<way>vor|in)\s{{1,3}}(?P<count>einer|ein(?=e)|zwei|drei|vier|fünf|sechs|acht|vierzehn|8|14|[2-6])\s{{1,3}}(?P<unit>Woche|Tag)(?:en|n)?\b", _weeks_from),
        (rf"\b(?P<count>{words.any_of(words.COUNTS)}|[Ee]inen|[1-9]\d?|[A-ZÄÖÜ][a-zäöü]+)\s{{1,3}}(?P<unit>Tag|Woche)(?:en|e|n)?\s{{1,3}}(?:später|darauf|danach)\b", _after),
        (rf"\b(?P<count>{words.any_of(words.COUNTS_EN)}|[1-9]\d?)\s{{1,3}}(?P<unit>day|week)s?\s{{1,3}}later\b", _after),
        (rf"{words.AT_WORD}(?:\b(?:[Aa]m|[Oo]n the|[Tt]he)\s{{1,3}})?(?:\b(?:darauf)?folgenden\s{{1,3}}(?P<weekday>{words.any_of(words.WEEKDAYS)})|\b(?P<named>{words.any_of(words.WEEKDAYS)})\s{{1,3}}(?:darauf|drauf|danach)|\b(?:[Tt]ags darauf|Tag darauf|(?:darauf)?(?:folgenden|nächsten) (?:Tage?|Morgen|Abend)|(?:next|following) day))\b", _day_after),
        (rf"{words.AT_WORD}(?:\b(?:[Aa]m|[Ss]eit|[Aa]b|[Bb]is(?: zum)?|[Vv]om)\s{{1,3}})?\b(?P<weekday>{words.any_of(words.WEEKDAYS)})\s{{1,3}}(?:(?:in\s)?der\s{{1,3}})?{words.WHICH}(?:Woche|week)\b", _day_of_week),
        (rf"{words.AT_WORD}(?:\b[Ii]n der\s{{1,3}})?{words.WHICH}(?:Woche|week)(?:\s{{1,3}}|,\s)(?:am\s{{1,3}}|on\s{{1,3}})?(?P<weekday>{words.any_of(words.WEEKDAYS)})\b(?!,?\s{{1,3}}\(?(?:de[nmr]\s)?\d{{1,2}}\.(?!\d{{3}}))", _day_of_week),
        (r"(?<!Guten )(?<!guten )(?<!jeden )(?<!\bam )\b(?P<word>(?:^|(?<=[.!?]\s))Morgen(?=\s(?:[a-zäöü]|Abend|Vormittag|Mittag|Nachmittag))|[Vv]orgestern|[Gg]estern|[Hh]eute|morgen|[Üü]bermorgen|[Tt]he day before yesterday|[Tt]he day after tomorrow|[Пп]озавчора|[Пп]іслязавтра|[Yy]esterday|[Tt]oday|[Tt]omorrow|вчора|сьогодні|завтра|wczoraj|dzisiaj|jutro)\b", _near_day),
        (rf"\b(?:[Aa]m\s{{1,3}})?(?P<word>gestrig|heutig|morgig)en\s{{1,3}}(?:{words.any_of(words.WEEKDAYS)}|Tag|Vormittag|Mittag|Nachmittag|Abend)\b", _near_adjective),
        (rf"\b(?:(?:Anfang|Mitte|Ende|Beginn)\s{{1,3}}des\s{{1,3}}Jahres\b(?!\s\d)|Jahres(?:ende|anfang|beginn|mitte)\b(?:\s{{1,3}}{words.YEAR})?)", _part_of_year),
        (rf"{words.AT_WORD}(?:\b(?:Anfang|Mitte|Ende)\s{{1,3}})?{words.WHICH}(?P<unit>Woche|Wochenende|Monat|Jahr|week|weekend|month|year|тижня|вихідних|місяця|року|tygodniu|miesiącu|roku)(?:e?s)?\b", _near_unit),
        (rf"\b(?:(?P<count>(?i:{words.any_of(words.COUNTS_UK)})|[1-9]\d?)\s{{1,3}})?(?P<unit>(?i:день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років))\s{{1,3}}тому\b", _ago),
        (r"\b(?:[Bb]is\s{1,3}(?:zum\s{1,3})?)?(?P<unit>Monat)sende\b", _near_unit),
        (rf"\b(?:[Bb]is\s{{1,3}}(?:zum\s{{1,3}})?)?(?:[Aa]nfang|[Mm]itte|[Ee]nde)\s{{1,3}}de[sr]\s{{1,3}}(?P<unit>Monat|Woche)s?\b(?!\s{{1,3}}(?:{words.any_of(words.MONTHS)}))", _near_unit),
        (r"\b(?P<way>[Vv]or|[Ii]n|[Ss]eit)\s{1,3}(?:(?:mehr als|über|gut|rund|etwa|genau|nun|schon|knapp)\s{1,3}){0,2}(?:einem\s{1,3})?(?P<part>halben\s{1,3}Jahr|[Vv]ierteljahr|[Dd]reivierteljahr|anderthalb\s{1,3}Jahren|eineinhalb\s{1,3}Jahren)\b", _halves_away),
        (r"\b(?:[Aa]m|[Vv]om|[Üü]bers?|[Zz]um|[Oo]n the|[Aa]t the)\s{1,3}(?:das\s{1,3})?(?P<unit>Wochenende|weekend)\b", _near_unit),
        (rf"\b(?P<way>[Vv]or|[Ii]n|[Ss]eit)\s{{1,3}}(?:(?:mehr als|über|gut|rund|etwa|genau|nunmehr|nun|schon|knapp)\s{{1,3}}){{0,2}}(?P<count>{words.any_of(words.COUNTS)}|[1-9]\d?)\s{{1,3}}(?P<unit>Tag|Woche|Monat|Jahr)(?:e?n|e)?\b", _away),
    )
)  # fmt: skip
