"""Small files that nobody but their owner may read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from brueckenpost.intake.errors import MailboxSettingsError


def write_private(path: Path, content: bytes) -> None:
    """Replace a file as a whole, so that nobody reads half of it; its mode is 600.

    Raises:
        OSError: It cannot be written; what was there before still is.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.touch(mode=0o600)
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def check_private(path: Path, what: str, remedy: str = "") -> None:
    """Make sure that the file in which `what` stands can be read by its owner only.

    Raises:
        MailboxSettingsError: Its group or everybody may read it.
    """
    if path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        raise MailboxSettingsError(
            f"{what} stands in {path}, which others can read: chmod 600 {path}{remedy}"
        )
