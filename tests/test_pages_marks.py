"""Days, names and kinds say how they stand on a page, and nothing in them is taken for HTML."""

from __future__ import annotations

import pytest
from markupsafe import escape

from dreiklang.pages.marks import Badge, Day, Label


@pytest.mark.parametrize(
    ("mark", "html"),
    [
        (Day("2026-03-05", "5. März 2026"), '<time datetime="2026-03-05">5. März 2026</time>'),
        (Label("Kolk & Söhne"), "Kolk &amp; Söhne"),
        (Label("<b>", '../a"b/'), '<a href="../a&#34;b/">&lt;b&gt;</a>'),
    ],
    ids=["day", "name", "link"],
)
def test_a_mark_is_written_once_and_escaped(mark: Day | Label, html: str) -> None:
    assert escape(mark) == html


def test_a_tag_is_a_chip_with_a_link_where_there_is_more() -> None:
    assert Label("a&b", "../tags/a/").chip == '<a class="dk-chip" href="../tags/a/" rel="tag">a&amp;b</a>'
    assert Label("a&b").chip == '<span class="dk-chip">a&amp;b</span>'


def test_a_kind_stands_beside_its_icon() -> None:
    html = escape(Badge("love", "<lieben>"))
    assert html.startswith('<span class="dk-badge dk-tone-love"><svg ')
    assert html.endswith("</svg> &lt;lieben&gt;</span>")
