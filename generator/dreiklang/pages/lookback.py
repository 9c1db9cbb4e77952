"""A derived retrospective -> the block that pages of periods, tags and persons share: its story, then what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from markupsafe import Markup

from dreiklang.derive.findings import Lookback
from dreiklang.derive.retrospects import Retrospect
from dreiklang.model import Entry, Target
from dreiklang.pages.behind import Behind, Group
from dreiklang.pages.cards import EntryLine, make_line
from dreiklang.pages.decision_cards import tell_decision
from dreiklang.pages.insights.shape import Section
from dreiklang.pages.marks import Label
from dreiklang.pages.paging import LINES
from dreiklang.pages.periods import in_period, the_period
from dreiklang.pages.retrospect import answer, retrospect_of, tell_shifts
from dreiklang.pages.telling import tell, tell_standouts
from dreiklang.pages.templating import Filling, fill
from dreiklang.pages.view import View
from dreiklang.pages.waiting import Waiting, make_waiting
from dreiklang.render.links import address_of
from dreiklang.render.rendered import Heading
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """Words that were said, in an *entry*; *name* says whether they praise."""

    words: str
    name: str
    entry: Label
    lang: str


@dataclass(frozen=True, slots=True)
class Insight:
    """What was learned, in an *entry*."""

    words: str
    entry: Label
    lang: str


@dataclass(frozen=True, slots=True)
class Block:
    """A told retrospective: *paragraphs*, with the entries *behind* their numbers, then its sections.

    *note* says whose entries are counted, where that are not all; *answers* are those of questions; *headings* names the sections that there are by their ids.
    """

    paragraphs: tuple[Markup, ...]
    note: str
    behind: tuple[Group, ...]
    answers: tuple[Section, ...]
    headings: Mapping[str, str]
    decided: tuple[Markup, ...]
    expected: tuple[Markup, ...]
    written: tuple[EntryLine, ...]
    open: tuple[Waiting, ...]
    heard: tuple[Voice, ...]
    learned: tuple[Insight, ...]
    different: tuple[Markup, ...]
    behind_different: tuple[Group, ...]


def lookback_block(view: View, target: Target, without: Collection[str] = ()) -> Filling | None:
    """Tell the retrospective of *target* for its own page, *without* some sections or what is "told"; None where there is none."""
    block = _block_of(view, target, without)
    return fill("lookback.html", block=block, words=view.words) if block else None


def lookback_headings(view: View, target: Target, without: Collection[str] = ()) -> tuple[Heading, ...]:
    """Give the headings of the same block, for the table of contents."""
    block = _block_of(view, target, without)
    return tuple(Heading(2, id_, title) for id_, title in block.headings.items()) if block else ()


def _block_of(view: View, target: Target, without: Collection[str]) -> Block | None:
    lookback = view.findings.lookbacks.get(target)
    if lookback is None:
        return None
    here = address_of(target, view.journal)
    return view.once(("lookback", target, tuple(without)), lambda: make_block(view, here, lookback, without))


def make_block(view: View, here: str, lookback: Lookback, without: Collection[str] = ()) -> Block:
    """Tell *lookback* for the page at *here*; of what is long, the newest. Answers are for me alone."""
    found = retrospect_of(view, lookback) if view.is_private else None
    answers = answer(view, here, lookback, found) if found else ()
    told, different = Behind(view, here, "told"), Behind(view, here, "different")
    paragraphs = () if "told" in without else tell(view, lookback, told)
    expected = [entry for entry in lookback.entries if entry.expect and not entry.decision]
    parts: dict[str, Callable[[], Iterable[object]]] = {
        "decided": lambda: _told(view, here, lookback.decisions),
        "expected": lambda: _told(view, here, expected),
        "written": lambda: (make_line(view, here, entry) for entry in lookback.written),
        "open": lambda: (make_waiting(view, here, due) for due in lookback.open[:LINES]),
        "heard": lambda: _voices(view, here, lookback),
        "learned": lambda: _insights(view, here, lookback),
        "different": lambda: _different(view, lookback, found, different),
    }
    kept = {id_: () if id_ in without else tuple(tell()) for id_, tell in parts.items()}
    titles = {**{section.id: section.title for section in answers}, **_titles(view, lookback)}
    headings = {id_: title for id_, title in titles.items() if id_ not in kept or kept[id_]}
    return Block(
        paragraphs=paragraphs,
        note="" if view.is_private else view.words.retrospect.public(len(lookback.entries)),
        behind=told.groups,
        answers=answers,
        headings=headings,
        behind_different=different.groups,
        **kept,  # type: ignore[arg-type]  # keys are fields
    )


def _told(view: View, here: str, entries: Collection[Entry]) -> Iterator[Markup]:
    return (tell_decision(view, here, entry) for entry in _newest(entries))


def _different(view: View, lookback: Lookback, found: Retrospect | None, behind: Behind) -> tuple[Markup, ...]:
    if not lookback.compared:
        return ()
    return (*tell_standouts(view, lookback, behind), *(tell_shifts(view, found, behind) if found else ()))


def _titles(view: View, lookback: Lookback) -> Mapping[str, str]:
    words = view.words.retrospectives
    titles = {
        "decided": words.decided,
        "expected": words.expected_too,
        "written": words.written,
        "open": words.open,
        "heard": words.heard,
        "learned": words.learned,
    }
    if lookback.compared:
        different = words.different_so_far if lookback.running else words.different
        titles["different"] = different.format(
            when=in_period(lookback.compared, view.words), what=the_period(lookback.compared, view.words)
        )
    return titles


def _newest(entries: Collection[Entry]) -> list[Entry]:
    return list(entries)[-LINES:][::-1]


def _voices(view: View, here: str, lookback: Lookback) -> Iterator[Voice]:
    words = view.words.retrospectives
    for entry in _newest([entry for entry in lookback.entries if entry.feedback]):
        if entry.feedback:
            label, lang = view.entry_label(here, entry), entry.lang.value
            yield from (Voice(said.words, words.compliment, label, lang) for said in entry.feedback.compliments)
            yield from (Voice(said.words, words.criticism, label, lang) for said in entry.feedback.criticisms)


def _insights(view: View, here: str, lookback: Lookback) -> Iterator[Insight]:
    writers = {entry.id: entry for entry in (*lookback.entries, *lookback.written)}
    for entry in _newest([entry for entry in writers.values() if entry.retrospective]):
        for words in entry.retrospective.insights if entry.retrospective else ():
            yield Insight(words, view.entry_label(here, entry), entry.lang.value)
