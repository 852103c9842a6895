"""Photos made fit for the page: scaled, freed of what cameras write into them, in a modern format and in JPEG.

Pillow is read only where there is a photo. The same photo gives the same bytes as long as Pillow stays the same; what
lies in the served folder from the last build is taken from there, because making it anew takes seconds.
"""

from __future__ import annotations

import hashlib
import io
import logging
import warnings
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brueckenpost.publish.wording import one_line

if TYPE_CHECKING:
    from brueckenpost.store.photos import Photo
    from PIL.Image import Image

WIDTHS = (640, 1280)  # pixels: a card on a phone or at single density, and the entry's own page
MOST_PIXELS = 60_000_000  # more than phones take; decoded it would fill half a gigabyte
SMALLEST = 120  # pixels of the shorter side: less is a logo
QUALITY = {"avif": 60, "webp": 78, "jpg": 80}
RECIPE = "1"  # change it with anything here that changes bytes
_DECODERS = ("JPEG", "PNG", "WEBP")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scaled:
    """A photo in one format and several widths: paths below the site's root with their widths in pixels."""

    media_type: str
    paths: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as the page shows it; `width` and `height` are those of the plainest file, which every browser knows."""

    alt: str
    author: str
    license: str
    path: str
    width: int
    height: int
    modern: Scaled
    plain: Scaled


def make_pictures(
    photos: Iterable[Photo], served: Path
) -> tuple[dict[str, bytes], dict[int, tuple[Picture, ...]]]:
    """Give the files by path, and the pictures by entry; a photo that cannot be read is left out and logged."""
    files: dict[str, bytes] = {}
    pictures: dict[int, list[Picture]] = defaultdict(list)
    for photo in photos:
        made = _make(photo.content, served)
        if made is None:
            _LOG.warning("photo %s of entry %d cannot be read: left out", photo.sha256[:12], photo.entry_id)
            continue
        files |= made
        pictures[photo.entry_id].append(_describe(photo, made))
    return files, {number: tuple(found) for number, found in pictures.items()}


def _make(content: bytes, served: Path) -> Mapping[str, bytes] | None:
    """Give a photo's files, the plain format's last; those of the last build where they are all there."""
    from PIL import Image, UnidentifiedImageError, __version__, features  # noqa: PLC0415  # only where there are photos

    modern = "avif" if features.check("avif") else "webp"
    digest = hashlib.sha256(f"{RECIPE} {__version__} {modern}\n".encode() + content).hexdigest()[:16]
    there = _there(digest, served)
    if there:
        return there
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning):
            upright = _open(content)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        _LOG.debug("photo cannot be read: %s", type(error).__name__)
        return None
    if upright is None:
        return None
    widths = [width for width in WIDTHS if width < upright.width] or [upright.width]
    scaled = [upright.resize(_size(upright, width), Image.Resampling.LANCZOS) for width in widths]
    return {
        f"assets/photo-{digest}-{image.width}x{image.height}.{ending}": _encode(image, ending)
        for ending in (modern, "jpg")
        for image in scaled
    }


def _open(content: bytes) -> Image | None:
    """Read a photo; nothing for one that is too large to unpack or too small to be one."""
    from PIL import Image  # noqa: PLC0415

    with Image.open(io.BytesIO(content), formats=_DECODERS) as opened:
        if opened.width * opened.height > MOST_PIXELS or min(opened.size) < SMALLEST:
            return None
        opened.draft("RGB", (2 * WIDTHS[-1], 2 * WIDTHS[-1]))
        return _plain(opened)


def _there(digest: str, served: Path) -> dict[str, bytes]:
    folder = served / "assets"
    found = sorted(folder.glob(f"photo-{digest}-*")) if folder.is_dir() else []
    order = sorted(
        found, key=lambda path: (path.suffix == ".jpg", int(path.stem.split("-")[-1].split("x")[0]))
    )
    return {f"assets/{path.name}": path.read_bytes() for path in order}


def _plain(opened: Image) -> Image:
    """Give the pixels upright, in sRGB and on white, with nothing else that the file told."""
    from PIL import Image, ImageCms, ImageOps  # noqa: PLC0415

    upright = ImageOps.exif_transpose(opened)
    profile = opened.info.get("icc_profile")
    if profile and upright.mode in {"RGB", "CMYK", "L"}:
        try:
            told = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                upright, told, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            upright = converted or upright
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the colours as they stand
    if upright.has_transparency_data:
        paper = Image.new("RGBA", upright.size, "white")
        upright = Image.alpha_composite(paper, upright.convert("RGBA"))
    pixels = upright.convert("RGB")
    clean = Image.new("RGB", pixels.size)
    clean.paste(pixels)
    return clean


def _size(image: Image, width: int) -> tuple[int, int]:
    return width, max(1, round(image.height * width / image.width))


def _encode(image: Image, ending: str) -> bytes:
    told: dict[str, Any] = {"quality": QUALITY[ending]}
    if ending == "avif":
        told |= {"format": "AVIF", "speed": 6, "max_threads": 1}
    elif ending == "webp":
        told |= {"format": "WEBP", "method": 5}
    else:
        told |= {"format": "JPEG", "progressive": True, "optimize": True}
    written = io.BytesIO()
    image.save(written, **told)
    return written.getvalue()


def _describe(photo: Photo, files: Mapping[str, bytes]) -> Picture:
    sizes = {path: tuple(map(int, path.rpartition(".")[0].split("-")[-1].split("x"))) for path in files}
    jpegs = [path for path in files if path.endswith(".jpg")]
    others = [path for path in files if not path.endswith(".jpg")]
    width, height = sizes[jpegs[-1]]
    return Picture(
        alt=one_line(photo.alt),
        author=one_line(photo.author),
        license=one_line(photo.license),
        path=jpegs[-1],
        width=width,
        height=height,
        modern=Scaled(
            f"image/{others[0].rpartition('.')[2]}", tuple((path, sizes[path][0]) for path in others)
        ),
        plain=Scaled("image/jpeg", tuple((path, sizes[path][0]) for path in jpegs)),
    )
