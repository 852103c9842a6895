from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from brueckenpost.intake.doctor import check_mailbox
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.settings import MailboxSettings

from tests.intake.conftest import NOW
from tests.intake.dovecot import PASSWORD, Dovecot
from tests.intake.mails import a_mail, deliver

KEYS = Keys({"MAIL_WORD": PASSWORD}, Path(), lambda: NOW)


class TestCheckMailbox:
    def test_a_good_mailbox_is_described_and_left_as_it_is(self, dovecot: Dovecot) -> None:
        """Even where mail is to be moved later, the check makes no folder and moves none."""
        with dovecot.colleague("doctor") as colleague:
            deliver(colleague, [a_mail(1)])
        settings = dovecot.settings(
            "doctor", password_env="MAIL_WORD", after="move", since=dt.date(2020, 1, 1)
        )
        checks = check_mailbox(settings, KEYS)
        assert [check.sentence for check in checks] == [
            "doctor: localhost answers",
            "INBOX holds 1 mails",
            "0 of them are from before 2020-01-01 and will be left alone",
            'kept mail can be moved to "Brueckenpost/Done"',
        ]
        assert all(check.works for check in checks)
        with dovecot.colleague("doctor") as colleague:
            assert [folder for folder in colleague.list()[1] if b"Done" in folder] == []  # type: ignore[operator]

    def test_what_fails_comes_last_with_its_remedy(self, dovecot: Dovecot) -> None:
        """A missing folder: the server answers, then the trouble is named."""
        settings = dovecot.settings("doctor", password_env="MAIL_WORD", folder="Fehlt")
        first, last = check_mailbox(settings, KEYS)
        assert (first.works, last.works, last.passing) == (True, False, False)
        assert "Fehlt" in last.sentence

    def test_a_server_that_is_down_may_be_back_later(self, dovecot: Dovecot) -> None:
        """It is told apart from a wrong setting."""
        (check,) = check_mailbox(dovecot.settings("doctor", password_env="MAIL_WORD", port=1), KEYS)
        assert (check.works, check.passing) == (False, True)

    @pytest.mark.parametrize(
        "settings", [MailboxSettings(), MailboxSettings(source="mbox", path=Path("fehlt"))]
    )
    def test_wrong_settings_are_a_finding_not_an_error(self, settings: MailboxSettings) -> None:
        """The doctor goes on to the next thing."""
        (check,) = check_mailbox(settings, KEYS)
        assert (check.works, check.passing) == (False, False)
