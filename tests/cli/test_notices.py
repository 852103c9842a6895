"""Who sent a mail is told once that its entry is on the page, where [smtp] notify_published is on."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy

import pytest

from tests.intake.postman import DROP, Postman, at_work

from .conftest import Desk
from .test_asking import MAIL


@pytest.fixture
def postman() -> Iterator[Postman]:
    with at_work(Postman()) as postman:
        yield postman


def configure(desk: Desk, postman: Postman, notify: str = "true") -> None:
    smtp = f'[smtp]\nhost = "127.0.0.1"\nport = {postman.port}\ntls = "none"\nsender = "Netz <kontakt@netz.example>"\n'
    site = '[site]\nurl = "https://netz.example/ukraine/"\n'
    (desk.folder / "brueckenpost.toml").write_text(
        f"{smtp}notify_published = {notify}\n{site}", encoding="utf-8"
    )


@pytest.fixture
def approved(desk: Desk, postman: Postman) -> Desk:
    """Give a desk that sends, with one approved entry that came by mail."""
    configure(desk, postman)
    desk.run("import", "-", stdin=MAIL.encode())
    desk.run("approve", "1")
    return desk


class TestNoticeOfPublication:
    def test_goes_out_once_with_the_entrys_address(self, approved: Desk, postman: Postman) -> None:
        """Also when the page is published again, or the entry left it and came back."""
        approved.run("publish")
        approved.run("publish")
        approved.run("withdraw", "1", "--reason", "kurz")
        approved.run("publish")
        approved.run("undo")
        approved.run("publish")
        (raw,) = postman.letters
        letter = message_from_bytes(raw, policy=policy.default)
        assert letter["To"] == "anna.berg@dortmund.example"
        assert letter["Auto-Submitted"] == "auto-generated"
        (address,) = [line for line in letter.get_content().splitlines() if line.startswith("https:")]  # type: ignore[attr-defined]
        path = approved.folder / "public" / address.removeprefix("https://netz.example/ukraine/")
        assert path.is_file()

    @pytest.mark.parametrize("how", [("-n",), ("--check",), ("-o", "elsewhere")])
    def test_not_before_it_stands_on_the_page(
        self, approved: Desk, postman: Postman, how: tuple[str, ...]
    ) -> None:
        """A look at what would change, or another folder, is no publication."""
        approved.run("publish", *how, check=None)
        assert postman.letters == []

    def test_not_where_it_is_switched_off(self, approved: Desk, postman: Postman) -> None:
        """That is how it comes."""
        configure(approved, postman, "false")
        approved.run("publish")
        assert postman.letters == []

    @pytest.mark.parametrize("mark", ["Auto-Submitted: auto-generated", "List-Id: <ukraine.example>"])
    def test_never_to_a_machine(self, desk: Desk, postman: Postman, mark: str) -> None:
        """Whatever a curator made of its mail: an answer to an answer starts a loop."""
        configure(desk, postman)
        desk.run("import", "-", stdin=f"{mark}\n{MAIL}".encode())
        if desk.text("list") == "":
            desk.run("reclassify", "1", "submission")
        desk.run("approve", "1")
        desk.run("publish")
        assert postman.letters == []

    def test_a_server_that_asks_to_come_later_gets_it_later(self, approved: Desk, postman: Postman) -> None:
        """The page is published all the same; the next run makes up for the letter."""
        postman.answers["RCPT"] = "451 later"
        told = approved.complaint("publish")
        assert "are not told of entries yet" in told
        assert "dortmund.example" not in told
        postman.answers.clear()
        approved.run("publish")
        assert len(postman.letters) == 1

    def test_one_that_may_have_gone_out_is_not_sent_again(self, approved: Desk, postman: Postman) -> None:
        """`status` shows it as unclear, for a person to decide."""
        postman.answers["CONTENT"] = DROP
        approved.run("publish")
        postman.answers.clear()
        approved.run("publish")
        assert postman.letters == []
        assert '"letter": "announce"' in approved.text("status", "--json", check=None)
