"""The languages that the page speaks: its own words, the names of topics, countries and months."""

from __future__ import annotations

import csv
import gettext
from dataclasses import dataclass
from functools import cache
from importlib import resources

NAMES = {"de": "Deutsch", "en": "English", "uk": "Українська"}
LOCALES = {"de": "de_DE", "en": "en_GB", "uk": "uk_UA"}


def _(text: str) -> str:
    """Mark a text for the catalogue; `Language.word` gives its translation."""
    return text


TOPICS = {
    "aid_transport": _("Aid transports"),
    "refugees": _("Taking in refugees"),
    "fundraising": _("Donations"),
    "information": _("Information and advice"),
    "event": _("Events"),
    "reconstruction": _("Reconstruction"),
    "health": _("Health"),
    "education_youth": _("Education and youth"),
    "culture_encounter": _("Culture and encounter"),
    "expertise_exchange": _("Exchange of expertise"),
    "funding_call": _("Funding calls"),
}
STATUSES = {"current": _("current"), "past": _("past"), "expired": _("expired")}


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the page, by its ISO 639-1 code, with its catalogue."""

    code: str
    catalogue: gettext.NullTranslations

    @property
    def locale(self) -> str:
        """Give the language with its commonest country, as Open Graph wants it."""
        return LOCALES[self.code]

    def word(self, text: str) -> str:
        """Give the interface's text in this language."""
        return self.catalogue.gettext(text)

    def topic(self, category: str) -> str:
        """Give a category's name; an owner's own category is shown as its slug says."""
        return self.word(TOPICS[category]) if category in TOPICS else category.replace("_", " ").capitalize()

    def country(self, code: str) -> str:
        """Give the country's name, or its code where it has none."""
        return _countries(self.code).get(code, code)


@cache
def load_language(code: str) -> Language:
    """Load a language with its catalogue; English is the texts' own and needs none."""
    if code == "en":
        return Language(code, gettext.NullTranslations())
    folder = resources.files("brueckenpost.publish") / "locale" / code / "LC_MESSAGES" / "site.mo"
    with folder.open("rb") as compiled:
        return Language(code, gettext.GNUTranslations(compiled))


@cache
def _countries(language: str) -> dict[str, str]:
    """Read the countries' names by ISO 3166-1 code. Source: Unicode CLDR, Unicode licence v3."""
    text = (resources.files("brueckenpost.publish") / "data" / "countries.csv").read_text(encoding="utf-8")
    return {row["code"]: row[language] for row in csv.DictReader(text.splitlines())}
