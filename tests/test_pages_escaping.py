"""What is written into HTML is escaped as Markup's own function does it, in Python and in templates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import PackageLoader
from markupsafe import Markup, escape

from dreiklang.pages.escaping import QuickLoader, as_html, listed
from dreiklang.pages.marks import Label
from dreiklang.pages.templating import environment


@pytest.mark.parametrize("value", ["", "a", "a<b", Markup("<b>"), Label("a&b", "x/"), 5, 2.5, None, True], ids=repr)
def test_every_kind_of_value_is_escaped_as_it_would_be(value: object) -> None:
    assert as_html(value) == escape(value)


@given(st.text())
def test_every_text_is_escaped_as_it_would_be(text: str) -> None:
    assert as_html(text) == escape(text)


def test_values_one_after_the_other_stand_between_commas() -> None:
    assert listed(["a<", Markup("<b>"), Label("c", "d/")]) == 'a&lt;, <b>, <a href="d/">c</a>'
    assert listed([]) == ""


def test_templates_escape_as_those_of_jinja_do() -> None:
    quick = environment()
    stock = quick.overlay()
    stock.loader = PackageLoader("dreiklang.pages", "templates")
    assert isinstance(quick.loader, QuickLoader)
    labels = [Label('"a" & <b>', "../a'b/"), Label("c")]
    made = [each.get_template("_macros.html").module for each in (quick, stock)]
    first, second = (str(getattr(one, "chips")(labels, '<Themen> & "mehr"')) for one in made)  # noqa: B009  # a macro
    assert first == second
    assert "&lt;Themen&gt; &amp; &#34;mehr&#34;" in first
