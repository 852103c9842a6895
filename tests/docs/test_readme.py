"""Who follows only the README reaches a reviewed and published draft: its own commands, against a real mailbox."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shlex import split

import pytest

from tests.cli.conftest import command
from tests.intake.conftest import need_dovecot
from tests.intake.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.intake.postman import Postman, at_work

HOUSE = Path(__file__).parents[2]
README = (HOUSE / "README.md").read_text("utf-8")
INSTALLING = ("make", "pipx")  # what .ci/run does in a clean environment
PATIENCE = 90.0  # seconds for one command on a busy machine
CTRL_C = "\x03"
# What a person types at each prompt of a command, and the exit statuses that the README tells of.
TYPED: dict[str, list[str]] = {
    "init": ["localhost", "kontakt", f"echo {PASSWORD}", "kontakt@netzwerkstelle.example", "all"],
    "review": ["s", "a", "a", "q"],
    "ask 12": ["y"],
    "preview": [CTRL_C],
}
STATUSES = {"doctor": {0, 8}, "status": {0}, "preview": {130}}


def calls() -> list[str]:
    """Give the command lines of the README's blocks, without what explains them."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = [re.sub(r"\s+#.*", "", line).strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line]


@dataclass
class Person:
    """Somebody at a terminal in a folder."""

    folder: Path
    more: dict[str, str] = field(default_factory=dict)

    def run(self, line: str) -> tuple[int, str]:
        """Type a line of the README and answer what it asks; gives the exit status and the screen."""
        words = split(line)[1:]
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(self.folder)
            environment = {
                "PATH": os.environ["PATH"],
                "HOME": str(self.folder),
                "TERM": "dumb",
                "LANG": "C.UTF-8",
                "VISUAL": "true",
                "BROWSER": "true",
            }
            os.execvpe(command()[0], [*command(), "--as", "anna", *words], environment | self.more)
        answers, seen, end = list(TYPED.get(" ".join(words), [])), "", time.monotonic() + PATIENCE
        while True:
            assert time.monotonic() < end, f"{line} waits: {seen[-300:]}"
            if select.select([terminal], [], [], 0.3)[0]:
                try:
                    got = os.read(terminal, 65536)
                except OSError:
                    break
                seen += got.decode("utf-8", "replace")
            elif answers and re.search(r"[>:\]] $|ends it\.\s*$", seen):
                answer = answers.pop(0)
                os.write(terminal, answer.encode() if answer == CTRL_C else f"{answer}\n".encode())
        assert not answers, f"{line} did not ask for {answers}: {seen}"
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), seen


@pytest.fixture(scope="module")
def dovecot() -> Iterator[Dovecot]:
    """Give a server with a mailbox of the sample mails."""
    need_dovecot()
    with running_dovecot() as server:
        with server.colleague("kontakt") as client:
            for mail in sorted((HOUSE / "intake/demo").glob("*.eml")):
                client.append("INBOX", None, None, mail.read_bytes())  # type: ignore[arg-type]
        yield server


class TestReadme:
    def test_each_of_its_commands_does_what_it_says(self, dovecot: Dovecot, tmp_path: Path) -> None:
        """In its order, in one folder; in the end what was approved in the review stands on the page."""
        shutil.copy(HOUSE / "intake/demo/02-dortmund-mykolajiw.eml", tmp_path / "mail.eml")
        with at_work(Postman()) as postman:
            place = {
                "BRUECKENPOST__MAILBOX__PORT": str(dovecot.tls_port),
                "BRUECKENPOST__MAILBOX__CA_FILE": str(dovecot.home / "cert.pem"),
                "BRUECKENPOST__SMTP__HOST": "127.0.0.1",
                "BRUECKENPOST__SMTP__PORT": str(postman.port),
                "BRUECKENPOST__SMTP__TLS": "none",
                "BRUECKENPOST__SMTP__SENDER": "Netz <kontakt@netzwerkstelle.example>",
            }
            person = Person(tmp_path, place)
            wanted = [line for line in calls() if not line.startswith(INSTALLING)]
            begun = time.monotonic()
            for line in wanted:
                status, seen = person.run(line)
                assert status in STATUSES.get(line.split()[1], {0}), f"{line}: {status}: {seen}"
            took = time.monotonic() - begun
        page = (tmp_path / "public/index.html").read_text("utf-8")
        assert "data-entry" in page
        assert {file.name for file in tmp_path.iterdir()} >= {
            "brueckenpost.toml",
            "copy.zip",
            "all.jsonl",
            "brueckenpost.prom",
        }
        assert len(postman.letters) == 1
        assert took < 600, "ten minutes are promised"

    def test_nothing_is_left_out(self) -> None:
        """Whatever is not run here is what installs and tests the program itself."""
        rest = [line for line in calls() if not line.startswith("brueckenpost ")]
        assert rest == ["make demo", "make test", "pipx install .", 'pipx install ".[oauth2]"']
        assert len(calls()) > 25
