"""Memory: the most that any process of a command takes, with many mails kept, many entries, one huge mail."""

from __future__ import annotations

import base64
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.entries import fill
from bench.measure import Figure, printed
from bench.polling import available, configured, deliver, mailboxes
from bench.starting import COMMAND
from tests.intake.dovecot import Dovecot

MOST = 150.0  # MiB that a process may take
HUGE = 34 * 2**20  # bytes of one mail
TIMES = 4.0  # its size that it may cost
TAKEN = 100  # new mails
# A process of its own, since a child counts what its parent took before it. The figure is that of the largest of the
# command and its children.
PEAK = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss if status == 0 else -status)
"""
HEAD = (
    "From: Anna Schmitz <a.schmitz@ahlen.example>\r\nSubject: Fotos\r\nMIME-Version: 1.0\r\n"
    'Content-Type: image/jpeg; name="a.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
)


def figures(folder: Path, full: int, entries: int) -> Iterator[Figure]:
    """Yield what a poll, a publish and a huge mail take, in MiB, beside what they may."""
    fill(folder / "full-site", entries, approved=True)
    yield _beside(f"publish {entries} entries", peak(folder / "full-site", "publish"), MOST)
    if available():
        with mailboxes(new=TAKEN, one=1, huge=0) as server:
            deliver(server, "huge", [huge()])
            many = polled(folder, server, "new", full)
            yield _beside(f"poll {TAKEN} new mails, {full} kept", many, MOST)
            more = polled(folder, server, "huge", 1) - polled(folder, server, "one", 1)
            yield _beside(f"poll one mail of {HUGE >> 20} MB, beyond a small one", more, TIMES * (HUGE >> 20))


def _beside(name: str, taken: float, most: float) -> Figure:
    return Figure(name, "the most it may", "MiB", taken, most, taken / most, 1.0, 1)


def polled(folder: Path, server: Dovecot, user: str, kept: int) -> float:
    """Give the MiB of a poll into a database with so many mails kept."""
    place = configured(folder / f"memory-{user}", server, user)
    told = (place / "brueckenpost.toml").read_text("utf-8")
    fill(place, kept, approved=False)
    (place / "brueckenpost.toml").write_text(told, encoding="utf-8")
    return peak(place, "poll")


def peak(folder: Path, *words: str) -> float:
    """Give the MiB that the largest process of a command took."""
    told = int(printed(sys.executable, "-c", PEAK, COMMAND, *words, folder=folder))
    if told < 0:
        raise RuntimeError(f"{words} ended with {-told}")
    return told / 1024


def huge() -> bytes:
    """Give a mail with one photo that makes it that large."""
    content = random.Random(7).randbytes(HUGE * 57 // 78)  # base64 with CRLF: 57 bytes become 78
    return HEAD.encode() + base64.encodebytes(content).replace(b"\n", b"\r\n")
