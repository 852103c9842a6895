"""What the configuration says of one mailbox, and of sending mail."""

from __future__ import annotations

import datetime as dt
import ipaddress
import re
from dataclasses import dataclass, field
from email.utils import parseaddr
from pathlib import Path

from brueckenpost.intake.errors import MailboxSettingsError

SOURCES = ("imap", "maildir", "mbox", "eml")
TLS = ("implicit", "starttls", "none")
AFTER = ("leave", "move")
AUTH = ("password", "oauth2-microsoft", "oauth2-google")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginSettings:
    """How we log in to a server, for mailboxes and for sending alike.

    With `auth` "password" one of the four password keys tells it; `keyring` names the service below which the system's
    keyring holds it. With "oauth2-..." `client_id` names the registered app; a client secret makes a Microsoft app log
    in by itself (client credentials), without one a person signs in once. `tenant` is the directory at Microsoft,
    `authority` the address of another cloud of theirs.
    """

    user: str = ""
    auth: str = "password"
    password: str = field(default="", repr=False)
    password_env: str = ""
    password_command: str = ""
    keyring: str = ""
    tenant: str = "organizations"
    client_id: str = ""
    client_secret_env: str = ""
    client_secret_command: str = ""
    authority: str = "https://login.microsoftonline.com"
    ca_file: Path | None = None

    def check_login(self) -> None:
        """Find what could never work.

        Raises:
            MailboxSettingsError: The first such key, with its remedy.
        """
        _one_of("auth", self.auth, AUTH)
        if self.auth == "password":
            return
        if not self.client_id:
            raise MailboxSettingsError(f'client_id is missing: auth = "{self.auth}" needs a registered app')
        if not self.user:
            raise MailboxSettingsError(
                f'user is missing: auth = "{self.auth}" needs the address of the account'
            )
        by_itself = self.client_secret_env or self.client_secret_command
        if self.auth == "oauth2-microsoft" and by_itself and self.tenant == "organizations":
            raise MailboxSettingsError("tenant is missing: an app with a secret belongs to one directory")


@dataclass(frozen=True, slots=True)
class MailboxSettings(LoginSettings):
    """One mailbox of the configuration; what is not told has the documented default.

    `since` leaves older mail alone; `after` is "leave" (only read) or "move" (to `done_folder`). `authserv_id` is our
    own server's name in Authentication-Results headers; "" believes none.
    """

    name: str = "mailbox"
    source: str = "imap"
    path: Path | None = None
    host: str = ""
    port: int = 993
    tls: str = "implicit"
    folder: str = "INBOX"
    after: str = "leave"
    done_folder: str = "Brueckenpost/Done"
    since: dt.date | None = None
    authserv_id: str = ""

    def check(self) -> None:
        """Find what could never work.

        Raises:
            MailboxSettingsError: The first such key, with its remedy.
        """
        _one_of("source", self.source, SOURCES)
        _one_of("after", self.after, AFTER)
        if self.source == "imap":
            self._check_server()
        elif self.path is None:
            raise MailboxSettingsError(
                f'path is missing: with source = "{self.source}" it tells where the mail is'
            )
        elif self.after == "move":
            raise MailboxSettingsError('after = "move" needs source = "imap": files are only read')

    def _check_server(self) -> None:
        if not self.host:
            raise MailboxSettingsError("host is missing: name the IMAP server")
        if not self.user:
            raise MailboxSettingsError("user is missing: name the mailbox's login")
        self.check_login()
        _check_encryption(self.tls, self.host)


@dataclass(frozen=True, slots=True)
class SmtpSettings(LoginSettings):
    """The server that sends our letters, and which letters are sent; no `host`: none ever.

    `sender` is "Name <address>"; `user` "" sends without a login. `acknowledge` confirms each submission to who sent
    it, `notify_published` tells them when their entry is on the page.
    """

    host: str = ""
    port: int = 587
    tls: str = "starttls"
    sender: str = ""
    acknowledge: bool = False
    notify_published: bool = False

    def check(self) -> None:
        """Find what could never work.

        Raises:
            MailboxSettingsError: The first such key, with its remedy.
        """
        if not self.host:
            raise MailboxSettingsError("host is missing: name the server that sends mail")
        if not re.fullmatch(r"[!-~]+@[!-~]+", parseaddr(self.sender)[1]):
            raise MailboxSettingsError('sender is no address: write it as "Name <name@example.org>"')
        self.check_login()
        _check_encryption(self.tls, self.host)


def _check_encryption(tls: str, host: str) -> None:
    _one_of("tls", tls, TLS)
    if tls == "none" and not is_loopback(host):
        raise MailboxSettingsError(
            'tls = "none" is for a server on this machine: use "implicit" or "starttls"'
        )


def _one_of(key: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise MailboxSettingsError(f'{key} = "{value}" is unknown: use one of {", ".join(allowed)}')


def is_loopback(host: str) -> bool:
    """Tell whether the name can only mean this machine, without asking any name server."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
