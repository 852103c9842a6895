"""Who is helped in mails that are written in English or Ukrainian. All people, mails and projects are invented."""

from __future__ import annotations

import pytest

from tests.parsers.test_partners_in_regions import names_of

ENGLISH: list[tuple[str, list[str]]] = [
    ("The truck crossed the border at Dorohusk and reached Lutsk on Wednesday.", ["Luzk"]),
    (
        "The children of three villages above Skole, in the Ukrainian Carpathians, now ride to school in our old bus. The town of Skole pays for the diesel.",
        ["Skole"],
    ),
    ("Our two nurses trained the staff of the clinic in Kaniv for a week.", ["Kaniw"]),
    ("The city of Nizhyn received forty helmets from our fire brigade.", ["Nischyn"]),
    ("Forty beds went to the hospital in Kovel. Customs in Przemyśl took nine hours.", ["Kowel"]),
    ("We spent one night in Krakow and delivered the generators to Dubno.", ["Dubno"]),
    ("Families near Izium now have stoves that our apprentices welded.", ["Isjum"]),
    ("Oksana, who grew up in Poltava, leads a choir of women from Kharkiv and Sumy.", []),
    ("The writer was born in Rivne and used to teach in Lutsk. She now runs our sewing group.", []),
    ("Twelve mothers who had to leave Mariupol cook here every Friday.", []),
    ("Our choir has members from Kherson and Mykolaiv.", []),
    ("Ten teenagers from Trostianets spent two weeks with us in the summer camp.", ["Trostjanez"]),
    ("The mayor of Drohobych came to visit and thanked our volunteers.", ["Drohobytsch"]),
]

UKRAINIAN: list[tuple[str, list[str]]] = [
    ("З міста Рівне до нас приїхали на два тижні двадцять школярів.", ["Riwne"]),
    ("Я сама з Краматорська, живу тут з 2022 року.", []),
    ("Хлопець із Бердянська допомагає біженцям заповнювати анкети.", []),
    ("Щосуботи збираються двадцять дітей і шестеро дорослих, яких війна вигнала з Харкова та Маріуполя.", []),
    ("Приходять жінки з Миколаєва та Запоріжжя, їхні діти і сусідки.", []),
    ("У хорі співають родини з Херсона, Сум і Чернігова.", []),
    ("Олена, яка до війни працювала в Полтаві, веде гурток малювання.", []),
    ("Мами, що виїхали з Бахмута, щосереди печуть хліб.", []),
    ("Ми передали двадцять ліжок лікарні в Ковелі. Ночували в Кракові.", ["Kowel"]),
    ("Двадцять дітей із Тростянця два тижні відпочивали в нашому таборі.", ["Trostjanez"]),
    ("До нас завітала делегація з Дрогобича.", ["Drohobytsch"]),
    ("Разом із громадою Сколе ми відновили шкільну їдальню.", ["Skole"]),
    ("Генератори поїхали до Ніжина через Перемишль.", ["Nischyn"]),
    ("Ковель, наше місто-побратим, подарувало школі підручники.", ["Kowel"]),
    ("Наші друзі з Умані отримали пожежну машину.", ["Uman"]),
]


class TestEnglish:
    @pytest.mark.parametrize(("text", "partners"), ENGLISH)
    def test_the_town_that_is_helped_is_told_from_homes_and_stops(
        self, text: str, partners: list[str]
    ) -> None:
        """Where a town pays or a clinic is equipped is a partner; where women come from or a night was spent is none."""
        assert set(names_of(text)) == set(partners)


class TestUkrainian:
    @pytest.mark.parametrize(("text", "partners"), UKRAINIAN)
    def test_people_from_a_town_are_told_from_the_town_that_is_helped(
        self, text: str, partners: list[str]
    ) -> None:
        """Refugees' homes are no partners, where guests come from is one."""
        assert set(names_of(text)) == set(partners)
