"""A form's questions, asked one after the other -> what was given, with the answers in it."""

from __future__ import annotations

import click

from dreiklang.cli.new.drafting import Plan, default_title
from dreiklang.cli.new.terminal import ask, with_choices
from dreiklang.cli.new.trial import Desk
from dreiklang.texts.problems import render_problem
from dreiklang.write import Draft, Field, make_field


def ask_rest(plan: Plan, desk: Desk) -> None:
    """Ask what the form asks and nobody said; Enter skips, but for what makes the entry what it is."""
    texts = desk.words.questions
    click.echo(texts.skip, err=True)
    for name in plan.form.asks:
        if name in plan.given:
            continue
        default = default_title(plan, desk) if name == "title" else ""

        def objection(answer: str, name: str = name) -> str:
            return _objection(plan, desk, name, answer)

        question = with_choices(texts.asks[name], name, desk.words.lang)
        answer = ask(question, objection, default=default, needed=name == plan.form.opens)
        if answer and answer != default:
            plan.given[name] = (answer,)


def _objection(plan: Plan, desk: Desk, name: str, answer: str) -> str:
    """Say why check would not take *answer* for the key *name*."""
    field = make_field(name, (answer,), desk.words.lang, plan.day)
    opener = Field(plan.form.opens, plan.day.isoformat()) if plan.form.opens_with_day else None
    problems = desk.try_alone(Draft(tuple(filter(None, (opener, field)))))
    return "\n".join(render_problem(problem, desk.words) for problem in problems)
