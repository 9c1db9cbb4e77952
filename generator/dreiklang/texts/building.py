"""Which way a build took, and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


class Way(StrEnum):
    """How a build comes to its end."""

    NOTHING = "nothing"
    """What lies there is what would come out."""
    TEXTS = "texts"
    """In what lies there, a few texts are made again."""
    MKDOCS = "mkdocs"
    """Everything is made anew, by MkDocs' own hands."""


class Cause(StrEnum):
    """Why what lies there is not what would come out, or why nobody can tell."""

    FIRST = "first"
    PROGRAM = "program"
    SETTINGS = "settings"
    ORDER = "order"
    DAY = "day"
    FILES = "files"
    BEYOND = "beyond"
    """More than a text, or one that other pages tell of."""
    TREE = "tree"
    STRANGERS = "strangers"
    INHERITED = "inherited"
    EXTENSIONS = "extensions"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class BuildingWords:
    """A sentence for each of the *ways*, with the place "{why}"; the *causes* fill it, some with "{names}", of which *more* may follow."""

    ways: Mapping[Way, str]
    causes: Mapping[Cause, str]
    more: Plural


DE = BuildingWords(
    ways={
        Way.NOTHING: "Seit dem letzten Mal hat sich nichts geändert: Es liegt noch da wie gebaut.",
        Way.TEXTS: "Nur geänderte Texte neu gebaut, auf dem kurzen Weg an MkDocs vorbei, denn {why}.",
        Way.MKDOCS: "Alles neu gebaut, auf dem ganzen Weg durch MkDocs, denn {why}.",
    },
    causes={
        Cause.FIRST: "von einem früheren Build ist nichts bekannt",
        Cause.PROGRAM: "Dreiklang, Python oder ein Paket ist ein anderes als beim letzten Mal",
        Cause.SETTINGS: "mkdocs.yml hat sich geändert",
        Cause.ORDER: "diesmal ist anderes verlangt als beim letzten Mal (-d, --strict, CI oder SOURCE_DATE_EPOCH)",
        Cause.DAY: "es ist ein anderer Tag als beim letzten Mal",
        Cause.FILES: "es hat sich etwas geändert: {names}",
        Cause.BEYOND: "in {names} hat sich mehr geändert als der Text, oder er zeigt sich auch auf anderen Seiten",
        Cause.TREE: "im Zielordner liegt nicht mehr, was dort gebaut wurde",
        Cause.STRANGERS: "an den Seiten wirkt mit, was Dreiklang nicht kennt: {names}",
        Cause.INHERITED: "mkdocs.yml übernimmt Einstellungen aus einer anderen Datei (INHERIT)",
        Cause.EXTENSIONS: "eine der Markdown-Erweiterungen kennt Dreiklang nicht, oder sie liest andere Dateien",
        Cause.LINK: "{names} ist ein Link, und was dahinter liegt, kann sich unbemerkt ändern",
    },
    more=Plural("und {n} weitere", "und {n} weitere"),
)

EN = BuildingWords(
    ways={
        Way.NOTHING: "Nothing has changed since the last time: it lies there as it was built.",
        Way.TEXTS: "Only changed texts are built anew, the short way past MkDocs, because {why}.",
        Way.MKDOCS: "Everything is built anew, all the way through MkDocs, because {why}.",
    },
    causes={
        Cause.FIRST: "nothing is known of an earlier build",
        Cause.PROGRAM: "Dreiklang, Python or a package is another one than last time",
        Cause.SETTINGS: "mkdocs.yml has changed",
        Cause.ORDER: "something else is asked for than last time (-d, --strict, CI or SOURCE_DATE_EPOCH)",
        Cause.DAY: "it is another day than last time",
        Cause.FILES: "something has changed: {names}",
        Cause.BEYOND: "in {names} more has changed than the text, or other pages show it too",
        Cause.TREE: "what lies in the target folder is no longer what was built there",
        Cause.STRANGERS: "something that Dreiklang does not know has a hand in the pages: {names}",
        Cause.INHERITED: "mkdocs.yml takes settings from another file (INHERIT)",
        Cause.EXTENSIONS: "Dreiklang does not know one of the Markdown extensions, or that one reads other files",
        Cause.LINK: "{names} is a link, and what lies behind it may change unnoticed",
    },
    more=Plural("and {n} more", "and {n} more"),
)
