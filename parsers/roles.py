"""What part a place abroad plays in a sentence: partner, receiver of help, guest, stop on the way, or a mere mention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brueckenpost.parsers.screening import Cue

_UNIT = r"(?:stadt|städten?|kreis(?:es?|en?)?|landkreis(?:es?|en?)?|gemeinden?|kommunen?|region(?:en)?|rayons?|hromadas?|bezirk(?:s|es|e)?|oblast|woiwodschaft|powiat|dorf|ort)"
_HOUSE = r"(?:feuerwehr|schule|klinik|krankenhaus|verein|gymnasium|universität|verwaltung|kirche|gemeinde|pfarrei|organisation|verband|lyzeum|hochschule|stadtwerk)"
# Words that may stand between a cue and the name: "unsere Partnerstadt, das schöne westukrainische Drohobytsch".
_FILL = Cue(
    r"(?:ist|sind|war|wurde|heißt|heißen|namens|und|d(?:er|ie|as|en|em|es)|ein\w*|im|in|unser\w*|ihr\w*|sein\w*|[a-zäöüß-]+isch\w{0,2}|"
    r"(?!kein)[a-zäöüß]{3,}e[nrms]?|[Nn]r\.?|\d{1,3}|Stadt|Gemeinde|Kreisstadt|Kreis(?:es)?|Hafenstadt|Großstadt|Kleinstadt|Industriestadt|Städtchen|Städten?|Dorf|Ort|Nachbarstadt|Universitätsstadt|Grenzstadt|Hauptstadt|Hauptstadtregion|Partnerstadt|Kommune|Hromada|Ukraine|Polen|"
    r"Rumänien|Moldau|Republik|Slowakei|\w+ukraine|Ukraine,|the|our|city|town|of|[Мм]іст\w*|м\.|громад\w*|miast\w*|[–:-]|[A-Z][a-zäöüß-]+ischen?)"
)
_MOST_FILL = 5

_PARTNER = Cue(
    rf"(?:\b(?:[\wäöüß]*[Pp]artner|[Ss]chwester|[Pp]aten|[Zz]willings|[Ff]reundschafts|[Ss]olidaritäts\w*|[Bb]rücken)-?(?:{_UNIT}|{_HOUSE})\w{{0,3}}|\bPartner(?:n|in)?|\bBrückenpartner\w*|"
    r"\b[Pp]artner (?:city|cities|town|towns|municipality)|\b[Ss]ister (?:city|cities|town)|\b[Tt]win(?:ned)?(?: (?:city|town|towns))?|"
    r"\bміст\w+-партнер\w*|\bпартнерськ\w+ міст\w+|\bмістом-побратимом|\b[Mm]iast\w* partnersk\w+|\b[Pp]artnersk\w+ miast\w+)"
    r"(?:\s+(?:im|in der)\s+(?:Gebiet|Oblast|Region|Rayon|Bezirk)\s+[A-Z][\w-]+,)?(?:\s+(?:in|aus|von|nach|bei|with|mit|у|в|з))?(?:\s+[A-ZÄÖÜ][\w-]+(?:,\s[A-ZÄÖÜ][\w-]+){0,3}\s+(?:und|and|&))?[\s(„\"»:,–-]*$"
)
_PARTNERSHIP = Cue(
    r"\b(?:\w*[Pp]artnerschaft\w*|[Pp]artnerschaftlich\w*|\w*[Ff]reundschaft\w*|[Vv]erschwister\w*|[Vv]erpartner\w*|[Vv]erbunden|[Bb]efreundet\w*|[Pp]artnership|[Ff]riendship|\w*[Kk]ooperation\w*|"
    r"[Zz]usammenarbeit|\w*[Vv]ereinbarung|Memorandum|Abkommen|\w*[Vv]ertrag|[Vv]erbindung|[Pp]artnerstwo\w*|партнерств\w+)(?:\s+[\w/.„“\"-]+){0,6}?\s+(?:mit|zu|zwischen|with|between|von|з|із|z)"
    r"(?:\s+(?:der\s+Stadt\s+)?[A-ZÄÖÜ][\w-]+\s+(?:und|and))?[\s(„\"»:–-]*$"
)
_FRIENDS = Cue(
    r"\b(?:[Uu]nser\w*|[Ii]hr\w*|[Dd]ie|[Dd]en|[Dd]er|[Oo]ur)\s+(?:\w+\s+)?(?:Freund\w*|Partner\w*|\w*[Kk]olleg\w+|\w*[Kk]amerad\w*|friends|partners|colleagues)\s+(?:in|aus|von|from)\s+$|"
    r"\b(?:партнер\w*|друз\w+|колег\w+)\s+(?:з|із|у|в)\s+$|\b(?:partner\w*|przyjaci\w+)\s+(?:z|w)\s+$"
)
_HAS_GOODS = Cue(
    r"[Hh]ilf|[Tt]ransport|[Kk]onvoi|[Gg]ebracht|[Bb]ring|[Bb]racht|[Gg]efahren|[Ff]ähr|[Ff]uhr|[Ff]ahrt|[Ll]iefer|[Gg]eschickt|[Ss]chick|[Ss]pende|[Üü]berg[ae]b|[Üü]berführ|[Uu]nterwegs|[Gg]ing|"
    r"[Gg]eh|[Rr]oll|[Ss]tarte|[Aa]ufgebrochen|[Ll][Kk][Ww]|[Ll]aster|[Ll]astwagen|[Ss]attelz|[Bb]egleite|[Rr]eis|[Vv]ersand|[Gg]esandt|[Ss]end|[Tt]ook|[Tt]aken|[Dd]eliver|[Cc]onvoy|[Tt]ruck|[Bb]rought|"
    r"допомог|відправ|достав|передал|передан"
)
_TO = Cue(r"\b(?:[Nn]ach|[Bb]is nach|[Mm]it (?:dem )?Ziel|to|до|do)\s+$")
_WITH = Cue(r"\b(?:[Mm]it|with|з|із)\s+$")
_FOR = Cue(
    r"\b(?:місту|громаді)\s+$|\b(?:[Ff]ür|[Aa]n|[Zz]ugunsten|for|для|dla)(?:\s+(?!und\b)[\w.-]+){0,5}?(?:\s+(?:in|von|aus|of|в|у|w))?\s+$"
)
_INSTITUTION = (
    r"(?:[\wäöüß-]*(?:[Kk]rankenhaus\w*|[Kk]linik\w*|[Hh]ospital\w*|[Ff]euerwehr\w*|[Ss]chulen?|[Kk]indergärten|[Kk]indergartens?|[Ll]yze\w+|[Gg]ymnasium\w*|[Vv]erwaltung\w*|[Kk]inder(?:heim|dorf|haus)\w*|"
    r"[Ww]aisenhaus\w*|[Ss]tadtwerke\w*|[Rr]athaus\w*|[Zz]entrum\w*|[Uu]niversität\w*|[Bb]ibliothek\w*|[Dd]ienst\w*|[Kk]atastrophenschutz\w*|[Zz]ivilschutz\w*|[Ss]tadtrat\w*|[Bb]ürgermeister\w*|"
    r"[Ww]ohnheim\w*|[Ww]asserwerk\w*|[Bb]auhof\w*|[Mm]useum\w*|[Hh]eims?|[Ss]tation|[Uu]nterk[uü]nft\w*|[Gg]emeinde|[Kk]ammer|[Ww]ache|[Ll]eitung|[Bb]etriebe?|[Nn]etz\w*|[Mm]ensch\w*|[Bb]ürger\w*|"
    r"[Ee]inwohner\w*|[Bb]evölkerung|[Ff]reund(?:e|en|in|innen)|[Kk]olleg\w*|[Kk]amerad\w*|[Pp]fleger\w*|[Aa]nlagen?|[Ww]erke?n?|[Gg]ruppe|[Vv]erein\w*|[Cc]lub|[Cc]aritas|[Kk]irche|[Dd]iözese|[Ll]azarett\w*|[Tt]heaters?|[Cc]hore?s?|[Oo]rchesters?|[Ee]nsembles?|[Pp]hilharmonie|[Pp]farrei|[Kk]üche|[Hh]ospiz\w*|[Aa]mbulanz\w*|[Pp]raxis|[Aa]potheke\w*|[Ii]nternats?|[Ss]anatorium\w*|[Aa]kademie\w*|[Ii]nstitut\w*|[Kk]loster\w*|[Ss]ynagoge|Kita\w*|Tafel|Rote[ns]? Kreuz\w*|Roten Kreuz)|hospital|clinic|school|fire brigade|service|mayor|szpital\w*|szko\w+|straż\w*|лікарн\w+|школ\w+|громад\w+|пожежн\w+|бібліотек\w+|музе\w+|театр\w*|гімназі\w+|ліце\w+|університет\w*|дитяч\w+ сад\w*)"
)
_AT_INSTITUTION = Cue(
    rf"\b{_INSTITUTION}(?:\s+(?:Nr\.?\s*)?\d+)?(?:\s+(?:in|bei|nahe|von|der|at|of|in der|der Stadt|of the city of|у|в|м\.|w))?(?:\s+міст\w+)?\s+$"
)
_NEAR_INSTITUTION = Cue(rf"\b{_INSTITUTION}\s+(?:bei|nahe|unweit von)\s+$")
_GUESTS = Cue(
    r"\b(?:(?!Brief|Nachricht|Bericht|Bild|Meldung|Grüße|Waren|Lieferung|Stimmen|Familien)[A-ZÄÖÜ]\w*(?:innen|e|er|ern|en|leute|ion|gruppe|chor|team|theater|ensemble|orchester|jugend|mannschaft|wehr|schule|klinik|verein)|"
    r"[a-z]\w+(?:n|e)|діт\w+|учн\w+|children|students|delegation|guests)(?:\s+und\s+\w+|\s+[„“\"»«][^„“”\"»«]{1,40}[“”\"«»])?\s+(?:aus|from|із|з|z)\s+$"
)
# What is sent or invited as a whole, or comes for a while; other people from a town at war mostly live here now.
_BODY_FROM = Cue(
    r"\b(?:\w*(?:[Dd]elegation|[Aa]bordnung|[Gg]ruppe|[Mm]annschaft|[Kk]lasse|[Tt]eam|[Cc]h[oö]re?|[Oo]rchester|[Ee]nsemble|[Tt]heater|[Kk]apelle|[Bb]and|[Ff]euerwehr|[Ss]chule|[Kk]linik|[Vv]erein|[Gg]äste[n]?|"
    r"[Ff]reund\w*|[Pp]artner\w*|[Kk]olleg\w*|[Kk]amerad\w*|[Vv]ertreter\w*)|guests|delegation)(?:\s+und\s+\w+|\s+[„“\"»«][^„“”\"»«]{1,40}[“”\"«»])?\s+(?:aus|from)\s+$"
)
_VISITING = Cue(
    r"[Bb]esuch|zu Gast|[Gg]äste(?!haus|häus|zimmer|wohnung|buch)|gastier|\bWochen?\b|\bTagen?\b|\btägig|wöchig|[Ff]erien|[Ee]rhol|[Rr]eise?n?\b|gereist|angereist|zurück|[Aa]ustausch|eingeladen|\bladen\b|einladen|empf[aio]ng|[Bb]egegnung|"
    r"ausgebildet|[Ss]chulung|geschult|[Ff]ortbild|[Pp]rakti[kz]|[Hh]ospit|[Tt]urnier|\bzu uns\b|kick(?:en|t)|spiel(?:en|t)|\btrafen\b|Treffen|[Ff]reizeit|[Cc]amp|verbr[ai][nc]|zelt|Zeltlager|\blern(?:en|t)en\b|informier|visit|kamen|"
    r"\bkommen\b[^.;]*\bnach\b|[Üü]bung|[Uu]nterstütz|[Hh]ilf|geholfen|beraten|eingearbeitet|[Ee]inarbeit"
)
_HOUSEHOLD = Cue(
    r"\b(?:\w*[Ff]rauen|\w*[Mm]ütter\w?|\w*[Mm]änner\w?|\w*[Ff]amilien|Menschen|Leuten?|Senior\w+|Rentner\w*|Paaren?)\s+(?:und\s+\w+\s+)?aus\s+$"
)
_LIVE = Cue(r"\b(?:[Ll]eben|[Ll]ebten|eingezogen|ziehen\b[^.;!?]*\bein)\b")
# "eine lebt in Schwerte, die andere in Browary"
_LIVES_THERE = Cue(
    r"\b(?:lebt|leben|lebte|lebten|wohnt|wohnen|wohnte|sitzt|arbeitet)\s+(?:\w+\s+)?in\s+[^.;!?]{2,40}(?:,|und)\s+(?:(?:die|der|das)\s+)?(?:and[e]?re\w*|zweite|eine[rs]?|zwei|drei)\s+in\s+$"
)
_SETTLED = Cue(
    r"\b(?:[Ss]eit|[Jj]etzt|[Nn]un|[Mm]ittlerweile|[Ii]nzwischen|neue[nrms]?|(?:bei|mit|in)\s+(?:uns|unser\w+))\b"
)
_KNOWN_GROUP = Cue(r"\b(?:[Dd]ie|[Dd]en|[Dd]er)\s+(?:\w+\s+)?[A-ZÄÖÜ]\w+\s+aus\s+$")
_ONE_PERSON = Cue(
    r"\b(?:[Ee]ine?[rmn]?|d(?:er|ie|em|en))\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][a-zäöüß]+(?:in|er|or|ist|ent|eur|rau|ann|arzt|ind|loge|gin)\s+aus\s+$"
)
_FORMERLY = Cue(
    r"\b(?:vor dem Krieg|vor der Flucht|bis zur Flucht|bis zum Krieg|früher|einst|ehemals|zuvor|vorher)\s+(?:\w+\s+){0,3}in\s+$"
)
_KIN_IN = Cue(
    r"\b(?:Verwandt\w*|Angehörig\w*|Eltern|Großeltern|Geschwister|Ehem[aä]nn\w*|Söhne?|Töchter|Brüder|Zuhause|Heimat)\s+(?:\w+\s+)?in\s+$"
)
_PERFORMED = Cue(
    r"[Üü]bergeben|[Üü]bergab|eingebaut|entladen|angekommen|eingetroffen|verteilt|gebaut|geholfen|halfen|saniert|errichtet|repariert|\bankam|übernommen|aufgebaut|installiert|behandelt|gebraucht|gesammelt|sammeln|"
    r"handed over|arrived|installed|unterstütz|finanziert|eingerichtet|ausgestattet|\w*[Bb]au\b|Sanierung|eröffnet|hergerichtet|renovier\w*|versorg|\bsteh(?:t|en)\b|im Einsatz|beliefert|gefördert|entsteht|entstand\w*|hilft|helfen"
)
_LABEL = Cue(
    r"(?:^|[\n|;])\s*(?:Ziel\w*|Empfäng\w*|Begünstigt\w*|Adressat\w*|Einsatzort|Projektort|Zielort|Ort|Wohin|Bestimmungsort|Destination|Recipient)(?:\s*\([^)]*\))?\s*[:|\t]\s*$|"
    r"\b(?:Ziel\w*|Empfäng\w*|Bestimmungsort|[Dd]estination)(?:\s+\w+)?\s+(?:war|waren|ist|sind|bleibt|was|is)\s+(?:\w+\s+)?$"
)
_LOCATING = Cue(r"\b(?:[Ii]m|[Ii]n|[Ii]n der|aus|aus dem|aus der|des|der)\s+(?:ganzen\s+|gesamten\s+)?$")
_IN = Cue(r"\b(?:[Ii]n|у|в|w)\s+$")
_BESIDE = Cue(
    r"\b[Bb]ei\s+$|\b(?:im|aus dem|vom)\s+(?:nahen|benachbarten|angrenzenden|nahe ?gelegenen|umliegenden)\s+$"
)
_OBJECT = Cue(
    r"\b(?:besuch\w+|unterstütz\w+|hilft|helfen|half|halfen|beliefer\w+|bereis\w+|supports?|visited|підтриму\w+)\s+$"
)
_GIVEN = Cue(
    r"\b(?:der|dem)\s+(?:[a-zäöüß]+\s+)?(?:\w*[Ss]tadt|Gemeinde|Hromada|Kommune|Stadtverwaltung|Kreisverwaltung|Feuerwehr|Dorf|Kreis|Rayon|Region)\s+$|"
    r"\b(?:die|das|den)\s+(?:[a-zäöüß]+\s+)?(?:Stadt|Gemeinde|Hromada|Kommune|Dorf|Kreis|Rayon|Region)\s+$"
)
_TOWN_THERE = Cue(
    r"\b\w*ukrainisch\w*\s+(?:\w*[Ss]tadt|Gemeinde|Hromada|Kommune|Städtchen|Dorf|\w*[Oo]rt)\s+$"
)
# "an die Psychiatrie Wolotschysk": any house that bears the town's name, but no kind of town and no stop
_HOUSE_OF = Cue(
    r"\b(?:de[rsm]|das|die|vom|zum|zur|beim|am|im)\s+(?:[a-zäöüß]+\s+)?(?!\w*(?:[Ss]tadt|[Mm]etropole|[Oo]rt|[Dd]orf|[Gg]emeinde|[Rr]aum|[Rr]egion|[Gg]ebiet|[Kk]reis|[Kk]essel|[Ff]luss|[Ss]traße|[Rr]oute|[Ss]trecke|[Ll]inie|[Mm]esse|[Hh]afen|[Bb]ahnhof|[Ff]ront|[Ss]chlacht|"
    r"[Gg]renz\w*|[Üü]bergang|[Kk]raftwerk|[Ff]amilie|[Ff]rau|[Hh]err\w?|[Kk]onsulat|[Bb]otschaft|[Ll]ager|[Uu]kraine|[Pp]olen|[Aa]ngriff\w*|\w*[Dd]amm\w*|\w*[Ss]tausee\w*|[Kk]anals?|[Ss]prengung|[Bb]efreiung|[Zz]erstörung|[Bb]eschuss\w*|[Vv]erteidigung|[Bb]elagerung|[Ss]tausee\w*|[Tt]hema|[Kk]rieg\w*|[Ff]all)\s)[A-ZÄÖÜ][a-zäöüß]+\w*\s+$"
)
_HANDED_OVER_IN = Cue(r"\b[ÜüU]bergabe(?:\s+(?:[^\s.;!?]+|\d+\.)){0,5}?\s+in\s+$")
_WITH_ARTICLE = Cue(r"\b(?:mit|für|an|zu|bei|von)\s+der\s+$")
_LIKE = Cue(r"\b[Ww]ie\s+(?:auch\s+|damals\s+|einst\s+)?in\s+$")
_GIVES = Cue(
    r"[Ss]chenk|[Üü]berl[aä]ss|[Üü]berließ|[Üü]bergib|[Üü]berg[aeä]b|[Hh]ilft|[Hh]elfen|[Hh]alf|[Ss]pende|[Ss]tifte|[Üü]berreich|[Ll]eih|[Vv]erfügung|[Uu]nterstütz|[Bb]eliefer|[Ff]ördert|[Bb]erät|[Bb]eraten|[Bb]egleite"
)
_NEWS = Cue(
    r"\b(?:Dank\w*|Bestätigung|Nachricht\w*|Post|Fotos?|Bild\w*|\w*[Rr]uf|Anfrage|Bitte|Rückmeldung|Liste|Bericht\w*|Brief\w*|Video\w*|Grüße)\s+(?:\w+\s+)?aus\s+$"
)
_REFUGE = Cue(
    r"\b(?:betreu\w+|aufgenommen|(?:nimmt|nahm|nahmen|nehmen)\b[^.]*\bauf|Zuflucht|[Gg]eflüchtet\w*|[Gg]eflohe\w+|Flüchtling\w*|Unterk[uü]nft\w*|Wohnungen|beherberg\w+|Schutz|Bleibe|Obdach|Asyl|untergekommen|neues Zuhause)\b",
    re.IGNORECASE,
)
_ONE_GUEST = Cue(
    r"\b(?:[Ee]ine?[rmn]?|a|an)\s+(?:[\wäöüß]+\s+)?(?!\w*(?:[Dd]elegation|[Gg]ruppe|[Aa]bordnung|[Mm]annschaft|[Kk]lasse|[Tt]eam|[Cc]hor|[Oo]rchester|[Ee]nsemble)\s)\w+\s+(?:aus|from)\s+$"
)
_WAY = Cue(
    r"(?:\b(?:[Üü]ber|[Vv]ia|(?:ohnehin|sowieso|eh) nach|[Dd]urch|[Bb]is|[Rr]ichtung|[Nn]ahe|[Vv]orbei an|[Uu]nweit|[Nn]ähe|Nähe von|[Hh]öhe|past|through|près|через|przez)|"
    r"\b(?:west|öst|nörd|süd)lich von|\b(?:Grenz\w+|Grenze|Übergang|border(?: crossing)?)(?:\s+(?:bei|in|nach|von|zwischen|at|near|vor))?|\b(?:Kilometer|km)\s+(?:vor|hinter|von)|"
    r"\b(?:[Üü]bernacht\w+|Zwischen(?:stopp|halt|station|lager)\w*|[Pp]ause\w*|[Uu]mgeladen|[Uu]mladen|Nacht|Stopp|Halt|Rast|night|stop|stopover)(?:\s+\w+){0,3}?\s+(?:in|bei|at|war|waren|war in)|\b\w*(?:[Hh]afen|[Bb]ahnhof|[Tt]erminal)\s+(?:von|in)|\b(?:verladen|abgeholt|gekauft|umgeladen)\s+in)\s+$"
)
_WAY_AFTER = Cue(
    r"^\s+(?:Station|Halt|Rast|Pause)\b|^[^.,;!?]{0,25}\b(?:übernachtet\w*|umgeladen|Station gemacht|Zwischenstopp|Zwischenhalt|Rast|passiert|getankt|die Grenze)\b"
)
_DONE_THERE = Cue(
    r"^[^.,;!?]{0,90}\b(?:übernachtet\w*|umgeladen|verladen|abgeholt|beladen|gekauft|erworben|zugestiegen)\b"
)
_ROUND_TRIP = Cue(r"\b(?:Rückweg|Hinweg|Rückfahrt|Hinfahrt|Rückreise|Hinreise|Anreise|on the way)\b")
# "Wir helfen über Bolesławiec" names the bridge, "die Hilfe ging über Bolesławiec nach Kiew" a stop.
_THROUGH = Cue(
    r"\b(?:helf\w+|hilft|half|unterstütz\w+|läuft|laufen|lief|organisier\w+|verteil\w+|vermittel\w+)\s+(?:\w+\s+){0,3}über\s+$"
)
_ONWARD = Cue(r"^\s+(?:(?:,|und)\s+\S+\s+)*(?:nach|bis|zur|in die|an die|weiter)\b")
_ORIGIN = Cue(
    r"\b(?:(?:[Gg]eboren\w*|[Gg]ebürtig\w*|[Ss]tamm\w+|[Gg]eflüchtet\w*|[Gg]eflohe?n\w*|[Ff]lucht|[Ff]lieh\w*|[Ff]loh\w*|[Vv]ertrieben\w*|[Hh]eimat\w*|[Ll]ebte?n?|[Ll]eben|[Ww]ohn(?:e|en|t|te|ten|haft)|"
    r"[Aa]ufgewachsen|[Ss]tudier\w*|born|fled)(?:\s+[\w„“-]+){0,4}?|[Kk](?:omm(?:e|t|en)|am(?:en)?)(?:\s+(?:\w+\s+){0,3}(?:Leute|Menschen|Frauen|Familien|Mütter|Männer|Personen|[Mm]eisten|Bewohner\w*|Teilnehm\w+|Geflüchteten?|welche))?)\s+(?:in|aus|von|from|із|з)\s+$|"
    r"\b(?:\w*[Ff]lüchtling\w*|\w*[Gg]eflüchtete\w*|\w*[Üü]berlebende\w*|[Vv]ertriebene\w*|[Ee]vakuierte\w*|[Mm]utter|[Gg]roßmutter|[Vv]ater|[Ff]amilien?|refugees?)(?:\s+[\w„“-]+){0,3}?\s+(?:aus|von|from)\s+$|\bgebürtig\w*\s+$|"
    r"\b(?:родом|народил\w+|втекл\w+|біжен\w+|переселен\w+|pochodz\w+|uchodźc\w+)(?:\s+\w+)?\s+(?:з|із|у|в|z|ze)\s+$"
)
_ORIGIN_AFTER = Cue(
    r"^,\s+(?:die|der|welche)\s+(?:[^\s.;,]+\s+){0,5}(?:hier|bei uns|seit|jetzt|inzwischen|nun)\b[^.;]{0,30}\b(?:leb|wohn|arbeit)\w+|"
    r"^\s+(?:studiert|unterrichtet|gearbeitet|gelehrt|gelernt|promoviert|absolviert)\b|^[^.;!?]{0,40}\b(?:gefloh\w+|flieh\w+|flüchte\w+|wohn(?:te|ten)|leb(?:te|ten)|arbeitete\w*|geflücht\w+|geboren|stamm\w+|gebürtig|vertrieben|aufgewachsen|zugeschaltet|evakuiert|geborene[nrs]?|stammende[nrs]?|aufgewachsene[nrs]?|lebende[nrs]?|ausgebildete[nrs]?|fled|(?:studiert|unterrichtet|gearbeitet|gelehrt|gelernt|promoviert|gespielt|gewirkt)\s+(?:hat|hatte|haben|hatten))\b"
)
_VISIT_AFTER = Cue(r"\b(?:nach|zu uns|zu Gast|zu Besuch|ins|in (?:die|den|das|unser\w*)|besuch\w*)\b")
_EVENT_IN = Cue(
    r"\b(?:\w*[Kk]onferenz|\w*[Tt]agung|\w*[Mm]esse|\w*[Kk]ongress|\w*[Ff]orum|\w*[Gg]ipfel|\w*[Bb]otschaft|\w*[Kk]onsulat|\w*[Mm]inisterium|\w*[Uu]nterzeichnung|[Ff]estakt|[Cc]onference|[Ff]estival|[Rr]egierung)(?:\s+(?!(?:w[ieu]rd\w*|ist|sind|war\w*|h[aä]t\w*|haben|für|an)\s)\S+){0,5}?\s+(?:in|nach|von)\s+$"
)
_REGION = Cue(
    r"\b(?P<head>Oblast|Gebiet(?:e?s)?|Region|Bezirk(?:e?s)?|Ra[jiy]ons?|Provinz|Raum|Woiwodschaft|Umland|Powiat|(?:Partner)?(?:[Ll]and)?[Kk]reis(?:es)?|області?|область|район\w*|region)\s+$"
)
_REGION_AFTER = Cue(r"^(?:er)?[\s-]+(?:Oblast|Gebiet|Region|Rayon|Bezirk|oblast|region|област\w*|район\w*)\b")
_PARTNER_WORD = (
    r"(?:[„\"]?\w*[Pp]artner(?:stadt|städte|gemeinden?|kreise?|kommunen?|landkreis|region|schulen?|feuerwehr)\w*|verschwistert|verpartnert|befreundet|partnerschaftlich|freundschaftlich|[Ss]olidaritätspartner\w*|\w*[Pp]artnerschaft\b|"
    r"twinned|partner (?:city|town)|sister city|twin town|міст\w+-партнер\w*|miast\w* partnersk\w+)"
)
_DEED = Cue(
    r"\b(?:\w*[Pp]artnerschaft\w*|\w*[Ff]reundschaft|\w*[Vv]ertrag\w*|\w*[Aa]bkommen|[Vv]ereinbarung\w*|Letter of Intent|Memorandum|Absichtserklärung|Urkunden?)\b"
)
_SIGNED = Cue(
    r"\b(?:[Uu]nterzeichn\w*|[Uu]nterschr[ie]+b\w*|[Bb]esiegel\w*|geschlossen|schlossen|schließen|schließt|schloss|beschlossen|eingegangen|einzugehen|eingehen|signed)\b"
)
# Partners that are told of only because they are partners, too, or that take no part.
_INVENTORY = Cue(
    r"\b\w*[Pp]artner\w*\b[^.;!?]*\bdarunter\b[^.;!?]*$|\b(?:übrigen?|restlichen?|sonstigen?)\s+\w*[Pp]artner\w*\b[^.;!?]*$"
)
_NO_PART = Cue(
    r"\bnicht (?:beteiligt|dabei|mitgemacht|mit)\b|\bbeteilig\w+ sich nicht\b|\b(?:machen|machten|halfen|helfen) (?:\w+ )?nicht\b"
)
_DONE_WITH = Cue(
    r"^[^.;!?]{0,80}\b(?:zusammen(?:gearbeitet|getan|arbeiten|arbeitet)|kooperier\w*|ausgetauscht|tauscht?\b[^.;!?]*\baus)\b"
)
_ALSO = Cue(r"\b(?:[Aa]uch|[Ee]benso)\s+$")
_HELPS_TOO = Cue(
    r"^(?:\s*\([^)]{1,30}\))?(?:\s+und\s+\S+)?\s+(?:half|halfen|hilft|helfen|beteilig\w+|spende\w+|gab|gaben|machte?n?|steuer\w+)\b"
)
_MUST_GO = Cue(
    r"^\s+(?:gefahren|fahren|gebracht|reisen|verlegt|transportiert|ausweichen)\s+(?:w[eu]rden|zu|m[uü]ss\w*|mussten)\b|^\s+(?:verlegt|evakuiert|umgezogen)\b"
)
_HAVE_TO = Cue(r"\b(?:[Mm]uss|[Mm]usste|[Mm]ussten|[Mm]üssen|[Oo]hne|[Ss]tatt|[Aa]nstatt)\b")
# "nach Constanța und von dort weiter", "in Lwiw, wo Kollegen aus Sumy sie abholten"
_HANDED_ON = Cue(
    r"^[^.;!?]{0,50}\b(?:von dort|von wo|von da)\b[^.;!?]{0,30}\bweiter\w*|^[^.;!?]{0,60},\s+(?:wo|dort)\b[^.;!?]*\b(?:abhol\w*|übernahm\w*|übernommen|[Ee]mpfang|entgegen\w*|weiter\w*|umgeladen|umluden)\b|"
    r"^\s+(?:\w+\s+){0,3}von\s+[^.;!?]{0,60}\b(?:übernommen|abgeholt|in Empfang genommen|entgegengenommen)\b"
)
# "Kiewer Studentinnen", "der Charkiwer Pianist"
_PERSON_NEXT = Cue(
    r"\s+(?:[a-zäöüß]+\s+)?(?:\w*(?:[Ss]tudent|[Kk]ünstler|[Aa]utor|[Ss]chriftsteller|[Mm]aler|[Ff]otograf|[Ll]ehrer|[Ee]rzieher|[Pp]ianist|[Mm]usiker|[Ss]änger|[Dd]ichter|[Jj]ournalist|[Pp]rofessor|"
    r"[Ww]issenschaftler|[Hh]istoriker|[Aa]rchitekt|[Dd]olmetscher|[Ii]ngenieur|[Pp]sycholog|[Ss]chauspieler|[Tt]änzer|[Ss]olist)\w{0,5}|Ärztin|Arzt|Familien?|Mutter|Mütter|Ehepaar|Witwe|Rentner\w*|Flüchtlinge?)\b"
)
# "Charkiw bekam zwei Busse, Sumy einen Bagger": the verb is said once.
_SAME_VERB = Cue(
    r"\b(?:erhielt\w*|erhält|erhalten|bek[ao]m\w*|gingen|ging|geht|gehen|überwies\w*|spendete\w*|schickten?|gaben?)\b[^.;!?]*(?:,|\bund|\bsowie|\ban|\bnach|\bin|\bfür)\s+$"
)
_SHARE_NEXT = Cue(
    r"^(?:\s*\([^)]{1,30}\))?\s+(?:ein\w{0,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\d[\d.]*|mehrere|weitere|je|jeweils|rund|etwa)\s"
)
_PARTNER_AFTER = Cue(
    rf"^(?:\s*\([^)]{{1,40}}\))?(?:\s+in\s+(?:der\s+)?[A-ZÄÖÜ][a-zäöü]+)?(?:\s*[,(–-]\s*(?:[^\s.,;]+\s+){{0,4}}|\s+(?:und\s+(?:die\s+Stadt\s+)?[A-ZÄÖÜ]\S*\s+)?(?:(?:ist|sind|war|als|wurde|is|are|has been)\s+(?:(?:\d{{1,2}}\.|[^\s.;]+)\s+){{0,7}}|(?:haben|hat|verbindet|schlossen|feiern|pflegen|unterhalten)\s+(?:(?!für|nach|aus|an|über)[^\s.;]+\s+){{0,6}})){_PARTNER_WORD}"
)
_BOUND_AFTER = Cue(r"^\s+(?:[a-zäöüß\d]+\s+){0,4}(?:befreundet|verschwistert|verpartnert|verbunden)\b")
_PROJECT_AFTER = Cue(
    r"^-(?:Hilfe|Konvoi|Transport|Fahrt|Reise|Partnerschaft|Freunde|Verein|Initiative|Projekt|Aktion|Kreis|Team)\w*"
)
_RECEIVES = Cue(
    r"^(?:-\w+)?\s+(?:\S+\s+){0,3}?(?:erhält|erhielt|bekommt|bekam|bekommen|erhalten|braucht|benötigt|bat|hatte um|nahm|übernimmt|übernahm|freut sich|received|needs|отрима\w+)\b|"
    r"^\s+(?:hat|haben|has|have)\s+(?:[^\s.;!?]+\s+){0,9}?(?:bekommen|erhalten|empfangen|received)\b"
)
_NO_PLACE_BEFORE = Cue(
    r"(?:\b(?:Hotel|Restaurant|Café|Cafe|Gasthaus|Gasthof|Pension|Firma|Familie|Herrn?|Frau|Dr\.|Prof\.|Pfarrer|Pastor|Schwester|Bruder|Haus|Villa|Sankt|St\.|Platz|Straße|Schloss|Burg|Saal|Zimmer|Marke|Typ|Modell|Pan|Pani|"
    r"\w*[Kk]raftwerk|AKW|Stahlwerk|[Aa]m|Fluss|Stausee|FC|FK|SV|TSV|VfL|Dynamo|Schachtar|Rotes?|Rote[nms])|\w[-])\s*$"
)
_NO_PLACE_AFTER = Cue(
    r"^[\s-]+(?:Str(?:aße|asse|\.)?(?!\w)|(?:Weg|Allee|Platz|Ring|Tor|Damm|Ufer|Gasse|Chaussee|Torte|Kotelett|Art|AG|Salat|Kuchen|Vertrag|Abkommen|Prozess|Fenster)\b|GmbH|Würst|Eisenbahn|Konferenz)"
)


@dataclass(frozen=True, slots=True)
class Role:
    """A place's part: its name, and how surely it is a partner of the project, from 0 to 1.

    `head` is the kind of region that a name stands for ("Kreis", "Oblast"), "" for a town.
    """

    name: str
    weight: float
    head: str = ""


NOT_A_PLACE = Role("none", 0.0)
ON_THE_WAY = Role("way", 0.05)
HOME = Role("origin", 0.1)
INVENTORY = Role("inventory", 0.1)
MENTION = Role("mention", 0.3)
RESIDENT = Role("resident", 0.6)  # people from there who are here, and not said to be visiting
PARTNER = Role("partner", 0.94)
PAIR = Role("partner", 0.8)
SIGNED = 0.66  # a town named where a deed of partnership is signed
REGION = 0.2
HELPED = 0.42  # a region where something is told to be done


def read_role(left: str, right: str, sentence: str, form: str) -> Role:
    """Read the part that a place plays from the words before and behind it in its sentence.

    A partner stays one on the way: "über unsere Partnerstadt Gliwice". `form` is how the name is bent.
    """
    if _NO_PLACE_AFTER.match(right) or (
        _NO_PLACE_BEFORE.search(left) and not re.search(r"[a-zäöüß]{4}-$", left)
    ):
        return NOT_A_PLACE
    if _INVENTORY.search(left) or (_NO_PART.search(right) and not _NO_PART.search(left)):
        return INVENTORY
    region = _REGION.search(left)
    before = left[: region.start()] if region else ""
    locating = bool(_LOCATING.search(before)) and not _WITH_ARTICLE.search(before)
    locating = locating and not before.endswith((", der ", ", des "))  # "unser Partner, der Landkreis X"
    leads = (*_leads(left), *(_leads(before) if region else ()))
    if weight := _twinned(left, leads, right, locating=locating):
        return Role("partner", weight, _region_head(region))
    if region or _REGION_AFTER.match(right):
        whole = any(_ends(leads, cue) for cue in (_FOR, _TO, _WITH, _OBJECT, _GIVEN))
        head = _region_head(region)
        deed = before.endswith(("des ", "der ")) and _DEED.search(sentence) and _SIGNED.search(sentence)
        if head and (deed or (whole and not locating)):
            return Role("receiver", SIGNED if deed else 0.6, head)
        return Role("region", HELPED if locating and _PERFORMED.search(sentence) else REGION, head)
    return _passing(leads, right, sentence) or _help(leads, right, sentence, form)


def _twinned(left: str, leads: tuple[str, ...], right: str, *, locating: bool) -> float:
    """Weigh that the words call a place a partner, 0 where they don't; `locating` says that a region is only told of."""
    if not locating and any(_ends(leads, cue) for cue in (_PARTNER, _PARTNERSHIP, _FRIENDS)):
        return PARTNER.weight
    joined = _ends(leads, _WITH)
    if _PARTNER_AFTER.match(right) or (joined and _BOUND_AFTER.match(right)):
        return 0.85
    too = _ALSO.search(left) and _HELPS_TOO.match(right)
    return PAIR.weight if too or (joined and _DONE_WITH.match(right)) else 0.0


def _leads(left: str) -> Iterator[str]:
    """Yield the words before a name, then without the filling words next to it, one by one."""
    yield left
    rest = left
    for _ in range(_MOST_FILL):
        head, _gap, last = rest.rstrip().rpartition(" ")
        if not last or not _FILL.fullmatch(last.strip('(„"»,:')):
            return
        rest = f"{head} " if head else ""
        yield rest


def _ends(leads: tuple[str, ...], cue: Cue) -> bool:
    """Tell whether the words before a name, with or without its filling words, end with a cue."""
    return cue.may_match(leads[0]) and any(cue.compiled.search(lead) for lead in leads)


def _region_head(region: re.Match[str] | None) -> str:
    word = region["head"].casefold() if region else ""
    if word.endswith(("kreis", "kreises", "powiat")):
        return "Kreis"
    heads = {
        "oblast": "Oblast",
        "gebiet": "Oblast",
        "gebiets": "Oblast",
        **dict.fromkeys(("rayon", "rajon", "raion", "rayons", "rajons", "raions"), "Rayon"),
        "region": "Region",
        "woiwodschaft": "Woiwodschaft",
    }
    return heads.get(word, "")


def _passing(leads: tuple[str, ...], right: str, sentence: str) -> Role | None:
    """Tell places that are only passed, fled from or lived in."""

    def after(cue: Cue) -> bool:
        """Tell whether the cue stands right before the place."""
        return _ends(leads, cue)

    if after(_THROUGH) and not _ONWARD.match(right):
        return Role("receiver", 0.65)
    if after(_TO) and _MUST_GO.match(right) and (_HAVE_TO.search(leads[0]) or "lassen" not in right):
        return ON_THE_WAY
    near = after(_NEAR_INSTITUTION)
    passed = _ROUND_TRIP.search(sentence) or (_DONE_THERE.match(right) and not after(_FOR))
    if (after(_WAY) and not near) or _WAY_AFTER.match(right) or (passed and after(_IN)):
        return ON_THE_WAY
    if after(_BESIDE) and not near:
        return Role("region", REGION)
    stays = after(_AT_INSTITUTION) and " zugeschaltet" in right  # "der Bürgermeister von X war zugeschaltet"
    fled = (_ORIGIN_AFTER.match(right) and not stays) or (
        after(_ORIGIN) and not _VISIT_AFTER.search(right[:60])
    )
    once = after(_LIVES_THERE) or after(_FORMERLY) or (after(_KIN_IN) and not after(_FOR))
    return HOME if fled or once or after(_EVENT_IN) or after(_LIKE) else None


def _help(leads: tuple[str, ...], right: str, sentence: str, form: str) -> Role:
    """Weigh how surely a place receives the help: the strongest of its cues counts."""
    left, weights = leads[0], [MENTION.weight]
    if form == "adjective" and _PERSON_NEXT.match(right) and not _VISITING.search(sentence):
        return MENTION
    if form != "name":
        weights.append(0.7 if re.match(rf"\s+(?:\w+\s+)?{_INSTITUTION}", right) else 0.45)
    goods = _HAS_GOODS.search(sentence) is not None
    on = _HANDED_ON.match(right) is not None or _HANDED_OVER_IN.search(left) is not None
    cues = (
        (_TO, 0.4 if on else 0.8 if goods else 0.6),
        (_FOR, 0.75),
        (_AT_INSTITUTION, 0.72),
        (_NEWS, 0.45),
        (_GUESTS, 0.35 if _ends(leads, _ONE_GUEST) else 0.6),
        (_IN, 0.4 if on else 0.6 if _PERFORMED.search(sentence) else 0.52 if goods else 0.4),
        (_OBJECT, 0.65),
        (_TOWN_THERE, 0.6 if goods else 0.3),
        (_LABEL, 0.75),
        (_GIVEN, 0.7 if _GIVES.search(sentence) else 0.45),
        (_WITH, 0.6),
    )
    weights += (weight for cue, weight in cues if _ends(leads, cue))
    if _HOUSE_OF.search(left):
        weights.append(0.55)
    if _SHARE_NEXT.match(right) and _SAME_VERB.search(left):
        weights.append(0.62)
    weights += (weight for cue, weight in ((_PROJECT_AFTER, 0.75), (_RECEIVES, 0.65)) if cue.match(right))
    if not _ends(leads, _IN) and _DEED.search(sentence) and _SIGNED.search(sentence):
        weights.append(SIGNED)
    best = max(weights)
    guests = _ends(leads, _GUESTS) and best <= 0.6
    if best == MENTION.weight:
        return RESIDENT if _ONE_PERSON.search(left) and not _is_visit(left, sentence) else MENTION
    if guests and (_REFUGE.search(sentence) or (_HOUSEHOLD.search(left) and _LIVE.search(sentence))):
        return HOME
    if guests and _lives_here(left, sentence) and not _is_visit(left, sentence):
        return RESIDENT
    return Role("guest" if guests else "receiver", best)


def _is_visit(left: str, sentence: str) -> bool:
    """Tell a group that comes as a whole, or people who come for a while."""
    return _BODY_FROM.search(left) is not None or _VISITING.search(sentence) is not None


def _lives_here(left: str, sentence: str) -> bool:
    """Tell people who came to stay from a group that was invited: households, and who takes part for longer."""
    settled = _SETTLED.search(sentence) and not _KNOWN_GROUP.search(left)
    return _HOUSEHOLD.search(left) is not None or bool(settled)
