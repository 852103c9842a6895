"""From the configuration's mailbox to one that can be polled."""

from __future__ import annotations

from brueckenpost.intake.errors import MailboxSettingsError
from brueckenpost.intake.files import FileMailbox, find_eml, find_maildir, find_mbox
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.logins import LoginGuard
from brueckenpost.intake.mailbox import Mailbox
from brueckenpost.intake.settings import MailboxSettings

FINDERS = {"maildir": find_maildir, "mbox": find_mbox, "eml": find_eml}


def open_mailbox(settings: MailboxSettings, keys: Keys, logins: LoginGuard | None = None) -> Mailbox:
    """Give the mailbox that the settings describe, not yet connected.

    Raises:
        MailboxSettingsError: The settings could never work.
        MailboxUnavailableError: The command that gives the password failed.
    """
    settings.check()
    if settings.source == "imap":
        return ImapMailbox(settings, keys.find(settings, settings.name), logins)
    if settings.path is None:
        raise MailboxSettingsError("path is missing")
    return FileMailbox(settings.name, settings.path, FINDERS[settings.source], settings.since)
