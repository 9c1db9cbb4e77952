"""A form's questions, asked one after the other -> what was given, with the answers in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from dreiklang.check.slugs import slug_or_codes
from dreiklang.cli.new.drafting import Plan, complete_ids, default_title, is_of_ids, make_draft
from dreiklang.cli.new.terminal import ask, tell, with_choices
from dreiklang.cli.new.trial import CLASHES, Desk
from dreiklang.model import Kind, What
from dreiklang.problems import Problem
from dreiklang.write import compose, entry_path


def ask_rest(plan: Plan, desk: Desk) -> None:
    """Ask what the form asks and nobody said; Enter skips, but for what makes the entry what it is."""
    texts = desk.words.questions
    skip = texts.looking.skip if plan.what is What.RETROSPECTIVE else texts.skip
    click.echo(skip if _is_opened(plan) else texts.skip_later, err=True)
    for name in _unsaid(plan):
        ask_key(plan, desk, name)


def ask_key(plan: Plan, desk: Desk, name: str) -> None:
    """Ask for the key *name* until the answer can be read; Enter skips it, unless it is needed."""
    texts = desk.words.questions

    def objection(answer: str) -> str:
        return _objection(plan, desk, name, answer)

    question = texts.asks.get(f"{plan.what} {name}", texts.asks[name])
    default = default_title(plan, desk) if name == "title" else ""
    needed = texts.needed if name == plan.form.opens else ""
    answer = ask(with_choices(question, name, desk.words.lang), objection, default=default, needed=needed)
    if answer and answer != default:
        plan.given[name] = (answer,)


def _is_opened(plan: Plan) -> bool:
    return plan.form.opens not in plan.form.asks or plan.form.opens in plan.given


def _unsaid(plan: Plan) -> Iterator[str]:
    """Yield the keys to ask for; not how sure somebody is of no expectation, nor for a client where it is about a partner."""
    for name in plan.form.asks:
        is_about_nothing = name == "confidence" and "expect" in plan.form.asks and not plan.first("expect")
        is_about_partner = name == "client" and "partner" in plan.given and plan.form.kind is not Kind.ORDER
        if name not in plan.given and not is_about_nothing and not is_about_partner:
            yield name


def _objection(plan: Plan, desk: Desk, name: str, answer: str) -> str:
    """Say why *answer* would not do for the key *name*, beside what was given before."""
    tried = replace(plan, given=plan.given | {name: (answer,)})
    if name == "title" and answer == default_title(plan, desk):
        return ""  # ours, for which a free name will be found
    if name == "title" and os.path.lexists(path := _path_of(tried, desk)):
        return desk.words.questions.taken.format(path=path.name)
    try:
        complete_ids(tried, desk)
    except click.UsageError as many:
        return many.message
    if not (errors := _errors(tried, desk, name)):
        return ""
    known = {(problem.code, problem.facts) for problem in _errors(plan, desk, name)}
    return tell((problem for problem in errors if (problem.code, problem.facts) not in known), desk.words)


def _errors(plan: Plan, desk: Desk, name: str) -> tuple[Problem, ...]:
    """Try out what *plan* says so far; only an id and a title need the rest of the journal for that."""
    text = compose(make_draft(plan, desk, plan.first("title"), ""), desk.words.lang)
    verdict = desk.try_out(_path_of(plan, desk), text, alone=name != "title" and not is_of_ids(name))
    errors = (problem for problem in verdict.problems if problem.is_error)
    return tuple(problem for problem in errors if name == "title" or problem.code not in CLASHES)


def _path_of(plan: Plan, desk: Desk) -> Path:
    return entry_path(desk.entries, plan.day, slug_or_codes(plan.first("title") or default_title(plan, desk)))
