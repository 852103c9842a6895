"""Telling submitters, once, that what they reported is on the page."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from brueckenpost.intake.errors import SendingRefusedError, SendingUnavailableError, SendingUnclearError
from brueckenpost.intake.machines import may_be_answered
from brueckenpost.intake.outbox import Outbox
from brueckenpost.intake.reading import read_any
from brueckenpost.store.errors import MessageNotFoundError
from brueckenpost.store.messages import find_message, read_raw
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker

log = logging.getLogger(__name__)


def announce_entries(
    published: Iterable[tuple[int, str]], store: sessionmaker[Session], outbox: Outbox
) -> int:
    """Tell who sent each mail where its entries are, once for each mail; give how many letters were sent.

    `published` are numbers of mails with the addresses of their entries. A machine is told nothing. A letter that cannot
    be sent is logged, and tried again with the next call while the mail server only asked to come later.
    """
    sent = 0
    for message_id, addresses in published:
        if outbox.has_announced(message_id):
            continue
        try:
            with unavailable(), store() as session:
                kind, raw = find_message(session, message_id).kind, read_raw(session, message_id)
        except MessageNotFoundError:
            continue  # its bytes were erased, and with them who sent it
        if not may_be_answered(raw, kind, outbox.settings.sender):
            continue
        try:
            sent += outbox.announce(read_any(raw), message_id, addresses)
        except (SendingRefusedError, SendingUnclearError) as error:
            log.warning(
                "who sent message %(message)s is not told of its entry: %(what)s", _told(message_id, error)
            )
        except SendingUnavailableError as error:
            log.warning(
                "who sent message %(message)s and others are not told of entries yet: %(what)s",
                _told(message_id, error),
            )
            break
    return sent


def _told(message_id: int, error: Exception) -> dict[str, object]:
    return {"message": message_id, "what": str(error)}
