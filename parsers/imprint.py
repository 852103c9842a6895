"""Lines in which a document speaks of itself: state, print, page, file number, internal notes."""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

# As offices mark their papers (Musterschreiben nach DIN 5008: Geschäftszeichen, Seitenzahl, Stand).
_OF_ITSELF = Cue(
    r"\W*(?:"
    r"stand(?:\s+(?:des|der|dieses)\s+(?:formular|vorlage|\w*bogen|\w*blatt|dokument|papier|schreiben|angaben|drucklegung|veröffentlichung)\w*)?\s*:?\s+(?:\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|früh|herbst|sommer|winter)|"
    r"seite\s+\d+|\d+\s*/\s*\d+\W*$|"
    r"druck(?:erei)?\s*:|hausdruckerei\b|gedruckt\s+(?:in|bei|auf|am|von)\b|auflage\s*:?\s*\d|"
    r"herausgeber(?:in)?\b|impressum\b|v\.?\s?i\.?\s?s\.?\s?d\.?\s?p\b|redaktion\s*:|©|\(c\)\s|"
    r"(?:akten|geschäfts)zeichen\b|az\.?\s*:?\s*\d|vorlage(?:n)?\s*-?nr|"
    r"(?:interner?|amtsinterner?|verwaltungsinterner?)\s+(?:vermerk|hinweis|notiz|bemerkung)|vermerk\b|"
    r"nur\s+für\s+den\s+(?:internen|dienst)|nicht\s+zur\s+veröffentlichung|verteiler\s*:|wiedervorlage|"
    r"(?:version|fassung|entwurf)\s*:?\s*(?:vom\s+)?\d|(?:ausgefüllt|erstellt|bearbeitet|geprüft|genehmigt)\s+(?:am|von|durch)\b|"
    r"(?:bearbeiter(?:in)?|datei(?:name)?)\s*:"
    r")",
    re.IGNORECASE,
)
# "Bürgerverein Nord e. V., Stand 3.4.2025, Seite 2": the last of what stands side by side at a page's end.
_PAGE = Cue(
    r"(?:\s[·|–—/-]|[,;])\s+(?:seite|blatt|s\.)\s*\d{1,3}(?:\s*(?:von|/)\s*\d{1,3})?\W*$", re.IGNORECASE
)
_LONGEST = 200  # characters of a line that a document says of itself


def cut_imprint(text: str) -> str:
    """Leave out the lines that say nothing of the project, wherever a page ends."""
    return "\n".join(line for line in text.split("\n") if not _is_imprint(line))


def _is_imprint(line: str) -> bool:
    return len(line) <= _LONGEST and bool(_OF_ITSELF.match(line) or _PAGE.search(line))
