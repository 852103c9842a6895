"""Whose project it is: the German town or district that text, subject, signature and sender speak for."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from brueckenpost.parsers.gazetteer import HOME_STATE, Town, join_words, town_with, towns_named
from brueckenpost.parsers.homes import Clue, weigh_mention
from brueckenpost.parsers.learned import learned_by_signature, quote_of
from brueckenpost.parsers.mentions import Mention
from brueckenpost.parsers.quarters import with_towns_of_parts
from brueckenpost.parsers.reading import Finding, Knowledge, Lesson, Passage, Reading
from brueckenpost.parsers.record import Municipality, Quote
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.senders import (
    Witness,
    find_forwarder,
    find_hosts,
    find_senders,
    is_beyond_one_town,
    postcodes,
    resolve,
)
from brueckenpost.parsers.spots import READ, read_towns

SHOWN = 3  # quotes that the evidence holds
ALONE = 0.2  # what it adds that a mail speaks of one German town only
ADDRESS = 0.5  # what a postal address weighs at most
BARE = 0.15  # what a mere name weighs, or one that only supplies something
SIGNED_BY_HALL = 0.75  # what "Stadt X" weighs in a signature
OWNER = 0.54  # what "die Stadt X" weighs at least
NUMBERING = 6  # characters before a town that heads a project, at most: "2.) "
HEADED = 0.85  # what a town weighs that heads one of several projects
NAMESAKE = (
    0.3  # strength below which a sender's address may bear the name of a town elsewhere: "kita-kohlberg"
)
OF_MEMBER = 0.03  # how much a district counts that sends in the projects of its towns
OWNS = 0.9  # what a town weighs that somebody else reports for, or that alone is twinned
CLAIM = 0.3  # what "drei Vorhaben des Kreises X" weighs more than
LISTED = 0.12  # what a town in a list of towns weighs at most
PASSED_ON = 0.2  # how much the sender counts who says that the project is another town's
DOUBTFUL = 0.6  # the strength below which who forwards a mail is asked, too
FORWARDED = 0.6  # how much the forwarder counts
SHARED = 0.7  # what a word weighs that belongs to all projects of the mail

# Who speaks to many towns is mostly of none of them, wherever the office is.
_BEYOND_ONE = Cue(
    r"\b(?:Kommunen|Städten?(?:, Gemeinden?| und Gemeinden?| und Kreise)|Mitgliedskommunen|Nordrhein-Westfalen|NRW|landesweit\w*|bundesweit\w*|deutschlandweit\w*|"
    r"[Aa]ntragsberechtigt\w*|Förder(?:aufruf|programm|mittel|anträge)\w*|municipalities)\b"
)
_BEHALF = Cue(
    r"\b(?:unter|bei)\s+(?:der\s+)?(?:(?:Stadt|Gemeinde)\s+)?(?=[A-ZÄÖÜ][\w-]+(?:\s[\w-]+)?\s+(?:ein|ein(?:zu)?tragen|ein(?:zu)?ordnen|auf(?:zu)?führen|führen|listen|auf(?:zu)?nehmen|einsortieren|verbuchen|veröffentlichen)\b)|"
    r"\b[A-ZÄÖÜ]\w+\s+\((?:Stadt|Gemeinde)\s+(?=[A-ZÄÖÜ])|"
    r"\b(?:Meldung|Eintrag|Beitrag)\b[^.!?()\n]{0,40}\((?=[A-ZÄÖÜ][\w-]+\))|"
    r"\b[Gg]ehör\w+\s+(?:\w+\s+)?zu[rm]?\s+(?:(?:Stadt|Gemeinde)\s+)?(?=[A-ZÄÖÜ])|"
    r"\b(?:[Ww]ir|[Uu]nser\w*)\b[^.!?\n]{0,60}\b(?:auf dem|im) Gebiet\s+der\s+(?:Stadt|Gemeinde)\s+(?=[A-ZÄÖÜ])|"
    r"\b(?:[Ww]ir|[Uu]nser\w*)\b[^.!?\n]{0,60}\b(?:Dorf|Ort|Ortsteil|Ortschaft|Stadtteil)\s+(?:(?:in|von)\s+)?(?:der\s+)?(?:Gemeinde|Stadt)\s+(?=[A-ZÄÖÜ])|"
    r"\b(?:übermittel|meld|bericht|reich|send|schick|übersend|leit|schreib|geb|trag)\w*\b[^.!?\n]{0,60}?\b(?:für|namens|im Namen|im Auftrag|stellvertretend für)\s+(?:die|der|unsere[rn]?)\s+(?:[a-zäöüß]+\s+){0,2}\w*(?:[Ss]tadt|[Gg]emeinde|[Kk]ommune)\s+(?=[A-ZÄÖÜ])"
)
# "zuständig ist aber Coesfeld", "die Federführung liegt bei der Stadt Vreden"
_IN_CHARGE = Cue(
    r"\b(?:[Zz]uständig|[Ff]ederführend|[Vv]erantwortlich|[Tt]räger(?:in)?|[Vv]eranstalter(?:in)?|[Ee]igentümer(?:in)?|[Aa]bsender(?:in)?|[Ii]nhaber(?:in)?)\s+(?:(?:dafür|hierfür|der \w+|des \w+)\s+)?(?:ist|war|bleibt|sind)\s+(?:aber\s+|jedoch\s+|allerdings\s+|eigentlich\s+|natürlich\s+|weiterhin\s+)*(?:(?:die|der)\s+)?(?:(?:Stadt|Gemeinde)\s+)?(?=[A-ZÄÖÜ])|"
    r"\b(?:[Ff]ederführung|[Tt]rägerschaft|[Zz]uständigkeit|Leitung)\s+(?:(?:des|der|im)\s+\w+\s+)?(?:liegt|lag|hat|hatte|bleibt|übernahm|übernimmt)\s+(?:aber\s+|jedoch\s+|allerdings\s+)*(?:bei\s+|in\s+)?(?:(?:die|der)\s+)?(?:(?:Stadt|Gemeinde)\s+)?(?=[A-ZÄÖÜ])|"
    r"\b(?:[Pp]rojekt|[Pp]artnerschaft|[Vv]orhaben|[Mm]eldung|[Ss]ache|[Aa]ktion|[Uu]rkunde)\s+(?:gehört|gilt|betrifft)\s+(?:aber\s+|jedoch\s+|allerdings\s+|nämlich\s+)*(?:(?:die|der)\s+)?(?:(?:Stadt|Gemeinde)\s+)?(?=[A-ZÄÖÜ])"
)
_PARTNERED = r"(?:verschwistert|verpartnert|partnerschaftlich|befreundet|verbunden|Partner(?:städte|gemeinden|kommunen|stadt|gemeinde|in)?|\w*[Pp]artnerschaft)\b"
# "Coesfeld, seit 2023 mit X verbunden", "die Stadt Vreden und das litauische Alytus sind seit 1999 Partner"
_TWINNED_NEXT = Cue(
    rf"\s*(?:,\s+(?:(?:die|das)\s+)?(?:seit|mit)\s|\s(?:ist|pflegt|unterhält|hat)\s|\s(?:und|mit)\s+(?:die\s+|das\s+|der\s+)?(?:[a-zäöü]+ische\s+)?(?:Stadt\s+|Gemeinde\s+)?[A-ZÄÖÜ][\w-]+\s+(?:sind|haben|verbindet|pflegen|unterhalten)\s)[^.;!?,]{{0,60}}\b{_PARTNERED}|"
    # "Seit 2019 ist Vreden mit X verbunden", "Seit die Stadt Vreden einen Freundschaftsvertrag mit X unterschrieben hat"
    r"\s[^.;!?,]{0,40}\bmit\s[^.;!?,]{1,50}\b(?:verbunden|verschwistert|verpartnert|befreundet)\b|"
    r"\s[^.;!?,]{0,40}\b(?:\w*[Pp]artnerschaft|\w*[Ff]reundschaft)(?:svertrag)?\s+mit\s[^.;!?,]{1,50}\b(?:unterschr\w+|unterzeichn\w+|geschlossen|besiegelt|eingegangen|pflegt|unterhält|hat)\b"
)
# a project that is headed "2. Langenberg: Fahrradwerkstatt"
_HEADS_LINE = re.compile(r"(?:^|\n)\W*(?:\d{1,2}[.):]?\s+)?(?:(?:Stadt|Gemeinde)\s+)?$")
# and one that is headed "* Lesepaten Langenberg: ..."
_HEADS_WITH_NOUN = re.compile(
    r"\A\W*(?:\d{1,2}[.):]?\s+)?(?!Kontakt|Ansprech|Info|Ort|Tele)[A-ZÄÖÜ][a-zäöüß-]+\s+\Z"
)
_HEAD_ENDS = re.compile(r"\s?[:/|–]|\.\s|\s*\n")  # "Brakel. Die Gesamtschule ...", "Brakel / Imkerei: ..."
# "Betrifft Kommune: Recklinghausen", or the label in a line of its own above the town
_FIELD = Cue(
    r"(?:^|\n)[ \t|]*(?:(?:betrifft|ihre|deine|projekt-?)\s?)?(?:ort|kommune|stadt|gemeinde|stadt\s?/\s?gemeinde|gemeinde\s?/\s?stadt|stadt oder gemeinde|projektort|municipality|town)(?: \([^)\n]{3,30}\))?[ \t]*[:|\n][ \t|]*(?:(?:Stadt|Gemeinde) )?$",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s*(?:,|und|sowie|&|/|, und)\s*")
_SPEAKS_OF_DISTRICT = Cue(
    r"\b(?:\w*[Kk]reis(?:es|e|haus\w*|verwaltung)?|Land(?:rat|rätin|rats)|[Ww]ir|[Uu]ns|[Uu]nser\w*)\b"
)
_FIRST_PERSON = Cue(r"\b(?:wir|uns|unser\w*|ich)\b", re.IGNORECASE)


def find_municipality(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Municipality]]:
    """Yield the towns that the mail speaks for, the surest first, with the words that say so.

    Sender and text are weighed apart: who writes of another town's project in the third person, one of several
    in the mail, passes it on.
    """
    yield from _learned(reading, knowledge)
    senders = with_towns_of_parts(find_senders(reading), reading)
    behalf = list(_on_behalf(reading)) or list(_twinned(reading, {w.town.id for w in senders}))
    told = [*behalf, *with_towns_of_parts(_told(reading) or _told_elsewhere(reading), reading)]
    scores = _scores(reading, senders, told, passed_on=bool(behalf))
    if max(scores.values(), default=0.0) < DOUBTFUL and (forwarder := list(find_forwarder(reading))):
        told += forwarder
        for key, strength in _strengths(forwarder).items():
            scores[key] = scores.get(key, 0.0) + FORWARDED * strength
    ranked = sorted(scores.items(), key=lambda entry: -entry[1])
    for place, (key, score) in enumerate(ranked[:3]):
        rival = ranked[0 if place else 1][1] if len(ranked) > 1 else 0.0
        witnesses = sorted((w for w in (*senders, *told) if w.town.id == key), key=lambda w: -w.weight)
        town = witnesses[0].town
        quotes = tuple(dict.fromkeys(witness.quote for witness in witnesses))[:SHOWN]
        yield Finding("municipality", _named(town), _confidence(score, rival), quotes)


def _named(town: Town) -> Municipality:
    return Municipality(town.name, f"ags:{town.id}")


def _learned(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Municipality]]:
    """Yield what a curator's correction taught of the sender's address, domain or signature."""
    address = reading.author.email.casefold()
    keys = {address, address.rpartition("@")[2]} - {""}
    for lesson in knowledge.lessons:
        if lesson.topic == "municipality" and lesson.key.casefold() in keys:
            sure = 0.93 if lesson.key.casefold() == address else 0.86
            yield Finding("municipality", _meant(lesson), sure, (quote_of(lesson),))
    for lesson, quote in learned_by_signature(reading, knowledge):
        yield Finding("municipality", _meant(lesson), 0.88, (quote,))


def _meant(lesson: Lesson) -> Municipality:
    found = town_with(lesson.value.removeprefix("ags:"))
    town = found or next(iter(towns_named(join_words(lesson.value))), None)
    return _named(town) if town else Municipality(lesson.value)


def _told(reading: Reading) -> list[Witness]:
    """Give what subject, text and documents say."""
    passages = (reading.subject, *reading.body, *reading.documents)
    return [witness for passage in passages for witness in _told_in(passage, reading)]


def _told_elsewhere(reading: Reading) -> list[Witness]:
    """Give what the mail's other projects say, for one that names no German town."""
    whole = Passage("body", reading.whole, own=False)
    return list(_told_in(whole, reading)) if reading.siblings > 1 else []


def _told_in(passage: Passage, reading: Reading) -> Iterator[Witness]:
    """Yield what a passage says, by the names of towns and the addresses in it."""
    codes = postcodes(reading)
    alone = passage.source == "subject" and reading.siblings > 1
    share = 1.0 if passage.own and not alone else SHARED
    mentions = list(read_towns(passage.text))
    listed = _in_lists(passage.text, mentions)
    for mention in mentions:
        town = resolve(mention, codes, passage.text)
        clue = weigh_mention(passage.text, mention)
        if mention.start in listed and clue.weight < OWNER:
            clue = Clue(min(clue.weight, LISTED), clue.placed)
        elif _fills_field(passage.text, mention) or (
            reading.siblings > 1 and _heads_project(passage, mention, reading)
        ):
            clue = Clue(max(clue.weight, HEADED), placed=True)
        elif passage.source == "subject" and 0.05 < clue.weight < 0.3:
            clue = Clue(0.3, clue.placed)
        quarter = mention.common and town and not join_words(town.name).startswith(mention.key)
        if quarter and clue.weight <= BARE:
            continue  # "von Höfen": no part of Monschau
        if town is not None and clue.weight and _counts(passage, mention, clue):
            yield Witness(town, clue.weight * share, passage.quote(mention.start, mention.end))
    for host in find_hosts(reading, passage):
        yield replace(host, weight=host.weight * share)


def _heads_project(passage: Passage, mention: Mention, reading: Reading) -> bool:
    """Tell whether one of several projects is headed with the town: whoever sends them in, it is the town's.

    A name that is a word or a surname, too, heads what a district sends in for its towns.
    """
    if not passage.own or not _HEAD_ENDS.match(passage.text, mention.end):
        return False
    if mention.common:
        town = resolve(mention)
        if town is None or town.district not in {w.town.id for w in find_senders(reading)}:
            return False
    if passage.text[mention.end] == ":" and _HEADS_WITH_NOUN.match(passage.text[: mention.start]):
        return True
    return _HEADS_LINE.search(passage.text[max(0, mention.start - 20) : mention.start]) is not None


def _fills_field(text: str, mention: Mention) -> bool:
    """Tell whether a town is what a form's field for the town holds, and all of it."""
    line = text.find("\n", mention.end)
    rest = text[mention.end : line if line >= 0 else len(text)]
    return (
        not rest.strip(" |.") and _FIELD.search(text[max(0, mention.start - 60) : mention.start]) is not None
    )


def _in_lists(text: str, mentions: Sequence[Mention]) -> set[int]:
    """Give where those towns stand that are told in a row: "aus Ahaus, Heek und Legden" names no owner."""
    listed: set[int] = set()
    for one, other in pairwise(mentions):
        if _ROW.fullmatch(text, one.end, other.start):
            listed |= {one.start, other.start}
    return listed


def _counts(passage: Passage, mention: Mention, clue: Clue) -> bool:
    """Tell whether a word is a town's name here: by a word beside it, else by being no everyday word."""
    if clue.placed or (mention.form == "name" and " " in mention.key):
        return True
    common = mention.common or mention.form == "adjective" or len(mention.text) < 4
    return not common and not _stands_small(mention.text.lower(), passage.text[:READ])


def _stands_small(word: str, text: str) -> bool:
    """Tell whether a word stands in a text in small letters too, as everyday words do; those of addresses are none."""
    return word in text and re.search(rf"(?<![\w.@/-]){re.escape(word)}(?![\w@-]|\.\w)", text) is not None


def _on_behalf(reading: Reading) -> Iterator[Witness]:
    """Yield the town that somebody else reports for: "der Kreis übermittelt für die Stadt Hennef"."""
    for passage in reading.body:
        text = passage.text[:READ]
        ends = {cue.end() for cues in (_BEHALF, _IN_CHARGE) for cue in cues.finditer(text)}
        for mention in read_towns(text) if ends else ():
            town = resolve(mention, postcodes(reading), text) if mention.start in ends else None
            if town:
                yield Witness(town, OWNS, passage.quote(mention.start, mention.end))


def _twinned(reading: Reading, senders: AbstractSet[str]) -> Iterator[Witness]:
    """Yield the one town that is told to be twinned, where it is none of the senders': who helps along is no owner."""
    found = {
        witness.town.id: witness
        for passage in reading.body
        if _TWINNED_NEXT.may_match(passage.text)
        for witness in _twinned_in(passage, reading)
    }
    if len(found) == 1 and not found.keys() & senders:
        yield from found.values()


def _twinned_in(passage: Passage, reading: Reading) -> Iterator[Witness]:
    for mention in read_towns(passage.text):
        if mention.form == "name" and _TWINNED_NEXT.match(passage.text, mention.end):
            town = resolve(mention, postcodes(reading), passage.text)
            if town and not mention.common:
                yield Witness(town, OWNS, passage.quote(mention.start, mention.end))


def _scores(
    reading: Reading, senders: Sequence[Witness], told: Sequence[Witness], *, passed_on: bool = False
) -> dict[str, float]:
    """Give each town's strength: the sender's witnesses and the text's, each side levelled off."""
    by_sender = _strengths(senders)
    by_text = _strengths(told)
    share = PASSED_ON if passed_on else _sender_share(reading, by_sender, told)
    for town in {w.town.id: w.town for w in told}.values():
        # A town's sender who writes of the district's seat means the district, where the district is named.
        if share == 1.0 and by_sender.get(town.district, 0.0) > 0.9:
            by_text[town.id] *= 0.6
    _doubt_namesakes(by_text, by_sender)
    _prefer_districts(by_sender, by_text, {w.town.id for w in senders if w.weight >= SIGNED_BY_HALL})
    scores = {
        key: share * by_sender.get(key, 0.0) + by_text.get(key, 0.0) for key in {**by_sender, **by_text}
    }
    doubted: set[str] = set()
    if any(_BEYOND_ONE.search(passage.text) for passage in (reading.subject, *reading.body)):
        for key in scores:
            most = max(witness.weight for witness in (*senders, *told) if witness.town.id == key)
            if most <= (BARE if key in by_text else ADDRESS):
                doubted.add(key)
                scores[key] *= 0.2 if is_beyond_one_town(reading.signature) else 0.4
    likely = [key for key, score in scores.items() if score > 0.05]
    if len(likely) == 1 and likely[0] in by_text and likely[0] not in doubted:
        scores[likely[0]] += ALONE
    return scores


def _doubt_namesakes(by_text: dict[str, float], by_sender: dict[str, float]) -> None:
    """Halve towns of other states beside one of the home state: "Brügge aus Lüdenscheid" is no Brügge in Holstein."""
    towns = {key: town_with(key) for key in {*by_text, *by_sender}}
    if any(town and town.state == HOME_STATE for town in towns.values()):
        for key in by_text:
            town = towns[key]
            if town and town.state != HOME_STATE and by_sender.get(key, 0.0) < NAMESAKE:
                by_text[key] *= 0.5


def _prefer_districts(
    by_sender: dict[str, float], by_text: dict[str, float], halls: AbstractSet[str]
) -> None:
    """Where the text tells of "Kreis Wesel" only, the sender's "Kreisverband Wesel" is the district's, not the town's.

    Not so where the town's hall itself signs, which are `halls`.
    """
    for key in [key for key in by_sender if key not in by_text and key not in halls]:
        town = town_with(key)
        district = next(iter(towns_named(f"kreis {join_words(town.name)}")), None) if town else None
        if district and district.id in by_text:
            side = by_sender if district.id in by_sender else by_text
            side[district.id] += by_sender[key]
            by_sender[key] *= 0.3


def _strengths(witnesses: Sequence[Witness]) -> dict[str, float]:
    weights: dict[str, list[float]] = {}
    for witness in witnesses:
        weights.setdefault(witness.town.id, []).append(min(witness.weight, 0.95))
    return {
        key: sum(
            -math.log(1 - weight) * 0.8**place for place, weight in enumerate(sorted(found, reverse=True))
        )
        for key, found in weights.items()
    }


def _sender_share(reading: Reading, by_sender: dict[str, float], told: Sequence[Witness]) -> float:
    """Say how much the sender counts: little where the project's own text names another town as its owner.

    A district that tells of a town of its own, in the third person or as one of several projects, passes it on; where
    the town heads the project, "we" are its people.
    """
    passages = [passage for passage in reading.body if passage.own]
    own = " ".join(passage.text for passage in passages)
    near = [w for w in told if reading.siblings == 1 or any(_stands_in(w.quote, one) for one in passages)]
    here = {w.town.id for w in near if w.weight > 0.1}
    starts = {one.start + at for one in passages for at in range(NUMBERING)}
    headed = any(
        w.weight >= HEADED and w.town.district in by_sender and w.quote.start in starts for w in near
    )
    claimed = any(w.town.is_district and w.town.id in by_sender and w.weight > CLAIM for w in told)
    if (
        reading.siblings > 1
        and not claimed
        and _is_of_member(near, by_sender)
        and (headed or not _SPEAKS_OF_DISTRICT.search(own))
    ):
        return OF_MEMBER
    owners = {w.town.id: w.town for w in told if w.weight >= OWNER and w.town.id not in by_sender}
    if not owners or here & set(by_sender) or _FIRST_PERSON.search(own):
        return 1.0
    member = any(town.district in by_sender for town in owners.values())
    return (0.15 if member else 0.3) if reading.siblings > 1 else (0.3 if member else 0.6)


def _is_of_member(near: Sequence[Witness], by_sender: Mapping[str, float]) -> bool:
    """Tell whether a project of several that a district sends in names one of its towns, and not the district's seat."""
    towns = {w.town.id: w.town for w in near if w.weight >= BARE and by_sender.get(w.town.id, 0.0) < NAMESAKE}
    return any(town.district in by_sender for town in towns.values()) and not any(
        town.is_district for town in towns.values()
    )


def _stands_in(quote: Quote, passage: Passage) -> bool:
    return quote.source == passage.source and 0 <= quote.start - passage.start < len(passage.text)


def _confidence(score: float, rival: float) -> float:
    """Turn strength and lead into a probability: a strong witness alone is right about nine times in ten."""
    lead = (score - rival) / (score + rival) if score + rival else 0.0
    return round(
        min(0.98, (1 - math.exp(-2.2 * score)) * (0.5 + 0.5 * min(1.0, max(0.0, 0.2 + 1.6 * lead)))), 3
    )
