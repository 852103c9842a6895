"""One run of the publisher: from the approved entries to the served folder, or only what would change."""

from __future__ import annotations

import datetime as dt
import gc
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from brueckenpost.publish.console import _, n_
from brueckenpost.publish.content import open_placeholders
from brueckenpost.publish.progress import Meter
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.stamp import is_stamped, keys_there, make_ground, make_stamp, set_stamp
from brueckenpost.publish.writing import MANIFEST, anchors_of, compare_site, published_anchors, write_site
from brueckenpost.store.configuration import Configuration, PrivacySettings
from brueckenpost.store.publishing import page_digest, record_publish
from brueckenpost.store.workplace import Workplace

if TYPE_CHECKING:
    from brueckenpost.publish.site import Site
    from brueckenpost.store.entry import Entry
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

    def entries(self) -> tuple[Entry, ...]:
        """Give the approved entries as the page may have them."""
        from brueckenpost.store.entries import approved_entries  # noqa: PLC0415

        entries: tuple[Entry, ...] = self.work.read(approved_entries, publish_contact=self.publish_contact)
        return entries

    def look(self) -> tuple[tuple[Entry, ...], tuple[Photo, ...]]:
        """Give the approved entries with their photos, both as the page may have them."""
        from brueckenpost.store.photos import published_photos  # noqa: PLC0415

        gc.disable()  # all of it is kept: looking for garbage meanwhile takes longer than reading
        try:
            return self.entries(), self.work.read(published_photos)
        finally:
            gc.freeze()
            gc.enable()

    def compare(self, today: dt.date) -> Run:
        """Tell what `publish` would change; nothing is written."""
        from brueckenpost.publish.difference import compare_entries, show_changes  # noqa: PLC0415

        site, output = self.build(today, keys_there(self.site.output)), self.site.output
        paths = compare_site(site.files, output, site.kept)
        departed = self.departed(site)
        changes = compare_entries(site.files, output, departed)
        counted = (
            n_("{n} entry would change", "{n} entries would change", len(changes)),
            n_("{n} file", "{n} files", len(paths)),
        )
        sentence = f"{', '.join(counted)}." if paths else _("The page is up to date.")
        return Run(paths, sentence, show_changes(changes, paths), self.warn())

    def build(self, today: dt.date, there: Mapping[str, str] = MappingProxyType({})) -> Site:
        """Give the whole site, checked, but for what is `there` as it would come out.

        Raises:
            PublishError: It cannot be built, or a link in it leads nowhere.
        """
        from brueckenpost.publish.links import check_links  # noqa: PLC0415
        from brueckenpost.publish.site import make_site  # noqa: PLC0415

        ground = make_ground(self.site)
        entries, photos = self.look()
        meter = self.meter or Meter(None, lambda: 0.0)
        meter.expect(len(entries) * len(self.site.languages))
        site = make_site(
            entries, self.site, today=today, photos=photos, step=meter.step, ground=ground, there=there
        )
        meter.clear()
        check_links(site.files, site.kept)
        return site

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
        same = not force and is_stamped(output, make_stamp(self.site, today, stored))
        changed = () if same else self._write(today, stored, force=force)
        count = len(published_anchors(output))
        self.work.jot(record_publish, entries=count)
        told = (
            n_("{n} entry", "{n} entries", count),
            n_("{n} file changed", "{n} files changed", len(changed)),
        )
        return Run(changed, f"{output}: {', '.join(told)}.", warning=self.warn())

    def _write(self, today: dt.date, stored: str, *, force: bool) -> tuple[str, ...]:
        """Build and write the site, and stamp it; give the paths that changed."""
        output = self.site.output
        site = self.build(today, {} if force else keys_there(output))
        departed = self.departed(site)
        written = write_site(site.files, output, force=force, departed=departed, kept=site.kept)
        set_stamp(output, make_stamp(self.site, today, stored), site.keys)
        return written.changed

    def departed(self, site: Site) -> frozenset[str]:
        """Give those entries of the served page that are not on the new one, because a recorded step took them off."""
        from brueckenpost.store.entries import explained_departures  # noqa: PLC0415

        gone = published_anchors(self.site.output) - anchors_of(site.files[MANIFEST])
        explained: frozenset[str] = self.work.read(explained_departures, gone) if gone else frozenset()
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
