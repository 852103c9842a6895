from __future__ import annotations

import re
import subprocess
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .conftest import Desk, command
from .test_commands import GOOD


@contextmanager
def preview(desk: Desk) -> Iterator[str]:
    """Let the preview run, and give its address."""
    with subprocess.Popen([*command(), "preview"], cwd=desk.folder, stderr=subprocess.PIPE) as process:
        assert process.stderr
        found = re.search(r"http://127\.0\.0\.1:\d+/", process.stderr.readline().decode())
        assert found
        try:
            yield found[0]
        finally:
            process.terminate()


class TestPreview:
    def test_it_shows_what_is_approved_at_this_moment(self, draft: Callable[..., str], desk: Desk) -> None:
        """An entry that is approved meanwhile is there at the next look; nothing is written."""
        number = draft(*GOOD)
        with preview(desk) as address:

            def look() -> str:
                with urllib.request.urlopen(address, timeout=30) as page:
                    return str(page.read().decode())

            assert "Hilfstransport" not in look()
            desk.run("approve", number)
            assert "Hilfstransport" in look()
        assert not (desk.folder / "public").exists()
