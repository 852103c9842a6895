"""How far each mailbox was read (RFC 3501: UIDVALIDITY and UID)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from brueckenpost.store.models import CursorRow
from sqlalchemy import bindparam, insert, or_, select, update
from sqlalchemy.orm import Session

# Put together once: every mail that is taken moves a cursor.
_HERE = (CursorRow.mailbox == bindparam("box"), CursorRow.folder == bindparam("place"))
_TOLD: dict[str, Any] = {
    "uidvalidity": bindparam("validity"),
    "uid": bindparam("upto"),
    "at": bindparam("now"),
}
_IS_BEHIND = or_(CursorRow.uidvalidity != bindparam("validity"), CursorRow.uid < bindparam("upto"))
_ADVANCE = update(CursorRow).where(*_HERE, _IS_BEHIND).values(_TOLD)
_IS_THERE = select(CursorRow.uid).where(*_HERE)
_BEGIN = insert(CursorRow).values(_TOLD | {"mailbox": bindparam("box"), "folder": bindparam("place")})


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
    told = {"box": mailbox, "place": folder, "validity": cursor.uidvalidity, "upto": cursor.uid, "now": now}
    connection = session.connection()
    if connection.execute(_ADVANCE, told).rowcount or connection.execute(_IS_THERE, told).first():
        return
    connection.execute(_BEGIN, told)
