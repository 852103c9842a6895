"""What part a place abroad plays in a sentence: partner, receiver of help, guest, stop on the way, or a mere mention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brueckenpost.parsers import rolecues as say
from brueckenpost.parsers.screening import Cue

MOST_FILL = 5  # words that may stand between a cue and the name


@dataclass(frozen=True, slots=True)
class Role:
    """A place's part: its name, and how surely it is a partner of the project, from 0 to 1.

    `head` is the kind of region that a name stands for ("Kreis", "Oblast"), "" for a town.
    """

    name: str
    weight: float
    head: str = ""


NOT_A_PLACE = Role("none", 0.0)
ON_THE_WAY = Role("way", 0.05)
HOME = Role("origin", 0.1)
INVENTORY = Role("inventory", 0.1)
MENTION = Role("mention", 0.3)
RESIDENT = Role("resident", 0.6)  # people from there who are here, and not said to be visiting
PARTNER = Role("partner", 0.94)
PAIR = Role("partner", 0.8)
SIGNED = 0.66  # a town named where a deed of partnership is signed
REGION = 0.2
HELPED = 0.42  # a region where something is told to be done


def read_role(left: str, right: str, sentence: str, form: str) -> Role:
    """Read the part that a place plays from the words before and behind it in its sentence.

    A partner stays one on the way: "über unsere Partnerstadt Gliwice". `form` is how the name is bent.
    """
    if say.NO_PLACE_AFTER.match(right) or (
        say.NO_PLACE_BEFORE.search(left) and not re.search(r"[a-zäöüß]{4}-$", left)
    ):
        return NOT_A_PLACE
    if say.INVENTORY.search(left) or say.NO_PART.match(right):
        return INVENTORY
    region = say.REGION.search(left)
    before = left[: region.start()] if region else ""
    locating = bool(say.LOCATING.search(before)) and not say.WITH_ARTICLE.search(before)
    locating = locating and not before.endswith((", der ", ", des "))  # "unser Partner, der Landkreis X"
    leads = (*_leads(left), *(_leads(before) if region else ()))
    if weight := _twinned(left, leads, right, locating=locating):
        return Role("partner", weight, _region_head(region))
    if region or say.REGION_AFTER.match(right):
        whole = any(_ends(leads, cue) for cue in (say.FOR, say.TO, say.WITH, say.OBJECT, say.GIVEN))
        head = _region_head(region)
        given = say.AT_INSTITUTION.search(before) and (say.GIVES.search(sentence) or say.FOR.search(before))
        deed = before.endswith(("des ", "der ")) and say.DEED.search(sentence) and say.SIGNED.search(sentence)
        if head and (deed or given or (whole and not locating)):
            return Role("receiver", SIGNED if deed else 0.6, head)
        return Role("region", HELPED if locating and say.PERFORMED.search(sentence) else REGION, head)
    return _passing(leads, right, sentence) or _help(leads, right, sentence, form)


def _twinned(left: str, leads: tuple[str, ...], right: str, *, locating: bool) -> float:
    """Weigh that the words call a place a partner, 0 where they don't; `locating` says that a region is only told of."""
    if not locating and any(_ends(leads, cue) for cue in (say.PARTNER, say.PARTNERSHIP, say.FRIENDS)):
        return PARTNER.weight
    joined = not locating and _ends(leads, say.WITH)
    if (
        say.PARTNER_AFTER.match(right)
        or say.CALLED_AFTER.match(right)
        or (joined and say.BOUND_AFTER.match(right))
    ):
        return 0.85
    together = any(_ends(leads, cue) for cue in (say.TOGETHER, say.COOPERATES)) or say.DONE_WITH.match(right)
    helps = say.ALSO.search(left) and say.HELPS_TOO.match(right)
    adds = not left.strip() and say.ADDS.match(right)
    return PAIR.weight if helps or adds or (joined and together) else 0.0


def _leads(left: str) -> Iterator[str]:
    """Yield the words before a name, then without the filling words next to it, one by one."""
    yield left
    rest = left
    for _ in range(MOST_FILL):
        head, _gap, last = rest.rstrip().rpartition(" ")
        if not last or not say.FILL.fullmatch(last.strip('(„"»,:')):
            return
        rest = f"{head} " if head else ""
        yield rest


def _ends(leads: tuple[str, ...], cue: Cue) -> bool:
    """Tell whether the words before a name, with or without its filling words, end with a cue."""
    return cue.may_match(leads[0]) and any(cue.compiled.search(lead) for lead in leads)


def _region_head(region: re.Match[str] | None) -> str:
    word = region["head"].casefold() if region else ""
    if word.endswith(("kreis", "kreises", "powiat")):
        return "Kreis"
    heads = {
        "oblast": "Oblast",
        "gebiet": "Oblast",
        "gebiets": "Oblast",
        **dict.fromkeys(("rayon", "rajon", "raion", "rayons", "rajons", "raions"), "Rajon"),
        "region": "Region",
        "woiwodschaft": "Woiwodschaft",
    }
    return heads.get(word, "")


def _passing(leads: tuple[str, ...], right: str, sentence: str) -> Role | None:
    """Tell places that are only passed, fled from or lived in."""

    def after(cue: Cue) -> bool:
        """Tell whether the cue stands right before the place."""
        return _ends(leads, cue)

    if after(say.THROUGH) and not say.ONWARD.match(right):
        return Role("receiver", 0.65)
    if say.AS_FAR_AS.search(leads[0]) and say.BROUGHT.match(right):
        return Role("receiver", 0.6)
    if beside := _beside_the_point(leads, right):
        return beside
    near = after(say.NEAR_INSTITUTION)
    passed = say.ROUND_TRIP.search(sentence) or (say.DONE_THERE.match(right) and not after(say.FOR))
    slept = say.SLEPT.search(leads[0]) is not None
    if (after(say.WAY) and not near) or slept or say.WAY_AFTER.match(right) or (passed and after(say.IN)):
        return ON_THE_WAY
    if after(say.BESIDE) and not near:
        return Role("region", REGION)
    stays = (
        after(say.AT_INSTITUTION) and " zugeschaltet" in right
    )  # "der Bürgermeister von X war zugeschaltet"
    fled = (say.ORIGIN_AFTER.match(right) and not stays) or (
        after(say.ORIGIN) and not say.VISIT_AFTER.search(right[:60])
    )
    moved = after(say.HOUSE_LEFT) and (say.LIVE.search(sentence) or say.REFUGE.search(sentence))
    once = (
        moved or after(say.LIVES_THERE) or after(say.FORMERLY) or (after(say.KIN_IN) and not after(say.FOR))
    )
    return HOME if fled or once or after(say.EVENT_IN) or after(say.LIKE) else None


def _beside_the_point(leads: tuple[str, ...], right: str) -> Role | None:
    """Tell places that somebody comes from, gives or mediates from, planned for or must go to: none gets the help."""
    left = leads[0]
    if say.ALUMNI.search(left) or (say.COME_FROM.search(left) and say.COME.match(right)):
        return HOME
    planned = say.INTENDED.search(left) and say.UNDONE.match(right)
    sent = say.FOR_CARE.search(left) or (_ends(leads, say.TO) and say.MUST_GO.match(right))
    given = say.GIVER.search(left) or say.SOURCE.search(left)
    return MENTION if planned or sent or given or say.SIGNED_THERE.match(right) else None


def _help(leads: tuple[str, ...], right: str, sentence: str, form: str) -> Role:
    """Weigh how surely a place receives the help: the strongest of its cues counts."""
    left, weights = leads[0], [MENTION.weight]
    person = say.PERSON_NEXT.match(right) and not say.VISITING.search(sentence)
    if form == "adjective" and (person or say.ARTIST_NEXT.match(right)):
        return MENTION
    if form != "name":
        weights.append(0.7 if say.INSTITUTION_NEXT.match(right) else 0.45)
    goods = say.HAS_GOODS.search(sentence) is not None
    on = say.HANDED_ON.match(right) is not None or say.HANDED_OVER_IN.search(left) is not None
    cues = (
        (say.TO, 0.4 if on else 0.8 if goods else 0.6),
        (say.TOWARDS, 0.4),
        (say.FOR, 0.75),
        (say.AT_INSTITUTION, 0.4 if say.LODGING.search(left) else 0.72),
        (say.NEWS, 0.45),
        (say.GUESTS, 0.35 if _ends(leads, say.ONE_GUEST) else 0.6),
        (say.IN, 0.4 if on else 0.6 if say.PERFORMED.search(sentence) else 0.52 if goods else 0.4),
        (say.OBJECT, 0.65),
        (say.TOWN_THERE, 0.6 if goods else 0.3),
        (say.LABEL, 0.75),
        (say.GIVEN, 0.7 if say.GIVES.search(sentence) else 0.45),
        (say.WITH, 0.6),
    )
    weights += (weight for cue, weight in cues if _ends(leads, cue))
    weights += _around(leads, right, sentence)
    best = max(weights)
    guests = _ends(leads, say.GUESTS) and best <= 0.6
    if best == MENTION.weight:
        return RESIDENT if say.ONE_PERSON.search(left) and not _is_visit(left, sentence) else MENTION
    if guests and (say.REFUGE.search(sentence) or (say.HOUSEHOLD.search(left) and say.LIVE.search(sentence))):
        return HOME
    if guests and _lives_here(left, sentence) and not _is_visit(left, sentence):
        return RESIDENT
    return Role("guest" if guests else "receiver", best)


def _around(leads: tuple[str, ...], right: str, sentence: str) -> Iterator[float]:
    """Yield what the words behind a name, or those on both sides of it, weigh."""
    left, inside = leads[0], _ends(leads, say.IN)
    if say.IN_BRACKETS.search(left) or (inside and say.PASSES_ON.match(right)):
        yield 0.7
    if say.SHARE_NEXT.match(right) and say.SAME_VERB.search(left):
        yield 0.62
    if say.HOUSE_OF.search(left):
        yield 0.55
    if not inside and say.DEED.search(sentence) and say.SIGNED.search(sentence):
        yield SIGNED
    behind = ((say.PROJECT_AFTER, 0.75), (say.RECEIVES, 0.65), (say.SUPPORTED, 0.65))
    yield from (weight for cue, weight in behind if cue.match(right))


def _is_visit(left: str, sentence: str) -> bool:
    """Tell a group that comes as a whole, or people who come for a while."""
    return say.BODY_FROM.search(left) is not None or say.VISITING.search(sentence) is not None


def _lives_here(left: str, sentence: str) -> bool:
    """Tell people who came to stay from a group that was invited: households, and who takes part for longer."""
    settled = say.SETTLED.search(sentence) and not say.KNOWN_GROUP.search(left)
    return say.HOUSEHOLD.search(left) is not None or bool(settled)
