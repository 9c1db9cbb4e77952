"""Questions and the entries that answer them -> which of them are still open."""

from __future__ import annotations

from collections.abc import Iterable

from dreiklang.model import Entry


def open_questions(asked: Entry, answering: Iterable[Entry]) -> tuple[str, ...]:
    """Give the questions of *asked* that none of the *answering* entries answers."""
    texts = asked.question.texts if asked.question else ()
    answered: set[int] = set()
    for entry in answering:
        if asked.id in entry.answers:
            parts = {part for id_, part in entry.answer_parts if id_ == asked.id}
            answered |= parts or set(range(1, len(texts) + 1))
    return tuple(text for number, text in enumerate(texts, 1) if number not in answered)
