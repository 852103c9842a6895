"""Readers that behave badly, importable by the reading child."""

from __future__ import annotations

import os
import time

from brueckenpost.intake.child import Limits
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Record
from brueckenpost.store.trust import Trust

from tests.intake.mails import read_simply

# The program's own limits are wider: here a hostile mail shall not hold up the tests.
HOSTILE_LIMITS = Limits(seconds=10, cpu_seconds=1)


def read_badly(raw: bytes) -> Record:
    """Do what the mail's first word says; read it simply otherwise."""
    word = raw.split(b" ", 1)[0]
    if word == b"sleep":
        time.sleep(60)
    if word == b"spin":
        while True:
            pass
    if word == b"swallow":
        bytearray(8 * 2**30)
    if word == b"die":
        os._exit(9)
    if word == b"pid":
        return Record(read_simply(raw).message, "other", str(os.getpid()))
    return read_simply(raw)


def read_slowly(raw: bytes) -> Record:
    """Take half a second for each mail."""
    time.sleep(0.5)
    return read_simply(raw)


def read_or_misbehave(raw: bytes) -> Record:
    """Read as the program does, but do what a mail of one of our three words says."""
    if raw.split(b" ", 1)[0] in {b"die", b"sleep", b"swallow"}:
        return read_badly(raw)
    return read_mail(raw)


def read_never(raw: bytes) -> Record:
    """Fail with every mail."""
    raise ValueError(len(raw))


def check_hanging(_raw: bytes) -> Trust:
    """Never come to an end."""
    while True:
        pass
