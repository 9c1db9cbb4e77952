"""Private pages are marked, whatever made them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.engine.marks import Marks

JournalFolder = Callable[..., Path]

ROBOTS = '<meta name="robots" content="noindex, nofollow">'
REFERRER = '<meta name="referrer" content="no-referrer">'
BANNER = '<p class="dk-private">Nur &lt;ich&gt;</p>'


def mark(html: str) -> str:
    return Marks("Nur <ich>").guard(html, "a.html")


def test_a_page_without_marks_gets_them() -> None:
    page = "<!doctype html><HEAD lang=de><title>x</title></head><body class='a'>Text</body>"
    assert (
        mark(page)
        == f"<!doctype html><HEAD lang=de>{ROBOTS}{REFERRER}<title>x</title></head><body class='a'>{BANNER}Text</body>"
    )


@pytest.mark.parametrize("robots", [ROBOTS, '<meta name=robots content="noindex">'])
def test_a_marked_page_stays_as_it_is(robots: str) -> None:
    page = f"<head>{robots}{REFERRER}</head><body>{BANNER}</body>"
    assert mark(page) == page


def test_marks_in_the_text_are_none_in_the_head() -> None:
    assert mark(f"<head></head><body>{ROBOTS}{REFERRER}</body>").startswith(f"<head>{ROBOTS}{REFERRER}</head>")
    assert mark('<head><meta name="robots" content="index"></head>').startswith(f"<head>{ROBOTS}")


def test_what_only_leads_on_says_nothing_to_its_reader() -> None:
    page = '<head><meta http-equiv="refresh" content="0; url=../"></head><body>Weiter</body>'
    assert BANNER not in mark(page)
    assert ROBOTS in mark(page)


def test_a_piece_of_a_page_is_left_alone() -> None:
    assert mark("<p>Text</p>") == "<p>Text</p>"


def test_every_page_of_the_private_edition_is_marked(journal_folder: JournalFolder) -> None:
    """Also raw pages, old addresses, 404 and those of a template of one's own."""
    config = "site_name: x\ntheme: {name: material, language: de, custom_dir: own}\nplugins: [search, dreiklang]\n"
    root = journal_folder(
        **{
            "mkdocs.yml": config,
            "own/main.html": '{% extends "base.html" %}\n',
            "docs/raw.html": "<html><head><title>Roh</title></head><body><p>Roh</p></body></html>",
            "entries/2026-03-07-alt.md": "---\naliases: [2020/alt]\ndate: 2026-03-07\n---\nText.\n",
        }
    )
    assert call(["build", "-q", "-f", str(root), "--edition", "private", "--today", "2026-11-22"]) == 0
    pages = {path.relative_to(root / "site-private").as_posix(): path for path in root.glob("site-private/**/*.html")}
    assert {"index.html", "404.html", "raw.html", "2020/alt/index.html", "people/index.html"} <= pages.keys()
    for address, path in pages.items():
        head, _, body = path.read_text("utf-8").partition("</head>")
        assert head.count('<meta name="robots" content="noindex') == 1, address
        assert head.count(REFERRER) == 1, address
        assert body.count('class="dk-private"') == (address != "2020/alt/index.html"), address
    assert "Disallow: /" in (root / "site-private" / "robots.txt").read_text("utf-8")
