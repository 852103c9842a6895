"""Forward or answer: what subjects, covers and addresses say."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.forward import Letter, is_forward, subject_prefix
from brueckenpost.parsers.heads import Head
from brueckenpost.parsers.reading import Forward, Line
from brueckenpost.parsers.record import Person

IDA = Person("Ida Nord", "ida@altstadt.example")
OLE = Person("Ole Süd", "ole@verein.example")
LONG = "Wir haben lange darüber gesprochen und sind uns einig. " * 10


def decide(
    cover: str,
    subject: str,
    *,
    kind: str = "block",
    sender: Person = OLE,
    outermost: bool = True,
    to: str = "",
) -> bool:
    head = Head(1, 2, 0, kind, Forward(sender=sender, to=to))
    above = [Line(cover)] if cover else []
    return is_forward(head, above, Letter(subject, IDA, "Liste <liste@buero.example>"), outermost=outermost)


class TestPrefixes:
    @pytest.mark.parametrize(
        "subject",
        ["WG: Fahrt", "Fwd: Fahrt", "FW: x", "Wg: AW: x", "[EXTERN] WG: x", "TR: x", "Fwd:x", "WG[2]: x"],
    )
    def test_forward(self, subject: str) -> None:
        """The first prefix counts, behind the gateway's tag."""
        assert subject_prefix(subject) == "forward"

    @pytest.mark.parametrize(
        "subject",
        ["AW: Fahrt", "Re: Fahrt", "RE: WG: x", "Antw: x", "SV: x", "Odp: x", "Re[2]: x", "[Liste] AW: x"],
    )
    def test_reply(self, subject: str) -> None:
        """An answer to a forward is an answer."""
        assert subject_prefix(subject) == "reply"

    @pytest.mark.parametrize("subject", ["Fahrt", "Wgr: x", "Rettung: Fahrt", "Regen", ""])
    def test_none(self, subject: str) -> None:
        """Words that begin alike are no prefix."""
        assert subject_prefix(subject) == ""


class TestDecision:
    def test_the_rule_is_believed(self) -> None:
        """A program that says "forwarded" knows."""
        assert decide(LONG, "AW: Fahrt", kind="forward")

    def test_subject_decides(self) -> None:
        """Else the subject's prefix does."""
        assert decide("Bitte aufnehmen.", "WG: Fahrt")
        assert not decide("Ja, gern.", "AW: Fahrt")

    def test_long_cover_within_a_forward(self) -> None:
        """Within a forward, a letter with much to say is the matter itself."""
        assert not decide(LONG, "WG: Fahrt", outermost=False)
        assert not decide(LONG, "Fahrt", kind="forward", outermost=False)
        assert decide("Bitte aufnehmen.", "WG: Fahrt", outermost=False)

    @pytest.mark.parametrize(
        "cover",
        [
            "",
            "Siehe unten.",
            "s. u.",
            "zur Kenntnis",
            "z. K.",
            "See below",
            "Das leite ich Ihnen gern weiter.",
        ],
    )
    def test_cover_that_points_below(self, cover: str) -> None:
        """Few words that point below pass on what stands there."""
        assert decide(cover, "AW: Fahrt")

    def test_answer_to_the_quoted_sender(self) -> None:
        """Whoever is written to was answered."""
        assert not decide("Siehe unten.", "Fahrt", sender=Person("Liste", "liste@buero.example"))

    def test_third_person_without_prefix(self) -> None:
        """A mail from neither side, under a short note, was passed on."""
        assert decide("Vielleicht etwas für Sie?", "Fahrt")
        assert not decide("Vielleicht etwas für Sie?", "Fahrt", sender=IDA)
        assert not decide(LONG, "Fahrt")

    def test_who_got_the_quoted_mail(self) -> None:
        """Under a longer note, only a mail that went to the author was passed on; else he answers somebody."""
        note = "Vielen Dank für die Auskunft. Wir haben die Listen geprüft und melden uns nach der Sitzung noch einmal."
        assert not decide(note, "Fahrt")
        assert not decide(note, "Fahrt", to="poststelle@amt.example")
        assert decide(note, "Fahrt", to="Nord, Ida; Poststelle")
        assert decide(note, "Fahrt", to="<ida@altstadt.example>")
