"""dreiklang done: a next step is taken; the day goes into the entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from dreiklang.check.days import split_days
from dreiklang.check.fields import scalars_of
from dreiklang.cli.doing.noting import Doing, begin, deed_arguments, with_day_in_words
from dreiklang.cli.doing.verbs import Verb
from dreiklang.cli.terminal import can_ask
from dreiklang.keys import NO, find_key, fold
from dreiklang.model import Step
from dreiklang.options import Lang
from dreiklang.write import Act, Change, lang_of_head

Numbered = tuple[int, Step]


@click.command("done")
@deed_arguments(Verb.DONE)
@click.option("--step", type=int, metavar="N")
def command(*, words: tuple[str, ...], day: str, step: int | None, config_file: Path, today: date | None) -> None:
    """Note that a step was taken: the only open one, the one with that number, or the one with these words."""
    doing = with_day_in_words(begin(Verb.DONE, words, day, config_file, today))
    if not doing.deed.is_open(doing.entry):
        if any(taken.done == doing.day for taken in doing.entry.next):
            doing.tell_already()
            return
        raise click.UsageError(doing.texts.misfit[Verb.DONE.value].format(title=doing.entry.title))
    number, _ = _choose(doing, step)
    doing.write(_changes(doing, number), lambda entry: entry.next[number].done == doing.day)


def _choose(doing: Doing, number: int | None) -> Numbered:
    """Find the step that is meant; ask, where several are open and somebody can answer."""
    steps = [(at, step) for at, step in enumerate(doing.entry.next) if step.done is None]
    if number is None and doing.words:
        wanted = [fold(word) for word in doing.words.split()]
        steps = [(at, step) for at, step in steps if all(word in fold(step.text) for word in wanted)] or steps
    elif number is None and len(steps) > 1 and can_ask():
        click.echo(_listed(steps), err=True)
        number = click.prompt(doing.texts.ask_step, type=int, prompt_suffix=" ", err=True)
    if number is not None:
        return _with_number(doing, number, steps)
    if len(steps) > 1:
        raise click.UsageError(doing.texts.many_steps.format(all=_listed(steps)))
    return steps[0]


def _with_number(doing: Doing, number: int, steps: list[Numbered]) -> Numbered:
    for at, step in steps:
        if at == number - 1:
            return at, step
    raise click.UsageError(doing.texts.no_such_step.format(step=number, all=_listed(steps)))


def _listed(steps: list[Numbered]) -> str:
    return "\n".join(f"  {at + 1}  {step.due or ' ' * 10}  {step.text}" for at, step in steps)


def _changes(doing: Doing, number: int) -> Iterator[Change]:
    """Say on which day the step with that *number* was taken; days stand in the order of the steps, no for those between."""
    source = doing.source
    texts = [
        scalar.text
        for written, node in source.fields
        if find_key(written.text) == doing.deed.key
        for scalar in scalars_of(node)
        if scalar.text.strip()
    ]
    values = [part for text in texts for part in split_days(text)]
    day = doing.day.isoformat()
    if number < len(values) and len(values) > len(texts):
        values[number] = day
        yield doing.change(Act.SET, ", ".join(values))
    elif number < len(values):
        yield doing.change(Act.PUT, day, number)
    else:
        still_open = NO[lang_of_head(source.text, doing.shelf.opened.options.lang) is Lang.DE]
        yield from (doing.change(Act.ADD, still_open) for _ in range(number - len(values)))
        yield doing.change(Act.ADD, day)
