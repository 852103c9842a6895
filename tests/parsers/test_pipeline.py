"""The whole way of a mail."""

from __future__ import annotations

from brueckenpost.parsers.blocks import LONGEST
from brueckenpost.parsers.pipeline import find_candidates, read_mail
from brueckenpost.parsers.reading import Knowledge, Lesson

from tests.parsers.letters import raw_mail

TOLD = "Am 4. Mai 2023 hat der Bauhof zwei Lastwagen mit Werkzeug nach Sambir gebracht, wo es gebraucht wird."


class TestFollowUps:
    def test_a_correction_holds_only_what_it_tells_anew(self) -> None:
        """No title is built for it: that would replace the entry's; what announces it is not told."""
        text = "Guten Tag,\n\neine Korrektur noch: Es waren drei Lastwagen, nicht zwei.\n\nGruß\nEva Kamp"
        told = read_mail(raw_mail(text, subject="AW: Ihre Seite", extra="In-Reply-To: <9@office.example>\n"))
        assert told.kind == "follow_up"
        (draft,) = told.drafts
        assert (draft.title, draft.partners, draft.links) == ("", (), ())
        assert draft.description == "Es waren drei Lastwagen, nicht zwei."

    def test_a_bare_withdrawal_has_no_draft(self) -> None:
        """It is seen by its kind."""
        told = read_mail(
            raw_mail("bitte nehmen Sie unsere Meldung wieder von der Seite.", subject="AW: Liste")
        )
        assert (told.kind, told.drafts) == ("follow_up", ())


class TestKnowledge:
    def test_a_lesson_is_evidence(self) -> None:
        """What a curator corrected counts for the next mail of that sender, and says so."""
        lesson = Lesson("municipality", "a@post.example", "Ahlen", "corrected on 3 March for this sender")
        (draft,) = read_mail(raw_mail(TOLD, sender="a@post.example"), Knowledge(lessons=(lesson,))).drafts
        assert draft.municipality is not None
        assert draft.municipality.name == "Ahlen"
        assert any(quote.source == "knowledge" for quote in draft.evidence["municipality"])


def test_all_fields_have_a_confidence_and_evidence() -> None:
    """The curator sees both of each value."""
    (draft,) = read_mail(raw_mail(TOLD, subject="Werkzeug für Sambir")).drafts
    for field in ("title", "municipality", "partners", "partnership", "categories", "description", "period"):
        assert 0 < draft.confidence[field] <= 1
        assert field in draft.evidence


def test_nothing_at_all_gives_a_record() -> None:
    """An empty file is of no kind and has a reason."""
    told = read_mail(b"")
    assert (told.kind, told.drafts) == ("other", ())
    assert told.warnings


def test_a_mail_without_own_text_has_no_candidates() -> None:
    """Nothing can be picked from it, and nothing fails."""
    for raw in (b"", raw_mail("", subject="Hilfe aus Ahlen für Sambir")):
        assert find_candidates(raw) == ()


def test_a_text_without_end_is_described_by_its_beginning() -> None:
    """All of it stays in the record's text, and a note tells where the description ends."""
    body = "Der Bauhof hat Werkzeug nach Sambir gebracht. " * 5000
    record = read_mail(f"From: a@bauhof.example\nSubject: Werkzeug\n\n{body}".encode())
    assert len(record.text) > LONGEST
    assert len(record.drafts[0].description) <= LONGEST
    assert any(str(LONGEST) in warning for warning in record.warnings)
