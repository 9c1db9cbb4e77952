"""dreiklang withdraw: which entry, private again, and out of readers' sight."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from dreiklang.cli.doing.completing import completing_published
from dreiklang.cli.doing.find import find_ids, list_entries
from dreiklang.cli.doing.perform import Prepared, carry_out
from dreiklang.cli.doing.shelf import Shelf
from dreiklang.cli.exits import Exit
from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.shell import command_line
from dreiklang.cli.withdraw.editing import Withdrawing
from dreiklang.cli.withdraw.outside import (
    Outside,
    addresses_of,
    answered_as_they_are,
    forget_answer,
    is_still_shown,
    publish_rest,
    tell_vanishing,
    was_published,
)
from dreiklang.keys import find_key, key
from dreiklang.options import Edition
from dreiklang.problems import Problem
from dreiklang.read import read_folder
from dreiklang.retract.withdraw import Checked, State


@click.command("withdraw")
@click.argument("what", metavar="ID", shell_complete=completing_published())
@click.option("--unlink", is_flag=True)
@click.option("--no-deploy", is_flag=True)
@click.option("-y", "--yes", is_flag=True)
@journal_options
def command(*, what: str, unlink: bool, no_deploy: bool, yes: bool, config_file: Path, today: date | None) -> None:
    """Make an entry private again, and publish what is left."""
    opened = open_journal(config_file, today, Edition.PUBLIC)
    checked = Checked.of(read_folder(opened.paths.entries), opened.options, opened.today)
    withdrawing = Withdrawing(opened, checked, checked.source(_find(what, opened, checked)))
    for line in _heading(withdrawing):
        click.echo(line)
    prepared = withdrawing.prepare(unlink=unlink)
    others = {one.path for one in prepared} - {withdrawing.source.path}
    known = Outside(addresses_of(withdrawing), answered_as_they_are(withdrawing) if others else frozenset())
    if prepared:
        carry_out(opened, prepared, f"withdraw {withdrawing.source.id}")
        forget_answer(opened, withdrawing.source.id)
    ways = withdrawing.ways_left(prepared)
    for line in _about_links(withdrawing, prepared, ways):
        click.echo(line)
    if withdrawing.state is State.SCHEDULED or not (prepared or is_still_shown(opened, known.addresses)):
        return
    if no_deploy or ways or not was_published(opened):
        tell_vanishing(withdrawing, prepared, known)
        if was_published(opened) and not no_deploy:
            click.get_current_context().exit(Exit.PRIVATE_AT_RISK)
    else:
        publish_rest(withdrawing, known, yes=yes)


def _find(what: str, opened: OpenJournal, checked: Checked) -> str:
    found = find_ids(what, Shelf(opened))
    if len(found) > 1:
        entries = [checked.journal.by_id[one] for one in found if one in checked.journal.by_id]
        raise click.UsageError(opened.words.withdrawing.many.format(what=what, all=list_entries(entries)))
    return found[0]


def _heading(withdrawing: Withdrawing) -> Iterator[str]:
    """Say what is going to happen, or that it is so already."""
    texts, title = withdrawing.texts, withdrawing.title
    match withdrawing.state:
        case State.PRIVATE:
            yield texts.already.format(title=title)
            yield from _row(withdrawing)
        case State.SCHEDULED:
            entry = withdrawing.checked.journal.by_id[withdrawing.source.id]
            yield texts.unscheduled.format(title=title, day=entry.publish)
        case _:
            yield texts.private_now.format(title=title)


def _row(withdrawing: Withdrawing) -> Iterator[str]:
    """Give the row that says who may see it, with its place."""
    source = withdrawing.source
    for written, _ in source.fields:
        if find_key(written.text) == key("publish"):
            line = written.place.line
            yield f"  {withdrawing.opened.name_of(source.path)}:{line}: {source.line(line).strip()}"


def _about_links(withdrawing: Withdrawing, prepared: tuple[Prepared, ...], ways: tuple[Problem, ...]) -> Iterator[str]:
    """Say what became of links to it, and what is still to be done about them."""
    texts, opened = withdrawing.texts, withdrawing.opened
    others = [one for one in prepared if one.path != withdrawing.source.path]
    if others:
        yield texts.unlinked(len(others))
    if ways and not others:
        yield texts.still_linked.format(
            command=command_line(opened.paths.config, f"withdraw {withdrawing.source.id} --unlink")
        )
    elif ways:
        yield texts.by_hand
        yield from withdrawing.list_ways(ways)
