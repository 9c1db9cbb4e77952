"""`dreiklang new person`: a name or two -> people.yml with a person more."""

from __future__ import annotations

from pathlib import Path

import click

from dreiklang.check import check
from dreiklang.check.names import find_names, index_parts
from dreiklang.check.slugs import slug_or_codes
from dreiklang.cli.new.options import Given
from dreiklang.cli.new.terminal import ask, gist_of, tell
from dreiklang.cli.new.trial import Desk
from dreiklang.keys import fold, spellings_of
from dreiklang.model import Person, Role
from dreiklang.problems import Problem
from dreiklang.read import Sources
from dreiklang.read.entry import read_people_text
from dreiklang.values import dataclass
from dreiklang.write import append_person, create_file, person_lines, replace_file, short_name

_ASKS = ("name", "role", "forms", "as", "cover-name")
_NONE = "-"


@dataclass(frozen=True, slots=True)
class _Registration:
    """What is to be registered: *given* by English names of keys, under *wanted_id* if somebody chose one."""

    given: Given
    wanted_id: str

    @property
    def name(self) -> str:
        """The name of the person, "" as long as nobody said it."""
        return "".join(self.given.get("name", ())).strip()

    @property
    def id(self) -> str:
        """The key in people.yml."""
        return self.wanted_id or slug_or_codes(short_name(self.name))


def add_person(given: Given, words: str, person_id: str, desk: Desk, *, asking: bool) -> Path:
    """Register the person that was *given* (*words* are the name); give the path of people.yml."""
    texts = desk.words.questions
    if words:
        given.setdefault("name", (words,))
    new = _Registration(given, person_id)
    if asking:
        _refuse(_objection(new, desk))
        _ask(new, desk)
    if not new.name:
        raise click.UsageError(texts.missing.format(option="name", what=gist_of(texts.asks["person name"])))
    _refuse(_objection(new, desk))
    lines = person_lines(new.id, given, desk.words.lang)
    try:
        return _write(lines, desk)
    except (click.UsageError, OSError):
        if asking:  # let nothing be lost that was typed
            click.echo(f"{texts.not_written}\n\n{lines}", err=True)
        raise


def _write(lines: str, desk: Desk) -> Path:
    path = desk.entries / "people.yml"
    before = path.read_bytes() if path.exists() else b""
    after = append_person(before, lines)
    if after is None:
        raise click.UsageError(desk.words.questions.people_not_plain.format(path=path.name, lines=lines))
    if path.exists():
        replace_file(path, after)
    else:
        create_file(path, after.decode("utf-8"))
    return path


def _ask(new: _Registration, desk: Desk) -> None:
    texts = desk.words.questions
    click.echo(texts.skip if new.name else texts.skip_later, err=True)
    for name in _ASKS:
        if name in new.given:
            continue

        def objection(answer: str, name: str = name) -> str:
            said = _said(answer)
            return _objection(_Registration(new.given | {name: said}, new.wanted_id), desk) if said else ""

        question = texts.asks[f"person {name}"]
        if name == "role":
            question += f" ({', '.join(spellings_of(Role, desk.words.lang))})"
        called = _called(new.name) if name == "forms" else ""
        default = "" if called and objection(called) else called
        if said := _said(ask(question, objection, default=default, needed=texts.needed if name == "name" else "")):
            new.given[name] = said


def _said(answer: str) -> tuple[str, ...]:
    return () if answer.strip() in {"", _NONE} else (answer,)


def _called(name: str) -> str:
    """Give the word by which a text will call whoever has this *name*: "Nordlicht" for "Nordlicht Windkraft GmbH"."""
    found = find_names(name, index_parts([Person("", name)]))
    return next((one.form for one in found), "")


def _objection(new: _Registration, desk: Desk) -> str:
    """Say why this person cannot be registered, as far as it was given."""
    if new.name and any(fold(person.id) == fold(new.id) for person in desk.people):
        return desk.words.questions.person_taken.format(id=new.id, path="people.yml")
    before = desk.sources.people.text if desk.sources.people else ""
    lines = person_lines(new.id or _NONE, new.given, desk.words.lang)
    after = append_person(before.encode("utf-8"), lines)
    known = {(problem.code, problem.facts) for problem in _errors(before, desk)}
    errors = _errors(lines if after is None else after.decode("utf-8"), desk)
    return tell((problem for problem in errors if (problem.code, problem.facts) not in known), desk.words)


def _errors(people: str, desk: Desk) -> tuple[Problem, ...]:
    """Let check read *people* before they are written."""
    _, problems = check(Sources(people=read_people_text("people.yml", people)), desk.options, desk.today)
    return tuple(problem for problem in problems if problem.is_error)


def _refuse(objection: str) -> None:
    if objection:
        raise click.UsageError(objection)
