"""What can go wrong between a mailbox and the store."""

from __future__ import annotations


class IntakeError(Exception):
    """Mail could not be taken in."""


class MailboxSettingsError(IntakeError):
    """The settings of a mailbox or of sending mail contradict themselves; the message names key and remedy."""


class PageMappingError(IntakeError):
    """The file that maps a page's entries cannot be used; the message names the key and the remedy."""


class MailboxUnavailableError(IntakeError):
    """The mailbox does not answer now; the same call may succeed later."""


class MailboxRefusedError(IntakeError):
    """The mailbox answers, but will not let us read; unchanged it will refuse again."""


class LoginRefusedError(MailboxRefusedError):
    """The server knows no such user, or another password."""


class SignInNeededError(MailboxRefusedError):
    """Nobody has signed in by OAuth2, or the sign-in has ended: a person has to do it."""


class LoginPausedError(MailboxUnavailableError):
    """The login was refused too often; another try now could lock the account."""


class MailboxBusyError(MailboxUnavailableError):
    """Another process polls this mailbox at the moment."""


class SendingRefusedError(IntakeError):
    """The mail server does not take this letter, and would not take it later."""


class SendingUnavailableError(IntakeError):
    """The mail server does not answer now, and has surely not taken the letter; it may be sent later."""


class SendingPostponedError(SendingUnavailableError):
    """The mail server answers, but asks to bring this letter later."""


class SendingUnclearError(IntakeError):
    """The connection broke after the letter was handed over: it may have been sent, so it is not sent again."""


class ReadingFailedError(IntakeError):
    """One mail could not be read within its limits.

    `reason` is for the curator, `trace` names the lines of code for the log; neither repeats the mail.
    """

    def __init__(self, reason: str, trace: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.trace = trace


class ReaderUnavailableError(IntakeError):
    """No process for reading mail can be started now; no mail is at fault."""
