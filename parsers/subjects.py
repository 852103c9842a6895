"""What a subject says of the project, and what it only says of the mail."""

from __future__ import annotations

import re

from brueckenpost.parsers import titlewords
from brueckenpost.parsers.categories import subject_words
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.talk import is_office_talk
from brueckenpost.parsers.writer import is_organisation

_PREFIX = re.compile(
    r"^\s*(?:(?:wg|aw|fwd?|fw|re|antw(?:ort)?|sv|tr|rv|vs|odp|weitergeleitet(?:e (?:nachricht|e-?mail|mail))?|weiterleitung|fyi|zk|z\.\s?k\.|betr(?:\.|ifft|eff)?)\s*(?:\[\d+\]|\(\d+\))?\s*:"
    r"|\[(?:ext(?:ern(?:al)?)?|spam\??|ticket[^\]]*|[^\]]{1,30})\]|\*{2,}[^*]{1,20}\*{2,}|(?:extern|external)\s*:)\s*",
    re.IGNORECASE,
)
_GENERIC_LABEL = re.compile(r"^(?P<label>[^:|–]{3,40}?)\s*(?::|\||\s[–-]\s)\s*(?P<rest>.{8,})$")
WORD = re.compile(r"[^\W_][\w-]*")
# letters of a compound, and of its last part, which may stand alone in the text: "Schulranzen" and "480 Ranzen"
_COMPOUND, _HEAD = 10, 6
# what brackets at the end say of the mail: "(Endfassung, wirklich!)", "(gerne streuen)", "(mit Bildern)"
_ASIDE = re.compile(
    r"\s*\((?:entwurf|end(?:fassung|version)|final|kurz|neu|korr\w*|eil\w*|gern\w*|bitte|anbei|mit|ohne|text|siehe|s\.|wie|zweiter|2\.|teil)\b[^()]*\)\s*$",
    re.IGNORECASE,
)
# nouns that name no project, though no text of the mail has them
_IDLE = re.compile(
    r"\w*(?:tag|woche|monat|jahr|uhr|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ostern|pfingsten|weihnachten|urlaub|"
    r"wünsche|glückwunsch|danke?|dank|bitte|frau|herr|herrn|kolleg\w+|damen|herren|büro|verwaltung|rathaus|amt|adresse|nummer|daten|datei\w*|dokument\w*|pdf|telefon\w*|versuch|teil|seite|wort|worte|zeilen?)",
    re.IGNORECASE,
)
_ANSWER = Cue(r"^\W*(?:aw|re|antw(?:ort)?|sv|odp)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_SMILES = re.compile(r"\s*[:;]-?[)(D](?!\w)")
# what a subject asks of the office behind or before the name: as in "Orgelbau, bitte um Veröffentlichung"
_PLEA = re.compile(
    r"(?<=\w{4})\s*[,;(]\s*(?:bitte|mit der bitte|wie (?:besprochen|gewünscht|erbeten|telefonisch|angekündigt|versprochen)|zu[mr] (?:eintragen|eintrag|aufnahme|veröffentlichung|kenntnis|weitergabe))\b[^,;:]{0,40}\)?$",
    re.IGNORECASE,
)
_PLEADS = Cue(
    r"(?:bitte|mit der bitte)\s(?:um\s)?(?:\w+\s){0,2}(?:aufnehmen|aufnahme|eintragen|eintrag|veröffentlich\w+|einstellen|listen|ergänzen|verlinken|beachten|weitergeben|ankündigen|übernehmen)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[„“\"»›][^„“”\"»«›‹]{3,60}[“”\"«‹]")  # a name may greet: 'Sendereihe "Guten Morgen"'
NOUN = re.compile(r"(?<![.!?:„\"»›]\s)(?<!^)(?<!\w)[A-ZÄÖÜ][\w-]{3,}")


def clean_subject(subject: str) -> str:
    """Take prefixes and tags off a subject ("WG: [EXTERN] ...")."""
    text = subject.strip()
    while (found := _PREFIX.match(text)) and found.end() < len(text):
        text = text[found.end() :]
    return _PREFIX.sub("", text).strip()


def informative_subject(subject: str, text: str, known: str = "") -> str:
    """Give the part of a subject that names the project, "" where it only announces a mail.

    A subject names the project when some word of it that is not mail-talk stands in the text too, or is itself
    a cue of a category.
    """
    cleaned = _PLEA.sub("", clean_subject(subject))
    if found := _GENERIC_LABEL.match(cleaned):
        label, rest = found["label"], found["rest"].strip()
        if (not telling_words(label) or _PLEADS.fullmatch(label)) and telling_words(rest):
            cleaned = rest
        elif (
            telling_words(label)
            and (is_office_talk(rest) or not telling_words(rest))
            and (subject_words(label) or _QUOTED.search(label) or is_office_talk(rest))
        ):
            cleaned = label
    cleaned = _ASIDE.sub("", _SMILES.sub("", cleaned)).strip(" !?.,;:–-")
    if is_chat(_QUOTED.sub("", cleaned)):
        return ""
    if name := _named_below(cleaned, text):
        return name
    place = known.casefold()
    words = [word for word in telling_words(cleaned) if word.casefold().rstrip("s") not in place]
    if not NOUN.search(cleaned) and not subject_words(cleaned) and not _is_noun(cleaned, text):
        return ""  # "was wir so machen", "Wieder da": without a noun it names nothing
    below = text.casefold()
    shared = [w for w in words if stands_in(w, below)]
    if not words or is_office_talk(_QUOTED.sub("", cleaned)) or subject.strip().endswith("?"):
        return ""
    if len(words) < len(WORD.findall(cleaned)) and all(map(is_organisation, words)):
        return ""  # "Bericht Werkstattkreis": who reports, not what
    nouns = [word for word in words if word[0].isupper() and not _IDLE.fullmatch(word)]
    pair = len(nouns) >= 2 and not _ANSWER.match(subject) and not find_names(cleaned)
    return cleaned if shared or pair or subject_words(cleaned) else ""


def is_own(subject: str, cleaned: str, text: str) -> bool:
    """Tell whether a subject is the writer's own: that of an answer was mostly written by whoever asked."""
    below = text.casefold()
    shared = [word for word in telling_words(cleaned) if stands_in(word, below)]
    return not _ANSWER.match(subject) or len(shared) >= 2


def stands_in(word: str, below: str) -> bool:
    """Tell whether a word stands in a text, inflected or, where it is a compound, by its first part."""
    plain = word.casefold()
    if len(plain) < 4:
        return False
    if plain[: max(4, len(plain) - 2)] in below or (len(plain) >= 10 and plain[:6] in below):
        return True
    if len(plain) < _COMPOUND:
        return False
    tails = (plain[-length:] for length in (_HEAD, _HEAD - 1))
    return any(re.search(rf"(?<!\w){re.escape(tail)}", below) for tail in tails)


def _is_noun(cleaned: str, text: str) -> bool:
    """Tell whether a subject's first word is a noun: the text has it with a capital inside a sentence."""
    first = WORD.search(cleaned)
    if first is None or not first.group()[0].isupper():
        return False
    stem = re.escape(first.group()[: max(4, len(first.group()) - 2)])
    compound = re.search(rf"[A-ZÄÖÜ][a-zäöüß]{{2,}}{re.escape(first.group().casefold())}", text)
    return len(first.group()) >= 10 or bool(compound or re.search(rf"(?<=[\wäöüß,] ){stem}", text))


def is_chat(text: str) -> bool:
    """Tell a line that only greets or says which sort of text follows."""
    return bool(titlewords.SORT_OF_TEXT.match(text) or titlewords.CHAT.search(text))


def _named_below(cleaned: str, text: str) -> str:
    """Give the words of a subject that the text uses as a name: 'Internetseite Kreis hilft', '"Kreis hilft"'."""
    words = cleaned.split()
    while len(words) > 2 and not telling_words(words[0]):
        words = words[1:]
        if words[0][:1].isupper() and re.search(rf"[„“\"»›]{re.escape(' '.join(words))}[“”\"«‹]", text):
            return " ".join(words)
    return ""


def telling_words(text: str) -> list[str]:
    """Give the words that may name a project: none that only say that a mail is a mail."""
    return [w for w in WORD.findall(text) if len(w) > 2 and not titlewords.GENERIC.match(w)]
