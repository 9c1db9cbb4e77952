"""The word that is being typed behind a command -> the open things that it may mean, for the shell to complete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from dreiklang.cli.doing.find import open_entries
from dreiklang.cli.doing.shelf import Shelf
from dreiklang.cli.doing.verbs import DEEDS, Verb
from dreiklang.cli.journal import open_journal
from dreiklang.engine.refused import Refused

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def completing(verb: Verb) -> Completer:
    """Make what completes the first word behind the command of *verb*: the ids of what is open, with their titles."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
        config_file = ctx.params.get("config_file")
        if ctx.params.get("words"):  # the words behind the first are the writer's own
            return []
        try:
            shelf = Shelf(open_journal(config_file or Path("mkdocs.yml"), ctx.params.get("today")))
            entries = open_entries(DEEDS[verb], shelf, incomplete)
        except (Refused, OSError):  # no place to complain
            return []
        return [CompletionItem(entry.id, help=entry.title) for entry in reversed(entries)]

    return complete
