"""Who is twinned or receives the help. All people, mails and projects are invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.judgement import all_sure
from brueckenpost.parsers.partners import find_partners, partnership
from brueckenpost.parsers.reading import Knowledge, Lesson, Passage, Reading
from brueckenpost.parsers.record import Envelope, Partner
from hypothesis import given, settings
from hypothesis import strategies as st

# text, subject, partners
WHOLE: list[tuple[str, str, list[str]]] = [
    (
        "Die Stadt Gummersbach hat im März 2023 zwei ausgemusterte Linienbusse an die Stadtwerke in Poltawa übergeben. Die Fahrt führte über Görlitz und Krakau.",
        "Meldung Ukraineprojekt",
        ["Poltawa"],
    ),
    (
        'Unser Verein "Brücke nach Osten" fährt seit 2014 nach Tschernihiw. Am 3. Mai haben wir dort 40 Krankenbetten an das Kreiskrankenhaus in Tschernihiw übergeben, übernachtet haben wir in Lublin. Geladen haben wir wieder in Bocholt auf dem Hof der Spedition.',
        "Hilfstransport",
        ["Tschernihiw"],
    ),
    (
        "Ein Rettungswagen des Kreises Coesfeld ist seit Montag in Uman im Einsatz. Landrat Dr. Sievers übergab die Schlüssel in Dülmen an die ukrainischen Fahrer.",
        "Krankenwagen für Uman",
        ["Uman"],
    ),
    (
        "Die Stadt Verl hat am 12. Juni eine Solidaritätspartnerschaft mit der ukrainischen Stadt Dolyna besiegelt. Bürgermeisterin und Rat reisten dafür in das Gebiet Iwano-Frankiwsk.",
        "Partnerschaft",
        ["Dolyna"],
    ),
    (
        "In der Kirche St. Peter und Paul spielten am 8. Oktober Musikerinnen aus Schytomyr zusammen mit dem Jugendorchester. Der Erlös von 3.400 Euro geht an das Waisenhaus in Schytomyr. Eine der Geigerinnen, in Odessa geboren, lebt seit 2022 in Düsseldorf.",
        "Benefizkonzert",
        ["Schytomyr"],
    ),
    (
        "die Klever Partnerstadt Sandomierz hat 250 Geflüchtete aufgenommen. Wir haben Waschmaschinen und Möbel gekauft und nach Sandomierz gebracht.",
        "Bericht zu unserer polnischen Partnerstadt",
        ["Sandomierz"],
    ),
    (
        "Der DRK-Kreisverband Olpe hat 12 Paletten Verbandsmaterial nach Ternopil geschickt. Empfänger ist das Universitätskrankenhaus. Umgeladen wurde in Rzeszów.",
        "Medizinische Hilfe",
        ["Ternopil"],
    ),
    (
        "Moin, die Lemgoer Feuerwehr hat ihr TLF 16 an die Kameraden in Stargard abgegeben, von dort ging es weiter nach Isjum.",
        "TLF",
        ["Stargard", "Isjum"],
    ),
    (
        "Das Berufskolleg Simmerath und die Berufsschule in Kamjanez-Podilskyj bauen gemeinsam Solarleuchten.",
        "Deutsch-ukrainisches Schulprojekt",
        ["Kamjanez-Podilskyj"],
    ),
    (
        "Jeden Donnerstag treffen sich Familien aus Charkiw, Mariupol und Cherson im Café Vielfalt in Hagen. Es gibt Kaffee, Beratung und Deutschkurse.",
        "Ukraine-Café in Hagen",
        [],
    ),
    (
        "Seit 2023 verbindet Bonn und Cherson eine Projektpartnerschaft. Gemeinsam werden Trinkwasserbrunnen gebohrt und Blumenbeete geplant.",
        "Neue Projektpartnerschaft",
        ["Cherson"],
    ),
    (
        "Gemeinsam mit unserer polnischen Partnerstadt Mrągowo (Sensburg) haben wir 20 Stromgeneratoren für ein Krankenhaus in Riwne beschafft. Mrągowo hat den Transport übernommen.",
        "Generatoren",
        ["Mrągowo", "Riwne"],
    ),
    (
        "Die Volkshochschule im Kreis Herford bietet ab September sechs neue Integrationskurse an. Kursorte sind Herford, Bünde und Löhne.",
        "Sprachkurse für Ukrainerinnen",
        [],
    ),
    (
        'Arnsberg hat drei Partnerstädte im Osten: Olesno in Polen hilft seit dem ersten Tag. Unsere Aktion "Ein Rucksack für Olesno" brachte 600 gefüllte Schulranzen zusammen.',
        "Arnsberg hilft",
        ["Olesno"],
    ),
    (
        "Zwölf Schülerinnen und Schüler aus Czernowitz waren vom 3. bis 10. Juni zu Gast am Gymnasium Letmathe in Iserlohn. Beim Ausflug ging es nach Köln und Bonn.",
        "Schüleraustausch mit Czernowitz",
        ["Czernowitz"],
    ),
    (
        "Das Partnerschaftskomitee Ahaus unterstützt das Kinderheim in Sambir (Oblast Lwiw) mit Winterkleidung. Den Transport hat die Firma Kiewer Logistik übernommen.",
        "Aktion Lichtblick",
        ["Sambir"],
    ),
    (
        "Der Rhein-Erft-Kreis und sein polnischer Partnerkreis Bielsko-Biała haben sechs Notstromaggregate nach Nowyj Rosdil gebracht.",
        "Katastrophenschutz",
        ["Kreis Bielsko-Biała", "Nowyj Rosdil"],
    ),
    (
        "Krefeld und Kropywnyzkyj sind seit November 2022 Partnerstädte. Im vergangenen Jahr wurden zwei Feuerwehrfahrzeuge, ein Müllwagen und 300 Betten übergeben.",
        "Gedenken und Partnerschaft",
        ["Kropywnyzkyj"],
    ),
    (
        "Die Gemeinde Everswinkel lud 22 Nachwuchskicker des FK Dnipro aus der Region Dnipro ein. Untergebracht waren sie in der Jugendherberge in Münster.",
        "Fußballcamp",
        [],
    ),
    (
        "wir sind eine Nähgruppe in Kamen und haben Tarnnetze und Decken gemacht. Sie wurden im Februar nach Bachmut gebracht, von Freiwilligen aus Unna.",
        "Nähgruppe",
        ["Bachmut"],
    ),
    (
        "Die Bezirksregierung Detmold lädt zum Fachtag Wiederaufbau am 4. April nach Bielefeld ein. Referenten kommen aus Kiew und Warschau.",
        "Fachtag Wiederaufbau",
        [],
    ),
    (
        "Die Stadtwerke Wesel beraten das Wasserwerk von Ochtyrka beim Wiederaufbau der Leitungen. Zwei Ingenieure waren im Mai in Ochtyrka.",
        "Wasserwerk",
        ["Ochtyrka"],
    ),
    (
        "Drei Tanklöschfahrzeuge aus Ibbenbüren, Rheine und Greven hat der Kreis Steinfurt an den Rayon Stryj übergeben.",
        "3 Feuerwehrautos",
        ["Rajon Stryj"],
    ),
    (
        "Das Lippische Landesmuseum zeigt Werke von Malern aus Detmold und Sumy. Zur Eröffnung kam die Kulturdezernentin von Sumy.",
        "Kunst verbindet",
        ["Sumy"],
    ),
    (
        "Der Lions Club Soest hat zwei Inkubatoren für die Geburtsklinik in Chmelnyzkyj bezahlt. Überbracht wurden sie vom Partnerclub in Rzeszów.",
        "Inkubatoren",
        ["Chmelnyzkyj", "Rzeszów"],
    ),
    (
        "Unsere Partnerstadt in der Ukraine bat um Hilfe: In Bojarka fehlten nach den Angriffen Fenster und Heizungen. Meerbusch schickte Folien, Öfen und 30 Generatoren.",
        "Partnerstadt bittet um Hilfe",
        ["Bojarka"],
    ),
    (
        "Dear colleagues, our town Świdnica and its German partner town Biberach an der Riß sent a convoy of five trucks to Nizhyn in Ukraine.",
        "Cooperation Biberach - Świdnica",
        ["Świdnica", "Nischyn"],
    ),
    (
        "hier die Meldung der Stadt Viersen: In Pardubitz, unserer tschechischen Partnerstadt, wurde ein Haus für ukrainische Familien eröffnet.",
        "",
        ["Pardubice"],
    ),
    (
        "Kinder aus Butscha und Irpin verbringen zwei Wochen am Hengsteysee. Die Stadt Herdecke und die AWO Ennepe-Ruhr organisieren die Freizeit.",
        "Ferienfreizeit",
        ["Butscha", "Irpin"],
    ),
    (
        'Der Oberhausener Verein "Hilfe für Saporischschja" sammelt Rollstühle. Am 7. September rollt der nächste Lkw nach Saporischja.',
        "Hilfe",
        ["Saporischschja"],
    ),
    (
        "Ein Lkw voller Hilfsgüter ist von Bad Salzuflen aus nach Luzk aufgebrochen. Bis Breslau begleitet ihn unser Bauhofleiter, in Luzk wartet schon die Feuerwehr.",
        "Lastwagen",
        ["Luzk"],
    ),
    (
        "Unsere Gemeinde St. Dionysius in Paderborn-Elsen hat eine Patenschaft mit der Pfarrei in Drohobytsch übernommen.",
        "Patenschaft",
        ["Drohobytsch"],
    ),
    (
        "Kierspe sammelt für Lwiw: Am 2. Dezember startet der Adventstransport. Pfarrer Roman aus Stryj, der seit Jahren in Lüdenscheid wohnt, fährt mit.",
        "Kierspe",
        ["Lwiw"],
    ),
    (
        "Die Stadt Moers informiert auf einer eigenen Seite über Hilfen für Geflüchtete aus der Ukraine.",
        "Moers – La Trinidad und Ukraine",
        [],
    ),
    (
        "Die Löschgruppe Dahl der Feuerwehr Hagen hat ein Mannschaftsfahrzeug nach Krementschuk überführt. Ich selbst wohne in Breckerfeld, schreibe aber für die Löschgruppe.",
        "Konvoi",
        ["Krementschuk"],
    ),
    (
        "Der LWL zeigt in Dortmund eine Wanderausstellung über Bergleute aus dem Donbass.",
        "Ausstellung",
        [],
    ),
    (
        "Bergheim und das westukrainische Chotyn haben eine Städtefreundschaft geschlossen.",
        "Städtefreundschaft mit Chotyn",
        ["Chotyn"],
    ),
    (
        "Die Euskirchener Delegation besuchte Bilhorod-Dnistrowskyj. Dort wurden zwei Krankenwagen übergeben. Auf dem Rückweg machte die Gruppe in Chișinău Station.",
        "Partnerschaft Bilhorod",
        ["Bilhorod-Dnistrowskyj"],
    ),
    (
        "Ein Transformator aus Lage versorgt seit Januar das Krankenhaus in Browary bei Kiew. Die Lage dort ist weiter ernst.",
        "Trafo für Browary",
        ["Browary"],
    ),
    (
        "Marl und die ukrainische Partnerstadt Perwomajsk gestalten einen digitalen Kalender.",
        "Kunstprojekt",
        ["Perwomajsk"],
    ),
    (
        "Місто Гютерсло передало місту Рівне дві швидкі та пожежну машину. Партнерство триває з 2022 року.",
        "Проєкт",
        ["Riwne"],
    ),
    (
        "Der Solinger Freundeskreis Ness Ziona hat Geld für die Partnerstadt Gouda gesammelt, die ein Frauenhaus in Odessa betreibt.",
        "Solingen-Thiès und die Ukraine",
        ["Gouda", "Odessa"],
    ),
    (
        "Die Wittener Partnerstadt Tczew (Dirschau) betreibt ein Lager an der Grenze. Witten hat 10.000 Euro überwiesen. Witten unterhält außerdem Partnerschaften mit Kursk und Lev Hasharon.",
        "Wittener Hilfe",
        ["Tczew"],
    ),
    (
        "In Peremyschljany ist mit Spenden aus Nettetal ein Spielplatz entstanden.",
        "Spielplatz",
        ["Peremyschljany"],
    ),
    (
        "Die Gemeinde Hürtgenwald hat Zelte und Schlafsäcke nach Mukatschewo im Gebiet Transkarpatien geschickt.",
        "Hilfe",
        ["Mukatschewo"],
    ),
    (
        "Der Kreis Lippe arbeitet seit Herbst mit der Oblast Transkarpatien zusammen. Es geht um Abfallwirtschaft und Rettungsdienst. Die Partnerschaft mit Transkarpatien läuft bis 2026.",
        "Neues aus der Partnerregion",
        ["Transkarpatien"],
    ),
    (
        "Das Rheinbacher Glasmuseum hat mit der Glasfachschule in Kamenický Šenov (Steinschönau) Stipendien für zwei ukrainische Studentinnen vergeben.",
        "Rheinbach hilft",
        ["Kamenický Šenov"],
    ),
    (
        "zum dritten Mal haben Kinder der Grundschule Senden Päckchen für Kinder in Cherson gepackt. 412 Stück! Der Malteser Hilfsdienst hat sie gefahren.",
        "Weihnachtspäckchen",
        ["Cherson"],
    ),
    (
        "Das Theater aus Iwano-Frankiwsk gastiert am 12. Mai in Recklinghausen.",
        "Ruhrfestspiele",
        ["Iwano-Frankiwsk"],
    ),
    (
        "Guten Tag,\n\ngern: Lohmar hat keine offizielle Partnerstadt in der Ukraine. Der Arbeitskreis Asyl hat aber eine Fahrt nach Kowel organisiert und Kleidung, Medikamente und Schulhefte zur dortigen Sozialstation gebracht.",
        "AW: Ihre Anfrage",
        ["Kowel"],
    ),
    (
        "Die Schülerinnen und Schüler der Gesamtschule Essen-Nord liefen 2.300 Runden. Der Erlös geht an ein Kinderkrankenhaus in Kryvyi Rih.",
        "Spendenlauf für Krywyj Rih",
        ["Krywyj Rih"],
    ),
    (
        "Liebe Kolleginnen, Bad Driburg hat einen ausgemusterten Schulbus an unsere Partnerstadt Perejaslaw (Gebiet Kiew) gegeben. Der Busfahrer kommt aus Kiew und lebt seit zwei Jahren in Höxter.",
        "Ein Bus für Perejaslaw",
        ["Perejaslaw"],
    ),
    (
        'in der Dorstener Partnerstadt Rybnik wurde das "Haus Dorsten" eröffnet. 34 ukrainische Mütter mit Kindern wohnen dort. Finanziert haben es die Dorstener Bürgerinnen und Bürger.',
        "Hausnummer 12",
        ["Rybnik"],
    ),
    (
        "Unsere alte Drehleiter fährt jetzt in Ismajil! Die Freiwillige Feuerwehr Kreuzau hat sie am 4.11.2023 dem staatlichen Notfalldienst im Gebiet Odessa übergeben.",
        "Drehleiter",
        ["Ismajil"],
    ),
    (
        "Wuppertal und Liegnitz (Legnica) sind seit 1993 Partnerstädte. Die Liegnitzer Caritas betreut 80 Kinder aus Charkiw, Wuppertaler Firmen spendeten 40 Laptops.",
        "Wuppertal / Schwerin / Liegnitz",
        ["Legnica"],
    ),
    (
        "Die Stadtwerke Kempen und die Stadt Kempen haben ein gebrauchtes Blockheizkraftwerk nach Tschuhujiw (Oblast Charkiw) abgegeben. Der Bürgermeister von Tschuhujiw dankte per Video aus Charkiw.",
        "Blockheizkraftwerk",
        ["Tschuhujiw"],
    ),
    (
        "Seit 2022 fahren wir jeden Monat von Ibbenbüren nach Winnyzja. 31 Touren waren es bisher, immer über Frankfurt (Oder), Poznań und Lublin. Ziel ist ein Lager der Caritas Winnyzja.",
        "Wir sind dabei",
        ["Winnyzja"],
    ),
    (
        "Das Universitätsklinikum Bonn bildet Ärztinnen aus Lwiw und Dnipro in der Versorgung mit Prothesen fort.",
        "Prothesen",
        ["Lwiw", "Dnipro"],
    ),
    (
        "Gladbeck hat 25 Kinder aus der polnischen Partnerstadt Wodzisław eingeladen, darunter neun geflüchtete Kinder aus Mariupol.",
        "Sommerfreizeit",
        ["Wodzisław Śląski"],
    ),
    (
        "Die Stadt Lichtenau (Westfalen) übernimmt Patenschaften für Familien in Korosten.",
        "Patenschaft",
        ["Korosten"],
    ),
    (
        "Der Rhein-Sieg-Kreis hat drei Rettungswagen ausgemustert. Zwei gingen in die Ukraine nach Boryspil, einer nach Moldau in die Stadt Ungheni.",
        "Rettungswagen",
        ["Boryspil", "Ungheni"],
    ),
    (
        "Feuerwehrleute aus Bottrop, Gladbeck und Dorsten übten gemeinsam mit Kollegen aus Slowjansk. Sie lernten den Umgang mit unserer Technik.",
        "Übung",
        ["Slowjansk"],
    ),
    (
        "kleine Ergänzung zu unserer Meldung vom Montag: Die Zahl der Betten stieg auf 60. Sie stehen jetzt alle im Krankenhaus von Bila Zerkwa.",
        "Nachtrag",
        ["Bila Zerkwa"],
    ),
    (
        "Das Seniorencafé in Ahlen öffnet jeden Dienstag. Frau Lemberg und Herr Posen beraten auf Ukrainisch und Russisch. Treffpunkt ist die Danziger Straße 12.",
        "Seniorencafé für Geflüchtete",
        [],
    ),
    (
        "Die Gemeinde Nottuln arbeitet mit der Hromada Chodoriw zusammen. Zwei Verwaltungsleute aus Chodoriw hospitieren bei uns.",
        "Kooperation",
        ["Chodoriw"],
    ),
    (
        "Zehn Mütter und ihre Kinder aus der Partnergemeinde Horodok erholten sich eine Woche in Tecklenburg.",
        "Erholung",
        ["Horodok"],
    ),
    (
        "Hilchenbach: Jede Woche werden in der Alten Schule Hilfsgüter gepackt. Empfänger: Krankenhaus Nr. 2, Saporischschja; Waisenhaus Kherson.",
        "Meldung",
        ["Saporischschja", "Cherson"],
    ),
    (
        "Brilon arbeitet mit seiner französischen Partnerstadt Hesdin und dem ukrainischen Städtchen Jaremtsche zusammen: Im Juli gibt es ein Jugendlager.",
        "Partnerschaft Brilon - Hesdin",
        ["Hesdin", "Jaremtsche"],
    ),
    (
        "Der Kreis Gütersloh und der polnische Kreis Wałcz (Deutsch Krone) stellten gemeinsam einen Hilfskonvoi für den Rayon Luzk zusammen.",
        "Austausch mit Walcz",
        ["Kreis Wałcz", "Rajon Luzk"],
    ),
    (
        "Informationen für Geflüchtete aus der Ukraine hat die Stadt Telgte auf www.telgte.example zusammengestellt. Beratung gibt es auch in Warendorf beim Kreis.",
        "Infos",
        [],
    ),
    (
        "Das Remscheider Jugendorchester spielte in der Partnerstadt Prešov für ukrainische Familien. 2.800 Euro Spenden kamen zusammen.",
        "Konzertreise",
        ["Prešov"],
    ),
    (
        "Die Stadt Waldkirchen in Niederbayern hilft einem Frauenhaus in Tscherkassy.",
        "Frauenhaus",
        ["Tscherkassy"],
    ),
    (
        "In Hostomel bei Kiew stehen seit Mai drei Wohncontainer aus Hamminkeln. Der Architekt, ein gebürtiger Odessaer, half bei der Planung.",
        "Containerdorf",
        ["Hostomel"],
    ),
    (
        "Willich und Smila unterschrieben am 1. Juli in Warschau einen Partnerschaftsvertrag.",
        "Städtepartnerschaft",
        ["Smila"],
    ),
    (
        "200 Gläser Marmelade haben die Landfrauen in Gelsenkirchen-Buer verkauft. Der Erlös kommt Kindern in Nikopol zugute.",
        "Marmelade für Nikopol",
        ["Nikopol"],
    ),
    (
        "Wir haben 30 Betten für ein Hospital in Perwomajsk gespendet.",
        "Hilfe für Perwomajsk",
        ["Perwomajsk"],
    ),
    ("Hallo, wir haben letzte Woche Schulmöbel nach Dubno gebracht.", "Unser Transport", ["Dubno"]),
    ("Die Gemeinde Neuenkirchen sammelt Fahrräder für Geflüchtete.", "Projekt Neuenkirchen", []),
    (
        "Der Kreisfeuerwehrverband Olpe hat 300 Garnituren Einsatzkleidung für die Feuerwehr in Kolomyja gesammelt. Mitgemacht haben Wehren aus Attendorn, Lennestadt und Wenden.",
        "Einsatzkleidung",
        ["Kolomyja"],
    ),
    (
        "In Gronau und Stadtlohn beraten Lotsen aus dem Kreis Borken Geflüchtete aus der Ukraine.",
        "Drei Meldungen",
        [],
    ),
    (
        "Die Caritas im Kreis Soest betreibt in Werl eine Kleiderkammer für Familien aus der Ukraine.",
        "Kleiderkammer",
        [],
    ),
    (
        "im Rüthener Bürgersaal spricht am 3. Mai der Stadtrat von Ochtyrka, Oleh Krawez, über den Wiederaufbau.",
        "",
        ["Ochtyrka"],
    ),
    (
        "Attendorn hat mit den Partnerstädten Rawicz und Harelbeke Hilfsgüter für Lwiw gesammelt.",
        "Hilfsgüter",
        ["Rawicz", "Harelbeke", "Lwiw"],
    ),
    (
        "Bei der Spendenübergabe in Kreuztal bekam der Verein Siegerland hilft 5.000 Euro für Rollstühle, die nach Schowkwa gehen.",
        "Spendenübergabe",
        ["Schowkwa"],
    ),
    (
        "Düsseldorf unterstützt die Partnerstadt Czernowitz mit Löschfahrzeugen, Medizintechnik und einem Fachaustausch. Auch Warschau, ebenfalls Partnerstadt, beteiligt sich.",
        "Düsseldorf – Czernowitz",
        ["Czernowitz", "Warschau"],
    ),
    (
        "Wir sind zwölf Frauen aus Xanten und stricken Socken. Bisher haben wir 800 Paar für Soldaten in Saporischschja verschickt.",
        "Strickgruppe",
        ["Saporischschja"],
    ),
    (
        "Konfirmandinnen aus Bad Laasphe haben Osterkerzen für die lutherische Gemeinde in Odessa gestaltet.",
        "Konfirmandenprojekt",
        ["Odessa"],
    ),
    (
        "Der THW-Ortsverband Lüdenscheid hat im Auftrag des Bundes Hochleistungspumpen nach Cherson gebracht.",
        "Pumpen",
        ["Cherson"],
    ),
    (
        "Die Stadt Lengerich koordiniert die Hilfe im Tecklenburger Land für die polnische Partnerstadt Wapno.",
        "Tecklenburger Land hilft",
        ["Wapno"],
    ),
    (
        "Emmerich am Rhein schenkt der Stadt Ismajil ein Arbeitsboot. Es fährt über Rhein, Main und Donau bis nach Ismajil.",
        "Rheinfähre",
        ["Ismajil"],
    ),
    (
        "Bad Berleburg beteiligt sich mit dem Kreis Siegen-Wittgenstein an einer Sammelbestellung von Generatoren für die Oblast Riwne.",
        "Notstrom",
        ["Oblast Riwne"],
    ),
    (
        "Dr. Iryna Bondar, Chirurgin aus Charkiw, hospitiert seit Januar am Krankenhaus in Nordwalde.",
        "Arztbesuch",
        [],
    ),
    (
        "Schalksmühle nimmt 40 weitere Geflüchtete auf. Die Unterkunft an der Hälverstraße wurde dafür hergerichtet. Viele kommen aus Mariupol.",
        "Hilfe",
        [],
    ),
    (
        "Coesfeld unterstützt mit De Bilt und Plauen das Dorf Perwomajske bei Mykolajiw.",
        "Partnerschaft mit De Bilt und mehr",
        ["Perwomajske", "De Bilt"],
    ),
    (
        "Dear team, our district has donated two ambulances to the hospital in Voznesensk. They were driven there by volunteers from Rietberg. The route went through Wrocław and Lviv.",
        "Ambulances for Ukraine",
        ["Wosnessensk"],
    ),
    (
        "Harsewinkel and its French twin town Les Andelys are collecting baby food for Kharkiv.",
        "Twin town news",
        ["Les Andelys", "Charkiw"],
    ),
    (
        "У Бергкамені щовівторка відбувається розмовне кафе для жінок з України. Запрошуємо всіх!",
        "Мовні курси",
        [],
    ),
    (
        "Місто Брюль передало лікарні в Черкасах апарат УЗД. Лікарі з Черкас дякують.",
        "Допомога Черкасам",
        ["Tscherkassy"],
    ),
    ("Tach! Drehleiter ist angekommen in Kupjansk. Gruß aus Selm", "DLK", ["Kupjansk"]),
    (
        "Unser Handarbeitskreis der ev. Kirche in Espelkamp hat 120 Mützen gestrickt, die jetzt bei Kindern in Krementschuk sind.",
        "Handarbeiten",
        ["Krementschuk"],
    ),
    (
        "Kommune: Warstein\nPartner: Gemeinde Stebnyk\nLand: Ukraine\nProjekt: Neue Fenster für das Lyzeum Nr. 7\nZeitraum: Mai bis Oktober 2023",
        "Projektformular",
        ["Stebnyk"],
    ),
    (
        "Projektträger | Stadt Erkrath\nZielort | Putywl, Oblast Sumy\nInhalt | Lieferung von 40 Heizgeräten",
        "Steckbrief",
        ["Putywl"],
    ),
    (
        "Die Deutsch-Ukrainische Gesellschaft mit Sitz in Herford hat einen Kleinbus an das Invalidenzentrum in Poltawa übergeben.",
        "Deutsch-Ukrainische Gesellschaft",
        ["Poltawa"],
    ),
    (
        "Die Hochschule Hamm-Lippstadt bietet geflüchteten Studierenden aus Charkiw eine Ringvorlesung an.",
        "Ringvorlesung",
        [],
    ),
    (
        "Bedburg und Elsdorf haben gemeinsam einen Konvoi nach Czernowitz geschickt. Die Partnerschaft mit Czernowitz hat Bedburg.",
        "Gemeinsamer Konvoi",
        ["Czernowitz"],
    ),
    (
        "Die Lagerhalle in der Lemberger Straße in Nieheim wird zum Verteilzentrum. Von dort gehen Pakete in die ganze Ukraine.",
        "Lagerhalle",
        [],
    ),
    (
        "Die Ausstellung mit Bildern von Kindern aus Isjum, Kupjansk und Balaklija ist bis 30. Juni im Kump in Hallenberg zu sehen.",
        "Ausstellung 'Kinder malen den Krieg'",
        ["Isjum", "Kupjansk", "Balaklija"],
    ),
    (
        "Unsere Viertklässler schreiben sich Briefe mit einer Schule in Truskawez.",
        "Brieffreundschaft",
        ["Truskawez"],
    ),
    (
        "Die Stadt Gronau (Westf.) hat 680 Menschen aufgenommen, vor allem aus den Regionen Cherson und Saporischschja.",
        "Bericht",
        [],
    ),
    (
        "Hemer hat die Städtepartnerschaft mit Schtschelkowo ausgesetzt. Stattdessen unterstützt die Stadt jetzt Obuchiw bei Kiew mit Feuerwehrschläuchen.",
        "Partnerstadt Schtschelkowo ruht",
        ["Obuchiw"],
    ),
    (
        "Herzogenrath und Kerkrade haben zusammen mit ihrer Partnerstadt im Gebiet Lwiw, Schowkwa, eine Sammelaktion gestartet.",
        "Eurode hilft",
        ["Schowkwa", "Kerkrade"],
    ),
    ("Ein Straelener Landwirt hat einen Traktor für Felder bei Snihuriwka gespendet.", "Traktor", []),
    (
        "In Brakel wurden 3.000 Paar Arbeitshandschuhe für Minenräumer in Balaklija verladen.",
        "Handschuhe",
        ["Balaklija"],
    ),
    (
        "Ein Hilferuf aus Beryslaw hat uns erreicht: Es fehlen Wasserpumpen. Die Stadtwerke Lemgo haben sofort fünf Stück losgeschickt.",
        "Hilferuf aus Beryslaw",
        ["Beryslaw"],
    ),
    (
        "Unser Partnerort Schowti Wody hat jetzt einen Kindergartenbus. Er kam aus Gevelsberg.",
        "Partnerort",
        ["Schowti Wody"],
    ),
    (
        "Ein Container voller Rollatoren ist auf dem Weg nach Chmilnyk. Ausgeladen wird er vom dortigen Sozialamt.",
        "Container",
        ["Chmilnyk"],
    ),
    (
        "Bürgermeister Andrij Sadowyj aus Lwiw hat Löhne besucht und sich die Feuerwache angesehen. Beide Städte wollen eine Partnerschaft eingehen.",
        "Besuch",
        ["Lwiw"],
    ),
    (
        "Dinslaken und Makariw verbindet seit kurzem eine Wiederaufbaupartnerschaft, vermittelt durch das Bundesministerium in Berlin.",
        "Wiederaufbaupartnerschaft",
        ["Makariw"],
    ),
    (
        "Die Suppenküche in Charkiw-Saltiwka bekommt jeden Monat 1.000 Euro von den Kirchengemeinden in Radevormwald.",
        "Suppenküche",
        ["Charkiw"],
    ),
    (
        "Tierfreunde aus Hattingen haben 2 Tonnen Futter für ein Tierheim bei Browary gesammelt.",
        "Tiertransport",
        ["Browary"],
    ),
    (
        "Mit der Stadt Schmerynka hat die Kolpingstadt Kerpen eine Klimapartnerschaft vereinbart. Das Vorhaben wird aus Berlin gefördert.",
        "Klimapartnerschaft",
        ["Schmerynka"],
    ),
    (
        "Sechs Gäste aus dem Partnerdorf Sokilnyky wurden in Wadersloh empfangen. Auf dem Programm standen auch Ausflüge nach Münster und Soest.",
        "Besuch aus der Partnergemeinde",
        ["Sokilnyky"],
    ),
    (
        "In einer Videokonferenz mit Dobromyl ging es um den Bau einer Kläranlage. Die Gartenstadt Haan stellt einen Ingenieur.",
        "Videokonferenz",
        ["Dobromyl"],
    ),
    (
        "Die Stadt Mönchengladbach hat zwei Busse der NEW nach Nikopol verschenkt, wo die Stadtbusse zerstört wurden. Nikopol liegt am Dnipro gegenüber dem Kernkraftwerk Saporischschja.",
        "Vitusstadt hilft",
        ["Nikopol"],
    ),
    (
        "Sprockhövel hat zusammen mit Oelsnitz 30 Paletten nach Przeworsk gefahren, von dort brachten Freiwillige sie nach Lwiw.",
        "Südkirchen",
        ["Przeworsk", "Lwiw"],
    ),
    (
        "Die Schriftstellerin Oksana Sabuschko aus Kiew liest am 5. Mai in der Stadtbücherei Hilden.",
        "Leseabend",
        [],
    ),
    ("Natalia aus Sumy und Ihor aus Poltawa leiten das Montags-Café in Greven.", "Montags-Café", []),
    (
        'Das Kinderheim "Sonnenschein" in Czernowitz, das wir seit 2009 von Coesfeld aus betreuen, braucht eine neue Heizung.',
        "Kinderheim",
        ["Czernowitz"],
    ),
    (
        "Die Gemeinde Selfkant, die Insel Sylt, Görlitz und Oberstdorf (der Zipfelbund) spendeten gemeinsam für Butscha.",
        "Westzipfel hilft",
        ["Butscha"],
    ),
    (
        "Das Krankenhaus St. Franziskus versorgt seit Jahren Patientinnen. Jetzt bekam die Kinderklinik Nr. 1 in Winnyzja von uns ein EKG-Gerät.",
        "Medizin",
        ["Winnyzja"],
    ),
    (
        "Noch etwas: Gestern kam die Bestätigung aus Buczacz. Die Betten sind da.",
        "Nachtrag zum Bericht",
        ["Butschatsch"],
    ),
    (
        "Im Rat der Stadt Menden (Sauerland) wurde beschlossen, Bilopillja (Oblast Sumy) dauerhaft zu helfen. Ein erster Scheck ging an die Leiterin des Sozialamts.",
        "Patenschaft mit Bilopillja",
        ["Bilopillja"],
    ),
    (
        'Das Kinder- und Jugendtheater Herne und das Puppentheater Riwne proben gemeinsam "Der kleine Prinz".',
        "Theater",
        ["Riwne"],
    ),
    (
        'Der Förderverein "Wetter hilft" hat der Berufsschule von Tultschyn eine Drehbank geschenkt.',
        "Werkzeug",
        ["Tultschyn"],
    ),
    (
        "Vier Beschäftigte der Kreisverwaltung von Stryj absolvierten im Kreishaus Düren ein Praktikum. Die Reisekosten trug Engagement Global in Bonn.",
        "Verwaltungspraktikum",
        ["Stryj"],
    ),
    (
        "Schülerinnen aus Waltrop, Cesson-Sévigné und Gardelegen schrieben Postkarten an ukrainische Soldaten. Sie wurden in Lwiw verteilt.",
        "Partnerschaft Waltrop-Cesson-Sévigné",
        ["Cesson-Sévigné", "Lwiw"],
    ),
    (
        'Unsere belgische Partnerstadt Vilvoorde hat sich an der Aktion "Licht für Tschernihiw" mit 10.000 Euro beteiligt.',
        "Vilvoorde",
        ["Vilvoorde", "Tschernihiw"],
    ),
    (
        "Die Fahrradwerkstatt repariert Räder für ukrainische Familien. Werkstattleiter Mykola, ein Mechaniker aus Enerhodar, hat zwei Lehrlinge.",
        "Fahrräder",
        [],
    ),
    (
        "150 Helme der Meinerzhagener Feuerwehr sind seit Januar im Gebiet Charkiw im Einsatz, übergeben wurden sie in Losowa.",
        "Feuerwehrhelme",
        ["Losowa"],
    ),
    (
        "Kalkar gibt eine Filteranlage ab; der Bürgermeister von Trostjanez, Jurij Bowa, hat sich dafür bedankt.",
        "Schwimmbadtechnik",
        ["Trostjanez"],
    ),
    (
        "Die Winterhilfe für das Altenheim in Nowohrad-Wolynskyj (heute Swjahel) hat 3.200 Euro erbracht.",
        "Winterhilfe",
        ["Swjahel"],
    ),
    ("Stolberg (Rhld.) unterstützt ein Rehazentrum in Lwów.", "Stolberg – Stolberg", ["Lwiw"]),
    ("Aufgenommen wurden Kinder aus Charkiw.", "", []),
    ("Zum Zeltlager reisten dreißig Kinder aus Charkiw mit ihren Betreuern an.", "", ["Charkiw"]),
    (
        "Menschen in den Partnerstädten kommen zu Wort. Aus Grenoble schreibt ein Lehrer, Zabrze nahm viele auf.",
        "",
        ["Grenoble", "Zabrze"],
    ),
    (
        "Wir brachten Betten nach Trostjanez und Verbandmaterial an die Klinik Nr. 4 in Charkiw.",
        "",
        ["Trostjanez", "Charkiw"],
    ),
]


def reading(text: str, *, subject: str = "", around: str = "", siblings: int = 1) -> Reading:
    body = (Passage("body", text), Passage("body", around, len(text), own=False))
    return Reading(
        Envelope(subject=subject),
        Envelope().sender,
        None,
        Passage("subject", subject),
        body if around else body[:1],
        Passage("signature", ""),
        text,
        siblings=siblings,
    )


def told(mail: Reading, *lessons: Lesson) -> set[str]:
    found = all_sure(
        find_partners(mail, Knowledge(lessons=lessons)), key=lambda partner: partner.id or partner.name
    )
    return {finding.value.name for finding in found}


class TestWholeMails:
    @pytest.mark.parametrize(
        ("text", "subject", "partners"),
        WHOLE,
    )
    def test_partners(self, text: str, subject: str, partners: list[str]) -> None:
        """Twinned towns and those that receive the help are partners, however they are spelled."""
        assert told(reading(text, subject=subject)) == set(partners)


class TestMention:
    @pytest.mark.parametrize(
        "text",
        [
            "Die Fahrt ging über Breslau und Lwiw.",
            "Sie ist in Odessa geboren und lebt in Köln.",
            "Familien aus Charkiw und Mariupol fanden hier Wohnungen.",
            "Auf der Konferenz in Warschau wurde darüber gesprochen.",
            "Wir treffen uns im Hotel Kiew in der Danziger Straße.",
            "Frau Lemberg aus Bochum hilft.",
            "An der Grenze bei Przemyśl wurde gewartet.",
            "Die Öfen und das Kreuz stehen in der Ukraine.",
        ],
    )
    def test_no_partner(self, text: str) -> None:
        """Stops, birthplaces, refuge, conferences, hotels, streets, people and words are no partners."""
        assert told(reading(text)) == set()

    def test_distractors(self) -> None:
        """In a long report only the goal counts, not the road, the driver's home or who fled from where."""
        text = (
            "Am 4. Februar ist in Neubeckum ein Sattelzug gestartet. Der Fahrer, ein gebürtiger Breslauer, kennt die "
            "Strecke: Über Dresden, Kattowitz und Krakau ging es bis Korczowa. In Lwiw wurde ein Teil der Ladung auf "
            "kleinere Fahrzeuge umgeladen, das Ziel aber war Snihuriwka in der Oblast Mykolajiw. Möglich wurde der "
            "Kontakt durch Familie Kravchuk, die aus Cherson geflohen ist und jetzt in Beckum lebt."
        )
        assert told(reading(text)) == {"Snihuriwka"}

    @pytest.mark.parametrize(
        "text",
        [
            "Eine Tagesfahrt ging nach Venlo.",
            "Den Kraftstoff hat der Förderverein der Löschgruppe Brügge bezahlt.",
            "Die Bücherei gibt Kindern Büchern in ihrer Sprache.",
            "Drin waren 900 Päckchen von Kindern aus Wersen, Halen und Büren.",
            "Der Kölner Verein hilft.",
            "Die Gemeinde Reichshof sammelt für die Ukraine.",
        ],
    )
    def test_home_and_neighbours(self, text: str) -> None:
        """Excursions to the west, parts of German towns and words with umlauts are no partners."""
        assert told(reading(text)) == set()

    def test_partner_on_the_way(self) -> None:
        """A partner town stays one where the help goes through it."""
        text = "Über unsere Partnerstadt Gliwice ging die Hilfe an ein Krankenhaus in Riwne."
        assert told(reading(text)) == {"Gliwice", "Riwne"}


class TestSeveral:
    def test_list(self) -> None:
        """What stands in a list with a partner is one too."""
        assert told(reading("Unsere Partnerstädte Prešov, Zabrze und Lublin helfen.")) == {
            "Prešov",
            "Zabrze",
            "Lublin",
        }

    def test_pair(self) -> None:
        """A German town and one abroad, joined, are partners."""
        assert told(reading("Wir melden etwas.", subject="Ahlen und Kowel helfen zusammen")) == {"Kowel"}

    def test_other_project(self) -> None:
        """What stands around several projects is only this one's where it speaks of the partner."""
        around = "Alles geschieht mit unserer Partnerstadt Luzk."
        assert told(reading("Die Seite informiert Geflüchtete.", around=around, siblings=2)) == set()
        assert told(reading("Die Partnerstadt bekam Betten.", around=around, siblings=2)) == {"Luzk"}


class TestHomonym:
    def test_country(self) -> None:
        """The country spoken of decides between namesakes."""
        found = next(
            iter(find_partners(reading("Unsere polnische Partnerstadt Brody sammelt."), Knowledge()))
        )
        assert found.value.country == "PL"

    def test_oblast(self) -> None:
        """The oblast told beside a name decides between namesakes in Ukraine."""
        mail = reading("Wir brachten Hilfe nach Kalyniwka (Gebiet Mykolajiw).")
        found = next(iter(find_partners(mail, Knowledge())))
        assert found.value.id == "geonames:707172"

    def test_near(self) -> None:
        """So does the city that it lies by."""
        mail = reading("Wir brachten Hilfe nach Horodok, und zwar dem bei Lwiw.")
        found = next(iter(find_partners(mail, Knowledge())))
        assert found.value.id == "geonames:708313"

    def test_namesake_of_a_german_town(self) -> None:
        """Where the land is told, a German name is the town's there, not that of a German town."""
        assert told(reading("Unsere polnische Partnerstadt Grünberg sammelt.")) == {"Zielona Góra"}
        assert told(reading("Unsere Partnerstadt Grünberg sammelt.")) == set()

    def test_short_form(self) -> None:
        """A partner that the mail also names in short is one partner."""
        text = "Unsere Partnerstadt Nové Město nad Metují hilft. Wer Nové Město unterstützen möchte, spendet."
        assert told(reading(text)) == {"Nové Město nad Metují"}

    def test_home_town(self) -> None:
        """A German town is no partner for its namesakes abroad."""
        assert told(reading("Die Partnerschaft mit Halle besteht seit 1990.")) == set()


class TestSpelling:
    @pytest.mark.parametrize("name", ["Mykolajiw", "Mykolaiv", "Mykolayiv", "Nikolajew"])
    def test_german(self, name: str) -> None:
        """Whatever the mail writes, the page has the German name."""
        assert told(reading(f"Wir brachten Hilfe nach {name}.")) == {"Mykolajiw"}

    def test_lesson(self) -> None:
        """A spelling that a curator corrected means what the curator said."""
        lesson = Lesson("partner", "Horodok", "Luzk")
        assert told(reading("Wir brachten Hilfe nach Horodok."), lesson) == {"Luzk"}


class TestPartnership:
    def test_kinds(self) -> None:
        """A partner in Ukraine makes it direct, others only a bridge, none nothing."""
        there, elsewhere = Partner("Luzk", "UA"), Partner("Lublin", "PL")
        assert [partnership(told) for told in ((), (elsewhere,), (elsewhere, there))] == [
            None,
            "bridge",
            "direct",
        ]


class TestEvidence:
    @given(st.text(max_size=120), st.sampled_from(["Partnerstadt Lwiw", "nach Kiew", "Zabrze (Polen)"]))
    @settings(deadline=None)
    def test_verbatim(self, noise: str, cue: str) -> None:
        """Every quote stands where it says, word for word, whatever surrounds it."""
        text = f"{noise} {cue} {noise}"
        for finding in find_partners(reading(text), Knowledge()):
            assert 0 <= finding.confidence <= 1
            for quote in finding.quotes:
                assert text[quote.start : quote.end] == quote.quote


class TestLandmarks:
    @pytest.mark.parametrize(
        ("text", "partner"),
        [
            (
                "Die Pumpe steht jetzt in Schowti Wody. Am zweiten Tag gab es in Lwiw einen neuen Reifen.",
                "Schowti Wody",
            ),
            (
                (
                    "Wir haben dem Krankenhaus in Trostjanez einen Kühlschrank gebracht; Trostjanez hatte darum gebeten. "
                    "Die Papiere hat das Rote Kreuz in Charkiw geprüft."
                ),
                "Trostjanez",
            ),
        ],
    )
    def test_a_city_told_of_once_is_no_partner_beside_a_smaller_place(self, text: str, partner: str) -> None:
        """Cities are where papers are stamped and tyres are changed."""
        assert told(reading(text)) == {partner}
