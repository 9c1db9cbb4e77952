"""Whole journals as golden files: what somebody wrote, and everything that was understood of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
import yaml

from dreiklang.check import check
from dreiklang.derive import derive
from dreiklang.keys import KEYS, PERSON_KEYS, fold
from dreiklang.model import Entry, Journal
from dreiklang.options import Lang, Options
from dreiklang.problems import Problem
from dreiklang.read import Pairs, Sources, read_text
from dreiklang.read.entry import read_people_text

CASES = Path(__file__).parent / "journals"
TODAY = date(2026, 11, 22)
_APART = {"id", "path", "body", "body_line", "words", "kind"}


def _checked(case: Mapping[str, Any]) -> tuple[Journal, tuple[Problem, ...]]:
    options = Options(lang=Lang((case.get("options") or {}).get("lang", "de")))
    sources = Sources(
        entries=tuple(read_text(path, text) for path, text in case["entries"].items()),
        people=read_people_text("people.yml", case["people"]) if "people" in case else None,
        others=tuple(case.get("others") or ()),
    )
    return check(sources, options, TODAY)


def _told(value: Any, *, without: frozenset[str] = frozenset()) -> Any:
    """Tell *value* as YAML would, leaving out what has its default."""
    if is_dataclass(value) and not isinstance(value, type):
        parts = ((part, getattr(value, part.name)) for part in fields(value) if part.name not in without)
        return {part.name: _told(said) for part, said in parts if said != _default(part)}
    if isinstance(value, tuple):
        return [_told(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    return value if value is None or isinstance(value, str | int | bool) else str(value)


def _default(part: Any) -> object:
    return part.default_factory() if part.default_factory is not MISSING else part.default


def _told_entry(entry: Entry) -> dict[str, Any]:
    return {"kind": entry.kind.value, **_told(entry, without=frozenset(_APART))}


def _told_problem(problem: Problem) -> str:
    return f"{problem.place.path}:{problem.place.line}:{problem.place.column} {problem.code} {problem.severity}"


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yml")), ids=lambda file: file.stem)
def test_journal(file: Path, request: pytest.FixtureRequest) -> None:
    """What is understood is what the file says; `pytest --update-goldens` writes it anew."""
    text = file.read_text(encoding="utf-8")
    journal, problems = _checked(yaml.safe_load(text))
    told = {
        "understood": {entry.id: _told_entry(entry) for entry in journal.entries},
        "persons": {person.id: _told(person, without=frozenset({"id"})) for person in journal.people},
        "problems": [_told_problem(problem) for problem in problems],
    }
    if request.config.getoption("--update-goldens"):
        given = text.split("\nunderstood:\n")[0].rstrip("\n")
        golden = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=1000)
        file.write_text(f"{given}\n{golden}", encoding="utf-8", newline="\n")
    else:
        assert {name: yaml.safe_load(text)[name] for name in told} == told


def _same(lang: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load((CASES / "same" / f"{lang}.yml").read_text(encoding="utf-8"))
    return case


def test_the_same_facts_in_german_and_in_english_give_the_same_journal() -> None:
    """Field by field, but for the language that a journal without many words takes from its configuration."""
    (german, german_problems), (english, english_problems) = _checked(_same("de")), _checked(_same("en"))
    assert (german_problems, english_problems) == ((), ())
    assert german.people == english.people
    for entry in english.entries:
        twin = german.by_id[entry.id]
        assert replace(entry, lang=twin.lang, body_line=twin.body_line) == twin


def test_the_same_facts_in_german_and_in_english_wait_alike() -> None:
    """On every day of a year, so that each thing comes and goes."""
    german, english = (_checked(_same(lang))[0] for lang in ("de", "en"))
    seen = set()
    for after in range(0, 365, 5):
        day = date(2026, 1, 1) + timedelta(after)
        waiting = [
            [(due.day, due.kind, due.entry.id, due.person, due.end) for due in (*found.due, *found.soon, *found.later)]
            for found in (derive(journal, Options(), day) for journal in (german, english))
        ]
        assert waiting[0] == waiting[1]
        seen |= {kind for _, kind, *_ in waiting[0]}
    assert len(seen) > 4


@pytest.mark.parametrize("lang", [Lang.DE, Lang.EN])
def test_that_journal_uses_every_key(lang: Lang) -> None:
    case = _same(lang)
    used = {fold(written.text) for path, text in case["entries"].items() for written, _ in read_text(path, text).fields}
    used_of_people = {
        fold(written.text)
        for _, person in read_people_text("people.yml", case["people"]).fields
        if isinstance(person, Pairs)
        for written, _ in person.pairs
    }
    assert {key.name for key in KEYS if not {fold(name) for name in key.spellings} & used} == set()
    assert {key.name for key in PERSON_KEYS if fold(key.written(lang)) not in used_of_people} == set()
