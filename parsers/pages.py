"""The entries of a web page that was kept by hand: found by CSS selectors, each read as if somebody had written it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from brueckenpost.parsers.letter import read_letter
from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.record import Envelope

if TYPE_CHECKING:
    from bs4 import Tag

SEVERAL = {
    "description": "\n\n",
    "links": "; ",
    "partners": "; ",
    "categories": ", ",
}  # fields that may be found often


@dataclass(frozen=True, slots=True)
class PageMapping:
    """Where a page's entries stand, and their fields within each.

    `entries` is a CSS selector. `fields` gives for a field a selector within the entry, "" for the entry itself, with
    "@attribute" behind it where the value is an attribute's: "h3", "time@datetime", "a@href". `base` is the page's
    address, that its relative links count from.
    """

    entries: str
    fields: Mapping[str, str] = field(default_factory=dict)
    base: str = ""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One entry: its markup with whole addresses, the texts that the mapping named, and what else it says."""

    html: str
    told: Mapping[str, str]
    rest: str


def find_entries(raw: bytes, mapping: PageMapping) -> Iterator[PageEntry]:
    """Yield the page's entries that say anything, in its order.

    Raises:
        soupsieve.SelectorSyntaxError: A selector is none.
    """
    from bs4 import BeautifulSoup  # noqa: PLC0415  # loads slowly; mails are no pages

    page = BeautifulSoup(raw, "lxml")
    for link in page.select("a[href]"):
        link["href"] = urljoin(mapping.base, str(link["href"]))
    for element in page.select(mapping.entries):
        if element.get_text(strip=True):
            yield _entry(element, mapping.fields)


def _entry(element: Tag, fields: Mapping[str, str]) -> PageEntry:
    told = {name: text for name, where in fields.items() if (text := _told(element, name, where))}
    rest = copy(element)
    for name, where in fields.items():
        selector, _at, attribute = where.partition("@")
        for part in rest.select(selector) if selector and not attribute and name != "links" else ():
            part.decompose()
    return PageEntry(_markup(element), told, _text(_markup(rest)))


def _told(element: Tag, name: str, where: str) -> str:
    """Give a field's text: of the first element that fits, or of all for fields that hold several things."""
    selector, _at, attribute = where.partition("@")
    found = element.select(selector) if selector else [element]
    texts = [_value(each, name, attribute) for each in found]
    joint = SEVERAL.get(name)
    wanted = [text for text in texts if text]
    return joint.join(wanted) if joint else next(iter(wanted), "")


def _value(element: Tag, name: str, attribute: str) -> str:
    if name == "description" and not attribute:
        return _text(_markup(element))
    text = " ".join(element.get_text().split())
    value = str(element.get(attribute, "")) if attribute else text
    return f"{value} {text.replace(';', ',')}" if value and name == "links" and attribute else value


def _markup(element: Tag) -> str:
    """Give an element's markup without what it is of the page around it: an item of a list, an article."""
    return f"<div>{element.decode_contents()}</div>"


def _text(html: str) -> str:
    """Give the text of markup in paragraphs, by the same rules as that of a mail."""
    return read_letter(Message(Envelope(), html=html)).text
