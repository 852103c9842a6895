"""Whose word counts for a server's name."""

from __future__ import annotations

import ssl
from pathlib import Path

from brueckenpost.intake.errors import MailboxSettingsError


def trusted_certificates(ca_file: Path | None) -> ssl.SSLContext:
    """Trust this machine's authorities, and the owner's own one.

    Raises:
        MailboxSettingsError: The file cannot be read, or holds no certificate.
    """
    trusted = ssl.create_default_context()
    if ca_file:
        try:
            trusted.load_verify_locations(ca_file)
        except OSError as error:
            raise MailboxSettingsError(
                f"ca_file {ca_file} holds no readable certificate: {error.strerror}"
            ) from None
    return trusted
