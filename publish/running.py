"""One run of the publisher: from the approved entries to the served folder, or only what would change."""

from __future__ import annotations

import datetime as dt
import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from brueckenpost.publish.console import _, n_
from brueckenpost.publish.content import open_placeholders
from brueckenpost.publish.pieces import Content, whole
from brueckenpost.publish.progress import Meter
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.stamp import (
    Found,
    Made,
    is_stamped,
    look_over,
    made_there,
    make_basis,
    make_ground,
    make_stamp,
    set_stamp,
)
from brueckenpost.publish.writing import (
    DATA,
    MANIFEST,
    Published,
    anchors_of,
    compare_site,
    published_anchors,
    write_site,
)
from brueckenpost.store.configuration import Configuration, PrivacySettings
from brueckenpost.store.publishing import page_digest, record_publish
from brueckenpost.store.workplace import Workplace

if TYPE_CHECKING:
    from brueckenpost.publish.cards import Card
    from brueckenpost.publish.site import Site
    from brueckenpost.store.entry import Entry
    from brueckenpost.store.glance import Rows
    from brueckenpost.store.photos import Photo

# Where nothing changed no page is built, and nothing that builds pages is loaded.
RECENT = dt.timedelta(days=7)  # switching notices on tells nobody of the entries of years


def site_of(configuration: Configuration, output: Path | None = None) -> SiteSettings:
    """Give the section [site]; what it does not tell lies beside the configuration. `output` replaces its own.

    Raises:
        ConfigurationError, SettingsError: A value cannot be used.
    """
    told, folder = configuration.tables.get("site", {}), configuration.folder
    usual = {"output": folder / "public"}
    if (folder / "content").is_dir():
        usual["content"] = folder / "content"
    given = {key: path for key, path in usual.items() if key not in told}
    settings = configuration.section("site", SiteSettings, **given)
    return replace(settings, output=output) if output else settings


@dataclass(frozen=True, slots=True)
class Run:
    """What publishing did or would do: the files that change, and sentences; `told` shows what changes of entries."""

    changes: tuple[str, ...]
    sentence: str
    told: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a store; `publish_contact` is that of [privacy], `meter` shows how far building it is."""

    work: Workplace
    site: SiteSettings
    publish_contact: str = "never"
    meter: Meter | None = None

    def look(self) -> tuple[tuple[Entry, ...], tuple[Photo, ...]]:
        """Give the approved entries, the newest first, with their photos, both as the page may have them."""
        from brueckenpost.store.entries import approved_entries  # noqa: PLC0415
        from brueckenpost.store.photos import published_photos  # noqa: PLC0415

        with self.work.reading() as session:
            entries = approved_entries(session, publish_contact=self.publish_contact)
            return tuple(entries), published_photos(session)

    def compare(self, today: dt.date) -> Run:
        """Tell what `publish` would change; nothing is written."""
        from brueckenpost.publish.difference import compare_entries, show_changes  # noqa: PLC0415
        from brueckenpost.publish.links import checked  # noqa: PLC0415

        output = self.site.output
        basis = make_basis(make_ground(self.site), look_over(output))
        told: dict[str, bytes] = {}
        with _unswept():
            site = self.build(today, made_there(output, basis))
            paths = compare_site(_noting(checked(site.files(), site.kept), told), output, site.kept)
        departed = self._departed(published_anchors(output) - anchors_of(told[MANIFEST]))
        changes = compare_entries(told, output, departed)
        counted = (
            n_("{n} entry would change", "{n} entries would change", len(changes)),
            n_("{n} file", "{n} files", len(paths)),
        )
        sentence = f"{', '.join(counted)}." if paths else _("The page is up to date.")
        return Run(paths, sentence, show_changes(changes, paths), self.warn())

    def build(self, today: dt.date, made: Made | None = None) -> Site:
        """Give the whole site, to be made file by file, but for what was `made` and would come out as it lies there."""
        from brueckenpost.publish.site import Site, plain_site  # noqa: PLC0415
        from brueckenpost.store.published import read_entries  # noqa: PLC0415

        def plain(rows: Rows) -> tuple[tuple[Card, ...], Mapping[str, bytes]]:
            """Read the entries."""
            entries = read_entries(rows, publish_contact=self.publish_contact)
            return plain_site(entries, photos, self.site, today)

        photos = self._photos()
        cards, scaled = self.work.glance(plain)
        gc.freeze()  # all of it is kept
        meter = self.meter or Meter(None, lambda: 0.0)
        meter.expect(len(cards) * len(self.site.languages))
        return Site(cards, scaled, self.site, today, made or Made(), meter.step)

    def _photos(self) -> tuple[Photo, ...]:
        """Give the photos that the page may have."""
        from brueckenpost.store.published import has_photos  # noqa: PLC0415

        if not self.work.glance(has_photos):
            return ()
        from brueckenpost.store.photos import published_photos  # noqa: PLC0415

        found: tuple[Photo, ...] = self.work.read(published_photos)
        return found

    def warn(self) -> str:
        """Say how much the owner has yet to fill in; "" where that is nothing."""
        places = open_placeholders(self.site)
        if not places:
            return ""
        files = Counter(place.partition(": ")[0] for place in places)
        where = ", ".join(f"{file} ({number})" for file, number in files.items())
        return _("To be filled in on the page: {where}. “doctor” tells what.").format(where=where)

    def publish(self, today: dt.date, *, force: bool = False) -> Run:
        """Write the page of all approved entries and write down that it was done.

        Raises:
            PublishError: The page that is served is still the last whole one.
        """
        output, stored = self.site.output, self.work.glance(page_digest) + self.publish_contact
        ground = make_ground(self.site)
        there = look_over(output)
        basis = make_basis(ground, there)
        changed: tuple[str, ...] = ()
        if force or not is_stamped(output, make_stamp(basis, today, stored)):
            with _unswept():
                site = self.build(today, None if force else made_there(output, basis))
                written = self._write(site, there, force=force)
            basis, changed = make_basis(ground, written.there), written.changed
            set_stamp(output, make_stamp(basis, today, stored), basis, site.made)
        count = len(published_anchors(output))
        self.work.jot(record_publish, entries=count)
        told = (
            n_("{n} entry", "{n} entries", count),
            n_("{n} file changed", "{n} files changed", len(changed)),
        )
        return Run(changed, f"{output}: {', '.join(told)}.", warning=self.warn())

    def _write(self, site: Site, there: Found, *, force: bool) -> Published:
        """Write the site into the folder, in which lies what is `there`."""
        from brueckenpost.publish.links import checked  # noqa: PLC0415

        files = checked(site.files(), site.kept)
        try:
            return write_site(
                files, self.site.output, force=force, explain=self._departed, kept=site.kept, there=there
            )
        finally:
            if self.meter:
                self.meter.clear()

    def _departed(self, gone: frozenset[str]) -> frozenset[str]:
        """Give those entries that a recorded step took off the page."""
        if not gone:
            return gone
        from brueckenpost.store.entries import explained_departures  # noqa: PLC0415

        explained: frozenset[str] = self.work.read(explained_departures, gone)
        return explained

    def fresh(self) -> tuple[tuple[int, str], ...]:
        """Give the mails whose entries came on the page lately, with the addresses of those, each on a line."""
        from brueckenpost.publish.cards import page_name  # noqa: PLC0415
        from brueckenpost.store.entries import lately_approved  # noqa: PLC0415

        on_page, base = published_anchors(self.site.output), self.site.base
        lately = self.work.read(lately_approved, self.work.clock() - RECENT)
        told = ((mail, [base + page_name(a) for a in anchors if a in on_page]) for mail, anchors in lately)
        return tuple((mail, "\n".join(addresses)) for mail, addresses in told if addresses)


def page_of(
    work: Workplace,
    configuration: Configuration,
    output: Path | None = None,
    meter: Meter | None = None,
) -> Page:
    """Give the page that the configuration describes.

    Raises:
        ConfigurationError, SettingsError: A value cannot be used.
    """
    privacy = configuration.section("privacy", PrivacySettings)
    return Page(work, site_of(configuration, output), privacy.publish_contact, meter)


@contextmanager
def _unswept() -> Iterator[None]:
    """Look for no garbage meanwhile: a site does that itself after each language, and more often only takes time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _noting(files: Iterable[tuple[str, Content]], told: dict[str, bytes]) -> Iterator[tuple[str, Content]]:
    """Pass files on, and keep those that tell of the entries."""
    for path, content in files:
        if path in (DATA, MANIFEST):
            told[path] = content = whole(content)  # noqa: PLW2901
        yield path, content
