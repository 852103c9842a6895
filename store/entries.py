"""What is on the page."""

from __future__ import annotations

from collections.abc import Collection

from brueckenpost.store.entry import Entry
from brueckenpost.store.forms import draft_of
from brueckenpost.store.models import DraftRow
from sqlalchemy import select
from sqlalchemy.orm import Session


def approved_entries(session: Session) -> tuple[Entry, ...]:
    """Give all approved entries in the order of their approval."""
    wanted = (
        select(DraftRow)
        .where(DraftRow.status == "approved", DraftRow.anchor.is_not(None))
        .order_by(DraftRow.approved_at, DraftRow.id)
    )
    return tuple(
        Entry(
            id=row.id,
            anchor=row.anchor or "",
            version=row.version,
            draft=draft_of(row),
            received_at=row.received_at,
            approved_at=row.approved_at or row.updated_at,
            updated_at=row.updated_at,
        )
        for row in session.scalars(wanted)
    )


def explained_departures(session: Session, anchors: Collection[str]) -> frozenset[str]:
    """Give those of the anchors whose entries were taken off the page by a recorded step."""
    wanted = select(DraftRow.anchor).where(DraftRow.anchor.in_(anchors), DraftRow.status != "approved")
    return frozenset(anchor for anchor in session.scalars(wanted) if anchor)
