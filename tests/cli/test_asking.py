from __future__ import annotations

import json
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Contact, Draft, Municipality, Period
from brueckenpost.publish.asking import draft_question

from tests.intake.postman import DROP, Postman, at_work

from .conftest import Desk
from .test_review import Terminal

MAIL = """From: Anna Berg <anna.berg@dortmund.example>
To: kontakt@netz.example
Subject: Hilfstransport
Date: Mon, 6 Nov 2023 10:00:00 +0100
Message-ID: <1@dortmund.example>
Content-Type: text/plain; charset=utf-8

Guten Tag,

die Stadt Dortmund hat ein Löschfahrzeug nach Lwiw gebracht. Es half der Feuerwehr dort sehr.

Anna Berg
"""


@pytest.fixture
def postman() -> Iterator[Postman]:
    """Give a mail server at work."""
    with at_work(Postman()) as postman:
        yield postman


@pytest.fixture
def sending(desk: Desk, postman: Postman) -> Desk:
    """Give a desk that sends by it and holds one draft that came by mail."""
    smtp = f'[smtp]\nhost = "127.0.0.1"\nport = {postman.port}\ntls = "none"\nsender = "Netz <kontakt@netz.example>"\n'
    (desk.folder / "brueckenpost.toml").write_text(smtp, encoding="utf-8")
    (desk.folder / "1.eml").write_text(MAIL, encoding="utf-8")
    desk.run("import", "1.eml")
    return desk


def only_draft(desk: Desk) -> dict[str, object]:
    """Give the one draft."""
    (item,) = json.loads(desk.text("list", "--status", "all", "--json"))
    return dict(item)


def letter_of(postman: Postman) -> EmailMessage:
    """Give the one letter that was taken."""
    (raw,) = postman.letters
    return message_from_bytes(raw, policy=policy.default)  # type: ignore[return-value]


class TestFirstDraft:
    def test_it_asks_for_what_is_missing(self) -> None:
        """In the submission's language, whatever the curator's is."""
        told = draft_question(Draft(title="Hilfe", description="Ein Text.", language="de"))
        assert told.startswith("Können Sie uns noch sagen,\n- um welche Kommune es geht,\n")
        assert told.endswith("?")
        assert "was genau" not in told
        assert "which municipality" in draft_question(Draft(title="Help", language="uk"))

    def test_where_nothing_is_missing_it_asks_whether_that_is_right(self) -> None:
        """The curator writes something else there."""
        full = Draft(
            title="Hilfe",
            description="Ein Text.",
            municipality=Municipality("Dortmund", None),
            contact=Contact(name="Anna"),
            period=Period("2023", "2023"),
            language="de",
        )
        assert "Partner" in draft_question(full)


class TestAsk:
    def test_the_letter_goes_out_and_the_draft_waits(self, sending: Desk, postman: Postman) -> None:
        """The question stands in the letter, the draft is "waiting", the history tells who asked."""
        told = sending.complaint("--as", "anna", "ask", "1", "--from", "-", "-y", stdin=b"Wann war es?\n")
        assert "#1 waits for an answer" in told
        letter = letter_of(postman)
        assert letter["To"] == "anna.berg@dortmund.example"
        assert letter["Subject"] == "Re: Hilfstransport [BP-1]"
        assert "Wann war es?" in letter.get_content()
        assert only_draft(sending)["status"] == "waiting"
        step = json.loads(sending.text("log", "1", "--by", "anna", "--json"))
        assert (step["step"], step["note"]) == ("ask", "Wann war es?")

    def test_an_address_that_nobody_reads_is_told(self, sending: Desk) -> None:
        """Web forms write from such; whom the draft names as contact stands beside it."""
        told = sending.complaint("ask", "1", "--from", "-", "-y", stdin=b"Wann?")
        assert "Nobody reads" not in told
        form = MAIL.replace("anna.berg@dortmund.example", "no-reply@formular.example").replace("<1@", "<2@")
        sending.run("import", "-", stdin=form.encode())
        told = sending.complaint("ask", "2", "--from", "-", "-y", stdin=b"Wann?")
        assert "Nobody reads what is sent to this sender's address. The draft's contact:" in " ".join(
            told.split()
        )

    def test_it_can_be_taken_back(self, sending: Desk) -> None:
        """The letter is out, but the draft is new again."""
        sending.run("--as", "anna", "ask", "1", "--from", "-", "-y", stdin=b"Wann?")
        sending.run("--as", "anna", "undo")
        assert only_draft(sending)["status"] == "new"

    def test_the_same_question_goes_out_once(self, sending: Desk, postman: Postman) -> None:
        """A second try, say after a crash, only marks the draft."""
        sending.run("--as", "anna", "ask", "1", "--from", "-", "-y", stdin=b"Wann?")
        assert "not sent again" in sending.complaint("ask", "1", "--from", "-", "-y", stdin=b"Wann?")
        assert len(postman.letters) == 1

    def test_a_refused_letter_marks_nothing(self, sending: Desk, postman: Postman) -> None:
        """Status 1 for good, 75 for later; the draft stays new."""
        postman.answers["RCPT"] = "550 no such person"
        sending.run("ask", "1", "--from", "-", "-y", stdin=b"Wann?", check=1)
        postman.answers["RCPT"] = "451 later"
        sending.run("ask", "1", "--from", "-", "-y", stdin=b"Wann?", check=75)
        assert only_draft(sending)["status"] == "new"

    def test_a_lost_letter_is_shown_as_unclear(self, sending: Desk, postman: Postman) -> None:
        """`status` names it; it is not sent again by itself."""
        postman.answers["CONTENT"] = DROP
        sending.run("ask", "1", "--from", "-", "-y", stdin=b"Wann?", check=1)
        (letter,) = json.loads(sending.text("status", "--json"))["unclear_letters"]
        assert (letter["letter"], letter["message_id"]) == ("ask", 1)

    def test_it_needs_a_server_for_sending(self, office: Desk) -> None:
        """Without [smtp] no mail is ever sent: status 2."""
        assert "[smtp]" in office.complaint("ask", "1", "--from", "-", "-y", stdin=b"Wann?", check=2)

    def test_without_a_terminal_nothing_is_asked(self, sending: Desk, postman: Postman) -> None:
        """Status 2 names the option that gives the text, or says yes."""
        assert "--from" in sending.complaint("ask", "1", check=2)
        assert "-y" in sending.complaint("ask", "1", "--from", "-", stdin=b"Wann?", check=2)
        assert postman.letters == []

    def test_a_draft_without_a_mail_has_nobody_to_ask(self, sending: Desk) -> None:
        """Status 3."""
        number = sending.text("add", "--set", "title=Eigenes", "--set", "description=x").strip()
        sending.run("ask", number, "--from", "-", "-y", stdin=b"Wann?", check=3)

    def test_in_the_review_the_key_t_asks(self, sending: Desk, postman: Postman) -> None:
        """The editor opens on a German draft; it is sent after a yes, and the review goes on."""
        terminal = Terminal(sending, "--as", "anna", "review")
        terminal.wait_for("\n> ")
        terminal.type("t", "Send this to")
        told = terminal.type("y", "1 decided")
        assert "#1 waits for an answer" in told
        assert terminal.end() == 0
        assert "Können Sie uns noch sagen" in letter_of(postman).get_content()


class TestDoctor:
    def test_it_tries_the_server_for_sending(self, sending: Desk, postman: Postman) -> None:
        """A login, but no letter; a server that is gone is to be mended."""
        assert "would take letters from Netz" in sending.text("doctor", check=8)
        assert postman.letters == []
        gone = sending.text("doctor", check=8, BRUECKENPOST__SMTP__PORT="9")
        assert "TO DO  127.0.0.1 does not answer" in gone


class TestSecrecy:
    def test_a_password_that_others_can_read_is_refused(self, desk: Desk) -> None:
        """Status 2, with the remedy; one from the environment stands in no file."""
        file: Path = desk.folder / "brueckenpost.toml"
        server = 'host = "127.0.0.1"\nport = 9\ntls = "none"\nuser = "a"\n'
        file.write_text(f'[mailbox]\n{server}password = "geheim"\n', encoding="utf-8")
        file.chmod(0o644)
        assert "chmod 600" in desk.complaint("poll", check=2)
        file.chmod(0o600)
        desk.run("poll", check=75)
        file.write_text(f"[mailbox]\n{server}", encoding="utf-8")
        file.chmod(0o644)
        desk.run("poll", check=75, BRUECKENPOST__MAILBOX__PASSWORD="geheim")
