"""What a page is made of tells it from others, whether it is written or not."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import dreiklang
from dreiklang.model import Journal
from dreiklang.options import Lang
from dreiklang.pages.marks import Label
from dreiklang.pages.page import Finished, Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import ROOT, Heading, Passage, Rendered
from dreiklang.texts import words_for

WORDS = words_for(Lang.DE)
BODY = Rendered(f'<p>Ein <a href="{ROOT}tags/">Satz</a>.</p>', "<p>Ein</p>", "Ein Satz.")


def _unread(title: str = "Eins", body: Rendered = BODY, at: str = "a/") -> Page:
    return Page(
        at, title, fill("troubles.html", troubles=(), left_out=title, body=Passage(body, at), words=WORDS), Lang.DE
    )


OTHERS = {
    "a title": _unread("Zwei"),
    "a text": _unread(body=replace(BODY, content="<p>Anders</p>")),
    "an address": _unread(at="b/"),
    "a place below another folder": _unread(at="a/b/"),
    "a heading": replace(_unread(), headings=(Heading(2, "a", "A"),)),
    "a label": replace(_unread(), nav="Eins"),
    "a description": replace(_unread(), description="Eins"),
    "a language": replace(_unread(), lang=Lang.EN),
    "what is found": replace(_unread(), searchable=False),
    "other words": replace(
        _unread(), made_of=fill("troubles.html", troubles=(), left_out="Eins", body=Passage(BODY, "a/"), words=words_for(Lang.EN))
    ),
    "a text that looks like what it is made of": replace(_unread(), made_of=repr(_unread().made_of)),
}  # fmt: skip


@pytest.mark.parametrize("other", OTHERS)
def test_a_page_is_another_where_anything_in_it_is(other: str) -> None:
    assert _unread().sum == _unread().sum
    assert OTHERS[other].sum != _unread().sum


def test_a_written_page_still_tells_of_what_it_was_made() -> None:
    page = _unread()
    written = page.written()
    assert written.written() is written
    assert (written.sum, written.content) == (page.sum, page.content)
    assert written == replace(page, made_of=Finished(written.made_of))
    assert len({written.made_of, Finished(page.made_of)}) == 1
    assert written != replace(page, made_of=Finished("<p>Anders</p>"))
    assert (page.is_written, written.is_written) == (False, True)


def test_of_what_does_not_tell_all_about_itself_the_html_counts() -> None:
    class Nameless:
        def __init__(self, html: str) -> None:
            self.html = html

        def __html__(self) -> str:
            return self.html

    pages = [Page("a/", "A", Nameless(html), Lang.DE) for html in ("<p>1</p>", "<p>1</p>", "<p>2</p>")]
    assert pages[0].sum == pages[1].sum != pages[2].sum


def test_values_that_stand_on_pages_tell_all_about_themselves() -> None:
    """What a `repr` leaves out, nobody would see to have changed."""
    silent = set()
    for found in walk_packages([str(Path(dreiklang.__file__).parent)], "dreiklang."):
        if found.name.startswith(("dreiklang.pages.", "dreiklang.model.", "dreiklang.derive.", "dreiklang.render.")):
            kinds = [
                each
                for each in vars(import_module(found.name)).values()
                if isinstance(each, type) and is_dataclass(each)
            ]
            silent |= {kind for kind in kinds for part in fields(kind) if not part.repr}
    assert silent == {Journal, View}  # no page gets them
    assert repr(Label("A", "b/")) != repr(Label("A", "c/"))
