"""How days, weeks, months, shares of a year and years are written: the forms of the calendar."""

from __future__ import annotations

import re
from dataclasses import replace

from brueckenpost.parsers import datewords as words
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.toldtimes import Date, Form, nth, told

_VERB_BEFORE = re.compile(r"\b(?:ist|sind|war|waren|wurden?|hat|haben)\s$")
_CLOCK = re.compile(r"\s?(?:bis|[-–])\s?\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|h)\b")  # "10 bis 11.30 Uhr"
_LOWER_AFTER = re.compile(r"\s[a-zäöü]")


def _numeric(match: re.Match[str]) -> Date | None:
    month = int(match["number"])
    if not 1 <= month <= 12:
        return None
    date = replace(told(match, "day"), month=month, day=int(match["day"]))
    short = match.start("short") if match.groupdict().get("short") else -1
    if short > 0 and match.string[short - 1] == " " and match.string[match.start("number") - 1] != " ":
        return replace(date, year=None, end=short - 1)  # "bis zum 23.6. 18 Jugendliche"
    return date


def _roman(match: re.Match[str]) -> Date:
    return replace(told(match, "day"), month=words.ROMAN.index(match["roman"]) + 1, day=int(match["day"]))


def _named(match: re.Match[str]) -> Date:
    return replace(told(match, "day"), month=words.MONTHS[match["month"]], day=int(match["day"]))


def _month_number(match: re.Match[str]) -> Date:
    return replace(told(match, "month"), month=int(match["number"]))


def _lonely_day(match: re.Match[str]) -> Date | None:
    if _CLOCK.match(match.string, match.end()):
        return None
    return replace(told(match, "day"), day=int(match["day"]), weak=True)


def _bare_day(match: re.Match[str]) -> Date:
    """Read "am 18." in the month of the day told before."""
    return replace(told(match, "day"), day=int(match["day"]))


def _month(match: re.Match[str]) -> Date:
    """Read a month; one that stands alone may be a name, but not where brackets hold it: "geprüft (Mai)"."""
    date = replace(told(match, "month"), month=words.MONTHS[match["month"]])
    cue = match.groupdict().get("cue", "") is not None or match.groupdict().get("which")
    text = match.string
    bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
    return replace(date, weak=not (date.year or cue or bracketed))


def _season(match: re.Match[str]) -> Date | None:
    date = replace(told(match, "season"), month=words.SEASONS[match["season"]])
    said = (
        date.year
        or match["cue"]
        or match["which"]
        or match["season"][0].islower()
        or match["season"].lower() in words.IN_SEASON
    )
    return date if said else None


def _weekend_of_month(match: re.Match[str]) -> Date:
    date = replace(told(match, "weekend"), month=words.MONTHS[match["month"] or match["named"]])
    return date if match["nth"].lower().startswith("l") else replace(date, number=nth(match["nth"]))


def _week(match: re.Match[str]) -> Date | None:
    number, last = int(match["number"] or match["ordinal"]), int(match["last"] or 0)
    if not 1 <= number <= 53 or not (last == 0 or number < last <= 53):
        return None
    return replace(told(match, "week"), number=number, last=last)


def _share(match: re.Match[str]) -> Date | None:
    number = nth(match["nth"] or match["letter"])
    last = nth(match["last"]) if match["last"] else 0
    unit = "half" if match["unit"] in {"Halbjahr", "Jahreshälfte", "півріччі"} else "quarter"
    if max(number, last) > (2 if unit == "half" else 4) or 0 < last <= number:
        return None
    return replace(told(match, unit), number=number, last=last)


def _year(match: re.Match[str]) -> Date:
    text, start = match.string, match.start()
    opens = (start == 0 or text[max(0, start - 2) : start].endswith((". ", "\n"))) and text[
        match.end() : match.end() + 2
    ].strip().islower()
    # "daraus ist 2023 ein Projekt geworden"
    reported = _VERB_BEFORE.search(text[max(0, start - 8) : start]) and _LOWER_AFTER.match(text, match.end())
    return replace(told(match, "year"), weak=match["cue"] is None and not (opens or reported))


def _turn(match: re.Match[str]) -> Date:
    return replace(told(match, "turn"), month=12)


_ORDINAL = r"(?:[1-4]|I{1,3}|IV|[Ee]rste[ns]?|[Zz]weite[ns]?|[Dd]ritte[ns]?|[Vv]ierte[ns]?|першому|другому|третьому|четвертому)"
FORMS: tuple[Form, ...] = tuple(
    (Cue(pattern), read)
    for pattern, read in (
        # 14.03.2025, 14. 3. 25; but not the clock in "10.12. 18.30 Uhr"
        (rf"{words.AT_DAY}{words.ON}{words.DAY}\.\s?(?P<number>\d\d?)\.(?:\s?{words.YEAR}|\s?(?P<short>\d\d)(?!\d|[.:]\d|\s*(?:Uhr|h)\b))?(?!\d)", _numeric),
        # 2. V. 2024
        (rf"{words.AT_DAY}{words.ON}{words.DAY}\.\s?(?P<roman>I{{1,3}}|I?V|VI{{1,3}}|I?X|XI{{1,2}})\.\s?{words.YEAR}", _roman),
        (rf"{words.AT_DAY}{words.ON}{words.DAY}[/-](?P<number>\d\d?)[/-]{words.YEAR}", _numeric),
        (rf"(?<![\d-]){words.YEAR}-(?P<number>\d\d)-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _numeric),
        (rf"(?:(?<![\d./-])|(?<=/20\d\d-))(?P<number>0?[1-9]|1[0-2])\s?[/.]\s?{words.YEAR}", _month_number),
        (rf"{words.AT_DAY}{words.ON}{words.DAY}{words.DOT}\s{{0,3}}(?:of\s)?{words.MONTH}{words.THEN_YEAR}", _named),
        # May 3rd, 2022; May 3-5
        (rf"{words.AT_WORD}{words.ON}\b{words.NO_GERMAN_MONTH}{words.MONTH}\s(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.:])(?:,?\s{{1,3}}{words.YEAR})?", _named),
        (rf"{words.AT_DAY}{words.ON}{words.DAY}{words.DOT}{words.MORE_DAYS}", _lonely_day),
        (rf"(?<=[–-]){words.DAY}(?:st|nd|rd|th)?,\s{words.YEAR}", _lonely_day),
        (rf"{words.AT_WORD}{words.CUE}{words.WHICH}?\b{words.MONTH}{words.THEN_YEAR}", _month),
        (rf"{words.NTH}\s{{1,3}}(?:(?:zwei|drei)\s)?(?P<month>{words.any_of(words.MONTHS)})-?(?:woche|hälfte|tage)n?{words.THEN_YEAR}", _month),
        (rf"{words.NTH}\s{{1,3}}(?:Woche|Hälfte|Drittel|week|half|weekend)\s{{1,3}}(?:im|des|of|in)\s{{1,3}}{words.MONTH}{words.THEN_YEAR}", _month),
        (rf"{words.AT_WORD}{words.CUE}{words.WHICH}?\b(?P<season>{words.any_of(words.SEASONS)})s?\b(?:\s{{1,3}}(?:of\s|des Jahres\s)?{words.YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _season),
        (rf"\b(?P<nth>[Ee]rste[nr]?|[Zz]weite[nr]?|[Dd]ritte[nr]?|[Vv]ierte[nr]?|[Ll]etzte[nr]?)\s{{1,3}}(?:(?P<month>{words.any_of(words.MONTHS)})-?[Ww]ochenende|Wochenende\s{{1,3}}(?:im|des)\s{{1,3}}{words.MONTH.replace('<month>', '<named>')}){words.THEN_YEAR}", _weekend_of_month),
        (rf"\bJahreswechsels?\b(?:\s{{1,3}}(?:von\s)?{words.YEAR}(?:\s?(?:[/–-]|auf)\s?(?:20)?\d\d(?!\d))?)?", _turn),
        (rf"(?:\b(?:KWs?|Kalenderwochen?)\s?(?P<number>\d\d?)(?:\.?\s?(?:-|–|/|bis|und)\s?(?:KW\s?)?(?P<last>\d\d?)(?!\d))?|\b(?P<ordinal>\d\d?)\.\s?(?:KW|Kalenderwoche))\b(?:\s?[/,]?\s?(?:des Jahres )?{words.YEAR})?", _week),
        (rf"\b(?:(?P<nth>{_ORDINAL})\.?\s{{0,3}}(?:(?:und|bis|bis zum|[-–/])\s{{0,3}}(?P<last>{_ORDINAL})\.?)?\s{{1,3}}(?P<unit>Halbjahr|Jahreshälfte|Quartal|півріччі|кварталі)|Q(?P<letter>[1-4]))(?:e?s)?\b(?:[\s/]{{1,3}}{words.YEAR})?", _share),
        (rf"{words.AT_YEAR}{words.CUE}(?<![\d.,])(?<!\D\d\d[/-])(?<!\D\d[/-]){words.YEAR}(?![/-]\d\d?(?!\d)|\s*(?:Euro|€|EUR|km|kg|Stück|Menschen|Personen|Kinder|Liter)\b)", _year),
        (r"\b[Oo]n the (?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)\b(?!\s(?:of|floor|anniversary|birthday|[A-Z]))", _bare_day),
        (rf"(?<![\w.])(?:[Aa]m|[Vv]om|[Bb]is zum)\s{{1,3}}(?P<day>[12]\d|3[01]|[1-9])\.(?=\s(?!Uhr|{words.any_of(words.MONTHS)})[a-zäöü]|\s?[,;)]|\s*$)", _bare_day),
    )
)  # fmt: skip
