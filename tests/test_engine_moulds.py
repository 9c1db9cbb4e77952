"""Pages that come out of moulds are, to the byte, what the templates give."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from dreiklang.engine import plugin
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.moulds import Mould
from dreiklang.engine.run import build_tree
from dreiklang.options import Edition

JournalFolder = Callable[..., Path]
Filled = list[tuple[str, ...]]
ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)

HEADINGS = ("", "## Eins\n", "## Eins & <b>zwei</b>\n\n### Drei\n", "## Eins\n\n### „Zwei“\n\n#### Drei\n\n## Vier\n")
CONFIG = """\
site_name: Probe & Co
site_url: https://probe.example.org/
theme:
  name: material
  language: de
  features: [{features}]
plugins: [search, dreiklang]
{more}
"""
FEEDBACK = """\
extra:
  analytics:
    feedback:
      title: Gut?
      ratings: [{icon: material/heart, name: Ja, data: 1, note: "{title} {url}"}]
"""
NAV = (
    "nav: [index.md, {Der März: 2026/03/post-4/}, {Der Sommer: 2026/06/}, {Woanders: https://else.example.org/2026/}]\n"
)


@pytest.fixture
def journal(journal_folder: JournalFolder) -> JournalFolder:
    """Write entries whose pages look like each other, six by six, with an mkdocs.yml of *features* and *more*."""

    def write(features: str = "", more: str = "", own: str = "") -> Path:
        config = CONFIG.format(features=features, more=more)
        if own:
            config = config.replace("name: material", "name: material\n  custom_dir: overrides")
        entries = {
            f"entries/e{number}.md": (
                f"---\ntitle: Post {number}\ndate: 2026-0{1 + number % 8}-05\npublish: yes\ntags: [a & b]\n"
                f"{'image: bild.png' if number % 5 == 0 else ''}\n---\n"
                f'Ein "Satz" & <i>mehr</i>.\n\n{HEADINGS[number % 4]}\nText.\n'
            )
            for number in range(24)
        }
        folder = journal_folder(**entries, **{"mkdocs.yml": config, "overrides/main.html": own})
        shutil.copy(ROOT / "entries/2023/aufsichtsrat.png", folder / "entries/bild.png")
        return folder

    return write


def _trees(
    config: Path, folder: Path, edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> tuple[dict[str, bytes], ...]:
    """Build with moulds and without."""
    trees = []
    for name, use in (("moulds", plugin.use_moulds), ("templates", lambda *_: None)):
        monkeypatch.setattr(plugin, "use_moulds", use)
        build_tree(config, folder / name, Invocation(edition, TODAY), strict=False, level=logging.ERROR)
        trees.append(dict(_files(folder / name)))
    return tuple(trees)


def _files(tree: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(tree.rglob("*")):
        if path.is_file():
            yield path.relative_to(tree).as_posix(), path.read_bytes()


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> Filled:
    """Give the texts of all pages that moulds made."""
    found: Filled = []
    fill = Mould.fill
    monkeypatch.setattr(Mould, "fill", lambda mould, texts: found.append(texts) or fill(mould, texts))
    return found


@pytest.mark.no_cover  # whole builds: what they reach, tests of their own assert
@pytest.mark.parametrize("edition", list(Edition))
def test_the_demo_journal_is_the_same_page_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filled: Filled, edition: Edition
) -> None:
    for name in ("entries", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    moulds, templates = _trees(tmp_path / "mkdocs.yml", tmp_path, edition, monkeypatch)
    assert moulds == templates
    assert len(filled) > 20


@pytest.mark.parametrize(
    ("features", "more", "made"),
    [
        pytest.param("", "", True, id="plain"),
        pytest.param("navigation.tabs, navigation.path, navigation.top, toc.follow", "", True, id="tabs"),
        pytest.param("toc.integrate, navigation.footer", "extra_javascript: [x.js]\n", True, id="integrated"),
        pytest.param("", NAV, True, id="links near some entries"),
        pytest.param("", FEEDBACK, False, id="the address of the page in its text"),
    ],
)
def test_whatever_the_theme_does_pages_are_the_same(
    journal: JournalFolder, monkeypatch: pytest.MonkeyPatch, filled: Filled, features: str, more: str, *, made: bool
) -> None:
    folder = journal(features, more)
    moulds, templates = _trees(folder / "mkdocs.yml", folder / "built", Edition.PUBLIC, monkeypatch)
    assert moulds == templates
    assert (len(filled) > 10) is made


def test_who_has_templates_of_their_own_gets_them(journal: JournalFolder, filled: Filled) -> None:
    folder = journal(own='{% extends "base.html" %}{% block footer %}{{ page.url }}{% endblock %}')
    build_tree(
        folder / "mkdocs.yml", folder / "out", Invocation(Edition.PUBLIC, TODAY), strict=False, level=logging.ERROR
    )
    assert "2026/02/post-1/" in (folder / "out/2026/02/post-1/index.html").read_text("utf-8")
    assert not filled
