from __future__ import annotations

import socket
import tempfile
from pathlib import Path

import pytest
from brueckenpost.intake.lifesigns import notify_manager


class TestNotifyManager:
    @pytest.mark.parametrize("kind", ["path", "abstract"])
    def test_the_manager_hears_it(self, kind: str) -> None:
        """One datagram a state, to a socket in the file system or to an abstract one."""
        with (
            tempfile.TemporaryDirectory(prefix="bp-") as folder,
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager,
        ):
            place = str(Path(folder) / "notify")
            manager.bind(place if kind == "path" else f"\0{place}")
            manager.settimeout(5)
            notify_manager(place if kind == "path" else f"@{place}", "READY=1")
            assert manager.recv(100) == b"READY=1"

    def test_without_a_manager_nothing_happens(self) -> None:
        """Started by hand there is no address."""
        notify_manager("", "READY=1")

    def test_a_manager_that_has_gone_is_no_reason_to_stop(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """It is logged, and mail goes on being taken."""
        notify_manager(str(tmp_path / "gone"), "WATCHDOG=1")
        assert "WATCHDOG" in caplog.text
