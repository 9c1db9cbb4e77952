"""What publishes an entry, and the many lines that nearly do."""

from __future__ import annotations

from datetime import date

import pytest

from dreiklang.check import check
from dreiklang.model import Entry
from dreiklang.options import Options
from dreiklang.problems import Code, Problem
from dreiklang.read import Sources, read_text

TODAY = date(2026, 11, 22)


def _checked(head: str, path: str = "2026-11-03-anruf.md") -> tuple[Entry | None, tuple[Problem, ...]]:
    journal, problems = check(Sources((read_text(path, f"---\n{head}\n---\nEin Anruf.\n"),)), Options(), TODAY)
    return (journal.entries[0] if journal.entries else None), problems


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("publish: true", date(2026, 11, 3)),
        ("publish: Yes", date(2026, 11, 3)),
        ("öffentlich: ja", date(2026, 11, 3)),
        ("Oeffentlich: ja", date(2026, 11, 3)),
        ("o\u0308ffentlich: ja", date(2026, 11, 3)),
        ("veröffentlichen: JA", date(2026, 11, 3)),
        ('publish: "true"', date(2026, 11, 3)),
        ("publish: 2026-11-05", date(2026, 11, 5)),
        ("publish: 5.11.2026", date(2026, 11, 5)),
        ("öffentlich: 5. November 2026", date(2026, 11, 5)),
        ("publish: 2027-01-01", date(2027, 1, 1)),
    ],
)
def test_a_plain_line_publishes(line: str, day: date) -> None:
    entry, problems = _checked(line)
    assert entry is not None
    assert (entry.publish, problems) == (day, ())


@pytest.mark.parametrize("line", ["publish: false", "publish: no", "öffentlich: nein", "titel: Ein Anruf"])
def test_a_plain_no_is_no_problem(line: str) -> None:
    entry, problems = _checked(line)
    assert entry is not None
    assert (entry.publish, problems) == (None, ())


@pytest.mark.parametrize(
    "head",
    [
        "publish:",
        "publish:true",
        "publish:  ",
        "publish : true",
        " publish: true\ntitel: x",
        "titel: x\npublish\ttrue",
        "titel: x\npublish= true",
        "publish: treu",
        "publish: on",
        "publish: 1",
        "publish: y",
        "publish: yes!",
        "publish: yes no",
        "publish: yes # not yet",
        "publish: „ja“",
        "publish: 'yes",
        "publish: [true]",
        "publish: {now: true}",
        "publish:\n  true",
        "publish:\n- true",
        "publish: |\n  true",
        "publish: >-\n  true",
        "publish: !!bool true",
        "publish: &a true",
        "publish: \u00a0true",
        "publish: true\u200b",
        "publish: t-r-u-e",
        "publish: *true*",
        "publish: 2026-02-30",
        "publish: 2026-13-01",
        "publish: 0206-11-05",
        "publish: 2126-11-05",
        "publish: 03/05/2026",
        "publish: 5.11.",
        "publish: Donnerstag",
        "publish: in 3 Wochen",
        "publish: 2026-11-05 10:00",
        "publish: bald",
        "publish: true\npublish: true",
        "publish: true\nöffentlich: nein",
        "publish: false\npublish: true",
        "draft: true\npublish: true",
        "draft: false",
        "publsh: true",
        "publihs: true",
        "published: true",
        "public: true",
        "publish-on: 2026-11-05",
        "oeffentlch: ja",
        "öfentlich: ja",
        "veröffentlicht: ja",
        '"publish": true',
        "publish: true\nentscheidung: liebn",
        "titel: x\n  publish: true",
        "publish= true",
        "publish\ttrue",
        "publish true",
        "öffentlich = ja",
        "x: {publish: yes}",
        "x:\n  publish: 2026-11-05",
        "x:\n- öffentlich: ja",
        "tags: {published: true}",
    ],
)
def test_a_line_that_is_not_plain_publishes_nothing_and_stops_a_public_build(head: str) -> None:
    entry, problems = _checked(head)
    assert entry is None or entry.publish is None
    assert any(problem.stops_public_build() for problem in problems)
    assert not any(problem.repair and "publish" in problem.repair.lower() for problem in problems)


@pytest.mark.parametrize("head", ["+++\npublish = true\n+++", "---\npublish: true\n---", "---\npublish: true\n..."])
def test_any_kind_of_head_may_publish(head: str) -> None:
    journal, _ = check(Sources((read_text("2026-11-03-x.md", f"{head}\nText.\n"),)), Options(), TODAY)
    assert journal.entries[0].publish == date(2026, 11, 3)


@pytest.mark.parametrize(
    "text", ["---\nPublish or perish.\n---\nText.\n", "---\nÖffentlich ist es nicht\n---\nText.\n"]
)
def test_a_text_between_two_lines_is_no_head(text: str) -> None:
    journal, problems = check(Sources((read_text("2026-11-03-x.md", text),)), Options(), TODAY)
    assert (journal.entries[0].body, problems) == (text, ())


def test_a_nested_no_is_no_problem() -> None:
    assert [problem.code for problem in _checked("x: {publish: no}")[1]] == [Code.KEY_UNKNOWN]


@pytest.mark.parametrize("head", ["---\npublish= true\n", "---\npublish: true\n", "+++\npublish = ja\n+++\n"])
def test_a_broken_head_publishes_nothing(head: str) -> None:
    journal, problems = check(Sources((read_text("2026-11-03-x.md", f"{head}\nText.\n"),)), Options(), TODAY)
    assert not any(entry.publish for entry in journal.entries)
    assert any(problem.stops_public_build() for problem in problems)


def test_yes_with_a_day_to_come_is_scheduled() -> None:
    entry, _ = _checked("publish: true", "2026-12-24-fest.md")
    assert entry is not None
    assert entry.publish == date(2026, 12, 24)
    assert not entry.is_public(TODAY)


def test_yes_without_any_day_stays_private() -> None:
    entry, problems = _checked("publish: true", "fest.md")
    assert entry is not None
    assert entry.publish is None
    assert [(problem.code, problem.stops_public_build()) for problem in problems] == [(Code.DATE_MISSING, True)]


def test_an_entry_whose_publishing_fails_is_still_there_in_private() -> None:
    entry, _ = _checked("publsh: true")
    assert entry is not None
    assert entry.extra == (("publsh", "true"),)
