"""A person's story -> their page: where we stand, what waits, wishes, signals, orders, promises, decisions, everything in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from dreiklang.derive.findings import PersonStory
from dreiklang.model import Choice, Entry, Person, Target, TargetKind
from dreiklang.pages.behind import Behind, Group
from dreiklang.pages.cards import EntryLine, make_line, say_state
from dreiklang.pages.eras import era_on
from dreiklang.pages.insights.promised import ledger_of
from dreiklang.pages.insights.shape import Sayer, Section
from dreiklang.pages.lookback import lookback_block, lookback_headings
from dreiklang.pages.marks import Badge, Day, Label
from dreiklang.pages.page import Page
from dreiklang.pages.partnership import tell_partnership
from dreiklang.pages.telling import tell
from dreiklang.pages.templating import Filling, fill
from dreiklang.pages.view import View
from dreiklang.pages.waiting import Waiting, make_waiting
from dreiklang.render.rendered import Heading
from dreiklang.texts.people import PeopleWords
from dreiklang.values import dataclass

_MOST_TAGS = 6
_TOLD_HERE = ("told", "open")  # parts of the look back that this page tells in its own place


@dataclass(frozen=True, slots=True)
class Wish:
    """A trait that I wish for: *state* is yes, no or unanswered, *word* says it."""

    trait: str
    state: str
    word: str


@dataclass(frozen=True, slots=True)
class SignalLine:
    """A signal with the entries that noted it."""

    name: str
    entries: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class OrderLine:
    """An order with the days of its stages."""

    entry: Label
    state: str
    stages: tuple[tuple[str, Day], ...]
    fit: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise between us; *mine* says who made it."""

    entry: Label
    what: str
    state: str
    due: Day | None
    mine: bool


@dataclass(frozen=True, slots=True)
class LaneStep:
    """A decision in the lane of the three choices; *era* is that of its day, where it is another than that of the one before."""

    day: Day | None
    choice: str
    entry: Label
    era: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that stands on a person's page; *facts* pair a name with its words."""

    name: str
    role: str
    is_registered: bool
    standing: Badge | None
    standing_since: str
    standing_entry: Label | None
    facts: tuple[tuple[str, str], ...]
    open: tuple[Waiting, ...]
    wishes: tuple[Wish, ...]
    wishes_count: str
    signals: tuple[SignalLine, ...]
    orders: tuple[OrderLine, ...]
    promises: tuple[PromiseLine, ...]
    lane: tuple[LaneStep, ...]
    partnership: tuple[Markup, ...]
    ledger: Section | None
    told: tuple[Markup, ...]
    behind: tuple[Group, ...]
    lookback: Filling | None
    story: tuple[EntryLine, ...]


def make_person_page(view: View, story: PersonStory) -> Page:
    """Make the page of the person whom *story* is about."""
    words = view.words.people
    person = _person_view(view, story)
    target = Target(TargetKind.PERSON, story.person.id)
    own = (
        ("waits", words.waits, person.open),
        ("wishes", words.ideal, person.wishes),
        ("lane", words.lane, person.lane),
        ("orders", words.orders, person.orders),
        ("promises", words.promises, person.promises),
        ("signals", words.signals, person.signals),
        ("partnership", view.words.partnership.title, person.partnership),
        ("ledger", view.words.insights.titles["ledger"], person.ledger),
    )
    headings = (
        *(Heading(2, id_, title) for id_, title, part in own if part),
        *lookback_headings(view, target, without=_TOLD_HERE),
        *([Heading(2, "story", words.story)] if person.story else []),
    )
    return Page(
        address=story.person.address,
        title=story.person.name,
        made_of=fill("person.html", person=person, choices=tuple(Choice), words=view.words),
        lang=view.lang,
        headings=headings,
    )


def _person_view(view: View, story: PersonStory) -> PersonView:
    here, person, words = story.person.address, story.person, view.words.people
    standing, target = story.standing, Target(TargetKind.PERSON, story.person.id)
    lookback, behind = view.findings.lookbacks.get(target), Behind(view, here, "told")
    choice = standing.decision.choice if standing and standing.decision else None
    since = view.day(standing.date).text if standing and standing.date else ""
    wishes = tuple(_wishes(view, person))
    answered = [wish for wish in wishes if wish.state != "unanswered"]
    entries = story.entries
    return PersonView(
        name=person.name,
        role=words.roles[story.role] if story.role else "",
        is_registered=person.registered,
        standing=Badge(choice.value, words.standings[choice]) if choice else None,
        standing_since=words.since.format(day=since) if since else "",
        standing_entry=view.entry_label(here, standing) if standing else None,
        facts=tuple(_facts(view, story, words)),
        open=tuple(make_waiting(view, here, due) for due in story.open),
        wishes=wishes,
        wishes_count=words.ideal_count.format(yes=_count_yes(answered), answered=len(answered)) if answered else "",
        signals=tuple(_signals(view, here, entries)),
        orders=tuple(_order(view, here, entry) for entry in entries if entry.order and person.id in entry.people),
        promises=tuple(_promise(view, here, entry) for entry in entries if entry.promise and person.id in entry.people),
        lane=tuple(_lane(view, here, (entry for entry in entries if person.id in entry.people))),
        partnership=tell_partnership(view, story),
        ledger=_ledger(view, story),
        told=tell(view, lookback, behind) if lookback else (),
        behind=behind.groups,
        lookback=lookback_block(view, target, without=_TOLD_HERE),
        story=tuple(make_line(view, here, entry) for entry in reversed(entries)),
    )


def _ledger(view: View, story: PersonStory) -> Section | None:
    known = view.findings.partnerships.get(story.person.id)
    return ledger_of(Sayer(view, story.person.address), known.ledger) if known and known.ledger else None


def _count_yes(wishes: list[Wish]) -> int:
    return sum(wish.state == "yes" for wish in wishes)


def _facts(view: View, story: PersonStory, words: PeopleWords) -> Iterator[tuple[str, str]]:
    person = story.person
    yield words.last_contact, view.day(story.last_contact).text if story.last_contact else words.never
    touch = [
        *([words.touch_ideal(person.touch.ideal)] if person.touch.ideal is not None else []),
        *([words.touch_max(person.touch.max)] if person.touch.max is not None else []),
    ]
    if touch:
        yield words.touch, ", ".join(touch)
    if person.strong_in:
        yield words.strong_in, ", ".join(person.strong_in)
    if work := _work(story):
        yield words.work, ", ".join(f"#{name} ({n})" if n > 1 else f"#{name}" for name, n in work)
    if label := person.label(view.lang):
        yield words.public_as, label


def _work(story: PersonStory) -> list[tuple[str, int]]:
    """Count the tags of a person's entries, the most frequent first: the kinds of work and of situations they brought."""
    counts = Counter(tag for entry in story.entries if story.person.id in entry.people for tag in entry.tags)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].slug))
    return [(tag.name, n) for tag, n in ordered[:_MOST_TAGS]]


def _wishes(view: View, person: Person) -> Iterator[Wish]:
    words = view.words.people
    said: Mapping[str, tuple[str, bool]] = {trait.casefold(): (trait, holds) for trait, holds in person.ideal}
    asked = {trait.casefold(): trait for trait in view.options.ideal}
    for key in (*asked, *(key for key in said if key not in asked)):
        trait = asked.get(key) or said[key][0]
        if key not in said:
            yield Wish(trait, "unanswered", words.ideal_unanswered)
        else:
            yield Wish(trait, "yes", words.ideal_yes) if said[key][1] else Wish(trait, "no", words.ideal_no)


def _signals(view: View, here: str, entries: tuple[Entry, ...]) -> Iterator[SignalLine]:
    found: dict[str, tuple[str, list[Label]]] = {}
    for entry in entries:
        for signal in entry.signals:
            found.setdefault(signal.casefold(), (signal, []))[1].append(view.entry_label(here, entry))
    for name, labels in found.values():
        yield SignalLine(name, tuple(labels))


def _order(view: View, here: str, entry: Entry) -> OrderLine:
    order = entry.order
    stages = sorted(order.stages(), key=lambda pair: pair[1]) if order else []
    return OrderLine(
        entry=view.entry_label(here, entry),
        state=say_state(view, entry),
        stages=tuple((view.words.common.stages[stage], view.day(day)) for stage, day in stages),
        fit=f"{order.fit.overall} %" if order and order.fit else "",
    )


def _promise(view: View, here: str, entry: Entry) -> PromiseLine:
    promise = entry.promise
    due = promise.due_day if promise else None
    return PromiseLine(
        entry=view.entry_label(here, entry),
        what=promise.what if promise else "",
        state=say_state(view, entry),
        due=view.day(due) if due else None,
        mine=promise is not None and promise.by is None,
    )


def _lane(view: View, here: str, entries: Iterable[Entry]) -> Iterator[LaneStep]:
    before = ""
    for entry in entries:
        if entry.decision:
            era, day = era_on(view, entry.date), view.day(entry.date) if entry.date else None
            label = view.entry_label(here, entry)
            yield LaneStep(day, entry.decision.choice.value, label, era if era != before else "")
            before = era
