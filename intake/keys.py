"""What opens a mailbox or a mail server: the password, or a token of a sign-in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.intake.oauth import SignIn
from brueckenpost.intake.passwords import Secret, find_password
from brueckenpost.intake.settings import LoginSettings


@dataclass(frozen=True, slots=True)
class Keys:
    """Where the owner's secrets lie: the environment's variables, and the folder for tokens; `clock` is aware."""

    environment: Mapping[str, str]
    folder: Path
    clock: Callable[[], dt.datetime]

    def find(self, login: LoginSettings, name: str, purpose: str = "imap") -> Secret:
        """Give what opens this login; `name` is the configuration's for it, `purpose` "imap" or "smtp".

        Raises:
            MailboxSettingsError, MailboxUnavailableError: As `find_password`.
        """
        if login.auth == "password":
            return find_password(login, self.environment)
        return self.sign_in(login, name, purpose)

    def sign_in(self, login: LoginSettings, name: str, purpose: str = "imap") -> SignIn:
        """Give the sign-in of a login by OAuth2."""
        return SignIn(name, login, purpose, self.environment, self.folder, self.clock)
