"""The files of a theme are those that MkDocs finds in it, found without a look at what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import Files

from dreiklang.engine.visible import list_visible

CONFIG = "site_name: Probe\ntheme: {name: material, custom_dir: own}\nplugins: [dreiklang]\n"


def test_all_files_but_hidden_ones_are_found(journal_folder: Callable[..., Path]) -> None:
    own = {f"own/{path}": "x" for path in ("a.txt", "b/c.css", ".icons/mine.svg", "b/.d/e.css", "b/.f.css")}
    config = load_config(str(journal_folder(**{"mkdocs.yml": CONFIG, **own}) / "mkdocs.yml"))
    usual, visible = Files([]), Files([])
    usual.add_files_from_theme(config.theme.get_env(), config)
    list_visible(config.theme)
    environment = config.theme.get_env()
    visible.add_files_from_theme(environment, config)
    assert [file.src_uri for file in visible] == [file.src_uri for file in usual]
    assert {"a.txt", "b/c.css"} <= set(visible.src_uris)
    assert not any(name.startswith((".icons/", "b/.d/")) for name in environment.list_templates())
    assert environment.get_template(".icons/mine.svg").render() == "x"
