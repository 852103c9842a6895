from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path

import pytest
from brueckenpost.intake.errors import LoginPausedError, LoginRefusedError, MailboxUnavailableError
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.logins import TRIES, LoginGuard

from tests.intake.conftest import NOW
from tests.intake.dovecot import PASSWORD, Dovecot


def guard(folder: Path, minutes: int = 0, *, insist: bool = False) -> LoginGuard:
    return LoginGuard(folder / "logins.json", lambda: NOW + dt.timedelta(minutes=minutes), insist)


def refuse(guard: LoginGuard, name: str = "post") -> None:
    with pytest.raises(LoginRefusedError), guard.guarding(name):
        raise LoginRefusedError("wrong")


class TestLoginGuard:
    def test_a_fourth_try_within_the_hour_is_not_made(self, tmp_path: Path) -> None:
        """Three refusals, whatever process met them; then the login is left alone, and the text says until when."""
        for minute in range(TRIES):
            refuse(guard(tmp_path, minute))
        with pytest.raises(LoginPausedError, match="doctor"), guard(tmp_path, 59).guarding("post"):
            pytest.fail("the login was tried")

    def test_after_an_hour_it_is_tried_again(self, tmp_path: Path) -> None:
        """One try at 60 minutes is allowed, the next one has to wait for the second refusal to grow old."""
        for minute in (0, 10, 20):
            refuse(guard(tmp_path, minute))
        refuse(guard(tmp_path, 61))
        with pytest.raises(LoginPausedError), guard(tmp_path, 62).guarding("post"):
            pytest.fail("the login was tried")

    def test_a_login_that_works_forgets_the_refusals(self, tmp_path: Path) -> None:
        """The password is mended: the count begins anew."""
        refuse(guard(tmp_path))
        refuse(guard(tmp_path))
        with guard(tmp_path).guarding("post"):
            pass
        refuse(guard(tmp_path))
        refuse(guard(tmp_path))
        with guard(tmp_path).guarding("post"):
            pass

    def test_a_person_may_try_a_mended_password_at_once(self, tmp_path: Path) -> None:
        """`doctor` insists; when its login works, the poll's pause is over."""
        for _ in range(TRIES):
            refuse(guard(tmp_path))
        with guard(tmp_path, insist=True).guarding("post"):
            pass
        with guard(tmp_path).guarding("post"):
            pass

    def test_mailboxes_are_counted_apart(self, tmp_path: Path) -> None:
        """One account's wrong password stops no other account."""
        for _ in range(TRIES):
            refuse(guard(tmp_path), "post")
        with guard(tmp_path).guarding("andere"):
            pass

    def test_a_server_that_does_not_answer_is_no_refusal(self, tmp_path: Path) -> None:
        """A login that was never judged locks no account."""
        for _ in range(TRIES + 1):
            with pytest.raises(MailboxUnavailableError), guard(tmp_path).guarding("post"):
                raise MailboxUnavailableError("gone")
        assert not (tmp_path / "logins.json").exists()

    @pytest.mark.parametrize(
        "content", [b"", b"{", b"[1]", b'{"post": 7}', b'{"post": ["gestern"]}', b"\xff"]
    )
    def test_a_damaged_file_counts_as_empty(self, tmp_path: Path, content: bytes) -> None:
        """It must not stop the mail, and the next refusal mends it."""
        (tmp_path / "logins.json").write_bytes(content)
        with guard(tmp_path).guarding("post"):
            pass
        for _ in range(TRIES):
            refuse(guard(tmp_path))
        with pytest.raises(LoginPausedError), guard(tmp_path).guarding("post"):
            pytest.fail("the login was tried")

    def test_a_folder_that_cannot_be_written_stops_nothing(self, tmp_path: Path) -> None:
        """The refusal itself is what is told."""
        refuse(guard(tmp_path / "nowhere"))

    def test_the_server_sees_three_wrong_passwords_and_no_fourth(
        self, dovecot: Dovecot, tmp_path: Path
    ) -> None:
        """Against a real server: it is not even connected to for a login that would be the fourth."""
        for _ in range(TRIES):
            with pytest.raises(LoginRefusedError):
                ImapMailbox(dovecot.settings("unterhalt"), "falsch", guard(tmp_path)).__enter__()
        with pytest.raises(LoginPausedError):  # where nothing listens, a connection would be another error
            ImapMailbox(dovecot.settings("unterhalt", port=1), PASSWORD, guard(tmp_path)).__enter__()
        with ImapMailbox(dovecot.settings("unterhalt"), PASSWORD, guard(tmp_path, 61)) as mailbox:
            assert mailbox.news(None).on_server == 0

    def test_the_file_is_no_ones_but_ours(self, tmp_path: Path) -> None:
        """When and how often a login failed is told to nobody else."""
        refuse(guard(tmp_path))
        assert stat.S_IMODE((tmp_path / "logins.json").stat().st_mode) == 0o600
