"""Where letters end: sign-offs, signatures, disclaimers, banners, postscripts."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.signature import find_signature
from brueckenpost.parsers.signoffs import contact_kinds
from hypothesis import given
from hypothesis import strategies as st

IDA = Person("Ida Nord", "ida.nord@altstadt.example")
TEXT = "Guten Tag,\n\nwir sind am Samstag nach Kalusch gefahren und haben dort Betten abgegeben."


def parted(text: str, author: Person = IDA, *, last: bool = True) -> tuple[str, str]:
    """Give what stays and what is cut."""
    lines = [Line(row) for row in text.split("\n")]
    cut = find_signature(lines, author, last=last)
    kept = "\n".join(line.text for line, gone in zip(lines, cut, strict=True) if not gone)
    gone = "\n".join(line.text for line, gone in zip(lines, cut, strict=True) if gone)
    return kept.strip(), gone.strip()


SIGN_OFFS = [
    "Mit freundlichen Grüßen",
    "Mit freundlichen Grüssen",
    "Mit freundlichem Gruß",
    "mit freundlichen Gruessen",
    "Freundliche Grüße",
    "Viele Grüße",
    "Viele Grüße aus dem sonnigen Altstadt,",
    "Beste Grüße!",
    "Herzliche Grüße nach Bonn",
    "Schöne Grüße und ein erholsames Wochenende",
    "Vielen Dank für Ihre Mühe und viele Grüße",
    "Danke und Gruß",
    "Besten Dank im Voraus und freundliche Grüße",
    "Mit kollegialen Grüßen",
    "Auf Wiedersehen",
    "Auf Wiederhören (Büro)",
    "Viele GrüßeIda N. Nord",
    "Kameradschaftliche Grüße",
    "Sonnige Grüße",
    "Liebe Grüße",
    "Gruß",
    "Grüße",
    "Mit bestem Gruß aus dem Rathaus",
    "MfG",
    "mfg",
    "LG",
    "VG",
    "BG",
    "Herzlichst",
    "Hochachtungsvoll",
    "Glück auf!",
    "Es grüßt Sie herzlich",
    "Kind regards",
    "Best regards,",
    "Regards",
    "Warm regards,",
    "With best wishes,",
    "Yours sincerely",
    "Sincerely,",
    "З повагою",
    "З повагою,",
    "Щиро Ваша",
    "С уважением,",
    "Z poważaniem",
    "Pozdrawiam serdecznie",
    "Z wyrazami szacunku",
    "Cordialement",
    "Met vriendelijke groet,",
    "Cordiali saluti",
]

SIGNATURES = {
    "town hall": "Im Auftrag\n\nIda Nord\n\nStadt Altstadt\nDie Bürgermeisterin\nFachbereich 3\nMarkt 1\n12345 Altstadt\n"
    "Tel.: 01234 555-12\nFax: 01234 555-99\nida.nord@altstadt.example\nwww.altstadt.example",
    "dashes": "Ida Nord\n\n-- \nVerein der Freunde e. V.\nWeg 2, 12345 Altstadt",
    "rule": "Ida Nord\n_______________________\nStadt Altstadt\nMarkt 1, 12345 Altstadt",
    "pipes": "Ida Nord\n\nStadt Altstadt | Büro | Markt 1 | 12345 Altstadt\nT 01234 555-12 | F 01234 555-99",
    "legal": "Ida Nord\n\nMusterwerke GmbH\nSitz der Gesellschaft: Altstadt · Amtsgericht Altstadt HRB 555\n"
    "Geschäftsführer: Ole Süd\n\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind "
    "oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail. "
    "Das unerlaubte Kopieren sowie die unbefugte Weitergabe dieser Mail ist nicht gestattet.\n\n"
    "This e-mail may contain confidential information. If you are not the intended recipient please notify the sender "
    "immediately and destroy this e-mail.",
    "environment": "Ida Nord\n\nBitte prüfen Sie der Umwelt zuliebe, ob diese Mail wirklich ausgedruckt werden muss.",
    "event": "Ida Nord\nStadt Altstadt\n\nBesuchen Sie uns auf dem Stadtfest vom 3. bis 5. Juni! Wir freuen uns auf Sie.",
    "privacy": "Ida Nord\n\nHinweise zum Datenschutz: www.altstadt.example/datenschutz",
    "phone": "Ida\n\nVon meinem iPhone gesendet",
    "virus": "Ida\n\nVirenfrei. www.avast.example",
    "list": "Ida\n_______________________________________________\nStadtliste mailing list\nliste@altstadt.example\n"
    "https://altstadt.example/mailman/listinfo/stadtliste",
    "enclosure": "Ida Nord\n\nAnlage: 1 Bericht",
}


class TestSignOffs:
    @pytest.mark.parametrize("sign_off", SIGN_OFFS)
    def test_letter_ends_with_it(self, sign_off: str) -> None:
        """From the sign-off on, nothing is the letter's text."""
        assert parted(f"{TEXT}\n\n{sign_off}\nIda Nord") == (TEXT, f"{sign_off}\nIda Nord")

    @pytest.mark.parametrize(
        "sign_off", ["Gruß Ida", "LG, Ida", "VG Ida Nord", "Viele Grüße, Ida Nord", "Liebe Grüße von Ida"]
    )
    def test_name_in_the_same_line(self, sign_off: str) -> None:
        """A sign-off may hold the name itself."""
        assert parted(f"{TEXT}\n\n{sign_off}") == (TEXT, sign_off)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Bitte richten Sie Herrn Süd herzliche Grüße aus.",
            "Die Kinder haben uns Grüße aus Kalusch geschickt, über die wir uns freuen.",
            "Der Gruß an alle muss natürlich weg.",
            "Ein Gruß aus der Partnerstadt kam per Video.",
            "Grußworte sprechen der Landrat und die Bürgermeisterin.",
            "Danke für die schnelle Antwort.",
            "Thanks for your quick reply, we will be there on Friday.",
            "Best practice is to ask the town first.",
            "Liebe Kolleginnen und Kollegen,",
            "Ihre Fragen beantwortet Ole Süd.",
            "Im Auftrag der Stadt fahren wir nach Kalusch.",
            "Schöne Bilder haben wir auch.",
        ],
    )
    def test_sentences_about_greetings(self, sentence: str) -> None:
        """A sentence that only speaks of greetings or thanks ends no letter."""
        text = f"{TEXT}\n\n{sentence}\n\nDie Fahrt ging über Krakau und dauerte zwei Tage."
        assert parted(text)[0] == text

    @pytest.mark.parametrize(
        "thanks", ["Danke", "Vielen Dank", "Thanks,", "Cheers", "Bis bald", "Schönes Wochenende", "Ihre"]
    )
    def test_thanks_end_a_letter_before_its_name(self, thanks: str) -> None:
        """Thanks and wishes count as a sign-off where only the author's name follows."""
        assert parted(f"{TEXT}\n\n{thanks}\nIda Nord") == (TEXT, f"{thanks}\nIda Nord")

    @pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES.keys())
    def test_all_that_follows(self, signature: str) -> None:
        """Offices, addresses, registers, disclaimers, advertisements and lists go with the signature."""
        assert parted(f"{TEXT}\n\nMit freundlichen Grüßen\n{signature}")[0] == TEXT

    @pytest.mark.parametrize("opening", ["Glück auf!", "Herzliche Grüße aus Altstadt!", "Servus"])
    def test_greeting_that_opens(self, opening: str) -> None:
        """Words that end letters also open some."""
        text = f"{opening}\n\nWir sind gestern nach Kalusch gefahren und heute wieder zurück."
        assert parted(text)[0] == text

    def test_text_after_the_sign_off_stays(self) -> None:
        """A report set below the signature is still the letter's text."""
        report = (
            "Die Feuerwehr Altstadt hat im März zwei Fahrzeuge nach Kalusch gebracht. Dort sind sie seither fast jeden Tag im "
            "Einsatz, wie die Leitstelle schreibt. Im Herbst soll ein drittes folgen, für das noch Spenden gesucht werden. "
            "Die Fahrt dauerte drei Tage und ging über Krakau."
        )
        kept, gone = parted(f"Guten Tag, hier der Bericht.\n\nGruß\nIda\n\n{report}")
        assert kept == f"Guten Tag, hier der Bericht.\n\n{report}"
        assert gone == "Gruß\nIda"

    @pytest.mark.parametrize("mark", ["P.S.", "PS:", "P.S.:", "PS.", "NB:"])
    def test_postscript_is_own(self, mark: str) -> None:
        """What is added below the name is the letter's text."""
        kept, gone = parted(
            f"{TEXT}\n\nViele Grüße\nIda Nord\n\n{mark} Der Bus fährt am 3. Mai.\n\nVon meinem iPhone gesendet"
        )
        assert " ".join(kept.split()) == " ".join(f"{TEXT} {mark} Der Bus fährt am 3. Mai.".split())
        assert gone == "Viele Grüße\nIda Nord\n\n\nVon meinem iPhone gesendet"

    def test_thanks_before_the_sign_off_stay(self) -> None:
        """Thanks in a line of their own are the letter's last words."""
        assert parted(f"{TEXT}\n\nVielen Dank im Voraus.\n\nViele Grüße\nIda") == (
            f"{TEXT}\n\nVielen Dank im Voraus.",
            "Viele Grüße\nIda",
        )

    def test_heading_that_greets(self) -> None:
        """Above running text, "Grüße aus ..." is a heading."""
        text = f"{TEXT}\n\nGrüße aus der Partnerstadt\nDie Kinder haben uns ein Video geschickt, das wir gern zeigen."
        assert parted(text)[0] == text

    @pytest.mark.parametrize(
        "line", ["BG Klinik Altstadt am Markt", "LG der Stadt", "Herzlich willkommen in Altstadt!"]
    )
    def test_words_that_begin_like_one(self, line: str) -> None:
        """Abbreviations and adverbs with more behind them are words of the text."""
        text = f"{TEXT}\n\n{line}\nKommen Sie gern vorbei"
        assert parted(text)[0] == text


class TestWithoutSignOff:
    def test_first_name(self) -> None:
        """Friends sign with one name."""
        assert parted(f"{TEXT}\n\nIda") == (TEXT, "Ida")
        assert parted(f"{TEXT}\n\nOle") == (TEXT, "Ole")
        assert parted(f"{TEXT}\n\nKalusch")[0] == f"{TEXT}\n\nKalusch"
        assert parted(f"{TEXT}\n\nMit dabei waren:\n\nOle")[0].endswith("Ole")

    def test_dashes_between_sections(self) -> None:
        """Two dashes above more text and a sign-off only part sections."""
        text = f"{TEXT}\n--\nIm Mai haben wir dreißig Betten nach Lubny gebracht, wo sie gebraucht werden."
        assert parted(f"{text}\n\nGruß\nIda") == (text, "Gruß\nIda")

    def test_dashes(self) -> None:
        """Two dashes part text and signature (RFC 3676 4.3), with the trailing space or without."""
        assert parted(f"{TEXT}\n\n--\nIda Nord\nStadt Altstadt") == (TEXT, "--\nIda Nord\nStadt Altstadt")

    def test_dashes_at_the_top_part_nothing(self) -> None:
        """There is no letter above them."""
        assert parted(f"--\n{TEXT}")[0] == f"--\n{TEXT}"

    @pytest.mark.parametrize(
        "name", ["Ida Nord", "Dr. Ida Nord", "Nord, Ida", "Ida Nord, Vorsitzende", "Ida Nord | Presse"]
    )
    def test_the_authors_name(self, name: str) -> None:
        """The name that From tells opens the signature."""
        assert parted(f"{TEXT}\n\n{name}\nVerein der Freunde e. V.") == (
            TEXT,
            f"{name}\nVerein der Freunde e. V.",
        )

    def test_address_block(self) -> None:
        """An address at the end is a signature even without a name we know."""
        block = "Ole Süd\nStadt Altstadt\nMarkt 1\n12345 Altstadt\nTel. 01234 555-12"
        assert parted(f"{TEXT}\n\n{block}") == (TEXT, block)

    def test_lines_that_lead_to_a_page_stay(self) -> None:
        """What leads to a page above the writer's name still tells of the project."""
        text = f"{TEXT}\n\nMehr zum Ablauf: https://altstadt.example/ablauf\nAnmelden bis 3. Mai: kurs@altstadt.example"
        block = "Ole Süd\n\nStadtwerke Altstadt\nMarkt 1\n12345 Altstadt\nTel. 01234 555-12\nMitglied im Verbund mit Neustadt, Hagen und Essen"
        assert parted(f"{text}\n\n{block}") == (text, block)

    def test_a_form_is_no_notice(self) -> None:
        """A form's fields stay, though the last one is of data protection and one is a name."""
        form = (
            "Name: Ida Nord\nTelefon: 01234 555-12\nTitel: Holz für Sumy\nBeschreibung: Der Verein hat Holz geschlagen.\n"
            "Webseite: https://altstadt.example\nEinwilligung Datenschutz: ja"
        )
        text = f"Neue Nachricht ueber das Formular\n\n{form}"
        notice = "--\nDiese Nachricht wurde automatisch erzeugt."
        assert parted(f"{text}\n\n{notice}") == (text, notice)

    def test_advertising_below_the_address(self) -> None:
        """A name that heads an address signs, though a line about something else stands below."""
        block = (
            "Kumm good na Huus!\n\nIda Nord\nGerätewartin\nMarkt 1\n12345 Altstadt\n\n"
            "Am 3. Mai laden wir wieder zum großen Waffelessen in die Halle ein!"
        )
        assert parted(f"{TEXT}\n\n{block}") == (TEXT, block)

    def test_contact_of_the_project_stays(self) -> None:
        """An address that the text announces belongs to the text."""
        text = f"{TEXT}\n\nKontakt:\nOle Süd\nMarkt 1\n12345 Altstadt\nTel. 01234 555-12"
        assert parted(text)[0] == text

    def test_footer_and_disclaimer(self) -> None:
        """What a phone, a scanner or a lawyer adds goes without any sign-off."""
        footer = "Gesendet mit der Telekom Mail App"
        notice = "Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt."
        assert parted(f"{TEXT}\n\n{footer}\n\n{notice}") == (TEXT, f"{footer}\n\n{notice}")

    @pytest.mark.parametrize(
        "footer",
        [
            "Von meinem iPhone gesendet",
            "Von meinem Samsung Galaxy Smartphone gesendet.",
            "Gesendet mit der GMX Mail App",
            "Gesendet von Outlook für Android",
            "Gesendet von Mail für Windows",
            "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
            "Sent from my iPhone",
            "Sent from Outlook for iOS",
            "Get Outlook for Android",
            "Holen Sie sich Outlook für iOS",
            "Gesendet von meinem Tablet, Tippfehler sind möglich",
            "Diese E-Mail wurde von Avast auf Viren geprüft und gesendet.",
        ],
    )
    def test_footers_of_programs(self, footer: str) -> None:
        """Each phone's and app's line is known by its form."""
        assert parted(f"{TEXT}\n\n{footer}") == (TEXT, footer)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Gesendet von der Gemeinde Neudorf wurden im Juni vierzig Betten.",
            "Gesendet mit dem Laster aus Neudorf sind auch zwei Pumpen.",
            "Von meinem Büro aus wurde die Liste gestern gesendet.",
            "Verschickt vom Handy aus geht so etwas schneller als vom Rechner.",
            "Sent from my office, was a letter with all the forms.",
        ],
    )
    def test_a_sentence_that_begins_like_a_footer(self, sentence: str) -> None:
        """A footer only names a device or a program; a verb makes it the writer's own sentence."""
        assert parted(f"{TEXT}\n\n{sentence}") == (f"{TEXT}\n\n{sentence}", "")

    def test_whole_text_stays(self) -> None:
        """A text that ends like a text loses nothing."""
        assert parted(TEXT) == (TEXT, "")

    def test_stretch_between_quotes(self) -> None:
        """An answer between quotes is not searched for an address."""
        text = "Ja.\n\nOle Süd\nMarkt 1\n12345 Altstadt\nTel. 01234 555-12"
        assert parted(text, last=False)[0] == text


class TestBanners:
    @pytest.mark.parametrize(
        "banner",
        [
            "[EXTERN]",
            "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Öffnen Sie keine Anhänge unbekannter Herkunft.",
            "Externe E-Mail: Bitte keine Links öffnen und keine Anhänge, deren Absender Sie nicht kennen.",
            "CAUTION: This email originated from outside of the organization. Do not click links or open attachments.",
            "Sie erhalten nicht häufig E-Mails von ida.nord@altstadt.example. Weitere Informationen, warum dies wichtig ist",
            "VORSICHT: externer Absender",
        ],
    )
    def test_warning_at_the_top(self, banner: str) -> None:
        """A gateway's warning above the letter is cut."""
        assert parted(f"{banner}\n\n{TEXT}") == (TEXT, banner)

    def test_letter_that_warns_itself(self) -> None:
        """A letter may begin with a hint of its own."""
        text = f"Hinweis: Der Termin wurde verlegt.\n\n{TEXT}"
        assert parted(text)[0] == text


class TestMarkup:
    def test_role_of_the_markup(self) -> None:
        """What the markup calls a signature is cut, whatever it says."""
        lines = [Line("Guten Tag"), Line("Wo die Berge sind", role="signature")]
        assert find_signature(lines, IDA) == [False, True]

    def test_letter_within_the_signature(self) -> None:
        """Who writes into the signature's block still writes a letter."""
        lines = [Line("Guten Tag", role="signature"), Line("wir kommen.", role="signature")]
        assert find_signature(lines, IDA) == [False, False]


class TestProperties:
    @given(
        st.lists(
            st.sampled_from(
                [*SIGN_OFFS[:6], "Ida Nord", "", "--", "P.S. Ja", TEXT, "Tel. 01234 5", "[EXTERN]"]
            ),
            max_size=30,
        )
    )
    def test_one_answer_for_each_line(self, rows: list[str]) -> None:
        """Each line is either kept or cut, and a text without any ending is kept as it is."""
        lines = [Line(row) for row in rows]
        cut = find_signature(lines, IDA)
        assert len(cut) == len(lines)
        if not any(row for row in rows if row != TEXT):
            assert not any(cut)


class TestWhatProgramsAdd:
    def test_a_footer_above_the_letter(self) -> None:
        """Some phones put their line at the top."""
        assert parted(f"Gesendet mit meinem Telefon\n\n{TEXT}")[0] == TEXT

    def test_a_rule_with_a_logo(self) -> None:
        """Programs of service desks end with a drawn rule, a picture and words about the house."""
        house = "Altstadt lebt Vielfalt.\n\n[Vorgang 12-B7]"
        for logo in ("![Wappen](https://altstadt.example/wappen.png)", "[image: Wappen]"):
            assert parted(f"{TEXT}\n\n**. . . . . .**\n\n{logo}\n\n{house}")[0] == TEXT
        assert parted(f"{TEXT}\n\n-----\n\nZweiter Teil\n\n{house}")[0] != TEXT

    def test_a_rule_below_all(self) -> None:
        """A rule under which nothing follows says nothing."""
        assert parted(f"{TEXT}\n\n**. . . . . .**")[0] == TEXT


def test_a_form_that_ends_with_a_consent_is_no_disclaimer() -> None:
    """What a website's form asks for is its text, though it names the privacy notice above the program's own line."""
    form = (
        "Name: Ida Nord\nTelefon: 02732 5550 47\nTitel: Holz für Kalusch\n"
        "Beschreibung: Der Heimatverein hat im Winter 60 Raummeter Eichenholz geschlagen und verschickt.\n"
        "Einwilligung Datenschutz: ja"
    )
    program = "--\nDiese Nachricht wurde automatisch vom Kontaktformular erzeugt."
    kept, gone = parted(f"Neue Nachricht über das Formular\n\n{form}\n\n{program}")
    assert kept.endswith(form)
    assert gone == program


class TestBelowTheName:
    """Free mailers and programs of forms write below the letter."""

    @pytest.mark.parametrize(
        "note",
        [
            "Mehr Platz für Ihre Urlaubsfotos – jetzt 3 Monate gratis testen und sparen!",
            "FreeMail powered by mail.example - jetzt kostenlos sichern.",
        ],
    )
    def test_an_advert_goes_with_the_name(self, note: str) -> None:
        assert parted(f"{TEXT}\n\nIda Nord\n\n{note}")[0] == TEXT

    @pytest.mark.parametrize(
        "note",
        [
            "---\nGesendet am 31.01.2023 um 10:12 Uhr von https://www.altstadt.example/kontakt",
            "-----\nAutomatisch versandt von www.altstadt.example",
            "Diese Nachricht wurde über den Schulmanager verschickt. Elternbriefe bitte bis Freitag unterschreiben!",
            "IP-Adresse: 203.0.113.77",
        ],
    )
    def test_a_program_speaks_of_its_mail(self, note: str) -> None:
        assert parted(f"{TEXT}\n\n{note}")[0] == TEXT

    @pytest.mark.parametrize(
        "farewell",
        [
            "Jlück auf",
            "Vergelt's Gott",
            "Haut rein!",
            "Nichts für ungut",
            "Обіймаю",
            "Tschö zesamme",
            "Maat et joot",
            "Maach et jut",
        ],
    )
    def test_dialects_take_leave(self, farewell: str) -> None:
        assert parted(f"{TEXT}\n\n{farewell}\nIda Nord")[0] == TEXT

    @pytest.mark.parametrize(
        "farewell",
        [
            "Mit Wandergrüßen\nOle Süd",
            "Herzlichen Dank für Ihre Geduld\nOle Süd",
            "Bis bald beim Sommerfest am See\nOle Süd",
            "Im Auftrag\ngez. Süd",
        ],
    )
    def test_another_signs_than_the_mail_says(self, farewell: str) -> None:
        """A formula with a whole name below it ends a letter, whoever's mailbox it comes from."""
        assert parted(f"{TEXT}\n\n{farewell}")[0] == TEXT

    def test_an_advert_below_a_postscript(self) -> None:
        """A free mailer's words are the last, whatever the letter ends with."""
        told = f"{TEXT}\n\nP.S.: Bilder folgen."
        assert parted(f"{told}\n\nKostenlos und sicher: Ihr Postfach jetzt entdecken")[0] == told

    def test_a_long_name_of_a_society_is_no_sentence(self) -> None:
        """Though it ends with a full stop."""
        society = "Bündnis der Partnervereine in Altstadt, Neustadt und am Unterlauf der Ruhr e. V."
        assert parted(f"{TEXT}\n\nMacht's gut\nIda\n\n{society}\nNordstraße 4, 44135 Altstadt")[0] == TEXT

    def test_hours_stand_below_an_office(self) -> None:
        """A sentence below the address does not make the formula a part of the letter."""
        below = "Im Auftrag\ngez. Süd\n\nStadt Altstadt\n44135 Altstadt\n\nBitte beachten Sie, dass das Rathaus am Rosenmontag geschlossen bleibt."
        assert parted(f"{TEXT}\n\n{below}")[0] == TEXT

    def test_whom_to_ask_stays_with_the_letter(self) -> None:
        """Short lines above an address tell of the project."""
        ask = "Video: www.altstadt.example/film\n\nFragen an Kim Ost, ost@altstadt.example"
        address = "Jugendrat Altstadt, Friedrichstraße 7, 45964 Altstadt\nTel. 02043 5550-90\nNächste Sitzung im Juni"
        assert parted(f"{TEXT}\n\n{ask}\n\n{address}")[0].endswith(ask)

    def test_the_whole_name_above_dashes(self) -> None:
        """With the wish above it, though the name stands below the dashes again; whom to ask stays."""
        address = "--\nIda Nord\nPfarrei Altstadt\nNordstraße 4, 44135 Altstadt"
        wish = "Mit herzlichen Segenswünschen zum neuen Jahr\nPfrin. i. R. Ida Nord"
        assert parted(f"{TEXT}\n\n{wish}\n\n{address}")[0] == TEXT
        asked = f"{TEXT}\n\nKontakt: Ida Nord, Tel. 0231 5550-9"
        assert parted(f"{asked}\n\nMit besten Grüßen\nIda Nord\n\n{address}")[0] == asked

    def test_a_given_name_heads_an_office_and_a_number(self) -> None:
        """Friends sign so, with a short wish above."""
        below = "Bis Freitag am Beckenrand\nIda\n\nJugendwartin Wasserfreunde Altstadt\n0231 5550 62"
        assert parted(f"{TEXT}\n\n{below}")[0] == TEXT
        told = (
            f"{TEXT}\n\nIda\n\nhat den Bus gelenkt, und die Kinder aus Kowel haben den ganzen Weg gesungen."
        )
        assert parted(told)[0] == told

    @pytest.mark.parametrize(
        "line", ["03.05.2023", "01.05. - 03.05.2023", "05/2023 - 07/2023", "08.00 - 16.00"]
    )
    def test_a_day_alone_is_no_number_to_call(self, line: str) -> None:
        """It may stand on a poster beside a street."""
        assert "phone" not in contact_kinds(line)
        assert "phone" in contact_kinds("0231 5550-62")
