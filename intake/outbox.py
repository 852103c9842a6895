"""Sending letters through the configured mail server, each at most once."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import parseaddr

from brueckenpost.intake.connection import xoauth2
from brueckenpost.intake.errors import (
    MailboxRefusedError,
    MailboxSettingsError,
    MailboxUnavailableError,
    SendingPostponedError,
    SendingRefusedError,
    SendingUnavailableError,
    SendingUnclearError,
)
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.letterbook import LetterBook, daily_key
from brueckenpost.intake.letters import Occasion, acknowledge, announce, ask
from brueckenpost.intake.machines import may_be_answered
from brueckenpost.intake.passwords import Secret, reveal
from brueckenpost.intake.settings import SmtpSettings
from brueckenpost.intake.trust import trusted_certificates
from brueckenpost.parsers.record import Record
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.letters import BEGUN, FAILED, REFUSED, SENT

log = logging.getLogger(__name__)

TIMEOUT = 60  # seconds without a byte


@dataclass(frozen=True, slots=True)
class Outbox:
    """The way out: the server, the book of what was sent, and the clock (aware moments)."""

    settings: SmtpSettings
    book: LetterBook
    clock: Callable[[], dt.datetime]
    secret: Secret = field(default="", repr=False)

    def acknowledge(
        self, raw: bytes, record: Record, ticket: int, arrived: dt.datetime | None = None
    ) -> bool:
        """Confirm that a mail has arrived, where the configuration wants it and a person wrote it.

        At most once for each person and day on which mail of theirs arrived. True if a letter was sent.

        Raises:
            SendingRefusedError, SendingUnavailableError, SendingUnclearError: The mail is kept all the same.
            StoreUnavailableError: The book of letters cannot be written, so nothing is sent.
        """
        if not self.settings.acknowledge or not may_be_answered(raw, record.kind, self.settings.sender):
            return False
        now = self.clock()
        try:
            letter = acknowledge(_occasion(record, ticket), self.settings.sender, now=now)
        except ValueError:
            return False  # an address that nobody could write to
        return self._send_once(
            daily_key("acknowledge", record.message.sender.email, arrived or now), ticket, letter
        )

    def ask(self, record: Record, ticket: int, question: str) -> bool:
        """Send a curator's question to who sent the mail; the same question about the same mail only once.

        Raises:
            SendingRefusedError: Also where the mail's sender has no usable address.
            SendingUnavailableError, SendingUnclearError: See there.
        """
        letter = self._addressed(ask, record, ticket, question)
        return self._send_once(f"ask:{ticket}:{daily_key('', question, self.clock())}", ticket, letter)

    def has_announced(self, ticket: int) -> bool:
        """Tell whether who sent the mail was told already, or perhaps was."""
        letter = self.book.find(f"announce:{ticket}")
        return letter is not None and letter.state in (BEGUN, SENT)

    def announce(self, record: Record, ticket: int, address: str) -> bool:
        """Tell who sent the mail that its entry is on the page, once for each mail, where the configuration wants it.

        Raises:
            SendingRefusedError, SendingUnavailableError, SendingUnclearError: See `ask`.
        """
        if not self.settings.notify_published:
            return False
        letter = self._addressed(announce, record, ticket, address)
        return self._send_once(f"announce:{ticket}", ticket, letter)

    def _addressed(
        self, write: Callable[..., EmailMessage], record: Record, ticket: int, words: str
    ) -> EmailMessage:
        try:
            return write(_occasion(record, ticket), self.settings.sender, words, now=self.clock())
        except ValueError:
            raise SendingRefusedError("the mail's sender has no address that could be written to") from None

    def _send_once(self, key: str, ticket: int, letter: EmailMessage) -> bool:
        """Write down, send, write down: a worker killed in between leaves a letter that counts as unclear."""
        if not self.book.begin(key, ticket, now=self.clock()):
            return False
        try:
            send_letter(self.settings, self.secret, letter)
        except SendingRefusedError:
            self._settle(key, REFUSED)
            raise
        except SendingUnavailableError:
            self._settle(key, FAILED)
            raise
        self._settle(key, SENT)
        log.info("letter sent: %(letter)s", {"letter": key})
        return True

    def _settle(self, key: str, state: str) -> None:
        with suppress(StoreUnavailableError):  # it stays begun: shown as unclear, never sent twice
            self.book.settle(key, state, now=self.clock())


def open_outbox(
    settings: SmtpSettings,
    keys: Keys,
    book: LetterBook,
    clock: Callable[[], dt.datetime],
) -> Outbox:
    """Give the way out that the settings describe, not yet connected.

    Raises:
        MailboxSettingsError: The settings could never work.
        MailboxUnavailableError: The command that gives the password failed.
    """
    settings.check()
    return Outbox(settings, book, clock, secret_of(settings, keys))


def secret_of(settings: SmtpSettings, keys: Keys) -> Secret:
    """Give what opens the server that sends; "" where it wants no login.

    Raises:
        MailboxSettingsError, MailboxUnavailableError: As `find_password`.
    """
    return keys.find(settings, "smtp", "smtp") if settings.user else ""


def _occasion(record: Record, ticket: int) -> Occasion:
    return Occasion(record.message, ticket, record.drafts[0].language if record.drafts else "de")


def send_letter(settings: SmtpSettings, secret: Secret, letter: EmailMessage) -> None:
    """Hand one letter to the server.

    Raises:
        SendingRefusedError: Login, certificate, address or letter is refused for good.
        SendingUnavailableError: The server does not answer or asks to come later; it has not taken the letter.
        SendingUnclearError: The connection broke when the letter was under way.
    """
    sender, recipient = parseaddr(str(letter["From"]))[1], parseaddr(str(letter["To"]))[1]
    if not recipient.isascii():
        raise SendingRefusedError("the address holds letters that mail servers do not take")
    with _connected(settings, secret) as server:
        with _speaking(settings.host):
            _expect(server.mail(sender), "the sender")
            _expect(server.rcpt(recipient), "the recipient")
        try:
            answer = server.data(letter.as_bytes(policy=letter.policy.clone(linesep="\r\n")))
        except smtplib.SMTPDataError as error:
            answer = (error.smtp_code, b"")
        except (smtplib.SMTPException, OSError):
            raise SendingUnclearError(f"{settings.host} was lost while it took the letter") from None
        _expect(answer, "the letter")


def try_login(settings: SmtpSettings, secret: Secret) -> None:
    """Connect and log in as for a letter, and leave again.

    Raises:
        SendingRefusedError, SendingUnavailableError: As `send_letter`.
    """
    with _connected(settings, secret):
        pass


def _expect(answer: tuple[int, bytes], what: str) -> None:
    """Go on only if the server agreed; its words may repeat an address, so they are not told."""
    code = answer[0]
    if 400 <= code < 500:
        raise SendingPostponedError(f"the mail server does not take {what} now (code {code})")
    if not 200 <= code < 300:
        raise SendingRefusedError(f"the mail server refuses {what} (code {code})")


@contextmanager
def _connected(settings: SmtpSettings, secret: Secret) -> Iterator[smtplib.SMTP]:
    """Connect, encrypt and log in; leave politely where the server still listens."""
    password = _revealed(secret)
    with _speaking(settings.host):
        server = _open(settings)
    try:
        with _speaking(settings.host):
            if settings.tls == "starttls":
                server.starttls(context=trusted_certificates(settings.ca_file))
            if settings.user:
                _log_in(server, settings, password)
            server.ehlo_or_helo_if_needed()  # a server takes no letter of who does not greet it
        yield server
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
        server.close()


def _revealed(secret: Secret) -> str:
    try:
        return reveal(secret)
    except MailboxUnavailableError as error:
        raise SendingUnavailableError(str(error)) from error
    except (MailboxRefusedError, MailboxSettingsError) as error:
        raise SendingRefusedError(str(error)) from error


def _log_in(server: smtplib.SMTP, settings: SmtpSettings, secret: str) -> None:
    if settings.auth == "password":
        server.login(settings.user, secret)
        return
    server.ehlo_or_helo_if_needed()
    if "XOAUTH2" not in str(server.esmtp_features.get("auth", "")).upper().split():
        raise smtplib.SMTPNotSupportedError
    words = xoauth2(settings.user, secret).decode()
    server.auth("XOAUTH2", lambda challenge=None: "" if challenge else words)


def _open(settings: SmtpSettings) -> smtplib.SMTP:
    if settings.tls == "implicit":
        trusted = trusted_certificates(settings.ca_file)
        return smtplib.SMTP_SSL(settings.host, settings.port, timeout=TIMEOUT, context=trusted)
    return smtplib.SMTP(settings.host, settings.port, timeout=TIMEOUT)


@contextmanager
def _speaking(host: str) -> Iterator[None]:
    """Turn what the library raises before a letter is under way into our errors."""
    try:
        yield
    except smtplib.SMTPAuthenticationError as error:
        if 400 <= error.smtp_code < 500:
            raise SendingUnavailableError(f"{host} takes no login now (code {error.smtp_code})") from None
        raise SendingRefusedError(f"{host} refuses the login, check user and password of [smtp]") from None
    except smtplib.SMTPNotSupportedError:
        raise SendingRefusedError(
            f"{host} offers no encryption or login as configured: check tls and port"
        ) from None
    except ssl.SSLCertVerificationError as error:
        raise SendingRefusedError(
            f"the certificate of {host} is not trusted ({error.verify_message}): set ca_file, or mend host"
        ) from None
    except (smtplib.SMTPException, OSError) as error:
        raise SendingUnavailableError(f"{host} does not answer ({type(error).__name__})") from error
