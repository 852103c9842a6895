"""The words by which a mail speaks of a partner without its name, and of a society that bears one."""

from __future__ import annotations

from brueckenpost.parsers.screening import Cue

REFERENCE = Cue(
    r"\b(?:mit|zu)\s+de[mr]\s+(?:uns|wir|[A-ZÄÖÜ]\w+)\s[^.;!?]{0,60}[Pp]artnerschaft\w*|\b(?:[Dd]ie|[Bb]eide)\s+(?:Städte|Gemeinden|Kommunen)\s+(?:sind\s+)?(?:\w+\s+){0,3}(?:verschwistert|verpartnert)\b|\bsind\s+die\s+Städte\s+(?:verschwistert|verpartnert)|\b[Dd]ie\s+(?:\w+\s+)?\w*[Pp]artnerschaft\b(?!\s+(?:mit|zwischen|von|zu|zur|zum))|"
    r"\b(?:[Pp]artner(?:stadt|kreis|gemeinde|kommune|region|landkreis|schule|feuerwehr)\w*(?!\w|\s*:\s*(?:kein|ohne|nein|noch|entf|[-–—]))|[Pp]artner city|[Uu]nser(?:e[rn]?)?\s+(?:[a-zäöüß]+ischen?\s+)?Partner(?:n|innen)?\b|dort(?:ig\w*)?|[Bb]eiden?\s+(?:Städten?|Gemeinden|Kommunen|Kreisen?))\b"
)
PARTNER_OF_LAND = Cue(
    r"\b(?P<land>[a-zäöüß]+isch)e[nrsm]?\s+[Pp]artner(?:stadt|gemeinde|kreis|kommune|region)\b(?!\s+(?:[„\"(])?[A-ZÄÖÜŁŚŻ])"
)
SOCIETY = Cue(
    r"\b(?:\w*[Ff]reunde(?:skreis)?|\w*[Ff]reundschaft\w*|\w*[Pp]artnerschaft\w*|\w*[Ff]örder(?:kreis|verein)|[Kk]omitee|\w*[Gg]esellschaft|[Ii]nitiative|\w*[Hh]ilfe|[Bb]rücke|[Aa]rbeitskreis|[Vv]erein)\b[^,;|]{0,50}$"
)


def speaks_of_partner(text: str) -> bool:
    """Tell whether a text speaks of a partner without its name: "unsere Partnerstadt", "dort"."""
    return REFERENCE.search(text) is not None
