"""What a mail is written for, judged by all its words."""

from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.purpose import ENOUGH, PURPOSES, count_features, find_purpose
from hypothesis import given
from hypothesis import strategies as st

REPORT = (
    "Die Stadtbücherei hat im Oktober 2023 ein Regal mit 200 ukrainischen Kinderbüchern eröffnet. Zwei Mütter aus Sumy lesen dort "
    "jeden zweiten Samstag vor. Der Förderverein hat die Bücher in Lwiw gekauft, die Sparkasse gab 1.500 Euro dazu."
)
CHANGE = "In unserem Eintrag zum Bücherregal stimmt die Uhrzeit nicht mehr: Gelesen wird jetzt um 11 statt um 10 Uhr. Bitte passen Sie das an."
QUESTION = (
    "Unser Kirchenvorstand überlegt, ob er sich an einer Partnerschaft beteiligen kann. Gibt es dafür Zuschüsse, und an wen müssten wir "
    "uns wenden? Über einen Rückruf würde ich mich freuen."
)


def purpose(text: str, subject: str = "", facts: tuple[str, ...] = ()) -> dict[str, float]:
    """Weigh the purposes of a mail."""
    pieces = read_pieces(plain_blocks(text), text)
    return dict(find_purpose(count_features(subject, pieces, facts)))


def likeliest(odds: dict[str, float]) -> str:
    """Give the purpose with the highest odds."""
    return max(odds, key=odds.__getitem__)


def test_reports_changes_and_questions_are_told_apart() -> None:
    """No cue decides, all words together do."""
    assert likeliest(purpose(REPORT, "Bücherregal")) == "submission"
    assert likeliest(purpose(CHANGE, "Bücherregal: neue Uhrzeit")) == "follow_up"
    assert likeliest(purpose(QUESTION, "Frage zu Zuschüssen")) == "inquiry"


def test_facts_about_the_mail_count() -> None:
    """Who answers in a thread rather follows up than who writes for the first time."""
    alone, answer = purpose(CHANGE), purpose(CHANGE, facts=("thread", "answer", "quoted"))
    assert answer["follow_up"] > alone["follow_up"]


def test_a_mail_of_few_words_tells_little() -> None:
    """Two words are no proof of anything."""
    assert all(abs(odd) < 0.5 for odd in purpose("Hallo Welt").values())
    assert ENOUGH > 100


@given(st.text(max_size=400), st.text(max_size=60))
def test_every_mail_has_odds_for_each_purpose(text: str, subject: str) -> None:
    """Whatever it holds."""
    assert set(purpose(text, subject)) == set(PURPOSES)
