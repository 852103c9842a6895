"""Whether a built site holds together: every link within it leads to a file that is there, and to a place in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from html import unescape
from urllib.parse import unquote, urlsplit

from brueckenpost.publish.errors import BrokenSiteError

EMBED = "embed.html"  # a fragment for elsewhere: all its links are absolute
_MOST = 5  # broken links that an error names
# Attributes as HTML has them: the value in quotes of either kind or in none. What looks like one elsewhere (a comment)
# is looked at too. Not by a parser of HTML: on thousands of pages it takes longer than making them.
_VALUE = rb"""\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)"""
# Each pattern begins with the name alone, which is found at once.
_HREF = re.compile(rb"href(?<=\shref)" + _VALUE)
_SRC = re.compile(rb"src(?<=\ssrc)" + _VALUE)
_WIDTHS = re.compile(rb"srcset(?<=\ssrcset)" + _VALUE)
_ID = re.compile(rb"id(?<=\sid)" + _VALUE)


def check_links(files: Mapping[str, bytes], kept: Collection[str] = frozenset()) -> None:
    """Refuse a site in which a link, style, script or picture leads nowhere; pages that are `kept` were checked before.

    Links to other hosts are not asked for; those that begin with "/" leave the site, since it may lie anywhere.

    Raises:
        BrokenSiteError: It names the first of them by page and address.
    """
    seen: dict[str, set[bytes]] = {}
    asked: dict[tuple[str, str], tuple[str, str]] = {}
    for path, content in files.items():
        if not path.endswith(".html") or path == EMBED:
            continue
        # What all pages of a folder have in common is looked at once; what leads into the page itself, on each.
        met, found = (
            seen.setdefault(posixpath.dirname(path), set()),
            {*_HREF.findall(content), *_SRC.findall(content)},
        )
        own = {value for value in found if value.lstrip(b"\"'")[:1] in b"#?"}
        for value in sorted({*own, *(found - met)}):
            _ask(asked, path, _text(value))
        met |= found - own
        for widths in _WIDTHS.findall(content):
            for part in _text(widths).split(", "):
                _ask(asked, path, part)
    wanted = {target for target, place in asked if place and target in files}
    places = {target: set(map(_text, _ID.findall(files[target]))) for target in wanted}
    broken = [
        f"{page}: {address}"
        for (target, place), (page, address) in asked.items()
        if (target not in files and target not in kept)
        or (place and target in places and place not in places[target])
    ]
    if broken:
        more = len(broken) - _MOST
        told = "; ".join(broken[:_MOST]) + (f"; +{more}" if more > 0 else "")
        raise BrokenSiteError(
            f"Links within the page lead nowhere: {told}. The page that is served stays as it is."
        )


def _ask(asked: dict[tuple[str, str], tuple[str, str]], page: str, address: str) -> None:
    """Note what an address on a page leads to."""
    words = address.split()
    if target := _target(page, words[0]) if words else None:
        asked.setdefault(target, (page, words[0]))


def _text(value: bytes) -> str:
    return unescape(value.strip(b"\"'").decode("utf-8", "replace"))


def _target(page: str, address: str) -> tuple[str, str] | None:
    """Give the file and the place in it that a relative address means; nothing for one that leaves the site."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    path = (
        posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
        if parts.path
        else page
    )
    return f"{path}/index.html" if parts.path.endswith("/") else path, unquote(parts.fragment)
