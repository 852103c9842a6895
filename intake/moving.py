"""Moving kept mails to another folder of the server, and nothing but these.

A plain EXPUNGE would also delete what a colleague has marked as deleted; imap-tools' own `move` and `delete`
send one.
"""

from __future__ import annotations

from brueckenpost.intake.errors import MailboxRefusedError
from imap_tools import BaseMailBox
from imap_tools.errors import (
    MailboxCopyError,
    MailboxExpungeError,
    MailboxFlagError,
    MailboxMoveError,
    MailboxTaggedResponseError,
)
from imap_tools.utils import check_command_status, encode_folder


def check_moving(box: BaseMailBox) -> None:
    """Make sure that the server can move single mails.

    Raises:
        MailboxRefusedError: It has neither MOVE (RFC 6851) nor UIDPLUS (RFC 4315).
    """
    if not {"MOVE", "UIDPLUS"} & abilities(box):
        raise MailboxRefusedError('the server can move no single mails: set after = "leave"')


def abilities(box: BaseMailBox) -> frozenset[str]:
    """Ask what the server can do; many say more after the login than before, when imaplib asks."""
    state, lines = box.client.capability()
    check_command_status((state, lines), MailboxTaggedResponseError)
    return frozenset(lines[-1].decode("ascii", "replace").upper().split())


def make_folder(box: BaseMailBox, folder: str) -> None:
    """Make the folder that mails are moved to, where there is none."""
    if not box.folder.exists(folder):
        box.folder.create(folder)


def move_mail(box: BaseMailBox, uid: int, target: str) -> None:
    """Move one mail out of the selected folder.

    COPY, mark, UID EXPUNGE takes the place of MOVE; nothing is marked unless the copy succeeded.
    """
    number, name = str(uid), encode_folder(target).decode("ascii")
    if "MOVE" in abilities(box):
        check_command_status(box.client.uid("MOVE", number, name), MailboxMoveError)
        return
    check_command_status(box.client.uid("COPY", number, name), MailboxCopyError)
    check_command_status(box.client.uid("STORE", number, "+FLAGS.SILENT", r"(\Deleted)"), MailboxFlagError)
    check_command_status(box.client.uid("EXPUNGE", number), MailboxExpungeError)
