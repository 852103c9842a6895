from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable
from pathlib import Path

from .conftest import KEPT, Desk, command

PROMPT = "\n> "  # below the keys
WAIT = 60.0  # seconds until an answer must be on the screen, on a busy machine


class Terminal:
    """A terminal of 80 by 24 with the command in it, played by a script."""

    def __init__(
        self,
        desk: Desk,
        *words: str,
        editor: str = "true",
        size: tuple[int, int] | None = (80, 24),
    ) -> None:
        self.seen = ""
        self.process, self.line = pty.fork()
        if self.process == 0:
            os.chdir(desk.folder)
            kept = {name: text for name, text in os.environ.items() if name in KEPT}
            kept |= {"TERM": "xterm"}
            if size:
                kept |= {"COLUMNS": str(size[0]), "LINES": str(size[1])}
            os.execvpe(command()[0], [*command(), *words], {**kept, **desk.environment, "VISUAL": editor})

    def wait_for(self, text: str) -> str:
        """Read until a text stands on the screen; gives what came up to then."""
        self.wait_for_one(text)
        before, _, self.seen = self.seen.partition(text)
        return before + text

    def wait_for_one(self, *texts: str) -> str:
        """Read until one of the texts stands on the screen; gives which."""
        end = time.monotonic() + WAIT
        while not (found := [text for text in texts if text in self.seen]):
            assert time.monotonic() < end, f"{texts!r} did not come: {self.seen[-500:]!r}"
            self._read()
        return found[0]

    def type(self, text: str, then: str) -> str:
        """Type a line, and wait for an answer."""
        os.write(self.line, f"{text}\n".encode())
        return self.wait_for(then)

    def interrupt(self) -> int:
        """Press Ctrl-C; gives the exit status."""
        time.sleep(0.5)  # a person sees the question first; readline misses a Ctrl-C while it draws it
        os.write(self.line, b"\x03")
        return self.end()

    def end(self) -> int:
        """Wait for the end; gives the exit status."""
        end = time.monotonic() + WAIT
        while self._read():
            assert time.monotonic() < end, f"it does not end: {self.seen[-500:]!r}"
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])

    def _read(self) -> bool:
        ready, _, _ = select.select([self.line], [], [], 0.2)
        if not ready:
            return True
        try:
            got = os.read(self.line, 65536)
        except OSError:  # Linux tells the end of a terminal so
            return False
        self.seen += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", got.decode("utf-8", "replace")).replace("\r", "")
        return bool(got)


def statuses(desk: Desk) -> dict[int, str]:
    """Give each draft's status."""
    told = json.loads(desk.text("list", "--status", "all", "--json", "--fields", "id,status"))
    return {item["id"]: item["status"] for item in told}


class TestReview:
    def test_where_nothing_waits_nothing_is_asked(self, draft: Callable[..., str], desk: Desk) -> None:
        """Neither on a terminal nor without one."""
        desk.run("reject", draft("title=Hilfe", "municipality=Dortmund"), "--reason", "nein")
        assert desk.complaint("review") == "Nothing waits.\n"
        terminal = Terminal(desk, "review")
        assert terminal.end() == 0
        assert terminal.seen == "Nothing waits.\n"

    def test_without_a_terminal_no_key_is_asked_for(self, draft: Callable[..., str], desk: Desk) -> None:
        """The commands that decide are named."""
        draft("title=Hilfe", "municipality=Dortmund")
        assert "approve, reject, edit, defer" in desk.complaint("review", check=2)

    def test_the_screen_follows_the_window(self, draft: Callable[..., str], desk: Desk) -> None:
        """It is measured anew for each screen; without colour it is cleared all the same; Ctrl-D ends it."""
        draft(f"title={'sehr ' * 15}lang", "municipality=Dortmund", "description=Ein Text.")
        terminal = Terminal(desk, "review", size=None)
        fcntl.ioctl(terminal.line, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
        terminal.wait_for(PROMPT)
        for columns in (60, 80):
            fcntl.ioctl(terminal.line, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
            shown = terminal.type("x", PROMPT).partition("#1  draft")[2].splitlines()
            assert columns - 10 < max(map(len, shown)) <= columns
        os.write(terminal.line, b"\x04")
        assert terminal.end() == 130
        assert "0 decided." in terminal.seen

    def test_every_decision_is_kept_at_once(self, draft: Callable[..., str], desk: Desk) -> None:
        """Approve, reject, defer, skip, back, undo, pick, edit; Ctrl-C in the middle loses nothing."""
        for number in range(1, 6):
            draft(f"title=Hilfe {number}", "municipality=Dortmund", "description=Ein Text.")
        edit = desk.folder / "editor.sh"
        edit.write_text("#!/bin/sh\nsed -i 's/Hilfe 4/Hilfe vier/' \"$1\"\n", encoding="utf-8")
        edit.chmod(0o755)
        terminal = Terminal(desk, "--as", "anna", "review", editor=str(edit))
        assert "#1  draft" in terminal.wait_for("\n> ")
        terminal.type("", "This is no key")
        terminal.type("a", "#1 is approved: Hilfe 1")
        terminal.type("r", "Why?")
        terminal.type("kein Projekt", "#2 is rejected")
        terminal.type("d", "Until when?")
        terminal.type("2w", "#3 is put off until")
        terminal.type("u", "Taken back")
        terminal.type("s", "#4  draft")
        terminal.type("b", "#3  draft")
        terminal.type("s", "#4  draft")
        terminal.type("e", "Take this over?")
        terminal.type("", "#4 is changed: Hilfe vier")
        terminal.type("c", "Which field")
        terminal.type("2", "what name to search for?")
        terminal.type("Lwiw", "1 [ ] Lwiw (UA)")
        terminal.type("1", "#4 is changed")
        terminal.type("r", "Why?")
        assert terminal.interrupt() == 130
        assert statuses(desk) == {1: "approved", 2: "rejected", 3: "new", 4: "new", 5: "new"}
        fourth = json.loads(desk.text("show", "4", "--json"))
        assert fourth["title"] == "Hilfe vier"
        assert fourth["partners"][0]["name"] == "Lwiw"

    def test_a_conflict_writes_nothing(self, draft: Callable[..., str], desk: Desk) -> None:
        """What another curator changed meanwhile is shown again before anything is decided."""
        number = draft("title=Hilfe", "municipality=Dortmund", "description=Ein Text.")
        terminal = Terminal(desk, "review")
        terminal.wait_for("\n> ")
        desk.run("--as", "bob", "edit", number, "--set", "title=Anders")
        terminal.type("a", "was changed since you saw it")
        assert statuses(desk) == {1: "new"}
        terminal.type("a", "#1 is approved: Anders")
        terminal.wait_for("1 decided")
        assert terminal.end() == 0

    def test_text_that_cannot_be_kept_is_kept_in_a_file(self, draft: Callable[..., str], desk: Desk) -> None:
        """A mistake in the form is told with line and remedy; who gives up finds the text again."""
        draft("title=Hilfe", "municipality=Dortmund", "description=Ein Text.")
        spoil = desk.folder / "editor.sh"
        spoil.write_text("#!/bin/sh\nsed -i 's/^period:.*/period: gestern/' \"$1\"\n", encoding="utf-8")
        spoil.chmod(0o755)
        terminal = Terminal(desk, "edit", "1", editor=str(spoil))
        terminal.wait_for('"gestern" is no date.')
        told = terminal.type("n", "takes it up.")
        path = re.search(r"kept in (\S+);", told.replace("\n", ""))
        assert path
        assert "period: gestern" in Path(path[1]).read_text(encoding="utf-8")
        assert terminal.end() == 2

    def test_three_drafts_are_asked_for_once(self, draft: Callable[..., str], desk: Desk) -> None:
        """No is an interruption that changes nothing, yes does all."""
        numbers = [draft("title=Hilfe", "municipality=Dortmund", "description=Ein Text.") for _ in range(3)]
        terminal = Terminal(desk, "approve", *numbers)
        terminal.wait_for("3 drafts? [y/N]")
        os.write(terminal.line, b"n\n")
        assert terminal.end() == 130
        assert set(statuses(desk).values()) == {"new"}
        terminal = Terminal(desk, "approve", *numbers)
        terminal.wait_for("3 drafts? [y/N]")
        os.write(terminal.line, b"y\n")
        assert terminal.end() == 0
        assert set(statuses(desk).values()) == {"approved"}

    def test_ctrl_c_ends_a_poll_with_130(self, draft: Callable[..., str], desk: Desk) -> None:
        """An interrupted watch keeps what it took."""
        folder = desk.folder / "mails"
        folder.mkdir()
        draft("title=Hilfe", "municipality=Dortmund")
        (desk.folder / "brueckenpost.toml").write_text(
            f'[mailbox]\nsource = "eml"\npath = "{folder}"\n', encoding="utf-8"
        )
        (folder / "a.eml").write_bytes(b"Subject: Frage\r\n\r\nWann?\r\n")
        terminal = Terminal(desk, "poll", "--watch", "--every", "1s")
        terminal.wait_for("1 taken")
        os.kill(terminal.process, signal.SIGINT)
        assert terminal.end() == 130
