from __future__ import annotations

from pathlib import Path

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted(DEPLOY.glob("*.service"))


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


class TestWatch:
    def test_its_limits_fit_the_program(self) -> None:
        """The watchdog waits longer than the program needs to call a watcher hung, and a mail can be finished."""
        told = settings(DEPLOY / "brueckenpost-watch.service")
        assert told["Type"] == ["notify"]
        assert int(told["WatchdogSec"][0]) > 240
        assert int(told["TimeoutStopSec"][0]) > 60
        assert "setrlimit prlimit64" in told["SystemCallFilter"][-1], "the reading child limits itself"
