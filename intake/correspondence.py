"""Writing to those who sent mail, for a person who wants it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.intake.keys import Keys
from brueckenpost.intake.letterbook import LetterBook, Line
from brueckenpost.intake.notices import announce_entries
from brueckenpost.intake.outbox import Outbox, open_outbox
from brueckenpost.intake.reading import read_any
from brueckenpost.intake.settings import SmtpSettings
from brueckenpost.store.messages import read_raw
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker

LETTERS = ".brueckenpost-letters"


def book_of(folder: Path) -> LetterBook:
    """Give the book of letters that lies in a folder."""
    return LetterBook(folder / LETTERS)


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
            self.smtp, Keys(self.environment, self.folder, self.clock), book_of(self.folder), self.clock
        )


@dataclass(frozen=True, slots=True)
class UnclearLetter:
    """A letter that may have been sent: what it was ("ask", "acknowledge", "announce"), about which mail, and when."""

    letter: str
    message_id: int | None
    at: dt.datetime


def unclear_letters(folder: Path) -> tuple[UnclearLetter, ...]:
    """List the letters of which nobody knows whether they were sent: a person asks the one who should have got it."""
    return tuple(_unclear(line) for line in book_of(folder).unclear())


def _unclear(line: Line) -> UnclearLetter:
    letter, _colon, rest = line.key.partition(":")
    number = rest.partition(":")[0]
    return UnclearLetter(letter, int(number) if number.isdigit() else None, line.at)
