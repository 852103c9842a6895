"""One poller at a time for each mailbox, so that no mail is fetched and read twice at once.

The store would keep it once all the same; the lock spares the work, and the moved mails of `after = "move"`.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brueckenpost.intake.errors import MailboxBusyError, MailboxUnavailableError


@contextmanager
def hold_mailbox(folder: Path, name: str) -> Iterator[None]:
    """Hold a mailbox for this process, by a lock on a file in the folder.

    The system lets go of it when the process ends, however it ends; the empty file stays.

    Raises:
        MailboxBusyError: Another process holds it.
        MailboxUnavailableError: The folder cannot be written.
    """
    path = folder / f".poll-{hashlib.sha256(name.encode()).hexdigest()[:12]}.lock"
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise MailboxUnavailableError(f"{folder} takes no lock file: {error.strerror}") from error
    try:
        _lock(file, name)
        yield
    finally:
        os.close(file)


def _lock(file: int, name: str) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise MailboxBusyError(f"{name} is being polled by another process") from None
