"""The whole site, from approved entries to files in memory; the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from brueckenpost.publish.atlas import Atlas, make_atlas
from brueckenpost.publish.cards import (
    ENTRY_PAGES,
    SECTIONS,
    Card,
    Place,
    Town,
    newest_first,
    plain_cards,
    speak_cards,
)
from brueckenpost.publish.content import PAGES, Text, open_placeholders, read_text
from brueckenpost.publish.dates import day_words
from brueckenpost.publish.feeds import make_atom, make_json_feed
from brueckenpost.publish.language import Language, load_language
from brueckenpost.publish.listing import (
    FRONT,
    MOST_IN_FULL,
    MOST_LAID_OUT,
    Listing,
    count_figures,
    count_words,
    make_filters,
    part_by_region,
)
from brueckenpost.publish.opendata import linked_data, make_csv, make_json, make_sitemap
from brueckenpost.publish.pictures import make_pictures
from brueckenpost.publish.pieces import Content, Pieces, whole
from brueckenpost.publish.rendering import Page, Renderer, folder_of, hashed_name, load_assets, script_data
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.stamp import Keys, Made, digest_card
from brueckenpost.publish.wording import one_line, shorten
from brueckenpost.publish.writing import DATA, MANIFEST, Published, compare_site, make_manifest, write_site
from brueckenpost.store.entry import Entry
from brueckenpost.store.photos import Photo
from markupsafe import Markup

__all__ = ["Published", "build_site", "compare_site", "open_placeholders", "write_site"]

FEWEST_TO_TELL = 50  # signs of a description; with less search engines make up their own
LONGEST_TITLE = 100


@dataclass(frozen=True)
class Site:
    """A site that is made file by file, so that it is never in memory as a whole.

    `plain` are its cards, the newest first, `photos` the files of its photos; `there` tells what the files of the served
    folder were made of, `ground` stands for settings, texts, templates and program in it. `step` is called for the page
    of each entry in each language. When all files were given, `made` tells of each file with entries what it was made
    of, and `kept` are those that lie in the served folder as they would come out.
    """

    plain: tuple[Card, ...]
    photos: Mapping[str, bytes]
    settings: SiteSettings
    today: dt.date
    ground: str = ""
    there: Made = field(default_factory=Made)
    step: Callable[[], None] = lambda: None
    made: Made = field(default_factory=Made)
    kept: set[str] = field(default_factory=set)

    def files(self) -> Iterator[tuple[str, Content]]:
        """Yield each file by its path, but those that are kept; a list must be taken before the next file is asked for.

        Raises:
            TemplateFaultError, SettingsError: A template or a text of the owner's cannot be used.
        """
        settings, assets = self.settings, load_assets(self.settings.templates)
        names = {name: hashed_name(name, content) for name, content in assets.items()}
        yield from ((names[name], content) for name, content in assets.items())
        yield from self.photos.items()
        digests = {card.id: digest_card(card) for card in self.plain}
        days: dict[str, str | None] = {}
        for code in reversed(settings.languages):  # the site's own at last: more is made of its cards
            language = load_language(code)
            cards = speak_cards(self.plain, language, self.today)
            keys = Keys(f"{self.ground}\n{code}", cards, digests)
            edition = _Edition(cards, language, settings, names, keys)
            yield from self._sheets(edition, days)
            if code == settings.language:
                yield from ((sheet.path, self._make(sheet.path, sheet, edition)) for sheet in edition.whole())
            del edition, cards
            gc.collect()  # one language in memory is enough; templates and what fills them hold each other
        yield "sitemap.xml", make_sitemap(sorted(days.items()), settings)
        yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {settings.base}sitemap.xml\n".encode()

    def _sheets(self, edition: _Edition, days: dict[str, str | None]) -> Iterator[tuple[str, Content]]:
        """Yield the files of a language, and note the day of each page."""
        folder, keys = folder_of(edition.language.code, self.settings), self.made.keys
        for sheet in edition.sheets():
            path = folder + sheet.path
            if sheet.cards is not None:
                keys[path] = edition.keys(sheet.path, edition.home(sheet.path), sheet.cards)
            if path in keys and self.there.keys.get(path) == keys[path]:
                self.kept.add(path)
                self.made.places[path] = self.there.places[path]
            else:
                yield path, self._make(path, sheet, edition)
            if sheet.path.startswith(ENTRY_PAGES):
                self.step()
            if path.endswith(".html"):
                days[path] = sheet.day

    def _make(self, path: str, sheet: Sheet, edition: _Edition) -> Content:
        """Make a file, a list out of what the last run left of it."""
        edition.pieces = pieces = Pieces()
        content = sheet.make()
        if not pieces:
            return content
        tell = partial(self.made.places.__setitem__, path)
        return pieces.fill(content, self.settings.output / path, self.there.places.get(path, ""), tell)


class Sheet(NamedTuple):
    """A file yet to be made. `day` is that of its last change; `cards` are all that it shows, None for one always made."""

    path: str
    make: Callable[[], bytes]
    day: str | None = None
    cards: Sequence[Card] | None = None


def build_site(
    entries: Sequence[Entry], settings: SiteSettings, *, today: dt.date, photos: Sequence[Photo] = ()
) -> dict[str, bytes]:
    """Give every file of the site by its path; `today` decides what is past or expired.

    Raises:
        TemplateFaultError, SettingsError: A template or a text of the owner's cannot be used.
    """
    return files_of(Site(*plain_site(newest_first(entries), photos, settings, today), settings, today))


def files_of(site: Site) -> dict[str, bytes]:
    """Give every file of a site, each in one."""
    return {path: whole(content) for path, content in site.files()}


def plain_site(
    entries: Iterable[Entry], photos: Sequence[Photo], settings: SiteSettings, today: dt.date
) -> tuple[tuple[Card, ...], Mapping[str, bytes]]:
    """Give the cards of entries, the newest first, and the files of their photos."""
    files, pictures = make_pictures(photos, settings.output)
    return plain_cards(entries, today, settings.older_after_days, pictures), files


class _Edition:
    """The pages of one language."""

    def __init__(
        self,
        cards: Sequence[Card],
        language: Language,
        settings: SiteSettings,
        names: dict[str, str],
        keys: Keys,
    ) -> None:
        self.cards, self.language, self.settings, self.keys = cards, language, settings, keys
        self.pieces = Pieces()  # of the file that is made
        texts = [(name, read_text(name, language.code, settings)) for name in PAGES]
        self.texts = dict(texts)
        self.regions = part_by_region(cards, language)
        self.homes = {card.anchor: part.path for part in self.regions for card in part.cards}
        self.overview = ""
        if len(cards) > MOST_IN_FULL:
            homes = {card.anchor: FRONT for card in cards} | self.homes
            self.atlas = make_atlas(cards, language, homes)
            self.overview = hashed_name("map.svg", self.atlas.picture) if self.atlas else ""
        else:
            self.atlas = make_atlas(cards, language, self.homes)
        footer = [(name, text.title, text.language) for name, text in texts]
        self.renderer = Renderer(settings, language, names, footer, self.take)
        self.maps: dict[tuple[Town | None, tuple[Place, ...]], Atlas | None] = {}

    def sheets(self) -> Iterator[Sheet]:
        """Yield each file of the language."""
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
        for card in self.cards:
            yield Sheet(card.page, partial(self.entry, card), _day([card]), [card])
        for name, text in self.texts.items():
            yield Sheet(f"{name}.html", partial(self.text, f"{name}.html", text))
        yield Sheet("atom.xml", self.atom)
        yield Sheet("feed.json", partial(make_json_feed, self.cards, self.language, self.settings))

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
        titles = {card.anchor: card.title for card in self.cards}
        contacts = [card.anchor for card in self.cards if card.contact]
        yield Sheet(MANIFEST, partial(make_manifest, titles, contacts))

    def take(self, card: Card, make: Callable[[], bytes], *, form: str = "") -> bytes:
        """Give what the file that is made says of an entry: out of the last run's file where it is there."""
        return self.pieces.take(self.keys.of_piece(card, form), make)

    def home(self, path: str) -> str:
        """Give the page that lists the entry of a page; "" for other pages."""
        return self.homes.get(path.removeprefix(ENTRY_PAGES).removesuffix(".html"), "")

    def text(self, path: str, text: Text) -> bytes:
        """Give the page of one of the owner's texts."""
        page = self.page(path, text.title, f"{text.title}: {_plain(text.body)}")
        return self.renderer.render("text.html", page, words=text)

    def atom(self) -> bytes:
        """Give the feed, with the call to write as long as there is nothing else."""
        call = read_text("call", self.language.code, self.settings).title
        return make_atom(self.cards, self.language, self.settings, call)

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
        updated = max((card.updated_at.date() for card in self.cards), default=None)
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
            pictured=[card for card in self.cards if card.pictures],
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
        told = f"{part.title}: {'; '.join(card.title for card in part.cards[:5])}"
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
            "sections": {name: [c for c in cards if c.section == name] for name in SECTIONS},
        }

    def entry(self, card: Card) -> bytes:
        """Give an entry's own page."""
        title = f"{card.title} ({card.apart})" if card.apart else card.title
        page, home = self.page(card.page, title, card.teaser), self.homes.get(card.anchor, FRONT)
        return self.renderer.render("entry.html", page, card=card, home=home, atlas=self.map_of(card))

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
        told = f"{told}: {'; '.join(card.title for card in cards)}"
        page, atlas = self.page(town.page, town.name, told), make_atlas(cards, self.language)
        return self.renderer.render(
            "town.html", page, town=town, cards=cards, atlas=atlas, compact=len(cards) > MOST_IN_FULL
        )

    def embed(self) -> bytes:
        """Give the list as a fragment for another site's page."""
        page = self.page("embed.html", self.settings.title, self.settings.title)
        return self.renderer.render("embed.html", page, cards=self.cards)


def _plain(text: Markup) -> str:
    return one_line(Markup(text.replace("<", " <")).striptags())  # noqa: S704 - read, not shown


def _day(cards: Sequence[Card]) -> str | None:
    return max((card.updated_at.date().isoformat() for card in cards), default=None)
