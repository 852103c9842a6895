from __future__ import annotations

import json
import os
from email.message import EmailMessage

import pytest

from .conftest import Desk
from .test_review import Terminal

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 400
CREDIT = ("--author", "Anna Terbeck", "--license", "CC BY 4.0", "--alt", "Ein Lastwagen")


def mail(*names: str) -> bytes:
    """Give a mail with photos."""
    letter = EmailMessage()
    letter["From"], letter["Subject"] = "a.terbeck@ahlen.example", "Lastwagen für Sambir"
    letter["Message-ID"], letter["Date"] = "<1@ahlen.example>", "Tue, 6 Jun 2023 09:00:00 +0200"
    letter.set_content(
        "Guten Tag,\n\ndie Stadt Ahlen hat im Mai 2023 einen Lastwagen nach Sambir gebracht.\n"
    )
    for place, name in enumerate(names):
        letter.add_attachment(JPEG + bytes([place]), "image", "jpeg", filename=name)
    return letter.as_bytes()


@pytest.fixture
def desk_with_photos(desk: Desk) -> Desk:
    """Give a folder with a draft whose mail has two photos."""
    (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
    desk.run("import", "-", stdin=mail("hof.jpg", "straße.jpg"))
    return desk


def photos(desk: Desk) -> list[str]:
    return [photo["filename"] for photo in json.loads(desk.text("show", "1", "--json"))["photos"]]


class TestPhoto:
    def test_without_a_consent_it_is_a_conflict(self, desk_with_photos: Desk) -> None:
        """The sentence names the command that records one."""
        told = desk_with_photos.complaint("photo", "1", "hof.jpg", *CREDIT, check=4)
        assert "“consent ID photo” records one" in told
        assert photos(desk_with_photos) == []

    def test_is_taken_and_removed_by_name_or_number(self, desk_with_photos: Desk) -> None:
        """Several photos; each step stands in the log and goes back by undo."""
        desk = desk_with_photos
        desk.run("consent", "1", "photo", "--note", "ja, gern")
        assert "has the photo straße.jpg" in desk.complaint("photo", "1", "straße.jpg", *CREDIT)
        desk.run("photo", "1", "1", *CREDIT)
        assert photos(desk) == ["straße.jpg", "hof.jpg"]
        assert "no longer has the photo straße.jpg" in desk.complaint("photo", "1", "1", "--remove")
        assert photos(desk) == ["hof.jpg"]
        desk.run("undo")
        assert photos(desk) == ["straße.jpg", "hof.jpg"]
        steps = [json.loads(line)["step"] for line in desk.text("log", "1", "--json").splitlines()]
        assert steps[-4:] == ["photo", "photo", "photo away", "undo"]

    def test_what_is_missing_is_a_wrong_call_without_a_terminal(self, desk_with_photos: Desk) -> None:
        """It names the option; a name that no photo has says how to name one."""
        desk = desk_with_photos
        desk.run("consent", "1", "photo", "--note", "ja")
        assert "--author" in desk.complaint("photo", "1", "hof.jpg", check=2)
        told = desk.complaint("photo", "1", *CREDIT, check=2)
        assert "1 hof.jpg" in told
        assert "PHOTO" in told
        assert "number in the list" in desk.complaint("photo", "1", "9", *CREDIT, check=2)
        assert photos(desk) == []

    def test_a_terminal_is_asked_for_all_of_it(self, desk_with_photos: Desk) -> None:
        """Which one, who took it, its licence, and what it shows; then `show` tells of it."""
        desk = desk_with_photos
        desk.run("consent", "1", "photo", "--note", "ja")
        terminal = Terminal(desk, "photo", "1")
        terminal.wait_for("Which photo?")
        terminal.type("2", "Who took it?")
        terminal.type("Anna Terbeck", "What may it be used for?")
        terminal.type("CC0", "What does it show?")
        os.write(terminal.line, b"Ein Lastwagen\n")
        assert terminal.end() == 0
        assert photos(desk) == ["straße.jpg"]
        shown = Terminal(desk, "show", "1")
        shown.end()
        assert "Photo: straße.jpg, Anna Terbeck, CC0, Ein Lastwagen" in shown.seen
        desk.run("consent", "1", "photo", "--revoke")
        shown = Terminal(desk, "show", "1")
        shown.end()
        assert "they are not published" in shown.seen

    def test_a_mail_without_photos_says_so(self, desk: Desk) -> None:
        """Exit status 3: there is nothing to take."""
        (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
        desk.run("import", "-", stdin=mail())
        desk.run("consent", "1", "photo", "--note", "ja")
        assert "hold no photo" in desk.complaint("photo", "1", *CREDIT, check=3)
        assert "has no photo" in desk.complaint("photo", "1", "--remove", check=3)


class TestOpenElsewhere:
    def test_another_curator_sees_who_has_it_open(self, desk_with_photos: Desk) -> None:
        """A hint in review and show, never a lock; whoever leaves has nothing open."""
        desk = desk_with_photos
        bob = Terminal(desk, "--as", "bob", "review")
        bob.wait_for("\n> ")
        anna = Terminal(desk, "--as", "anna", "review")
        assert "bob has this open since " in anna.wait_for("\n> ")
        bob.type("q", "0 decided.")
        assert bob.end() == 0
        anna.type("a", "#1 is approved")
        assert anna.end() == 0
        shown = Terminal(desk, "show", "1")
        shown.end()
        assert "has this open" not in shown.seen
