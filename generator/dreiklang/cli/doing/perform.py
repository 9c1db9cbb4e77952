"""Changes of a head -> a file in which they are made, checked before it is written, told, and remembered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from pathlib import Path

import click

from dreiklang.cli.doing.memory import FileEdit, Step, recall, remember
from dreiklang.cli.doing.shelf import Shelf, Sight
from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.shell import command_line
from dreiklang.engine.refused import Refused
from dreiklang.model import Entry, Order, Promise
from dreiklang.problems import Problem
from dreiklang.texts.commands import Refusal
from dreiklang.texts.problems import render_problem
from dreiklang.values import dataclass
from dreiklang.write import Change, Edited, FileChangedError, Unsafe, Why, edit, update_file


@dataclass(frozen=True, slots=True)
class Wanted:
    """The *changes* of one head, the only fields (*allowed*) that may differ after them, and what then *holds* of the entry."""

    changes: tuple[Change, ...]
    allowed: frozenset[str]
    holds: Callable[[Entry], bool]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The file at *path* with its text *before* and *after*."""

    path: str
    before: str
    after: str


def read_exactly(file: Path) -> str:
    """Read *file* with its line ends and its byte order mark."""
    try:
        return file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(Refusal.NOT_UTF_8, path=str(file)) from None


def prepare(shelf: Shelf, sight: Sight, wanted: Wanted) -> Prepared:
    """Make the *wanted* changes in the file of *sight*, and check what came of it.

    Raises:
        Refused: that cannot be done for sure.
    """
    path = sight.source.path
    text = before = read_exactly(shelf.folder / path)
    for change in wanted.changes:
        done = edit(text, change, shelf.opened.options.lang)
        if isinstance(done, Unsafe):
            raise refusal_of(shelf.opened, path, done)
        text = done.text
    again = shelf.look_again(sight, text)
    if new := _new_problems(sight, again):
        told = (render_problem(one, shelf.opened.words, shelf.opened.name_of(path)) for one in new)
        raise Refused(Refusal.EDIT_WRONG, problems="\n\n".join(told))
    if not (sight.entry and again.entry and _is_as_wanted(sight.entry, again.entry, wanted)):
        raise refusal_of(shelf.opened, path, Unsafe(Why.SIDE_EFFECT, Edited.of(before, text).line))
    return Prepared(path, before, text)


def carry_out(opened: OpenJournal, prepared: Iterable[Prepared], command: str) -> None:
    """Write what was *prepared*, tell it row by row, and remember it as one *command*."""
    written: list[FileEdit] = []
    try:
        for one in prepared:
            update_file(opened.paths.entries / one.path, one.before.encode("utf-8"), one.after.encode("utf-8"))
            written.append(FileEdit.of(one.path, one.before, one.after))
            for line in _told(opened, one):
                click.echo(line)
    except FileChangedError as error:
        raise Refused(Refusal.FILE_CHANGED, path=str(error.path)) from None
    finally:
        if written:
            cache = opened.paths.cache
            remember(cache, (*recall(cache), Step(command, tuple(written))))
            click.echo(opened.words.doing.way_back.format(command=command_line(opened.paths.config, "undo")))


def show_rows(old: Iterable[str], new: Iterable[str]) -> Iterator[str]:
    """Show which rows went and which came."""
    yield from (click.style(f"  - {row}", fg="red") for row in old)
    yield from (click.style(f"  + {row}", fg="green") for row in new)


def _is_as_wanted(before: Entry, after: Entry, wanted: Wanted) -> bool:
    return differences(before, after) <= wanted.allowed and wanted.holds(after)


def differences(before: Entry, after: Entry) -> frozenset[str]:
    """Name the fields in which two entries differ ("next", "order.chased"), wherever their bodies begin."""
    return frozenset(_differing(before, after)) - {"body_line"}


def _differing(before: Entry, after: Entry) -> Iterator[str]:
    for part in fields(Entry):
        old, new = getattr(before, part.name), getattr(after, part.name)
        if isinstance(old, Order | Promise) and type(old) is type(new):
            inner = (each.name for each in fields(old) if getattr(old, each.name) != getattr(new, each.name))
            yield from (f"{part.name}.{name}" for name in inner)
        elif old != new:
            yield part.name


def _new_problems(before: Sight, after: Sight) -> tuple[Problem, ...]:
    """Give the problems that were not there before, wherever they stand."""
    there = Counter((problem.code, problem.facts) for problem in before.problems)
    new = []
    for problem in after.problems:
        there[problem.code, problem.facts] -= 1
        if there[problem.code, problem.facts] < 0:
            new.append(problem)
    return tuple(new)


def _told(opened: OpenJournal, one: Prepared) -> Iterator[str]:
    """Tell what was written: the place, the old rows, the new ones."""
    whole = Edited.of(one.before, one.after)
    yield f"{opened.name_of(one.path)}:{whole.line}"
    yield from show_rows(whole.old, whole.new)


def refusal_of(opened: OpenJournal, path: str, unsafe: Unsafe) -> Refused:
    """Say why the head of the file at *path* is left alone, and what its writer may write."""
    texts = opened.words.doing
    by_hand = texts.by_hand.format(row=unsafe.by_hand) if unsafe.by_hand else ""
    place = f"{opened.name_of(path)}:{unsafe.line}"
    return Refused(Refusal.EDIT_UNSAFE, place=place, why=texts.unsafe[unsafe.why.value], by_hand=by_hand)
