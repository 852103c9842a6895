"""The page in a real browser: what its script does to what stands in the file."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from brueckenpost.publish.preview import LOOPBACK, Preview, open_server
from brueckenpost.publish.settings import SiteSettings
from bs4 import BeautifulSoup

from tests.publish.samples import TODAY, make_entries

COUNT = 12
Look = Callable[[str], BeautifulSoup]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve a page of a dozen entries on loopback."""
    server = open_server(Preview(lambda: (make_entries(COUNT), ()), SiteSettings(), lambda: TODAY))
    run = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    run.start()
    yield f"http://{LOOPBACK}:{server.server_address[1]}/index.html"
    server.shutdown()
    run.join()
    server.server_close()


@pytest.fixture
def look(chromium: str, address: str, tmp_path: Path) -> Look:
    """Give what the browser makes of the page at a query, after its script has run."""

    def at(query: str) -> BeautifulSoup:
        command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}"]
        done = subprocess.run(
            [*command, "--virtual-time-budget=4000", "--dump-dom", address + query],
            capture_output=True,
            text=True,
            timeout=90,
            check=True,
        )
        return BeautifulSoup(done.stdout, "lxml")

    return at


def shown(page: BeautifulSoup) -> list[str]:
    return [
        str(article["data-entry"])
        for article in page.select("li > article[data-entry]")
        if article.parent is not None and not article.parent.has_attr("hidden")
    ]


def told(page: BeautifulSoup) -> str:
    return page.select_one("[role=status]").get_text(strip=True)  # type: ignore[union-attr]


class TestSearch:
    def test_the_script_shows_the_controls(self, look: Look) -> None:
        """All entries are there, and how many."""
        page = look("")
        assert not page.select_one("search").has_attr("hidden")
        assert len(shown(page)) == COUNT
        assert str(COUNT) in told(page)

    def test_a_shared_address_shows_its_hits(self, look: Look) -> None:
        """The query is restored; umlauts and case do not count; every word must be there."""
        page = look("?q=HUERTH")
        hits = shown(page)
        assert 0 < len(hits) < COUNT
        assert told(page).startswith(f"{len(hits)} von {COUNT}")
        assert shown(look("?q=hürth+nirgendwo")) == []

    def test_a_filter_narrows(self, look: Look) -> None:
        """By partner country, with the count announced."""
        hits = shown(look("?country=MD"))
        assert 0 < len(hits) < COUNT
