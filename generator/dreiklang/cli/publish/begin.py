"""dreiklang publish: its options, and what is said at the end."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.publish.conversation import Conversation, Manner
from dreiklang.cli.terminal import can_ask
from dreiklang.deliver.publish import Outcome, Published, Wish, publish
from dreiklang.engine.deployment import check_deploy
from dreiklang.engine.unfit import UnfitError
from dreiklang.options import Deploy, Edition


@click.command("publish")
@click.option("--folder", type=click.Path(path_type=Path))
@click.option("--repository", metavar="URL", default="")
@click.option("--branch", default="")
@click.option("--command", "deploy_command", default="")
@click.option("-y", "--yes", is_flag=True)
@click.option("--dry-run", is_flag=True)
@click.option("--force", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@journal_options
def command(
    *,
    config_file: Path,
    today: date | None,
    folder: Path | None,
    repository: str,
    branch: str,
    deploy_command: str,
    yes: bool,
    dry_run: bool,
    force: bool,
    verbose: bool,
) -> None:
    """Publish the public edition, and say what became of it."""
    journal = open_journal(config_file, today, Edition.PUBLIC)
    named = Deploy(str(folder.absolute()) if folder else "", _from_here(repository), branch, deploy_command)
    deploy = _chosen(journal.options.deploy, named, journal)
    manner = Manner.SHOW if dry_run else Manner.ACCEPT if yes else Manner.ASK if can_ask() else Manner.ALONE
    wish = Wish(
        journal.today,
        deploy,
        attended=manner is Manner.ASK,
        force=force,
        dry=dry_run,
        level=logging.INFO if verbose else logging.WARNING,
    )
    talk = Conversation(journal, manner, verbose=verbose)
    with talk.told_if_stopped():
        published = publish(journal.paths, journal.options, wish, talk)
    for line in tell_result(published, journal, manner):
        click.echo(line)


def _chosen(configured: Deploy, named: Deploy, journal: OpenJournal) -> Deploy:
    """Let what was *named* in the command take the place of what is *configured*; a branch alone belongs to that repository."""
    if named == Deploy():
        return configured
    if named == Deploy(branch=named.branch):
        named = replace(configured, branch=named.branch)
    try:
        check_deploy(named)
    except UnfitError as unfit:
        raise click.UsageError(unfit.say(journal.words.commands)) from unfit
    return named


def _from_here(repository: str) -> str:
    """Let a folder that was named in the command mean the one seen from where the user stands."""
    return str(Path(repository).absolute()) if repository and Path(repository).is_dir() else repository


def tell_result(published: Published, journal: OpenJournal, manner: Manner) -> Iterator[str]:
    """Say what became of it, and when the site will next change by itself."""
    words = journal.words.publishing
    match published.outcome:
        case Outcome.NOTHING:
            yield words.nothing
        case Outcome.DECLINED:
            yield words.only_shown if manner is Manner.SHOW else words.declined
        case Outcome.DEPLOYED | Outcome.THERE:
            place = words.places[published.place.kind].format(name=published.place.name)
            yield (words.done if published.outcome is Outcome.DEPLOYED else words.was_there).format(place=place)
            if journal.options.site_url:
                yield words.address.format(url=journal.options.site_url)
    if published.next_change:
        yield words.next_change.format(day=published.next_change)
