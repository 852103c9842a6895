"""An IMAP server that plays a script: for what no real one does when it is asked to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO, cast

USUAL = {
    "CAPABILITY": ("* CAPABILITY IMAP4rev1 UIDPLUS", "OK"),
    "LOGIN": ("OK",),
    "STATUS": ('* STATUS "INBOX" (MESSAGES 2 UIDNEXT 3 UIDVALIDITY 7)', "OK"),
    "EXAMINE": ("* 2 EXISTS", "* OK [UIDVALIDITY 7]", "* OK [UIDNEXT 3]", "OK"),
    "UID SEARCH": ("* SEARCH 1 2", "OK"),
    "UID FETCH": ("* 1 FETCH (UID 1 RFC822.SIZE 9)", "OK"),
    "LOGOUT": ("* BYE", "OK"),
}


@contextmanager
def scripted(changed: Mapping[str, tuple[str, ...]]) -> Iterator[int]:
    """Serve one client without encryption; each command's answer is that of USUAL, or the one of `changed`."""
    script = {**USUAL, **changed}
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            with suppress(OSError):
                client, _ = server.accept()
                with client, client.makefile("rwb") as file:
                    line = cast("BinaryIO", file)
                    _say(line, "* OK ready")
                    while words := line.readline().decode().split():
                        _answer(line, words, script)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
    thread.join(5)


def _answer(line: BinaryIO, words: Sequence[str], script: Mapping[str, tuple[str, ...]]) -> None:
    tag, command = words[0], " ".join(words[1:3] if words[1] == "UID" else words[1:2]).upper()
    *told, last = script.get(command, ("OK",))
    for each in told:
        _say(line, each)
    _say(line, f"{tag} {last} done")


def _say(line: BinaryIO, words: str) -> None:
    line.write(f"{words}\r\n".encode())
    line.flush()
