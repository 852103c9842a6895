"""Writing to those who sent mail, for a person who wants it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.intake.answers import RECENT
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.notices import announce_entries
from brueckenpost.intake.outbox import Outbox, open_outbox
from brueckenpost.intake.reading import read_any
from brueckenpost.intake.settings import SmtpSettings
from brueckenpost.store.letters import Letter
from brueckenpost.store.messages import read_raw
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The office's letters: the mails that they answer, and the way out."""

    store: sessionmaker[Session]
    environment: Mapping[str, str]
    folder: Path
    clock: Callable[[], dt.datetime]
    smtp: SmtpSettings

    def ask(self, message_id: int, question: str) -> bool:
        """Send who wrote a mail a question about it; False if the same one was sent today already.

        Raises:
            MessageNotFoundError: The mail's bytes are no longer kept.
            SendingRefusedError, SendingUnavailableError, SendingUnclearError: As `Outbox.ask`.
            MailboxSettingsError, MailboxUnavailableError: The settings or the password command do not work.
        """
        with unavailable(), self.store() as session:
            raw = read_raw(session, message_id)
        return self._outbox().ask(read_any(raw), message_id, question)

    def announce(self, published: Sequence[tuple[int, str]]) -> int:
        """Tell who sent each mail where its entries are, as `announce_entries`, where the configuration wants it.

        Raises:
            MailboxSettingsError, MailboxUnavailableError: The settings or the password command do not work.
        """
        if not self.smtp.notify_published or not published:
            return 0
        return announce_entries(published, self.store, self._outbox())

    def _outbox(self) -> Outbox:
        return open_outbox(
            self.smtp, Keys(self.environment, self.folder, self.clock), LetterBook(self.store), self.clock
        )


@dataclass(frozen=True, slots=True)
class UnsentLetter:
    """A letter that perhaps or surely was not sent: "ask", "acknowledge" or "announce", about which mail, and when.

    `tries` counts how often it was begun.
    """

    letter: str
    message_id: int
    at: dt.datetime
    tries: int


def unclear_letters(book: LetterBook) -> tuple[UnsentLetter, ...]:
    """List the letters of which nobody knows whether they were sent: a person asks the one who should have got it."""
    return tuple(map(_unsent, book.unclear()))


def waiting_letters(book: LetterBook, now: dt.datetime) -> tuple[UnsentLetter, ...]:
    """List the letters that will be tried again by themselves: a question is its curator's to send again."""
    return tuple(_unsent(it) for it in book.waiting() if it.purpose != "ask" and now - it.at < RECENT)


def _unsent(letter: Letter) -> UnsentLetter:
    return UnsentLetter(letter.purpose, letter.message_id, letter.at, letter.tries)
