"""Places abroad that are only passed, fled from or lived in, or that lend a hand: none of them gets the help."""

from __future__ import annotations

import re

from brueckenpost.parsers import artcues as art
from brueckenpost.parsers import foreigncues as foreign
from brueckenpost.parsers import guestcues as guest
from brueckenpost.parsers import rolecues as say
from brueckenpost.parsers import waycues as away
from brueckenpost.parsers.parts import HOME, INVENTORY, MENTION, ON_THE_WAY, REGION, Around, Role

_LIST_REST = re.compile(r"^(?:(?:,|\s+und|\s+oder|\s+sowie|\s+bzw\.)\s+(?:in\s+)?[A-ZÄÖÜ][\w-]+)+(?=\s)")
_OR = re.compile(
    r"^(?:,\s+[A-ZÄÖÜ]\w+)*\s+oder\s+[A-ZÄÖÜ]"
)  # "Kinder aus Kiew oder Charkiw" are no delegation


def read_passing(around: Around) -> Role | None:
    """Tell places that are only passed, fled from or lived in."""
    after, left, right, sentence = around.ends, around.left, around.right, around.sentence
    if meant := _is_meant(around):
        return meant
    if beside := _beside_the_point(around):
        return beside
    near = after(say.NEAR_INSTITUTION)
    passed = (
        sentence.search(away.ROUND_TRIP)
        or left.search(away.EN_ROUTE)
        or (right.match(away.DONE_THERE) and not (after(say.FOR) or left.search(say.COOPERATES_WITH)))
    )
    if (
        (after(away.WAY) and not near)
        or left.search(away.SLEPT)
        or left.search(foreign.CUSTOMS)
        or right.match(away.WAY_AFTER)
        or (after(say.IN) and right.match(away.CUSTOMS_NEXT))
        or away.WAY_AFTER.match(_LIST_REST.sub("", right.text))
        or (passed and after(say.IN))
    ):
        return ON_THE_WAY
    if after(say.BESIDE) and not near and not left.search(say.AROUND):
        return Role("region", REGION)
    return HOME if _is_left(around) else None


def _is_meant(around: Around) -> Role | None:
    """Tell a place that the help goes through or to, or that guests are invited from, though words of a way stand there."""
    left, right = around.left, around.right
    if around.ends(away.THROUGH) and not right.match(away.ONWARD) and not left.search(away.JOURNEY_THROUGH):
        return Role("receiver", 0.65)
    if left.search(away.CELL_THROUGH) and right.match(away.CELL_ENDS):
        return Role("receiver", 0.8)
    if left.search(say.SERVES):
        return Role("receiver", 0.6)
    if left.search(guest.COUNTED_FROM) and around.sentence.search(guest.INVITES):
        return Role("guest", 0.75)
    asked = left.search(say.ON_REQUEST) or left.search(say.ENTRY_ABOUT)
    if asked or (left.search(say.AS_FAR_AS) and right.match(say.BROUGHT)):
        return Role("receiver", 0.6)
    return None


def _is_left(around: Around) -> bool:
    """Tell places that people fled from or once lived in, and where only an event was."""
    after, left, right, sentence = around.ends, around.left, around.right, around.sentence
    # "der Bürgermeister von X war zugeschaltet"
    stays = after(say.AT_INSTITUTION) and " zugeschaltet" in right.text
    hosts = after(say.IN) and right.match(away.HOSTS)
    fled = (right.match(away.ORIGIN_AFTER) and not stays and not hosts) or (
        after(away.ORIGIN)
        and not (
            away.VISIT_AFTER.search(right.text[:60])
            or (left.search(away.COMES) and sentence.search(guest.FOR_A_WHILE))
            or (left.search(away.SENT_FROM) and right.match(away.NEWS_AFTER))
        )
    )
    moved = after(say.HOUSE_LEFT) and (sentence.search(guest.LIVE) or sentence.search(guest.REFUGE))
    was = left.search(away.WAS_THERE) and right.match(away.WAS_AFTER)
    once = (
        moved
        or was
        or _lived_there(around)
        or (left.text.endswith(" aus ") and _OR.match(right.text))
        or any(map(after, (away.MOST_FROM, away.MOVE_ON, away.WAS_ONE)))
        or right.match(away.MOVED_ON)
        or (left.search(away.SHOWN_BEFORE) and away.SHOWN_THERE.match(_LIST_REST.sub("", right.text)))
        or after(away.LIVES_THERE)
        or after(away.FORMERLY)
        or (after(away.KIN_IN) and not after(say.FOR))
    )
    return bool(fled or once or after(away.EVENT_IN) or after(say.LIKE))


def _lived_there(around: Around) -> bool:
    """Tell in English and Ukrainian where people lived who live here now, from where they come for a while."""
    if any(map(around.ends, (foreign.CAME_FROM, foreign.CAME_FROM_UK))):
        return not around.sentence.search(foreign.STAY_THERE_UK)
    if around.ends(foreign.PEOPLE_FROM):
        return not around.sentence.search(foreign.STAY_THERE)
    if around.ends(foreign.PEOPLE_FROM_UK):
        return not around.sentence.search(foreign.STAY_THERE_UK)
    return False


def _beside_the_point(around: Around) -> Role | None:
    """Tell places that somebody comes from, gives or mediates from, planned for or must go to: none gets the help."""
    left, right = around.left, around.right
    if left.search(say.WHOSE_HOUSE) and right.match(say.RUINED) and around.sentence.search(guest.REFUGE):
        return HOME
    if (
        left.search(art.WORK_OF)
        or left.search(art.ALUMNI)
        or left.search(art.EXHIBITS)
        or (around.ends(art.PLAYS_IN) and right.match(art.PLAYS))
        or (right.match(art.FILMED) and around.sentence.search(art.ARTIST))
        or left.search(away.MEMORY)
        or left.search(away.SCHOOLED_AT)
        or (left.search(away.WHO_IN) and right.match(away.ONCE_WORKED))
        or (left.search(guest.ONE_CHILD) and not around.sentence.search(guest.AS_GUEST))
        or (left.search(away.COME_FROM) and right.match(away.COME))
        or (left.search(away.PEOPLE_FROM) and right.match(away.CAME_TO_US))
    ):
        return HOME
    planned = (
        left.search(say.INTENDED_FOR)
        or (left.search(say.INTENDED) and right.match(say.UNDONE))
        or (left.search(say.AT_FIRST) and right.match(say.NOT_NOW))
        or (left.search(say.LAST_TIME) and right.match(say.THIS_TIME))
    )
    sent = (
        left.search(say.PEOPLE_TO)
        or left.search(say.FOR_CARE)
        or (around.ends(say.TO) and right.match(say.MUST_GO))
    )
    if any(
        map(
            left.search,
            (say.THANKED, say.BY_VIDEO, say.HELPED_BY, say.POWER_PLANT, say.MEDIATED_BY, say.OPPONENT),
        )
    ):
        return INVENTORY
    passed_on = left.search(say.TO_HAND_ON) and right.match(say.HANDS_ON)
    fetch = around.ends(guest.GUESTS) and right.match(say.FETCHES)
    if passed_on or fetch or left.search(say.FETCHED_BY):
        return Role("receiver", 0.45)
    if (left.search(say.SHOW_US) or left.search(say.SHOW_THEM)) and right.match(say.SHOWN):
        return Role("receiver", 0.6)
    given = left.search(say.GIVER) or left.search(say.SOURCE)
    return MENTION if planned or sent or given or right.match(say.SIGNED_THERE) else None
