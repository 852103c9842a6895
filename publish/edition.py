"""The pages of one language: each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from brueckenpost.publish.atlas import Atlas, make_atlas
from brueckenpost.publish.cards import SECTIONS, Card, Place, Town
from brueckenpost.publish.content import PAGES, Text, read_text
from brueckenpost.publish.dates import day_words
from brueckenpost.publish.feeds import NEWEST, make_atom, make_json_feed
from brueckenpost.publish.listing import (
    FRONT,
    MOST_IN_FULL,
    MOST_LAID_OUT,
    Listing,
    count_figures,
    count_words,
    home_of,
    make_filters,
    part_by_region,
)
from brueckenpost.publish.opendata import linked_data, make_csv, make_json
from brueckenpost.publish.pieces import Pieces
from brueckenpost.publish.rendering import Page, Renderer, folder_of, hashed_name, script_data
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.speaking import Speaker
from brueckenpost.publish.wording import one_line, shorten
from brueckenpost.publish.writing import DATA, MANIFEST, make_manifest
from markupsafe import Markup

FEWEST_TO_TELL = 50  # signs of a description; with less search engines make up their own
LONGEST_TITLE = 100


class Sheet(NamedTuple):
    """A file yet to be made. `day` is that of its last change; `cards` are all that it shows, None for one always made."""

    path: str
    make: Callable[[], bytes]
    day: str | None = None
    cards: Sequence[Card] | None = None


class Edition:
    """The pages of one language; `same` are the numbers of entries of which the last run left what is to be said."""

    def __init__(
        self,
        cards: Sequence[Card],
        speak: Speaker,
        settings: SiteSettings,
        names: dict[str, str],
        same: Collection[int],
    ) -> None:
        self.cards, self.speak, self.settings, self.same = cards, speak, settings, same
        self.language = language = speak.language
        self.pieces = Pieces(speak, same)  # of the file that is made
        texts = [(name, read_text(name, language.code, settings)) for name in PAGES]
        self.texts = dict(texts)
        self.regions = part_by_region(cards, language)
        many = len(cards) > MOST_IN_FULL  # the map has a page of its own
        self.atlas = make_atlas(cards, language, self.home if many or self.regions else lambda _: "")
        self.overview = hashed_name("map.svg", self.atlas.picture) if many and self.atlas else ""
        footer = [(name, text.title, text.language) for name, text in texts]
        self.renderer = Renderer(settings, language, names, footer, self.take)
        self.maps: dict[tuple[Town | None, tuple[Place, ...]], Atlas | None] = {}

    def sheets(self) -> Iterator[Sheet]:
        """Yield each file of the language but the entries' own pages."""
        newest = _day(self.cards)
        yield Sheet("index.html", self.index, newest)
        if self.overview:
            yield Sheet(self.overview, lambda: self.atlas.picture if self.atlas else b"")
            yield Sheet("karte.html", self.map_page, newest)
        for part in self.regions:
            yield Sheet(part.path, partial(self.region, part), _day(part.cards), part.cards)
            yield from self.town_sheets(part.cards)
        if not self.regions:
            yield from self.town_sheets(self.cards)
        for name, text in self.texts.items():
            yield Sheet(f"{name}.html", partial(self.text, f"{name}.html", text))
        yield Sheet("atom.xml", self.atom)
        yield Sheet(
            "feed.json",
            partial(make_json_feed, self.speak.all(self.cards[:NEWEST]), self.language, self.settings),
        )

    def town_sheets(self, cards: Iterable[Card]) -> Iterator[Sheet]:
        """Yield the pages of the municipalities of one region, behind its own page."""
        for town, found in self.towns(cards):
            yield Sheet(town.page, partial(self.town, town, found), _day(found), found)
        self.renderer.forget_items()

    def whole(self) -> Iterator[Sheet]:
        """Yield the files that have all entries, and are there in one language only."""
        yield Sheet("embed.html", self.embed)
        yield Sheet(DATA, partial(make_json, self.cards, self.settings, self.take))
        yield Sheet("projekte.csv", partial(make_csv, self.cards, self.settings, self.take))
        titles = {card.anchor: self.speak.title(card) for card in self.cards}
        contacts = [card.anchor for card in self.cards if card.contact]
        yield Sheet(MANIFEST, partial(make_manifest, titles, contacts))

    def take(self, card: Card, make: Callable[[Card], bytes], *, form: str = "") -> bytes:
        """Give what the file that is made says of an entry: out of the last run's file where it is there."""
        return self.pieces.take(card, make, form=form)

    def home(self, card: Card) -> str:
        """Give the page that lists an entry."""
        return home_of(card) if self.regions else FRONT

    def text(self, path: str, text: Text) -> bytes:
        """Give the page of one of the owner's texts."""
        page = self.page(path, text.title, f"{text.title}: {_plain(text.body)}")
        return self.renderer.render("text.html", page, words=text)

    def atom(self) -> bytes:
        """Give the feed, with the call to write as long as there is nothing else."""
        call = read_text("call", self.language.code, self.settings).title
        return make_atom(self.speak.all(self.cards[:NEWEST]), self.language, self.settings, call)

    def page(self, path: str, title: str, description: str) -> Page:
        """Give a page's head as search engines show it: a title that ends with the site's, a sentence or two."""
        own = self.settings.title
        whole = title if title == own else f"{shorten(title, 65)} – {own}"
        if len(whole) > LONGEST_TITLE:
            whole = shorten(title, LONGEST_TITLE)
        told = description if len(description) >= FEWEST_TO_TELL else f"{description} {whole}"
        if len(told) < FEWEST_TO_TELL:
            told = f"{told}. {_plain(read_text('intro', self.language.code, self.settings).body)}"
        return Page(path, whole, shorten(told, 160))

    def index(self) -> bytes:
        """Give the front page with every entry on it, or with the regions whose pages have them."""
        code = self.language.code
        text = {name: read_text(name, code, self.settings, level=3) for name in ("help", "funding", "reports", "about", "photos", "call")}  # fmt: skip
        intro = read_text("intro", code, self.settings)
        page = self.page("index.html", self.settings.title, _plain(intro.body))
        updated = self.cards[0].updated_at.date() if self.cards else None
        groups = [
            ("information", text["help"].title, text["help"]),
            ("funding", text["funding"].title, text["funding"]),
            *self.past_groups(),
        ]
        return self.renderer.render(
            "index.html",
            page,
            intro=intro,
            call=text["call"],
            reports=text["reports"],
            about=text["about"],
            photos=text["photos"],
            pictured=[self.speak(card) for card in self.cards if card.pictures],
            updated=updated,
            updated_words=day_words(updated, code) if updated else "",
            figures=count_figures(self.cards, self.language),
            atlas=self.atlas,
            overview=self.overview,
            regions=self.regions,
            groups=groups,
            **self.listed(() if self.regions else self.cards)
            | {"count_words": count_words(self.cards, self.language)},
            linked_data=self.linked(FRONT, self.cards),
        )

    def map_page(self) -> bytes:
        """Give the page of the map that is too large for the front page."""
        title = self.language.word("Map of all partnerships")
        return self.renderer.render("atlas.html", self.page("karte.html", title, title), atlas=self.atlas)

    def linked(self, path: str, cards: Sequence[Card]) -> Markup:
        """Give a page's list for search engines."""
        folder, code = folder_of(self.language.code, self.settings), self.language.code
        address = f"{self.settings.base}{folder}{path}"
        return script_data(linked_data(cards, self.settings, address=address, language=code, folder=folder))

    def region(self, part: Listing) -> bytes:
        """Give the page of a region's entries."""
        word = self.language.word
        told = f"{part.title}: {'; '.join(map(self.speak.title, part.cards[:5]))}"
        groups = [
            ("information", word("Information and advice"), None),
            ("funding", word("Funding calls"), None),
            *self.past_groups(),
        ]
        return self.renderer.render(
            "region.html",
            self.page(part.path, part.title, told),
            title=part.title,
            linked_data=self.linked(part.path, part.cards),
            groups=groups,
            **self.listed(part.cards),
        )

    def past_groups(self) -> tuple[tuple[str, str, None], ...]:
        """Give the sections of what is over, which stand there only with entries."""
        word = self.language.word
        return ("expired", word("Expired calls"), None), ("older", word("Older projects"), None)

    def listed(self, cards: Sequence[Card]) -> dict[str, Any]:
        """Give what a list with its search needs."""
        return {
            "compact": len(cards) > MOST_IN_FULL,
            "many": len(cards) > MOST_LAID_OUT,
            "filters": make_filters(cards, self.language),
            "count_words": count_words(cards, self.language),
            "sections": {
                name: self.speak.all([card for card in cards if card.section == name]) for name in SECTIONS
            },
        }

    def entry(self, card: Card) -> bytes:
        """Give an entry's own page."""
        card = self.speak(card)
        title = f"{card.title} ({card.apart})" if card.apart else card.title
        page = self.page(card.page, title, card.teaser)
        return self.renderer.render(
            "entry.html", page, card=card, home=self.home(card), atlas=self.map_of(card)
        )

    def map_of(self, card: Card) -> Atlas | None:
        """Give the map of one entry, which all of the same town and partners share."""
        key = card.town, card.partners
        if key not in self.maps:
            self.maps[key] = make_atlas([card], self.language)
        return self.maps[key]

    @staticmethod
    def towns(cards: Iterable[Card]) -> Iterator[tuple[Town, list[Card]]]:
        """Yield each municipality with its entries."""
        found: dict[str, tuple[Town, list[Card]]] = {}
        for card in cards:
            if card.town:
                found.setdefault(card.town.page, (card.town, []))[1].append(card)
        yield from found.values()

    def town(self, town: Town, cards: list[Card]) -> bytes:
        """Give a municipality's page."""
        told = self.language.word("Projects of {town}").replace("{town}", town.name)
        told = f"{told}: {'; '.join(map(self.speak.title, cards))}"
        page, atlas = self.page(town.page, town.name, told), make_atlas(cards, self.language)
        return self.renderer.render(
            "town.html",
            page,
            town=town,
            cards=self.speak.all(cards),
            atlas=atlas,
            compact=len(cards) > MOST_IN_FULL,
        )

    def embed(self) -> bytes:
        """Give the list as a fragment for another site's page."""
        page = self.page("embed.html", self.settings.title, self.settings.title)
        return self.renderer.render("embed.html", page, cards=self.speak.all(self.cards))


def _plain(text: Markup) -> str:
    return one_line(Markup(text.replace("<", " <")).striptags())  # noqa: S704 - read, not shown


def _day(cards: Sequence[Card]) -> str | None:
    return cards[0].day if cards else None  # the newest come first
