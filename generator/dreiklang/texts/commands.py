"""What the commands say: their help, their results, and why they refuse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dreiklang.texts.grammar import Plural


class Refusal(StrEnum):
    """Why a command cannot go on."""

    CONFIG_MISSING = "config-missing"
    CONFIG_UNREADABLE = "config-unreadable"
    CONFIG_OPTION = "config-option"
    PLUGIN_MISSING = "plugin-missing"
    THEME_NOT_MATERIAL = "theme-not-material"
    CONTENT = "content"
    COLLISION = "collision"
    MKDOCS = "mkdocs"
    STRICT = "strict"
    PRIVATE_BY_MKDOCS = "private-by-mkdocs"
    PRIVATE_INTO_PUBLIC = "private-into-public"
    NO_GH_DEPLOY = "no-gh-deploy"
    TARGET_FOREIGN = "target-foreign"
    TARGET_HOLDS_SOURCES = "target-holds-sources"
    NOT_LOOPBACK = "not-loopback"
    ADDRESS = "address"
    PORT_TAKEN = "port-taken"


@dataclass(frozen=True, slots=True)
class CommandWords:
    """The sentences of the commands; *helps* by command, *options* by the name of the parameter."""

    about: str
    commands_title: str
    helps: Mapping[str, str]
    options: Mapping[str, str]
    refusals: Mapping[Refusal, str]
    environment: str
    usage: str
    internal: str
    stopped: str
    nothing_waits: str
    waits: Plural
    more_waits: Plural
    overdue: str
    next_command: str
    check_clean: Plural
    check_errors: Plural
    check_warnings: Plural
    check_progress: str
    build_progress: str
    built_public: str
    built_private: str
    private_count: Plural
    see_serve: str
    lies_in: str
    private_problems: Plural
    serving: str


DE = CommandWords(
    about="Dein Tagebuch der Selbstständigkeit: lieben, ändern, beenden.",
    commands_title="Befehle",
    helps={
        "build": "Die Seiten bauen: ohne Angabe die öffentlichen.",
        "check": "Alle Einträge prüfen und alles auf einmal melden.",
        "serve": "Das Tagebuch im Browser zeigen, nur auf diesem Rechner.",
        "new": "Einen Eintrag beginnen, mit den Fragen, die dazugehören.",
        "init": "Ein neues Tagebuch anlegen, bereit zum Schreiben und Veröffentlichen.",
        "demo": "Das Beispiel-Tagebuch in einen Ordner legen, zum Ansehen.",
    },
    options={
        "config_file": "mkdocs.yml des Tagebuchs.",
        "today": "So tun, als wäre heute dieser Tag.",
        "output_format": "Wie die Befunde ausgegeben werden.",
        "strict": "Auch Warnungen gelten als Fehler.",
        "target": "Ordner, in den die Seiten kommen.",
        "edition": "private: alles, für [dich|Sie|euch]. public: was alle sehen dürfen.",
        "verbose": "Auch sagen, was dazwischen geschieht.",
        "quiet": "Nur Fehler melden.",
        "address": "Adresse und Port.",
        "open_browser": "Den Browser öffnen.",
        "settings": "Irgendein Schlüssel, deutsch oder englisch, mit seinem Wert.",
        "body": "Der Text des Eintrags; „-“ liest ihn von der Standardeingabe.",
        "person_id": "Kennung einer neuen Person in people.yml.",
        "no_edit": "Den Editor nicht öffnen.",
        "lang": "Sprache des Tagebuchs.",
    },
    refusals={
        Refusal.CONFIG_MISSING: "Hier ist kein Tagebuch: {file} gibt es nicht.\n"
        "[Wechsle|Wechseln Sie|Wechselt] in den Ordner des Tagebuchs, [nenne|nennen Sie|nennt] es mit -f, oder [lege|legen Sie|legt] mit „dreiklang init ORDNER“ eines an.",
        Refusal.CONFIG_UNREADABLE: "{file} lässt sich nicht lesen: {why}",
        Refusal.CONFIG_OPTION: "{file}: Die Einstellung {option} passt nicht: {why}",
        Refusal.PLUGIN_MISSING: "{file} kennt Dreiklang noch nicht. Diese Zeilen fehlen darin:\n\nplugins:\n  - search\n  - dreiklang",
        Refusal.THEME_NOT_MATERIAL: "Dreiklang braucht das Theme „material“, eingestellt ist „{theme}“. In mkdocs.yml:\n\ntheme:\n  name: material",
        Refusal.CONTENT: "Nichts gebaut: In öffentlichen Einträgen stecken Fehler ({count}). Die Stellen stehen oben.",
        Refusal.COLLISION: "{ours} und {theirs} wollen beide nach „{address}“. [Benenne|Benennen Sie|Benennt] die Datei um, oder [gib|geben Sie|gebt] Dreiklang mit „at: journal/“ einen eigenen Bereich.",
        Refusal.MKDOCS: "MkDocs konnte die Seiten nicht bauen: {why}",
        Refusal.STRICT: "Nichts gebaut: Mit --strict gelten auch Warnungen als Fehler ({count}).",
        Refusal.PRIVATE_BY_MKDOCS: "„mkdocs build“ baut nur die öffentliche Ausgabe. Die private entsteht mit „dreiklang build --edition private“.",
        Refusal.PRIVATE_INTO_PUBLIC: "Die private Ausgabe kommt nicht nach {path}: Dort liegt die öffentliche, oder sie wird dort gebaut.\n"
        "[Nenne|Nennen Sie|Nennt] mit -d einen anderen Ordner, oder [lass|lassen Sie|lasst] -d weg.",
        Refusal.NO_GH_DEPLOY: "„mkdocs gh-deploy“ lädt Seiten hoch, ohne zu prüfen, was darin steht; darum hält Dreiklang hier an.\n"
        "„dreiklang publish“ wird das übernehmen. Bis dahin: „dreiklang build“, [den Ordner site/ ansehen und selbst hochladen|den Ordner site/ ansehen und selbst hochladen|den Ordner site/ ansehen und selbst hochladen].",
        Refusal.TARGET_FOREIGN: "{path} ist nicht leer und stammt nicht von Dreiklang; nichts wurde verändert.\n"
        "[Nenne|Nennen Sie|Nennt] mit -d einen anderen Ordner, oder [leere|leeren Sie|leert] diesen selbst.",
        Refusal.TARGET_HOLDS_SOURCES: "{path} enthält das Tagebuch selbst oder ein Git-Verzeichnis; dort wird nichts gebaut.",
        Refusal.NOT_LOOPBACK: "Die private Ausgabe zeigt sich nur auf diesem Rechner, nicht unter {address}.\n"
        "[Nimm|Nehmen Sie|Nehmt] 127.0.0.1, oder [zeig|zeigen Sie|zeigt] mit --edition public die öffentliche.",
        Refusal.ADDRESS: "„{address}“ ist keine Adresse mit Port. So geht es: 127.0.0.1:8000",
        Refusal.PORT_TAKEN: "{address} ist schon belegt, vielleicht läuft „dreiklang serve“ noch anderswo.\nEin anderer Port: dreiklang serve -a {other}",
    },
    environment="Das ging nicht: {why}",
    usage="{why}\nHilfe: {command} --help",
    internal="Das hätte nicht passieren dürfen ({why}). Mit DREIKLANG_DEBUG=1 erscheint, wo es geschah.",
    stopped="Abgebrochen; nichts wurde verändert.",
    nothing_waits="Gerade wartet nichts.",
    waits=Plural("{n} Sache wartet:", "{n} Dinge warten:"),
    more_waits=Plural("und {n} weitere", "und {n} weitere"),
    overdue="seit",
    next_command="Weiter mit: {command}",
    check_clean=Plural("{n} Datei geprüft, alles in Ordnung.", "{n} Dateien geprüft, alles in Ordnung."),
    check_errors=Plural("{n} Fehler", "{n} Fehler"),
    check_warnings=Plural("{n} Warnung", "{n} Warnungen"),
    check_progress="Prüfen",
    build_progress="Seiten bauen",
    built_public="{public} öffentlich, {private} privat; siehe „dreiklang serve“",
    built_private="{public} öffentlich, {private} privat: alles ist dabei, nur für [dich|Sie|euch]",
    private_count=Plural("{n} Eintrag", "{n} Einträge"),
    see_serve="dreiklang serve",
    lies_in="Liegt in {path}",
    private_problems=Plural(
        "{n} Problem in privaten Einträgen; „dreiklang check“ zeigt es.",
        "{n} Probleme in privaten Einträgen; „dreiklang check“ zeigt sie.",
    ),
    serving="Das Tagebuch: {url} (beenden mit Strg+C)",
)

EN = CommandWords(
    about="The journal of your working life: love it, change it, leave it.",
    commands_title="Commands",
    helps={
        "build": "Build the site: the public one, unless told otherwise.",
        "check": "Check all entries and report everything at once.",
        "serve": "Show the journal in the browser, on this computer only.",
        "new": "Begin an entry, with the questions that belong to it.",
        "init": "Start a new journal, ready to write in and to publish.",
        "demo": "Put the demo journal into a folder, to look at it.",
    },
    options={
        "config_file": "mkdocs.yml of the journal.",
        "today": "Act as if today were this day.",
        "output_format": "How to print what was found.",
        "strict": "Take warnings for errors.",
        "target": "Folder for the finished site.",
        "edition": "private: everything, for you. public: what everybody may see.",
        "verbose": "Also say what happens in between.",
        "quiet": "Print errors only.",
        "address": "Address and port.",
        "open_browser": "Open the browser.",
        "settings": "Any key, in English or German, with its value.",
        "body": "The text of the entry; '-' reads it from standard input.",
        "person_id": "Id of a new person in people.yml.",
        "no_edit": "Do not open the editor.",
        "lang": "Language of the journal.",
    },
    refusals={
        Refusal.CONFIG_MISSING: "There is no journal here: {file} does not exist.\n"
        "Change to the folder of your journal, name it with -f, or start one with 'dreiklang init FOLDER'.",
        Refusal.CONFIG_UNREADABLE: "{file} cannot be read: {why}",
        Refusal.CONFIG_OPTION: "{file}: the option {option} does not fit: {why}",
        Refusal.PLUGIN_MISSING: "{file} does not know Dreiklang yet. It lacks these lines:\n\nplugins:\n  - search\n  - dreiklang",
        Refusal.THEME_NOT_MATERIAL: "Dreiklang needs the theme 'material', not '{theme}'. In mkdocs.yml:\n\ntheme:\n  name: material",
        Refusal.CONTENT: "Nothing was built: public entries have errors ({count}). The places are listed above.",
        Refusal.COLLISION: "{ours} and {theirs} both want to be '{address}'. Rename the file, or give Dreiklang a place of its own with 'at: journal/'.",
        Refusal.MKDOCS: "MkDocs could not build the site: {why}",
        Refusal.STRICT: "Nothing was built: with --strict, warnings count as errors ({count}).",
        Refusal.PRIVATE_BY_MKDOCS: "'mkdocs build' builds the public edition only. The private one is made by 'dreiklang build --edition private'.",
        Refusal.PRIVATE_INTO_PUBLIC: "The private edition does not go to {path}: that is where the public one is, or is built.\n"
        "Name another folder with -d, or leave -d out.",
        Refusal.NO_GH_DEPLOY: "'mkdocs gh-deploy' uploads pages without looking at what they say, so Dreiklang stops here.\n"
        "'dreiklang publish' will do it. Until then: 'dreiklang build', look through the folder site/, and upload it yourself.",
        Refusal.TARGET_FOREIGN: "{path} is not empty and was not made by Dreiklang; nothing was changed.\n"
        "Name another folder with -d, or empty this one yourself.",
        Refusal.TARGET_HOLDS_SOURCES: "{path} holds the journal itself or a git folder; nothing is built there.",
        Refusal.NOT_LOOPBACK: "The private edition shows itself on this computer only, not at {address}.\n"
        "Take 127.0.0.1, or show the public one with --edition public.",
        Refusal.ADDRESS: "'{address}' is no address with a port. This is one: 127.0.0.1:8000",
        Refusal.PORT_TAKEN: "{address} is taken; perhaps 'dreiklang serve' still runs elsewhere.\nAnother port: dreiklang serve -a {other}",
    },
    environment="That did not work: {why}",
    usage="{why}\nHelp: {command} --help",
    internal="This should not have happened ({why}). DREIKLANG_DEBUG=1 shows where it did.",
    stopped="Stopped; nothing was changed.",
    nothing_waits="Nothing waits right now.",
    waits=Plural("{n} thing waits:", "{n} things wait:"),
    more_waits=Plural("and {n} more", "and {n} more"),
    overdue="since",
    next_command="Next: {command}",
    check_clean=Plural("{n} file checked, all is well.", "{n} files checked, all is well."),
    check_errors=Plural("{n} error", "{n} errors"),
    check_warnings=Plural("{n} warning", "{n} warnings"),
    check_progress="Checking",
    build_progress="Building pages",
    built_public="{public} public, {private} private; see 'dreiklang serve'",
    built_private="{public} public, {private} private: everything is in it, for you alone",
    private_count=Plural("{n} entry", "{n} entries"),
    see_serve="dreiklang serve",
    lies_in="It lies in {path}",
    private_problems=Plural(
        "{n} problem in private entries; 'dreiklang check' shows it.",
        "{n} problems in private entries; 'dreiklang check' shows them.",
    ),
    serving="The journal: {url} (end with Ctrl+C)",
)
