"""What ends a letter: sign-offs in the languages of the office's mail, mobile footers, disclaimers, addresses.

The patterns come from letter-writing (DIN 5008 for German), not from particular mails; all look at one bounded line.
"""

from __future__ import annotations

import re
from functools import lru_cache

from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.screening import Cue

_LONGEST = 400

_GREETING = Cue(
    r"(?<!\w)(?:gr(?:ü|u|ue)(?:ß|ss)(?:en|e|chen|le|li)?|grüsse|gruesse)(?-i:(?![a-zäöüß\d_]))", re.IGNORECASE
)
_SMILE = re.compile(r" ?(?:[:;]-?[)D(]|[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d]+) ?")
# what a wish may hold: "mit den besten Grüßen", "Grüße und Dank für Ihre Mühe"
_BELONGING = re.compile(
    r"für (?:ihr\w*|die|das|den|eure?\w*)|^mit (?:den|unseren|meinen) (?=\w+en $)", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"(?<!\b[^\W\d_a-zäöüß])(?<![.…])[.!?] \w"
)  # no initial, as in "Grüße, E. Nord", no ellipsis
_TALKING = Cue(
    r"(?<!\w)(?:der|die|das|den|dem|ein|eine|einen|ihr|ihre|ihren|ich|wir|er|bitte|soll(?:en|te)?|richte[nt]?|ausrichten|"
    r"bestell\w*|überbr\w*|unser\w*|dass|kein\w*|meine|seine)(?!\w)",
    re.IGNORECASE,
)
_TOLD = Cue(
    r"(?<!\w)(?:des|seitens|im gepäck|fuhr\w*|brach\w*|kam\w*|überg[ae]b\w*|reiste\w*|überreicht\w*|schickt\w*|verabschiedet\w*|empf[ai]ng\w*|begann\w*|endete|überbr\w*|überm\w*)(?!\w)",
    re.IGNORECASE,
)
_STRONG = Cue(
    r"(?:hochachtungsvoll|hochachtend|ergebenst|mit (?:vorz(?:ü|ue)glich|ausgezeichnet)\w* hochachtung|mit (?:\w+ )?(?:respekt|achtung|dankbarkeit|wertschätzung|verbundenheit)$|(?:ein\w* |frohe|gesegnete|schöne|besinnliche|gute)[^.!?:]{4,60} wünsch(?:t|en|e ich)(?: ihnen| euch| dir)?(?: allen)?$|"
    r"(?:mit )?(?:den |die )?(?:aller)?(?:best|herzlich|lieb|freundlich|gut)\w* (?:wünschen?|empfehlung(?:en)?)(?=$| aus | von | und | für (?:sie|dich|euch|ihr|die|das|ein))|"
    r"mit (?:best|herzlich|verbindlich|viel)\w* dank(?=$| und )|mit (?:freundlich|herzlich|best|kräftig)\w* glück ?auf|"
    r"(?:herz|freund)lichst|es (?:grüß(?:t|en)|dank(?:t|en)|freu(?:t|en) sich)|mit (?:\w+ )?[\w-]{4,}gr(?:u|ü|ue)(?:ß|ss)(?:en)?|treu kolping|allzeit bereit|"
    r"[gj]lück ?auf(?! [^\W\d_a-zäöüß]\w+ )|vergelt['’]?s gott|(?:(?:vill|leev|schön|hätzlich)\w* )?jr(?:ö+|ü|uu?)(?:ß|ss)\w*|(?:gottes|mit) segen\w*|gott befohlen|gott segne|gut (?:wehr|pfad|holz|nass|licht|schlauch|klang)|horrido|sport frei|(?:ski|berg|petri) heil|gut schuss|gelobt sei|petri heil|wai?dmanns?heil|auf wieder(?:sehen|hören|schauen)(?! sag)|sei(?:d|en sie)? (?:herzlich |lieb )?gegrüßt|m\. ?f\. ?g\.?|(?:mit )?(?:frdl|freundl|fr|besten|herzl)\.? gr(?:(?:ü|u|ue)(?:ß|ss)\w*|$)|in verbundenheit|mit dank und|"
    r"all the best (?:and|from|to|for) [^.?!]{2,40}$|(?:(?:with|my|our|kind|kindest|best|warm|warmest|many|sincere|friendly|thanks and|thank you and|cordial) ?){1,4}"
    r"(?:regards|wishes|greetings)|regards|yours(?: (?:sincerely|faithfully|truly|respectfully))?|sincerely(?: yours)?|"
    r"respectfully|"
    r"обійма(?:ю|ємо)|обнімаю|цілую|бувайте(?: здорові)?|на все добре|всього (?:найкращого|доброго)|гарного (?:дня|вечора)|"
    r"(?:з|із) (?:глибокою |щирою )?(?:повагою|найкращими побажаннями|вдячністю)|щиро ваш\w*|з повагою|"
    r"с уважением|с наилучшими пожеланиями|"
    r"z (?:wyrazami |należnym )?(?:poważaniem|szacunku|szacunkiem|pozdrowieniami)|(?:serdecznie )?pozdrawiam\w*|"
    r"(?:serdeczne |łączę )?pozdrowienia|"
    r"(?:bien )?cordialement|(?:meilleures|sincères|cordiales) salutations|salutations|bien à vous|"
    r"(?:met |hartelijke |vriendelijke )*groet(?:en|jes)?|"
    r"(?:cordiali |distinti )?saluti|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|"
    r"s (?:přátelským )?pozdravem|cu (?:stimă|respect)|med vänliga? hälsning(?:ar)?|med vennlig hilsen)(?!\w)",
    re.IGNORECASE,
)
_SHORT = Cue(
    r"(?:(?:vielen |besten |herzlichen )?danke?(?: dir| euch| ihnen| im voraus)? (?:und|&|\+) )?(?:mfg|m\.f\.g\.?|v?lg|glg|mlg|vg|bg|hgr?|slg|mkg|mvg|mvh|b?rgds?|br)(?:[,.! ]{1,2}(?:von )?(?-i:(?:[^\W\d_a-zäöüß]\. ?)?[^\W\d_a-zäöüß]\w+(?: [^\W\d_a-zäöüß]\w+)?))?$",
    re.IGNORECASE,
)
_WEAK = Cue(
    r"(?:(?:danke(?:schön)?|(?:(?:vielen|besten|herzlichen) )?dank|(?:many )?thanks|thank you|thx|merci|дякую|спасибо|dziękuję)"
    r"(?:,? (?:im voraus|vorab|für (?:ihre?|eure?|deine?|die|das|den) .{3,40}|und .*|and .*|again|a lot|so much|in advance|dir|euch|ihnen|vielmals|sehr))?$|herzlich$|"
    r"cheers|best$|all the best|"
    r"take care|warmly|in diesem sinne|cu$|bis (?:mon|diens|donners|frei|sams|sonn)tag|haut rein|nichts für ungut|in alter frische|man sieht sich|hau(?:t|en sie)? rein|maa?ch(?:t|en)? et j(?:oo?t|utt?)|hol(?:t)? (?:di|jo?u)\b|mu?nter (?:holl|bli|bleiben)|tschö+|bis (?:die tage|mittwoch|sonnabend|bald|dahin|dann|denne|morgen|später|demnächst|nächste|zum)|tsch(?:üss|üß|au|ö)|komm(?:t|en sie)? gut (?:rüber|rein|ins?|durch|nach)|ade$|ahoi|ciao|servus|alles (?:gute|liebe)|mach(?:t|en sie)?['’]?s gut|bleib(?:t|en sie)? (?:gesund|munter|behütet)|"
    r"schöne[nsr]? |ein(?:en?)? (?:schön|gut|froh|erholsam|angenehm)\w* |frohe |gute[nrs]? (?!tag|morgen|abend|mittag)|ihre?|euer|eure|dein|deine|"
    r"im auftrag|in vertretung|i\. ?a\.|i\. ?v\.|gez\.|ppa\.|für die richtigkeit|"
    r"im namen (?:des|der|aller|unser\w*) (?:[\w-]+ ){0,2}[\w-]+$|für (?:den|das|die|unser\w*) (?:[\w-]+ ){0,2}[\w-]+$|till next|see you|talk soon|looking forward)",
    re.IGNORECASE,
)
_OFFICIAL = Cue(
    r"(?:im auftrag|in vertretung|i\. ?a\.|i\. ?v\.|gez\.|ppa\.|für die richtigkeit)(?!\w)", re.IGNORECASE
)

_DEVICE = r"(?:handy|smartphone|[a-z]*phone|ipad|tablet|mobil|telefon|android|unterwegs)"
_FOOTER = Cue(
    r"(?:vo[nm] (?:meine[mr] |unterwegs|samsung|iphone|ipad|handy|smartphone|tablet).{0,40}(?<=[ -])(?:gesendet|geschickt|verschickt)|"
    r"(?:mobil|unterwegs) (?:gesendet|verschickt)|mit (?:der|dem|meine[mr]) .{2,40}(?:app|mail|phone|handy) gesendet|"
    rf"(?:(?:ab)?geschickt|verschickt|diktiert|getippt) (?:mit|von|auf|vom|per) .{{0,30}}{_DEVICE}.{{0,20}}|"
    r"gesendet (?:mit|von|über|via|aus|per|vom) .{2,60}|"
    r"diese (?:nachricht|e-?mail|mail) wurde (?:von|mit|über) .{2,80} (?:gesendet|verschickt|versendet|geschrieben)|"
    r"sent (?:from|with|via|using|by) .{2,60}|get outlook for .{2,30}|holen sie sich outlook .{2,30}|"
    r"outlook für .{2,30}|wysłan[eo] z .{2,40}|надіслано з .{2,40}|отправлено (?:с|из) .{2,40}|"
    r"envoyé (?:de|depuis) .{2,40}|verzonden (?:vanaf|met|via) .{2,40}|.{0,10}virenfrei.{0,60}|virus-free.{0,60})",
    re.IGNORECASE,
)
# "Gesendet von der Stadt wurde ...": a footer names a device or a program, and its own clause has no verb
_CLAUSE = Cue(
    r"(?!diese[r ])\w+ [^,.;:!?(–]{2,60}?,? (?:ist|sind|war|waren|wurden?|wird|werden|hat|haben|hatten?|kann|können|konnten?|muss|müssen|mussten?|"
    r"soll|sollen|geht|gehen|ging|gingen|kommt|kommen|kam|kamen|gibt|gab|steht|stehen|bleibt|bleiben|lässt|lassen|is|are|was|were|has|had)(?!\w)",
    re.IGNORECASE,
)
_SENT = r"(?:(?:ab)?gesendet|abgeschickt|versandt|versendet|verschickt|übermittelt|eingegangen|eingereicht|erzeugt|erstellt|generiert)"
_PROGRAM = Cue(
    rf"\W*(?:(?:(?:ab)?gesendet|abgeschickt|versandt|versendet|übermittelt|eingegangen|eingereicht)\s+(?:am|von|über|um|via|durch)\b(?=.{{0,80}}(?:\d:\d\d|www\.|https?:|formular|website|webseite|internetseite))|"
    rf"(?:automatisch|maschinell)\s+{_SENT}\b|dies(?:e\s+(?:e-?mail|mail|nachricht|meldung|benachrichtigung)|\s+ist\s+eine)\b[^.!?]{{0,80}}\b(?:automatisch\w*|(?:wurde|ist)\s+(?:über|von|durch)\b[^!?]{{3,90}}\b{_SENT})\b|"
    r"(?:bitte\s+)?(?:antworten\s+sie\s+(?:bitte\s+)?nicht|nicht\s+(?:auf\s+diese\s+(?:e-?mail|mail|nachricht)\s+)?antworten)\b|"
    r"(?:ip|ip-adresse|browser|user-?agent|referr?er|zeitstempel|formular-id|session|remote\s?ip)\s*:|"
    r"this\s+(?:e-?mail|message)\s+was\s+(?:sent|generated)\s+(?:from|by|via|automatically))",
    re.IGNORECASE,
)
# what free mailers put below a letter
_ADVERT = Cue(
    r"\b(?:gratis|kostenlos\w*|jetzt|sichern|sparen|rabatt|\w*angebot\w*|prämie\w*|gutschein\w*|\w*tarif\w*|\w*flat\w*|dsl|\w*cloud\w*|\w*speicher\w*|\w*postfach|freemail|\w*app|testen|wechseln|entdecken|\w*vertrag|"
    r"monate?|monatlich|nur|mehr|neu|gewinnen|free|now|save)\b|€|\b\d+ ?(?:gb|mbit)",
    re.IGNORECASE,
)
_MAILBOX = Cue(r"\b(?:\w*postfach|freemail\w*|(?:e-?)?mail[ -]app|webmail\w*|mailbox)\b", re.IGNORECASE)
_POSTSCRIPT = Cue(r"(?:P\. ?P?\.? ?S\.?|PPS|PS|Ps|NB)(?: ?[:.–-] ?| )(?=\S)|(?:Nachtrag|Postskriptum): ")

_BANNER = Cue(
    r"\W{0,6}(?:extern(?:e|al)?(?: (?:e-?mail|mail|nachricht|absender|sender|email))?|ext|achtung|vorsicht|caution|warning|"
    r"warnung|hinweis|sicherheitshinweis|wichtig)(?!\w)",
    re.IGNORECASE,
)
_OUTSIDE = Cue(
    r"(?:extern\w* (?:e-?mail|mail|nachricht|absender|quelle|kontakt|sender|source)|external (?:e-?mail|sender|source)|"
    r"(?:außerhalb|ausserhalb) (?:unsere[rs]|der|des|ihrer)|from outside|outside (?:of )?(?:the|your|our)|originated from|"
    r"sie (?:erhalten|erhielten) nicht (?:häufig|oft)|don't often get e-?mail|keine (?:links|anhänge)|anhänge (?:nur|nicht)|"
    r"links? (?:nur|or open)|nicht aus (?:unserer|ihrer) organisation|absender.{0,20}(?:vertrau|kenn|bekannt))",
    re.IGNORECASE,
)

_LEGAL = Cue(
    r"(?P<a>vertraulich|confidential|конфіденц|конфиденц|poufn)|(?P<b>empfänger|adressat|recipient|addressee|odbiorc|отримувач)|"
    r"(?P<c>irrtum|irrtümlich|versehentlich|in error|by mistake|fehler)|(?P<d>vernicht|lösch|delete|destroy)|"
    r"(?P<e>unbefugt|unerlaubt|unauthori[sz]ed|gestattet|prohibited|untersagt)|(?P<f>haftung|liab|gewähr)|"
    r"(?P<g>viren|virus|schadsoftware|malware)|(?P<h>umwelt|environment|ausdruck|ausgedruckt|drucken|print)|"
    r"(?P<i>dsgvo|datenschutz|gdpr|privacy|personenbezogen)|(?P<j>handelsregister|amtsgericht|registergericht|geschäftsführ|"
    r"\bhr[ab] ?\d|ust-?id|steuernummer|sitz der|vereinsregister|gläubiger-id|aufsichtsrat)|"
    r"(?P<k>abmelden|abbestellen|unsubscribe|mailingliste|mailing list|austragen)|"
    r"(?P<l>de-?mail|formgebunden|elektronisch(?:e|en)? (?:signi|dokument|nachricht)|rechtsverbindlich|legally binding|"
    r"qualifiziert|verschlüssel)|"
    r"(?P<m>diese (?:e-?mail|mail|nachricht|information)|dieser e-?mail|this (?:e-?mail|message|transmission|communication)|"
    r"bevor sie diese|automatisch erzeugt)|(?P<n>disclaimer|haftungsausschluss|rechtlicher hinweis|legal notice)",
    re.IGNORECASE,
)
_CONTACT = Cue(
    r"(?<!\w)(?P<phone>(?:tel|telefon|telephone|phone|fon|fax|telefax|mobil|mobile|handy|durchwahl|büro|zentrale|тел|t|f|m)"
    r"(?: ?[.:/]|(?= ?[+(0-9])) {0,3}\(?\+?[0-9(]|^(?!\d\d?[./]\d\d?\b|\d\d?[./-]\d{4}\b)\(?[0+][\d ()/.–-]{6,22}$)"
    r"|(?P<mail>[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,60})|(?P<web>www\.[\w-]{1,63}\.|https?://)"
    r"|(?P<town>(?<!\d)(?:[A-Z]{1,2}-)?\d{5} [A-ZÄÖÜ][a-zäöüß])"
    r"|(?P<street>(?:straße|strasse|str\.|weg|platz|allee|ring|gasse|markt|damm|ufer|hof)[ ,]{1,2}\d{1,4}(?!\d))"
    r"|(?P<register>hr[ab] \d|vr \d|ust-id)",
    re.IGNORECASE,
)
_BODY_END = re.compile(r"\be\.\s?V\.\s*$")  # a society's name is no sentence, however long
_YOURS = Cue(r"(?:euer|eure|ihre?|deine?)\s(?=[^\W\d_a-zäöüß])", re.IGNORECASE)
_NAME = Cue(
    r"[^\W\d_a-zäöüß][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*|\([\w .]+\)|&|und|-|–)){0,5}[,.]?(?: ?[,|/·–-] ?.{0,50})?$"
)


@lru_cache(maxsize=512)  # a mail's stages ask of the same lines
def is_sign_off(text: str) -> bool:
    """Tell whether a line is nothing but a sign-off, with a name, a place or thanks perhaps.

    "Mit freundlichen Grüßen", "LG Anna", "Danke und schöne Grüße aus Bonn"; not "Bitte richten Sie Grüße aus".
    """
    line = _SMILE.sub(" ", text[:_LONGEST]).strip(" *_,.!;–-")
    if not 2 <= len(line) <= 110:  # the shortest is "LG"
        return False
    if match := _STRONG.match(line):
        rest = line[match.end() :]
        return len(rest.split()) <= 8 and not re.search(r"[.!?] \w", rest) and not _TOLD.search(rest)
    noun = _GREETING.search(line)
    return _is_greeting(line[: noun.start()], line[noun.end() :]) if noun else bool(_SHORT.match(line))


def _is_greeting(before: str, after: str) -> bool:
    """Tell whether the words around "Grüße" wish them rather than speak of them."""
    if len(before.split()) > 9 or len(after.split()) > 9 or re.search(r"[?:;(\"„]", before + after):
        return False
    closed = _BELONGING.sub("", before)
    if _TALKING.search(closed) or _TOLD.search(after) or _SENTENCE.search(after):
        return False
    first, *more = re.split(r"[.!?] ", before, maxsplit=1)
    return not more or bool(_WEAK.match(first))


def is_weak_sign_off(text: str) -> bool:
    """Tell whether a line may end a letter if only a name follows: "Danke", "Bis bald", "Im Auftrag"."""
    line = text[:_LONGEST].strip()
    if len(line) > 90 or line.endswith(("?", ":")) or is_sign_off(text):
        return False
    return bool(_WEAK.match(line.rstrip(" ,.!;–-")))


def is_official(text: str) -> bool:
    """Tell whether a line is the formula of one who signs for another: "Im Auftrag", "i. V. Nord"."""
    line = text[:_LONGEST].strip()
    return bool(_OFFICIAL.match(line)) and len(line.split()) <= 7


def is_footer(text: str) -> bool:
    """Tell whether a line is what a phone, an app or a virus scanner adds."""
    line = text[:_LONGEST].strip(" *_.-–")
    return len(line) <= 120 and bool(_FOOTER.fullmatch(line)) and not _CLAUSE.match(line)


def is_program_note(paragraph: str) -> bool:
    """Tell whether a paragraph is what a web form's or a school's program says of its own mail, below the text."""
    return len(paragraph) <= _LONGEST and bool(_PROGRAM.match(paragraph))


def is_advert(paragraph: str) -> bool:
    """Tell whether a paragraph below a letter advertises something of the mail's program."""
    return len(paragraph) <= 250 and len({hit.casefold() for hit in _ADVERT.findall(paragraph)}) >= 2


def advertises_mail(paragraph: str) -> bool:
    """Tell whether a paragraph advertises a mailbox or a program for mail, as free mailers do below all."""
    return _MAILBOX.search(paragraph) is not None and is_advert(paragraph)


def is_postscript(text: str) -> bool:
    """Tell whether a line opens a postscript."""
    return bool(_POSTSCRIPT.match(text))


def is_banner(paragraph: str) -> bool:
    """Tell whether a paragraph is the warning that a gateway puts above mail from outside."""
    text = paragraph[:_LONGEST]
    if len(paragraph) > 600:
        return False
    words = len(text.split())
    if _BANNER.match(text):
        return (words <= 3 and bool(re.match(r"\W{0,6}ext", text, re.IGNORECASE))) or bool(
            _OUTSIDE.search(text)
        )
    return bool(
        re.match(r"sie (?:erhalten|erhielten) nicht (?:häufig|oft)|you don't often", text, re.IGNORECASE)
    ) or (
        bool(re.match(r"(?:diese|this) (?:e-?mail|mail|message|nachricht)", text, re.IGNORECASE))
        and bool(_OUTSIDE.search(text))
    )


def is_disclaimer(paragraph: str) -> bool:
    """Tell whether a paragraph is a legal notice, a register entry or a plea for the environment."""
    kinds = {match.lastgroup for match in _LEGAL.finditer(paragraph[:1_500])}
    return len(kinds) >= 2 or bool(kinds & {"j", "k", "n"} and len(paragraph) < 200)


def contact_kinds(text: str) -> set[str]:
    """Give which kinds of contact a line tells: phone, mail, web, town, street, register."""
    return {match.lastgroup or "" for match in _CONTACT.finditer(text[:_LONGEST])}


def is_name_like(text: str) -> bool:
    """Tell whether a line could be a person's or an office's name: short, capitalised, no sentence."""
    line = _YOURS.sub("", text.strip())
    return 0 < len(line) <= 80 and not line.endswith(("!", "?", ":")) and bool(_NAME.match(line))


def is_prose(line: Line) -> bool:
    """Tell whether a line is running text rather than one of an address or a list of numbers."""
    words = len(line.text[:_LONGEST].split())
    if line.soft:
        return words >= 7
    ends = line.text.rstrip()[-1:] in ".!?:;…" and not _BODY_END.search(line.text)
    return words >= 9 and ends and len(contact_kinds(line.text)) < 2


def is_rule(text: str) -> bool:
    """Tell whether a line is only drawn: of dashes, underscores, stars."""
    return len(text) >= 2 and not text[:200].strip("-–—_=*~#.· ") and not text[:200].isspace()
