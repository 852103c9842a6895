"""What a curator's words for a place may mean: exact names first, else places that begin with them or hold them."""

from __future__ import annotations

import re

from brueckenpost.parsers.gazetteer import (
    HOME_STATE,
    Place,
    Town,
    candidates,
    join_words,
    place_with,
    places_named,
    town_with,
    towns_named,
)
from brueckenpost.parsers.record import Municipality, Partner

_COUNTRY = re.compile(r"\s*[(,]\s*(?P<code>[A-Za-z]{2})\s*\)?\s*$")


def search_municipalities(text: str, limit: int = 10) -> tuple[Municipality, ...]:
    """Give the German municipalities and districts a text may mean; one alone where it is clear.

    Takes names ("Kreis Unna", "Huerth") and official keys ("ags:05362028"). Of namesakes those of the home state
    are given alone.
    """
    if text.strip().lower().startswith("ags:"):
        town = town_with(text.strip()[4:])
        return (_municipality(town),) if town else ()
    named = towns_named(join_words(text))
    near = [town for town in named if town.state == HOME_STATE and join_words(town.name) == join_words(text)]
    exact = near or [town for town in named if town.state == HOME_STATE] or list(named)
    if exact:
        return tuple(_municipality(town) for town in exact[:limit])
    found = candidates(text, limit * 4)
    return tuple(_municipality(place) for place in found if isinstance(place, Town))[:limit]


def search_partners(text: str, limit: int = 10) -> tuple[Partner, ...]:
    """Give the places abroad a text may mean, the likeliest first.

    Takes names in every spelling, with a country ("Brody (PL)", "Lwiw, UA") or without, and "geonames:702550".
    """
    if text.strip().lower().startswith("geonames:"):
        place = place_with(text.strip()[9:])
        return (_partner(place),) if place else ()
    country = _COUNTRY.search(text)
    name = text[: country.start()] if country else text
    exact = places_named(join_words(name))
    found = exact or tuple(place for place in candidates(name, limit * 4) if isinstance(place, Place))
    code = country["code"].upper() if country else ""
    chosen = [place for place in found if code in ("", place.country)]
    return tuple(_partner(place) for place in chosen[:limit])


def _municipality(town: Town) -> Municipality:
    return Municipality(town.name, f"ags:{town.id}")


def _partner(place: Place) -> Partner:
    return Partner(place.name, place.country, place.id)
