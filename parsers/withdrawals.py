"""Whether a mail takes back what it sent: an entry as a whole, not a number, a picture or a sentence of it."""

from __future__ import annotations

import re
from functools import lru_cache

from brueckenpost.parsers.screening import Cue, Cues

_WITHIN = r"(?:[^.?!]|\d\.)"  # a sign of the same sentence: "am 3. Mai" ends none
_LIST = r"(?:\w*(?:seite|liste|homepage|website|karte|übersicht|sammlung|verzeichnis|datenbank|netz|programm|kalender|auflistung))"
_FROM_LIST = rf"(?:von|aus)\s+(?:de[rm]|eure[rm]|Ihre[rm]|deine[rm])\s+{_LIST}|vom\s+netz"
_ENTRY = r"(?:\w*(?:eintrag|einträge|beitrag|beiträge|meldung|projekt|einreichung|ankündigung|anzeige)|text|mail|e-?mail|nachricht|sache|geschichte|aktion|veröffentlichung|seite)"
_AWAY = r"(?:(?:ge)?lösch(?:en|t|e|ung)|entfern\w*|streichen|zurück(?:zu)?(?:ziehen|nehmen)|zurückgezogen|offline|(?:he)?(?:raus|runter)(?:zu)?nehmen|weg(?:zu)?nehmen|verschwinden|nicht\s+mehr\s+(?:zeigen|zu\s+sehen))"
_TAKES = r"(?:nehm\w+|nimm|nehmt)"
_OFF = r"(?:(?:he)?raus|(?:he)?runter|offline|weg)"
# What is taken out of an entry that stays.
_PART = Cue(
    r"\b(?:\w*(?:nummer|foto|fotos|bild|bilder|name|namen|adresse|link|links|satz|sätze|absatz|zahl|zahlen|logo|datei|dateien|anhang|anhänge|termin|wort|angabe|angaben|zitat|uhrzeit|zeile|zusatz))\b",
    re.IGNORECASE,
)
_WHOLE = Cues(
    Cue(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:{_TAKES}|zieh\w+)\b{_WITHIN}{{0,60}}\b{_ENTRY}\b{_WITHIN}{{0,60}}\bzurück\b|\bziehen\s+(?:wir|ich)\b{_WITHIN}{{0,60}}\bzurück\b|\b(?:ziehe|nehme)\s+(?:ich|wir)\b{_WITHIN}{{0,60}}\bzurück\b",
        r"\bnicht\s+(?:mehr\s+)?(?:veröffentlich\w+|(?:auf\s+\w+\s+seite\s+)?(?:gelistet|aufgeführt))\b",
        r"\b(?:bitte|doch)\s+(?:doch\s+|lieber\s+)*nicht\s+(?:mehr\s+)?(?:online|ins\s+netz)\s+(?:stellen|bringen|setzen|nehmen)\b(?!,?\s+(?:bevor|ehe|solange|bis|vor)\b)",
        rf"\b{_TAKES}\b{_WITHIN}{{0,90}}\b(?:{_FROM_LIST}|{_OFF})\b",
        rf"\b(?:{_FROM_LIST})\s+(?:wieder\s+)?(?:zu\s+)?(?:nehmen|löschen|streichen|entfernen)\b",
        rf"\b(?:lösch|entfern|streich|nehm)\w*\s+(?:Sie\s+)?(?:bitte\s+)?(?:uns|mich|das|es|ihn|alles)\b{_WITHIN}{{0,40}}\b(?:{_FROM_LIST})\b",
        r"\b(?:nehm\w*|nimm|nehmt)\s+(?:Sie\s+)?(?:bitte\s+)?(?:uns|mich|das|es|ihn|alles)\s+(?:bitte\s+)?(?:wieder\s+)?(?:he)?(?:raus|runter)\b",
        r"\bwiderruf\w*\b[^.?!]{0,60}\b(?:veröffentlichung|eintrag\w*|beitrag\w*|meldung|einwilligung)\b",
        r"\b(?:kann|soll|muss|können)\s+(?:wieder\s+)?(?:weg|raus)\b",
        rf"\b{_ENTRY}\b{_WITHIN}{{0,60}}\b{_AWAY}\b",
        r"\b(?:uns|das|es|alles)\s+(?:[\w-]+\s+){0,3}?(?:wieder\s+)?(?:he)?(?:raus|runter)(?:zu)?nehmen\b",
        rf"\b(?:(?:ge)?lösch(?:en|t|e|ung)|entfern\w*|streich\w*)\s+(?:Sie\s+|Sie\s+bitte\s+|bitte\s+)?(?:den|unseren|diesen|die|unsere|das|unser)\s+(?:\w+\s+)?{_ENTRY}\b",
        r"\b(?:lösch|entfern|streich)\w*\s+(?:Sie\s+)?(?:bitte\s+)?(?:das|es|alles|uns|sie|ihn)(?:\s+(?:bitte|wieder|ganz|alles|doch|einfach|also))*\s*(?:[.,!;]|$)",
        rf"\b(?:als|für)\s+(?:nicht|nie|niemals|ungeschehen|erledigt|hinfällig|gegenstandslos)\b{_WITHIN}{{0,30}}\b(?:betracht|anseh|anzuseh|erklär|nehm)\w*|\bbetracht\w+{_WITHIN}{{0,80}}\bals\s+(?:nicht|nie|erledigt|hinfällig|gegenstandslos)\b|\bist\s+(?:damit\s+|somit\s+)?(?:hinfällig|gegenstandslos)\b",
        rf"\b(?:vergesst|vergessen\s+Sie|ignoriert|ignorieren\s+Sie|werfen\s+Sie|werft)\b{_WITHIN}{{0,40}}\b{_ENTRY}\b|\b{_ENTRY}\b{_WITHIN}{{0,60}}\b(?:vergessen|ignorieren|wegwerfen)\b",
        r"\b(?:lösch|entfern|streich)\w*\s+(?:Sie\s+)?(?:bitte\s+)?(?:die|den|das|unser\w*)\s+(?:\w+\s+)?(?-i:[A-ZÄÖÜ])[\w-]+\s+wieder\b|\b(?:einen|den)\s+rückzieher\b",
        r"\bplease\s+(?:remove|delete|withdraw|take\s+down)\b",
    )
)


@lru_cache(maxsize=16)
def withdraws(text: str) -> bool:
    """Tell whether the text asks the office to take an entry back."""
    return any(
        not _PART.search(_sentence(text, *found.span()))
        for cue in _WHOLE.likely(text)
        for found in cue.finditer(text)
    )


def _sentence(text: str, start: int, end: int) -> str:
    """Give what stands between the order's words and the ends of its sentence."""
    first = max(text.rfind(sign, 0, start) for sign in ".?!\n") + 1
    return text[first:end]
