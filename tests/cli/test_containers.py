"""The container's file and the compose example do what the operator's guide promises of them."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from .conftest import HOUSE, Desk

FILE = (HOUSE / "deploy/Containerfile").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((HOUSE / "deploy/compose.yaml").read_text("utf-8"))
OURS = ("worker", "publisher", "keeper")


def told(word: str) -> list[str]:
    """Give what an instruction of the last stage says, each time that it stands there."""
    last = re.sub(r"\\\n", " ", FILE).rpartition("\nFROM ")[2]
    return [line.partition(" ")[2] for line in last.splitlines() if line.startswith(f"{word} ")]


class TestImage:
    def test_what_is_copied_makes_the_whole_wheel(self, tmp_path: Path) -> None:
        """A template, catalogue or table that the build left out would be missed only by who runs it."""
        for line in re.findall(r"^COPY (?!--from)(.+)$", FILE, re.MULTILINE):
            *sources, target = line.split()
            for source in sources:
                copy = tmp_path / target / Path(source).name if target.endswith("/") else tmp_path / target
                copied = HOUSE / source
                if copied.is_dir():
                    shutil.copytree(copied, copy, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(copied, copy)
        assert packed(tmp_path, tmp_path / "one") == packed(HOUSE, tmp_path / "two")

    def test_nothing_is_fetched_without_its_hash(self) -> None:
        """What is installed afterwards comes from those wheels alone."""
        calls = re.findall(r"pip (?:wheel|install) [^&\n]+", re.sub(r"\\\n", " ", FILE))
        assert len(calls) == 4
        for call in calls:
            ours = call.rstrip().endswith(" .") and "--no-deps --no-build-isolation" in call
            assert "--require-hashes" in call or "--no-index" in call or ours, call

    def test_it_never_runs_as_root(self) -> None:
        """By number, so that a cluster can check it without looking into the image; the home is its only folder."""
        (user,), (made,) = told("USER"), told("RUN")
        assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user)
        assert f"--uid {user.partition(':')[0]} " in made
        assert told("VOLUME") == told("WORKDIR") == ["/srv"]

    def test_what_it_calls_is_there(self, desk: Desk) -> None:
        """The command by itself, with the name under which the container's steps stand in the history."""
        (entry,), (words,) = told("ENTRYPOINT"), told("CMD")
        call = [*yaml.safe_load(entry)[1:], *yaml.safe_load(words)]
        assert "--watch" in desk.text(*call, "--help")


def packed(source: Path, target: Path) -> list[str]:
    """Build a wheel and name its files."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)]
    subprocess.run(build, cwd=source, check=True, capture_output=True, timeout=120)
    (wheel,) = target.glob("*.whl")
    return sorted(zipfile.ZipFile(wheel).namelist())


@pytest.mark.parametrize("name", OURS)
class TestCompose:
    def test_it_may_write_into_its_volume_alone(self, name: str) -> None:
        """No rights of root, no file system but the volume, /tmp in memory."""
        service = COMPOSE["services"][name]
        assert (service["read_only"], service["cap_drop"], service["tmpfs"]) == (True, ["ALL"], ["/tmp"])
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert service["volumes"] == ["office:/srv"]

    def test_no_password_stands_in_its_environment(self, name: str) -> None:
        """Who may list containers reads their environment; secrets are files."""
        service = COMPOSE["services"][name]
        url = service["environment"]["BRUECKENPOST__DATABASE__URL"]
        assert re.fullmatch(r"postgresql\+psycopg://[a-z]+@[a-z]+/[a-z]+", url)
        assert set(service["secrets"]) <= set(COMPOSE["secrets"])
        assert not [key for key in service["environment"] if "PASSWORD" in key or "TOKEN" in key]

    def test_each_command_in_it_is_there(self, name: str, desk: Desk) -> None:
        """With its options; a shell can read what stands around it."""
        service = COMPOSE["services"][name]
        script = (
            service["entrypoint"][-1]
            if "entrypoint" in service
            else f"brueckenpost {shlex.join(service['command'])}"
        )
        script = script.replace("$$", "$")
        subprocess.run(["sh", "-n", "-c", script], check=True, timeout=20)
        calls = re.findall(r"brueckenpost ([a-z][^;&|>$]*)", script)
        assert calls
        for call in calls:
            words = [word for word in shlex.split(call) if not word.endswith("/")]
            desk.run(*words, "--help")


class TestDatabase:
    def test_only_it_gets_the_administrators_password(self) -> None:
        """The program signs in by a password file of its own."""
        services = COMPOSE["services"]
        assert services["database"]["secrets"] == ["postgres"]
        assert not [name for name in OURS if "postgres" in services[name]["secrets"]]
        assert services["database"]["environment"]["POSTGRES_PASSWORD_FILE"] == "/run/secrets/postgres"

    def test_nobody_outside_reaches_it(self) -> None:
        """No port of any service is opened on the machine."""
        assert not [name for name, service in COMPOSE["services"].items() if "ports" in service]

    def test_the_program_waits_until_it_answers(self) -> None:
        """Otherwise the first start would fail."""
        waits = {name: COMPOSE["services"][name]["depends_on"]["database"]["condition"] for name in OURS}
        assert set(waits.values()) == {"service_healthy"}
        assert COMPOSE["services"]["database"]["healthcheck"]["test"][1] == "pg_isready"
