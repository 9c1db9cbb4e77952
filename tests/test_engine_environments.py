"""What a theme's templates become is kept for the next build, wherever in a build they are used."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment

from dreiklang.engine.invocation import Invocation
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition

JournalFolder = Callable[..., Path]


def _compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Build twice, and give the templates that were compiled in the second build."""
    heard: list[str] = []
    really: Callable[..., object] = Environment.compile

    def heard_compile(environment: Environment, source: str, name: str, *rest: object) -> object:
        heard.append(name)
        return really(environment, source, name, *rest)

    monkeypatch.setattr(Environment, "compile", heard_compile)
    for name in ("first", "second"):
        heard.clear()
        invocation = Invocation(Edition.PUBLIC, date(2026, 11, 22))
        build_tree(folder / "mkdocs.yml", folder / name, invocation, strict=False, level=logging.ERROR)
    return heard


def test_the_next_build_compiles_no_template(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _compiled(journal_folder(), monkeypatch) == []


def test_templates_in_which_others_have_a_hand_are_compiled_in_each_build(
    journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = journal_folder(**{"hook.py": "def on_env(env, **_):\n    return env\n"})
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("hooks: [hook.py]\n")
    assert {"main.html", "partials/language.html"} <= set(_compiled(root, monkeypatch))
