"""What stands around every page: the mark of the private edition, the way out of a dead end, the legal links."""

from __future__ import annotations

from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class FrameWords:
    """The sentences of the page frame."""

    private_banner: str
    exposed_banner: str
    feed: str
    made_with: str
    not_found_title: str
    not_found_text: str
    not_found_home: str
    not_found_archive: str
    not_found_tags: str
    loads_elsewhere: str
    footnote_back: str


DE = FrameWords(
    private_banner="Private Ausgabe: Das [siehst nur du|sehen nur Sie|seht nur ihr].",
    exposed_banner="Private Ausgabe, offen im Netzwerk: Alle darin können das lesen.",
    feed="Neue Beiträge als Feed",
    made_with="Gemacht mit Dreiklang und Material for MkDocs",
    not_found_title="Hier ist nichts",
    not_found_text="Diese Adresse gibt es nicht, oder nicht mehr. Vielleicht [hilft dir|hilft Ihnen|hilft euch] einer dieser Wege weiter:",
    not_found_home="Zur Startseite",
    not_found_archive="Alles nach Jahren",
    not_found_tags="Alle Schlagwörter",
    loads_elsewhere="{option} will etwas von einem fremden Server laden ({value}). Öffentlich lassen die Seiten das nicht zu, es wird also fehlen; privat [wirst du|werden Sie|werdet ihr] dort gesehen.\n"
    "[Leg|Legen Sie|Legt] eine Kopie nach docs/, oder [nimm|nehmen Sie|nehmt] es heraus.",
    footnote_back="Zurück zur Stelle von Fußnote {}",
)

EN = FrameWords(
    private_banner="Private edition: only you can see this.",
    exposed_banner="Private edition, open to the network: everybody in it can read this.",
    feed="New posts as a feed",
    made_with="Made with Dreiklang and Material for MkDocs",
    not_found_title="Nothing here",
    not_found_text="This address does not exist, or does no longer. Perhaps one of these ways helps:",
    not_found_home="To the start page",
    not_found_archive="Everything by year",
    not_found_tags="All tags",
    loads_elsewhere="{option} makes pages load something from another host ({value}). In public the pages do not allow it, so it will be missing; in private you are seen there.\n"
    "Put a copy into docs/, or take it out.",
    footnote_back="Back to the place of footnote {}",
)
