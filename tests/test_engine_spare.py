"""Pages without empty lines say and look the same as those that Material's templates make."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dreiklang.engine import plugin
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition

JournalFolder = Callable[..., Path]
CODE = "---\ndate: 2026-03-07\npublish: yes\n---\nEin Text.\n\n```\neins\n\n\n    zwei\n```\n"


def _pages(folder: Path, name: str) -> dict[str, str]:
    invocation = Invocation(Edition.PUBLIC, date(2026, 11, 22))
    build_tree(folder / "mkdocs.yml", folder / name, invocation, strict=False, level=logging.ERROR)
    found = (folder / name).rglob("*.html")
    return {path.relative_to(folder / name).as_posix(): path.read_text("utf-8") for path in found}


def _told(html: str) -> str:
    """Leave out the space beside tags, which no browser shows."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"\s+", " ", html))


def test_pages_are_smaller_and_say_the_same(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = journal_folder(**{"entries/code.md": CODE})
    small = _pages(folder, "small")
    monkeypatch.setattr(plugin, "spare_space", lambda _: None)
    large = _pages(folder, "large")
    assert small.keys() == large.keys()
    for path, html in small.items():
        assert _told(html) == _told(large[path])
        assert len(html) < len(large[path]) - 1000
    assert "eins\n\n\n    zwei\n" in re.sub("<[^>]*>", "", small["2026/03/code/index.html"])


def test_templates_of_ones_own_keep_their_lines(journal_folder: JournalFolder) -> None:
    config = "site_name: Probe\ntheme: {name: material, custom_dir: own}\nplugins: [dreiklang]\n"
    own = '{% extends "base.html" %}\n{% block footer %}\n{% if true %}\nSo bleibt es.\n{% endif %}\n{% endblock %}'
    folder = journal_folder(**{"mkdocs.yml": config, "own/main.html": own})
    assert "\n\nSo bleibt es.\n" in _pages(folder, "out")["about/index.html"]
