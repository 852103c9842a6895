"""Whether a built site holds together: every link within it leads to a file that is there, and to a place in it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import cast
from urllib.parse import unquote, urlsplit

from brueckenpost.publish.errors import BrokenSiteError
from lxml import etree

EMBED = "embed.html"  # a fragment for elsewhere: all its links are absolute
_MOST = 5  # broken links that an error names
# Not lxml's own strings: each would keep its whole page in memory.
_Find = Callable[[object], list[str]]
_find = partial(etree.XPath, smart_strings=False)
_ADDRESSES = cast("_Find", _find("//a/@href|//link/@href|//script/@src|//img/@src|//image/@href"))
_WIDTHS = cast("_Find", _find("//source/@srcset"))
_IDS = cast("_Find", _find("//@id"))


def check_links(files: Mapping[str, bytes], kept: Collection[str] = frozenset()) -> None:
    """Refuse a site in which a link, style, script or picture leads nowhere; pages that are `kept` were checked before.

    Links to other hosts are not asked for; those that begin with "/" leave the site, since it may lie anywhere.

    Raises:
        BrokenSiteError: It names the first of them by page and address.
    """
    pages = {path: content for path, content in files.items() if path.endswith(".html") and path != EMBED}
    places: dict[str, set[str]] = {}
    asked: dict[tuple[str, str], tuple[str, str]] = {}
    seen: set[tuple[str, str]] = set()
    for path, content in pages.items():
        tree, folder = etree.HTML(content), posixpath.dirname(path)
        places[path] = set(_IDS(tree))
        for address in _addresses(tree):
            # What all pages of a folder have in common is looked at once.
            known = (path if address[:1] in "#?" else folder, address)
            if known not in seen:
                seen.add(known)
                if target := _target(path, address):
                    asked.setdefault(target, (path, address))
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


def _addresses(tree: etree._Element) -> Iterator[str]:
    for found in _ADDRESSES(tree):
        yield found.split(" ")[0]
    for found in _WIDTHS(tree):
        yield from (part.split(" ")[0] for part in found.split(", "))


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
