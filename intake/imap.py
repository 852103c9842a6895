"""A mailbox on an IMAP server, read without leaving a trace.

imap-tools makes the connection; the mail itself is fetched here, because imap-tools keeps no raw bytes and pairs
response items blindly. The owner uses the mailbox beside us: EXAMINE and BODY.PEEK[] set no flag.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from email.utils import parsedate_to_datetime
from imaplib import IMAP4
from types import TracebackType
from typing import Any, Self

from brueckenpost.intake.connection import LATER, connect, folder_refused, log_in, plain, speaking
from brueckenpost.intake.errors import MailboxUnavailableError
from brueckenpost.intake.idle import await_mail
from brueckenpost.intake.logins import LoginGuard
from brueckenpost.intake.mailbox import Fetched, Missing, News
from brueckenpost.intake.moving import check_moving, make_folder, move_mail
from brueckenpost.intake.passwords import Secret, reveal
from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.store.cursors import Cursor
from imap_tools import BaseMailBox
from imap_tools.errors import MailboxFolderSelectError, UnexpectedCommandStatusError

BATCH_BYTES = 8 * 2**20  # of mail asked for at once
BATCH_MAILS = 100
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

UID = re.compile(rb"[ (]UID (\d+)")
SIZE = re.compile(rb"[ (]RFC822\.SIZE (\d+)")
ARRIVED = re.compile(rb'INTERNALDATE "([^"]+)"')


class ImapMailbox:
    """One folder of an IMAP account."""

    def __init__(self, settings: MailboxSettings, secret: Secret, logins: LoginGuard | None = None) -> None:
        self._settings = settings
        self._secret = secret
        self._logins = logins
        self._box: BaseMailBox | None = None
        self._looked_at = 0  # the highest UID that `news` has told of

    @property
    def name(self) -> str:
        """Give the configuration's name for the account."""
        return self._settings.name

    @property
    def folder(self) -> str:
        """Give the folder that is read."""
        return self._settings.folder

    def __enter__(self) -> Self:
        """Connect and log in.

        Raises:
            MailboxUnavailableError: The server does not answer.
            MailboxRefusedError: The certificate, the login (LoginRefusedError) or the wish to move mails is refused.
            LoginPausedError: The login was refused too often to try again now.
            SignInNeededError: A person has to sign in by OAuth2.
        """
        secret = reveal(self._secret)
        with self._guarding(), speaking(self._settings.host), ExitStack() as otherwise:
            box = connect(self._settings)
            otherwise.callback(box.client.shutdown)
            log_in(box, self._settings, secret)
            if self._settings.after == "move":
                check_moving(box)
                make_folder(box, self._settings.done_folder)
            otherwise.pop_all()
            self._box = box
        return self

    def _guarding(self) -> AbstractContextManager[None]:
        return self._logins.guarding(self.name) if self._logins else nullcontext()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log out; a server that has gone meanwhile is none of our business any more."""
        box, self._box = self._box, None
        if box is not None:
            try:
                box.logout()
            except (IMAP4.error, OSError, UnexpectedCommandStatusError):
                box.client.shutdown()

    @property
    def connection(self) -> BaseMailBox:
        """Give the open connection."""
        if self._box is None:
            raise MailboxUnavailableError(f"{self.name} is not connected")
        return self._box

    def news(self, cursor: Cursor | None) -> News:
        """List what arrived after the cursor; an empty answer costs one STATUS, however full the folder is.

        A cursor of another UIDVALIDITY counts for nothing: its UIDs now name other mails.
        """
        with speaking(self._settings.host):
            status = self._status()
            upto = Cursor(uidvalidity=status["UIDVALIDITY"], uid=status["UIDNEXT"] - 1)
            self._looked_at = upto.uid
            last = cursor.uid if cursor and cursor.uidvalidity == upto.uidvalidity else 0
            if upto.uid <= last:
                return News(on_server=status["MESSAGES"], known=status["MESSAGES"], upto=upto)
            return self._search(last)

    def _status(self) -> dict[str, int]:
        try:
            return self.connection.folder.status(self.folder, ("MESSAGES", "UIDNEXT", "UIDVALIDITY"))
        except UnexpectedCommandStatusError as error:
            raise folder_refused(self.folder, error) from None

    def _search(self, last: int) -> News:
        box = self.connection
        try:
            box.folder.set(self.folder, readonly=self._settings.after == "leave")
        except MailboxFolderSelectError as error:
            raise folder_refused(self.folder, error) from None
        validity, following = _number(box, "UIDVALIDITY"), _number(box, "UIDNEXT")
        beyond = f"UID {last + 1}:*"
        every = _uids(box, beyond, last)
        on_server = _number(box, "EXISTS")  # after the search, so that both tell of the same moment
        wanted = every
        if since := self._settings.since:
            wanted = _uids(box, f"{beyond} SINCE {since.day}-{MONTHS[since.month - 1]}-{since.year}", last)
        return News(
            on_server=on_server,
            known=on_server - len(every),
            older=len(every) - len(wanted),
            keys=wanted,
            upto=Cursor(uidvalidity=validity, uid=max(following - 1, *every) if every else following - 1),
        )

    def fetch(self, keys: Sequence[int]) -> Iterator[Fetched | Missing]:
        """Yield each mail of that list, in its order, at most about BATCH_BYTES in memory."""
        for hundred in _chunks(keys, BATCH_MAILS):
            with speaking(self._settings.host):
                sizes = self._sizes(hundred)
            for batch in _batches(hundred, sizes):
                with speaking(self._settings.host):
                    found = self._bodies(batch)
                yield from (found[uid] for uid in batch)

    def _sizes(self, uids: Sequence[int]) -> dict[int, int]:
        answer = self.connection.client.uid("FETCH", _set(uids), "(RFC822.SIZE)")
        lines = [item for item in answer[1] if isinstance(item, bytes)]
        pairs = [(UID.search(line), SIZE.search(line)) for line in lines]
        return {int(uid[1]): int(size[1]) for uid, size in pairs if uid and size}

    def _bodies(self, uids: Sequence[int]) -> dict[int, Fetched | Missing]:
        """Fetch a batch, and once more each mail that is missing from the answer."""
        found: dict[int, Fetched | Missing] = {**self._ask(uids)[0]}
        for uid in uids:
            if uid not in found:
                alone, refusal = self._ask([uid])
                found[uid] = alone.get(uid) or self._missing(uid, refusal)
        return found

    def _ask(self, uids: Sequence[int]) -> tuple[dict[int, Fetched], str]:
        state, items = self.connection.client.uid("FETCH", _set(uids), "(UID INTERNALDATE BODY.PEEK[])")
        if state == "OK":
            return read_fetched(items, frozenset(uids)), ""
        said = b" ".join(item for item in items if isinstance(item, bytes))
        if LATER.search(said):
            raise MailboxUnavailableError(f"{self.name} cannot hand out mail now: {plain(said)}")
        return {}, plain(said)

    def _missing(self, uid: int, refusal: str) -> Missing:
        gone = uid not in _uids(self.connection, f"UID {uid}", uid - 1)
        return Missing(uid, gone=gone, reason="" if gone else refusal or "the server sends no content")

    def await_news(self, within: float, pulse: Callable[[], bool]) -> bool:
        """Idle until mail may have arrived, at most `within` seconds; see `Mailbox`."""
        with speaking(self._settings.host):
            return await_mail(self.connection, self.folder, self._looked_at, within, pulse)

    def put_away(self, key: int) -> None:
        """Move a kept mail to the done folder where the configuration says so."""
        if self._settings.after == "move":
            with speaking(self._settings.host):
                move_mail(self.connection, key, self._settings.done_folder)


def read_fetched(items: Sequence[Any], asked: frozenset[int]) -> dict[int, Fetched]:
    """Take the mails out of a FETCH answer.

    A mail is a pair (what stands before the literal, the literal) and the rest of its response. Between them
    other items may stand, where another client changed flags meanwhile: they hold no content and are no mail.
    """
    found = {}
    rests = [*items[1:], b""]
    for item, rest in zip(items, rests, strict=True):
        if isinstance(item, tuple):
            told = item[0] + (rest if isinstance(rest, bytes) else b"")
            content = item[1]
        elif isinstance(item, bytes) and b'BODY[] ""' in item:  # an empty mail may come as a quoted string
            told, content = item, b""
        else:
            continue
        uid, arrived = UID.search(told), ARRIVED.search(told)
        if uid and arrived and b"BODY[]" in told and int(uid[1]) in asked:
            found[int(uid[1])] = Fetched(int(uid[1]), content, _moment(arrived[1]))
    return found


def _moment(internal: bytes) -> dt.datetime:
    """Read an INTERNALDATE (RFC 9051): " 1-Jul-2026 02:44:25 +0200"; one that is no moment counts as 1970."""
    try:
        moment = parsedate_to_datetime(internal.decode("ascii", "replace").strip())
    except ValueError:
        return dt.datetime.fromtimestamp(0, dt.UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)  # "-0000" is read as no zone


def _uids(box: BaseMailBox, criteria: str, last: int) -> tuple[int, ...]:
    """Search UIDs above the last known one: "n:*" also gives the highest UID where that is below n."""
    state, lines = box.client.uid("SEARCH", criteria)
    if state != "OK":
        raise MailboxUnavailableError(f"the server cannot search: {plain(lines[0] or b'')}")
    found = {int(word) for line in lines if line for word in line.split()}
    return tuple(sorted(uid for uid in found if uid > last))


def _number(box: BaseMailBox, code: str) -> int:
    """Give the latest number that the server told under that name."""
    told = box.client.response(code)[1]
    if not told or told[-1] is None:
        raise MailboxUnavailableError(f"the server does not tell {code}")
    return int(told[-1])


def _set(uids: Sequence[int]) -> str:
    return ",".join(map(str, uids))


def _chunks(keys: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    return (keys[start : start + size] for start in range(0, len(keys), size))


def _batches(uids: Sequence[int], sizes: dict[int, int]) -> Iterator[list[int]]:
    """Part the list so that each part stays below BATCH_BYTES or is a single mail."""
    batch: list[int] = []
    total = 0
    for uid in uids:
        size = sizes.get(uid, 0)
        if batch and total + size > BATCH_BYTES:
            yield batch
            batch, total = [], 0
        batch.append(uid)
        total += size
    if batch:
        yield batch
