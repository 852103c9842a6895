"""What a curator types for a place, looked up in the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import Place, Town, candidates, places_named, town_with, towns_named
from brueckenpost.store.errors import FieldError

_WITH_COUNTRY = re.compile(
    r"^(?P<name>.*?)\s*\((?P<country>[A-Za-z]{2})\)(?:\s+(?P<id>geonames:\d+))?$", re.DOTALL
)


def municipality_of(text: str) -> dict[str, str | None] | None:
    """Give the municipality of a name or key ("Essen", "ags:05113000"); nothing for an empty text.

    Raises:
        FieldError: No municipality has that name; the remedy names near ones.
    """
    wanted = text.strip()
    if not wanted:
        return None
    if wanted.startswith("ags:"):
        town = town_with(wanted.removeprefix("ags:"))
    else:
        named = towns_named(fold(wanted))
        exact = [town for town in named if wanted in (town.name, town.official)]
        town = next(iter(exact or named), None)
    if town is None:
        raise FieldError("municipality", f'"{wanted}" is no municipality that is known.', _near(wanted, Town))
    return {"name": town.name, "id": f"ags:{town.id}"}


def partner_of(text: str) -> dict[str, str | None]:
    """Give the partner of a name with or without its country: "Nowa Ruda (PL)", "Lwiw".

    A number behind the country ("geonames:...") tells one of several places of that name. A name that the gazetteer does not know is kept when its country stands behind it.

    Raises:
        FieldError: The name is unknown and has no country.
    """
    parts = _WITH_COUNTRY.match(text.strip())
    name, country = (parts["name"], parts["country"].upper()) if parts else (text.strip(), "")
    if parts and parts["id"]:
        return {"name": name, "country": country, "id": parts["id"]}
    known = [place for place in places_named(fold(name)) if not country or place.country == country]
    if known:
        return {"name": known[0].name, "country": known[0].country, "id": known[0].id}
    if country:
        return {"name": name, "country": country, "id": None}
    raise FieldError("partners", f'"{name}" is no place abroad that is known.', _near(name, Place))


def write_partner(value: Mapping[str, Any]) -> str:
    """Give a partner as the text that leads back to it, with its number only where it needs that."""
    text = f"{value['name']} ({value['country']})"
    return text if partner_of(text) == value or not value["id"] else f"{text} {value['id']}"


def _near(text: str, wanted: type[Town | Place]) -> str:
    near = [place for place in candidates(text[:4], 40) if isinstance(place, wanted)]
    names = ", ".join(dict.fromkeys(place.name for place in near[:5]))
    if wanted is Place:
        hint = 'Write the country behind it, such as "Name (UA)".'
        return f"{hint} Known are for example {names}." if names else hint
    return f"Known are for example {names}." if names else "Write its official name or its key (ags:...)."
