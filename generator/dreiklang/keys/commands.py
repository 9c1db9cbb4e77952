"""The German names of commands, and the one by which a command is called in a language."""

from __future__ import annotations

from dreiklang.options import Lang

ALIASES = {
    "neu": "new",
    "offen": "due",
    "erledigt": "done",
    "nachgehakt": "chased",
    "geantwortet": "answered",
    "gewonnen": "won",
    "verloren": "lost",
    "gehalten": "kept",
    "geplatzt": "broken",
    "verschoben": "moved",
    "ergänzen": "completion",
    "ergaenzen": "completion",
    "zurück": "undo",
    "zurueck": "undo",
    "einsichten": "insights",
    "prüfen": "check",
    "pruefen": "check",
    "zeigen": "serve",
    "bauen": "build",
    "veröffentlichen": "publish",
    "zurückziehen": "withdraw",
    "zurueckziehen": "withdraw",
    "vergessen": "forget",
    "veroeffentlichen": "publish",
    "anlegen": "init",
    "beispiel": "demo",
}
"""German names of commands."""


def command_name(command: str, lang: Lang) -> str:
    """Give the name of *command* in *lang*: "nachgehakt" for "chased"."""
    if lang is Lang.EN:
        return command
    return next((german for german, english in ALIASES.items() if english == command), command)
