"""Times as mails tell them in passing: states that last, journeys told by their ends, tenses that turn.

Written from the language, not from any mail. The day of writing is Tuesday, 20 June 2023.
"""

from __future__ import annotations

import pytest
from brueckenpost.parsers.judgement import LEAST

from tests.parsers.test_period import reading, surest, told

LASTING = (
    ("Seit Mai 2022 wohnen im alten Pfarrhaus von Erwitte 17 Mütter mit ihren Kindern.", "2022-05", None),
    ("In der früheren Förderschule leben seit November 2022 rund 80 Geflüchtete.", "2022-11", None),
    ("Unsere Kämmerei berät die Kolleginnen in Sambir seit Januar 2023.", "2023-01", None),
    ("Die Küche gibt seit Anfang März jeden Mittag Lebensmittel an 90 Familien aus.", "2023-03", None),
    ("Seit gut einem halben Jahr, genau seit dem 9. Januar, bieten wir Schwimmkurse an.", "2023-01-09", None),
    ("Der Chor probt seit 2022 mit Sängerinnen aus Luzk und lädt sie zu Konzerten ein.", "2022", None),
)
BACKDROPS = (
    ("Vergangenen Freitag haben wir in Galați Zelte abgeladen, der Stadt, die uns seit dem Hochwasser 2001 beisteht.", "2023-06-16", "2023-06-16"),
)  # fmt: skip
STAYS = (
    ("Seit dem 2. Mai 2023 lernen zwei Pfleger aus Kowel bei uns. Sie bleiben bis 28. Juli 2023.", "2023-05-02", "2023-07-28"),
)  # fmt: skip
BACKGROUND = (
    "In Kreuzau leben seit 2022 rund 200 Familien aus der Ukraine.",
    "Olha Melnyk, die seit März 2022 in Brakel wohnt, freut sich.",
    "Nach der Flut im Juli 2021 hat man uns geholfen.",
    "Eine Drohne hatte im Mai 2022 das Dach der Schule getroffen.",
    "Der Mietvertrag läuft noch bis Ende 2027.",
    "Übrigens haben wir seit gestern neue Rufnummern.",
    "Ab Montag gilt unsere neue Anschrift.",
)
JOURNEYS = (
    ("Am 2. Mai 2023 ist der Löschwagen losgefahren, an Pfingstmontag stand er in Kowel auf dem Hof.", "2023-05-02", "2023-05-29"),
    ("Seit dem 12. Mai 2023 steht sie in der Wache von Kowel. Abgefahren sind wir mit der Drehleiter am Dienstag, 9. Mai.", "2023-05-09", "2023-05-12"),
    ("On 2 May 2023 we set off with two vans for Kovel. On board were beds. We came home by train on the 6th.", "2023-05-02", "2023-05-06"),
    (
        "Wir sind am 2. März losgefahren und haben den Wagen am 4. März abgegeben.",
        "2023-03-02",
        "2023-03-04",
    ),
    ("Verladen wurde am 9. Mai, am 12. Mai kam der Zug in Kowel an.", "2023-05-09", "2023-05-12"),
    ("Am 3. Juni ging der Transporter auf die Reise. Ausgehändigt haben wir ihn am 5. Juni.", "2023-06-03", "2023-06-05"),
    ("Am 13. Mai haben wir 40 Räder übergeben. Aufgebrochen waren wir am 11. Mai.", "2023-05-11", "2023-05-13"),
    ("Abgefahren sind wir am 5. Mai, am 7. Mai waren wir am Ziel. Wieder daheim waren wir am 10. Mai.", "2023-05-05", "2023-05-10"),
    ("Losgefahren sind die Lehrlinge am Ostermontag, heimgekehrt am 20. Mai.", "2023-04-10", "2023-05-20"),
    ("Noch bis zum 30. Juli zeigt das Museum Plakate. Eröffnet wurde die Schau am 4. Juni.", "2023-06-04", "2023-07-30"),
    ("Die Pakete sind seit gestern unterwegs, die Ankunft ist für Freitag geplant.", "2023-06-19", "2023-06-23"),
    ("Von kommendem Freitag an bis zum 2. Juli spielen die Kinder im Zeltlager.", "2023-06-23", "2023-07-02"),
)  # fmt: skip
SINGLE = (
    ("Am Samstag in zwei Wochen startet der Lauf.", "2023-07-08", "2023-07-08"),
    ("Am Freitag vor einer Woche wurde der Wagen geweiht und übergeben.", "2023-06-09", "2023-06-09"),
    ("Heute in acht Tagen kommt der Chor.", "2023-06-27", "2023-06-27"),
    ("Am Donnerstag (15.6.) haben wir zwei Mulden abgegeben.", "2023-06-15", "2023-06-15"),
    ("Die Spende kam vorgestern an.", "2023-06-18", "2023-06-18"),
    ("Freitag, 7. Juli, 10 bis 11.30 Uhr: Fragestunde am Bildschirm.", "2023-07-07", "2023-07-07"),
    ("Im zweiten Schulhalbjahr 2022/23 arbeiten zwei Klassen an einem Hörspiel.", "2023-02", "2023-07"),
    ("Am letzten Donnerstag hat der Bürgermeister die Partnerschaftsurkunde unterschrieben.", "2023-06-15", "2023-06-15"),
    ("In der vorletzten Woche waren zehn Cellistinnen bei uns, zum Abschluss spielten sie am 10. Juni.", "2023-06-05", "2023-06-11"),
    ("Drei Gruppen waren schon hier, die vierte kommt am 4. Juli.", "2023-07-04", "2023-07-04"),
    ("Bis Nikolaus stricken wir Socken für Sumy und verkaufen sie.", None, "2023-12-06"),
    ("Das Tanklöschfahrzeug (Baujahr 1994) haben wir am 3. Mai (gut gepackt) überführt.", "2023-05-03", "2023-05-03"),
    ("Wir sammeln morgen und übermorgen Decken.", "2023-06-21", "2023-06-22"),
    ("Im Januar und im April wurden Öfen geliefert.", "2023-01", "2023-04"),
    ("Bis zum 31. Juli legen wir die Kollekten für einen Brunnen in Stryj zusammen. Am Pfingstsonntag lagen wir bei 2.140 Euro.", None, "2023-07-31"),
    ("Die Akademie veranstaltet am 6. Juli von 9 bis 12 Uhr ein Forum für Ratsmitglieder. Der nächste Lehrgang findet am 5. September statt.", "2023-07-06", "2023-07-06"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), [*LASTING, *STAYS, *BACKDROPS, *JOURNEYS, *SINGLE])
def test_a_time_told_in_passing(text: str, start: str | None, end: str | None) -> None:
    """The sentences give the period that a reader understands."""
    assert told(text) == (start, end)


@pytest.mark.parametrize("text", BACKGROUND)
def test_a_time_of_something_else(text: str) -> None:
    """Where somebody lives, what befell the town and how long a contract runs is no project's time."""
    best = surest(reading(text))
    assert best is None or best.confidence < LEAST
