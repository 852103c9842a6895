"""Categories."""

import pytest
from brueckenpost.parsers.categories import find_categories, rank_topics
from brueckenpost.parsers.cues import topics
from brueckenpost.parsers.reading import Knowledge, Passage, Reading
from brueckenpost.parsers.record import CATEGORIES, Envelope, Person
from hypothesis import given
from hypothesis import strategies as st


def reading(text: str) -> Reading:
    nobody = Envelope()
    return Reading(
        nobody,
        Person(),
        None,
        Passage("subject", ""),
        (Passage("body", text),),
        Passage("signature", ""),
        text,
    )


def categories(text: str, knowledge: Knowledge = Knowledge()) -> list[str]:  # noqa: B008
    return [finding.value for finding in find_categories(reading(text), knowledge)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Am Montag startete ein Konvoi mit zwei Löschfahrzeugen und Hilfsgütern nach Kowel.",
            "aid_transport",
        ),
        (
            "Die Gemeinde hat 60 Geflüchtete in der alten Schule untergebracht und sucht Gastfamilien.",
            "refugees",
        ),
        ("Beim Benefizlauf kamen 4.200 Euro Spenden zusammen, das Spendenkonto bleibt offen.", "fundraising"),
        (
            "Die Stadt hat eine mehrsprachige Informationsseite mit Fragen und Antworten freigeschaltet.",
            "information",
        ),
        (
            "Am Donnerstag um 19 Uhr lädt der Kreis zu einer Podiumsdiskussion ein, der Eintritt ist frei.",
            "event",
        ),
        (
            "Die Stadtwerke liefern Transformatoren für den Wiederaufbau der Stromversorgung.",
            "reconstruction",
        ),
        ("Das Klinikum schickt Beatmungsgeräte und Medikamente an das Krankenhaus.", "health"),
        ("30 Schülerinnen und Schüler fahren zum Schüleraustausch an die Partnerschule.", "education_youth"),
        ("Der Kinderchor gibt ein Konzert und besucht das Museum der Partnerstadt.", "culture_encounter"),
        (
            "Verwaltungsfachleute tauschen sich aus: Fachaustausch und Hospitation in der Stadtplanung.",
            "expertise_exchange",
        ),
        (
            "Förderaufruf: Anträge können bis zum 30. Juni gestellt werden, antragsberechtigt sind Vereine.",
            "funding_call",
        ),
    ],
)
def test_the_thing_itself_decides(text: str, first: str) -> None:
    """Each category is told by what is done."""
    assert categories(text)[0] == first


def test_handing_over_a_vehicle_is_a_transport_and_the_brigades_name_is_not() -> None:
    """A pair of words in one sentence tells more than a name."""
    assert "aid_transport" in categories("Die Feuerwehr hat ein Fahrzeug an die Partnerstadt übergeben.")
    assert "aid_transport" not in categories(
        "Die Freiwillige Feuerwehr lädt zu einem Konzert in die Aula ein."
    )


def test_an_owners_words_count() -> None:
    """The configuration can add stems to a category."""
    extra = Knowledge(category_words={"culture_encounter": ("jugger",)})
    assert categories("Es wird Jugger gespielt.") == []
    assert categories("Es wird Jugger gespielt.", extra) == ["culture_encounter"]


def test_each_category_has_its_words() -> None:
    """The data file and the contract name the same categories."""
    assert set(topics()) == set(CATEGORIES)


@given(st.text(max_size=500))
def test_scores_are_ordered_and_rest_on_words_of_the_text(text: str) -> None:
    """Every topic is ranked, and its evidence stands in the passage."""
    topics = rank_topics([Passage("body", text)])
    assert [t.score for t in topics] == sorted((t.score for t in topics), reverse=True)
    for topic in topics:
        assert all(text[q.start : q.end] == q.quote for q in topic.quotes)


class TestPeopleWhoFled:
    @pytest.mark.parametrize(
        "text",
        [
            "Die Bücherei öffnet einen Lernraum für Schülerinnen, die aus der Ukraine geflohen sind. Zwei Lehrerinnen helfen.",
            "Kleve, 3. Mai. Seit März leben 20 Jugendliche aus einem Wohnheim bei Cherson im alten Internat. Eine Lehrerin kommt.",
            "Jeden Samstag unterrichten wir ukrainische Kinder in ihrer Sprache.",
        ],
    )
    def test_what_begins_with_them_is_help_for_them(self, text: str) -> None:
        """Whatever else it is."""
        assert "refugees" in categories(text)

    def test_a_call_comes_first(self) -> None:
        """Whoever it is for."""
        text = "Gefördert werden Projekte für Geflüchtete. Anträge sind bis zum 15. Mai zu stellen; Antragsfrist ist der 15. Mai."
        assert categories(text)[0] == "funding_call"


class TestWhatIsCollected:
    @pytest.mark.parametrize(
        "collected",
        [
            "Am Ausgang stehen Körbe für das Krankenhaus in Kowel.",
            "Was in den Körbchen liegt, bekommt das Krankenhaus in Kowel.",
            "Die Kollekte ist für das Krankenhaus in Kowel.",
        ],
    )
    def test_visitors_give_at_the_door(self, collected: str) -> None:
        """A concert with a collection is a drive too."""
        concert = (
            "Der Kirchenchor singt am 3. Mai um 17 Uhr im Dom Lieder aus der Ukraine. Der Eintritt ist frei."
        )
        assert "fundraising" in categories(f"{concert} {collected}")

    @pytest.mark.parametrize(
        "told",
        [
            "Im Korb lagen Brot und Äpfel für die Fahrt.",
            "Am Ende wurden 300 Decken gesammelt und verladen.",
            "Den Diesel bezahlte die Gemeinde aus der Kollekte.",
        ],
    )
    def test_what_is_no_money_at_the_door(self, told: str) -> None:
        """Goods in a basket, goods that are gathered, and what a collection pays for."""
        text = "Die Feuerwehr fuhr einen Löschwagen nach Kowel."
        assert "fundraising" not in categories(f"{text} {told}")


class TestWhatIsNotDone:
    def test_what_a_call_refuses_is_not_called_for(self) -> None:
        """Goods that get no money are no transport."""
        text = "Anträge auf Zuschüsse sind bis zum 3. Mai zu stellen, Antragsfrist ist der 3. Mai. Hilfsgüter und Konvois werden nicht bezuschusst."
        assert "aid_transport" not in categories(text)
        assert "funding_call" in categories(text)

    def test_what_nobody_needs_is_not_gathered(self) -> None:
        """The refusal of gifts makes no transport of a house for families."""
        house = "Im alten Pfarrhaus wohnen jetzt 20 Familien aus der Ukraine, die Gemeinde hat es für sie hergerichtet."
        assert "aid_transport" not in categories(
            f"{house} Feldbetten, Decken und Kleidung werden nicht mehr gebraucht."
        )


def test_a_pair_may_stand_in_two_sentences() -> None:
    """Who comes, and in the next sentence what they do: less than in one, more than with a sentence between."""

    def told(text: str) -> float:
        return {t.category: t.score for t in rank_topics([Passage("body", text)])}["expertise_exchange"]

    who, what, between = "Drei Stadtplaner kamen.", "Viel wurde gelernt.", "Es schneite."
    assert (
        told("Drei Stadtplaner haben viel gelernt.") > told(f"{who} {what}") > told(f"{who} {between} {what}")
    )


class TestWhatASentenceIsAbout:
    @pytest.mark.parametrize(
        ("text", "category"),
        [
            (
                "Im Advent hat die Gemeinde gesammelt, bei einem Trödelmarkt und einem Suppenessen. Der Skatklub hat seine Kasse geplündert.",
                "fundraising",
            ),
            ("Der Verein sammelt Hörhilfen, eine Akustikerin in Sambir passt sie an.", "health"),
            (
                "Unser Verein hat dem Waisenhaus in Stryj eine Inselanlage aufs Dach gesetzt. Ein Sprinter hat alles hingebracht.",
                "reconstruction",
            ),
            ("У музеї відкрили виставку, малюнки дітей висять до травня.", "culture_encounter"),
            ("Для хлопців і дівчат зі Стрия ми провели майстерню в бібліотеці.", "education_youth"),
            ("In den Herbstferien sind 14 Kinder aus Stryj bei uns.", "education_youth"),
            ("Eine Woche lang haben Mädchen aus Stryj und Lotte jongliert.", "education_youth"),
        ],
    )
    def test_tells_its_category(self, text: str, category: str) -> None:
        """Sales and emptied tills, ears, plants on roofs, pictures and workshops in Ukrainian, holidays."""
        assert categories(text)[0] == category

    def test_what_a_visit_costs_is_no_transport(self) -> None:
        """A bus that brings guests and shirts that a sponsor gives them."""
        visit = "Im Mai kommen zwanzig Handballer aus Stryj zum Turnier und spielen gegen unsere Jugend."
        paid = "Den Bus bezahlt der Kreis, die Trikots spendiert ein Bäcker."
        assert "aid_transport" not in categories(f"{visit} {paid}")

    def test_a_choir_that_lets_collections_be_taken_gives_no_concert(self) -> None:
        """It is told among those who gather money."""

        def told(text: str) -> float:
            return {t.category: t.score for t in rank_topics([Passage("body", text)])}["culture_encounter"]

        plays = "Der Kirchenchor singt und spielt dafür"
        assert told(f"{plays}, und alle Kollekten gehen nach Stryj.") < told(f"{plays} in Stryj.")


class TestLettersInPolish:
    @pytest.mark.parametrize(
        ("text", "category"),
        [
            (
                "Dwie karetki i ciężarówka z żywnością dotarły w sobotę do Kalusza. Wóz strażacki zawieziemy w maju.",
                "aid_transport",
            ),
            (
                "W starym hotelu zakwaterowaliśmy czterdzieści matek z dziećmi, które uciekły z Ukrainy.",
                "refugees",
            ),
            (
                "Na kiermaszu sprzedawano ciasta, a do puszek wpłacono 6 200 złotych. Dochód jest dla sierocińca.",
                "fundraising",
            ),
            (
                "Zniszczony wodociąg znów działa: hydraulicy naprawili rury i uruchomili przepompownię.",
                "reconstruction",
            ),
            ("Chirurdzy operowali rannych, a terapeuci prowadzą ich rehabilitację.", "health"),
            (
                "Chór i orkiestra wystąpiły na wspólnym koncercie, a goście obejrzeli wystawę.",
                "culture_encounter",
            ),
        ],
    )
    def test_the_thing_itself_decides_there_too(self, text: str, category: str) -> None:
        """What a partner town writes in its own language is judged by the same things, in whatever case they stand."""
        assert categories(text)[0] == category
