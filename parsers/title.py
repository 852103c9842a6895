"""A title for the entry: the heading, the subject where it says something, else built from the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from brueckenpost.parsers import titlewords
from brueckenpost.parsers.blocks import strip_number
from brueckenpost.parsers.categories import subject_words
from brueckenpost.parsers.forms import Form
from brueckenpost.parsers.headline import by_topic, cut_short, headline, is_no_thing, is_poor
from brueckenpost.parsers.language import find_language
from brueckenpost.parsers.matter import LONGEST_SENTENCE, Piece, matter_of
from brueckenpost.parsers.reading import Finding, Passage
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.signoffs import is_sign_off
from brueckenpost.parsers.split import Project
from brueckenpost.parsers.subjects import (
    NOUN,
    WORD,
    clean_subject,
    informative_subject,
    is_chat,
    is_own,
    stands_in,
    telling_words,
)

LONGEST = 100  # contract of the record

_ARTICLE = re.compile(r"^(?:der|die|das|unser[e]?|ein[e]?)\s(?=[A-ZÄÖÜ])")
_DATE_LEAD = Cue(
    r"^(?:(?:und|dann|zum|erstens|zweitens|außerdem|also)\s+)*(?:(?:vom|von|am|im|um|seit|ab|bis|zwischen|in|letzte[nsr]?|vorige[nsr]?|vergangene[nsr]?|nächste[nmrs]?|kommende[nmrs]?|ende|anfang|mitte)\s+(?:dem\s+|der\s+|den\s+)?)"
    r"(?:[\d.–/-]+|\s|bis|und|zum|de[mnr]|nächste[nmrs]?|kommende[nmrs]?|uhr|um|ab|gegen|jan\w*|feb\w*|mär\w*|apr\w*|mai|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dez\w*|mo\w*tag|di\w*tag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|woche\w*|wochenende|monat|jahr\w*|sommer|winter|herbst|frühjahr|frühling|januar|(?:vor)?letzte[nrs]?|zeit|vom|dieses|,)+\s+",
    re.IGNORECASE,
)
_VERB_PRONOUN = Cue(r"^(?P<verb>[a-zäöüß]{2,}(?:t|e?n|st|te|ten|d))\s+(?:wir|ich|sie|er|es|man)\s+(?=\S)")
_VERB_FIRST = Cue(
    r"^(?!(?:der|die|das|dem|den|des|ein\w*|kein\w*|dies\w*|jede\w*|unser\w*|ihr\w*|mein\w*|auch|nach|mit|bei|aus|auf|von|vom|zum|zur|für|seit|über|rund|fast|acht|\w*letzten|\w*vergangenen)\s)(?P<verb>[a-zäöüß]{2,}(?:t|n|te|nd|rd|ar|at|am|ng|og|uhr|ief|and|ab|urde))\s+(?P<who>(?!(?:im|in|ins|am|an|auf|aus|bei|beim|mit|nach|vom|von|vor|zum|zur|zu|für|über|unter|um|ab|seit|durch|gegen|neben|hinter)\s)(?:[a-zäöüß]+\s+){0,3}[A-ZÄÖÜ][\w-]*(?:(?:\s+und)?\s+[A-ZÄÖÜ][\w-]*)*(?:\s+(?:des|der|vom|von)\s+[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)*)?)\s+(?=\S)"
)
# ", beide früher beim Wasserverband,": what is said of somebody in passing
_APPOSITION = Cue(
    r",\s+(?:beide|alle|einst|früher|ehemals|selbst|darunter|allen voran|die|der|das|denen|deren|dessen|unser\w*|eine?[rm]?|seit|inzwischen|damals|heute)\b[^,.;]{3,80},(?=\s)"
)
_VERB = re.compile(r"(?:[a-zäöüß]{2,}(?:t|en|te|ten)|sind|ist|wird)\s")
_INNER_DATE = Cue(
    r"[\s,]+(?:am|vom|seit|ab)\s+(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)?,?\s*(?:dem\s+)?"
    r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)?\s?(?:\d{2,4})?"
    r"(?:\s*(?:bis|–|-|und)\s*(?:zum\s+)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]+)?\s?(?:\d{2,4})?)?,?(?=\s|$)",
    re.IGNORECASE,
)
# "Baustein 2: Betten": the count is the mail's, not the project's.
# "Spendenlauf rund um den Flughafen zugunsten der Werkstatt, Startgeld 10 Euro": what a table or a list calls a project
_NO_SENTENCE = Cue(
    r"[A-ZÄÖÜ][\w-]{4,}\s(?:(?:und|&)\s[A-ZÄÖÜ][\w-]+\s)?(?:rund\sum|zugunsten|zu\sGunsten|für|mit|in|im|auf|aus|zum|zur|gegen|am|an|bei|durch|über|von)\s"
)
_FINITE = Cue(
    r"\b(?:hat|haben|ist|sind|war|waren|wird|werden|wurden?|kann|können|soll|sollen|gibt|geht|gehen|kommt|kommen|steht|stehen|fand|fanden|findet|finden|[a-zäöüß]{2,}(?:el|er|ier|ig|ll|ck|hr|nk|pp|ch|eb|ag)te[nst]?|[a-zäöüß]{3,}iert)\b"
)
_ASIDE = re.compile(r",\s|\s[–-]\s|;|(?<=\w{4})\.\s|\s\(")
_TITLE_LABEL = Cue(
    r"^(?:(?:(?:arbeits|projekt)?titel(?:vorschlag)?|überschrift|schlagzeile|headline)|(?P<paper>\w*steckbrief|(?:daten|projekt|stamm)blatt|projektbogen))\s?:\s+(?=\S)",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"\s*\n(?=[A-ZÄÖÜ][\w /-]{1,30}:)")  # one that no list of a form's labels has
_COUNTED = Cue(
    r"^(?:(?:\w*(?:projekt|baustein|teil|punkt|thema|maßnahme|meldung|vorhaben|beispiel|aktion|sache|nr|nummer|project|part|item))\.?\s*(?:\d{1,2}|[IVX]{1,4}|[A-D]|eins|zwei|drei|vier|fünf)|"
    r"(?:erst|zweit|dritt|viert|fünft)ens)\s*[:.)–-]\s*(?=\w)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:[-–•*·]|\(?\w[.)])\s+(?P<label>[A-ZÄÖÜ][^:.!?\n]{5,70}):\s+(?=[A-ZÄÖÜ\d].{30})", re.DOTALL
)
_TWO_NOUNS = 2  # telling words of a label that names the project: "Rehasport für Verwundete: Die SG ..."
_LONGEST_OPENING = 45  # characters
_PICTURES = re.compile(r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+")
_CONJUNCT = re.compile(r"\s*(?:,|;|\+|&|/|\bund\b|\bsowie\b|\bu\.)\s*")
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
    r"\b(?:machen\s+wir|laden|lädt|find(?:et|en)|f[ao]nd(?:en)?|veranstalte\w*|organisier\w*|biete[nt]|start\w*|öffne\w*|richte\w*|feier\w*)\b"
)
_PROJECT_NOUN = Cue(
    r"\b(?:einen?|ein|zum|zur|unser\w*|d(?:as|er|ie))\s(?:[A-ZÄÖÜa-zäöüß-]+e[nmrs]?\s)?(?P<noun>[A-ZÄÖÜ][\w-]*(?:abend|gebet|konzert|lauf|fest|basar|markt|sammlung|kurs|treff|café|cafe|ausstellung|turnier|lager|camp|werkstatt|börse|frühstück|"
    r"stammtisch|vortrag|lesung|andacht|sprechstunde|stube|paten|patenschaft))(?P<place>\s(?:im|in\sder|am|auf\sdem)\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)?(?!\w)"
)
_CLAUSE = Cue(
    r"[;:–(]|\s-\s|(?<=\w{4})\.\s|,(?=\s+(?:der|die|das|dem|den|deren|dessen|wo\w*|um|weil|damit|indem|nachdem|als|wenn|welche\w*|obwohl|während|aber|sondern|und|so|wie)\b)"
)


@dataclass(frozen=True, slots=True)
class Places:
    """The names that are known before a title is sought: whose project it is, and with whom."""

    municipality: str = ""
    partners: tuple[str, ...] = ()


BUILT = 0.73  # how sure a title is at most that the text only lends its words to

NOWHERE = Places()


def find_titles(
    project: Project,
    subject: Passage,
    source: Passage,
    form: Form | None,
    *,
    alone: bool,
    places: Places = NOWHERE,
) -> Iterator[Finding[str]]:
    """Yield titles, the surest first.

    `alone` tells that the mail holds this project only. A subject that says no more than the municipality's name
    names no project; a title built from the text names the partner. None is built where the mail gives a surer one.
    """
    sure = 0.0
    for finding in _told(project, subject, source, form, alone=alone, places=places):
        sure = max(sure, finding.confidence)
        yield finding
    if sure < BUILT:
        yield from _built(project, source, places)


def _told(
    project: Project, subject: Passage, source: Passage, form: Form | None, *, alone: bool, places: Places
) -> Iterator[Finding[str]]:
    """Yield the titles that the mail itself gives: a form's, a heading, the subject, a label."""
    entry = form.title() if form else None
    if form and entry and entry.end - entry.start <= 160:
        told = _NEXT_LABEL.split(source.text[entry.start : entry.end])[0]
        if telling_words(told) and not is_chat(told):
            yield Finding("title", _fit(told), 0.95, (source.quote(entry.start, entry.start + len(told)),))
    if form:
        yield from _above_form(project, form, source, places.municipality)
        project = _described(project, form, source)
    heading = _below_letterhead(project, places.municipality)
    if (
        heading is not None
        and (text := _from_heading(heading))
        and not is_chat(text)
        and not is_sign_off(text)
    ):
        at = (heading.start - source.start, heading.end - source.start)
        sure = 0.6 if titlewords.WHEN_AND_WHERE.fullmatch(heading.text) else 0.93
        yield Finding("title", text, sure, (source.quote(*at),))
    cleaned = informative_subject(subject.text, source.text, places.municipality) if alone else ""
    if cleaned and cleaned not in places.partners:  # a town alone is no project
        start = subject.text.find(cleaned)
        quotes = (subject.quote(start, start + len(cleaned)),) if start >= 0 else ()
        yield Finding(
            "title", _fit(cleaned), 0.85 if is_own(subject.text, cleaned, source.text) else 0.65, quotes
        )
    if not alone:
        yield from _conjunct(project, subject, places.municipality)
    yield from _titled(project, source)
    yield from _labelled(project, source)
    yield from _opening(project, source, places)
    yield from _called(project, source)


def _above_form(project: Project, form: Form, source: Passage, town: str) -> Iterator[Finding[str]]:
    """Yield what the heading above a form's entries names: "Steckbrief: Pflege im Austausch"."""
    first = source.start + min(entry.start for entry in form.entries)
    for piece in takewhile(lambda piece: piece.end <= first, project.pieces):
        if piece.role == "heading" and (name := informative_subject(piece.text, source.text, town)):
            start = piece.start - source.start
            yield Finding("title", _fit(name), 0.8, (source.quote(start, start + len(piece.text)),))


def _described(project: Project, form: Form, source: Passage) -> Project:
    """Leave of a project that a form tells the pieces of its description: labels and the form's heading name nothing."""
    spans = [(source.start + e.start, source.start + e.end) for e in form.descriptions()]
    told = tuple(p for p in project.pieces if any(a <= p.start and p.end <= b for a, b in spans))
    heading = project.heading if project.heading in told else None
    return Project(told, heading) if told else project


def _conjunct(project: Project, subject: Passage, town: str) -> Iterator[Finding[str]]:
    """Yield the part of a subject that names this one of several projects: "Kochbuch und Melkkurs"."""
    told = " ".join(piece.text for piece in matter_of(project.pieces)).casefold()
    parts = [part for part in _CONJUNCT.split(clean_subject(subject.text)) if telling_words(part)]
    fitting = [part for part in parts if all(stands_in(word, told) for word in telling_words(part))]
    if len(parts) >= 2 and len(fitting) == 1 and NOUN.search(f"- {fitting[0]}") and fitting[0] not in town:
        start = subject.text.find(fitting[0])
        yield Finding("title", _fit(fitting[0]), 0.82, (subject.quote(start, start + len(fitting[0])),))


def _below_letterhead(project: Project, town: str) -> Piece | None:
    """Give the heading that names the project: not the line above it that only says whose paper it is, or which sort."""
    told = (
        project.pieces[project.pieces.index(project.heading) :] if project.heading in project.pieces else ()
    )
    for heading, below in pairwise(told):
        if (heading.role, below.role) != ("heading", "heading") or _names_project(heading.text, town):
            if telling_words(heading.text):
                return heading
            break
    named = (piece for piece in told if piece.role == "heading" and telling_words(piece.text))
    return next(named, project.heading)


def _names_project(heading: str, town: str) -> bool:
    """Tell a heading of its own from "Amt für Soziales, Stand: 3. Mai" and "Unser Beitrag für die Netzwerkstelle"."""
    if titlewords.LETTERHEAD.match(heading) or titlewords.SORT_OF_TEXT.match(heading):
        return False
    return any(word.casefold().rstrip("s") not in town.casefold() for word in telling_words(heading))


def _from_heading(heading: Piece) -> str:
    text = _TITLE_LABEL.sub("", _COUNTED.sub("", strip_number(heading.text)).strip(" :*_–+=#-"))
    return _fit(text) if len(WORD.findall(text)) >= 1 and len(text) >= 4 else ""


def _titled(project: Project, source: Passage) -> Iterator[Finding[str]]:
    """Yield what a line says the title is, where it is no form: "Titel: Bücher auf Rädern"."""
    for piece in project.pieces:
        found = _TITLE_LABEL.match(piece.text)
        if found and not found["paper"] and telling_words(told := piece.text[found.end() :]):
            start = piece.start - source.start
            yield Finding("title", _fit(told), 0.94, (source.quote(start, start + len(piece.text)),))


def _labelled(project: Project, source: Passage) -> Iterator[Finding[str]]:
    """Yield the label that opens a list's item: "- Fortbildung im Standesamt: Zwei Kolleginnen ..."."""
    first = next(iter(matter_of(project.pieces)), None)
    if first and (found := _LABEL.match(first.text)):
        at = (
            first.start - source.start + found.start("label"),
            first.start - source.start + found.end("label"),
        )
        yield Finding("title", _fit(found["label"]), 0.87, (source.quote(*at),))


def _opening(project: Project, source: Passage, places: Places) -> Iterator[Finding[str]]:
    """Yield the words without a verb that open a paragraph in a heading's stead: "Brot gegen die Kälte. Die Stadt ..."."""
    told = list(matter_of(project.pieces)[:2])
    if len(told) < 2 or told[1].block is not told[0].block or len(told[1].text) < _LONGEST_OPENING:
        return
    first = told[0]
    named = _ARTICLE.sub("", _COUNTED.sub("", first.text))
    title = named.rstrip(".")
    if len(first.text) > _LONGEST_OPENING or not titlewords.NO_VERB.fullmatch(named) or is_no_thing(title):
        return
    if " " not in title and len(places.partners) == 1:
        title = f"{places.partners[0]}: {title}"
    at = (first.start - source.start, first.end - source.start)
    counted = _COUNTED.match(first.text) is not None
    yield Finding("title", _fit(title), 0.86 if counted else 0.75, (source.quote(*at),))


def _called(project: Project, source: Passage) -> Iterator[Finding[str]]:
    """Yield what the text itself calls the project: 'das Patenschaftsprogramm "Ein Platz am Tisch"'."""
    for piece in matter_of(project.pieces)[:3]:
        if found := titlewords.CALLED.search(piece.text):
            at = (piece.start - source.start + found.start(), piece.start - source.start + found.end())
            yield Finding(
                "title", _fit(f"{found['kind']} „{found['name'].strip()}“"), 0.8, (source.quote(*at),)
            )
            return


def _built(project: Project, source: Passage, places: Places) -> Iterator[Finding[str]]:
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
        yield Finding("title", _fit(_with_partner(head, places)), 0.72, (source.quote(*at),))
    if _NO_SENTENCE.match(best.text) and not _FINITE.search(best.text):
        named = _ASIDE.split(best.text)[0].rstrip(" .;:")
        yield Finding("title", _fit(named), BUILT, (source.quote(*at),))
    text = strip_number(best.text)
    colon = text.find(":", 0, 130)
    if 0 <= colon < 60 and len(text) - colon > 40:
        named = text[:colon]
        if (
            titlewords.NO_VERB.fullmatch(f"{named}.")
            and " " in named
            and len(telling_words(named)) >= _TWO_NOUNS
        ):
            yield Finding("title", _fit(named), 0.74, (source.quote(*at),))
        text = text[colon + 1 :].strip()
    text = cut_short(_first_clause(_undated(text)))
    title = text[:1].upper() + text[1:]
    title = _kind_of_project(told, title) or (_things(told) if len(title) > LONGEST else "") or title
    german = find_language(" ".join(piece.text for piece in told)) == "de"
    if (
        german
        and is_poor(title)
        and (plain := by_topic([p.text for p in told], places.partners, places.municipality))
    ):
        yield Finding("title", _fit(plain), 0.71, (source.quote(*at),))
    yield Finding("title", _fit(_with_partner(title, places)), 0.7, (source.quote(*at),))


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
    turned = _subject_first(_INNER_DATE.sub("", bare))
    stays = bare != text and turned[:1].islower() and turned == _INNER_DATE.sub("", bare)
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
        return text[pronoun.end() :]
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


def _fit(text: str) -> str:
    """Leave out pictures such as hearts, and cut at a word so that at most 100 characters are left."""
    flat = re.sub(r"\s+", " ", _PICTURES.sub(" ", clean_subject(text))).strip(" ,;:–-")
    flat = re.sub(r"([!?.])\1+$", "", flat).rstrip("!") if flat.endswith(("!!", "!!!", "..")) else flat
    if len(flat) <= LONGEST:
        return flat
    return flat[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
