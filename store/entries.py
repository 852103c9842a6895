"""What is on the page."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from brueckenpost.parsers.record import draft_from_json
from brueckenpost.store.consents import consented_drafts
from brueckenpost.store.entry import Entry
from brueckenpost.store.models import DraftRow, TombstoneRow
from sqlalchemy import func, select
from sqlalchemy.orm import Session

# What no page shows of a draft; of many entries it is the larger part, so SQLite leaves it out itself.
_UNSHOWN: Mapping[str, Any] = MappingProxyType({"evidence": {}, "confidence": {}, "attachments": ()})
_SHOWN = func.json_remove(DraftRow.form, *(f"$.{name}" for name in _UNSHOWN), type_=DraftRow.form.type)
_AT_ONCE = 100  # rows in memory


def approved_entries(session: Session, *, publish_contact: str = "never") -> Iterator[Entry]:
    """Yield all approved entries as the page may have them, the one updated last first; of one moment by their number.

    A contact is among it only where `publish_contact` of [privacy] is "with_consent" and a consent to it stands. What
    no page shows of a draft is left out: evidence, sureness, attachments.
    """
    consented = (
        consented_drafts(session, "contact") if publish_contact == "with_consent" else frozenset[int]()
    )
    form = _SHOWN if session.get_bind().dialect.name == "sqlite" else DraftRow.form
    wanted = (
        select(
            DraftRow.id,
            DraftRow.anchor,
            DraftRow.version,
            form.label("form"),
            DraftRow.received_at,
            DraftRow.approved_at,
            DraftRow.updated_at,
        )
        .where(DraftRow.status == "approved", DraftRow.anchor.is_not(None))
        .order_by(DraftRow.updated_at.desc(), DraftRow.id)
        .execution_options(yield_per=_AT_ONCE)
    )
    for row in session.connection().execute(wanted):  # rows, not objects
        contact: dict[str, Any] = {} if row.id in consented else {"contact": {}}
        yield Entry(
            id=row.id,
            anchor=row.anchor or "",
            version=row.version,
            draft=draft_from_json({**row.form, **_UNSHOWN, **contact}),
            received_at=row.received_at,
            approved_at=row.approved_at or row.updated_at,
            updated_at=row.updated_at,
        )


def lately_approved(session: Session, since: dt.datetime) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Give the mails whose entries on the page were approved since then, each with the anchors of its entries."""
    wanted = (
        select(DraftRow.message_id, DraftRow.anchor)
        .where(DraftRow.status == "approved", DraftRow.approved_at >= since)
        .where(DraftRow.message_id.is_not(None), DraftRow.anchor.is_not(None))
        .order_by(DraftRow.approved_at, DraftRow.id)
    )
    found: dict[int, list[str]] = {}
    for mail, anchor in session.execute(wanted):
        found.setdefault(mail or 0, []).append(anchor or "")
    return tuple((mail, tuple(anchors)) for mail, anchors in found.items())


def explained_departures(session: Session, anchors: Collection[str]) -> frozenset[str]:
    """Give those of the anchors whose entries were taken off the page by a recorded step, or renamed by an erasing."""
    wanted = select(DraftRow.anchor).where(DraftRow.anchor.in_(anchors), DraftRow.status != "approved")
    left = frozenset(anchor for anchor in session.scalars(wanted) if anchor)
    return left | {anchor for anchor in anchors if session.get(TombstoneRow, digest_anchor(anchor))}


def digest_anchor(anchor: str) -> str:
    """Give what is kept of an entry's lasting name that held a person's: a tombstone of that digest."""
    return hashlib.sha256(f"anchor {anchor}".encode()).hexdigest()
