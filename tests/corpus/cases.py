"""The cases by which the tests tell partners and times apart, as projects to learn from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain

from brueckenpost.parsers.reading import Passage, Reading
from brueckenpost.parsers.record import Envelope, Period

from tests.parsers import test_beginnings_and_ends as ends
from tests.parsers import test_partners_among_other_places as among
from tests.parsers import test_partners_and_others as others
from tests.parsers import test_partners_in_short as in_short
from tests.parsers import test_partners_told_in_passing as in_passing
from tests.parsers import test_period as period
from tests.parsers import test_time_told_in_passing as passing
from tests.parsers import test_times_in_rows as rows
from tests.parsers import test_times_in_two_parts as parts
from tests.parsers.test_partners import WHOLE
from tests.parsers.test_partners_in_other_languages import ENGLISH, UKRAINIAN
from tests.parsers.test_partners_in_regions import PAIRED, PASSED, REGIONS
from tests.parsers.test_people_from_abroad import CASES as FROM_ABROAD
from tests.parsers.test_ways_to_tell_time import WAYS

NEVER = Period()


def partner_cases() -> Iterator[tuple[Reading, Iterable[str]]]:
    """Yield projects with the names of their partners."""
    for subject, text, partners in in_short.CASES:
        yield _project(text, subject), partners
    for text, subject, partners in WHOLE:
        yield _project(text, subject), partners
    told = (REGIONS, PASSED, PAIRED, in_passing.CASES, among.CASES, FROM_ABROAD, ENGLISH, UKRAINIAN)
    told += (others.RIVERS, others.ORIGIN, others.REGIONS, others.BRIDGE, others.SLAVIC)
    for text, partners in chain(*told):
        yield _project(text), partners


def time_cases() -> Iterator[tuple[Reading, Period]]:
    """Yield projects with their time, NEVER where they tell none."""
    dated = (
        ends.JOURNEYS,
        ends.ENTRY,
        ends.SHOWS,
        ends.DRIVES,
        ends.VISITS,
        ends.HOMES,
        ends.FEASTS,
        ends.WORKS,
    )
    for date, text, start, end in chain(*dated):
        yield _project(text, date=dt.datetime.fromisoformat(f"{date}T12:00:00+00:00")), Period(start, end)
    told = (WAYS, rows.ROWS, rows.MOVED, rows.OPEN, rows.WORDS, rows.OFFICE, parts.TWO_PARTS, parts.OPEN)
    told += (parts.ABROAD, passing.LASTING, passing.STAYS, passing.JOURNEYS, passing.SINGLE)
    told += (period.EVENT_GIVES_ITS_TIME, period.LABEL_IS_SUREST, period.PROJECT_WINS_BESIDE_OTHER_DATES)
    told += (period.GERMAN_TELLS_TIME_IN_MANY_WAYS, period.A_REPORT_TELLS_MORE_THAN_ONE_TIME)
    for text, start, end in chain(*told):
        yield _project(text), Period(start, end)
    for text, start in period.SINCE_GIVES_A_START_ALONE:
        yield _project(text), Period(start, None)
    for text, end in period.DEADLINE_GIVES_AN_END_ALONE:
        yield _project(text), Period(None, end)
    for text in chain(parts.BACKGROUND, passing.BACKGROUND, period.OTHER_DATES_ARE_NOT_THE_PROJECTS):
        yield _project(text), NEVER


def _project(text: str, subject: str = "", date: dt.datetime | None = period.WRITTEN) -> Reading:
    sender, nothing = Envelope().sender, Passage("signature", "")
    body = (Passage("body", text),)
    return Reading(Envelope(subject=subject), sender, date, Passage("subject", subject), body, nothing, text)
