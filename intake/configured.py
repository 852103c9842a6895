"""The mailboxes, and the server for sending, as the configuration has them."""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import parseaddr
from typing import Any

from brueckenpost.intake.passwords import Login, check_secrecy
from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
from brueckenpost.store.configuration import Configuration, read_tables


def read_mailboxes(configuration: Configuration) -> list[MailboxSettings]:
    """Give the configured mailboxes.

    Raises:
        ConfigurationError: A key is unknown or has a wrong value.
        MailboxSettingsError: A password stands in a file that others can read.
    """
    mailboxes = list(configuration.named_sections("mailbox", MailboxSettings).values())
    for settings in mailboxes:
        _keep_secret(settings, configuration)
    return mailboxes


def read_smtp(configuration: Configuration) -> SmtpSettings | None:
    """Give the server for sending, None where the configuration has no [smtp].

    Raises:
        ConfigurationError, MailboxSettingsError: As for `read_mailboxes`.
    """
    if "smtp" not in configuration.tables:
        return None
    settings = configuration.section("smtp", SmtpSettings)
    _keep_secret(settings, configuration)
    return settings


def office_addresses(configuration: Configuration) -> frozenset[str]:
    """Give our own addresses: whom the mail is written to, and who answers it."""
    sites = configuration.tables.get("site", {}), configuration.tables.get("smtp", {})
    told = [
        *(box.user for box in read_mailboxes(configuration)),
        sites[0].get("contact"),
        sites[1].get("sender"),
    ]
    return frozenset(address for text in told if text and "@" in (address := parseaddr(str(text))[1]))


def _keep_secret(login: Login, configuration: Configuration) -> None:
    """Refuse a file that shows passwords to others; one that came from the environment stands in no file."""
    if configuration.file and login.password and _tells_password(read_tables(configuration.file)):
        check_secrecy(login, configuration.file)


def _tells_password(table: Mapping[str, Any]) -> bool:
    return any(
        _tells_password(told) if isinstance(told, Mapping) else key == "password"
        for key, told in table.items()
    )
