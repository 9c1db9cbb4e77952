"""A derived look back -> its answers: questions a person would ask, sentences, pictures, and how it is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from dreiklang.derive.findings import Lookback
from dreiklang.derive.retrospects import Background, Retrospect, look_into
from dreiklang.model import TargetKind
from dreiklang.pages.behind import Behind
from dreiklang.pages.insights.courses import lanes_of
from dreiklang.pages.insights.shape import Sayer, Section
from dreiklang.pages.retrospect.expected import right
from dreiklang.pages.retrospect.felt import energy, turned
from dreiklang.pages.retrospect.judged import foreseen, judged
from dreiklang.pages.retrospect.shape import Asked
from dreiklang.pages.retrospect.worked import asked, kept
from dreiklang.pages.telling.spell import say
from dreiklang.pages.view import View

ANSWERS: tuple[Callable[[Asked, Retrospect], Section | None], ...] = (
    right,
    judged,
    foreseen,
    asked,
    kept,
    energy,
    turned,
)


def retrospect_of(view: View, lookback: Lookback) -> Retrospect:
    """Look into *lookback*, with what the whole journal knows beside it."""
    known = view.once("background", lambda: Background.of(view.journal, view.today))
    return look_into(lookback, known)


def answer(view: View, here: str, lookback: Lookback, found: Retrospect) -> tuple[Section, ...]:
    """Answer each question of which *found* knows enough, on the page at *here*."""
    sections = [each(Asked(view, here, lookback), found) for each in ANSWERS]
    if lookback.target.kind is not TargetKind.PERSON:  # whose page shows their own lane
        sections.append(lanes_of(Sayer(view, here), lookback.decisions))
    return tuple(section for section in sections if section)


def tell_shifts(view: View, found: Retrospect, behind: Behind) -> Iterator[Markup]:
    """Say which rates differ clearly from those of the period before, and whether that may be chance."""
    words = view.words.retrospect
    for shift in sorted(found.shifts, key=lambda each: each.chance):
        now, before = (
            behind.link(view.words.insights.rate.format(k=rate.k, n=rate.n), rate.hits or rate.cases)
            for rate in (shift.now, shift.before)
        )
        told = say(words.shift, what=words.shifts[shift.name], now=now, before=before)
        yield told + " " + view.words.telling.chance if shift.chance else told
