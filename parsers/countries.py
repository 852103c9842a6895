"""Countries that a text speaks of, by name and adjective: "Polen", "polnische Partnerstadt", "in der Republik Moldau"."""

from __future__ import annotations

import re
from functools import lru_cache

from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

# ISO 3166-1 alpha-2 with the stems that name the country in German, English, Polish and Ukrainian.
_STEMS = {
    "UA": "ukrain|україн|zachodniej ukrai|transkarpat|ostukrain|westukrain",
    "PL": "polen|polnisch|poland|polish|polsk|польщ|oberschles|niederschles|schlesi|masur|ermland|ermländ|kaschub|hinterpomm|pommern|woiwodschaft|powiat",
    "RO": "rumän|romania|siebenbürg|banat",
    "MD": "molda|moldova",
    "SK": "slowak|slovak",
    "CZ": "tschech|czech|böhm|mähr",
    "HU": "ungar|hungar|komitat|partnerkomitat",
    "BG": "bulgar",
    "LT": "litau|lithuan",
    "LV": "lettland|lettisch|latvia",
    "EE": "estland|estnisch|estonia",
    "FR": "frankreich|französisch|france|french|nordfrankreich|normandie|normann|bretagne|breton|burgund|elsass|elsäss|lothring|picardie|provence|proven[zç]al",
    "GB": "großbritannien|britisch|england|englisch|schottland|schottisch|wales|walis",
    "IE": "irland|irisch|ireland",
    "NL": "niederland|niederländisch|netherlands|dutch",
    "BE": "belgien|belgisch|belgium",
    "LU": "luxemburg",
    "IT": "italien|italy|südtirol|toskan|piemont|lombard|umbri|sizilian|sizilien",
    "ES": "spanien|spanisch|spain|katalan|katalon|andalus",
    "PT": "portug",
    "AT": "österreich|austria|tirol|kärnten|steiermark",
    "CH": "schweiz|switzerland",
    "DK": "dänemark|dänisch|denmark",
    "SE": "schwed|sweden",
    "NO": "norweg|norway",
    "FI": "finnland|finnisch|finland",
    "GR": "griech|greece",
    "TR": "türk|turkey",
    "IL": "israel",
    "GE": "georgien|georgisch",
    "AM": "armeni",
    "HR": "kroat|croat",
    "SI": "slowen|sloven",
    "RS": "serb",
    "BA": "bosni|herzegow",
    "MK": "mazedon",
    "AL": "albani",
    "ME": "montenegr",
    "XK": "kosov",
    "CY": "zypern",
    "US": "usa|amerika",
}
_WORD = re.compile(r"\w+")
_TWO_WORDS = re.compile("zachodniej ", re.IGNORECASE)
_COUNTRY = Cue(
    r"\b(?:" + "|".join(f"(?P<{code}>{stems})" for code, stems in _STEMS.items()) + r")\w*", re.IGNORECASE
)


def find_countries(text: str) -> list[tuple[int, str]]:
    """Give where a text speaks of a country, and which."""
    if not _COUNTRY.may_match(text):
        return []
    if _TWO_WORDS.search(text):
        return [(found.start(), str(found.lastgroup)) for found in _COUNTRY.compiled.finditer(text)]
    named = ((word.start(), _country_of(word.group())) for word in _WORD.finditer(text))
    return [(start, code) for start, code in named if code]


@lru_cache(maxsize=REMEMBERED_WORDS)
def _country_of(word: str) -> str:
    found = _COUNTRY.compiled.match(word)
    return str(found.lastgroup) if found else ""
