"""What is looked back at -> what is known of it, in lines: the expectation as it stood, what was decided and said, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dreiklang.cli.due.telling import told
from dreiklang.derive.findings import Due, DueKind
from dreiklang.model import Entry, Target, TargetKind
from dreiklang.pages.cards import say_state
from dreiklang.pages.decision_cards import say_outcome
from dreiklang.pages.view import View
from dreiklang.texts import Words

_MOST = 12
_NOT_LEFT_OPEN = frozenset({DueKind.REVIEW, DueKind.CONTACT, DueKind.SCHEDULED})


def introduce(view: View, target: Target) -> Iterator[str]:
    """Name what is looked back at, as one who sits at a terminal wants to be reminded."""
    entry = view.entry_of(target.id) if target.kind is TargetKind.ENTRY else None
    if entry is None:
        yield view.target("", target).text
        return
    state = _state(view, entry)
    lead = ", ".join(filter(None, (view.day(entry.date).text if entry.date else "", state)))
    yield f"{lead}: {entry.title}" if lead else entry.title
    if entry.decision:
        yield from (f"  {view.words.entry.because}: {reason}" for reason in entry.decision.because)


def at_hand(view: View, target: Target) -> tuple[str, ...]:
    """Tell what a look back at *target* starts from."""
    entry = view.entry_of(target.id) if target.kind is TargetKind.ENTRY else None
    return tuple(_of_entry(view, entry) if entry else _of_many(view, _entries(view, target)))


def _of_entry(view: View, entry: Entry) -> Iterator[str]:
    words = view.words.questions
    if expected := _expected(view, entry):
        yield expected
    if sealed := _sealed(view, entry):
        yield sealed
    reviews = view.findings.reviews.get(entry.id, ())
    yield from _listed(view.words, words.looking.looked_back, [_named(view, back) for back in reviews])
    yield from _listed(view.words, words.looking.open, _told_open(view, (entry,)))


def _of_many(view: View, entries: tuple[Entry, ...]) -> Iterator[str]:
    words = view.words.questions.looking
    decided = [_named(view, entry) for entry in entries if entry.decision]
    heard = [
        _of(entry, view.words.telling.quoted.format(words=said.words))
        for entry in entries
        if entry.feedback
        for said in entry.feedback.compliments
    ]
    learned = [_of(entry, one) for entry in entries if entry.retrospective for one in entry.retrospective.insights]
    open_ = _told_open(view, entries)
    for title, lines in ((words.decided, decided), (words.heard, heard), (words.learned, learned), (words.open, open_)):
        yield from _listed(view.words, title, lines)
    if entries:  # last, so that no row of words goes on from what was learned into the text below
        yield words.entries(len(entries))


def _entries(view: View, target: Target) -> tuple[Entry, ...]:
    """Give the entries of a tag, a person or a period that are not yet to come."""
    past = (entry for entry in view.journal.entries if entry.date and entry.date <= view.today)
    if period := target.period:
        return tuple(entry for entry in past if entry.date and entry.date in period)
    found = view.findings.lookbacks.get(target)
    return found.entries if found else ()


def _left_open(view: View, entries: tuple[Entry, ...]) -> tuple[Due, ...]:
    """Give what *entries* left open, each thing once; what a leave left open lies in other entries too."""
    ids = {entry.id for entry in entries}
    findings = view.findings
    waiting = (
        due
        for due in (*findings.due, *findings.soon, *findings.later)
        if due.kind not in _NOT_LEFT_OPEN and (due.entry.id in ids or (due.about and due.about.id in ids))
    )
    return tuple(dict.fromkeys(waiting))


def _expected(view: View, entry: Entry) -> str:
    """Say what *entry* expects, as it stands now; "" where it expects nothing."""
    words = view.words.questions
    sure = words.expected_surely.format(confidence=entry.confidence) if entry.confidence is not None else ""
    if not (entry.expect or sure):
        return ""
    when = words.expected_on.format(day=view.day(entry.date).text) if entry.date else ""
    return words.expected.format(details=_details(when, sure if entry.expect else ""), expect=entry.expect or sure)


def _sealed(view: View, entry: Entry) -> str:
    """Say what was expected at first, where it says something else by now; plainly."""
    seal = view.journal.changed_seal(entry)
    if seal is None:
        return ""
    words = view.words.questions
    sure = words.expected_surely.format(confidence=seal.confidence) if seal.confidence is not None else ""
    day = words.looking.sealed.format(day=view.day(seal.sealed).text)
    expect = seal.expect or sure or words.looking.nothing
    return words.looking.first.format(details=_details(day, sure if seal.expect else ""), expect=expect)


def _details(*details: str) -> str:
    said = ", ".join(filter(None, details))
    return f" ({said})" if said else ""


def _named(view: View, entry: Entry) -> str:
    """Name *entry* in a line: "2026-03-05-anrufen: Anrufen (Change it; gut, eingetreten)"."""
    backs = [entry] if entry.retrospective else list(view.findings.reviews.get(entry.id, ()))
    came = next((say_outcome(view, back.retrospective) for back in backs[::-1] if back.retrospective), "")
    details = "; ".join(filter(None, (_state(view, entry), came)))
    return _of(entry, f"{entry.title} ({details})" if details else entry.title)


def _told_open(view: View, entries: tuple[Entry, ...]) -> list[str]:
    return [_of(due.entry, told(view, due)) for due in _left_open(view, entries)]


def _of(entry: Entry, words: str) -> str:
    """Say in which *entry* such *words* stand.

    The name of its file before each line also keeps apart what stands side by side on public pages: the proof would
    take a row of words that goes from one to the next for something private.
    """
    return f"{entry.id}: {words}"


def _state(view: View, entry: Entry) -> str:
    return view.words.common.choices[entry.decision.choice] if entry.decision else say_state(view, entry)


def _listed(words: Words, title: str, lines: Iterable[str]) -> Iterator[str]:
    """Put *lines* under *title*, the newest of many; nothing where there is none."""
    all_lines = [" ".join(line.split()) for line in lines]
    if not all_lines:
        return
    yield title
    yield from (f"- {line}" for line in all_lines[-_MOST:])
    if len(all_lines) > _MOST:
        yield f"- {words.questions.looking.more(len(all_lines) - _MOST)}"
