"""Where the owner keeps the passwords of mailboxes and mail servers."""

from __future__ import annotations

import shlex
import stat
import subprocess
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol

from brueckenpost.intake.errors import MailboxSettingsError, MailboxUnavailableError

PASSWORD_SECONDS = 60  # time to type a passphrase that the command may ask for


class Login(Protocol):
    """The keys that tell of a password, as the settings of mailboxes and of sending mail have them."""

    @property
    def user(self) -> str:
        """Give the login's name."""

    @property
    def password(self) -> str:
        """Give the password itself, "" where it stands elsewhere."""

    @property
    def password_env(self) -> str:
        """Give the name of an environment variable."""

    @property
    def password_command(self) -> str:
        """Give a command line."""

    @property
    def keyring(self) -> str:
        """Give a service's name in the keyring."""


def find_password(login: Login, environment: Mapping[str, str]) -> str:
    """Give the password from its value, an environment variable, a command's first line or the keyring.

    Raises:
        MailboxSettingsError: None of the four is told, the variable is empty, or there is no such keyring.
        MailboxUnavailableError: The command failed, say because the password store is locked.
    """
    if login.password:
        return login.password
    if login.password_env:
        if password := environment.get(login.password_env):
            return password
        raise MailboxSettingsError(f"the environment has no {login.password_env}, which password_env names")
    if login.password_command:
        return _ask_command(login.password_command)
    if login.keyring:
        return _ask_keyring(login.keyring, login.user)
    raise MailboxSettingsError("no password: set password_command, password_env, keyring or password")


def check_secrecy(login: Login, file: Path) -> None:
    """Make sure that a password which stands in the configuration file can be read by nobody else.

    Raises:
        MailboxSettingsError: The file's group or everybody may read it.
    """
    if login.password and file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        raise MailboxSettingsError(
            f"password stands in {file}, which others can read: chmod 600 {file}, or set password_command"
        )


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


def _ask_keyring(service: str, user: str) -> str:
    """Ask the desktop's password store; the package for it is installed where it is wanted."""
    try:
        keyring = import_module("keyring")
    except ImportError:
        raise MailboxSettingsError(
            "keyring needs the package keyring: install it beside this program"
        ) from None
    try:
        password = keyring.get_password(service, user)
    except keyring.errors.KeyringError as error:
        raise MailboxUnavailableError(f"the keyring is not open ({type(error).__name__})") from None
    if not password:
        raise MailboxSettingsError(f"keyring: it holds no password of {user} for {service}")
    return str(password)
