"""What a mail says of itself: that it has something to report, what lies with it, and whose the pictures are.

Written from German usage in letters to an office. Such sentences are short; a longer one tells of something else too.
"""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue, Cues

ANNOUNCEMENT = 110  # characters of a sentence that only says that something follows
ENCLOSURE = 130  # characters of a sentence that only says what lies with the mail

_FLAGS = re.IGNORECASE
_REPORTING = (
    r"(?:hin(?:zu)?weisen|aufmerksam\s+(?:zu\s+)?machen|(?:zu\s+)?(?:be|mit)richten|(?:zu\s+)?(?:ver)?melden|mit(?:zu)?teilen|"
    r"(?:zu\s+)?erzählen|vor(?:zu)?stellen|an(?:zu)?kündigen|(?:zu\s+)?schildern|an(?:zu)?zeigen|bei(?:zu)?tragen|"
    r"bei(?:zu)?steuern|nach(?:zu)?tragen|ein(?:zu)?reichen|bekannt\s*(?:zu\s*)?(?:machen|geben)|informieren|an(?:zu)?melden|weiter(?:zu)?geben|loswerden|loszuwerden)"
)
_NEWS = (
    r"(?:Neues|Neuigkeiten|Nachrichten|(?:et)?was|einiges|\w*meldung\w*|\w*beitrag|\w*beiträge|\w*bericht\w*|\w*infos?|\w*information\w*|"
    r"\w*angaben|\w*zeilen|\w*text\w*|\w*beispiele?|\w*projekt\w*|\w*aktion\w*|\w*maßnahme\w*|\w*vorhaben|Fall|Zwischenstand|Update)"
)
_ANNOUNCES = Cues(
    Cue(pattern, _FLAGS)
    for pattern in (
        # "wir möchten gern auf eine Ausstellung hinweisen"
        rf"^\W*(?:[^\W\d]+\s+){{0,4}}(?:möchte[nt]?|würde[nt]?|woll(?:t?en?|te)|will|darf|dürfen|kann|können|könnten?|habe?n?|hätten?|gibt|gäbe)\b[^.?!:;]{{0,80}}\b{_REPORTING}\W*$",
        # "zu dem dortigen Aufruf ist die folgende Maßnahme zu melden"
        r"\b(?:ist|sind|wäre[n]?)\b[^.?!:;]{0,70}\b(?:zu\s+(?:melden|berichten|vermelden|erwähnen)|mitzuteilen|anzuzeigen|nachzutragen|vorzustellen)\W*$",
        # "gern berichten wir von einem Vorhaben unserer Stadt"
        r"^\W*(?:(?:sehr\s+)?gerne?\s+|heute\s+|kurz\s+|nun\s+|endlich\s+|auch\s+|hiermit\s+|und\s+)*(?:berichte|melde|kündige|stelle|reiche|gebe|teile)n?\s+(?:ich|wir)\s+[^.?!:;]{0,70}\W*$",
        # "es gibt Neues aus Nottuln", "hier kommt etwas aus Lotte", "nun endlich die Meldung aus Beckum"
        rf"^\W*(?:(?:auch|es|nun|hier|jetzt|heute|endlich|wieder|also|von\s+uns|bei\s+uns|aus\s+(?:unser\w+\s+)?[^\W\d]+)\s+){{1,5}}(?:gibt\s+es|gibt's|gibt|kommt|kommen|folgt|folgen|habe[n]?\s+(?:ich|wir)|haben)?\s*(?:noch\s+|auch\s+|mal\s+|wieder\s+|endlich\s+|jetzt\s+|es\s+|von\s+uns\s+|aus\s+[^\W\d]+\s+){{0,3}}(?:ein\w*\s+|d(?:ie|er|as)\s+|unser\w*\s+|mein\w*\s+)?(?:[^\W\d]+e[nrs]?\s+)?{_NEWS}(?:\s+(?:zu\s+(?:berichten|melden|erzählen)|(?:aus|von|für|über|zu|zum|zur)\s+(?:[^\W\d]+\s*){{1,4}}))?\W*$",
        # "auch bei uns hat sich etwas getan", "auch wir in Beckum tun etwas"
        r"^\W*auch\s+(?:bei\s+uns|wir|hier|in\s+[^\W\d]+|aus\s+[^\W\d]+)\b[^.?!:;]{0,40}\b(?:(?:et)?was|einiges|viel|manches|aktiv|nicht\s+untätig)\b[^.?!:;]{0,20}\W*$",
        # "unser Verein würde gern auch auf der Seite stehen"
        r"\b(?:würde[nt]?|möchte[nt]?|wollen|will|wäre[nt]?)\b[^.?!]{0,50}\b(?:auf\s+(?:der|die|Ihre[rn]?|eure[rn]?)\s+\w*(?:seite|liste|karte|homepage|website|übersicht)|dabei|vertreten|aufgenommen|gelistet|aufgeführt|genannt)\b[^.?!]{0,25}\W*$",
    )
)
_THING = (
    r"(?:\w*(?:foto|bild|photo|aufnahme|plakat|flyer|programm|faltblatt|handzettel|einladung|bericht|artikel|ausschnitt|logo|datei|pdf|dokument|"
    r"anlage|unterlage|liste|urkunde|steckbrief|projektblatt|bogen|formular|broschüre|heft|blatt|präsentation|skizze|plan|video|ablauf|schreiben|brief|protokoll|karte|tabelle|entwurf|vertrag|rede|gedicht)(?:s|e|er|en|n|es|ern)?)"
)
_WITH_MAIL = r"(?:im\s+Anhang|in\s+der\s+(?:Anlage|Anhang)|als\s+(?:Anhang|Anlage|Datei|PDF)|anbei|angehängt|beigefügt|angefügt|beigelegt|mitgeschickt|mitgesandt|dran|anliegend|beiliegend)"
_ENCLOSES = Cues(
    Cue(pattern, _FLAGS)
    for pattern in (
        # "Plakat und Programm sind beigefügt", "Bild anbei", "Das Plakat findet ihr im Anhang"
        rf"^[^.?!]{{0,70}}\b{_THING}\b[^.?!]{{0,60}}\b{_WITH_MAIL}\W*$",
        rf"^\W*{_WITH_MAIL}\W+[^.?!]{{0,60}}\b{_THING}\b[^.?!]{{0,30}}\W*$",
        # "Ein Foto liegt bei", "Zwei Bilder hängen an"
        rf"^[^.?!]{{0,50}}\b{_THING}\b[^.?!]{{0,30}}\b(?:lieg(?:t|en)\s+(?:\w+\s+)?(?:bei|an)|häng(?:t|en)\s+(?:\w+\s+)?(?:an|dran)|füge[n]?\s+(?:ich|wir)\s+(?:\w+\s+)?bei|lege[n]?\s+(?:ich|wir)\s+(?:\w+\s+)?bei)\W*$",
        # "Weitere Maßnahmen des Kreises sind hier nicht erfasst"
        r"^\W*(?:weitere|andere|sonstige)\s+[^\W\d]+(?:\s+(?:der|des|von|aus)\s+[^.?!]{3,40})?\s+(?:sind|werden|wurden|liegen)\b[^.?!]{0,40}\b(?:nicht|keine)\b[^.?!]{0,20}\b(?:erfasst|enthalten|bekannt|aufgeführt|berücksichtigt|genannt|vor)\W*$",
        # "Das Einladungsblatt folgt mit getrennter Post"
        rf"^[^.?!]{{0,50}}\b{_THING}\b[^.?!]{{0,40}}\b(?:folgt|folgen|kommt|kommen|geht|gehen|schicke\w*|sende\w*|reiche\w*|liefere\w*)\b[^.?!]{{0,30}}\b(?:Post|getrennt|separat|gesondert|später|nach|noch|zu)\W*$",
        r"^\W*(?:s\.|siehe|vgl\.)\s*(?:auch\s+)?(?:Anhang|Anlagen?|beigefügte\w*\s+\w+)\W*$|^\W*(?:Anlagen?|Anhang|Anhänge)\s*(?:\(\d+\))?:[^.?!]{0,90}$|^\W*\d+\s+(?:Anlagen?|Anhänge|Dateien|Fotos|Bilder)\W*$",
        # what a paper form asks for at its end
        r"^\W*(?:Unterschrift(?:en)?|Stempel|Dienstsiegel|Einverständnis\w*|Einwilligung\w*)\b[^.:!?|]{0,40}[:|][^.!?]{0,40}\W*$",
        # whose the pictures are: "Die Rechte am Bild liegen bei der Stadt", "Fotos dürfen verwendet werden"
        r"^\W*(?:Fotos?|Bild(?:er)?|Bildrechte|Bildnachweis|Bildquelle|Fotograf(?:in)?|Fotorechte|Urheber(?:in)?)(?:\s+von)?\s*:[^.?!]{0,60}\W*$",
        r"\b(?:Rechte|Bildrechte|Fotorechte|Urheberrechte?|Nutzungsrechte?)\b[^.?!]{0,40}\b(?:lieg\w+|hab\w+|hat|besitz\w+|sind|ist|geklärt|vor)\b",
        r"\b\w*(?:fotos?|bild(?:er|ern)?|aufnahmen?)\b[^.?!]{0,40}\b(?:dürfen|darf|dürft|können|kann|könnt)\b[^.?!]{0,60}\b(?:verwend\w*|veröffentlich\w*|benutz\w*|genutzt|nutzen|abgedruckt|gezeigt\s+werden)\b",
        r"^\W*(?:die|das|alle)\s+\w*(?:fotos?|bild(?:er)?|aufnahmen?)\s+(?:hat|haben|stamm\w+|sind|ist|kommen|habe)\b[^.?!\d]{0,60}\b(?:gemacht|geschossen|aufgenommen|fotografiert|geknipst|von\s+(?:mir|uns)|einverstanden|frei|vom\s+\w+|selbst)\W*$",
    )
)


def announces(sentence: str) -> bool:
    """Tell whether a sentence only says that something will be told; with figures in it, it tells by itself."""
    if len(sentence) > ANNOUNCEMENT or re.search(r"\d", sentence):
        return False
    return _ANNOUNCES.any_in(sentence)


def speaks_of_enclosures(sentence: str) -> bool:
    """Tell whether a sentence only says what is attached to the mail or left out, or who owns a picture."""
    return len(sentence) <= ENCLOSURE and _ENCLOSES.any_in(sentence)
