"""How far each mailbox was read (RFC 3501: UIDVALIDITY and UID)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from brueckenpost.store.models import CursorRow
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Cursor:
    """All mails of a folder up to `uid` were dealt with, as long as its UIDVALIDITY stays."""

    uidvalidity: int
    uid: int


def read_cursor(session: Session, mailbox: str, folder: str) -> Cursor | None:
    """Give the cursor of a folder, None where it was never read."""
    row = session.get(CursorRow, (mailbox, folder))
    return Cursor(row.uidvalidity, row.uid) if row else None


def advance_cursor(session: Session, mailbox: str, folder: str, cursor: Cursor, *, now: dt.datetime) -> None:
    """Move the cursor on; within one UIDVALIDITY it never goes back."""
    row = session.get(CursorRow, (mailbox, folder))
    if row is None:
        row = CursorRow(
            mailbox=mailbox, folder=folder, uidvalidity=cursor.uidvalidity, uid=cursor.uid, at=now
        )
        session.add(row)
        return
    if row.uidvalidity == cursor.uidvalidity and row.uid >= cursor.uid:
        return
    row.uidvalidity, row.uid, row.at = cursor.uidvalidity, cursor.uid, now
