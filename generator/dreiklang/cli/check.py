"""dreiklang check: everything that is wrong or doubtful, at once."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path

import click

from dreiklang.cli.exits import Exit
from dreiklang.cli.journal import OpenJournal, journal_options, open_journal
from dreiklang.cli.sealing import seal
from dreiklang.cli.understand import understand
from dreiklang.deliver.repository import check_repository
from dreiklang.engine.refused import Refused
from dreiklang.engine.reports import path_from_here
from dreiklang.problems import Problem
from dreiklang.read import Sources
from dreiklang.texts.commands import Refusal
from dreiklang.texts.problems import as_record, hint_of, message_of, render_problem
from dreiklang.values import dataclass


class Format(StrEnum):
    """How problems are printed: for eyes, for programs, for the annotations of a GitHub workflow."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@click.command("check")
@click.option(
    "--format", "output_format", type=click.Choice([each.value for each in Format]), default=Format.TEXT.value
)
@click.option("--strict", is_flag=True)
@journal_options
@click.pass_context
def command(ctx: click.Context, *, config_file: Path, today: date | None, output_format: str, strict: bool) -> None:
    """Check the journal; exit with 1 for errors, with *strict* for warnings too, with 4 where git would give it away."""
    journal = open_journal(config_file, today)
    risk = _risk(journal)
    watched = risk is not None and risk.refusal is Refusal.PUBLIC_SERVICE
    # What is found would stand in the log of a service, for all to read.
    sources, checked, problems = (Sources(), *journal.check(Sources())) if watched else understand(journal)
    found = Found(problems, len(sources.entries) + (sources.people is not None), risk)
    _WRITERS[Format(output_format)](journal, found)
    words = journal.words.commands
    sealed = 0 if today or watched else seal(checked, journal.paths.entries, journal.today, words)
    if sealed and Format(output_format) is Format.TEXT:
        click.echo(words.sealed(sealed))
    if risk:
        raise risk
    ctx.exit(Exit.CONTENT if any(problem.is_error or strict for problem in problems) else Exit.FINE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found in so many *files*: *problems*, and the *risk* that all of it gets out."""

    problems: tuple[Problem, ...]
    files: int
    risk: Refused | None


def _risk(journal: OpenJournal) -> Refused | None:
    try:
        check_repository(journal.paths, journal.options, os.environ)
    except Refused as refused:
        return refused
    return None


def _write_text(journal: OpenJournal, found: Found) -> None:
    words = journal.words.commands
    for problem in found.problems:
        click.echo(_styled(render_problem(problem, journal.words, journal.name_of(problem.place.path)), problem) + "\n")
    errors = sum(problem.is_error for problem in found.problems)
    warnings = len(found.problems) - errors
    counts = [count(n) for count, n in ((words.check_errors, errors), (words.check_warnings, warnings)) if n]
    if counts or not found.risk:
        click.echo(", ".join(counts) or words.check_clean(found.files))


def _write_json(journal: OpenJournal, found: Found) -> None:
    told = [as_record(problem, journal.words, journal.name_of(problem.place.path)) for problem in found.problems]
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _write_github(journal: OpenJournal, found: Found) -> None:
    if found.risk:
        click.echo(f"::error title={found.risk.refusal.value}::{_data(found.risk.say(journal.words.commands))}")
    for problem in found.problems:  # GitHub counts paths from where the workflow runs
        place = f"file={_property(path_from_here(journal.paths.entries / problem.place.path))},line={problem.place.line},col={problem.place.column}"
        said = f"{message_of(problem, journal.words)}\n{hint_of(problem, journal.words)}".strip()
        click.echo(f"::{problem.severity.value} {place},title={problem.code.value}::{_data(said)}")


_WRITERS: dict[Format, Callable[[OpenJournal, Found], None]] = {
    Format.TEXT: _write_text,
    Format.JSON: _write_json,
    Format.GITHUB: _write_github,
}


def _styled(text: str, problem: Problem) -> str:
    first, _, rest = text.partition("\n")
    if not sys.stdout.isatty():
        return text
    return f"{click.style(first, fg='red' if problem.is_error else 'yellow', bold=True)}\n{rest}"


def _data(text: str) -> str:
    """Escape *text* for a GitHub workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
