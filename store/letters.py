"""Which letters were sent, so that none is sent twice whatever breaks.

A letter is written down before it is handed over and again when the server has taken it: one that stands there only as
begun may have been sent, and is shown to a person instead of being sent again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from brueckenpost.store.models import LetterRow
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

BEGUN, SENT, FAILED, REFUSED = "begun", "sent", "failed", "refused"


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of one letter about a mail.

    `key` names it, its purpose first: "ask", "acknowledge" or "announce". `state` is "begun" (perhaps sent), "sent",
    "failed" (surely not sent, may be later) or "refused" (surely not sent, and would not be); `at` is when that was,
    `tries` counts how often it was begun.
    """

    key: str
    message_id: int
    state: str
    tries: int
    at: dt.datetime

    @property
    def purpose(self) -> str:
        """Give what kind of letter it is."""
        return self.key.partition(":")[0]


def begin_letter(session: Session, key: str, message_id: int, *, now: dt.datetime) -> bool:
    """Write down that a letter is about to be sent; False if it was begun or sent before. Commit, then send."""
    row = session.scalar(select(LetterRow).where(LetterRow.key == key).with_for_update())
    if row is None:
        try:
            with session.begin_nested():
                session.add(LetterRow(key=key, message_id=message_id, state=BEGUN, tries=1, at=now))
                session.flush()
        except IntegrityError:
            if session.get(LetterRow, key) is None:
                raise
            return False  # another worker began it at this moment
        return True
    if row.state in (BEGUN, SENT):
        return False
    row.state, row.tries, row.at = BEGUN, row.tries + 1, now
    return True


def settle_letter(session: Session, key: str, state: str, *, now: dt.datetime) -> None:
    """Write down how it went: "sent", "failed" or "refused"."""
    if row := session.get(LetterRow, key):
        row.state, row.at = state, now


def find_letter(session: Session, key: str) -> Letter | None:
    """Give one letter, None if it was never begun."""
    row = session.get(LetterRow, key)
    return _letter(row) if row else None


def list_letters(session: Session, state: str) -> tuple[Letter, ...]:
    """List the letters of a state, oldest first."""
    wanted = select(LetterRow).where(LetterRow.state == state).order_by(LetterRow.at, LetterRow.key)
    return tuple(map(_letter, session.scalars(wanted)))


def forget_letters(session: Session, before: dt.datetime) -> None:
    """Drop what was written down earlier: even a digest of an address is not kept for ever."""
    session.execute(delete(LetterRow).where(LetterRow.at < before))


def _letter(row: LetterRow) -> Letter:
    return Letter(row.key, row.message_id, row.state, row.tries, row.at)
