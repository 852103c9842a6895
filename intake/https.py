"""Asking a web server: with this machine's trusted certificates, and never without end."""

from __future__ import annotations

from typing import Any

import requests
from brueckenpost.intake.settings import LoginSettings
from brueckenpost.intake.trust import trusted_certificates
from requests.adapters import HTTPAdapter

TIMEOUT = 30  # seconds without a byte


def open_session(login: LoginSettings) -> requests.Session:
    """Give a session that trusts whom our mail connections trust, the owner's `ca_file` among them."""
    session = requests.Session()
    session.mount("https://", _Careful(login))
    return session


class _Careful(HTTPAdapter):
    """Sets what a session has no setting for."""

    def __init__(self, login: LoginSettings) -> None:
        self._trusted = trusted_certificates(login.ca_file)
        super().__init__()

    def init_poolmanager(self, *told: Any, **named: Any) -> None:
        """Trust our certificates on direct connections."""
        super().init_poolmanager(*told, ssl_context=self._trusted, **named)

    def proxy_manager_for(self, proxy: str, **named: Any) -> Any:
        """Trust our certificates behind a proxy as well."""
        return super().proxy_manager_for(proxy, ssl_context=self._trusted, **named)

    def send(self, *told: Any, **named: Any) -> requests.Response:
        """Wait only so long for an answer."""
        return super().send(*told, **{**named, "timeout": named.get("timeout") or TIMEOUT})
