"""How things stand: the last poll, what waits, what failed, the last publish."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from brueckenpost.store.models import DraftRow, MessageRow, PollRow, PublishRow
from sqlalchemy import func, select
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Status:
    """The figures of one screen; times are aware, None is "never"."""

    last_poll: dt.datetime | None
    messages: int
    quarantined: int
    new: int
    follow_ups: int
    deferred: int
    waiting: int
    approved: int
    last_publish: dt.datetime | None
    published: int | None


@dataclass(frozen=True, slots=True)
class Books:
    """What one poll counted."""

    on_server: int
    known: int
    taken: int
    quarantined: int
    drafts: int


def read_status(session: Session) -> Status:
    """Count."""
    by_status = select(DraftRow.status, DraftRow.kind, func.count()).group_by(DraftRow.status, DraftRow.kind)
    counts: Counter[tuple[str, bool]] = Counter()
    for status, kind, number in session.execute(by_status):
        counts[status, kind == "follow_up"] += number
    per_status = select(MessageRow.status, func.count()).group_by(MessageRow.status)
    mails = dict(session.execute(per_status).all())
    published = session.scalar(select(PublishRow).order_by(PublishRow.id.desc()).limit(1))

    def both(status: str) -> int:
        """Count drafts and follow-ups of a status together."""
        return counts[status, False] + counts[status, True]

    return Status(
        last_poll=session.scalar(select(PollRow.at).order_by(PollRow.id.desc()).limit(1)),
        messages=sum(mails.values()),
        quarantined=mails.get("quarantined", 0),
        new=counts["new", False],
        follow_ups=counts["new", True],
        deferred=both("deferred"),
        waiting=both("waiting"),
        approved=counts["approved", False],
        last_publish=published.at if published else None,
        published=published.entries if published else None,
    )


def record_poll(session: Session, mailbox: str, books: Books, *, now: dt.datetime) -> None:
    """Write down what a poll counted."""
    session.add(
        PollRow(
            mailbox=mailbox,
            at=now,
            on_server=books.on_server,
            known=books.known,
            taken=books.taken,
            quarantined=books.quarantined,
            drafts=books.drafts,
        )
    )
