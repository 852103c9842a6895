"""The drafts and entries that share a place or a sender with a mail: found by index, however many others there are."""

from __future__ import annotations

from brueckenpost.store.models import DraftRow, MessageRow
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

MOST = 100  # drafts of one place, and mails of one sender, newest first

# Put together once: for a single mail that takes as long as asking the database.
_OTHERS = select(DraftRow.id).where(
    DraftRow.kind != "follow_up", DraftRow.message_id.is_distinct_from(bindparam("mail"))
)
# The newest mails are read off the index: their drafts are looked up for these only, however many the sender wrote.
_NEWEST = (
    select(MessageRow.id)
    .where(MessageRow.sender_email == bindparam("sender"))
    .order_by(MessageRow.id.desc())
    .limit(MOST)
)
_SENT = _OTHERS.where(DraftRow.message_id.in_(_NEWEST))
_THERE = _OTHERS.where(DraftRow.municipality == bindparam("place")).order_by(DraftRow.id.desc()).limit(MOST)


def find_nearby(session: Session, mail: MessageRow, place: str) -> frozenset[int]:
    """Give the numbers of those that came with other mails; `place` is a municipality's name, "" for none."""
    connection = session.connection()
    found = set(connection.scalars(_SENT, {"mail": mail.id, "sender": mail.sender_email}))
    if place:
        found.update(connection.scalars(_THERE, {"mail": mail.id, "place": place}))
    return frozenset(found)
