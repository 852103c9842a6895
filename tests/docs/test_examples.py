"""What the guides tell people to write into files is taken by the programs that read those files."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from brueckenpost.intake.errors import MailboxSettingsError
from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
from brueckenpost.publish.settings import LogSettings, SiteSettings
from brueckenpost.store.configuration import (
    SECTIONS,
    Configuration,
    DatabaseSettings,
    PrivacySettings,
    read_configuration,
)
from brueckenpost.store.errors import ConfigurationError

HOUSE = Path(__file__).parents[2]
GUIDES = (
    HOUSE / "README.md",
    HOUSE / "LIESMICH.md",
    HOUSE / "deploy/README.md",
    *sorted(HOUSE.glob("docs/*.md")),
)
KINDS = {"database": DatabaseSettings, "site": SiteSettings, "privacy": PrivacySettings, "log": LogSettings}


def blocks(language: str) -> dict[str, str]:
    """Give each block of code in a language, by guide and number."""
    pattern = re.compile(rf"^( *)```{language}\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
    return {
        f"{guide.parent.name}-{guide.stem}-{number}": re.sub(f"^{indent}", "", block, flags=re.MULTILINE)
        for guide in GUIDES
        for number, (indent, block) in enumerate(pattern.findall(guide.read_text("utf-8")), 1)
    }


CONFIGURATIONS = {
    name: text for name, text in blocks("toml").items() if tomllib.loads(text).keys() <= SECTIONS
}
DROP_INS = blocks("ini")


@pytest.mark.parametrize("name", CONFIGURATIONS)
class TestConfigurations:
    def test_it_is_taken(self, name: str, tmp_path: Path) -> None:
        """Each section is known, each key, and each value is of its kind; what is told of a server can work."""
        found = read(CONFIGURATIONS[name], tmp_path)
        for section in found.tables:
            check(found, section)

    def test_a_wrong_key_in_it_would_be_found(self, name: str, tmp_path: Path) -> None:
        """The test above can fail."""
        section = next(iter(tomllib.loads(CONFIGURATIONS[name])))
        text = CONFIGURATIONS[name].replace(f"[{section}]", f"[{section}]\nwrong = 1", 1)
        with pytest.raises(ConfigurationError, match="wrong"):
            check(read(text, tmp_path), section)


def read(text: str, folder: Path) -> Configuration:
    file = folder / "brueckenpost.toml"
    file.write_text(text, "utf-8")
    return read_configuration(file, {}, SECTIONS)


def check(found: Configuration, section: str) -> None:
    """Fill a section's settings as the program does."""
    if section == "categories":
        assert found.category_words()
    elif section == "mailbox":
        for settings in found.named_sections(section, MailboxSettings).values():
            if settings.host and settings.user:
                settings.check()
    elif section == "smtp":
        found.section(section, SmtpSettings).check()
    else:
        found.section(section, KINDS[section])


def test_a_server_that_could_not_work_would_be_found(tmp_path: Path) -> None:
    """The examples of mailboxes are complete enough to be looked at."""
    text = '[mailbox]\nhost = "imap.example.org"\nuser = "a@example.org"\ntls = "none"\npassword = "x"\n'
    with pytest.raises(MailboxSettingsError, match="tls"):
        check(read(text, tmp_path), "mailbox")


@pytest.mark.parametrize("name", DROP_INS)
def test_systemd_takes_each_drop_in(name: str, tmp_path: Path) -> None:
    """Beside the unit that the guide means, and beside one of a web server."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd-analyze here: apt-get install systemd")
    unit = tmp_path / "brueckenpost-example.service"
    unit.write_text("[Unit]\nDescription=Example\n[Service]\nExecStart=/bin/true\n", "utf-8")
    folder = tmp_path / "brueckenpost-example.service.d"
    folder.mkdir()
    (folder / "override.conf").write_text(DROP_INS[name], "utf-8")
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (told.returncode, [line for line in told.stderr.splitlines() if "brueckenpost" in line]) == (0, [])


def test_there_are_examples_of_each_kind() -> None:
    """None is missed because a guide writes its blocks in another way."""
    marks = sum(guide.read_text("utf-8").count("```toml") for guide in GUIDES)
    assert len(blocks("toml")) == marks
    assert len(CONFIGURATIONS) >= 10
    assert len(DROP_INS) == 2
