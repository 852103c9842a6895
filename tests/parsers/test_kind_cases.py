"""What people want of the office, told by short mails of every kind."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

ONLINE = "Am 10.03.24 um 10:12 schrieb Netzwerkstelle:\n> Liebe Frau Kranz,\n> vielen Dank, Ihr Beitrag ist jetzt online.\n> Freundliche Grüße"
CALL = "Am 10.03.24 um 10:12 schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n> bitte melden Sie uns Ihre Projekte mit der Ukraine.\n> Freundliche Grüße"
OWN = "Am 10.03.24 um 10:12 schrieb Eva Kranz:\n> am 4. März haben wir einen Lkw mit Betten nach Poltawa geschickt."
ASKED = "Am 10.03.24 um 10:12 schrieb Netzwerkstelle:\n> Liebe Frau Kranz,\n> vielen Dank für Ihre Meldung. In welche Stadt ging der Transport, und wen dürfen wir nennen?\n> Freundliche Grüße"

CASES = [
    (
        "submission",
        "Pumpe",
        "Guten Tag,\n\nder Bauhof hat im Mai eine Pumpe nach Kowel gebracht. Dank einer Dolmetscherin können wir mit den Leuten dort sprechen.\n\nViele Grüße\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Re: Ihr Beitrag",
        "Hallo,\n\nwunderbar, alles steht drin, danke. Könnten wir am Freitag kurz sprechen, wie Sie es mit den Bildern halten? Montag bin ich nicht da.\n\nViele Grüße\nEva Kranz",
        ONLINE,
    ),
    (
        "follow_up",
        "AW: Bettentransport",
        "Guten Tag,\n\nkleiner Fehler meinerseits: es waren 40 Betten, nicht 14. Bitte ändern.\n\nGruß\nEva Kranz",
        ONLINE,
    ),
    (
        "follow_up",
        "Re: Poltawa",
        "Hallo,\n\nden Namen der Ansprechpartnerin bitte durch Petra Lohse ersetzen, sie hat das übernommen.\n\nViele Grüße\nEva Kranz",
        ONLINE,
    ),
    (
        "follow_up",
        "Re: Poltawa",
        "Hallo,\n\nder Termin ist jetzt doch am 16. April, am 9. ist die Halle belegt.\n\nViele Grüße\nEva Kranz",
        OWN,
    ),
    (
        "follow_up",
        "Konzert am 20. April entfällt",
        "Guten Tag,\n\nleider müssen wir das Benefizkonzert, das wir Ihnen im Februar gemeldet haben, absagen. Bitte nehmen Sie es von der Seite.\n\nMit freundlichem Gruß\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Spendenlauf: Endergebnis",
        "Guten Tag,\n\nwie im Februar angekündigt, hier noch die Zahlen zu unserem Eintrag: Es kamen 7.420 Euro zusammen.\n\nMit freundlichem Gruß\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Unser Eintrag Poltawa",
        "Guten Tag,\n\nin unserem Eintrag auf Ihrer Seite ist der Link kaputt. Er müsste https://www.stadt-x.example/poltawa heißen.\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Bitte Foto entfernen",
        "Hallo, bitte nehmt das Foto mit den Kindern aus unserem Beitrag wieder heraus, die Eltern möchten das nicht.\nDanke\nEva",
        "",
    ),
    (
        "follow_up",
        "AW: AW: Feldbetten",
        "Guten Morgen, ich muss mich korrigieren, die Übergabe war in Lubny und nicht in Poltawa.\nGruß E. Kranz",
        OWN,
    ),
    (
        "follow_up",
        "Ergänzung",
        "Guten Tag, zu unserer Meldung vom 4. März: Inzwischen hat auch die Feuerwehr zwei Pumpen dazugegeben.\nGruß E. Kranz",
        "",
    ),
    (
        "follow_up",
        "Re: Poltawa",
        "Danke fürs Einstellen! Können Sie bitte noch unser Spendenkonto dazuschreiben: DE02 1234\nGruß E. Kranz",
        ONLINE,
    ),
    (
        "submission",
        "AW: Aufruf",
        "Guten Tag,\n\ngern: Seit Januar 2024 unterrichten drei unserer Lehrerinnen online eine Klasse in Poltawa. Kontakt: Eva Kranz, 02302 5550.\n\nGruß",
        CALL,
    ),
    (
        "submission",
        "AW: Bettentransport",
        "Guten Tag,\n\ndanke! Und gleich das nächste: Am 20. April fährt unsere Feuerwehr mit zwei Löschfahrzeugen und 300 Schläuchen nach Lubny. Die Fahrzeuge hat der Rat gespendet, am Steuer sitzen acht Ehrenamtliche.\n\nGruß\nEva Kranz",
        ONLINE,
    ),
    (
        "submission",
        "Sprachcafé",
        "Guten Tag,\n\ndas Sprachcafé für Geflüchtete aus der Ukraine trifft sich jeden Dienstag um 16 Uhr im Pfarrheim. Das Angebot wird regelmäßig ergänzt und erweitert. Fragen beantwortet Eva Kranz.\n\nGruß",
        "",
    ),
    (
        "submission",
        "Haben Sie schon gehört?",
        "Guten Tag,\n\nhaben Sie schon von unserem Kinderfest gehört? Am 1. Juni kommen 60 Kinder aus Poltawa zu uns, es gibt Zirkus, Waffeln und ein Fußballspiel. Wer mag, kommt vorbei.\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Können Sie das gebrauchen?",
        "Moin,\n\nist das was für Ihre Seite? Wir haben im Februar 12 Krankenhausbetten nach Lubny gebracht, der Bauhof hat gefahren.\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Verlegung",
        "Guten Tag,\n\nim Rahmen der Partnerschaft mit Poltawa hat unser Bauhof 800 Meter Wasserleitung verlegt. Die Arbeiten dauerten vom 3. bis 14. Februar.\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Zuschuss",
        "Guten Tag,\n\nunsere Schule denkt über einen Austausch mit einer Schule in Poltawa nach. Welche Fördermittel kämen dafür in Betracht, und bis wann müsste man das beantragen?\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Besuch",
        "Guten Tag,\n\nwir würden Sie gern zu unserer Sitzung am 20. April einladen, damit Sie dem Ausschuss von den Partnerschaften im Land berichten. Hätten Sie Zeit?\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "AW: Bettentransport",
        "Guten Tag,\n\nvielen Dank für die schnelle Veröffentlichung, das sieht sehr schön aus!\n\nGruß\nEva Kranz",
        ONLINE,
    ),
    (
        "inquiry",
        "Kontakt gesucht",
        "Guten Tag,\n\nein Arzt aus unserem Krankenhaus möchte gebrauchte Geräte abgeben und sucht eine Stadt, die sie in die Ukraine bringt. Kennen Sie jemanden?\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Ihr Newsletter",
        "Guten Tag,\n\nbitte nehmen Sie mich in Ihren Verteiler auf. Meine Adresse steht unten.\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Statistik",
        "Guten Tag,\n\nfür eine Anfrage im Kreistag brauche ich die Zahl der Kommunen in NRW, die eine Partnerschaft mit der Ukraine haben. Liegt Ihnen die vor? Ich müsste bis Freitag antworten.\n\nGruß\nEva Kranz",
        "",
    ),
    (
        "spam",
        "Proposal",
        "Dear Sir, I am the widow of a late oil merchant who deposited 4.5 million USD with a bank in Togo. I need your assistance to transfer this fund, you will receive 25% of the total. Keep this strictly confidential.\nMrs. Grace",
        "",
    ),
    (
        "spam",
        "Ihre Domain läuft ab",
        "Sehr geehrter Kunde, Ihr Postfach wurde gesperrt. Bitte bestätigen Sie Ihr Passwort innerhalb von 24 Stunden: https://secure-login.mail-check.example/verify\nIhr Support",
        "",
    ),
    (
        "spam",
        "Wärmebildkameras Sonderpreis",
        "Guten Tag, als Kommune profitieren Sie jetzt von 30 % Rabatt auf Wärmebildkameras für Hilfslieferungen in die Ukraine. Nur solange der Vorrat reicht. Jetzt Angebot anfordern! Preise zzgl. MwSt.\nVertrieb Kamera GmbH",
        "",
    ),
    (
        "auto_reply",
        "Abwesend: AW: Bettentransport",
        "Vielen Dank für Ihre Nachricht. Ich bin bis zum 2. April nicht im Büro. Ihre Mail wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich an Frau Lohse.",
        "",
    ),
    (
        "auto_reply",
        "Automatische Antwort: Aufruf",
        "Ich bin derzeit im Urlaub und ab dem 25.3. wieder erreichbar.",
        CALL,
    ),
    (
        "follow_up",
        "Re: Sprachcafé",
        "Liebe Frau Deventer,\n\ndas Sprachcafé findet ab Mai donnerstags statt, nicht mehr dienstags.\n\nHerzlich\nEva Kranz",
        ONLINE,
    ),
    (
        "follow_up",
        "Nochmal Poltawa",
        "Hallo,\n\ngestern hatte ich Ihnen von unserem Betten-Lkw geschrieben und den Partner vergessen: Das Rote Kreuz in Gnesen hat mit angepackt.\n\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Zurückziehen",
        "Sehr geehrte Damen und Herren,\n\nunsere Meldung zum Löschfahrzeug ziehen wir zurück, der Rat hat anders entschieden.\n\nKranz",
        "",
    ),
    (
        "follow_up",
        "AW: Ihre Meldung",
        "Guten Tag Frau Deventer,\n\nzu Ihrer Rückfrage: Der Transport ging nach Lubny, beteiligt war die Feuerwehr. Ansprechpartner ist Herr Lohse, 02302 5551.\n\nKranz",
        ASKED,
    ),
    (
        "follow_up",
        "Korrekturbitte",
        "Guten Tag,\n\nauf Ihrer Seite steht bei unserem Konzert der 4. Mai. Richtig wäre der 5. Mai.\n\nKranz",
        "",
    ),
    (
        "submission",
        "Re: Poltawa",
        "Guten Tag,\n\nvielen Dank für Ihre Mail. Wir machen Folgendes: Die Musikschule nimmt seit Herbst zwölf Kinder aus Poltawa kostenlos auf und leiht ihnen Geigen und Trompeten. Dazu gibt es ein Konzert im Juni.\n\nEva Kranz",
        CALL,
    ),
    (
        "submission",
        "Weihnachtspäckchen",
        "Hallo,\n\nwir haben auch dieses Jahr wieder Päckchen gepackt: 412 Stück sind am 12. Dezember nach Poltawa gegangen, doppelt so viele wie im Vorjahr.\n\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Wer macht mit?",
        "Guten Tag,\n\nwer macht mit beim Frühjahrsputz für Poltawa? Am 13. April sammeln wir am Bauhof Schaufeln, Besen und Schubkarren, die der Lkw der Stadtwerke mitnimmt. Anmeldung bei Eva Kranz, 02302 5550.\n\nGruß",
        "",
    ),
    (
        "inquiry",
        "Rückruf",
        "Guten Tag,\n\nich habe gestern versucht, Sie zu erreichen. Rufen Sie mich bitte zurück, es geht um die Tagung im Mai.\n\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Teilnahme an der Videokonferenz",
        "Guten Tag,\n\nhiermit melde ich mich und meine Kollegin Frau Lohse zur Videokonferenz am 20. April an.\n\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Logo",
        "Guten Tag,\n\nwir möchten Ihr Logo auf unserem Plakat verwenden. Könnten Sie es uns in Druckqualität schicken?\n\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "AW: Aufruf",
        "Guten Tag,\n\nleider gibt es bei uns im Moment nichts, was wir melden könnten. Wir kommen gern auf Sie zurück.\n\nEva Kranz",
        CALL,
    ),
    (
        "inquiry",
        "Wohnung",
        "Guten Tag,\n\nich bin mit meinen zwei Kindern aus Charkiw gekommen und suche eine Wohnung in Bochum oder Witten. Können Sie mir helfen?\n\nOlena Kowalenko",
        "",
    ),
    (
        "inquiry",
        "Praktikum",
        "Sehr geehrte Damen und Herren,\n\nich studiere Osteuropastudien und bewerbe mich um ein Praktikum ab August. Lebenslauf und Zeugnisse sind angehängt.\n\nJule Brandt",
        "",
    ),
    (
        "spam",
        "Ihre Website",
        "Hallo, ich habe mir Ihre Website angesehen. Mit unseren Backlinks kommen Sie bei Google auf Seite 1. Interesse an einem unverbindlichen Angebot?\nMarc, SEO-Agentur",
        "",
    ),
    (
        "bulk",
        "Newsletter April",
        "Liebe Leserinnen und Leser,\n\nin dieser Ausgabe: Neues aus dem Landtag, Termine, Buchtipp. Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben. Hier abmelden: https://news.verband.example/abmelden",
        "",
    ),
    (
        "follow_up",
        "Unser Eintrag zum Spendenlauf",
        "Guten Tag,\nin unserem Eintrag steht 4.200 Euro, es sind aber am Ende 4.780 Euro geworden. Könnten Sie das bitte anpassen? Danke!\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Re: Ferienlager",
        "Hallo Frau Lohmann,\nleider hat sich der Termin verschoben: Das Ferienlager beginnt nicht am 3., sondern am 10. Juli. Alles Übrige bleibt.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Ansprechpartner gewechselt",
        "Guten Tag,\nHerr Pohl ist im Ruhestand. Bitte tragen Sie bei unserem Projekt künftig Frau Sabine Oertel als Kontakt ein, Telefon 02331 555077.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Foto vergessen",
        "Hallo,\ngestern habe ich Ihnen unseren Text zum Konzert geschickt, das Bild hatte ich nicht angehängt. Hier kommt es.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Bitte löschen",
        "Guten Tag,\ndie Reise findet nicht statt. Bitte nehmen Sie unseren Hinweis wieder von der Seite.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Kleiner Fehler",
        'Guten Tag,\nauf Ihrer Seite heißt unsere Partnerstadt "Sambor". Richtig ist Sambir. Wären Sie so nett, das zu verbessern?\n\nMit freundlichen Grüßen\nEva Kranz',
        "",
    ),
    (
        "follow_up",
        "Noch ein Satz",
        'Guten Tag,\nkönnten Sie unserer Meldung vom 2. Mai noch folgenden Satz anfügen: "Die Fahrt wurde von der Sparkasse unterstützt." Vielen Dank.\n\nMit freundlichen Grüßen\nEva Kranz',
        "",
    ),
    (
        "inquiry",
        "Frage zu Versicherung",
        "Guten Tag,\nwir wollen im Herbst mit zwei Transportern nach Lwiw. Wissen Sie, ob das Land eine Versicherung für Ehrenamtliche anbietet? Und brauchen wir Zollpapiere?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Partnerstadt gesucht",
        "Sehr geehrte Damen und Herren,\nunser Rat möchte eine Partnerschaft mit einer ukrainischen Gemeinde eingehen. Wie findet man da jemanden, der zu uns passt? Gibt es bei Ihnen eine Liste?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Danke",
        "Liebe Frau Lohmann,\ndas war gestern ein sehr hilfreiches Gespräch. Ich melde mich, sobald der Rat entschieden hat. Schönes Wochenende!\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Rückruf",
        "Guten Tag,\nkönnten Sie mich morgen zwischen 10 und 12 kurz anrufen? Es geht um die Förderung vom letzten Jahr.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Termin am 14.",
        "Hallo Herr Weber,\npasst Ihnen der 14. um 10 Uhr für unser Treffen? Ich bringe Frau Simon mit. Parken können Sie im Hof.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Bitte um Kontakt",
        "Guten Tag,\nfür eine Seminararbeit über Städtepartnerschaften suche ich Gesprächspartner aus Kommunen, die mit der Ukraine zusammenarbeiten. Wen könnten Sie mir empfehlen?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Wer hilft uns weiter?",
        "Guten Tag,\nbei uns stehen noch 40 Feldbetten im Keller, die wir gern abgeben würden. An welche Stelle können wir uns wenden?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "bulk",
        "Newsletter Kommunales Europa 6/2023",
        "Liebe Leserinnen und Leser,\nin dieser Ausgabe: Neues aus Brüssel, Fristen im Juli, Personalia. Wenn Sie unseren Newsletter nicht mehr erhalten möchten, klicken Sie hier: https://news.example/abmelden\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "spam",
        "Top-Angebot für Ihre Kommune",
        "Sehr geehrte Damen und Herren,\nsichern Sie sich jetzt 30 % Rabatt auf unsere LED-Leuchten! Nur bis Freitag. Fordern Sie Ihr unverbindliches Angebot an: https://shop.example/led\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "spam",
        "Ihr Postfach ist voll",
        "Ihr Speicher hat 98 % erreicht. Bestätigen Sie Ihr Konto innerhalb von 24 Stunden, sonst wird es gesperrt: http://mail-verify.example/login\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Benefizabend Luzk",
        "Sehr geehrte Frau Lohmann, beim Benefizabend, den Sie seit letzter Woche auf der Seite haben, hat sich die Anfangszeit geändert. Es geht jetzt um 18 Uhr los. Könnten Sie das bitte anpassen?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Zahl der Betten",
        "Guten Tag, mir ist in der Meldung von gestern ein Fehler unterlaufen. Nicht 30, sondern 13 Betten gingen nach Kowel. Bitte entschuldigen Sie.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Nachtrag Schulhof",
        "Hallo, inzwischen wissen wir, was der Schulhof in Sambir gekostet hat: 48.000 Euro. Das können Sie gern noch hinzufügen.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Projekt beendet",
        'Guten Tag, unser Projekt "Lesepaten" ist zum 31. Juli ausgelaufen. Nehmen Sie den Eintrag bitte herunter.\n\nMit freundlichen Grüßen\nEva Kranz',
        "",
    ),
    (
        "follow_up",
        "Falsche Telefonnummer",
        "Guten Tag, bei unserem Hilfstransport steht noch meine alte Nummer. Die neue ist 0231 555099. Danke!\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Bild zum Eintrag",
        "Liebe Frau Lohmann, Sie hatten nach einem Foto für unseren Eintrag gefragt. Es hängt an. Fotograf: Kai Brandt.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Ferienlager abgesagt",
        "Hallo, das Ferienlager, von dem wir Ihnen im März geschrieben haben, müssen wir leider absagen. Es gab keine Visa. Bitte löschen.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Schreibweise",
        "Hallo zusammen, der Bürgermeister schreibt sich Kowaltschuk, in unserem Text stand Kowalchuk. Wären Sie so lieb?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Link geht nicht",
        "Guten Tag, der Link in unserem Beitrag führt ins Leere. Richtig ist https://www.werl.example/luzk. Vielen Dank.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Ergänzung",
        "Guten Tag, zu unserer Meldung über den Krankenwagen möchten wir ergänzen, dass auch der Lions Club beteiligt war.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Neuer Termin",
        "Sehr geehrte Damen und Herren, der Vortrag von Dr. Bondar muss wegen Krankheit verschoben werden, und zwar auf den 14. November. Ort und Uhrzeit bleiben gleich.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Anmeldung?",
        "Guten Tag, kann man sich für den Fachtag noch anmelden? Ich würde gern mit zwei Kollegen kommen.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Aufnahme in den Verteiler",
        "Guten Tag, könnten Sie mich in Ihren Verteiler aufnehmen? Ich bin neu im Amt und möchte auf dem Laufenden bleiben.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Hilfsgüter abzugeben",
        "Guten Tag, wir lösen unser Altenheim auf und hätten 20 Pflegebetten abzugeben. Wer könnte die in der Ukraine gebrauchen? Über einen Hinweis würde ich mich freuen.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Ihre Seite",
        "Liebe Frau Lohmann, ich wollte nur mal sagen, wie gut mir Ihre Seite gefällt. Machen Sie weiter so!\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Bescheinigung",
        "Sehr geehrte Damen und Herren, für die Steuer benötige ich eine Bescheinigung über meine Spende vom März. Können Sie mir die zuschicken?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Fördermittel",
        "Hallo Herr Weber, welche Programme gibt es eigentlich für Schüleraustausch mit der Ukraine, und bis wann muss man den Antrag stellen?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Logo",
        "Guten Tag, dürfen wir Ihr Logo auf unserem Plakat verwenden? Und in welchem Format bekommen wir es?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Terminvorschlag",
        "Liebe Frau Lohmann, am 12. oder 13. wäre ich in Düsseldorf. Hätten Sie da eine halbe Stunde für mich? Es geht um unsere geplante Partnerschaft.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Dolmetscher gesucht",
        "Guten Tag, für den Besuch unserer Partner im Mai suchen wir noch einen Dolmetscher. Kennen Sie jemanden?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "inquiry",
        "Masterarbeit",
        "Sehr geehrte Damen und Herren, im Rahmen meiner Masterarbeit an der Universität Bonn untersuche ich kommunale Partnerschaften. Hätten Sie Zeit für ein kurzes Gespräch?\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Wer braucht das schon? Unser RTW",
        "Moin, wer braucht schon einen 15 Jahre alten Rettungswagen? Die Leute in Dubno! Am 4. Mai haben wir ihn übergeben, samt Trage und EKG. Der Fahrer schlief im Auto.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Haben Sie Lust auf Borschtsch?",
        "Liebe alle, am 9. Juni ab 12 Uhr feiern wir auf dem Kirchplatz ein Fest mit ukrainischer Küche und Musik. Kommen Sie vorbei! Der Erlös ist für das Kinderheim in Kalusch.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Projekt Bürgeramt",
        "Guten Tag, vier Sachbearbeiterinnen aus Stryj haben im Oktober zwei Wochen in unserem Bürgeramt mitgearbeitet. Ziel war, Abläufe zu vergleichen. Im Frühjahr fahren wir zum Gegenbesuch.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Mutter-Kind-Turnen",
        "Hallo, der TV Werl bietet montags ein kostenloses Turnen für Mütter aus der Ukraine mit ihren Kleinen an. 18 Familien kommen regelmäßig. Danach gibt es Kaffee.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "submission",
        "Heizung für das Lyzeum",
        "Guten Tag, unsere Stadtwerke haben dem Lyzeum in Nadwirna einen Pelletkessel eingebaut. Zwei Monteure waren zehn Tage vor Ort. Jetzt sind es in den Klassen 20 Grad statt 11.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "spam",
        "Kredit ohne Schufa",
        "Sehr geehrte Damen und Herren, wir bieten Darlehen von 5.000 bis 500.000 Euro zu 2 % Zinsen. Jetzt anfragen! Kontakt: kredit@bank-invest.example\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "auto_reply",
        "Antw: Ihr Eintrag (Abwesend: Sonderurlaub)",
        "Guten Tag, ich bin vom 3. bis 21. Juli 2023 nicht im Kreishaus. Ihre E-Mail wird in dieser Zeit weder gelesen noch weitergeleitet.\n\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Re: Bilder von heute",
        "Tag zusammen, anbei das bessere Bild und die Liste, wer wie viel gestrickt hat. Beides bitte zu dem Eintrag über die Decken für Zamość. Neu ist: Gestern hat Zamość 60 Decken zurückgeschickt, als Muster.\n\nEva Kranz",
        "",
    ),
    (
        "follow_up",
        "Re: Ihr Meldebogen",
        "Guten Tag, hier das Foto. Am Freitag, 28. Juni 2024, essen beide Schulen vor der Kamera die erste Ernte. Das dürfen Sie gern dazuschreiben.\n\nEva Kranz",
        "> Ihr Bogen ist seit Montag online. Hätten Sie noch ein Bild?",
    ),
    (
        "follow_up",
        "AW: Fehlende Angabe",
        "Guten Tag, es war der 12. April, und ja, der Ort heißt Wolodymyr.\n\nEva Kranz",
        "> Ihr Eintrag steht schon auf unserer Seite, es fehlt aber das Datum. Und heißt der Ort Wolodymyr?",
    ),
    (
        "inquiry",
        "Anmeldung zur Netzwerktagung",
        "Hallo, zur Tagung am 20. Juni in Essen komme ich gern, Herr Brandt leider nicht. Vegetarisch bitte.\n\nEva Kranz",
        "",
    ),
    (
        "spam",
        "Ihr Paket",
        "Sehr geehrter Kunde, Ihre Sendung konnte nicht zugestellt werden. Zahlen Sie die Zollgebühr von 1,99 Euro hier: http://paket-check.example/pay, sonst geht das Paket zurück.\n\nMit freundlichen Grüßen\nEva Kranz",
        "",
    ),
    (
        "bulk",
        "Rundbrief Nr. 12",
        'Liebe Mitglieder, in diesem Rundbrief: Jahreshauptversammlung, Ausflug nach Xanten, Beitragserhöhung. Wenn Sie den Rundbrief nicht mehr erhalten möchten, antworten Sie mit "Abmelden". Abmelden: https://verein.example/abmelden\n\nMit freundlichen Grüßen\nEva Kranz',
        "",
    ),
]


def mail(subject: str, body: str, quoted: str) -> bytes:
    answers = "In-Reply-To: <2@netzwerkstelle.example>\n" if quoted else ""
    return (
        "From: Eva Kranz <eva.kranz@stadt-x.example>\nTo: kontakt@netzwerkstelle.example\n"
        f"Subject: {subject}\nDate: Tue, 12 Mar 2024 09:00:00 +0100\n{answers}"
        f"Content-Type: text/plain; charset=utf-8\n\n{body}\n\n{quoted}\n"
    ).encode()


@pytest.mark.parametrize(("kind", "subject", "body", "quoted"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_short_mails_are_told_apart(kind: str, subject: str, body: str, quoted: str) -> None:
    """Corrections, answers, questions, thanks, fraud: few words, but each says what it wants."""
    assert read_mail(mail(subject, body, quoted)).kind == kind
