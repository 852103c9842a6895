"""Links about the project, with the words that announce them.

Left out are the office's own pages, social media profiles, legal notices, sign-off lists, maps and the doors of video
meetings: nobody reads there about the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from brueckenpost.parsers.anchors import absolute, written_anchors
from brueckenpost.parsers.reading import Anchor, Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Link
from brueckenpost.parsers.screening import Cue

# A bare host is read as one in these top-level domains; with "www." or a path, `written_anchors` reads any.
_HOST = Cue(
    r"(?<![\w@./:-])(?:[\w-]+\.)+(?:de|com|org|net|eu|info|nrw|koeln|cologne|ruhr|berlin|ua|pl|cz|sk|ro|md|at|ch|nl|be|fr|example)\b(?![\w@./-]*@)(?![./-]?\w)"
)
_SOCIAL = Cue(
    r"(?:^|\.)(?:facebook|fb|instagram|twitter|x|linkedin|xing|tiktok|threads|mastodon|bsky|youtube|telegram|t|whatsapp|pinterest|snapchat|vk|flickr|social)\.(?:com|org|net|me|de|social|app|example)$|^social\.|(?:^|\.)bsky\.app$"
)
_VIDEO = Cue(
    r"/(?:watch|shorts|video|videos|playlist|embed|reel|p|posts?|events?|photos?|groups?|status)(?:[/?]|$)|^youtu\.be$"
)
_LEGAL = Cue(
    r"datenschutz|dsgvo|impressum|privacy|disclaimer|barrierefreiheit|imprint|legal-notice|(?:^|/)agb(?:$|[/.])|unsubscribe|abmelden|abbestellen|newsletter-abmeld|de-mail",
    re.IGNORECASE,
)
_MEETING = Cue(
    r"(?:^|\.)(?:zoom\.(?:us|com)|zoom-x\.de|teams\.microsoft\.com|teams\.live\.com|webex\.com|meet\.google\.com|meet\.jit\.si|jitsi\.[\w.-]+|"
    r"gotomeeting\.com|gotomeet\.me|whereby\.com|edudip\.com|bbb\.[\w.-]+|bigbluebutton\.[\w.-]+|meet\.[\w.-]+|conf\.[\w.-]+|zoom\.[\w.-]+|teams\.[\w.-]+)$"
)
# the number of a meeting, on whatever host: "/j/88123456?pwd=..."
_ROOM = Cue(
    r"/(?:j|join|wc|meet|meetup-join)/\d{6,}|/meetup-join/|[?&](?:pwd|meetingid|meeting_id|mtid)=",
    re.IGNORECASE,
)
_MEETING_WORDS = Cue(
    r"\b(?:Zoom|Teams|Webex|Meeting|Videokonferenz|Einwahl\w*|Zugangslink|Meeting-ID|Konferenzraum|einwählen|Beitreten)\b[^\n]{0,80}$",
    re.IGNORECASE,
)
_MAP = Cue(
    r"maps\.google|google\.[a-z.]+/maps|goo\.gl/maps|maps\.app\.goo|openstreetmap\.org|maps\.apple|bing\.com/maps"
)
_LEGAL_WORDS = Cue(
    r"\b(?:Datenschutz\w*|Impressum|DSGVO|Abmelden|Abbestellen|unsubscribe)\b[^\n.!?]{0,60}$", re.IGNORECASE
)
_LEAD_END = re.compile(
    r"\s*(?:\b(?:unter|auf|bei|hier|ist|sind|es|gibt|steht|stehen|finden|findet|finden Sie|findest du|siehe|s\.|via|über|at|on|here|is|Sie|man|sich|Link|URL|und)\b|[:;,–(>•*=→-])\s*$",
    re.IGNORECASE,
)
_FORM_MACHINE = Cue(r"(?:\w*formular|no-?reply|wordpress|webmaster|system)\w*@", re.IGNORECASE)
# "Neue Einsendung über www...", "Diese E-Mail wurde über ... versandt": how the mail came, not what it tells
_FORM_LINE = Cue(
    r"^\W*(?:neue[rs]?|es\s(?:wurde|ist|liegt)|diese[rs]?|eine?\sneue[rs]?|über|(?:ab)?gesendet|abgeschickt|eingegangen|folgende\s(?:angaben|daten)|you\shave|new|this|the)\b[^.!?\n]{0,60}?"
    r"\b(?:\w*formular\w*|\w*(?:einsendung|nachricht|meldung|anfrage|eintrag|einreichung)|angaben|e-?mail|mail|(?:contact\s)?form|message|submission)\b"
    r"[^.!?\n]{0,60}?\b(?:über|auf|von|via|unter|through|from|on)\b[^.!?\n]{0,40}$|"
    r"^\W*(?:absendeseite|absende-?url|(?:ab)?gesendet\s(?:von|über|auf)|formularseite|referr?er|seiten-?url)\W*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80


def find_links(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Link]]:
    """Yield each link of the project's own text and documents once, in the order of the text.

    Where a mail holds several projects, a shared link belongs to those that have none of their own.
    """
    own = [passage for passage in reading.body if passage.own]
    shared = [passage for passage in reading.body if not passage.own]
    office = office_domains(reading, knowledge)
    found = list(_of_passages([*own, *reading.documents], office))
    if not found or reading.siblings == 1:
        found += _of_passages(shared, office)
    seen: set[str] = set()
    for finding in found:
        key = _key(finding.value.url)
        if key not in seen:
            seen.add(key)
            yield finding


def office_addresses(reading: Reading, knowledge: Knowledge) -> frozenset[str]:
    """Give the office's own addresses: those that are known, else the one the mail was written to first.

    Partners and colleagues that got a copy are not the office.
    """
    told = knowledge.office or frozenset(reading.envelope.to[:1]) or reading.office
    return frozenset(address.casefold() for address in told)


def office_domains(reading: Reading, knowledge: Knowledge) -> frozenset[str]:
    """Give the domains of the office's addresses, but not the writer's own unless that is the office's form."""
    author = reading.author.email
    own = "" if _FORM_MACHINE.match(author) else author.rpartition("@")[2].casefold()
    return frozenset(address.rpartition("@")[2] for address in office_addresses(reading, knowledge)) - {
        own,
        "",
    }


def _of_passages(passages: list[Passage], office: frozenset[str]) -> Iterator[Finding[Link]]:
    for passage in passages:
        for mention in _mentions(passage):
            url = absolute(mention.url)
            before = passage.text[max(0, mention.start - 160) : mention.start]
            came = _FORM_LINE.search(before.rpartition("\n")[2])
            if url and not came and _counts(url, before, office):
                label = _label(passage.text, mention)
                sure = 0.95 if passage.own or urlsplit(url).path.strip("/") else 0.75
                yield Finding("links", Link(url, label), sure, (passage.quote(mention.start, mention.end),))


def _mentions(passage: Passage) -> list[Anchor]:
    """Give the marked links, those written out, and bare hosts that neither covers."""
    anchors = list(written_anchors(passage.text, passage.anchors))
    for match in _HOST.finditer(passage.text):
        if not any(anchor.start < match.end() and match.start() < anchor.end for anchor in anchors):
            anchors.append(Anchor(match.start(), match.end(), match.group()))
    return sorted(anchors, key=lambda anchor: anchor.start)


def _counts(url: str, before: str, office: frozenset[str]) -> bool:
    parts = _split(url)
    if parts is None or "." not in (parts.hostname or ""):
        return False
    host = (parts.hostname or "").casefold()
    bare = host.removeprefix("www.")
    if any(bare == domain or bare.endswith(f".{domain}") for domain in office if domain):
        return False
    if _LEGAL.search(f"{parts.path}?{parts.query}") or _LEGAL_WORDS.search(before.rpartition("\n")[2]):
        return False
    if (
        _MEETING.search(host)
        or _ROOM.search(f"{parts.path}?{parts.query}")
        or (_MEETING_WORDS.search(before) and re.search(r"/(?:j|b|join|meet|meeting|rooms?)/", parts.path))
    ):
        return False
    if _MAP.search(f"{host}{parts.path}"):
        return False
    return (
        not _SOCIAL.search(host) or _VIDEO.search(parts.path) is not None or _VIDEO.search(host) is not None
    )


def _split(url: str) -> SplitResult | None:
    """Part an http address; None for another scheme or one that cannot be read ("https://[")."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts if parts.scheme.lower() in {"http", "https"} else None


def _label(text: str, mention: Anchor) -> str | None:
    """Give the linked words, else those that lead to the address on its line or the line above."""
    words = text[mention.start : mention.end].strip()
    if words and not _looks_like_address(words):
        return _shortened(words)
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    if not re.search(r"\w", line):
        above = text[: mention.start].rstrip(" \t").removesuffix("\n").rpartition("\n")[2]
        line = above if above.rstrip().endswith((":", "unter", "auf")) else ""
    lead = re.split(r"(?<!\d)[.!?]\s+(?=[A-ZÄÖÜ„])|\n|https?://\S+|[;•|]", line)[-1]
    lead = re.sub(r"^[\s*•·–>-]+|^\d{1,2}[.)]\s+", "", lead)
    while (shorter := _LEAD_END.sub("", lead)) != lead:
        lead = shorter
    return _shortened(lead) if re.search(r"\w{2}", lead) else None


def _looks_like_address(words: str) -> bool:
    return (
        "://" in words
        or words.lower().startswith("www.")
        or re.fullmatch(r"[\w.-]+\.\w{2,}(?:/\S*)?", words) is not None
    )


def _shortened(words: str) -> str | None:
    label = re.sub(r"\s*\([^)]*\)?$", "", " ".join(words.split())).strip(" :–-")
    if len(label) <= _LONGEST_LABEL:
        return label or None
    return None


def _key(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}"
