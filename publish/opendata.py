"""The entries as open data: JSON and CSV for others to use, and a sitemap and JSON-LD for search engines."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from brueckenpost.publish.cards import Card
from brueckenpost.publish.pieces import Take, make_piece
from brueckenpost.publish.settings import SiteSettings

NEWEST = 50  # entries that search engines are told of in the page; the sitemap has all
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
COLUMNS = ("id", "title", "municipality", "ags", "region", "partners", "partnership", "topics", "start", "end", "status", "language", "updated", "url", "links", "description")  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def make_json(cards: Iterable[Card], settings: SiteSettings, take: Take = make_piece) -> bytes:
    """Give all entries with the licence they may be used under, an entry a line."""
    told = {"title": settings.title, "source": settings.base, "licence": LICENCE}
    head = (
        json.dumps(told, ensure_ascii=False, indent=1).removesuffix("\n}").encode() + b',\n "projects": [\n'
    )
    lines = b",\n".join(take(card, partial(_line, settings=settings)) for card in cards)
    return head + lines + b"\n]}\n"


def _line(card: Card, settings: SiteSettings) -> bytes:
    return json.dumps(_project(card, settings), ensure_ascii=False).encode()


def make_csv(cards: Iterable[Card], settings: SiteSettings, take: Take = make_piece) -> bytes:
    """Give all entries as a table (RFC 4180) that a spreadsheet opens without running anything in it."""
    rows = (take(card, partial(_row, settings=settings)) for card in cards)
    return b"".join([codecs.BOM_UTF8, _csv(COLUMNS), *rows])


def _row(card: Card, settings: SiteSettings) -> bytes:
    told = _project(card, settings)
    told["ags"] = (told["municipality_id"] or "").removeprefix("ags:")
    told["partners"] = "; ".join(f"{p['name']} ({p['country']})" for p in told["partners"])
    told["topics"], told["links"] = "; ".join(told["topics"]), " ".join(told["links"])
    return _csv([_harmless(told[column]) for column in COLUMNS])


def _csv(cells: Sequence[str]) -> bytes:
    row = io.StringIO(newline="")
    csv.writer(row).writerow(cells)
    return row.getvalue().encode()


def make_sitemap(pages: Iterable[tuple[str, str | None]], settings: SiteSettings) -> Iterator[bytes]:
    """Yield the pages' paths with the day of their last change for search engines."""
    yield f"<?xml version='1.0' encoding='utf-8'?>\n<urlset xmlns=\"{SITEMAP}\">\n".encode()
    for path, day in pages:
        changed = f"\n    <lastmod>{day}</lastmod>" if day else ""
        yield f"  <url>\n    <loc>{escape(settings.base + path)}</loc>{changed}\n  </url>\n".encode()
    yield b"</urlset>\n"


def linked_data(
    cards: Sequence[Card], settings: SiteSettings, *, address: str, language: str, folder: str
) -> Any:
    """Give the newest of the list as a schema.org CollectionPage."""
    newest = cards[:NEWEST]
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": settings.title,
        "url": address,
        "inLanguage": language,
        "license": LICENCE,
        "mainEntity": {
            "@type": "ItemList",
            "numberOfItems": len(newest),
            "itemListElement": [
                {"@type": "ListItem", "position": place, "url": f"{settings.base}{folder}{card.page}"}
                for place, card in enumerate(newest, 1)
            ],
        },
    }


def _project(card: Card, settings: SiteSettings) -> dict[str, Any]:
    return {
        "id": card.anchor,
        "url": settings.base + card.page,
        "title": card.title,
        "description": "\n\n".join(card.paragraphs),
        "municipality": card.town.name if card.town else None,
        "municipality_id": card.town.id if card.town else None,
        "region": card.region.name if card.region else None,
        "partners": [{"name": p.name, "country": p.country, "id": p.id} for p in card.partners],
        "partnership": card.partnership,
        "topics": [topic for topic, _ in card.topics],
        "start": card.period.start,
        "end": card.period.end,
        "status": card.status,
        "language": card.language or settings.language,
        "links": [source.url for source in card.sources],
        "photos": [
            {"url": settings.base + p.path, "author": p.author, "license": p.license, "alt": p.alt}
            for p in card.pictures
        ],
        "updated": card.updated_at.isoformat(),
    }


def _harmless(value: Any) -> str:
    """Keep a spreadsheet from taking a cell for a formula (OWASP: CSV injection)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
