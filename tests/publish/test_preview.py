"""The preview shows what publishing would write, to this machine alone."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from brueckenpost.publish.preview import LOOPBACK, Preview, open_server
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.store.entry import Entry
from brueckenpost.store.errors import StoreError, StoreUnavailableError
from brueckenpost.store.photos import Photo

from tests.publish.samples import TODAY, make_entries

Answer = tuple[int, bytes]


class Shown:
    """A preview of two entries that runs, with the folder of the owner's texts."""

    def __init__(self, folder: Path) -> None:
        self.entries: list[Entry] = make_entries(2)
        self.settings = SiteSettings(content=folder, templates=folder)
        self.error: StoreError | None = None
        self.server = open_server(Preview(self.look, self.settings, lambda: TODAY))

    def look(self) -> tuple[list[Entry], tuple[Photo, ...]]:
        if self.error:
            raise self.error
        return self.entries, ()

    def get(self, path: str, host: str = LOOPBACK) -> Answer:
        port = self.server.server_address[1]
        connection = http.client.HTTPConnection(LOOPBACK, int(port), timeout=20)
        connection.request("GET", path, headers={"Host": f"{host}:{port}"})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    site = Shown(tmp_path)
    run = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01})
    run.start()
    yield site
    site.server.shutdown()
    run.join()
    site.server.server_close()


class TestPreview:
    def test_it_shows_what_would_be_published(self, shown: Shown) -> None:
        """Byte for byte, a folder by its index; what is not there is not found."""
        files = build_site(shown.entries, shown.settings, today=TODAY)
        assert shown.get("/") == (200, files["index.html"])
        assert shown.get("/en/?q=x") == (200, files["en/index.html"])
        assert shown.get("/../secret")[0] == 404

    def test_a_change_is_seen_at_the_next_look(self, shown: Shown) -> None:
        """An entry approved meanwhile and a text saved meanwhile are both there after a reload."""
        shown.entries = make_entries(3)
        assert b'data-entry="3"' in shown.get("/")[1]
        assert shown.settings.content is not None
        (shown.settings.content / "about.md").write_text("# Wer wir sind\n\nDrei Leute.\n", "utf-8")
        assert b"Wer wir sind" in shown.get("/")[1]

    def test_a_broken_template_says_where(self, shown: Shown) -> None:
        """The owner sees the template's error in the browser and goes on after mending it."""
        assert shown.settings.templates is not None
        (shown.settings.templates / "town.html").write_text("{% if %}", "utf-8")
        status, told = shown.get("/")
        assert status == 500
        assert b"town.html" in told
        (shown.settings.templates / "town.html").unlink()
        assert shown.get("/")[0] == 200

    def test_a_database_that_is_away_is_told_plainly(self, shown: Shown) -> None:
        """A sentence, no trace of the program; a reload goes on when it is back."""
        shown.error = StoreUnavailableError("The database is not available now: locked.")
        status, told = shown.get("/")
        assert status == 500
        assert b"<p>The database is not available now: locked.</p>" in told
        assert b"Traceback" not in told
        shown.error = None
        assert shown.get("/")[0] == 200

    def test_another_site_cannot_read_it(self, shown: Shown) -> None:
        """A host name that somebody points at this machine gets nothing (DNS rebinding)."""
        assert shown.get("/", host="boese.example") == (403, b"")
        assert shown.server.server_address[0] == LOOPBACK
