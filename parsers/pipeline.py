"""The whole way of a mail, from bytes to record, readable on one screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from brueckenpost.parsers.attachments import find_attachments
from brueckenpost.parsers.blocks import LONGEST, plain_blocks, read_blocks
from brueckenpost.parsers.builttitle import Places
from brueckenpost.parsers.categories import find_categories
from brueckenpost.parsers.charges import share_contacts
from brueckenpost.parsers.contact import find_contact
from brueckenpost.parsers.description import describe_form, find_description
from brueckenpost.parsers.documents import read_documents
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.judgement import Draftsman, sure_or_only, surest
from brueckenpost.parsers.kind import Content, find_kind
from brueckenpost.parsers.language import find_language
from brueckenpost.parsers.letter import Letter, read_letter
from brueckenpost.parsers.links import find_links
from brueckenpost.parsers.matter import Piece, matter_of, read_pieces
from brueckenpost.parsers.message import read_message
from brueckenpost.parsers.municipality import find_municipality
from brueckenpost.parsers.pages import PageEntry
from brueckenpost.parsers.partners import find_partners, partnership
from brueckenpost.parsers.period import find_period
from brueckenpost.parsers.projects import SEARCHED, Told, bounded, read_projects
from brueckenpost.parsers.reading import Finding, Knowledge, Message, Passage, Reading
from brueckenpost.parsers.record import (
    Attachment,
    Contact,
    Draft,
    Envelope,
    Municipality,
    Partner,
    Period,
    Record,
)
from brueckenpost.parsers.siblings import answer_partners, part_partners, recall_partners, share_partners
from brueckenpost.parsers.split import Project, Split, split_forms, split_projects
from brueckenpost.parsers.subjects import informative_subject
from brueckenpost.parsers.title import find_titles

NOTHING_KNOWN = Knowledge()
OWN_TITLE = 0.8  # how sure a title is that the mail gives itself, in its subject or a heading
AT_HOME = "ags:05"  # North Rhine-Westphalia in the official municipality key
LIKELY_AT_HOME = 0.16  # a mere name at home is right more often than no name
LIKELY_PARTNER = 0.4  # the only place abroad that is named, in a role that fits, is mostly the partner
LIKELY_TIME = 0.27  # the likeliest time that a mail tells is mostly the project's
SCANT = 240  # characters of matter below which an attached document tells the project
WORTH_READING = 150  # characters below which a document tells nothing


def read_mail(raw: bytes, knowledge: Knowledge = NOTHING_KNOWN) -> Record:
    """Read one mail; any bytes give a record.

    The stages in order: parts, letter (lines and zones), documents, pieces, kind, projects, fields, judgement.
    """
    message = read_message(raw)
    letter = read_letter(message)
    documents, notes = letter_documents(letter)
    pieces = read_pieces(read_blocks(letter.own()), letter.text)
    kind = find_kind(message, content_of(letter, pieces, documents))
    drafts: tuple[Draft, ...] = ()
    if kind.name in ("submission", "follow_up") and not kind.withdraws:
        scant = SCANT if kind.name == "submission" else 1  # what a follow-up tells anew stands in the mail
        told = part_partners(_drafts(letter, pieces, documents, knowledge, scant))
        drafts = share_partners(told, letter.text)
    if kind.name == "submission":
        drafts = answer_partners(drafts, letter)
    if kind.name == "follow_up":
        drafts = tuple(_told_anew(draft) for draft in recall_partners(drafts, letter))
    return Record(
        message=message.envelope,
        kind=kind.name,
        reason=kind.reason,
        text=letter.text,
        signature=letter.signature.text,
        quoted="\n".join(part for part in (letter.cover, letter.quoted) if part),
        drafts=drafts,
        warnings=(*message.warnings, *notes, *_length_notes(letter)),
    )


def content_of(letter: Letter, pieces: tuple[Piece, ...], documents: tuple[Passage, ...]) -> Content:
    """Give what the kind of a mail is judged by."""
    return Content(
        letter.text,
        f"{letter.signature.text}\n{letter.quoted}",
        letter.cover,
        pieces,
        letter.forwarded,
        read_form(letter.text) is not None,
        "\n".join(document.text for document in documents),
        letter.quoted,
    )


def read_entry(entry: PageEntry, knowledge: Knowledge = NOTHING_KNOWN) -> Draft:
    """Read the one project that an entry of a page tells; what the page's mapping named is left to the caller."""
    letter = read_letter(Message(Envelope(subject=entry.told.get("title", "")), html=entry.html))
    pieces = read_pieces(read_blocks(letter.own()), letter.text)
    if not pieces:
        return Draft()
    source, split = (
        Passage("body", letter.text, anchors=letter.anchors),
        Split((Project(pieces),), (), "page"),
    )
    (told,) = read_projects(letter, split, source, ())
    draft = _draft(told, (), knowledge)
    return replace(draft, description=entry.rest) if entry.rest else draft


def find_candidates(raw: bytes, knowledge: Knowledge = NOTHING_KNOWN) -> tuple[Finding[Any], ...]:
    """Give the towns, partners and categories that a mail may speak of, the surest first, for a curator to pick from.

    Those that are too unsure to become a value of a draft are among them. Each value comes once.
    """
    letter = read_letter(read_message(raw))
    documents, _notes = letter_documents(letter)
    pieces = read_pieces(read_blocks(letter.own()), letter.text)
    best: dict[tuple[str, object], Finding[Any]] = {}
    for told in told_projects(letter, pieces, documents):
        found: tuple[Finding[Any], ...] = (
            *find_municipality(told.reading, knowledge),
            *find_partners(told.reading, knowledge),
            *find_categories(told.reading, knowledge, told.reading.subject.text, _matter(told)),
        )
        for finding in found:
            known = best.setdefault((finding.field, finding.value), finding)
            if finding.confidence > known.confidence:
                best[finding.field, finding.value] = finding
    return tuple(sorted(best.values(), key=lambda finding: -finding.confidence))


def _told_anew(draft: Draft) -> Draft:
    """Leave a follow-up's title open where the mail has none of its own: a built one would replace the entry's."""
    own = draft.confidence.get("title", 0.0) >= OWN_TITLE
    return draft if own else replace(draft, title="", evidence={**draft.evidence, "title": ()})


def letter_documents(letter: Letter) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """Give the texts of a letter's documents, and what was cut or could not be read."""
    read = read_documents(letter.message)
    passages = tuple(Passage(f"attachment:{d.filename}", d.text) for d in read if d.text.strip())
    return passages, tuple(note for d in read for note in d.warnings)


def _length_notes(letter: Letter) -> Iterator[str]:
    if len(letter.text) > SEARCHED:
        yield f"The text is very long: people, places and dates were sought in its first {SEARCHED} characters."
    if len(letter.text) > LONGEST:
        yield f"The description was taken from the first {LONGEST} characters of the text."


def _drafts(
    letter: Letter,
    pieces: tuple[Piece, ...],
    documents: tuple[Passage, ...],
    knowledge: Knowledge,
    scant: int,
) -> tuple[Draft, ...]:
    """Give the draft of each project."""
    attachments = find_attachments(letter.message, letter.zones)
    projects = tuple(told_projects(letter, pieces, documents, scant))
    drafts = tuple(_draft(told, attachments, knowledge) for told in projects)
    return share_contacts(drafts, tuple(told.reading for told in projects))


def told_projects(
    letter: Letter, pieces: tuple[Piece, ...], documents: tuple[Passage, ...], scant: int = SCANT
) -> Iterator[Told]:
    """Yield each project, told by the letter or, where it has less than `scant` characters to say, by its document.

    An empty mail tells none.
    """
    source = Passage("body", letter.text, anchors=letter.anchors)
    told = sum(len(piece.text) for piece in pieces if piece.role == "matter")
    longest = max(documents, key=lambda d: len(d.text), default=None)
    if longest is not None and told < scant and len(longest.text) >= WORTH_READING:
        source, pieces = longest, read_pieces(plain_blocks(longest.text), longest.text)
    if not pieces:
        return
    if (form := read_form(source.text)) is None:
        yield from read_projects(letter, split_projects(pieces), source, documents)
        return
    forms = form.parts()
    split = split_forms(pieces, [part.entries[0].start for part in forms])
    yield from read_projects(letter, split, source, documents, forms)


def _draft(told: Told, attachments: tuple[Attachment, ...], knowledge: Knowledge) -> Draft:
    """Let every field's stage search its share of the mail and judge what they found."""
    reading, project = told.reading, told.project
    man = Draftsman()
    municipality = man.one("municipality", _municipality(reading, knowledge), None)
    partners = man.many(
        "partners", sure_or_only(find_partners(reading, knowledge), _partner_key, LIKELY_PARTNER)
    )
    man.follows("partnership", "partners")
    places = Places(municipality.name if municipality else "", tuple(partner.name for partner in partners))
    alone = reading.siblings == 1
    title = surest(find_titles(project, reading.subject, told.source, told.form, alone=alone, places=places))
    heading = project.heading if title and project.heading and title.confidence >= 0.9 else None
    description = (
        describe_form(told.form, told.source)
        if told.form
        else find_description(project, told.source, title=heading)
    )
    matter = _matter(told)
    subject = informative_subject(reading.subject.text, told.source.text) if alone else ""
    named = f"{title.value if title else ''} {subject}"
    return Draft(
        title=man.one("title", title, ""),
        municipality=municipality,
        partners=partners,
        partnership=partnership(partners),
        categories=man.many("categories", list(find_categories(reading, knowledge, named, matter))),
        description=man.one("description", description, ""),
        links=man.many("links", list(find_links(reading, knowledge))),
        contact=man.one("contact", surest(find_contact(reading, knowledge)), Contact()),
        period=man.one("period", surest(find_period(reading, knowledge), LIKELY_TIME), Period()),
        attachments=man.many("attachments", [Finding("attachments", a, 0.95) for a in attachments]),
        language=find_language(description.value),
        confidence=man.confidence,
        evidence=man.evidence,
    )


def _partner_key(partner: Partner) -> str:
    return partner.id or partner.name


def _municipality(reading: Reading, knowledge: Knowledge) -> Finding[Municipality] | None:
    """Judge whose project it is; where no witness is strong, the likeliest municipality of the office's own state."""
    findings = list(find_municipality(reading, knowledge))
    at_home = (f for f in findings if (f.value.id or "").startswith(AT_HOME) and _is_told(f))
    return surest(findings) or surest(at_home, LIKELY_AT_HOME)


def _is_told(finding: Finding[Municipality]) -> bool:
    """Tell whether the letter itself names it: the postal address of a body that works all over the state does not."""
    return any(quote.source != "signature" for quote in finding.quotes)


def _matter(told: Told) -> tuple[Passage, ...]:
    """Give the project's own sentences as passages, for what is judged by its text alone."""
    if told.form is not None:
        entries = told.form.descriptions()
        return tuple(
            bounded(Passage(told.source.source, told.source.text[e.start : e.end], e.start) for e in entries)
        )
    pieces = (
        Passage(
            told.source.source,
            told.source.text[p.start - told.source.start : p.end - told.source.start],
            p.start,
        )
        for p in matter_of(told.project.pieces)
    )
    return tuple(bounded(pieces))
