"""A name -> whether it is an ordinary word too, and of which kind: "Post" and "Klein" are, "Nordlicht" is not.

No list holds all words. These are the ones that are both names of many people or firms and words of many texts; whoever
marks a form of a name as `exact` says of any other word that it is one.
"""

from __future__ import annotations

from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Sense:
    """What an ordinary word is: its *gender* as a German noun ("m", "f", "n"), "" if it is none, "?" if nobody knows.

    *bare* says that it stands without an article too ("Post kam"), *month* that it is one ("in May"), *plural* that
    several of them end in an s ("die Links").
    """

    gender: str
    bare: bool = False
    month: bool = False
    plural: bool = False


SOME_WORD = Sense("?")
"""A word of which only its writer knows that it is one."""

_THINGS = {
    "m": "abt adler apfel ast baecker bach bart bauer baum becher berg bischof bogen bote brand busch chef dachs damm "
    "daumen dorn drucker engel esel falke feind fischer fluss foerster freund fuchs fuss gaertner garten gast geist "
    "graben graf hafen hahn hammer hase held herzog hirsch hof hut igel jaeger kaiser kamm kern kessel koch koenig kopf "
    "kranz kreis krug kuss laden link loewe luchs markt maurer meister metzger moench mond mund nagel ort papst park "
    "pfeil plan platz preis priester prinz punkt rabe rat richter riegel ring ritter rock saenger satz schaefer schatz "
    "schild schluessel schneider schreiber schuh schuster sohn spatz specht spiegel stab start stein stern stock storch "
    "strauss tag tanz teich teller teufel tisch topf traum turm vogel vogt wagen wald weg winkel wirt wolf wurm zahn "
    "zaun zimmermann zug zweig",
    "f": "akte amsel bank birke blume bruecke buche burg eiche feder fichte gasse glocke idee insel kappe kirche krone "
    "kugel lerche lilie linde linie marke meise muehle note perle pflaume quelle reihe rose schule seite stadt strasse "
    "stunde suche tanne taube tochter tuer veilchen volte welle wiese woche wolke wurzel ziege",
    "n": "bild blatt boot buch dach dorf fass fenster haus hemd herz horn kind kreuz lamm land lied netz rad reh reich "
    "ross schaf schiff schloss segel studio tal team thema werk wort zelt ziel zimmer",
}
"""Nouns that need an article as long as they are one thing."""
_STUFF = {
    "m": "abend donner ernst frieden frost fruehling glaube herbst honig hunger kaffee kohl kummer mohn morgen mut nebel "
    "pfeffer regen reis roggen sand schnee segen senf sommer sonntag freitag montag speck stahl staub stolz strom sturm "
    "wein weizen wind winter witz zorn zucker",
    "f": "butter erde freude gerste gluck heide hoffnung kraft kunst liebe luft milch musik nacht post ruhe sonne sorge "
    "vernunft zeit",
    "n": "bier blau blei brot eisen feuer gelb geld glas glueck gold gruen heil heu holz korn kupfer leder leid licht "
    "mehl obst papier rot salz schwarz silber stroh wasser weiss",
}
"""Nouns that also stand alone: "Post kam", "in Schwarz"."""
_OTHERS = (
    "alt arm art blank bold braun brave bunt chase cook dick edel faith fein fest fleissig flink flott frank frei "
    "frisch froh froehlich fromm frueh gail gerade gerne glatt grace grau gross grob gut guy hart heiss hell hoch hope "
    "hunter hurtig joy jung kalt karg keck klar klein klug krause krumm kuehl kuehn kurz lahm lang langer lieb long lustig "
    "mark miles neu nobel otto page pat price rasch rau rauh recht reed roth rund sacht sanft sauer scharf schlau "
    "schlecht schlicht schmal schnell schoen sharp short small smart soll spaet stark starke steil steinig stiller streng "
    "suess sue teuer tief treu trocken wacker wahr warm weich weise wild will wise wood young zart"
)
"""What is no noun in German, or only in English."""
_MONTHS = {"may": "", "april": "m", "june": "", "august": "m", "mai": "m", "maerz": "m"}

_WITH_S = frozenset(["chef", "link", "park", "post", "studio", "team"])

_SENSES: dict[str, Sense] = {
    **{word: Sense("") for word in _OTHERS.split()},
    **{word: Sense(gender, plural=word in _WITH_S) for gender, words in _THINGS.items() for word in words.split()},
    **{
        word: Sense(gender, bare=True, plural=word in _WITH_S)
        for gender, words in _STUFF.items()
        for word in words.split()
    },
    **{word: Sense(gender, month=True) for word, gender in _MONTHS.items()},
}


def sense_of(folded: str) -> Sense | None:
    """Say what the word *folded* (in the form in which names are compared) is beside a name; None for a name alone."""
    return _SENSES.get(folded)
