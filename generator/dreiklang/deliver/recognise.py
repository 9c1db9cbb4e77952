"""Appearances and the record of answers -> what its writer has still to be asked; and her answers -> the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from dreiklang.audience.namelike import name_key, parts_of_name
from dreiklang.audience.recognition import Appearance
from dreiklang.deliver.record import Answer, Record
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An entry to ask about: its *appearance*, and those of its words that no accepted entry holds.

    *changed* says that an earlier text of it was accepted.
    """

    appearance: Appearance
    words: tuple[str, ...]
    changed: bool


def unanswered(appearances: Iterable[Appearance], record: Record) -> tuple[Unanswered, ...]:
    """Give the entries whose text nobody has accepted, as it stands now, under whatever file name."""
    accepted = {answer.text for answer in record.answers.values()}
    known = known_words(word for answer in record.answers.values() for word in answer.words)
    return tuple(
        Unanswered(each, fresh_words(each.words, known), each.id in record.answers)
        for each in appearances
        if each.text not in accepted
    )


def known_words(accepted: Iterable[str]) -> frozenset[str]:
    """Give what is no news once the words that look like names in *accepted* were read: they, and the parts of each."""
    return frozenset[str]().union(*map(parts_of_name, {name_key(word) for word in accepted}))


def fresh_words(words: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    """Keep those of *words* that are not *known*."""
    return tuple(word for word in words if name_key(word) not in known)


def accept(record: Record, accepted: Iterable[Appearance], day: dt.date) -> Record:
    """Add to *record* that on *day* these entries were *accepted* as they are."""
    news = {each.id: Answer(each.text, day, each.address, each.words) for each in accepted}
    return replace(record, answers={**record.answers, **news})


def follow_renames(record: Record, appearances: Iterable[Appearance]) -> Record:
    """Let the answers of entries whose file was renamed go with them: the text is the same."""
    there = {each.id: each for each in appearances}
    homeless = {answer.text: entry_id for entry_id, answer in record.answers.items() if entry_id not in there}
    answers = dict(record.answers)
    for each in there.values():
        if each.id not in answers and each.text in homeless:
            answers[each.id] = answers.pop(homeless.pop(each.text))
    return replace(record, answers=answers)
