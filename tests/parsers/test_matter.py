"""Roles of sentences, descriptions and forms."""

import pytest
from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.description import describe_form, find_description
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.matter import Piece, matter_of, read_pieces
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.split import Project
from hypothesis import given
from hypothesis import strategies as st

MAIL = """Sehr geehrte Frau Brandt,

anbei sende ich Ihnen den Text für Ihre Liste. Ich hoffe, er passt.

Öfen für Sambir

Der Verein hat im Winter vierzig Öfen gebaut. Sie stehen heute in Schulen und Kellern.

- 30 Öfen für Schulen
- 10 Öfen für Keller

Bilder: https://www.verein.example/oefen
Ansprechpartnerin ist Frau Gerda Holt, Tel. 02852 5550-3, g.holt@verein.example.

Fotos kann ich gern nachreichen."""


def roles(text: str) -> list[tuple[str, str]]:
    return [(piece.role, piece.text.split(" ")[0]) for piece in read_pieces(plain_blocks(text), text)]


def describe(text: str) -> str:
    pieces = read_pieces(plain_blocks(text), text)
    heading = next((p for p in pieces if p.role == "heading"), None)
    return find_description(Project(pieces, heading), Passage("body", text), title=heading).value


def test_each_sentence_has_a_role() -> None:
    """Greeting, talk, heading, matter, link and contact are told apart."""
    assert [role for role, _ in roles(MAIL)] == [
        "greeting", "talk", "talk", "heading", "matter", "matter", "matter", "matter", "link", "contact", "talk",
    ]  # fmt: skip


def test_the_description_is_the_matter_in_paragraphs() -> None:
    """Neither greeting nor talk, contact or bare links; lists keep their lines."""
    assert describe(MAIL) == (
        "Der Verein hat im Winter vierzig Öfen gebaut. Sie stehen heute in Schulen und Kellern.\n\n"
        "- 30 Öfen für Schulen\n- 10 Öfen für Keller"
    )


def test_talk_before_a_colon() -> None:
    """What leads in to the first sentence goes, the sentence stays; a date in front of one is its own."""
    told = "Auf dem Markt in Gronau stehen am 15. Dezember Gäste aus Mukatschewo."
    assert describe(f"Kurze Info von uns: {told}") == told
    assert describe(f"Zu Ihrer Umfrage: {told}") == told
    dated = f"Donnerstag, 5. Oktober 2023: {told}"
    assert describe(dated) == dated


def test_whom_to_ask_needs_no_whole_number() -> None:
    """An extension, a name behind a colon and an hour to call are the contact's."""
    told = "Der Kreis Wesel hat am 21. September zwei Rettungswagen nach Saporischschja übergeben."
    for asked in (
        "Ansprechpartner in meinem Haus ist Herr Kanitz vom Bevölkerungsschutz, Durchwahl -2614.",
        "Für Presseanfragen: Herr Tim Sonntag.",
        "Herr Uwe Steinmann ist unser Mann für alles, was mit Kabeln zu tun hat: 02302 9173-555.",
        "Näheres weiß Frau Lidija Stezenko, die täglich bis 13 Uhr in der Werkstatt ist (02303 555 210).",
        "Als Ansprechpartner steht Ihnen Herr Dr. Gereon Pohl zur Verfügung.",
        "Wer sich für die Details interessiert, kann sich an Brandinspektor Marc Holtmann wenden (02572 922-555).",
        "Bewerbungen an: Kreis Herford, Frau Ohlmeier, oder p.ohlmeier@kreis.example",
        "Technische Fragen: Abwasserbetrieb, Herr Oelgeklaus, 05242 963-555; Förderung: Frau Tönnies, 05242 963-560",
        "Ansprechpartner war Herr Tim Althoff, der das Haus zum 31.03. verlässt.",
        "Mein Kollege Herr Dohmen (-3456) hat das abgewickelt und weiß alles Weitere.",
        "Wer uns schreiben will, schreibe bitte an Pfarrerin Sigrid Holtkamp, holtkamp@kirche.example.",
        "Wer Fragen hat: 02324 55567, aber bitte nicht während des Unterrichts!",
    ):
        assert describe(f"{told}\n\n{asked}") == told


def test_what_somebody_is_quoted_with_stays() -> None:
    """A quotation speaks to others, and is no heading where its sentence ends within it."""
    told = "Seit Weihnachten steht eine neue Leiter in der Halle.\n\nWehrführer Andreas Thiel: „Sie fährt noch wie am ersten Tag.“"
    assert describe(told) == told


def test_sentences_below_a_forms_labels_are_told() -> None:
    """A paragraph of whole sentences beside the labels tells the project, one to the office does not."""
    text = (
        "Angebot: Psychosoziale Beratung für Geflüchtete\nOrt: Euskirchen\nStart: 15. Januar 2023\n"
        "Leitung: Tetjana Moroz\nKontakt: 02251 7911-55\n\n"
        "Die Beratung ist kostenlos. Bisher haben 310 Menschen das Angebot genutzt.\n\n"
        "Wir bitten um Aufnahme in Ihre Liste."
    )
    form = read_form(text)
    assert form is not None
    told = describe_form(form, Passage("body", text)).value
    assert told.endswith("Die Beratung ist kostenlos. Bisher haben 310 Menschen das Angebot genutzt.")


def test_what_stands_above_a_request_is_for_the_office() -> None:
    """An opening paragraph that ends with a request and its colon leads in, whatever it recalls."""
    told = (
        "Der Einbau verschiebt sich, weil die Pumpe noch beim Zoll liegt. Neuer Zeitraum: 3. bis 9. Mai 2024."
    )
    lead = "Unser Bericht vom März ist bei Ihnen eingegangen. Der Plan darin ist überholt. Bitte ändern Sie in Ihrem Eintrag:"
    assert describe(f"Guten Tag,\n\n{lead}\n\n{told}") == told


@pytest.mark.parametrize(
    "chat",
    [
        "Draußen blüht der Flieder und ich sollte längst im Garten sein. Stattdessen dies: ",
        "Nur ganz fix, weil gleich der Chor kommt: ",
        "Soll euch vom Vorstand ausrichten, dass wir auch was machen \U0001f4aa ",
        "Unser Lehrer meint, wir sollen das selber schreiben. ",
        "Bin grad erst rein, Waschmaschine läuft. ",
        "Wir haben gehört, ihr sucht so etwas. ",
    ],
)
def test_chat_above_the_matter(chat: str) -> None:
    """It leads in and tells nothing."""
    assert describe(f"Huhu,\n\n{chat}{TestChatAtTheBeginning.TOLD}") == TestChatAtTheBeginning.TOLD


@pytest.mark.parametrize(
    "said",
    [
        "Am Adventsmarkt haben wir einen Stand, das muss aber nicht auf die Seite.",
        "Zum Sommerfest sind Sie übrigens eingeladen.",
        "Ole hat Ihnen am 3. Mai davon geschrieben.",
        "Please do not print my number anywhere.",
        "Für beide Punkte liegt die Zustimmung der Leitung vor.",
        "Die nächste Quartalsmeldung folgt im Oktober.",
        "Ich muss los, gleich ist Probe.",
    ],
)
def test_what_is_said_beside_the_matter(said: str) -> None:
    """It speaks to the office, whatever it tells."""
    assert describe(f"{TestChatAtTheBeginning.TOLD}\n\n{said}") == TestChatAtTheBeginning.TOLD


@pytest.mark.parametrize(
    "told",
    [
        "Der Meister sagte, wir sollten die Fenster selbst bauen.",
        "Karten bekommen Sie übrigens auch an der Abendkasse.",
        "Ich muss in den Keller, wenn Alarm ist, erzählt ein Schüler.",
        "Schnell waren alle Plätze an der Theke belegt!",
    ],
)
def test_what_tells_in_such_words_stays(told: str) -> None:
    """Whoever it is said of."""
    assert told in describe(f"{TestChatAtTheBeginning.TOLD} {told} {TestChatAtTheBeginning.TOLD}")


def test_an_address_behind_a_colon_is_only_pointed_to() -> None:
    """However the line announces it."""
    told = TestChatAtTheBeginning.TOLD
    assert (
        describe(f"{told}\n\nEin paar Bilder kann man sich ansehen: https://www.verein.example/bilder")
        == told
    )


def test_a_link_inside_a_sentence_stays() -> None:
    """A sentence that tells something keeps its address."""
    text = (
        "Wer ein Kind für zwei Wochen aufnehmen will, findet den Bogen auf https://www.verein.example/bogen."
    )
    assert describe(text) == text


def test_a_mail_without_heading_keeps_its_beginning() -> None:
    """Only talk is cut from the front."""
    text = "Hallo,\n\nich schreibe Ihnen für unseren Verein.\n\nDie Öfen wurden im Mai 2023 nach Sambir gebracht."
    assert describe(text) == "Die Öfen wurden im Mai 2023 nach Sambir gebracht."


def test_talk_alone_is_better_than_nothing() -> None:
    """Where all looks like talk, the curator gets all but the greeting."""
    assert describe("Hallo,\n\nbitte nehmen Sie uns auf.") == "bitte nehmen Sie uns auf."


def test_the_evidence_of_a_description_is_word_for_word() -> None:
    """Each unbroken stretch is one quote."""
    pieces = read_pieces(plain_blocks(MAIL), MAIL)
    quotes = find_description(Project(pieces), Passage("body", MAIL), title=None).quotes
    assert quotes
    assert all(MAIL[q.start : q.end] == q.quote for q in quotes)


def test_a_form_gives_its_description() -> None:
    """Aligned labels, a value over several lines, and the next label ends it."""
    text = (
        "Träger:         Kreis Borken\nBezeichnung:    Wärme für Sambir\nBeginn:         01.11.2023\n"
        "Beschreibung:\nDer Kreis liefert Öfen.\nSie werden in Schulen aufgestellt.\nAnsprechperson: Jana Holt"
    )
    form = read_form(text)
    assert form is not None
    assert (
        describe_form(form, Passage("body", text)).value
        == "Der Kreis liefert Öfen. Sie werden in Schulen aufgestellt."
    )


def test_a_contact_block_is_no_form() -> None:
    """Labels without a description are a block of addresses."""
    assert read_form("Name: A\nTelefon: 1\nE-Mail: a@b.example\nOrt: C\nDatum: D") is None


@given(st.text(alphabet="aA. :\n-!?äÄ1@/", max_size=200))
def test_pieces_stand_in_order_where_they_say(text: str) -> None:
    """No piece overlaps another, and each is the mail's own words."""
    last = 0
    for piece in read_pieces(plain_blocks(text), text):
        assert isinstance(piece, Piece)
        assert last <= piece.start <= piece.end
        assert "".join(text[piece.start : piece.end].split()) == "".join(piece.text.split())
        last = piece.end


def test_talk_ends_at_its_colon() -> None:
    """What stands behind it is told, not talked; a remark "nur zur Info" stays talk to its end."""
    text = (
        "wie am Telefon besprochen kurz zu uns: Die Löschgruppe hat das alte Fahrzeug nach Horodok gebracht."
    )
    assert [p.text for p in matter_of(read_pieces(plain_blocks(text), text))] == [
        "Die Löschgruppe hat das alte Fahrzeug nach Horodok gebracht."
    ]


class TestChatAtTheBeginning:
    """What is said before the telling begins, and after it ended."""

    TOLD = "Seit Mai 2023 backen zehn Frauen aus Rapla und Uman jeden Freitag zusammen Brot für die Tafel in Haltern."

    def test_an_opening_that_tells_nothing_goes_with_the_request_beside_it(self) -> None:
        """A paragraph of talk keeps no half sentences."""
        assert describe(f"Moin,\n\nnur fix, der Zug fährt.\nBitte eintragen:\n\n{self.TOLD}") == self.TOLD

    def test_who_writes_is_not_what_is_told(self) -> None:
        """Neither "ich bin Paula" nor "hier die Bäckerei"."""
        assert describe(f"Hallo,\n\nich bin Paula (17) und jobbe dort.\n\n{self.TOLD}") == self.TOLD
        assert describe(f"Hallo,\n\nhier die Bäckerei aus Haltern.\n\n{self.TOLD}") == self.TOLD

    def test_what_stands_behind_a_dash_may_be_talk(self) -> None:
        """The sentence before it is told."""
        text = "Seit 3. Mai steht unser Wegweiser im Netz – bitte weitersagen!!"
        assert describe(f"Hallo,\n\n{text}\n\n{self.TOLD}").startswith(
            "Seit 3. Mai steht unser Wegweiser im Netz\n"
        )

    def test_a_farewell_may_go_on(self) -> None:
        """It is no less a farewell."""
        text = f"{self.TOLD}\n\nHerzliche Grüße, bis zum 4. Juni in Krakau"
        assert describe(text) == self.TOLD

    def test_who_is_done_says_so(self) -> None:
        """Of himself or of another; a sentence with a figure tells."""
        assert describe(f"{self.TOLD}\n\nSo, nun gibt mein Vorgänger endlich Frieden.") == self.TOLD
        assert "Öfen" in describe(f"{self.TOLD}\n\nSo, jetzt fehlen der Bäckerei in Uman noch 12 Öfen.")

    def test_an_aside_beside_personal_words_at_the_beginning_is_cut(self) -> None:
        """What opens a mail in person and tells nothing goes as a whole."""
        text = f"Hallo,\n\nmeine Chefin hat mir das aufgetragen. Montag, Nebel, kein Besuch im Büro.\n\n{self.TOLD}"
        assert describe(text) == self.TOLD

    def test_names_alone_at_the_end_sign(self) -> None:
        """Thanks and the writers' names are no part of it."""
        assert describe(f"{self.TOLD}\n\nTausend Dank!\nLena, Paul + Oksana") == self.TOLD

    def test_abbreviations_end_no_sentence(self) -> None:
        """In haste "ukr." stands for a whole word."""
        text = "Im Kurs sitzen 20 ukr. Kinder und üben. Rückfr. bitte an Hr. Tenhagen (tenhagen@schule.example), ich bin weg."
        assert describe(f"Hallo,\n\n{text}") == "Im Kurs sitzen 20 ukr. Kinder und üben."


def test_what_is_said_of_a_page_in_a_sentence_is_told() -> None:
    """A bare pointer is not."""
    text = f"{TestChatAtTheBeginning.TOLD} Plätze sind ohne Voranmeldung frei: www.backen.example/haltern"
    assert "ohne Voranmeldung frei" in describe(text)
    assert "Mehr" not in describe(f"{TestChatAtTheBeginning.TOLD} Mehr dazu hier: www.backen.example/haltern")


def test_a_line_with_an_address_heads_nothing() -> None:
    """It points to a page, however it is set."""
    text = f"{TestChatAtTheBeginning.TOLD}\n\nFilm dazu: backen.example/film\nWer mag, sieht ihn sich zu Hause auf dem Sofa in aller Ruhe noch einmal an."
    assert [role for role, _ in roles(text)][1] == "link"


def test_hours_at_which_nobody_answers_belong_to_the_contact() -> None:
    """Who may be rung up and when is not told on the page."""
    told = TestChatAtTheBeginning.TOLD
    assert describe(f"{told}\n\nAnrufen dürfen Sie mich abends: 02364 555012, nur nicht vor sieben.") == told
    assert (
        describe(f"{told}\n\nTo hear the rest, do ask Ida Terbeck, she drove the van: 02364 555012.") == told
    )
