"""The words around a place abroad that tell its part: who is a partner, receives, visits, passes, fled or is only mentioned.

Each is sought right before a name, right behind it, or anywhere in its sentence; `roles` weighs them.
"""

from __future__ import annotations

from brueckenpost.parsers import artcues, foreigncues, guestcues, waycues
from brueckenpost.parsers.screening import Cue, Cues

_UNIT = r"(?:stadt|städten?|kreis(?:es?|en?)?|landkreis(?:es?|en?)?|gemeinden?|kommunen?|region(?:en)?|rayons?|hromadas?|bezirk(?:s|es|e)?|komitat(?:s|es)?|oblast|woiwodschaft|powiat|dorf|ort)"
_HOUSE = r"(?:feuerwehr|schule|klinik|krankenhaus|verein|gymnasium|universität|verwaltung|kirche|gemeinde|pfarrei|organisation|verband|lyzeum|hochschule|stadtwerk)"
# Words that may stand between a cue and the name: "unsere Partnerstadt, das schöne westukrainische Drohobytsch".
FILL = Cue(
    r"(?:ist|sind|war|wurde|heißt|heißen|namens|und|d(?:er|ie|as|en|em|es)|ein\w*|im|in|unser\w*|ihr\w*|sein\w*|[a-zäöüß-]+isch\w{0,2}|"
    r"(?!kein)[a-zäöüß]{3,}e[nrms]?|[Nn]r\.?|\d{1,3}|Stadt|Gemeinde|Kreisstadt|Kreis(?:es)?|Hafenstadt|Großstadt|Kleinstadt|Industriestadt|Städtchen|Städten?|Dorf|Ort|Komitat|Provinz|Nachbarstadt|Universitätsstadt|Grenzstadt|Hauptstadt|Hauptstadtregion|Partnerstadt|Kommune|Hromada|Munizipium|Landgemeinde|Marktgemeinde|Gmina|Ukraine|Polen|"
    r"Rumänien|Moldau|Republik|Slowakei|\w+ukraine|Ukraine,|the|our|city|town|of|[Мм]іст\w*|м\.|громад\w*|miast\w*|[–:-]|[A-Z][a-zäöüß-]+ischen?)"
)

PARTNER = Cue(
    rf"(?:\b(?:[\wäöüß]*[Pp]artner|[Ss]chwester|[Pp]aten|[Zz]willings|[Ff]reundschafts|[Ss]olidaritäts\w*|[Bb]rücken)-?(?:{_UNIT}|{_HOUSE})\w{{0,3}}|\bPartner(?:n|in)?(?:\s+im\s+Ausland)?|\b\w*[Pp]artnerschafts(?:komitee|verein|ausschuss|kreis|gesellschaft)\w*|\b[Jj]umelage|Twinning Association|\bBrückenpartner\w*|"
    r"\b[Pp]artner (?:city|cities|town|towns|municipality)|\b[Ss]ister (?:city|cities|town)|\b[Tt]win(?:ned)?(?: (?:city|town|towns))?|"
    r"\bміст\w+-п(?:артнер|обратим)\w*|\bпартнерськ\w+ міст\w+|\b[Mm]iast\w* partnersk\w+|\b[Pp]artnersk\w+ miast\w+)"
    r"(?:\s+(?:im|in der)\s+(?:Gebiet|Oblast|Region|Rayon|Rajon|Bezirk)\s+[A-Z][\w-]+,)?(?:\s+(?:in|aus|von|nach|bei|with|mit|у|в|з))?(?:\s+[A-ZÄÖÜ][\w-]+(?:,\s[A-ZÄÖÜ][\w-]+){0,3}\s+(?:und|and|&))?[\s(„\"»:,–-]*$"
)
PARTNERSHIP = Cue(
    r"\b(?:\w*[Pp]artnerschaft\w*|[Pp]artnerschaftlich\w*|\w*[Ff]reundschaft\w*|[Vv]erschwister\w*|[Vv]erpartner\w*|[Vv]erbunden|[Bb]efreundet\w*|[Pp]artnership|[Ff]riendship|\w*[Kk]ooperation\w*|"
    r"[Zz]usammenarbeit|\w*[Vv]ereinbarung|Memorandum|Abkommen|\w*[Vv]ertrag|[Vv]erbindung|[Pp]artnerstwo\w*|партнерств\w+)(?:\s+[\w/.„“\"-]+){0,6}?\s+(?:mit|zu|zwischen|with|between|von|з|із|z)"
    r"(?:\s+(?:der\s+Stadt\s+)?[A-ZÄÖÜ][\w-]+\s+(?:und|and))?[\s(„\"»:–-]*$"
)
FRIENDS = Cue(
    r"\b(?:[Uu]nser\w*|[Ii]hr\w*|[Dd]ie|[Dd]en|[Dd]er|[Oo]ur)\s+(?:\w+\s+)?(?:Freund\w*|Partner\w*|(?:Mit|Ordens|Glaubens)?[Ss]chwestern|(?:Mit|Ordens|Glaubens)?[Bb]rüdern?|\w*[Kk]olleg\w+|\w*[Kk]amerad\w*|\w*[Kk]umpel\w*|Mitstreiter\w*|friends|partners|colleagues)\s+(?:in|aus|von|from)\s+$|"
    r"(?:^|[.!?:]\s+)Freunde\s+aus\s+$|\b(?:партнер\w*|друз\w+|колег\w+)\s+(?:з|із|у|в)\s+$|\b(?:partner\w*|przyjaci\w+)\s+(?:z|w)\s+$"
)
HAS_GOODS = Cue(
    r"[Hh]ilf|[Tt]ransport|[Kk]onvoi|[Gg]ebracht|[Bb]ring|[Bb]racht|[Gg]efahren|[Ff]ähr|[Ff]uhr|[Ff]ahrt|[Ll]iefer|[Gg]eschickt|[Ss]chick|[Ss]pende|[Üü]berg[ae]b|[Üü]berführ|[Uu]nterwegs|[Gg]ing|[Gg]egangen|"
    r"[Gg]eh|[Rr]oll|[Ss]tarte|[Aa]ufgebrochen|[Ll][Kk][Ww]|[Ll]aster|[Ll]astwagen|[Ss]attelz|[Bb]egleite|[Rr]eis|[Vv]ersand|[Gg]esandt|[Ss]end|[Tt]ook|[Tt]aken|[Dd]eliver|[Cc]onvoy|[Tt]ruck|[Bb]rought|"
    r"допомог|відправ|достав|передал|передан"
)
TOWARDS = Cue(r"\b[Rr]ichtung\s+$")
# "Züge, die Verwundete nach Winnyzja bringen"
PEOPLE_TO = Cue(
    r"\b(?:Verwundete|Verletzte|Geflohene|Geflüchtete|Evakuierte|Flüchtlinge|Patienten|Soldaten)\b[^.;!?]{0,60}\bnach\s+$"
)
# "eigentlich nach Cherson gewollt"
INTENDED = Cue(r"\b(?:eigentlich|ursprünglich)\b[^.;!?,]*\b(?:nach|in|für|an)\s+(?:die\s+)?$")
INTENDED_FOR = Cue(
    r"\b[Ee]igentlich\s+(?:sollte\w*|wollte\w*|hätte\w*|war\w*)\b(?:(?!,\s+(?:doch|aber|also|nun|jetzt|dann|so|daher|deshalb|darum)\b)[^.;!?])*\b(?:nach|für|an)\s+(?:die\s+|den\s+|das\s+)?$"
)
# "Eigentlich war X das Ziel", "Letztes Jahr waren Kinder aus X hier, dieses Jahr kommen ..."
NOT_NOW = Cue(r"^\s+(?:das|unser|der)\s+(?:Ziel|Plan)\b")
AT_FIRST = Cue(r"\b[Ee]igentlich\s+(?:war|wäre|ist)\s+$")
LAST_TIME = Cue(
    r"\b(?:[Ll]etzte[sn]|[Vv]orige[sn]|[Vv]ergangene[sn])\s+(?:Jahr|Mal|Sommer|Winter)\b[^.;!?]*$"
)
THIS_TIME = Cue(
    r"^[^.;!?]*,\s+(?:und\s+|nun\s+|in\s+)?(?:diese[sn]\s+(?:Jahr|Mal|Sommer|Winter)|diesmal|heuer)\b"
)
UNDONE = Cue(
    r"^\s+(?:gewollt|geplant|vorgesehen|gedacht|bestimmt|sollte\w*|wollte\w*|wollen|fahren wollen)\b"
)
COOPERATES = Cue(
    r"\b(?:arbeite[nt]|kooperier(?:t|en)|tausch(?:t|en) sich|entwickelt|entwickeln|plant|planen)\b[^.;!?]{0,40}\bmit\s+$"
)
# "kooperiert mit dem Konservatorium von Lwiw"
COOPERATES_WITH = Cue(
    r"\b(?:kooperier(?:t|en|te|ten)|[Kk]ooperation|[Zz]usammenarbeit|zusammen|\w*[Pp]artnerschaft)\b[^.;!?]{0,40}\bmit\s+(?:de[mnr]|eine[mnr]|unser\w*|ihr\w*|seine\w*)\s+(?:(?:[a-zäöüß]+|[IVX\d]+\.)\s+){0,2}[A-ZÄÖÜ][\w-]+\s+(?:Nr\.\s*\d+\s+)?(?:(?:in|von|aus)\s+)?$"
)
TO = Cue(r"\b(?:[Nn]ach|[Bb]is nach|[Mm]it (?:dem )?Ziel|to|до|do)\s+$")
WITH = Cue(r"\b(?:[Mm]it|with|з|із)\s+$")
FOR = Cue(
    r"\b(?:місту|громаді)\s+$|(?<!,\s)\b(?:[Ff]ür|[Aa]n|[Zz]ugunsten|for|для|dla)(?:\s+(?!(?:und|nach|über|bis|ab|seit|mit|geht|gehen|gingen?|fand|fanden|fährt|fahren|fuhr|fuhren|kam|kamen|w[iu]rden?|werden|ist|sind|war|waren|hat|haben|hatten?|bringt|brachten?|steht|stehen)\b)[\w.-]+){0,5}?(?:\s+(?:in|von|aus|of|в|у|w))?\s+$"
)
INSTITUTION = (
    r"(?:[\wäöüß-]*(?:[Kk]rankenh(?:au|äu)s\w*|[Kk]linik\w*|[Hh]ospital\w*|[Ff]euerwehr\w*|[Ss]chulen?|[Kk]indergärten|[Kk]indergartens?|[Ll]yze\w+|[Gg]ymnasium\w*|[Vv]erwaltung\w*|[Kk]inder(?:heim|dorf|haus)\w*|"
    r"[Ww]aisenhaus\w*|[Ss]tadtwerke\w*|[Rr]athaus\w*|[Zz]entrum\w*|[Uu]niversität\w*|[Bb]ibliothek\w*|[Dd]ienst\w*|[Kk]atastrophenschutz\w*|[Zz]ivilschutz\w*|[Ss]tadtrat\w*|[Bb]ürgermeister\w*|"
    r"[Ww]ohnheim\w*|[Ww]asserwerk\w*|[Bb]auhof\w*|[Mm]useum\w*|[Hh]eims?|[Ss]tation|[Uu]nterk[uü]nft\w*|[Gg]emeinde|[Kk]ammer|[Ww]ache|[Ll]eitung|[Bb]etriebe?|[Nn]etz\w*|[Mm]ensch\w*|[Bb]ürger\w*|"
    r"[Ee]inwohner\w*|[Bb]evölkerung|[Ff]reund(?:e|en|in|innen)|[Kk]olleg\w*|[Kk]amerad\w*|[Pp]fleger\w*|[Aa]nlagen?|[Ww]erke?n?|[Gg]ruppe|[Vv]erein\w*|[Cc]lub|[Cc]aritas|[Kk]irche|[Dd]iözese|[Ll]azarett\w*|[Tt]heaters?|[Cc]hore?s?|[Oo]rchesters?|[Ee]nsembles?|[Pp]hilharmonie|[Pp]farrei|[Kk]üche|[Hh]ospiz\w*|[Aa]mbulanz\w*|[Pp]raxis|[Aa]potheke\w*|[Ii]nternats?|[Ss]anatorium\w*|[Aa]kademie\w*|[Ii]nstitut\w*|[Kk]loster\w*|[Ss]ynagoge|Kita\w*|Tafel|Rote[ns]? Kreuz\w*|Roten Kreuz)|hospital|clinic|school|fire brigade|service|mayor|szpital\w*|szko\w+|straż\w*|лікарн\w+|школ\w+|громад\w+|пожежн\w+|бібліотек\w+|музе\w+|театр\w*|гімназі\w+|ліце\w+|університет\w*|дитяч\w+ сад\w*)"
)
INSTITUTION_NEXT = Cue(rf"\s+(?:\w+\s+)?{INSTITUTION}")
# "Die Schwestern in Tarnów leiten unsere Pakete weiter"
PASSES_ON = Cue(r"^\s+(?:leite[nt]|leiteten?|geben|gibt|reich\w+|bring\w+|brach\w+)\b[^.;!?]{0,60}\bweiter\b")
# "Sonntag standen wir in X vor dem Krankenhaus"
HOUSE_NEXT = Cue(
    rf"^\s+(?:vor|bei|am|beim|im|in|an)\s+(?:(?:dem|der|den|einem|einer)\s+)?(?:[a-zäöüß]+\s+)?{INSTITUTION}"
)
SUPPORTED = Cue(r"^\s+(?:beim|bei der|bei|mit)\b[^.;!?]{0,60}\b(?:unterstützt|unterstützen|hilft|helfen)\b")
TOGETHER = Cue(r"\b(?:[Zz]usammen|[Gg]emeinsam)\s+mit\s+$")
# "Im Gegenzug haben uns die Leute aus X gezeigt, wie man Deiche prüft"
SHOW_US = Cue(
    r"\b(?:haben|hat|hatten)\s+(?:uns|unser\w*)\s+(?:\w+\s+)?(?:die|der|das|ihre)\s+(?:\w+\s+){1,3}(?:aus|in|von)\s+$|\b(?:zeig|erklär)\w+\s+uns\s+(?:die|der|das)\s+(?:\w+\s+){1,3}(?:aus|in|von)\s+$"
)
# "zeigen Leuten aus X, wie man einen Fluss beobachtet"
SHOW_THEM = Cue(
    r"\b(?:zeig\w+|erklär\w+|lehr\w+|bring\w+)\s+(?:\w+\s+){0,3}(?:Leuten|[A-ZÄÖÜ]\w*(?:leuten|kräften|ern|innen|en))\s+(?:aus|in|von)\s+$"
)
SHOWN = Cue(
    r"^[^.;!?,]{0,40}(?:\b(?:gezeigt|erklärt|beigebracht|geraten|geschildert|berichtet|geschult|vorgestellt|voraus)\b|,\s+(?:wie|was|worauf)\b)"
)
# "Im Winter will die Gruppe ihr Wissen an die Retter in X weitergeben"
TO_HAND_ON = Cue(r"\b(?:will|wollen|soll|sollen|möchten?|werden|wird)\b[^.;!?]*\b(?:an|nach|in)\b[^.;!?]*$")
HANDS_ON = Cue(r"^\s+weiter(?:geben|reichen|tragen|vermitteln|leiten)\b")
# "Wir vom Partnerschaftskomitee fahren seit 1986 nach X"
SINCE_LONG = Cue(
    r"\b(?:fahren|fährt|reisen|reist|besuchen|radeln|pilgern|kommen|gehen)\b[^.;!?]{0,30}\bseit\s+(?:19\d\d|20[01]\d|(?:\w+\s+)?Jahrzehnten|(?:\w+\s+)?(?:1[05]|[2-9]\d|zehn|zwanzig|dreißig|vierzig|fünfzig|vielen)\s+Jahren|langem)\s+(?:\w+\s+){0,3}(?:nach|in)\s+$"
)
TWIN_SOCIETY = Cue(
    r"\b(?:\w*[Pp]artnerschaft\w*|[Jj]umelage\w*|\w*[Ff]reundschaft\w*|\w*[Ff]reundeskreis\w*|Deutsch-\w+\s+Gesellschaft)"
)
SIGNED_THERE = Cue(r"^\s+und\s+(?:unterzeichn|unterschr|besiegel|traf)\w*\s+dort\b")
# "gewann das Turnier vor X", "spielte gegen X"
OPPONENT = Cue(
    r"\b(?:gew[ao]nn\w*|sieg\w+|Sieg|verl[oe]r\w*|spiel\w+|\w*[Tt]urnier|Finale|Endspiel|Platz)\b[^.;!?]*\s(?:vor|gegen)\s+$"
)
# whom one thanks for the customs, or who speaks by video from home
THANKED = Cue(r"\b(?:[Dd]ank\s+(?:gilt|geht|gebührt)|[Dd]anken?\s+(?:wir|ich))\b[^.;!?]*$")
# "mit Hilfe der Diözese Kiew", "das zerstörte Kraftwerk bei Burschtyn"
HELPED_BY = Cue(
    r"\b(?:[Bb]ei|[Dd]abei|[Bb]eim)\b[^.;!?]{0,40}\s(?:half|halfen|hilft|helfen|unterstützt\w*)\s+(?:uns\s+)?(?:der|die|das|ein\w*)\s+(?:[\w-]+\s+){1,3}(?:(?:in|aus|von)\s+)?$|"
    r"\b(?:[Mm]it Hilfe|[Mm]ithilfe|[Mm]it Unterstützung|[Dd]urch Vermittlung|[Dd]ank)\s+(?:der|des|von)\s+(?:[\w-]+\s+){1,2}$"
)
POWER_PLANT = Cue(
    r"\b\w*(?:[Kk]raftwerk\w*|[Ss]taudamm\w*|[Ss]taumauer|[Ff]rontlinie|[Ss]chlachtfeld\w*)\s+(?:bei|in|von|nahe)\s+$"
)
# "Vermittelt hat den Kontakt das Landratsamt Uschhorod"
MEDIATED_BY = Cue(
    r"\b(?:[Vv]ermittelt|[Gg]eknüpft|[Aa]ngebahnt)\s+(?:hat|hatte|haben|wurde\w*)\s[^;!?]{0,50}\b(?:das|die|der|von)\s+(?:\w+\s+){0,2}$"
)
BY_VIDEO = Cue(r"\b(?:per|via)\s+(?:Video\w*|Zoom|Skype|Bildschirm|Internet)\s+(?:aus|in)\s+$")
# "Unsere Möbel kamen aus einer Schule in X", "vermittelt über die Verwaltung in X"
SOURCE = Cue(
    r"\b(?:kam|kamen|kommt|kommen|stamm\w+)\s+(?:\w+\s+){0,3}(?:aus|von)\s+(?:de[rm]|ein\w*)\s+(?:\w+\s+)?[A-ZÄÖÜ]\w+\s+(?:in|von|der)\s+$|"
    r"\b(?:[Vv]ermitt\w+|[Kk]ontakt\w*|zustande\w*|angebahnt)\b[^.;!?]*\b(?:über|durch|dank)\s+(?:d\w{2}|ein\w*)\s[^.;!?]{0,40}\s(?:in|aus|von)\s+$"
)
# "Die Masten gab das Kraftwerk in X", "unterstützt werden sie von der Universität X"
GIVER = Cue(
    rf"\b(?:stellt|stellte|spendete?|gab|gibt|schickte?|lieferte?|schenkte?|stiftete?|übersetzte?|vermittelte?)\s+(?:uns\s+)?(?:die|das|ein)\s+(?:[a-zäöüß]+\s+)?{INSTITUTION}\s+(?:in|von)?\s*(?:im\s+\w+\s+)?$|"
    rf"\b(?:[Uu]nterstützt|[Gg]efördert|[Bb]egleitet|[Bb]eraten|[Kk]oordiniert|[Oo]rganisiert|[Vv]ermittelt|[Ff]inanziert|[Bb]ezahlt|[Üü]bersetzt)\b[^.;!?]*\b(?:von|durch)\s+(?:de[rm]|das|die)\s[^.;!?]*{INSTITUTION}\s+(?:(?:in|von|der|des)\s+)?$"
)
AT_INSTITUTION = Cue(
    rf"\b{INSTITUTION}(?:\s+[„“\"»«][^„“”\"»«]{{1,40}}[“”\"«»])?(?:\s+(?:Nr\.?\s*)?\d+)?(?:\s+(?:in|bei|nahe|von|der|at|of|in der|der Stadt|of the city of|у|в|м\.|w))?(?:\s+міст\w+)?\s+$"
)
HOUSE_IN = Cue(rf"\b{INSTITUTION}(?:\s+Nr\.?\s*\d+)?\s+(?:in|von|aus)\s+$")
# "zur Meldung über Luzk"
ENTRY_ABOUT = Cue(
    r"\b(?:[Mm]eldung|[Ee]intrag|[Bb]eitrag|[Bb]ericht|\w*[Pp]rojekt|[Mm]ail|[Aa]rtikel|[Tt]ext|Nachricht)\s+(?:über|zu|zum Thema)\s+(?:unser\w*\s+)?$"
)
# what an earlier report was on, told in brackets behind it
ENTRY_ON = Cue(
    r"\b(?:[Mm]eldung|[Ee]intrag|[Bb]eitrag|[Bb]ericht|[Pp]rojekt|[Mm]ail|[Aa]rtikel|[Tt]ext)\w*\b(?:[^.;!?()]|\d\.){0,80}\([^().;!?]{0,60}$"
)
IN_BRACKETS = Cue(
    rf"\b[a-zäöüß]+ische[rn]?\s+(?:Kommunen|Städten?|Gemeinden|Partnerstädten?|Krankenhäusern?|Kliniken|Schulen|Kreisen?|Rathäusern?|Verwaltungen)\s*(?:\(|:\s)$|\b{INSTITUTION}(?:\s+[„“\"»«][^„“”\"»«]{{1,40}}[“”\"«»])?\s+\($|\b(?:[Oo]ber)?[Bb]ürgermeister\w*(?:\s+[A-ZÄÖÜ][\w-]+){{1,3}}\s+\($"
)
NEAR_INSTITUTION = Cue(rf"\b{INSTITUTION}\s+(?:bei|nahe|unweit von)\s+$")
# "43 Kinder aus einem Heim bei Charkiw leben hier": whoever came whole is at home no longer.
HOUSE_LEFT = Cue(rf"\b(?:aus|from)\s+(?:\w+\s+){{0,2}}{INSTITUTION}\s+(?:in|bei|nahe|von|near)\s+$")
LODGING = Cue(
    r"\b(?:\w*(?:[Ll]andheim|[Hh]erberge|[Hh]otel|[Pp]ension|[Ff]erienlager|[Ff]erienanlage|[Ff]reizeitheim|[Bb]ildungsstätte|[Tt]agungs\w+|[Cc]ampingplatz|[Zz]eltplatz))\s+(?:in|bei|nahe|am Rande von)\s+$"
)
PERFORMED = Cue(
    r"\b(?:arbeite[nt]|läuft|laufen|fährt|fahren|dient|dienen|häng(?:t|en)|leucht\w+|räum(?:t|en)|versieht|verrichtet|in Betrieb|im Dienst)\s+(?:(?:er|sie|es)\s+)?(?:jetzt|nun|nunmehr|inzwischen|künftig|mittlerweile|bereits|heute|seit)\b|\bbaut\b|\bbohrt\b|"
    r"[Üü]bergeben|[Üü]bergab|eingebaut|entladen|angekommen|eingetroffen|verteilt|gebaut|geholfen|halfen|saniert|betreib\w+|errichtet|repariert|\bankam|übernommen|aufgebaut|installiert|behandelt|gebraucht|gesammelt|sammeln|"
    r"abgeladen|ausgeladen|\bluden\b|[Aa]usladen|handed over|arrived|installed|unterstütz|finanziert|eingerichtet|ausgestattet|\w*[Bb]au\b|Sanierung|eröffnet|hergerichtet|renovier\w*|versorg|\bsteh(?:t|en)\b|im Einsatz|beliefert|gefördert|entsteht|entstand\w*|hilft|helfen"
)
LABEL = Cue(
    r"(?:^|[\n|;])\s*(?:Ziel\w*|Empfäng\w*|Begünstigt\w*|Adressat\w*|Einsatzort|Projektort|Zielort|Ort|Wohin|Bestimmungsort|Für wen|Wem|An wen|Destination|Recipient)(?:\s*\([^)]*\))?\s*[:|\t]\s*$|"
    r"\b(?:Ziel\w*|Empfäng\w*|Bestimmungsort|[Dd]estination)(?:\s+\w+)?\s+(?:war|waren|ist|sind|bleibt|was|is)\s+(?:\w+\s+)?$"
)
LOCATING = Cue(r"\b(?:[Ii]m|[Ii]n|[Ii]n der|aus|aus dem|aus der|des|der)\s+(?:ganzen\s+|gesamten\s+)?$")
IN = Cue(r"\b(?:[Ii]n|у|в|w)\s+$|\b[Ii]m\s+[a-zäöü]+ischen\s+$")
BESIDE = Cue(
    r"\b[Bb]ei\s+$|\b(?:im|aus dem|vom)\s+(?:nahen|benachbarten|angrenzenden|nahe ?gelegenen|umliegenden)\s+$"
)
OBJECT = Cue(
    r"\b(?:besuch\w+|unterstütz\w+|hilft|helfen|half|halfen|beliefer\w+|bereis\w+|bekam|erhielt|bekommt|erhält|supports?|visited|reach(?:ed|es)|підтриму\w+)\s+$"
)
GIVEN = Cue(
    r"\b(?:der|dem)\s+(?:[a-zäöüß]+\s+)?(?:\w*[Ss]tadt|Gemeinde|Hromada|Kommune|Stadtverwaltung|Kreisverwaltung|Feuerwehr|Dorf|Kreis|Rayon|Rajon|Region)\s+$|"
    r"\b(?:die|das|den)\s+(?:[a-zäöüß]+\s+)?(?:\w*[Ss]tadt|\w*[Gg]emeinde|\w*[Hh]romada|Kommune|\w*[Dd]orf|Städtchen|Kreis|Rayon|Rajon|Region)\s+$"
)
# "Wir haben dem Botanischen Garten von X 300 Knollen geschickt"
GIVEN_TO = Cue(
    r"\b(?:haben|hat|hatten|schenk\w+|spende\w*|schick\w+|stifte\w+|überl[aä]ss\w+|überließ\w*|g[aei]b\w*|half|halfen|hilft|helfen|liefer\w+|überreich\w+)\s+(?:wir\s+|sie\s+)?(?:dem|der|den)\s+(?:[\w-]+\s+){1,3}(?:von|in|aus)\s+$"
)
# "ein Workcamp in X", "der Bau einer Schule in X"
PROJECT_IN = Cue(
    r"\b(?:\w*[Cc]amp|\w*[Pp]rojekt\w*|\w*[Bb]au|[Rr]enovierung|[Ss]anierung|[Ii]nstandsetzung|\w*[Ee]insatz|[Gg]rabung\w*)(?:\s+(?:ein\w*|der|des)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\w-]+)?\s+in\s+$"
)
# "Die Ausstattung der alten Halle ist jetzt in X."
IS_IN = Cue(
    r"^(?!.*\b(?:Mann|Frau|Vater|Mutter|Sohn|Bruder|Eltern|Familie|[Ii]ch|[Ee]r|[Ss]ie)\b).*\b(?:ist|sind)\s+(?:(?:jetzt|nun|inzwischen|seit\s+\w+)\s+)?in\s+$"
)
CLAUSE_ENDS = Cue(r"^\s*(?:[.!;]|$)")
# "Der Freundeskreis Sambir sammelt": what a society bears the name of
SOCIETY_OF = Cue(r"\b(?:[Ff]reundes|[Ff]örder|[Hh]elfer)kreis(?:es)?\s+$")
# "Seit Mai rollt unser Müllwagen durch Sambir"
SERVES = Cue(
    r"\b(?:[Ss]eit|[Jj]etzt|[Nn]un|[Hh]eute|[Ii]nzwischen)\b(?![^.;!?]*\bwir\b)[^.;!?]*\b(?:rollt|rollen|fährt|fahren)\b[^.;!?]*\bdurch\s+$|\b(?:rollt|rollen|fährt|fahren)\s+(?:jetzt|nun|heute|inzwischen)\s+durch\s+$"
)
# "hilft Gemeinden rund um Isjum"
# "auf Bitten der Verwaltung in Krywyj Rih"
ON_REQUEST = Cue(
    r"\b(?:[Aa]uf|[Nn]ach)\s+(?:Bitten?|Wunsch|Anfrage|Hilferuf|Anforderung|einem Hilferuf|einer Anfrage|einer Bitte)\s+(?:de[rs]|aus|von|eine[rs])\s[^.;!?]{0,60}$"
)
AROUND = Cue(
    r"\b(?:steht|stehen|läuft|laufen|arbeite[nt]|fährt|fahren|dient|dienen)\b[^.;!?,]{0,60}\s(?:bei|nahe)\s+$|\b(?:für|an)\s+(?:ein\w{0,2}|das|die|den)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]\w+\s+(?:bei|nahe)\s+$|"
    r"\b(?:[Gg]ebiete?n?|Gegend|Region|Umgebung|Bezirken?|Landstrich\w*)\s+(?:rund\s+)?um\s+$|"
    r"\b(?:die|der|das)\s+(?:jetzt|nun|heute|inzwischen|seither|seitdem|nunmehr)\s+bei\s+$|"
    r"\b(?:[Ii]n und um|[Rr]und um)\s+$|\b(?:[Gg]emeinden|[Dd]örfern?|[Oo]rten?|\w*[Ss]chulen|\w*[Kk]liniken|\w*[Ff]amilien|\w*[Kk]rankenhäusern?|[Mm]enschen|[Kk]ommunen)\s+(?:rund um|rings um|in und um|im Umland von|im Umkreis von|in der Umgebung von|in der Nähe von|um)\s+$"
)
# "In X können Kinder nur noch mit gepanzerten Bussen zur Schule"
IN_NEED = Cue(
    r"^(?:\s*\([^)]{1,40}\))?\s(?:[^.;!?]{0,60}\b)?(?:fehl(?:t|en|te|ten)|mangelt|brauch\w+|benötig\w+|nur noch|kaum noch|nicht mehr)\b"
)
# "Bourg-la-Reine: gemeinsames Konzert": what one of several projects is headed with
HEADS = Cue(r"^\s*:\s")
TOWN_THERE = Cue(
    r"\b\w*ukrainisch\w*\s+(?:\w*[Ss]tadt|Gemeinde|Hromada|Kommune|Städtchen|Dorf|\w*[Oo]rt)\s+$"
)
# "an die Psychiatrie Wolotschysk": any house that bears the town's name, but no kind of town and no stop
# "Abgeholt wurden sie von der Feuerwehr Ochtyrka"
FETCHED_BY = Cue(
    r"\b(?:[Aa]bgeholt|[Vv]erteilt|[Ww]eiterge\w+|[Tt]ransportiert)\b[^;!?]{0,60}\bvon\s+(?:der|dem|den)\s+(?:[\w-]+\s+){1,2}(?:(?:in|aus|von)\s+)?$"
)
# "Zwei Kameraden aus X holten das Fahrzeug in Köln ab"
FETCHES = Cue(
    r"^\s+(?:holt|nahm|übern[ai]hm|überführ|fuhr|fahr)\w*\s[^.;!?]{0,80}(?:\bab\b|\bentgegen\b|\bHause\b|\bheim\b|\bin Empfang\b)|^\s+(?:haben|hatten)\s[^.;!?]{0,80}\b(?:abgeholt|überführt|entgegengenommen)\b"
)
HOUSE_OF = Cue(
    r"\b(?:de[rsm]|das|die|vom|zum|zur|beim|am|im)\s+(?:[a-zäöüß]+\s+)?(?!\w*(?:[Ss]tadt|[Mm]etropole|[Oo]rt|[Dd]orf|[Gg]emeinde|[Rr]aum|[Rr]egion|[Gg]ebiet|[Kk]reis|[Kk]essel|[Ff]luss|[Ss]traße|[Rr]oute|[Ss]trecke|[Ll]inie|[Mm]esse|[Hh]afen|[Bb]ahnhof|[Ff]ront|[Ss]chlacht|"
    r"[Gg]renz\w*|[Üü]bergang|[Kk]raftwerk|[Ff]amilie|[Ff]rau|[Hh]err\w?|[Kk]onsulat|[Bb]otschaft|[Ll]ager|[Uu]kraine|[Pp]olen|[Aa]ngriff\w*|\w*[Dd]amm\w*|\w*[Ss]tausee\w*|[Kk]anals?|[Ss]prengung|[Bb]efreiung|[Zz]erstörung|[Bb]eschuss\w*|[Vv]erteidigung|[Bb]elagerung|[Ss]tausee\w*|[Tt]hema|[Kk]rieg\w*|[Ff]all)\s)[A-ZÄÖÜ][a-zäöüß]+\w*\s+$"
)
WITH_ARTICLE = Cue(r"\b(?:mit|für|an|zu|bei|von)\s+der\s+$")
LIKE = Cue(r"\b[Ww]ie\s+(?:auch\s+|damals\s+|einst\s+)?in\s+$")
GIVES = Cue(
    r"[Ss]chenk|[Üü]berl[aä]ss|[Üü]berließ|[Üü]bergib|[Üü]berg[aeä]b|[Hh]ilft|[Hh]elfen|[Hh]alf|[Ss]pende|[Ss]tifte|[Üü]berreich|[Ll]eih|[Gg]eliehen|[Vv]erfügung|[Uu]nterstütz|[Bb]eliefer|[Ff]ördert|[Bb]erät|[Bb]eraten|[Bb]egleite"
)
NEWS = Cue(
    r"\b(?:Dank\w*|Bestätigung|Nachricht\w*|Post|Fotos?|Bild\w*|\w*[Rr]uf|Anfrage|Bitte|Rückmeldung|Liste|Bericht\w*|Brief\w*|Video\w*|Grüße)\s+(?:\w+\s+)?aus\s+$"
)
REGION = Cue(
    r"\b(?P<head>Oblast|Gebiet(?:e?s)?|Gebietsverwaltung|Gebietsrat|Region|Bezirk(?:e?s)?|Ra[jiy]ons?|Provinz|Raum|Woiwodschaft|Umland|Powiat|(?:Partner)?(?:[Ll]and)?[Kk]reis(?:es)?|області?|область|район\w*|region)\s+$"
)
REGION_AFTER = Cue(
    r"^(?:er)?[\s-]+(?:Oblast|Gebiet|Region|Rayon|Rajon|Bezirk|oblast|region|област\w*|район\w*)\b"
)
_PARTNER_WORD = (
    r"(?:[„\"]?\w*[Pp]artner(?:stadt|städte|gemeinden?|kreise?|kommunen?|landkreis|region|schulen?|feuerwehr)\w*|verschwistert|verpartnert|befreundet|partnerschaftlich|freundschaftlich|[Ss]olidaritätspartner\w*|\w*[Pp]artnerschaft\b|"
    r"twinned|partner (?:city|town)|sister city|twin town|міст\w+-п(?:артнер|обратим)\w*|miast\w* partnersk\w+)"
)
DEED = Cue(
    r"\b(?:\w*[Pp]artnerschaft\w*|\w*[Ff]reundschaft|\w*[Vv]ertrag\w*|\w*[Aa]bkommen|[Vv]ereinbarung\w*|Letter of Intent|Memorandum|Absichtserklärung|Urkunden?)\b"
)
SIGNED = Cue(
    r"\b(?:[Uu]nterzeichn\w*|[Uu]nterschr[ie]+b\w*|[Bb]esiegel\w*|geschlossen|schlossen|schließen|schließt|schloss|beschlossen|eingegangen|einzugehen|eingehen|signed)\b"
)
# Partners that are told of only because they are partners, too, or that take no part.
INVENTORY = Cue(
    r"\b[Vv]orbild(?:er)?\s+(?:ist|war|sind|waren|dafür)\s[^.;!?]*$|\b\w*[Pp]artner\w*\b[^.;!?]*\bdarunter\b[^.;!?]*$|\b(?:übrigen?|restlichen?|sonstigen?)\s+\w*[Pp]artner\w*\b[^.;!?]*$|"
    r"\b(?:[Aa]nders als|[Nn]ach dem (?:Vorbild|Beispiel)(?:\s+von)?)\s+[^,.;!?]*$"
)
NO_PART = Cue(
    r"^[^.;:!?]*\b(?:nicht (?:beteiligt|dabei|mitgemacht|mit)|beteilig\w+ sich nicht|(?:machen|machten|halfen|helfen) (?:\w+ )?nicht|(?:zahlt|bezahlt|finanziert|übernimmt)\b[^.;:!?]{0,40}\bnicht|(?:hat|hatte|hatten) (?:\w+ ){0,2}(?:abgesagt|verzichtet|abgelehnt|abgewunken))\b"
)
DONE_WITH = Cue(
    r"^[^.;!?]{0,80}\b(?:zusammen(?:gearbeitet|getan|arbeiten|arbeitet)|kooperier\w*|ausgetauscht|veranstaltet|organisiert|ausgerichtet|durchgeführt|gegründet|aufgelegt|begonnen|gestartet|vereinbart|betreib\w+|tauscht?\b[^.;!?]*\baus)\b"
)
ALSO = Cue(r"\b(?:[Aa]uch|[Ee]benso)\s+$")
ADDS = Cue(
    r"^(?:\s*\([^)]{1,30}\))?\s+(?:gab|gibt|gaben|steuer\w+|spende\w+|beteilig\w+|leg\w+)\s[^.;!?]{0,40}\b(?:dazu|bei|daran|mit)\b|^\s+(?:hat|haben)\s[^.;!?]{0,40}\b(?:gestiftet|beigesteuert|dazugegeben|dazugelegt)\b"
)
HELPS_TOO = Cue(
    r"^(?:\s*\([^)]{1,30}\))?(?:\s+und\s+\S+)?\s+(?:half|halfen|hilft|helfen|beteilig\w+|spende\w+|gab|gaben|machte?n?|steuer\w+)\b"
)
AS_FAR_AS = Cue(r"\b[Bb]is\s+$")
BROUGHT = Cue(r"^\s+(?:begleitet\w*|gebracht|gefahren|geliefert|transportiert|überführt)\b")
# "zur Dialyse nach Winnyzja": who lives there is taken there
FOR_CARE = Cue(
    r"\b(?:[Zz]ur|[Zz]um|[Ii]ns|[Ii]n die|[Ii]n das)\s+(?:Dialyse|Behandlung|Untersuchung|Operation|Therapie|Chemotherapie|Arbeit|Schule|Studium|Arzt|Krankenhaus|Klinik)\s+nach\s+$"
)
MUST_GO = Cue(
    r"^\s+(?:gefahren|fahren|gebracht|reisen|verlegt|transportiert|ausweichen)\s+(?:w[eu]rden|zu|m[uü]ss\w*|mussten)\b|^\s+(?:verlegt|evakuiert|umgezogen)\b"
)
# "nach Constanța und von dort weiter", "in Lwiw, wo Kollegen aus Sumy sie abholten"
HANDED_ON = Cue(
    r"^[^.;!?]{0,50}\b(?:von dort|von wo|von da)\b[^.;!?]{0,30}\bweiter\w*|^[^.;!?]{0,60},\s+(?:wo|dort)\b[^.;!?]*\b(?:abhol\w*|übernahm\w*|übernommen|[Ee]mpfang|entgegen\w*|weiter\w*|umgeladen|umluden)\b|"
    r"^\s+(?:\w+\s+){0,3}von\s+[^.;!?]{0,60}\b(?:übernommen|abgeholt|in Empfang genommen|entgegengenommen)\b"
)
# "Kiewer Studentinnen", "der Charkiwer Pianist"
PERSON_NEXT = Cue(
    r"\s+(?:[a-zäöüß]+\s+)?(?:\w*(?:[Ss]tudent|[Ll]ehrer|[Ee]rzieher|[Pp]rofessor|[Ww]issenschaftler|[Aa]rchitekt|[Dd]olmetscher|[Ii]ngenieur|[Pp]sycholog)\w{0,5}|Ärztin|Arzt|Familien?|Mutter|Mütter|Ehepaar|Witwe|Rentner\w*|Flüchtlinge?)\b"
)
# "Charkiw bekam zwei Busse, Sumy einen Bagger": the verb is said once.
SAME_VERB = Cue(
    r"\b(?:erhielt\w*|erhält|erhalten|bek[ao]m\w*|gingen|ging|geht|gehen|überwies\w*|spendete\w*|schickten?|gaben?)\b[^.;!?]*(?:,|\bund|\bsowie|\ban|\bnach|\bin|\bfür)\s+$"
)
SHARE_NEXT = Cue(
    r"^(?:\s*\([^)]{1,30}\))?\s+(?:ein\w{0,2}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|\d[\d.]*|mehrere|weitere|je|jeweils|rund|etwa)\s"
)
PARTNER_AFTER = Cue(
    rf"^(?:\s*\([^)]{{1,40}}\))?(?:\s+in\s+(?:der\s+)?[A-ZÄÖÜ][a-zäöü]+)?(?:\s*[,(–-]\s*(?!(?:die|der|das)\s+(?:\w+\s+)?(?:in|nach|aus|bei|zu|von)\s)(?:[^\s.,;]+\s+){{0,4}}|\s+(?:und\s+(?:die\s+Stadt\s+)?[A-ZÄÖÜ]\S*\s+)?(?:(?:ist|sind|war|als|wurde|is|are|has been)\s+(?:(?:\d{{1,2}}\.|[^\s.;]+)\s+){{0,7}}|(?:haben|hat|verbindet|schlossen|feiern|pflegen|unterhalten)\s+(?:(?!für|nach|aus|an|über)[^\s.;]+\s+){{0,6}})){_PARTNER_WORD}"
)
# "X, mit dem die Gemeinde seit 2001 verschwistert ist"
LINKED_AFTER = Cue(
    r"^\s+(?:ist|sind|liegt\b[^.;!?]{0,40}\bund ist)\s[^.;!?,]{0,40}\bmit\s[^.;!?,]{1,60}\b(?:verbunden|befreundet|verschwistert|verpartnert)\b|"
    r"^,\s+(?:mit|zu)\s+(?:dem|der|denen|welche[mr]|dessen|deren)\s+(?:[^\s.;!?]+\s+){0,8}(?:verschwister\w*|verpartner\w*|befreundet|verbunden|verbindet|verbündet|Freundschaft\w*|\w*[Pp]artnerschaft\w*)\b"
)
# "die Partnerstadt X unserer Nachbarstadt Y"
OF_NEIGHBOUR = Cue(
    r"^\s+(?:unserer|der|unseres|des)\s+(?:Nachbar\w+|Kreisstadt|Landeshauptstadt|Bundesstadt)"
)
CALLED_AFTER = Cue(
    r"^(?:\s+[a-zäöüß]+){0,2}\s*[;–]\s+(?:unser\w*|ihr\w*|die|der)\s+(?:[a-zäöüß]+\s+)?[Pp]artner(?:stadt|gemeinde|kommune|kreis)\s+(?![A-ZÄÖÜ])"
)
BOUND_AFTER = Cue(r"^\s+(?:[a-zäöüß\d]+\s+){0,4}(?:befreundet|verschwistert|verpartnert|verbunden)\b")
PROJECT_AFTER = Cue(
    r"^-(?:Hilfe|Konvoi|Transport|Fahrt|Reise|Partnerschaft|Freunde|Verein|Initiative|Projekt|Aktion|Kreis|Team)\w*"
)
RECEIVES = Cue(
    r"^(?:-\w+)?(?:,\s+[A-ZÄÖÜ][\w-]+){0,3}\s+(?:\S+\s+){0,3}?(?:erhält|erhielt|erhielten|bekommt|bekam|bekamen|bekommen|erhalten|braucht|brauchen|benötigt|benötigen|bat|hatte um|nahm|übernimmt|übernahm|freut sich|received|needs|отрима\w+)\b|"
    r"^\s+(?:hat|haben|has|have)\s+(?:[^\s.;!?]+\s+){0,9}?(?:bekommen|erhalten|empfangen|received)\b"
)
# "das an der Bystryzja liegt", "das Hochwasser der Stryj"
RIVER = Cue(
    r"\b(?:[Aa]n der|[Aa]m\s+[A-ZÄÖÜ]\w+(?:yj|en)|[Ff]lüsse\w?|(?:Ufern?|(?!\w*(?:[Ss]pi|[Pp]or|[Kk]api|[Qq]uar)tal)\w*[Tt]al|Quelle\w?|Mündung|Lauf|Wasser|Pegel|\w*[Hh]ochwasser|Fluten?|\w*[Ww]asserstand) (?:de[rs]|von)|(?:\w*[Bb]rücken?|\w*[Ff]ähre\w?|\w*[Ss]teg) über (?:de[nr]|die|das))\s+$"
)
# "Kinder, deren Schulen in Charkiw und Sumy zerstört sind"
WHOSE_HOUSE = Cue(r",\s+(?:deren|dessen)\s[^,;.!?]{2,60}\s(?:in|bei)\s+(?:\S+\s+und\s+)?$")
RUINED = Cue(
    r"^(?:\s+und\s+\S+)?\s+(?:zerstört|zerbombt|ausgebombt|getroffen|beschädigt|zerschossen|geschlossen|verloren|abgebrannt|kaputt|unbewohnbar|besetzt|steht|stand|lag|liegt)\b"
)
MUTUAL = Cue(
    r"\b(?:voneinander|gegenseitig|miteinander|[Aa]ustausch\w*)\b|\b(?:tausch\w+|lern\w+)\b[^.;!?]*\b(?:aus|voneinander)\b"
)
WITH_US = Cue(
    r"^\s+(?:haben|hat|hatten|packten|fuhren|bauten)\b[^.;!?]{0,80}\b(?:mit uns|mitgeholfen|mitgepackt|mitgebaut|mitgesammelt|angepackt|mitgefahren|beigesteuert|dazugegeben)\b|"
    r"^\s+(?:übernahm\w*|brachten?|fuhr\w*|verteilten?|transportierten?)\b[^.;!?]{0,60}\b(?:Waren?|Hilfsgüter\w?|Ladung|Spenden|Pakete|Güter|weiter)\b"
)
WITH_HELPERS = Cue(
    r"\b(?:[Zz]usammen|[Gg]emeinsam)\s+mit\s+(?:(?:den|unseren|ihren|seinen)\s+)?(?:[a-zäöüß]+\s+)?(?:Rotari\w+|Lions\w*|Kolping\w*|\w*[Ff]reunden|\w*[Kk]olleg\w+|\w*[Kk]amerad\w+|\w*[Hh]elfern|Pfadfindern)\s+(?:aus|in|von)\s+$"
)
HELPERS_FROM = Cue(
    r"\b(?:\w*(?:[Ff]euerwehr\w*|[Pp]fadfinder\w*|[Hh]andwerker\w*|[Hh]elfer\w*|[Ll]andfrauen|[Mm]essdiener\w*|[Kk]umpels?|[Ff]reunde|[Kk]olleg\w+|[Kk]amerad\w+|[Vv]erein\w*|[Cc]lubs?|[Ss]chule\w?|[Rr]otar\w*|[Ll]ions|[Mm]alteser|[Ff]reiwillige\w?|[Ss]tudent\w+))\s+(?:aus|in|von)\s+$"
)
NO_PLACE_BEFORE = Cue(
    r"(?:\b(?:Hotel|Restaurant|Café|Cafe|Gasthaus|Gasthof|Pension|Firma|Familie|Herrn?|Frau|Dr\.|Prof\.|Pfarrer|Pastor|Schwester|Bruder|Haus|Villa|Sankt|St\.|Platz|Straße|Schloss|Burg|Saal|Zimmer|Marke|Typ|Modell|Pan|Pani|"
    r"\w*[Kk]raftwerk|AKW|Stahlwerk|[Aa]m|Fluss|Stausee|FC|FK|SV|TSV|VfL|Dynamo|Schachtar|Rotes?|Rote[nms])|\w[-])\s*$"
)
NO_PLACE_AFTER = Cue(
    r"^[\s-]+(?:Str(?:aße|asse|\.)?(?!\w)|(?:Weg|Allee|Platz|Ring|Tor|Damm|Ufer|Gasse|Chaussee|Torte|Kotelett|Art|AG|Salat|Kuchen|Vertrag|Abkommen|Prozess|Fenster)\b|GmbH|Würst|Eisenbahn|Konferenz|Clubs?\b)"
)

# All of them are tried on the words around each place.
_MODULES = (waycues, foreigncues, guestcues, artcues)
EVERY = Cues(
    cue
    for cue in (*vars().values(), *(cue for module in _MODULES for cue in vars(module).values()))
    if isinstance(cue, Cue)
)
