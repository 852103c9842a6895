from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
from brueckenpost.intake.errors import MailboxSettingsError, MailboxUnavailableError
from brueckenpost.intake.passwords import check_secrecy, find_password
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

    @pytest.mark.parametrize(
        ("mode", "refused"), [(0o600, False), (0o400, False), (0o640, True), (0o644, True)]
    )
    def test_a_file_that_others_read_keeps_no_secret(
        self, tmp_path: Path, mode: int, *, refused: bool
    ) -> None:
        """A password in it is not used before the file is closed to others; without a password it may be open."""
        file = tmp_path / "brueckenpost.toml"
        file.touch()
        file.chmod(mode)
        check_secrecy(MailboxSettings(password_env="MAIL_WORD"), file)
        told = nullcontext() if not refused else pytest.raises(MailboxSettingsError, match="chmod 600")
        with told:
            check_secrecy(MailboxSettings(password="geheim"), file)

    def test_it_may_lie_in_the_keyring(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The desktop's password store is asked for the service and the user."""
        keyring = SimpleNamespace(
            get_password=lambda service, user: {("post", "anna"): "geheim"}.get((service, user)),
            errors=SimpleNamespace(KeyringError=KeyError),
        )
        monkeypatch.setitem(sys.modules, "keyring", keyring)
        assert find_password(MailboxSettings(keyring="post", user="anna"), {}) == "geheim"
        with pytest.raises(MailboxSettingsError, match="bernd"):
            find_password(MailboxSettings(keyring="post", user="bernd"), {})

    def test_a_keyring_that_is_locked_opens_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody is logged in yet, after the machine was started: the next poll tries again."""

        class KeyringError(Exception): ...

        def ask(*_: str) -> str:
            raise KeyringError

        keyring = SimpleNamespace(get_password=ask, errors=SimpleNamespace(KeyringError=KeyringError))
        monkeypatch.setitem(sys.modules, "keyring", keyring)
        with pytest.raises(MailboxUnavailableError, match=r"not open \(KeyringError\)"):
            find_password(MailboxSettings(keyring="post", user="anna"), {})

    def test_without_a_keyring_the_remedy_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The package is not among our own dependencies."""
        monkeypatch.setitem(sys.modules, "keyring", None)
        with pytest.raises(MailboxSettingsError, match="install"):
            find_password(MailboxSettings(keyring="post", user="anna"), {})
