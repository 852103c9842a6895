from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.intake.dovecot import make_certificate
from tests.intake.provider import USER, Provider, answering

from .conftest import MAILBOX, Desk


@pytest.fixture
def provider(tmp_path: Path) -> Iterator[Provider]:
    make_certificate(tmp_path)
    with answering(Provider(), tmp_path) as provider:
        yield provider


def configure(desk: Desk, provider: Provider, auth: str = "oauth2-microsoft") -> None:
    (desk.folder / "brueckenpost.toml").write_text(
        f'[mailbox]\nhost = "localhost"\nport = 1\nuser = "{USER}"\nca_file = "cert.pem"\nauth = "{auth}"\n'
        f'client_id = "app"\nauthority = "{provider.address}"\n',
        encoding="utf-8",
    )


class TestSignIn:
    def test_it_shows_where_to_type_which_code(self, desk: Desk, provider: Provider) -> None:
        """Once it is typed the mailbox is signed in to; the doctor then gets as far as the server."""
        configure(desk, provider)
        assert "run “brueckenpost sign-in”" in desk.complaint("poll", check=1)
        told = desk.complaint("sign-in")
        assert f"Open {provider.address}/device and type ABCD-EFGH." in told
        assert "You are signed in." in told
        assert "does not answer" in desk.complaint("poll", check=75)

    def test_the_end_of_a_sign_in_is_told_by_status(self, desk: Desk, provider: Provider) -> None:
        """Exit status 8, so that a monitoring system hears of it before the mailbox is closed."""
        configure(desk, provider)
        desk.run("sign-in", "mailbox")
        assert json.loads(desk.text("status", "--json"))["ending_sign_ins"] == []
        (file,) = desk.folder.glob(".brueckenpost-token-*")
        kept = json.loads(file.read_text())
        soon = dt.datetime.now(dt.UTC) + dt.timedelta(days=3)
        file.write_text(json.dumps({**kept, "ends": soon.isoformat()}))
        told = json.loads(desk.text("status", "--json", check=8))
        assert [it["name"] for it in told["ending_sign_ins"]] == ["mailbox"]

    def test_a_browser_needs_a_person(self, desk: Desk, provider: Provider) -> None:
        """Without a terminal nothing is asked."""
        configure(desk, provider, "oauth2-google")
        assert "accounts.google.com" in desk.complaint("sign-in", check=2)

    def test_nothing_to_sign_in_to(self, desk: Desk) -> None:
        """A mailbox with a password, or one of another name."""
        (desk.folder / "brueckenpost.toml").write_text(MAILBOX, encoding="utf-8")
        assert "nothing to sign in to" in desk.complaint("sign-in", check=2)
