"""A second and third try for mails that could not be read.

The first failure may have been the machine's: no memory left, or too busy to read a mail in time. What fails three
times waits for a person, or for a newer version.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Callable, Collection, Iterator
from functools import partial

from brueckenpost.intake.failures import Failure, attempt
from brueckenpost.intake.worker import LARGEST, Outcome
from brueckenpost.parsers.record import Record
from brueckenpost.store.messages import (
    MailView,
    Receipt,
    list_messages,
    quarantine_mail,
    read_raw,
    retry_mail,
)
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker

log = logging.getLogger(__name__)

STRIKES = 3


def retry_quarantined(
    store: sessionmaker[Session],
    read: Callable[[bytes], Record],
    *,
    clock: Callable[[], dt.datetime],
    only: Collection[int] | None = None,
) -> Iterator[Outcome]:
    """Read mails in quarantine again, and yield what became of each.

    Without `only`, those that failed fewer than STRIKES times; with it, exactly these messages, however often they
    failed: a person asks for them.

    Raises:
        StoreUnavailableError, ReaderUnavailableError: What was done before stays done.
    """
    with unavailable(), store() as session:
        failed = list_messages(session, failed=True)
    for mail in failed:
        if mail.message_id in only if only is not None else mail.attempts < STRIKES:
            yield from _retry(mail, store, read, clock)


def _retry(
    mail: MailView,
    store: sessionmaker[Session],
    read: Callable[[bytes], Record],
    clock: Callable[[], dt.datetime],
) -> Iterator[Outcome]:
    with unavailable(), store() as session:
        raw = read_raw(session, mail.message_id)
    if len(raw) > LARGEST:
        return
    outcome = attempt(partial(_read_and_keep, mail, raw, store, read, clock))
    if isinstance(outcome, Failure):
        told = {"message": mail.message_id, "what": outcome.reason, "trace": outcome.trace}
        log.error("message %(message)s again: %(what)s\n%(trace)s", told)
        receipt = Receipt(mailbox=mail.mailbox, raw=raw, received_at=mail.received_at)
        with unavailable(), store.begin() as session:
            quarantine_mail(session, receipt, outcome.reason, now=clock())
        outcome = _outcome("quarantined", mail, raw, reason=outcome.reason)
    yield outcome


def _read_and_keep(
    mail: MailView,
    raw: bytes,
    store: sessionmaker[Session],
    read: Callable[[bytes], Record],
    clock: Callable[[], dt.datetime],
) -> Outcome:
    record = read(raw)
    with unavailable(), store.begin() as session:
        kept = retry_mail(session, mail.message_id, record, now=clock())
    return _outcome("taken", mail, raw, record=record, drafts=kept.drafts)


def _outcome(
    status: str,
    mail: MailView,
    raw: bytes,
    *,
    record: Record | None = None,
    drafts: tuple[int, ...] = (),
    reason: str = "",
) -> Outcome:
    digest = hashlib.sha256(raw).hexdigest()
    return Outcome(status, mail.message_id, digest, record, mail.message_id, drafts, reason)
