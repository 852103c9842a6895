"""Projects that lie between two subjects: who stages a play with young people does culture, not a school's work.

Written before a look at what the parser makes of them, about other things than the corpora's mails.
"""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

from tests.parsers.test_one_sentence_projects import LETTERS

PROJECTS = (
    (
        "Elf Jugendliche aus der Ukraine spielen im Stadttheater ihr eigenes Stück. Die Regisseurin aus Opole hat es mit ihnen erarbeitet, geprobt wurde den ganzen Sommer. Aufgeführt wird am 12. Mai um 19 Uhr in der Aula der Realschule.",
        "C",
        "RES",
    ),
    (
        "Im Bürgerhaus lesen am Sonntag drei Autorinnen aus Lwiw Gedichte, auf Ukrainisch und auf Deutsch. Danach gibt es Suppe und Gespräche.",
        "C",
        "RE",
    ),
    (
        "Ein Puppenspieler aus Charkiw zeigt in unserer Bücherei Märchen aus seiner Heimat. Kinder aus dem Kindergarten basteln danach ihre eigenen Figuren.",
        "C",
        "RS",
    ),
    (
        "Die Tanzgruppe der Grundschule und acht Mädchen aus Poltawa haben gemeinsam einen Tanz einstudiert, der beim Sommerfest Premiere hat.",
        "C",
        "RES",
    ),
    (
        "Einmal im Monat singen Frauen aus der Ukraine und unser Kirchenchor zusammen Volkslieder. Im Advent treten sie in der Stadtkirche auf.",
        "C",
        "RE",
    ),
    (
        "Das Heimatmuseum zeigt vom 3. Mai bis 12. Juni Bilder, die Kinder in Mykolajiw im Keller ihrer Schule gemalt haben. Zur Eröffnung spielt eine Bandura.",
        "C",
        "ERS",
    ),
    (
        "Die Stadtbibliothek hat von ihrer Partnerbibliothek in Kowel vierhundert Bücher bekommen. Am Samstag wird daraus zweisprachig vorgelesen, Kinder malen Lesezeichen.",
        "C",
        "RSE",
    ),
    (
        "Die Musikschule und das Jugendorchester aus Iwano-Frankiwsk spielen gemeinsam Dvořák. Zwei Konzerte im Mai, Eintritt frei.",
        "C",
        "RS",
    ),
    (
        "Seit Mai treffen sich im Gemeindehaus Schachfreunde aus Hamm und aus Mariupol jeden Freitag zum Turnier.",
        "C",
        "ER",
    ),
    (
        "Film ab: Die Film-AG des Gymnasiums hat mit fünf Geflüchteten einen Kurzfilm über das Ankommen gedreht, der im Kino gezeigt wird.",
        "C",
        "RS",
    ),
    (
        "Die Informatik-AG schraubt aus Firmenrechnern brauchbare PCs zusammen: Speicher rein, neues System drauf. 28 Rechner hat ein Fahrer aus Ternopil für das dortige Lyzeum mitgenommen.",
        "SA",
        "",
    ),
    (
        "Unsere Grundschule hat 90 Schulranzen gepackt. Ein Lkw brachte sie zur Schule Nr. 4 in Korosten, wo der Unterricht oft im Keller stattfindet, weil der Strom ausfällt.",
        "SA",
        "",
    ),
    (
        "In der alten Mühle, die lange leer stand, wohnen seit Juni zwei Familien aus Cherson. Nachbarn haben tapeziert, Schränke getragen und den Hof gefegt. Die Gemeinde zahlt die Heizung.",
        "R",
        "CB",
    ),
    (
        "Das Kloster hat seinen Gästeflügel geöffnet: 14 Frauen und Kinder aus Odessa leben jetzt dort. Schwestern und Ehrenamtliche begleiten sie zum Amt und zum Arzt, dienstags wird gemeinsam gekocht.",
        "R",
        "C",
    ),
    (
        "Eine Wohnung über der Sparkasse haben wir für eine Mutter mit vier Söhnen aus Saporischschja hergerichtet. Der Bauhof hat Möbel hochgetragen, gesucht wird noch eine Waschmaschine.",
        "R",
        "",
    ),
    (
        "Im Vereinsheim des TuS schliefen im März 30 Menschen aus Irpin auf Feldbetten. Inzwischen haben alle eine Wohnung, der Verein hat beim Umzug Kisten geschleppt.",
        "R",
        "CA",
    ),
    (
        "Das Hotel am Markt beherbergt seit April 40 Kinder aus einem Heim bei Dnipro samt Betreuerinnen. Nachmittags kommen Lesepaten, sonntags lädt die Feuerwehr zum Grillen ein.",
        "R",
        "S",
    ),
    (
        "Die Fahrradwerkstatt im Jugendhaus repariert alte Räder und gibt sie an Familien aus der Ukraine ab. 60 sind schon unterwegs.",
        "R",
        "C",
    ),
    ("Samstags üben Rentner mit Müttern aus Sumy Deutsch, die Kinder werden nebenan betreut.", "R", "S"),
    (
        "Auf dem Weihnachtsmarkt haben die Landfrauen Marmelade gegen Spende abgegeben. 2.200 Euro sind zusammengekommen, sie gehen nach Tscherkassy.",
        "F",
        "EC",
    ),
    (
        "Our choir sang at the market and passed the hat round. We raised 1,900 euros for the children's home in Rivne.",
        "F",
        "EC",
    ),
    (
        "The bake sale brought 870 euros. The money goes to our twin town, which has taken in mothers with small children.",
        "F",
        "ER",
    ),
    (
        "Läufer erliefen beim Rundenlauf 7.400 Euro, je Runde zahlte ein Pate zwei Euro. Der Erlös fließt in Generatoren für Trostjanez.",
        "F",
        "EC",
    ),
    (
        "Erbsensuppe für den guten Zweck: Die Feuerwehr schöpfte 600 Portionen, jeder zahlte, was er wollte. 4.012 Euro gehen an die Stadt Boryspil.",
        "F",
        "E",
    ),
    (
        "Die Wasserwerke überholen drei alte Kreiselpumpen und bauen sie mit den Kollegen in Riwne ein, wo seit dem Angriff nur ein Brunnen läuft. Das Land gibt die Hälfte dazu. Ein Partnerschaftsvertrag soll im Herbst folgen.",
        "B",
        "XA",
    ),
    (
        "Für das Klärwerk in Sumy haben unsere Monteure zwei Gebläse instand gesetzt und vor Ort montiert. Seit März ist die Anlage wieder am Netz.",
        "B",
        "XA",
    ),
    (
        "Die Schule in Borodjanka bekommt ein neues Dach. Unser Bauamt hat die Pläne gezeichnet, eine Zimmerei aus Soest schneidet die Balken zu.",
        "B",
        "X",
    ),
    (
        "Ein Blockheizkraftwerk aus Lünen versorgt seit Januar das Krankenhaus von Snihuriwka mit Strom und Wärme, wenn das Netz ausfällt.",
        "B",
        "A",
    ),
    (
        "In Bucha wird der zerstörte Spielplatz neu gebaut. Geräte und Planung kommen vom Grünflächenamt Hagen, die Fundamente gießt die Stadt selbst.",
        "B",
        "X",
    ),
    (
        "Mit 40.000 Euro aus dem Haushalt lässt die Stadt in Nikopol zwei Tiefbrunnen bohren. Nach der Sprengung des Staudamms kam dort kein Wasser mehr aus der Leitung.",
        "B",
        "AX",
    ),
    (
        "Seit Januar sprechen sich unsere Leitstelle und die von Poltawa einmal in der Woche ab: über Software, Notruf und Nachsorge nach schweren Einsätzen.",
        "X",
        "",
    ),
    (
        "Zwei Mitarbeiter des Bauhofs Tscherniwzi laufen vier Wochen bei uns mit und lernen, wie wir Abfall trennen und Straßen reinigen.",
        "X",
        "",
    ),
    (
        "Das Katasteramt zeigt Kollegen aus Iwankiw per Video, wie man Schäden an Häusern vermisst und verzeichnet.",
        "X",
        "",
    ),
    (
        "Vier Feuerwehrleute aus Ternopil üben eine Woche mit unserer Wehr, wie man Verletzte aus Trümmern holt.",
        "X",
        "",
    ),
    (
        "Einmal im Monat erscheint unser Rundschreiben auf Ukrainisch: Fristen, Kurse, Sprechzeiten. Man kann es sich per Mail zuschicken lassen.",
        "I",
        "R",
    ),
    (
        "Auf unserer neuen Seite steht, wer hilft: Ärzte, Ämter, Kleiderkammern, alles in vier Sprachen und mit Karte.",
        "I",
        "R",
    ),
    (
        "Ein Faltblatt erklärt Neuankömmlingen den Busverkehr, die Mülltrennung und die Schulanmeldung.",
        "I",
        "R",
    ),
    (
        "Die Beratungsstelle im Rathaus hilft Menschen aus der Ukraine mittwochs beim Ausfüllen von Anträgen.",
        "I",
        "R",
    ),
    (
        "Vom 5. bis 12. August zelten 30 Jugendliche aus Kremenez mit unseren Pfadfindern am Möhnesee. Tagsüber wird gepaddelt, abends am Feuer gesungen.",
        "S",
        "CR",
    ),
    (
        "In den Herbstferien kommen 16 Kinder aus Berehowe, die in Ungarn zur Schule gehen, nach Ahlen. Sie backen mit den Landfrauen und lernen trommeln.",
        "S",
        "CR",
    ),
    (
        "Unsere Achtklässler und die aus Drohobytsch treffen sich dienstags am Bildschirm, lösen Rätsel und drehen kleine Filme.",
        "S",
        "C",
    ),
    (
        "Der Rettungsdienst hat zwei Ultraschallgeräte und Verbandsstoff an die Klinik von Chmelnyzkyj gegeben.",
        "H",
        "A",
    ),
    (
        "Drei Ärztinnen aus Winnyzja lernen bei uns, wie man Prothesen anpasst. Finanziert wird der Aufenthalt vom Rotary Club.",
        "H",
        "X",
    ),
    (
        "Zehn verwundete Soldaten werden in unserer Reha-Klinik wieder auf die Beine gebracht, die Kosten trägt eine Stiftung.",
        "H",
        "",
    ),
    (
        "Ein ausrangierter Kehrwagen der Stadtreinigung und 40 Mülltonnen stehen jetzt in Dolyna. Zwei Kollegen haben ihn hingefahren.",
        "A",
        "",
    ),
    (
        "Bis zum 20. Dezember nimmt der Bauhof Decken, Kerzen und Konserven an. Am 22. startet der Lastzug nach Ochtyrka.",
        "A",
        "F",
    ),
    (
        "Am Mittwoch, 8. November, um 19 Uhr berichtet eine Journalistin aus Charkiw in der Volkshochschule vom Alltag im Krieg. Eintritt frei, Anmeldung nicht nötig.",
        "E",
        "CI",
    ),
    (
        "Der Kreis lädt am 4. Juni zum Netzwerktreffen der Ukraine-Initiativen ins Kreishaus, mit Suppe und Zeit zum Reden.",
        "E",
        "XI",
    ),
    (
        "Online-Abend am 16. Mai um 18.30 Uhr: Was kommt nach dem vorübergehenden Schutz? Ein Anwalt erklärt die Lage, Fragen sind willkommen.",
        "E",
        "RI",
    ),
    (
        "Vereine können bis zum 31. August Zuschüsse für Begegnungen mit ukrainischen Gemeinden beantragen, höchstens 5.000 Euro je Vorhaben.",
        "G",
        "CS",
    ),
    (
        "Unsere C-Jugend spielt Pfingsten gegen eine Mannschaft aus Switlowodsk, die gerade in Polen trainiert. Danach wird zusammen gegrillt.",
        "C",
        "SR",
    ),
    (
        "Sechs Frauen aus der Ukraine und der Trachtenverein haben zusammen ein Krippenspiel auf die Beine gestellt. Gesprochen wird in drei Sprachen, die Kulissen hat die Schreinerei gebaut.",
        "C",
        "RSE",
    ),
    (
        "Der Mädchenchor und junge Sängerinnen aus Kropywnyzkyj haben über das Internet ein Wiegenlied eingespielt. Das Video läuft am 2. Juni im Kino.",
        "C",
        "SRE",
    ),
    (
        "Zwanzig Kinder haben mit einer Illustratorin aus Odessa ein Bilderbuch gemacht, das nun in der Bücherei vorgestellt wird.",
        "C",
        "SRE",
    ),
    (
        "Ein Kindergarten in Nischyn bekommt 40 Stühlchen, Teppiche und Spielzeug. Eltern unserer Kita haben alles zusammengetragen, ein Bus nimmt es am Freitag mit.",
        "AS",
        "",
    ),
    (
        "Der Bauhof gab einen alten Unimog nach Ostroh ab. Die Mechaniker haben vorher Bremsen und Getriebe repariert.",
        "A",
        "",
    ),
    (
        "Fünf Familien aus Cherson wohnen seit dem Frühjahr in der alten Försterei. Wände wurden gestrichen, ein Herd eingebaut, ein Sofa hochgetragen.",
        "R",
        "C",
    ),
    (
        "Montags sitzen Einheimische und Neue beim Stricken zusammen. Wolle ist da, Kinderbetreuung auch.",
        "R",
        "C",
    ),
    (
        "Beim Vorlesenachmittag üben Kinder, die mit ihren Müttern aus Nikopol geflohen sind, Deutsch.",
        "R",
        "S",
    ),
    (
        "Zum Pfingstmarkt haben wir Bärlauchpesto und Rhabarberkuchen verkauft. In der Kasse lagen am Abend 1.240 Euro, die an das Waisenhaus in Sniatyn gehen.",
        "F",
        "EC",
    ),
    (
        "Am Sonntag drehte die halbe Stadt Runden auf dem Sportplatz. Für jede Runde gab es einen Euro, am Ende waren es 9.300.",
        "F",
        "EC",
    ),
    (
        "We sold mulled wine and hand-knitted socks on the Christmas market and took 2,350 euros, which the hospital in Kovel will spend on heaters.",
        "F",
        "EC",
    ),
    (
        "Statt Geschenken zum 60. Geburtstag wünschte sich unser Wehrführer Geld für einen Krankenwagen. 3.800 Euro kamen zusammen.",
        "F",
        "E",
    ),
    (
        "In Isjum ist das Pumpwerk zerstört. Unsere Schlosser richten zwei ausgebaute Pumpen her, fahren hin und schließen sie an. Eine Partnerschaft zwischen den Städten ist angedacht.",
        "B",
        "AX",
    ),
    ("Die Brücke über den Fluss in Kupjansk wird mit Plänen unseres Tiefbauamts neu errichtet.", "B", "X"),
    (
        "Das Altenheim in Hluchiw heizt jetzt mit Pellets: Der Kessel stammt aus unserem Schulzentrum, zwei Installateure haben ihn eingebaut.",
        "B",
        "A",
    ),
    (
        "Auf dem Dach der Poliklinik von Swjahel liefern seit Herbst 60 Module Strom, auch wenn das Netz wegbricht.",
        "B",
        "AH",
    ),
    (
        "Wie plant man eine Stadt, die noch beschossen wird? Darüber beraten unser Planungsamt und das von Mykolajiw alle zwei Wochen.",
        "X",
        "B",
    ),
    ("Unsere Kanalarbeiter haben Kollegen aus Wyschhorod im Umgang mit der Kamera angelernt.", "X", "B"),
    (
        "Ein Telefon, an dem Ukrainisch gesprochen wird: Montags bis freitags beantworten zwei Frauen Fragen zu Miete, Schule und Arzt.",
        "I",
        "R",
    ),
    (
        "Am 3. Juli um 17 Uhr spricht im Ratssaal die Bürgermeisterin von Lubny über ihren Alltag. Alle sind willkommen.",
        "E",
        "IR",
    ),
    (
        "Zum Jahrestag des Überfalls kommen wir am 24. Februar um 18 Uhr auf dem Markt zusammen, mit Kerzen und Glocken.",
        "E",
        "C",
    ),
    ("Im Juli paddeln 18 Jugendliche aus Chmilnyk mit unserem Kanuverein eine Woche auf der Lahn.", "S", "C"),
    (
        "Die 10b und eine Klasse aus Kamjanez-Podilskyj bauen zusammen ein Modell ihrer Städte am Rechner.",
        "S",
        "C",
    ),
    ("Ein Soldat aus Poltawa hat in unserem Sanitätshaus gelernt, mit zwei neuen Beinen zu gehen.", "H", "X"),
    (
        "Wer mit einer ukrainischen Gemeinde etwas auf die Beine stellen will, kann bei der Stiftung bis zum 30. April bis zu 3.000 Euro bekommen. Ein Blatt mit der Idee genügt.",
        "G",
        "CSB",
    ),
)


@pytest.mark.parametrize(("text", "needed", "allowed"), PROJECTS)
def test_the_subject_is_what_is_done(text: str, needed: str, allowed: str) -> None:
    """Each category that is needed is told, and none beside those that are allowed."""
    mail = (
        "From: Eva Muster <e.muster@stadt-soest.example>\r\nTo: netz@stelle.example\r\nSubject: Meldung\r\n"
        "Date: Mon, 05 Jun 2023 10:00:00 +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"Guten Tag,\r\n\r\n{text}\r\n\r\nMit freundlichen Grüßen\r\nEva Muster\r\n"
    )
    (draft,) = read_mail(mail.encode()).drafts
    need, may = {LETTERS[one] for one in needed}, {LETTERS[one] for one in allowed}
    assert need <= set(draft.categories) <= need | may
