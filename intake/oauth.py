"""Signing in by OAuth2, as Microsoft 365 and Google want it.

A person signs in once; what that gave is kept in a small file (mode 600) and renewed as long as it is used. The
providers' own libraries speak to them; they come with `pip install brueckenpost[oauth2]`.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from brueckenpost.intake.errors import MailboxSettingsError, SignInNeededError
from brueckenpost.intake.passwords import find_client_secret
from brueckenpost.intake.private import check_private, write_private
from brueckenpost.intake.settings import LoginSettings

log = logging.getLogger(__name__)

SOON = dt.timedelta(days=14)  # before its end a sign-in is warned of
PROVIDERS = {
    "oauth2-microsoft": "brueckenpost.intake.microsoft",
    "oauth2-google": "brueckenpost.intake.google",
}


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a person is led through a sign-in.

    `show` tells an address and the code to type there; `ask` tells an address and gives the one that the browser shows
    in the end.
    """

    show: Callable[[str, str], None]
    ask: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class App:
    """The registered app that acts for us; `purpose` is "imap" or "smtp", `secret` "" where it has none."""

    login: LoginSettings
    purpose: str
    secret: str


@dataclass(frozen=True, slots=True)
class Grant:
    """An access token, what the provider's module wants kept, and when the sign-in ends if it is used no more.

    `ends` None: it does not.
    """

    token: str
    kept: str
    ends: dt.datetime | None


@dataclass(frozen=True, slots=True)
class EndingSignIn:
    """A sign-in whose end is near: the configuration's name of the mailbox, or "smtp", and when."""

    name: str
    ends: dt.datetime


class Provider(Protocol):
    """What a provider's module can do."""

    def sign_in(self, app: App, prompt: Prompt, now: dt.datetime) -> Grant:
        """Lead a person through a sign-in."""

    def renew(self, app: App, kept: str, now: dt.datetime) -> Grant:
        """Give a token that is valid now; `kept` is "" where nobody has signed in."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """The sign-in of one account; called, it gives an access token."""

    name: str
    login: LoginSettings
    purpose: str
    environment: Mapping[str, str]
    folder: Path
    clock: Callable[[], dt.datetime]

    def __call__(self) -> str:
        """Give an access token that is valid now, renewed where needed.

        Raises:
            SignInNeededError: Nobody has signed in, or the sign-in has ended.
            MailboxUnavailableError, MailboxRefusedError, MailboxSettingsError: The provider is away or refuses.
        """
        kept, ends = self._load()
        try:
            grant = self._provider().renew(self._app(), kept, self.clock())
        except SignInNeededError as error:
            raise SignInNeededError(f"{self.name}: {error}; run “brueckenpost sign-in”") from None
        if grant.kept != kept:
            self._save(grant)
            ends = grant.ends
        if ends and ends - self.clock() < SOON:
            told = {"mailbox": self.name, "day": str(ends.date())}
            log.warning("the sign-in of %(mailbox)s ends on %(day)s: run “brueckenpost sign-in”", told)
        return grant.token

    def sign_in(self, prompt: Prompt) -> dt.datetime | None:
        """Lead a person through a sign-in and keep it; give when it ends unless it is used.

        Raises:
            SignInNeededError: The person did not finish it.
            MailboxSettingsError: The settings could never work.
            MailboxUnavailableError, MailboxRefusedError: As for calling it.
            OSError: It cannot be kept.
        """
        self.login.check_login()
        grant = self._provider().sign_in(self._app(), prompt, self.clock())
        write_private(self.file, _written(grant))
        return grant.ends

    @property
    def is_by_person(self) -> bool:
        """Tell whether a person signs in; an app of Microsoft's with a secret does it by itself."""
        secret = self.login.client_secret_command or self.login.client_secret_env
        return not (secret and self.login.auth == "oauth2-microsoft")

    @property
    def ends(self) -> dt.datetime | None:
        """Give when the sign-in ends unless it is used; None where it does not, or nobody has signed in."""
        return self._load()[1]

    @property
    def file(self) -> Path:
        """Give the file that keeps it: one for each account, app and purpose."""
        of = "\n".join((*map(str, _identity(self.login)), self.purpose))
        return self.folder / f".brueckenpost-token-{hashlib.sha256(of.encode()).hexdigest()[:12]}.json"

    def _app(self) -> App:
        return App(self.login, self.purpose, find_client_secret(self.login, self.environment))

    def _provider(self) -> Provider:
        try:
            found: Provider = import_module(PROVIDERS[self.login.auth])
        except ImportError as error:
            raise MailboxSettingsError(
                f'auth = "{self.login.auth}" needs more packages ({error.name}): install brueckenpost[oauth2]'
            ) from None
        return found

    def _load(self) -> tuple[str, dt.datetime | None]:
        """Give what was kept; a damaged file counts as none."""
        try:
            told = json.loads(self.file.read_bytes())
            ends = told["ends"] and dt.datetime.fromisoformat(told["ends"])
            kept = str(told["kept"])
        except (OSError, ValueError, KeyError, TypeError):
            return "", None
        check_private(self.file, "a sign-in")
        return kept, ends

    def _save(self, grant: Grant) -> None:
        try:
            write_private(self.file, _written(grant))
        except OSError as error:  # this token is good for an hour, and the old sign-in is still there
            log.warning(
                "the sign-in of %(mailbox)s cannot be kept: %(what)s",
                {"mailbox": self.name, "what": error.strerror},
            )


def _identity(login: LoginSettings) -> tuple[str, ...]:
    return (login.auth, login.authority, login.tenant, login.client_id, login.user)


def _written(grant: Grant) -> bytes:
    ends = grant.ends and grant.ends.isoformat()
    return json.dumps({"kept": grant.kept, "ends": ends}).encode()
