"""The words behind `new` that stand without an option -> whom it is about, and what."""

from __future__ import annotations

import click

from dreiklang.cli.new.drafting import Plan
from dreiklang.cli.new.trial import Desk
from dreiklang.keys import find_word, key
from dreiklang.model import Choice, Kind, Person, Role, What
from dreiklang.values import dataclass

_GO_ON = ("und", "oder", "and", "or", "&", "+", "/")
"""After these, what stands before is no more than the beginning of what was meant."""


@dataclass(frozen=True, slots=True)
class _Split:
    """A *name* at the beginning, and the *rest*; *doubtful*, where it may just as well be a word of the text."""

    name: str
    rest: str
    doubtful: bool = False


def take_words(plan: Plan, words: tuple[str, ...], desk: Desk) -> None:
    """Understand *words*: first the choice of a decision, then whom it is about, as far as they are a name, then what.

    What stands in quotes is one word, and not taken apart.
    """
    if plan.what is What.DECISION and "decision" not in plan.given and _begins_with_choice(words):
        plan.given["decision"], words = words[:1], words[1:]
    text = " ".join(words)
    place = next((name for name in plan.form.people if name not in plan.given), "")
    split = _split(words, desk) if place else None
    if split and not split.doubtful:
        person = desk.find_registered(split.name)
        place, text = _place_of(person, place, plan), split.rest
        plan.given[place] = (person.id if person else split.name,)
    if not text:
        return
    if plan.form.words not in plan.given:
        plan.given[plan.form.words] = (text,)
    elif plan.form.words == "title" and place and place not in plan.given:
        plan.given[place] = (text,)  # nobody whom we know, but who else would it be?
    else:
        option = key(plan.form.words).written(desk.words.lang)
        raise click.UsageError(desk.words.questions.words_left.format(words=text, option=option))
    if split and split.rest:
        _tell(split, place, plan, desk)


def _place_of(person: Person | None, place: str, plan: Plan) -> str:
    """Give the key for *person*: whoever is nobody's client is no client; but an order has one, whoever that is."""
    is_partner = person is not None and person.role is Role.PARTNER and plan.form.kind is not Kind.ORDER
    return "partner" if place == "client" and is_partner and "partner" not in plan.given else place


def _begins_with_choice(words: tuple[str, ...]) -> bool:
    return bool(words) and find_word(Choice, words[0]) is not None and not _goes_on(words[1:])


def _split(words: tuple[str, ...], desk: Desk) -> _Split | None:
    """Find the longest name with which *words* begin; None, where they begin with nobody whom we know."""
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if desk.is_somebody(name):
            rest = words[count:]
            return None if _goes_on(rest) else _Split(name, " ".join(rest), bool(rest) and desk.is_ordinary(name))
    return None


def _goes_on(rest: tuple[str, ...]) -> bool:
    return bool(rest) and rest[0].lower() in _GO_ON


def _tell(split: _Split, place: str, plan: Plan, desk: Desk) -> None:
    """Say as what words were understood of which only some are a name, and what it takes to mean something else."""
    texts, lang = desk.words.questions, desk.words.lang
    person = f"--{key(place).written(lang)}"
    if split.doubtful:
        told = texts.kept_as_text.format(word=split.name, option=f"{person} {_quoted(split.name)}")
    else:
        told = texts.understood.format(
            person=f"{person} {_quoted(plan.first(place))}",
            text=f"--{key(plan.form.words).written(lang)} {_quoted(split.rest)}",
        )
    click.echo(told, err=True)


def _quoted(text: str) -> str:
    return f'"{text}"' if " " in text else text
