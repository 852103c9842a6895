"""Who is a partner: rivers and makers of works are none, regions and helpers from third countries are. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.judgement import all_sure
from brueckenpost.parsers.partners import find_partners
from brueckenpost.parsers.reading import Knowledge

from tests.parsers.test_period import reading

RIVERS: list[tuple[str, list[str]]] = [
    ("Seit Mai berät das Bauamt die Kleinstadt Kolomyja, die am Pruth liegt.", ["Kolomyja"]),
    ("Unser Klärwerk hilft Dolyna, das an der Swiça und nahe der Mysunka liegt.", ["Dolyna"]),
    (
        "Die Wasserwacht übte mit Kameraden aus Halytsch, das an der Bystryzja liegt, an einem See.",
        ["Halytsch"],
    ),
    ("Wir unterstützen das Krankenhaus in Nadwirna im Tal der Bystryzja.", ["Nadwirna"]),
    ("Die Stadtwerke schicken Pumpen nach Wyschnyzja am Ufer der Tscheremosch.", ["Wyschnyzja"]),
    ("Die Brücke über die Ternawa in Tschortkiw wird mit unserer Hilfe repariert.", ["Tschortkiw"]),
    (
        "Das Hochwasser der Stryj hat in Turka zwei Schulen getroffen; wir schicken Trockner nach Turka.",
        ["Turka"],
    ),
]
ORIGIN: list[tuple[str, list[str]]] = [
    (
        "Das Konservatorium unserer Partnerstadt Tarnów hat dreißig Schüler aufgenommen, deren Häuser in Mykolajiw und Cherson zerbombt wurden.",
        ["Tarnów"],
    ),
    (
        "Unsere Partnerstadt Rzeszów beherbergt Kinder, deren Heim in Sumy zerstört ist; wir schicken Betten nach Rzeszów.",
        ["Rzeszów"],
    ),
    ("Die Bibliothek zeigt Bilder einer Malerin aus Cherson.", []),
    ("Zu hören sind Texte eines Dichters aus Charkiw.", []),
    ("Gezeigt wird der Film eines Regisseurs aus Odessa, danach Gespräch.", []),
    ("Es liest die Journalistin Olena Bondar, geboren in Lwiw und seit 2015 in Kiew daheim.", []),
    ("Ein Arzt aus Saporischschja berichtet in der Volkshochschule über seinen Alltag.", []),
    (
        "Der Abend mit einer Bandura-Spielerin aus Poltawa und einem Chor aus Soest war gut besucht.",
        [],
    ),
    (
        "Die Referentin stammt aus Winnyzja und arbeitet heute in Münster; sie erklärt das Schulsystem.",
        [],
    ),
    ("Wir haben Aufnahmen zweier Fotografen aus Mykolajiw im Rathaus aufgehängt.", []),
    ("Mit dem Flug aus Krakau kamen die Gäste aus Kalusch an, unserer Partnerstadt.", ["Kalusch"]),
    ("Unsere Partnerstadt Stryj schickte zwölf Kinder; geflogen sind sie von Rzeszów.", ["Stryj"]),
]
REGIONS: list[tuple[str, list[str]]] = [
    (
        "Die Leitstelle in Soest und ihre Kollegen im Gebiet Poltawa tauschen sich jede Woche aus.",
        ["Oblast Poltawa"],
    ),
    (
        "Unsere Kreisverwaltung und ihre Partner in der Oblast Chmelnyzkyj planen ein gemeinsames Archiv.",
        ["Oblast Chmelnyzkyj"],
    ),
    (
        "24 Jugendliche aus dem Gebiet Winnyzja zelten mit der Kreisjugendfeuerwehr.",
        ["Oblast Winnyzja"],
    ),
    (
        "Der Kreis Soest arbeitet mit der Gebietsverwaltung Tscherkassy zusammen.",
        ["Oblast Tscherkassy"],
    ),
    (
        "Die Tierärzte des Kreises beraten ihre Kolleginnen im Gebiet Schytomyr zur Afrikanischen Schweinepest.",
        ["Oblast Schytomyr"],
    ),
    ("Unser Kreisarchiv hilft den Archiven der Oblast Sumy beim Digitalisieren.", ["Oblast Sumy"]),
    ("Wir liefern Verbandmaterial an Krankenhäuser im Gebiet Ternopil.", ["Oblast Ternopil"]),
]
BRIDGE: list[tuple[str, list[str]]] = [
    (
        "Die Rotarier aus Zamość übernahmen die Ware an der Grenze und fuhren sie nach Luzk.",
        ["Luzk", "Zamość"],
    ),
    (
        "Zusammen mit unsern Freunden aus Giżycko in Masuren haben wir der Schule in Dubno neue Fenster gebaut.",
        ["Giżycko", "Dubno"],
    ),
    (
        "Gemeinsam mit den Feuerwehrleuten aus Ełk haben wir dem Kindergarten in Kowel ein Dach gebaut. Die Ełker haben das Holz geliefert.",
        ["Ełk", "Kowel"],
    ),
    (
        "Mit unseren Kumpels aus Mielec haben wir die Turnhalle in Brody gestrichen.",
        ["Mielec", "Brody"],
    ),
    (
        "Die Pfadfinder aus Słupsk haben die Pakete für Kalusch mit uns gepackt und hingefahren.",
        ["Słupsk", "Kalusch"],
    ),
    (
        "Zusammen mit der Berufsschule in Krosno haben wir Öfen für Sambir geschweißt.",
        ["Krosno", "Sambir"],
    ),
    (
        "Gemeinsam mit Handwerkern aus Sanok haben wir in Truskawez ein Pflegeheim saniert. Die Sanoker stellten das Gerüst.",
        ["Sanok", "Truskawez"],
    ),
    (
        "In Krakau haben wir übernachtet, dann ging es nach Brody, wo die Klinik die Betten bekam.",
        ["Brody"],
    ),
    ("Gemeinsam mit Geflüchteten aus Charkiw kochen wir jeden Freitag.", []),
]
SLAVIC: list[tuple[str, list[str]]] = [
    ("Бібліотека отримала від бібліотеки міста Калуш двісті українських книжок.", ["Kalusch"]),
    ("Школа передала українським дітям із Стрия підручники, місто Стрий подякувало.", ["Stryj"]),
    ("Український хор із Ковеля виступив у Зості. Ковель є нашим партнером.", ["Kowel"]),
]


def named(text: str) -> list[str]:
    found = all_sure(find_partners(reading(text), Knowledge()), lambda partner: partner.id or partner.name)
    return sorted(finding.value.name for finding in found)


class TestPartners:
    @pytest.mark.parametrize(("text", "partners"), RIVERS)
    def test_rivers(self, text: str, partners: list[str]) -> None:
        """A river has a town's name now and then; who lies on it is the partner."""
        assert named(text) == sorted(partners)

    @pytest.mark.parametrize(("text", "partners"), ORIGIN)
    def test_origin(self, text: str, partners: list[str]) -> None:
        """Where artists, guests and their ruined houses come from is no partner."""
        assert named(text) == sorted(partners)

    @pytest.mark.parametrize(("text", "partners"), REGIONS)
    def test_regions(self, text: str, partners: list[str]) -> None:
        """Peers, guests and houses in an oblast are the oblast's."""
        assert named(text) == sorted(partners)

    @pytest.mark.parametrize(("text", "partners"), BRIDGE)
    def test_bridge(self, text: str, partners: list[str]) -> None:
        """Who helps along from a third country is a partner, too."""
        assert named(text) == sorted(partners)

    @pytest.mark.parametrize(("text", "partners"), SLAVIC)
    def test_slavic(self, text: str, partners: list[str]) -> None:
        """The adjective 'Ukrainian' is no town."""
        assert named(text) == sorted(partners)
