"""What curators' corrections taught about a mail's sender, with the words that say so as evidence."""

from __future__ import annotations

from collections.abc import Iterator

from brueckenpost.parsers.gazetteer import join_words
from brueckenpost.parsers.reading import Knowledge, Lesson, Reading
from brueckenpost.parsers.record import Quote


def learned_of(reading: Reading, knowledge: Knowledge, topic: str) -> Iterator[tuple[Lesson, Quote]]:
    """Yield the lessons about a topic that were learned of the author's own address."""
    address = reading.author.email.casefold()
    for lesson in knowledge.lessons:
        if lesson.topic == topic and address and lesson.key.casefold().partition(" ")[0] == address:
            yield lesson, quote_of(lesson)


def learned_by_signature(reading: Reading, knowledge: Knowledge) -> Iterator[tuple[Lesson, Quote]]:
    """Yield the lessons about a line that the author's signature has."""
    lessons = [lesson for lesson in knowledge.lessons if lesson.topic == "signature"]
    if not lessons:
        return
    lines = {join_words(line) for line in reading.signature.text.splitlines()}
    yield from ((lesson, quote_of(lesson)) for lesson in lessons if lesson.key in lines)


def quote_of(lesson: Lesson) -> Quote:
    """Give the evidence that a lesson is: no place in the mail, but when it was learned."""
    told = lesson.note or f"{lesson.key}: {lesson.value}"
    return Quote("knowledge", 0, len(told), told)
