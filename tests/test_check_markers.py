"""Near misses of a private marker: told, so that nothing is published that somebody thought private."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.check import check
from dreiklang.options import Options
from dreiklang.problems import Code, Problem, Severity
from dreiklang.read import Sources, read_text

TODAY = date(2026, 11, 22)


def problems_of(body: str, head: str = "publish: 2026-11-20") -> tuple[Problem, ...]:
    """Check an entry with *body*."""
    entry = read_text("2026-11-20-a.md", f"---\ntitel: A\n{head}\n---\nVorn.\n\n{body}\n    Geheim.\n")
    return check(Sources((entry,)), Options(), TODAY)[1]


@pytest.mark.parametrize(
    ("line", "repaired"),
    [
        ("!!! prviat", "!!! privat"),
        ("!!! privates", "!!! private"),
        ("! privat", "!!! privat"),
        (":::privat", "!!! privat"),
        ("/// private", "!!! private"),
        ("> [!privat]", "> !!! privat"),
        ("> [!private]- Titel", "> !!! private"),
        ("- !!! prviat", "- !!! privat"),
        ("!!! secret", "!!! privat"),
        ("\ufeff!!! privat", "!!! privat"),
        ("> \u200b!!! private", "> !!! private"),
        ("**!!! privat**", "!!! privat"),
        ("\\!!! privat", "!!! privat"),
        ("\uff01\uff01\uff01 privat", "!!! privat"),
        ('!!! "privat"', "!!! privat"),
        ("[privat]", "!!! privat"),
        ("<privat>", "!!! privat"),
    ],
)
def test_a_near_miss_stops_a_public_build_and_names_the_right_line(line: str, repaired: str) -> None:
    (problem,) = problems_of(line)
    assert (problem.code, problem.repair) == (Code.PRIVATE_NEAR, repaired)
    assert problem.stops_public_build()
    assert not problem.leaves_out


@pytest.mark.parametrize("line", ["Das ist !!! privat !!!", "<!- geheim ->", "<!— geheim —>", "<! -- geheim -->"])
def test_what_has_no_plain_repair_is_told_as_well(line: str) -> None:
    (problem,) = problems_of(line)
    assert (problem.code, problem.repair) == (Code.PRIVATE_NEAR, "")


@pytest.mark.parametrize(
    ("head", "count"),
    [
        ("kurztext: Ein Wort %% geheim %%", 1),
        ("bild-von: x\nfoto-von: <!-- geheim -->", 1),
        ("tags: [a, b %%geheim%%]", 1),
        ("entscheidung: lieben\nweil: |\n  Weil.\n\n  !!! privat\n      geheim\nzeigen: weil", 1),
        ("entscheidung: lieben\nweil: Weil %% geheim %%", 0),  # nobody sees it
        ("kompliment: Toll %% geheim %%\nfreigabe: ja", 1),
        ("kompliment: Toll %% geheim %%", 0),
        ("kurztext: 100 % sicher <!-- more -->", 0),
    ],
)
def test_the_head_holds_no_private_passages_where_the_public_reads_it(head: str, count: int) -> None:
    problems = problems_of("Ende.", f"publish: 2026-11-20\n{head}")
    assert [problem.stops_public_build() for problem in problems if problem.code is Code.PRIVATE_NEAR] == [True] * count


def test_in_a_private_entry_it_is_a_warning() -> None:
    (problem,) = problems_of("!!! prviat", "tags: x")
    assert problem.severity is Severity.WARNING


def test_where_the_entry_is_nearly_public_it_is_an_error() -> None:
    assert Severity.ERROR in {
        p.severity for p in problems_of("!!! prviat", "öfentlich: ja") if p.code is Code.PRIVATE_NEAR
    }


@pytest.mark.parametrize(
    "line",
    [
        "!!! note",
        '!!! tip "Privates"',
        "!!! primär",
        "??? private",
        '!!! private "Titel"',
        "!!! privat",
        "! Wichtig",
        "> [!tip]",
        "[!note] x",
        "`!!! prviat`",
        "Wow!!! Private Sache",
        "<!-- more -->",
        "<!DOCTYPE html>",
        "[privat](https://a.example/)",
        "```\n!!! prviat\n```",
    ],
)
def test_others_are_left_alone(line: str) -> None:
    assert problems_of(line) == ()


def test_a_comment_that_never_closes_is_told_where_readers_miss_what_follows() -> None:
    """It is private then, and stays so: a warning is enough. In a private entry nobody misses it."""
    for sign in ("%%", "<!--"):
        found = problems_of(f"Ein Satz {sign} und weiter", "öffentlich: ja\ndatum: 2026-11-03")
        assert [(p.code, p.severity, p.place.column) for p in found] == [(Code.PRIVATE_NEAR, Severity.WARNING, 10)]
        assert found[0].excerpt == ""
        assert problems_of(f"Ein Satz {sign} und weiter", "tags: a") == ()
    assert problems_of("Ein %%Satz%% <!-- und --> weiter", "öffentlich: ja\ndatum: 2026-11-03") == ()
