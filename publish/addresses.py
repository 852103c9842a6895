"""Links of mails made fit to be clicked: only known schemes, with the true host beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from brueckenpost.parsers.record import Link
from brueckenpost.publish.wording import one_line, shorten

_SCHEMES = frozenset({"http", "https", "mailto"})
_LOOKS_LIKE_ADDRESS = re.compile(
    r"^\W*(?:[a-z][a-z0-9+.-]*://|www\.|(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$))|@", re.IGNORECASE
)
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\"<>\\^`{|}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


@dataclass(frozen=True, slots=True)
class Source:
    """A link about a project as it is shown: `text` is unlike any other link's of the entry, `host` is its true host."""

    url: str
    text: str
    host: str


def safe_url(url: str) -> str | None:
    """Give the address if it may stand in a link, else nothing.

    Jinja's autoescape leaves `href="javascript:..."` as it is, so this list of schemes is ours: http, https
    and mailto. Names and passwords within an address and signs that no address holds (RFC 3986) are refused.
    """
    try:
        parts = urlsplit(url.strip())
        port_is_sound = parts.port is None or parts.port > 0
    except ValueError:
        return None
    if _FORBIDDEN.search(url.strip()) or parts.scheme.lower() not in _SCHEMES or not port_is_sound:
        return None
    if parts.scheme.lower() == "mailto":
        return (
            url.strip()
            if re.fullmatch(r"[^@\s?]+@[^@\s?]+\.[A-Za-z]{2,}", parts.path) and not parts.query
            else None
        )
    return url.strip() if parts.hostname and "@" not in parts.netloc else None


def plain_name(text: str) -> str:
    """Give a title or name; one that looks like an address stands in quotes, so that no link seems to lead there."""
    line = one_line(text)
    return f"„{line}“" if _LOOKS_LIKE_ADDRESS.search(line) else line


def shown_host(url: str) -> str:
    """Give the host of an address as readers know it: without "www.", a mail address's domain after the @."""
    parts = urlsplit(url)
    host = parts.hostname or parts.path.rpartition("@")[2]
    return host.removeprefix("www.")


def sources(links: tuple[Link, ...], texts: dict[str, str]) -> tuple[Source, ...]:
    """Give the links of an entry that may be shown, each once and each with a text of its own.

    `texts` are the texts used on the page so far with their addresses; these are added. A label that itself looks
    like an address could show another host than the true one: it is left out.
    """
    found: dict[str, Source] = {}
    for link in links:
        url = safe_url(link.url)
        if url is None or url in found:
            continue
        text = next(text for text in _texts(link, url) if texts.setdefault(text.lower(), url) == url)
        found[url] = Source(url, text, shown_host(url))
    return tuple(found.values())


def _texts(link: Link, url: str) -> tuple[str, ...]:
    host, label = shown_host(url), shorten(link.label or "", 80)
    parts = urlsplit(url)
    path = shorten(host + parts.path.rstrip("/"), 80) if parts.hostname else parts.path
    named = f"{label} ({host})" if len(label) > 2 and not _LOOKS_LIKE_ADDRESS.search(label) else path
    whole = one_line(url).partition(":")[2].lstrip("/").removeprefix("www.")
    return (named, path, f"{named} – {path}", whole, url)
