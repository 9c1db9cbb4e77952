"""An entry -> what waits for me alone because of it: steps, reviews, questions to answer, a post whose day comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from dreiklang.derive.due.known import Known, person_of
from dreiklang.derive.findings import Due, DueKind
from dreiklang.derive.questions import open_questions
from dreiklang.model import Entry

EARLY = timedelta(days=30)
"""A look back up to so long before the day of review is the one that was asked for."""


def steps_due(entry: Entry, known: Known) -> Iterator[Due]:
    """Yield each next step that is not done; without a day it waits at once, if quietly."""
    for step in entry.next:
        if step.done is None or step.done > known.today:
            day = step.due or entry.date or known.today
            dated = step.due is not None
            yield Due(DueKind.STEP, day, entry, person_of(entry), step.text, since=entry.date, dated=dated)


def review_due(entry: Entry, reviews: Mapping[str, tuple[Entry, ...]]) -> Iterator[Due]:
    """Yield the day on which *entry* wants to be looked at again, unless one of its *reviews* has done so."""
    day = entry.review
    if day is None:
        return
    since = max(entry.date or date.min, day - EARLY) if day > date.min + EARLY else date.min
    if not any(back.date is None or back.date >= since for back in reviews.get(entry.id, ())):
        yield Due(DueKind.REVIEW, day, entry, person_of(entry), entry.expect, since=entry.date)


def open_question(entry: Entry, known: Known) -> Iterator[Due]:
    """Yield the questions of *entry* that no published entry answers; they wait quietly."""
    if entry.question is None:
        return
    open_ = open_questions(entry, known.answering.get(entry.id, ()))
    if open_:
        text = " · ".join(open_)
        day = entry.date or known.today
        yield Due(DueKind.QUESTION, day, entry, entry.question.person, text, since=entry.date, dated=False)


def scheduled_post(entry: Entry, today: date) -> Iterator[Due]:
    """Yield *entry* while its day of publication is to come, and on the day itself."""
    day = entry.publish
    if day and (day > today or (day == today and entry.date != day)):
        yield Due(DueKind.SCHEDULED, day, entry, since=entry.date)
