"""What is due -> lines that say why, since when, and by which entry; in groups by urgency."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup, escape

from dreiklang.derive.findings import Due
from dreiklang.pages.because import tell_why
from dreiklang.pages.doing import command_for, edit_link
from dreiklang.pages.marks import Day, Label
from dreiklang.pages.telling.spell import linked, say
from dreiklang.pages.templating import macro
from dreiklang.pages.view import View
from dreiklang.values import dataclass


@dataclass(frozen=True)  # without slots, for the sake of what is made once
class Waiting:
    """Something that waits: *name* says what it is and between whom, *what* its words, *why* the reason, *when* its day.

    *command* is what to type once it is done ("" where there is no such command), *edit* opens the entry in the editor.
    """

    kind: str
    name: Markup
    what: str
    why: Markup
    when: str
    day: Day | None
    entry: Label
    command: str = ""
    edit: Label | None = None

    @cached_property
    def item(self) -> Markup:
        """How it stands in a list: the same in many."""
        return macro("_waiting.html", "waiting")(self)


@dataclass(frozen=True, slots=True)
class WaitingGroup:
    """What waits with the same urgency; *id* is one of overdue, today, undated, soon, later."""

    id: str
    title: str
    items: tuple[Waiting, ...]


def group_waiting(view: View, here: str, dues: Iterable[Due]) -> tuple[WaitingGroup, ...]:
    """Group *dues*, what is most urgent first; the soonest in each group first."""
    found: dict[str, list[Waiting]] = {name: [] for name in view.words.waiting.groups}
    for due in dues:
        found[urgency(due, view)].append(make_waiting(view, here, due))
    return tuple(
        WaitingGroup(name, view.words.waiting.groups[name], tuple(items)) for name, items in found.items() if items
    )


def make_waiting(view: View, here: str, due: Due) -> Waiting:
    """Say why *due* waits on the page at *here*: the same on all that lie as deep, but for the page of whom it is about."""
    person = view.journal.person_by_id.get(due.person or "")
    is_theirs = person is not None and person.address == here
    return view.once(
        ("waiting", due.identity, here.count("/"), is_theirs), lambda: _make(view, here, due, is_theirs=is_theirs)
    )


def _make(view: View, here: str, due: Due, *, is_theirs: bool) -> Waiting:
    edit = edit_link(view.options.editor, due.entry.path)
    return Waiting(
        kind=due.kind.value,
        name=_name(view, here, due, is_theirs=is_theirs),
        what=_what(due, view),
        why=tell_why(view, here, due),
        when=_when(due, view),
        day=view.day(due.day) if due.dated else None,
        entry=view.entry_label(here, due.entry),
        command=command_for(due, view.lang),
        edit=Label(view.words.waiting.edit, edit) if edit else None,
    )


def _name(view: View, here: str, due: Due, *, is_theirs: bool) -> Markup:
    """Say what waits and with whom; on somebody's own page that is clear."""
    words = view.words.waiting
    person = view.person(here, due.person) if due.person else Label("")
    if not person.text or is_theirs:
        return escape(words.my_promise if due.mine else words.kinds[due.kind])
    return say(words.my_promise_to if due.mine else words.kinds_with[due.kind], name=linked(person))


def _what(due: Due, view: View) -> str:
    """Give the writer's own words; of a loose end, what kind of thing it is, where its name does not say that already."""
    return view.words.waiting.ends[due.end].format(text=due.text) if due.end and not due.mine else due.text


def urgency(due: Due, view: View) -> str:
    """Give the id of the group in which *due* waits."""
    if not due.dated and due.day <= view.today:
        return "undated"
    ahead = (due.day - view.today).days
    if ahead <= 0:
        return "today" if ahead == 0 else "overdue"
    return "soon" if due.is_soon(view.today) else "later"


def _when(due: Due, view: View) -> str:
    words, ahead = view.words.waiting, (due.day - view.today).days
    if not due.dated:
        return words.undated
    if ahead == 0:
        return words.due_today
    if due.from_ and due.from_ <= view.today < due.day:
        return words.best_now(ahead)
    return words.due_in(ahead) if ahead > 0 else words.overdue(-ahead)
