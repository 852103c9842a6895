"""The guides tell what the program does: references, screens and links are current, and they build without a warning."""

from __future__ import annotations

import dataclasses
import json
import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import click
import pytest
from brueckenpost import cli
from brueckenpost.store.configuration import SECTIONS
from brueckenpost.store.exporting import exported_tables
from PIL import Image

HOUSE = Path(__file__).parents[2]
DOCS = HOUSE / "docs"
TEXTS = (HOUSE / "README.md", HOUSE / "LIESMICH.md", HOUSE / "deploy/README.md", *sorted(DOCS.glob("*.md")))
CALL = re.compile(r"\bbrueckenpost ((?:privacy )?[a-z][a-z-]+)\b")


def script(name: str) -> ModuleType:
    """Read one of the documentation's own programs."""
    spec = spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFERENCE, SCREENS, SCREENSHOTS = script("reference"), script("screens"), script("screenshots")


def commands() -> set[str]:
    found = set()
    for name, command in cli.brueckenpost.commands.items():
        inner = command.commands if isinstance(command, click.Group) else None
        found |= {f"{name} {each}" for each in inner} if inner else {name}
    return found


class TestReference:
    @pytest.mark.parametrize("page", ["commands.md", "configuration.md"])
    def test_it_is_current(self, page: str) -> None:
        """`python docs/reference.py` would change nothing."""
        assert (DOCS / page).read_text("utf-8") == REFERENCE.PAGES[page]()

    def test_every_command_is_told(self) -> None:
        """With its own heading."""
        text = (DOCS / "commands.md").read_text("utf-8")
        assert commands() == set(re.findall(r"^### (.+)$", text, re.MULTILINE))

    def test_every_key_is_told(self) -> None:
        """Each section that the program knows, each key that its settings define; none that is gone."""
        text = (DOCS / "configuration.md").read_text("utf-8")
        assert set(re.findall(r"^## \[(.+)\]$", text, re.MULTILINE)) == SECTIONS
        for section, (kind, _told) in REFERENCE.SECTIONS.items():
            block = text.partition(f"## [{section}]\n")[2].partition("\n## ")[0]
            keys = {field.name for field in dataclasses.fields(kind)} - {"name"}
            assert keys == set(re.findall(r"^\| `(\w+)` \|", block, re.MULTILINE)), section

    def test_every_column_of_an_export_is_told(self) -> None:
        """Who reads an export without us needs no other source."""
        rows = dict(
            re.findall(
                r"^\| `(\w+)` \| .*? \| (.+) \|$", (DOCS / "exchange.md").read_text("utf-8"), re.MULTILINE
            )
        )
        told = {table: set(re.findall(r"`(\w+)`", columns)) for table, columns in rows.items()}
        for table in exported_tables():
            assert {column.name for column in table.columns} - told.pop(table.name, set()) == set(), (
                table.name
            )
        assert told == {}


class TestScreens:
    @pytest.mark.parametrize(
        "guide",
        [text for text in TEXTS if SCREENS.MARK.search(text.read_text("utf-8"))],
        ids=lambda p: p.stem,
    )
    def test_each_is_what_the_program_shows(self, guide: Path) -> None:
        """`python docs/screens.py` would change nothing."""
        assert SCREENS.renew(guide) == guide.read_text("utf-8")

    @pytest.mark.parametrize("name", [shot[0] for shot in SCREENSHOTS.SHOTS])
    def test_each_picture_is_of_the_present_page(self, name: str) -> None:
        """`python docs/screenshots.py` took it of the templates, styles, texts and sample mails as they are."""
        assert Image.open(DOCS / name).text["made-of"] == SCREENSHOTS.made_of()  # type: ignore[attr-defined]

    def test_a_screen_that_is_old_is_found(self, tmp_path: Path) -> None:
        """The test above can fail."""
        guide = tmp_path / "guide.md"
        guide.write_text("<!-- screen de 2: list -->\n```text\nold\n```\n", encoding="utf-8")
        assert "Nr.  Was" in SCREENS.renew(guide)


class TestTexts:
    @pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
    def test_its_links_lead_somewhere(self, text: Path) -> None:
        """To files and headings that are there."""
        for target in re.findall(r"\]\((?!https?:|mailto:)([^)]+)\)", text.read_text("utf-8")):
            file, _hash, _heading = unquote(target).partition("#")
            assert not file or (text.parent / file).exists(), target

    @pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
    def test_its_commands_are_there(self, text: Path) -> None:
        """Each command that is named in a code is one of the program's."""
        code = "\n".join(re.findall(r"`+[^`]+`+", text.read_text("utf-8")))
        known = commands() | {name.partition(" ")[0] for name in commands()}
        assert [name for name in CALL.findall(code) if name not in known] == []

    def test_the_logs_example_is_an_event(self) -> None:
        """It has the keys that an event has."""
        (line,) = re.findall(
            r"^\s*(\{\"time\".*\})$", (DOCS / "operating.md").read_text("utf-8"), re.MULTILINE
        )
        assert {"time", "level", "source", "event", "message"} <= set(json.loads(line))


class TestBuild:
    def test_no_page_warns(self, tmp_path: Path) -> None:
        """Each page is in the contents, each reference found; nothing is fetched from other hosts."""
        command = [sys.executable, "-m", "sphinx", "--fail-on-warning", "--keep-going", "--quiet"]
        done = subprocess.run(
            [*command, str(DOCS), str(tmp_path)], capture_output=True, text=True, timeout=300, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        for page in tmp_path.glob("*.html"):
            assert not re.search(
                r"<(?:script|link|img)[^>]+(?:src|href)=\"https?://", page.read_text("utf-8")
            ), page.name
