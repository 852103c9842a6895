"""Feeds of what is new: Atom (RFC 4287) and JSON Feed 1.1, the same bytes as long as nothing changes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from urllib.parse import urlsplit

from brueckenpost.publish.cards import Card
from brueckenpost.publish.language import Language
from brueckenpost.publish.rendering import folder_of
from brueckenpost.publish.settings import SiteSettings
from lxml import etree

NEWEST = 50
ATOM = "http://www.w3.org/2005/Atom"
NOTHING_YET = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)  # a feed must say when it was updated


def make_atom(cards: Sequence[Card], language: Language, settings: SiteSettings, call: str) -> bytes:
    """Give the newest entries as an Atom feed.

    As long as there is none the call to write stands in it: some readers refuse a feed without entries.
    """
    folder = folder_of(language.code, settings)
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]  # the stubs know no default name space
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", language.code)
    _add(feed, "title", settings.title)
    _add(feed, "id", _tag(settings, f"feed/{language.code}"))
    _add(feed, "updated", _moment(max((card.updated_at for card in cards), default=NOTHING_YET)))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{settings.base}{folder}atom.xml")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{settings.base}{folder}index.html")
    _add(_add(feed, "author"), "name", settings.title)
    for card in cards[:NEWEST]:
        _add_entry(feed, card, settings, folder)
    if not cards:
        entry = _add(feed, "entry")
        _add(entry, "title", call)
        _add(entry, "id", _tag(settings, "call"))
        _add(entry, "updated", _moment(NOTHING_YET))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{settings.base}{folder}index.html#call")
        _add(entry, "summary", call)
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _add_entry(feed: etree._Element, card: Card, settings: SiteSettings, folder: str) -> None:
    entry = _add(feed, "entry")
    _add(entry, "title", card.title)
    _add(entry, "id", _tag(settings, card.anchor))
    _add(entry, "updated", _moment(card.updated_at))
    _add(entry, "published", _moment(card.published_at))
    _add(entry, "link", rel="alternate", type="text/html", href=f"{settings.base}{folder}{card.page}")
    for topic, word in card.topics:
        _add(entry, "category", term=topic, label=word)
    _add(entry, "summary", card.teaser)


def make_json_feed(cards: Sequence[Card], language: Language, settings: SiteSettings) -> bytes:
    """Give the same entries as a JSON Feed."""
    folder = folder_of(language.code, settings)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": settings.title,
        "home_page_url": f"{settings.base}{folder}index.html",
        "feed_url": f"{settings.base}{folder}feed.json",
        "language": language.code,
        "authors": [{"name": settings.title}],
        "items": [_item(card, settings, folder) for card in cards[:NEWEST]],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(card: Card, settings: SiteSettings, folder: str) -> dict[str, object]:
    return {
        "id": _tag(settings, card.anchor),
        "url": f"{settings.base}{folder}{card.page}",
        "title": card.title,
        "content_text": "\n\n".join(card.paragraphs) or card.title,
        "summary": card.teaser,
        "date_published": _moment(card.published_at),
        "date_modified": _moment(card.updated_at),
        "tags": [word for _, word in card.topics],
        **({"language": card.language} if card.language else {}),
    }


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child


def _tag(settings: SiteSettings, name: str) -> str:
    """Give a lasting id (RFC 4151); the year is the one in which the page began."""
    return f"tag:{urlsplit(settings.url).hostname},2022:{name}"


def _moment(at: dt.datetime) -> str:
    """Give a time by RFC 3339, to the millisecond: entries approved in one go differ in no more."""
    return at.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
