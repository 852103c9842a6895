"""A small mail server on loopback that takes, delays, refuses or drops letters as a test says."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

STEPS = ("HELLO", "AUTH", "MAIL", "RCPT", "DATA", "CONTENT")


@dataclass
class Postman:
    """`answers` replaces the answer to a step of STEPS; "drop" ends the connection there.

    `recipients` are answers to the first recipients.
    """

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    recipients: list[str] = field(default_factory=list)
    letters: list[bytes] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    trusted: ssl.SSLContext | None = None
    encrypted_from_the_start: bool = False
    logins: str = "PLAIN"

    def answer(self, step: str, usual: str) -> str:
        return self.answers.get(step, usual)


class Talk(socketserver.StreamRequestHandler):
    """One connection."""

    timeout = 20

    def handle(self) -> None:
        postman: Postman = self.server.postman  # type: ignore[attr-defined]
        if postman.encrypted_from_the_start:
            self.encrypt(postman)
        if not self.say(postman.answer("HELLO", "220 post.example")):
            return
        while line := self.rfile.readline():
            word = line.decode("ascii", "replace").strip()
            postman.commands.append(word)
            if not self.obey(postman, word.upper()):
                return

    def obey(self, postman: Postman, word: str) -> bool:
        if word.startswith("EHLO"):
            offers = ["250-post.example", f"250-AUTH {postman.logins}"]
            if postman.trusted and not isinstance(self.connection, ssl.SSLSocket):
                offers.append("250-STARTTLS")
            return self.say("\r\n".join([*offers, "250 8BITMIME"]))
        if word == "STARTTLS":
            self.say("220 go on")
            self.encrypt(postman)
            return True
        if word == "QUIT":
            self.say("221 bye")
            return False
        if word == "DATA":
            return self.take(postman)
        usual = {"AUTH": "235 welcome", "MAIL": "250 ok", "RCPT": "250 ok", "RSET": "250 ok"}
        step = word.split(" ", 1)[0]
        if step == "RCPT" and postman.recipients:
            return self.say(postman.recipients.pop(0))
        return self.say(postman.answer(step, usual.get(step, "500 what")))

    def take(self, postman: Postman) -> bool:
        told = postman.answer("DATA", "354 go on")
        if not self.say(told) or not told.startswith("354"):
            return told != "drop"
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        told = postman.answer("CONTENT", "250 taken")
        if told.startswith("250"):
            postman.letters.append(b"".join(lines))
        return self.say(told)

    def say(self, text: str) -> bool:
        if text == "drop":
            return False
        self.wfile.write(text.encode() + b"\r\n")
        return True

    def encrypt(self, postman: Postman) -> None:
        assert postman.trusted
        self.request = postman.trusted.wrap_socket(self.request, server_side=True)
        self.setup()


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a client that refuses the certificate is part of the tests."""


@contextmanager
def at_work(postman: Postman) -> Iterator[Postman]:
    """Let the server work on a free port."""
    with Server(("127.0.0.1", 0), Talk) as server:
        server.postman = postman  # type: ignore[attr-defined]
        postman.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield postman
        finally:
            server.shutdown()
