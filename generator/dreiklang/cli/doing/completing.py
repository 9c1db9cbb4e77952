"""The word that is being typed behind a command -> the open things that it may mean, for the shell to complete."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from dreiklang.cli.doing.find import open_entries
from dreiklang.cli.doing.shelf import Shelf
from dreiklang.cli.doing.verbs import DEEDS, Verb
from dreiklang.cli.journal import open_journal
from dreiklang.engine.refused import Refused
from dreiklang.keys import fold, key

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def completing(verb: Verb) -> Completer:
    """Make what completes the first word behind the command of *verb*: the ids of what is open, with their titles."""

    def find(shelf: Shelf, part: str) -> Iterator[CompletionItem]:
        entries = open_entries(DEEDS[verb], shelf, part)
        return (CompletionItem(entry.id, help=entry.title) for entry in reversed(entries))

    return _completing(find)


def completing_published() -> Completer:
    """Make what completes the id of an entry that says something about publishing, with its title."""

    def find(shelf: Shelf, part: str) -> Iterator[CompletionItem]:
        found = (one for one in shelf.holding((), (key("publish"),)) if fold(part) in fold(one))
        entries = shelf.understand(found).entries
        return (CompletionItem(entry.id, help=entry.title) for entry in reversed(entries))

    return _completing(find)


def completing_person() -> Completer:
    """Make what completes the id of a registered person, with the name."""

    def find(shelf: Shelf, part: str) -> Iterator[CompletionItem]:
        people = (one for one in shelf.people if any(fold(part) in fold(name) for name in (one.id, *one.names)))
        return (CompletionItem(one.id, help=one.name) for one in people)

    return _completing(find)


def _completing(find: Callable[[Shelf, str], Iterable[CompletionItem]]) -> Completer:
    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        config_file = ctx.params.get("config_file")
        if ctx.params.get(param.name or ""):  # the words behind the first are the writer's own
            return []
        try:
            shelf = Shelf(open_journal(config_file or Path("mkdocs.yml"), ctx.params.get("today")))
            return list(find(shelf, incomplete))
        except (Refused, OSError):  # no place to complain
            return []

    return complete
