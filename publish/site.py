"""The whole site, from approved entries to files in memory; the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from brueckenpost.publish.atlas import make_atlas
from brueckenpost.publish.cards import SECTIONS, Card, Town, make_cards
from brueckenpost.publish.content import PAGES, open_placeholders, read_text
from brueckenpost.publish.dates import day_words
from brueckenpost.publish.feeds import make_atom, make_json_feed
from brueckenpost.publish.language import STATUSES, Language, load_language
from brueckenpost.publish.opendata import linked_data, make_csv, make_json, make_sitemap
from brueckenpost.publish.rendering import Page, Renderer, folder_of, hashed_name, load_assets, script_data
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.wording import one_line, shorten
from brueckenpost.publish.writing import MANIFEST, Published, compare_site, make_manifest, write_site
from brueckenpost.store.entry import Entry
from markupsafe import Markup

__all__ = ["Published", "build_site", "compare_site", "open_placeholders", "write_site"]

FEWEST_TO_TELL = 50  # signs of a description; with less search engines make up their own
LONGEST_TITLE = 100


def build_site(entries: Sequence[Entry], settings: SiteSettings, *, today: dt.date) -> dict[str, bytes]:
    """Give every file of the site by its path; `today` decides what is past or expired."""
    assets = load_assets(settings.templates)
    names = {name: hashed_name(name, content) for name, content in assets.items()}
    files = {names[name]: content for name, content in assets.items()}
    changed: dict[str, str | None] = {}
    for code in settings.languages:
        language = load_language(code)
        cards = make_cards(entries, language, today, settings.older_after_days)
        for path, content, day in _Edition(cards, language, settings, names).pages():
            files[folder_of(code, settings) + path] = content
            if path.endswith(".html"):
                changed[folder_of(code, settings) + path] = day
    own = load_language(settings.language)
    cards = make_cards(entries, own, today, settings.older_after_days)
    files["embed.html"] = _Edition(cards, own, settings, names).embed()
    files["projekte.json"], files["projekte.csv"] = make_json(cards, settings), make_csv(cards, settings)
    files["sitemap.xml"] = make_sitemap(changed.items(), settings)
    files["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {settings.base}sitemap.xml\n".encode()
    files[MANIFEST] = make_manifest({card.anchor: card.title for card in cards})
    return files


class _Edition:
    """The pages of one language."""

    def __init__(
        self, cards: Sequence[Card], language: Language, settings: SiteSettings, names: dict[str, str]
    ) -> None:
        self.cards, self.language, self.settings = cards, language, settings
        texts = [(name, read_text(name, language.code, settings)) for name in PAGES]
        self.texts = dict(texts)
        footer = [(name, text.title, text.language) for name, text in texts]
        self.renderer = Renderer(settings, language, names, footer)

    def pages(self) -> Iterator[tuple[str, bytes, str | None]]:
        """Yield each file with the day of its last change."""
        yield "index.html", self.index(), _day(self.cards)
        for card in self.cards:
            yield card.page, self.entry(card), _day([card])
        for town, cards in self.towns():
            yield town.page, self.town(town, cards), _day(cards)
        for name, text in self.texts.items():
            page = self.page(f"{name}.html", text.title, f"{text.title}: {_plain(text.body)}")
            yield page.path, self.renderer.render("text.html", page, words=text), None
        call = read_text("call", self.language.code, self.settings).title
        yield "atom.xml", make_atom(self.cards, self.language, self.settings, call), None
        yield "feed.json", make_json_feed(self.cards, self.language, self.settings), None

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
        """Give the front page with every entry on it."""
        word, code = self.language.word, self.language.code
        text = {name: read_text(name, code, self.settings, level=3) for name in ("help", "funding", "reports", "about", "photos", "call")}  # fmt: skip
        intro = read_text("intro", code, self.settings)
        page = self.page("index.html", self.settings.title, _plain(intro.body))
        folder = folder_of(code, self.settings)
        updated = max((card.updated_at.date() for card in self.cards), default=None)
        groups = [
            ("information", text["help"].title, text["help"]),
            ("funding", text["funding"].title, text["funding"]),
            ("expired", word("Expired calls"), None),
            ("older", word("Older projects"), None),
        ]
        return self.renderer.render(
            "index.html",
            page,
            intro=intro,
            call=text["call"],
            reports=text["reports"],
            about=text["about"],
            photos=text["photos"],
            updated=updated,
            updated_words=day_words(updated, code) if updated else "",
            filters=self.filters(),
            count=len(self.cards),
            atlas=make_atlas(self.cards),
            count_words=self.count_words(),
            sections={name: [c for c in self.cards if c.section == name] for name in SECTIONS},
            groups=groups,
            linked_data=script_data(
                linked_data(
                    self.cards,
                    self.settings,
                    address=f"{self.settings.base}{folder}index.html",
                    language=code,
                    folder=folder,
                )
            ),
        )

    def count_words(self) -> str:
        """Say how many projects there are."""
        pattern = "{n} project" if len(self.cards) == 1 else "{n} projects"
        return self.language.word(pattern).replace("{n}", str(len(self.cards)))

    def filters(self) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
        """Give each filter with its options and how many entries each has."""
        word = self.language.word
        regions = Counter((card.region.key, card.region.name) for card in self.cards if card.region)
        topics = Counter(topic for card in self.cards for topic in card.topics)
        countries = Counter((c, self.language.country(c)) for card in self.cards for c in card.countries)
        statuses = Counter((card.status, card.status_word) for card in self.cards)
        found: list[tuple[str, str, Any]] = [
            ("region", word("Region"), sorted(regions.items())),
            ("topic", word("Topic"), sorted(topics.items(), key=lambda item: item[0][1].casefold())),
            ("country", word("Partner country"), sorted(countries.items(), key=lambda item: item[0][1])),
            ("status", word("Status"), sorted(statuses.items(), key=lambda item: list(STATUSES).index(item[0][0]))),
        ]  # fmt: skip
        return [
            (name, label, [(key, said, number) for (key, said), number in options])
            for name, label, options in found
            if options
        ]

    def entry(self, card: Card) -> bytes:
        """Give an entry's own page."""
        title = f"{card.title} ({card.apart})" if card.apart else card.title
        return self.renderer.render("entry.html", self.page(card.page, title, card.teaser), card=card)

    def towns(self) -> Iterator[tuple[Town, list[Card]]]:
        """Yield each municipality with its entries."""
        found: dict[str, tuple[Town, list[Card]]] = {}
        for card in self.cards:
            if card.town:
                found.setdefault(card.town.page, (card.town, []))[1].append(card)
        yield from (found[page] for page in sorted(found))

    def town(self, town: Town, cards: list[Card]) -> bytes:
        """Give a municipality's page."""
        told = self.language.word("Projects of {town}").replace("{town}", town.name)
        told = f"{told}: {'; '.join(card.title for card in cards)}"
        return self.renderer.render(
            "town.html", self.page(town.page, town.name, told), town=town, cards=cards
        )

    def embed(self) -> bytes:
        """Give the list as a fragment for another site's page."""
        page = self.page("embed.html", self.settings.title, self.settings.title)
        return self.renderer.render("embed.html", page, cards=self.cards)


def _plain(text: Markup) -> str:
    return one_line(Markup(text.replace("<", " <")).striptags())  # noqa: S704 - read, not shown


def _day(cards: Sequence[Card]) -> str | None:
    return max((card.updated_at.date().isoformat() for card in cards), default=None)
