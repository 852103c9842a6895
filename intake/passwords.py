"""Where the owner keeps the passwords of mailboxes and mail servers."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from brueckenpost.intake.errors import MailboxSettingsError, MailboxUnavailableError
from brueckenpost.intake.private import check_private
from brueckenpost.intake.settings import LoginSettings

PASSWORD_SECONDS = 60  # time to type a passphrase that the command may ask for


Secret = str | Callable[[], str]  # a password, or what gives a fresh access token


def reveal(secret: Secret) -> str:
    """Give the password or token itself.

    Raises:
        MailboxUnavailableError, MailboxRefusedError, MailboxSettingsError: As `oauth.SignIn`.
    """
    return secret if isinstance(secret, str) else secret()


def find_password(login: LoginSettings, environment: Mapping[str, str]) -> str:
    """Give the password from its value, an environment variable, a command's first line or the keyring.

    Raises:
        MailboxSettingsError: None of the four is told, the variable is empty, or there is no such keyring.
        MailboxUnavailableError: The command failed, say because the password store is locked.
    """
    if login.password:
        return login.password
    if login.password_env:
        return _ask_environment(environment, login.password_env, "password_env")
    if login.password_command:
        return _ask_command(login.password_command, "password_command")
    if login.keyring:
        return _ask_keyring(login.keyring, login.user)
    raise MailboxSettingsError("no password: set password_command, password_env, keyring or password")


def find_client_secret(login: LoginSettings, environment: Mapping[str, str]) -> str:
    """Give the secret of the app that signs in by OAuth2, "" where it has none.

    Raises:
        MailboxSettingsError, MailboxUnavailableError: As `find_password`.
    """
    if login.client_secret_env:
        return _ask_environment(environment, login.client_secret_env, "client_secret_env")
    if login.client_secret_command:
        return _ask_command(login.client_secret_command, "client_secret_command")
    return ""


def check_secrecy(login: LoginSettings, file: Path) -> None:
    """Make sure that a password which stands in the configuration file can be read by nobody else.

    Raises:
        MailboxSettingsError: The file's group or everybody may read it.
    """
    if login.password:
        check_private(file, "password", ", or set password_command")


def _ask_environment(environment: Mapping[str, str], variable: str, key: str) -> str:
    if secret := environment.get(variable):
        return secret
    raise MailboxSettingsError(f"the environment has no {variable}, which {key} names")


def _ask_command(command: str, key: str) -> str:
    """Run the owner's own command; its output is a secret and goes into no message."""
    try:
        answer = subprocess.run(  # noqa: S603 - the owner's configuration names it, no shell reads it
            shlex.split(command), stdout=subprocess.PIPE, timeout=PASSWORD_SECONDS, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise MailboxUnavailableError(f"{key} failed ({type(error).__name__})") from None
    lines = answer.stdout.decode("utf-8", "replace").splitlines()
    if not lines or not lines[0]:
        raise MailboxUnavailableError(f"{key} printed nothing")
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
