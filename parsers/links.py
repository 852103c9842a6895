"""Links about the project, with the words that announce them.

Left out are the office's own pages, social media profiles, legal notices, sign-off lists, maps and the doors of video
meetings: nobody reads there about the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Link

# Top-level domains in which a bare "name.tld" is taken for an address; with "www." or a path, any will do.
_KNOWN = "de|com|org|net|eu|info|nrw|koeln|cologne|ruhr|berlin|hamburg|bayern|saarland|wien|ua|pl|cz|sk|ro|md|at|ch|nl|be|fr|lu|lt|lv|ee|hu|bg|li|it|es|uk|io|online|help|social|app|digital|schule|events|africa|world|example"
_URL = re.compile(
    r"(?<![\w@./-])(?:https?://[^\s<>\"„“”»«|]+|www\.[^\s<>\"„“”»«|]+\.[^\s<>\"„“”»«|]+|"
    rf"(?:[\w-]+\.)+(?:{_KNOWN}|[a-z]{{2,12}}(?=/[\w-]))(?:/[^\s<>\"„“”»«|]*)?(?![\w@.-]*@)(?!\w))",
    re.IGNORECASE,
)
_FILE = re.compile(r"^[^/]+\.(?:pdf|docx?|odt|jpe?g|png|xlsx?|zip|eml|txt|pptx?)$", re.IGNORECASE)
_SOCIAL = re.compile(
    r"(?:^|\.)(?:facebook|fb|instagram|twitter|x|linkedin|xing|tiktok|threads|mastodon|bsky|youtube|telegram|t|whatsapp|pinterest|snapchat|vk|flickr|social)\.(?:com|org|net|me|de|social|app|example)$|^social\.|(?:^|\.)bsky\.app$"
)
_VIDEO = re.compile(
    r"/(?:watch|shorts|video|videos|playlist|embed|reel|p|posts?|events?|photos?|groups?|status)(?:[/?]|$)|^youtu\.be$"
)
_LEGAL = re.compile(
    r"datenschutz|dsgvo|impressum|privacy|disclaimer|barrierefreiheit|imprint|legal-notice|(?:^|/)agb(?:$|[/.])|unsubscribe|abmelden|abbestellen|newsletter-abmeld|de-mail",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"(?:^|\.)(?:zoom\.(?:us|com)|zoom-x\.de|teams\.microsoft\.com|teams\.live\.com|webex\.com|meet\.google\.com|meet\.jit\.si|jitsi\.[\w.-]+|"
    r"gotomeeting\.com|gotomeet\.me|whereby\.com|edudip\.com|bbb\.[\w.-]+|bigbluebutton\.[\w.-]+|meet\.[\w.-]+|conf\.[\w.-]+|zoom\.[\w.-]+|teams\.[\w.-]+)$"
)
_MEETING_WORDS = re.compile(
    r"\b(?:Zoom|Teams|Webex|Meeting|Videokonferenz|Einwahl\w*|Zugangslink|Meeting-ID|Konferenzraum|einwählen|Beitreten)\b[^\n]{0,40}$",
    re.IGNORECASE,
)
_MAP = re.compile(
    r"maps\.google|google\.[a-z.]+/maps|goo\.gl/maps|maps\.app\.goo|openstreetmap\.org|maps\.apple|bing\.com/maps"
)
_LEGAL_WORDS = re.compile(
    r"\b(?:Datenschutz\w*|Impressum|DSGVO|Abmelden|Abbestellen|unsubscribe)\b[^\n.!?]{0,60}$", re.IGNORECASE
)
_LEAD_END = re.compile(
    r"\s*(?:\b(?:unter|auf|bei|hier|ist|sind|es|gibt|steht|stehen|finden|findet|finden Sie|findest du|siehe|s\.|via|über|at|on|here|is|Sie|man|sich|Link|URL|und)\b|[:;,–(>•*=→-])\s*$",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class _Mention:
    """An address in a passage: as it stands there, and where it leads."""

    start: int
    end: int
    url: str


def find_links(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Link]]:
    """Yield each link of the project's own text and documents once, in the order of the text.

    Where a mail holds several projects, a shared link belongs to those that have none of their own.
    """
    own = [passage for passage in reading.body if passage.own]
    shared = [passage for passage in reading.body if not passage.own]
    office = {address.rpartition("@")[2].casefold() for address in (*reading.office, *knowledge.office)}
    author = reading.author.email.rpartition("@")[2].casefold()
    offices = frozenset(office - {author})
    found = list(_of_passages([*own, *reading.documents], offices))
    if not found or reading.siblings == 1:
        found += _of_passages(shared, offices)
    seen: set[str] = set()
    for finding in found:
        key = _key(finding.value.url)
        if key not in seen:
            seen.add(key)
            yield finding


def _of_passages(passages: list[Passage], office: frozenset[str]) -> Iterator[Finding[Link]]:
    for passage in passages:
        for mention in _mentions(passage):
            url = _with_scheme(mention.url)
            before = passage.text[max(0, mention.start - 160) : mention.start]
            if url and _counts(url, before, office):
                label = _label(passage.text, mention)
                sure = 0.95 if passage.own or urlsplit(url).path.strip("/") else 0.75
                yield Finding("links", Link(url, label), sure, (passage.quote(mention.start, mention.end),))


def _mentions(passage: Passage) -> list[_Mention]:
    """Give the marked links, and the addresses in the text that no mark covers."""
    marked = [_Mention(anchor.start, anchor.end, anchor.url) for anchor in passage.anchors]
    plain = [
        _Mention(match.start(), match.start() + len(url), url)
        for match in _URL.finditer(passage.text)
        if (url := _trimmed(match.group()))
    ]
    free = [
        mention
        for mention in plain
        if not any(mention.start < mark.end and mark.start < mention.end for mark in marked)
    ]
    return sorted([*marked, *free], key=lambda mention: mention.start)


def _trimmed(url: str) -> str:
    """Take off what belongs to the sentence: full stops, commas, an unpaired bracket."""
    while url and (url[-1] in ".,;:!?'’*_>]" or (url[-1] == ")" and url.count("(") < url.count(")"))):
        url = url[:-1]
    return "" if _FILE.match(url) else url


def _with_scheme(url: str) -> str | None:
    address = url.strip()
    if not re.match(r"[a-z][a-z0-9+.-]*:", address, re.IGNORECASE) or re.match(r"[\w.-]+:\d", address):
        address = f"https://{address}"
    if not address.lower().startswith(("http://", "https://")):
        return None
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return None
    return address if "." in host else None


def _counts(url: str, before: str, office: frozenset[str]) -> bool:
    parts = urlsplit(url)
    host = (parts.hostname or "").casefold()
    bare = host.removeprefix("www.")
    if any(bare == domain or bare.endswith(f".{domain}") for domain in office if domain):
        return False
    if _LEGAL.search(f"{parts.path}?{parts.query}") or _LEGAL_WORDS.search(before.rpartition("\n")[2]):
        return False
    if _MEETING.search(host) or (
        _MEETING_WORDS.search(before) and re.search(r"/(?:j|b|join|meet|meeting|rooms?)/", parts.path)
    ):
        return False
    if _MAP.search(f"{host}{parts.path}"):
        return False
    return (
        not _SOCIAL.search(host) or _VIDEO.search(parts.path) is not None or _VIDEO.search(host) is not None
    )


def _label(text: str, mention: _Mention) -> str | None:
    """Give the linked words, else those that lead to the address on its line or the line above."""
    words = text[mention.start : mention.end].strip()
    if words and not _looks_like_address(words):
        return _shortened(words)
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    if not re.search(r"\w", line):
        above = text[: mention.start].rstrip(" \t").removesuffix("\n").rpartition("\n")[2]
        line = above if above.rstrip().endswith((":", "unter", "auf")) else ""
    lead = re.split(r"[.!?]\s+(?=[A-ZÄÖÜ„])|\n|https?://\S+|[;•|]", line)[-1]
    lead = re.sub(r"^[\s*•·–>-]+|^\d{1,2}[.)]\s+", "", lead)
    while (shorter := _LEAD_END.sub("", lead)) != lead:
        lead = shorter
    return _shortened(lead) if re.search(r"\w{2}", lead) else None


def _looks_like_address(words: str) -> bool:
    return _URL.fullmatch(words.rstrip(".,;")) is not None or "://" in words


def _shortened(words: str) -> str | None:
    label = " ".join(words.split()).strip(" :–-")
    if len(label) <= _LONGEST_LABEL:
        return label or None
    return None


def _key(url: str) -> str:
    parts = urlsplit(url)
    host = (parts.hostname or "").casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}"
