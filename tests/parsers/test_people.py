"""Names of people and their telephone numbers, told apart from offices, dates and accounts."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.people import complete_name, find_names, header_name, spells
from brueckenpost.parsers.phone import best_phone, find_extension, find_phones
from brueckenpost.parsers.record import Person
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsers.effort import growth


class TestNames:
    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Es sprach Anna Schmitz zu uns.", ["Anna Schmitz"]),
            ("Frau Dr. Eva Klein und Herr Brandt", ["Dr. Eva Klein", "Brandt"]),
            ("Fragen an Prof. Dr. Hans-Peter von der Heide.", ["Prof. Dr. Hans-Peter von der Heide"]),
            ("Frau Müller-Lüdenscheidt hilft.", ["Müller-Lüdenscheidt"]),
            ("J. Krüger", ["J. Krüger"]),
            ("Olena Hrytsenko und Mykola Bondar", ["Olena Hrytsenko", "Mykola Bondar"]),
            ("gibt Frau Meier Auskunft", ["Meier"]),
            ("Anna\nSchmitz", ["Anna Schmitz"]),
            ("Schwester Luitgard kocht", ["Schwester Luitgard"]),
            ("Fragen an Pfarrer Becker", ["Becker"]),
            ("Christoph\nVfB Witten", []),
            ("Auskunft: Theke der Kinderbibliothek, 02102 550", []),
            ("до Тетяни Шевчук", ["Тетяна Шевчук"]),
            ("телефонуйте Олександру Петренку", ["Олександр Петренко"]),
            ("пані Олеся Гринчук", ["Олеся Гринчук"]),
        ],
    )
    def test_people_are_found(self, text: str, names: list[str]) -> None:
        """By title, degree, given name or initial; particles and double names belong to the name."""
        assert [" ".join(name.text.split()) for name in find_names(text)] == names

    @pytest.mark.parametrize(
        "name", ["Ida Op de Wald", "Ole Op den Kamp", "Vera van den Berg", "Jan Ter Horst"]
    )
    def test_names_of_the_lower_rhine(self, name: str) -> None:
        """What stands between given and family name may have a capital, and an article behind it."""
        assert [found.text for found in find_names(f"Auskunft gibt {name} (02801 5550).")] == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "Obere Bauaufsicht",
            "Die Freiwillige Feuerwehr kam.",
            "Stadt Musterstadt",
            "Rotes Kreuz",
            "Kirchenchor St. Johannes Altstadt",
            "Pfarrei Sankt Anna Nord",
            "i. A.",
            "Am Montag fuhr der Transport.",
            "Mit freundlichen Grüßen",
            "",
        ],
    )
    def test_others_are_no_people(self, text: str) -> None:
        """Offices, days and greetings are written with capitals too."""
        assert find_names(text) == []

    @pytest.mark.parametrize(
        ("header", "name"),
        [
            ("Schmitz, Anna", "Anna Schmitz"),
            ("Schmitz, Anna, Dr.", "Dr. Anna Schmitz"),
            ("Anna Schmitz (Stadt Musterstadt)", "Anna Schmitz"),
            ("Schmitz, Anna - Amt 12", "Anna Schmitz"),
            ("ANNA SCHMITZ", "Anna Schmitz"),
            ("ANNA Schmitz", "Anna Schmitz"),
            ("Anna SCHMITZ", "Anna Schmitz"),
            ("KLJB Ahlen", ""),
            ("Stadt Musterstadt", ""),
            ("", ""),
        ],
    )
    def test_header_names_in_natural_order(self, header: str, name: str) -> None:
        """Address books turn names round and add the office."""
        assert header_name(Person(header, "a@b.example")) == name

    def test_surname_is_completed(self) -> None:
        """From another mention, or from the address that spells the given name."""
        assert complete_name("Lorenz", ["Peter Lorenz"], None) == "Peter Lorenz"
        assert complete_name("Maaß", [], "juergen.maass@b.example") == "Jürgen Maaß"
        assert complete_name("Lorenz", [], "info@b.example") == "Lorenz"

    def test_address_spells_a_name(self) -> None:
        """Umlauts are written out in addresses."""
        assert spells("Jörg Müller", "j.mueller@b.example")
        assert not spells("Jörg Müller", "presse@b.example")

    @settings(max_examples=150, deadline=None)
    @given(
        st.lists(
            st.sampled_from(
                ["Anna", "Schmitz", "Frau", "Dr.", "von", "der", "i.", "A.", "\n", ",", "-", "ß", "Ö"]
            ),
            max_size=25,
        )
    )
    def test_names_stand_in_the_text(self, words: list[str]) -> None:
        """Any text gives names in order whose letters stand where they say."""
        text = " ".join(words)
        end = 0
        for name in find_names(text):
            assert end <= name.start < name.end <= len(text)
            end = name.end

    def test_names_take_linear_time(self) -> None:
        """Twice the text takes less than four times as long."""
        assert growth(lambda size: find_names("von der Anna Schmitz A. " * size), 4_000) < 4


class TestPhones:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("Tel. 0231 123456", "+49231123456"),
            ("0231/12 34 56", "+49231123456"),
            ("(02 31) 123-456", "+49231123456"),
            ("+49 (0)231 123456", "+49231123456"),
            ("0049 231 123456", "+49231123456"),
            ("+49.231.123456", "+49231123456"),
            ("02305 991-120", "+492305991120"),
            ("+380 50 123 45 67", "+380501234567"),
            ("+48 22 123 45 67", "+48221234567"),
            ("0171 5550123", "+491715550123"),
        ],
    )
    def test_number_as_e164(self, text: str, number: str) -> None:
        """However it is grouped; without a country's code it is German."""
        assert [phone.number for phone in find_phones(text)] == [number]

    @pytest.mark.parametrize(
        "text",
        [
            "am 01.02.2023",
            "IBAN DE02 1203 0000 0000 2020 51",
            "8.00 bis 12.00 Uhr",
            "48153 Münster",
            "Az. 0231 123456",
            "USt-IdNr. 0231 123456",
            "2023",
        ],
    )
    def test_other_digits_are_no_number(self, text: str) -> None:
        """Dates, accounts, hours, postcodes and file numbers."""
        assert find_phones(text) == []

    def test_fax_is_never_chosen(self) -> None:
        """A fax number answers no question; a landline comes before a mobile."""
        phones = find_phones("Fax: 02305 991-199\nMobil 0171 5550123\nTel.: 02305 991-120")
        best = best_phone(phones)
        assert best is not None
        assert best.number == "+492305991120"
        assert best_phone(find_phones("Fax: 02305 991-199")) is None

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            (
                "Tel. 02304 104-123\n0231 50-4444",
                [("+492304104123", "landline"), ("+49231504444", "landline")],
            ),
            (
                "+49 (0)2304 104-123\n+49 (0)171 5550123\n",
                [("+492304104123", "landline"), ("+491715550123", "mobile")],
            ),
            (
                "Fax: 02305 991-199\n0171 5550123\n0231 50-4444",
                [("+492305991199", "fax"), ("+491715550123", "mobile"), ("+49231504444", "landline")],
            ),
            ("Tel. 02382\n55010", [("+49238255010", "landline")]),
            ("Tel. 0231/5010-22\n44135 Dortmund", [("+49231501022", "landline")]),
        ],
    )
    def test_numbers_below_each_other_are_several(self, text: str, told: list[tuple[str, str]]) -> None:
        """Each as a whole and of its own kind, also without a label; a number that only wraps is one."""
        assert [(phone.number, phone.kind) for phone in find_phones(text)] == told

    @pytest.mark.parametrize(
        ("text", "signature"),
        [("Tel. 77-31", "Tel. 02305 991-120"), ("Durchwahl -31", "Rathaus"), ("", "Tel. 02305 991-120")],
    )
    def test_an_extension_of_another_number_is_completed_by_none(self, text: str, signature: str) -> None:
        """What stands before its hyphen must be the end of the signature's number."""
        assert find_extension(text, signature) is None

    def test_extension_is_completed(self) -> None:
        """A bare extension belongs to the signature's number."""
        phone = find_extension("Durchwahl -31", "Tel. 02305 991-120")
        assert phone is not None
        assert phone.number == "+4923059913" + "1"

    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet=st.sampled_from("0123456789+()/.- \nTelFax:"), max_size=60))
    def test_numbers_stand_in_the_text(self, text: str) -> None:
        """Any digits give numbers in E.164 at the place they say."""
        for phone in find_phones(text):
            assert 0 <= phone.start < phone.end <= len(text)
            assert phone.number.startswith("+")
            assert phone.number[1:].isdigit()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ansprechpartner: StR Benedikt Rott (Bildungsgang), Tel. 05222 5550-33", "Benedikt Rott"),
        ("Auskunft erteilt: Brandoberrat Lars Feld, Tel. 02161 5550", "Lars Feld"),
        ("Auskunft: Kunstverein Altstadt, Valerie Sonntag, sonntag@kunst.example", "Valerie Sonntag"),
        ("OStD'in Katharina Busch", "Katharina Busch"),
        ("VA Petra Lind", "Petra Lind"),
        ("Herr Notfallsanitäter Eike Stuken, Tel. 02161 5550.", "Eike Stuken"),
        ("Herr Obermeister Xaro Tekin (tekin@handwerk.example)", "Xaro Tekin"),
        ("Lehrgangsleiter Kapitän Henk Terhorst, 02161 5550", "Henk Terhorst"),
        ("Büro, Herr Brandt\nAufruf: www.stadt.example", "Brandt"),
        ("Auskunft erteilt Herr Vermessungsingenieur Jan Ostwald, Tel. 02161 5550.", "Jan Ostwald"),
    ],
)
def test_ranks_are_no_part_of_a_name(text: str, name: str) -> None:
    """Offices in long and short form stand before names; a weekday behind a given name is a family."""
    assert [(found.text, found.sure) for found in find_names(text)] == [(name, True)]
