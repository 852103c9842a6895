"""Signing in to Google: a person agrees in a browser and brings back the address that it ends at.

Google gives no device codes for mail. A desktop app's browser ends at an address of the person's own machine (RFC 8252);
nothing needs to listen there, because the address itself holds the code.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import requests
from brueckenpost.intake.connection import plain
from brueckenpost.intake.errors import MailboxRefusedError, MailboxUnavailableError, SignInNeededError
from brueckenpost.intake.https import open_session
from brueckenpost.intake.oauth import App, Grant, Prompt
from google.auth.exceptions import GoogleAuthError, RefreshError, TransportError
from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials
from google_auth_oauthlib.flow import Flow
from oauthlib.oauth2 import OAuth2Error

SCOPE = "https://mail.google.com/"  # IMAP and SMTP know no smaller one
ASKS = "https://accounts.google.com/o/oauth2/auth"
GIVES = "https://oauth2.googleapis.com/token"
BACK = "http://127.0.0.1:53682/"
LIFE = dt.timedelta(days=180)  # of a refresh token that nobody uses


def sign_in(app: App, prompt: Prompt, now: dt.datetime) -> Grant:
    """Send the person to Google and exchange the code that comes back (authorization code with PKCE).

    Raises:
        SignInNeededError: The address that was brought back holds no code of this sign-in.
        MailboxUnavailableError, MailboxRefusedError: The provider is away or refuses.
    """
    told = {
        "client_id": app.login.client_id,
        "client_secret": app.secret,
        "auth_uri": ASKS,
        "token_uri": GIVES,
    }
    flow = Flow.from_client_config({"installed": told}, [SCOPE], redirect_uri=BACK)
    flow.oauth2session.mount("https://", open_session(app.login).get_adapter(GIVES))
    address, state = flow.authorization_url(
        access_type="offline", prompt="consent", login_hint=app.login.user
    )
    answer = parse_qs(urlsplit(prompt.ask(address).strip()).query)
    if answer.get("state") != [state] or "code" not in answer:
        raise SignInNeededError("that address holds no answer to this sign-in")
    with _speaking():
        got = flow.fetch_token(code=answer["code"][0])
    told_life = got.get("refresh_token_expires_in")  # only where an end is fixed, as for an app "in testing"
    kept = {
        "refresh_token": got.get("refresh_token", ""),
        "ends": (now + dt.timedelta(seconds=int(told_life))).isoformat() if told_life else None,
    }
    return _grant(flow.credentials, kept, now)


def renew(app: App, kept: str, now: dt.datetime) -> Grant:
    """Give the token that was kept, or a new one by the refresh token.

    Raises:
        SignInNeededError, MailboxUnavailableError, MailboxRefusedError: As for `sign_in`.
    """
    if not kept:
        raise SignInNeededError("nobody has signed in")
    told = json.loads(kept)
    credentials = Credentials(
        told["token"],
        refresh_token=told["refresh_token"],
        token_uri=GIVES,
        client_id=app.login.client_id,
        client_secret=app.secret,
        expiry=dt.datetime.fromisoformat(told["expiry"]),
    )
    if credentials.valid:
        return Grant(told["token"], kept, None)
    with _speaking():
        credentials.refresh(Request(open_session(app.login)))
    return _grant(credentials, told, now)


def _grant(credentials: Credentials, told: dict[str, str | None], now: dt.datetime) -> Grant:
    token, expiry, fixed = (
        str(credentials.token),
        credentials.expiry or now.replace(tzinfo=None),
        told["ends"],
    )
    kept = {**told, "token": token, "expiry": expiry.isoformat()}
    return Grant(token, json.dumps(kept), dt.datetime.fromisoformat(fixed) if fixed else now + LIFE)


@contextmanager
def _speaking() -> Iterator[None]:
    try:
        yield
    except RefreshError as error:
        if error.retryable:
            raise MailboxUnavailableError("Google gives no token now") from error
        if "invalid_grant" in str(error):
            raise SignInNeededError("the sign-in has ended or was taken back") from error
        raise MailboxRefusedError(_refused(error)) from error
    except (TransportError, requests.RequestException) as error:
        raise MailboxUnavailableError(f"Google's sign-in does not answer ({type(error).__name__})") from error
    except Warning as error:  # the library's way to say that another scope was granted
        raise SignInNeededError("mail was not allowed in the browser") from error
    except (GoogleAuthError, OAuth2Error, ValueError) as error:
        raise MailboxRefusedError(_refused(error)) from error


def _refused(error: Exception) -> str:
    return f"Google refuses, check client_id and client secret: {plain(str(error).encode())}"
