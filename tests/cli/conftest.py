from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SAMPLES = HOUSE / "intake/demo"
KEPT = ("PATH", "HOME", "COVERAGE_PROCESS_CONFIG")
MAILBOX = f'[mailbox]\nsource = "eml"\npath = "{SAMPLES}"\n'


@dataclass
class Desk:
    """A folder of its own with the installed command in it."""

    folder: Path
    environment: dict[str, str] = field(default_factory=lambda: {"LC_ALL": "C.UTF-8", "TZ": "Europe/Berlin"})

    def run(
        self, *words: str, stdin: bytes = b"", check: int | None = 0, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        """Run the command; `check` is the exit status that must come."""
        kept = {name: text for name, text in os.environ.items() if name in KEPT}
        done = subprocess.run(
            [*command(), *words],
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            timeout=120,
            check=False,
            env={**kept, **self.environment, **environment},
        )
        assert b"Traceback" not in done.stderr
        if check is not None:
            assert done.returncode == check, done.stderr.decode()
        return done

    def text(self, *words: str, **how: object) -> str:
        """Run the command and give what it prints."""
        return self.run(*words, **how).stdout.decode()  # type: ignore[arg-type]

    def complaint(self, *words: str, **how: object) -> str:
        """Run the command and give what it says beside its output."""
        return self.run(*words, **how).stderr.decode()  # type: ignore[arg-type]


def command() -> list[str]:
    """Give the installed command, or the module where only the source is there."""
    installed = Path(sys.executable).with_name("brueckenpost")
    if installed.exists():
        return [str(installed)]
    return [sys.executable, "-c", "from brueckenpost.cli import main; main()"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Give a folder without a configuration."""
    return Desk(tmp_path)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Give a folder with a mailbox, its mail taken in."""
    (desk.folder / "brueckenpost.toml").write_text(MAILBOX, encoding="utf-8")
    desk.run("poll")
    return desk


@pytest.fixture
def draft(desk: Desk) -> Callable[..., str]:
    """Give a maker of drafts by hand; the folder has a configuration then."""
    (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")

    def make(*assignments: str) -> str:
        words = [part for assignment in assignments for part in ("--set", assignment)]
        return desk.text("add", *words).strip()

    return make
