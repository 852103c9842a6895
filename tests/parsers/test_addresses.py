"""Mailboxes, message ids and the Date header, as the standard wants them and as programs write them."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.addresses import LIMIT, read_ids, read_mailboxes
from brueckenpost.parsers.dates import read_date
from brueckenpost.parsers.record import Person
from hypothesis import given, settings
from hypothesis import strategies as st


class TestMailboxes:
    @pytest.mark.parametrize(
        ("value", "name", "email"),
        [
            ("a@b.example", "", "a@b.example"),
            ("<a@b.example>", "", "a@b.example"),
            ("Anna Schmitz <a@b.example>", "Anna Schmitz", "a@b.example"),
            ('"Schmitz, Anna" <a@b.example>', "Schmitz, Anna", "a@b.example"),
            ("Schmitz, Anna <a@b.example>", "Schmitz, Anna", "a@b.example"),
            ("a@b.example (Anna Schmitz)", "Anna Schmitz", "a@b.example"),
            ("=?utf-8?Q?J=C3=BCrgen?= <j@b.example>", "Jürgen", "j@b.example"),
            ("=?utf-8?Q?M=C3=BCller=2C_Hans?= <h@b.example>", "Müller, Hans", "h@b.example"),
            ("'Anna' <a@b.example>", "Anna", "a@b.example"),
            ("a@b.example <a@b.example>", "", "a@b.example"),
            ("Anna <mailto:a@b.example>", "Anna", "a@b.example"),
            ("Anna Schmitz a@b.example", "Anna Schmitz", "a@b.example"),
            ('"nie zu <a@b.example>', "nie zu", "a@b.example"),
            ("Anna <a@b.example", "Anna", "a@b.example"),
        ],
    )
    def test_name_and_address_are_told_apart(self, value: str, name: str, email: str) -> None:
        """Quotes, comments, encoded words, bare commas and missing brackets."""
        assert read_mailboxes(value) == (Person(name, email),)

    def test_members_of_a_group_are_read(self) -> None:
        """A group's name is no mailbox."""
        people = read_mailboxes("Verteiler: a@b.example, Jens <j@b.example>;, c@b.example")
        assert [person.email for person in people] == ["a@b.example", "j@b.example", "c@b.example"]

    def test_nobody_gives_nobody(self) -> None:
        """Hidden recipients leave no address."""
        assert [person for person in read_mailboxes("undisclosed-recipients:;") if person.email] == []

    def test_endless_lists_are_cut(self) -> None:
        """A thousand mailboxes are read of one header."""
        assert len(read_mailboxes("a@b.example, " * 3 * LIMIT)) == LIMIT

    @settings(max_examples=200, deadline=None)
    @given(st.text(alphabet=st.sampled_from('a@.<>"(),;:\\ =?ü'), max_size=60))
    def test_any_value_gives_mailboxes(self, value: str) -> None:
        """Whatever stands there, nothing raises, and no address holds a blank or bracket."""
        for person in read_mailboxes(value):
            assert not set(person.email) & set("<> ")


class TestIds:
    @pytest.mark.parametrize(
        ("value", "ids"),
        [
            ("<1@a.example>", ("<1@a.example>",)),
            ("<1@a.example> <2@a.example>\n <1@a.example>", ("<1@a.example>", "<2@a.example>")),
            ("<1@a.exam\n ple>", ("<1@a.example>",)),
            ("1@a.example", ("<1@a.example>",)),
            ("Ihre Mail vom Montag", ()),
        ],
    )
    def test_each_id_once(self, value: str, ids: tuple[str, ...]) -> None:
        """In order, without folds; a comment is no id."""
        assert read_ids(value) == ids


class TestDate:
    @pytest.mark.parametrize(
        ("value", "moment"),
        [
            ("Tue, 6 Jun 2023 10:00:00 +0200", "2023-06-06T10:00:00+02:00"),
            ("6 Jun 2023 10:00 GMT", "2023-06-06T10:00:00+00:00"),
            ("Tue, 06 Jun 23 10:00:00 CEST", "2023-06-06T10:00:00+02:00"),
            ("Di, 6 Jun 2023 10:00:00 +0200 (MESZ)", "2023-06-06T10:00:00+02:00"),
            ("6. Juni 2023 um 10:00:00 MESZ", "2023-06-06T10:00:00+02:00"),
            ("Tue Jun  6 10:00:00 2023", "2023-06-06T10:00:00+00:00"),
            ("2023-06-06T10:00:00+02:00", "2023-06-06T10:00:00+02:00"),
            ("06.06.2023 10:00", "2023-06-06T10:00:00+00:00"),
            ("Tue, 6 Jun 2023 10:00:60 -0330", "2023-06-06T10:00:59-03:30"),
        ],
    )
    def test_moment_with_its_zone(self, value: str, moment: str) -> None:
        """The standard's form and the ones that programs write; no zone is UTC."""
        date = read_date(value)
        assert date is not None
        assert date.isoformat() == moment

    @pytest.mark.parametrize(
        "value", ["", "gestern", "32 Jun 2023 10:00:00 +0200", "6 Foo 2023 10:00:00", "6 Jun 2023 25:00:00"]
    )
    def test_nonsense_is_no_date(self, value: str) -> None:
        """A date that does not exist is unknown."""
        assert read_date(value) is None

    @settings(max_examples=200, deadline=None)
    @given(st.text(alphabet=st.sampled_from("0123456789 :+-.,TJunMSGE"), max_size=50))
    def test_any_value_gives_a_moment_with_zone_or_none(self, value: str) -> None:
        """Nothing raises; a moment always knows its zone."""
        date = read_date(value)
        assert date is None or isinstance(date.utcoffset(), dt.timedelta)
