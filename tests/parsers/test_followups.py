"""Mails that change what was sent before, told from those that report something for the first time."""

from email.message import EmailMessage

import pytest
from brueckenpost.parsers.pipeline import read_mail

ONLINE = "> Ihr Beitrag steht nun auf unserer Seite."
CALL = "> wir sammeln Projekte der Kommunen. Bitte senden Sie uns Ihre Beiträge bis Ende September."

CHANGES = (
    (
        "Wagen in Sumy, noch ein Bild",
        "hier schreibt Ole von den Radfreunden. Die Vera hat Ihnen am 3. März von unserem Wagen geschrieben. Jetzt kam von dort ein Bild mit den ersten Fahrgästen, das gehört dazu.",
        "",
    ),
    (
        "Hilfstransport Trostjanez",
        "In unserem Text vom Montag ist leider eine Zahl durcheinandergeraten: Statt 18 Paletten waren es 81. Könnten Sie das noch geradeziehen?",
        "",
    ),
    (
        "Hilfstransport Trostjanez",
        "zu unserer Meldung von letzter Woche reiche ich Ihnen die Fotos nach. Die Aufnahmen hat Frau Lütke gemacht.",
        "",
    ),
    (
        "Zweiter Anlauf",
        "beim Abtippen ist mir das Datum verrutscht. Das Benefizkonzert beginnt am 3. Oktober 2023 und nicht am 4. Oktober.",
        "",
    ),
    (
        "Benefizkonzert",
        "der Link auf Ihrer Seite führt ins Leere. Richtig wäre: https://www.stadt-rheine.example/konzert",
        "",
    ),
    (
        "AW: Ihr Beitrag",
        "vielen Dank, sieht schön aus. Nur der Name unserer Partnerstadt ist dort mit i geschrieben, korrekt ist Trostjanez.",
        ONLINE,
    ),
    (
        "AW: Ihr Beitrag",
        "eine Bitte: Unter dem Artikel sollte nicht meine Nummer stehen, sondern die von Herrn Bülter, 05971 939-220.",
        ONLINE,
    ),
    (
        "Wasserpumpen",
        "inzwischen sind aus den drei Pumpen, die wir Ihnen im Juli gemeldet haben, fünf geworden. Bitte passen Sie die Angabe an.",
        "",
    ),
    (
        "Neue Ansprechpartnerin",
        "Herr Kuhl ist in den Ruhestand gegangen. Für die Partnerschaft mit Trostjanez bin jetzt ich zuständig; bitte tauschen Sie den Namen auf der Projektseite aus.",
        "",
    ),
    (
        "Sommerfest",
        "das auf Ihrer Seite angekündigte Fest am 16. September muss wegen der Wetterlage ausfallen. Ein neuer Termin steht noch nicht fest.",
        "",
    ),
    ("Sommerfest", "wir verlegen unser Fest vom 16. auf den 23. September. Alles Übrige gilt weiter.", ""),
    (
        "Projekt Schulbus",
        "ich hatte bei meiner ersten Mail den Förderverein unterschlagen. Der Bus wurde zur Hälfte vom Förderverein der Gesamtschule bezahlt – das müsste fairerweise mit rein.",
        "",
    ),
    (
        "Projekt Schulbus",
        "bitte nehmen Sie unseren Bericht über den Schulbus vorerst offline, die Eltern zweier Kinder sind mit dem Bild nicht einverstanden.",
        "",
    ),
    (
        "Projekt Schulbus",
        "wir möchten den Eintrag zum Schulbus gern überarbeiten. Hier die neue Fassung:\n\nEin Schulbus für Trostjanez\nDie Stadt Rheine hat im Mai 2023 einen Schulbus mit 30 Plätzen an ihre Partnerstadt Trostjanez übergeben. Den Führerschein dafür haben zwei Lehrer in Rheine gemacht.",
        "",
    ),
    (
        "Kleiderkammer",
        "seit unserer letzten Nachricht hat sich einiges getan: Die Kleiderkammer öffnet nun auch donnerstags, und die Adresse lautet jetzt Salzbergener Straße 12.",
        "",
    ),
    ("Kleiderkammer", "P.S. zu heute Morgen: Die Öffnungszeiten sind dienstags 14 bis 17 Uhr.", ""),
    ("Sprachcafé", "Frau Deventer bat um die Telefonnummer, hier ist sie: 05971 939-118.", ""),
    (
        "Re: Rückfragen",
        "zu 1: Ja, die Partnerschaft besteht seit 2022.\nzu 2: Es waren 14 Betten.\nzu 3: Die Fahrt war am 8. Mai 2023.",
        "> danke für Ihren Beitrag. Drei Fragen hätten wir noch: 1. Seit wann? 2. Wie viele? 3. Wann war die Fahrt?\n",
    ),
    (
        "Generator",
        "leider war die Pressestelle etwas voreilig: Der Generator ist noch gar nicht übergeben, die Übergabe folgt erst im Oktober. Bitte warten Sie mit der Veröffentlichung.",
        "",
    ),
    (
        "Generator",
        "Sie haben bei uns „Kreis Steinfurt“ stehen. Träger ist aber die Stadt Rheine, der Kreis hat nur Geld gegeben.",
        "",
    ),
    (
        "Unser Eintrag",
        "können Sie dort bitte als zweiten Partner noch die Stadt Leszno aufführen? Von dort wird die Hilfe weiterverteilt.",
        "",
    ),
    (
        "Schüleraustausch",
        "meine Kollegin Frau Segbert hat Ihnen im August den Austausch mit Trostjanez geschildert. Inzwischen gibt es einen Film darüber, den Sie gern dazustellen können: https://www.schule-rheine.example/film",
        "",
    ),
    (
        "Schüleraustausch – zweite Fassung",
        "das ist die Fassung, die gelten soll; die von gestern können Sie wegwerfen.\n\nSchüler aus Trostjanez in Rheine\nVom 4. bis 10. September 2023 waren 22 Schülerinnen und Schüler aus Trostjanez am Emsland-Gymnasium zu Gast.",
        "",
    ),
    (
        "Korrigierte Pressemitteilung",
        "in der Mitteilung, die Sie vorhin erhalten haben, war der Name des Bürgermeisters falsch. Er heißt Juri Bowa. Anbei die berichtigte Version.",
        "",
    ),
    (
        "Spendenkonto",
        "bei der IBAN in unserem Aufruf fehlt eine Ziffer. Sie lautet DE12 4035 0005 0000 1234 56.",
        "",
    ),
    (
        "AW: Ihr Beitrag",
        "schade, dass der Verein nicht genannt ist. Ließe sich der Zusatz „in Zusammenarbeit mit dem Ukraine-Kreis Rheine“ noch unterbringen?",
        ONLINE,
    ),
    (
        "Krankenwagen",
        "in der Eile habe ich den falschen Landkreis genannt. Gemeint war der Rajon Ochtyrka.",
        "",
    ),
    (
        "Nochmal wir",
        "den Betrag von 4.200 Euro, den ich Ihnen gestern durchgegeben habe, müssen wir nach oben setzen: 5.150 Euro.",
        "",
    ),
    (
        "AW: Ihr Beitrag ist online",
        "prima, danke! Eine Winzigkeit: Frau Doktor Melnyk schreibt sich mit y.",
        ONLINE,
    ),
    (
        "Konzert verschoben",
        "aus Krankheitsgründen muss das Konzert des Jugendorchesters auf den 24. Oktober 2023 rücken.",
        "",
    ),
    (
        "Absage",
        "leider kommt die Delegation aus Trostjanez nun doch nicht. Bitte entfernen Sie den Termin.",
        "",
    ),
    ("Delegation", "anders als gemeldet reist die Delegation schon am 3. Oktober an.", ""),
    ("Fotos zum Bericht", "anbei die Bilder, die in meiner Mail vom Freitag gefehlt haben.", ""),
    ("Kreisfeuerwehr", "wir haben uns mit den Zahlen vertan, es wurden 42 statt 24 Helme übergeben.", ""),
    (
        "Vereinsname",
        "unser Verein hat sich umbenannt und heißt seit 1. September „Brücke Rheine–Trostjanez e. V.“. Wenn Sie das auf der Seite nachziehen könnten, wäre das schön.",
        "",
    ),
    (
        "Rückzieher",
        "der Rat hat das Vorhaben gestern gestoppt. Deshalb ziehen wir unsere Einsendung zurück.",
        "",
    ),
    (
        "Datenschutz",
        "bitte löschen Sie die Handynummer von Frau Bülter, sie möchte nicht mehr angerufen werden.",
        "",
    ),
    (
        "Ergebnis Spendenlauf",
        "beim Spendenlauf, den wir Ihnen im Mai angekündigt hatten, sind 7.340 Euro zusammengekommen.",
        "",
    ),
    (
        "AW: Nachfrage",
        "Sie wollten wissen, ob der Bürgermeister mit dem Foto einverstanden ist: Ja, ist er.",
        "> danke für Ihre Meldung. Ist der Bürgermeister mit dem Foto einverstanden?\n",
    ),
    (
        "Zweites Fahrzeug",
        "bei unserem Feuerwehrprojekt ist ein zweites Fahrzeug hinzugekommen. Könnten Sie den Text entsprechend erweitern?",
        "",
    ),
    ("falscher Anhang", "da war heute früh das verkehrte Dokument dabei. Dieses hier ist das richtige.", ""),
    (
        "Telefonnummer",
        "ab Oktober bin ich unter 05971 939-444 zu erreichen. Bitte notieren Sie das bei unserem Projekt.",
        "",
    ),
    (
        "Öffnungszeiten",
        "die Spendenannahme schließt eine Woche früher als geplant, also schon am 22. September. Können Sie das in der Anzeige umstellen?",
        "",
    ),
    ("Unsere Meldung Nr. 4711", "Teil 2 der Aktion entfällt. Der Rest bleibt wie beschrieben.", ""),
    (
        "Jugendaustausch",
        "nach Redaktionsschluss hat uns die Partnerschule abgesagt. Wir bitten Sie daher, die Ankündigung herauszunehmen.",
        "",
    ),
    ("Paletten", "Korrekturbitte: 16 Paletten, nicht 61.", ""),
    ("Kleinigkeit", "auf der Übersichtsseite erscheint unser Projekt zweimal. Eines davon kann weg.", ""),
    (
        "Ansprechpartner",
        "Frau Kröger ist seit 1. Oktober nicht mehr bei uns. Ich habe ihre Aufgaben übernommen und bitte, mich bei dem Stromprojekt einzutragen.",
        "",
    ),
    (
        "AW: Veröffentlichung",
        "Vielen Dank! Mir fällt auf, dass der Landkreis fehlt: Er hat ebenfalls 5.000 Euro gegeben.",
        ONLINE,
    ),
    (
        "Spielplatz",
        "zum Spielplatzprojekt kann ich jetzt das Eröffnungsdatum nachliefern: Es ist der 14. Oktober 2023.",
        "",
    ),
    (
        "Spielplatz",
        "vergangene Woche meldete ich Ihnen den Spielplatz in Trostjanez. Der Hersteller legt noch zwei Bänke dazu.",
        "",
    ),
    (
        "Musikschule",
        "Meine Mail von eben war unvollständig. Hier der Rest: Die Lehrkräfte reisen am 12. Oktober zurück.",
        "",
    ),
    (
        "Musikschule",
        "mit der Bitte um Richtigstellung: Das Geld kam nicht von der Sparkasse, sondern von der Volksbank.",
        "",
    ),
    (
        "Sachspenden",
        "wir nehmen ab sofort keine Kleidung mehr an. Passen Sie unseren Aufruf bitte entsprechend an.",
        "",
    ),
    (
        "Sachspenden",
        "unser Aufruf hat sich erledigt, das Lager ist voll. Sie können ihn von der Seite nehmen.",
        "",
    ),
    ("Termin", "der Vortrag beginnt erst um 19 Uhr, nicht wie von mir angegeben um 18 Uhr.", ""),
    (
        "Trostjanez",
        "Frau Bürgermeisterin legt Wert darauf, dass es „Solidaritätspartnerschaft“ heißt. Können Sie das Wort tauschen?",
        "",
    ),
    ("Nachtrag", "Auch die Landjugend hat mitgepackt, das hatte ich unterschlagen.", ""),
    (
        "Zum Artikel Stromaggregat",
        "die Leistung beträgt 60 kVA. In unserem Schreiben hatten wir 6 kVA stehen.",
        "",
    ),
    ("Unser Beitrag vom 4. September", "dürfen wir das Foto gegen das beigefügte austauschen lassen?", ""),
    ("Schlussbericht", "die im Mai gemeldete Sammlung ist beendet. Am Ende waren es 312 Pakete.", ""),
    (
        "Zu unserer Meldung Rollstühle",
        "zwei Angaben sind inzwischen überholt: Es sind 19 Rollstühle, und gefahren ist die Spedition Elfers.",
        "",
    ),
    (
        "Rollstühle",
        "Bitte den Hinweis auf die Werkstatt weglassen, die Leitung möchte nicht genannt werden.",
        "",
    ),
    (
        "Re: Eingangsbestätigung",
        "hallo, da fehlte noch was! Partnerstadt ist Trostjanez, das hatten wir gar nicht dazugeschrieben.",
        "> vielen Dank für Ihre Mail. Wir melden uns, sobald Ihr Beitrag online ist.\n",
    ),
    ("Lesung", "Frau Iwanenko hat abgesagt. Statt ihrer liest Herr Petrenko.", ""),
    ("Lesung", "die Lesung, von der ich Ihnen schrieb, beginnt eine halbe Stunde später.", ""),
    ("Mein Fehler", "die Partnerschaft mit Trostjanez wurde 2021 unterschrieben und nicht erst 2022.", ""),
    ("AW: AW: Beitrag Löschzug", "So ist es richtig, nur der letzte Satz bitte raus.", ONLINE),
    ("Sprachkurs", "der Kurs ist ausgebucht, bitte keine Anmeldungen mehr. Nehmt ihr den Aufruf runter?", ""),
    (
        "Hilfslieferung vom August",
        "zur Vervollständigung: Beteiligt waren auch die Johanniter aus Emsdetten.",
        "",
    ),
)
REPORTS = (
    (
        "AW: Aufruf: Projekte der Kommunen",
        "gern melden wir Ihnen unser Projekt: Die Stadt Rheine hat im Mai 2023 einen Schulbus mit 30 Plätzen an ihre Partnerstadt Trostjanez übergeben. Bitte nehmen Sie es auf Ihre Seite auf.",
        CALL,
    ),
    (
        "Re: Aufruf",
        "bei uns hat sich seit dem Frühjahr viel getan: Neun Betten gingen im Mai 2023 an das Krankenhaus in Trostjanez, und im August waren 20 Kinder zu Gast.",
        CALL,
    ),
    (
        "Nachtrag zum Partnerschaftsjahr: Konzert in Rheine",
        "am 3. Oktober 2023 spielt das Jugendorchester aus Trostjanez in der Stadthalle. Der Eintritt ist frei, um Spenden für Generatoren wird gebeten.",
        "",
    ),
    (
        "Neuer Termin für das Willkommenscafé",
        "ab Oktober 2023 öffnet das Willkommenscafé für Familien aus der Ukraine mittwochs von 15 bis 17 Uhr im Gemeindehaus. Bitte weisen Sie darauf hin.",
        "",
    ),
    (
        "Schulbus",
        "wie am Telefon besprochen hier unser Text:\n\nDie Stadt Rheine hat im Mai 2023 einen Schulbus mit 30 Plätzen an ihre Partnerstadt Trostjanez übergeben.",
        "",
    ),
    (
        "Schulbus",
        "vor zwei Wochen haben wir einen Schulbus nach Trostjanez gebracht. Ursprünglich sollte er im Mai fahren, wegen der Zulassung wurde die Fahrt auf den 28. August 2023 verschoben.",
        "",
    ),
    (
        "Feuerwehr",
        "der Rat hat beschlossen, das ausgemusterte Löschfahrzeug nicht zu verkaufen, sondern an Trostjanez abzugeben. Es ist am 2. September 2023 dort angekommen.",
        "",
    ),
    (
        "Ergänzende Hilfe für Trostjanez",
        "die Stadt Rheine hat ihre Winterhilfe um 40 Heizgeräte ergänzt. Sie wurden am 1. September 2023 verladen.",
        "",
    ),
    (
        "AW: Ihre Anfrage",
        "auf Ihre Nachfrage hin berichte ich gern: Unsere Stadtwerke haben im Juli 2023 drei Pumpen an das Wasserwerk in Trostjanez gegeben.",
        "> in der Zeitung lasen wir von Ihren Pumpen. Mögen Sie uns etwas dazu schreiben?\n",
    ),
    (
        "Zweiter Hilfstransport",
        "nach dem ersten Transport im März ist am 5. September 2023 ein zweiter Lkw der Stadt Rheine mit 18 Paletten nach Trostjanez gefahren. Danke, wenn Sie auch diesen eintragen.",
        "",
    ),
    (
        "Feuerwehr hilft",
        "die Freiwillige Feuerwehr Rheine hat am 2. September 2023 ein Löschfahrzeug an Trostjanez übergeben, nachdem das bisherige Fahrzeug dort bei einem Angriff zerstört worden war. Bitte veröffentlichen Sie das auf Ihrer Seite.",
        "",
    ),
    (
        "Konzert",
        "das im Frühjahr wegen Krankheit abgesagte Konzert des Kammerchors wird am 8. Oktober 2023 nachgeholt. Der Erlös geht an das Kinderheim in Trostjanez.",
        "",
    ),
    (
        "Beitrag",
        "anbei schicke ich Ihnen unseren Beitrag. Falls etwas fehlt, melden Sie sich bitte, dann ergänze ich es. Die Stadt Rheine hat im Mai 2023 neun Betten an das Krankenhaus in Trostjanez geliefert.",
        "",
    ),
    (
        "AW: Erinnerung: Ihre Projekte",
        "entschuldigen Sie, ich hatte Ihre Mail übersehen. Hier unser Projekt: Seit Juni 2023 lernen 14 Frauen aus der Ukraine in der Volkshochschule Rheine Deutsch für den Beruf.",
        CALL,
    ),
    (
        "Projekt Wasser",
        "die Stadtwerke Rheine haben im August 2023 eine neue Pumpe nach Trostjanez gebracht. Die alte Pumpe war nicht mehr zu reparieren. Sie dürfen den Text gern kürzen und ändern.",
        "",
    ),
    (
        "Infoseite",
        "auf unserer Internetseite finden Geflüchtete nun auch Auskünfte auf Ukrainisch. Die alte Fassung vom März 2022 haben wir im Juli 2023 überarbeitet: https://www.rheine.example/ukraine",
        "",
    ),
    (
        "Benefizlauf",
        "statt Blumen zum Jubiläum hat der TV Rheine um Spenden gebeten; am 1. September 2023 gingen 2.300 Euro an die Sportschule in Trostjanez.",
        "",
    ),
    (
        "Sammlung beendet",
        "unsere Sammlung für Trostjanez ist beendet: 312 Pakete gingen am 5. September 2023 auf die Reise. Wir haben sie mit dem Kreisverband gepackt.",
        "",
    ),
    (
        "Aus alt mach neu",
        "die Berufsschule Rheine hat zwölf alte Rollstühle repariert, Reifen ersetzt und Bremsen ausgetauscht. Im August 2023 kamen sie ins Pflegeheim von Trostjanez.",
        "",
    ),
    (
        "AW: Aufruf",
        "auf Ihrer Seite fehlt unser Projekt bisher. Deshalb melde ich es nach: Seit April 2023 treffen sich ukrainische Mütter jeden Dienstag im Pfarrheim Rheine zum Kochen.",
        CALL,
    ),
    (
        "Austausch der Feuerwehren",
        "vom 4. bis 8. September 2023 waren sechs Feuerwehrleute aus Trostjanez in Rheine. Nicht nur geübt wurde, sondern auch gefeiert. Den Bericht können Sie gern anpassen.",
        "",
    ),
    (
        "Neue Nummer für Hilfesuchende",
        "unter der neuen Nummer 05971 939-999 berät die Stadt Rheine seit 1. September 2023 Geflüchtete aus der Ukraine, montags bis freitags.",
        "",
    ),
    (
        "Änderung der Öffnungszeiten im Begegnungscafé",
        "das Begegnungscafé für ukrainische Familien in der Alten Schule ist ab Oktober 2023 auch samstags geöffnet. Die Stadt Rheine zahlt die Miete.",
        "",
    ),
    (
        "Infoblatt",
        "bitte verlinken Sie unser Infoblatt für Geflüchtete: https://www.rheine.example/blatt. Es erklärt auf Ukrainisch, wie man ein Konto eröffnet, und wird monatlich aktualisiert.",
        "",
    ),
    (
        "Fest",
        "das Friedensfest zieht in diesem Jahr vom Marktplatz in die Stadthalle um: Am 23. September 2023 feiern Rheiner und ukrainische Familien gemeinsam ab 14 Uhr.",
        "",
    ),
    (
        "Lesung",
        "am 5. Oktober 2023 liest Iryna Petrenko in der Stadtbücherei Rheine aus ihrem Tagebuch der ersten Kriegstage. Der Eintritt ist frei.",
        "",
    ),
    (
        "Rollstühle",
        "19 Rollstühle hat das Sanitätshaus Elfers überholt. Die Stadt Rheine hat sie am 2. September 2023 nach Trostjanez gebracht. Bitte lassen Sie die Telefonnummer weg.",
        "",
    ),
    (
        "Spendenlauf",
        "8.112 Euro brachte der Spendenlauf des TV Rheine am 27. August 2023 für die Sportschule in Trostjanez. Fotos reiche ich gern nach.",
        "",
    ),
    (
        "Kurs",
        "unser Sprachkurs für Frauen aus der Ukraine ist wieder gestartet. Seit dem 4. September 2023 wird montags im Familienzentrum Rheine gelernt; die Kinderbetreuung ist neu dazugekommen.",
        "",
    ),
)


def kind(subject: str, text: str, quoted: str) -> str:
    mail = EmailMessage()
    mail["From"] = "Petra Holtkamp <holtkamp@stadt-rheine.example>"
    mail["Date"] = "Tue, 12 Sep 2023 10:00:00 +0200"
    mail["Subject"] = subject
    if quoted:
        mail["In-Reply-To"] = "<1@netzwerkstelle.example>"
    below = f"Am 11.09.2023 um 09:00 schrieb Netzwerkstelle:\n{quoted}" if quoted else ""
    close = "Mit freundlichen Grüßen\nPetra Holtkamp\nStadt Rheine"
    mail.set_content(f"Guten Tag,\n\n{text}\n\n{close}\n\n{below}")
    return read_mail(mail.as_bytes()).kind


@pytest.mark.parametrize(("subject", "text", "quoted"), CHANGES)
def test_what_changes_an_entry_follows_up(subject: str, text: str, quoted: str) -> None:
    """It names something that was sent before, or orders what only makes sense with an entry there."""
    assert kind(subject, text, quoted) == "follow_up"


@pytest.mark.parametrize(("subject", "text", "quoted"), REPORTS)
def test_what_is_told_for_the_first_time_is_a_submission(subject: str, text: str, quoted: str) -> None:
    """Replaced tyres, postponed concerts and leave to shorten a text correct nothing."""
    assert kind(subject, text, quoted) == "submission"


@pytest.mark.parametrize(
    "text",
    [
        "Drei Försterinnen aus Rheine begleiten seit Mai 2023 die Aufforstung rund um Trostjanez.",
        "Unsere Karte im Netz zeigt, wo Familien aus Trostjanez in Rheine Deutsch lernen können: https://www.rheine.example/karte",
        "Achte Fahrt nach Trostjanez: zwei Sprinter, 40 Schlafsäcke, ein Stromerzeuger, Abfahrt am 3. Oktober 2023.",
        "Die Imker aus Rheine haben dem Kinderheim in Trostjanez 80 Gläser Honig geschickt.",
        "Am 3. Oktober 2023 kocht Olha aus Trostjanez im Bürgerhaus Rheine für alle.",
        "Unser Kirchenchor singt am Sonntag, 8. Oktober 2023, für die Wasserleitung in Trostjanez.",
        "Der Rat hat 20.000 Euro für das Krankenhaus in Trostjanez beschlossen.",
        "Die Feuerwehr Mesum hat der Feuerwehr in Trostjanez sechs Pressluftatmer überlassen.",
        "Im Stadtmuseum hängen bis 5. November 2023 Bilder von Kindern aus Trostjanez.",
        "Seit gestern ist unsere Hotline für Ankommende freigeschaltet, 05971 939-999, auch auf Ukrainisch.",
        "Vier Ingenieure vom Wasserwerk Trostjanez schauen sich nächste Woche unsere Kläranlage an.",
        "Kleine Nachricht aus Rheine: Der Kindergarten St. Anna hat für Trostjanez Plätzchen verkauft, 312 Euro.",
        "Wir bauen mit Trostjanez eine Bücherei wieder auf. Los ging es im Juni 2023.",
        "Hier wohnen jetzt zwölf Frauen mit ihren Kindern aus Trostjanez, im alten Pfarrhaus.",
        "Schülerinnen aus Rheine und Trostjanez drehen gemeinsam einen Film, per Video, bis Weihnachten.",
        "Rollstuhl-Aktion abgeschlossen! 23 Stück sind in Trostjanez.",
        "Die VHS bietet ab 16. Oktober 2023 einen Kurs Ukrainisch für Helferinnen an, dienstags 18 Uhr.",
        "Zahnärztin Dr. Beier behandelt jeden ersten Samstag Geflüchtete kostenlos, Termine unter 05971 555010.",
        "Fußball-Camp mit Trostjanez: 24 Jungen, eine Woche, Sportschule Kaiserau, August 2023.",
        "Das Theater am Wall zeigt am 20. Oktober 2023 ein Stück aus Trostjanez mit deutschen Übertiteln.",
    ],
)
def test_a_deed_told_in_one_sentence_is_a_submission(text: str) -> None:
    """Whoever asks nothing and tells something has something for the page."""
    assert kind("Neues aus Rheine", text, "") == "submission"
