"""What a page of the public edition will not do, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dreiklang.values import dataclass


class Barred(StrEnum):
    """What the policy of the public pages keeps from working."""

    SCRIPT = "script"
    STYLE = "style"
    FRAME = "frame"
    FORM = "form"
    ELSEWHERE = "elsewhere"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class BarredWords:
    """The sentences about it, each with the *page* and the *tag*."""

    told: Mapping[Barred, str]


DE = BarredWords(
    told={
        Barred.SCRIPT: "{page}: {tag} tut öffentlich nichts, denn in Tags darf dort kein Skript stehen.\n"
        "[Leg|Legen Sie|Legt] das Skript als Datei nach docs/, und [nenne|nennen Sie|nennt] sie unter extra_javascript.",
        Barred.STYLE: "{page}: {tag} sieht öffentlich aus wie ohne style, denn das gilt dort nicht.\n"
        "[Gib|Geben Sie|Gebt] dem Tag eine Klasse, und [schreibe|schreiben Sie|schreibt] in eine Datei unter extra_css, wie sie aussieht.",
        Barred.FRAME: "{page}: {tag} bleibt öffentlich leer, denn fremde Seiten lassen sich dort nicht einbetten.\n"
        "[Setz|Setzen Sie|Setzt] stattdessen einen Link.",
        Barred.FORM: "{page}: {tag} schickt öffentlich nichts ab, denn Formulare gehen dort an keinen fremden Server.\n"
        "[Setz|Setzen Sie|Setzt] stattdessen einen Link, zu diesem Dienst oder zu einer Mailadresse.",
        Barred.ELSEWHERE: "{page}: {tag} fehlt öffentlich, denn von fremden Servern lädt dort nichts.\n"
        "[Leg|Legen Sie|Legt] eine Kopie neben den Text, wenn [du darfst|Sie dürfen|ihr dürft], oder [setz|setzen Sie|setzt] einen Link.",
        Barred.PICTURE: "{page}: {tag} fehlt öffentlich, denn was in diesem Bild sonst noch steht, lässt sich nicht entfernen.\n"
        "[Speichere|Speichern Sie|Speichert] es als JPEG oder PNG in eine eigene Datei, und [verweise|verweisen Sie|verweist] darauf.",
    }
)

EN = BarredWords(
    told={
        Barred.SCRIPT: "{page}: {tag} will do nothing in public, where tags may hold no script.\n"
        "Put the script into a file in docs/, and name it under extra_javascript.",
        Barred.STYLE: "{page}: {tag} will look in public as if it had no style, which does not count there.\n"
        "Give the tag a class, and write into a file under extra_css what it looks like.",
        Barred.FRAME: "{page}: {tag} stays empty in public, where other pages cannot be embedded.\nMake it a link instead.",
        Barred.FORM: "{page}: {tag} sends nothing in public, where forms go to no other host.\nMake it a link instead, to that service or to a mail address.",
        Barred.ELSEWHERE: "{page}: {tag} will be missing in public, where nothing is loaded from other hosts.\n"
        "Put a copy beside the text, if you may, or make it a link.",
        Barred.PICTURE: "{page}: {tag} will be missing in public, for what else this picture says cannot be taken out.\n"
        "Save it as JPEG or PNG in a file of its own, and point at that.",
    }
)
