"""Partners in mails that name other places, too: homes, stops, seats of firms, helpers on the way. All is invented."""

from __future__ import annotations

import pytest

from tests.parsers.test_partners_in_regions import names_of

CASES: list[tuple[str, list[str]]] = [
    ("Am Sonntag haben wir in Chełm vier Notstromgeräte an die Berufsschule Kowel übergeben.", ["Kowel"]),
    ("Am Sonntag haben wir in Kowel vier Notstromgeräte an die Berufsschule übergeben.", ["Kowel"]),
    ("In Kowel haben wir Zelte an die Schule und in Luzk Decken an die Klinik übergeben.", ["Kowel", "Luzk"]),
    ("Die Kinder der Grundschule Ostheim in Hagen sammelten für das Kinderheim in Lubny.", ["Lubny"]),
    ("Partner im Ausland: Landkreis Zgorzelec (Polen)", ["Kreis Zgorzelec"]),
    ("Unser Orchester probt zusammen mit dem III. Liceum in Tarnów.", ["Tarnów"]),
    (
        "Der Verein hilft dem Liceum in Kattowitz. Dort sitzen in jeder Klasse vier Kinder aus Kiew oder Charkiw.",
        ["Katowice"],
    ),
    ("Für die Zugfahrt ab Przemyśl zahlte der Förderverein.", []),
    ("Empfänger sind Postboten und Lehrer in und um Tatarbunary.", ["Tatarbunary"]),
    (
        "Eingeladen hatte sie Carqueiranne, mit dem die Gemeinde seit 2001 verschwistert ist.",
        ["Carqueiranne"],
    ),
    (
        "Der Radlader ging nach Tetijiw im Gebiet Kyjiw, mit dem die Stadt eine Partnerschaft unterhält.",
        ["Tetijiw"],
    ),
    ("Die Beratung macht Julia Schewtschenko, vormals Anwältin in Winnyzja.", []),
    ("Ein Junge erzählte, dass sein Vater in Saporischschja Pilot gewesen sei.", []),
    (
        "16 Führungskräfte des Katastrophenschutzes der Region Tschernihiw waren eine Woche lang in der Eifel zu Gast.",
        ["Oblast Tschernihiw"],
    ),
    ("Der Kreis hat 50 Betten dem Bezirk Chmelnyzkyj zur Verfügung gestellt.", ["Oblast Chmelnyzkyj"]),
    (
        "Das Fahrzeug ging an die Feuerwehr Nowowolynsk. Zwei Kameraden aus Wolodymyr holten es in Köln ab und fuhren es nach Hause.",
        ["Nowowolynsk"],
    ),
    (
        "Die Betten gingen an das Spital in Brody. Bei der Aktion half der Malteser Hilfsdienst Iwano-Frankiwsk mit dem Zoll.",
        ["Brody"],
    ),
    ("Wir bauten ein Dach in Schowkwa. Unterwegs machten wir in Krakau und Lemberg Station.", ["Schowkwa"]),
    ("Empfänger ist das Waisenhaus in Budzischiw in der Oblast Lwiw.", ["Budzischiw"]),
    ("Das Gerät wird im Rayonkrankenhaus Wiznitz gebraucht.", ["Wyschnyzja"]),
    ("Unser Haus gehört zur Gruppe der Artemed mit Sitz in Tutzing.", []),
    (
        "Unser Partner Cernay-la-Ville hat drei ukrainische Familien aufgenommen.",
        ["Cernay-la-Ville"],
    ),
    ("Drei Schlepper wurden in den Raum Switlowodsk gebracht.", ["Switlowodsk"]),
    ("Landwirte schickten 22 Tonnen Saatkartoffeln ins Gebiet Mykolajiw.", ["Oblast Mykolajiw"]),
    ("Die Aquarelle von Olena Hontscharuk waren schon in Warschau und Düren zu sehen.", []),
    (
        "Das DRK fuhr nach Ozimek. Die Gemeinde in der Woiwodschaft Oppeln hat 600 Menschen aufgenommen, fast alle aus Riwne.",
        ["Ozimek"],
    ),
    (
        "Unsere Partnerstadt Mezőberény hilft am Bahnhof. Die meisten reisen weiter nach Budapest.",
        ["Mezőberény"],
    ),
    (
        "Unsere Partnerstadt Mezőberény gibt die Decken aus und schickt den Rest mit der Bahn weiter nach Odessa.",
        ["Mezőberény"],
    ),
    ("Die Übungsleiterin Tetjana Koval war Trainerin in Mariupol.", []),
    ("Es spricht Wassyl Bondar, der im Freilichtmuseum Pyrohiw bei Kiew zwei Windmühlen betreut.", []),
    (
        "Zehn Imker fuhren nach Nemyriw. In Tschop klebte der Zoll Siegel auf die Kästen.",
        ["Nemyriw"],
    ),
    (
        "In Les Andelys leben seit einem Jahr zehn Familien aus Dnipro. Der Bürgermeister der Partnerstadt lud alle ein.",
        ["Les Andelys"],
    ),
    (
        "Bornheim, Zawiercie und Trostjanez helfen gemeinsam. Ziel sind zwei Schulen in Trostjanez.",
        ["Zawiercie", "Trostjanez"],
    ),
    (
        "Das Orchester spielt mit 14 Musikern aus Strzelce Opolskie, acht aus Obuchiw und 20 aus Soest.",
        ["Strzelce Opolskie", "Obuchiw"],
    ),
    (
        "Der Kreis Höxter und die Gebietsverwaltung Odessa haben eine Absichtserklärung unterschrieben.",
        ["Oblast Odessa"],
    ),
    ("Der Lions Club Lippstadt zahlte die Reise der Gäste aus Lubny.", ["Lubny"]),
    ("Unsere Mitschwestern in Niemcza haben ihr Haus für 60 Ukrainerinnen geöffnet.", ["Niemcza"]),
    (
        "Der Rotary Club hat zusammen mit Rotariern aus Basingstoke einen Zahnarztwagen gekauft. Er ist rund um Butschatsch unterwegs.",
        ["Basingstoke", "Butschatsch"],
    ),
    ("Einen Brunnen bekam Petschenihy. Die Siedlung am Siwerskyj Donez hatte kein Wasser.", ["Petschenihy"]),
    ("Socken gehen an die Familien in Balta. Ein Sohn fährt beruflich nach Odessa.", ["Balta"]),
    (
        "Für die beiden Partnerstädte wurde gesammelt. Nach Ronchin gingen Laptops, nach Wałcz ein Kleinbus.",
        ["Ronchin", "Wałcz"],
    ),
    ("Wir haben dem Botanischen Garten von Dolyna 300 Knollen geschickt.", ["Dolyna"]),
    (
        "Geplant ist ein Workcamp in Tscherkassy. Wir reisen über Zabrze, wo wir bei Studierenden der Essener Partnerstadt schlafen, und Lwiw.",
        ["Tscherkassy"],
    ),
    (
        "Zu Gast ist Marija Stojanowa, die in Iwano-Frankiwsk aufwuchs, in Łódź Film studierte und nun in Köln arbeitet.",
        [],
    ),
    (
        "Die Mädchen aus Smila kommen am 3. Juni für eine Woche.",
        ["Smila"],
    ),
    ("Der Heimatverein Geseke digitalisiert das Stadtmuseum von Kremenez.", ["Kremenez"]),
    ("Die Socken sind für die Leute in Bachmatsch, weil dort eine von uns geboren ist.", ["Bachmatsch"]),
    ("Puppenspieler aus Charkiw, die in unserer Partnerstadt Mielec Asyl fanden, spielen hier.", ["Mielec"]),
    (
        "Bäume stehen jetzt in Butscha. Am Martinszug, an dem auch Schüler aus Eupen teilnahmen, gab es Spenden.",
        ["Butscha"],
    ),
    ("Sonntagmittag standen wir mit den Kisten in Kolomyja vor dem Zentralkrankenhaus.", ["Kolomyja"]),
    (
        "Die Stadt kaufte Ersatzteile für den Hafen Ismajil. Ein Ingenieur flog nach Bukarest und half drei Tage.",
        ["Ismajil"],
    ),
    ("Die Melkanlage steht jetzt auf einem Hof bei Horodenka.", ["Horodenka"]),
    (
        "Eine Gruppe von zwölf Frauen durfte sich drei Wochen erholen. Sie kamen aus Truskawez, selbst ein Kurort.",
        ["Truskawez"],
    ),
    (
        "Der Traktor ging in das Dorf Nihyn in der Oblast Chmelnyzkyj. Unterwegs haben wir auf dem Hof von Freunden in Zamość gezeltet.",
        ["Nihyn"],
    ),
    ("Zwei Krankentransportwagen hat der Kreis Warendorf der Oblast Kiew gespendet.", ["Oblast Kiew"]),
    (
        "Die Feuerwehr hat ihre Drehleiter in Fastiw abgeliefert, geschlafen haben wir bei den Kameraden in Zamość und Kowel.",
        ["Fastiw"],
    ),
    (
        "Das Krankenhaus unserer polnischen Partnerstadt hilft. In Chodzież kamen wir am 4. Februar an. Mit der französischen Partnerstadt Saint-Amand-Montrond feiern wir.",
        ["Chodzież", "Saint-Amand-Montrond"],
    ),
    ("Die Band Sirena aus Browary hat beim Konzert in Gronau gespielt.", ["Browary"]),
    (
        "Die Stadt hat 3.600 Euro nach Surgères überwiesen. In dem Ort, mit dem uns eine Städtepartnerschaft verbindet, fehlte ein Dolmetscher.",
        ["Surgères"],
    ),
    (
        "Gehilfen aus dem Handwerk haben in den Ferien in Owrutsch gearbeitet, 14 Familien haben ihr Haus wieder.",
        ["Owrutsch"],
    ),
    (
        "Schülerinnen aus Butscha, die jetzt in Arras das Lycée besuchen, schreiben uns. Seit 1984 sind die Städte verschwistert.",
        ["Arras"],
    ),
    ("Im Hof halfen 30 Frauen aus Cherson, die im Kreis Borken untergebracht sind.", []),
    ("Zwei Schüler machen online ihren Abschluss am Lyzeum Nr. 7 in Charkiw.", []),
    (
        "Herzogenrath und Kerkrade bieten Kurse an. Vorbild ist ein Projekt aus Frankfurt und Słubice.",
        ["Kerkrade"],
    ),
    ("Höhlenretter aus Hemer und aus Stryj haben in der Heinrichshöhle geübt.", ["Stryj"]),
    (
        "Die Lehrwerkstatt nimmt im September vier junge Männer aus Tschortkiw auf. Sie lernen drei Monate Heizung und kehren dann in ihre Stadt zurück.",
        ["Tschortkiw"],
    ),
    ("Die Ausstattung der alten Beverhalle ist jetzt in Lypowets.", ["Lypowez"]),
    ("Die Stadt Jüchen und ihre Partnergemeinde Leers bei Roubaix laden 16 Kinder ein.", ["Leers"]),
    (
        "Im Juni kommt der Chor aus Ribérac. Wir sammeln für eine Wohnung, die unsere Partner für eine Familie einrichten.",
        ["Ribérac"],
    ),
    ("Die Schäfte gehen an das Spital von Kowel und an das Veteranenspital von Sambir.", ["Kowel", "Sambir"]),
    (
        "Wir geben Schlösser, damit die neuen Häuser in Isjum Türen haben, die man zuschließen kann.",
        ["Isjum"],
    ),
    (
        "Zuschüsse für Vorhaben mit einer ukrainischen Partnerkommune\n\nDie Stiftung Brücken West fördert sie.",
        [],
    ),
]


class TestPartnersAmongOtherPlaces:
    @pytest.mark.parametrize(("text", "partners"), CASES)
    def test_only_partners_are_taken(self, text: str, partners: list[str]) -> None:
        """Of several places that a text names only those that are twinned or helped are partners."""
        assert sorted(names_of(text)) == sorted(partners)
