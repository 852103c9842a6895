"""The drafts and entries that share a place or a sender with a mail: found by index, however many others there are."""

from __future__ import annotations

from brueckenpost.store.models import DraftRow, MessageRow
from sqlalchemy import select
from sqlalchemy.orm import Session

MOST = 100  # drafts of one place, and mails of one sender, newest first


def find_nearby(session: Session, mail: MessageRow, place: str) -> frozenset[int]:
    """Give the numbers of those that came with other mails; `place` is a municipality's name, "" for none."""
    wanted = select(DraftRow.id).where(
        DraftRow.kind != "follow_up", DraftRow.message_id.is_distinct_from(mail.id)
    )
    # The newest mails are read off the index: their drafts are looked up for these only, however many the sender wrote.
    newest = (
        select(MessageRow.id)
        .where(MessageRow.sender_email == mail.sender_email)
        .order_by(MessageRow.id.desc())
        .limit(MOST)
    )
    found = set(session.scalars(wanted.where(DraftRow.message_id.in_(newest))))
    if place:
        there = wanted.where(DraftRow.municipality == place).order_by(DraftRow.id.desc()).limit(MOST)
        found.update(session.scalars(there))
    return frozenset(found)
