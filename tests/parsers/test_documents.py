"""Attached documents: which are read, how their paragraphs come out, where reading stops."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pytest
from brueckenpost.parsers import documents
from brueckenpost.parsers.documents import Document, read_documents
from brueckenpost.parsers.office import read_docx, read_odt
from brueckenpost.parsers.pdf import read_pdf
from brueckenpost.parsers.reading import Message, Part
from brueckenpost.parsers.record import Envelope
from brueckenpost.parsers.rtf import read_rtf
from hypothesis import given, settings
from hypothesis import strategies as st

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def archive(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return packed.getvalue()


def docx(body: str) -> bytes:
    return archive(
        "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()
    )


def odt(body: str) -> bytes:
    xml = f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return archive("content.xml", xml.encode())


def pdf(pages: Sequence[Sequence[tuple[int, int, str]]]) -> bytes:
    """Give a PDF whose pages hold lines as (height in points, size of letters, text)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        drawn = "".join(
            f"BT /F1 {size} Tf 1 0 0 1 60 {height} Tm ({text}) Tj ET\n" for height, size, text in lines
        )
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources "
            "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + tail.encode()


def read(*parts: Part) -> tuple[Document, ...]:
    return read_documents(Message(Envelope(), parts=parts))


def part(name: str, content: bytes, media_type: str = "application/octet-stream") -> Part:
    return Part(media_type, name, "attachment", None, content)


class TestDocx:
    def test_paragraphs_are_parted_by_empty_lines(self) -> None:
        """Each paragraph of a letter is one of the text."""
        assert read_docx(docx(PARAGRAPH.format("Eins") + PARAGRAPH.format("Zwei"))) == "Eins\n\nZwei"

    def test_lists_and_tables_keep_their_lines(self) -> None:
        """Items stand under each other, cells beside each other."""
        item = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
        row = f"<w:tr><w:tc>{PARAGRAPH.format('Wann')}</w:tc><w:tc>{PARAGRAPH.format('3. Mai')}</w:tc></w:tr>"
        text = read_docx(docx(item.format("Bett") + item.format("Bus") + f"<w:tbl>{row}{row}</w:tbl>"))
        assert text == "- Bett\n- Bus\n\nWann | 3. Mai\nWann | 3. Mai"

    def test_deleted_text_is_left_out(self) -> None:
        """What was struck in change tracking is not the sender's word."""
        body = "<w:p><w:r><w:t>neu</w:t></w:r><w:del><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>"
        assert read_docx(docx(body)) == "neu"

    def test_headings_are_no_items(self) -> None:
        """Word numbers its headings as it numbers lists; a chapter's name is none of its points."""
        heading = (
            '<w:p><w:pPr><w:pStyle w:val="{}"/><w:numPr/></w:pPr><w:r><w:t>Anlass</w:t></w:r></w:p>'
            + PARAGRAPH.format("Text")
        )
        assert read_docx(docx(heading.format("Heading1"))) == "Anlass\n\nText"
        assert read_docx(docx(heading.format("berschrift2"))) == "Anlass\n\nText"
        assert read_docx(docx(heading.format("Listenabsatz"))) == "- Anlass\n\nText"

    def test_fields_of_a_form_are_read(self) -> None:
        """What somebody filled into a content control is text as any other."""
        control = f"<w:sdt><w:sdtPr/><w:sdtContent>{PARAGRAPH.format('Ahlen')}</w:sdtContent></w:sdt>"
        assert read_docx(docx(PARAGRAPH.format("Kommune:") + control + "<w:sdt/>")) == "Kommune:\n\nAhlen"

    def test_breaks_tabs_and_hard_hyphens_stay(self) -> None:
        """A tab stop among the paragraph's settings is none in its text."""
        stops = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>'
        run = "<w:r><w:t>Wann</w:t><w:tab/><w:t>3.</w:t><w:noBreakHyphen/><w:t>5. Mai</w:t><w:br/><w:t>Ahlen</w:t></w:r>"
        assert read_docx(docx(f"<w:p>{stops}{run}</w:p>")) == "Wann\t3.-5. Mai\nAhlen"

    def test_a_table_of_one_column_is_a_frame(self) -> None:
        """Its paragraphs are those of the letter."""
        cell = f"<w:tc>{PARAGRAPH.format('Eins')}{PARAGRAPH.format('Zwei')}</w:tc>"
        assert read_docx(docx(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")) == "Eins\n\nZwei"

    @pytest.mark.parametrize("damage", ["members", "locked", "other", "broken", "empty"])
    def test_what_is_no_letter_is_refused(self, damage: str) -> None:
        """Thousands of members, a password, another archive, XML that ends too early."""
        whole = docx(PARAGRAPH.format("Eins"))
        content = {
            "members": lambda: many_members(5_001),
            "locked": lambda: locked(whole),
            "other": lambda: archive("anderes.xml", b"<a/>"),
            "broken": lambda: archive("word/document.xml", b"<w:document"),
            "empty": lambda: archive("word/document.xml", b"<a/>"),
        }[damage]()
        assert read_docx(content) is None

    def test_text_that_unpacks_too_large_is_refused(self) -> None:
        """A file of few bytes that unpacks to many is an attack."""
        assert read_docx(docx(PARAGRAPH.format("A" * 3_000_000))) is None

    def test_entities_are_refused(self) -> None:
        """Declarations in the XML could grow without end or name files of this machine."""
        xml = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><w:document>&b;</w:document>'
        assert read_docx(archive("word/document.xml", xml)) is None


def many_members(count: int) -> bytes:
    packed = io.BytesIO(docx(PARAGRAPH.format("Eins")))
    with zipfile.ZipFile(packed, "a") as file:
        for number in range(count):
            file.writestr(f"{number}.txt", b"")
    return packed.getvalue()


def locked(content: bytes) -> bytes:
    """Set the bit that says "encrypted" for the archive's only member, here and in the directory."""
    changed = bytearray(content)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        changed[content.index(signature) + place] |= 1
    return bytes(changed)


class TestOdt:
    def test_headings_paragraphs_lists_and_blanks(self) -> None:
        """OpenDocument text comes out as it is read on paper."""
        body = (
            "<text:h>Bericht</text:h><text:p>Ein<text:s text:c='2'/>Bus<text:line-break/>fuhr.</text:p>"
            "<text:list><text:list-item><text:p>Bett</text:p></text:list-item></text:list>"
        )
        assert read_odt(odt(body)) == "Bericht\n\nEin  Bus\nfuhr.\n\n- Bett"

    def test_tables_and_sections(self) -> None:
        """Cells stand beside each other; a section's text is the letter's."""
        cells = "".join(
            f"<table:table-cell><text:p>{word}</text:p></table:table-cell>" for word in ("Wann", "3. Mai")
        )
        row = f"<table:table-row>{cells}</table:table-row>"
        body = (
            f"<text:section><text:p>Eins</text:p></text:section><table:table>{row}{row}</table:table>"
            "<text:p>Zwei<text:tab/>drei<text:s text:c='x'/>vier</text:p>"
        )
        assert read_odt(odt(body)) == "Eins\n\nWann | 3. Mai\nWann | 3. Mai\n\nZwei\tdrei vier"

    def test_notes_are_left_out(self) -> None:
        """Foot notes and comments would stand in the middle of a sentence."""
        body = "<text:p>Ein Bus<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note> fuhr.</text:p>"
        assert read_odt(odt(body)) == "Ein Bus fuhr."


class TestRtf:
    def test_letters_and_paragraphs(self) -> None:
        """Code pages, Unicode signs and paragraphs are read; tables of fonts and pictures are no text."""
        content = (
            rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}Gr\'fc\'dfe aus K\u246?ln\par Zwei{\pict 00ff}}"
        )
        assert read_rtf(content) == "Grüße aus Köln\nZwei"

    def test_other_files_are_refused(self) -> None:
        """A file that only calls itself so is none."""
        assert read_rtf(b"Hallo") is None

    @settings(max_examples=80, deadline=None)
    @given(
        st.lists(
            st.sampled_from(["{", "}", "\\par ", "\\u228?", "\\'e4", "\\bin9 ", "a", "\\*", "\\uc9 ", "\\"]),
            max_size=60,
        )
    )
    def test_damage_raises_nothing(self, pieces: list[str]) -> None:
        """Unbalanced braces and cut words give what text there is."""
        assert isinstance(read_rtf(("{\\rtf1 " + "".join(pieces)).encode()), str)


FULL = "Am Samstag hat die Feuerwehr einen alten Wagen nach Riwne gebracht und dort"
LINES = [
    (700, 11, FULL),
    (686, 11, "den Freunden aus der Ukraine alles gezeigt, was sie wissen m\xfcssen, um ihn zu"),
    (672, 11, "fahren."),
]


class TestPdf:
    def test_printed_lines_become_paragraphs(self) -> None:
        """Lines of one paragraph are joined; a wider gap or larger letters begin a new one."""
        page = [(760, 16, "Ein Wagen"), *LINES, (640, 11, "Danach wurde gefeiert.")]
        text = read_pdf(pdf([page])) or ""
        assert text.split("\n\n")[0] == "Ein Wagen"
        assert f"{FULL} den Freunden" in text
        assert "ihn zu fahren.\n\nDanach wurde gefeiert." in text

    def test_parted_words_are_joined(self) -> None:
        """A word parted at the line's end loses its hyphen, a compound's first half keeps it."""
        page = [
            (700, 11, FULL[:-4] + "Hilfs-"),
            (686, 11, "und Rettungsger\xe4te, dazu viele Stunden der gemeinsamen Aus-"),
            (672, 11, "bildung."),
        ]
        text = read_pdf(pdf([page])) or ""
        assert "Hilfs- und Rettungsgeräte" in text
        assert "Ausbildung." in text

    def test_a_date_at_a_line_s_start_is_no_item(self) -> None:
        """A day and its month go on with the sentence; a number before anything else begins a list's item."""
        page = [
            (700, 11, FULL),
            (686, 11, "25. November 2022. Danach wurde in allen Wohnungen geheizt und gefeiert."),
            (672, 11, "1. Helme"),
        ]
        assert read_pdf(pdf([page])) == f"{FULL} {page[1][2]}\n1. Helme"

    def test_a_page_s_count_is_left_out(self) -> None:
        """On the only page, too, and with a name before it; a sentence that speaks of a page stays."""
        page = [(700, 11, "Mehr steht auf Seite 3."), (40, 9, "Freunde Neuss - Seite 1/1")]
        assert read_pdf(pdf([page])) == "Mehr steht auf Seite 3."
        assert read_pdf(pdf([[page[0], (40, 9, "Blatt 1 von 1")]])) == "Mehr steht auf Seite 3."

    def test_letterheads_and_page_numbers_are_left_out(self) -> None:
        """What stands at the edge of most pages is no text of the report."""
        pages = [
            [(800, 9, "Stadt Musterstadt"), (700, 11, f"Seite mit Inhalt {word}."), (40, 9, f"- {number} -")]
            for number, word in enumerate(("eins", "zwei", "drei"), 1)
        ]
        text = read_pdf(pdf(pages)) or ""
        assert "Musterstadt" not in text
        assert "- 2 -" not in text
        assert "eins" in text
        assert "drei" in text

    @pytest.mark.parametrize("share", range(0, 100, 9))
    def test_cut_files_raise_nothing(self, share: int) -> None:
        """A file cut anywhere gives its text as far as it can be read, or None."""
        whole = pdf([LINES])
        text = read_pdf(whole[: len(whole) * share // 100])
        assert text is None or "Feuerwehr" in text

    def test_a_scan_has_no_text(self) -> None:
        """Pages without letters give None, so that the curator is told."""
        assert read_pdf(pdf([[]])) is None


class TestReading:
    def test_kind_is_told_by_type_or_ending(self) -> None:
        """A document is read whatever the mail program called it."""
        content = docx(PARAGRAPH.format("Bericht"))
        told = read(
            part("a.docx", content),
            part("b", content, DOCX_TYPE),
            part("c.TXT", b"Bericht"),
            part("d.bin", content),
        )
        assert [(document.filename, document.text) for document in told] == [
            ("a.docx", "Bericht"),
            ("b", "Bericht"),
            ("c.TXT", "Bericht"),
        ]

    def test_damage_is_told(self) -> None:
        """A file that cannot be read gives an empty text and a sentence for the curator."""
        (document,) = read(part("a.docx", b"PK\x03\x04 damaged"))
        assert document.text == ""
        assert document.warnings == ("The text of a.docx cannot be read.",)

    def test_large_files_are_not_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Beyond the limit a file is only named."""
        monkeypatch.setattr(documents, "SIZE_LIMIT", 10)
        (document,) = read(part("a.txt", b"Bericht aus Riwne"))
        assert document.text == ""
        assert "larger" in document.warnings[0]

    def test_long_texts_are_cut(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of an endless text the beginning is read, and the curator is told."""
        monkeypatch.setattr(documents, "TEXT_LIMIT", 7)
        (document,) = read(part("a.txt", b"Bericht aus Riwne"))
        assert document.text == "Bericht"
        assert document.warnings

    def test_ten_documents_are_read(self) -> None:
        """A mail with a hundred files must not keep the reader busy."""
        assert len(read(*(part(f"{number}.txt", b"Text") for number in range(30)))) == documents.COUNT_LIMIT

    def test_control_signs_are_dropped(self) -> None:
        """No escape sequence of a document reaches a terminal."""
        (document,) = read(part("a.txt", b"Be\x1b[31mricht\r\n\r\n\r\n\r\nEnde\x00"))
        assert document.text == "Be[31mricht\n\nEnde"
