from __future__ import annotations

import json

from .conftest import Desk
from .test_following import SUBMISSION, take

ANNA = "anna.berg@dortmund.example"

PERSONA = "xaveria.quandtmeyer@dortmund.example"
PERSONAL = """From: Xaveria Quandtmeyer <xaveria.quandtmeyer@dortmund.example>
To: kontakt@netzwerkstelle.example
Subject: Krankenwagen von Xaveria Quandtmeyer
Date: Tue, 6 Jun 2023 10:00:00 +0200
Message-ID: <q77-kennung@dortmund.example>
Content-Type: text/plain; charset=utf-8

Sehr geehrte Damen und Herren,

die Stadt Dortmund hat ihrer Partnerstadt Schytomyr am 3. Mai 2023 einen Krankenwagen uebergeben.
Ansprechpartnerin ist Xaveria Quandtmeyer, Tel. 0231 5550177, xaveria.quandtmeyer@dortmund.example.

Mit freundlichen Gruessen
Xaveria Quandtmeyer
Stadt Dortmund, Zimmer 4711b
Mobil 0171 5550188
"""
# What a search of all files and screens must not find afterwards, in lower case.
PERSON = tuple(
    string.encode()
    for string in (
        "quandtmeyer", "xaveria", PERSONA, "xaveria.quandtmeyer", "quandtmeyer@", "xaveria quandtmeyer",
        "quandtmeyer, xaveria", "q77-kennung", "zimmer 4711b", "4711b", "0231 5550177", "5550177", "+492315550177",
        "0171 5550188", "5550188", "+491715550188", "ansprechpartnerin ist xaveria", "von xaveria", "mobil 0171",
        "x-quandtmeyer",
    )
)  # fmt: skip


def held(desk: Desk) -> bytes:
    """Give all that lies in the folder, in lower case, but for the mails that the test itself laid there."""
    files = [file for file in sorted(desk.folder.rglob("*")) if file.is_file() and file.suffix != ".eml"]
    return b"".join(file.read_bytes() for file in files).lower()


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

    def test_a_preview_tells_what_would_go(self, desk: Desk) -> None:
        """Nothing is changed by it; nobody is asked."""
        take(desk, SUBMISSION.format(sender=ANNA, key=1))
        assert "To be erased: mails #1" in desk.text("privacy", "erase", ANNA, "-n")
        assert json.loads(desk.text("privacy", "export", ANNA, "--json").splitlines()[0])

    def test_after_erasing_no_byte_is_left_anywhere(self, desk: Desk) -> None:
        """A search for twenty strings in the database and what lies beside it, the page, its feeds, and all that was said.

        The entry was on the page with her contact, by her consent; then she is erased and the page written again.
        """
        mail = PERSONAL.encode()
        take(desk, PERSONAL)
        config = desk.folder / "brueckenpost.toml"
        config.write_text(config.read_text() + '[privacy]\npublish_contact = "with_consent"\n')
        said = []

        def do(*words: str) -> None:
            done = desk.run("-vv", "--as", "bob", *words)
            said.append(done.stdout + done.stderr)

        do("consent", "1", "contact", "--mail", "1")
        do("approve", "1")
        do("publish")
        before = held(desk)
        assert sum(string in before for string in PERSON) > 8
        desk.run("privacy", "erase", PERSONA, "-y")
        do("publish")
        do("status")
        do("list", "--status", "all")
        do("show", "1", "--history")
        (desk.folder / "again.eml").write_bytes(mail)
        do("import", "again.eml")
        (desk.folder / "again.eml").unlink()
        after = held(desk) + b"".join(said[3:]).lower()
        assert len(PERSON) == 20
        assert [string for string in PERSON if string in after] == []
        assert desk.text("privacy", "export", PERSONA, "--json") == ""

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
