"""A built tree -> its pages that went past MkDocs' templates, treated like the others."""

from __future__ import annotations

from collections.abc import Callable, Container
from pathlib import Path

from dreiklang.engine.marker import files_below

PAGES = (".html", ".htm")
"""What the names of pages end in."""


def treat_rest(tree: Path, done: Container[str], treat: Callable[[str, str], str]) -> None:
    """Let *treat* (HTML, path) make anew what lies in *tree*, but what is *done*: documents of ours, pages of other plugins, raw HTML."""
    for path in files_below(tree):
        if path.lower().endswith(PAGES) and path not in done:
            file = tree / path
            html = file.read_bytes().decode("utf-8", "surrogateescape")
            file.write_bytes(treat(html, path).encode("utf-8", "surrogateescape"))
