"""Whom to ask: the person the text names, else who signed, else the sender."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brueckenpost.parsers.contact import find_contact
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.reading import Knowledge, Passage, Reading
from brueckenpost.parsers.record import Contact, Envelope, Person
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsers.effort import growth
from tests.parsers.letters import raw_mail

SIGNATURE = (
    "Mit freundlichen Grüßen\nAnna Schmitz\n\nStadt Musterstadt\nBüro der Bürgermeisterin\n"
    "Tel.: 02305 991-120\nanna.schmitz@musterstadt.example"
)
ANNA = Person("Schmitz, Anna", "anna.schmitz@musterstadt.example")
WRITER = ("Anna Schmitz", "anna.schmitz@musterstadt.example", "+492305991120")


def reading(text: str, *, signature: str = SIGNATURE, author: Person = ANNA) -> Reading:
    return Reading(
        envelope=Envelope(sender=author, to=("kontakt@netzwerkstelle.example",)),
        author=author,
        date=None,
        subject=Passage("subject", "Bericht"),
        body=(Passage("body", text),),
        signature=Passage("signature", signature),
        whole=text,
    )


def best(given: Reading) -> Contact:
    return max(find_contact(given, Knowledge()), key=lambda finding: finding.confidence).value


def told(text: str, **around: object) -> tuple[str | None, str | None, str | None]:
    contact = best(reading(text, **around))
    return contact.name, contact.email, contact.phone


class TestNamedPeople:
    @pytest.mark.parametrize(
        ("text", "name", "email", "phone"),
        [
            (
                "Ansprechpartner ist Peter Lorenz, Tel. 02305 991-77, p.lorenz@musterstadt.example.",
                "Peter Lorenz",
                "p.lorenz@musterstadt.example",
                "+49230599177",
            ),
            (
                "Ansprechpartnerin: Frau Dr. Eva Klein (02305 / 99 11 33)",
                "Dr. Eva Klein",
                None,
                "+492305991133",
            ),
            (
                "Für Rückfragen steht Ihnen Herr Lorenz unter 0171 5550123 zur Verfügung.",
                "Lorenz",
                None,
                "+491715550123",
            ),
            ("Auskunft gibt Petra Wolff vom Jugendamt, Durchwahl -45.", "Petra Wolff", None, "+49230599145"),
            (
                "Bei Fragen wenden Sie sich bitte an mich, am besten mobil: 0160 1234567.",
                "Anna Schmitz",
                "anna.schmitz@musterstadt.example",
                "+491601234567",
            ),
            (
                "Kontakt: Freundeskreis Riwne e.V., Udo Brandt, udo.brandt@freundeskreis.example, Telefon (0 23 05) 4 48 90",
                "Udo Brandt",
                "udo.brandt@freundeskreis.example",
                "+49230544890",
            ),
            (
                "Organisiert wird die Fahrt von Jürgen Maaß (juergen.maass@verein.example).",
                "Jürgen Maaß",
                "juergen.maass@verein.example",
                None,
            ),
            (
                "Anmeldung bei Ulrike Thiel, 02305-12345 oder u.thiel@vhs.example",
                "Ulrike Thiel",
                "u.thiel@vhs.example",
                "+49230512345",
            ),
            (
                "Projektleiterin Maria von der Heide ist unter heide@schule.example erreichbar.",
                "Maria von der Heide",
                "heide@schule.example",
                None,
            ),
            (
                "Weitere Informationen: Lena Özdemir\nTelefon: +49 2305 991 200\nMobil: +49 151 55501234\nE-Mail: lena.oezdemir@musterstadt.example",
                "Lena Özdemir",
                "lena.oezdemir@musterstadt.example",
                "+492305991200",
            ),
            (
                "Fragen beantworten gern Sabine Roth und ihr Team unter sabine.roth@musterstadt.example.",
                "Sabine Roth",
                "sabine.roth@musterstadt.example",
                None,
            ),
            (
                "Spenden nimmt Familie Becker entgegen. Die Federführung hat Tobias Hahn, 02305 991-301.",
                "Tobias Hahn",
                None,
                "+492305991301",
            ),
            ("Wer helfen will, ruft bitte Gerd Pohl an: 02305/4711.", "Gerd Pohl", None, "+4923054711"),
            (
                "Melden Sie sich bei Frau Özkan (a.oezkan@kreis.example).",
                "Özkan",
                "a.oezkan@kreis.example",
                None,
            ),
            (
                "Verantwortlich ist Wehrführer Thomas Dahl, feuerwehr@musterstadt.example.",
                "Thomas Dahl",
                "feuerwehr@musterstadt.example",
                None,
            ),
            (
                "Meine Kollegin Birgit Sommer betreut das Projekt, Sie erreichen sie unter 02305 991-66.",
                "Birgit Sommer",
                None,
                "+49230599166",
            ),
            (
                "Die Leitung hat Pfarrer Martin Lang, er ist per Mail (martin.lang(at)kirche.example) zu erreichen.",
                "Martin Lang",
                "martin.lang@kirche.example",
                None,
            ),
            (
                "Ich bin für Rückfragen unter 02305 991-500 erreichbar.",
                "Anna Schmitz",
                "anna.schmitz@musterstadt.example",
                "+492305991500",
            ),
            (
                "Schirmherrin ist Landrätin Ute Fischer. Infos gibt es bei Kai Lindner: kai.lindner@kreis.example",
                "Kai Lindner",
                "kai.lindner@kreis.example",
                None,
            ),
            ("Tel. 02305 991-88 (Frau Nina Peters) für Sachspenden", "Nina Peters", None, "+49230599188"),
            (
                "Name: Hans Meyer\nTelefon: 02305 70012\nE-Mail: hans@meyer.example\nProjekt: Hilfe",
                "Hans Meyer",
                "hans@meyer.example",
                "+49230570012",
            ),
            (
                "Fax 02305 991-999, Ansprechpartner Horst Vogt, Telefon 02305 991-19",
                "Horst Vogt",
                None,
                "+49230599119",
            ),
            (
                "Please contact Sarah Miller at sarah.miller@city.example for details.",
                "Sarah Miller",
                "sarah.miller@city.example",
                None,
            ),
            (
                "Ansprechperson ist unsere Integrationsbeauftragte, Frau Yıldız Demir, demir@musterstadt.example",
                "Yıldız Demir",
                "demir@musterstadt.example",
                None,
            ),
            (
                "Ansprechpartner vor Ort: Herr Schulz (Tel. 02305/4711), in Riwne: Frau Olha Petrenko (+380 362 55 55 55).",
                "Schulz",
                None,
                "+4923054711",
            ),
            (
                "Für Fragen stehen Ihnen Frau Klein (Tel. 02305 991-10) und Herr Groß (Tel. 02305 991-11) zur Verfügung.",
                "Klein",
                None,
                "+49230599110",
            ),
            ("Zuständig ist unsere Kollegin Mia Wagner, Durchwahl 45.", "Mia Wagner", None, "+49230599145"),
            (
                "Kontakt\nFrau Dr. Sibylle Ernst\nLeiterin Kulturamt\nTel.: 02305 991 410\nsibylle.ernst@musterstadt.example",
                "Dr. Sibylle Ernst",
                "sibylle.ernst@musterstadt.example",
                "+492305991410",
            ),
            (
                "Ansprechpartner: Max Vogel | 0151-22334455 | vogel@thw.example",
                "Max Vogel",
                "vogel@thw.example",
                "+4915122334455",
            ),
            (
                "Wer spenden möchte, kann sich an den Vorsitzenden Dieter Lang wenden (Telefon 02305 88 99).",
                "Dieter Lang",
                None,
                "+4923058899",
            ),
            (
                "Mein Kollege Herr Akın (akin@musterstadt.example) koordiniert das Ganze.",
                "Akın",
                "akin@musterstadt.example",
                None,
            ),
            (
                "Sie erreichen mich telefonisch vormittags unter 02305 991-121.",
                "Anna Schmitz",
                "anna.schmitz@musterstadt.example",
                "+492305991121",
            ),
            (
                "Bitte richten Sie Rückfragen direkt an unsere Projektleiterin Nadine Busch: n.busch@verein.example, 02305 5566.",
                "Nadine Busch",
                "n.busch@verein.example",
                "+4923055566",
            ),
            (
                "Auskünfte erteilt: Stadtverwaltung Musterstadt, Herr Winkler, Zimmer 12, Tel. 02305 991-250, E-Mail: winkler@musterstadt.example",
                "Winkler",
                "winkler@musterstadt.example",
                "+492305991250",
            ),
            ("Mehr weiß Carsten Ritter vom Bauhof (0172 5556677).", "Carsten Ritter", None, "+491725556677"),
            (
                "Kontaktperson auf unserer Seite ist der Feuerwehrmann Lars Busse, lars.busse@fw.example.",
                "Lars Busse",
                "lars.busse@fw.example",
                None,
            ),
        ],
    )
    def test_person_to_ask_comes_first(
        self, text: str, name: str, email: str | None, phone: str | None
    ) -> None:
        """Who is named to be asked counts, with what is told of that person alone."""
        assert told(text) == (name, email, phone)

    @pytest.mark.parametrize(
        "text",
        [
            "Wir haben einen Bus nach Riwne gebracht.",
            "Bürgermeister Karl Berger sagte bei der Übergabe: Wir helfen gern.",
            "Das Foto hat Jens Krüger gemacht. Bürgermeisterin Iryna Koval dankte herzlich.",
            "Sehr geehrte Frau Weber,\n\nwir haben gesammelt.",
            "Unser Partner dort ist Oleh Bondar, Tel. +380 362 123456. Er nimmt die Spenden an.",
            "Dolmetscherin war Olena Hrytsenko. Spenden: IBAN DE02 1203 0000 0000 2020 51.",
            "Der Konvoi wurde von Ralf Kuhn und Timo Engel gefahren.",
            "Für die Presse: Anna Schmitz, 02305 991-120",
            "Die Aktion läuft über das Bürgerbüro, Telefon 02305 991-0.",
            "Grüße auch von Bürgermeister Klaus Winter!",
            "Wir danken besonders Frau Inge Baumann vom Roten Kreuz für ihre Hilfe.",
            "Laut Vereinschef Bernd Kaiser ist der nächste Transport schon geplant.",
            "Initiiert wurde das Ganze von der pensionierten Lehrerin Helga Stein.",
            "In Sumy betreut uns Vizebürgermeisterin Olena Tkatschenko, o.tkatschenko@sumy.example.ua",
        ],
    )
    def test_people_merely_mentioned_are_not_asked(self, text: str) -> None:
        """Speakers, photographers, drivers, people greeted and partners abroad leave the writer the contact."""
        assert told(text) == WRITER


class TestWriter:
    def test_header_counts_where_nothing_is_signed(self) -> None:
        """Without a signature the sender's header tells name and address."""
        assert told("Wir haben gesammelt.", signature="") == (WRITER[0], WRITER[1], None)

    def test_signature_of_an_offices_address(self) -> None:
        """A mail from an office's mailbox is its signer's."""
        author = Person("Stadt Musterstadt", "stadt@musterstadt.example")
        assert told("Wir haben gesammelt.", author=author) == WRITER

    def test_landline_comes_before_mobile_and_fax_never(self) -> None:
        """Of several numbers the landline is published."""
        signature = (
            "Gruß\nAnna Schmitz\nFax: 02305 991-199\nMobil: 0171 5550123\nTel.: 02305 991-120\n" + WRITER[1]
        )
        assert told("Wir haben gesammelt.", signature=signature) == WRITER

    def test_mobile_if_there_is_no_other(self) -> None:
        """A mobile number is better than none."""
        signature = "Gruß\nAnna Schmitz\nFax: 02305 991-199\nMobil: 0171 5550123"
        assert told("Wir haben gesammelt.", signature=signature)[2] == "+491715550123"

    def test_no_reply_address_is_no_contact(self) -> None:
        """A machine's address is left out where the signature has one."""
        author = Person("Webformular", "no-reply@musterstadt.example")
        assert told("Wir haben gesammelt.", author=author) == WRITER


FORWARDED = """{cover}

-----Ursprüngliche Nachricht-----
Von: Jens Krüger <jens.krueger@kamen.example>
Gesendet: Montag, 5. Juni 2023 09:12
An: Weber, Lisa
Betreff: Krankenwagen für Riwne

Sehr geehrte Frau Weber,

am 3. Mai 2023 hat die Stadt Kamen einen Krankenwagen an die Partnerstadt Riwne in der Ukraine übergeben. \
Bürgermeisterin Sabine Roth überreichte den Schlüssel. Übersetzer war Oleh Bondar.

Mit freundlichen Grüßen
Jens Krüger
Stadt Kamen
Telefon 02307 148-1234
"""


class TestForward:
    @pytest.mark.parametrize(
        "cover",
        [
            "zur Kenntnis.",
            "Liebe Kolleginnen,\n\nanbei eine Meldung.\n\nGruß\nLisa Weber\nTel. 02303 27-1111",
        ],
    )
    def test_inner_author_is_the_contact(self, cover: str) -> None:
        """In a forward neither the forwarder nor who is merely mentioned counts, but who wrote the mail inside."""
        raw = raw_mail(
            FORWARDED.format(cover=cover),
            subject="WG: Krankenwagen für Riwne",
            sender="Lisa Weber <lisa.weber@kreis.example>",
        )
        (draft,) = read_mail(raw).drafts
        assert draft.contact.name == "Jens Krüger"
        assert draft.contact.email == "jens.krueger@kamen.example"
        assert draft.contact.phone == "+4923071481234"


class TestAnyText:
    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.sampled_from(
                [
                    "Frau ",
                    "Anna Schmitz",
                    " Tel. ",
                    "02305 991-120",
                    "a@b.example",
                    ", ",
                    ". ",
                    "\n",
                    "bei ",
                    "ich ",
                    "Dr. ",
                ]
            ),
            max_size=25,
        )
    )
    def test_quotes_stand_in_their_source(self, pieces: list[str]) -> None:
        """Any text gives contacts whose evidence is word for word."""
        text = "".join(pieces)
        sources = {"body": text, "signature": SIGNATURE}
        for finding in find_contact(reading(text), Knowledge()):
            assert 0 < finding.confidence <= 1
            for quote in finding.quotes:
                if quote.source in sources:
                    assert sources[quote.source][quote.start : quote.end] == quote.quote

    def test_long_lists_of_people_take_linear_time(self) -> None:
        """Twice as many people take less than four times as long."""
        line = "Frau Anna Meier, Tel. 0231 123456, a.meier@b.example\n"
        assert growth(lambda size: find_contact(reading(line * size), Knowledge()), 600) < 4


class TestWriterWithoutNumber:
    def test_a_number_in_the_letter_is_the_writers(self) -> None:
        """When nobody else is named with it."""
        found = read_mail(
            raw_mail(
                "Wir haben in Nowa Ruda eine Wohnung renoviert und die Küche eingebaut.\n\n"
                "Wenn noch was fehlt, ruft an, am besten abends: 02502 555617\n\nViele Grüße\nGisbert Tombrink",
                sender="Gisbert Tombrink <g.t@post.example>",
            )
        )
        assert found.drafts[0].contact.phone == "+492502555617"

    def test_an_office_letter_may_be_signed_by_a_family_name(self) -> None:
        """As in "i. A. Wiegmann"; an institution's name in the header is nobody."""
        found = read_mail(
            raw_mail(
                "Der Bauhof hat im Mai 2024 zwei Pumpen und ein Aggregat nach Stryj gebracht.\n\n"
                "Mit frdl. Grüßen\ni. A. Wiegmann\n\nStadt Rahden\nTel. 05771 555-45",
                sender="Kindertagesstätte Sonne <info@rahden.example>",
            )
        )
        assert found.drafts[0].contact.name == "Wiegmann"


def test_a_form_may_ask_for_first_and_last_name_apart() -> None:
    """Both together are whom to ask."""
    found = read_mail(
        raw_mail(
            "Vorname: Irmtraud\nNachname: Verhoeven\nE-Mail: i.v@lions.example\nTelefon: 02801 55519\nKommune: Xanten\n"
            "Nachricht: Der Club hat am 2. Juni 2024 einen Basar für das Kinderkrankenhaus in Stryj veranstaltet.\n",
            sender="formular@web.example",
        )
    )
    contact = found.drafts[0].contact
    assert (contact.name, contact.email, contact.phone) == (
        "Irmtraud Verhoeven",
        "i.v@lions.example",
        "+49280155519",
    )


class TestSurnamesOfAThread:
    """A correction often tells a surname alone; the mail below it told the whole name."""

    TEXT = "Herr Kolb ist jetzt unter 02305 4711-12 zu erreichen."

    def test_older_mail_completes_the_name(self) -> None:
        given = replace(reading(self.TEXT), thread="Fragen beantwortet mein Kollege Jan Kolb.")
        assert best(given).name == "Jan Kolb"

    def test_of_two_who_share_a_surname_none_is_meant(self) -> None:
        given = replace(reading(self.TEXT), thread="Dabei waren Jan Kolb und Peter Kolb.")
        assert best(given).name == "Kolb"


class TestFamiliesCalledLikeBodies:
    """Behind a given name stands a family, though fire brigades, works and towns end like it."""

    @pytest.mark.parametrize("name", ["Ina Vorwerk", "Dr. Jan Neukirchen", "Uwe Landwehr"])
    def test_a_person_signs(self, name: str) -> None:
        author = Person(name, "post@verein.example")
        assert told("Wir haben gesammelt.", author=author, signature=f"Gruß\n{name}")[0] == name

    @pytest.mark.parametrize("body", ["Feuerwehr Ahlen", "Anna Hilfswerk", "Jugendwerk Ahlen"])
    def test_a_body_does_not(self, body: str) -> None:
        author = Person(body, "post@verein.example")
        assert told("Wir haben gesammelt.", author=author, signature=f"Gruß\n{body}")[0] is None


def test_who_takes_leave_in_the_last_line_wrote_it() -> None:
    """The header's address is that person's; whom the last line only names is not the writer."""
    author = Person("KLJB Ahlen", "vorstand@kljb.example")
    leave = "Wir haben gesammelt.\n\nBis bald, Jan Peters (Kassenwart, 0171 5550123)"
    assert told(leave, author=author, signature="") == (
        "Jan Peters",
        "vorstand@kljb.example",
        "+491715550123",
    )
    asked = "Wir haben gesammelt.\n\nAnsprechpartner: Jan Peters (0171 5550123)"
    assert told(asked, author=author, signature="") == ("Jan Peters", None, "+491715550123")


def test_the_family_name_alone_in_the_last_line_signs() -> None:
    """Whoever is named in full above has the header's address, though that is an office's."""
    author = Person("Wehrleitung Ahlen", "wehrleitung@post.example")
    text = "Wir haben gesammelt.\n\nAnsprechpartner: Stadtbrandinspektor Jan Peters, 0171 5550123.\n\nEnde der Meldung.\nPeters"
    assert told(text, author=author, signature="") == (
        "Jan Peters",
        "wehrleitung@post.example",
        "+491715550123",
    )


def test_dots_may_lead_to_what_fills_a_form() -> None:
    """As in "Vorname ..... Irma"."""
    found = read_mail(
        raw_mail(
            "Vorname ..... Irma\nNachname .... Ostendorf\nE-Mail ...... irma.o@lions.example\nTelefon ..... 02801 55519\nKommune ..... Xanten\n"
            "Nachricht ... Der Club hat am 2. Juni 2024 einen Basar für das Kinderkrankenhaus in Stryj veranstaltet.\n",
            sender="formular@web.example",
        )
    )
    contact = found.drafts[0].contact
    assert (contact.name, contact.email, contact.phone) == (
        "Irma Ostendorf",
        "irma.o@lions.example",
        "+49280155519",
    )


class TestCopiedIn:
    """The head of a forwarded mail gives the address of whom its text names."""

    TEXT = "Mehr weiß Frau Kolb aus der Werkstatt, Durchwahl 02305 4711-12."
    HEAD = "Von: Anna Schmitz\nAn: Rat <rat@kreis.example>\nCc: Kolb, Rosa <rosa.kolb@werke.example>{more}\nBetreff: Räder"

    def _asked(self, text: str, more: str = "") -> tuple[str | None, str | None, str | None]:
        contact = best(replace(reading(text), cover=Passage("quoted", self.HEAD.format(more=more))))
        return contact.name, contact.email, contact.phone

    def test_a_family_name_is_enough(self) -> None:
        assert self._asked(self.TEXT) == ("Rosa Kolb", "rosa.kolb@werke.example", "+492305471112")

    def test_not_if_two_share_it(self) -> None:
        assert self._asked(self.TEXT, "; Kolb, Jan <jan.kolb@werke.example>")[1] is None

    def test_not_with_another_given_name(self) -> None:
        assert self._asked("Mehr weiß Rita Kolb, Tel. 02305 4711-12.")[1] is None


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Bei Rückfragen bitte abends 02161 555012 anrufen.", "Ida Nord"),
        ("Für Fragen ist Frau Vera Ott abends erreichbar: 02161 555012.", "Vera Ott"),
    ],
)
def test_a_number_for_questions(asked: str, name: str) -> None:
    """It is the writer's own, unless somebody is named with it."""
    told = "Die Gemeinde Haan hat am 3. Mai 2023 zwanzig Betten nach Kowel gebracht."
    mail = f"From: Ida Nord <i.nord@haan.example>\nSubject: Betten\nContent-Type: text/plain; charset=utf-8\n\n{told}\n\n{asked}\n\nIda Nord\n"
    (draft,) = read_mail(mail.encode()).drafts
    assert (draft.contact.name, draft.contact.phone) == (name, "+492161555012")
