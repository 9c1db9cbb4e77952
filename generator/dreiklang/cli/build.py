"""dreiklang build: an edition as a folder, and what was done."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.progress import progress
from dreiklang.deliver.order import Built, Order
from dreiklang.deliver.unchanged import Outdated, recall
from dreiklang.deliver.unfinished import unfinished_pages
from dreiklang.engine.because import Because
from dreiklang.options import Edition, Lang
from dreiklang.texts import words_for
from dreiklang.texts.building import BuildingWords, Cause, Way
from dreiklang.texts.commands import CommandWords

_TOLD = 50
"""So many addresses that are gone are named at once."""


@click.command("build")
@click.option("-d", "--site-dir", "target", type=click.Path(path_type=Path))
@click.option("--edition", type=click.Choice([edition.value for edition in Edition]), default=Edition.PUBLIC.value)
@click.option("--strict", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@click.option("-q", "--quiet", is_flag=True)
@journal_options
def command(
    *,
    config_file: Path,
    today: date | None,
    edition: str,
    target: Path | None,
    strict: bool,
    verbose: bool,
    quiet: bool,
) -> None:
    """Build *edition*, and say what was done."""
    journal = open_journal(config_file, today, Edition(edition))
    level = logging.INFO if verbose else logging.ERROR if quiet else logging.WARNING
    order = Order(Edition(edition), journal.today, target, strict, level)
    before = recall(journal.paths, order)
    built = before if isinstance(before, Built) else _build(journal, order, before, show=not quiet and not verbose)
    if not quiet:
        _tell_again(built)
        for line in _summary(built, journal, Edition(edition), verbose=verbose):
            click.echo(line)


def _build(journal: OpenJournal, order: Order, outdated: Outdated, *, show: bool) -> Built:
    built: Built | Because = outdated.because
    if outdated.because.cause is Cause.FILES:
        from dreiklang.deliver.retouch import retouch  # noqa: PLC0415  # takes its time, and is not always needed

        built = retouch(journal.paths, order, outdated)
    if isinstance(built, Built):
        return built
    from dreiklang.deliver.early import begin_early  # noqa: PLC0415  # as above

    with begin_early(journal.paths, journal.options, journal.today) as crew:
        from dreiklang.deliver.build import build_edition  # noqa: PLC0415  # as above: others begin meanwhile

        with progress(journal.words.commands.build_progress, show=show) as watch:
            return build_edition(journal.paths, order, watch, built, crew)


def _tell_again(built: Built) -> None:
    """Tell what was told when the same was built."""
    for warning in built.warnings if built.way is not Way.MKDOCS else ():
        click.echo(warning, err=True)


def _summary(built: Built, journal: OpenJournal, edition: Edition, *, verbose: bool) -> Iterator[str]:
    words = journal.words.commands
    counts = words.built_public if edition is Edition.PUBLIC else words.built_private
    yield counts.format(public=built.public, private=built.private)
    yield words.lies_in.format(path=built.target)
    if verbose or built.way is Way.NOTHING:
        yield _way(built, journal.words.building)
    if edition is Edition.PRIVATE:
        return
    yield from _gone(built.gone, words, len(built.gone) if verbose else _TOLD)
    if built.next_change:
        yield words.scheduled.format(day=built.next_change)
    if pages := unfinished_pages(journal.paths.docs, (words_for(lang).starting.fill_in for lang in Lang)):
        yield words.unfinished.format(pages=", ".join(pages))


def _way(built: Built, words: BuildingWords) -> str:
    """Say which way it came, and why not a shorter one."""
    return words.ways[built.way].format(why=built.because.say(words) if built.because else "")


def _gone(addresses: tuple[str, ...], words: CommandWords, told: int) -> Iterator[str]:
    if addresses:
        yield words.gone(len(addresses))
    yield from (f"  {address}" for address in addresses[:told])
    if rest := len(addresses[told:]):
        yield f"  {words.more_gone(rest)}"
