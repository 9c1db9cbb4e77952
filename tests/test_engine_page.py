"""Page of ours -> Page of MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from dreiklang.engine.page import JournalPage, make_file, nest
from dreiklang.options import Lang
from dreiklang.pages.page import Page
from dreiklang.render.rendered import Heading


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """Give a configuration of MkDocs that needs no files."""
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    (tmp_path / "docs").mkdir()
    config.load_dict({"site_name": "Probe", "plugins": []})
    assert config.validate() == ([], [])
    config.plugins._current_plugin = "dreiklang"  # as while an event runs
    return config


def rendered(ours: Page, config: MkDocsConfig, intro: File | None = None) -> JournalPage:
    """Take *ours* through MkDocs' steps."""
    file = make_file(ours, config, intro)
    page = file.page
    assert isinstance(page, JournalPage)
    page.read_source(config)
    page.render(config, Files([file]))
    return page


def test_content_comes_out_as_it_went_in(config: MkDocsConfig) -> None:
    page = rendered(Page("2026/03/offen/", "Offen", "<p>*kein* Markdown</p>", Lang.DE), config)
    assert page.content == "<p>*kein* Markdown</p>"
    assert page.url == "2026/03/offen/"
    assert page.file.dest_uri == "2026/03/offen/index.html"
    assert page.edit_url is None


def test_titles_are_html_because_material_does_not_escape_them(config: MkDocsConfig) -> None:
    page = rendered(Page("a/", "<script>alert(1)</script> & mehr", "", Lang.DE), config)
    assert page.title == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr"


def test_the_navigation_shows_the_short_label(config: MkDocsConfig) -> None:
    assert rendered(Page("due/", "Was alles wartet", "", Lang.DE, nav="Was wartet"), config).title == "Was wartet"


def test_a_page_that_search_shall_not_find_says_so(config: MkDocsConfig) -> None:
    assert rendered(Page("a/", "A", "", Lang.DE), config).meta == {}
    assert rendered(Page("a/", "A", "", Lang.DE, searchable=False), config).meta == {"search": {"exclude": True}}


def test_the_introduction_stands_before_our_content(config: MkDocsConfig) -> None:
    intro = File.generated(config, "index.md", content="---\ntitle: Böse\n---\nIch *bin* Nell.\n\n## Mehr\n")
    ours = Page("", "Start", Markup("<p>Beiträge</p>"), Lang.DE, headings=(Heading(2, "neu", "Neu"),), intro=True)
    page = rendered(ours, config, intro)
    assert page.content is not None
    assert "&lt;" not in page.content
    assert page.content.index("<em>bin</em>") < page.content.index("Beiträge")
    assert [link.id for link in page.toc] == ["mehr", "neu"]
    assert page.title == "Start"
    assert page.is_homepage
    assert page.content.startswith("<h1>Start</h1>")


def test_a_page_has_one_title_whoever_wrote_it(config: MkDocsConfig) -> None:
    intro = File.generated(config, "index.md", content="# Ich bin Nell\n")
    for content, own in (("<p>Beiträge</p>", intro), ("<h1>Unser</h1>", None), ("<p>Ohne</p>", None)):
        page = rendered(Page("", "A & B", content, Lang.DE, intro=True), config, own)
        assert page.content is not None
        assert page.content.count("<h1") == 1
    assert page.content == "<h1>A &amp; B</h1><p>Ohne</p>"


def test_headings_become_a_tree_whatever_levels_are_left_out() -> None:
    levels = [(2, "a"), (4, "a1"), (3, "a2"), (2, "b"), (1, "c"), (2, "c1")]
    top = nest(tuple(Heading(level, name, name.upper()) for level, name in levels))
    assert [(link.id, [child.id for child in link.children]) for link in top] == [
        ("a", ["a1", "a2"]),
        ("b", []),
        ("c", ["c1"]),
    ]


def test_headings_are_html_in_the_table_of_contents() -> None:
    assert nest((Heading(2, "a", "1 < 2 & 3"),))[0].title == "1 &lt; 2 &amp; 3"
