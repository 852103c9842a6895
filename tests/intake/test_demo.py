from __future__ import annotations

import re
from email import message_from_bytes, policy

import pytest
from brueckenpost.intake.files import mailbox_at
from brueckenpost.intake.mailbox import Fetched
from brueckenpost.intake.samples import SAMPLES
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import KINDS

with mailbox_at("demo", SAMPLES) as mailbox:
    MAILS = [mail for mail in mailbox.fetch(mailbox.news(None).keys) if isinstance(mail, Fetched)]

REAL_SERVICES = ("safelinks.protection.outlook.com", "schemas-microsoft-com:", "www.w3.org")


def texts(raw: bytes) -> str:
    """Give a mail's headers and texts, decoded."""
    message = message_from_bytes(raw, policy=policy.default)
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    return "\n".join([*map(str, message.values()), *(part.get_content() for part in parts)])


class TestDemoMailbox:
    def test_it_holds_mails_of_every_kind(self) -> None:
        """The demo shows what becomes of each."""
        assert {read_mail(mail.raw).kind for mail in MAILS} == set(KINDS)

    def test_no_mail_is_there_twice(self) -> None:
        """Each is taken by the first poll and known by the second."""
        assert len({mail.raw for mail in MAILS}) == len(MAILS) >= 20

    @pytest.mark.parametrize("mail", MAILS, ids=lambda mail: f"mail {mail.key}")
    def test_its_people_live_in_example_domains(self, mail: Fetched) -> None:
        """No address in a shipped mail can belong to anybody (RFC 2606)."""
        text = texts(mail.raw)
        addresses = re.findall(r"[\w.+-]+@([\w.-]+\w)", text) + re.findall(r"https?://([\w.-]+\w)", text)
        strangers = [
            name for name in addresses if "." in name and not name.endswith((".example", *REAL_SERVICES))
        ]
        assert strangers == []

    @pytest.mark.parametrize("mail", MAILS, ids=lambda mail: f"mail {mail.key}")
    def test_it_comes_as_a_server_delivers_it(self, mail: Fetched) -> None:
        """Complete headers, to the office, and an arrival that does not depend on the day of the demo."""
        message = message_from_bytes(mail.raw, policy=policy.default)
        assert "kontakt@netzwerkstelle.example" in message["To"]
        assert message["Date"].datetime <= mail.received_at
        assert 2022 <= mail.received_at.year <= 2026
        assert message["Message-ID"]
        assert not message.defects
