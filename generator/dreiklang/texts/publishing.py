"""What `dreiklang publish` shows before anything gets out, and what it says afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


class PlaceKind(StrEnum):
    """What a place is that a public edition is brought to."""

    FOLDER = "folder"
    BRANCH = "branch"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class PublishingWords:
    """The sentences of `publish`; *places* by kind, *yes* are the words that agree."""

    places: Mapping[PlaceKind, str]
    changes: str
    new: Plural
    changed: Plural
    gone: Plural
    more: Plural
    looks: str
    renewed: str
    forced: str
    lies_there: str
    elsewhere: str
    covered: Plural
    cover: str
    times: Plural
    cut: Plural
    cleaned: Plural
    stays: str
    private: Plural
    later: str
    broken: Plural
    confirm: str
    yes: tuple[str, ...]
    nothing: str
    only_shown: str
    declined: str
    done: str
    was_there: str
    address: str
    next_change: str


DE = PublishingWords(
    places={
        PlaceKind.FOLDER: "Ordner {name}",
        PlaceKind.BRANCH: "Zweig {name}",
        PlaceKind.COMMAND: "mit „{name}“",
    },
    changes="Das ändert sich für Leser:innen ({place}):",
    new=Plural("{n} neue Adresse", "{n} neue Adressen"),
    changed=Plural("{n} geänderte Adresse", "{n} geänderte Adressen"),
    gone=Plural("{n} Adresse fällt weg", "{n} Adressen fallen weg"),
    more=Plural("und eine weitere; -v nennt alle", "und {n} weitere; -v nennt alle"),
    looks="nur das Aussehen oder die Suche",
    renewed="nichts seit dem letzten Mal; aber dort liegt ein anderer Stand, der ersetzt wird",
    forced="nichts",
    lies_there="Genau so liegt es dort schon, von einem Lauf, der abgebrochen ist, oder von „dreiklang build“. Es wird nur noch aufgeschrieben.",
    elsewhere="Auch dort ist zu lesen, was hier wegfällt: {place}. Weg ist es erst, wenn [du|Sie|ihr] dorthin auch [veröffentlichst|veröffentlichen|veröffentlicht]. Gibt es das Ziel nicht mehr, [lösch|löschen Sie|löscht] seine Zeilen in entries/published.yml.",
    covered=Plural("{n} Name ist gedeckt.", "{n} Namen sind gedeckt."),
    cover="„{name}“ wird „{cover}“ ({times})",
    times=Plural("einmal", "{n}-mal"),
    cut=Plural("{n} private Passage ist weggelassen.", "{n} private Passagen sind weggelassen."),
    cleaned=Plural(
        "{n} Bild ist geputzt: ohne Ort, Kamera und Vorschau.",
        "{n} Bilder sind geputzt: ohne Ort, Kamera und Vorschau.",
    ),
    stays="Das bleibt hier:",
    private=Plural("{n} privater Eintrag", "{n} private Einträge"),
    later="für später: {day}  {title}",
    broken=Plural(
        "{n} Datei mit Fehlern; „dreiklang check“ zeigt sie", "{n} Dateien mit Fehlern; „dreiklang check“ zeigt sie"
    ),
    confirm="Veröffentlichen? (j/n)",
    yes=("j", "ja", "y", "yes"),
    nothing="Für Leser:innen ändert sich nichts; es wurde nichts veröffentlicht.",
    only_shown="Nur gezeigt: Veröffentlicht wurde nichts.",
    declined="Gut, nichts veröffentlicht.",
    done="Veröffentlicht: {place}",
    was_there="Das lag dort schon genau so und ist jetzt aufgeschrieben: {place}",
    address="Zu lesen unter {url}",
    next_change="Am {day} kommt ein geplanter Beitrag dazu, sobald dann „dreiklang publish“ läuft.",
)

EN = PublishingWords(
    places={
        PlaceKind.FOLDER: "folder {name}",
        PlaceKind.BRANCH: "branch {name}",
        PlaceKind.COMMAND: "by '{name}'",
    },
    changes="This changes for readers ({place}):",
    new=Plural("{n} new address", "{n} new addresses"),
    changed=Plural("{n} changed address", "{n} changed addresses"),
    gone=Plural("{n} address goes", "{n} addresses go"),
    more=Plural("and one more; -v names all", "and {n} more; -v names all"),
    looks="only the looks, or the search",
    renewed="nothing since the last time; but another state lies there, which is replaced",
    forced="nothing",
    lies_there="Just this lies there already, from a run that was stopped or from 'dreiklang build'. It is only written down.",
    elsewhere="What goes here can still be read there: {place}. It is gone once you publish there, too. If that place is no more, delete its lines in entries/published.yml.",
    covered=Plural("{n} name is covered.", "{n} names are covered."),
    cover="'{name}' becomes '{cover}' ({times})",
    times=Plural("once", "{n} times"),
    cut=Plural("{n} private passage is left out.", "{n} private passages are left out."),
    cleaned=Plural(
        "{n} picture is cleaned: no place, camera or thumbnail.",
        "{n} pictures are cleaned: no place, camera or thumbnail.",
    ),
    stays="This stays here:",
    private=Plural("{n} private entry", "{n} private entries"),
    later="for later: {day}  {title}",
    broken=Plural(
        "{n} file with errors; 'dreiklang check' shows it", "{n} files with errors; 'dreiklang check' shows them"
    ),
    confirm="Publish? (y/n)",
    yes=("y", "yes", "j", "ja"),
    nothing="Nothing changes for readers; nothing was published.",
    only_shown="Only shown: nothing was published.",
    declined="Well then, nothing was published.",
    done="Published: {place}",
    was_there="Just this lay there already, and is written down now: {place}",
    address="To be read at {url}",
    next_change="On {day} a scheduled post joins them, as soon as 'dreiklang publish' runs then.",
)
