"""Waiting for mail on an open connection: IMAP IDLE (RFC 2177)."""

from __future__ import annotations

import time
from collections.abc import Callable

from brueckenpost.intake.connection import folder_refused
from brueckenpost.intake.moving import abilities
from imap_tools import BaseMailBox
from imap_tools.errors import MailboxFolderSelectError

LONGEST = 28 * 60.0  # seconds: a server may end the connection after 30 minutes without a command
SLICE = 1.0  # seconds after which the waiting asks whether it shall go on
NEWS = (b" EXISTS", b" EXPUNGE", b"* BYE")  # not a colleague's changed flags


def await_mail(
    box: BaseMailBox, folder: str, looked_at: int, within: float, pulse: Callable[[], bool]
) -> bool:
    """Wait until the folder changes, and leave it again; False if the server knows no IDLE.

    The folder is only examined, so that neither idling nor leaving it touches a mail, whoever marked it as deleted.
    A mail that arrived above UID `looked_at` before the idling began ends it at once.
    """
    if "IDLE" not in abilities(box):
        return False
    try:
        box.folder.set(folder, readonly=True)
    except MailboxFolderSelectError as error:
        raise folder_refused(folder, error) from None
    following = box.client.response("UIDNEXT")[1]
    if following and following[-1] and int(following[-1]) <= looked_at + 1:
        _idle(box, min(within, LONGEST), pulse)
    box.client.close()
    return True


def _idle(box: BaseMailBox, seconds: float, pulse: Callable[[], bool]) -> None:
    """Idle until something is said, the time is over or the waiting shall end.

    A lost connection looks to imap-tools like an answer without a line; ending the idling then finds it out.
    """
    end = time.monotonic() + seconds
    with box.idle as idle:
        while pulse() and (left := end - time.monotonic()) > 0:
            began = time.monotonic()
            lines = idle.poll(min(SLICE, left))
            woken = time.monotonic() - began < min(SLICE, left) / 2
            if any(sign in line for line in lines for sign in NEWS) or (woken and not lines):
                return
