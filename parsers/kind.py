"""What kind of mail it is, and why: header rules and content together, first sure rule first."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise, starmap

from brueckenpost.parsers.categories import rank_topics, subject_words
from brueckenpost.parsers.followups import FOLLOWS, HINTS, follow_score, orders_change
from brueckenpost.parsers.machine import is_auto_reply, is_bounce, is_bulk
from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.purpose import count_features, find_purpose
from brueckenpost.parsers.reading import Message, Passage
from brueckenpost.parsers.record import WITHDRAWAL
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spam import is_spam
from brueckenpost.parsers.talk import addresses_reader, is_office_talk, is_personal
from brueckenpost.parsers.withdrawals import withdraws

_LIST_REQUEST = Cue(
    r"\b(?:bitte|bitten|könn\w+|würde\w*|gern\w*|dürf\w+|nehmen|nehmt|übernehmen|übernehmt|melde\w*|anbei|hier|freuen|vielleicht|passt)\b[^.?!]{0,100}\b(?:auf(?:zu)?nehmen|aufnahme|ein(?:zu)?tragen|eintr[aä]g\w*|ein(?:zu)?stellen|einstellung|"
    r"veröffentlich\w*|listen|ein(?:zu)?pflegen|(?:projekt|ukraine)?(?:seite|liste|übersicht|website|homepage|sammlung|karte|kalender|terminliste)|übernehmen|auf)\b|\b(?:your|the)\s+(?:list|overview|website|page)\b|textvorschlag|\bfür\s+(?:ihre|eure|die)\s+(?:\w*(?:liste|seite|übersicht|sammlung|rubrik|homepage|website))",
    re.IGNORECASE,
)
_ASKS = Cue(
    r"\b(?:frage\w*|welche\w*|(?:bis|ab)\s+wann|beantragen|in\s+(?:betracht|frage)\s+komm\w*|denk\w*\s+über\b[^.?!]{0,80}\bnach|wie\s+(?:kann|können|geht|läuft|melde)|wer\s+(?:ist|kann|darf)|an\s+wen|wo\s+(?:kann|können|melde)|gibt\s+es|haben\s+Sie|kennen\s+Sie|kennt\s+ihr|hat\s+jemand|können\s+Sie\s+(?:mir|uns)|könnten\s+Sie\s+(?:mir|uns)|"
    r"wir\s+überlegen|überlegt|noch\s+nichts?\s+(?:beschlossen|entschieden)|suche\w*|interess\w+|wüsste\w*|wissen\s+(?:möchte|wollen|nicht)|termin|telefonat|telefonieren|anruf\w*|zuständig|rat\s+geben|tipps?|beraten\s+Sie|vermitteln|"
    r"passt\s+Ihnen|hätten\s+Sie|würden\s+Sie|ob\s+(?:Sie|es|wir)|could\s+you|do\s+you|is\s+there|who\s+is|einladen\s+würde|treffen\s+Sie)\b",
    re.IGNORECASE,
)
_WHOM = Cue(
    r"\b(?:fragt|fragen)(?:\s+(?:uns|mich|sich))?,\s+(?:ob|wer|wie|wo|wann|was|welche\w*|an\s+wen)\b|\b(?:an\s+wen|wohin|bei\s+wem)\s+(?:ich|wir|man|kann|können|darf)\b|\bwer\s+(?:ist|wäre|kann)\b[^.?!]{0,40}\b(?:zuständig|helfen|weiterhelfen)|\bweiß\s+(?:aber\s+|leider\s+)?nicht\b|\bkenn(?:en\s+Sie|t\s+ihr|st\s+du)\s+(?:vielleicht\s+|zufällig\s+)?(?:jemand|eine)|\b(?:bitte\w*|ersuche\w*)\s+(?:ich\s+|wir\s+|Sie\s+)?(?:Sie\s+)?um\s+(?:\w+\s+)?(?:auskunft|auskünfte|rat|beratung|einschätzung|mitteilung)\b|\b(?:für|über|auf)\s+(?:eine|Ihre)\s+(?:\w+\s+)?(?:antwort|auskunft|einschätzung)\b|\b(?:wollte|möchte|wollten|möchten|würde|darf|dürfte)\s+(?:ich\s+|wir\s+)?(?:\w+\s+){0,3}(?:(?:nach|an)?fragen|wissen|erfragen)\b|\bfrage[n]?\s+(?:ich|wir)\s+(?:mich|uns)\b|\brufen\s+Sie\s+(?:mich|uns)\b|\bbitte\s+(?:\w+\s+){0,2}um\s+(?:\w+\s+)?rückruf|\bwäre\s+(?:mir|uns)\s+(?:\w+\s+)?geholfen\b|\b(?:teilen|geben|sagen|lassen)\s+Sie\s+(?:\w+\s+){1,3}(?:mit|bescheid|wissen)?,?\s*(?:ob|welche\w*|wann|wie|wer|wo|was)\b|\bschlag\w*\s+(?:wir|ich)\b[^.?!]{0,100}\b(?:termin\w*|gespräch|telefonat|treffen|\w*konferenz)\b|\bschlag\w*\s+(?:wir|ich)\b[^.?!]{0,60}\bvor\s*:|\bhätten?\s+(?:ich|wir)\s+(?:\w+\s+)?(?:eine\s+)?(?:bitte|frage)\b|\bwhom?\s+(?:can|should)\b|\b(?:können|könnten)\s+(?:wir|ich)\b[^.?!:]{0,60}\b(?:telefonieren|sprechen|anrufen)\b[^.!:]*\?",
    re.IGNORECASE,
)
# Whoever says so wants no entry, however much he tells.
_NOT_TO_LIST = Cue(
    r"\b(?:mich|uns|meine|unsere)\b[^.?!]{0,40}\b(?:verteiler|mailingliste|newsletter|adressliste)\b|\b(?:in|auf)\s+(?:die|ihre|eure)\s+\w*(?:liste|seite|übersicht|sammlung)\b[^.?!]{0,30}\b(?:wollen|möchten|müssen|sollen|gehör\w+)\b[^.?!]{0,20}\bnicht\b|\b(?:kein(?:en|e)?|noch\s+nichts|nichts)\s+(?:\w+\s+)?(?:eintrag|meldung|zu\s+melden|zum\s+(?:eintragen|veröffentlichen)|vorzuweisen|beizutragen)\b|\bnoch\s+(?:gar\s+|überhaupt\s+)?(?:kein\w*|nichts|nicht)\s+(?:\w+\s+){0,3}(?:projekt|partnerschaft|begonnen|angefangen|gestartet|gefahren|vorzeig\w+)\b",
    re.IGNORECASE,
)
# "Haben Sie schon von unserem Fest gehört?" asks nothing.
_RHETORICAL = re.compile(
    r"\b(?:haben\s+Sie|habt\s+ihr|hast\s+du)\b[^.?!]{0,60}\b(?:gehört|gelesen|gesehen|mitbekommen|gewusst|gemerkt)\s*\?|\bwuss?ten\s+Sie\b[^.?!]{0,100}\?|\b(?:ist|wäre|wär)\s+das\s+(?:et)?was\s+für\b[^.?!]{0,40}\?",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?(?![\w&=%])")  # the sign within a link asks nothing
_ANSWER = re.compile(r"(?:re|aw|antw)\b", re.IGNORECASE)
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
# who comes to a meeting of the office's, and who does not
_ATTENDS = Cue(
    r"\b(?:kann|können|werde|werden|muss|müssen)\s+(?:\w+\s+){0,3}(?:ich|wir)\b(?:[^.?!]|\d\.){0,100}\b(?:teilnehmen|dabei\s+sein|kommen|absagen)\b|\b(?:ich|wir)\s+(?:kann|können|werde|werden|muss|müssen)\b(?:[^.?!]|\d\.){0,100}\b(?:teilnehmen|dabei\s+sein|absagen)\b|\bzu(?:r|m)\s+\w*(?:tagung|treffen|konferenz|sitzung|workshop|seminar|schulung|termin)\b(?:[^.?!]|\d\.){0,60}\b(?:komm\w*|melde\w*|nehm\w*)\s+(?:ich|wir)\b|\b(?:ich|wir)\s+(?:komme|kommen|nehme|nehmen|melde|melden)\b(?:[^.?!]|\d\.){0,60}\bzu(?:r|m)\s+\w*(?:tagung|treffen|konferenz|sitzung|workshop|seminar|schulung)\b|\b(?:vertritt|vertreten)\s+(?:mich|uns)\b|\b(?:mich|uns)\s+(?:vertritt|vertreten)\b",
    re.IGNORECASE,
)
# "Ich bitte um Auskunft,\n- ob es Zuschüsse gibt,\n- bis wann ..."
_LISTED_QUESTION = Cue(
    r"^\s*(?:[-–•*]|\w[.)])\s+(?:ob|bis wann|ab wann|wann|wer|wie|was|wo|welche\w*|an wen|inwieweit)\b(?!.*:)",
    re.MULTILINE | re.IGNORECASE,
)

_CONCERNS = re.compile(r"ukrain|flücht|partner|украї", re.IGNORECASE)
_OF_US = re.compile(
    r"\b(?:ich|wir|uns|mir|mich|man|jemand\w*|unser\w*|mein\w*|es|das|I|we|us|me|you)\b", re.IGNORECASE
)
_WE = re.compile(r"\b(?:wir|uns)\b", re.IGNORECASE)
# "Wie viele sind es? Wir brauchen die Zahl für den Rat.": the text does not answer itself.
_NEEDS_ANSWER = re.compile(
    r"\b(?:wir|ich)\s+(?:brauche|benötige|bräuchte|suche|wüsste)n?\b|\b(?:brauche|benötige|bräuchte|suche|wüsste)n?\s+(?:wir|ich)\b",
    re.IGNORECASE,
)
# "Partnerschaften, wie geht das?" opens what the text goes on to tell
_HOW = re.compile(
    r"\b(?:wie|was|wohin|woher|warum|womit)\b(?!.*\b(?:ich|wir|uns|mir|mich|unser\w*|mein\w*|gibt)\b)",
    re.IGNORECASE,
)
# who writes a paper on it asks for an interview, and tells no project
_STUDY = Cue(
    r"\b(?:facharbeit|bachelorarbeit|masterarbeit|hausarbeit|seminararbeit|doktorarbeit|dissertation|abschlussarbeit|referat|umfrage|befragung|studie|recherche\w*|interview\w*)\b[^.?!]{0,120}\b(?:ich|mir|mich|meine?[rnm]?)\b|\b(?:ich|mir|mich|meine?[rnm]?)\b[^.?!]{0,120}\b(?:facharbeit|bachelorarbeit|masterarbeit|hausarbeit|seminararbeit|doktorarbeit|dissertation|abschlussarbeit|referat|umfrage|befragung|studie|recherch\w*|interview\w*)\b|\b(?:lokalradio|radio|fernsehen|redaktion|sendung|reportage|dreh\w*)\b[^.?!]{0,120}\b(?:suchen?|gespräch|o-ton|gesprächspartner\w*)\b",
    re.IGNORECASE,
)
# who bids the reader come, and wants to know whether he does
_BIDS = Cue(
    r"\b(?:lade|laden|möchte\w*|dürfen)\s+(?:ich|wir)\s+(?-i:Sie|Ihnen)\b[^.?!]{0,60}\bein(?:laden)?\b|\b(?:ich|wir)\s+(?:lade|laden)\s+(?-i:Sie)\b|\bum\s+(?:antwort|zusage|rückantwort)\b[^.?!]{0,40}\bgebeten\b|\b(?-i:Sie)\b[^.?!]{0,80}\bbegrüßen\s+(?:zu\s+)?(?:dürfen|können)\b",
    re.IGNORECASE,
)
# who looks for something for himself
_SEEKS = Cue(r"\b(?:suche|bewerbe)\s+(?:ich|mich)\b|\bich\s+(?:suche|bewerbe)\b", re.IGNORECASE)
# "Den würden wir gern abgeben": what one would give is not yet given
_OFFERS = Cue(
    r"\b(?:würde?n?|möchten?|wollen|könnten?)\s+(?:ich|wir)\b[^.?!]{0,80}\b(?:geben|abgeben|spenden|hergeben|verschenken|loswerden|beitragen|helfen|mitmachen|einsteigen|anbieten|starten|machen|aufbauen|gründen|eingehen)\b|\b(?:ich|wir)\s+(?:würde?n?|möchten?|wollen|könnten?)\b[^.?!]{0,80}\b(?:geben|abgeben|spenden|hergeben|verschenken|loswerden|beitragen|helfen|mitmachen|einsteigen|anbieten|starten|machen|aufbauen|gründen|eingehen)\b|\b(?:abzugeben|übrig)\b",
    re.IGNORECASE,
)

# "- Mittwoch, 20. September 2023, 10.00 Uhr": days to choose from
_SLOT = re.compile(
    r"^\W*(?:mo|di|mi|do|fr|sa|so)\w*,?\s+(?:den\s+)?\d[^\n]{3,30}\d\s*(?:uhr|h)\W*$",
    re.MULTILINE | re.IGNORECASE,
)

SCANT, FULL, LONG_TEXT = 150, 500, 900  # characters of the matter that are few, or many; of a long text
SHORT, BARE = 120, 40  # characters of the matter that tell little, or nothing
PLAIN_SPAM = 0.5  # log odds from which the words alone tell it
RULED = 1.5  # log odds that a rule's judgement counts beside those of the words
ASKED_MUCH = 2.0  # the weight of questions from which on a mail may want an answer, whatever it tells
UNDOUBTED = 0.8  # how sure a rule is at least where hardly anything is asked
PLAIN = 2.0  # the lead of one weight over the other from which on a rule's judgement is plain
TOLD_LITTLE = 1.2  # the weight of a text below which it tells no project of its own
TOLD_MUCH = 4.0  # the weight from which on "ersetzt" and "gestrichen" belong to the project
JUDGED = 20_000  # characters of the matter that tell the kind

SUBMISSION = "It describes a project that can stand on the page."
FORWARDED = "It was forwarded to the office, and the forwarded text describes a project."
FROM_DOCUMENT = "The project is described in the attached document."
CORRECTION = "It changes or completes something that was reported before."
INQUIRY = "It asks or thanks, but tells no project."
AUTO_REPLY = "It is an automatic reply or receipt."
BOUNCE = "It reports that a mail could not be delivered."
BULK = "It is a newsletter or list mail that went to many."
SPAM = "It advertises or tries to deceive."
EMPTY = "It holds no text that could be read."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of the record, its reason, whether a follow-up only withdraws, and how sure (0 to 1) a rule is of it."""

    name: str
    reason: str
    withdraws: bool = False
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Content:
    """What the kind is judged by: own text and pieces, what was cut, and what else the mail brings."""

    text: str
    below: str
    cover: str
    pieces: tuple[Piece, ...]
    forwarded: bool
    filled_form: bool
    document: str
    quoted: str = ""

    def told_headed(self) -> bool:
        """Tell whether a heading stands in the text: who only has something changed writes none."""
        return any(piece.role == "heading" for piece in self.pieces)


def find_kind(message: Message, content: Content) -> Kind:
    """Judge the kind. Machines are told first, then fraud, then what a person wants."""
    if is_bounce(message):
        return Kind("bounce", BOUNCE)
    if not content.text.strip() and not content.document and not content.cover.strip():
        return Kind("other", EMPTY)
    asked = asked_to_list(content)
    if not content.forwarded and is_auto_reply(
        message, content.text, content.below, filled_form=content.filled_form
    ):
        return Kind("auto_reply", AUTO_REPLY)
    if not content.forwarded and is_spam(message, f"{content.text}\n{content.below}", asked=asked):
        return Kind("spam", SPAM)
    if not content.forwarded and is_bulk(message, content.text, content.below, asked=asked):
        return Kind("bulk", BULK)
    return _personal(message, content, asked=asked)


def asked_to_list(content: Content) -> bool:
    """Tell whether the office is asked to put the mail's matter on its page."""
    return _asks_to_list(content.text) or _asks_to_list(content.cover)


def _asks_to_list(text: str) -> bool:
    """Tell whether the text asks the office to put something on its page."""
    return any(
        _LIST_REQUEST.search(sentence) and is_office_talk(sentence)
        for sentence in re.split(r"(?<=[.!?:])\s", text[:6000])
    )


def _personal(message: Message, content: Content, *, asked: bool) -> Kind:
    """Judge what a person wants: what the rules tell counts beside what the words tell."""
    told = [piece.text for piece in content.pieces if piece.role in ("matter", "heading")]
    matter = " ".join(told)[:JUDGED]
    ruled = _ruled(message, content, matter, asked=asked)
    said = "\n".join(piece.text for piece in content.pieces if piece.role in ("talk", "personal"))
    ordered = orders_change(said) and not (content.told_headed() and len(matter) > FULL)
    if ruled.name == "follow_up" and not content.document and (ordered or ruled.withdraws):
        return ruled
    odds = find_purpose(purpose_features(message, content, asked=asked))
    if (
        odds["spam"] > PLAIN_SPAM
        and not asked
        and not content.forwarded
        and odds["spam"] == max(odds.values())
    ):
        return Kind("spam", SPAM)
    people = [purpose for purpose in odds if purpose != "spam"]
    likeliest = max(people, key=lambda purpose: odds[purpose] + RULED * ruled.sure * (purpose == ruled.name))
    if likeliest == ruled.name:
        return ruled
    if likeliest == "follow_up":
        return _follow_up(content, matter)
    return Kind("submission", SUBMISSION) if likeliest == "submission" else Kind("inquiry", INQUIRY)


def _ruled(message: Message, content: Content, matter: str, *, asked: bool) -> Kind:
    topic = rank_topics([Passage("body", matter)])[0].score
    for_entry = _submission_score(content, matter, topic, asked=asked)
    heard = content.text if for_entry < TOLD_MUCH else _spoken(content.pieces)
    follows = follow_score(message, heard, content.quoted, forwarded=content.forwarded)
    if follows >= FOLLOWS:
        return _follow_up(content, matter)
    if content.forwarded and (len(matter) >= 120 or content.document):
        return Kind("submission", FORWARDED)
    if content.document and len(matter) < 400 and len(content.document) > 200:
        return Kind("submission", FROM_DOCUMENT)
    for_question = _inquiry_score(content, matter, topic, asked=asked)
    if follows >= HINTS and for_entry < TOLD_LITTLE and not _asks_something(content):
        return _follow_up(content, matter)
    doubtful = for_question >= ASKED_MUCH
    sure = max(0.0 if doubtful else UNDOUBTED, min(1.0, abs(for_entry - for_question) / PLAIN))
    name, reason = ("submission", SUBMISSION) if for_entry > for_question else ("inquiry", INQUIRY)
    return Kind(name, reason, sure=sure)


def purpose_features(message: Message, content: Content, *, asked: bool) -> Counter[str]:
    """Count what tells the purpose of a person's mail: its words, and what else is known of it."""
    matter = sum(len(piece.text) for piece in content.pieces if piece.role in ("matter", "heading"))
    facts = {
        "answer": _ANSWER.match(message.envelope.subject),
        "thread": message.envelope.in_reply_to,
        "quoted": content.quoted.strip(),
        "question": "?" in content.text,
        "link": _LINK.search(content.text),
        "heading": any(piece.role == "heading" for piece in content.pieces),
        "document": content.document.strip(),
        "form": content.filled_form,
        "forwarded": content.forwarded,
        "asked": asked,
        "long text": len(content.text) > LONG_TEXT,
        "mostly matter": matter * 3 > len(content.text) * 2,
        "hardly matter": matter * 3 < len(content.text),
        "scant": matter < SCANT,
        "full": matter > FULL,
    }
    return count_features(
        message.envelope.subject, content.pieces, (name for name, fact in facts.items() if fact)
    )


def _spoken(pieces: tuple[Piece, ...]) -> str:
    """Give what is said to the office, and how the telling begins: the rest of the project is left out."""
    told = [piece for piece in pieces if piece.role == "matter"]
    return "\n".join(p.text for p in pieces if p in told[:2] or p.role not in ("matter", "heading"))


def _follow_up(content: Content, matter: str) -> Kind:
    only = withdraws(content.text[:3000]) and len(matter) < 500
    return Kind("follow_up", WITHDRAWAL if only else CORRECTION, only)


def _submission_score(content: Content, matter: str, topic: float, *, asked: bool) -> float:
    score = 2.5 * asked + min(2.5, 0.5 * subject_words(matter)) + min(4.0, len(matter) / 150)
    score += 1.0 * any(piece.role == "link" for piece in content.pieces)
    score += 1.0 * any(piece.role == "heading" for piece in content.pieces)
    score += 1.0 * (topic >= 3)
    return score + 2.0 * content.filled_form + 1.0 * bool(content.document)


def _raised(piece: Piece) -> bool:
    """Tell a question that the text itself raises ("Wer haftet?") from one to the reader."""
    asks = piece.text.rstrip(' "“”»').endswith("?") and piece.role in ("matter", "heading")
    return asks and not (_OF_US.search(piece.text) or addresses_reader(piece.text))


def _closes_asking(pieces: tuple[Piece, ...], text: str) -> bool:
    """Tell whether the last thing said is a question to the reader."""
    said = [piece for piece in pieces if piece.role not in ("contact", "link", "greeting")]
    last = said[-1].text if said else ""
    return last.rstrip().endswith("?") and not _raised(said[-1]) and last[-40:] in text


def _asks_something(content: Content) -> bool:
    text = content.text[:4000]
    return bool(
        _QUESTION.search(text) or _WHOM.search(text) or _NOT_TO_LIST.search(text) or _STUDY.search(text)
    )


def _raised_and_answered(piece: Piece, following: Piece) -> bool:
    """Tell a question that the text raises to go on from it: "Wie pflegt man alte Karten? Das zeigten wir ..."."""
    if following.role != "matter" or following.block.paragraph != piece.block.paragraph:
        return False
    asks = piece.role == "matter" and piece.text.rstrip().endswith("?")
    topic = (
        asks
        and _HOW.search(piece.text)
        and not (addresses_reader(piece.text) or is_personal(following.text) or _WE.search(following.text))
    )
    if following.text.rstrip().endswith("?") or _NEEDS_ANSWER.search(following.text):
        return False
    return bool(topic) or _raised(piece)


def _inquiry_score(content: Content, matter: str, topic: float, *, asked: bool) -> float:
    text = _RHETORICAL.sub(".", content.text[:4000])
    head = next((i for i, piece in enumerate(content.pieces) if piece.role == "heading"), None)
    headed = sum(map(_raised, content.pieces[head:])) if asked and head is not None else 0
    aside = max(headed, sum(starmap(_raised_and_answered, pairwise(content.pieces))))
    questions = max(0, len(_QUESTION.findall(text)) - aside) + len(_LISTED_QUESTION.findall(text))
    asks = len({hit.casefold() for hit in _ASKS.findall(text)})
    personal = sum(piece.role in ("talk", "personal") for piece in content.pieces)
    score = 1.6 * min(questions, 3) + (0.8 if questions else 0.4) * min(asks, 4) + 0.4 * min(personal, 4)
    score += 2.0 * min(2, len(_WHOM.findall(text))) + 3.0 * bool(_NOT_TO_LIST.search(text))
    score += 1.5 * (len(_SLOT.findall(text)) >= 2) + 2.5 * bool(_STUDY.search(text))
    score += 1.5 * (not asked and _closes_asking(content.pieces, text)) + 1.5 * bool(_SEEKS.search(text))
    score += 1.5 * min(2, len(_BIDS.findall(text)))
    score += 1.5 * bool(questions and _OFFERS.search(text)) + 4.0 * bool(_ATTENDS.search(text))
    if len(matter) >= SHORT or not (asks or questions or personal or len(matter) < BARE):
        return score  # a deed told in one sentence is a deed
    score += 1.0 * (_CONCERNS.search(f"{content.text}\n{content.quoted}") is None)
    return score + 1.5 * (topic < 2)
