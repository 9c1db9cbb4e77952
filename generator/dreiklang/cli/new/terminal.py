"""Questions on the terminal -> answers that can be read."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Callable, Iterable

import click

from dreiklang.keys import WHATS, Value, find_key, find_what, spellings_of
from dreiklang.model import What
from dreiklang.options import Lang
from dreiklang.problems import Problem
from dreiklang.texts import Words
from dreiklang.texts.problems import hint_of, message_of
from dreiklang.write import clean, members_of

_WIDTH = 100

Objection = Callable[[str], str]
"""Says why an answer cannot be read, "" where it can."""


def can_edit() -> bool:
    """Whether an editor that was chosen would have the terminal to itself."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_what(words: Words) -> What:
    """Show what there is to write, and ask which."""
    texts = words.questions
    click.echo(texts.which, err=True)
    names = {word.member: word.written(words.lang) for word in WHATS}
    width = max(map(len, names.values()))
    for each, meaning in texts.whats.items():
        click.echo(f"  {names[each]:<{width}}  {meaning}", err=True)
    while True:
        answer: str = click.prompt(">", prompt_suffix=" ", default=names[What.NOTE], err=True)
        if what := find_what(answer):
            return what
        click.echo(texts.what_unknown.format(what=answer, all=", ".join(names.values())), err=True)


def ask(question: str, objection: Objection, *, default: str = "", needed: str = "") -> str:
    """Ask *question* until the answer can be read; Enter takes the *default*, or skips, or is told that one is *needed*."""
    while True:
        answer: str = click.prompt(question, default=default, show_default=bool(default), err=True, prompt_suffix=" ")
        if not answer.strip() and not needed:
            return ""
        why = objection(answer) if answer.strip() else needed
        if not why:
            return answer
        click.echo(why, err=True)


def ask_text(question: str, hint: str) -> str:
    """Ask for a sentence or two, with a *hint* below the question; Enter skips."""
    click.echo("\n" + click.style(question, bold=True), err=True)
    if hint:
        click.echo(textwrap.fill(hint, _WIDTH), err=True)
    answer: str = click.prompt(">", prompt_suffix=" ", default="", show_default=False, err=True)
    return clean(answer)


def with_choices(question: str, name: str, lang: Lang) -> str:
    """Add to *question* the words among which the key *name* chooses."""
    key = find_key(name)
    members = members_of(key.value) if key else None
    if key is None or members is None or key.value is Value.WEIGH:
        return question
    return f"{question} ({', '.join(spellings_of(members, lang))})"


def gist_of(question: str) -> str:
    """Give what *question* wants to know in a few words: the choices at its end, else its first sentence."""
    choices = re.search(r"\((.+)\)$", question)
    return choices[1] if choices else "".join(question.partition("?")[:2])


def tell(problems: Iterable[Problem], words: Words) -> str:
    """Tell what is wrong with an answer, and what would do: there is no file yet to which a line could be added."""
    hints = words.questions.clash_hints
    return "\n".join(
        f"{message_of(problem, words)} {hints.get(problem.code) or hint_of(problem, words)}" for problem in problems
    )
