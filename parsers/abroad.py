"""Which place abroad a name means: by country and size, and whether it is a place at all."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Sequence

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import Place, places_named, region_around, region_of, towns_named
from brueckenpost.parsers.mentions import Mention
from brueckenpost.parsers.parts import JOINT, PAIR, Role
from brueckenpost.parsers.rolecues import HOUSE_IN
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spots import Spot
from brueckenpost.parsers.translit import in_german, is_cyrillic

NEIGHBOURS = (
    "UA",
    "PL",
)  # whose places are told without a country's name; a home town must be a tenth of them
# Whose towns are partners where the mail says so; an excursion or a transport there tells nothing.
WEST = frozenset("FR BE NL LU AT CH LI IT ES PT GB IE DK SE NO FI IS GR CY MT TR IL US".split())
# Where partners mostly are, whose old names are known without the country's: "Preßburg", "Klausenburg".
EAST = frozenset("UA PL RO MD SK CZ HU LT LV EE BG SI HR RS BA BY RU".split())
SMALL = 20_000  # inhabitants below which a doubtful spelling needs more than its own word
FAR = 50  # how many times larger than its German namesake a town elsewhere must be
TOWN = 5_000  # inhabitants of a town that is called like an everyday word, and known by a house there: "Lyzeum in Bar"
FAMOUS = 50_000  # inhabitants from which a town's other names are known bent, too: "Lemberger", "Oppelner"
CLEAR = 0.72  # how clearly a place must be told to receive something, to count without its country's name
_BESIDE = 40  # characters between a place and its oblast, at most
VILLAGE = 2_000  # inhabitants from which on an old or unusual spelling counts beside a house there
KNOWN = 15_000  # inhabitants from which a town elsewhere counts without its country's name

SHORT = 6  # letters below which an unusual spelling may be any word
DONE = 0.52  # how clearly something must be told to be done in a place that looks Slavic

_SLAVIC = Cue(
    r"(?:[oeiy][wv]|[wv]k[ai]|[ytiz]sk\w?|sk[iy]?j?[ei]?|sk[aey]|cz[yi]k?|[wvz]ci|[wv]zi|[oe]w?ets|[owmh]ez|h[oi]rod|hrad|p[io]l|n[yi]j?|ka|tschi)$"
)
_OBLAST = Cue(r"(?:er)?[\s-]?\b(?:Oblast|Gebiet|Region|Bezirk|oblast|region|област\w*)\b")
_NEAR = Cue(r"\b(?:bei|nahe|unweit(?: von)?|Nähe von|\w+lich von|near|під|біля)\s+$")
_TOWARDS = Cue(r"\b[Nn]ach\s+$")
_GOES_TO = Cue(
    r"\b(?:[Ii]n|[Nn]ach|[Vv]on|[Aa]us|[Aa]n|[Ff]ür|of|for|der|die|das|dem)\s+(?:der\s+)?(?:Stadt\s+|Gemeinde\s+)?$"
)
# what settlers called their villages, and many a house at home is called: "Gesamtschule Friedenstal"
_GERMAN = Cue(r"(?:th?al|feld|dorf|heim|berg|burg|stadt|bach|hof|wald|grund|hausen|hain|stein|au)$")
_TOWN_BEFORE = Cue(r"\b(?:Stadt|Gemeinde|Dorf|Ort|Kleinstadt|Kreisstadt|city of|town of|місто|міста)\s+$")


def choose_place(spot: Spot, role: Role, countries: frozenset[str], oblast: str = "") -> Place | None:
    """Give the place that a name means, None where it is more likely a German town or another word.

    `countries` are those that the text speaks of close by, `oblast` the code of the one it names.
    """
    best = _likeliest(places_named(spot.mention.key), spot.mention, countries, oblast)
    if best is None or role.name == "none":
        return None
    told = role.name == "partner" or role == JOINT or best.country in countries
    if (
        _has_strange_umlauts(spot.mention, best)
        or _is_word(spot, best, role)
        or _lies_at_home(spot.mention, best, countries)
    ):
        return None
    meant = spot.mention.common and _is_called(spot, best)
    clear = _is_clear(spot, best, role)
    if _is_doubtful(spot.mention, best, countries, told=told, meant=meant, clear=clear):
        return None
    if best.country in NEIGHBOURS or told:
        return best
    known = _looks_foreign(spot.mention, best) or best.population > KNOWN
    helped = best.country not in WEST and role.weight >= 0.6 and known
    return best if helped or _may_be_meant(spot, best) else None


def _may_be_meant(spot: Spot, place: Place) -> bool:
    """Tell a town farther away that the mail may be about: "In Les Andelys ...", or its bare name, where a sentence begins."""
    if not spot.left.strip(" •*–-"):
        return place.population > VILLAGE and spot.mention.key == fold(place.name)
    known = place.population > KNOWN or _looks_foreign(spot.mention, place)
    return known and _GOES_TO.search(spot.left) is not None


def is_faint(spot: Spot, place: Place, role: Role, countries: frozenset[str]) -> bool:
    """Tell a town in the west that is no partner by its own words; the mail may go on to speak of its partner."""
    west = place.country in WEST - countries
    led = _TOWARDS.search(spot.left) is not None  # an excursion or a transport there tells nothing
    return west and role.name != "partner" and (led or role.weight < CLEAR)


def as_region(place: Place, role: Role, mention: Mention) -> Place:
    """Give the Kreis, Rajon or Oblast that bears a town's name, where that is what the partner is.

    A district is called as the mail calls it, if that is a name of its own in German: "Kreis Gnesen".
    """
    head = role.head
    if head == "Region":  # of the kind that the country has
        told = place.country == "UA" and role.name in ("partner", "receiver")
        named = region_of(place) in (
            "",
            f"Oblast {place.name}",
        )  # "Region Sambir" is what lies around the town
        head = "Oblast" if told and named else ""
    if not head or place.is_region:
        return place
    other = mention.form == "name" and fold(mention.text) != fold(place.name)
    german = head == "Kreis" and other and place.country != "UA"
    return region_around(place, head, mention.text if german else "")


def _has_strange_umlauts(mention: Mention, place: Place) -> bool:
    """Tell "Büchern" from Butscha, and "Thönes" from Thônes: umlauts stand in names that have them, or in German ones."""
    if not re.search("[äöü]", mention.text.casefold()):
        return False
    own = place.sure and not re.search("[äöü]", place.name.casefold())
    return place.country == "UA" or (own and (place.country != "PL" or mention.form == "adjective"))


def _is_word(spot: Spot, place: Place, role: Role) -> bool:
    """Tell an everyday word ("Bar", "Ofen") from a town that is called so."""
    if not spot.mention.common:
        return False
    outright = role.weight > PAIR.weight or (place.population >= FAMOUS and _GOES_TO.search(spot.left))
    meant = (role.name == "partner" and outright) or _is_called(spot, place)
    return not (place.sure and meant)


def _is_called(spot: Spot, place: Place) -> bool:
    """Tell whether a town or a house there is spoken of: "die Stadt Bar", "das Lyzeum in Bar"."""
    house = place.population >= TOWN and HOUSE_IN.search(spot.left) is not None
    return house or _TOWN_BEFORE.search(spot.left) is not None


def _lies_at_home(mention: Mention, place: Place, countries: frozenset[str]) -> bool:
    home = max((town.population for town in towns_named(mention.key)), default=0)
    if home == 0 or place.population > home * (10 if place.country in NEIGHBOURS else FAR):
        return False
    return place.country not in countries


def _is_doubtful(
    mention: Mention, place: Place, countries: frozenset[str], *, told: bool, meant: bool, clear: bool
) -> bool:
    """Tell whether a short, bent or old name of a small place is too little to go by; `clear` says what is helped there."""
    named = mention.key == fold(place.name) or is_cyrillic(mention.text)
    if named and (meant if mention.common else told):
        return False
    letters = len(mention.text if is_cyrillic(mention.text) else mention.key)
    if letters < 4 and place.country not in countries and place.population < SMALL:
        return True
    if told:
        return False
    known = place.population > 8_000 if place.sure else place.population > FAMOUS
    if mention.form != "name" and not known:
        return True
    if not place.sure and place.country not in EAST | WEST:
        return True
    return not place.sure and place.population < (VILLAGE if clear else SMALL)


def _is_clear(spot: Spot, place: Place, role: Role) -> bool:
    """Tell a small place in Ukraine by an unusual spelling that looks Slavic, or beside a house there: "Kreiskrankenhaus Wiznitz"."""
    if place.country != "UA" or spot.mention.form != "name" or len(spot.mention.text) < SHORT:
        return False
    if not place.sure and _GERMAN.search(spot.mention.text):
        return False
    return role.weight >= CLEAR or (role.weight >= DONE and _SLAVIC.search(spot.mention.text) is not None)


def _looks_foreign(mention: Mention, place: Place) -> bool:
    """Tell whether a name has several words or letters that no German word has."""
    odd = re.search("[^a-zäöüß-]", mention.text.casefold())
    return place.sure and (" " in mention.key or odd is not None)


def read_oblast(text: str, spot: Spot, following: Spot | None) -> str:
    """Give the code of the oblast that is told right behind a name: "Kalyniwka (Gebiet Winnyzja)", "bei Winnyzja"."""
    if following is None or not following.abroad:
        return ""
    if following.mention.start - spot.mention.end > _BESIDE:
        return ""
    between = text[spot.mention.end : following.mention.start]
    if not (_OBLAST.search(between) or _OBLAST.match(following.right[:12]) or _NEAR.search(between)):
        return ""
    named = [place for place in places_named(following.mention.key) if place.region]
    return max(named, key=lambda place: place.population).region if named else ""


def _likeliest(
    named: Sequence[Place], mention: Mention, countries: frozenset[str], oblast: str
) -> Place | None:
    if len(named) < 2:
        return named[0] if named else None
    return max(named, key=lambda place: _likelihood(place, mention, countries, oblast))


def _likelihood(place: Place, mention: Mention, countries: frozenset[str], oblast: str) -> float:
    size = math.log10(max(place.population, 0) + 100)
    near = {"UA": 1.5, "PL": 0.7}.get(place.country, 0.0)
    cyrillic = is_cyrillic(mention.text)
    said = fold(in_german(mention.text)) if cyrillic else mention.key
    alike = difflib.SequenceMatcher(None, said, fold(place.name), autojunk=False).ratio()
    alike += 0.25 * (cyrillic and said == fold(place.name))
    told = 4 * (place.country in countries) + 5 * (oblast != "" and place.region == oblast)
    return size + 2.5 * place.sure + near + 2 * alike + told
