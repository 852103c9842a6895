"""A name server on loopback that knows some TXT records, and may keep silent."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import dns.flags
import dns.message
import dns.rcode
import dns.rrset


@dataclass
class NameServer:
    """`records` are texts by name; `asked` are the names that were asked for."""

    records: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    silent: bool = False
    port: int = 0


class Talk(socketserver.DatagramRequestHandler):
    """One question."""

    def handle(self) -> None:
        server: NameServer = self.server.names  # type: ignore[attr-defined]
        question = dns.message.from_wire(self.rfile.read())
        name = question.question[0].name.to_text(omit_final_dot=True)
        server.asked.append(name)
        if server.silent:
            return
        answer = dns.message.make_response(question)
        if name in server.records:
            text = server.records[name]
            parts = " ".join(f'"{text[start : start + 200]}"' for start in range(0, len(text), 200))
            answer.answer.append(dns.rrset.from_text(f"{name}.", 60, "IN", "TXT", parts))
        else:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        self.wfile.write(answer.to_wire())


@contextmanager
def answering(names: NameServer) -> Iterator[NameServer]:
    """Let it answer on a free port."""
    with socketserver.ThreadingUDPServer(("127.0.0.1", 0), Talk) as server:
        server.names = names  # type: ignore[attr-defined]
        names.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield names
        finally:
            server.shutdown()
