"""What part a place abroad plays in a sentence: partner, receiver of help, guest, stop on the way, or a mere mention."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from brueckenpost.parsers import artcues as art
from brueckenpost.parsers import foreigncues as foreign
from brueckenpost.parsers import guestcues as guest
from brueckenpost.parsers import regioncues as of_region
from brueckenpost.parsers import rolecues as say
from brueckenpost.parsers import waycues as away
from brueckenpost.parsers.parts import (
    INVENTORY,
    MENTION,
    NOT_A_PLACE,
    PAIR,
    PARTNER,
    REGION,
    RESIDENT,
    Around,
    Role,
    leads,
)
from brueckenpost.parsers.passing import read_passing
from brueckenpost.parsers.screening import Cue, Screened

_ASIDE = re.compile(r"(?<=\w)\s\([^()]{1,60}\)(?=\s)")
# "Haan-Kowel", but not "West-Kowel"
_OF_A_PAIR = re.compile(r"[a-zäöüß]{4}-$|\b(?!West|Nord|Groß)[A-ZÄÖÜ][a-zäöüß]{3}-$")
SIGNED = 0.66  # a town named where a deed of partnership is signed
HELPED = 0.42  # a region where something is told to be done


def read_role(left: str, right: str, sentence: str, form: str) -> Role:
    """Read the part that a place plays from the words before and behind it in its sentence.

    A partner stays one on the way: "über unsere Partnerstadt Gliwice". `form` is how the name is bent.
    """
    left = _ASIDE.sub("", left)
    before, behind = say.EVERY.screen(left), say.EVERY.screen(right)
    if behind.match(say.NO_PLACE_AFTER) or (
        before.search(say.NO_PLACE_BEFORE) and not _OF_A_PAIR.search(left)
    ):
        return NOT_A_PLACE
    if form == "name" and before.search(say.RIVER) and not before.search(say.PARTNER):
        return NOT_A_PLACE
    attends = before.search(guest.DELEGATION_FROM) and behind.match(guest.ATTENDED)
    if (
        attends
        or before.search(guest.ALSO_PRESENT)
        or before.search(say.INVENTORY)
        or any(map(behind.match, (say.NO_PART, say.OF_NEIGHBOUR)))
    ):
        return INVENTORY
    region = before.search(say.REGION)
    outside = left[: region.start()] if region else ""
    near = (*leads(left), *(leads(outside) if region else ()))
    around = Around(before, near, behind, say.EVERY.screen(sentence))
    locating = region is not None and _only_locates(outside)
    if weight := _twinned(around, outside, locating=locating):
        return Role("partner", weight, _region_head(region))
    if region or behind.match(say.REGION_AFTER):
        return _of_region(around, _region_head(region), outside, locating=locating)
    return read_passing(around) or _help(around, form)


def _only_locates(outside: str) -> bool:
    """Tell whether the words before a region only say where something lies."""
    apposed = outside.endswith((", der ", ", des "))  # "unser Partner, der Landkreis X"
    return bool(say.LOCATING.search(outside)) and not say.WITH_ARTICLE.search(outside) and not apposed


def _of_region(around: Around, head: str, outside: str, *, locating: bool) -> Role:
    """Weigh a region, or a place whose region is told: `outside` are the words before both."""
    sentence = around.sentence
    whole = any(map(around.ends, (say.FOR, say.TO, say.WITH, say.OBJECT, say.GIVEN)))
    given = say.AT_INSTITUTION.search(outside) and (sentence.search(say.GIVES) or say.FOR.search(outside))
    deed = outside.endswith(("des ", "der ")) and sentence.search(say.DEED) and sentence.search(say.SIGNED)
    into = of_region.INTO.search(outside) and sentence.search(say.HAS_GOODS)
    if into and not head and " Raum " in f" {around.left.text}":
        return Role("receiver", 0.62)
    handed = into or _is_met(outside, sentence)
    if head and (deed or given or handed or (whole and not locating)):
        return Role("receiver", SIGNED if deed else 0.6, head)
    if head in ("Oblast", "Rajon") and around.ends(guest.GUESTS) and _is_visit(around):
        return Role("guest", 0.6, head)
    return Role("region", HELPED if locating and sentence.search(say.PERFORMED) else REGION, head)


def _is_met(outside: str, sentence: Screened) -> bool:
    """Tell whether a region is given something, or its people and houses work with the project's own."""
    if any(
        cue.search(outside) for cue in (of_region.REGION_GIVEN, of_region.TOGETHER_WITH, of_region.PEERS_IN)
    ):
        return True
    if of_region.WITH_PEOPLE_FROM.search(outside) and sentence.search(guest.VISITING):
        return True
    if of_region.PEOPLE_OF.search(outside) and of_region.VISIT.search(sentence.text):
        return True
    if of_region.GIVEN_REGION.search(outside) and sentence.search(say.GIVES):
        return True
    helped = of_region.HELPS_HOUSES.search(outside) or sentence.search(say.MUTUAL)
    return bool(of_region.HOUSES_IN.search(outside) and helped)


def _twinned(around: Around, outside: str, *, locating: bool) -> float:
    """Weigh that the words call a place a partner, 0 where they don't; `locating` says that a region is only told of.

    `outside` are the words before a region.
    """
    right = around.right
    placed = locating and of_region.WITHIN.search(outside)
    friends = around.ends(say.FRIENDS) and not (
        around.left.search(away.SLEPT)
        or around.right.match(away.WAY_AFTER)
        or around.left.search(away.EN_ROUTE)
    )
    if not locating and (friends or any(map(around.ends, (say.PARTNER, say.PARTNERSHIP)))):
        return PARTNER.weight
    joined = not locating and around.ends(say.WITH)
    if (
        (not placed and right.match(say.PARTNER_AFTER))
        or right.match(say.CALLED_AFTER)
        or (joined and right.match(say.BOUND_AFTER))
        or (not locating and right.match(say.LINKED_AFTER))
    ):
        return 0.85
    helps = around.left.search(say.ALSO) and right.match(say.HELPS_TOO)
    adds = not around.left.text.strip() and right.match(say.ADDS)
    together = joined and (
        any(map(around.ends, (say.TOGETHER, say.COOPERATES))) or right.match(say.DONE_WITH)
    )
    joins_in = around.ends(say.WITH_HELPERS) or (around.ends(say.HELPERS_FROM) and right.match(say.WITH_US))
    of_old = around.left.search(say.SINCE_LONG) and around.sentence.search(say.TWIN_SOCIETY)
    return PAIR.weight if helps or adds or together or joins_in or of_old else 0.0


def _region_head(region: re.Match[str] | None) -> str:
    word = region["head"].casefold() if region else ""
    if word.endswith(("kreis", "kreises", "powiat")):
        return "Kreis"
    heads = {
        "oblast": "Oblast",
        "gebiet": "Oblast",
        "gebiets": "Oblast",
        "gebietsverwaltung": "Oblast",
        "gebietsrat": "Oblast",
        **dict.fromkeys(("rayon", "rajon", "raion", "rayons", "rajons", "raions"), "Rajon"),
        **dict.fromkeys(("region", "bezirk", "bezirks", "bezirkes"), "Region"),
        "woiwodschaft": "Woiwodschaft",
    }
    return heads.get(word, "")


def _help(around: Around, form: str) -> Role:
    """Weigh how surely a place receives the help: the strongest of its cues counts."""
    left, right, sentence = around.left, around.right, around.sentence
    weights = [MENTION.weight]
    person = right.match(say.PERSON_NEXT) and not sentence.search(guest.VISITING)
    if form == "adjective" and (person or right.match(art.ARTIST_NEXT)):
        return MENTION
    if form != "name":
        weights.append(0.7 if right.match(say.INSTITUTION_NEXT) else 0.45)
    weights += _before(around)
    weights += _on_both_sides(around)
    best = max(weights)
    guests = around.ends(guest.GUESTS) and best <= 0.6
    if best == MENTION.weight:
        return RESIDENT if left.search(guest.ONE_PERSON) and not _is_visit(around) else MENTION
    for_a_while = sentence.search(guest.FOR_A_WHILE)
    refuge = sentence.search(guest.REFUGE) and not (left.search(guest.BODY_FROM) or for_a_while)
    if guests and (refuge or (left.search(guest.HOUSEHOLD) and sentence.search(guest.LIVE))):
        return RESIDENT
    if guests and _lives_here(around) and not _is_visit(around):
        return RESIDENT
    # "mit den Gästen aus X": guests that one knows already
    known = 0.02 if guests and left.search(guest.KNOWN_GUESTS) else 0.0
    return Role("guest" if guests else "receiver", best + known)


def _before(around: Around) -> Iterator[float]:
    """Yield what the words before a name weigh."""
    for cue in _WEIGHTS_BEFORE.keys() & around.left.likely:
        if around.ends(cue):
            yield _WEIGHTS_BEFORE[cue](around)


def _has_goods(around: Around) -> bool:
    return around.sentence.search(say.HAS_GOODS) is not None


def _goes_on(around: Around) -> bool:
    """Tell goods that were only handed over there on their way."""
    return bool(around.right.match(say.HANDED_ON))


def _inside(around: Around) -> float:
    if _goes_on(around):
        return 0.4
    if around.right.match(say.IN_NEED):
        return 0.58
    return 0.6 if around.sentence.search(say.PERFORMED) else 0.52 if _has_goods(around) else 0.4


_WEIGHTS_BEFORE: Mapping[Cue, Callable[[Around], float]] = {
    say.TO: lambda around: 0.4 if _goes_on(around) else 0.8 if _has_goods(around) else 0.6,
    say.TOWARDS: lambda _: 0.4,
    say.FOR: lambda around: 0.45 if around.left.search(guest.HOUSEHOLD) else 0.75,
    say.AT_INSTITUTION: lambda around: 0.4 if around.left.search(say.LODGING) else 0.72,
    say.NEWS: lambda _: 0.55,
    guest.GUESTS: lambda around: 0.35 if around.ends(guest.ONE_GUEST) else 0.6,
    say.IN: _inside,
    say.OBJECT: lambda _: 0.65,
    say.AROUND: lambda _: 0.62,
    guest.VISIT_FROM: lambda _: 0.6,
    say.TOWN_THERE: lambda around: 0.6 if _has_goods(around) else 0.3,
    say.LABEL: lambda _: 0.75,
    say.GIVEN: lambda around: 0.7 if around.sentence.search(say.GIVES) else 0.45,
    say.WITH: lambda _: 0.6,
    say.SOCIETY_OF: lambda _: 0.56,
    foreign.TOWN_OF: lambda _: 0.6,
    foreign.PLACES_NEAR: lambda _: 0.6,
    foreign.PEOPLE_FROM: lambda _: 0.6,
    foreign.PEOPLE_FROM_UK: lambda _: 0.6,
    foreign.OUT_OF_TOWN_UK: lambda around: 0.6 if around.sentence.search(foreign.STAY_THERE_UK) else 0.3,
}


def _on_both_sides(around: Around) -> Iterator[float]:
    """Yield what the words behind a name, or those on both sides of it, weigh."""
    left, right, sentence = around.left, around.right, around.sentence
    inside = around.ends(say.IN)
    if right.match(say.SHARE_NEXT) and left.search(say.SAME_VERB):
        yield 0.62
    if left.search(say.HOUSE_OF):
        yield 0.55
    if left.search(guest.CAME_OUT_OF) and right.match(guest.FOR_A_STAY):
        yield 0.62
    if left.search(say.COOPERATES_WITH):
        yield 0.7
    if left.search(guest.CLASS_FROM) and sentence.search(guest.TO_EACH_OTHER):
        yield 0.75
    if not inside and sentence.search(say.DEED) and sentence.search(say.SIGNED):
        yield SIGNED
    if left.search(away.SENT_FROM) and right.match(away.NEWS_AFTER):
        yield 0.5
    yield from _done_there(around)
    behind = ((say.PROJECT_AFTER, 0.75), (say.RECEIVES, 0.65), (say.SUPPORTED, 0.65))
    yield from (weight for cue, weight in behind if right.match(cue))


def _done_there(around: Around) -> Iterator[float]:
    """Yield what weighs that a house there is told of, or that something is done, stands or is given there."""
    left, right, sentence = around.left, around.right, around.sentence
    inside = around.ends(say.IN)
    if left.search(say.ENTRY_ON):
        yield 0.6
    if right.match(say.HEADS) and not left.text.strip(" -–•*·.)0123456789\n"):
        yield 0.7
    if left.search(say.IN_BRACKETS) or (inside and right.match(say.PASSES_ON)):
        yield 0.7
    if (inside and right.match(say.HOUSE_NEXT)) or left.search(say.PROJECT_IN):
        yield 0.6
    if left.search(say.IS_IN) and right.match(say.CLAUSE_ENDS):
        yield 0.6
    if left.search(say.GIVEN_TO) and (sentence.search(say.GIVES) or sentence.search(say.HAS_GOODS)):
        yield 0.65


def _is_visit(around: Around) -> bool:
    """Tell a group that comes as a whole, or people who come for a while."""
    return (
        around.left.search(guest.BODY_FROM) is not None
        or around.sentence.search(guest.VISITING) is not None
        or around.sentence.search(guest.FOR_A_WHILE) is not None
    )


def _lives_here(around: Around) -> bool:
    """Tell people who came to stay from a group that was invited: households, and who takes part for longer."""
    settled = around.sentence.search(guest.SETTLED) and not around.left.search(guest.KNOWN_GROUP)
    return around.left.search(guest.HOUSEHOLD) is not None or bool(settled)
