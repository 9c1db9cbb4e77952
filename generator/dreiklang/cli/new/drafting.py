"""What was said and asked -> the draft of an entry."""

from __future__ import annotations

from datetime import date

import click

from dreiklang.cli.new.options import Given
from dreiklang.cli.new.trial import Desk
from dreiklang.dates import parse_day
from dreiklang.keys import Value, find_key, find_word
from dreiklang.model import Choice, LookFormat, What
from dreiklang.options import Lang
from dreiklang.texts import words_for
from dreiklang.texts.questions import QuestionWords
from dreiklang.values import dataclass
from dreiklang.write import FORMS, Draft, Form, in_order, make_field, question_body, short_name

_IDS = frozenset({Value.ENTRY, Value.ENTRIES, Value.TARGET})
_LONGEST_TITLE = 70


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written: *given* by English names of keys, for the entry of *day*; *layout* is that of a look back."""

    what: What
    given: Given
    day: date
    layout: LookFormat | None = None

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


@dataclass(frozen=True, slots=True)
class Talk:
    """The *body* that came of the questions, and whether somebody *stopped* in the middle of them."""

    body: str
    stopped: bool = False


def day_of(given: Given, today: date) -> date:
    """Give the day of the entry; one that is none stays in *given*, so that the checks speak of it."""
    said = "".join(given.get("date", ()))
    day = parse_day(said, today) if said else today
    if not isinstance(day, date):
        return today
    given.pop("date", None)
    return day


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
    named = _shorten(_called(about, plan, desk))
    return texts.titles[what].format(about=named) if named else texts.bare[what]


def words_of_entry(plan: Plan, desk: Desk) -> QuestionWords:
    """Give the questions in the language of the entry."""
    lang = find_word(Lang, plan.first("lang")) or desk.words.lang
    return words_for(lang, desk.options.address, desk.options.gender).questions


def questions_of(plan: Plan, desk: Desk) -> str:
    """Write the body in which the questions wait, in the language of the entry."""
    texts = words_of_entry(plan, desk)
    return question_body(texts.bodies.get(plan.choice or plan.what, ()), desk.words.lang)


def _whole_id(part: str, desk: Desk) -> str:
    found = desk.find_ids(part)
    if len(found) > 1:
        all_ids = "\n".join(f"  {one}" for one in found[:10])
        raise click.UsageError(desk.words.questions.target_many.format(given=part, all=all_ids))
    return found[0] if found else part


def _called(about: str, plan: Plan, desk: Desk) -> str:
    """Call what *about* means by its own name: a firm without its legal form, an entry by its title."""
    person = desk.find_registered(about) if about else None
    if person:
        return short_name(person.name)
    return (desk.name_of(about, plan.day) if plan.what is What.RETROSPECTIVE else "") or about


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST_TITLE:
        return line
    return f"{line[:_LONGEST_TITLE].rpartition(' ')[0] or line[:_LONGEST_TITLE]} …"
