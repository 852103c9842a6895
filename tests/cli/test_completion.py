"""The shells complete commands, numbers with their titles, and the words that an option knows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Desk, command

Make = Callable[..., str]
# Each completes as its own script says; what would be drawn is printed.
ASK = {
    "bash": 'source "$1"; COMP_WORDS=(brueckenpost approve "$2"); COMP_CWORD=2; _brueckenpost_completion brueckenpost;'
    " printf '%s\\n' \"${COMPREPLY[@]}\"",
    "zsh": 'compdef() { }; _describe() { print -rl -- "${(@P)3}" }; source "$1"; words=(brueckenpost approve "$2");'
    " CURRENT=3; _brueckenpost_completion",
    "fish": 'source $argv[1]; complete -C "brueckenpost approve $argv[2]"',
}


def offers(desk: Desk, shell: str, typed: str) -> list[str]:
    """Give the lines that a shell offers behind `approve`."""
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}: apt-get install {shell}")
    script = desk.folder / "script"
    script.write_text(desk.text("completion", shell), encoding="utf-8")
    words = {"bash": ["bash", "--norc", "-c"], "zsh": ["zsh", "-f", "-c"], "fish": ["fish", "-N", "-c"]}[
        shell
    ]
    named = [] if shell == "fish" else [shell]
    environment = {
        **os.environ,
        **desk.environment,
        "PATH": f"{Path(command()[0]).parent}:{os.environ['PATH']}",
    }
    done = subprocess.run(
        [*words, ASK[shell], *named, str(script), typed],
        cwd=desk.folder,
        env=environment,
        capture_output=True,
        timeout=120,
        check=True,
    )
    assert not done.stderr
    return done.stdout.decode().splitlines()


class TestInTheShell:
    @pytest.mark.parametrize("shell", ASK)
    def test_titles_are_shown_and_the_number_is_inserted(self, draft: Make, desk: Desk, shell: str) -> None:
        """A title may have commas and signs that mean something to a shell; the only choice in bash is bare."""
        draft("title=Erste, mit * und ?", "municipality=Dortmund")
        draft("title=Zweite", "municipality=Dortmund")
        first, second = offers(desk, shell, "")
        assert re.fullmatch(r"1(  |:|\t)Erste, mit \* und \?", first)
        assert re.fullmatch(r"2(  |:|\t)Zweite", second)
        assert offers(desk, shell, "2") == (["2"] if shell == "bash" else [second])

    @pytest.mark.parametrize("shell", ASK)
    def test_without_a_configuration_nothing_is_offered(self, desk: Desk, shell: str) -> None:
        """And nothing is said into the line that is typed."""
        assert [line for line in offers(desk, shell, "") if line] == []


class TestWhatIsOffered:
    @pytest.mark.parametrize(
        ("call", "offered"),
        [
            ("withdraw ", {"1"}),
            ("approve ", {"2"}),
            ("show ", {"1", "2"}),
            ("accept ", set()),
            ("messages ", set()),
            ("list --category he", {"health"}),
            ("reclassify 1 sp", {"spam"}),
            ("accept 1 --field per", {"period"}),
            ("list --status de", {"deferred"}),
            ("completion f", {"fish"}),
        ],
    )
    def test_it_fits_the_command(self, draft: Make, desk: Desk, call: str, offered: set[str]) -> None:
        """An entry to take off, a draft to approve, a mail to name."""
        for title in ("Auf der Seite", "Wartet"):
            draft(f"title={title}", "municipality=Dortmund", "description=Ein Text.")
        desk.run("approve", "1")
        words = f"brueckenpost {call}"
        told = desk.text(
            _BRUECKENPOST_COMPLETE="fish_complete", COMP_WORDS=words, COMP_CWORD=words.rpartition(" ")[2]
        )
        lines = filter(None, told.splitlines())
        assert {line.removeprefix("plain,").split("\t")[0] for line in lines} == offered

    def test_a_follow_up_without_a_title_has_that_of_what_it_speaks_of(self, office: Desk) -> None:
        """Mails have their subjects."""
        asked = {"_BRUECKENPOST_COMPLETE": "fish_complete", "COMP_CWORD": ""}
        assert "\tto: Ferienwoche" in office.text(COMP_WORDS="brueckenpost accept ", **asked)
        assert "\tWG: Pflegebetten für Rzeszów" in office.text(COMP_WORDS="brueckenpost messages ", **asked)
