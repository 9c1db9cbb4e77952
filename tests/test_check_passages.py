"""What of a body is private, and what is code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.check.passages import blank_spans, code_spans, cut_private, plain_text, private_spans


def _seen(body: str) -> str:
    return blank_spans(body, private_spans(body))


@pytest.mark.parametrize(
    "body",
    [
        "seen\n\n!!! private\n    secret\n\nseen",
        '!!! privat "Notiz"\n    secret\n\n    secret\n\n\nseen',
        "!!! private\n\tsecret\n\nseen",
        "!!! Private\n  secret\n\nseen",
        "!!!private\n\n    secret\n\nseen",
        "!!! note private\n        secret\n    secret\n\nseen",
        "!!! private\nsecret\nsecret\n\nseen",
        "!!! private\n    secret\nsecret\n\nseen",
        "!!! private\n    secret\n\n    - secret\n\n          secret\n\nseen",
        "???+ private\n    secret\n\nseen",
        "- seen\n\n    !!! private\n        secret\n\n    seen",
        "- !!! private\n      secret\n\n    seen",
        "- !!! private\n    secret\n\nseen",
        "10. !!! privat\n    secret\n\nseen",
        "> !!! private\n>     secret\n>\n>     secret\n>\n> seen",
        "> seen\n>\n> > !!! private\n> >     secret\n\n>     seen",
        "seen <!-- secret --> seen",
        "seen <!-- secret\n\nsecret --> seen",
        "seen <!-- secret",
        "seen %%secret%% seen",
        "%%\nsecret\n\nsecret\n%%\nseen",
        "seen %% secret\nsecret",
        "<!-- ```\nsecret\n``` -->\nseen",
        "```\nseen\n\n!!! private\n    secret",  # nothing closes the fence, so it is none
        "seen <!-- more --> seen <!-- more secret -->",
        "!!! private\n    <!-- secret\n\nseen",
    ],
)
def test_private_is_hidden_and_the_rest_is_not(body: str) -> None:
    assert "secret" not in _seen(body)
    assert _seen(body).count("seen") == body.count("seen")


@pytest.mark.parametrize(
    "body",
    [
        "```\n!!! private\n    x\n```",
        "~~~~ md\n<!-- x -->\n~~~\n%%\n~~~~~",
        "So: `<!-- x -->` und ``%% ` %%``.",
        "> ```\n> %% x %%\n> ```",
        "Eins <!-- more --> zwei <!--more-->",
        "Das war privat! Und private Dinge. !!! note\n    x",
        "100 % sicher",
    ],
)
def test_code_and_plain_text_stay(body: str) -> None:
    assert private_spans(body) == ()


def test_lines_and_columns_stay() -> None:
    body = "a\n\n!!! private\n    b\n\nc %%d%% e\n"
    assert [len(line) for line in _seen(body).split("\n")] == [len(line) for line in body.split("\n")]
    assert _seen(body).split("\n")[5] == "c       e"


def test_code_is_found() -> None:
    body = "a `b` c\n\n```\nd\n```\ne `` ` `` f"
    assert [body[start:end] for start, end in code_spans(body)] == ["`b`", "```\nd\n```", "`` ` ``"]
    assert "".join(plain_text(body).split()) == "acef"


def test_many_open_fences_and_ticks_take_no_time() -> None:
    body = "```a\n" * 20_000 + "`a ``b " * 2_000 + "%"
    assert private_spans(body) == ()


@given(
    st.lists(
        st.sampled_from(["a", "b\n", "%%", "<!--", "-->", "<", "!--", "`", "!!! private\n    ", "\n\n"]), max_size=25
    ).map("".join)
)
def test_what_is_left_knows_where_it_stood(body: str) -> None:
    kept = cut_private(body)
    assert private_spans(kept.text) == ()
    for at, sign in enumerate(kept.text):
        start, end = kept.origin(at, at + 1)
        assert body[start:end] == sign


def test_what_stood_around_a_passage_becomes_no_other_one() -> None:
    kept = cut_private("a<%%x%%!-- b -->c")
    assert (kept.text, kept.origin(0, 2)) == ("ac", (0, 17))
    assert cut_private("%%x").text == ""
