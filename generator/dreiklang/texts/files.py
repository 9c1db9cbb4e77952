"""Why a file does not go out as it is: what stands in the way, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dreiklang.values import dataclass


class Obstacle(StrEnum):
    """Why nobody can promise that a file shows nothing but what it should."""

    UNKNOWN = "unknown"
    STRAY = "stray"
    DISGUISED = "disguised"
    UNUSUAL = "unusual"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    HEAD = "head"
    HELD_BACK = "held-back"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class FileWords:
    """The sentences about files, each with the *path* of one."""

    obstacles: Mapping[Obstacle, str]


DE = FileWords(
    obstacles={
        Obstacle.UNKNOWN: "{path}: Ein öffentlicher Eintrag verweist darauf, und was in so einer Datei sonst noch steht, lässt sich nicht wegputzen.\n"
        "Bilder gehen als JPEG, PNG, GIF, WebP, AVIF, TIFF oder SVG. [Speichere|Speichern Sie|Speichert] die Datei als eines davon, oder [nimm|nehmen Sie|nehmt] den Verweis heraus.",
        Obstacle.STRAY: "{path} ist weder Seite noch Bild und käme doch mit ins Netz.\n"
        "[Lösche|Löschen Sie|Löscht] die Datei, oder [schließe|schließen Sie|schließt] sie in mkdocs.yml mit exclude_docs aus. Sollen wirklich alle sie herunterladen können, [nenne|nennen Sie|nennt] sie dort mit ihrem Pfad unter nav oder not_in_nav.",
        Obstacle.DISGUISED: "{path} ist nicht das, was die Endung sagt.\n"
        "[Öffne|Öffnen Sie|Öffnet] das Bild, und [speichere|speichern Sie|speichert] es unter passendem Namen neu.",
        Obstacle.UNUSUAL: "{path} ist beschädigt oder so ungewöhnlich gebaut, dass sich nicht alles Private entfernen lässt.\n"
        "[Öffne|Öffnen Sie|Öffnet] das Bild, und [speichere|speichern Sie|speichert] es neu, ein SVG am besten als „einfaches SVG“.",
        Obstacle.TOO_LARGE: "{path} ist zu groß für das Netz: Mehr als 80 Megapixel oder 64 MB gehen nicht.\n"
        "[Verkleinere|Verkleinern Sie|Verkleinert] das Bild, 2000 Pixel Breite reichen meist.",
        Obstacle.UNREADABLE: "{path} lässt sich nicht lesen.\n[Sieh|Sehen Sie|Seht] nach, ob es die Datei gibt und ob sie gelesen werden darf.",
        Obstacle.ENCODING: "{path} ist nicht als UTF-8 gespeichert.\n[Öffne|Öffnen Sie|Öffnet] die Seite im Editor und [speichere|speichern Sie|speichert] sie mit der Kodierung UTF-8.",
        Obstacle.HEAD: "{path}: Den Kopf dieser Seite kann MkDocs nicht lesen. Er stünde als Text darin.\n"
        "[Bring|Bringen Sie|Bringt] die Zeilen zwischen den beiden --- in Ordnung; ein Doppelpunkt in einem Titel braucht hier Anführungszeichen.",
        Obstacle.HELD_BACK: "{path}: Der Kopf sagt, dass diese Seite nicht oder noch nicht öffentlich ist. Aus docs/ geht aber alles hinaus.\n"
        "Dürfen alle sie lesen, [lösch|löschen Sie|löscht] die Zeile. Sonst [schließe|schließen Sie|schließt] sie in mkdocs.yml mit exclude_docs aus.",
        Obstacle.ENTRY: "{path} sieht nach einem Eintrag aus, und aus docs/ geht alles hinaus.\n"
        "Ist es einer, gehört die Datei zu den Einträgen. Ist es eine Seite, [lösch|löschen Sie|löscht] im Kopf, was nur Einträge haben.",
    }
)

EN = FileWords(
    obstacles={
        Obstacle.UNKNOWN: "{path}: a public entry points at it, and what else is in such a file cannot be cleaned away.\n"
        "Pictures go out as JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG. Save the file as one of these, or take the link out.",
        Obstacle.STRAY: "{path} is neither a page nor a picture, and would go out with the site all the same.\n"
        "Delete it, or exclude it with exclude_docs in mkdocs.yml. If everybody is meant to download it, name its path there under nav or not_in_nav.",
        Obstacle.DISGUISED: "{path} is not what its ending says.\nOpen the picture, and save it anew under a name that fits.",
        Obstacle.UNUSUAL: "{path} is broken, or built so unusually that not everything private can be removed.\n"
        "Open the picture and save it anew, an SVG best as 'plain SVG'.",
        Obstacle.TOO_LARGE: "{path} is too large for the web: 80 megapixels or 64 MB are the limit.\n"
        "Make the picture smaller; 2000 pixels of width are usually enough.",
        Obstacle.UNREADABLE: "{path} cannot be read.\nSee whether the file exists, and whether it may be read.",
        Obstacle.ENCODING: "{path} is not saved as UTF-8.\nOpen the page in your editor and save it with the encoding UTF-8.",
        Obstacle.HEAD: "{path}: MkDocs cannot read the head of this page, and would show it as text.\n"
        "Put the lines between the two --- right; a colon in a title needs quotes here.",
        Obstacle.HELD_BACK: "{path}: its head says that this page is not public, or not yet. But everything in docs/ goes out.\n"
        "If everybody may read it, delete the line. Else exclude the page with exclude_docs in mkdocs.yml.",
        Obstacle.ENTRY: "{path} looks like an entry, and everything in docs/ goes out.\n"
        "If it is one, the file belongs with the entries. If it is a page, delete from its head what only entries have.",
    }
)
