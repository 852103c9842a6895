"""Bytes to message: what programs write, what gateways break, what hides in containers."""

from __future__ import annotations

import base64
import struct
from functools import partial

import pytest
from brueckenpost.parsers.bodies import TEXT_LIMIT
from brueckenpost.parsers.message import _Budget, read_message
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.reading import Message

HEAD = "From: Anna <a@ahlen.example>\nTo: k@netz.example\nSubject: Bericht\nMIME-Version: 1.0\n"
TEXT = "Grüße aus Köln, 3 € für Łódź"


def mail(fields: str, body: bytes | str) -> Message:
    content = body if isinstance(body, bytes) else body.encode("utf-8")
    return read_message((HEAD + fields).encode("utf-8") + b"\n" + content)


def multipart(kind: str, *parts: str, end: str = "--b--\n") -> Message:
    inner = "".join(f"--b\n{part}\n" for part in parts)
    return mail(f"Content-Type: multipart/{kind}; boundary=b\n", inner + end)


PLAIN = "Content-Type: text/plain; charset=utf-8\n\nNur Text"
HTML = "Content-Type: text/html; charset=utf-8\n\n<p>Nur <b>Text</b> und Bild</p>"


class TestCharsets:
    @pytest.mark.parametrize(
        ("charset", "text"),
        [
            ("utf-8", TEXT),
            ("iso-8859-1", "Grüße aus Köln"),
            ("iso-8859-15", "Grüße für 3 €"),
            ("windows-1252", "Grüße „aus“ Köln – 3 €"),
            ("windows-1250", "Zażółć gęślą jaźń"),
            ("windows-1251", "Привіт із Рівного, дякуємо"),
            ("koi8-u", "Привіт із Рівного, дякуємо"),
            ("iso-8859-2", "Zażółć gęślą jaźń"),
            ("utf-16", TEXT),
            ("utf-7", "Grüße"),
            ("macintosh", "Grüße aus Köln"),
            ("cp850", "Grüße aus Köln"),
        ],
    )
    def test_declared_charset_is_read(self, charset: str, text: str) -> None:
        """Each charset that mail from here and Ukraine comes in gives the letters that were written."""
        body = text.encode({"macintosh": "mac-roman"}.get(charset, charset))
        assert (mail(f"Content-Type: text/plain; charset={charset}\n", body).plain or "").strip() == text

    @pytest.mark.parametrize(
        ("declared", "real"),
        [
            ("us-ascii", "utf-8"),
            ("iso-8859-1", "utf-8"),
            ("utf-8", "cp1252"),
            ("x-unknown", "utf-8"),
            ("", "utf-8"),
        ],
    )
    def test_wrong_charset_is_seen_through(self, declared: str, real: str) -> None:
        """Bytes that say otherwise win over the label."""
        message = mail(f"Content-Type: text/plain; charset={declared}\n", "Grüße aus Köln".encode(real))
        assert message.plain == "Grüße aus Köln"

    def test_halves_of_letters_are_replaced(self) -> None:
        """UTF-7 can name a half of a pair that no database keeps."""
        message = mail("Content-Type: text/plain; charset=utf-7\n", "Gr+2AA-n")
        assert message.plain == "Gr\ufffdn"

    def test_text_stored_in_the_wrong_charset_is_repaired(self) -> None:
        """UTF-8 that a program took for windows-1252 becomes letters again, and the curator is told."""
        message = mail("Content-Type: text/plain; charset=utf-8\n", "Grüße".encode().decode("cp1252"))
        assert message.plain == "Grüße"
        assert any("wrong charset" in warning for warning in message.warnings)


class TestHeaders:
    @pytest.mark.parametrize(
        ("field", "subject"),
        [
            ("=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_K=C3=B6ln?=", "Grüße aus Köln"),
            ("=?iso-8859-1?Q?Gr=FC=DFe?= aus =?utf-8?B?S8O2bG4=?=", "Grüße aus Köln"),
            ("=?utf-8?B?R3LD?=\n =?utf-8?B?vMOfZQ==?=", "Grüße"),
            ('"=?utf-8?Q?Gr=C3=BC=C3=9Fe?="', '"Grüße"'),
            ("=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
            ("=?x-unknown?Q?Gruss?=", "Gruss"),
            ("=?utf-8?Q?abge =?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "=?utf-8?Q?abge Grüße"),
            ("=?utf-8?B?R3LDvMOfZ?=", "Grüß"),
            ("=?utf-8?Q?nie zu Ende", "=?utf-8?Q?nie zu Ende"),
            ("Grüße roh", "Grüße roh"),
            ("eins\n zwei\n\tdrei", "eins zwei drei"),
        ],
    )
    def test_subject_is_decoded(self, field: str, subject: str) -> None:
        """Encoded words (RFC 2047) are read as meant, also where the standard is broken."""
        raw = f"From: a@b.example\nSubject: {field}\n\nHallo\n".encode()
        assert read_message(raw).envelope.subject == subject

    def test_missing_headers_leave_gaps_only(self) -> None:
        """A mail without date, id, recipient and subject is read all the same."""
        envelope = read_message(b"From: a@b.example\n\nHallo\n").envelope
        assert (envelope.date, envelope.message_id, envelope.to, envelope.subject) == (None, None, (), "")

    def test_text_without_a_header_is_all_body(self) -> None:
        """A text file is no mail, but its words are shown and the curator is told."""
        message = read_message(b"Hallo zusammen\nwie geht es: gut\n")
        assert message.plain == "Hallo zusammen\nwie geht es: gut\n"
        assert message.warnings

    def test_mbox_line_is_no_header(self) -> None:
        """The "From " line of an mbox file is passed over."""
        assert (
            read_message(b"From a@b Tue Jun 6\nFrom: a@b.example\n\nHallo").envelope.sender.email
            == "a@b.example"
        )

    def test_control_signs_never_leave_a_header(self) -> None:
        """No escape sequence reaches a terminal by way of a subject."""
        subject = read_message(b"From: a@b.example\nSubject: =?utf-8?Q?a=1B[31mb=0Ac?=\n\nx").envelope.subject
        assert subject.isprintable()


class TestFileNames:
    @pytest.mark.parametrize(
        ("disposition", "name"),
        [
            ("attachment; filename*=utf-8''Bericht%20K%C3%B6ln.pdf", "Bericht Köln.pdf"),
            ("attachment; filename*0*=utf-8''Bericht%20; filename*1=Juni.pdf", "Bericht Juni.pdf"),
            ('attachment; filename="=?utf-8?Q?K=C3=B6ln.pdf?="', "Köln.pdf"),
            ('attachment; filename="../../etc/passwd.pdf"', "passwd.pdf"),
            ('attachment; filename="a\u202efdp.exe"', "afdp.exe"),
            ("attachment; filename=ohne Anführung.pdf", "ohne Anführung.pdf"),
            ('attachment; filename="nie zu', "nie zu"),
        ],
    )
    def test_name_is_read_and_made_harmless(self, disposition: str, name: str) -> None:
        """RFC 2231, RFC 2047 and bare names; folders and marks that turn the writing are dropped."""
        message = multipart(
            "mixed", PLAIN, f"Content-Type: application/pdf\nContent-Disposition: {disposition}\n\nx"
        )
        assert [part.filename for part in message.parts] == [name]


class TestStructure:
    def test_alternatives_give_both_texts(self) -> None:
        """Plain text and HTML of one mail are two forms of one text."""
        message = multipart("alternative", PLAIN, HTML)
        assert (message.plain, message.html) == ("Nur Text", "<p>Nur <b>Text</b> und Bild</p>")

    def test_empty_plain_text_beside_html_counts_as_none(self) -> None:
        """Programs that write only HTML add an empty plain text; the HTML is read."""
        message = multipart("alternative", "Content-Type: text/plain\n\n \n", HTML)
        assert message.plain is None
        record = read_mail(
            HEAD.encode()
            + f"Content-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\n{HTML}\n--b--".encode()
        )
        assert record.text == "Nur Text und Bild"

    def test_several_texts_are_joined(self) -> None:
        """Text behind a picture is text of the mail."""
        message = multipart(
            "mixed", PLAIN, "Content-Type: image/png\n\nx", "Content-Type: text/plain\n\nund noch eins"
        )
        assert (message.plain or "").split() == ["Nur", "Text", "und", "noch", "eins"]

    def test_missing_last_boundary_is_told(self) -> None:
        """A mail that was cut off is read as far as it goes."""
        message = multipart("mixed", PLAIN, end="")
        assert (message.plain or "").strip() == "Nur Text"
        assert any("cut off" in warning for warning in message.warnings)

    def test_wrong_boundary_is_guessed(self) -> None:
        """Where the declared boundary is never used, the one that is used counts."""
        message = mail("Content-Type: multipart/mixed; boundary=other\n", f"--b\n{PLAIN}\n--b--\n")
        assert (message.plain or "").strip() == "Nur Text"

    def test_no_boundary_gives_text(self) -> None:
        """Without any boundary the whole body is shown, and the curator is told."""
        message = mail("Content-Type: multipart/mixed; boundary=b\n", "Nur Text")
        assert message.plain == "Nur Text"
        assert message.warnings

    def test_flowed_text_is_marked(self) -> None:
        """Lines of format=flowed (RFC 3676) may be joined; delsp says that the blank goes."""
        message = mail("Content-Type: text/plain; format=flowed; delsp=yes\n", "eins \nzwei")
        assert (message.flowed, message.delsp) == (True, True)

    def test_html_declared_as_plain_text_is_html(self) -> None:
        """A page of HTML is no plain text whatever its label."""
        message = mail("Content-Type: text/plain\n", "<html><body>Hallo</body></html>")
        assert (message.plain, message.html) == (None, "<html><body>Hallo</body></html>")

    def test_attached_mail_is_a_mail(self) -> None:
        """A forwarded message as attachment is read with its own header."""
        message = multipart(
            "mixed",
            PLAIN,
            "Content-Type: message/rfc822\n\nFrom: j@kamen.example\nSubject: Innen\n\nInnerer Text",
        )
        (inner,) = message.attached
        assert (inner.envelope.subject, inner.plain) == ("Innen", "Innerer Text")

    def test_attached_mail_in_base64_is_a_mail(self) -> None:
        """Some programs encode what must not be encoded."""
        inner = base64.b64encode(b"From: j@kamen.example\nSubject: Innen\n\nInnerer Text").decode()
        message = multipart(
            "mixed", PLAIN, f"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n{inner}"
        )
        assert message.attached[0].plain == "Innerer Text"

    def test_attached_mail_of_another_name_is_a_mail(self) -> None:
        """A file that ends in .eml and begins with a header is one, whatever type it was given."""
        head = "Content-Type: application/octet-stream; name=innen.eml\n\n"
        mailed = multipart("mixed", PLAIN, f"{head}From: j@kamen.example\nSubject: Innen\n\nInnerer Text")
        assert mailed.attached[0].plain == "Innerer Text"
        other = multipart("mixed", PLAIN, f"{head}kein Kopf")
        assert (other.attached, [part.filename for part in other.parts]) == ((), ["innen.eml"])

    def test_attached_mail_may_begin_with_empty_lines(self) -> None:
        """They part nothing yet."""
        message = multipart(
            "mixed", PLAIN, "Content-Type: message/rfc822\n\n\n\nSubject: Innen\n\nInnerer Text"
        )
        assert message.attached[0].envelope.subject == "Innen"

    def test_a_piece_of_a_mail_is_told(self) -> None:
        """Some programs part a large mail into several (RFC 2046, message/partial)."""
        message = mail('Content-Type: message/partial; id="x"; number=2; total=3\n', "mitten im Satz")
        assert any("sent in pieces" in warning for warning in message.warnings)

    def test_a_header_without_end_is_cut(self) -> None:
        """Of 100 KiB the beginning is read, and the curator is told."""
        message = read_message(HEAD.encode() + b"X-Lang: a\n" * 20_000 + b"\nText")
        assert (message.envelope.subject, message.plain) == ("Bericht", "Text")
        assert any("longer than 100 KiB" in warning for warning in message.warnings)

    def test_a_mail_above_the_limit_is_cut(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is read is enough to see what it is about."""
        monkeypatch.setattr("brueckenpost.parsers.message.SIZE_LIMIT", 200)
        message = mail("", "Wir haben geholfen. " * 20)
        assert (message.plain or "").startswith("Wir haben geholfen.")
        assert any("larger than 40 MB" in warning for warning in message.warnings)

    def test_parts_too_large_together_are_left_out(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Parts that lie within each other unpack to more than the mail's own size."""
        monkeypatch.setattr("brueckenpost.parsers.message._Budget", partial(_Budget, decoded=300))
        file = "Content-Type: application/pdf; name=a.pdf\n\n" + "x" * 200
        message = multipart("mixed", PLAIN, file, file)
        assert [len(part.content) for part in message.parts] == [200, 0]
        assert any("too large together" in warning for warning in message.warnings)

    def test_the_fullest_alternative_counts(self) -> None:
        """Gateways add an empty or a shorter one of the same kind."""
        short = "Content-Type: text/html\n\n<p>Kurz</p>"
        message = multipart("alternative", "Content-Type: text/plain\n\n \n", PLAIN, short, HTML)
        assert (message.plain, message.html) == ("Nur Text", HTML.partition("\n\n")[2])

    def test_text_beside_html_is_kept_in_both(self) -> None:
        """A plain footer below a page of HTML: who reads the page sees it, its signs stand for themselves."""
        message = multipart("mixed", HTML, "Content-Type: text/plain\n\nEins < zwei\nAnna")
        assert (message.html or "").endswith("<div>Eins &lt; zwei<br>\nAnna</div>")

    def test_enriched_text_loses_its_commands(self) -> None:
        """RFC 1896: "<<" is a "<", a single line break is a blank, of several one goes."""
        text = "<bold>Drei</bold> Bus<<e\nfuhren.<nl>\n\nEnde<param>rot</param>"
        assert mail("Content-Type: text/enriched\n", text).plain == "Drei Bus<e fuhren.\nEnde"

    def test_mails_nested_too_deep_are_left_out(self) -> None:
        """Twenty levels are read; the curator is told that there were more."""
        raw = (HEAD + "Content-Type: message/rfc822\n\n") * 40 + HEAD + "\nHallo"
        assert any("nested" in warning for warning in _all_warnings(read_message(raw.encode())))

    def test_too_many_parts_are_left_out(self) -> None:
        """A thousand parts are read; the curator is told that there were more."""
        message = multipart("mixed", PLAIN, *["Content-Type: image/png\n\nx"] * 1_200)
        assert len(message.parts) < 1_000
        assert any("1,000 parts" in warning for warning in message.warnings)

    def test_endless_text_is_cut(self) -> None:
        """A text above a million letters is cut, and the curator is told."""
        message = mail("Content-Type: text/plain\n", "Am " * (TEXT_LIMIT // 3 + 100))
        assert len(message.plain or "") == TEXT_LIMIT
        assert any("extremely long" in warning for warning in message.warnings)

    def test_bytes_that_are_no_text_are_left_out(self) -> None:
        """A picture declared as text gives no letters."""
        message = mail("Content-Type: text/plain\n", bytes(range(32)) * 20)
        assert message.plain is None
        assert message.warnings


def _all_warnings(message: Message) -> list[str]:
    return [*message.warnings, *(warning for inner in message.attached for warning in _all_warnings(inner))]


def signed_data(content: bytes) -> bytes:
    """Give the smallest S/MIME structure that holds *content* (RFC 5652, SignedData without signers)."""
    from asn1crypto.cms import CMSVersion, ContentInfo, SignedData

    inner = ContentInfo({"content_type": "data", "content": content})
    data = SignedData(
        {
            "version": CMSVersion("v1"),
            "digest_algorithms": [],
            "encap_content_info": inner,
            "signer_infos": [],
        }
    )
    return bytes(ContentInfo({"content_type": "signed_data", "content": data}).dump())


class TestSealedMail:
    def test_text_wrapped_into_a_signature_is_read(self) -> None:
        """S/MIME that wraps the mail into its signature (smime.p7m) hides nothing."""
        sealed = base64.encodebytes(signed_data(PLAIN.encode()))
        fields = "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n"
        assert mail(fields, sealed).plain == "Nur Text"

    def test_encrypted_mail_is_told(self) -> None:
        """What cannot be read is said to be encrypted."""
        message = mail("Content-Type: application/pkcs7-mime\n", b"0\x80damaged")
        assert any("encrypted" in warning for warning in message.warnings)
        assert any("encrypted" in warning for warning in multipart("encrypted", PLAIN).warnings)

    def test_what_is_enveloped_is_told(self) -> None:
        """S/MIME that encrypts says so in its first bytes (RFC 5652, EnvelopedData)."""
        from asn1crypto.cms import ContentInfo

        sealed = bytes(ContentInfo({"content_type": "data", "content": b"x"}).dump())
        message = mail("Content-Type: application/pkcs7-mime\n", sealed)
        assert any("encrypted" in warning for warning in message.warnings)

    def test_a_frame_without_its_own_header_hides_no_line(self) -> None:
        """Some programs leave out the line that names the digest."""
        text = "-----BEGIN PGP SIGNED MESSAGE-----\nHallo\nAnna\n-----BEGIN PGP SIGNATURE-----\n\niQEz\n"
        assert (mail("Content-Type: text/plain\n", text).plain or "").strip() == "Hallo\nAnna"

    def test_clear_signature_is_taken_off(self) -> None:
        """PGP's frame goes, the signed words and their dashes stay."""
        text = (
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHallo\n- -- \nAnna\n"
            "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n"
        )
        assert (mail("Content-Type: text/plain\n", text).plain or "").strip() == "Hallo\n-- \nAnna"

    def test_encrypted_block_is_told(self) -> None:
        """A PGP message inside the text cannot be read."""
        text = "-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"
        message = mail("Content-Type: text/plain\n", text)
        assert any("encrypted" in warning for warning in message.warnings)


def attribute(level: int, number: int, content: bytes) -> bytes:
    return (
        struct.pack("<BHHI", level, number, 0, len(content))
        + content
        + struct.pack("<H", sum(content) & 0xFFFF)
    )


WINMAIL = (
    b"\x78\x9f\x3e\x22\x01\x00"
    + attribute(1, 0x9007, struct.pack("<II", 1252, 0))
    + attribute(1, 0x800C, "Grüße aus Outlook\r\n".encode("cp1252"))
    + attribute(2, 0x9002, b"\x00" * 14)
    + attribute(2, 0x8010, b"Bericht.pdf\x00")
    + attribute(2, 0x800F, b"%PDF-1.4 inhalt")
)


class TestWinmail:
    def test_text_and_files_are_taken_out(self) -> None:
        """Outlook's container gives its text and its files."""
        message = mail("Content-Type: application/ms-tnef; name=winmail.dat\n", WINMAIL)
        assert (message.plain or "").strip() == "Grüße aus Outlook"
        assert [(part.filename, part.content) for part in message.parts] == [
            ("Bericht.pdf", b"%PDF-1.4 inhalt")
        ]

    @pytest.mark.parametrize("length", range(0, len(WINMAIL), 7))
    def test_a_cut_container_is_read_as_far_as_it_goes(self, length: int) -> None:
        """Damage at any byte raises nothing."""
        mail("Content-Type: application/ms-tnef\n", WINMAIL[:length])

    def test_something_else_of_that_name_stays_a_file(self) -> None:
        """A file that only calls itself winmail.dat is kept as it came."""
        message = mail("Content-Type: application/ms-tnef; name=winmail.dat\n", b"kein Container")
        assert [part.filename for part in message.parts] == ["winmail.dat"]


class TestTransfer:
    @pytest.mark.parametrize(
        ("encoding", "body"),
        [
            ("base64", "R3LDvMOfZQ=="),
            ("base64", "R3LDv\nMOfZQ"),
            ("BASE64", "R3LDvMOfZQ"),
            ("quoted-printable", "Gr=C3=BC=C3=9Fe"),
            ("quoted-printable", "Gr=c3=bc=\n=c3=9fe"),
            ("quoted-printable", "Gr=C3=BC=   \n=C3=9Fe"),
            ("8bit", "Grüße"),
            ("unbekannt", "Grüße"),
        ],
    )
    def test_encoding_is_undone(self, encoding: str, body: str) -> None:
        """Also in lower case, without padding, in broken lines and with blanks behind a soft break."""
        fields = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n"
        assert (mail(fields, body).plain or "").strip() == "Grüße"

    def test_plain_text_declared_as_base64_stays(self) -> None:
        """A gateway's footer or a wrong label must not eat the text."""
        text = "Liebe Kolleginnen, wir haben am Montag einen Bus nach Riwne gebracht."
        assert mail("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n", text).plain == text

    def test_uuencoded_file_is_taken_out(self) -> None:
        """A file written into the text becomes a part, the text around it stays."""
        message = mail("Content-Type: text/plain\n", "vorher\nbegin 644 a.txt\n#86)C\n`\nend\nnachher\n")
        assert [(part.filename, part.content) for part in message.parts] == [("a.txt", b"abc")]
        assert (message.plain or "").split() == ["vorher", "nachher"]

    @pytest.mark.parametrize("ends", ["\r", "\r\r\n"])
    def test_line_ends_of_old_programs(self, ends: str) -> None:
        """Line ends that a Macintosh or a careless conversion wrote are line ends."""
        text = "Subject: Fahrt\nFrom: ida@altstadt.example\n\nGuten Tag,\n\nbis bald\n"
        message = read_message(text.replace("\n", ends).encode())
        assert message.envelope.subject == "Fahrt"
        assert (message.plain or "").replace("\r\n", "\n") == "Guten Tag,\n\nbis bald\n"

    def test_encoded_file_is_left_out(self) -> None:
        """Where boundaries broke, the text does not hold the bytes of a picture; a single long word stays."""
        rows = ("QUJD" * 19 + "\n") * 30
        message = mail("Content-Type: text/plain\n", f"vorher\n\n{rows}QUI=\nnachher\n")
        assert (message.plain or "").split() == ["vorher", "nachher"]
        assert "an encoded file stood in the text" in message.warnings[0]
        word = "QUJD" * 19
        assert word in (mail("Content-Type: text/plain\n", f"vorher\n{word}\nnachher\n").plain or "")

    def test_text_that_begins_like_a_file_stays(self) -> None:
        """The word "begin" makes no file."""
        text = "begin 644 dingen\nund weiter im Text ohne Ende\n"
        message = mail("Content-Type: text/plain\n", text)
        assert message.plain == text
        assert message.parts == ()
