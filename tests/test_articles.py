"""Five articles as people type them, through reading, checking and rendering: what stands on the page is what was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from dreiklang.check import check
from dreiklang.engine.setup import add_extensions
from dreiklang.model import Entry
from dreiklang.options import Lang, Options
from dreiklang.read import Sources, read_text
from dreiklang.render import render
from dreiklang.texts import words_for

HERE = Path(__file__).parent
TODAY = date(2026, 11, 22)
TIDY_DESK = "2014-08-20-aufgeraeumt.md"
PENCIL = "2018-03-05-bleistift.md"
STARS = "2019-03-02-sternchen.md"
POEM = "2021-11-07-gedicht.md"
GLEANINGS = "2022-06-30-nachlese.md"

# The blocks of each article in their order, as _shape names them.
OUTLINES = {
    TIDY_DESK: "p p ul4 p h2 p p ol3 p p p p p ul4 p hr p",
    PENCIL: "p p h2 p p p table4 p p ol3 p h2 p p p p ul4 p h2 p p p",
    STARS: "p p ul5 p h2 p p ol4 p p blockquote p p p p div",
    POEM: "p p p p p h2 p ul3(ul2 ul2 ul1) p p ul3(ul2) p ul3 p h2 p p p p",
    GLEANINGS: "p h2 p ul3 p p blockquote p h2 p ol3(ul2 ul1 ul1) p p hr p h2 ol4 p ol3 p p",
}

TITLES = {
    TIDY_DESK: "Aufgeraeumt",
    PENCIL: "Vier Zahlen und ein Bleistift: wie ich Preise nenne",
    STARS: "Das Sternchen im Satz",
    POEM: "Ein Gedicht vor der Sitzung",
    GLEANINGS: "Nachlese",
}

EMPHASISED = {
    STARS: "ankommen gemeint mitgemeint Was bleibt? kein Kund*innen",
    POEM: "nicht",
    GLEANINGS: "bevor",
}

# What is typed and not read: the marks of quotes, headings, lists and lines; one dash alone begins a sentence that goes on.
_MARKS = re.compile(
    r"^[ ]*(?:>[ ]|#+[ ]|[-+*•][ ](?:\[[ x]\][ ])?|–[ ](?!nach einer))|^(?:-{3,}|\*{3}|\|[-|]+\|)$|\[\^1\]:?",
    re.MULTILINE,
)
_LINK = re.compile(r"\[(\w+)\]\(\S+\)")
_BRACKET = re.compile(r"^(\d)\) ", re.MULTILINE)
_ONES = re.compile(r"^1\. .*(?:\n1\. .*)+", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\w)(\*\*?)(?=\S)([^\n]+?)(?<=\S)\1(?!\w)")
_VOID = {"br", "hr", "img", "input"}
_SILENT = {"headerlink", "footnote-ref", "footnote-backref"}


@dataclass
class Node:
    """An element of a page."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Node]:
        """Yield the elements below with one of *tags*, in the order of the page."""
        for child in self.elements():
            if child.tag in tags:
                yield child
            yield from child.all(*tags)

    def elements(self) -> list[Node]:
        """Give the elements right below."""
        return [child for child in self.children if isinstance(child, Node)]

    def words(self) -> str:
        """Give what a reader sees, numbers of lists included, with one space between words."""
        return " ".join("".join(_seen(self)).split())

    def lines(self) -> list[str]:
        """Give what a reader sees, line by line."""
        return [" ".join(line.split()) for line in "".join(_seen(self)).split("\v")]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(node := Node(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def _seen(node: Node) -> Iterator[str]:
    if not _SILENT.isdisjoint(node.attrs.get("class", "").split()):
        return
    numbers = _numbers(node) if node.tag == "ol" else {}
    for child in node.children:
        if isinstance(child, str):
            yield child
        else:
            yield f" {numbers[id(child)]}. " if id(child) in numbers else ""
            yield from _seen(child)
            yield "\v" if child.tag == "br" else " " if child.tag in {"li", "p", "td", "th"} else ""


def _numbers(ordered: Node) -> dict[int, int]:
    """Number the items as a browser does, those of footnotes left out."""
    start = int(ordered.attrs.get("start", "1"))
    return {id(item): number for number, item in enumerate(ordered.elements(), start) if "id" not in item.attrs}


def _shape(block: Node) -> str:
    """Say what *block* is: its tag, with the number of its rows or items, and with the lists in these."""
    if block.tag == "table":
        return f"table{len(list(block.all('tr')))}"
    if not _is_list(block):
        return block.tag
    inner = [_shape(part) for item in block.elements() for part in item.elements() if _is_list(part)]
    return f"{block.tag}{len(block.elements())}" + (f"({' '.join(inner)})" if inner else "")


# Whose Markdown extensions are read: those of a configuration that names none, or those of the demo journal.
@pytest.fixture(scope="module", params=["usual", "demo"])
def extensions(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def _options(extensions: str) -> Options:
    config = MkDocsConfig()
    demo = yaml.safe_load((HERE.parent / "mkdocs.yml").read_text("utf-8"))
    named = demo["markdown_extensions"] if extensions == "demo" else []
    config.load_dict({"site_name": "Probe", "markdown_extensions": named})
    assert config.validate() == ([], [])
    add_extensions(config, words_for(Lang.DE).frame)
    return replace(Options(), extensions=tuple(config.markdown_extensions), extension_configs=dict(config.mdx_configs))


@cache
def _page(name: str, extensions: str) -> tuple[Entry, Node]:
    options, parser = _options(extensions), _Page()
    journal, problems = check(Sources((read_text(name, _typed(name)),)), options, TODAY)
    assert not problems
    (entry,) = journal.entries
    parser.feed(render(journal, options)[entry.id].content)
    assert len(parser.open) == 1
    return entry, parser.open[0]


def _typed(name: str) -> str:
    return (HERE / "articles" / name).read_text("utf-8")


def _lines(name: str, extensions: str) -> list[str]:
    """Give the lines of all paragraphs."""
    return [line for part in _page(name, extensions)[1].all("p") for line in part.lines()]


def _items(page: Node, index: int) -> list[str]:
    """Give the items of the list with *index* among all lists of *page*, without the lists in them."""
    items = list(page.all("ul", "ol"))[index].elements()
    return [Node("li", children=[part for part in item.children if not _is_list(part)]).words() for item in items]


def _is_list(part: Node | str) -> bool:
    return isinstance(part, Node) and part.tag in {"ul", "ol"}


def _meant_words(name: str) -> list[str]:
    """Take away from an article what is no word: its head, the marks of lists, quotes, headings and emphasis."""
    text = _typed(name).removeprefix(f"# {TITLES[name]}\n")
    if text.startswith("---\n"):
        text = text.partition("\n---\n")[2]
    text = _ONES.sub(_count_on, _BRACKET.sub(r"\1. ", _MARKS.sub("", text)))
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text.replace("|", " "))).split()


def _count_on(ones: re.Match[str]) -> str:
    """Number the lines as a reader does who finds nothing but ones before them."""
    return "\n".join(f"{number}{line[1:]}" for number, line in enumerate(ones[0].split("\n"), start=1))


@pytest.mark.parametrize("name", OUTLINES)
def test_an_article_is_read_without_a_problem(name: str, extensions: str) -> None:
    assert 400 <= len(_typed(name).split()) <= 1100
    entry, _ = _page(name, extensions)
    assert (entry.title, entry.lang, entry.date) == (TITLES[name], Lang.DE, date.fromisoformat(name[:10]))


@pytest.mark.parametrize("name", OUTLINES)
def test_paragraphs_lists_tables_and_headings_stand_where_they_were_typed(name: str, extensions: str) -> None:
    _, page = _page(name, extensions)
    assert " ".join(map(_shape, page.elements())) == OUTLINES[name]


@pytest.mark.parametrize("name", OUTLINES)
def test_no_word_and_no_number_is_lost_or_moved(name: str, extensions: str) -> None:
    _, page = _page(name, extensions)
    assert page.words().split() == _meant_words(name)


@pytest.mark.parametrize("name", OUTLINES)
def test_only_what_was_emphasised_is(name: str, extensions: str) -> None:
    """A star in `Kund*innen`, an underscore in `jede_r` or `anselm_rydz_x`, a sum with stars: none begins emphasis."""
    _, page = _page(name, extensions)
    assert " ".join(part.words() for part in page.all("em", "strong")) == EMPHASISED.get(name, "")


def test_a_number_at_the_start_of_a_line_begins_a_sentence(extensions: str) -> None:
    desk, gleanings = _lines(TIDY_DESK, extensions), _lines(GLEANINGS, extensions)
    assert desk[0].startswith("27. von 30 Artikeln, und zum ersten Mal")
    assert any("das war am 13. August 2014, hatte ich" in line for line in desk)
    assert "im Sommer 2021. Damals regnete es durch" in gleanings[0]
    assert any(line.startswith("12. Juni, sechs Uhr früh") for line in gleanings)


def test_lines_that_begin_with_dates_or_single_numbers_stay_lines(extensions: str) -> None:
    pencil, desk = _lines(PENCIL, extensions), _lines(TIDY_DESK, extensions)
    assert pencil[pencil.index("5. Februar: nichts.") - 1].startswith("1. Februar: Angebot")
    assert pencil[pencil.index("5. Februar: nichts.") + 1].startswith("9. Februar: angerufen.")
    assert desk[desk.index("4. Der leere Stuhl") + 1] == "9. Warum ich Rechnungen sonntags schreibe"


def test_a_hash_without_a_space_is_a_word(extensions: str) -> None:
    _, page = _page(TIDY_DESK, extensions)
    assert [heading.words() for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")] == ["Wozu?"]
    assert _lines(TIDY_DESK, extensions)[1].startswith("#10minBlog nennt Henrike")
    assert "#10minBlog als Ausrede" in _items(page, 2)


def test_a_list_needs_no_empty_line_before_it(extensions: str) -> None:
    _, page = _page(TIDY_DESK, extensions)
    assert _items(page, 0)[0] == "jeden Tag zehn Minuten, keine elf"
    assert _items(page, 1)[1] == "Weil ich nach zehn Minuten aufhören darf."
    assert _items(_page(GLEANINGS, extensions)[1], 0)[2] == "barfuß"


def test_other_bullets_make_lists_too(extensions: str) -> None:
    assert _items(_page(STARS, extensions)[1], 0)[3] == "2016 Kund*innen, mit Stern"
    _, poem = _page(POEM, extensions)
    assert _items(poem, 6)[2] == "„nur noch ganz kurz“ sagen"
    assert "und die hat dann – nach einer sehr langen halben Minute – gesagt" in poem.words()


def test_a_list_in_a_list_is_one_with_two_three_or_four_spaces(extensions: str) -> None:
    _, poem = _page(POEM, extensions)
    assert _items(poem, 0) == ["Ankommen", "Arbeiten", "Aufhören"]
    assert _items(poem, 2) == ["eine Frage, nicht drei", "wer redet, hält den Löffel 🥄"]
    assert _items(poem, 5) == ["kurze", "gereimte, wenn die Leute müde sind 😴"]
    _, gleanings = _page(GLEANINGS, extensions)
    assert _items(gleanings, 1) == ["Der Einstieg", "Die Mitte", "Der Schluss"]
    assert _items(gleanings, 4) == ["zu früh: um 15:00 Uhr fuhr der einzige Bus -> halbe Gruppe weg"]


def test_a_table_and_numbers_with_brackets_need_no_empty_line(extensions: str) -> None:
    _, page = _page(PENCIL, extensions)
    rows = [[cell.words() for cell in row.elements()] for row in page.all("tr")]
    assert rows[0] == ["Was", "Wie oft", "Preis"]
    assert rows[2] == ["Termin im Betrieb", "3", "4.800 €"]
    assert _items(page, 0)[2] == "Und wer bezahlt es jetzt schon?"


def test_a_checklist_shows_what_is_done(extensions: str) -> None:
    entry, page = _page(PENCIL, extensions)
    checked = ["checked" in box.attrs for box in page.all("input")]
    assert (checked, entry.checklist) == ([True, True, False, False], (2, 4))


def test_a_poem_keeps_its_lines_and_a_letter_its_frame(extensions: str) -> None:
    assert [len(part.lines()) for part in _page(POEM, extensions)[1].all("p") if list(part.all("br"))] == [4, 4]
    (letter,) = _page(STARS, extensions)[1].all("blockquote")
    assert letter.words().startswith("Lieber Herr Rydz, in Ihrer Einladung war ich")


def test_links_and_notes_lead_somewhere(extensions: str) -> None:
    link = next(part for part in _page(PENCIL, extensions)[1].all("a") if part.words())
    assert (link.words(), link.attrs["href"]) == ("Bleistiftzettel", "https://example.org/bleistift_zettel_neu")
    note = next(part for part in _page(STARS, extensions)[1].all("a") if part.attrs["class"] == "footnote-ref")
    assert note.attrs["href"] == "#fn:1"
