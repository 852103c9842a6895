"""Acknowledging what a poll has taken, after the mail is safe."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable

from brueckenpost.intake.errors import SendingRefusedError, SendingUnavailableError, SendingUnclearError
from brueckenpost.intake.outbox import Outbox
from brueckenpost.intake.worker import Outcome
from brueckenpost.store.messages import find_message, read_raw
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker

log = logging.getLogger(__name__)

RECENT = dt.timedelta(days=3)  # the first poll of an old mailbox thanks nobody for the mail of years


def acknowledge_mails(outcomes: Iterable[Outcome], store: sessionmaker[Session], outbox: Outbox) -> int:
    """Confirm the mails that were taken and arrived lately; give how many letters were sent.

    A letter that cannot be sent is logged and is no reason to fail: the mail itself is kept. While the mail server does
    not answer, the rest is left out.
    """
    sent = 0
    for outcome in outcomes:
        if outcome.status != "taken" or outcome.record is None or outcome.message_id is None:
            continue
        with unavailable(), store() as session:
            arrived = find_message(session, outcome.message_id).received_at
            raw = read_raw(session, outcome.message_id)
        if outbox.clock() - arrived > RECENT:
            continue
        try:
            sent += outbox.acknowledge(raw, outcome.record, outcome.message_id)
        except (SendingRefusedError, SendingUnclearError) as error:
            log.warning("message %(message)s is not acknowledged: %(what)s", _told(outcome, error))
        except SendingUnavailableError as error:
            log.warning(
                "message %(message)s and those after it are not acknowledged: %(what)s", _told(outcome, error)
            )
            break
    return sent


def _told(outcome: Outcome, error: Exception) -> dict[str, object]:
    return {"message": outcome.message_id, "what": str(error)}
