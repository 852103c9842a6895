"""The drafts and entries that share a place or a sender with a mail: found by index, however many others there are."""

from __future__ import annotations

from brueckenpost.store.models import DraftRow, MessageRow
from sqlalchemy import select
from sqlalchemy.orm import Session

MOST = 100  # of one place, and of one sender, newest first


def find_nearby(session: Session, mail: MessageRow, place: str) -> frozenset[int]:
    """Give the numbers of those that came with other mails; `place` is a municipality's name, "" for none."""
    wanted = (
        select(DraftRow.id)
        .where(DraftRow.kind != "follow_up", DraftRow.message_id.is_distinct_from(mail.id))
        .order_by(DraftRow.id.desc())
        .limit(MOST)
    )
    sent = wanted.join(MessageRow, MessageRow.id == DraftRow.message_id)
    found = set(session.scalars(sent.where(MessageRow.sender_email == mail.sender_email)))
    if place:
        found.update(session.scalars(wanted.where(DraftRow.municipality == place)))
    return frozenset(found)
