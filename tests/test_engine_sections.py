"""The sections of a page are those that Material's search finds by itself, whatever the page is made of."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search import plugin
from material.plugins.search.plugin import Parser, SearchIndex

from dreiklang.engine import outline, sections
from dreiklang.engine.sections import Section, entry_of, sections_of

PIECES = st.sampled_from(
    [
        *(f"<{name}>" for name in ("p", "div", "h1", "h2 id='a'", 'h2 id="b"', 'h3 id=""', "h3 id", "ul", "li", "pre")),
        *(f"</{name}>" for name in ("p", "div", "h1", "h2", "h3", "ul", "li", "pre", "a", "code", "svg", "span", "br")),
        *("<code>", "<br>", "<br/>", "<br />", "<hr >", '<img src="x>y" alt="&lt;">', "<svg viewBox='0 0'>", "<SPAN>"),
        *('<div class="a" data-search-exclude>', '<h2 id="c" data-search-exclude>', '<td class="linenodiv">'),
        *(
            "<object>",
            "</object>",
            "<hx>",
            '<H2 ID="d">',
            "</td>",
            "<sub>",
            "</sub>",
            "<a data-search-exclude>",
            "&#x1;",
        ),
        *('<a class="headerlink" href="#a" title="Immer">', "¶", '<p\n  class="x"\n  title="a &amp; b">', "<p =x>"),
        *(
            "Text",
            " ",
            "\n",
            "&amp;",
            "&copy &lt;b&gt;",
            "& so",
            "<",
            ">",
            "a < b",
            "<!-- <p> -->",
            "<!doctype x>",
            "<?p?>",
        ),
        *("<script>", "if (a<b) '</p>'", "</script>", "<style>", "</style>", "<textarea>", "</textarea>", "<title>"),
        *("</ p>", "</p x>", "</>", "<p", "</p", '<p class="', "<p/ >", "<p//>", '<p a="1"b="2">', "<ä>", "<p a='1'>"),
    ]
)


def _theirs(html: str) -> tuple[Section, ...]:
    """Let Material's parser alone find the sections."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    return tuple(
        Section(found.id, "".join(found.title) if found.title else None, "".join(found.text))
        for found in parser.data
        if not found.is_excluded()
    )


def _outcome(html: str, find: object) -> object:
    """Give what comes of *html*: sections, or the mistake that Material's parser makes over such texts."""
    try:
        return find(html) if callable(find) else None
    except (AttributeError, ValueError, KeyError) as error:
        return type(error)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_a_page_is_made_of_its_sections_are_the_same(html: str) -> None:
    assert _outcome(html, sections_of) == _outcome(html, _theirs)


def test_what_is_plain_is_read_without_the_slow_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parser, "feed", None)
    html = '<h1 id="eins">Eins &amp; mehr</h1>\n<p>Ein <a href="x">Weg</a><br />\n</p><h2 id="zwei">Zwei</h2><svg viewBox="0 0 1 1" hidden></svg>'
    monkeypatch.setattr(Parser, "handle_data", None)
    assert sections_of(html) == (
        Section(None, "Eins &amp; mehr", " <p>Ein Weg </p>"),
        Section("zwei", "Zwei", ""),
    )


def test_a_page_without_a_heading_has_one_section_without_a_title() -> None:
    assert sections_of("<p>Nur Text</p>") == (Section(None, None, "<p>Nur Text</p>"),)
    assert sections_of("") == ()


def test_what_stands_before_a_lower_heading_has_no_title() -> None:
    html = '<h2 id="a">Kopf</h2><p>Text</p>'
    assert sections_of(html) == _theirs(html)
    assert [section.title for section in sections_of(html)] == [None, "Kopf"]


def test_what_is_not_plain_is_left_to_the_slow_reader() -> None:
    html = "<p>Vor <!-- </p> --> nach</p><script>'<p>'</script>"
    assert sections_of(html) == _theirs(html)
    assert sections._read_plain(html) is None


def test_what_their_parser_leaves_out_and_keeps_is_said_as_it_says_it() -> None:
    theirs = Parser()
    assert (plugin.void, theirs.keep, theirs.skip) == (outline._VOID, outline._KEPT, outline._NEVER)


def _entries(html: str) -> tuple[object, object]:
    """Give what we write down of a page, and what Material would."""
    index, page = SearchIndex(), SimpleNamespace(meta={}, toc=(), url="2026/11/a/", title=" A &amp; B", content=html)
    index.add_entry_from_context(page)
    return [entry_of(section, page.url, page.title) for section in sections_of(html)], index.entries


@given(st.lists(PIECES, max_size=9).map("".join))
def test_an_entry_of_the_index_is_the_one_that_they_would_make(html: str) -> None:
    with suppress(AttributeError, ValueError, KeyError):  # a mistake of theirs, over what no page of ours is like
        ours, theirs = _entries(html)
        assert ours == theirs


def test_where_they_cut_chinese_words_apart_they_make_the_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "find_spec", lambda name: name == "jieba")
    ours, theirs = _entries("<h1 id='a'>Eins</h1><h2 id='b'> Zwei </h2><p>Text</p>")
    assert ours == theirs


def test_for_one_changed_text_neither_mkdocs_nor_its_theme_is_loaded() -> None:
    found = (
        "import sys, dreiklang.engine.retouch.texts; sys.exit(bool({'mkdocs', 'material', 'jinja2'} & {*sys.modules}))"
    )
    subprocess.run([sys.executable, "-c", found], check=True)
