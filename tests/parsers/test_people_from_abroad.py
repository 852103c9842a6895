"""Who only comes from a town abroad, and who is helped there: whole short mails. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

from tests.parsers.letters import raw_mail

SIGNED = "\n\nBitte nehmen Sie unser Projekt in Ihre Übersicht auf.\n\nMit freundlichen Grüßen\nUte Brandt\nStadt Ahlen, Westenmauer 10, 59227 Ahlen"

# text, partners
CASES: list[tuple[str, list[str]]] = [
    (
        "Im Café Brücke helfen wir seit März beim Ausfüllen von Anträgen. Die Idee hatten drei Mütter aus Saporischschja, die bei uns wohnen.",
        [],
    ),
    (
        "Am 4. Mai spricht Frau Dr. Olena Sydorenko aus Charkiw in der Volkshochschule über den Wiederaufbau der Energienetze. Der Eintritt ist frei.",
        [],
    ),
    (
        "Die Malerin Iryna Kowal aus Mykolajiw zeigt im Alten Rathaus zwanzig Bilder. Die Ausstellung läuft bis zum 30. Juni.",
        [],
    ),
    (
        "Familie Hrytsenko aus Kramatorsk hat in unserem Gemeindehaus eine Wohnung gefunden. Wir suchen noch Möbel.",
        [],
    ),
    (
        "Unser Deutschkurs hat jetzt sechzehn Teilnehmerinnen, die meisten kommen aus Dnipro und Cherson.",
        [],
    ),
    (
        "Zwei Lehrerinnen aus Sumy unterrichten seit dem Sommer in unserer Willkommensklasse. Gesucht werden Hefte.",
        [],
    ),
    (
        "Der Pianist Taras Lyssenko, der vor dem Krieg in Odessa lehrte, gibt am 9. Juni ein Konzert. Der Erlös geht an die Flüchtlingshilfe im Ort.",
        [],
    ),
    (
        "Live zugeschaltet war eine Ärztin aus Cherson, die vom Alltag in ihrer Klinik erzählte. Danach gab es eine Fragerunde.",
        [],
    ),
    (
        "Begonnen hat unsere Nähstube mit einer Schneiderin aus Winnyzja, die nicht länger herumsitzen wollte. Heute nähen dort zwanzig Frauen.",
        [],
    ),
    (
        "Im Chor singen jetzt auch Kinder aus Irpin, Butscha und Hostomel. Geprobt wird freitags um 16 Uhr.",
        [],
    ),
    (
        "Der Zahnarzt Bohdan Marchenko, früher in Poltawa, arbeitet nun ehrenamtlich in der Sprechstunde für Geflüchtete.",
        [],
    ),
    (
        "Bei der Lesung am 3. März trägt die Dichterin Lesja Hontschar aus Czernowitz neue Gedichte vor.",
        [],
    ),
    (
        "Unser Fußballverein hat eine neue Mannschaft: Jungen aus Charkiw und Isjum trainieren mit unserer C-Jugend.",
        [],
    ),
    (
        "Das Begegnungscafé leitet Frau Natalija Rudenko, die im März 2022 aus Tschernihiw zu uns kam.",
        [],
    ),
    (
        "Die Fotografin Marta Bilyk stammt aus Lwiw. Ihre Bilder aus dem Schutzkeller sind ab Montag in der Bücherei zu sehen.",
        [],
    ),
    (
        "Das Friedensgebet gestalteten eine Familie aus Browary und unser Posaunenchor.",
        [],
    ),
    (
        "Viele der Frauen in unserem Sprachcafé haben Verwandte in Mariupol. Wir treffen uns mittwochs.",
        [],
    ),
    (
        "Referent ist Andrij Tkatschenko, Stadtplaner aus Charkiw. Er berichtet am 12. Oktober über seine Arbeit.",
        [],
    ),
    (
        "Für das Kinderkrankenhaus in Charkiw haben wir zwölf Inkubatoren gekauft und am 2. Mai übergeben.",
        ["Charkiw"],
    ),
    (
        "Die Ärztin Oksana Kravets aus Tschernihiw bat uns um Verbandsmaterial. Am 3. April haben wir es ihrem Krankenhaus in Tschernihiw gebracht.",
        ["Tschernihiw"],
    ),
    (
        "Geflüchtete aus Sumy packen mit an: Jede Woche schicken wir Pakete an die Schule Nr. 5 in Ochtyrka.",
        ["Ochtyrka"],
    ),
    (
        "Eine Familie aus Cherson hat die Spendenaktion ins Leben gerufen. Der Erlös geht an das Waisenhaus in Kropywnyzkyj.",
        ["Kropywnyzkyj"],
    ),
    (
        "Zwölf Feuerwehrleute aus Winnyzja haben wir eine Woche lang an der Drehleiter ausgebildet.",
        ["Winnyzja"],
    ),
    (
        "Eine Delegation aus Kowel besuchte unser Klärwerk und nahm zwei Pumpen mit.",
        ["Kowel"],
    ),
    (
        "Der Bürgermeister von Schowkwa war per Video zugeschaltet und dankte für die Generatoren.",
        ["Schowkwa"],
    ),
    (
        "Kinder aus unserer Partnerstadt Stryj verbringen zwei Ferienwochen bei Gastfamilien.",
        ["Stryj"],
    ),
    (
        "Dreißig Kinder aus Nikopol haben sich zwei Wochen bei uns erholt, bevor sie nach Hause zurückfuhren.",
        ["Nikopol"],
    ),
    (
        "Die Musikschule in Kalusch bekommt von uns zwanzig Geigen. Gesammelt hat sie Frau Solomija Hnatjuk aus Ternopil, die hier Unterricht gibt.",
        ["Kalusch"],
    ),
    (
        "Das Jugendorchester aus Luzk spielt am 8. Juli auf dem Marktplatz; wir haben die Reise bezahlt.",
        ["Luzk"],
    ),
    (
        "Unsere Auszubildenden haben Betten gebaut, die in Suceava für Familien aus Czernowitz gebraucht werden. Suceava ist seit 2009 unsere Partnerstadt.",
        ["Suceava"],
    ),
    (
        "Im Sprachtandem treffen sich Ahlener mit Frauen aus Odessa und Mykolajiw, die im Stadtteil wohnen.",
        [],
    ),
    ("Der Kinderchor der ukrainischen Samstagsschule singt. Viele der Kinder kommen aus Charkiw.", []),
    (
        "Gefördert wird die Praxisanleitung von vier Pflegekräften aus Luzk, die drei Monate in unserem Klinikum hospitieren.",
        ["Luzk"],
    ),
    ("Die Kochgruppe um Halyna Petrenko, eine frühere Lehrerin aus Sumy, lädt zum Borschtsch-Essen ein.", []),
    ("Beim Stadtlauf startet auch Serhij Bondarenko aus Poltawa, der als Soldat ein Bein verloren hat.", []),
    (
        "Unser neuer Kollege im Bauhof heißt Maksym und kommt aus Krywyj Rih. Er hat eine Sammlung von Werkzeug angeregt, die an die Berufsschule in Krywyj Rih ging.",
        ["Krywyj Rih"],
    ),
    (
        "Im Rahmen der Interkulturellen Woche liest Autor Petro Jaworskyj (Iwano-Frankiwsk) aus seinem Roman.",
        [],
    ),
    ("Das Puppentheater aus Uschhorod gastiert am 3. Juni in der Stadthalle.", ["Uschhorod"]),
    ("Die Jugendfeuerwehr hat für die Jugendfeuerwehr in Beresne ein Zelt gekauft.", ["Beresne"]),
    ("Eine Gruppe von Müttern, die aus Nikopol geflohen sind, bietet Handarbeiten an.", []),
    (
        "Schülerinnen aus Kamjanez-Podilskyj und von unserem Gymnasium drehen gemeinsam einen Film, per Videokonferenz.",
        ["Kamjanez-Podilskyj"],
    ),
    ("Das Klavier spielt die in Cherson geborene Musikschullehrerin Daryna Shevchuk.", []),
    ("Menschen aus Bachmut erzählen im Heimatmuseum von ihrer zerstörten Stadt.", []),
    (
        "Wir danken Frau Lina Hrytsak aus Riwne fürs Übersetzen. Unser Lastwagen brachte 12 Tonnen Mehl nach Saporischschja.",
        ["Saporischschja"],
    ),
]


@pytest.mark.parametrize(("text", "partners"), CASES)
def test_tells_homes_from_partners(text: str, partners: list[str]) -> None:
    """Where somebody comes from is no partner; who gets the help, or is invited from there, is one."""
    (draft,) = read_mail(raw_mail(f"Guten Tag,\n\n{text}{SIGNED}")).drafts
    assert [partner.name for partner in draft.partners] == partners
