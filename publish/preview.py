"""The page as it would be, served to this machine only: built in memory, anew whenever something changed."""

from __future__ import annotations

import datetime as dt
import logging
import mimetypes
import threading
from collections.abc import Callable, Iterator, Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from brueckenpost.publish.console import _, say_error
from brueckenpost.publish.errors import PublishError
from brueckenpost.publish.links import check_links
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.store.entry import Entry
from brueckenpost.store.errors import StoreError
from brueckenpost.store.photos import Photo
from markupsafe import escape

LOOPBACK = "127.0.0.1"
_LOG = logging.getLogger(__name__)
_TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".xml": "application/xml"}
Material = tuple[Sequence[Entry], Sequence[Photo]]
Stamp = tuple[tuple[Entry, ...], tuple[Photo, ...], dt.date, tuple[tuple[Path, int], ...]]


class Preview:
    """The site's files as of now; `read` gives entries and photos, `today` the day, both asked at every look."""

    def __init__(
        self, read: Callable[[], Material], settings: SiteSettings, today: Callable[[], dt.date]
    ) -> None:
        self._read, self._settings, self._today = read, settings, today
        self._lock = threading.Lock()
        self._stamp: Stamp | None = None
        self._files: dict[str, bytes] = {}

    def files(self) -> dict[str, bytes]:
        """Give the files, built anew if entries, texts, templates or the day are not those of the last look.

        Raises:
            PublishError: The site cannot be built, or a link in it leads nowhere.
            StoreError: The entries cannot be read now.
        """
        with self._lock:
            entries, photos = self._read()
            stamp = (tuple(entries), tuple(photos), self._today(), tuple(_times(self._settings)))
            if stamp != self._stamp:
                self._files = build_site(entries, self._settings, today=stamp[2], photos=photos)
                check_links(self._files)
                self._stamp = stamp
            return self._files

    def file(self, path: str) -> bytes | None:
        """Give a file; what a page loads is taken from the last look at a page, as the page itself was."""
        with self._lock:
            part = self._files.get(path) if not path.endswith(".html") else None
        return part if part is not None else self.files().get(path)


def open_server(preview: Preview, port: int = 0) -> ThreadingHTTPServer:
    """Give a server for the preview, not yet running; port 0 takes a free one.

    Raises:
        OSError: The port is taken.
    """

    class Handler(_Handler):
        """Answers for one preview."""

        shown = preview

    return _Server((LOOPBACK, port), Handler)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Note a request that failed, such as a browser's that went away; no traceback reaches the terminal."""
        _LOG.debug("preview: a request of %s failed", client_address, exc_info=request is not None)


class _Handler(BaseHTTPRequestHandler):
    shown: Preview
    timeout = 30

    def do_GET(self) -> None:
        """Answer with a page or what belongs to it."""
        host = self.headers.get("Host", "").rpartition(":")[0]
        if host not in {LOOPBACK, "localhost"}:
            # A name of elsewhere that points here would let another site's script read drafts (DNS rebinding).
            return self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"")
        path = unquote(urlsplit(self.path).path).lstrip("/")
        path += "index.html" if not path or path.endswith("/") else ""
        try:
            content = self.shown.file(path)
        except (PublishError, StoreError, OSError) as error:
            return self._answer(HTTPStatus.INTERNAL_SERVER_ERROR, _TYPES[".html"], _tell_fault(error))
        if content is None:
            return self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"404\n")
        kind = _TYPES.get(Path(path).suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
        return self._answer(HTTPStatus.OK, kind, content)

    def do_HEAD(self) -> None:
        """Answer without the content."""
        self.do_GET()

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        for name, value in (
            ("Content-Type", kind),
            ("Content-Length", str(len(content))),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ):
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def log_message(self, *_args: object) -> None:
        """Say nothing: the terminal belongs to the command."""


def _tell_fault(error: Exception) -> bytes:
    """Give a page that says in plain words why there is none."""
    head, told = escape(_("The page cannot be built")), escape(say_error(error))
    hint = escape(_("Mend it, then reload this page. What is published stays as it is."))
    return (
        f'<!doctype html>\n<html>\n<meta charset="utf-8">\n<title>{head}</title>\n'
        f"<h1>{head}</h1>\n<p>{told}</p>\n<p>{hint}</p>\n</html>\n"
    ).encode()


def _times(settings: SiteSettings) -> Iterator[tuple[Path, int]]:
    for folder in (settings.content, settings.templates):
        if folder is not None and folder.is_dir():
            yield from sorted((path, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file())
