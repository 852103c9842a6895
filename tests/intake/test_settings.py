from __future__ import annotations

from pathlib import Path

import pytest
from brueckenpost.intake.errors import MailboxSettingsError, MailboxUnavailableError
from brueckenpost.intake.passwords import find_password
from brueckenpost.intake.settings import MailboxSettings, is_loopback

IMAP = {"host": "imap.musterstadt.example", "user": "kontakt@musterstadt.example"}


class TestChecking:
    def test_a_complete_server_passes(self) -> None:
        """Host and user are enough, the rest has defaults."""
        MailboxSettings(**IMAP).check()  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("wrong", "key"),
        [
            ({**IMAP, "host": ""}, "host"),
            ({**IMAP, "user": ""}, "user"),
            ({**IMAP, "tls": "ssl"}, "tls"),
            ({**IMAP, "tls": "none"}, "tls"),
            ({**IMAP, "after": "delete"}, "after"),
            ({"source": "pop3"}, "source"),
            ({"source": "maildir"}, "path"),
            ({"source": "mbox", "path": Path("mail"), "after": "move"}, "after"),
        ],
    )
    def test_what_cannot_work_names_its_key(self, wrong: dict[str, object], key: str) -> None:
        """The message begins with the key that has to be changed."""
        with pytest.raises(MailboxSettingsError, match=f"^{key}"):
            MailboxSettings(**wrong).check()  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("host", "here"),
        [
            ("localhost", True),
            ("127.0.0.1", True),
            ("::1", True),
            ("127.0.0.1.musterstadt.example", False),
            ("192.0.2.7", False),
            ("localhost.musterstadt.example", False),
        ],
    )
    def test_only_this_machine_is_spoken_to_without_encryption(self, host: str, here: bool) -> None:  # noqa: FBT001
        """Names that merely look like it are somewhere else."""
        assert is_loopback(host) is here


class TestPassword:
    def test_the_settings_never_show_it(self) -> None:
        """A record of the settings may end up in a log."""
        assert "geheim" not in repr(MailboxSettings(**IMAP, password="geheim"))  # type: ignore[arg-type]

    def test_it_may_stand_in_the_environment(self) -> None:
        """The variable's name is told, its value looked up."""
        settings = MailboxSettings(password_env="MAIL_WORD")
        assert find_password(settings, {"MAIL_WORD": "geheim"}) == "geheim"

    def test_an_empty_variable_is_named(self) -> None:
        """An empty password would only lock the account."""
        with pytest.raises(MailboxSettingsError, match="MAIL_WORD"):
            find_password(MailboxSettings(password_env="MAIL_WORD"), {})

    def test_it_may_come_from_a_command(self) -> None:
        """As `pass show` prints it: the first line only."""
        settings = MailboxSettings(password_command=r"printf 'ge heim\nNotiz\n'")
        assert find_password(settings, {}) == "ge heim"

    @pytest.mark.parametrize("command", ["false", "true", "there-is-no-such-command", "unclosed 'quote"])
    def test_a_command_that_gives_none_may_give_one_later(self, command: str) -> None:
        """A locked password store opens again; the command's output is not repeated."""
        with pytest.raises(MailboxUnavailableError, match="password_command"):
            find_password(MailboxSettings(password_command=command), {})

    def test_no_password_at_all_names_the_keys(self) -> None:
        """It tells where one could stand."""
        with pytest.raises(MailboxSettingsError, match="password_command"):
            find_password(MailboxSettings(), {})
