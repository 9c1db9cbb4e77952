"""mkdocs.yml, the environment -> the address by which the writer's editor opens an entry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_OPENED_BY = {
    "code": "vscode://file/{path}",
    "codium": "vscodium://file/{path}",
    "cursor": "cursor://file/{path}",
    "subl": "subl://open?url=file://{path}",
    "mate": "txmt://open?url=file://{path}",
    "idea": "idea://open?file={path}",
}
"""The addresses under which editors open files, by the name of their command."""

_OBSIDIAN = "obsidian://open?path={path}"


def editor_address(said: str | None, entries: Path, environment: Mapping[str, str]) -> str:
    """Give the address by which an entry is opened: "{path}" in it stands for the path within *entries*.

    What mkdocs.yml *said* comes first, then the editor of the *environment*, then Obsidian where the folder is a vault of
    its; "" where nothing is known, for a browser opens no files from a page of a server.
    """
    pattern = said or _known(environment) or (_OBSIDIAN if _is_vault(entries) else "")
    return pattern.replace("{path}", f"{entries.as_posix()}/{{path}}") if "{path}" in pattern else ""


def _known(environment: Mapping[str, str]) -> str:
    words = (environment.get("VISUAL") or environment.get("EDITOR") or "").split()
    return _OPENED_BY.get(Path(words[0]).stem.lower(), "") if words else ""


def _is_vault(entries: Path) -> bool:
    return any((folder / ".obsidian").is_dir() for folder in (entries, entries.parent))
