from __future__ import annotations

import pytest
from brueckenpost.intake.machines import may_be_answered

OWN = "Netzwerkstelle <kontakt@netzwerkstelle.example>"


def a_head(sender: str = "Inge Muster <inge@musterstadt.example>", *lines: str) -> bytes:
    return "\r\n".join([f"From: {sender}", "Subject: Meldung", *lines, "", "Guten Tag"]).encode()


class TestMayBeAnswered:
    @pytest.mark.parametrize("kind", ["submission", "follow_up"])
    def test_a_person_who_reports_gets_an_answer(self, kind: str) -> None:
        """Somebody wrote about a project and waits to hear that it arrived."""
        assert may_be_answered(a_head(), kind, OWN)

    @pytest.mark.parametrize("kind", ["inquiry", "auto_reply", "bounce", "bulk", "spam", "other"])
    def test_other_kinds_get_none(self, kind: str) -> None:
        """A question gets a person's answer; the rest comes from machines or deceivers."""
        assert not may_be_answered(a_head(), kind, OWN)

    @pytest.mark.parametrize(
        "line",
        [
            "Auto-Submitted: auto-replied",
            "auto-submitted: AUTO-GENERATED; type=x",
            "Precedence: bulk",
            "Precedence: list",
            "Return-Path: <>",
            "List-Id: Rundbrief <rundbrief.musterstadt.example>",
            "List-Unsubscribe: <https://musterstadt.example/u>",
            "X-Spam-Flag: YES",
        ],
    )
    def test_one_sign_of_a_machine_is_enough(self, line: str) -> None:
        """Two programs that thank each other would never end."""
        assert not may_be_answered(a_head("inge@musterstadt.example", line), "submission", OWN)

    @pytest.mark.parametrize(
        "line", ["Auto-Submitted: no", "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply"]
    )
    def test_what_ordinary_mail_carries_is_no_sign(self, line: str) -> None:
        """Outlook writes the second one into mails that people type."""
        assert may_be_answered(a_head("inge@musterstadt.example", line), "submission", OWN)

    @pytest.mark.parametrize(
        "sender",
        [
            "noreply@musterstadt.example",
            "Formular <no-reply@musterstadt.example>",
            "web.noreply@musterstadt.example",
            "NoReply+7@musterstadt.example",
            "nicht-antworten@musterstadt.example",
            "MAILER-DAEMON@mx.musterstadt.example",
            "postmaster@musterstadt.example",
            "bounces+77@musterstadt.example",
            "rundbrief-request@musterstadt.example",
            "KONTAKT@netzwerkstelle.example",
            "",
            "Inge Muster",
            "<>",
        ],
    )
    def test_nobody_reads_there(self, sender: str) -> None:
        """Machines' addresses, our own one, and none at all."""
        assert not may_be_answered(a_head(sender), "submission", OWN)

    @pytest.mark.parametrize("name", ["rootsman", "systemhaus", "ownerick", "maria.bouncer", "daemond"])
    def test_people_have_strange_names(self, name: str) -> None:
        """Only whole words of an address count."""
        assert may_be_answered(a_head(f"{name}@musterstadt.example"), "submission", OWN)

    @pytest.mark.parametrize(
        "raw", [b"", b"\xff\xfe\x00", b"From: \xff\xff@x\r\n\r\n", b"Auto-Submitted: \xff\r\n\r\n"]
    )
    def test_broken_heads_get_none(self, raw: bytes) -> None:
        """Whatever cannot be read is left alone."""
        assert not may_be_answered(raw, "submission", OWN)
