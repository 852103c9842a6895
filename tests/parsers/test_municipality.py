"""Whose project a mail tells of. All people, mails and projects are invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.judgement import surest
from brueckenpost.parsers.municipality import find_municipality
from brueckenpost.parsers.reading import Knowledge, Lesson, Passage, Reading
from brueckenpost.parsers.record import Envelope, Person
from hypothesis import given, settings
from hypothesis import strategies as st


def reading(
    text: str, *, subject: str = "", signature: str = "", email: str = "", name: str = "", siblings: int = 1
) -> Reading:
    author = Person(name, email)
    return Reading(
        Envelope(sender=author, subject=subject),
        author,
        None,
        Passage("subject", subject),
        (Passage("body", text),),
        Passage("signature", signature),
        text,
        siblings=siblings,
    )


def told(mail: Reading, *lessons: Lesson) -> str | None:
    found = surest(find_municipality(mail, Knowledge(lessons=lessons)))
    return found.value.name if found else None


class TestWholeMails:
    @pytest.mark.parametrize(
        ("email", "subject", "text", "signature", "town"),
        [
            (
                "jutta.kremer@stadt-gummersbach.example",
                "Meldung Ukraineprojekt",
                "Die Stadt Gummersbach hat im März 2023 zwei ausgemusterte Linienbusse an die Stadtwerke in Poltawa übergeben. Die Fahrt führte über Görlitz und Krakau.",
                "Mit freundlichen Grüßen\nJutta Kremer\n\nStadt Gummersbach\nDer Bürgermeister\nRathausplatz 1\n51643 Gummersbach",
                "Gummersbach",
            ),
            (
                "r.tenbrock@gmx.example",
                "Hilfstransport",
                'Unser Verein "Brücke nach Osten" fährt seit 2014 nach Tschernihiw. Am 3. Mai haben wir dort 40 Krankenbetten an das Kreiskrankenhaus in Tschernihiw übergeben, übernachtet haben wir in Lublin. Geladen haben wir wieder in Bocholt auf dem Hof der Spedition.',
                "Viele Grüße aus Bocholt\nRalf Tenbrock",
                "Bocholt",
            ),
            (
                "presse@kreis-coesfeld.example",
                "Krankenwagen für Uman",
                "Ein Rettungswagen des Kreises Coesfeld ist seit Montag in Uman im Einsatz. Landrat Dr. Sievers übergab die Schlüssel in Dülmen an die ukrainischen Fahrer.",
                "Kreis Coesfeld\nDer Landrat\nPressestelle\nFriedrich-Ebert-Str. 7\n48653 Coesfeld",
                "Kreis Coesfeld",
            ),
            (
                "vogt@rathaus-verl.example",
                "Partnerschaft",
                "Die Stadt Verl hat am 12. Juni eine Solidaritätspartnerschaft mit der ukrainischen Stadt Dolyna besiegelt. Bürgermeisterin und Rat reisten dafür in das Gebiet Iwano-Frankiwsk.",
                "Iris Vogt\nStadt Verl · Paderborner Straße 5 · 33415 Verl",
                "Verl",
            ),
            (
                "info@fsp-ratingen.example",
                "Benefizkonzert",
                "In der Kirche St. Peter und Paul spielten am 8. Oktober Musikerinnen aus Schytomyr zusammen mit dem Jugendorchester. Der Erlös von 3.400 Euro geht an das Waisenhaus in Schytomyr. Eine der Geigerinnen, in Odessa geboren, lebt seit 2022 in Düsseldorf.",
                "Förderverein Städtepartnerschaften Ratingen e.V.\nc/o Marlies Buschmann, Am Löken 12, 40885 Ratingen",
                "Ratingen",
            ),
            (
                "heike.sandmann@kleve.example",
                "Bericht zu unserer polnischen Partnerstadt",
                "die Klever Partnerstadt Sandomierz hat 250 Geflüchtete aufgenommen. Wir haben Waschmaschinen und Möbel gekauft und nach Sandomierz gebracht.",
                "Heike Sandmann\nStadt Kleve, Fachbereich 1",
                "Kleve",
            ),
            (
                "service@kv-olpe.drk.example",
                "Medizinische Hilfe",
                "Der DRK-Kreisverband Olpe hat 12 Paletten Verbandsmaterial nach Ternopil geschickt. Empfänger ist das Universitätskrankenhaus. Umgeladen wurde in Rzeszów.",
                "DRK-Kreisverband Olpe e.V.\nLöherweg 9, 57462 Olpe",
                "Olpe",
            ),
            (
                "m.brand@feuerwehr-lemgo.example",
                "TLF",
                "Moin, die Lemgoer Feuerwehr hat ihr TLF 16 an die Kameraden in Stargard abgegeben, von dort ging es weiter nach Isjum.",
                "Gruß Michael",
                "Lemgo",
            ),
            (
                "ute.schmitz-peters@staedteregion-aachen.example",
                "Deutsch-ukrainisches Schulprojekt",
                "Das Berufskolleg Simmerath und die Berufsschule in Kamjanez-Podilskyj bauen gemeinsam Solarleuchten.",
                "StädteRegion Aachen\nDer Städteregionsrat\nZollernstraße 10, 52070 Aachen",
                "Städteregion Aachen",
            ),
            (
                "olena.kovalenko@web.example",
                "Ukraine-Café in Hagen",
                "Jeden Donnerstag treffen sich Familien aus Charkiw, Mariupol und Cherson im Café Vielfalt in Hagen. Es gibt Kaffee, Beratung und Deutschkurse.",
                "Olena Kovalenko\nUkrainischer Verein Hagen e.V.",
                "Hagen",
            ),
            (
                "partnerschaften@bonn.example",
                "Neue Projektpartnerschaft",
                "Seit 2023 verbindet Bonn und Cherson eine Projektpartnerschaft. Gemeinsam werden Trinkwasserbrunnen gebohrt und Blumenbeete geplant.",
                "Bundesstadt Bonn\nBüro für Internationales\nBertha-von-Suttner-Platz 2\n53111 Bonn",
                "Bonn",
            ),
            (
                "anja.terhorst@borken.example",
                "Generatoren",
                "Gemeinsam mit unserer polnischen Partnerstadt Mrągowo (Sensburg) haben wir 20 Stromgeneratoren für ein Krankenhaus in Riwne beschafft. Mrągowo hat den Transport übernommen.",
                "Stadt Borken\nIm Piepershagen 17\n46325 Borken",
                "Borken",
            ),
            (
                "lindner@vhs-herford.example",
                "Sprachkurse für Ukrainerinnen",
                "Die Volkshochschule im Kreis Herford bietet ab September sechs neue Integrationskurse an. Kursorte sind Herford, Bünde und Löhne.",
                "VHS im Kreis Herford\nMünsterkirchplatz 1, 32052 Herford",
                "Kreis Herford",
            ),
            (
                "petra.nolte@arnsberg.example",
                "Arnsberg hilft",
                'Arnsberg hat drei Partnerstädte im Osten: Olesno in Polen hilft seit dem ersten Tag. Unsere Aktion "Ein Rucksack für Olesno" brachte 600 gefüllte Schulranzen zusammen.',
                "Stadt Arnsberg | Büro des Bürgermeisters\nRathausplatz 1, 59759 Arnsberg",
                "Arnsberg",
            ),
            (
                "sekretariat@gym-letmathe.example",
                "Schüleraustausch mit Czernowitz",
                "Zwölf Schülerinnen und Schüler aus Czernowitz waren vom 3. bis 10. Juni zu Gast am Gymnasium Letmathe in Iserlohn. Beim Ausflug ging es nach Köln und Bonn.",
                "Gymnasium Letmathe\nAucheler Straße 10, 58642 Iserlohn",
                "Iserlohn",
            ),
            (
                "kontakt@pk-ahaus.example",
                "Aktion Lichtblick",
                "Das Partnerschaftskomitee Ahaus unterstützt das Kinderheim in Sambir (Oblast Lwiw) mit Winterkleidung. Den Transport hat die Firma Kiewer Logistik übernommen.",
                "Partnerschaftskomitee Ahaus e.V., 48683 Ahaus",
                "Ahaus",
            ),
            (
                "w.esser@rhein-erft-kreis.example",
                "Katastrophenschutz",
                "Der Rhein-Erft-Kreis und sein polnischer Partnerkreis Bielsko-Biała haben sechs Notstromaggregate nach Nowyj Rosdil gebracht.",
                "Rhein-Erft-Kreis · Der Landrat · Willy-Brandt-Platz 1 · 50126 Bergheim",
                "Rhein-Erft-Kreis",
            ),
            (
                "karin.wolters@krefeld.example",
                "Gedenken und Partnerschaft",
                "Krefeld und Kropywnyzkyj sind seit November 2022 Partnerstädte. Im vergangenen Jahr wurden zwei Feuerwehrfahrzeuge, ein Müllwagen und 300 Betten übergeben.",
                "Stadt Krefeld\nDer Oberbürgermeister\nVon-der-Leyen-Platz 1\n47798 Krefeld",
                "Krefeld",
            ),
            (
                "info@everswinkel.example",
                "Fußballcamp",
                "Die Gemeinde Everswinkel lud 22 Nachwuchskicker des FK Dnipro aus der Region Dnipro ein. Untergebracht waren sie in der Jugendherberge in Münster.",
                "Gemeinde Everswinkel\nAm Magnusplatz 30\n48351 Everswinkel",
                "Everswinkel",
            ),
            (
                "nadja.pohl@posteo.example",
                "Nähgruppe",
                "wir sind eine Nähgruppe in Kamen und haben Tarnnetze und Decken gemacht. Sie wurden im Februar nach Bachmut gebracht, von Freiwilligen aus Unna.",
                "Liebe Grüße\nNadja Pohl",
                "Kamen",
            ),
            (
                "poststelle@bezreg-detmold.example",
                "Fachtag Wiederaufbau",
                "Die Bezirksregierung Detmold lädt zum Fachtag Wiederaufbau am 4. April nach Bielefeld ein. Referenten kommen aus Kiew und Warschau.",
                "Bezirksregierung Detmold\nLeopoldstraße 15, 32756 Detmold",
                None,
            ),
            (
                "rainer.holz@wesel.example",
                "Wasserwerk",
                "Die Stadtwerke Wesel beraten das Wasserwerk von Ochtyrka beim Wiederaufbau der Leitungen. Zwei Ingenieure waren im Mai in Ochtyrka.",
                "Rainer Holz, Stadtwerke Wesel GmbH, Emmericher Straße 11-29, 46485 Wesel",
                "Wesel",
            ),
            (
                "ostermann@kreis-steinfurt.example",
                "3 Feuerwehrautos",
                "Drei Tanklöschfahrzeuge aus Ibbenbüren, Rheine und Greven hat der Kreis Steinfurt an den Rayon Stryj übergeben.",
                "Kreis Steinfurt\nTecklenburger Straße 10\n48565 Steinfurt",
                "Kreis Steinfurt",
            ),
            (
                "ulrike.baum@detmold.example",
                "Kunst verbindet",
                "Das Lippische Landesmuseum zeigt Werke von Malern aus Detmold und Sumy. Zur Eröffnung kam die Kulturdezernentin von Sumy.",
                "Stadt Detmold, Kulturteam, 32754 Detmold",
                "Detmold",
            ),
            (
                "praesident@lions-soest.example",
                "Inkubatoren",
                "Der Lions Club Soest hat zwei Inkubatoren für die Geburtsklinik in Chmelnyzkyj bezahlt. Überbracht wurden sie vom Partnerclub in Rzeszów.",
                "Lions Club Soest-Hellweg",
                "Soest",
            ),
            (
                "presse@meerbusch.example",
                "Partnerstadt bittet um Hilfe",
                "Unsere Partnerstadt in der Ukraine bat um Hilfe: In Bojarka fehlten nach den Angriffen Fenster und Heizungen. Meerbusch schickte Folien, Öfen und 30 Generatoren.",
                "Stadt Meerbusch, Dorfstraße 20, 40667 Meerbusch",
                "Meerbusch",
            ),
            (
                "jan.kowalski@swidnica.example",
                "Cooperation Biberach - Świdnica",
                "Dear colleagues, our town Świdnica and its German partner town Biberach an der Riß sent a convoy of five trucks to Nizhyn in Ukraine.",
                "Jan Kowalski\nCity of Świdnica",
                "Biberach an der Riß",
            ),
            (
                "laumen@viersen.example",
                "",
                "hier die Meldung der Stadt Viersen: In Pardubitz, unserer tschechischen Partnerstadt, wurde ein Haus für ukrainische Familien eröffnet.",
                "Stadt Viersen",
                "Viersen",
            ),
            (
                "johanna.thiel@herdecke.example",
                "Ferienfreizeit",
                "Kinder aus Butscha und Irpin verbringen zwei Wochen am Hengsteysee. Die Stadt Herdecke und die AWO Ennepe-Ruhr organisieren die Freizeit.",
                "Johanna Thiel\nStadt Herdecke\nKirchplatz 3\n58313 Herdecke",
                "Herdecke",
            ),
            (
                "m.nowak@oberhausen.example",
                "Hilfe",
                'Der Oberhausener Verein "Hilfe für Saporischschja" sammelt Rollstühle. Am 7. September rollt der nächste Lkw nach Saporischja.',
                "Stadt Oberhausen, Dezernat 3",
                "Oberhausen",
            ),
            (
                "kuehn@bad-salzuflen.example",
                "Lastwagen",
                "Ein Lkw voller Hilfsgüter ist von Bad Salzuflen aus nach Luzk aufgebrochen. Bis Breslau begleitet ihn unser Bauhofleiter, in Luzk wartet schon die Feuerwehr.",
                "Stadt Bad Salzuflen, 32105 Bad Salzuflen",
                "Bad Salzuflen",
            ),
            (
                "pfarrbuero@st-dionysius-elsen.example",
                "Patenschaft",
                "Unsere Gemeinde St. Dionysius in Paderborn-Elsen hat eine Patenschaft mit der Pfarrei in Drohobytsch übernommen.",
                "Pfarrbüro St. Dionysius, Von-Ketteler-Str. 38, 33106 Paderborn",
                "Paderborn",
            ),
            (
                "pieper@kierspe.example",
                "Kierspe",
                "Kierspe sammelt für Lwiw: Am 2. Dezember startet der Adventstransport. Pfarrer Roman aus Stryj, der seit Jahren in Lüdenscheid wohnt, fährt mit.",
                "Stadt Kierspe",
                "Kierspe",
            ),
            (
                "roth@moers.example",
                "Moers – La Trinidad und Ukraine",
                "Die Stadt Moers informiert auf einer eigenen Seite über Hilfen für Geflüchtete aus der Ukraine.",
                "Stadt Moers\nPartnerstädte: Bapaume, Knowsley, La Trinidad, Maisons-Alfort, Ramla",
                "Moers",
            ),
            (
                "e.dahl@t-online.example",
                "Konvoi",
                "Die Löschgruppe Dahl der Feuerwehr Hagen hat ein Mannschaftsfahrzeug nach Krementschuk überführt. Ich selbst wohne in Breckerfeld, schreibe aber für die Löschgruppe.",
                "Erwin Dahl\nAm Berge 4\n58339 Breckerfeld",
                "Hagen",
            ),
            (
                "info@lwl.example",
                "Ausstellung",
                "Der LWL zeigt in Dortmund eine Wanderausstellung über Bergleute aus dem Donbass.",
                "Landschaftsverband Westfalen-Lippe (LWL)\nFreiherr-vom-Stein-Platz 1, 48147 Münster",
                None,
            ),
            (
                "internationales@bergheim.example",
                "Städtefreundschaft mit Chotyn",
                "Bergheim und das westukrainische Chotyn haben eine Städtefreundschaft geschlossen.",
                "Kreisstadt Bergheim\nBethlehemer Straße 9 - 11\n50126 Bergheim",
                "Bergheim",
            ),
            (
                "gisela.frank@euskirchen.example",
                "Partnerschaft Bilhorod",
                "Die Euskirchener Delegation besuchte Bilhorod-Dnistrowskyj. Dort wurden zwei Krankenwagen übergeben. Auf dem Rückweg machte die Gruppe in Chișinău Station.",
                "Stadt Euskirchen",
                "Euskirchen",
            ),
            (
                "horst.kamp@stadtwerke-lage.example",
                "Trafo für Browary",
                "Ein Transformator aus Lage versorgt seit Januar das Krankenhaus in Browary bei Kiew. Die Lage dort ist weiter ernst.",
                "Stadtwerke Lage GmbH",
                "Lage",
            ),
            (
                "inga.meier@marl.example",
                "Kunstprojekt",
                "Marl und die ukrainische Partnerstadt Perwomajsk gestalten einen digitalen Kalender.",
                "Stadt Marl\nCreiler Platz 1\n45768 Marl",
                "Marl",
            ),
            (
                "oleg.s@proton.example",
                "Проєкт",
                "Місто Гютерсло передало місту Рівне дві швидкі та пожежну машину. Партнерство триває з 2022 року.",
                "Stadt Gütersloh\nBerliner Straße 70\n33330 Gütersloh",
                "Gütersloh",
            ),
            (
                "julia.weber@solingen.example",
                "Solingen-Thiès und die Ukraine",
                "Der Solinger Freundeskreis Ness Ziona hat Geld für die Partnerstadt Gouda gesammelt, die ein Frauenhaus in Odessa betreibt.",
                "Stadt Solingen",
                "Solingen",
            ),
            (
                "t.rehm@witten.example",
                "Wittener Hilfe",
                "Die Wittener Partnerstadt Tczew (Dirschau) betreibt ein Lager an der Grenze. Witten hat 10.000 Euro überwiesen. Witten unterhält außerdem Partnerschaften mit Kursk und Lev Hasharon.",
                "Stadt Witten",
                "Witten",
            ),
            (
                "a.post@nettetal.example",
                "Spielplatz",
                "In Peremyschljany ist mit Spenden aus Nettetal ein Spielplatz entstanden.",
                "Stadt Nettetal",
                "Nettetal",
            ),
            (
                "eva.lang@huertgenwald.example",
                "Hilfe",
                "Die Gemeinde Hürtgenwald hat Zelte und Schlafsäcke nach Mukatschewo im Gebiet Transkarpatien geschickt.",
                "Gemeinde Hürtgenwald",
                "Hürtgenwald",
            ),
            (
                "europa@kreis-lippe.example",
                "Neues aus der Partnerregion",
                "Der Kreis Lippe arbeitet seit Herbst mit der Oblast Transkarpatien zusammen. Es geht um Abfallwirtschaft und Rettungsdienst. Die Partnerschaft mit Transkarpatien läuft bis 2026.",
                "Kreis Lippe\nFelix-Fechenbach-Straße 5, 32756 Detmold",
                "Kreis Lippe",
            ),
            (
                "buergermeister@rheinbach.example",
                "Rheinbach hilft",
                "Das Rheinbacher Glasmuseum hat mit der Glasfachschule in Kamenický Šenov (Steinschönau) Stipendien für zwei ukrainische Studentinnen vergeben.",
                "Stadt Rheinbach\nSchweigelstraße 23\n53359 Rheinbach",
                "Rheinbach",
            ),
            (
                "dieter.olbrich@neuss.example",
                "Partnerschaftsprojekt",
                "Neuss pflegt Partnerschaften mit Bolu, Châlons-en-Champagne, Pskow, Rijeka, Bolesławiec, Nevşehir und Saint Paul verbunden. Für die Ukraine helfen wir über Bolesławiec: Bunzlauer Feuerwehrleute brachten unsere Geräte nach Sbarasch.",
                "Stadt Neuss",
                "Neuss",
            ),
            (
                "helga.brink@freenet.example",
                "Weihnachtspäckchen",
                "zum dritten Mal haben Kinder der Grundschule Senden Päckchen für Kinder in Cherson gepackt. 412 Stück! Der Malteser Hilfsdienst hat sie gefahren.",
                "Helga Brink, Fördervereinsvorsitzende\nGrundschule Senden\n48308 Senden",
                "Senden",
            ),
            (
                "kulturamt@recklinghausen.example",
                "Ruhrfestspiele",
                "Das Theater aus Iwano-Frankiwsk gastiert am 12. Mai in Recklinghausen.",
                "Stadt Recklinghausen\nKulturamt",
                "Recklinghausen",
            ),
            (
                "elke.sommer@lohmar.example",
                "AW: Ihre Anfrage",
                "Guten Tag,\n\ngern: Lohmar hat keine offizielle Partnerstadt in der Ukraine. Der Arbeitskreis Asyl hat aber eine Fahrt nach Kowel organisiert und Kleidung, Medikamente und Schulhefte zur dortigen Sozialstation gebracht.",
                "Elke Sommer\nStadt Lohmar\nHauptstraße 27-29\n53797 Lohmar",
                "Lohmar",
            ),
            (
                "j.kruse@kreis-minden-luebbecke.example",
                "Zwei Projekte",
                "Das Kreishaus in Minden leuchtete am Jahrestag blau-gelb. Der Kreis Minden-Lübbecke unterstützt seinen Partnerlandkreis Wolfach? Nein: den polnischen Partner Powiat Kętrzyn mit 20.000 Euro.",
                "Kreis Minden-Lübbecke\nPortastraße 13\n32423 Minden",
                "Kreis Minden-Lübbecke",
            ),
            (
                "sekretariat@gesamtschule-nord.example",
                "Spendenlauf für Krywyj Rih",
                "Die Schülerinnen und Schüler der Gesamtschule Essen-Nord liefen 2.300 Runden. Der Erlös geht an ein Kinderkrankenhaus in Kryvyi Rih.",
                "Gesamtschule Nord\nStieldorf 10\n45356 Essen\nTel. 0201 555010",
                "Essen",
            ),
            (
                "monika.adler@bad-driburg.example",
                "Ein Bus für Perejaslaw",
                "Liebe Kolleginnen, Bad Driburg hat einen ausgemusterten Schulbus an unsere Partnerstadt Perejaslaw (Gebiet Kiew) gegeben. Der Busfahrer kommt aus Kiew und lebt seit zwei Jahren in Höxter.",
                "Monika Adler\nBürgermeisterbüro",
                "Bad Driburg",
            ),
            (
                "international@duisburg.example",
                "Solidarity partnership Duisburg-Kyiv district",
                "The City of Duisburg supports the district of Podil with generators. In March a delegation from Vilnius, our Lithuanian partner city, joined us for a workshop in Duisburg.",
                "Stadt Duisburg\nBurgplatz 19\n47051 Duisburg",
                "Duisburg",
            ),
            (
                "p.nowak@gmx.example",
                "Pomoc dla Ukrainy",
                "Dzień dobry, Towarzystwo Polsko-Niemieckie w Bielefeld zebrało 12 ton żywności dla miasta partnerskiego Rzeszów. Stamtąd transport pojechał do Lwowa.",
                "Towarzystwo Polsko-Niemieckie Bielefeld",
                "Bielefeld",
            ),
            (
                "c.benning@dorsten.example",
                "Hausnummer 12",
                'in der Dorstener Partnerstadt Rybnik wurde das "Haus Dorsten" eröffnet. 34 ukrainische Mütter mit Kindern wohnen dort. Finanziert haben es die Dorstener Bürgerinnen und Bürger.',
                "Carla Benning\nStadt Dorsten | Stabsstelle Partnerschaften | Halterner Straße 5 | 46284 Dorsten",
                "Dorsten",
            ),
            (
                "ff@ff-kreuzau.example",
                "Drehleiter",
                "Unsere alte Drehleiter fährt jetzt in Ismajil! Die Freiwillige Feuerwehr Kreuzau hat sie am 4.11.2023 dem staatlichen Notfalldienst im Gebiet Odessa übergeben.",
                "FF Kreuzau",
                "Kreuzau",
            ),
            (
                "antje.kurz@wuppertal.example",
                "Wuppertal / Schwerin / Liegnitz",
                "Wuppertal und Liegnitz (Legnica) sind seit 1993 Partnerstädte. Die Liegnitzer Caritas betreut 80 Kinder aus Charkiw, Wuppertaler Firmen spendeten 40 Laptops.",
                "Stadt Wuppertal, Johannes-Rau-Platz 1, 42275 Wuppertal",
                "Wuppertal",
            ),
            (
                "schulz@swk.example",
                "Blockheizkraftwerk",
                "Die Stadtwerke Kempen und die Stadt Kempen haben ein gebrauchtes Blockheizkraftwerk nach Tschuhujiw (Oblast Charkiw) abgegeben. Der Bürgermeister von Tschuhujiw dankte per Video aus Charkiw.",
                "Stadtwerke Kempen GmbH\nHeinrich-Horten-Straße 50, 47906 Kempen",
                "Kempen",
            ),
            (
                "ibb-hilft@posteo.example",
                "Wir sind dabei",
                "Seit 2022 fahren wir jeden Monat von Ibbenbüren nach Winnyzja. 31 Touren waren es bisher, immer über Frankfurt (Oder), Poznań und Lublin. Ziel ist ein Lager der Caritas Winnyzja.",
                "Ibbenbüren hilft e. V.",
                "Ibbenbüren",
            ),
            (
                "sandra.thome@uniklinik-bonn.example",
                "Prothesen",
                "Das Universitätsklinikum Bonn bildet Ärztinnen aus Lwiw und Dnipro in der Versorgung mit Prothesen fort.",
                "Universitätsklinikum Bonn\nVenusberg-Campus 1\n53127 Bonn",
                "Bonn",
            ),
            (
                "jugendamt@stadt-gladbeck.example",
                "Sommerfreizeit",
                "Gladbeck hat 25 Kinder aus der polnischen Partnerstadt Wodzisław eingeladen, darunter neun geflüchtete Kinder aus Mariupol.",
                "Stadt Gladbeck - Amt für Jugend und Familie",
                "Gladbeck",
            ),
            (
                "b.ostendorf@lichtenau.example",
                "Patenschaft",
                "Die Stadt Lichtenau (Westfalen) übernimmt Patenschaften für Familien in Korosten.",
                "Stadt Lichtenau\nLange Straße 39\n33165 Lichtenau",
                "Lichtenau",
            ),
            (
                "presse@rhein-sieg-kreis.example",
                "Rettungswagen",
                "Der Rhein-Sieg-Kreis hat drei Rettungswagen ausgemustert. Zwei gingen in die Ukraine nach Boryspil, einer nach Moldau in die Stadt Ungheni.",
                "Rhein-Sieg-Kreis - Der Landrat - Kaiser-Wilhelm-Platz 1, 53721 Siegburg",
                "Rhein-Sieg-Kreis",
            ),
            (
                "bodo.kranz@feuerwehr-bottrop.example",
                "Übung",
                "Feuerwehrleute aus Bottrop, Gladbeck und Dorsten übten gemeinsam mit Kollegen aus Slowjansk. Sie lernten den Umgang mit unserer Technik.",
                "Feuerwehr Bottrop, Hans-Sachs-Straße 78, 46236 Bottrop",
                "Bottrop",
            ),
            (
                "stadt@lippstadt.example",
                "Nachtrag",
                "kleine Ergänzung zu unserer Meldung vom Montag: Die Zahl der Betten stieg auf 60. Sie stehen jetzt alle im Krankenhaus von Bila Zerkwa.",
                "Stadt Lippstadt\nOstwall 1\n59555 Lippstadt",
                "Lippstadt",
            ),
            (
                "anne.lemberg@ahlen.example",
                "Seniorencafé für Geflüchtete",
                "Das Seniorencafé in Ahlen öffnet jeden Dienstag. Frau Lemberg und Herr Posen beraten auf Ukrainisch und Russisch. Treffpunkt ist die Danziger Straße 12.",
                "Stadt Ahlen\nWestenmauer 10, 59227 Ahlen",
                "Ahlen",
            ),
            (
                "busch@castrop.example",
                "Kooperation",
                "Die Gemeinde Nottuln arbeitet mit der Hromada Chodoriw zusammen. Zwei Verwaltungsleute aus Chodoriw hospitieren bei uns.",
                "Gemeinde Nottuln\nStiftsplatz 7/8\n48301 Nottuln",
                "Nottuln",
            ),
            (
                "s.kotte@tecklenburg.example",
                "Erholung",
                "Zehn Mütter und ihre Kinder aus der Partnergemeinde Horodok erholten sich eine Woche in Tecklenburg.",
                "Stadt Tecklenburg",
                "Tecklenburg",
            ),
            (
                "k.reuter@hilchenbach.example",
                "Meldung",
                "Hilchenbach: Jede Woche werden in der Alten Schule Hilfsgüter gepackt. Empfänger: Krankenhaus Nr. 2, Saporischschja; Waisenhaus Kherson.",
                "Stadt Hilchenbach",
                "Hilchenbach",
            ),
            (
                "pv@pv-brilon.example",
                "Partnerschaft Brilon - Hesdin",
                "Brilon arbeitet mit seiner französischen Partnerstadt Hesdin und dem ukrainischen Städtchen Jaremtsche zusammen: Im Juli gibt es ein Jugendlager.",
                "Partnerschaftsverein Brilon e.V.",
                "Brilon",
            ),
            (
                "projekt@kreis-guetersloh.example",
                "Austausch mit Walcz",
                "Der Kreis Gütersloh und der polnische Kreis Wałcz (Deutsch Krone) stellten gemeinsam einen Hilfskonvoi für den Rayon Luzk zusammen.",
                "Kreis Gütersloh\nHerzebrocker Straße 140\n33334 Gütersloh",
                "Kreis Gütersloh",
            ),
            (
                "kuhn@telgte.example",
                "Infos",
                "Informationen für Geflüchtete aus der Ukraine hat die Stadt Telgte auf www.telgte.example zusammengestellt. Beratung gibt es auch in Warendorf beim Kreis.",
                "Stadt Telgte\nBaßfeld 4-6\n48291 Telgte",
                "Telgte",
            ),
            (
                "g.pohl@plettenberg.example",
                "Spende",
                "Der Plettenberger Stadtrat spendete 5.000 Euro an die Bürgermeisterin der Schleswiger Partnerstadt? Nein, an die Stadt Bludenz, die eine Aktion für Lwiw organisiert.",
                "Stadt Plettenberg",
                "Plettenberg",
            ),
            (
                "musikschule@stadt-remscheid.example",
                "Konzertreise",
                "Das Remscheider Jugendorchester spielte in der Partnerstadt Prešov für ukrainische Familien. 2.800 Euro Spenden kamen zusammen.",
                "Musik- und Kunstschule Remscheid",
                "Remscheid",
            ),
            (
                "e.huber@waldkirchen.example",
                "Frauenhaus",
                "Die Stadt Waldkirchen in Niederbayern hilft einem Frauenhaus in Tscherkassy.",
                "Stadt Waldkirchen, Rathausplatz 1, 94065 Waldkirchen",
                "Waldkirchen",
            ),
            (
                "t.ernst@hamminkeln.example",
                "Containerdorf",
                "In Hostomel bei Kiew stehen seit Mai drei Wohncontainer aus Hamminkeln. Der Architekt, ein gebürtiger Odessaer, half bei der Planung.",
                "Stadt Hamminkeln\nBrüner Straße 9\n46499 Hamminkeln",
                "Hamminkeln",
            ),
            (
                "vera.klein@stadt-willich.example",
                "Städtepartnerschaft",
                "Willich und Smila unterschrieben am 1. Juli in Warschau einen Partnerschaftsvertrag.",
                "Stadt Willich",
                "Willich",
            ),
            (
                "landfrauen@lf-buer.example",
                "Marmelade für Nikopol",
                "200 Gläser Marmelade haben die Landfrauen in Gelsenkirchen-Buer verkauft. Der Erlös kommt Kindern in Nikopol zugute.",
                "Landfrauenverband Gelsenkirchen",
                "Gelsenkirchen",
            ),
            (
                "grit.hansen@muelheim-ruhr.example",
                "Hilfe für Perwomajsk",
                "Wir haben 30 Betten für ein Hospital in Perwomajsk gespendet.",
                "Grit Hansen\nAmt 13",
                "Mülheim an der Ruhr",
            ),
            (
                "m.stolz@gmx.example",
                "Unser Transport",
                "Hallo, wir haben letzte Woche Schulmöbel nach Dubno gebracht.",
                "Gruß Maik Stolz\nFörderverein Realschule\nTel. 02323 555012",
                "Herne",
            ),
            (
                "s.neumann@neuenkirchen.example",
                "Projekt Neuenkirchen",
                "Die Gemeinde Neuenkirchen sammelt Fahrräder für Geflüchtete.",
                "Gemeinde Neuenkirchen\nHauptstraße 16\n48485 Neuenkirchen",
                "Neuenkirchen",
            ),
            (
                "kfv@kfv-olpe.example",
                "Einsatzkleidung",
                "Der Kreisfeuerwehrverband Olpe hat 300 Garnituren Einsatzkleidung für die Feuerwehr in Kolomyja gesammelt. Mitgemacht haben Wehren aus Attendorn, Lennestadt und Wenden.",
                "KFV Olpe e.V.",
                "Kreis Olpe",
            ),
            (
                "presse@kreis-borken.example",
                "Drei Meldungen",
                "In Gronau und Stadtlohn beraten Lotsen aus dem Kreis Borken Geflüchtete aus der Ukraine.",
                "Kreis Borken · Burloer Straße 93 · 46325 Borken",
                "Kreis Borken",
            ),
            (
                "info@caritas-kreis-soest.example",
                "Kleiderkammer",
                "Die Caritas im Kreis Soest betreibt in Werl eine Kleiderkammer für Familien aus der Ukraine.",
                "Caritasverband für den Kreis Soest e.V.\nOsthofenstraße 35a\n59494 Soest",
                "Kreis Soest",
            ),
            (
                "awolf@ruethen.example",
                "",
                "im Rüthener Bürgersaal spricht am 3. Mai der Stadtrat von Ochtyrka, Oleh Krawez, über den Wiederaufbau.",
                "Anne Wolf\n59602 Rüthen",
                "Rüthen",
            ),
            (
                "werner.hagen@attendorn.example",
                "Hilfsgüter",
                "Attendorn hat mit den Partnerstädten Rawicz und Harelbeke Hilfsgüter für Lwiw gesammelt.",
                "Werner Hagen\nHansestadt Attendorn\nKölner Straße 12\n57439 Attendorn",
                "Attendorn",
            ),
            (
                "spende@sparkasse-siegen.example",
                "Spendenübergabe",
                "Bei der Spendenübergabe in Kreuztal bekam der Verein Siegerland hilft 5.000 Euro für Rollstühle, die nach Schowkwa gehen.",
                "Verein Siegerland hilft e.V.\nMarburger Str. 4\n57223 Kreuztal",
                "Kreuztal",
            ),
            (
                "wald@radverband.nrw.example",
                "Ausschreibung Radkoffer",
                "Der Radverband fördert Werkstätten, die mit einer Werkstatt in der Ukraine Räder flicken. Bewerben können sich alle bis zum 3. Mai.",
                "Radverband Nordrhein-Westfalen e. V.\nGeschäftsstelle\nNordallee 8, 40210 Düsseldorf\nVereinsregister Düsseldorf VR 90909",
                None,
            ),
            (
                "info@buergerbus-rosendahl.example",
                "Bürgerbus auf großer Fahrt",
                "Der Rosendahler Bürgerbus fuhr nach Lubaczów. Dort übernahmen ihn Helfer aus Jaworiw.",
                "Bürgerbus Rosendahl e.V.",
                "Rosendahl",
            ),
            (
                "hartkopf@lh-duesseldorf.example",
                "Düsseldorf – Czernowitz",
                "Düsseldorf unterstützt die Partnerstadt Czernowitz mit Löschfahrzeugen, Medizintechnik und einem Fachaustausch. Auch Warschau, ebenfalls Partnerstadt, beteiligt sich.",
                "Landeshauptstadt Düsseldorf\nBüro für Internationale Angelegenheiten\n40200 Düsseldorf",
                "Düsseldorf",
            ),
            (
                "ilse.brandt@web.example",
                "Strickgruppe",
                "Wir sind zwölf Frauen aus Xanten und stricken Socken. Bisher haben wir 800 Paar für Soldaten in Saporischschja verschickt.",
                "Ilse Brandt, Xanten",
                "Xanten",
            ),
            (
                "oeffentlichkeit@kirchenkreis-wittgenstein.example",
                "Konfirmandenprojekt",
                "Konfirmandinnen aus Bad Laasphe haben Osterkerzen für die lutherische Gemeinde in Odessa gestaltet.",
                "Ev. Kirchengemeinde Bad Laasphe",
                "Bad Laasphe",
            ),
            (
                "t.schaefer@thw-luedenscheid.example",
                "Pumpen",
                "Der THW-Ortsverband Lüdenscheid hat im Auftrag des Bundes Hochleistungspumpen nach Cherson gebracht.",
                "THW Ortsverband Lüdenscheid",
                "Lüdenscheid",
            ),
            (
                "info@kjr-viersen.example",
                "Workcamp",
                "Jugendliche aus Kempen, Nettetal und dem polnischen Pisz renovieren in Stanisławów? Nein, in Iwano-Frankiwsk einen Jugendtreff.",
                "Kreisjugendring Viersen",
                "Kreis Viersen",
            ),
            (
                "o.heim@lengerich.example",
                "Tecklenburger Land hilft",
                "Die Stadt Lengerich koordiniert die Hilfe im Tecklenburger Land für die polnische Partnerstadt Wapno.",
                "Stadt Lengerich\nTecklenburger Str. 2-4\n49525 Lengerich",
                "Lengerich",
            ),
            (
                "m.janssen@emmerich.example",
                "Rheinfähre",
                "Emmerich am Rhein schenkt der Stadt Ismajil ein Arbeitsboot. Es fährt über Rhein, Main und Donau bis nach Ismajil.",
                "Stadt Emmerich am Rhein",
                "Emmerich am Rhein",
            ),
            (
                "spt@posteo.example",
                "Genç",
                "Unser Verein aus Troisdorf hat gemeinsam mit Freunden in Korfu und der Stadt Évry einen Konvoi nach Schepetiwka geschickt.",
                "Städtepartnerschaftsverein Troisdorf e.V.",
                "Troisdorf",
            ),
            (
                "projekt@bad-berleburg.example",
                "Notstrom",
                "Bad Berleburg beteiligt sich mit dem Kreis Siegen-Wittgenstein an einer Sammelbestellung von Generatoren für die Oblast Riwne.",
                "Stadt Bad Berleburg\nPoststraße 42\n57319 Bad Berleburg",
                "Bad Berleburg",
            ),
            (
                "f.ahlers@kh-nordwalde.example",
                "Arztbesuch",
                "Dr. Iryna Bondar, Chirurgin aus Charkiw, hospitiert seit Januar am Krankenhaus in Nordwalde.",
                "Krankenhaus Nordwalde\n48356 Nordwalde",
                "Nordwalde",
            ),
            (
                "info@schalksmuehle.example",
                "Hilfe",
                "Schalksmühle nimmt 40 weitere Geflüchtete auf. Die Unterkunft an der Hälverstraße wurde dafür hergerichtet. Viele kommen aus Mariupol.",
                "Gemeinde Schalksmühle",
                "Schalksmühle",
            ),
            (
                "b.roters@coesfeld.example",
                "Partnerschaft mit De Bilt und mehr",
                "Coesfeld unterstützt mit De Bilt und Plauen das Dorf Perwomajske bei Mykolajiw.",
                "Stadt Coesfeld, Markt 8, 48653 Coesfeld",
                "Coesfeld",
            ),
            (
                "s.miller@kreis-guetersloh.example",
                "Ambulances for Ukraine",
                "Dear team, our district has donated two ambulances to the hospital in Voznesensk. They were driven there by volunteers from Rietberg. The route went through Wrocław and Lviv.",
                "Kind regards\nSarah Miller\nKreis Gütersloh, 33334 Gütersloh",
                "Kreis Gütersloh",
            ),
            (
                "james@harsewinkel.example",
                "Twin town news",
                "Harsewinkel and its French twin town Les Andelys are collecting baby food for Kharkiv.",
                "Town of Harsewinkel",
                "Harsewinkel",
            ),
            (
                "olha@bergkamen.example",
                "Мовні курси",
                "У Бергкамені щовівторка відбувається розмовне кафе для жінок з України. Запрошуємо всіх!",
                "Stadt Bergkamen\nRathausplatz 1, 59192 Bergkamen",
                "Bergkamen",
            ),
            (
                "iryna@bruehl.example",
                "Допомога Черкасам",
                "Місто Брюль передало лікарні в Черкасах апарат УЗД. Лікарі з Черкас дякують.",
                "Stadt Brühl\nUhlstraße 3\n50321 Brühl",
                "Brühl",
            ),
            (
                "kalle@loeschzug-bork.example",
                "DLK",
                "Tach! Drehleiter ist angekommen in Kupjansk. Gruß aus Selm",
                "Kalle",
                "Selm",
            ),
            (
                "gabi.rose@t-online.example",
                "Handarbeiten",
                "Unser Handarbeitskreis der ev. Kirche in Espelkamp hat 120 Mützen gestrickt, die jetzt bei Kindern in Krementschuk sind.",
                "Gabi Rose",
                "Espelkamp",
            ),
            (
                "noreply@warstein.example",
                "Projektformular",
                "Kommune: Warstein\nPartner: Gemeinde Stebnyk\nLand: Ukraine\nProjekt: Neue Fenster für das Lyzeum Nr. 7\nZeitraum: Mai bis Oktober 2023",
                "Stadt Warstein",
                "Warstein",
            ),
            (
                "m.hoff@erkrath.example",
                "Steckbrief",
                "Projektträger | Stadt Erkrath\nZielort | Putywl, Oblast Sumy\nInhalt | Lieferung von 40 Heizgeräten",
                "Stadt Erkrath\nBahnstraße 16, 40699 Erkrath",
                "Erkrath",
            ),
            (
                "info@dug-ostwestfalen.example",
                "Deutsch-Ukrainische Gesellschaft",
                "Die Deutsch-Ukrainische Gesellschaft mit Sitz in Herford hat einen Kleinbus an das Invalidenzentrum in Poltawa übergeben.",
                "DUG e.V.\nRadewiger Str. 12\n32052 Herford",
                "Herford",
            ),
            (
                "sekretariat@rc-grevenbroich.example",
                "Wasserfilter",
                "Rotary Grevenbroich hat 200 Wasserfilter für Mykolajiw finanziert; der polnische Rotary Club Tarnów hat sie gekauft und hingebracht.",
                "RC Grevenbroich",
                "Grevenbroich",
            ),
            (
                "presse@hs-hamm-lippstadt.example",
                "Ringvorlesung",
                "Die Hochschule Hamm-Lippstadt bietet geflüchteten Studierenden aus Charkiw eine Ringvorlesung an.",
                "Hochschule Hamm-Lippstadt\nMarker Allee 76-78\n59063 Hamm",
                "Hamm",
            ),
            (
                "c.moll@bedburg.example",
                "Gemeinsamer Konvoi",
                "Bedburg und Elsdorf haben gemeinsam einen Konvoi nach Czernowitz geschickt. Die Partnerschaft mit Czernowitz hat Bedburg.",
                "Stadt Bedburg\nAm Rathaus 1\n50181 Bedburg",
                "Bedburg",
            ),
            (
                "p.gerke@nieheim.example",
                "Lagerhalle",
                "Die Lagerhalle in der Lemberger Straße in Nieheim wird zum Verteilzentrum. Von dort gehen Pakete in die ganze Ukraine.",
                "Stadt Nieheim",
                "Nieheim",
            ),
            (
                "f.lang@hallenberg.example",
                "Ausstellung 'Kinder malen den Krieg'",
                "Die Ausstellung mit Bildern von Kindern aus Isjum, Kupjansk und Balaklija ist bis 30. Juni im Kump in Hallenberg zu sehen.",
                "Stadt Hallenberg",
                "Hallenberg",
            ),
            (
                "grundschule@gs-oelde.example",
                "Brieffreundschaft",
                "Unsere Viertklässler schreiben sich Briefe mit einer Schule in Truskawez.",
                "Albert-Schweitzer-Schule Oelde",
                "Oelde",
            ),
            (
                "sozialamt@gronau.example",
                "Bericht",
                "Die Stadt Gronau (Westf.) hat 680 Menschen aufgenommen, vor allem aus den Regionen Cherson und Saporischschja.",
                "Stadt Gronau (Westf.)\nGrünstiege 64\n48599 Gronau",
                "Gronau (Westf.)",
            ),
            (
                "j.kurth@stadt-hemer.example",
                "Partnerstadt Schtschelkowo ruht",
                "Hemer hat die Städtepartnerschaft mit Schtschelkowo ausgesetzt. Stattdessen unterstützt die Stadt jetzt Obuchiw bei Kiew mit Feuerwehrschläuchen.",
                "Stadt Hemer",
                "Hemer",
            ),
            (
                "europa@herzogenrath.example",
                "Eurode hilft",
                "Herzogenrath und Kerkrade haben zusammen mit ihrer Partnerstadt im Gebiet Lwiw, Schowkwa, eine Sammelaktion gestartet.",
                "Stadt Herzogenrath",
                "Herzogenrath",
            ),
            (
                "v.linz@straelen.example",
                "Traktor",
                "Ein Straelener Landwirt hat einen Traktor für Felder bei Snihuriwka gespendet.",
                "Stadt Straelen",
                "Straelen",
            ),
            (
                "u.beck@brakel.example",
                "Handschuhe",
                "In Brakel wurden 3.000 Paar Arbeitshandschuhe für Minenräumer in Balaklija verladen.",
                "Stadt Brakel\nAm Markt 12\n33034 Brakel",
                "Brakel",
            ),
            (
                "a@lemgo.example",
                "Hilferuf aus Beryslaw",
                "Ein Hilferuf aus Beryslaw hat uns erreicht: Es fehlen Wasserpumpen. Die Stadtwerke Lemgo haben sofort fünf Stück losgeschickt.",
                "Alte Hansestadt Lemgo, 32657 Lemgo",
                "Lemgo",
            ),
            (
                "b@gevelsberg.example",
                "Partnerort",
                "Unser Partnerort Schowti Wody hat jetzt einen Kindergartenbus. Er kam aus Gevelsberg.",
                "Stadt Gevelsberg",
                "Gevelsberg",
            ),
            (
                "c@kaarst.example",
                "Container",
                "Ein Container voller Rollatoren ist auf dem Weg nach Chmilnyk. Ausgeladen wird er vom dortigen Sozialamt.",
                "Stadt Kaarst",
                "Kaarst",
            ),
            (
                "d@loehne.example",
                "Besuch",
                "Bürgermeister Andrij Sadowyj aus Lwiw hat Löhne besucht und sich die Feuerwache angesehen. Beide Städte wollen eine Partnerschaft eingehen.",
                "Stadt Löhne",
                "Löhne",
            ),
            (
                "e@dinslaken.example",
                "Wiederaufbaupartnerschaft",
                "Dinslaken und Makariw verbindet seit kurzem eine Wiederaufbaupartnerschaft, vermittelt durch das Bundesministerium in Berlin.",
                "Stadt Dinslaken",
                "Dinslaken",
            ),
            (
                "f@radevormwald.example",
                "Suppenküche",
                "Die Suppenküche in Charkiw-Saltiwka bekommt jeden Monat 1.000 Euro von den Kirchengemeinden in Radevormwald.",
                "Ev. Kirchengemeinde Radevormwald",
                "Radevormwald",
            ),
            (
                "g@gmx.example",
                "Tiertransport",
                "Tierfreunde aus Hattingen haben 2 Tonnen Futter für ein Tierheim bei Browary gesammelt.",
                "Tierschutzverein Hattingen",
                "Hattingen",
            ),
            (
                "h@kerpen.example",
                "Klimapartnerschaft",
                "Mit der Stadt Schmerynka hat die Kolpingstadt Kerpen eine Klimapartnerschaft vereinbart. Das Vorhaben wird aus Berlin gefördert.",
                "Kolpingstadt Kerpen\nJahnplatz 1\n50171 Kerpen",
                "Kerpen",
            ),
            (
                "i@wadersloh.example",
                "Besuch aus der Partnergemeinde",
                "Sechs Gäste aus dem Partnerdorf Sokilnyky wurden in Wadersloh empfangen. Auf dem Programm standen auch Ausflüge nach Münster und Soest.",
                "Gemeinde Wadersloh",
                "Wadersloh",
            ),
            (
                "j@haan.example",
                "Videokonferenz",
                "In einer Videokonferenz mit Dobromyl ging es um den Bau einer Kläranlage. Die Gartenstadt Haan stellt einen Ingenieur.",
                "Gartenstadt Haan",
                "Haan",
            ),
            (
                "k@wipperfuerth.example",
                "Krankenbetten",
                "Wipperfürth: 22 Krankenbetten des alten Hospitals landeten über die polnische Partnerstadt Opole in einem Lazarett nahe Kramatorsk.",
                "Hansestadt Wipperfürth",
                "Wipperfürth",
            ),
            (
                "l@pulheim.example",
                "Guidel und die Ukraine",
                "Gemeinsam mit der bretonischen Partnerstadt Guidel sammelt der Partnerschaftsverein Pulheim Geld für Flüchtlinge in der Republik Moldau, in Bălți.",
                "Partnerschaftsverein Pulheim",
                "Pulheim",
            ),
            (
                "m@hueckelhoven.example",
                "Zukunft",
                "Jugendliche aus Hückelhoven und Breteuil haben in Auschwitz und Krakau ein Seminar besucht. Dabei waren auch fünf Jugendliche aus Ternopil.",
                "Stadt Hückelhoven",
                "Hückelhoven",
            ),
            (
                "n@moenchengladbach.example",
                "Vitusstadt hilft",
                "Die Stadt Mönchengladbach hat zwei Busse der NEW nach Nikopol verschenkt, wo die Stadtbusse zerstört wurden. Nikopol liegt am Dnipro gegenüber dem Kernkraftwerk Saporischschja.",
                "Stadt Mönchengladbach",
                "Mönchengladbach",
            ),
            (
                "o@sprockhoevel.example",
                "Südkirchen",
                "Sprockhövel hat zusammen mit Oelsnitz 30 Paletten nach Przeworsk gefahren, von dort brachten Freiwillige sie nach Lwiw.",
                "Stadt Sprockhövel",
                "Sprockhövel",
            ),
            (
                "p@hilden.example",
                "Leseabend",
                "Die Schriftstellerin Oksana Sabuschko aus Kiew liest am 5. Mai in der Stadtbücherei Hilden.",
                "Stadt Hilden",
                "Hilden",
            ),
            (
                "q@greven.example",
                "Montags-Café",
                "Natalia aus Sumy und Ihor aus Poltawa leiten das Montags-Café in Greven.",
                "Stadt Greven",
                "Greven",
            ),
            (
                "r@steinheim.example",
                "Kartoffeln",
                "20 Tonnen Kartoffeln aus Steinheim sind in Slawutytsch angekommen. Organisiert hat das der Lions-Club Steinheim mit dem Lions-Club Tschernihiw.",
                "Lions-Club Steinheim",
                "Steinheim",
            ),
            (
                "s@coesfeld.example",
                "Kinderheim",
                'Das Kinderheim "Sonnenschein" in Czernowitz, das wir seit 2009 von Coesfeld aus betreuen, braucht eine neue Heizung.',
                "Initiative Kinder von Czernowitz e.V.\nCoesfeld",
                "Coesfeld",
            ),
            (
                "t@selfkant.example",
                "Westzipfel hilft",
                "Die Gemeinde Selfkant, die Insel Sylt, Görlitz und Oberstdorf (der Zipfelbund) spendeten gemeinsam für Butscha.",
                "Gemeinde Selfkant\nAm Rathaus 13, 52538 Selfkant",
                "Selfkant",
            ),
            (
                "a@moenchengladbach.example",
                "Medizin",
                "Das Krankenhaus St. Franziskus versorgt seit Jahren Patientinnen. Jetzt bekam die Kinderklinik Nr. 1 in Winnyzja von uns ein EKG-Gerät.",
                "Stadt Mönchengladbach",
                "Mönchengladbach",
            ),
            (
                "b@delbrueck.example",
                "Delbrücker Schützen sammeln",
                "Die Delbrücker Schützen haben ein Geländefahrzeug an Freiwillige in der Region Saporischschja abgegeben, gefahren über Breslau.",
                "Stadt Delbrück",
                "Delbrück",
            ),
            (
                "c@olpe-stadt.example",
                "Nachtrag zum Bericht",
                "Noch etwas: Gestern kam die Bestätigung aus Buczacz. Die Betten sind da.",
                "Kreisstadt Olpe",
                "Olpe",
            ),
            (
                "d@menden.example",
                "Patenschaft mit Bilopillja",
                "Im Rat der Stadt Menden (Sauerland) wurde beschlossen, Bilopillja (Oblast Sumy) dauerhaft zu helfen. Ein erster Scheck ging an die Leiterin des Sozialamts.",
                "Stadt Menden (Sauerland)\n58706 Menden",
                "Menden (Sauerland)",
            ),
            (
                "e@herne.example",
                "Theater",
                'Das Kinder- und Jugendtheater Herne und das Puppentheater Riwne proben gemeinsam "Der kleine Prinz".',
                "Stadt Herne",
                "Herne",
            ),
            (
                "f@wetter.example",
                "Werkzeug",
                'Der Förderverein "Wetter hilft" hat der Berufsschule von Tultschyn eine Drehbank geschenkt.',
                "Stadt Wetter (Ruhr)\nKaiserstraße 170\n58300 Wetter",
                "Wetter (Ruhr)",
            ),
            (
                "g@kreis-dueren.example",
                "Verwaltungspraktikum",
                "Vier Beschäftigte der Kreisverwaltung von Stryj absolvierten im Kreishaus Düren ein Praktikum. Die Reisekosten trug Engagement Global in Bonn.",
                "Kreis Düren\nBismarckstr. 16\n52351 Düren",
                "Kreis Düren",
            ),
            (
                "h@waltrop.example",
                "Partnerschaft Waltrop-Cesson-Sévigné",
                "Schülerinnen aus Waltrop, Cesson-Sévigné und Gardelegen schrieben Postkarten an ukrainische Soldaten. Sie wurden in Lwiw verteilt.",
                "Stadt Waltrop",
                "Waltrop",
            ),
            (
                "i@ennepetal.example",
                "Vilvoorde",
                'Unsere belgische Partnerstadt Vilvoorde hat sich an der Aktion "Licht für Tschernihiw" mit 10.000 Euro beteiligt.',
                "Stadt Ennepetal",
                "Ennepetal",
            ),
            (
                "j@datteln.example",
                "Fahrräder",
                "Die Fahrradwerkstatt repariert Räder für ukrainische Familien. Werkstattleiter Mykola, ein Mechaniker aus Enerhodar, hat zwei Lehrlinge.",
                "Stadt Datteln",
                "Datteln",
            ),
            (
                "k@meinerzhagen.example",
                "Feuerwehrhelme",
                "150 Helme der Meinerzhagener Feuerwehr sind seit Januar im Gebiet Charkiw im Einsatz, übergeben wurden sie in Losowa.",
                "Stadt Meinerzhagen",
                "Meinerzhagen",
            ),
            (
                "l@kalkar.example",
                "Schwimmbadtechnik",
                "Kalkar gibt eine Filteranlage ab; der Bürgermeister von Trostjanez, Jurij Bowa, hat sich dafür bedankt.",
                "Stadt Kalkar",
                "Kalkar",
            ),
            (
                "m@schmallenberg.example",
                "Wimereux und Burgess Hill",
                "Mit Spenden aus Schmallenberg, Wimereux (Frankreich) und Burgess Hill (England) wurde ein Schulbus für Snjatyn gekauft.",
                "Stadt Schmallenberg",
                "Schmallenberg",
            ),
            (
                "n@rietberg.example",
                "Winterhilfe",
                "Die Winterhilfe für das Altenheim in Nowohrad-Wolynskyj (heute Swjahel) hat 3.200 Euro erbracht.",
                "Stadt Rietberg",
                "Rietberg",
            ),
            (
                "o@kevelaer.example",
                "Wallfahrt",
                "Zur Friedenswallfahrt kamen Pilger aus Lwiw, Krakau und Warschau nach Kevelaer.",
                "Wallfahrtsstadt Kevelaer",
                "Kevelaer",
            ),
            (
                "p@stolberg.example",
                "Stolberg – Stolberg",
                "Stolberg (Rhld.) unterstützt ein Rehazentrum in Lwów.",
                "Kupferstadt Stolberg (Rhld.)\nRathausstraße 11-13\n52222 Stolberg",
                "Stolberg (Rhld.)",
            ),
        ],
    )
    def test_town(self, email: str, subject: str, text: str, signature: str, town: str | None) -> None:
        """Text, subject, signature and domain together say whose project it is, or that it is no town's."""
        assert told(reading(text, subject=subject, signature=signature, email=email)) == town


class TestText:
    @pytest.mark.parametrize(
        "text",
        [
            "Das Essen war gut, die Lage ist ernst, und sie kamen mit Alpen und Heiden.",
            "Wir fuhren über Kassel und Dresden.",
            "Frau Hagen und Herr Kamen freuen sich.",
            "Treffpunkt ist die Kölner Straße 5.",
            "Eingetragen beim Amtsgericht Dortmund.",
        ],
    )
    def test_no_owner(self, text: str) -> None:
        """Common words, stops, people, streets and courts are no one's town."""
        assert told(reading(text)) is None

    def test_organisation(self) -> None:
        """A fire brigade counts for its town."""
        assert told(reading("Die Freiwillige Feuerwehr Hemer gibt einen Wagen ab.")) == "Hemer"

    def test_list(self) -> None:
        """Of towns told in a row none is the owner; the address of the association decides."""
        mail = reading(
            "Mitglieder haben wir in Ahaus, Heek und Legden.",
            signature="Brückenschlag e.V.\nKirchplatz 3\n48619 Heek",
        )
        assert told(mail) == "Heek"

    def test_address_below(self) -> None:
        """An address that stands below a letter without a farewell speaks for its town."""
        assert (
            told(reading("Die Betriebe reisten nach Lwiw.\n\nEnnepe-Ruhr-Kreis\n58332 Schwelm"))
            == "Ennepe-Ruhr-Kreis"
        )

    def test_partner_of(self) -> None:
        """Whose partner town it is tells the town."""
        assert told(reading("In der Hürther Partnerstadt Skawina wird gesammelt.")) == "Hürth"


class TestSender:
    def test_district_not_its_seat(self) -> None:
        """A Kreis that signs with its postal address is not the town where it sits."""
        mail = reading(
            "Wir haben Betten gespendet.", signature="Kreis Unna\nFriedrich-Ebert-Straße 17\n59425 Unna"
        )
        assert told(mail) == "Kreis Unna"

    def test_landrat(self) -> None:
        """Who signs for the Landrat writes for the district of the address."""
        mail = reading(
            "Wir haben Betten gespendet.", signature="Der Landrat\nBurloer Straße 93\n46325 Borken"
        )
        assert told(mail) == "Kreis Borken"

    def test_state_body(self) -> None:
        """A ministry's address makes no town."""
        mail = reading(
            "Wir fördern Projekte.", signature="Ministerium für Inneres\nFriedrichstraße 62\n40217 Düsseldorf"
        )
        assert told(mail) is None

    def test_private_address(self) -> None:
        """Where a member lives is not whose project it is."""
        mail = reading(
            "Die Feuerwehr Hagen gab ein Auto ab.", signature="Erwin Dahl\nAm Berge 4\n58339 Breckerfeld"
        )
        assert told(mail) == "Hagen"

    @pytest.mark.parametrize(
        ("email", "town"),
        [
            ("a@huerth.example", "Hürth"),
            ("a@stadt-hamm.example", "Hamm"),
            ("a@kreis-hoexter.example", "Kreis Höxter"),
            ("a@kreisunna.example", "Kreis Unna"),
            ("a@muelheim-ruhr.example", "Mülheim an der Ruhr"),
            ("a@feuerwehr-kamen.example", "Kamen"),
            ("a@gmx.example", None),
            ("a@bezreg-detmold.example", None),
        ],
    )
    def test_domain(self, email: str, town: str | None) -> None:
        """A domain that spells a town speaks for it; mail providers and the state's bodies don't."""
        assert told(reading("Wir haben Betten gespendet.", email=email)) == town

    def test_area_code(self) -> None:
        """Where nothing else tells, the area code does."""
        assert (
            told(reading("Wir haben Betten gespendet.", signature="Maik Stolz\nTel. 02323 555012")) == "Herne"
        )

    def test_district_passes_on(self) -> None:
        """Of several projects that a Kreis reports, a town's own is the town's."""
        mail = reading(
            "Die Stadt Ahlen hat einen Bus nach Luzk gebracht. Ahlen bezahlte auch den Sprit.",
            signature="Kreis Warendorf\n48231 Warendorf",
            email="a@kreis-warendorf.example",
            siblings=3,
        )
        assert told(mail) == "Ahlen"


class TestKnowledge:
    def test_lesson(self) -> None:
        """What a curator corrected for this address counts before all that is read, and says so."""
        mail = reading("Wir haben Betten gespendet.", email="x@verein.example")
        lesson = Lesson("municipality", "x@verein.example", "Xanten")
        found = surest(find_municipality(mail, Knowledge(lessons=(lesson,))))
        assert found is not None
        assert (found.value.name, found.quotes[0].source) == ("Xanten", "knowledge")


class TestEvidence:
    @given(st.text(max_size=120), st.sampled_from(["Stadt Hamm", "Wir in Ahlen", "die Werler Feuerwehr"]))
    @settings(deadline=None)
    def test_verbatim(self, noise: str, cue: str) -> None:
        """Every quote stands where it says, word for word, whatever surrounds it."""
        text = f"{noise} {cue} {noise}"
        for finding in find_municipality(reading(text), Knowledge()):
            assert 0 <= finding.confidence <= 1
            for quote in finding.quotes:
                assert text[quote.start : quote.end] == quote.quote
