"""-f, --today -> the journal that a command works on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.dates import FIRST_YEAR, LAST_YEAR
from dreiklang.engine.paths import Paths, today_in
from dreiklang.engine.settled import settled_options
from dreiklang.options import Edition, Options
from dreiklang.texts import Words, words_for
from dreiklang.values import dataclass

if TYPE_CHECKING:
    from dreiklang.model import Journal
    from dreiklang.problems import Problem
    from dreiklang.read import Sources

F = TypeVar("F", bound=Callable[..., Any])
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class OpenJournal:
    """A journal's *options* and *paths*, and the day on which the command works."""

    options: Options
    paths: Paths
    today: date

    @property
    def words(self) -> Words:
        """The texts in the journal's language."""
        return words_for(self.options.lang, self.options.address, self.options.gender)

    def check(self, sources: Sources) -> tuple[Journal, tuple[Problem, ...]]:
        """Understand *sources*, by what former checks remember: the journal, and everything that is wrong with it."""
        from dreiklang.check import check  # noqa: PLC0415  # as below

        with opened(self.paths.cache) as store:
            return check(sources, self.options, self.today, Cache(store))

    def name_of(self, path: str) -> str:
        """Name the file at *path* of the entries folder as seen from the journal's root, wherever the command was given."""
        file = self.paths.entries / path
        inside = file.is_relative_to(self.paths.root)
        return (file.relative_to(self.paths.root) if inside else file).as_posix()


def journal_options(function: F) -> F:
    """Add the options that every command takes; the function gets them as *config_file* and *today*."""
    config_type = click.Path(path_type=Path)
    default = Path("mkdocs.yml")
    config = click.option("-f", "--config-file", type=config_type, default=default, callback=_or_that_of_the_group)
    day_type = click.DateTime(formats=["%Y-%m-%d"])
    today = click.option("--today", type=day_type, metavar="YYYY-MM-DD", callback=_day_or_that_of_the_group)
    return config(today(function))


def _day_or_that_of_the_group(ctx: click.Context, param: click.Parameter, value: datetime | None) -> date | None:
    if value and not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise click.BadParameter(value.date().isoformat(), ctx, param)
    return _or_that_of_the_group(ctx, param, value.date() if value else None)


def _or_that_of_the_group(ctx: click.Context, param: click.Parameter, value: V) -> V:
    """Take what stands before the name of the command (`dreiklang -f FILE check`), where nothing stands behind it."""
    name = param.name or ""
    said_here = ctx.get_parameter_source(name) is not ParameterSource.DEFAULT
    if said_here or ctx.parent is None:
        return value
    of_the_group: V = ctx.parent.params.get(name, value)
    return of_the_group


def open_journal(config_file: Path, today: date | None, edition: Edition = Edition.PRIVATE) -> OpenJournal:
    """Read the settings of the journal at *config_file* (or in that folder); without *today*, ask the clock in its time zone."""
    options, paths = settled_options(config_file / "mkdocs.yml" if config_file.is_dir() else config_file, edition)
    return OpenJournal(options, paths, today or today_in(options.timezone))
