"""View -> what others said: the page of compliments, and the page of questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dreiklang.derive.questions import open_questions
from dreiklang.model import Entry, Question, Target, TargetKind
from dreiklang.pages.marks import Day, Label
from dreiklang.pages.page import Page
from dreiklang.pages.telling.spell import counted, say
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass

COMPLIMENTS, QUESTIONS = "compliments/", "questions/"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said, the entry they stand in, the person (None if nobody is named), and the day."""

    words: str
    lang: str
    entry: Label
    person: Label | None
    day: Day | None


@dataclass(frozen=True, slots=True)
class QuoteYear:
    """What was said in a year, and its *balance* in words ("" where there was no criticism)."""

    id: str
    title: str
    balance: str
    compliments: tuple[Quote, ...]
    criticisms: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question entry: its *texts*, who asked, the entries that answer it, and which of the texts are *still_open*."""

    texts: tuple[str, ...]
    lang: str
    entry: Label
    by: str
    answers: tuple[Label, ...]
    still_open: tuple[str, ...]


def make_compliments(view: View) -> Iterator[Page]:
    """Make the page of compliments; in public only what may be passed on is there, and no page without any."""
    entries = [entry for entry in reversed(view.journal.entries) if entry.feedback]
    if not any(entry.feedback and entry.feedback.compliments for entry in entries):
        return
    words = view.words.voices
    years = _years(view, entries)
    yield Page(
        address=COMPLIMENTS,
        title=words.compliments_title,
        made_of=fill("compliments.html", years=years, words=view.words),
        lang=view.lang,
        description=words.compliments_description,
        headings=tuple(Heading(2, year.id, year.title) for year in years),
        nav=words.compliments_nav,
    )


def make_questions(view: View) -> Iterator[Page]:
    """Make the page of questions, the open ones first; no page where nobody asked."""
    asked = [_asked(view, entry) for entry in reversed(view.journal.entries) if entry.question]
    if not asked:
        return
    words = view.words.voices
    yield Page(
        address=QUESTIONS,
        title=words.questions_title,
        made_of=fill(
            "questions.html",
            unanswered=[one for one in asked if one.still_open],
            answered=[one for one in asked if not one.still_open],
            words=view.words,
        ),
        lang=view.lang,
        description=words.questions_description,
        nav=words.questions_nav,
    )


def _years(view: View, entries: list[Entry]) -> list[QuoteYear]:
    by_year: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_year[str(entry.date.year) if entry.date else ""].append(entry)
    return [_year(view, year, own) for year, own in sorted(by_year.items(), reverse=True)]


def _year(view: View, year: str, entries: list[Entry]) -> QuoteYear:
    words = view.words.voices
    praise = [
        _quote(view, entry, one.words) for entry in entries if entry.feedback for one in entry.feedback.compliments
    ]
    blame = [_quote(view, entry, one.words) for entry in entries if entry.feedback for one in entry.feedback.criticisms]
    title = year or words.undated
    said = (
        counted(words.compliments, len(praise), view.words.telling),
        counted(words.criticisms, len(blame), view.words.telling),
    )
    balance = say(words.balance, compliments=said[0], criticisms=said[1]) if praise and blame else ""
    return QuoteYear(f"y{year}", title, balance, tuple(praise), tuple(blame))


def _quote(view: View, entry: Entry, words: str) -> Quote:
    person = _named(view, entry.people[0]) if entry.people else None
    day = view.day(entry.date) if entry.date else None
    return Quote(words, entry.lang.value, view.entry_label(COMPLIMENTS, entry), person, day)


def _named(view: View, person_id: str) -> Label | None:
    """Name a person; in public only one who agreed to it."""
    person = view.journal.person_by_id.get(person_id)
    if person is None or not (view.is_private or person.consent):
        return None
    return view.person(COMPLIMENTS, person_id)


def _asked(view: View, entry: Entry) -> Asked:
    question = entry.question or Question(())
    name = _asker(view, question)
    target = Target(TargetKind.ENTRY, entry.id)
    answers = [one for one in view.findings.backlinks.get(target, ()) if entry.id in one.answers]
    return Asked(
        texts=question.texts or (entry.title,),
        lang=entry.lang.value,
        entry=view.entry_label(QUESTIONS, entry),
        by=view.words.voices.asked_by.format(name=name) if name else "",
        answers=tuple(view.entry_label(QUESTIONS, one) for one in answers),
        still_open=open_questions(entry, answers),
    )


def _asker(view: View, question: Question) -> str:
    """Name who asked; who is not on the list of people, as they were written."""
    name = view.person(QUESTIONS, question.person).text if question.person else ""
    return name or question.asked_by
