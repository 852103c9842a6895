"""Signing in to Microsoft 365: by a code that a person types into a browser, or as an app that has a secret.

The names of the scopes: Microsoft, "Authenticate an IMAP, POP or SMTP connection using OAuth".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import msal
import requests
from brueckenpost.intake.connection import plain
from brueckenpost.intake.errors import MailboxRefusedError, MailboxUnavailableError, SignInNeededError
from brueckenpost.intake.https import open_session
from brueckenpost.intake.oauth import App, Grant, Prompt

SCOPES = {
    "imap": "https://outlook.office.com/IMAP.AccessAsUser.All",
    "smtp": "https://outlook.office.com/SMTP.Send",
}
BY_ITSELF = "https://outlook.office365.com/.default"
LIFE = dt.timedelta(days=90)  # of a refresh token that nobody uses; each use gives a new one
AGAIN = frozenset(
    "invalid_grant interaction_required login_required consent_required authorization_declined expired_token "
    "code_expired bad_verification_code access_denied".split()
)
LATER = frozenset(("temporarily_unavailable", "server_error"))


def sign_in(app: App, prompt: Prompt, now: dt.datetime) -> Grant:
    """Show a code, and wait until the person has typed it (device code flow, RFC 8628).

    Raises:
        SignInNeededError: The person declined, or the code ran out.
        MailboxUnavailableError, MailboxRefusedError: The provider is away or refuses the app.
    """
    cache = msal.SerializableTokenCache()
    with _speaking():
        client = _client(app, cache)
        flow = client.initiate_device_flow(scopes=[SCOPES[app.purpose]])
        if "user_code" not in flow:
            raise _refusal(flow)
        prompt.show(flow["verification_uri"], flow["user_code"])
        answer = client.acquire_token_by_device_flow(flow)
    return Grant(_token(answer), cache.serialize(), now + LIFE)


def renew(app: App, kept: str, now: dt.datetime) -> Grant:
    """Give a token from the cache, or a new one by the refresh token or by the app's secret.

    Raises:
        SignInNeededError, MailboxUnavailableError, MailboxRefusedError: As for `sign_in`.
    """
    cache = msal.SerializableTokenCache()
    if kept:
        cache.deserialize(kept)
    with _speaking():
        client = _client(app, cache)
        if app.secret:
            answer = client.acquire_token_for_client([BY_ITSELF])
        else:
            accounts = client.get_accounts()
            if not accounts:
                raise SignInNeededError("nobody has signed in")
            answer = client.acquire_token_silent_with_error([SCOPES[app.purpose]], accounts[0])
    token = _token(answer or {"error": "invalid_grant"})
    if not cache.has_state_changed:
        return Grant(token, kept, None)
    return Grant(token, cache.serialize(), None if app.secret else now + LIFE)


def _client(app: App, cache: msal.SerializableTokenCache) -> Any:
    told = {
        "authority": f"{app.login.authority.rstrip('/')}/{app.login.tenant}",
        "token_cache": cache,
        "instance_discovery": False,  # the owner names the cloud; no other server is asked about it
        "http_client": open_session(app.login),
    }
    if app.secret:
        return msal.ConfidentialClientApplication(app.login.client_id, client_credential=app.secret, **told)
    return msal.PublicClientApplication(app.login.client_id, **told)


def _token(answer: Mapping[str, Any]) -> str:
    if "access_token" not in answer:
        raise _refusal(answer)
    return str(answer["access_token"])


def _refusal(answer: Mapping[str, Any]) -> Exception:
    error = str(answer.get("error", ""))
    said = plain(str(answer.get("error_description", error)).partition("\n")[0].encode())
    if error in AGAIN:
        return SignInNeededError(f"the sign-in has ended or was not finished ({error})")
    if error in LATER:
        return MailboxUnavailableError(f"Microsoft gives no token now: {said}")
    return MailboxRefusedError(f"Microsoft refuses, check tenant, client_id and client secret: {said}")


@contextmanager
def _speaking() -> Iterator[None]:
    """Turn what the library raises into our errors: it gives ValueError where the tenant is unknown."""
    try:
        yield
    except (requests.RequestException, RuntimeError) as error:
        raise MailboxUnavailableError(
            f"Microsoft's sign-in does not answer ({type(error).__name__})"
        ) from error
    except ValueError as error:
        raise MailboxRefusedError("Microsoft knows no such tenant: check tenant and authority") from error
