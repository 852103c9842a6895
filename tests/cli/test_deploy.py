from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import HOUSE, MAILBOX, Desk, command

DEPLOY = HOUSE / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))
TIMERS = sorted(DEPLOY.glob("*.timer"))
DROP_INS = sorted(DEPLOY.glob("*.service.d/*.conf"))  # for PostgreSQL
PROGRAM = "/opt/brueckenpost/bin/brueckenpost --config /etc/brueckenpost/brueckenpost.toml"
MOST_EXPOSED = (
    15  # tenths, of a worker that needs the network and limits its own child; 50 is systemd's "medium"
)


def settings(unit: Path) -> dict[str, list[str]]:
    """Give a unit's settings; a key may stand there more than once."""
    told: dict[str, list[str]] = {}
    for line in unit.read_text("utf-8").splitlines():
        if "=" in line and not line.startswith(("#", ";")):
            key, _, value = line.partition("=")
            told.setdefault(key, []).append(value)
    return told


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
class TestUnits:
    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("User", "brueckenpost"),
            ("NoNewPrivileges", "yes"),
            ("ProtectSystem", "strict"),
            ("ProtectHome", "yes"),
            ("PrivateTmp", "yes"),
            ("CapabilityBoundingSet", ""),
            ("StateDirectoryMode", "0700"),
        ],
    )
    def test_it_may_do_little(self, unit: Path, key: str, value: str) -> None:
        """Who finds a hole in the program gets neither the machine nor other people's files."""
        assert settings(unit)[key] == [value]

    def test_no_password_stands_in_it(self, unit: Path) -> None:
        """Units can be read by everybody on the machine."""
        assert not {"Environment", "SetCredential"} & set(settings(unit))

    def test_trouble_reaches_the_journal(self, unit: Path) -> None:
        """Where what is printed goes nowhere, standard error would follow it, if it were not told otherwise."""
        told = settings(unit)
        assert told.get("StandardOutput") is None or told["StandardError"] == ["journal"]

    def test_systemd_finds_it_little_exposed(self, unit: Path) -> None:
        """`systemd-analyze security` counts what a unit may still do."""
        told = analyze("security", "--offline=yes", f"--threshold={MOST_EXPOSED}", str(unit))
        assert told.returncode == 0, told.stdout


class TestTimers:
    def test_each_calls_a_unit_that_ends(self) -> None:
        """What is called by the clock is a job; the watch alone stays."""
        jobs = [unit.stem for unit in UNITS if settings(unit)["Type"] == ["oneshot"]]
        assert jobs == [timer.stem for timer in TIMERS]
        assert [unit.stem for unit in UNITS if unit.stem not in jobs] == ["brueckenpost-watch"]

    def test_systemd_understands_all_of_it(self, tmp_path: Path) -> None:
        """`systemd-analyze verify` finds no key that is unknown, no time that is none."""
        for file in [*UNITS, *TIMERS, *DROP_INS]:
            there = file.read_text("utf-8").replace("/opt/brueckenpost/bin/brueckenpost", "/bin/true")
            copy = tmp_path / file.relative_to(DEPLOY)
            copy.parent.mkdir(exist_ok=True)
            copy.write_text(there, "utf-8")
        told = analyze("verify", "--man=no", *(str(tmp_path / file.name) for file in [*UNITS, *TIMERS]))
        ours = [line for line in told.stderr.splitlines() if "brueckenpost" in line]
        assert (told.returncode, ours) == (0, [])


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
class TestWithoutAFixedUser:
    """The drop-ins for PostgreSQL: systemd makes the user, and nobody else comes at what it keeps."""

    def test_the_user_is_made_at_each_start(self, unit: Path) -> None:
        """All units name the same one, since they share a folder."""
        told = joined(unit)
        assert (told["DynamicUser"], told["User"], told["Group"]) == ("yes", "brueckenpost", "brueckenpost")

    def test_it_writes_nothing_outside_its_own_folders(self, unit: Path) -> None:
        """A file left elsewhere would belong to whom systemd gives the same number next."""
        told = joined(unit)
        assert told["StateDirectory"].split()[0] in {"brueckenpost", "brueckenpost-site"}
        assert told["WorkingDirectory"] == f"%S/{told['StateDirectory'].split()[0]}"
        assert not told.get("ReadWritePaths")
        assert not told.get("BindPaths")

    def test_tokens_find_their_place_without_a_home(self, unit: Path, tmp_path: Path) -> None:
        """The state folder is the unit's own, where it would else be below / and cannot be made."""
        variable, _, folder = joined(unit)["Environment"].partition("=")
        asked = "import platformdirs; print(platformdirs.user_state_path('brueckenpost'))"
        places = {"HOME": "/", variable: folder.replace("%S", str(tmp_path))}
        told = subprocess.run(
            [sys.executable, "-c", asked], env=places, capture_output=True, text=True, check=True
        )
        assert Path(told.stdout.strip()) == tmp_path / "brueckenpost"


def test_no_drop_in_hides_another() -> None:
    """Of two that have the same name systemd reads only the one that is meant for fewer units."""
    names = [file.name for file in DROP_INS]
    assert len(names) == len(set(names)) == 2


def joined(unit: Path) -> dict[str, str]:
    """Give what is in force where the drop-ins lie beside the unit, the narrower one last."""
    folders = (f"{unit.stem.partition('-')[0]}-.service.d", f"{unit.name}.d")
    files = [unit, *(file for name in folders for file in sorted((DEPLOY / name).glob("*.conf")))]
    return {key: values[-1] for file in files for key, values in settings(file).items()}


def analyze(*words: str) -> subprocess.CompletedProcess[str]:
    """Ask systemd; skip visibly where it is missing."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("no systemd-analyze here: apt-get install systemd")
    asked = ["systemd-analyze", "--no-pager", *words]
    plain = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60, env=plain)


class TestJobs:
    def test_the_timers_do_all_that_an_office_needs(self, desk: Desk) -> None:
        """Mail is taken, the page written, what was kept long enough let go, a copy made: by the units' own words."""
        (desk.folder / "brueckenpost.toml").write_text(MAILBOX, "utf-8")
        (desk.folder / "backup").mkdir()
        do_job("poll", desk)
        do_job("publish", desk)
        assert desk.text("privacy", "retention"), "the sample mails are old"
        do_job("nightly", desk)
        assert (desk.folder / "public/index.html").exists()
        (copy,) = (desk.folder / "backup").glob("????-??-??-????.zip")
        assert not desk.text("privacy", "retention"), "all that was due is gone"
        desk.run("restore", "-y", str(copy))

    def test_the_watch_is_called_as_the_program_knows_it(self, desk: Desk) -> None:
        """An option that there is not would end it at every start."""
        (line,) = settings(DEPLOY / "brueckenpost-watch.service")["ExecStart"]
        carry_out(f"{line} --help", desk)

    def test_cron_calls_nothing_else(self, desk: Desk) -> None:
        """The crontab's jobs are the timers', and the look whether they run."""
        lines = [line for line in (DEPLOY / "crontab").read_text("utf-8").splitlines() if "* *" in line]
        jobs = [re.split(r"\s+", line, maxsplit=5)[5].partition(" >")[0].split("-$")[0] for line in lines]
        for job in jobs:
            desk.run(*shlex.split(job)[1:], "--help")
        assert {shlex.split(job)[1] for job in jobs} == {"poll", "publish", "privacy", "backup", "status"}


def do_job(name: str, desk: Desk) -> None:
    for line in settings(DEPLOY / f"brueckenpost-{name}.service")["ExecStart"]:
        carry_out(line, desk)


def carry_out(line: str, desk: Desk) -> None:
    """Do what systemd would do by a line of a unit, in a folder of ours with the program of this test."""
    here = line.replace(PROGRAM, shlex.join(command())).replace("%%", "%").replace("$$", "$")
    done = subprocess.run(
        shlex.split(here),
        cwd=desk.folder,
        env={"PATH": os.environ["PATH"], **desk.environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()


class TestWatch:
    def test_its_limits_fit_the_program(self) -> None:
        """The watchdog waits longer than the program needs to call a watcher hung, and a mail can be finished."""
        told = settings(DEPLOY / "brueckenpost-watch.service")
        assert told["Type"] == ["notify"]
        assert int(told["WatchdogSec"][0]) > 240
        assert int(told["TimeoutStopSec"][0]) > 60
        assert "setrlimit prlimit64" in told["SystemCallFilter"][-1], "the reading child limits itself"
