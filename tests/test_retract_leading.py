"""Links lead elsewhere, or nowhere: their words stay, and every row that has no such link keeps its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.retract.leading import lead_links
from dreiklang.retract.rows import change_body, change_head


def without_a(target: str) -> str | None:
    """Let nothing lead to "a" any more, and what led to "b" lead to "c"."""
    return None if target in {"a", "x/a.md", "a#h"} else target.replace("b.md", "c.md") if target != "b" else "c"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[[a|to it]] and [[a]], ![[a]], [[a#h]]", "to it and …, …, …"),
        ('[to it](x/a.md) and [`it` *too*](<x/a.md> "Title")', "to it and `it` *too*"),
        ("[[b]], [[b|it]], [it](b.md#h), [it](x/b.md)", "[[c]], [[c|it]], [it](c.md#h), [it](x/c.md)"),
        ("[two\nrows](x/a.md)", "two\nrows"),
        ("[![picture](p.png)](x/a.md)", "![picture](p.png)"),
        ('<a class="y" href="x/a.md">to\nit</a>', "to\nit"),
        ("`[[a]]` and\n```\n[[a]]\n```", "`[[a]]` and\n```\n[[a]]\n```"),
        ("[to it][Ref], [ref][], [ref], [not](d.md)\n\n[ref]: x/a.md 'T'", "to it, ref, ref, [not](d.md)\n\n\0"),
        ("[to it][r]\n\n[r]: b.md", "[to it][r]\n\n[r]: c.md"),
        ("[[d]] [x](y", "[[d]] [x](y"),
    ],
)
def test_links_lead_where_they_shall(before: str, after: str) -> None:
    assert lead_links(before, without_a, "…") == after


def test_other_rows_keep_their_bytes() -> None:
    """Letters that are not composed, and mixed line ends, stay as they are."""
    before = "\ufeff---\r\ntitle: u\u0308\r\n---\nu\u0308ber\r\n[[a|it]]\n[r]: x/a.md\r\nu\u0308"
    after = "\ufeff---\r\ntitle: u\u0308\r\n---\nu\u0308ber\r\nit\nu\u0308"
    assert change_body(before, lambda body: lead_links(body, without_a, "…")) == after


def test_a_change_of_the_number_of_rows_gives_all_the_same_line_end() -> None:
    before = "---\r\na: b\r\n---\r\none\r\ntwo\r\n"
    assert change_body(before, lambda body: body.replace("one\ntwo", "both")) == "---\r\na: b\r\n---\r\nboth\r\n"
    assert change_head(before, lambda head: head.replace("a: b", "a: b\nc: d")).startswith(
        "---\r\na: b\r\nc: d\r\n---\r\n"
    )


def test_what_has_no_body_or_no_head_has_nothing_to_be_changed() -> None:
    assert change_body("---\na: b\n---", str.upper) == "---\na: b\n---"
    assert change_head("one\n", str.upper) == "one\n"


@given(st.text("ab\n\r[]()|!#`"))
def test_what_is_not_changed_stays(text: str) -> None:
    assert change_body(text, lambda body: body) == text
    assert change_head(text, lambda head: head) == text
    lead_links(text, without_a, "…")
