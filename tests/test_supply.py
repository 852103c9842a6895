"""What the house is built of: pinned with hashes, of the versions that it says it works with, and known to users."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parent.parent
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
LOCK = (HOUSE / "requirements.lock").read_text("utf-8")
PINS = {
    name: (pinned, hashes)
    for name, pinned, hashes in re.findall(
        r"^([a-z0-9][\w.-]*)==(\S+)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)",
        LOCK,
        re.MULTILINE,
    )
}
DIRECT = [
    Requirement(line)
    for line in (*PROJECT["dependencies"], *(each for extra in EXTRAS.values() for each in extra))
]


class TestLock:
    def test_every_package_has_one_version_and_its_hashes(self) -> None:
        """Nothing else stands in it: no address, no file, no package without a hash."""
        lines = [line for line in LOCK.splitlines() if line and not line.startswith((" ", "#"))]
        assert len(lines) == len(PINS)
        assert [line for line in lines if line.startswith("-") or "://" in line] == []

    @pytest.mark.parametrize(
        "wanted", [each for each in DIRECT if each.name != PROJECT["name"]], ids=lambda each: each.name
    )
    def test_what_is_locked_is_what_is_wanted(self, wanted: Requirement) -> None:
        """Each package that the house names is there, in a version that it allows; so what is tested is what is meant."""
        pinned, _hashes = PINS[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(pinned)

    @pytest.mark.parametrize("wanted", DIRECT[: len(PROJECT["dependencies"])], ids=lambda each: each.name)
    def test_the_tests_run_with_what_is_locked(self, wanted: Requirement) -> None:
        """Not with what happened to be on the machine."""
        assert version(wanted.name) == PINS[canonicalize_name(wanted.name)][0]


class TestRanges:
    @pytest.mark.parametrize("wanted", DIRECT[: len(PROJECT["dependencies"])], ids=lambda each: each.name)
    def test_each_has_an_end(self, wanted: Requirement) -> None:
        """A package's next great version breaks no installation by pipx."""
        assert {"<", ">="} <= {each.operator for each in wanted.specifier}


class TestSecurityPolicy:
    TOLD = (HOUSE / "SECURITY.md").read_text("utf-8")

    def test_what_it_names_as_proof_is_there(self) -> None:
        """Each file, and each switch that makes a test do more: that file reads it."""
        proofs = re.findall(r"`((?:tests|bench)/[\w/]+\.py)`([^;]*)", self.TOLD)
        assert len(proofs) >= 3
        for file, said in proofs:
            source = (HOUSE / file).read_text("utf-8")
            switches = re.findall(r"`(\w+)=\d+`", said)
            assert [switch for switch in switches if switch not in source] == [], file

    def test_its_commands_are_there(self) -> None:
        """Of the Makefile."""
        makefile = (HOUSE / "Makefile").read_text("utf-8")
        names = re.findall(r"`make (\w+)`", self.TOLD)
        assert names
        assert [name for name in names if not re.search(rf"^{name}:", makefile, re.MULTILINE)] == []
