"""`dreiklang new` for an entry: asked, tried out, written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from dreiklang.check.slugs import slug_or_codes
from dreiklang.cli.new.asking import ask_rest
from dreiklang.cli.new.drafting import (
    Plan,
    Talk,
    complete_ids,
    default_title,
    make_draft,
    questions_of,
)
from dreiklang.cli.new.terminal import gist_of, tell, with_choices
from dreiklang.cli.new.trial import CLASHES, Desk, Verdict
from dreiklang.cli.new.words import take_words
from dreiklang.cli.sealing import seal
from dreiklang.engine.reports import path_from_here
from dreiklang.keys import key
from dreiklang.model import What
from dreiklang.texts.problems import render_problem
from dreiklang.values import dataclass
from dreiklang.write import Draft, compose, create_file, entry_path

_MOST_TITLES = 100


@dataclass(frozen=True, slots=True)
class Attempt:
    """A *draft* that would lie at *path*, and what check says of it (None where something lies there already)."""

    draft: Draft
    path: Path
    verdict: Verdict | None

    @property
    def clashes(self) -> bool:
        """Whether only its name is in the way."""
        return self.verdict is None or any(problem.code in CLASHES for problem in self.verdict.problems)


@dataclass(frozen=True, slots=True)
class Written:
    """The *path* of a new entry; *stopped* says that somebody left in the middle of its questions."""

    path: Path
    stopped: bool = False


def add_entry(plan: Plan, words: tuple[str, ...], body: str | None, desk: Desk, *, asking: bool) -> Written:
    """Write the entry that *plan* is of; *words* stood without an option."""
    take_words(plan, words, desk)
    complete_ids(plan, desk)
    if asking:
        ask_rest(plan, desk)
        complete_ids(plan, desk)
    _refuse_without_opener(plan, desk)
    talk = Talk(body) if body is not None else _talk(plan, desk, asking=asking)
    attempt = _attempt(plan, talk.body, desk)
    try:
        _write(attempt, desk)
    except (click.UsageError, OSError):
        if asking:  # let nothing be lost that was typed
            click.echo(f"{desk.words.questions.not_written}\n\n{compose(attempt.draft, desk.words.lang)}", err=True)
        raise
    return Written(attempt.path, talk.stopped)


def tell_written(written: Written, desk: Desk) -> None:
    """Print where the entry lies; that it is not whole, where it is not."""
    if written.stopped:
        click.echo(f"\n{desk.words.questions.looking.kept}", err=True)
    click.echo(path_from_here(written.path))


def _talk(plan: Plan, desk: Desk, *, asking: bool) -> Talk:
    if plan.what is not What.RETROSPECTIVE:
        return Talk(questions_of(plan, desk))
    from dreiklang.cli.new.looking import look_back  # noqa: PLC0415  # whoever notes something needs no findings

    return look_back(plan, desk, asking=asking)


def _write(attempt: Attempt, desk: Desk) -> None:
    verdict = _refuse_what_is_wrong(attempt, desk)
    for problem in verdict.problems:
        click.echo(render_problem(problem, desk.words), err=True)
    draft = attempt.draft
    if verdict.entry and verdict.entry.retrospective:
        from dreiklang.cli.new.looking import hand_over  # noqa: PLC0415  # likewise

        before = hand_over(verdict.entry.retrospective.target, desk)
        draft = replace(draft, body=f"{before}\n\n{draft.body}" if before else draft.body)
    try:
        create_file(attempt.path, compose(draft, desk.words.lang))
    except FileExistsError:
        raise click.UsageError(desk.words.questions.taken.format(path=attempt.path.name)) from None
    if desk.is_now:
        seal(verdict.journal, desk.entries, desk.today, desk.words.commands)


def _refuse_without_opener(plan: Plan, desk: Desk) -> None:
    """Ask in vain for the one value without which the entry would not be what was asked for."""
    opens = plan.form.opens
    if opens and not plan.form.opens_with_day and not plan.first(opens):
        question = with_choices(desk.words.questions.asks[opens], opens, desk.words.lang)
        option = key(opens).written(desk.words.lang)
        raise click.UsageError(desk.words.questions.missing.format(option=option, what=gist_of(question)))


def _attempt(plan: Plan, body: str, desk: Desk) -> Attempt:
    """Try the title that was given; or titles of ours, until one is free."""
    for title in _titles(plan, desk):
        path = entry_path(desk.entries, plan.day, slug_or_codes(title))
        draft = make_draft(plan, desk, title, body)
        verdict = None if os.path.lexists(path) else desk.try_out(path, compose(draft, desk.words.lang))
        attempt = Attempt(draft, path, verdict)
        if not attempt.clashes:
            break
    return attempt


def _titles(plan: Plan, desk: Desk) -> Iterator[str]:
    if own := plan.first("title"):
        yield own
        return
    name = default_title(plan, desk)
    yield name
    yield from (f"{name} {number}" for number in range(2, _MOST_TITLES))


def _refuse_what_is_wrong(attempt: Attempt, desk: Desk) -> Verdict:
    """Give the verdict if it is good; else say why it is not."""
    if attempt.verdict is None:
        raise click.UsageError(desk.words.questions.taken.format(path=attempt.path.name))
    if attempt.verdict.is_wrong:
        raise click.UsageError(tell((one for one in attempt.verdict.problems if one.is_error), desk.words))
    return attempt.verdict
