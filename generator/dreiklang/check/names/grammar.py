"""The small words of both languages: those from which one can tell whether the word behind them is a name."""

from __future__ import annotations

from dreiklang.options import Lang


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENDINGS = {"m": ("", "en", "em", "es"), "f": ("e", "er"), "n": ("", "em", "es")}
_STRONG = {"m": ("er", "en", "em", "es"), "f": ("e", "er"), "n": ("es", "em")}
_STEMS = _set("ein kein irgendein mein dein sein unser euer eur ihr")
_STRONG_STEMS = _set("dies jen jed jedwed welch solch manch all")
_FIXED = {
    "m": "der den dem des im am zum beim vom unterm überm hinterm vorm",
    "f": "der die zur",
    "n": "das dem des im am zum beim vom ins ans aufs fürs durchs ums übers unters unterm überm hinterm vorm",
}
_PLURALS = _set(
    "die der den alle allen aller beide beiden beider viele vielen vieler einige einigen mehrere mehreren wenige wenigen "
    "manche manchen keine keinen meine meinen deine deinen seine seinen unsere unseren eure euren ihre ihren diese diesen "
    "dieser jene jenen solche solchen welche welchen sämtliche etliche zwei drei vier fünf sechs sieben acht neun zehn "
    "zwölf hundert tausend per pro je"
)

ARTICLES: dict[str, frozenset[str]] = {
    gender: frozenset(
        [
            *_FIXED[gender].split(),
            *(stem + ending for stem in _STEMS for ending in _ENDINGS[gender]),
            *(stem + ending for stem in _STRONG_STEMS for ending in _STRONG[gender]),
        ]
    )
    for gender in "mfn"
}
"""What stands before a German noun of each gender, and agrees with it."""
BEFORE_NOUNS: dict[Lang, frozenset[str]] = {
    Lang.DE: _PLURALS.union(*ARTICLES.values()),
    Lang.EN: _set(
        "a an the this that these those my your his her its our their no any some every each either neither which what "
        "whose another such many few several both all more most one two three four five six seven eight nine ten per"
    ),
}
"""What stands before a noun that is no name, or before its adjective."""
INDEFINITE: dict[Lang, frozenset[str]] = {
    Lang.DE: frozenset(
        stem + ending for stem in ("ein", "kein", "irgendein") for ending in ("", "e", "en", "em", "er", "es")
    )
    | frozenset(["jede", "jedem", "jeden", "jeder", "jedes"]),
    Lang.EN: frozenset(["a", "an", "any", "every"]),
}
"""Of these there are several, or none: nobody speaks of a person or a firm so."""
RELATIVE = _set("der die das den dem welcher welche welches welchen welchem")
"""Behind a comma they begin a clause: "das Angebot, das Link schickte"."""
PRONOUNS = _set("ihr sein einer jeder keiner allem alles deren dessen wessen")
"""These are more than articles: "da hat ihr Link geholfen"."""
GENITIVES = _set("des eines keines meines deines seines unseres eures ihres dieses jenes jedes")
"""Before these stands a noun with an s."""
PREPOSITIONS = _set("an auf aus bei durch für gegen hinter in mit nach neben ohne über um unter von vor zu zwischen")

ROWS = frozenset([",", "und", "oder", "noch", "sowie", "bzw"])
"""These tie things in a row."""

_SHORT_TITLES = _set("fr hr fam mr mrs ms dr prof dipl")
_ADDRESSES = _set("frau herr herrn familie fräulein miss mister madam sir professor professorin doktor doktorin")
PERSONAL_TITLES = _SHORT_TITLES | _ADDRESSES
"""Behind these stands the name of a person, and of nothing else."""
DEGREES = _set("ing med dent vet phil rer nat pol jur iur habil h c mag kfm inf psych oec theol")
"""These may stand between a title and the name: "Dr. med.", "Dipl.-Ing."."""
SHORTENED = _SHORT_TITLES | DEGREES
"""Behind these, a full stop ends no sentence."""
TITLES = PERSONAL_TITLES | _set(
    "firma kollege kollegen kollegin kunde kunden kundin partnerin freund freundin onkel tante nachbar nachbarin "
    "bürgermeister bürgermeisterin lady dame uncle aunt messrs"
)
"""Behind these a name stands."""
BEFORE_FAMILIES = _set("die der den bei zu mit von the")
"""Behind these a whole family may stand: "bei Petersens"."""
DOINGS = _set(
    "sagt sagte schrieb schreibt rief ruft meint meinte fragt fragte antwortet antwortete erzählt erzählte lacht lachte "
    "findet fand glaubt glaubte denkt dachte hofft hoffte wünscht wünschte bittet bat dankt dankte schweigt schwieg nickt "
    "nickte verspricht versprach telefoniert telefonierte seufzt seufzte grinst grinste wollte weiß wusste kennt kannte "
    "said says wrote writes called calls asked asks answered told tells thinks thought laughed agreed agrees replied "
    "replies promised promises wants wanted knew knows hopes hoped felt paid pays phoned rang smiled nodded hesitated"
)
"""What only somebody does."""
BEFORE_MONTHS = _set("in im seit ab bis anfang mitte ende since until till during next last this early late mid")
"""Behind these a month is one."""
NEAR_MONTHS = _set("nach vor vom zum of by before after from to und or and oder")
"""Behind these it may be one."""
NO_ADJECTIVES = (
    _set(
        "aber alle allem allen aller alles als außer beide beiden bevor bisher bitte daher darüber darunter dafür dagegen "
        "daneben dahinter deren dessen deshalb deswegen dieser diese dieses diesen diesem doch eben einander entweder "
        "erstens etwas früher gegen gegenüber gerne gestern haben hatte hatten hätte hätten heute hier hinter hinten immer "
        "innen außen inzwischen jeder jede jedes jemanden jener kamen kaufen keiner konnte konnten könnte können leider "
        "nachdem indem trotzdem seitdem außerdem zudem ehedem jemandem niemandem wem wessen indes unterdes eher besser sicher "
        "vorüber hierüber herüber hinüber worunter hierunter mitunter herunter hinunter umher hierher dorther näher länger "
        "schneller deutlicher genauer lange lieber manche mehrere meistens morgen mittlerweile möchte möchten müssen musste mussten nachher neben "
        "nebenbei nehmen niemanden oben oder öfter ohne sagen schade schließlich selber seiner seither "
        "sogar sondern später sollen sollte sollten treffen trotzdem über überall unser unter "
        "unten unterdessen unweit viele vielen vorher vorne waren wäre wären wegen weder weiter welche welcher wenige "
        "wenigstens werden wieder wollen wollten worüber wurde wurden würde würden woher zusammen zwischen zwischendurch "
        "bekamen bekommen blieben dürfen durfte fanden fragen gaben gehen gingen glauben hören kennen lassen ließen machen "
        "machte nannte nennen riefen rufen schreiben schrieben sehen sahen standen wissen bezahlen zahlen zahlte bezahlte "
        "brauchte brauchen danke habe gebe rufe frage treffe sehe schreibe mache nehme wisse finde glaube denke nannten "
        "freute ärgerte überraschte überzeugte erreichte besuchte begleitete bremste störte rettete kannte kannten"
    )
    | DOINGS
)
"""Words that end like a German adjective, and are none."""
ADJECTIVES_IN_TE = _set(
    "alte alten bunte bunten dritte dritten echte echten erste ersten fünfte gute guten harte harten kalte kalten laute "
    "lauten leichte leichten letzte letzten nächste nächsten nette netten rote roten sanfte sechste siebte späte späten "
    "vierte vierten weiteste weite weiten zarte zweite zweiten beste besten bekannte bekannten gesamte gesamten "
    "direkte direkten schlechte schlechten rechte rechten breite breiten feste festen kaputte kaputten"
)
"""Adjectives that end like the past of a verb."""
