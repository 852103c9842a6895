"""Whether a built site holds together: every link within it leads to a file that is there, and to a place in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from brueckenpost.publish.errors import BrokenSiteError
from lxml import html

EMBED = "embed.html"  # a fragment for elsewhere: all its links are absolute
_MOST = 5  # broken links that an error names
_ATTRIBUTES = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "srcset",
    "image": "href",
}


def check_links(files: Mapping[str, bytes]) -> None:
    """Refuse a site in which a link, style, script or picture leads nowhere.

    Links to other hosts are not asked for; those that begin with "/" leave the site, since it may lie anywhere.

    Raises:
        BrokenSiteError: It names the first of them by page and address.
    """
    pages = {path: content for path, content in files.items() if path.endswith(".html") and path != EMBED}
    places: dict[str, set[str]] = {}
    asked: dict[tuple[str, str], tuple[str, str]] = {}
    for path, content in pages.items():
        tree = html.document_fromstring(content)
        places[path] = {str(found) for found in tree.xpath("//@id")}  # type: ignore[union-attr]  # attributes are texts
        for address in _addresses(tree):
            target = _target(path, address)
            if target:
                asked.setdefault(target, (path, address))
    broken = [
        f"{page}: {address}"
        for (target, place), (page, address) in asked.items()
        if target not in files or (place and target in places and place not in places[target])
    ]
    if broken:
        more = len(broken) - _MOST
        told = "; ".join(broken[:_MOST]) + (f"; +{more}" if more > 0 else "")
        raise BrokenSiteError(
            f"Links within the page lead nowhere: {told}. The page that is served stays as it is."
        )


def _addresses(tree: html.HtmlElement) -> Iterator[str]:
    for tag in tree.iter(*_ATTRIBUTES):
        for part in (tag.get(_ATTRIBUTES[str(tag.tag)]) or "").split(", " if tag.tag == "source" else None):
            yield part.split(" ")[0]


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
