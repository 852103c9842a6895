"""Places that a mail plans for, thanks or hears from, and visits, letters and lists that make partners. All is invented."""

from __future__ import annotations

import pytest

from tests.parsers.test_partners_in_regions import names_of

CASES: list[tuple[str, list[str]]] = [
    ("Das Theaterstück spielt in Odessa und handelt vom Abschied.", []),
    ("Vorgestellt wird der Roman eines Autors, der in Odessa lebt.", []),
    ("Ein Lehrer, der bis 2022 in Melitopol unterrichtete, gibt Nachhilfe.", []),
    ("Wir sammeln für die Menschen, die noch in Cherson ausharren.", ["Cherson"]),
    ("Zum Gedenken an die Opfer von Butscha läuteten die Glocken.", []),
    ("Luzk, Kowel und Riwne bekamen je einen Generator.", ["Luzk", "Kowel", "Riwne"]),
    ("Der Rotary Club hat zusammen mit dem Club in Tschortkiw ein Ultraschallgerät gekauft.", ["Tschortkiw"]),
    ("Das Team aus Riwne gewann das Turnier.", ["Riwne"]),
    ("Der Junge aus Cherson spielt jetzt in unserer D-Jugend.", []),
    ("Das Mädchen aus Riwne war in den Ferien mit zwei Freundinnen bei uns zu Gast.", ["Riwne"]),
    ("Die Ausstellung zeigt Fotos aus Mariupol vor dem Krieg.", []),
    ("Das Turnier gewann eine Gastmannschaft aus Riwne vor Zwolle und Paderborn.", ["Riwne"]),
    (
        "Wir vom Partnerschaftsverein fahren seit 1974 nach Hazebrouck. Dort wurden 2022 ukrainische Familien aufgenommen, wir brachten 30 Betten.",
        ["Hazebrouck"],
    ),
    (
        "Neun Bergretter aus Jaremtsche haben zwei Wochen bei uns geübt. Im Winter will die Gruppe ihr Wissen an die Retter in Rachiw weitergeben.",
        ["Jaremtsche"],
    ),
    ("Wir wollen unser Wissen an die Feuerwehr in Rachiw weitergeben.", ["Rachiw"]),
    (
        "Im Herbst kamen aus Reni an der Donau Fragen zum Hochwasser. Die Krisenstäbe haben online getagt, und nun haben uns die Leute aus Reni gezeigt, wie man Deiche prüft.",
        ["Reni"],
    ),
    ("Im Frühjahr kamen aus Sumy drei Familien, die nun im alten Pfarrhaus wohnen.", []),
    (
        "Die Drehleiter fährt jetzt in Uschhorod. Eigentlich sollte sie nach Mukatschewo, aber dort steht schon eine.",
        ["Uschhorod"],
    ),
    (
        "Wir haben der Feuerwehr in Nischyn 40 Helme übergeben. Dank gilt auch der Stadt Riwne, die den Zoll erledigt hat.",
        ["Nischyn"],
    ),
    ("Es lesen drei Autorinnen: Mittwoch Halyna Bilyk (per Video aus Lwiw).", []),
    ("Das THW hat eine Behelfsbrücke gebaut, die jetzt bei Isjum über den Fluss führt.", ["Isjum"]),
    ("Unsere 7b und eine siebte Klasse aus Losowa schreiben sich Briefe.", ["Losowa"]),
    ("Vom 3. bis 7. Juli hatten wir Besuch aus Nemyriw.", ["Nemyriw"]),
    ("Seit einem Jahr unterstützt die Gemeinde die Kleinstadt Horodok bei Lwiw.", ["Horodok"]),
    (
        "In Schytomyr haben wir ein Therapiezimmer eröffnet, in Winnyzja alte Bekannte getroffen und in Lwiw nur geschlafen.",
        ["Schytomyr"],
    ),
    ("Die Traktoren gehen an Höfe in den befreiten Gebieten um Cherson.", ["Cherson"]),
    ("Auf Bitten der Verwaltung in Sumy hat der Kreis 18 Generatoren gekauft.", ["Sumy"]),
    (
        "Das Archiv hat gemeinsam mit Kolleginnen aus dem Staatsarchiv der Oblast Sumy Akten digitalisiert.",
        ["Oblast Sumy"],
    ),
    (
        "Wir waren bei der Feuerwehr in Slawuta. Die Kameraden zeigten auch das Kraftwerk bei Burschtyn.",
        ["Slawuta"],
    ),
    (
        "Die Techniker kommen aus Bila Zerkwa. Wir bilden sie für die Klinik in Bila Zerkwa aus, mit Hilfe der Diözese Kiew.",
        ["Bila Zerkwa"],
    ),
    (
        "Der Verein hat der Gemeinde Krasnopillja 50 Öfen geschickt. Abgeholt wurden sie am 16. Januar von der Feuerwehr Ochtyrka.",
        ["Krasnopillja"],
    ),
    (
        "Bei der Eröffnung in unserer Partnerstadt Gliwice war der Bürgermeister zu Gast, ebenso Vertreter von Doncaster und Valenciennes, die auch Partnerstädte sind.",
        ["Gliwice"],
    ),
    (
        "Der Kreis bildet drei Männer aus Charkiw zu Sanitätern aus. Sie waren vor dem Krieg geflohen.",
        [],
    ),
    (
        "Wir haben der Gemeinde Peretschyn vier Betten geliefert. Vermittelt hat den Kontakt das Landratsamt Uschhorod.",
        ["Peretschyn"],
    ),
    ("Es sprechen der Bürgermeister und Tetjana Ruban, die aus Butscha floh.", []),
    ("Der Kreis Borken und die Oblast Lwiw laden zum Stammtisch ein.", ["Oblast Lwiw"]),
    (
        "Unsere Staffel übte zwei Wochen mit sechs Hundeführern aus dem Gebiet Saporischschja.",
        ["Oblast Saporischschja"],
    ),
    ("Die Landwirte haben 22 Rinder für einen Hof bei Sambir gespendet.", ["Sambir"]),
    (
        "24 Kinder gefallener Soldaten aus Schytomyr und Korosten erholen sich bei uns.",
        ["Schytomyr", "Korosten"],
    ),
    (
        "Die Partnerschaft mit Kolomyja ist besiegelt. Eine Delegation aus der polnischen Partnerstadt Gliwice war bei der Feier dabei.",
        ["Kolomyja"],
    ),
    (
        "Drei Wagen gingen an die Feuerwehr der Stadt Kowel. Geschlafen wurde bei der Feuerwehr Lublin, der wir danken.",
        ["Kowel"],
    ),
    ("Im Juli kommen 24 Handballer (B- und C-Jugend) aus Fastiw zu uns ins Zeltlager.", ["Fastiw"]),
    ("Aus Sambir waren im Mai sechs Feuerwehrleute für eine Woche zur Fortbildung hier.", ["Sambir"]),
    ("Aus Sambir kamen 2022 viele Familien zu uns, die seit zwei Jahren hier leben.", []),
    ("Die Partnerschaft Haan-Sambir wurde im Mai mit einem Festakt besiegelt.", ["Sambir"]),
    ("Der Freundeskreis Sambir sammelt Winterkleidung.", ["Sambir"]),
    ("Der Kreis bildet Sanitäter aus Sambir fort. Die Flüge nach Krakau bezahlt ein Club.", ["Sambir"]),
    ("Seit Mai rollt unser Müllwagen durch Sambir.", ["Sambir"]),
    ("Seit Mai haben wir viel erlebt, und einmal fuhren wir auch durch Sambir.", []),
    ("In Erinnerung an den Angriff auf Sambir läuteten die Glocken.", []),
    ("Die Autorin liest aus ihrem Roman, der in Sambir spielt.", []),
    ("Partner: Kowel (Ukraine) über Konin (Polen)\nStart: Mai 2023", ["Kowel", "Konin"]),
    ("Der Wagen fuhr nach Kowel (Ukraine) über Konin (Polen) und zurück.", ["Kowel"]),
    ("Partner:   Munizipium Bistrița, Rumänien\nStart: Mai 2023", ["Bistritz"]),
    (
        "Jeden Mittwoch kochen Frauen, die aus Sumy, Riwne und Kowel zu uns gekommen sind, im Pfarrheim für alle.",
        [],
    ),
    (
        "Am 4. Mai zeigen wir einen Film. Die Regisseurin Inna Bondar hat ihn in einem Charkiwer Hinterhof gedreht.",
        [],
    ),
    ("Unsere Schulklasse hat den Film mit Jugendlichen in Kowel gedreht.", ["Kowel"]),
    (
        "Ein Heim für alte Leute in Suceava\n\nSuceava liegt nahe der ukrainischen Grenze. Unser Verein hat es für Geflüchtete umgebaut.",
        ["Suceava"],
    ),
    ("Es singt der Frauenchor, das sind 16 Damen die aus Sumy und Riwne zu uns gekommen sind.", []),
    (
        "Beim Jugendturnier spielen acht Mannschaften. Drei davon kommen aus Zabrze, und die Partnerstadt stellt auch den Pokal.",
        ["Zabrze"],
    ),
    (
        "Wir nehmen acht Gruppen von Sanitäterinnen aus Ochtyrka für je drei Wochen zur Erholung auf.",
        ["Ochtyrka"],
    ),
    (
        "Vom 30. August bis 6. September 2024 waren zwölf Schüler aus Rachiw bei uns in Brilon, um Fichten zu zählen.",
        ["Rachiw"],
    ),
    (
        "Durch Kosjatyn fahren Züge, die Verwundete nach Winnyzja bringen. Wir haben Öfen für den Bahnhof von Kosjatyn gebaut.",
        ["Kosjatyn"],
    ),
    (
        "Troisdorf lädt Jugendliche ein: 15 kommen aus Browary, 15 aus Kalusch. Zeltlager an der Sieg im Juli.",
        ["Browary", "Kalusch"],
    ),
    (
        "Wir sammeln für einen Schulbus. In Krolewez (Gebiet Sumy) können Kinder nur noch mit gepanzerten Bussen zur Schule.",
        ["Krolewez"],
    ),
    ("Der Verein zeigt Leuten aus Tschortkiw, wie man einen Fluss beobachtet.", ["Tschortkiw"]),
    (
        "Der Reporter berichtet von seinen Reisen nach Bachmut. Wir sammeln für die Klinik in Kowel.",
        ["Kowel"],
    ),
    (
        "Neun Fachleute ukrainischer Kommunen (Kalusch, Kowel) haben sich in Moers angesehen, wie man Akten führt.",
        ["Kalusch", "Kowel"],
    ),
    (
        "Letztes Jahr waren Kinder aus Charkiw bei uns, dieses Jahr kommen welche aus Kalusch: 18 Stück, drei Wochen ab dem 8. Juli.",
        ["Kalusch"],
    ),
    (
        "Eigentlich war Cherson das Ziel, doch die Straße ist zu gefährlich, also fährt der Laster nach Wosnessensk.",
        ["Wosnessensk"],
    ),
    (
        "Die Kinder in Englewood, unserer amerikanischen Partnerstadt, haben Kekse verkauft.",
        ["Englewood"],
    ),
    ("Das Sommerfest mit den Gästen aus Mielec wird auf den 9. September verschoben.", ["Mielec"]),
]


class TestPartnersToldInPassing:
    """Plans, thanks and guests of a feast make no partner; letters, visits and lists do."""

    @pytest.mark.parametrize(("text", "partners"), CASES)
    def test_each(self, text: str, partners: list[str]) -> None:
        assert names_of(text) == partners
