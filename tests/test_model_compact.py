"""Long texts that take half the room read, compare and travel like any other."""

from __future__ import annotations

import pickle
import sys
from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dreiklang.model.compact import keeping_compact, packing_compact


@keeping_compact("text")
@dataclass(frozen=True)
class Leaf:
    """A value with a long text."""

    name: str
    text: str
    number: int = 0


@given(st.text(st.characters()))
def test_what_is_put_in_comes_out(text: str) -> None:
    leaf = Leaf("Blatt", text)
    assert leaf.text == text
    assert leaf == Leaf("Blatt", text)
    assert replace(leaf, number=3).text == text
    assert leaf != replace(leaf, text=text + "x")
    assert hash(leaf) == hash(Leaf("Blatt", text))


def test_html_comes_out_as_plain_text() -> None:
    leaf = Leaf("Blatt", Markup("<b>„so“</b>"))
    assert type(leaf.text) is str
    assert leaf.text + "<" == "<b>„so“</b><"


def test_it_travels_between_processes() -> None:
    leaf = Leaf("Blatt", "„so“" * 1000)
    assert pickle.loads(pickle.dumps(leaf)) == leaf  # noqa: S301  # our own
    assert len(pickle.dumps(leaf)) < 8200


@packing_compact("text")
@dataclass(frozen=True, slots=True)
class Sheet:
    """A value with a text that everybody reads, and nobody wants twice."""

    name: str
    text: str
    number: int = 0


@given(st.text(st.characters()))
def test_what_is_packed_comes_out_of_it(text: str) -> None:
    sheet = Sheet("Blatt", text, 7)
    assert pickle.loads(pickle.dumps(sheet, pickle.HIGHEST_PROTOCOL)) == sheet  # noqa: S301  # our own


def test_a_text_that_was_packed_takes_no_more_room_than_before() -> None:
    sheet = Sheet("Blatt", "äö" * 1000)
    before = sys.getsizeof(sheet.text)
    pickle.dumps(sheet, pickle.HIGHEST_PROTOCOL)
    assert sys.getsizeof(sheet.text) == before
