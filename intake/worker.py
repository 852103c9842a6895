"""Take new mail from a mailbox into the store, one transaction a mail."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from brueckenpost.intake.ahead import Assistant, look_ahead
from brueckenpost.intake.failures import Failure, attempt
from brueckenpost.intake.mailbox import Fetched, Mailbox, Missing, News
from brueckenpost.parsers.record import Record
from brueckenpost.store.cursors import Cursor, advance_cursor, read_cursor
from brueckenpost.store.messages import Receipt, keep_mail, knows_mail, quarantine_mail
from brueckenpost.store.session import unavailable
from brueckenpost.store.trust import Trust
from sqlalchemy.orm import Session, sessionmaker

log = logging.getLogger(__name__)
Judge = Callable[[bytes], Trust | None]

LARGEST = (
    40 * 2**20
)  # bytes of a mail that is read; a larger one is kept unread. Servers rarely take above 50 MB


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one mail.

    `status` is "taken", "quarantined" (kept, but not read, as `reason` says), "known" (kept before), "gone"
    (moved or deleted by another before it was fetched) or "refused" (the mailbox does not hand it out).
    `message_id` and `drafts` are the store's numbers, None and () in a dry run.
    """

    status: str
    key: int
    sha256: str = ""
    record: Record | None = None
    message_id: int | None = None
    drafts: tuple[int, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The books of one poll; each mail of the mailbox is counted once.

    `older` are left alone for their age, `waiting` are beyond the limit. `drafts` counts what was found in `taken`.
    """

    mailbox: str
    folder: str
    on_server: int
    known: int = 0
    taken: int = 0
    quarantined: int = 0
    older: int = 0
    waiting: int = 0
    gone: int = 0
    refused: int = 0
    drafts: int = 0

    @property
    def balanced(self) -> bool:
        """Tell whether every mail of the mailbox is accounted for."""
        accounted = (
            self.known + self.taken + self.quarantined + self.older + self.waiting + self.gone + self.refused
        )
        return self.on_server == accounted


def poll_mailbox(  # noqa: PLR0913 - all that the worker meets is handed in
    mailbox: Mailbox,
    store: sessionmaker[Session],
    read: Callable[[bytes], Record],
    *,
    clock: Callable[[], dt.datetime],
    limit: int | None = None,
    dry_run: bool = False,
    tell: Callable[[Outcome], None] = lambda _: None,
    pulse: Callable[[], bool] = lambda: True,
    judge: Judge = lambda _: None,
    expect: Callable[[int], None] = lambda _: None,
) -> Report:
    """Connect, take what is new in a mailbox, at most `limit` mails, and tell of each as it is done.

    A mail that cannot be read is kept as quarantine and stops no other. A dry run reads and tells, but keeps nothing.
    `pulse` is asked before each mail whether to go on; what is left then counts as waiting. `judge` says what speaks
    for a mail's sender, `expect` hears how many mails are to be looked at.

    Raises:
        MailboxUnavailableError, MailboxRefusedError: What was taken before stays taken; the next poll goes on there.
        StoreUnavailableError: The database is locked, full or away; the mail at hand is taken by the next poll.
        ReaderUnavailableError: No reading process can be started.
    """
    with mailbox:
        return take_news(
            mailbox,
            store,
            read,
            clock=clock,
            limit=limit,
            dry_run=dry_run,
            tell=tell,
            pulse=pulse,
            judge=judge,
            expect=expect,
        )


def take_news(  # noqa: PLR0913 - as above
    mailbox: Mailbox,
    store: sessionmaker[Session],
    read: Callable[[bytes], Record],
    *,
    clock: Callable[[], dt.datetime],
    limit: int | None = None,
    dry_run: bool = False,
    tell: Callable[[Outcome], None] = lambda _: None,
    pulse: Callable[[], bool] = lambda: True,
    judge: Judge = lambda _: None,
    expect: Callable[[int], None] = lambda _: None,
) -> Report:
    """Do `poll_mailbox`'s work on a mailbox that is connected already."""
    intake = _Intake(mailbox, store, read, clock, dry_run, judge)
    cursor = intake.cursor()
    news = mailbox.news(cursor)
    expect(len(news.keys) if limit is None else min(limit, len(news.keys)))
    report = intake.take_all(news, limit, tell, pulse)
    if not report.waiting and news.upto and news.upto != cursor:
        intake.advance(news.upto)
    if not report.balanced:
        log.error(
            "the books of %(mailbox)s do not balance: %(books)s", {"mailbox": mailbox.name, "books": report}
        )
    return report


@dataclass(frozen=True, slots=True)
class Reading:
    """A mail whose reading was begun: `done` waits for it; None where it is `known` or too large to be read."""

    sha256: str
    known: bool
    done: Callable[[], tuple[Record, Trust | None]] | None


@dataclass(frozen=True, slots=True)
class _Intake:
    """What one poll works with."""

    mailbox: Mailbox
    store: sessionmaker[Session]
    read: Callable[[bytes], Record]
    clock: Callable[[], dt.datetime]
    dry_run: bool
    judge: Judge

    def cursor(self) -> Cursor | None:
        """Give how far the folder was read."""
        with unavailable(), self.store() as session:
            return read_cursor(session, self.mailbox.name, self.mailbox.folder)

    def advance(self, cursor: Cursor) -> None:
        """Write down how far the folder was read."""
        if not self.dry_run:
            with unavailable(), self.store.begin() as session:
                advance_cursor(session, self.mailbox.name, self.mailbox.folder, cursor, now=self.clock())

    def take_all(
        self, news: News, limit: int | None, tell: Callable[[Outcome], None], pulse: Callable[[], bool]
    ) -> Report:
        """Take what is new, one mail after the other, and give the books."""
        counts = Counter(known=news.known, older=news.older, waiting=len(news.keys))
        with Assistant() as assistant:
            listed = self.mailbox.fetch(news.keys if limit != 0 else ())
            for found, reading in look_ahead(listed, partial(self.begin, assistant)):
                if not pulse():
                    break
                outcome = self.take(found, reading, news.upto)
                counts[outcome.status] += 1
                counts["waiting"] -= 1
                counts["drafts"] += len(outcome.record.drafts) if outcome.record else 0
                tell(outcome)
                if counts["taken"] + counts["quarantined"] == limit:
                    break
        return Report(self.mailbox.name, self.mailbox.folder, news.on_server, **counts)

    def begin(self, assistant: Assistant, found: Fetched | Missing) -> Reading | None:
        """Have a mail read that is not known yet, if it is not too large."""
        if isinstance(found, Missing):
            return None
        sha256 = hashlib.sha256(found.raw).hexdigest()
        with unavailable(), self.store() as session:
            known = knows_mail(session, sha256)
        work = None if known or len(found.raw) > LARGEST else partial(self.look_at, found.raw)
        return Reading(sha256, known, assistant.begin(work) if work else None)

    def look_at(self, raw: bytes) -> tuple[Record, Trust | None]:
        """Read a mail and judge its sender: all that needs no database."""
        return self.read(raw), None if self.dry_run else self.judge(raw)

    def take(self, found: Fetched | Missing, reading: Reading | None, upto: Cursor | None) -> Outcome:
        """Deal with one mail of the list, whatever it is."""
        if isinstance(found, Missing) or reading is None:
            gone, reason = isinstance(found, Missing) and found.gone, getattr(found, "reason", "")
            self.log(logging.WARNING, found.key, reason or "gone meanwhile")
            return Outcome("gone" if gone else "refused", found.key, reason=reason)
        outcome = Outcome("known", found.key, reading.sha256)
        if not reading.known:
            outcome = self.take_new(found, reading, upto)
        if not self.dry_run:
            self.mailbox.put_away(found.key)
        return outcome

    def take_new(self, found: Fetched, reading: Reading, upto: Cursor | None) -> Outcome:
        """Keep a mail with what was read from it, or keep it unread."""
        if reading.done is None:
            failure = Failure(f"larger than {LARGEST // 2**20} MB, kept without being read", "")
            return self.quarantine(found, reading.sha256, upto, failure)
        outcome = attempt(partial(self.read_and_keep, found, reading.sha256, reading.done, upto))
        if isinstance(outcome, Failure):
            return self.quarantine(found, reading.sha256, upto, outcome)
        return outcome

    def read_and_keep(
        self,
        found: Fetched,
        sha256: str,
        done: Callable[[], tuple[Record, Trust | None]],
        upto: Cursor | None,
    ) -> Outcome:
        """Read first, then write at once: the database is not locked while a mail is read."""
        record, trust = done()
        if self.dry_run:
            return Outcome("taken", found.key, sha256, record)
        receipt = replace(self.receipt(found, upto), trust=trust)
        at, now = self.after(found, upto), self.clock()
        with unavailable(), self.store.begin() as session:
            kept = keep_mail(session, receipt, record, now=now)
            if at:
                advance_cursor(session, self.mailbox.name, self.mailbox.folder, at, now=now)
        status = "taken" if kept.new else "known"  # another worker may have been faster
        self.log(
            logging.INFO, found.key, status, kind=record.kind, message=kept.message_id, drafts=kept.drafts
        )
        return Outcome(status, found.key, sha256, record, kept.message_id, kept.drafts)

    def quarantine(self, found: Fetched, sha256: str, upto: Cursor | None, failure: Failure) -> Outcome:
        """Keep a mail unread, with the reason."""
        self.log(logging.ERROR, found.key, failure.reason, failure.trace)
        if self.dry_run:
            return Outcome("quarantined", found.key, sha256, reason=failure.reason)
        receipt, at = self.receipt(found, upto), self.after(found, upto)
        now = self.clock()
        with unavailable(), self.store.begin() as session:
            kept = quarantine_mail(session, receipt, failure.reason, now=now)
            if at:
                advance_cursor(session, self.mailbox.name, self.mailbox.folder, at, now=now)
        status = "quarantined" if kept.new else "known"
        return Outcome(status, found.key, sha256, message_id=kept.message_id, reason=failure.reason)

    def log(self, level: int, key: int, what: str, trace: str = "", **facts: object) -> None:
        """Tell what became of a mail by names and numbers, never by its words."""
        told = {"key": key, "mailbox": self.mailbox.name, "what": what, "trace": trace, **facts}
        log.log(level, "mail %(key)s of %(mailbox)s: %(what)s\n%(trace)s", told)

    def receipt(self, found: Fetched, upto: Cursor | None) -> Receipt:
        """Say where and when a mail was met."""
        return Receipt(
            mailbox=self.mailbox.name,
            raw=found.raw,
            received_at=found.received_at,
            folder=self.mailbox.folder,
            uidvalidity=upto.uidvalidity if upto else None,
            uid=found.key if upto else None,
        )

    def after(self, found: Fetched, upto: Cursor | None) -> Cursor | None:
        """Give the cursor that stands behind this mail."""
        return Cursor(upto.uidvalidity, found.key) if upto else None
