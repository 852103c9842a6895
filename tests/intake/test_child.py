from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from brueckenpost.intake.child import ChildReader, Limits, Named
from brueckenpost.intake.errors import ReaderUnavailableError, ReadingFailedError
from brueckenpost.parsers.record import Record

from tests.intake.mails import a_mail, read_simply
from tests.intake.readers import read_badly

LIMITS = Limits(seconds=60, cpu_seconds=1, memory_bytes=2**30)


@pytest.fixture
def reader() -> Iterator[ChildReader]:
    with ChildReader(read_badly, LIMITS) as reader:
        yield reader


class TestChildReader:
    def test_a_mail_is_read_as_it_would_be_here(self, reader: ChildReader) -> None:
        """The record that comes back over the pipe equals the one read in this process."""
        assert reader(a_mail(1)) == read_simply(a_mail(1))

    def test_one_child_reads_mail_after_mail(self, reader: ChildReader) -> None:
        """Starting an interpreter costs more than reading a mail, so it is started once."""
        assert reader(b"pid 1").reason == reader(b"pid 2").reason

    def test_a_reader_that_raises_is_told_without_the_mails_words(self, reader: ChildReader) -> None:
        """The kind of error and the lines of code are named; the mail, which the error quotes, is not."""
        with pytest.raises(ReadingFailedError, match="ValueError") as caught:
            reader(a_mail(1, "unlesbar und vertraulich"))
        assert "read_simply" in caught.value.trace
        assert "vertraulich" not in caught.value.reason + caught.value.trace

    @pytest.mark.parametrize(
        ("word", "reason"),
        [
            (b"spin", f"exit status -{signal.SIGXCPU}"),
            (b"swallow", "MemoryError"),
            (b"die", "exit status 9"),
        ],
    )
    def test_a_mail_beyond_the_limits_fails_alone(
        self, reader: ChildReader, word: bytes, reason: str
    ) -> None:
        """Too much processor time, too much memory, a crash: that mail fails, the next one is read by a fresh child."""
        with pytest.raises(ReadingFailedError, match=reason):
            reader(word + b" now")
        assert reader(a_mail(1)) == read_simply(a_mail(1))

    def test_a_mail_that_takes_too_long_is_given_up(self) -> None:
        """Waiting, too, has an end, even where no processor time is used."""
        with ChildReader(read_badly, Limits(seconds=0.5)) as reader:
            before = time.monotonic()
            with pytest.raises(ReadingFailedError, match=r"longer than 0\.5 seconds"):
                reader(b"sleep now")
            assert reader(a_mail(1)) == read_simply(a_mail(1))
            assert time.monotonic() - before < 30

    def test_processor_time_is_counted_for_each_mail_anew(self) -> None:
        """A child that has read for long may still use the whole allowance for the next mail."""
        with ChildReader(_work_for_half_a_second, LIMITS) as reader:
            assert [reader(a_mail(number)).kind for number in range(5)] == ["submission"] * 5

    def test_a_child_that_cannot_start_is_no_fault_of_the_mail(self) -> None:
        """An interpreter that ends before it is ready has seen no mail: nothing is quarantined for that."""
        with (
            ChildReader(_DiesOnArrival(), LIMITS) as reader,
            pytest.raises(ReaderUnavailableError, match="status 3"),
        ):
            reader(a_mail(1))

    def test_the_child_ends_with_the_reader(self) -> None:
        """No process is left behind."""
        with ChildReader(read_badly, LIMITS) as reader:
            pid = int(reader(b"pid 1").reason)
        with pytest.raises(ProcessLookupError):
            _signal_nothing(pid)

    def test_a_reader_can_be_named(self) -> None:
        """It is found by its module and name, and reads as it does itself."""
        named = Named("tests.intake.readers", "read_badly")
        with ChildReader(named, LIMITS) as reader:
            assert reader(a_mail(1)) == named(a_mail(1)) == read_simply(a_mail(1))

    def test_only_the_child_loads_the_parser(self) -> None:
        """A poll that finds nothing starts sooner."""
        program = (
            "import sys, brueckenpost.intake.rounds; print('brueckenpost.parsers.pipeline' in sys.modules)"
        )
        told = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(
            [sys.executable, "-c", program], env=told, capture_output=True, text=True, check=True
        )
        assert done.stdout == "False\n"


class _DiesOnArrival:
    """A reader that ends the interpreter which unpickles it."""

    def __call__(self, raw: bytes) -> Record:
        raise AssertionError

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (3,)


def _work_for_half_a_second(raw: bytes) -> Record:
    end = time.process_time() + 0.5
    while time.process_time() < end:
        pass
    return read_simply(raw)


def _signal_nothing(pid: int) -> None:
    os.kill(pid, 0)
