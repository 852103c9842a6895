"""The words around a place abroad that tell of art, study or a stage: where it was made or plays is no partner."""

from __future__ import annotations

from brueckenpost.parsers.screening import Cue

# "Die Ausstellung zeigt Fotos aus X"
EXHIBITS = Cue(
    r"\b(?:berichte\w*|erzähl\w+|[Vv]ortrag\w*|[Ll]esung|spricht|liest)\b[^.;!?]*\b(?:[Rr]eisen?|[Aa]ufenthalte?n?|[Ee]rlebniss\w+|[Ee]insätze?n?)\s+(?:nach|in|aus|bei)\s+$|\b(?:\w*[Aa]usstellung\w*|[Zz]eig\w+|[Vv]ortrag\w*|[Ll]esung\w*|\w*[Ff]ilm\w*|[Gg]alerie)\b[^.;!?]*\b(?:Fotos|Fotografien|Bilder\w?|Aufnahmen|Geschichten|Lieder\w?|Gedichte|Zeichnungen|Werke|Plakate|Porträts|Gemälde)\s+aus\s+$|"
    r"\b(?:\w*[Ss]tück|[Rr]oman|\w*[Ff]ilm|\w*[Gg]eschichte|Handlung|Oper|Musical|Buch|Erzählung)\s+(?:spielt|handelt)\s+in\s+$"
)
# "Aufnahmen eines Fotografen aus Cherson"
WORK_OF = Cue(
    r"\b(?:Bildern?|Aufnahmen|Fotos|Fotografien|Werken?|Texten?|Gedichten?|Gemälden?|Film\w{0,2}|Liedern?|Zeichnungen|Plakaten?|Skulpturen|Büchern?|Roman\w*|Musik|Stücken?)\s+(?:eine[rs]|zweier|dreier|mehrerer)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]\S+\s+aus\s+$"
)
# "Die Regisseurin hat ein Jahr lang in einem Charkiwer Mietshaus gefilmt": who did it brings the work along
ARTIST = Cue(
    r"^(?!.*\b(?:[Ww]ir|[Uu]ns(?:er\w*)?)\b).*\b(?:\w*(?:[Rr]egisseur|[Ff]ilmemacher|[Ff]otograf|[Kk]ünstler|[Mm]aler|[Jj]ournalist)\w{0,5}|(?:\w*[Ff]ilm|\w*[Dd]oku\w*|\w*[Aa]usstellung)\w{0,2})\b"
)
FILMED = Cue(r"^(?:\s+[A-ZÄÖÜ][\w-]+)?\s+(?:gefilmt|gedreht|fotografiert|gemalt|porträtiert)\b")
# "ihr Roman, der in Kowel spielt"
PLAYS_IN = Cue(
    r"\b\w*(?:[Rr]oman|[Bb]uch|[Ff]ilm|[Ss]tück|[Gg]eschichte|[Oo]per|[Mm]usical|[Ee]rzählung)\w{0,3},\s+(?:der|die|das)\s+in\s+$"
)
PLAYS = Cue(r"^\s+(?:spielt|spielen|handelt)\b")
# "die Pianistin, Absolventin der Musikakademie Lwiw"
ALUMNI = Cue(
    r"\b(?:Absolvent(?:in)?|Professor(?:in)?|Dozent(?:in)?|Solist(?:in)?|Schauspieler(?:in)?|Student(?:in)?|Mitglied)\s+(?:der|des|an der|am|vom)\s+(?:[\w-]+\s+){1,3}(?:(?:in|von)\s+)?$"
)
ARTIST_NEXT = Cue(
    r"\s+(?:[a-zäöüß]+\s+)?(?:\w*(?:[Kk]ünstler|[Aa]utor|[Ss]chriftsteller|[Mm]aler|[Ff]otograf|[Pp]ianist|[Gg]eiger|[Mm]usiker|[Ss]änger|[Dd]ichter|[Jj]ournalist|[Hh]istoriker|[Ss]chauspieler|[Tt]änzer|[Ss]olist)\w{0,5})\b"
)
