"""Beginnings and ends told apart: journeys, exhibitions, collections, visits, and what comes before or after them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.parsers.test_period import reading, surest

JOURNEYS = (
    (
        "2022-10-18",
        "Der Löschzug Soest hat einen Rüstwagen nach Stryj gebracht. Abfahrt war am Donnerstag, 6. Oktober, Freitagabend rollten wir auf den Hof der Wache, und Sonntagmittag parkten die Wagen wieder vor unserem Gerätehaus.",
        "2022-10-06",
        "2022-10-09",
    ),
    (
        "2022-10-18",
        "Unsere Johanniter haben zwei Krankenwagen nach Kalusch überführt. Am Mittwoch, 5. Oktober, ging es in aller Frühe los, Freitag waren wir am Ziel und am Samstag wieder daheim.",
        "2022-10-05",
        "2022-10-08",
    ),
    (
        "2022-10-18",
        "Der Bauhof hat einen Radlader nach Dubno gebracht. Gestartet sind wir am Montag, dem 10. Oktober. Dienstagnachmittag haben die Kollegen ihn abgeladen, Donnerstagnacht standen die Kollegen wieder am Betriebshof.",
        "2022-10-10",
        "2022-10-13",
    ),
    (
        "2022-10-18",
        "Wir haben Feldbetten nach Kolomyja gefahren. Aufgebrochen sind wir am Freitag, 30. September, um fünf. Sonntag früh lagen alle wieder in ihren Betten.",
        "2022-09-30",
        "2022-10-02",
    ),
    (
        "2022-10-18",
        "Das DRK Soest brachte zwei Zelte nach Sambir. Los ging die Fahrt am 12. Oktober um drei Uhr, am 15. stand der Lastwagen wieder in der Garage.",
        "2022-10-12",
        "2022-10-15",
    ),
)
ENTRY = (
    (
        "2023-11-26",
        "Der Chor singt am zweiten Advent um 17 Uhr in der Petrikirche gemeinsam mit dem Kammerchor aus Stryj. Karten gibt es ab dem 27. November in der Buchhandlung Rittmeister.",
        "2023-12-10",
        "2023-12-10",
    ),
    (
        "2023-11-26",
        "Das Orchester spielt am 16. Dezember um 19 Uhr im Kurhaus zugunsten von Stryj. Plätze lassen sich vom 4. Dezember an vormerken.",
        "2023-12-16",
        "2023-12-16",
    ),
    (
        "2023-05-03",
        "Am 20. Mai lesen Schülerinnen aus Kalusch und Soest im Bürgerzentrum Gedichte. Der Vorverkauf läuft ab dem 8. Mai in der Touristinformation.",
        "2023-05-20",
        "2023-05-20",
    ),
    (
        "2023-05-03",
        "Die Theatergruppe aus Kalusch zeigt ihr Stück am 10. Juni in der Aula. Tickets sind seit dem 1. Mai erhältlich.",
        "2023-06-10",
        "2023-06-10",
    ),
    (
        "2023-05-03",
        "Die Geflüchteten aus Kalusch kochen am 24. Mai für die Nachbarschaft. Wer mitessen will, kann sich ab dem 15. Mai einen Platz sichern.",
        "2023-05-24",
        "2023-05-24",
    ),
)
SHOWS = (
    (
        "2024-03-20",
        "Das Stadtmuseum zeigt Ikonen aus Kossiw. Eröffnet wird am Sonntag, dem 7. April 2024, um 11 Uhr mit Chorgesang. Zu sehen ist alles bis zum 23. Juni, dienstags bleibt das Haus zu.",
        "2024-04-07",
        "2024-06-23",
    ),
    (
        "2024-03-20",
        "Fotos aus Charkiw hängen bald im Rathaus. Die Vernissage ist am 12. April um 18 Uhr. Bis zum 10. Mai können die Bilder während der Dienstzeiten angeschaut werden.",
        "2024-04-12",
        "2024-05-10",
    ),
    (
        "2024-03-20",
        "Kinder aus Tschortkiw haben gemalt. Am 2. April eröffnet der Bürgermeister die Ausstellung im Foyer der Sparkasse; sie bleibt bis zum 26. April hängen.",
        "2024-04-02",
        "2024-04-26",
    ),
    (
        "2024-03-20",
        "Stickereien aus Poltawa: Die Schau beginnt am 5. Mai 2024 mit einem Rundgang. Sie ist bis Ende Juni geöffnet.",
        "2024-05-05",
        "2024-06",
    ),
    (
        "2024-03-20",
        "Am 14. April wird im Kunsthaus die Ausstellung mit Grafiken aus Lwiw eröffnet. Letzter Tag ist der 9. Juni.",
        "2024-04-14",
        "2024-06-09",
    ),
    (
        "2024-03-20",
        "Zur Eröffnung der Plakatschau aus Odessa laden wir für den 3. Mai, 19 Uhr, ins Kulturhaus. Zu besichtigen sind die Plakate bis 16. Juni täglich außer montags.",
        "2024-05-03",
        "2024-06-16",
    ),
    (
        "2024-03-20",
        "Eröffnung der Ausstellung über Butscha: 21. April 2024. Die Tafeln stehen bis 30. Mai in der Bücherei.",
        "2024-04-21",
        "2024-05-30",
    ),
)
DRIVES = (
    (
        "2022-05-03",
        "Der Freundeskreis sammelt Geld für eine Küche in Krosno. Begonnen haben wir am Karfreitag mit einem Waffelverkauf, am Himmelfahrtstag ist Schluss.",
        "2022-04-15",
        "2022-05-26",
    ),
    (
        "2022-05-03",
        "Die Schule sammelt Verbandkästen für Stryj. Losgegangen ist es am 25. April, am 20. Mai zählen wir aus.",
        "2022-04-25",
        "2022-05-20",
    ),
    (
        "2022-05-03",
        "Wir sammeln Fahrräder für Stryj. Der Auftakt war am Ostersamstag auf dem Markt, am 4. Juni ziehen wir Bilanz.",
        "2022-04-16",
        "2022-06-04",
    ),
    (
        "2022-05-03",
        "Die Messdiener sammeln Spielzeug für Kinder in Sambir. Gestartet ist die Sammlung am Palmsonntag, am Pfingstmontag wird die letzte Kiste zugeklebt.",
        "2022-04-10",
        "2022-06-06",
    ),
    (
        "2022-05-03",
        "Unser Verein sammelt Schlafsäcke für Stryj. Los ging es am 1. April, und am 31. Mai machen wir Schluss.",
        "2022-04-01",
        "2022-05-31",
    ),
    (
        "2022-05-03",
        "Die Bücherei sammelt ukrainische Bücher für Stryj. Angefangen hat es am 2. Mai, am 28. Mai wird abgerechnet.",
        "2022-05-02",
        "2022-05-28",
    ),
)
VISITS = (
    (
        "2023-06-11",
        "Von Mittwoch bis heute waren 20 Mädchen aus Stryj bei uns in Soest zu Gast und haben Handball gespielt.",
        "2023-06-07",
        "2023-06-11",
    ),
    (
        "2023-06-11",
        "Seit Dienstag sind zwölf Schüler aus Kalusch bei uns, heute fahren sie zurück.",
        "2023-06-06",
        "2023-06-11",
    ),
    (
        "2023-06-11",
        "Von Freitag bis gestern haben Feuerwehrleute aus Stryj bei uns geübt.",
        "2023-06-09",
        "2023-06-10",
    ),
    (
        "2023-06-11",
        "Vom Donnerstag bis heute Mittag war der Kinderchor aus Stryj bei uns zu Besuch. Nächstes Jahr zu Pfingsten fahren wir hin.",
        "2023-06-08",
        "2023-06-11",
    ),
    (
        "2023-06-15",
        "Von Samstag bis Dienstag hatten wir die Jugendfeuerwehr aus Stryj zu Besuch. Im nächsten Jahr soll es im Sommer ein Zeltlager geben.",
        "2023-06-10",
        "2023-06-13",
    ),
    (
        "2023-06-15",
        "Gestern war die Volleyballmannschaft aus Stryj bei uns. Zu Weihnachten wollen wir Pakete schicken.",
        "2023-06-14",
        "2023-06-14",
    ),
    (
        "2023-06-15",
        "Am 10. Juni haben wir mit Gästen aus Stryj ein Turnier gespielt. Kommendes Jahr an Ostern sind wir dort eingeladen.",
        "2023-06-10",
        "2023-06-10",
    ),
)
HOMES = (
    (
        "2022-06-20",
        "In unserer alten Schule in Hiddingsen, die lange leer stand, wohnen seit April vier Familien aus Butscha und ein Großvater aus Cherson.",
        "2022-04",
        None,
    ),
    (
        "2022-06-20",
        "Im früheren Forsthaus leben seit Mai zwei Mütter mit fünf Kindern aus Irpin. Der Dorfverein hat tapeziert.",
        "2022-05",
        None,
    ),
    (
        "2022-06-20",
        "Bei uns im Pfarrheim sind seit dem 20. März 22 Menschen aus Mariupol untergebracht.",
        "2022-03-20",
        None,
    ),
    (
        "2022-06-20",
        "Seit Mitte März hausen elf Leute aus Charkiw in unserem Schützenheim; das Dorf kocht reihum.",
        "2022-03",
        None,
    ),
    (
        "2022-06-20",
        "Drei Großfamilien aus Sumy bewohnen seit Ostern das leere Kloster.",
        "2022-04-17",
        None,
    ),
    (
        "2022-06-20",
        "In unserer Jugendherberge haben seit März 40 Kinder aus einem Heim in Odessa ihr Zuhause.",
        "2022-03",
        None,
    ),
)
FEASTS = (
    (
        "2022-12-19",
        "Am Martinstag haben die Messdiener 100 Decken auf den Weg nach Turka gebracht. Am Heiligabend schreiben uns die Kinder dort Briefe.",
        "2022-11-11",
        "2022-11-11",
    ),
    (
        "2022-12-19",
        "Vergangenen Samstag haben wir Öfen nach Turka geschickt. Am Dreikönigstag telefonieren wir wieder mit der Schule.",
        "2022-12-17",
        "2022-12-17",
    ),
    (
        "2022-12-19",
        "Am 3. Dezember hat die Landjugend einen Lastwagen mit Brennholz nach Turka beladen. Am 8. Januar feiern wir ein Dankfest im Pfarrsaal.",
        "2022-12-03",
        "2022-12-03",
    ),
    (
        "2022-12-19",
        "Die Pfadfinder haben am zweiten Advent Kerzen für Turka verkauft. Zu Ostern hören wir, was daraus wurde.",
        "2022-12-04",
        "2022-12-04",
    ),
    (
        "2022-12-19",
        "Am 10. Dezember übergaben wir zwölf Generatoren in Turka. Im Januar tagt unser Arbeitskreis wieder.",
        "2022-12-10",
        "2022-12-10",
    ),
)
WORKS = (
    (
        "2023-09-14",
        "Der Partnerschaftsvertrag liegt seit Mai beim Rat, unterschrieben wird wohl im Winter. Unsere Monteure bauen in Dubno Pumpen ein. Los geht es am 2. Oktober 2023, fertig sein wollen wir am 22. März 2024.",
        "2023-10-02",
        "2024-03-22",
    ),
    (
        "2023-09-14",
        "Wir bauen in Stryj ein Spielplatzdach. Beginn ist am 4. Oktober 2023, abgenommen werden soll es am 15. Dezember.",
        "2023-10-04",
        "2023-12-15",
    ),
    (
        "2023-09-14",
        "Die Stadtwerke sanieren das Klärwerk in Stryj. Die Arbeiten starten am 9. Oktober, bis zum 31. Mai 2024 soll alles laufen.",
        "2023-10-09",
        "2024-05-31",
    ),
    (
        "2023-09-14",
        "Unser Bauhof deckt das Dach der Schule in Stryj. Wir legen am 18. September los und wollen am 6. Oktober fertig sein.",
        "2023-09-18",
        "2023-10-06",
    ),
    (
        "2023-09-14",
        "Die Berufsschule richtet in Stryj eine Werkstatt ein. Im Oktober geht es los, im April 2024 ist Einweihung.",
        "2023-10",
        "2024-04",
    ),
)
OPEN_AND_TOLD_BY_THE_CALENDAR = (
    ("Die Ausstellung läuft noch bis Monatsende im Kreishaus.", None, "2023-06"),
    ("Der Chor aus Stryj ist vom 30. Juni an für vier Tage unser Gast.", "2023-06-30", "2023-07-03"),
    ("Am Pfingstwochenende bauten wir in Stryj den Spielplatz auf.", "2023-05-27", "2023-05-29"),
    ("Der Kurs startet nach den Sommerferien, und zwar am 14. August.", "2023-08-14", "2023-08-14"),
    ("Von Palmsonntag bis Ostermontag wohnten 15 Kinder aus Stryj hier.", "2023-04-02", "2023-04-10"),
    (
        "Unsere Schüler waren vom vergangenen Freitag bis gestern in Stryj.",
        "2023-06-09",
        "2023-06-13",
    ),
)


def told(date: str, text: str) -> tuple[str | None, str | None]:
    best = surest(reading(text, date=dt.datetime.fromisoformat(f"{date}T12:00:00+00:00")))
    return (best.value.start, best.value.end) if best else (None, None)


class TestBeginningsAndEnds:
    @pytest.mark.parametrize(("date", "text", "start", "end"), JOURNEYS)
    def test_journeys(self, date: str, text: str, start: str, end: str | None) -> None:
        """A later day of a journey, told by its weekday alone, is where the journey ends."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), ENTRY)
    def test_entry(self, date: str, text: str, start: str, end: str | None) -> None:
        """From when one gets tickets is not when it happens."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), SHOWS)
    def test_shows(self, date: str, text: str, start: str, end: str | None) -> None:
        """An exhibition reaches from its opening to its last day, in however many sentences."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), DRIVES)
    def test_drives(self, date: str, text: str, start: str, end: str | None) -> None:
        """A collection reaches from its first day to the day of reckoning."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), VISITS)
    def test_visits(self, date: str, text: str, start: str, end: str | None) -> None:
        """A visit told by weekdays counts, the plan for next year's feast does not."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), HOMES)
    def test_homes(self, date: str, text: str, start: str, end: str | None) -> None:
        """Since when a house has been lived in, also past a relative clause."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), FEASTS)
    def test_feasts(self, date: str, text: str, start: str, end: str | None) -> None:
        """What was done counts before what comes later."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("date", "text", "start", "end"), WORKS)
    def test_works(self, date: str, text: str, start: str, end: str | None) -> None:
        """Works reach from their start to when they are to be done."""
        assert told(date, text) == (start, end)

    @pytest.mark.parametrize(("text", "start", "end"), OPEN_AND_TOLD_BY_THE_CALENDAR)
    def test_open_and_told_by_the_calendar(self, text: str, start: str | None, end: str | None) -> None:
        """What is told by the month's end, the holidays or "from then on" has one end or both."""
        assert told("2023-06-14", text) == (start, end)
