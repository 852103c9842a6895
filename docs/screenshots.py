"""Take the pictures of the demo's page that the README and the guides show.

Run it from the project's root, with Chromium installed:

    python docs/screenshots.py

It runs the demo in a folder of its own and writes docs/page.png, page-dark.png, page-phone.png and entry.png. Text is set
in the machine's own font for interfaces, as the page asks for.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image, PngImagePlugin

HERE = Path(__file__).parent
ENTRY = "projekt/recklinghausen-recklinghausen-hilft-bytom-stromerzeuger-fuer.html"
LIGHT, DARK = 1, 0  # what Blink calls them in preferredColorScheme
SHOTS = (
    ("page.png", "index.html", 1280, 1560, LIGHT),
    ("page-dark.png", "index.html", 1280, 1560, DARK),
    ("page-phone.png", "index.html", 390, 1700, LIGHT),
    ("entry.png", ENTRY, 1280, 1000, LIGHT),
)
FRAME = 600  # Chromium makes no window narrower than about 500 pixels: a phone's page is shown in a frame


def made_of() -> str:
    """Give a digest of what the pictures show, which they carry: a test tells when they are old."""
    parts = ("publish/templates", "publish/static", "publish/content", "intake/demo")
    files = sorted(file for part in parts for file in (HERE.parent / part).rglob("*") if file.is_file())
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def show_narrow(folder: Path, page: str, width: int, height: int) -> str:
    """Lay a page beside the site that shows one of its pages as narrow as a phone; give its name."""
    (folder / "narrow.html").write_text(
        f'<style>body{{margin:0}}iframe{{border:0}}</style><iframe src="{page}" width="{width}" height="{height}"></iframe>',
        "utf-8",
    )
    return "narrow.html"


def shoot(chromium: str, address: str, size: tuple[int, int], scheme: int) -> Image.Image:
    """Give what the browser shows at an address in a window of that size."""
    with tempfile.TemporaryDirectory() as profile:
        picture = Path(profile) / "shot.png"
        subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={profile}",
             f"--blink-settings=preferredColorScheme={scheme}", f"--window-size={size[0]},{size[1]}",
             "--virtual-time-budget=4000", f"--screenshot={picture}", address],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return Image.open(io.BytesIO(picture.read_bytes()))


def main() -> None:
    """Take all of them."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("Chromium is not installed: apt-get install chromium")
    with tempfile.TemporaryDirectory() as place:
        command = [
            sys.executable,
            "-c",
            "from brueckenpost.cli import main; main()",
            "demo",
            "--folder",
            place,
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        site = Path(place) / "site"
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for name, page, width, height, scheme in SHOTS:
            shown = show_narrow(site, page, width, height) if width < FRAME else page
            address = f"http://127.0.0.1:{server.server_address[1]}/{shown}"
            picture = shoot(chromium, address, (max(width, FRAME), height), scheme).crop(
                (0, 0, width, height)
            )
            told = PngImagePlugin.PngInfo()
            told.add_text("made-of", made_of())
            small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            small.save(HERE / name, optimize=True, pnginfo=told)
            sys.stdout.write(f"{HERE.name}/{name}: {(HERE / name).stat().st_size // 1024} kB\n")
        server.shutdown()


if __name__ == "__main__":
    main()
