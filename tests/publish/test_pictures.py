"""Photos: small, clean, credited, and the same bytes each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from brueckenpost.publish import pictures
from brueckenpost.publish.pictures import make_pictures
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.store.photos import Photo
from bs4 import BeautifulSoup
from PIL import Image, ImageCms

from tests.publish.samples import TODAY, make_entry

ROOT = Path(__file__).parents[2]
TURNED = 6  # EXIF: the camera was held upright
SECRET = b"51.5136 N 7.4653 E, Anna's camera"


def draw(
    size: tuple[int, int] = (1600, 900), mode: str = "RGB", ending: str = "JPEG", **told: object
) -> bytes:
    """Give a picture with a gradient, so that scaling has something to do."""
    image = Image.linear_gradient("L").resize(size).convert(mode)
    written = io.BytesIO()
    image.save(written, ending, **told)  # type: ignore[arg-type]
    return written.getvalue()


def make_photo(
    content: bytes, entry: int = 1, author: str = "Anna Terbeck", alt: str = "Ein Lkw im Hof"
) -> Photo:
    return Photo(entry, "ab" * 32, "hof.jpg", "image/jpeg", content, author, "CC BY 4.0", alt)


def build(*photos: Photo, output: Path = Path("nowhere")) -> dict[str, bytes]:
    return build_site([make_entry(1)], SiteSettings(output=output), today=TODAY, photos=photos)


def files_of(site: dict[str, bytes]) -> dict[str, bytes]:
    return {path: content for path, content in site.items() if path.startswith("assets/photo")}


def open_all(site: dict[str, bytes]) -> dict[str, Image.Image]:
    return {path: Image.open(io.BytesIO(content)) for path, content in files_of(site).items()}


class TestFiles:
    def test_two_widths_in_a_modern_format_and_in_jpeg(self) -> None:
        """Each file is of the width and height that its name and the page tell; none is larger than it was sent."""
        images = open_all(build(make_photo(draw())))
        assert sorted((image.format, image.size) for image in images.values()) == [
            ("AVIF", (640, 360)), ("AVIF", (1280, 720)), ("JPEG", (640, 360)), ("JPEG", (1280, 720))]  # fmt: skip
        small = open_all(build(make_photo(draw((500, 300)))))
        assert {image.size for image in small.values()} == {(500, 300)}

    def test_what_the_camera_wrote_is_gone(self) -> None:
        """Place, owner, thumbnail, comment: nothing of the file but its pixels, and these upright."""
        exif = Image.Exif()
        exif[0x0112], exif[0x010E], exif[0x8769] = TURNED, SECRET.decode(), {0x927C: SECRET}
        photo = draw((900, 600), exif=exif, comment=SECRET)
        assert SECRET in photo
        site = build(make_photo(photo))
        for path, image in open_all(site).items():
            assert image.size == (600, 900) if "600x900" in path else image.width < image.height
            assert not image.getexif(), path
            assert not {"exif", "xmp", "comment", "icc_profile"} & image.info.keys(), path
        assert not [path for path, content in site.items() if SECRET in content]

    @pytest.mark.parametrize(("mode", "ending"), [("RGBA", "PNG"), ("P", "PNG"), ("I;16", "PNG"), ("CMYK", "JPEG"), ("L", "JPEG"), ("LA", "PNG"), ("RGBA", "WEBP")])  # fmt: skip
    def test_every_kind_of_pixels_is_shown(self, mode: str, ending: str) -> None:
        """Transparent ones on white, print colours, grey, palettes."""
        told = draw((400, 300), "L" if mode == "I;16" else mode, ending)
        assert {image.mode for image in open_all(build(make_photo(told))).values()} == {"RGB"}

    @pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
    def test_a_broken_profile_of_colours_costs_no_photo(self, mode: str) -> None:
        """The colours are shown as they stand, and the profile goes."""
        images = open_all(build(make_photo(draw(mode=mode, icc_profile=b"kein Profil" * 20))))
        assert len(images) == 4
        assert all(image.mode == "RGB" and "icc_profile" not in image.info for image in images.values())

    def test_colours_are_those_that_the_camera_meant(self) -> None:
        """A profile with red and green exchanged must have them exchanged back; screens expect sRGB."""
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
        turned = bytearray(profile)
        turned[red : red + 4], turned[green : green + 4] = b"gXYZ", b"rXYZ"
        image = Image.new("RGB", (640, 360), (250, 10, 10))
        written = io.BytesIO()
        image.save(written, "JPEG", icc_profile=bytes(turned))
        for shown in open_all(build(make_photo(written.getvalue()))).values():
            red_now, green_now, _blue = shown.getpixel((300, 200))  # type: ignore[misc]
            assert red_now < 60
            assert green_now > 200

    def test_the_same_photo_gives_the_same_bytes(self, tmp_path: Path) -> None:
        """Also where the last build's files are taken instead of being made anew, which is what names are for."""
        first = files_of(build(make_photo(draw())))
        assert files_of(build(make_photo(draw()))) == first
        for path, content in first.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_bytes(content)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pictures, "_encode", lambda *_: pytest.fail("encoded again"))
            assert files_of(build(make_photo(draw()), output=tmp_path)) == first
        assert not first.keys() & files_of(build(make_photo(draw((1601, 900))))).keys()

    def test_a_bomb_is_not_unpacked(self) -> None:
        """A file of a few kilobytes that claims a hundred million pixels is left out; the entry stays."""
        written = io.BytesIO()
        Image.new("1", (12_000, 9_000)).save(written, "PNG")
        bomb = written.getvalue()
        assert len(bomb) < 100_000
        assert make_pictures([make_photo(bomb)], Path("nowhere")) == ({}, {})

    @pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0" + bytes(range(256)), draw()[:3000], draw((80, 40)),
                                         b"GIF89a" + bytes(40), b"<svg xmlns='http://www.w3.org/2000/svg'/>"])  # fmt: skip
    def test_what_is_no_photo_is_left_out(self, content: bytes) -> None:
        """Cut off, tiny, of another kind or none at all: the page is built without it."""
        site = build(make_photo(content))
        assert files_of(site) == {}
        assert b"<picture>" not in site["index.html"]


class TestPage:
    def test_it_stands_with_author_licence_and_alternative_text(self) -> None:
        """On the list, on the entry's page and among the credits; loaded late, its room kept free."""
        site = build(make_photo(draw()), make_photo(draw((1000, 1000)), author="B. Zweite", alt="Zelte"))
        front = BeautifulSoup(site["index.html"], "html.parser")
        entry = BeautifulSoup(site["projekt/projekt-1.html"], "html.parser")
        assert [img["alt"] for img in front.select("article img")] == ["Ein Lkw im Hof"]
        assert [img["alt"] for img in entry.select("article img")] == ["Ein Lkw im Hof", "Zelte"]
        for img in (*front.select("img"), *entry.select("img")):
            assert img["loading"] == "lazy"
            assert int(str(img["width"])) / int(str(img["height"])) in (1600 / 900, 1.0)
            caption = img.find_parent("figure").figcaption.get_text()  # type: ignore[union-attr]
            assert caption.endswith("· CC BY 4.0")
        credit = front.select_one("#photos ul")
        assert credit is not None
        assert "Foto: Anna Terbeck · CC BY 4.0; Foto: B. Zweite · CC BY 4.0" in credit.get_text()

    def test_no_file_is_asked_for_that_is_not_there(self) -> None:
        """From every language's folder the paths lead to the same files."""
        site = build(make_photo(draw()))
        for folder, root in (("", ""), ("en/", "../"), ("uk/", "../")):
            page = BeautifulSoup(site[f"{folder}index.html"], "html.parser")
            told = [
                part.split()[0]
                for tag in page.select("picture [srcset]")
                for part in str(tag["srcset"]).split(", ")
            ]
            assert {path.removeprefix(root) for path in told} == files_of(site).keys()

    def test_without_photos_pillow_is_not_read(self) -> None:
        """An office without photos does not wait for it."""
        program = (
            "import sys\n"
            "from brueckenpost.publish.settings import SiteSettings\n"
            "from brueckenpost.publish.site import build_site\n"
            "from tests.publish.samples import TODAY, make_entries\n"
            "build_site(make_entries(1), SiteSettings(), today=TODAY)\n"
            "sys.exit('PIL' in sys.modules)\n"
        )
        paths = os.environ | {"PYTHONPATH": f"{ROOT}/.dev{os.pathsep}{ROOT}"}
        assert (
            subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=paths, check=False).returncode == 0
        )
