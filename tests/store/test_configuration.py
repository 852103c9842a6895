"""The configuration: strict, and plain about mistakes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest
from brueckenpost.store.configuration import (
    Configuration,
    DatabaseSettings,
    PrivacySettings,
    read_configuration,
)
from brueckenpost.store.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Box:
    """A section with a value of every type."""

    name: str = ""
    host: str = ""
    port: int = 993
    keep: bool = False
    since: dt.date | None = None
    path: Path | None = None


SECTIONS = frozenset({"mailbox", "database", "privacy"})


@pytest.fixture
def written(tmp_path: Path) -> Path:
    file = tmp_path / "brueckenpost.toml"
    file.write_text(
        '[mailbox]\nhost = "imap.example.org"\nport = 143\nkeep = true\nsince = "2023-01-02"\npath = "mails"\n',
        "utf-8",
    )
    return file


def test_a_section_fills_its_settings(written: Path) -> None:
    """Paths count from the file's folder, empty texts are unknown, what is not told has its default."""
    box = read_configuration(written, {}, SECTIONS).section("mailbox", Box)
    assert box == Box("", "imap.example.org", 143, True, dt.date(2023, 1, 2), written.parent / "mails")
    assert (
        read_configuration(written, {}, SECTIONS).section("database", DatabaseSettings) == DatabaseSettings()
    )


def test_the_environment_wins(written: Path) -> None:
    """Every key as BRUECKENPOST__SECTION__KEY, also without a file."""
    told = {
        "BRUECKENPOST__MAILBOX__PORT": "993",
        "BRUECKENPOST__MAILBOX__KEEP": "false",
        "BRUECKENPOST_OTHER": "x",
    }
    box = read_configuration(written, told, SECTIONS).section("mailbox", Box)
    assert (box.port, box.keep, box.host) == (993, False, "imap.example.org")
    alone = read_configuration(None, {"BRUECKENPOST__DATABASE__URL": "sqlite:///x"}, SECTIONS)
    assert alone.section("database", DatabaseSettings).url == "sqlite:///x"


def test_several_mailboxes_take_what_they_do_not_say_from_the_first(tmp_path: Path) -> None:
    """[mailbox.NAME] beside [mailbox]."""
    file = tmp_path / "c.toml"
    file.write_text('[mailbox]\nhost = "a"\n[mailbox.one]\n[mailbox.two]\nhost = "b"\n', "utf-8")
    boxes = read_configuration(file, {}, SECTIONS).named_sections("mailbox", Box)
    assert {name: (box.name, box.host) for name, box in boxes.items()} == {
        "one": ("one", "a"),
        "two": ("two", "b"),
    }


def test_no_mailbox_is_no_mailbox() -> None:
    """`poll` says then how to configure one."""
    assert read_configuration(None, {}, SECTIONS).named_sections("mailbox", Box) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[mailbox]\nhots = "x"', r"\[mailbox\] hots is unknown; known are host, keep"),
        ('[mailbox]\nport = "many"', r"\[mailbox\] port must be a whole number"),
        ("[mailbox]\nport = true", r"\[mailbox\] port must be a whole number"),
        ('[mailbox]\nkeep = "perhaps"', "true or false"),
        ('[mailbox]\nsince = "gestern"', "2023-03-14"),
        ("[mailbox]\nhost = 5", r"\[mailbox\] host must be a text"),
        ("[mailbocks]", r"\[mailbocks\] is unknown; known are \[database\]"),
        ("[mailbox", "no valid TOML"),
    ],
)
def test_a_mistake_names_file_key_and_remedy(tmp_path: Path, text: str, told: str) -> None:
    """An unknown key is an error: a typing mistake must not be taken for a default."""
    file = tmp_path / "brueckenpost.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigurationError, match=told) as caught:
        read_configuration(file, {}, SECTIONS).named_sections("mailbox", Box)
    assert "brueckenpost.toml" in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(ConfigurationError, match=r"none\.toml cannot be read"):
        read_configuration(tmp_path / "none.toml", {}, SECTIONS)


def test_a_setting_that_its_room_refuses() -> None:
    """The room's own rule, told with the section."""
    told = {"BRUECKENPOST__PRIVACY__PUBLISH_CONTACT": "always"}
    with pytest.raises(ConfigurationError, match=r"\[privacy\].*with_consent"):
        read_configuration(None, told, SECTIONS).section("privacy", PrivacySettings)


class TestCategoryWords:
    def test_an_owner_adds_words_to_a_category(self) -> None:
        """Beside those that ship."""
        told = Configuration({"categories": {"reconstruction": ["gewächshaus"]}})
        assert told.category_words() == {"reconstruction": ("gewächshaus",)}
        assert Configuration({}).category_words() == {}

    @pytest.mark.parametrize(
        ("table", "told"),
        [
            ({"gardening": ["rose"]}, "gardening is unknown; known are aid_transport"),
            ({"health": "arzt"}, "list of words"),
        ],
    )
    def test_a_mistake_is_told(self, table: dict[str, object], told: str) -> None:
        """With what is known."""
        with pytest.raises(ConfigurationError, match=told):
            Configuration({"categories": table}).category_words()
