"""What the configuration says of one mailbox, and how its password is found."""

from __future__ import annotations

import datetime as dt
import ipaddress
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from brueckenpost.intake.errors import MailboxSettingsError, MailboxUnavailableError

SOURCES = ("imap", "maildir", "mbox", "eml")
TLS = ("implicit", "starttls", "none")
AFTER = ("leave", "move")

PASSWORD_SECONDS = 60  # time to type a passphrase that the command may ask for


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """One mailbox of the configuration; what is not told has the documented default.

    `since` leaves older mail alone; `after` is "leave" (only read) or "move" (to `done_folder`).
    """

    name: str = "mailbox"
    source: str = "imap"
    path: Path | None = None
    host: str = ""
    port: int = 993
    tls: str = "implicit"
    ca_file: Path | None = None
    user: str = ""
    password: str = field(default="", repr=False)
    password_env: str = ""
    password_command: str = ""
    folder: str = "INBOX"
    after: str = "leave"
    done_folder: str = "Brueckenpost/Done"
    since: dt.date | None = None

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
        _one_of("tls", self.tls, TLS)
        if not self.host:
            raise MailboxSettingsError("host is missing: name the IMAP server")
        if not self.user:
            raise MailboxSettingsError("user is missing: name the mailbox's login")
        if self.tls == "none" and not is_loopback(self.host):
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


def find_password(settings: MailboxSettings, environment: Mapping[str, str]) -> str:
    """Give the mailbox's password from its value, an environment variable or a command's first line.

    Raises:
        MailboxSettingsError: None of the three is told, or the variable is empty.
        MailboxUnavailableError: The command failed, say because the password store is locked.
    """
    if settings.password:
        return settings.password
    if settings.password_env:
        if password := environment.get(settings.password_env):
            return password
        raise MailboxSettingsError(
            f"the environment has no {settings.password_env}, which password_env names"
        )
    if settings.password_command:
        return _ask_command(settings.password_command)
    raise MailboxSettingsError("no password: set password_command, password_env or password")


def _ask_command(command: str) -> str:
    """Run the owner's own command; its output is a secret and goes into no message."""
    try:
        answer = subprocess.run(  # noqa: S603 - the owner's configuration names it, no shell reads it
            shlex.split(command), stdout=subprocess.PIPE, timeout=PASSWORD_SECONDS, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise MailboxUnavailableError(f"password_command failed ({type(error).__name__})") from None
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    if not lines or not lines[0]:
        raise MailboxUnavailableError("password_command printed nothing")
    return lines[0]
