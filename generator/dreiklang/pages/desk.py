"""View -> the desk of the day: what waits, what was written last, this day in other years, a compliment, a decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from dreiklang.keys.whats import WHATS, What
from dreiklang.model import Entry
from dreiklang.pages.again import SCRIPT, rows_for_script
from dreiklang.pages.cards import EntryLine, make_line
from dreiklang.pages.decision_cards import tell_decision
from dreiklang.pages.due import ADDRESS as DUE
from dreiklang.pages.marks import Label
from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.pages.waiting import WaitingGroup, group_waiting
from dreiklang.values import dataclass

ADDRESS = ""

_UNTORN = "\N{NO-BREAK SPACE}"
_RECENT = 8
_WAITING = 10  # so many of what waits stand on the desk; the rest is one click away
_EARLIER = 60  # days after which a decision may come up again
_FIRST_STEPS = (What.NOTE, What.DECISION, What.PERSON)


@dataclass(frozen=True, slots=True)
class Remembered:
    """An entry of this day in another year, and how long ago that was."""

    ago: str
    line: EntryLine


@dataclass(frozen=True, slots=True)
class Praise:
    """A compliment, with the entry that holds it and the person who said it, where there is one."""

    words: str
    lang: str
    entry: Label
    person: Label | None


@dataclass(frozen=True, slots=True)
class Desk:
    """All that stands on the desk; what there is nothing of is empty or None."""

    groups: tuple[WaitingGroup, ...]
    see_all: Label | None
    recent: tuple[EntryLine, ...]
    all_entries: Label
    on_this_day: tuple[Remembered, ...]
    praise: Praise | None
    all_praise: Label
    earlier: Markup | None
    earlier_ago: str
    unread_lead: str
    unread: tuple[Label, ...]
    today: str
    rows: Markup
    script: str


def make_desk(view: View) -> Iterator[Page]:
    """Make the desk, in the private edition; on an empty journal, the first steps to take."""
    if not view.is_private:
        return
    words = view.words.desk
    if view.journal.entries or view.journal.unread:
        title = words.title.format(day=view.day(view.today).text.replace(" ", _UNTORN))
        content = fill("desk.html", title=title, desk=_desk(view), words=view.words)
    else:
        title = words.empty_title
        content = fill("desk_empty.html", commands=_commands(view), words=view.words)
    yield Page(ADDRESS, title, content, view.lang, nav=words.nav, searchable=False)


def _desk(view: View) -> Desk:
    words = view.words.desk
    waiting = (*view.findings.due, *view.findings.soon)
    past = [entry for entry in view.journal.entries if entry.date and entry.date <= view.today]
    earlier = _earlier(view, past)
    count = len(view.journal.entries)
    return Desk(
        groups=group_waiting(view, ADDRESS, waiting[:_WAITING]),
        see_all=Label(view.words.waiting.see_all(len(waiting)), view.link(ADDRESS, DUE)) if waiting else None,
        recent=tuple(make_line(view, ADDRESS, entry) for entry in past[-_RECENT:][::-1]),
        all_entries=Label(words.all_entries(count), view.link(ADDRESS, "entries/")),
        on_this_day=tuple(_remembered(view, past)),
        praise=_praise(view, past),
        all_praise=Label(words.all_compliments, view.link(ADDRESS, "compliments/")),
        earlier=tell_decision(view, ADDRESS, earlier) if earlier else None,
        earlier_ago=words.earlier_ago(_days(earlier.date, view.today)) if earlier and earlier.date else "",
        unread_lead=words.unread_lead(len(view.journal.unread)),
        unread=tuple(Label(unread.path, view.link(ADDRESS, unread.address)) for unread in view.journal.unread),
        today=view.today.isoformat(),
        rows=rows_for_script(view),
        script=view.link(ADDRESS, SCRIPT),
    )


def _remembered(view: View, past: list[Entry]) -> Iterator[Remembered]:
    for entry in reversed(past):
        if entry.date and (entry.date.month, entry.date.day) == (view.today.month, view.today.day):
            years = view.today.year - entry.date.year
            if years:
                yield Remembered(view.words.desk.years_ago(years), make_line(view, ADDRESS, entry))


def _praise(view: View, past: list[Entry]) -> Praise | None:
    """Pick the compliment of the day: the next one each day, so that each has its turn."""
    said = [(one.words, entry) for entry in past if entry.feedback for one in entry.feedback.compliments]
    if not said:
        return None
    words, entry = said[view.today.toordinal() % len(said)]
    person = view.person(ADDRESS, entry.people[0]) if entry.people else None
    return Praise(words, entry.lang.value, view.entry_label(ADDRESS, entry), person)


def _earlier(view: View, past: list[Entry]) -> Entry | None:
    """Pick a decision that is some time ago: another one each day."""
    decisions = [entry for entry in past if entry.decision and entry.date and _days(entry.date, view.today) >= _EARLIER]
    return decisions[view.today.toordinal() % len(decisions)] if decisions else None


def _days(day: date, today: date) -> int:
    return (today - day).days


def _commands(view: View) -> tuple[str, ...]:
    spelled = {word.member: word.written(view.lang) for word in WHATS}
    return tuple(f"dreiklang new {spelled[what]}" for what in _FIRST_STEPS)
