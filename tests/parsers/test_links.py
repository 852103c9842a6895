"""Links about the project, with the words that announce them, and who wrote the mail."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.links import find_links
from brueckenpost.parsers.reading import Anchor, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Envelope, Person
from brueckenpost.parsers.writer import clean_email, is_organisation, read_writer
from hypothesis import given, settings
from hypothesis import strategies as st

ANNA = Person("Anna Schmitz", "anna.schmitz@musterstadt.example")


def reading(
    text: str, *, anchors: tuple[Anchor, ...] = (), signature: str = "", author: Person = ANNA
) -> Reading:
    return Reading(
        envelope=Envelope(sender=author, to=("kontakt@netzwerkstelle.example",)),
        author=author,
        date=None,
        subject=Passage("subject", "Bericht"),
        body=(Passage("body", text, anchors=anchors),),
        signature=Passage("signature", signature),
        whole=text,
    )


def links(text: str, *anchors: Anchor) -> list[tuple[str, str | None]]:
    found = find_links(reading(text, anchors=anchors), Knowledge())
    return [(finding.value.url, finding.value.label) for finding in found]


class TestLinks:
    @pytest.mark.parametrize(
        ("text", "url"),
        [
            (
                "Mehr unter https://www.musterstadt.example/ukraine.",
                "https://www.musterstadt.example/ukraine",
            ),
            ("Siehe www.musterstadt.example/ukraine", "https://www.musterstadt.example/ukraine"),
            ("Infos: musterstadt.de/ukraine", "https://musterstadt.de/ukraine"),
            ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
            ("Film: https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc"),
            ("<https://a.example/b>", "https://a.example/b"),
            ("Das Formular steht auf https://a.example/antrag", "https://a.example/antrag"),
        ],
    )
    def test_address_is_read_whole(self, text: str, url: str) -> None:
        """Without the sentence's full stop or bracket; one without scheme gets https."""
        assert [found for found, _ in links(text)] == [url]

    @pytest.mark.parametrize(
        "text",
        [
            "Folgt uns: https://www.facebook.com/musterstadt",
            "https://www.musterstadt.example/datenschutz",
            "Impressum: https://www.musterstadt.example/i",
            "Neue Einsendung über www.musterstadt.example/mitmachen",
            "Neue Vereinsmeldung über www.musterstadt.example",
            "Neuer Kalendereintrag von www.musterstadt.example/kalender",
            "Es wurde ein Formular auf www.musterstadt.example ausgefüllt.",
            "Diese E-Mail wurde über musterstadt.example/kontakt versandt.",
            "Eine neue Nachricht ist über das Formular auf https://www.musterstadt.example eingegangen.",
            "You have a new message from the contact form on www.musterstadt.example",
            "Absendeseite: https://www.musterstadt.example/mitmachen",
            "Gesendet von: https://www.musterstadt.example/mitmachen",
            "Zoom: https://zoom.us/j/123456",
            "https://teams.microsoft.com/l/meetup-join/19",
            "https://netzwerkstelle.example/ukraine",
            "Treffpunkt: https://maps.google.com/?q=rathaus",
            "Mail an anna.schmitz@musterstadt.de bitte",
            "javascript:alert(1)",
            "Am 3.5. um 10.30 Uhr, z.B. in der Aula",
        ],
    )
    def test_other_addresses_do_not_count(self, text: str) -> None:
        """Profiles, legal notices, meetings, maps, the office's own pages, and what is no address."""
        assert links(text) == []

    def test_label_is_what_leads_to_it(self) -> None:
        """The linked words, else the words before the address."""
        assert links("Hier der Bericht", Anchor(5, 16, "https://a.example/b")) == [
            ("https://a.example/b", "der Bericht")
        ]
        assert links("Spendenseite: https://a.example/b") == [("https://a.example/b", "Spendenseite")]

    def test_same_page_counts_once(self) -> None:
        """With and without www and a final slash."""
        assert len(links("https://www.a.example/b/ oder https://a.example/b")) == 1

    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet=st.sampled_from("https://ww.a[]exmpl?&=%2F()<> \n"), max_size=60))
    def test_any_text_gives_web_addresses(self, text: str) -> None:
        """Nothing raises, and only http leads anywhere."""
        for finding in find_links(reading(text), Knowledge()):
            assert finding.value.url.lower().startswith(("http://", "https://"))
            for quote in finding.quotes:
                assert text[quote.start : quote.end] == quote.quote


class TestWriter:
    def test_signature_tells_all(self) -> None:
        """Name, body, address and number of who signed, with the words that say so."""
        signature = "Viele Grüße\nAnna Schmitz\n\nStadt Musterstadt | Jugendamt\nTel. 02305 991-120"
        writer = read_writer(reading("", signature=signature))
        contact = writer.contact
        assert (contact.name, contact.email, contact.phone) == ("Anna Schmitz", ANNA.email, "+492305991120")
        assert contact.organisation == "Stadt Musterstadt"
        assert writer.sure
        for quote in writer.quotes:
            if quote.source == "signature":
                assert signature[quote.start : quote.end] == quote.quote

    def test_mayor_of_the_letterhead_did_not_write(self) -> None:
        """Who represents the body stands in each of its signatures."""
        signature = "Gruß\n\nVerein Hilfe e. V.\nVorstand: Karl Berger\nAnna Schmitz"
        assert read_writer(reading("", signature=signature)).contact.name == "Anna Schmitz"

    def test_address_tells_the_name(self) -> None:
        """Where nobody signs and the header tells no name, the address may."""
        author = Person("", "anna.schmitz@musterstadt.example")
        assert read_writer(reading("", author=author)).contact.name == "Anna Schmitz"
        assert read_writer(reading("", author=Person("", "presse.stelle@b.example"))).contact.name is None

    @pytest.mark.parametrize(
        ("told", "meant"),
        [
            ("a(at)b.example", "a@b.example"),
            ("a [at] b [dot] example", "a@b.example"),
            ("a@b.example.", "a@b.example"),
        ],
    )
    def test_hidden_addresses_are_read(self, told: str, meant: str) -> None:
        """Signs are hidden from machines that harvest, not from us."""
        assert clean_email(told) == meant

    @pytest.mark.parametrize(
        ("words", "told"),
        [("Freundeskreis Riwne e.V.", True), ("Amt für Soziales", True), ("Anna Schmitz", False)],
    )
    def test_bodies_are_told_from_people(self, words: str, told: bool) -> None:  # noqa: FBT001 -- a case of the table
        """Offices, associations and companies by what they are called."""
        assert is_organisation(words) is told
