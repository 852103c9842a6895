"""Sentences that only point: whom to ask about a project, and where more of it stands."""

from __future__ import annotations

import re

from brueckenpost.parsers.blocks import Block
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.screening import Cue

_URL = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+/\S*|\b[\w-]+(?:\.[\w-]+)*\.(?:de|example|eu|org|com|net|info|nrw|ua|pl)\b(?!\w|@)", re.IGNORECASE)  # fmt: skip
# a line that announces what stands behind its colon: pictures, a recording
_SHOWS_PAGE = Cue(
    r"\b(?:\w*(?:bild(?:er)?|fotos?|film|video)|aufnahmen?|\w*bericht|artikel|podcast|mitschnitt)\b[^:]*:\s+(?:https?://|www\.)\S+\s*$",
    re.IGNORECASE,
)
_EMAIL = Cue(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
# "02.03.2024" and "07.-12.10.2024" are no numbers to call.
_PHONE = Cue(r"(?:\+\d|(?<![\d.,])\(?0(?!\d?\.\s?(?:[-–/]\s?)?\d{1,2}\.))[\d\s()/.–-]{5,}\d")
_EXTENSION = Cue(r"\([-–]\d{2,5}\)|\b(?:Durchwahl|DW|App(?:arat|\.)|Nebenstelle)\s*:?\s*[-–]?\s*\d{2,5}\b")
_FOR_WHAT = re.compile(
    r"(?:für|bei|zu)\s+(?:\w+\s+){0,2}?(?=\S+:)", re.IGNORECASE
)  # "Für Presseanfragen: Herr Sonntag"
_CONTACT_CUE = Cue(
    r"\b(?:ansprech\w*|auskunft|auskünfte|rückfragen|(?:bei|für)\s+fragen|rückfr\.|\w*kontakt\w*|\w*anfragen|nachfragen|es\s+eilt|fragen\s+(?:hat|habt|haben|beantwortet|an|bitte|gern|zum|zur|zu|vorab|am|dazu)|richten\s+Sie|fragen\s+(?:\w+\s+){0,3}an\s+(?:Herrn?|Frau|die|den|das)|"
    r"infos?\s+(?:bei|gibt|unter|über|erteilt)|informationen\s+(?:bei|gibt|erteilt)|weiß\s+mehr|erreich\w*|tel(?:efon\w*)?|durchwahl|mobil|"
    r"melde[nt]?\s+(?:\w+\s+){0,4}(?:bei|unter|an)|ansprechbar|schreib\w+\s+(?:\w+\s+){0,4}an|wende\w*\s+sich|sich\s+[^.?!]{3,80}\s+wenden|zu\s+sprechen|fragen(?=\s*:)|(?:bewerbung|anmeldung)(?:en)?\s+(?:an|bei|unter)|weiß\s+(?:alles|bescheid)|näheres\s+(?:weiß|bei|unter|von)|an(?:zu)?rufen|ruf(?:t|en)?\s+(?:\w+\s+){0,3}an|wissen\s+(?:wollt|wollen|möcht\w+)|meine\s+nummer|zuständig\w*|koordinier\w*|beratung\s*:|"
    r"contact|questions|please\s+ask|do\s+ask|зверта\w+|питан\w+|телефон\w*|pytania|kontakt)\b",
    re.IGNORECASE,
)
_SELF_CONTACT = Cue(
    r"\b(?:ansprech\w+|kontakt\w*|zuständig)\b[^.]{0,30}\b(?:ich|mich|mir|selbst|selber)\b|\b(?:fragen|rückfragen|anfragen)\b[^.]{0,40}\b(?:an\s+mich|an\s+uns|mir|bei\s+mir|an\s+ihn|an\s+sie)\b|\b(?:ich|wir)\s+bin\b[^.]{0,40}\berreich",
    re.IGNORECASE,
)
# Who is called to join in reads on in the project's text: "Wer mitkochen will, ruft Olena an".
_JOINS = re.compile(
    r"(?:Wer|Falls (?:jemand|Sie|ihr)|Wenn (?:jemand|Sie|ihr))\s(?![^,:]*\b(?:uns\s+schreib\w+|wissen|erfahren|frage\w*|infos?|information\w*|auskunft|interesse|interessiert\w*|unklar|kontakt\w*|erreich\w*|sprechen)\b)[^.?!]{4,140}?(?:will|wollen|möchte\w*|kann|können|mag|hat|haben|wollt|könnt|habt)\b",
    re.IGNORECASE,
)
_ASKS_WRITER = re.compile(r"\b(?:mich|mir)\b")
# "Ansprechpartner war Herr Althoff, der das Haus verlässt"
_IS_ASKED = re.compile(
    r"(?:Ihre?\s|[Uu]nsere?\s)?Ansprech(?:partner|person)\w*\s(?:[^.!?:]{0,40}\s)?(?:ist|sind|war|bleibt|wird)\s"
)
# "Als Ansprechpartner steht Ihnen Herr Pohl zur Verfügung", "für Interviews steht Dr. Kolbe bereit"
_NAMED_ONE = re.compile(
    r"\bAnsprech(?:partner|person)(?:in)?\b|^\W*Für\s(?:\w+\s){1,4}?steh(?:t|en)\s.{0,120}\b(?:bereit|zur Verfügung)\b"
)
_NAMED_TOO = 16  # words beside an address where somebody is named
_FEWEST, _FEW, _MORE, _SHORT = 4, 7, 22, 9  # words beside an address, or of a sentence
_ASKING = 18  # words of a sentence about whom to ask
# "Der Abschlussbericht kann unter ... heruntergeladen werden.": a sentence about a thing, not a bare pointer
_TELLS_OF_PAGE = Cue(
    r"[A-ZÄÖÜ][\w-]+\s+(?:sind|ist|werden|wird)\b.*\b(?:möglich|nötig|erforderlich|kostenlos|kostenfrei|frei|willkommen|geöffnet)\b|(?:der|die|das|ein|eine|unsere?)\s+[A-ZÄÖÜ][\w-]+\b.*\b(?:kann|können|ist|sind|steht|stehen|wird|werden|finde[nt]|liegt|liegen|läuft)\b",
    re.IGNORECASE | re.DOTALL,
)


def _joins(sentence: str, *, reachable: bool) -> bool:
    """Tell a call to join in, which is the project's, from one to ask the writer, which is the contact's."""
    told = _PHONE.sub(" ", _EMAIL.sub(" ", sentence)) if reachable else sentence
    asks = reachable and _ASKS_WRITER.search(told) and not re.search(r"\d", told)
    return bool(not asks and _JOINS.match(sentence) and _words(_JOINS.sub("", sentence)) >= 4)


def points_to(sentence: str, block: Block) -> str:
    """Tell what a sentence only points to: "contact", "link", or "" where it tells more."""
    address = _EMAIL.search(sentence) or _PHONE.search(sentence) or _EXTENSION.search(sentence)
    if _joins(sentence, reachable=bool(address)):
        return ""
    if _SELF_CONTACT.search(sentence) and len(sentence) < 160:
        return "contact"
    if address and _tells_address(sentence):
        return "contact"
    if _is_link(sentence):
        return "link"
    return "contact" if _asks(sentence, block) else ""


def _tells_address(sentence: str) -> bool:
    """Tell whether little stands beside an address or number, or what says whom to ask."""
    rest = _words(_PHONE.sub(" ", _EMAIL.sub(" ", sentence)))
    if rest <= _FEW or (_CONTACT_CUE.search(sentence) and rest <= _MORE):
        return True
    told = _PHONE.sub(" ", _EMAIL.sub(" ", sentence))
    return (
        rest <= _NAMED_TOO and not re.search(r"\d", told) and any(name.full for name in find_names(sentence))
    )


def _is_link(sentence: str) -> bool:
    if ("." in sentence[:-1] or "://" in sentence) and _URL.search(_EMAIL.sub(" ", sentence)):
        rest = _words(_URL.sub(" ", _EMAIL.sub(" ", sentence)))
        shows = _SHOWS_PAGE.search(sentence) is not None
        return rest <= _FEWEST or (rest <= _FEW and (shows or not _TELLS_OF_PAGE.match(sentence)))
    return False


def _asks(sentence: str, block: Block) -> bool:
    """Tell whether a sentence without an address says whom to ask."""
    short = _words(sentence) <= _ASKING
    if short and (_IS_ASKED.match(sentence) or (_NAMED_ONE.search(sentence) and find_names(sentence))):
        return True
    asked = _FOR_WHAT.sub("", sentence, count=1) if _FOR_WHAT.match(sentence) else sentence
    return block.shape == "prose" and _CONTACT_CUE.match(asked) is not None and _words(sentence) <= _SHORT


def _words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", text))
