"""Try whether a mailbox can be polled, without changing anything in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from brueckenpost.intake.accounts import open_mailbox
from brueckenpost.intake.errors import IntakeError, MailboxUnavailableError, SendingUnavailableError
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.logins import LoginGuard
from brueckenpost.intake.moving import check_moving
from brueckenpost.intake.oauth import SOON
from brueckenpost.intake.outbox import secret_of, try_login
from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
from brueckenpost.store.errors import StoreError, StoreUnavailableError


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried: whether it works, and a sentence for the owner.

    `passing` tells of a trouble that may be gone later.
    """

    works: bool
    sentence: str
    passing: bool = False


def check_office(
    count: Callable[[], int],
    mailboxes: Sequence[MailboxSettings],
    smtp: SmtpSettings | None,
    keys: Keys,
    logins: LoginGuard,
) -> Iterator[Check]:
    """Try the database, whose mails `count` counts, each mailbox, and the server for sending where there is one."""
    try:
        yield Check(works=True, sentence=f"The database answers; it holds {count()} mails.")
    except StoreError as error:
        yield Check(works=False, sentence=str(error), passing=isinstance(error, StoreUnavailableError))
    for settings in mailboxes:
        yield from check_mailbox(settings, keys, logins)
    if not mailboxes:
        yield Check(works=False, sentence="No mailbox is configured: write a section [mailbox].")
    if smtp:
        yield from _until_trouble(_try_sending(smtp, keys))


def _try_sending(smtp: SmtpSettings, keys: Keys) -> Iterator[str]:
    """Yield that the server takes our login; no letter is sent."""
    smtp.check()
    try_login(smtp, secret_of(smtp, keys))
    yield f"{smtp.host} would take letters from {smtp.sender}"


def check_mailbox(
    settings: MailboxSettings, keys: Keys, logins: LoginGuard | None = None
) -> tuple[Check, ...]:
    """Try the settings, the password, the connection and the folder, up to the first that fails.

    A guard with `insist` lets a person try a mended password at once, and a login that works ends its pause.
    """
    return tuple(_until_trouble(_try(settings, keys, logins)))


def _until_trouble(sentences: Iterator[str]) -> Iterator[Check]:
    try:
        for sentence in sentences:
            yield Check(works=True, sentence=sentence)
    except IntakeError as error:
        passing = isinstance(error, MailboxUnavailableError | SendingUnavailableError)
        yield Check(works=False, sentence=str(error), passing=passing)


def _try(settings: MailboxSettings, keys: Keys, logins: LoginGuard | None) -> Iterator[str]:
    """Yield what works; with "leave", connecting makes no done folder."""
    settings.check()
    with open_mailbox(replace(settings, after="leave"), keys, logins) as mailbox:
        yield f"{settings.name}: {settings.host if settings.source == 'imap' else settings.path} answers"
        news = mailbox.news(None)
        yield f"{settings.folder if settings.source == 'imap' else settings.source} holds {news.on_server} mails"
        if settings.since:
            yield f"{news.older} of them are from before {settings.since} and will be left alone"
        if settings.after == "move" and isinstance(mailbox, ImapMailbox):
            check_moving(mailbox.connection)
            yield f'kept mail can be moved to "{settings.done_folder}"'
    if settings.auth != "password" and (ends := keys.sign_in(settings, settings.name).ends):
        if ends - keys.clock() < SOON:
            raise IntakeError(
                f"{settings.name}: the sign-in ends on {ends.date()}; run “brueckenpost sign-in”"
            )
        yield f"{settings.name}: the sign-in holds until {ends.date()}, longer if it is used"
