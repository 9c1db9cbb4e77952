"""Material's search index is the same, whoever looked for its sections, and whenever."""

from __future__ import annotations

import json
import logging
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dreiklang.crew import Helper, crew
from dreiklang.engine import plugin
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition

JournalFolder = Callable[..., Path]
TODAY = date(2026, 11, 22)
CONFIG = """\
site_name: Probe
site_url: https://probe.example.org/
theme: {{name: material, language: de}}
plugins: [{search}, dreiklang]
"""
DOCS = (
    "---\ntitle: Über & mich\nsearch: {{boost: 2}}\ntags: [eins]\n---\n\n{text}\n\n## Zwei\n\n<script>'<p>'</script>\n"
)


@pytest.fixture
def journal(journal_folder: JournalFolder) -> JournalFolder:
    """Write a journal of twenty entries, hand-written pages beside them, with *search* in its mkdocs.yml."""

    def write(search: str = "search") -> Path:
        files = {
            f"entries/e{number}.md": (
                f"---\ntitle: Post <{number}>\ndate: 2026-0{1 + number % 8}-05\npublish: yes\n---\n"
                f"Ein Satz & mehr, {number}.\n\n## Kopf\n\n- eins\n- zwei\n\n```\nein Stück < Code\n```\n"
            )
            for number in range(20)
        }
        files["mkdocs.yml"] = CONFIG.format(search=search)
        files["docs/about.md"] = DOCS.format(text="Ein Text ohne Überschrift.")
        files["docs/hidden.md"] = "---\nsearch:\n  exclude: true\n---\n# Nicht zu finden\n"
        return journal_folder(**files)

    return write


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bytes]:
    """Build a journal by itself (*known* is None) or with so many *cores*, and give its search index."""

    def index(folder: Path, cores: int | None, edition: Edition = Edition.PUBLIC) -> bytes:
        monkeypatch.setattr(crew, "_EACH", 3)
        monkeypatch.setattr(crew, "_cores", lambda: cores or 1)
        if cores is None:
            monkeypatch.setattr(plugin, "share_search", lambda *_: None)
        out = tmp_path / f"{edition}-{cores}"
        build_tree(folder / "mkdocs.yml", out, Invocation(edition, TODAY), strict=False, level=logging.ERROR)
        return (out / "search/search_index.json").read_bytes()

    return index


@pytest.mark.parametrize("edition", list(Edition))
def test_the_index_is_that_of_material(journal: JournalFolder, build: Callable[..., bytes], edition: Edition) -> None:
    folder = journal()
    with_others, alone, by_itself = (build(folder, cores, edition) for cores in (3, 1, None))
    assert with_others == alone == by_itself
    docs: list[dict[str, Any]] = json.loads(alone)["docs"]
    titles = [each["title"] for each in docs]
    assert "Post &lt;7&gt;" in titles
    assert "Nicht zu finden" not in titles
    assert [each["boost"] for each in docs if each.get("tags") == ["eins"]] == [2, 2]


def test_an_index_of_ones_own_is_overwritten_whenever_ours_was_written(
    journal: JournalFolder, build: Callable[..., bytes]
) -> None:
    folder = journal()
    (folder / "docs/search").mkdir()
    (folder / "docs/search/search_index.json").write_text("{}", "utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("not_in_nav: search/search_index.json\n")
    assert build(folder, 2) == build(folder, None)


def test_what_only_the_search_is_to_know_is_taken_out_of_the_page(
    journal: JournalFolder, build: Callable[..., bytes], tmp_path: Path
) -> None:
    folder = journal()
    hint = '---\ndate: 2026-03-01\ntitle: Wink\npublish: yes\n---\n<p class="x" data-search-exclude="ja">Leise.</p>\n'
    (folder / "entries/wink.md").write_text(hint, "utf-8")
    assert build(folder, 1) == build(folder, None)
    pages = [(tmp_path / f"public-{which}/2026/03/wink/index.html").read_text("utf-8") for which in (1, None)]
    assert pages[0] == pages[1]
    assert '<p class="x">Leise.</p>' in pages[0]


def test_a_search_that_is_turned_off_stays_off(journal: JournalFolder, build: Callable[..., bytes]) -> None:
    with pytest.raises(FileNotFoundError):
        build(journal("{search: {enabled: false}}"), 1)


def test_no_helper_outlives_a_build_that_fails(
    journal: JournalFolder, build: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    hired: list[subprocess.Popen[bytes]] = []
    start = Helper.__init__

    def started(helper: Helper, *letter: Any) -> None:
        start(helper, *letter)
        hired.append(helper._process)

    monkeypatch.setattr(Helper, "__init__", started)
    folder = journal()
    (folder / "docs/2026/03/post-2").mkdir(parents=True)
    (folder / "docs/2026/03/post-2/index.md").write_text("# Schon da\n", "utf-8")
    with pytest.raises(Refused):
        build(folder, 2)
    assert hired
    assert all(process.returncode is not None for process in hired)
