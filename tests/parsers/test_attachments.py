"""Which files belong to the project: documents and photos, no logos and no technical parts."""

from __future__ import annotations

import struct

import pytest
from brueckenpost.parsers.attachments import find_attachments
from brueckenpost.parsers.pictures import read_size
from brueckenpost.parsers.reading import Line, Message, Part, Zones
from brueckenpost.parsers.record import Envelope


def png(width: int, height: int, more: int = 0) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x00" * more


def jpeg(width: int, height: int) -> bytes:
    return (
        b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"\x00" * 20
    )


def picture(name: str, content: bytes, cid: str | None = None, disposition: str | None = "inline") -> Part:
    return Part("image/png" if content.startswith(b"\x89") else "image/jpeg", name, disposition, cid, content)


def names(
    *parts: Part, own: tuple[str, ...] = (), signature: tuple[str, ...] = (), quoted: tuple[str, ...] = ()
) -> list[str]:
    zones = Zones(
        own=(Line("Text", images=own),),
        signature=(Line("Gruß", images=signature),),
        quoted=(Line("Alt", depth=1, images=quoted),),
    )
    shown = "".join(f'<img src="cid:{cid}">' for cid in (*own, *signature, *quoted))
    message = Message(Envelope(), html=f"<p>{shown}</p>", parts=parts)
    return [attachment.filename for attachment in find_attachments(message, zones)]


class TestPictures:
    def test_logo_in_the_signature_does_not_count(self) -> None:
        """Where Outlook pastes a logo as image001.png, its place tells it, whatever its size."""
        assert names(picture("image001.png", png(900, 600), "logo@x"), signature=("logo@x",)) == []

    def test_logo_whose_place_is_unsure_is_told_by_its_look(self) -> None:
        """A small drawn picture with a pasted name is an ornament also in the text."""
        assert names(picture("image001.png", png(300, 120), "logo@x"), own=("logo@x",)) == []

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("image002.jpg", jpeg(640, 480)),
            ("image003.png", png(1200, 900)),
            ("IMG_4711.jpg", jpeg(200, 150)),
            ("image004.jpg", jpeg(320, 240)),
        ],
    )
    def test_photo_in_the_text_counts(self, name: str, content: bytes) -> None:
        """Photos of the project are often pasted into the text."""
        assert names(picture(name, content, "photo@x"), own=("photo@x",)) == [name]

    def test_photo_below_the_signature_counts(self) -> None:
        """Telephones put photos at the end of the mail; a letterhead is never so large."""
        photo = picture("IMG_4711.jpg", jpeg(1600, 1200), "photo@x")
        banner = picture("image001.jpg", jpeg(900, 200), "banner@x")
        assert names(photo, banner, signature=("photo@x", "banner@x")) == ["IMG_4711.jpg"]

    def test_photo_of_quoted_mail_does_not_count(self) -> None:
        """It belonged to an older mail."""
        assert names(picture("IMG_1.jpg", jpeg(1200, 900), "old@x"), quoted=("old@x",)) == []

    def test_icons_and_pixels_do_not_count(self) -> None:
        """Social icons and tracking pixels are too small to show anything."""
        assert (
            names(picture("fb.png", png(32, 32), "i@x"), picture("p.gif", png(1, 1), None), own=("i@x",))
            == []
        )

    def test_a_camera_makes_no_tracking_pixel(self) -> None:
        """A JPEG between two parts of the text is a photo, however small the program has made it."""
        assert names(picture("IMG_0417.jpeg", jpeg(4, 4), None)) == ["IMG_0417.jpeg"]

    def test_measures_that_the_bytes_belie_are_not_believed(self) -> None:
        """Forty kilobytes are no icon, whatever the first bytes tell; named by hand, it is a photo."""
        photo = picture("bohnen_sortieren.jpg", jpeg(1, 1) + b"\x00" * 42_000, "b@x")
        assert names(photo, signature=("b@x",)) == ["bohnen_sortieren.jpg"]

    def test_photo_attached_as_a_file_counts(self) -> None:
        """A picture that no text shows is a file."""
        assert names(picture("Übergabe.jpg", jpeg(200, 100), None, "attachment")) == ["Übergabe.jpg"]

    def test_logo_by_name_in_the_text(self) -> None:
        """A small picture that is called a logo is one."""
        assert names(picture("logo_stadt.png", png(240, 90), "l@x"), own=("l@x",)) == []


class TestFiles:
    @pytest.mark.parametrize(
        ("media_type", "name"),
        [
            ("application/pkcs7-signature", "smime.p7s"),
            ("application/pgp-signature", "signature.asc"),
            ("application/pgp-keys", "OpenPGP_0x12AB.asc"),
            ("text/calendar", "termin.ics"),
            ("text/vcard", "anna.vcf"),
            ("application/octet-stream", "winmail.dat"),
            ("application/octet-stream", "weiterleitung.eml"),
        ],
    )
    def test_technical_parts_do_not_count(self, media_type: str, name: str) -> None:
        """What programs add for programs is no attachment."""
        assert names(Part(media_type, name, "attachment", None, b"x")) == []

    def test_same_file_counts_once(self) -> None:
        """A file that hangs on twice is one."""
        file = Part("application/pdf", "a.pdf", "attachment", None, b"%PDF-")
        assert names(file, file) == ["a.pdf"]

    def test_empty_files_do_not_count(self) -> None:
        """A part without bytes holds nothing to keep."""
        assert names(Part("application/pdf", "a.pdf", "attachment", None, b"")) == []

    def test_nameless_file_gets_a_name_and_its_real_type(self) -> None:
        """The bytes tell what the mail program did not."""
        message = Message(
            Envelope(), parts=(Part("application/octet-stream", None, "attachment", None, b"%PDF-1.4"),)
        )
        (attachment,) = find_attachments(message, Zones())
        assert (attachment.filename, attachment.media_type, attachment.size) == (
            "attachment-1.pdf",
            "application/pdf",
            8,
        )


class TestSize:
    @pytest.mark.parametrize(
        ("content", "size"),
        [
            (png(640, 480), (640, 480)),
            (jpeg(640, 480), (640, 480)),
            (b"GIF89a\x40\x01\xf0\x00", (320, 240)),
            (b"BM" + b"\0" * 16 + struct.pack("<ii", 320, -240), (320, 240)),
            (jpeg(640, 480).replace(b"\xff\xc0", b"\xff\xff\xff\xc0"), (640, 480)),
            (jpeg(640, 480).replace(b"\xff\xc0", b"\xff\xd0\xff\xc0"), (640, 480)),
            (jpeg(640, 480).replace(b"\xff\xc0", b"\x00\xc0"), None),
            (b"x", None),
            (b"\x89PNG\r\n\x1a\n", None),
            (b"\xff\xd8\xff", None),
        ],
    )
    def test_measures_are_read_from_the_first_bytes(
        self, content: bytes, size: tuple[int, int] | None
    ) -> None:
        """PNG, JPEG, GIF and BMP tell their width and height; what is cut tells none.

        A BMP may stand on its head; a JPEG may hold fill bytes and markers without a length.
        """
        assert read_size(content) == size
