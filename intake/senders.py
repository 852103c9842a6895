"""What speaks for a mail's sender: our own mail server's word, and the signatures that we check ourselves.

A mail can carry any header, so only what our own server wrote counts: the topmost Authentication-Results (RFC 8601)
with its name. Signatures (DKIM, RFC 6376) are checked with the sender's key, which the domain name system tells.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import parseaddr
from typing import Any

from brueckenpost.intake.errors import ReadingFailedError
from brueckenpost.store.trust import Signature, Trust

log = logging.getLogger(__name__)
SILENT = logging.getLogger(f"{__name__}.dkim")  # the library's lines repeat what a mail says
SILENT.disabled = True

HEAD_BYTES = 100 * 1024
LARGEST = 10 * 2**20  # bytes of a mail whose signatures are checked
MOST = 3  # signatures of one mail that are checked
DNS_SECONDS = 3.0
SILENT_SECONDS = 300.0  # for which no key is asked for after the name servers did not answer
METHODS = frozenset(("spf", "dkim", "dmarc"))

FindKey = Callable[[str], bytes | None]

_RESULT = re.compile(r"\s*([a-z-]+)(?:\s*/\s*\d+)?\s*=\s*([a-z]+)", re.IGNORECASE)


class NoAnswerError(Exception):
    """The domain name system does not answer now."""


@dataclass(slots=True)
class KeyFinder:
    """Look keys up in the domain name system; each name once in a process, and not at all while it is silent.

    `servers` are other name servers than the machine's, as (address, port).
    """

    servers: tuple[tuple[str, int], ...] = ()
    _known: dict[str, bytes | None] = field(default_factory=dict)
    _silent_until: float = 0.0

    def __call__(self, name: str) -> bytes | None:
        """Give the TXT record of a name, None where there is none.

        Raises:
            NoAnswerError: Nobody answers in time.
        """
        if name not in self._known:
            if time.monotonic() < self._silent_until:
                raise NoAnswerError
            if len(self._known) > 1000:
                self._known.clear()
            self._known[name] = self._look_up(name)
        return self._known[name]

    def _look_up(self, name: str) -> bytes | None:
        from dns import exception, resolver  # noqa: PLC0415 - only where a mail is signed

        try:
            asking = resolver.Resolver(configure=not self.servers)
            if self.servers:
                asking.nameservers = [address for address, _port in self.servers]
                asking.port = self.servers[0][1]
            found = asking.resolve(name, "TXT", lifetime=DNS_SECONDS)
        except (resolver.NXDOMAIN, resolver.NoAnswer, resolver.YXDOMAIN):
            return None
        except (exception.DNSException, OSError) as error:
            self._silent_until = time.monotonic() + SILENT_SECONDS
            raise NoAnswerError from error
        return b"".join(next(iter(found)).strings)


find_key = KeyFinder()


def check_sender(raw: bytes, authserv_id: str = "", key: FindKey = find_key) -> Trust:
    """Collect what speaks for the sender of a mail; `authserv_id` names our own server, "" believes none."""
    head = list(_fields(raw))
    senders = [value for name, value in head if name == "from"]
    address = parseaddr(senders[0])[1] if len(senders) == 1 else ""
    return Trust(
        address.rpartition("@")[2].casefold(),
        tuple(_told(head, authserv_id)),
        tuple(_signatures(raw, key)) if len(raw) <= LARGEST else (),
    )


def judge_by(check: Callable[[bytes], Trust], authserv_id: str = "") -> Callable[[bytes], Trust | None]:
    """Give what the worker asks about each mail: None where nothing speaks for its sender, or it cannot be checked.

    `check` reads the mail in a process with limits; a mail that goes beyond them is taken all the same. It is not
    asked about a mail without a signature or, where `authserv_id` names our server, the word of a server.
    """
    telling = [b"dkim-signature:", *([b"authentication-results:"] if authserv_id else [])]

    def judge(raw: bytes) -> Trust | None:
        """Judge a mail's sender."""
        head = raw[:HEAD_BYTES].lower()
        if not any(name in head for name in telling):
            return None
        try:
            return check(raw)
        except ReadingFailedError as error:
            log.warning("a sender is not checked: %(what)s", {"what": error.reason})
            return None

    return judge


def _fields(raw: bytes) -> Iterator[tuple[str, str]]:
    """Yield the head's fields, unfolded, names in lower case."""
    head = re.split(rb"\r?\n\r?\n", raw[:HEAD_BYTES], maxsplit=1)[0]
    name, words = "", ""
    for line in head.decode("utf-8", "replace").splitlines():
        if line[:1] in {" ", "\t"}:
            words += " " + line.strip()
            continue
        if name:
            yield name, words
        name, colon, words = line.partition(":")
        name, words = (name.strip().lower(), words.strip()) if colon else ("", "")
    if name:
        yield name, words


def _told(head: list[tuple[str, str]], authserv_id: str) -> Iterator[tuple[str, str]]:
    """Yield what our server wrote: only its topmost header, since a mail may bring forged ones along below it."""
    if not authserv_id:
        return
    for name, value in head:
        if name != "authentication-results":
            continue
        who, *results = _without_comments(value).split(";")
        if who.split()[:1] != [authserv_id]:
            continue
        for result in results:
            if (found := _RESULT.match(result)) and found[1].lower() in METHODS:
                yield found[1].lower(), found[2].lower()
        return


def _without_comments(value: str) -> str:
    """Take out (comments), also nested ones."""
    depth, kept = 0, []
    for sign in value:
        depth += sign == "("
        if not depth:
            kept.append(sign)
        depth -= sign == ")" and depth > 0
    return "".join(kept)


def _signatures(raw: bytes, key: FindKey) -> Iterator[Signature]:
    """Check the topmost signatures; one that names no domain tells nothing."""
    from dkim import DKIM, DKIMException  # noqa: PLC0415 - only where a mail is signed

    try:
        mail = DKIM(raw, logger=SILENT)
    except DKIMException:
        return  # its head is no proper one
    signed = sum(name.lower() == b"dkim-signature" for name, _value in mail.headers)
    for number in range(min(signed, MOST)):
        mail.domain, mail.signature_fields, mail.include_headers = b"", {}, ()
        result = _check(mail, number, key)
        if mail.domain:
            yield Signature(mail.domain.decode("ascii", "replace").casefold(), result)


def _check(mail: Any, number: int, key: FindKey) -> str:
    """Check one signature; without a key, or where it leaves room for other words, nobody knows."""
    from dkim import DKIMException  # noqa: PLC0415 - as above

    found: list[bytes | None] = []

    def look_up(name: bytes, **_timeout: float) -> bytes | None:
        """Ask the name server for one text record."""
        found.append(key(name.decode("ascii").rstrip(".")))
        return found[-1]

    good = False
    with suppress(DKIMException, NoAnswerError, ValueError):
        good = mail.verify(number, dnsfunc=look_up)
    whole = b"l" not in mail.signature_fields and b"from" in mail.include_headers
    if not whole or not any(found):
        return "unknown"
    return "good" if good else "broken"
