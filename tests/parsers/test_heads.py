"""Heads of older mail: what they tell, and what is none."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.heads import find_heads, read_person
from brueckenpost.parsers.reading import Forward, Line
from brueckenpost.parsers.record import Person
from hypothesis import given
from hypothesis import strategies as st

from tests.parsers.effort import growth

MOMENT = dt.datetime(2022, 5, 4, 10, 11, tzinfo=dt.UTC)
OFFICE = Person("Büro für Listen", "liste@buero.example")


def lines(text: str, *, role: str = "") -> list[Line]:
    return [
        Line(row.removeprefix("> "), int(row.startswith("> ")), role if row else "")
        for row in text.split("\n")
    ]


class TestBlocks:
    def test_all_fields(self) -> None:
        """Sender, date, subject and recipients are read, in whatever order."""
        (head,) = find_heads(
            lines(
                "Betreff: Frage\nDatum: 04.05.2022 10:11\nVon: Büro für Listen <liste@buero.example>\nAn: Ida\n\nHallo"
            )
        )
        assert head.told == Forward(OFFICE, MOMENT, "Frage", "Ida")
        assert (head.start, head.end, head.kind) == (0, 4, "block")

    def test_rule_above_belongs_to_it(self) -> None:
        """The drawn line or the words above the fields are part of the head."""
        text = "Text\n________________________________\nVon: A <a@a.example>\nGesendet: 4. Mai 2022\nAn: b\nBetreff: c"
        assert [(head.start, head.end) for head in find_heads(lines(text))] == [(1, 6)]

    def test_address_close_to_its_label(self) -> None:
        """Some programs set no space between a label and an address."""
        text = "Von:<a@a.example>\nGesendet: 4. Mai 2022\nAn:<b@b.example>\nBetreff: c\n\nHallo"
        (head,) = find_heads(lines(text))
        assert (head.end, head.told.to) == (4, "<b@b.example>")

    def test_wrapped_subject_and_list(self) -> None:
        """A value may go on in the next line where another field follows."""
        (head,) = find_heads(
            lines("Von: A <a@a.example>\nAn: B;\nC\nBetreff: ein langer\nBetreff\nDatum: 04.05.2022 10:11")
        )
        assert head.told.to == "B; C"
        assert head.told.subject == "ein langer Betreff"
        assert head.told.date == MOMENT

    def test_loose_fields(self) -> None:
        """One empty line may stand between fields, as where HTML was turned into text."""
        (head,) = find_heads(
            lines("Von: A <a@a.example>\n\nGesendet: 04.05.2022 10:11\n\nAn: b\n\nBetreff: c\n\nHallo")
        )
        assert head.end == 7

    @pytest.mark.parametrize("rule", ["-----Original Message-----", "---------- Forwarded message ---------"])
    def test_wide_fields(self, rule: str) -> None:
        """Below words that say what follows, several empty lines may part the fields, but end a whole head."""
        fields = "Von: A <a@a.example>\n\nDatum: 04.05.2022 10:11\n\n\n\nAn: b\n\n\nBetreff: c"
        (head,) = find_heads(lines(f"{rule}\n\n{fields}\n\n\nAnlagen: keine"))
        assert (head.end, head.told.subject) == (12, "c")
        assert find_heads(lines(fields)) == []

    def test_ruled_block_needs_fewer_fields(self) -> None:
        """Where the markup shows a head, two fields do."""
        text = "Von: A <a@a.example>\nBetreff: c\n\nHallo"
        assert find_heads(lines(text)) == []
        assert len(find_heads(lines(text, role="reply_head"))) == 1

    def test_address_behind_the_head_is_text(self) -> None:
        """The letter below is not swallowed."""
        (head,) = find_heads(
            lines("Von: A <a@a.example>\nGesendet: 04.05.2022 10:11\nAn: b\nBetreff: c\nHallo,\nAn: alle")
        )
        assert head.end == 4

    @pytest.mark.parametrize(
        ("rule", "kind"),
        [
            ("---------- Forwarded message ---------", "forward"),
            ("-------- Weitergeleitete Nachricht --------", "forward"),
            ("----- Weitergeleitet von Ida Nord/Altstadt/DE am 12.05.2023 10:12 -----", "forward"),
            ("Anfang der weitergeleiteten Nachricht:", "forward"),
            ("Begin forwarded message:", "forward"),
            ("---------- Forwarded message ----------", "forward"),
            ("---------- Przekazana wiadomość ----------", "forward"),
            ("-----Ursprüngliche Nachricht-----", "block"),
            ("-----Original Message-----", "block"),
            ("-------- Original-Nachricht --------", "block"),
            ("-----Antwort Nachricht-----", "block"),
            ("Original Message processed by david®", "block"),
        ],
    )
    def test_words_above(self, rule: str, kind: str) -> None:
        """They tell forwarded from answered mail."""
        (head,) = find_heads(lines(f"{rule}\nVon: A <a@a.example>\nBetreff: c\n\nHallo"))
        assert (head.kind, head.start, head.end) == (kind, 0, 3)

    @pytest.mark.parametrize("rule", ["-----Antwort Nachricht-----", "-----Antwort-Nachricht-----"])
    def test_words_alone(self, rule: str) -> None:
        """Between dashes, they are a head without any field."""
        (head,) = find_heads(lines(f"Gern.\n\n{rule}\n\nPasst es?"))
        assert (head.kind, head.start, head.end) == ("block", 2, 3)

    @pytest.mark.parametrize("words", ["Anfang der weitergeleiteten Nachricht:", "Begin forwarded message:"])
    def test_words_before_a_bare_letter(self, words: str) -> None:
        """What Apple Mail writes above a mail that it passes on is a head, though no field follows."""
        (head,) = find_heads(lines(f"{words}\n\nHallo,\nes geht los."))
        assert (head.kind, head.end) == ("forward", 1)

    @pytest.mark.parametrize("words", ["Weitergeleitete Nachricht:", "Anfang der weitergeleiteten Nachricht"])
    def test_words_that_are_a_heading(self, words: str) -> None:
        """Without fields, dashes or the program's own words and colon, it is the writer's line."""
        assert find_heads(lines(f"{words}\n\nHallo,\nes geht los.")) == []


class TestAttributions:
    @pytest.mark.parametrize(
        "text",
        [
            "Am 04.05.2022 um 10:11 schrieb Büro für Listen <liste@buero.example>:",
            "Am Mi., 4. Mai 2022 um 10:11 Uhr schrieb Büro für Listen <liste@buero.example>:",
            "Büro für Listen <liste@buero.example> schrieb am Mi., 4. Mai 2022, 10:11:",
            "On Wed, May 4, 2022 at 10:11 AM Büro für Listen <liste@buero.example> wrote:",
            "Am 4. Mai 2022, 10:11 schrieb Büro für Listen\n<liste@buero.example>:",
            "---- Am Mi, 04 Mai 2022 10:11:00 +0000 Büro für Listen <liste@buero.example> schrieb ----",
            "---- On Wed, 04 May 2022 10:11:00 +0000 Büro für Listen\n<liste@buero.example> wrote ---",
        ],
    )
    @pytest.mark.parametrize("mark", ["> ", ""])
    def test_sender_and_date(self, text: str, mark: str) -> None:
        """Name, address and moment are read from the sentence, though it be wrapped and nothing marked."""
        (head,) = find_heads(lines(f"{text}\n{mark}Frage"))
        assert head.kind == "attribution"
        assert head.told.date == MOMENT
        assert head.told.sender == OFFICE

    @pytest.mark.parametrize(
        "text",
        [
            "Am 3. Mai schrieb der Rat:\nWir helfen.",
            "Am Samstag fahren wir um 10:00 Uhr los:\nTreffpunkt ist der Markt.",
            "Die Lehrerin schrieb:\nAlle sind da.",
            "Am Ende bleibt:\nDanke.",
            "On Friday we met the mayor, who said:\nWelcome.",
            "Unser Kontakt schreibt gern:\nGrüße",
        ],
    )
    def test_sentences_of_the_writer(self, text: str) -> None:
        """A sentence that only quotes in words is no head."""
        assert find_heads(lines(text)) == []

    @pytest.mark.parametrize("text", ["---- Vera Süd schrieb ----", "---- Vera Süd wrote ----"])
    @pytest.mark.parametrize("mark", ["> ", ""])
    def test_a_name_between_dashes(self, text: str, mark: str) -> None:
        """Between dashes, a whole name and the verb are enough."""
        (head,) = find_heads(lines(f"{text}\n\n{mark}Frage"))
        assert (head.end, head.told.sender) == (1, Person("Vera Süd"))

    @pytest.mark.parametrize(
        "text",
        [
            "---- Was die Kinder schrieben ----",
            "-- Vera Süd schrieb",
            "---- Vera Süd ----",
            "--- Wer schreibt? ---",
        ],
    )
    def test_headings_between_dashes(self, text: str) -> None:
        """A heading is none, whatever is drawn around it."""
        assert find_heads(lines(f"{text}\n\nFrage")) == []

    def test_groupwise(self) -> None:
        """GroupWise's arrows hold sender and date."""
        (head,) = find_heads(lines(">>> Büro für Listen <liste@buero.example> 04.05.2022 10:11 >>>\nHallo"))
        assert (head.told.sender, head.told.date) == (OFFICE, MOMENT)


class TestPersons:
    @pytest.mark.parametrize(
        ("told", "person"),
        [
            ("Ida Nord <Ida.Nord@a.example>", Person("Ida Nord", "ida.nord@a.example")),
            ('"Nord, Ida" <ida@a.example>', Person("Ida Nord", "ida@a.example")),
            ("Nord, Ida [mailto:ida@a.example]", Person("Ida Nord", "ida@a.example")),
            ("Ida Nord/Altstadt/DE", Person("Ida Nord", "")),
            ("ida@a.example", Person("", "ida@a.example")),
            ("ida@a.example <ida@a.example>", Person("", "ida@a.example")),
            (
                "Stadt Altstadt, Büro für Europa und Internationales",
                Person("Stadt Altstadt, Büro für Europa und Internationales", ""),
            ),
            ("", Person()),
        ],
    )
    def test_read(self, told: str, person: Person) -> None:
        """A name is turned the way it is spoken; an address alone is no name."""
        assert read_person(told) == person


class TestProperties:
    @given(
        st.lists(
            st.sampled_from(
                [
                    "Von: A <a@a.example>",
                    "An: b",
                    "Betreff: c",
                    "Datum: 4.5.2022",
                    "",
                    "Text",
                    "-----Original-----",
                    "Am 4.5.2022 10:11 schrieb A <a@a.example>:",
                ]
            ),
            max_size=40,
        )
    )
    def test_heads_do_not_overlap(self, rows: list[str]) -> None:
        """Heads come in order, each with some line, none beyond the end."""
        heads = find_heads([Line(row) for row in rows])
        edges = [edge for head in heads for edge in (head.start, head.end)]
        assert edges == sorted(edges)
        assert all(head.start < head.end <= len(rows) for head in heads)

    @pytest.mark.parametrize(
        "row",
        [
            "Am Am Am",
            "Von: a",
            "-----Original Message-----",
            "Am 1.1.2020 um 10:00 schrieb",
            "_____",
            "Am " * 10_000,
            "x:" * 10_000,
        ],
    )
    def test_work_grows_with_the_rows_alone(self, row: str) -> None:
        """Rows that only look like heads take no longer than others."""
        rows = 10_000 if len(row) < 100 else 10
        assert growth(lambda size: find_heads([Line(row)] * size), rows) < 3.5


class TestWhereItBegins:
    def test_a_sentence_above_that_opens_alike(self) -> None:
        """A head begins with its own line, not with the writer's last one above it."""
        rows = lines(
            "Am Montag kommen wir gern.\nAm Do., 2. Mai 2024 um 17:22 Uhr schrieb Ole Süd <\nole@verein.example>:\n\nPasst es Ihnen?"
        )
        (head,) = find_heads(rows)
        assert (head.start, head.end) == (1, 3)

    def test_labels_in_markdown(self) -> None:
        """Programs that turn HTML into marked text leave stars around the labels, and no space behind."""
        rows = lines(
            '**Gesendet:** 2. Mai 2024 um 09:43\n\n**Von:**"Ole Süd" <ole@verein.example>\n\n'
            '**An:**"Ida Nord" <ida@altstadt.example>\n\n**Betreff:** Fahrt\n\nGuten Tag,'
        )
        (head,) = find_heads(rows)
        assert head.end == 7
        assert head.told.sender == Person("Ole Süd", "ole@verein.example")
