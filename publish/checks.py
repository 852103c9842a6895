"""What keeps the page from being published, or from being complete."""

from __future__ import annotations

import os
from collections.abc import Iterator

from brueckenpost.publish.console import _
from brueckenpost.publish.content import open_placeholders
from brueckenpost.publish.settings import SiteSettings


def check_site(settings: SiteSettings) -> Iterator[tuple[bool, str]]:
    """Yield what was looked at: whether it is good, and a sentence; nothing is written."""
    output = settings.output.absolute()
    place = next(folder for folder in (output, *output.parents) if folder.exists())
    good = place.is_dir() and os.access(place, os.W_OK)
    told = (
        _("The page goes to {folder}.")
        if good
        else _("{folder} cannot be written: mend its rights or [site] output.")
    )
    yield good, told.format(folder=settings.output)
    open_places: dict[str, list[str]] = {}
    for text in open_placeholders(settings):
        where, __, what = text.partition(": ")
        open_places.setdefault(where, []).append(what or where)
    for where, whats in open_places.items():
        yield (
            False,
            _("To be filled in on the page, {place}: {text}").format(place=where, text="; ".join(whats)),
        )
