"""Connecting to an IMAP server, and turning what goes wrong there into our errors."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from imaplib import IMAP4

from brueckenpost.intake.errors import (
    LoginRefusedError,
    MailboxRefusedError,
    MailboxUnavailableError,
)
from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.intake.trust import trusted_certificates
from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import MailboxLoginError, UnexpectedCommandStatusError
from imap_tools.utils import check_command_status

TIMEOUT = 60  # seconds without a byte; imaplib would wait for ever
LATER = re.compile(rb"\[(UNAVAILABLE|INUSE|SERVERBUG|LIMIT|OVERQUOTA)\]", re.IGNORECASE)  # RFC 5530: may pass


def connect(settings: MailboxSettings) -> BaseMailBox:
    """Open the connection that the settings ask for, the certificate checked against the host's name."""
    settings.check()
    if settings.tls == "none":
        return MailBoxUnencrypted(settings.host, settings.port, timeout=TIMEOUT)
    kind = MailBox if settings.tls == "implicit" else MailBoxStartTls
    return kind(
        settings.host, settings.port, timeout=TIMEOUT, ssl_context=trusted_certificates(settings.ca_file)
    )


def log_in(box: BaseMailBox, settings: MailboxSettings, secret: str) -> None:
    """Log in by LOGIN, by SASL PLAIN where name or password need UTF-8 (LOGIN knows ASCII only), or by XOAUTH2."""
    if settings.auth == "password" and (settings.user + secret).isascii():
        box.login(settings.user, secret, initial_folder=None)
        return
    try:
        if settings.auth == "password":
            box.login_utf8(settings.user, secret, initial_folder=None)
        else:
            _log_in_by_token(box, settings.user, secret)
    except IMAP4.abort:
        raise
    except IMAP4.error as error:  # imaplib's own way to say that the login is refused
        raise MailboxLoginError(("NO", [str(error).encode()]), "OK") from None


def _log_in_by_token(box: BaseMailBox, user: str, token: str) -> None:
    """Log in by XOAUTH2; a server that refuses first tells why, and wants an empty answer to it."""
    words = [b"", xoauth2(user, token)]
    check_command_status(
        box.client.authenticate("XOAUTH2", lambda _challenge: words.pop() if words else b""),
        MailboxLoginError,
    )


def xoauth2(user: str, token: str) -> bytes:
    """Give the words of a login by token (Google, "OAuth 2.0 Mechanism"; Microsoft's is the same)."""
    return f"user={user}\1auth=Bearer {token}\1\1".encode()


def plain(words: bytes) -> str:
    """Make a server's words fit for a terminal: printable, one line, not long."""
    text = words.decode("utf-8", "replace")
    return "".join(sign if sign.isprintable() else " " for sign in text)[:200].strip()


def said(error: UnexpectedCommandStatusError) -> bytes:
    """Give the words of the server's refusal."""
    lines = error.command_result[1] if len(error.command_result) > 1 else []
    return b" ".join(line for line in lines or [] if isinstance(line, bytes))


def folder_refused(folder: str, error: UnexpectedCommandStatusError) -> MailboxRefusedError:
    """Make the error of a folder that is not there or not ours."""
    return MailboxRefusedError(f'the folder "{folder}" cannot be read: {plain(said(error))}')


@contextmanager
def speaking(host: str) -> Iterator[None]:
    """Turn what the library raises into our errors: transient or not is what the caller must know."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise MailboxRefusedError(
            f"the certificate of {host} is not trusted ({error.verify_message}): set ca_file, or mend host"
        ) from None
    except MailboxLoginError as error:
        words = said(error)
        if LATER.search(words):
            raise MailboxUnavailableError(f"{host} takes no login now: {plain(words)}") from None
        raise LoginRefusedError(
            f"{host} refuses the login, check user and password: {plain(words)}"
        ) from None
    except UnexpectedCommandStatusError as error:
        raise MailboxRefusedError(f"{host} refuses: {plain(said(error))}") from None
    except (IMAP4.abort, OSError) as error:
        raise MailboxUnavailableError(f"{host} does not answer: {plain(str(error).encode())}") from error
    except IMAP4.error as error:
        raise MailboxRefusedError(f"{host} refuses: {plain(str(error).encode())}") from error
