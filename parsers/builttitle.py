"""A title that the project's text only lends its words to: a headline, a thing, a sentence cut short."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from brueckenpost.parsers import titlewords
from brueckenpost.parsers.blocks import strip_number
from brueckenpost.parsers.categories import subject_words
from brueckenpost.parsers.headline import by_topic, cut_short, headline, is_poor
from brueckenpost.parsers.language import find_language
from brueckenpost.parsers.matter import LONGEST_SENTENCE, Piece, matter_of
from brueckenpost.parsers.reading import Finding, Passage
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.split import Project
from brueckenpost.parsers.subjects import NOUN, clean_subject, telling_words

LONGEST = 100  # contract of the record
_DATE_LEAD = Cue(
    r"^(?:(?:und|dann|zum|erstens|zweitens|außerdem|also)\s+)*(?:(?:vom|von|am|im|um|seit|ab|bis|zwischen|in|letzte[nsr]?|vorige[nsr]?|vergangene[nsr]?|nächste[nmrs]?|kommende[nmrs]?|ende|anfang|mitte)\s+(?:dem\s+|der\s+|den\s+)?)"
    r"(?:[\d.–/-]+|\s|bis|und|zum|de[mnr]|nächste[nmrs]?|kommende[nmrs]?|uhr|um|ab|gegen|jan\w*|feb\w*|mär\w*|apr\w*|mai|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dez\w*|mo\w*tag|di\w*tag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|woche\w*|wochenende|monat|jahr\w*|sommer|winter|herbst|frühjahr|frühling|januar|(?:vor)?letzte[nrs]?|zeit|vom|dieses|,)+\s+",
    re.IGNORECASE,
)
_VERB_PRONOUN = Cue(r"^(?P<verb>[a-zäöüß]{2,}(?:t|e?n|st|te|ten|d))\s+(?:wir|ich|sie|er|es|man)\s+(?=\S)")
_VERB_FIRST = Cue(
    r"^(?!(?:der|die|das|dem|den|des|ein\w*|kein\w*|dies\w*|jede\w*|unser\w*|ihr\w*|mein\w*|auch|nach|mit|bei|aus|auf|von|vom|zum|zur|für|seit|über|rund|fast|acht|\w*letzten|\w*vergangenen)\s)(?P<verb>[a-zäöüß]{2,}(?:t|n|te|nd|rd|ar|at|am|ng|og|uhr|ief|and|ab|urde)|war|fuhr|gab|kam|lud|zog|bot|lag)\s+(?P<who>(?!(?:im|in|ins|am|an|auf|aus|bei|beim|mit|nach|vom|von|vor|zum|zur|zu|für|über|unter|um|ab|seit|durch|gegen|neben|hinter)\s)(?:[a-zäöüß]+\s+){0,3}[A-ZÄÖÜ][\w-]*(?:(?:\s+und)?\s+[A-ZÄÖÜ][\w-]*)*(?:\s+(?:des|der|vom|von|aus)\s+[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)*)?)\s+(?=\S)"
)
# ", beide früher beim Wasserverband,": what is said of somebody in passing
_APPOSITION = Cue(
    r",\s+(?:beide|alle|einst|früher|ehemals|selbst|darunter|allen voran|die|der|das|denen|deren|dessen|unser\w*|eine?[rm]?|seit|inzwischen|damals|heute)\b[^,.;]{3,80},(?=\s)"
)
_PARTS_OF_YEAR = "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter"
# "hat am vergangenen Freitag ihre Drehleiter übergeben", "hat im November 2022 elf Kanonenöfen gebracht"
_INNER_TIME = Cue(
    r"\s(?:(?:am\s|an\s)?(?:vergangene[nr]?|letzte[nr]?|vorige[nr]?|kommende[nr]?|nächste[nr]?|diese[nr]?)\s(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|woche|wochenende|monat|jahr|frühjahr|sommer|herbst|winter)|"
    rf"im\s(?:vergangenen\s|letzten\s)?(?:{_PARTS_OF_YEAR})(?:\s(?:und|bis)\s(?:{_PARTS_OF_YEAR}))?(?:\s20\d\d)?|(?:vor)?gestern|heute)(?=\s)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ITSELF = re.compile(r"^(?:uns|sich|euch|mich|dich)\s")  # what a verb that was taken off leaves behind
_VERB = re.compile(r"(?:[a-zäöüß]{2,}(?:t|en|te|ten)|sind|ist|wird)\s")
_INNER_DATE = Cue(
    r"[\s,]+(?:am|vom|seit|ab)\s+(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)?,?\s*(?:dem\s+)?"
    r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)?\s?(?:\d{2,4})?"
    r"(?:\s*(?:bis|–|-|und)\s*(?:zum\s+)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)?\s?(?:\d{2,4})?)?,?(?=\s|\.|$)",
    re.IGNORECASE,
)
# "Spendenlauf rund um den Flughafen zugunsten der Werkstatt, Startgeld 10 Euro": what a table or a list calls a project
_NO_SENTENCE = Cue(
    r"[A-ZÄÖÜ][\w-]{4,}\s(?:(?:und|&)\s[A-ZÄÖÜ][\w-]+\s)?(?:rund\sum|zugunsten|zu\sGunsten|für|mit|in|im|auf|aus|zum|zur|gegen|am|an|bei|durch|über|von)\s"
)
_FINITE = Cue(
    r"\b(?:hat|haben|ist|sind|war|waren|wird|werden|wurden?|kann|können|soll|sollen|gibt|geht|gehen|kommt|kommen|steht|stehen|fand|fanden|findet|finden|[a-zäöüß]{2,}(?:el|er|ier|ig|ll|ck|hr|nk|pp|ch|eb|ag)te[nst]?|[a-zäöüß]{3,}iert)\b"
)
# "MTW fährt nach Kowel, zurück sind wir am 27. August": the title ends before the way back or the next day
_THEN = Cue(
    r"(?<=\w{3}),\s+(?=(?:zurück|[Rr]ück(?:kehr|fahrt|reise)|danach|anschließend|(?:am|bis|vom)\s+(?:zum\s+)?\d)\b)"
)
_OPENS = 20  # characters before such a clause that name something
_ALSO = re.compile(r"^(?:Also|Nun|Tja|Na ja)\b,?\s*")
_ASIDE = re.compile(r",\s|\s[–-]\s|;|(?<=\w{4})\.\s|\s\(")
_TWO_NOUNS = 2  # telling words of a label that names the project: "Rehasport für Verwundete: Die SG ..."
_PICTURES = re.compile(r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+")
# New things come with a number or "ein"; old ones with "der" or "unser".
_NUMBER = (
    r"(?:\d+(?:\.\d{3})*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|hundert|dutzende)"
)
_COUNT_OF = rf"{_NUMBER}\s(?:[a-zäöüß-]+e[nrs]?\s){{0,2}}(?!Euro|Uhr|Jahr|Monat|Woche|Tag|Kilometer|Prozent|Stunde|Mal\b|Person|Mensch|Leute|Teile|Minuten|Meter|Cent)[A-ZÄÖÜ][\w-]{{3,}}"
_THING = Cue(
    rf"\b(?:(?P<counted>{_COUNT_OF}(?:\s(?:und|sowie)\s{_COUNT_OF})?)|(?:eine?[nmrs]?|zum|zur)\s(?:[a-zäöüß-]+e[nmrs]?\s){{0,2}}(?P<noun>[A-ZÄÖÜ][\w-]{{3,}}))"
)
_NO_THING = Cue(
    r"(?:Jahr|Woche|Monat|Tag|Euro|Teil|Reihe|Mal|Stunde|Freund|Gruppe|Beispiel|Seite|Zusammenarbeit|Kooperation|Zeit|Hälfte|Rahmen|Anschluss|Verfügung|Zweck|Wert|Kolleg|Frau|Mann|Stadt|Gemeinde|Dank|Hilfe|Summe|Anzahl|(?:\S+\s)+(?:\w*[Ff]amilien|\w*[Kk]inder|\w*[Ff]rauen|\w*[Mm]änner|\w*[Ss]chüler|Gäste|Jugendliche|Helfer|\w*[Mm]itglieder|Gruppen|Paare|Klassen)|Menge|Stelle|Anlass|Abschluss|Ende|Anfang|Uhr)"
)
# What is announced is mostly called by a compound, with the place behind it.
_HOSTS = Cue(
    r"\b(?:machen\s+wir|laden|lädt|find(?:et|en)|f[ao]nd(?:en)?|veranstalte\w*|organisier\w*|biete[nt]|start\w*|öffne\w*|richte\w*|feier\w*|ist\s+(?:\w+\s+)?unser)\b"
)
_PROJECT_NOUN = Cue(
    r"\b(?:einen?|ein|zum|zur|unser\w*|d(?:as|er|ie))\s(?:[A-ZÄÖÜa-zäöüß-]+e[nmrs]?\s)?(?P<noun>[A-ZÄÖÜ][\w-]*(?:abend|gebet|konzert|lauf|fest|basar|markt|sammlung|kurs|treff|café|cafe|ausstellung|turnier|lager|camp|werkstatt|börse|frühstück|"
    r"stammtisch|vortrag|lesung|andacht|sprechstunde|stube|paten|patenschaft))(?P<place>\s(?:im|in\sder|am|auf\sdem)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)?(?!\w)"
)
_CLAUSE = Cue(
    r"[;:–(]|\s-\s|(?<=\w{4})\.\s|,(?=\s+(?:der|die|das|dem|den|deren|dessen|wo\w*|um|weil|damit|indem|nachdem|als|wenn|welche\w*|obwohl|während|aber|sondern|und|so|wie)\b)"
)
BUILT = 0.73  # how sure a title is at most that the text only lends its words to


@dataclass(frozen=True, slots=True)
class Places:
    """The names that are known before a title is sought: whose project it is, and with whom."""

    municipality: str = ""
    partners: tuple[str, ...] = ()


NOWHERE = Places()


def build_titles(project: Project, source: Passage, places: Places) -> Iterator[Finding[str]]:
    """Build a title from the sentence that tells the most of a category: a headline, else the sentence cut short."""
    long = [p for p in matter_of(project.pieces) if p.role != "heading" and len(p.text) > 20][:6]
    told = [replace(p, text=p.text[:LONGEST_SENTENCE]) for p in long]
    if not told:
        return
    often = _often(" ".join(piece.text for piece in told))
    best = max(
        told,
        key=lambda p: (
            subject_words(p.text) + 0.5 * len(often & _stems(p.text)) - 0.8 * told.index(p),
            -told.index(p),
        ),
    )
    at = (best.start - source.start, best.end - source.start)
    telling = [best, *(piece for piece in told if piece is not best)]
    if head := headline([piece.text for piece in telling], places.partners, places.municipality):
        yield Finding("title", fit(_with_partner(head, places)), 0.72, (source.quote(*at),))
    if _NO_SENTENCE.match(best.text) and not _FINITE.search(best.text):
        named = _ASIDE.split(best.text)[0].rstrip(" .;:")
        yield Finding("title", fit(named), BUILT, (source.quote(*at),))
    text = strip_number(best.text)
    colon = text.find(":", 0, 130)
    if 0 <= colon < 60 and len(text) - colon > 40:
        named = _ALSO.sub("", text[:colon])
        if (
            titlewords.NO_VERB.fullmatch(f"{named}.")
            and " " in named
            and len([word for word in telling_words(named) if word not in places.municipality]) >= _TWO_NOUNS
        ):
            yield Finding("title", fit(named), 0.74, (source.quote(*at),))
        text = text[colon + 1 :].strip()
    text = cut_short(_first_clause(_undated(_BRACKETS.sub("", text))))
    title = text[:1].upper() + text[1:]
    title = _kind_of_project(told, title) or (_things(told) if len(title) > LONGEST else "") or title
    german = find_language(" ".join(piece.text for piece in told)) == "de"
    if (
        german
        and is_poor(title)
        and (plain := by_topic([p.text for p in told], places.partners, places.municipality))
    ):
        yield Finding("title", fit(plain), 0.71, (source.quote(*at),))
    yield Finding("title", fit(_with_partner(title, places)), 0.7, (source.quote(*at),))


def _with_partner(title: str, places: Places) -> str:
    """Put the one partner before a title that does not name it."""
    if len(places.partners) == 1 and places.partners[0].casefold()[:5] not in title.casefold():
        return f"{places.partners[0]}: {title}"
    return title


def _things(told: list[Piece]) -> str:
    """Name what a long sentence brings up anew: "22 Ölradiatoren und drei Stromerzeuger", "Podcast"."""
    for piece in told[:2]:
        names = [found["counted"] or found["noun"] for found in _THING.finditer(piece.text)]
        names = [name for name in names if not _NO_THING.match(name)]
        if told_of := next((name for name in names if subject_words(name)), ""):
            return told_of
    return ""


def _undated(text: str) -> str:
    """Take the dates off a sentence; one whose verb would then stand first keeps the date it begins with."""
    bare = _DATE_LEAD.sub("", text)
    if (then := _THEN.search(bare)) and then.start() >= _OPENS:
        bare = bare[: then.start()]
    timeless = _INNER_TIME.sub("", _INNER_DATE.sub("", bare))
    turned = _subject_first(timeless)
    stays = bare != text and turned[:1].islower() and turned == timeless
    return text if stays and _VERB.match(turned) else turned


def _stems(text: str) -> set[str]:
    return {word.casefold()[:6] for word in NOUN.findall(text)}


def _often(text: str) -> set[str]:
    """Give the beginnings of the nouns that a text returns to: what it is about."""
    counts = Counter(word.casefold()[:6] for word in NOUN.findall(text))
    return {stem for stem, count in counts.items() if count >= 2}


def _kind_of_project(told: list[Piece], title: str) -> str:
    """Name what the opening sentences announce by its own noun, where the title lacks it: "Suppenabend im Haus Hehwerth"."""
    for piece, following in pairwise(told[:4]):
        if re.search(r"\bz(?:um|ur|u)$", piece.text):  # an invitation set in lines of its own
            return _first_clause(_INNER_DATE.sub("", following.text))
    for piece in told[:2]:
        found = _PROJECT_NOUN.search(piece.text) if _HOSTS.search(piece.text) else None
        if found:
            name = found.group("noun") + (found.group("place") or "")
            return "" if found["noun"].casefold() in title.casefold() else name
    return ""


def _subject_first(text: str) -> str:
    """Turn what stood behind a date round again: "hat der Verein zwei Öfen gebaut" -> "der Verein hat ..."."""
    if pronoun := _VERB_PRONOUN.match(text):
        return _ITSELF.sub("", text[pronoun.end() :])
    if turned := _VERB_FIRST.match(text):
        return f"{turned['who']} {turned['verb']} {text[turned.end() :]}"
    return text


def _first_clause(text: str) -> str:
    if len(text) > LONGEST:
        text = _APPOSITION.sub("", text)
    if len(text) <= LONGEST:
        return text.rstrip(" .")
    for stop in _CLAUSE.finditer(text):
        if stop.start() >= 35:
            return text[: stop.start()].rstrip()
    return text.rstrip(" .")


def fit(text: str) -> str:
    """Leave out pictures such as hearts, and cut at a word so that at most 100 characters are left."""
    flat = re.sub(r"\s+", " ", _PICTURES.sub(" ", clean_subject(text))).strip(" ,;:–-")
    flat = re.sub(r"([!?.])\1+$", "", flat).rstrip("!") if flat.endswith(("!!", "!!!", "..")) else flat
    if len(flat) <= LONGEST:
        return flat
    return flat[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
