"""Signing in by OAuth2, against a provider and mail servers on loopback."""

from __future__ import annotations

import base64
import datetime as dt
import ssl
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from brueckenpost.intake import google
from brueckenpost.intake.accounts import open_mailbox
from brueckenpost.intake.doctor import check_mailbox
from brueckenpost.intake.errors import (
    LoginRefusedError,
    MailboxRefusedError,
    MailboxSettingsError,
    MailboxUnavailableError,
    SendingRefusedError,
    SignInNeededError,
)
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.oauth import Prompt, SignIn
from brueckenpost.intake.outbox import Outbox, open_outbox
from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
from brueckenpost.store.messages import Receipt, quarantine_mail
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW, need_dovecot
from tests.intake.dovecot import Dovecot, make_certificate, running_dovecot
from tests.intake.mails import a_mail, deliver
from tests.intake.postman import Postman, at_work
from tests.intake.provider import SECRET, TENANT, USER, Provider, answering
from tests.intake.test_outbox import OWN, a_record

LATER = {"error": "temporarily_unavailable", "error_description": "come back"}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("certificate")
    make_certificate(home)
    return home


@pytest.fixture
def provider(certificate: Path) -> Iterator[Provider]:
    with answering(Provider(), certificate) as provider:
        yield provider


@pytest.fixture(scope="module")
def checking(certificate: Path) -> Iterator[tuple[Provider, Dovecot]]:
    """Give a provider, and a Dovecot that asks it about tokens."""
    need_dovecot()
    with answering(Provider(), certificate) as provider, running_dovecot(provider.checks) as server:
        yield provider, server


class Hours:
    """A clock that can be put forward; the libraries themselves know only the real one."""

    def __init__(self) -> None:
        self.ahead = dt.timedelta()

    def __call__(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + self.ahead


NOON = Hours()


def settings(provider: Provider, certificate: Path, **more: object) -> MailboxSettings:
    told = {"auth": "oauth2-microsoft", "client_id": "app", "user": USER, "host": "localhost", **more}
    ours = {"authority": provider.address, "ca_file": certificate / "cert.pem"}
    return MailboxSettings(**{**ours, **told})  # type: ignore[arg-type]


@pytest.fixture
def sign_in_of(provider: Provider, certificate: Path, tmp_path: Path) -> Callable[..., SignIn]:
    """Give the sign-in of a mailbox at the provider."""

    def give(clock: Callable[[], dt.datetime] = NOON, **more: object) -> SignIn:
        keys = Keys({"APP_SECRET": SECRET, "OTHER": "falsch"}, tmp_path, clock)
        return keys.sign_in(settings(provider, certificate, **more), "kontakt")

    return give


def typing(shown: list[tuple[str, str]]) -> Prompt:
    """Give a person who types the code at once."""
    return Prompt(lambda address, code: shown.append((address, code)), lambda _: "")


BY_CODE = typing([])


class TestMicrosoftByCode:
    def test_a_person_types_a_code_once(self, provider: Provider, sign_in_of: Callable[..., SignIn]) -> None:
        """While the code is not typed yet the program waits; then tokens come without a person."""
        provider.answers.append((400, {"error": "authorization_pending"}))
        shown: list[tuple[str, str]] = []
        sign_in = sign_in_of()
        ends = sign_in.sign_in(typing(shown))
        assert shown == [(f"{provider.address}/device", "ABCD-EFGH")]
        assert ends
        assert dt.timedelta(89) < ends - dt.datetime.now(dt.UTC) <= dt.timedelta(90)
        assert {sign_in(), sign_in_of()()} == {"zugang-0"}
        assert "https://outlook.office.com/IMAP.AccessAsUser.All" in provider.scope

    def test_a_token_that_runs_out_is_renewed(
        self, provider: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """Each use of a refresh token gives a new one: the sign-in lives as long as it is used."""
        provider.lifetime = 1
        hours = Hours()
        sign_in = sign_in_of(hours)
        first = sign_in.sign_in(BY_CODE)
        hours.ahead = dt.timedelta(days=5)
        assert [sign_in(), sign_in()] == ["zugang-1", "zugang-2"]
        assert [form.get("refresh_token") for form in provider.asked[1:]] == ["erneuern-0", "erneuern-1"]
        assert sign_in.ends - first > dt.timedelta(days=4)  # type: ignore[operator]

    def test_what_is_kept_is_no_ones_but_ours(self, sign_in_of: Callable[..., SignIn]) -> None:
        """The file's mode is 600; one that was opened to others is refused."""
        sign_in = sign_in_of()
        sign_in.sign_in(BY_CODE)
        assert stat.S_IMODE(sign_in.file.stat().st_mode) == 0o600
        sign_in.file.chmod(0o640)
        with pytest.raises(MailboxSettingsError, match="chmod 600"):
            sign_in()

    def test_its_end_is_warned_of(
        self, sign_in_of: Callable[..., SignIn], caplog: pytest.LogCaptureFixture
    ) -> None:
        """Two weeks before; the log names the mailbox and the day, no address."""
        hours = Hours()
        sign_in = sign_in_of(hours)
        sign_in.sign_in(BY_CODE)
        hours.ahead = dt.timedelta(days=75)
        sign_in()
        assert caplog.text == ""
        hours.ahead = dt.timedelta(days=77)
        sign_in()
        assert "the sign-in of kontakt ends on" in caplog.text
        assert USER not in caplog.text

    @pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"kept": 1}'])
    def test_without_a_sign_in_the_remedy_is_named(
        self, sign_in_of: Callable[..., SignIn], content: bytes | None
    ) -> None:
        """Nobody has signed in yet, or the file is damaged."""
        sign_in = sign_in_of()
        if content is not None:
            sign_in.file.write_bytes(content)
            sign_in.file.chmod(0o600)
        with pytest.raises(
            SignInNeededError, match="kontakt: nobody has signed in; run “brueckenpost sign-in”"
        ):
            sign_in()

    def test_a_sign_in_that_was_taken_back_needs_a_person(
        self, provider: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """The password was changed, or 90 days went by: the server knows the refresh token no more."""
        provider.lifetime = 1
        sign_in = sign_in_of()
        sign_in.sign_in(BY_CODE)
        provider.refresh.clear()
        with pytest.raises(SignInNeededError, match="sign-in"):
            sign_in()

    @pytest.mark.parametrize("error", ["authorization_declined", "expired_token"])
    def test_who_does_not_finish_is_told(
        self, provider: Provider, sign_in_of: Callable[..., SignIn], error: str
    ) -> None:
        """The person declined, or the code ran out; nothing is kept."""
        provider.answers.append((400, {"error": error}))
        sign_in = sign_in_of()
        with pytest.raises(SignInNeededError, match=error):
            sign_in.sign_in(BY_CODE)
        assert not sign_in.file.exists()

    def test_a_full_disk_spoils_no_sign_in(
        self,
        provider: Provider,
        sign_in_of: Callable[..., SignIn],
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        """The renewed token serves this poll; it is logged that it cannot be kept."""
        provider.lifetime = 1
        sign_in = sign_in_of()
        sign_in.sign_in(BY_CODE)

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("brueckenpost.intake.oauth.write_private", full)
        assert sign_in() == "zugang-1"
        assert "cannot be kept: No space left" in caplog.text


BY_ITSELF = {"client_secret_env": "APP_SECRET", "tenant": TENANT}


class TestMicrosoftBySecret:
    def test_an_app_with_a_secret_needs_no_person(
        self, provider: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """Client credentials: nobody signs in, nothing ends, and a good token is used again."""
        sign_in = sign_in_of(**BY_ITSELF)
        assert not sign_in.is_by_person
        assert [sign_in(), sign_in()] == ["zugang-0", "zugang-0"]
        assert provider.asked[0]["scope"] == "https://outlook.office365.com/.default"
        assert sign_in.ends is None
        assert SECRET not in sign_in.file.read_text()

    def test_a_wrong_secret_is_told_and_not_repeated(self, sign_in_of: Callable[..., SignIn]) -> None:
        """It names the keys to look at, with the provider's own words."""
        with pytest.raises(MailboxRefusedError, match="client secret: AADSTS7000215") as caught:
            sign_in_of(client_secret_env="OTHER", tenant=TENANT)()
        assert "falsch" not in str(caught.value)


class TestTrouble:
    def test_an_unknown_tenant_is_told(self, sign_in_of: Callable[..., SignIn]) -> None:
        """A slip of the pen in the configuration."""
        with pytest.raises(MailboxRefusedError, match="tenant"):
            sign_in_of(tenant="gibt-es-nicht.example").sign_in(BY_CODE)

    def test_a_provider_that_is_away_may_be_back(
        self, provider: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """Nobody listens, or it asks to come later: exit 75, and the next poll tries again."""
        with pytest.raises(MailboxUnavailableError):
            sign_in_of(authority="https://localhost:1").sign_in(BY_CODE)
        provider.answers.append((400, LATER))
        with pytest.raises(MailboxUnavailableError, match="come back"):
            sign_in_of(client_secret_env="APP_SECRET", tenant=TENANT)()

    def test_an_unknown_certificate_gets_no_secret(
        self, provider: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """Somebody stands between us and the provider."""
        with pytest.raises(MailboxUnavailableError):
            sign_in_of(ca_file=None, client_secret_env="APP_SECRET", tenant=TENANT)()
        assert provider.asked == []

    def test_without_the_packages_the_remedy_is_named(
        self, sign_in_of: Callable[..., SignIn], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """They are not among those that everybody needs."""
        monkeypatch.setitem(sys.modules, "msal", None)
        monkeypatch.delitem(sys.modules, "brueckenpost.intake.microsoft", raising=False)
        with pytest.raises(MailboxSettingsError, match=r"install brueckenpost\[oauth2\]"):
            sign_in_of()()

    @pytest.mark.parametrize(
        ("wrong", "key"),
        [
            ({"auth": "oauth2"}, "auth"),
            ({"client_id": ""}, "client_id"),
            ({"user": ""}, "user"),
            ({"client_secret_env": "X"}, "tenant"),
        ],
    )
    def test_what_cannot_work_names_its_key(self, wrong: dict[str, str], key: str) -> None:
        """Before anybody is asked."""
        told = {"host": "localhost", "auth": "oauth2-microsoft", "client_id": "app", "user": USER, **wrong}
        with pytest.raises(MailboxSettingsError, match=f"^{key}"):
            MailboxSettings(**told).check()  # type: ignore[arg-type]


@pytest.fixture
def at_google(provider: Provider, monkeypatch: pytest.MonkeyPatch) -> Provider:
    monkeypatch.setattr(google, "GIVES", f"{provider.address}/token")
    provider.scope = google.SCOPE
    return provider


def browsing(address: str) -> str:
    """Agree in the browser; give the address that it ends at."""
    asked = parse_qs(urlsplit(address).query)
    assert asked["login_hint"] == [USER]
    assert asked["access_type"] == ["offline"]
    return f"{asked['redirect_uri'][0]}?state={asked['state'][0]}&code=4/abc&scope={google.SCOPE}\n"


AGREEING = Prompt(lambda *_: None, browsing)
GOOGLE = {"auth": "oauth2-google", "client_secret_env": "APP_SECRET"}


class TestGoogle:
    def test_a_person_brings_back_an_address(
        self, at_google: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """The code in it is exchanged, with the secret and the proof that we began (PKCE)."""
        sign_in = sign_in_of(**GOOGLE)
        ends = sign_in.sign_in(AGREEING)
        assert ends
        assert ends - dt.datetime.now(dt.UTC) > dt.timedelta(days=179)
        (asked,) = at_google.asked
        assert (asked["code"], asked["client_secret"]) == ("4/abc", SECRET)
        assert len(asked["code_verifier"]) >= 43
        assert sign_in() == "zugang-0"
        assert sign_in.is_by_person
        assert SECRET not in sign_in.file.read_text()

    def test_a_token_that_runs_out_is_renewed(
        self, at_google: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """By the refresh token, which stays the same at Google."""
        at_google.lifetime = 1
        sign_in = sign_in_of(**GOOGLE)
        sign_in.sign_in(AGREEING)
        assert [sign_in(), sign_in()] == ["zugang-1", "zugang-2"]
        assert [form["refresh_token"] for form in at_google.asked[1:]] == ["erneuern-0"] * 2

    def test_an_end_that_is_fixed_is_kept(
        self, at_google: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """An app that is still being tested there is signed out after a week, however much it is used."""
        at_google.lifetime, at_google.refresh_ends_in = 1, 7 * 86_400
        sign_in = sign_in_of(**GOOGLE)
        ends = sign_in.sign_in(AGREEING)
        sign_in()
        assert sign_in.ends == ends
        assert ends
        assert ends - dt.datetime.now(dt.UTC) < dt.timedelta(days=7)

    @pytest.mark.parametrize(
        "answer",
        ["", "http://127.0.0.1:53682/?state=fremd&code=4/abc", "http://127.0.0.1:53682/?error=access_denied"],
    )
    def test_another_address_is_refused(
        self, at_google: Provider, sign_in_of: Callable[..., SignIn], answer: str
    ) -> None:
        """Somebody else's answer, a refusal, or nothing at all: no code is sent anywhere."""
        with pytest.raises(SignInNeededError):
            sign_in_of(**GOOGLE).sign_in(Prompt(lambda *_: None, lambda _: answer))
        assert at_google.asked == []

    def test_who_does_not_allow_mail_is_not_signed_in(
        self, at_google: Provider, sign_in_of: Callable[..., SignIn]
    ) -> None:
        """The person took the tick off in the browser: the token would open no mailbox."""
        at_google.scope = "openid"
        with pytest.raises(SignInNeededError, match="mail was not allowed"):
            sign_in_of(**GOOGLE).sign_in(AGREEING)

    @pytest.mark.parametrize(
        ("status", "error", "expected"),
        [
            (400, "invalid_grant", SignInNeededError),
            (401, "invalid_client", MailboxRefusedError),
            (503, "internal_failure", MailboxUnavailableError),
        ],
    )
    def test_what_is_refused_says_whether_a_person_is_needed(
        self,
        at_google: Provider,
        sign_in_of: Callable[..., SignIn],
        monkeypatch: pytest.MonkeyPatch,
        status: int,
        error: str,
        expected: type[Exception],
    ) -> None:
        """A sign-in that was taken back, a wrong secret, a provider in trouble."""
        monkeypatch.setattr("time.sleep", lambda _: None)  # the library's own pauses between its tries
        at_google.lifetime = 1
        sign_in = sign_in_of(**GOOGLE)
        sign_in.sign_in(AGREEING)
        at_google.answers += [(status, {"error": error})] * 5
        with pytest.raises(expected):
            sign_in()

    def test_nobody_has_signed_in(self, at_google: Provider, sign_in_of: Callable[..., SignIn]) -> None:
        """The remedy is named."""
        with pytest.raises(SignInNeededError, match="run “brueckenpost sign-in”"):
            sign_in_of(**GOOGLE)()


class TestMailServer:
    """Dovecot asks the provider about each token."""

    def test_mail_is_fetched_by_token(self, checking: tuple[Provider, Dovecot], tmp_path: Path) -> None:
        """From the sign-in over the mailbox to the mail; later on by a renewed token."""
        provider, server = checking
        provider.lifetime = 1
        with server.colleague(USER) as colleague:
            deliver(colleague, [a_mail(1)])
        keys = Keys({}, tmp_path, Hours())
        box = self.settings(provider, server)
        keys.sign_in(box, box.name).sign_in(BY_CODE)
        mailbox = open_mailbox(box, keys)
        for _ in range(2):
            with mailbox:
                assert mailbox.news(None).on_server == 1
        assert len(provider.asked) == 3

    def test_a_token_that_the_server_does_not_know_is_refused(
        self, checking: tuple[Provider, Dovecot], tmp_path: Path
    ) -> None:
        """It is a refused login like any other; the token is repeated nowhere."""
        provider, server = checking
        provider.lifetime = 3600
        keys = Keys({}, tmp_path, Hours())
        box = self.settings(provider, server)
        keys.sign_in(box, box.name).sign_in(BY_CODE)
        token = keys.sign_in(box, box.name)()
        provider.good.clear()
        with pytest.raises(LoginRefusedError) as caught:
            open_mailbox(box, keys).__enter__()
        told = str(caught.value)
        assert token not in told
        assert base64.b64encode(token.encode()).decode() not in told

    def test_the_doctor_tells_of_the_sign_in(
        self, checking: tuple[Provider, Dovecot], tmp_path: Path
    ) -> None:
        """Whether one is needed, how long it holds, and that its end is near."""
        provider, server = checking
        provider.lifetime = 3600
        hours = Hours()
        keys, box = Keys({}, tmp_path, hours), self.settings(provider, server)
        (needed,) = check_mailbox(box, keys)
        assert (needed.works, needed.passing) == (False, False)
        assert "run “brueckenpost sign-in”" in needed.sentence
        keys.sign_in(box, box.name).sign_in(BY_CODE)
        *_, good = check_mailbox(box, keys)
        assert good.works
        assert "the sign-in holds until" in good.sentence
        hours.ahead = dt.timedelta(days=80)
        *_, soon = check_mailbox(box, keys)
        assert not soon.works
        assert "the sign-in ends on" in soon.sentence

    def settings(self, provider: Provider, server: Dovecot) -> MailboxSettings:
        """Give the mailbox; one file holds both servers' certificates."""
        both = server.home / "both.pem"
        both.write_bytes((server.home / "cert.pem").read_bytes() + CERTIFICATE[0])
        told = {
            "authority": provider.address,
            "auth": "oauth2-microsoft",
            "client_id": "app",
            "ca_file": both,
        }
        return server.settings(USER, **told)


CERTIFICATE: list[bytes] = []


@pytest.fixture(autouse=True)
def _remember(certificate: Path) -> None:
    CERTIFICATE[:] = [(certificate / "cert.pem").read_bytes()]


class TestSending:
    def test_letters_go_out_by_token(
        self, provider: Provider, certificate: Path, tmp_path: Path, store: sessionmaker[Session]
    ) -> None:
        """The server gets XOAUTH2 with the mailbox's address and the token, and never a password."""
        with at_work(self.postman(certificate)) as postman:
            box = self.outbox(postman, provider, certificate, tmp_path, store)
            assert box.acknowledge(a_mail(1), a_record(), 1)
        logins = [word for word in postman.commands if word.startswith(("AUTH", "user="))]
        assert logins == ["AUTH XOAUTH2", f"user={USER}\1auth=Bearer zugang-0\1\1"]
        assert len(postman.letters) == 1

    def test_a_missing_sign_in_keeps_the_letter(
        self, provider: Provider, certificate: Path, tmp_path: Path, store: sessionmaker[Session]
    ) -> None:
        """It is told as a refusal that a person can mend; no connection is made."""
        with at_work(self.postman(certificate)) as postman:
            box = self.outbox(postman, provider, certificate, tmp_path, store)
            provider.refresh.clear()
            next(tmp_path.glob(".brueckenpost-token-*")).unlink()
            with pytest.raises(SendingRefusedError, match="sign-in"):
                box.acknowledge(a_mail(1), a_record(), 1)
        assert postman.commands == []

    def postman(self, certificate: Path) -> Postman:
        trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trusted.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
        return Postman(trusted=trusted)

    def outbox(
        self,
        postman: Postman,
        provider: Provider,
        certificate: Path,
        folder: Path,
        store: sessionmaker[Session],
    ) -> Outbox:
        told = {"sender": OWN, "user": USER, "client_id": "app", "acknowledge": True}
        ours = {"authority": provider.address, "ca_file": certificate / "cert.pem"}
        smtp = SmtpSettings("localhost", postman.port, auth="oauth2-microsoft", **told, **ours)  # type: ignore[arg-type]
        keys = Keys({}, folder, Hours())
        with store.begin() as session:
            quarantine_mail(session, Receipt("post", b"1", NOW), "", now=NOW)
        keys.sign_in(smtp, "smtp", "smtp").sign_in(BY_CODE)
        assert "https://outlook.office.com/SMTP.Send" in provider.scope
        return open_outbox(smtp, keys, LetterBook(store), Hours())
