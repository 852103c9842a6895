"""Titles."""

import pytest
from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.builttitle import LONGEST, NOWHERE, Places
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.judgement import surest
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.split import split_projects
from brueckenpost.parsers.subjects import clean_subject, informative_subject
from brueckenpost.parsers.title import find_titles
from hypothesis import given
from hypothesis import strategies as st

TEXT = (
    "Am 4. Mai 2023 hat der Bauhof zwei Lastwagen mit Werkzeug nach Sambir gebracht, wo sie gebraucht werden."
)


def title(text: str, subject: str = "", places: Places = NOWHERE) -> str:
    split = split_projects(read_pieces(plain_blocks(text), text))
    found = surest(
        find_titles(
            split.projects[0],
            Passage("subject", subject),
            Passage("body", text),
            read_form(text),
            alone=True,
            places=places,
        )
    )
    return found.value if found else ""


@pytest.mark.parametrize(
    ("subject", "clean"),
    [
        ("WG: AW: Fwd: Werkzeug für Sambir", "Werkzeug für Sambir"),
        ("Betr.: Werkzeug für Sambir", "Werkzeug für Sambir"),
        ("[EXTERN] Re[2]: Werkzeug", "Werkzeug"),
        ("Antwort: Werkzeug", "Werkzeug"),
        ("[Ticket#2023051] Werkzeug", "Werkzeug"),
        ("Werkzeug: wofür?", "Werkzeug: wofür?"),
    ],
)
def test_prefixes_and_tags_are_taken_off(subject: str, clean: str) -> None:
    """What mail programs and gateways put before a subject is no part of it."""
    assert clean_subject(subject) == clean


def test_the_heading_wins_over_the_subject() -> None:
    """Who writes a heading has thought of the page."""
    assert title(f"Werkzeug für Sambir\n{TEXT}", "Lastwagen nach Sambir") == "Werkzeug für Sambir"


def test_a_subject_that_names_the_project_is_the_title() -> None:
    """Its words stand in the text."""
    assert title(TEXT, "WG: Lastwagen nach Sambir") == "Lastwagen nach Sambir"


@pytest.mark.parametrize(
    "subject",
    [
        "Gott zum Gruße",
        "Tach auch",
        "Meldung für Ihre Liste",
        "Unser Gespräch in Hagen",
        "Ukraine",
        "",
        "Frage zum Formular?",
    ],
)
def test_a_subject_that_only_announces_a_mail_is_not(subject: str) -> None:
    """Mail-talk names no project; then a title is built from the text, without its date."""
    assert informative_subject(subject, TEXT) == ""
    assert title(TEXT, subject).startswith("Zwei Lastwagen")


def test_a_form_names_its_project() -> None:
    """The value of the label "Titel" is the title."""
    form = f"Kommune: Hamminkeln\nTitel: Werkzeug für Sambir\nBeschreibung: {TEXT}\nTelefon: 02852 5550-1"
    assert title(form, "Formular") == "Werkzeug für Sambir"


def test_the_heading_above_a_form_names_its_project() -> None:
    """Where no label says what it is called; a row of the form is no title."""
    form = f"Datenblatt: Kehrmaschinen im Tausch\n\nTräger: Stadt Hamminkeln\nPartner: Sambir\nBeschreibung: {TEXT}\nTelefon: 02852 5550-1"
    assert title(form, "Datenblatt") == "Kehrmaschinen im Tausch"


def test_a_line_that_says_what_the_title_is() -> None:
    """Though the paper has too few labels to be a form."""
    paper = f"Stadt Hamminkeln - Kurzbericht\n\nTitel: Bücher auf Rädern\n\n{TEXT}"
    assert title(paper, "Kurzbericht") == "Bücher auf Rädern"


def test_a_subject_of_chat_names_nothing() -> None:
    """A word that stands only in what is said to the office."""
    chat = "Draußen blüht der Flieder und ich sollte im Garten sein. Stattdessen dies: "
    assert title(f"{chat}{TEXT}", "Flieder") != "Flieder"
    assert title(TEXT, "Werkzeug") == "Werkzeug"


def test_a_town_behind_also_names_nothing() -> None:
    """Though a colon stands behind it."""
    told = (
        "Also in Ahlen: wir haben zwei Lastwagen mit Werkzeug nach Sambir gebracht, wo sie gebraucht werden."
    )
    assert "Also" not in title(told, places=Places("Ahlen", ("Sambir",)))


def test_who_pays_is_no_title() -> None:
    """A label of a call that is no form."""
    told = f"Fördergeber: Stadt Ahlen, Kulturamt\n\n{TEXT}"
    assert "Fördergeber" not in title(told, "Aufruf: Werkzeugmittel 2024")


def test_a_row_of_a_table_says_what() -> None:
    """Beside the rows that say who and when."""
    table = "Wer | Bauhof Ahlen\nWas | Werkzeug auf Reisen\nWann | 3. bis 9. Mai 2023"
    assert title(f"{table}\n\n{TEXT}", "Rückmeldung") == "Werkzeug auf Reisen"
    assert title(f"{table.replace('Was', 'Titel')}\n\n{TEXT}", "Datei") == "Werkzeug auf Reisen"


def test_a_time_and_brackets_within_a_sentence_are_left_out() -> None:
    """Neither helps to tell what it is about."""
    told = "Die Feuerwehr Ahlen hat am vergangenen Freitag ihre alte Drehleiter DLK 23-12 (Baujahr 1996) an die Wehr in Sambir übergeben."
    assert (
        title(told)
        == "Die Feuerwehr Ahlen hat ihre alte Drehleiter DLK 23-12 an die Wehr in Sambir übergeben"
    )
    both = "Zwei Ärztinnen aus Sambir haben im Februar und März 2023 in der Klinik Ahlen hospitiert."
    assert title(both) == "Zwei Ärztinnen aus Sambir haben in der Klinik Ahlen hospitiert"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "Seit dem 5. Mai 2023 hospitieren Hebammen aus Sambir in der Klinik Ahlen.",
            "Hebammen aus Sambir hospitieren in der Klinik Ahlen",
        ),
        (
            "Am 5. Mai fuhr unser Mannschaftswagen mit Helmen nach Sambir, zurück kam er am 9. Mai.",
            "Mannschaftswagen fuhr mit Helmen nach Sambir",
        ),
    ],
)
def test_a_sentence_that_a_date_opens_is_turned_round(told: str, name: str) -> None:
    """The verb follows whoever does it, with where they come from; the way back is left out."""
    assert title(told).removeprefix("Unser ") == name


def test_the_head_of_a_newsletter_is_no_title() -> None:
    """It says which issue follows; the article below has its own."""
    head = "Radpost – der Newsletter für alle im Sattel, Ausgabe Juni 2024"
    assert title(f"{head}\n\nWerkzeug für Sambir\n\n{TEXT}", "Radpost") == "Werkzeug für Sambir"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Das Zweite ist unser Nähcafé hier im Ort. Seit Mai nähen dort Frauen aus der Ukraine.", "Nähcafé"),
        ("Die andere Sache ist der Lesegarten. Dort lesen Kinder aus der Ukraine vor.", "Lesegarten"),
        ("Da wäre zum einen die Radstube. Jeden Montag flicken dort Geflüchtete Räder.", "Radstube"),
    ],
)
def test_what_one_of_several_matters_is_called(told: str, name: str) -> None:
    """Whoever lists says first what comes."""
    assert title(told) == name


@given(st.text(max_size=400), st.text(max_size=200))
def test_a_title_is_short_and_without_prefix(text: str, subject: str) -> None:
    """Whatever comes in, the contract's limit holds."""
    assert len(title(text, subject)) <= LONGEST


def test_a_built_title_names_the_partner() -> None:
    """A sentence that leaves the partner out gets it before a colon; one that has it does not."""
    told = "Am 4. Mai 2023 hat der Bauhof zwei Lastwagen mit Werkzeug auf den Weg gebracht."
    assert title(told, places=Places("Ahlen", ("Sambir",))).startswith("Zwei Lastwagen für Sambir")
    assert title(TEXT, places=Places("Ahlen", ("Sambir",))).startswith("Zwei Lastwagen für Sambir")


def test_a_subject_of_the_municipality_alone_names_no_project() -> None:
    """Whose project it is stands beside the title anyway."""
    assert (
        informative_subject("Projektblatt Kreis Coesfeld", "Der Kreis Coesfeld baut.", "Kreis Coesfeld") == ""
    )


def test_an_article_is_no_verb() -> None:
    """A letter goes on in lower case behind its greeting."""
    told = "der Freundeskreis Unna hat am 3. Dezember 2022 Schlafsäcke, Kannen und Jacken nach Ełk gefahren."
    assert title(told) == "Der Freundeskreis Unna hat Schlafsäcke, Kannen und Jacken nach Ełk gefahren"


def test_a_headings_count_is_no_part_of_the_title() -> None:
    """It orders the mail's projects."""
    assert title(f"Baustein 2: Werkzeug für Sambir\n{TEXT}") == "Werkzeug für Sambir"


def test_a_dateline_is_no_title() -> None:
    """The heading below it is one."""
    assert title(f"Ahlen, 4. Mai 2023\n\nWerkzeug für Sambir\n\n{TEXT}") == "Werkzeug für Sambir"


def test_what_the_text_calls_the_project_is_the_title() -> None:
    """A programme's name in quotes, with its kind."""
    told = 'In Ahaus läuft seit Mai das Patenprogramm "Zwei Räder": Ehrenamtliche reparieren Fahrräder für Familien.'
    assert title(told, "AW: Ihre Anfrage") == "Patenprogramm „Zwei Räder“"


def test_a_subject_without_a_noun_names_nothing() -> None:
    """Chatty mails have chatty subjects."""
    assert informative_subject("was wir so machen", "Wir machen so einiges.") == ""


def test_the_label_of_an_item_is_its_title() -> None:
    """What stands before the colon names what follows."""
    told = "- Kurs im Standesamt: Zwei Kolleginnen aus Stryj waren im Dezember 2024 im Standesamt zu Gast."
    assert title(told) == "Kurs im Standesamt"


def test_a_letterhead_above_the_heading_is_no_title() -> None:
    """It says whose paper it is."""
    text = f"Klinikum am Berg, Hamm\n\nBetten für Sambir\n\n{TEXT}\n"
    assert title(text) == "Betten für Sambir"
    assert (
        title(f"Klinikum am Berg hilft Sambir\n\nWas bisher geschah\n\n{TEXT}\n")
        == "Klinikum am Berg hilft Sambir"
    )


def test_a_preface_above_the_heading_takes_it_nothing() -> None:
    """What says how the text came about is no title; the heading is, though it stands below."""
    preface = "Unser Vorstand hat nach langem Ringen folgenden Wortlaut beschlossen (5 Ja, 2 Enthaltungen)."
    told = f"{TEXT} {TEXT.replace('Mai', 'Juni')} {TEXT.replace('Mai', 'Juli')}"
    assert title(f"{preface}\n\nBetten aus Krosno\n\n{told}\n") == "Betten aus Krosno"


def test_the_first_of_two_lines_above_the_text_is_the_title() -> None:
    """The second says what sort of thing it is."""
    text = f"Sambir liegt hinterm Wald\nLesung und Gespräch in Haan\n\n{TEXT} {TEXT}\n"
    assert title(text, "Abend mit Bürgermeister") == "Sambir liegt hinterm Wald"


def test_a_newsletters_issue_is_no_title() -> None:
    """It says whose paper it is, and which number."""
    for above in ("Imkerverein Haan 1904 e. V. - Rundblatt 2/2024", "Mitteilungen Nr. 3/24"):
        assert title(f"{above}\n\nBetten für Sambir\n\n{TEXT}\n") == "Betten für Sambir"


def test_a_greeting_in_its_own_line_is_no_title() -> None:
    """Scouts and hunters greet by their own words."""
    assert title(f"Gut Pfad!\n\n{TEXT}\n", "Sommerlager für Sambir :)") == "Sommerlager für Sambir"


def test_a_compound_in_the_subject_stands_in_the_text_by_its_last_part() -> None:
    """A schoolbag is what the text calls "Ranzen"."""
    assert informative_subject("Schulranzen", "Wir haben 480 Ranzen gefüllt.") == "Schulranzen"


def test_who_reports_is_not_what() -> None:
    """A subject of a report's name and a body's tells nothing of the project."""
    for idle in (
        "Protokoll Vorstand",
        "Auszug aus dem Pfarrbrief",
        "Jahresbericht 2023 Bauhof",
        "Guten Morgen!",
    ):
        assert informative_subject(idle, TEXT) == ""
    assert informative_subject("Bitte veröffentlichen: Lastwagen", TEXT) == "Lastwagen"
    assert informative_subject("Bericht Werkstattkreis", "Unser Werkstattkreis hat Rohre gebogen.") == ""


def test_a_subject_of_two_things_is_a_title_in_other_words() -> None:
    """Its words need not stand in the text; days, wishes and names are no things."""
    assert informative_subject("Boote weg, Freunde da", TEXT) == "Boote weg, Freunde da"
    for idle in ("Glückwunsch zum Montag", "Frau Anna Schmitz", "Urlaub im August"):
        assert informative_subject(idle, TEXT) == ""


def test_words_without_a_verb_name_the_project_as_they_stand() -> None:
    """So tables and lists call projects; what stands behind a comma is an aside."""
    told = "Spendenlauf rund um den Flughafen zugunsten der Prothesenwerkstatt am Krankenhaus von Sambir, Startgeld 10 Euro"
    sambir = Places("Holzwickede", ("Sambir",))
    assert title(told, places=sambir).startswith("Spendenlauf rund um den Flughafen")


@pytest.mark.parametrize(
    "above",
    ["+++ Betten statt Worte +++", "Überschrift: Betten statt Worte", "Titelvorschlag: Betten statt Worte"],
)
def test_what_marks_a_heading_is_no_part_of_it(above: str) -> None:
    """Neither signs around it nor the word that it is one."""
    assert title(f"{above}\n\n{TEXT}\n") == "Betten statt Worte"


@pytest.mark.parametrize(
    "aside", ["(Endfassung, wirklich!)", "(gerne streuen)", "(mit Bildern)", "(Entwurf)"]
)
def test_what_brackets_say_of_the_mail_is_no_part_of_the_title(aside: str) -> None:
    """The page's reader need not know it; other brackets stay."""
    assert informative_subject(f"Lastwagen für Sambir {aside}", TEXT) == "Lastwagen für Sambir"
    assert informative_subject("Lastwagen für Sambir (Lwiw)", TEXT) == "Lastwagen für Sambir (Lwiw)"


def test_a_counted_opening_names_its_project() -> None:
    """An ordinal with a thing opens a paragraph as a heading would."""
    assert title(f"Zweitens: der Brunnenkurs. {TEXT}\n") == "Brunnenkurs"


def test_a_forms_title_ends_at_the_next_label() -> None:
    """Also where no list of labels has that one."""
    form = f"Vorhaben: Ein Spielplatz für Sambir\nWer: der Bauhof\nFür wen: Sambir\nBeschreibung: {TEXT}\nZeitraum: Mai 2023"
    assert title(form, "Tabelle") == "Ein Spielplatz für Sambir"


def test_hearts_and_flags_are_left_out() -> None:
    """They say nothing to who searches or listens."""
    assert title(TEXT, "Hilfe für Sambir 💛💙") == "Hilfe für Sambir"


def test_what_names_the_sort_of_paper_is_no_title_where_another_heading_follows() -> None:
    """Neither "Unser Beitrag für die Netzwerkstelle" nor an office's name."""
    for above in ("Unser Beitrag für die Netzwerkstelle", "Amt für Soziales, Fachdienst 50.2"):
        assert title(f"{above}\n\nBetten für Sambir\n\n{TEXT}\n") == "Betten für Sambir"
    haltern = Places("Haltern am See")
    assert (
        title(f"Projektsteckbrief Haltern\n\nBetten für Sambir\n\n{TEXT}\n", places=haltern)
        == "Betten für Sambir"
    )


def test_a_paper_that_has_a_name_is_the_project() -> None:
    """A newsletter with a name of its own is what is told about."""
    assert title(f"Rundbrief „Sambir aktuell“\n\n{TEXT}\n") == "Rundbrief „Sambir aktuell“"


def test_a_hint_at_an_event_names_none() -> None:
    """A subject that only says which sort of mail follows."""
    assert informative_subject("Veranstaltungshinweis 3.5.", TEXT) == ""


class TestLinesThatAreNoTitle:
    """What stands on a paper to say which paper it is names no project."""

    MATTER = "Die Stadt Musterhausen und der Bauhof haben im Mai 2023 zwei Pumpen nach Sambir gebracht, wo sie gebraucht werden."

    def test_the_heading_below_an_annex_line_counts(self) -> None:
        """An annex tells of which letter it is a part, then what it is about."""
        text = f"Anlage 3 zum Bescheid vom 2. Mai 2023\n\nPumpen statt Eimer\n\n{self.MATTER}"
        assert title(text) == "Pumpen statt Eimer"

    def test_a_webform_notice_is_no_title(self) -> None:
        text = f"Es liegt eine neue Nachricht vor (Formular: Mitmachen)\n\n{self.MATTER}"
        assert "liegt" not in title(text)

    def test_a_partner_alone_is_no_title(self) -> None:
        """The subject "Sambir" says where, not what; a longer one stays."""
        places = Places("Musterhausen", ("Sambir",))
        assert title(self.MATTER, "Sambir", places) != "Sambir"
        assert title(self.MATTER, "Pumpen für Sambir", places) == "Pumpen für Sambir"

    @pytest.mark.parametrize(
        ("opening", "wanted"),
        [("Wasser für alle.", "Wasser für alle"), ("Wasserpumpen.", "Sambir: Wasserpumpen")],
    )
    def test_words_without_a_verb_open_a_paragraph_as_its_title(self, opening: str, wanted: str) -> None:
        assert title(f"{opening} {self.MATTER}", "", Places("Musterhausen", ("Sambir",))) == wanted

    def test_a_sentence_that_opens_a_paragraph_is_none(self) -> None:
        assert title(f"Wir pumpen weiter. {self.MATTER}") != "Wir pumpen weiter"

    def test_a_letterhead_above_the_greeting_is_none(self) -> None:
        text = f"Schulmanager · Gesamtschule am Berg\n\nGuten Tag,\n\nPumpen statt Eimer\n\n{self.MATTER}"
        assert title(text) == "Pumpen statt Eimer"

    def test_when_and_where_is_none_beside_a_subject(self) -> None:
        text = f"Donnerstag, 13. Februar 2025, 19 Uhr, Alte Feuerwache\n\n{self.MATTER}"
        assert title(text, "Einladung: Pumpen statt Eimer") == "Pumpen statt Eimer"

    def test_a_posters_title_may_ask(self) -> None:
        text = f"Pumpen, schenken, abschreiben: Darf die Stadt das?\nSeminar der Akademie\nDonnerstag, 12. Juni 2025, 10 Uhr\n\n{self.MATTER}"
        assert title(text).startswith("Pumpen, schenken")

    @pytest.mark.parametrize(
        "subject",
        [
            "Pumpen statt Eimer - bitte veröffentlichen",
            "Bitte aufnehmen: Pumpen statt Eimer",
            "Pumpen statt Eimer, bitte um Veröffentlichung",
            "Pumpen statt Eimer (wie besprochen)",
        ],
    )
    def test_what_a_subject_asks_of_the_office_is_left_out(self, subject: str) -> None:
        assert title(self.MATTER, subject) == "Pumpen statt Eimer"

    def test_a_label_of_two_nouns_names_the_project(self) -> None:
        assert title(f"Rehasport für Verwundete: {self.MATTER}", "Gruppe") == "Rehasport für Verwundete"

    def test_a_quoted_name_is_the_title(self) -> None:
        text = f'Kein Spielmobil, "Rollende Zahlenkiste" heißt es. {self.MATTER}'
        assert title(text) == "Rollende Zahlenkiste"


@pytest.mark.parametrize("mark", ["•", "1/", "Nr. 1", "1)", "##", "(1)"])
def test_what_counts_a_heading_is_no_part_of_it(mark: str) -> None:
    """Dots, strokes and numbers only part one project from the next."""
    assert title(f"{mark} Werkzeug für Sambir\n{TEXT}") == "Werkzeug für Sambir"


def test_a_label_may_hold_a_date() -> None:
    """Its full stops end no sentence."""
    told = "- Benefizlauf am 3. Juni: Am Samstag laufen 200 Kinder für ein neues Heim in Sambir um den See."
    assert title(told) == "Benefizlauf am 3. Juni"
