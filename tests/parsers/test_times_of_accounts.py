"""Two days that an account tells behind each other, days that are no project's time, and what "heute" means.

Written from the language, not from any mail. The day of writing is Tuesday, 20 June 2023.
"""

from __future__ import annotations

import pytest

from tests.parsers.test_period import told

ACCOUNTS = (
    ("Am 5. Juni ging die Ladung vom Hof, am 9. Juni waren die ersten Körbe in Stryj gefüllt.", "2023-06-05", "2023-06-09"),
    ("Am 2. Mai haben wir die Draisine auf einen Tieflader gehoben. Die Eisenbahner haben sie am 12. Mai der Werkstatt in Sokal übergeben.", "2023-05-02", "2023-05-12"),
    ("Der Wagen ging am 2. Mai 2023 ab und war am 5. Mai 2023 entladen.", "2023-05-02", "2023-05-05"),
    ("Am 3. Mai rollte der Zug aus dem Bahnhof, am 6. Mai saßen in Stryj die ersten Kinder darin.", "2023-05-03", "2023-05-06"),
    ("Автобус вирушив 11 травня 2023 року і прибув до Коростеня 14 травня 2023 року.", "2023-05-11", "2023-05-14"),
    ("On 11 April 2023 six of us drove there with 300 blankets. We stayed until 17 April and built the oven in.", "2023-04-11", "2023-04-17"),
    ("Die Küche wurde am 2. Mai nach Sanok gebracht: Bis zum 28. Mai haben 20 Freiwillige dort gekocht.", "2023-05-02", "2023-05-28"),
    ("Los am 1.6., fertig am 6.6. dieses Jahres.", "2023-06-01", "2023-06-06"),
    ("Angefangen am 9. Januar, die letzte Palette ging am 26. Mai raus.", "2023-01-09", "2023-05-26"),
    ("Los ging es am 16. Januar, der letzte Kanon soll am 31. August im Kasten sein.", "2023-01-16", "2023-08-31"),
    ("Die erste Sendung ging am 2. April ab. Wir weben weiter bis zum 30. September.", "2023-04-02", "2023-09-30"),
    ("Seit Mai verkaufen die Landfrauen Marmelade für Cherson. Der Verkauf geht bis zum 15. Juli.", "2023-05", "2023-07-15"),
    ("In der Nacht zum Dienstag ist der Transport in Stryj angekommen. Gestartet war er am Samstagabend in Herten.", "2023-06-10", "2023-06-13"),
    ("Am vergangenen Donnerstag ist der Wagen in Pryluky eingetroffen. Losgefahren waren die beiden Fahrer am Dienstagmorgen.", "2023-06-13", "2023-06-15"),
    ("Drei Busse haben am 29. Mai den Hof verlassen; sie trafen am 2. Juni in Stryj ein.", "2023-05-29", "2023-06-02"),
    ("Die erste Folge erschien am 6. Juni, die vierte und letzte kommt am 18. Juli heraus.", "2023-06-06", "2023-07-18"),
    ("Sie haben am 1. Mai begonnen und werden voraussichtlich im Januar 2024 fertig.", "2023-05-01", "2024-01"),
    ("An den Pfingsttagen, 27. bis 29. Mai, haben Mädchen aus Stryj bei uns trainiert. Am 31. Mai fuhren sie zurück.", "2023-05-27", "2023-05-31"),
    ("Zum Stadtfest am 9. Juni kam eine Gruppe aus Stryj. Sie blieb noch bis zum 12. Juni.", "2023-06-09", "2023-06-12"),
    ("Angefangen haben wir am 1. Juni, Schluß ist am 3. Oktober.", "2023-06-01", "2023-10-03"),
)  # fmt: skip
ONE_OF_TWO = (
    ("Am 5. Juni haben wir zwei Pumpen nach Stryj gebracht. Am 16. Juni hat der Rat die Mittel bewilligt.", "2023-06-05", "2023-06-05"),
    ("Am 5. Juni sang der Chor aus Stryj im Rathaus. Die Zeitung berichtete am 7. Juni.", "2023-06-05", "2023-06-05"),
    ("Am 1. Juni rief uns die Wirtin an, am 5. Juni haben wir den Kessel getauscht.", "2023-06-05", "2023-06-05"),
    ("Das Lager dauerte vom 3. bis 7. Juni, am 8. saßen alle schon im Flugzeug.", "2023-06-03", "2023-06-07"),
    ("Nach dem Dammbruch vom 6. Juni hat der Verein drei Tage lang Boote gesammelt. Am 14. Juni haben wir sie übergeben.", "2023-06-14", "2023-06-14"),
    ("Am 14. Januar hat eine Druckwelle in Stryj alle Fenster herausgedrückt. Von Februar bis Mai haben wir sie neu verglast.", "2023-02", "2023-05"),
    ("Das Fest läuft bis zum Sonntag 25.6. 18 Uhr.", None, "2023-06-25"),
    ("Wir hatten vom 9.6. bis zum 13.6. 18 Jugendliche aus Stryj im Zeltlager dabei.", "2023-06-09", "2023-06-13"),
    ("Die Landfrauen sammeln nicht bis Martini, letzter Tag ist der 25. November.", None, "2023-11-25"),
    ("Gemessen wird nicht bis zum 22. September, sondern bis zum 13. Oktober 2023.", None, "2023-10-13"),
    ("Anträge müssen am 31. August 2023 im Kasten der Stiftung liegen.", None, "2023-08-31"),
    ("Von Anfang April bis Ende Mai haben Abwasserleute aus Marl und Stryj jede Woche miteinander telefoniert.", "2023-04", "2023-05"),
)  # fmt: skip
STRETCHES = (
    ("Letzte Woche war der Bürgermeister von Stryj zu Gast. Von Dienstag bis Freitag besichtigte er das Klärwerk.", "2023-06-13", "2023-06-16"),
    ("From Monday to Thursday last week a team trained volunteers in Stryj.", "2023-06-12", "2023-06-15"),
    ("Von Montag bis Donnerstag letzter Woche haben wir Helfer in Stryj geschult.", "2023-06-12", "2023-06-15"),
    ("Vom Fronleichnamstag bis zum Sonntag war der Kinderchor aus Stryj bei uns.", "2023-06-08", "2023-06-11"),
    ("Vom 1. Juni bis Sonntag haben wir für Stryj gesammelt.", "2023-06-01", "2023-06-04"),
    ("Eine Stadtplanerin aus Stryj absolviert seit dem 1. Februar ein sechsmonatiges Praktikum im Bauamt.", "2023-02-01", "2023-07-31"),
    ("Am 5. Juni begann ein dreitägiger Lehrgang für Kameraden aus Stryj.", "2023-06-05", "2023-06-07"),
    ("Die Vernissage ist am 1. Juli. Zu sehen sind die Bilder aus Stryj dann vier Wochen lang.", "2023-07-01", "2023-07-28"),
    ("Wann: Abfahrt 5.6., Ankunft 9.6.2023\nErreichbar: bis 30.6. nur per Mail", "2023-06-05", "2023-06-09"),
    ("Wer etwas möchte, muss seine Unterlagen spätestens am 14. Juli eingereicht haben.", None, "2023-07-14"),
    ("Zu Beginn des neuen Schuljahres haben wir eine Brieffreundschaft mit Stryj gestartet.", "2022-08", "2022-08"),
    ("Leider muss das für den 2. Juli angekündigte Konzert für Stryj ausfallen. Neuer Termin: 9. Juli.", "2023-07-09", "2023-07-09"),
)  # fmt: skip
LISTED = (
    ("Die Schau für Stryj steht im Juni in der Sparkasse, im Juli in der Stadthalle, im August im Kreishaus.", "2023-06", "2023-08"),
    ("Wir haben unsere alten Sirenen abgebaut (März), geprüft (April) und Ende Mai nach Stryj geschickt.", "2023-03", "2023-05"),
    ("Die Kulturtage für Stryj beginnen am 1. Juli mit einem Liederabend und klingen am 15. Juli mit einem Picknick aus.", "2023-07-01", "2023-07-15"),
    ("З березня до кінця травня 2023 року працювала консультація для жінок.", "2023-03", "2023-05"),
    ("Our convoy set off on the 11th of May and reached Stryj three days later.", "2023-05-11", "2023-05-14"),
    ("Frau Kuhn hat von März 2022 bis zu ihrem Wegzug im Dezember 2022 eine Sprechstunde angeboten.", "2022-03", "2022-12"),
    ("Von September bis kurz vor Weihnachten strickten Bewohnerinnen Socken für Stryj.", "2022-09", "2022-12"),
    ("Himmelfahrt haben 80 Leute eine Radtour für Stryj unternommen.", "2023-05-18", "2023-05-18"),
)  # fmt: skip
NO_TIME = (
    "Anfangs gab es getrennte Tische, heute streitet man gemeinsam über den Knoblauch.",
    "In der alten Waschkaue, wo heute der Stadtteiltreff ist, lernen wir zusammen.",
    "Bis heute sind 310 Schlafsäcke angekommen.",
    "Nachhören kann man alles unter https://www.buergerfunk.example/guten-morgen/3-mai-2023.",
    "Frau Ilgen ist seit dem 1. Juni im Ruhestand, bitte fragen Sie Herrn Kley.",
    "Den Schlüssel hat seit Neujahr Herr Thom, zu erreichen unter 02156 5550.",
    "Zur Mail meines Schülers Mats vom 14. Mai: Der Koffer ist fertig.",
)
TODAY = (
    "Heute haben wir dem Bürgermeister von Stryj einen Scheck überreicht.",
    "Heute Abend singt der Chor aus Stryj in der Kirche.",
    "Heute ist der Bus nach Lwiw gestartet.",
)


@pytest.mark.parametrize(("text", "start", "end"), ACCOUNTS)
def test_two_days_of_an_account(text: str, start: str, end: str) -> None:
    """Two past days of one thing, told in one breath, are its beginning and its end."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), ONE_OF_TWO)
def test_one_of_two_times(text: str, start: str | None, end: str) -> None:
    """A day on which the council, the paper or the war had its say is not the project's."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), STRETCHES)
def test_stretches(text: str, start: str | None, end: str) -> None:
    """A stretch told by weekdays, by its length or in a form's line is told in full."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), LISTED)
def test_listed_times(text: str, start: str, end: str) -> None:
    """Stations of one sentence reach from the first to the last, in any language; a feast may open a sentence."""
    assert told(text) == (start, end)


@pytest.mark.parametrize("text", NO_TIME)
def test_no_time(text: str) -> None:
    """Nowadays, an address, somebody's office and an earlier mail tell no period."""
    assert told(text) == (None, None)


@pytest.mark.parametrize("text", TODAY)
def test_today(text: str) -> None:
    """What happened or happens on the day of writing is told with "heute"."""
    assert told(text) == ("2023-06-20", "2023-06-20")
