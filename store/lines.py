"""Drafts and entries as the lines of a list: found and read by plain SQL, thousands at a glance."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from brueckenpost.parsers.record import CATEGORIES, WITHDRAWAL
from brueckenpost.store.glance import Rows, moment
from brueckenpost.store.typed import check_known

STATUSES = ("new", "deferred", "waiting", "approved", "rejected", "withdrawn", "expired")
UNSURE = 0.8  # below it the weakest field deserves a look before approving
# In which columns each filter looks for its words, in capitals or not.
SEARCHED = {
    "municipality": "drafts.municipality",
    "partner": "drafts.partners",
    "sender": "messages.sender_name messages.sender_email",
    "text": "drafts.title drafts.municipality drafts.partners messages.subject messages.text",
}
ORDER = "drafts.kind <> 'follow_up', drafts.received_at, drafts.id"
_LIST = """
SELECT drafts.id, drafts.kind, drafts.status, drafts.sureness, drafts.received_at, drafts.municipality, drafts.partners,
    drafts.title, COALESCE(followed.title, ''),
    CASE WHEN drafts.kind = 'follow_up' AND drafts.reason = :withdrawal THEN 1 ELSE 0 END
FROM drafts LEFT JOIN messages ON messages.id = drafts.message_id LEFT JOIN drafts AS followed ON followed.id = drafts.target_id
WHERE """


@dataclass(frozen=True, slots=True)
class ListedDraft:
    """A draft, follow-up or entry as one line of a list.

    `followed` is the title of what a follow-up speaks of, `withdraws` whether it asks to take that off the page.
    """

    id: int
    kind: str
    status: str
    sureness: float
    received_at: dt.datetime
    municipality: str
    partners: str
    title: str
    followed: str
    withdraws: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """Which drafts are wanted; without a status those that wait for somebody today."""

    status: tuple[str, ...] = ()
    municipality: str = ""
    partner: str = ""
    category: str = ""
    since: dt.date | None = None
    sender: str = ""
    text: str = ""
    unsure: bool = False


NO_FILTERS = Filters()


def read_filters(status: str | None, **told: Any) -> Filters:
    """Read the filters of `list` and `review`; `status` is a list such as "new,deferred", or "all".

    Raises:
        FieldError: There is no such status or category.
    """
    check_known(told.get("category") or None, CATEGORIES, "--category")
    wanted = tuple(part.strip() for part in (status or "").split(",") if part.strip())
    for part in wanted:
        check_known(part, (*STATUSES, "all"), "--status")
    return Filters(status=STATUSES if "all" in wanted else wanted, **told)


def list_lines(rows: Rows, filters: Filters = NO_FILTERS, *, today: dt.date) -> tuple[ListedDraft, ...]:
    """List what `list_items` does with what fits into a line, read from the columns alone."""
    condition, told = conditions(filters, today)
    found = rows(f"{_LIST} {condition} ORDER BY {ORDER}", told | {"withdrawal": WITHDRAWAL})
    return tuple(
        ListedDraft(number, kind, status, sureness, moment(at), town, partners, title, followed, bool(wish))
        for number, kind, status, sureness, at, town, partners, title, followed, wish in found
    )


def conditions(filters: Filters, today: dt.date) -> tuple[str, dict[str, Any]]:
    """Give what the filters want as a condition on `drafts` and `messages`, with the values of its :names."""
    found, told = [], dict[str, Any]()
    if filters.status:
        told |= {f"status{at}": status for at, status in enumerate(filters.status)}
        found.append(f"drafts.status IN ({', '.join(f':{name}' for name in told)})")
    else:
        told["today"] = today
        found.append(
            "(drafts.status IN ('new', 'waiting') OR drafts.status = 'deferred' AND drafts.deferred_until <= :today)"
        )
    for name, columns in SEARCHED.items():
        if words := getattr(filters, name):
            told[name] = f"%{_escaped(words)}%"
            tests = [f"LOWER({column}) LIKE LOWER(:{name}) ESCAPE '/'" for column in columns.split()]
            found.append(f"({' OR '.join(tests)})")
    if filters.category:
        told["category"] = f"%,{_escaped(filters.category)},%"
        found.append("',' || drafts.categories || ',' LIKE :category ESCAPE '/'")
    if filters.since:
        told["since"] = dt.datetime.combine(filters.since, dt.time(), dt.UTC)
        found.append("drafts.received_at >= :since")
    if filters.unsure:
        told["unsure"] = UNSURE
        found.append("drafts.sureness < :unsure")
    return " AND ".join(found), told


def _escaped(words: str) -> str:
    return words.replace("/", "//").replace("%", "/%").replace("_", "/_")
