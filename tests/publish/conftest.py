from __future__ import annotations

import os
import shutil

import pytest

MISSING = "Chromium is not installed: apt-get install chromium"


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the browser's path; without one the tests that need it are skipped, or fail where none may be."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("BRUECKENPOST_TEST_NO_SKIP"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return found
