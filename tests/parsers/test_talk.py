"""Words to the office, told from the project's text."""

import pytest
from brueckenpost.parsers.talk import greeting_end, is_office_talk


@pytest.mark.parametrize(
    ("block", "rest"),
    [
        ("Sehr geehrte Frau Overbeck,", ""),
        ("Sehr geehrte Damen und Herren, sehr geehrter Herr Kunz,", ""),
        ("Guten Tag, das hier kam gestern vom Verein.", "das hier kam gestern vom Verein."),
        ("Liebe Frau Voß, lieber Herr Timm, anbei der Bericht.", "anbei der Bericht."),
        ("Moin zusammen!", ""),
        ("moin wir haben am 3. mai einen bus gebracht.", "wir haben am 3. mai einen bus gebracht."),
        ("Добрий день! Guten Tag!", ""),
        ("Dzień dobry, hallo zusammen,", ""),
        ("Добрий день, шановні колеги!", ""),
        ("Dear all,", ""),
    ],
)
def test_the_greeting_ends_where_the_words_begin(block: str, rest: str) -> None:
    """Names greeted in a row are one greeting; what follows on the same line is kept."""
    assert greeting_end(block) > 0
    assert block[greeting_end(block) :] == rest


@pytest.mark.parametrize(
    "text", ["Liebevoll gepackte Pakete gingen auf die Reise.", "Hallenbad öffnet, alle kommen."]
)
def test_words_that_only_begin_like_a_greeting_stay(text: str) -> None:
    """A greeting is a word of its own."""
    assert greeting_end(text) == 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Bitte nehmen Sie unser Projekt in Ihre Liste auf.",
        "Könntet ihr das bitte auf eurer Seite veröffentlichen?",
        "Anbei übersende ich Ihnen unseren Bericht.",
        "Hier kommt der versprochene Text für die Homepage:",
        "Vielen Dank für Ihre Mühe.",
        "Über eine Veröffentlichung würden wir uns freuen.",
        "Für Rückfragen stehe ich gern zur Verfügung.",
        "Fotos kann ich auf Wunsch nachreichen.",
        "Wie telefonisch besprochen melde ich unser Vorhaben.",
        "Nur zur Info, nicht zum Veröffentlichen: der Rat entscheidet erst im Mai.",
        "Please add our project to your list.",
        "Das Fax wollte nicht, deshalb jetzt per Mail.",
        "Herr Lohmann hat Urlaub, darum schreibe ich.",
        "Frau Specht liegt im Krankenhaus, daher melde ich mich wegen des Basars.",
        "Vielleicht interessiert euch das ja, die Kinder sind jedenfalls begeistert.",
        "My spoken German was never good, so please bear with me.",
        "Nehmt das also mit auf.",
        "Untenstehend sende ich Ihnen unsere Meldung.",
        "Stellt das bitte online, oder setzt es auf die Merkliste.",
        "Вибачте за помилки.",
        "Es hat sich viel getan, und darum diese Mail.",
        "Schaut mal, was auf unseren Feldern wächst!",
        "Anbei was fürs Herz.",
        "Wir freuen uns auf Ihre Antwort.",
        "Ein gutes neues Jahr zunächst!",
        "Frohe Ostern nachträglich!",
        "Wie schon letztes Jahr melden wir uns im Herbst.",
        "In aller Kürze das Wichtigste.",
        "Mit Bezug auf die Dienstbesprechung vom 27. Februar berichte ich zu TOP 5.",
        "Gern komme ich Ihrer Bitte nach, unser Vorhaben darzustellen.",
        "Dankbar wären wir für ein Teilen auf Ihren Kanälen.",
        "Noch ein Hinweis in eigener Sache.",
        "Wir hoffen auf Ihre Rückmeldung.",
        "Der Herr vom Landessportbund gab uns Ihre Adresse.",
        "Sąsiadka z Ahlen poradziła mi, żebym do Państwa napisała.",
        "Weitere Vorhaben sind in Vorbereitung.",
        "Pani dyrektor poprosiła nas, abyśmy napisali po polsku.",
        "Weiteres folgt, sobald der Rat entschieden hat.",
        "Мене попросили написати про наш хор.",
    ],
)
def test_requests_thanks_and_offers_are_for_the_office(sentence: str) -> None:
    """What asks, thanks, sends or offers is no part of the project's text."""
    assert is_office_talk(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Stadt hat 40 Familien aus Charkiw aufgenommen.",
        "Am Samstag brachte die Feuerwehr zwei Fahrzeuge nach Sambir.",
        "Die Sammlung läuft bis zum 30. April.",
        "Wer helfen möchte, findet auf der Seite alle Termine.",
        "Das Krankenhaus dankt allen Spendern.",
        "Wir freuen uns über Menschen, die ein Stück mitgehen!",
        "Mehr Betten folgten im Mai.",
        "Der Bürgermeister hat uns die Adresse des Kinderheims gegeben.",
        "Weitere Maßnahmen sind geplant.",
        "Dank einer Dolmetscherin können wir mit den Leuten dort sprechen.",
        "Für das Frühjahr hoffen wir auf ein Wiedersehen in Krakau.",
        "Unser Verein schickt jeden Monat einen Lastwagen.",
        "Wir bringen das Werkzeug mit dem Lkw nach Sambir.",
        "Unsere Fahrer packen an und bringen das Brot mit.",
        "Das Kreisarchiv stellt das ab Herbst als offenes Angebot auf.",
        "Die Feuerwehr hat nachfolgende Geräte der Wache in Sambir überlassen, die sie dort einsetzt:",
    ],
)
def test_what_tells_the_project_stays(sentence: str) -> None:
    """Telling sentences are no talk, even where they use the same verbs."""
    assert not is_office_talk(sentence)


@pytest.mark.parametrize(
    "text", ["LG Eva", "Viele Grüße aus Unna", "Mit freundlichen Grüßen E. Kamp", "Gruß"]
)
def test_a_sign_off_on_the_last_line_is_talk(text: str) -> None:
    """Telephones leave it behind the last sentence."""
    assert is_office_talk(text)
    assert not is_office_talk(f"{text} standen auf den Karten der Kinder, die in Sambir ankamen.")


@pytest.mark.parametrize(
    "text", ["Ratingen, 3. März 2023", "Bad Salzuflen, den 04.05.2023", "Kreis Wesel, 12. 6. 2024."]
)
def test_a_dateline_is_talk(text: str) -> None:
    """Where and when a letter was written is not its subject."""
    assert is_office_talk(text)
    assert not is_office_talk(f"In {text} wurde ein Bus nach Sambir übergeben.")


@pytest.mark.parametrize(
    "text",
    [
        "Verzeihen Sie, dass die Meldung so lang geworden ist.",
        "Apologies for the long mail.",
        "Our mayor thought you might like to know what we do.",
    ],
)
def test_an_apology_is_talk(text: str) -> None:
    """So is whose idea it was to write."""
    assert is_office_talk(text)


def test_what_others_said_is_told_of() -> None:
    """Who said what within the project is its own."""
    assert not is_office_talk("The drivers said that they would like to come again in May.")


@pytest.mark.parametrize("text", ["Sie bleiben bis 28. Juni 2023.", "Alle kamen am 3. Mai 2023."])
def test_a_short_sentence_with_a_date_is_no_dateline(text: str) -> None:
    """Behind a town's name stands a comma or the date itself."""
    assert not is_office_talk(text)
