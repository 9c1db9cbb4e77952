"""Links that run scripts, and handlers in tags, in every spelling that a browser understands."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.check import check
from dreiklang.options import Options
from dreiklang.problems import Code, Problem
from dreiklang.read import Sources, read_text


def told(body: str) -> list[Problem]:
    """Give what is said of scripts in *body*."""
    source = read_text("2026-11-03-x.md", f"---\ntitle: x\n---\n{body}\n")
    _, problems = check(Sources((source,)), Options(), date(2026, 11, 22))
    return [problem for problem in problems if problem.code is Code.SCRIPT_IN_TEXT]


@pytest.mark.parametrize(
    "body",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x]( javascript:alert(1) )",
        "[x](<javascript:alert(1)>)",
        "[x](<java\nscript:alert(1)>)",
        "[x](javascript&#58;alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](&#0000106avascript:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](java&NewLine;script:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](java\\script:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](livescript:x)",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](data:image/svg+xml,%3Csvg/onload=alert(1)%3E)",
        "![x](javascript:alert(1))",
        "[x][1]\n\n[1]: javascript:alert(1)",
        "[x][1]\n\n[1]: <javascript:alert(1)>",
        "[x][1]\n\n[1]:\n  javascript:alert(1)",
        "<javascript:alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        "<a href='javascript:alert(1)'>x</a>",
        "<a href=javascript:alert(1)>x</a>",
        '<a href=" &#x09;java\tscript:alert(1)">x</a>',
        '<A HREF="JAVASCRIPT:alert(1)">x</A>',
        '<a title=">" href="javascript:alert(1)">x</a>',
        '<form action="javascript:alert(1)"></form>',
        '<button formaction="javascript:alert(1)">x</button>',
        '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
        '<object data="javascript:alert(1)"></object>',
        '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
        '<img src="data:image/svg+xml;base64,PHN2Zz4=">',
        "[x](https://example.org){: href=javascript:alert(1) }",
    ],
)
def test_a_link_to_a_script_is_told(body: str) -> None:
    (problem,) = told(body)
    assert (dict(problem.facts)["what"], problem.is_error) == ("link", False)
    assert problem.place.line >= 4


@pytest.mark.parametrize(
    "body",
    [
        '<b onclick="alert(1)">x</b>',
        "<b onclick=alert(1)>x</b>",
        "<B ONCLICK='alert(1)'>x</B>",
        "<b\nonmouseover\n=\n'alert(1)'>x</b>",
        "<svg/onload=alert(1)>",
        "<img src=x onerror=alert(1)>",
        '<details open ontoggle="alert(1)">x</details>',
        '<b title=">" onclick="alert(1)">x</b>',
        "Text {: onclick=alert(1) }",
        "[x](https://example.org){onclick=alert(1)}",
        '<b onclick="&#97;lert(1)">x</b>',
    ],
)
def test_a_handler_is_told(body: str) -> None:
    (problem,) = told(body)
    assert dict(problem.facts)["what"] == "handler"


@pytest.mark.parametrize(
    "body",
    [
        "JavaScript: The Good Parts. [x](https://example.org/javascript:x) `[x](javascript:x)`",
        "```\n<b onclick='x'>\n```",
        "!!! private\n    [x](javascript:alert(1))",
        '<img src="data:image/png;base64,iVBORw0KGgo=">',
        "<script>alert(1)</script> a < b and b > c onclick=1",
        "[x](mailto:a@example.org) <a href='#on'>x</a> <b on=''>y</b>",
        "Nothing {of: the kind}.",
        "Still.",
    ],
)
def test_what_runs_nothing_is_fine(body: str) -> None:
    assert told(body) == []


def test_the_place_is_that_of_the_script() -> None:
    link, handler = told("Ein [Link](javascript:a) und\nein <b onclick='b'>Knopf</b>.")
    assert [(problem.place.line, problem.place.column, problem.place.width) for problem in (link, handler)] == [
        (4, 12, 12),
        (5, 5, 15),
    ]
