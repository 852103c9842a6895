"""Acknowledging mail after it is safe: what is due follows from the mails and the book of letters alone.

So nothing is forgotten when a worker dies or the mail server is down, and the next round makes up for it.
"""

from __future__ import annotations

import datetime as dt
import logging

from brueckenpost.intake.errors import (
    SendingPostponedError,
    SendingRefusedError,
    SendingUnavailableError,
    SendingUnclearError,
)
from brueckenpost.intake.letterbook import daily_key
from brueckenpost.intake.machines import ANSWERED_KINDS
from brueckenpost.intake.outbox import Outbox
from brueckenpost.store.errors import MessageNotFoundError
from brueckenpost.store.letters import FAILED, Letter
from brueckenpost.store.messages import MailView, list_arrived, read_raw, recall_record
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker

log = logging.getLogger(__name__)

RECENT = dt.timedelta(days=3)  # the first poll of an old mailbox thanks nobody for the mail of years
FIRST, LONGEST = dt.timedelta(minutes=5), dt.timedelta(hours=6)  # greylisting wants some minutes (RFC 6647)


def acknowledge_mails(mailbox: str, store: sessionmaker[Session], outbox: Outbox) -> int:
    """Confirm the mails of a mailbox that arrived lately; give how many letters were sent.

    A letter that cannot be sent is logged and is no reason to fail: the mail itself is kept. One that the server did not
    take is tried again after a pause that doubles; while the server does not answer at all, the rest is left for later.

    Raises:
        StoreUnavailableError: The database is locked or away.
    """
    sent = 0
    with unavailable(), store() as session:
        mails = list_arrived(session, mailbox, ANSWERED_KINDS, since=outbox.clock() - RECENT)
    for mail in mails:
        key = daily_key("acknowledge", mail.address, mail.received_at)
        if not _is_due(outbox.book.find(key), outbox.clock()):
            continue
        try:
            sent += _acknowledge(mail, store, outbox)
        except (SendingRefusedError, SendingUnclearError, SendingPostponedError) as error:
            log.warning("message %(message)s is not acknowledged: %(what)s", _told(mail, error))
        except SendingUnavailableError as error:
            log.warning(
                "message %(message)s and those after it are not acknowledged yet: %(what)s",
                _told(mail, error),
            )
            break
    return sent


def _acknowledge(mail: MailView, store: sessionmaker[Session], outbox: Outbox) -> bool:
    try:
        with unavailable(), store() as session:
            raw, record = read_raw(session, mail.message_id), recall_record(session, mail.message_id)
    except MessageNotFoundError:
        return False  # it was erased meanwhile
    return outbox.acknowledge(raw, record, mail.message_id, arrived=mail.received_at)


def _told(mail: MailView, error: Exception) -> dict[str, object]:
    return {"message": mail.message_id, "what": str(error)}


def _is_due(letter: Letter | None, now: dt.datetime) -> bool:
    if letter is None:
        return True
    return letter.state == FAILED and letter.at + pause_after(letter.tries) <= now


def pause_after(tries: int) -> dt.timedelta:
    """Give how long a letter waits that so many tries could not send."""
    return min(LONGEST, FIRST * (1 << min(max(tries - 1, 0), 10)))
