"""`dreiklang new person`: a name or two -> people.yml with a person more."""

from __future__ import annotations

from pathlib import Path

import click

from dreiklang.check import check
from dreiklang.check.slugs import slug_or_codes
from dreiklang.cli.new.options import Given
from dreiklang.cli.new.terminal import ask
from dreiklang.cli.new.trial import Desk
from dreiklang.keys import fold, spellings_of
from dreiklang.model import Role
from dreiklang.read import Sources
from dreiklang.read.entry import read_people_text
from dreiklang.texts.problems import render_problem
from dreiklang.write import append_person, create_file, person_lines, replace_file, short_name

_ASKS = ("name", "role", "forms", "as", "cover-name")


def add_person(given: Given, words: str, person_id: str, desk: Desk, *, asking: bool) -> Path:
    """Register the person that was *given* (*words* are the name); give the path of people.yml."""
    texts = desk.words.questions
    if words:
        given.setdefault("name", (words,))
    if asking:
        _ask(given, desk)
    name = "".join(given.get("name", ())).strip()
    if not name:
        raise click.UsageError(texts.asks["person name"] + " (--name)")
    own_id = person_id or slug_or_codes(short_name(name))
    path = desk.entries / "people.yml"
    if any(fold(person.id) == fold(own_id) for person in desk.people):
        raise click.UsageError(texts.person_taken.format(id=own_id, path=path.name))
    lines = person_lines(own_id, given, desk.words.lang)
    before = path.read_bytes() if path.exists() else b""
    after = append_person(before, lines)
    if after is None:
        raise click.UsageError(texts.people_not_plain.format(path=path.name, lines=lines))
    _refuse_what_is_wrong(lines, desk)
    try:
        if path.exists():
            replace_file(path, after)
        else:
            create_file(path, after.decode("utf-8"))
    except OSError:
        click.echo(f"{texts.not_written}\n\n{lines}", err=True)
        raise
    return path


def _ask(given: Given, desk: Desk) -> None:
    texts = desk.words.questions
    click.echo(texts.skip, err=True)
    for name in _ASKS:
        if name in given:
            continue
        question = texts.asks[f"person {name}"]
        if name == "role":
            question += f" ({', '.join(spellings_of(Role, desk.words.lang))})"
        if answer := ask(question, lambda _: "", needed=name == "name"):
            given[name] = (answer,)


def _refuse_what_is_wrong(lines: str, desk: Desk) -> None:
    """Let check read the new lines before they are written."""
    source = read_people_text("people.yml", lines)
    _, problems = check(Sources(people=source), desk.options, desk.today)
    errors = [problem for problem in problems if problem.is_error]
    if errors:
        raise click.UsageError("\n".join(render_problem(problem, desk.words) for problem in errors))
