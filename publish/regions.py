"""The region of a municipality, read from its official key.

Source: Statistisches Bundesamt, Gemeindeverzeichnis: the first two digits of a key are the state, in North
Rhine-Westphalia the third is the Regierungsbezirk.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_STATES = {
    "01": "Schleswig-Holstein",
    "02": "Hamburg",
    "03": "Niedersachsen",
    "04": "Bremen",
    "05": "Nordrhein-Westfalen",
    "06": "Hessen",
    "07": "Rheinland-Pfalz",
    "08": "Baden-Württemberg",
    "09": "Bayern",
    "10": "Saarland",
    "11": "Berlin",
    "12": "Brandenburg",
    "13": "Mecklenburg-Vorpommern",
    "14": "Sachsen",
    "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}
_DISTRICTS = {"051": "Düsseldorf", "053": "Köln", "055": "Münster", "057": "Detmold", "059": "Arnsberg"}


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """A Regierungsbezirk of North Rhine-Westphalia or another state; `key` is the beginning of its official keys."""

    key: str
    name: str


@lru_cache(2000)
def region_of(municipality_id: str | None) -> Region | None:
    """Give the region of "ags:" and a key; nothing for an unknown key or none."""
    key = (municipality_id or "").removeprefix("ags:")
    if key[:3] in _DISTRICTS:
        return Region(key[:3], f"Regierungsbezirk {_DISTRICTS[key[:3]]}")
    return Region(key[:2], _STATES[key[:2]]) if key[:2] in _STATES else None
