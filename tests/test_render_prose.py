"""Text comes out as its writer meant it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from dreiklang.model import Entry, Journal
from dreiklang.options import Lang, Options
from dreiklang.render import render

ARTICLES = Path(__file__).parent / "articles"


def html(body: str, *extensions: str) -> str:
    """Render *body* with the usual extensions, or with these."""
    entry = Entry(id="a", path="a.md", title="Titel", date=date(2026, 3, 5), slug="a", lang=Lang.DE, body=body)
    return render(Journal((entry,)), Options(extensions=extensions))["a"].content


def squeezed(body: str) -> str:
    """Render *body* and leave out what only lays out the HTML."""
    return re.sub(r"\s*(</?(?:ul|ol|li|p|blockquote)[^>]*>)\s*", r"\1", html(body)).replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "27. von 30 Artikeln im Sommer",
        "13. August 2014 war ein Mittwoch",
        "1. Februar: Angebot abgeschickt",
        "2021. Damals regnete es",
        "#10minBlog nennt sie das",
        "– nach einer langen Pause – gesagt",
        "10:00 Uhr",
    ],
)
def test_what_only_looks_like_markup_is_text(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Text:\n- eins\n- zwei", "<p>Text:</p><ul><li>eins</li><li>zwei</li></ul>"),
        ("Text\n* eins", "<p>Text</p><ul><li>eins</li></ul>"),
        ("Text:\n1. eins\n2. zwei", "<p>Text:</p><ol><li>eins</li><li>zwei</li></ol>"),
        ("Text\n1. eins\n1. zwei", "<p>Text</p><ol><li>eins</li><li>zwei</li></ol>"),
        ("Text:\n1) eins\n2) zwei", "<p>Text:</p><ol><li>eins</li><li>zwei</li></ol>"),
        ("• eins\n• zwei", "<ul><li>eins</li><li>zwei</li></ul>"),
        ("Text:\n– eins\n– zwei", "<p>Text:</p><ul><li>eins</li><li>zwei</li></ul>"),
        ("– eins\n– zwei", "<ul><li>eins</li><li>zwei</li></ul>"),
        ("1. allein", "<ol><li>allein</li></ol>"),
        ("3. drei\n4. vier", '<ol start="3"><li>drei</li><li>vier</li></ol>'),
        ("Text:\n4. vier\n5. fünf", '<p>Text:</p><ol start="4"><li>vier</li><li>fünf</li></ol>'),
        ("1. eins\n\n2. zwei", "<ol><li><p>eins</p></li><li><p>zwei</p></li></ol>"),
        ("> Text\n> - eins", "<blockquote><p>Text</p><ul><li>eins</li></ul></blockquote>"),
        ("- 27. von 30\n- zwei", "<ul><li>27. von 30</li><li>zwei</li></ul>"),
        ("1.) eins\n2.) zwei", "<ol><li>eins</li><li>zwei</li></ol>"),
        ("- eins\n- zwei\n1. drei", "<ul><li>eins</li><li>zwei</li></ul><ol><li>drei</li></ol>"),
        ("1. eins\n2. zwei\n- drei", "<ol><li>eins</li><li>zwei</li></ol><ul><li>drei</li></ul>"),
        ("- eins\n\n1. zwei\n2. drei", "<ul><li>eins</li></ul><ol><li>zwei</li><li>drei</li></ol>"),
        ("1. eins\n- dazu\n2. zwei", "<ol><li>eins<ul><li>dazu</li></ul></li><li>zwei</li></ol>"),
    ],
)
def test_lists_are_lists(body: str, expected: str) -> None:
    assert squeezed(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Text\n– und weiter", "<p>Text – und weiter</p>"),
        ("im Sommer\n2021. Damals", "<p>im Sommer 2021. Damals</p>"),
        ("am\n13. August 2014, da", "<p>am 13. August 2014, da</p>"),
        ("Gelesen:\n4. vier\n9. neun", "<p>Gelesen:<br /> 4. vier<br /> 9. neun</p>"),
        ("1. Februar: da\n5. Februar: nichts", "<p>1. Februar: da<br /> 5. Februar: nichts</p>"),
        ("1. eins\n\n13. August 2014 war", "<ol><li>eins</li></ol><p>13. August 2014 war</p>"),
        ("1. eins\n\n27. von 30", "<ol><li>eins</li></ol><p>27. von 30</p>"),
        ("27. von 30\n> Zitat", "<p>27. von 30</p><blockquote><p>Zitat</p></blockquote>"),
        ("– Ja?\n\n– Nein.", "<p>– Ja?</p><p>– Nein.</p>"),
        ("a) eins\nb) zwei", "<p>a) eins<br /> b) zwei</p>"),
        ("- am\n13. August 2014\n- zwei", "<ul><li>am 13. August 2014</li><li>zwei</li></ul>"),
        ("- am\n  13. August 2014\n- zwei", "<ul><li>am 13. August 2014</li><li>zwei</li></ul>"),
        ("- im Sommer\n2021. Damals", "<ul><li>im Sommer 2021. Damals</li></ul>"),
        ("1. am\n13. August\n2. zwei", "<ol><li>am 13. August</li><li>zwei</li></ol>"),
        ("1. Angebot\n2. Mai abwarten", "<ol><li>Angebot</li><li>Mai abwarten</li></ol>"),
    ],
)
def test_text_between_stays_text(body: str, expected: str) -> None:
    assert re.sub(r" +", " ", squeezed(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("1. a\n2. b\n5. c", '<ol><li>a</li><li>b</li><li value="5">c</li></ol>'),
        ("3. a\n4. b\n\n9. c", '<ol start="3"><li>a</li><li><p>b</p></li><li value="9"><p>c</p></li></ol>'),
        ("1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        ("12. a\n  1. x\n13. b", '<ol start="12"><li>a<ol><li>x</li></ol></li><li>b</li></ol>'),
    ],
)
def test_lists_keep_the_numbers_that_were_typed(body: str, expected: str) -> None:
    assert squeezed(body) == expected


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
def test_an_inner_list_may_be_indented_as_people_do(indent: str) -> None:
    inner = "<ul><li>Ankommen<ul><li>Kaffee</li></ul></li><li>Gehen</li></ul>"
    assert squeezed(f"- Ankommen\n{indent}- Kaffee\n- Gehen") == inner


def test_three_levels_of_lists_and_lines_that_go_on() -> None:
    body = "1. Der Einstieg\n   - zu lang\n     wirklich\n     - sehr\n2. Die Mitte"
    assert squeezed(body) == (
        "<ol><li>Der Einstieg<ul><li>zu lang wirklich<ul><li>sehr</li></ul></li></ul></li><li>Die Mitte</li></ol>"
    )


def test_a_paragraph_of_an_item_may_be_indented_by_two() -> None:
    assert squeezed("- eins\n\n  noch eins\n\n- zwei") == (
        "<ul><li><p>eins</p><p>noch eins</p></li><li><p>zwei</p></li></ul>"
    )


def test_a_table_right_after_a_line_of_text_is_a_table() -> None:
    assert "<table>" in html("Das kostet es:\n| Was | Preis |\n|---|---|\n| Tag | 5 |")


def test_headings_need_a_space() -> None:
    assert html("## Eins\n#zwei\n### Drei ###\nvier") == (
        '<h2 id="eins">Eins</h2>\n<p>#zwei</p>\n<h3 id="drei">Drei</h3>\n<p>vier</p>'
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Kund*innen und Partner*innen", "Kund*innen und Partner*innen"),
        ("jede*r und **Kund*innen**", "jede*r und <strong>Kund*innen</strong>"),
        ("*ganz* wichtig", "<em>ganz</em> wichtig"),
        ("jede_r und Ein_e gute_r", "jede_r und Ein_e gute_r"),
        ("5 * 3 * 2 = 30", "5 * 3 * 2 = 30"),
        ("5*3*2 = 30", "5*3*2 = 30"),
        ("Bürger*innenrat und Leser*innenbrief", "Bürger*innenrat und Leser*innenbrief"),
        ("*Die Leser*innen lachten* laut", "<em>Die Leser*innen lachten</em> laut"),
    ],
)
def test_stars_of_gendered_words_stay(written: str, read: str) -> None:
    assert html(written) == f"<p>{read}</p>"


def test_code_is_left_alone() -> None:
    body = "```\nText\n- eins\n27. von\n#tag %% nichts %%\n```"
    assert html(body) == "<pre><code>Text\n- eins\n27. von\n#tag %% nichts %%\n</code></pre>"


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.md")), ids=lambda path: path.stem)
def test_real_articles_keep_every_word(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = text.split("---\n", 2)[2] if text.startswith("---") else text
    shown = re.sub(r"<[^>]+>", " ", html(body))
    missing = [word for word in re.findall(r"[^\W\d_]{4,}", body) if word not in shown and "http" not in word]
    assert not [word for word in missing if word not in {"https", "example", "bleistift"}]
