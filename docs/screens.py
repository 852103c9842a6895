"""Write the program's own screens into the guides: `python docs/screens.py` brings them up to date.

In a guide stands `<!-- screen de: WORDS | TYPED | TYPED -->` above a block of code, and this program puts there what
the command shows in that language on a terminal of 80 columns, with what a person types. `<!-- run: WORDS -->` runs a
command without showing it. Each guide has a folder of its own with the demo's mails, in which its commands run one
after the other. `screen de 12:` shows the first 12 lines. Today's times are shown as those of a day in the past.
"""

from __future__ import annotations

import datetime as dt
import os
import pty
import re
import select
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from shlex import split

HOUSE = Path(__file__).parents[1]
GUIDES = (HOUSE / "README.md", HOUSE / "LIESMICH.md", *sorted((HOUSE / "docs").glob("*.md")))
MARK = re.compile(
    r"<!-- (?P<what>run|screen)(?: (?P<language>de|en))?(?: (?P<lines>\d+))?: (?P<call>[^>]*?) -->\n"
    r"(?P<block>```text\n.*?\n```\n)?",
    re.DOTALL,
)
CONFIGURATION = """
[mailbox]
source = "eml"
path = "mails"

[site]
contact = "kontakt@netzwerkstelle.example"
"""
PROMPT = re.compile(r"(?:[>?:\]]|Enter) $")  # what stands last on the screen when a line is wanted
PATIENCE = 60.0  # seconds for one command on a busy machine
THEN = "2026-12-01 09:30"


def main() -> int:
    """Bring all guides up to date and tell which were not; 1 with --check where one was not."""
    stale = [
        guide for guide in GUIDES if (text := renew(guide)) != guide.read_text("utf-8") and keep(guide, text)
    ]
    for guide in stale:
        sys.stdout.write(f"{guide.relative_to(HOUSE)} was not up to date\n")
    return 1 if stale and "--check" in sys.argv else 0


def keep(guide: Path, text: str) -> bool:
    """Write a guide, unless it is only to be checked."""
    if "--check" not in sys.argv:
        guide.write_text(text, encoding="utf-8")
    return True


def renew(guide: Path) -> str:
    """Give a guide's text with the screens as they are now."""
    text = guide.read_text("utf-8")
    if not MARK.search(text):
        return text
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        shutil.copytree(HOUSE / "intake/demo", folder / "mails")
        (folder / "brueckenpost.toml").write_text(CONFIGURATION, encoding="utf-8")
        play(folder, "en", ["poll"])
        return MARK.sub(lambda mark: shown(mark, folder), text)


def shown(mark: re.Match[str], folder: Path) -> str:
    """Give a mark with its screen below."""
    call, *typed = (part.strip() for part in mark["call"].split("|"))
    screen = play(folder, mark["language"] or "en", split(call), typed)
    head = mark[0].partition("\n")[0]
    if mark["what"] == "run":
        return f"{head}\n{mark['block'] or ''}"
    lines = tidy(screen.replace(str(folder), "/srv/brueckenpost"))
    if mark["lines"] and len(lines) > int(mark["lines"]):
        lines = [*lines[: int(mark["lines"])], "…"]
    return "\n".join([head, "```text", f"$ brueckenpost {call}", *lines, "```", ""])


def tidy(screen: str) -> list[str]:
    """Give a screen's lines without what differs from day to day, and without empty ones around them."""
    now = dt.datetime.now().astimezone()
    text = re.sub(rf"{now:%Y-%m-%d} \d\d:\d\d", THEN, screen.replace("\r", ""))
    return [line.rstrip() for line in text.strip("\n").split("\n")]


def play(folder: Path, language: str, words: Sequence[str], typed: Iterable[str] = ()) -> str:
    """Run a command on a terminal, type a line at each prompt, and give what then stands there."""
    program = Path(sys.executable).with_name("brueckenpost")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": {"de": "de_DE.UTF-8", "en": "C.UTF-8"}[language],
        "TZ": "Europe/Berlin",
        "COLUMNS": "80",
        "LINES": "40",
        "TERM": "dumb",
        "PYTHONUTF8": "1",
    }
    process, line = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execve(program, ["brueckenpost", "--as", "Anna", *words], environment)
    seen, waiting, begun = "", list(typed), time.monotonic()
    while (more := read(line)) is not None:
        seen += more
        if not more and waiting and PROMPT.search(seen):
            os.write(line, f"{waiting.pop(0)}\n".encode())
        if time.monotonic() > begun + PATIENCE:
            raise TimeoutError(f"{' '.join(words)} waits for what nobody types: {seen[-300:]}")
    os.waitpid(process, 0)
    return seen


def read(line: int) -> str | None:
    """Read what comes within a moment; None at the end."""
    if not select.select([line], [], [], 0.3)[0]:
        return ""
    try:
        return os.read(line, 65536).decode("utf-8", "replace") or None
    except OSError:  # Linux tells the end of a terminal so
        return None


if __name__ == "__main__":
    sys.exit(main())
