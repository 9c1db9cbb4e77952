"""What is said while a journal is served live: on its pages, and in the terminal."""

from __future__ import annotations

from dreiklang.texts.grammar import Plural
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class LiveWords:
    """The sentences of the live view; "{...}" is what a phrase is about."""

    troubles: Plural
    left_out: str
    waiting_title: str
    waiting: str
    stuck_title: str
    stuck: str
    lost: str
    ours: str
    by_mkdocs: str
    why_public: str
    why_foreign: str
    why_alone: str
    stopped: str
    not_fit_now: str


DE = LiveWords(
    troubles=Plural("Ein Hinweis zu diesem Eintrag", "{n} Hinweise zu diesem Eintrag"),
    left_out="So lässt sich der Eintrag nicht lesen; darunter steht, was zuletzt zu lesen war",
    waiting_title="Einen Augenblick",
    waiting="Diese Seite entsteht gerade neu. Sie erscheint von selbst.",
    stuck_title="Hier geht es gerade nicht weiter",
    stuck="Sobald das behoben ist, erscheint die Seite von selbst.",
    lost="Keine Verbindung mehr zu dreiklang serve. Sobald es wieder läuft, geht es hier weiter.",
    ours="Live: Dreiklangs eigener Server zeigt Änderungen sofort.",
    by_mkdocs="Live: MkDocs' Server zeigt Änderungen, sobald alles neu gebaut ist, denn {why}.",
    why_public="die öffentliche Ausgabe wird jedes Mal ganz geprüft",
    why_foreign="an den Seiten wirkt mit: {names}",
    why_alone="hier lässt sich kein zweiter Prozess starten",
    stopped="Der Prozess dafür hat sich beendet",
    not_fit_now="mkdocs.yml verlangt jetzt MkDocs' eigenen Server, denn an den Seiten wirkt mit: {names}. [Beende|Beenden Sie|Beendet] dreiklang serve mit Strg+C, und [starte|starten Sie|startet] es neu.",
)

EN = LiveWords(
    troubles=Plural("One remark on this entry", "{n} remarks on this entry"),
    left_out="The entry cannot be read like this; below is what could be read last",
    waiting_title="One moment",
    waiting="This page is being made anew. It will appear by itself.",
    stuck_title="Stuck for the moment",
    stuck="As soon as that is repaired, the page will appear by itself.",
    lost="The connection to dreiklang serve is lost. Once it runs again, this page goes on.",
    ours="Live: Dreiklang's own server shows changes at once.",
    by_mkdocs="Live: MkDocs' server shows changes once everything is built anew, because {why}.",
    why_public="the public edition is proven as a whole each time",
    why_foreign="others have a hand in the pages: {names}",
    why_alone="no second process can be started here",
    stopped="the process that does it has ended",
    not_fit_now="mkdocs.yml asks for MkDocs' own server now, because others have a hand in the pages: {names}. End dreiklang serve with Ctrl+C, and start it again.",
)
