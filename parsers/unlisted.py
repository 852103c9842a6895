"""Partners abroad that no gazetteer lists: villages and merged communities, named as partners beyond doubt.

Only a name that looks foreign is taken, and only where the text says which country it is in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brueckenpost.parsers.countries import find_countries
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import place_names, town_names
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.screening import Cue

NEAR = 60  # characters around a name in which its country is told
_YOU = Cue(r"\s(?:Ihn?en|Ihr\w{0,2}|Sie|Euch|Eur\w{1,2})\b.*", re.DOTALL)
_PARAGRAPH = "\n\n"  # what stands behind it is another sentence

_CAPITAL = "A-ZĄĆČĎŁŚŠŞȘŢȚŻŹŽÁÉÍÓÚÖÜ"
_NAME = rf"(?P<name>[{_CAPITAL}][^\W\d_]{{2,}}(?:[ -](?:nad |pod |de )?[{_CAPITAL}][^\W\d_]+){{0,2}}|[{_CAPITAL}][^\W\d_](?![\w-]| [{_CAPITAL}]))"
_UNIT = r"\w*[Pp]artner(?:stadt|gemeinde|ort|dorf|kommune|hromada|(?:land)?kreis|komitat|bezirk|region|provinz|distrikt|powiat)\w{0,2}"
_TOWN = (
    r"(?:de[rm]\s+)?(?:[a-zäöüß-]+en\s+)?(?:(?:Klein)?[Ss]tadt|Gemeinde|Städtchen|Dorf|Landkreis|Kreis)\s+"
)
_BOUND = r"(?:verschwister\w*|befreundet|freundschaftlich|partnerschaftlich|verpartnert|Freundschaft|Partnerschaft|Städtefreundschaft|Städtepartnerschaft|Gemeindepartnerschaft|Kreispartnerschaft)"
_CUES = (
    Cue(rf"\b[a-zäöüß]+isch\w{{1,2}}\s+Partner(?:n|s)?\s+{_NAME}"),
    Cue(rf"\b{_UNIT}\s+(?:ist\s+|heißt\s+|im\s+Osten\s+|in\s+)?[„\"]?{_NAME}"),
    Cue(
        rf"\b{_NAME}[,(]\s*\(?(?:unser\w*|ihr\w*|sein\w*|d(?:er|ie|em))\s+(?:[a-zäöüß-]+\s+){{0,2}}{_UNIT}\b"
    ),
    # "seit 1967 mit der Stadt X in der Normandie befreundet", "die Partnerschaft mit der Gemeinde X in Polen"
    Cue(rf"\bmit\s+{_TOWN}{_NAME}(?=[^.!?;]{{0,60}}\s{_BOUND}\b)"),
    Cue(rf"\b{_BOUND}\s+(?:\w+\s+){{0,2}}?mit\s+{_TOWN}{_NAME}"),
)
# "das Waisenhaus in X in der Oblast Lwiw"
_PLACED = Cue(
    rf"\b(?:in|nach|für|an|von|[Dd]orf|[Gg]emeinde|[Ss]tadt|[Hh]romada)\s+{_NAME}\s*(?:,|\(|\bin\b|\bim\b)\s*(?:in\s+)?(?:der\s+|dem\s+)?"
    r"(?:\w+\s+)?(?:Oblast|Gebiet|Ra[jiy]on)\b"
)
# How names of places end between the Oder and the Dnipro, but hardly a German noun.
_FOREIGN = Cue(
    r"[ąćčďěęłńňóřśšşșťţțůźżžâîăáéíőű]|(?:iw|iwka|ivka|ówka|yj|skyj|sk|sko|owo|ovo|owa|ova|ów|ice|ice|ica|yci|zi|zy|ny|ani|any|yn|yni|ky|pil|hrad|horod|pol|wka|lja|schtschi|tschi|wzi|che|ez|uj|aj|ac)$",
    re.IGNORECASE,
)


# "unserer ukrainischen Partnerstadt Decken geliefert": what is given, not who gets it
_GIVEN = re.compile(
    r"\s+(?:und\s+\w+\s+)?(?:zu\s+)?(?:ge|über|ver|mit|bereit)\w+(?:t|en)\b|\s+zur\s+Verfügung"
)


@dataclass(frozen=True, slots=True)
class Unlisted:
    """The name of a place as the text spells it, where it stands, and its country; whether it is told to be a partner."""

    name: str
    start: int
    end: int
    country: str
    partner: bool = True


def find_unlisted(text: str, known: Sequence[tuple[int, int, str]]) -> Iterator[Unlisted]:
    """Yield the partners of a text, and places whose oblast is told, that are none of its known places.

    `known` are those: start, end and country. They tell the country, if no word does.
    """
    occupied = [(begin, stop) for begin, stop, _ in known]
    occupied += [(name.start, name.end) for name in find_names(text) if name.sure]
    for cue in (*_CUES, _PLACED):
        for found in cue.finditer(text):
            name = _YOU.sub("", found["name"])  # "hat Sedgefield Ihnen Fahrzeuge gegeben"
            start, end = found.start("name"), found.start("name") + len(name)
            taken = any(start < stop and begin < end for begin, stop in occupied)
            told = _says_land(text, *found.span()) and not _GIVEN.match(text, end)
            clear = _FOREIGN.search(name) or told
            if taken or not clear or _is_known(name) or _PARAGRAPH in found.group():
                continue
            if country := _country(text, start, end, known):
                yield Unlisted(name, start, end, country, cue is not _PLACED)


def _is_known(name: str) -> bool:
    return fold(name) in place_names() or fold(name) in town_names()


def _says_land(text: str, start: int, end: int) -> bool:
    """Tell whether a country stands right beside: "die französische Partnerstadt X", "Partnergemeinde X (Belgien)"."""
    before = re.search(r"[\w-]+\s+$", text[max(0, start - 30) : start])
    behind = re.match(r"\s*(?:\(|,|in\b)\s*(?:der\s+)?[\w-]+", text[end : end + 40])
    within = re.search(r"[a-zäöüß]+isch\w*", text[start:end])
    return any(find_countries(told.group()) for told in (before, behind, within) if told)


def _country(text: str, start: int, end: int, known: Sequence[tuple[int, int, str]]) -> str:
    """Give the country told closest to a name, by a word or by a known place abroad; "" where none is."""
    around = text[max(0, start - NEAR) : end + NEAR]
    told = [(abs(max(0, start - NEAR) + at - start), code) for at, code in find_countries(around)]
    told += [(NEAR + abs(at - start), country) for at, _, country in known if abs(at - start) < NEAR]
    return min(told, default=(0, ""))[1]
