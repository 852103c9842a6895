"""The entries on the page, read by plain SQL: thousands of them, sooner than SQLAlchemy is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from json import loads  # not the module, which may be a stand-in that is asked each time
from types import MappingProxyType
from typing import Any

from brueckenpost.parsers.record import draft_from_json
from brueckenpost.store.entry import Entry
from brueckenpost.store.glance import Rows, moment

# What no page shows of a draft; of many entries it is the larger part, so SQLite leaves it out itself.
_UNSHOWN: Mapping[str, Any] = MappingProxyType({"evidence": {}, "confidence": {}, "attachments": ()})
_SHOWN = "json_remove(form, '$.evidence', '$.confidence', '$.attachments')"
_NEWEST_FIRST = (
    "SELECT id FROM drafts WHERE status = 'approved' AND anchor IS NOT NULL ORDER BY updated_at DESC, id"
)
_SOME = (
    "SELECT id, anchor, version, {form}, received_at, COALESCE(approved_at, updated_at), updated_at FROM drafts "
    "WHERE status = 'approved' AND id IN ({numbers})"
)
_CONSENTED = "SELECT draft_id FROM consents WHERE what = 'contact' AND revoked_at IS NULL"
_AT_ONCE = 100  # rows in memory


def read_entries(rows: Rows, *, publish_contact: str = "never") -> Iterator[Entry]:
    """Yield all approved entries as the page may have them, the one updated last first; of one moment by their number.

    A contact is among it only where `publish_contact` of [privacy] is "with_consent" and a consent to it stands. What
    no page shows of a draft is left out: evidence, sureness, attachments.
    """
    consented = {number for (number,) in rows(_CONSENTED, {})} if publish_contact == "with_consent" else ()
    form = _SHOWN if rows.in_sqlite else "form"
    numbers = [number for (number,) in rows(_NEWEST_FIRST, {})]
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        found = rows(_SOME.format(form=form, numbers=", ".join(map(str, some))), {})
        there = {row[0]: row for row in found}  # one may have been taken off meanwhile
        yield from (_entry(there[one], shows_contact=one in consented) for one in some if one in there)


def _entry(row: tuple[Any, ...], *, shows_contact: bool) -> Entry:
    number, anchor, version, form, *moments = row
    told = loads(form) if isinstance(form, str) else form
    contact: dict[str, Any] = {} if shows_contact else {"contact": {}}
    draft = draft_from_json({**told, **_UNSHOWN, **contact})
    return Entry(number, anchor, version, draft, *map(moment, moments))


def has_photos(rows: Rows) -> bool:
    """Tell whether any entry has a photo."""
    return bool(rows("SELECT 1 FROM photo_files LIMIT 1", {}))
