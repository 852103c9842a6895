"""A provider of sign-ins on loopback, which answers as Microsoft's and Google's endpoints are documented to.

It also tells a mail server which access tokens are good (RFC 7662), by HTTP without encryption: Dovecot asks it so.
"""

from __future__ import annotations

import base64
import itertools
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

USER = "kontakt@netzwerkstelle.example"
TENANT = "musterstadt.example"
SECRET = "app-geheimnis"


@dataclass
class Provider:
    """`answers` replaces the token endpoint's answers, one after the other: a status and an object."""

    port: int = 0
    checking_port: int = 0
    lifetime: int = 3600
    refresh_ends_in: int | None = None
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    refresh: set[str] = field(default_factory=set)
    scope: str = ""
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def address(self) -> str:
        return f"https://localhost:{self.port}"

    @property
    def checks(self) -> str:
        return f"http://127.0.0.1:{self.checking_port}/introspect"

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if path == "/introspect":
            return 200, {"active": form["token"] in self.good, "username": USER}
        if path.endswith("/.well-known/openid-configuration"):
            base = f"{self.address}/{path.split('/')[1]}"
            if TENANT not in base and "organizations" not in base:
                return 400, {"error": "invalid_tenant"}
            return 200, {
                "issuer": base,
                "authorization_endpoint": f"{base}/authorize",
                "token_endpoint": f"{base}/token",
                "device_authorization_endpoint": f"{base}/devicecode",
            }
        if path.endswith("/devicecode"):
            self.scope = form["scope"]
            place = {"verification_uri": f"{self.address}/device", "user_code": "ABCD-EFGH"}
            return 200, {**place, "device_code": "geraet", "expires_in": 60, "interval": 1}
        self.asked.append(form)
        return self.answers.pop(0) if self.answers else self.give(form)

    def give(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Give a token; a refresh token counts once, as at Microsoft."""
        kind = form["grant_type"]
        if kind == "refresh_token" and form["refresh_token"] not in self.refresh:
            return 400, {"error": "invalid_grant", "error_description": "AADSTS70008: it has expired"}
        if kind == "client_credentials" and form.get("client_secret") != SECRET:
            return 401, {"error": "invalid_client", "error_description": "AADSTS7000215: wrong secret"}
        number = next(self._numbers)
        token, again = f"zugang-{number}", f"erneuern-{number}"
        self.good.add(token)
        given = {"token_type": "Bearer", "expires_in": self.lifetime, "scope": form.get("scope", self.scope)}
        if kind == "client_credentials":
            return 200, {**given, "access_token": token}
        self.refresh.add(again)
        if self.refresh_ends_in:
            given["refresh_token_expires_in"] = self.refresh_ends_in
        person = {"sub": "1", "aud": form["client_id"], "iss": "x", "exp": 2**33, "preferred_username": USER}
        known = {"client_info": _coded({"uid": "1", "utid": "2"}), "id_token": f"e30.{_coded(person)}.x"}
        return 200, {**given, **known, "access_token": token, "refresh_token": again}


def _coded(told: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")


class Talk(BaseHTTPRequestHandler):
    """One request."""

    def do_GET(self) -> None:
        self._answer({})

    def do_POST(self) -> None:
        words = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer({**self.named(), **{key: values[0] for key, values in parse_qs(words).items()}})

    def named(self) -> dict[str, str]:
        """Give the app's name and secret where they come as HTTP's own login (RFC 6749, 2.3.1)."""
        kind, _, coded = self.headers.get("Authorization", "").partition(" ")
        name, _, secret = base64.b64decode(coded).decode().partition(":") if kind == "Basic" else ("", "", "")
        return {"client_id": unquote(name), "client_secret": unquote(secret)} if name else {}

    def _answer(self, form: dict[str, str]) -> None:
        provider: Provider = self.server.provider  # type: ignore[attr-defined]
        status, told = provider.answer(self.path.partition("?")[0], form)
        content = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a client that refuses the certificate is part of the tests."""


@contextmanager
def answering(provider: Provider, certificate: Path) -> Iterator[Provider]:
    """Let it answer on free ports, encrypted for sign-ins."""
    trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trusted.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    with Server(("127.0.0.1", 0), Talk) as secure, Server(("127.0.0.1", 0), Talk) as checking:
        secure.socket = trusted.wrap_socket(secure.socket, server_side=True)
        provider.port, provider.checking_port = secure.server_port, checking.server_port
        for server in (secure, checking):
            server.provider = provider  # type: ignore[attr-defined]
            threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield provider
        finally:
            secure.shutdown()
            checking.shutdown()
