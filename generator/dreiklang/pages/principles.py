"""View -> the page of principles: by what I decide, and what came of the decisions that go by it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dreiklang.derive.findings import Principle
from dreiklang.pages.cards import foreign_lang
from dreiklang.pages.decision_cards import tell_decision
from dreiklang.pages.marks import Day, Label
from dreiklang.pages.page import Page
from dreiklang.pages.paging import LINES
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass

ADDRESS = "principles/"


@dataclass(frozen=True, slots=True)
class PrincipleCard:
    """A principle, its beginning in plain words, and the decisions that cite it, newest first; *cited* says how many."""

    id: str
    entry: Label
    lang: str
    day: Day | None
    summary: str
    cited: str
    decisions: tuple[Markup, ...]


def make_principles(view: View) -> Iterator[Page]:
    """Make the page of principles, in the private edition, once there is one."""
    if not view.findings.principles:
        return
    words = view.words.decisions
    cards = [_card(view, one, number) for number, one in enumerate(view.findings.principles, 1)]
    yield Page(
        address=ADDRESS,
        title=words.principles,
        made_of=fill("principles.html", principles=cards, words=view.words),
        lang=view.lang,
        description=words.principles_lead,
        headings=tuple(Heading(2, card.id, card.entry.text) for card in cards),
        nav=words.principles_nav,
        searchable=False,
    )


def _card(view: View, principle: Principle, number: int) -> PrincipleCard:
    entry = principle.entry
    cited = principle.cited_by[-LINES:][::-1]
    return PrincipleCard(
        id=f"principle-{number}",
        entry=view.entry_label(ADDRESS, entry),
        lang=foreign_lang(view, entry),
        day=view.day(entry.date) if entry.date else None,
        summary=view.description(entry),
        cited=view.words.decisions.cited(len(principle.cited_by)) if cited else view.words.decisions.not_cited,
        decisions=tuple(tell_decision(view, ADDRESS, one) for one in cited),
    )
