"""The German questions of looking back, and what is said meanwhile."""

from __future__ import annotations

from dreiklang.model import LookFormat, TargetKind
from dreiklang.texts.grammar import Plural
from dreiklang.texts.questions.shape import LookingWords, Section

_LASTING = ("insight", "next")

_ENTRY = (
    Section(
        "Was ist daraus geworden?",
        "Erst was geschah, dann was [du davon hältst|Sie davon halten|ihr davon haltet]. Ist gekommen, was "
        "[du erwartet hast|Sie erwartet haben|ihr erwartet habt]?",
        keys=("came-true", "outcome"),
    ),
    Section(
        "Würde ich wieder so entscheiden?",
        "Nur mit dem Wissen von damals. Ein gutes Ergebnis macht noch keine gute Entscheidung, und ein schlechtes "
        "keine falsche: Manchmal war es einfach Pech.",
        keys=("again",),
        follow="Und warum?",
    ),
    Section(
        "War es abzusehen, und woran hat es gelegen?",
        "Vielleicht schon im ersten Gespräch? An [dir|Ihnen|euch], an den anderen, an den Umständen? Es geht nicht um "
        "Schuld, sondern darum, es beim nächsten Mal früher zu erkennen.",
        keys=("foreseeable", "where"),
        follow="Woran war es zu merken, was hat den Ausschlag gegeben?",
    ),
    Section(
        "Und jetzt?",
        "Ein Satz, der bleiben soll. Ein Schritt, der dran ist. Oder eine neue Entscheidung.",
        keys=_LASTING,
        only_keys=True,
    ),
)

_PERSON = (
    Section(
        "Was tut mir an dieser Zusammenarbeit gut?",
        "Auch das Kleine: ein Dank, ein Tempo, ein Ton.",
    ),
    Section(
        "Was kostet sie mich?",
        "Zeit, Geld, Schlaf, gute Laune. Was davon steht auf keiner Rechnung?",
    ),
    Section(
        "Was ist anders geworden?",
        "Bei ihnen und bei [dir|Ihnen|euch], seit dem ersten Eintrag, und seit dem letzten Hinsehen.",
    ),
    Section(
        "Und jetzt: lieben, ändern oder beenden?",
        "Nichts davon muss heute sein. Wird es eine Entscheidung, dann hier im Kopf als `{decision}`, oder in einem "
        "eigenen Eintrag.",
        keys=_LASTING,
    ),
)

_TAG = (
    Section(
        "Was zieht sich durch diese Einträge?",
        "Der eine Satz, der in mehreren stehen könnte.",
    ),
    Section(
        "Was ist anders geworden?",
        "Zwischen dem ersten und dem letzten. Was fällt [dir|Ihnen|euch] heute leichter, was schwerer?",
    ),
    Section(
        "Was glaube ich davon heute nicht mehr?",
        "Manches stimmt nur, solange man mittendrin steckt.",
    ),
    Section(
        "Und jetzt?",
        "Ein Satz, der bleiben soll. Ein Schritt, der dran ist.",
        keys=_LASTING,
        only_keys=True,
    ),
)

_PERIOD = (
    Section(
        "Was hat mich beschäftigt?",
        "Nicht alles, was geschah. Nur das, woran [du|Sie|ihr] abends noch gedacht [hast|haben|habt].",
    ),
    Section(
        "Worüber bin ich froh?",
        "Auch über das, was nicht passiert ist.",
    ),
    Section(
        "Was lasse ich los?",
        "Ein Vorhaben, eine Hoffnung, einen Groll. Was hier steht, muss nicht mit in die nächste Zeit.",
    ),
    Section(
        "Was probiere ich aus?",
        "Eine Sache, klein genug, um morgen damit anzufangen.",
        keys=_LASTING,
    ),
)

_START_STOP_CONTINUE = (
    Section("Womit fange ich an?", "Eine Sache, die bisher fehlt."),
    Section("Womit höre ich auf?", "Was kostet mehr, als es bringt? Aufhören zählt doppelt."),
    Section("Womit mache ich weiter?", "Was trägt, auch wenn es keiner lobt?", keys=_LASTING),
)

_FOUR_LS = (
    Section("Was hat mir gefallen?", "Liked: was [du|Sie|ihr] gern noch einmal [hättest|hätten|hättet]."),
    Section("Was habe ich gelernt?", "Learned: was [du|Sie|ihr] vorher nicht [wusstest|wussten|wusstet]."),
    Section("Was hat gefehlt?", "Lacked: Zeit, Wissen, ein Mensch, ein klares Wort."),
    Section("Wonach habe ich mich gesehnt?", "Longed for: auch das, was niemand liefern konnte.", keys=_LASTING),
)

LOOKING = LookingWords(
    sections={
        TargetKind.ENTRY: _ENTRY,
        TargetKind.PERSON: _PERSON,
        TargetKind.TAG: _TAG,
        TargetKind.PERIOD: _PERIOD,
        LookFormat.START_STOP_CONTINUE: _START_STOP_CONTINUE,
        LookFormat.FOUR_LS: _FOUR_LS,
    },
    in_head="Im Kopf: {keys}.",
    skip="Mit Enter [überspringst du|überspringen Sie|überspringt ihr] eine Frage. Mit Strg+C "
    "[hörst du|hören Sie|hört ihr] auf; was beantwortet ist, bleibt.",
    kept="Aufgehört. Was beantwortet war, steht in der Datei, und die übrigen Fragen warten darin:",
    first="Zuerst erwartet{details}: {expect}",
    sealed="festgehalten am {day}",
    nothing="nichts",
    entries=Plural("{n} Eintrag", "{n} Einträge"),
    more=Plural("und {n} weiterer", "und {n} weitere"),
    decided="Entschieden:",
    heard="Gute Worte:",
    learned="Gelernt:",
    looked_back="Schon zurückgeschaut:",
    open="Noch offen:",
    format_unknown="„{given}“ kenne ich nicht als Form. Zur Wahl: {all}",
    format_elsewhere="--format gibt es nur beim Rückblick: dreiklang new {what} ... --format {given}",
    place="{number} von {count}",
    now="Jetzt zurückschauen? (Enter = ja, n = später, e = Ende)",
    yes=("ja", "j", "yes", "y"),
    later=("später", "s", "nein", "n", "no", "later"),
    stop=("ende", "e", "stop", "q"),
    done=Plural("{n} Rückblick geschrieben.", "{n} Rückblicke geschrieben."),
    left=Plural("Einer wartet noch.", "{n} warten noch."),
    nothing_due="Heute wartet nichts darauf, dass [du|Sie|ihr] zurück[schaust|schauen|schaut].",
    next_due="Als Nächstes am {day}: {title}",
    hint="Der Reihe nach zurückschauen: {command} --review",
    no_format="--review fragt, --format schreibt eine Liste: nur eins von beiden geht.",
)
