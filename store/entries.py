"""What is on the page."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Iterator

from brueckenpost.store.entry import Entry
from brueckenpost.store.glance import rows_of
from brueckenpost.store.models import DraftRow, TombstoneRow
from brueckenpost.store.published import read_entries
from sqlalchemy import select
from sqlalchemy.orm import Session


def approved_entries(session: Session, *, publish_contact: str = "never") -> Iterator[Entry]:
    """Yield all approved entries as the page may have them; see `read_entries`."""
    return read_entries(rows_of(session), publish_contact=publish_contact)


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
