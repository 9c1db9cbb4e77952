"""A built tree -> its pages that went past MkDocs' templates, treated like the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Container
from pathlib import Path

PAGES = (".html", ".htm")
"""What the names of pages end in."""


def treat_rest(tree: Path, done: Container[str], treat: Callable[[str, str], str]) -> None:
    """Let *treat* (HTML, path) make anew what lies in *tree*, but what is *done*: documents of ours, pages of other plugins, raw HTML."""
    for here, _, names in os.walk(tree):
        for file in (Path(here, name) for name in names if name.lower().endswith(PAGES)):
            path = file.relative_to(tree).as_posix()
            if path not in done:
                html = file.read_bytes().decode("utf-8", "surrogateescape")
                file.write_bytes(treat(html, path).encode("utf-8", "surrogateescape"))
