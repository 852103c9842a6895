"""Sentences of German text, without tripping over ordinals and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brueckenpost.parsers.smallletters import writes_small

# Abbreviations after which a full stop ends no sentence (Duden, "Abkürzungen", the usual ones of office mail).
_ABBREVIATIONS = frozenset(
    "bzw ca dr prof med ing dipl evtl ggf inkl etc nr str tel u a z b d h i o s v e g usw vgl zzgl abs art bd "
    "hl st jr sen mio mrd tsd std min sog gem lt allg chr geb gest mind max no mr mrs ms jan feb mrz apr jun jul "
    "aug sep sept okt nov dez mo di mi do fr sa so ev kath bgm obm tgl vorm nachm einschl insb bes rd bj jg jgst kl ggü zw "
    "ukr dt poln engl frz tschech rückfr hr priv bzgl ggfs vsl voraussichtl städt ehem versch mitgl teiln gr öff zi abt "
    "тел моб вул буд просп обл ім ст рр грн тис млн млрд проф напр див godz ul".split()
)
# People who write all in lower case: "... halben Preis gebaut. bitte dazuschreiben".
_ASKS_ANEW = re.compile(r"(?:bitte|danke|vielen dank|lg|vg|gruß|viele grüße|liebe grüße)\b")
# "angekommen sind sie am 19. Den Transport ...": a day closes a sentence where an article or pronoun opens the next
_ON_A_DAY = re.compile(r"\b(?:am|vom|zum|dem|den)\s\d{1,2}$")
_OPENS = re.compile(
    r"(?:Der|Die|Das|Den|Dem|Ein|Eine|Einen|Er|Sie|Es|Wir|Ihr|Ich|Im|In|Am|An|Auf|Aus|Mit|Bei|Für|Von|Zu|Zum|Zur|Nach|Dort|Da|Dann|Danach|Dabei|Dazu|Alle|Beide|Unser\w*|Seit\w*|Inzwischen)\s"
)
# "sind es 31 und nicht 28. Auskunft ...": what is counted so is no day and no place in a row
_COUNTED = re.compile(
    r"\b(?:nicht|statt|nur|sogar|knapp|rund|etwa|fast|genau|insgesamt|sondern|sind(?:\ses)?|waren(?:\ses)?)\s\d{1,2}$"
)
# "Reifen 315/80. Sie ...", "Telefon 05273 5550 11. Ich ..."
_NO_DAY = re.compile(r"\d[/,]\d{1,2}$|\d{3}[ /-]\d{2}$")
_MONTH = re.compile(r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|\d)")
_ROMAN = re.compile("[IVX]{2,4}")
_LAST_WORD = re.compile(r"(?s:.*)(?<!\w)(\w*)")
# One set of signs begins all: `re` finds them fastest so.
_STOP = re.compile(
    r"[.!?…:\u2600-\u27bf\U0001f000-\U0001faff](?:(?<![:\u2600-\u27bf\U0001f000-\U0001faff])[.!?…]*[\"“”»«')\]]*(?=\s|$)|(?<=:)(?=\s*\n)|"
    # a picture closes a sentence where a capital opens the next
    r"(?<=[\u2600-\u27bf\U0001f000-\U0001faff])[\ufe0f\u200d]*(?=\s+[A-ZÄÖÜ]))"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `start` and `end` count in the text that holds it."""

    start: int
    end: int
    text: str


def read_sentences(text: str, offset: int = 0) -> Iterator[Sentence]:
    """Yield the sentences of one block; `offset` is where the block begins."""
    yield from _sentences_in(text, offset)


@lru_cache(maxsize=256)  # a mail's fields read the same blocks
def _sentences_in(text: str, offset: int) -> tuple[Sentence, ...]:
    return tuple(_split(text, offset))


def _split(text: str, offset: int) -> Iterator[Sentence]:
    start = 0
    small = writes_small(text)
    ends = [stop.end() for stop in _STOP.finditer(text) if _ends_sentence(text, stop, small=small)]
    for end in (*ends, len(text)):
        if body := (part := text[start:end].lstrip()).rstrip():
            begin = offset + end - len(part)
            yield Sentence(begin, begin + len(body), " ".join(body.split()))
        start = end


def _ends_sentence(text: str, stop: re.Match[str], *, small: bool) -> bool:
    rest = text[stop.end() : stop.end() + 40].lstrip()
    rest = (
        rest[:1].upper() + rest[1:] if small else rest
    )  # who writes no capitals opens sentences without one
    if not rest:
        return True
    if _ASKS_ANEW.match(rest) and not text.endswith("ückfr", 0, stop.start()):
        return True
    if stop.group()[0] != ".":
        return not rest[0].islower()
    if rest[0].islower():
        return False
    told = _LAST_WORD.match(text[max(0, stop.start() - 30) : stop.start()].removesuffix("\n"))
    last = told[1] if told else ""
    if last.isdigit() and _is_no_ordinal(text[max(0, stop.start() - 20) : stop.start()], rest):
        return True
    return not (
        (last.isdigit() and len(last) <= 2)
        or last.casefold() in _ABBREVIATIONS
        or (len(last) == 1 and last.isalpha())
        or _ROMAN.fullmatch(last)  # "im II. Quartal"
    )


def _is_no_ordinal(before: str, rest: str) -> bool:
    """Tell a day that closes a sentence and what is counted from "am 3. Mai" and "der 1. Platz"."""
    if _NO_DAY.search(before) and not _MONTH.match(rest):
        return True
    if _ON_A_DAY.search(before):
        return _OPENS.match(rest) is not None
    return _COUNTED.search(before) is not None and not _MONTH.match(rest)
