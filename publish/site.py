"""The whole site, from approved entries to files in memory; the same input gives the same bytes."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from brueckenpost.publish.cards import Card, newest_first, plain_cards
from brueckenpost.publish.content import open_placeholders
from brueckenpost.publish.dates import has_begun
from brueckenpost.publish.edition import Edition, Sheet
from brueckenpost.publish.language import load_language
from brueckenpost.publish.listing import is_parted
from brueckenpost.publish.opendata import make_sitemap
from brueckenpost.publish.pictures import make_pictures
from brueckenpost.publish.pieces import Content, Pieces, whole
from brueckenpost.publish.rendering import folder_of, hashed_name, load_assets
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.speaking import Speaker
from brueckenpost.publish.stamp import Made, digest, digest_card
from brueckenpost.publish.writing import Published, compare_site, write_site
from brueckenpost.store.entry import Entry

if TYPE_CHECKING:  # without photos nothing that reads them is loaded
    from brueckenpost.store.photos import Photo

__all__ = ["Published", "build_site", "compare_site", "open_placeholders", "write_site"]


@dataclass(frozen=True)
class Site:
    """A site that is made file by file, so that it is never in memory as a whole.

    `plain` are its cards, the newest first, `photos` the files of its photos; `there` tells what the files of the served
    folder were made of. `step` is called for the page of each entry in each language. When all files were given, `made`
    tells what they were made of, and `kept` are those that lie in the served folder as they would come out.
    """

    plain: tuple[Card, ...]
    photos: Mapping[str, bytes]
    settings: SiteSettings
    today: dt.date
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
        speakers = [Speaker(self.plain, load_language(code), self.today) for code in settings.languages]
        same = self._same(speakers)
        days: dict[str, str | None] = {}
        while speakers:  # the site's own language at last: more is made of its cards
            edition = Edition(self.plain, speakers.pop(), settings, names, same)
            yield from self._sheets(edition, days)
            yield from self._entries(edition, days)
            if edition.language.code == settings.language:
                yield from ((sheet.path, self._make(sheet.path, sheet, edition)) for sheet in edition.whole())
            del edition
            gc.collect()  # one language in memory is enough; templates and what fills them hold each other
        yield "sitemap.xml", make_sitemap(sorted(days.items()), settings)
        yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {settings.base}sitemap.xml\n".encode()

    def _same(self, speakers: Sequence[Speaker]) -> frozenset[int]:
        """Note what each entry is made of, and give the numbers of those of which the same was made last time."""
        parted = is_parted(self.plain)
        for card in self.plain:
            aparts = [speaker.apart.get(card.id) for speaker in speakers]
            self.made.entries[card.id] = digest_card(card, has_begun(card.period, self.today), parted, aparts)
        there = self.there.entries
        return frozenset(number for number, told in self.made.entries.items() if there.get(number) == told)

    def _entries(self, edition: Edition, days: dict[str, str | None]) -> Iterator[tuple[str, Content]]:
        """Yield the entries' own pages in a language, and note the day of each."""
        folder = folder_of(edition.language.code, self.settings)
        for card in self.plain:
            path = folder + card.page
            days[path] = card.day
            if card.id in edition.same:
                self.kept.add(path)
            else:
                yield path, edition.entry(card)
            self.step()

    def _sheets(self, edition: Edition, days: dict[str, str | None]) -> Iterator[tuple[str, Content]]:
        """Yield the other files of a language, and note the day of each page."""
        folder = folder_of(edition.language.code, self.settings)
        for sheet in edition.sheets():
            path, key = folder + sheet.path, ""
            if sheet.cards is not None:
                key = digest(*(self.made.entries[card.id] for card in sheet.cards))
            if key and self.there.keys.get(path) == key:
                self.kept.add(path)
                self.made.places[path] = self.there.places[path]
            else:
                yield path, self._make(path, sheet, edition)
            if sheet.cards is not None:
                self.made.keys[path] = key
            if path.endswith(".html"):
                days[path] = sheet.day

    def _make(self, path: str, sheet: Sheet, edition: Edition) -> Content:
        """Make a file, a list out of what the last run left of it."""
        edition.pieces = pieces = Pieces(edition.speak, edition.same)
        content = sheet.make()
        if not pieces:
            return content
        tell = partial(self.made.places.__setitem__, path)
        return pieces.fill(content, self.settings.output / path, self.there.places.get(path, ""), tell)


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
