from __future__ import annotations

import json

from .conftest import Desk
from .test_following import SUBMISSION, take

ANNA = "anna.berg@dortmund.example"


class TestPrivacy:
    def test_export_names_every_row_of_a_person(self, desk: Desk) -> None:
        """For people as text, as JSON one object a line; nobody else's rows."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1), SUBMISSION.format(sender="x@y.example", key=2))
        rows = [json.loads(line) for line in desk.text("privacy", "export", ANNA, "--json").splitlines()]
        assert ("messages", "1") in {(row["table"], row["key"]) for row in rows}
        assert ANNA in desk.text("privacy", "export", ANNA)
        assert desk.text("privacy", "export", "niemand@nirgends.example", "--json") == ""

    def test_erase_leaves_nothing_and_the_same_mail_stays_out(self, desk: Desk) -> None:
        """It asks, tells where the mailbox may hold a copy, and the files of the database hold no word more."""
        mail = SUBMISSION.format(sender=ANNA, key=1)
        take(desk, mail)
        assert "-y" in desk.complaint("privacy", "erase", ANNA, check=2)
        told = desk.text("privacy", "erase", ANNA, "-y")
        assert "1 mail was erased." in told
        assert "SHA-256" in told
        take(desk, mail)
        held = b"".join(file.read_bytes() for file in desk.folder.glob("brueckenpost.db*"))
        assert ANNA.encode() not in held
        assert "Nothing is kept" in desk.text("privacy", "erase", ANNA, "-y")

    def test_retention_tells_first_and_does_it_when_told(self, desk: Desk) -> None:
        """A mail of 2023 was kept longer than three years; afterwards nothing is due."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1))
        (due,) = json.loads(desk.text("privacy", "retention", "--json"))
        assert (due["rule"], due["what"], due["id"]) == ("mail", "mail", 1)
        desk.run("privacy", "retention", "--apply")
        assert json.loads(desk.text("privacy", "retention", "--json")) == []
        assert json.loads(desk.text("messages", "--json"))[0]["status"] == "reduced"


class TestBackup:
    def test_a_copy_comes_back_without_those_who_were_erased_since(self, desk: Desk) -> None:
        """Drafts come back, the erased person does not."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1))
        desk.run("add", "--set", "title=Eigenes", "--set", "description=Ein Text.")
        desk.run("backup", "copy.zip")
        assert (desk.folder / "copy.zip").stat().st_mode & 0o777 == 0o600
        desk.run("edit", "2", "--set", "title=Anders")
        desk.run("privacy", "erase", ANNA, "-y")
        assert "-y" in desk.complaint("restore", "copy.zip", check=2)
        assert "people 1" in desk.complaint("restore", "copy.zip", "-y")
        assert json.loads(desk.text("show", "2", "--json"))["title"] == "Eigenes"
        assert desk.text("privacy", "export", ANNA, "--json") == ""

    def test_a_copy_is_never_overwritten(self, desk: Desk) -> None:
        """A file that is there stays; what is no backup changes nothing."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1))
        (desk.folder / "copy.zip").write_bytes(b"precious")
        desk.run("backup", "copy.zip", check=1)
        assert (desk.folder / "copy.zip").read_bytes() == b"precious"
        desk.run("restore", "copy.zip", "-y", check=1)
        desk.run("restore", "none.zip", "-y", check=1)
        assert json.loads(desk.text("list", "--json"))


class TestConsent:
    def test_it_is_written_down_and_taken_back(self, desk: Desk) -> None:
        """By words or by a mail; the person may take it back at any time."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1))
        desk.run("consent", "1", "contact", "--note", "am Telefon, 3.11.")
        desk.run("consent", "1", "contact", "--mail", "1")
        rows = [json.loads(line) for line in desk.text("privacy", "export", ANNA, "--json").splitlines()]
        assert [row["row"]["wording"] for row in rows if row["table"] == "consents"] == [
            "am Telefon, 3.11.",
            "",
        ]
        assert "2" in desk.complaint("consent", "1", "contact", "--revoke")

    def test_something_must_show_it(self, desk: Desk) -> None:
        """Neither a mail nor words: status 2; a mail that is not there: status 3."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1))
        desk.run("consent", "1", "contact", check=2)
        desk.run("consent", "1", "contact", "--mail", "99", check=3)
        desk.run("consent", "1", "photo", "--mail", "1")
        desk.run("consent", "1", "address", "--note", "x", check=2)
