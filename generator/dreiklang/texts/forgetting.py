"""What `dreiklang forget` says: what is stored about a person, what becomes of it, and what nobody can reach from here."""

from __future__ import annotations

from collections.abc import Mapping

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class ForgettingWords:
    """Its sentences; *wheres* by the values of Where, *beyond* are the copies out of reach."""

    unknown: str
    near: str
    several: str
    title: str
    wheres: Mapping[str, str]
    only: str
    perhaps: str
    counted: Plural
    only_counted: Plural
    how_on: str
    nobody: str
    nowhere: str
    exported: str
    export_taken: str
    export_ending: str
    export_note: str
    export_others: str
    export_entry: str
    keep_unknown: str
    blocked: str
    wrong_after: str
    plan_deleted: Plural
    public: str
    more: Plural
    plan_changed: Plural
    plan_renamed: Plural
    plan_covered: str
    plan_others: Plural
    plan_doubtful: Plural
    confirm: str
    not_confirmed: str
    nobody_asked: str
    done: str
    cache_gone: str
    private_gone: str
    site_left: str
    git_left: str
    by_hand: str
    beyond_title: str
    beyond: tuple[str, ...]


DE = ForgettingWords(
    unknown="„{who}“ kenne ich nicht, und der Name steht auch nirgends.",
    near=" Vielleicht {near}?",
    several="„{who}“ heißen mehrere: {all}",
    title="Was über {name} gespeichert ist:",
    wheres={
        "register": "Im Verzeichnis der Personen",
        "head": "Im Kopf von Einträgen",
        "text": "In Texten",
        "name": "In Dateinamen",
        "page": "Auf Seiten aus docs/",
        "ours": "In dem, was Dreiklang sich merkt",
        "other": "In anderen Dateien",
    },
    only="nur über diese Person",
    perhaps="vielleicht auch ein gewöhnliches Wort",
    counted=Plural("{n} Eintrag nennt diese Person", "{n} Einträge nennen diese Person"),
    only_counted=Plural("{n} davon handelt von niemandem sonst.", "{n} davon handeln von niemandem sonst."),
    how_on="Herausgeben: {export}\nLöschen: {delete}",
    nobody="N. N.",
    nowhere="…",
    exported="Steht alles in {path}. Darin ist Privates, auch über andere: erst lesen, dann herausgeben.",
    export_taken="{path} gibt es schon, und überschrieben wird nichts.",
    export_ending="Eine Auskunft endet auf .md, .json oder .zip, nicht auf „{ending}“.",
    export_note="Stand: {day}. Ganz stehen hier die Einträge, die nur von dieser Person handeln; aus anderen die Zeilen, die sie nennen.",
    export_others="Wo sie sonst genannt ist",
    export_entry="{title} ({path})",
    keep_unknown="--keep: „{given}“ ist kein Eintrag über {name}.",
    blocked="So weit geht es nicht von allein; nichts wurde geschrieben. Diese Stellen brauchen [dich|Sie|euch]:",
    wrong_after="Nichts wurde geschrieben, denn danach stimmte das nicht:\n\n{problems}",
    plan_deleted=Plural("{n} Datei wird gelöscht:", "{n} Dateien werden gelöscht:"),
    public="  (öffentlich; --keep mit der Kennung behält den Eintrag ohne den Namen)",
    more=Plural("und {n} weitere Zeile", "und {n} weitere Zeilen"),
    plan_changed=Plural("{n} Datei verliert den Namen:", "{n} Dateien verlieren den Namen:"),
    plan_renamed=Plural("{n} Datei heißt danach anders:", "{n} Dateien heißen danach anders:"),
    plan_covered="An der Stelle des Namens steht dann „{stand_in}“.",
    plan_others=Plural(
        "{n} Stelle in einer anderen Datei bleibt, die muss von Hand weg:",
        "{n} Stellen in anderen Dateien bleiben, die müssen von Hand weg:",
    ),
    plan_doubtful=Plural(
        "{n} Stelle ist zweifelhaft und bleibt, wie sie ist:", "{n} Stellen sind zweifelhaft und bleiben, wie sie sind:"
    ),
    confirm="Das lässt sich nicht zurücknehmen. Zur Bestätigung die Kennung eingeben ({id}):",
    not_confirmed="Nicht bestätigt; nichts wurde verändert.",
    nobody_asked="Gelöscht wird nur nach einer Bestätigung: in einem Terminal, oder mit --confirm {id}.",
    done="{name} steht nicht mehr im Tagebuch.",
    cache_gone="Gelöscht ist auch der Zwischenspeicher {path}, und mit ihm der Weg zurück.",
    private_gone="Gelöscht ist auch die private Ausgabe {path}.",
    site_left="In {path} liegt noch die alte öffentliche Ausgabe; der nächste Bau ersetzt sie: {command}",
    git_left="Im Verlauf von Git stehen die alten Fassungen noch, hier und überall, wohin sie gelangt sind. Daraus entfernt sie zum Beispiel git filter-repo.",
    by_hand="Das steht noch da und muss von Hand weg:",
    beyond_title="Was von hier aus nicht zu erreichen ist:",
    beyond=(
        "Sicherungen, Synchronisationsordner und andere Geräte.",
        "Veröffentlichte Seiten, bis zum nächsten „dreiklang publish“; danach noch Feeds, Suchmaschinen, Webarchive.",
        "Mails, Kalender und andere Programme.",
    ),
)
EN = ForgettingWords(
    unknown="I do not know '{who}', and the name stands nowhere either.",
    near=" Perhaps {near}?",
    several="Several are called '{who}': {all}",
    title="What is stored about {name}:",
    wheres={
        "register": "In the register of people",
        "head": "In heads of entries",
        "text": "In texts",
        "name": "In names of files",
        "page": "On pages of docs/",
        "ours": "In what Dreiklang remembers",
        "other": "In other files",
    },
    only="only about this person",
    perhaps="perhaps an ordinary word",
    counted=Plural("{n} entry names this person", "{n} entries name this person"),
    only_counted=Plural("{n} of them is about nobody else.", "{n} of them are about nobody else."),
    how_on="To hand it over: {export}\nTo delete it: {delete}",
    nobody="N. N.",
    nowhere="…",
    exported="All of it is in {path}. There are private things in it, about others too: read it before you hand it over.",
    export_taken="{path} exists already, and nothing is overwritten.",
    export_ending="What is handed over ends in .md, .json or .zip, not in '{ending}'.",
    export_note="As of {day}. Entries that are only about this person stand here as a whole; of others, the lines that name them.",
    export_others="Where they are named besides",
    export_entry="{title} ({path})",
    keep_unknown="--keep: '{given}' is no entry about {name}.",
    blocked="This cannot be done without you; nothing was written. These places need a hand:",
    wrong_after="Nothing was written, for then this would be wrong:\n\n{problems}",
    plan_deleted=Plural("{n} file will be deleted:", "{n} files will be deleted:"),
    public="  (public; --keep with the id keeps the entry without the name)",
    more=Plural("and {n} more line", "and {n} more lines"),
    plan_changed=Plural("{n} file loses the name:", "{n} files lose the name:"),
    plan_renamed=Plural("{n} file will have another name:", "{n} files will have other names:"),
    plan_covered="In the place of the name it will say '{stand_in}'.",
    plan_others=Plural(
        "{n} place in another file stays, and has to go by hand:",
        "{n} places in other files stay, and have to go by hand:",
    ),
    plan_doubtful=Plural("{n} place is doubtful and stays as it is:", "{n} places are doubtful and stay as they are:"),
    confirm="This cannot be taken back. To confirm, type the id ({id}):",
    not_confirmed="Not confirmed; nothing was changed.",
    nobody_asked="Nothing is deleted without a confirmation: in a terminal, or with --confirm {id}.",
    done="{name} is no longer in the journal.",
    cache_gone="The cache {path} is deleted too, and with it the way back.",
    private_gone="The private edition {path} is deleted too.",
    site_left="In {path} the old public edition is still lying; the next build replaces it: {command}",
    git_left="The history of git still holds the old versions, here and wherever they went. git filter-repo, for example, removes them from it.",
    by_hand="This is still there, and has to go by hand:",
    beyond_title="What cannot be reached from here:",
    beyond=(
        "Backups, synchronised folders and other devices.",
        "Published pages, until the next 'dreiklang publish'; after that feeds, search engines, web archives.",
        "Mails, calendars and other programs.",
    ),
)
