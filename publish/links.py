"""Whether a built site holds together: every link within it leads to a file that is there, and to a place in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from html import unescape
from urllib.parse import unquote, urlsplit

from brueckenpost.publish.errors import BrokenSiteError
from brueckenpost.publish.pieces import Content, Left

EMBED = "embed.html"  # a fragment for elsewhere: all its links are absolute
_MOST = 5  # broken links that an error names
_COMMON = 1000  # links of a folder's first pages among which those that all of them have are looked for
# Attributes as HTML has them: the value in quotes of either kind or in none. What looks like one elsewhere (a comment)
# is looked at too. Not by a parser of HTML: on thousands of pages it takes longer than making them.
_VALUE = rb"""\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)"""
_WITHIN = rb"""(?!\s*=\s*["']?(?:https?|mailto|tel):)"""  # what says plainly that it leaves the site is left out at once
# Each pattern begins with the name alone, which is found at once.
_HREF = re.compile(rb"href(?<=\shref)" + _WITHIN + _VALUE)
_SRC = re.compile(rb"src(?<=\ssrc)" + _VALUE)
_WIDTHS = re.compile(rb"srcset(?<=\ssrcset)" + _VALUE)
_ID = re.compile(rb"id(?<=\sid)" + _VALUE)
_PLAIN = re.compile(
    r"[\w./-]*(?:#[\w-]*)?"
)  # an address that is a path and a place, as nearly all within a site


def check_links(files: Mapping[str, bytes], kept: Collection[str] = frozenset()) -> None:
    """Refuse a site in which a link leads nowhere; see `checked`.

    Raises:
        BrokenSiteError: It names the first of them by page and address.
    """
    for _ in checked(files.items(), kept):
        pass


def checked(
    files: Iterable[tuple[str, Content]], kept: Collection[str] = frozenset()
) -> Iterator[tuple[str, Content]]:
    """Pass a site's files on, and refuse it at the end if a link, style, script or picture in it leads nowhere.

    Pages that are `kept` were checked before, and so were pieces that the last run left; which pages these are may be
    told while the files come. Links to other hosts are not asked for; those that begin with "/" leave the site, since
    it may lie anywhere.

    Raises:
        BrokenSiteError: It names the first of them by page and address.
    """
    pages = _Pages()
    for path, content in files:
        if isinstance(content, bytes):
            pages.look_at(path, content)
            yield path, content
        else:
            yield path, pages.pass_on(path, content)
    if broken := pages.broken(kept):
        more = len(broken) - _MOST
        told = "; ".join(broken[:_MOST]) + (f"; +{more}" if more > 0 else "")
        raise BrokenSiteError(
            f"Links within the page lead nowhere: {told}. The page that is served stays as it is."
        )


class _Pages:
    """What the pages seen so far hold and lead to."""

    def __init__(self) -> None:
        self._seen: dict[str, set[bytes]] = {}
        self._asked: dict[
            str, list[tuple[str, str, str]]
        ] = {}  # by file: the place in it, the page and address that ask
        self._places: dict[str, frozenset[bytes]] = {}
        self._alike: dict[frozenset[bytes], frozenset[bytes]] = {}

    def look_at(self, path: str, content: bytes) -> None:
        """Note the places of a file, and what its links ask for."""
        self._note(path, _ID.findall(content) if path.endswith((".html", ".svg")) else ())
        if path.endswith(".html"):
            self._follow(path, content)

    def pass_on(self, path: str, bits: Iterable[bytes]) -> Iterator[bytes]:
        """Pass a long file on bit by bit, and look at each."""
        places: set[bytes] = set()
        for bit in bits:
            if path.endswith(".html") and path != EMBED:
                places.update(_ID.findall(bit))
                if not isinstance(bit, Left):
                    self._follow(path, bit)
            yield bit
        self._note(path, places)

    def _note(self, path: str, places: Iterable[bytes]) -> None:
        told = frozenset(places)
        self._places[path] = self._alike.setdefault(told, told)
        if missed := [asked for asked in self._asked.pop(path, ()) if not self._has(path, asked[0])]:
            self._asked[path] = missed

    def _follow(self, path: str, content: bytes) -> None:
        """Note what links ask for."""
        # What all pages of a folder have in common is looked at once; what leads into the page itself, on each.
        met = self._seen.setdefault(posixpath.dirname(path), set())
        found = {*_HREF.findall(content), *_SRC.findall(content)} - met
        for value in sorted(found):
            self._ask(path, _text(value))
        if len(met) < _COMMON:
            met.update(value for value in found if value.lstrip(b"\"'")[:1] not in b"#?")
        for widths in _WIDTHS.findall(content):
            for part in _text(widths).split(", "):
                self._ask(path, part)

    def _ask(self, page: str, address: str) -> None:
        """Note what an address on a page leads to, unless it is there already."""
        words = address.split()
        target = _target(page, words[0]) if words else None
        if target and not self._has(*target):
            self._asked.setdefault(target[0], []).append((target[1], page, words[0]))

    def _has(self, path: str, place: str) -> bool:
        """Tell whether a file is there and has a place, "" for itself."""
        there = self._places.get(path)
        if there is None or not place:
            return there is not None
        return b'"%s"' % place.encode("utf-8", "replace") in there or place in map(_text, there)

    def broken(self, kept: Collection[str]) -> list[str]:
        """Give the links that lead nowhere, each by its page and address."""
        return [
            f"{page}: {address}"
            for target, asked in self._asked.items()
            if target not in kept
            for _, page, address in asked
        ]


def _text(value: bytes) -> str:
    return unescape(value.strip(b"\"'").decode("utf-8", "replace"))


def _target(page: str, address: str) -> tuple[str, str] | None:
    """Give the file and the place in it that a relative address means; nothing for one that leaves the site."""
    if _PLAIN.fullmatch(address):
        path, _sign, place = address.partition("#")
    else:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        path, place = parts.path, unquote(parts.fragment)
    if path.startswith("/"):
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))) if path else page
    return f"{whole}/index.html" if path.endswith("/") else whole, place
