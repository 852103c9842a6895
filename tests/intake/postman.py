"""A mail server on loopback that takes letters, and delays, refuses or drops them as a test says: aiosmtpd."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import MISSING, SMTP, AuthResult, LoginPassword

DROP = "drop"
LOGIN = LoginPassword(b"kontakt", b"geheim")


@dataclass
class Postman:
    """What the server does, and what it met.

    `answers` replaces its answer to a step: HELLO, AUTH, MAIL, RCPT, DATA, CONTENT (after the final dot); DROP ends the
    connection there. `recipients` are answers to the first recipients. With `forgetful` it takes each letter, and is
    lost before it says so. `commands` are what clients asked of it, such as "MAIL kontakt@netz.example".
    """

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    recipients: list[str] = field(default_factory=list)
    forgetful: bool = False
    letters: list[bytes] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    trusted: ssl.SSLContext | None = None
    encrypted_from_the_start: bool = False

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's
        self, _server: SMTP, session: Any, _letter: Any, name: str, usual: list[str]
    ) -> Any:
        session.host_name = name
        self.commands.append("EHLO")
        return usual

    async def handle_AUTH(self, _server: SMTP, _session: Any, _letter: Any, words: list[str]) -> Any:  # noqa: N802 - aiosmtpd's
        self.commands.append(f"AUTH {words[0]}")
        return self.answer("AUTH", MISSING)

    async def auth_XOAUTH2(self, _server: SMTP, words: list[str]) -> AuthResult:  # noqa: N802 - aiosmtpd's
        self.commands.append(base64.b64decode(words[1]).decode())
        return AuthResult(success=True)

    async def handle_MAIL(self, _server: SMTP, _session: Any, letter: Any, sender: str, _options: Any) -> Any:  # noqa: N802 - aiosmtpd's
        self.commands.append(f"MAIL {sender}")
        letter.mail_from = sender
        return self.answer("MAIL", "250 ok")

    async def handle_RCPT(self, _server: SMTP, _session: Any, letter: Any, to: str, _options: Any) -> Any:  # noqa: N802 - aiosmtpd's
        self.commands.append(f"RCPT {to}")
        letter.rcpt_tos.append(to)
        return self.recipients.pop(0) if self.recipients else self.answer("RCPT", "250 ok")

    async def handle_DATA(self, _server: SMTP, _session: Any, letter: Any) -> Any:  # noqa: N802 - aiosmtpd's
        told = self.answer("CONTENT", "250 taken")
        if told.startswith("250"):
            self.letters.append(letter.content)
        if self.forgetful:
            raise asyncio.CancelledError
        return told

    def answer(self, step: str, usual: Any) -> Any:
        told = self.answers.get(step, usual)
        if told == DROP:
            raise asyncio.CancelledError  # aiosmtpd ends the connection then
        return told


class Talk(SMTP):
    """One connection; here the two steps for which a handler is not asked."""

    event_handler: Postman

    def connection_made(self, transport: Any) -> None:
        refused = self.event_handler.answers.get("HELLO") if self.event_handler.port else None
        super().connection_made(transport)
        if refused is not None:
            self._handler_coroutine.cancel()
            transport.write(b"" if refused == DROP else f"{refused}\r\n".encode())
            transport.close()

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - aiosmtpd's
        told = self.event_handler.answer("DATA", "")
        await (self.push(told) if told else super().smtp_DATA(arg))


class Office(Controller):
    """The server on a free port."""

    def factory(self) -> SMTP:
        return Talk(self.handler, **self.SMTP_kwargs)

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def _lets_in(*asked: Any) -> AuthResult:
    return AuthResult(success=asked[-1] == LOGIN, handled=False)


@contextmanager
def at_work(postman: Postman) -> Iterator[Postman]:
    """Let the server work on a free port."""
    early = postman.encrypted_from_the_start
    office = Office(
        postman,
        hostname="127.0.0.1",
        port=0,
        ssl_context=postman.trusted if early else None,
        tls_context=None if early else postman.trusted,
        # It counts only what STARTTLS began as encrypted.
        auth_require_tls=not early,
        authenticator=_lets_in,
        server_hostname="post.example",
    )
    office.start()
    postman.port = office.port
    try:
        yield postman
    finally:
        office.stop()
        postman.port = 0
