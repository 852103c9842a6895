"""One run of the publisher: from the approved entries to the served folder, or only what would change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from brueckenpost.publish.console import _, n_
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.publish.writing import compare_site, published_anchors, write_site
from brueckenpost.store.configuration import Configuration
from brueckenpost.store.entries import approved_entries, explained_departures
from brueckenpost.store.status import record_publish
from brueckenpost.store.workplace import Workplace


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
    """What a run did or would do: the files that change, and a sentence."""

    changes: tuple[str, ...]
    sentence: str


def compare_page(work: Workplace, settings: SiteSettings, *, today: dt.date) -> Run:
    """Tell what `publish_page` would change; nothing is written."""
    files = build_site(work.read(approved_entries), settings, today=today)
    changes = tuple(compare_site(files, settings.output))
    sentence = n_("{n} file would change.", "{n} files would change.", len(changes))
    return Run(changes, sentence if changes else _("The page is up to date."))


def publish_page(work: Workplace, settings: SiteSettings, *, today: dt.date, force: bool = False) -> Run:
    """Write the page of all approved entries and write down that it was done.

    Raises:
        PublishError: The page that is served is still the last whole one.
    """
    entries = work.read(approved_entries)
    files = build_site(entries, settings, today=today)
    departed = work.read(explained_departures, published_anchors(settings.output))
    written = write_site(files, settings.output, force=force, departed=departed)
    work.note(record_publish, entries=len(entries))
    told = (
        n_("{n} entry", "{n} entries", len(entries)),
        n_("{n} file changed", "{n} files changed", len(written.changed)),
    )
    return Run(written.changed, f"{settings.output}: {', '.join(told)}.")
