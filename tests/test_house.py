"""The house: which room may use which, and how large things may grow."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
ROOMS = ("parsers", "store", "intake", "publish")
MAY_USE = {
    "parsers": {"parsers"},
    "store": {"store", "parsers"},
    "intake": {"intake", "store", "parsers"},
    "publish": {"publish", "store", "parsers"},
}
# What only one room speaks: SQL, IMAP and SMTP, templates, the terminal.
TRADES = {
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "imap_tools": {"intake"},
    "imaplib": {"intake"},
    "smtplib": {"intake"},
    "jinja2": {"publish"},
    "click": {"cli.py"},
}
LARGEST_MODULE = 400
LARGEST_COMMAND_LINE = 1000  # one declaration for each command and option of the contract
LARGEST_FUNCTION = 60


def modules(room: str) -> list[Path]:
    return sorted((HOUSE / room).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


class TestArrows:
    @pytest.mark.parametrize("room", ROOMS)
    def test_a_room_uses_only_the_rooms_below_it(self, room: str) -> None:
        """The arrows run cli -> intake, publish -> store, parsers; nobody uses the command line."""
        for path in modules(room):
            for name in imported(path):
                if name.startswith("brueckenpost"):
                    used = [*name.split("."), "cli"][1]
                    assert used in MAY_USE[room], f"{path.relative_to(HOUSE)} uses {name}"

    @pytest.mark.parametrize(("package", "allowed"), TRADES.items())
    def test_a_trade_belongs_to_one_room(self, package: str, allowed: set[str]) -> None:
        """SQLAlchemy in store, IMAP and SMTP in intake, Jinja2 in publish, click in cli.py."""
        for path in [path for room in ROOMS for path in modules(room)] + [HOUSE / "cli.py"]:
            room = path.relative_to(HOUSE).parts[0]
            if room in allowed:
                continue
            names = [name for name in imported(path) if name.split(".")[0] == package]
            assert not [n for n in names if not (package == "sqlalchemy" and n == "sqlalchemy.orm")], path

    def test_parsers_are_pure(self) -> None:
        """The pure room neither asks the clock nor the network nor the environment."""
        forbidden = {"os", "socket", "subprocess", "time", "random", "sqlite3", "urllib.request"}
        for path in modules("parsers"):
            if "data" not in path.parts:
                assert not forbidden & set(imported(path)), path


class TestSizes:
    def test_no_module_is_too_large(self) -> None:
        """A module has one subject; half of them stay within 150 lines."""
        lines = {p: len(p.read_text("utf-8").splitlines()) for room in ROOMS for p in modules(room)}
        assert {p.name: n for p, n in lines.items() if n > LARGEST_MODULE} == {}
        assert statistics.median(lines.values()) <= 150
        assert len((HOUSE / "cli.py").read_text("utf-8").splitlines()) <= LARGEST_COMMAND_LINE

    def test_no_function_is_too_long(self) -> None:
        """Most functions fit into a glance: half within 10 lines, nine of ten within 30."""
        found = [
            (p.name, name, size)
            for room in (*ROOMS, "cli.py")
            for p in ([HOUSE / room] if room.endswith(".py") else modules(room))
            for name, size in functions(p)
        ]
        assert [item for item in found if item[2] > LARGEST_FUNCTION] == []
        sizes = sorted(size for _, _, size in found)
        assert statistics.median(sizes) <= 10
        assert sizes[int(len(sizes) * 0.9)] <= 30
