"""A body as HTML: links, pictures, private passages, its beginning, its headings."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from dreiklang.model import Entry, Journal, Link, Person, Tag, Target, TargetKind
from dreiklang.options import Edition, Lang, Options
from dreiklang.render import render
from dreiklang.render.links import address_of, picture_addresses
from dreiklang.render.rendered import Heading, Rendered, rebase

OTHER = Entry(
    id="andere", path="andere.md", title="A & B", date=date(2026, 3, 6), slug="ab", lang=Lang.DE, tags=(Tag("x", "X"),)
)
PERSON = Person("pip", "Pip")
LINKS = (
    Link("andere", Target(TargetKind.ENTRY, "andere")),
    Link("andere.md", Target(TargetKind.ENTRY, "andere")),
    Link("pip", Target(TargetKind.PERSON, "pip")),
    Link("#x", Target(TargetKind.TAG, "x")),
    Link("#y", Target(TargetKind.TAG, "y")),
    Link("2026", Target(TargetKind.PERIOD, "2026")),
    Link("weg", Target(TargetKind.ENTRY, "weg")),
)


def rendered(body: str, edition: Edition = Edition.PRIVATE, lang: Lang = Lang.DE, **values: Any) -> Rendered:
    """Render an entry with *body*, in a journal with another entry and a person."""
    entry = Entry(
        id="a",
        path="a.md",
        title="Titel",
        date=date(2026, 3, 5),
        slug="a",
        lang=Lang.DE,
        body=body,
        links=LINKS,
        **values,
    )
    return render(Journal((entry, OTHER), (PERSON,)), Options(edition=edition, lang=lang))["a"]


def html(body: str, edition: Edition = Edition.PRIVATE, **values: Any) -> str:
    """Render *body* for the page of its entry."""
    return rebase(rendered(body, edition, **values).content, "2026/03/a/")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[[andere]]", '<a href="../../../2026/03/ab/">A &amp; B</a>'),
        ("[[andere|da *dort*]]", '<a href="../../../2026/03/ab/">da <em>dort</em></a>'),
        ("[[andere#los]]", '<a href="../../../2026/03/ab/#los">A &amp; B</a>'),
        ("[so](andere.md#los)", '<a href="../../../2026/03/ab/#los">so</a>'),
        ("[[pip]]", '<a href="../../../people/pip/">Pip</a>'),
        ("[[#x]]", '<a href="../../../tags/x/">#x</a>'),
        ("[[#y]]", "<span>#y</span>"),
        ("[[2026]]", "<span>2026</span>"),
        ("[[weg|so]]", "<span>so</span>"),
        ("[[nirgends]]", '<span class="dk-dangling">nirgends</span>'),
        ("[[<b>]]", '<span class="dk-dangling">&lt;b&gt;</span>'),
        ("[so](nirgends.md)", '<a class="dk-dangling">so</a>'),
        ("[so](https://example.org/x.md)", '<a href="https://example.org/x.md">so</a>'),
        ("`[[andere]]`", "<code>[[andere]]</code>"),
    ],
)
def test_links_lead_where_they_should(written: str, read: str) -> None:
    assert html(written) == f"<p>{read}</p>"


def test_in_public_people_are_plain_text() -> None:
    assert html("[[pip]]", Edition.PUBLIC) == "<p><span>Pip</span></p>"


def test_pictures_lie_beside_the_page() -> None:
    pictures = (("img/a.jpg", "2026/img/a.jpg"), ("a.jpg", "a.jpg"), ("b.pdf", "b.pdf"), ("c.jpg", "c.jpg"))
    made = rendered(
        '![eins](img/a.jpg) ![[a.jpg|zwei]] [drei](b.pdf) <img src="a.jpg"> ![[nie.jpg]]', pictures=pictures
    )
    content = rebase(made.content, "")
    assert 'src="./2026/03/a/a.jpg"' in content
    assert 'alt="zwei" src="./2026/03/a/a.jpg"' not in content
    assert '<img src="./2026/03/a/a.jpg">' not in content
    assert content.count("2026/03/a/a.jpg") == 1
    assert content.count("2026/03/a/a-2.jpg") == 2
    assert 'href="./2026/03/a/b.pdf"' in content
    assert '<span class="dk-dangling">nie.jpg</span>' in content
    assert made.pictures == ("2026/img/a.jpg", "a.jpg", "b.pdf")


def test_comments_are_for_the_writer_alone() -> None:
    body = "Eins <!-- weg -->%% weg %% zwei `<!-- da -->`\n\n!!! private\n    Drei <!-- weg -->\n"
    content = html(body)
    assert "weg" not in content
    assert "&lt;!-- da --&gt;" in content
    assert "Drei" in content


@pytest.mark.parametrize(
    ("marker", "lang", "title"),
    [
        ("!!! private", Lang.DE, "Privat"),
        ("!!! privat", Lang.EN, "Private"),
        ('!!! private "Geld"', Lang.DE, "Privat: Geld"),
        ('!!! private ""', Lang.DE, "Privat"),
    ],
)
def test_a_private_passage_is_marked_in_the_language_of_the_site(marker: str, lang: Lang, title: str) -> None:
    content = rendered(f"{marker}\n    Honorar", lang=lang).content
    assert re.search(r'<div class="admonition \S*\s?private">', content) or 'class="admonition private"' in content
    assert f'<p class="admonition-title">{title}</p>' in content


def test_other_boxes_keep_their_title() -> None:
    assert '<p class="admonition-title">Note</p>' in html("!!! note\n    Text")


def test_the_title_is_not_told_twice_and_stays_the_only_one() -> None:
    made = rendered("# Titel\n\n# Eins\n\n## Zwei & drei\n")
    assert made.headings == (Heading(2, "eins", "Eins"), Heading(3, "zwei-drei", "Zwei & drei"))
    assert "Titel" not in made.content


def test_headings_without_a_first_level_stay() -> None:
    assert rendered("## Eins\n\n### Zwei").headings == (Heading(2, "eins", "Eins"), Heading(3, "zwei", "Zwei"))


@pytest.mark.parametrize(
    ("body", "excerpt"),
    [
        ("Eins.\n\nZwei.\n\n<!-- more -->\n\nDrei.", "<p>Eins.</p>\n<p>Zwei.</p>"),
        ("## Eins\n\nZwei <!--more--> drei.\n\nVier.", "<h2>Eins</h2>\n<p>Zwei  drei.</p>"),
        ("Eins.\n\nZwei.", "<p>Eins.</p>\n<p>Zwei.</p>"),
        ("## Kopf\n\nEins.\n\n## Kopf\n\nZwei.", "<p>Eins.</p>"),
        ("Eins[^1] zwei[^1].\n\n[^1]: Drei.", "<p>Eins zwei.</p>"),
        ("**Eins**[^1] zwei.\n\n[^1]: Drei.", "<p><strong>Eins</strong> zwei.</p>"),
        ("[^1] eins.\n\n[^1]: Drei.", "<p> eins.</p>"),
        ("```\n<!-- more -->\n```\n\nEins.", "<p>Eins.</p>"),
        ("", ""),
        ("![](a.jpg)", ""),
    ],
)
def test_the_beginning_is_what_stands_before_the_mark_or_the_first_text(body: str, excerpt: str) -> None:
    made = rendered(body)
    assert made.excerpt == excerpt
    assert "\ue001" not in made.content


def test_a_beginning_has_about_sixty_words() -> None:
    made = rendered("\n\n".join("Wort " * 25 for _ in range(5)))
    assert made.excerpt.count("Wort") == 50


def test_a_summary_is_short_plain_text() -> None:
    made = rendered("Fisch & *Chips*  \nessen\n\n" + "Wort, " * 60)
    assert made.summary.startswith("Fisch & Chips essen Wort, Wort,")
    assert made.summary.endswith("Wort …")
    assert len(made.summary) <= 162


def test_nothing_of_one_body_is_left_in_the_next() -> None:
    entries = [
        Entry(id=name, path="", title=name, date=date(2026, 3, 5), slug=name, lang=Lang.DE, body=body)
        for name, body in (("a", "Eins[^1].\n\n## Kopf\n\n[^1]: Fuß."), ("b", ""), ("c", "## Kopf\n\nZwei [x][^1]"))
    ]
    made = render(Journal(tuple(entries)), Options())
    assert made["b"] == Rendered("", "", "", ())
    assert made["c"].headings == (Heading(2, "kopf", "Kopf"),)
    assert "Fuß" not in made["c"].content


def test_a_text_that_breaks_the_library_is_shown_as_written() -> None:
    entries = [
        Entry(id=name, path="", title=name, date=date(2026, 3, 5), slug=name, lang=Lang.DE, body=body)
        for name, body in (("a", "- " * 3000 + "<tief> %% weg %%"), ("b", "**gut**"))
    ]
    made = render(Journal(tuple(entries)), Options())
    assert made["a"].content.endswith(" &lt;tief&gt;</pre>")
    assert made["a"].content.startswith('<pre class="dk-as-written">')
    assert made["b"].content == "<p><strong>gut</strong></p>"


def test_the_users_extensions_are_used_with_their_settings() -> None:
    entry = Entry(id="a", path="", title="A", date=None, slug="a", lang=Lang.DE, body="## Über uns\n\n~~weg~~")
    options = Options(
        extensions=("markdown.extensions.toc", "pymdownx.tilde"),
        extension_configs={"markdown.extensions.toc": {"permalink": "¶"}},
    )
    made = render(Journal((entry,)), options)["a"]
    assert "<del>weg</del>" in made.content
    assert "headerlink" in made.content
    assert made.headings == (Heading(2, "uber-uns", "Über uns"),)


def test_reserved_signs_in_a_text_do_no_harm() -> None:
    assert html("a\ue000/b\ue001c") == "<p>a/bc</p>"


def test_addresses_of_what_is_not_there_are_empty() -> None:
    journal = Journal()
    assert address_of(Target(TargetKind.ENTRY, "x"), journal) == ""
    assert address_of(Target(TargetKind.PERSON, "x"), journal) == ""
    assert address_of(Target(TargetKind.PERIOD, "2026-q1"), journal) == "retrospectives/2026-q1/"


def test_two_pictures_of_one_name_have_two_addresses() -> None:
    pictures = (("x/a.jpg", "x/a.jpg"), ("y/a.jpg", "y/a.jpg"), ("z/a.jpg", "z/a.jpg"), ("noch", "x/a.jpg"))
    entry = Entry(id="a", path="", title="A", date=None, slug="a", lang=Lang.DE, pictures=pictures)
    assert picture_addresses(entry) == {
        "x/a.jpg": "undated/a/a.jpg",
        "y/a.jpg": "undated/a/a-2.jpg",
        "z/a.jpg": "undated/a/a-3.jpg",
    }


def test_what_obsidian_embeds_is_a_link_and_a_width_no_text() -> None:
    assert html("![[andere]]") == html("[[andere]]")
    pictures = (("p.png", "p.png"),)
    assert 'alt=""' in html("![[p.png|300]]", pictures=pictures)
    assert 'alt=""' in html("![[p.png|300x200]]", pictures=pictures)
    assert 'alt="3 Leute"' in html("![[p.png|3 Leute]]", pictures=pictures)


def test_a_callout_is_a_quote_below_its_title() -> None:
    assert html("> [!note] Merken\n> Das.") == (
        "<blockquote>\n<p><strong>Merken</strong></p>\n<p>Das.</p>\n</blockquote>"
    )
    assert "<strong>Tip</strong>" in html("> [!tip]-\n> Das.")
    assert "[!tip]" in html("```\n> [!tip]\n```")
