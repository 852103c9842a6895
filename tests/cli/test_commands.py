from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import MAILBOX, SAMPLES, Desk, command

GOOD = ("title=Hilfstransport", "municipality=Dortmund", "partners=Lwiw", "description=Ein Text.")
HEAVY = ("sqlalchemy", "lxml", "jinja2", "alembic", "phonenumbers", "imap_tools", "asyncio")

BAD = {
    "empty": b"",
    "random": random.Random(4).randbytes(1_000_000),
    "truncated": (SAMPLES / "10-recklinghausen-bericht.eml").read_bytes()[:900],
    "headless": "Nur ein Satz ohne Köpfe.".encode("latin-1"),
}


class TestMainJob:
    def test_each_mail_is_stored_once(self, office: Desk) -> None:
        """A second poll finds every mail known and says so: the books balance."""
        again = office.complaint("poll")
        count = len(list(SAMPLES.glob("*.eml")))
        assert f"{count} mails = {count} known; 0 new drafts" in again
        mails = json.loads(office.text("messages", "--json"))
        assert len(mails) == count == len({mail["sha256"] for mail in mails})

    def test_what_is_approved_is_on_the_page_until_it_is_taken_back(self, office: Desk) -> None:
        """Approve and publish put an entry on the page, undo and publish take it off, and the log tells all of it."""
        wanted = json.loads(office.text("list", "--json", "--text", "Mykolajiw"))
        number = next(str(item["id"]) for item in wanted if item["kind"] == "draft")
        title = json.loads(office.text("show", number, "--json"))["title"]
        office.run("--as", "anna", "approve", number)
        office.run("publish")
        page = office.folder / "public/index.html"
        assert title in page.read_text(encoding="utf-8")
        office.run("publish", "--check")
        office.run("--as", "anna", "undo")
        office.run("publish", "--check", check=8)
        office.run("publish")
        assert title not in page.read_text(encoding="utf-8")
        told = [json.loads(line) for line in office.text("log", "--by", "anna", "--json").splitlines()]
        assert [(step["step"], step["draft_id"]) for step in told] == [
            ("approve", int(number)),
            ("undo", int(number)),
        ]

    def test_a_dry_run_keeps_nothing(self, desk: Desk) -> None:
        """`poll -n` tells what it would take; `publish -n` names pages and writes none."""
        (desk.folder / "brueckenpost.toml").write_text(MAILBOX, encoding="utf-8")
        assert desk.text("poll", "-n")
        assert json.loads(desk.text("messages", "--json")) == []
        assert "index.html" in desk.text("publish", "-n")
        assert not (desk.folder / "public").exists()

    def test_limit_leaves_the_rest_for_later(self, desk: Desk) -> None:
        """`poll --limit 3` takes three and counts the others as left."""
        (desk.folder / "brueckenpost.toml").write_text(MAILBOX, encoding="utf-8")
        lines = desk.text("poll", "--limit", "3", "--json").splitlines()
        assert [json.loads(line)["status"] for line in lines] == ["taken"] * 3

    def test_import_takes_a_file_and_standard_input(self, draft: Callable[..., str], desk: Desk) -> None:
        """The same mail by file and by "-" is one mail."""
        mail = min(SAMPLES.glob("*.eml"))
        draft(*GOOD)
        assert desk.text("import", str(mail))
        assert desk.text("import", "-", stdin=mail.read_bytes()) == ""
        assert len(json.loads(desk.text("messages", "--json"))) == 1


class TestParse:
    @pytest.mark.parametrize("raw", BAD.values(), ids=BAD)
    def test_any_bytes_give_an_object(self, desk: Desk, raw: bytes) -> None:
        """A message that cannot be read still gives one object, with status 0 and a warning."""
        told = json.loads(desk.text("parse", "--json", "-", stdin=raw))
        assert told["kind"] in ("other", "submission", "inquiry")
        assert told["message"]["size"] == len(raw)

    def test_it_streams_one_object_a_file(self, desk: Desk) -> None:
        """One line per message, in the order given, without a configuration, and nothing is stored."""
        files = sorted(SAMPLES.glob("*.eml"))[:3]
        lines = desk.text("parse", "--json", *map(str, files)).splitlines()
        sizes = [json.loads(line)["message"]["size"] for line in lines]
        assert sizes == [file.stat().st_size for file in files]
        assert list(desk.folder.iterdir()) == []

    def test_without_json_it_is_for_people(self, desk: Desk) -> None:
        """The screen names fields, not keys."""
        told = desk.text("parse", str(SAMPLES / "02-dortmund-mykolajiw.eml"))
        assert "Municipality" in told
        assert "Dortmund" in told


class TestExitStatuses:
    def test_no_configuration_is_a_wrong_call(self, desk: Desk) -> None:
        """`poll` without a configuration says how to make one."""
        assert "brueckenpost init" in desk.complaint("poll", check=2)

    def test_a_draft_that_is_not_there(self, draft: Callable[..., str], desk: Desk) -> None:
        """Status 3, and the number is named."""
        draft(*GOOD)
        assert "99" in desk.complaint("show", "99", check=3)
        desk.run("approve", "99", check=3)

    def test_a_stale_version_is_a_conflict(self, draft: Callable[..., str], desk: Desk) -> None:
        """`--seen` of an older version changes nothing: status 4."""
        number = draft(*GOOD)
        desk.run("edit", number, "--set", "title=Anders")
        desk.run("approve", number, "--seen", "1", check=4)
        assert json.loads(desk.text("show", number, "--json"))["status"] == "new"

    def test_a_forbidden_step_is_a_conflict(self, draft: Callable[..., str], desk: Desk) -> None:
        """What is rejected cannot be approved."""
        number = draft(*GOOD)
        desk.run("reject", number, "--reason", "doppelt")
        desk.run("approve", number, check=4)

    def test_some_of_several_is_partly_done(self, draft: Callable[..., str], desk: Desk) -> None:
        """What can be done is done; standard error names the rest."""
        number = draft(*GOOD)
        assert "99" in desk.complaint("approve", number, "99", check=5)
        assert json.loads(desk.text("show", number, "--json"))["status"] == "approved"

    def test_a_question_without_a_terminal(self, draft: Callable[..., str], desk: Desk) -> None:
        """Nothing is asked where nobody answers: status 2 and the option that answers."""
        numbers = [draft(*GOOD) for _ in range(3)]
        assert "-y" in desk.complaint("approve", *numbers, check=2)
        assert "--reason" in desk.complaint("reject", numbers[0], check=2)
        assert "--set" in desk.complaint("edit", numbers[0], check=2)
        desk.run("review", check=2)
        desk.run("approve", *numbers, "-y")

    def test_a_locked_database_is_for_later(self, draft: Callable[..., str], desk: Desk) -> None:
        """Status 75 where the database cannot be had."""
        draft(*GOOD)
        (desk.folder / "brueckenpost.toml").write_text(
            '[database]\nurl = "sqlite:////proc/none/x.db"\n', encoding="utf-8"
        )
        desk.run("list", check=75)

    def test_wrong_configurations_name_file_key_and_remedy(self, desk: Desk) -> None:
        """An unknown key or a wrong value is status 2."""
        (desk.folder / "brueckenpost.toml").write_text("[mailbox]\nsorce = 'imap'\n", encoding="utf-8")
        told = desk.complaint("poll", check=2)
        assert "brueckenpost.toml" in told
        assert "sorce" in told

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("approve", "1", "2", "--seen", "1"), "--seen goes with one ID only"),
            (("defer", "1"), "--until"),
            (("show", "eins"), "eins"),
            (("review", "9999999999"), "9999999999"),
            (("completion", "tcsh"), "bash"),
            (("demo", "--folder", "brueckenpost.toml"), "is a file, no folder"),
            (("poll", "--every", "bald", "--watch"), "bald"),
            (("publish", "-o", "brueckenpost.toml"), "brueckenpost.toml"),
        ],
    )
    def test_a_wrong_call_says_what_is_wrong(
        self, draft: Callable[..., str], desk: Desk, words: tuple[str, ...], told: str
    ) -> None:
        """Status 2, or 1 where only the disk knows; what was there stays as it was."""
        draft(*GOOD)
        before = (desk.folder / "brueckenpost.toml").read_bytes()
        done = desk.run(*words, check=None)
        assert done.returncode in {1, 2}
        assert told in " ".join(done.stderr.decode().split())
        assert (desk.folder / "brueckenpost.toml").read_bytes() == before

    def test_a_lost_server_is_for_later(self, desk: Desk) -> None:
        """Status 75 where nothing listens."""
        settings = 'host = "127.0.0.1"\nport = 9\ntls = "none"\nuser = "a"\npassword = "b"\n'
        (desk.folder / "brueckenpost.toml").write_text(f"[mailbox]\n{settings}", encoding="utf-8")
        (desk.folder / "brueckenpost.toml").chmod(0o600)
        desk.run("poll", check=75)


class TestJson:
    def test_fields_narrow(self, draft: Callable[..., str], desk: Desk) -> None:
        """`--fields` alone means JSON; the order is the caller's."""
        number = draft(*GOOD)
        assert json.loads(desk.text("list", "--fields", "title,id")) == [
            {"title": "Hilfstransport", "id": int(number)}
        ]

    def test_an_unknown_field_lists_the_fields(self, draft: Callable[..., str], desk: Desk) -> None:
        """Status 2, also where there is nothing to print."""
        draft(*GOOD)
        assert "municipality" in desk.complaint("list", "--fields", "titel", check=2)
        assert "sha256" in desk.complaint("messages", "--fields", "x", check=2)

    def test_lists_are_arrays_and_streams_are_lines(self, draft: Callable[..., str], desk: Desk) -> None:
        """Nothing found is an empty array, or no line."""
        draft(*GOOD)
        assert json.loads(desk.text("list", "--text", "nirgends", "--json")) == []
        assert desk.text("log", "--by", "niemand", "--json") == ""
        assert json.loads(desk.text("status", "--json"))["new"] == 1

    def test_pipes_get_tabs_without_a_header(self, draft: Callable[..., str], desk: Desk) -> None:
        """Nothing is cut, times are full, texts of mails keep to their cell."""
        number = draft("title=" + "x" * 100, *GOOD[1:])
        (row,) = desk.text("list").splitlines()
        cells = row.split("\t")
        assert cells[0] == number
        assert cells[-1] == "x" * 100
        assert "T" in cells[4]


class TestEditing:
    def test_it_takes_a_form_or_json(self, draft: Callable[..., str], desk: Desk) -> None:
        """`--from -` reads the form of the editor, or what `show --json` prints."""
        number = draft(*GOOD)
        form = b"title: Neuer Titel\n\nNeuer Text.\n"
        desk.run("edit", number, "--from", "-", stdin=form)
        told = json.loads(desk.text("show", number, "--json"))
        assert (told["title"], told["description"]) == ("Neuer Titel", "Neuer Text.")
        told["title"] = "Wieder anders"
        desk.run("edit", number, "--from", "-", stdin=json.dumps(told).encode())
        assert json.loads(desk.text("show", number, "--json"))["title"] == "Wieder anders"

    def test_old_and_new_are_shown(self, draft: Callable[..., str], desk: Desk) -> None:
        """Each field that differs is printed before and after."""
        number = draft(*GOOD)
        assert desk.text("edit", number, "--set", "title=Neu") == "Title\n- Hilfstransport\n+ Neu\n"

    def test_a_mistake_names_field_and_remedy(self, draft: Callable[..., str], desk: Desk) -> None:
        """A value that cannot be is status 2 and changes nothing."""
        number = draft(*GOOD)
        told = desk.complaint("edit", number, "--set", "period=gestern", check=2)
        assert told == 'period: "gestern" is no date. Write 2023, 2023-03 or 2023-03-14.\n'

    def test_a_draft_can_be_split_and_merged(self, draft: Callable[..., str], desk: Desk) -> None:
        """Split parts the paragraphs, merge puts them together again."""
        number = draft(*GOOD[:3], "description=Eins.\n\nZwei.")
        desk.run("split", number)
        first, second = json.loads(desk.text("list", "--json"))
        assert [first["description"], second["description"]] == ["Eins.", "Zwei."]
        desk.run("merge", str(first["id"]), str(second["id"]))
        assert len(json.loads(desk.text("list", "--json"))) == 1


class TestTerminalSafety:
    HOSTILE = (
        b"From: evil@dortmund.example\r\nSubject: =?utf-8?B?G10wO0ZhbHNjaAfigK5kY2Jh?=\r\n"
        b"Date: Mon, 6 Nov 2023 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        b"Die Stadt Dortmund hat am 6. November 2023 Hilfe nach Lwiw gebracht.\x1b[2J\x9b31m\r\n"
    )

    def test_no_control_sign_of_a_mail_is_printed(self, draft: Callable[..., str], desk: Desk) -> None:
        """Neither list, show, messages nor parse hands a control or directional sign on."""
        draft(*GOOD)
        (desk.folder / "evil.eml").write_bytes(self.HOSTILE)
        told = desk.run("import", "evil.eml").stdout
        for words in (("messages",), ("list",), ("show", "2"), ("parse", "evil.eml"), ("log",)):
            told += desk.run(*words, check=None).stdout
        text = told.decode()
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(text)

    def test_a_reader_that_leaves_is_no_error(self, office: Desk) -> None:
        """`list | head -1` ends quietly."""
        with subprocess.Popen(
            [*command(), "log", "--json"], cwd=office.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""


class TestInit:
    def test_it_writes_a_configuration_that_works(self, desk: Desk) -> None:
        """Answers by options; the file is its owner's only, and poll reads it."""
        words = ("--source", "eml", "--path", str(SAMPLES), "--since", "all", "--contact", "a@b.example")
        desk.run("init", *words)
        file = desk.folder / "brueckenpost.toml"
        assert file.stat().st_mode & 0o777 == 0o600
        desk.run("poll", "--limit", "1")

    def test_it_overwrites_nothing(self, draft: Callable[..., str], desk: Desk) -> None:
        """A file that is there stays as it is."""
        draft(*GOOD)
        before = (desk.folder / "brueckenpost.toml").read_bytes()
        desk.run("init", "--source", "eml", check=1)
        assert (desk.folder / "brueckenpost.toml").read_bytes() == before

    def test_it_names_the_missing_answer(self, desk: Desk) -> None:
        """Without a terminal, the option that answers is named."""
        assert "--host" in desk.complaint("init", check=2)


class TestCare:
    def test_doctor_finds_what_is_to_be_mended(self, office: Desk) -> None:
        """What has to be filled in is named, with status 8."""
        told = office.text("doctor", check=8)
        assert "imprint.md" in told

    def test_status_notices_standing_still(self, office: Desk) -> None:
        """A poll that is older than wanted gives status 8."""
        office.run("status")
        office.run("status", "--late", "1s", check=None)

    def test_completion_offers_ids_with_titles(self, draft: Callable[..., str], desk: Desk) -> None:
        """The shells ask the program itself."""
        number = draft(*GOOD)
        for shell in ("bash", "zsh", "fish"):
            assert "_BRUECKENPOST_COMPLETE" in desk.text("completion", shell)
        told = desk.text(
            _BRUECKENPOST_COMPLETE="fish_complete", COMP_WORDS="brueckenpost approve ", COMP_CWORD=""
        )
        assert f"plain,{number}\tHilfstransport" in told

    def test_help_is_quick(self) -> None:
        """Nothing heavy is imported for help or completion."""
        code = f"import sys; import brueckenpost.cli; print([m for m in {HEAVY!r} if m in sys.modules])"
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONPATH": str(Path(__file__).parents[2] / ".dev")},
        )
        assert done.stdout == b"[]\n"


class TestDemo:
    def test_it_shows_all_of_it_and_a_second_run_changes_nothing(self, desk: Desk) -> None:
        """Sample mails are polled, some approved, others explained, the page is published."""
        told = desk.text("demo", BRUECKENPOST__DATABASE__URL="sqlite:////proc/none/x.db")
        page = desk.folder / "brueckenpost-demo/site/index.html"
        assert str(page) in told
        folder = desk.folder / "brueckenpost-demo"
        entries = Desk(folder).text("list", "--status", "approved", "--json")
        titles = [item["title"] for item in json.loads(entries)]
        assert titles
        text = page.read_text(encoding="utf-8")
        assert all(title in text for title in titles)
        before = {path: path.stat().st_mtime_ns for path in (folder / "site").rglob("*") if path.is_file()}
        assert " waits: " in desk.text("demo")
        assert Desk(folder).text("list", "--status", "approved", "--json") == entries
        assert {
            path: path.stat().st_mtime_ns for path in (folder / "site").rglob("*") if path.is_file()
        } == before
