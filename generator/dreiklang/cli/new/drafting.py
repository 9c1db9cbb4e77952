"""What was said and asked -> the draft of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import click
from babel.dates import format_date

from dreiklang.cli.new.options import Given
from dreiklang.cli.new.trial import Desk, Verdict
from dreiklang.dates import parse_day
from dreiklang.keys import Value, find_key, find_word, key
from dreiklang.model import Choice, TargetKind, What
from dreiklang.options import Lang
from dreiklang.texts import words_for
from dreiklang.write import FORMS, Draft, Form, comment, in_order, make_field, question_body, short_name

_IDS = frozenset({Value.ENTRY, Value.ENTRIES, Value.TARGET})
_LONGEST_TITLE = 70


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written: *given* by English names of keys, for the entry of *day*."""

    what: What
    given: Given
    day: date

    @property
    def form(self) -> Form:
        """The form that it fills in."""
        return FORMS[self.what]

    @property
    def choice(self) -> Choice | None:
        """Love, change or leave, where that is decided."""
        return find_word(Choice, self.first("decision"))

    def first(self, key: str) -> str:
        """Give what was said for *key*, "" where nothing was."""
        return next(iter(self.given.get(key, ())), "").strip()


def day_of(given: Given, today: date) -> date:
    """Give the day of the entry; one that is none stays in *given*, so that the checks speak of it."""
    said = "".join(given.get("date", ()))
    day = parse_day(said, today) if said else today
    if not isinstance(day, date):
        return today
    given.pop("date", None)
    return day


def take_words(plan: Plan, words: str, desk: Desk) -> None:
    """Understand *words* that stand without an option: whom it is about, if they are a name, else what."""
    if not words:
        return
    if plan.form.person_first and desk.is_somebody(words):
        person = desk.find_registered(words)
        plan.given.setdefault("client", (person.id if person else words,))
    elif plan.form.words not in plan.given:
        plan.given[plan.form.words] = (words,)
    elif plan.form.person_first and "client" not in plan.given:  # nobody whom we know, but who else would it be?
        plan.given["client"] = (words,)
    else:
        option = key(plan.form.words).written(desk.words.lang)
        raise click.UsageError(desk.words.questions.words_left.format(words=words, option=option))


def complete_ids(plan: Plan, desk: Desk) -> None:
    """Put whole ids in the place of parts that leave no doubt."""
    for name, said in plan.given.items():
        if is_of_ids(name):
            plan.given[name] = tuple(_whole_id(part, desk) for part in said)


def is_of_ids(name: str) -> bool:
    """Whether the key *name* takes the ids of entries."""
    key = find_key(name)
    return key is not None and key.value in _IDS


def make_draft(plan: Plan, desk: Desk, title: str, body: str) -> Draft:
    """Make the draft: its head in the journal's language."""
    given = dict(plan.given) | {"title": (title,)}
    if plan.form.opens_with_day:
        given.setdefault(plan.form.opens, (plan.day.isoformat(),))
    made = (make_field(name, said, desk.words.lang, plan.day) for name, said in given.items())
    return Draft(in_order(filter(None, made), plan.form.opens), body)


def default_title(plan: Plan, desk: Desk) -> str:
    """Name an entry that was given no title after whom or what it is about."""
    texts = desk.words.questions
    what = plan.choice or plan.what
    about = next(filter(None, map(plan.first, plan.form.about)), "")
    person = desk.find_registered(about) if about else None
    named = _shorten(short_name(person.name) if person else about)
    return texts.titles[what].format(about=named) if named else texts.bare[what]


def questions_of(plan: Plan, desk: Desk) -> str:
    """Write the body in which the questions wait, in the language of the entry."""
    lang = find_word(Lang, plan.first("lang")) or desk.words.lang
    texts = words_for(lang, desk.options.address, desk.options.gender).questions
    return question_body(texts.bodies.get(plan.choice or plan.what, ()), desk.words.lang)


def expectation(verdict: Verdict, desk: Desk) -> str:
    """Tell what was expected in the entry at which a retrospective looks back: a comment, so that it stays private."""
    entry = verdict.entry
    if entry is None or entry.retrospective is None or entry.retrospective.target.kind is not TargetKind.ENTRY:
        return ""
    then = verdict.journal.by_id.get(entry.retrospective.target.id)
    if then is None or not then.expect:
        return ""
    texts = desk.words.questions
    details: list[str] = []
    if then.date:
        details.append(texts.expected_on.format(day=format_date(then.date, "long", desk.words.lang.value)))
    if then.confidence is not None:
        details.append(texts.expected_surely.format(confidence=then.confidence))
    told = f" ({', '.join(details)})" if details else ""
    return comment(texts.expected.format(details=told, expect=then.expect))


def _whole_id(part: str, desk: Desk) -> str:
    found = desk.find_ids(part)
    if len(found) > 1:
        all_ids = "\n".join(f"  {one}" for one in found[:10])
        raise click.UsageError(desk.words.questions.target_many.format(given=part, all=all_ids))
    return found[0] if found else part


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return f"{line[:_LONGEST_TITLE].rpartition(' ')[0] or line[:_LONGEST_TITLE]} …"
