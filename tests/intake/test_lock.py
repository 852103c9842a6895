from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from brueckenpost.intake.errors import MailboxBusyError, MailboxUnavailableError
from brueckenpost.intake.lock import hold_mailbox


class TestHoldMailbox:
    def test_a_second_poller_leaves(self, tmp_path: Path) -> None:
        """It does not wait: a cron job that comes too early simply comes again."""
        with (
            hold_mailbox(tmp_path, "post"),
            pytest.raises(MailboxBusyError, match="post"),
            hold_mailbox(tmp_path, "post"),
        ):
            pytest.fail("both hold it")

    def test_another_mailbox_is_free(self, tmp_path: Path) -> None:
        """Names of any form are held apart, also those that no file could be called."""
        with hold_mailbox(tmp_path, "a/b"), hold_mailbox(tmp_path, "a_b"), hold_mailbox(tmp_path, ".." * 200):
            pass

    def test_a_killed_poller_holds_nothing(self, tmp_path: Path) -> None:
        """The system gives the lock back, so nobody has to delete a file by hand."""
        program = (
            "import sys, time; from pathlib import Path; from brueckenpost.intake.lock import hold_mailbox\n"
            "with hold_mailbox(Path(sys.argv[1]), 'post'): print('held', flush=True); time.sleep(60)"
        )
        path = {"PYTHONPATH": ":".join(part for part in sys.path if part)}
        holder = subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, env=path
        )
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(MailboxBusyError), hold_mailbox(tmp_path, "post"):
            pytest.fail("both hold it")
        holder.kill()
        holder.communicate()
        with hold_mailbox(tmp_path, "post"):
            pass

    def test_a_missing_folder_is_told(self, tmp_path: Path) -> None:
        """The message names it."""
        with (
            pytest.raises(MailboxUnavailableError, match="nowhere"),
            hold_mailbox(tmp_path / "nowhere", "post"),
        ):
            pass
