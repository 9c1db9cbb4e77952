"""View -> the page of all decisions: love, change, leave side by side, open and reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.model import Choice, Entry
from dreiklang.pages.decision_cards import DecisionCard, make_decision
from dreiklang.pages.marks import Badge, Label
from dreiklang.pages.page import Page
from dreiklang.pages.paging import LINES
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.values import dataclass

ADDRESS = "decisions/"


@dataclass(frozen=True, slots=True)
class Column:
    """One of the three tones: its decisions that are still open and those that were looked back on, newest first."""

    badge: Badge
    lead: str
    open: tuple[DecisionCard, ...]
    reviewed: tuple[DecisionCard, ...]
    more: Label | None


def make_decisions(view: View) -> Iterator[Page]:
    """Make the page of all decisions, in the private edition."""
    if not view.is_private:
        return
    words = view.words.decisions
    entries = [entry for entry in reversed(view.journal.entries) if entry.decision]
    columns = [_column(view, choice, entries) for choice in Choice]
    yield Page(
        address=ADDRESS,
        title=words.title,
        made_of=fill("decisions.html", columns=columns if entries else [], words=view.words),
        lang=view.lang,
        description=words.description,
        nav=words.nav,
        searchable=False,
    )


def _column(view: View, choice: Choice, entries: list[Entry]) -> Column:
    words, reviews = view.words, view.findings.reviews
    own = [entry for entry in entries if entry.decision and entry.decision.choice is choice]
    still_open = [entry for entry in own if entry.id not in reviews]
    reviewed = [entry for entry in own if entry.id in reviews]
    shown = [[make_decision(view, ADDRESS, one) for one in part[:LINES]] for part in (still_open, reviewed)]
    more = len(own) - sum(map(len, shown))
    return Column(
        badge=Badge(choice.value, words.common.choices[choice]),
        lead=words.decisions.lead[choice],
        open=tuple(shown[0]),
        reviewed=tuple(shown[1]),
        more=Label(words.decisions.more(more), view.link(ADDRESS, f"entries/?choice={choice}")) if more else None,
    )
