"""A derived retrospective -> sentences on its decisions: which, what was expected, what came of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from dreiklang.dates import PeriodKind
from dreiklang.derive.findings import Lookback
from dreiklang.model import Again, Choice, Entry, Outcome, Retrospective
from dreiklang.pages.behind import Behind
from dreiklang.pages.telling.spell import clauses, counted, joined, say, spelled, times, title
from dreiklang.pages.view import View
from dreiklang.texts.telling import TellingWords

_SILENCE_SAYS = 3  # so many entries without a decision are worth a word
_OUTCOMES = (Outcome.GOOD, Outcome.BETTER, Outcome.COMMON_GROUND, Outcome.SAME, Outcome.MIXED, Outcome.BAD)


def tell_decisions(view: View, lookback: Lookback, behind: Behind) -> Iterator[Markup]:
    """Say what was decided and what has come of it so far."""
    words, decisions = view.words.telling, lookback.decisions
    if not decisions:
        if view.is_private and _is_silence_telling(lookback):
            yield say(words.decided_none)
        return
    yield _decided(view, decisions, behind)
    latest = {entry.id: back for entry in decisions if (back := latest_review(lookback, entry))}
    if len(decisions) == 1:
        yield from _one(decisions[0], list(latest.values()), words)
    else:
        yield from _many(len(decisions), latest, words, behind)
    missing = [entry.id for entry in decisions if entry.id not in latest]
    if missing and view.is_private:  # in public there may be retrospectives that it does not see
        yield _to_come(missing, len(decisions), words, behind)


def _is_silence_telling(lookback: Lookback) -> bool:
    """Whether it is worth a word that nothing was decided: in a long time, or after one in which something was."""
    period, before = lookback.period, lookback.before
    if period is None or len(lookback.entries) < _SILENCE_SAYS:
        return False
    return period.kind in {PeriodKind.YEAR, PeriodKind.QUARTER} or (before is not None and bool(before.decisions))


def latest_review(lookback: Lookback, entry: Entry) -> Retrospective | None:
    """Give what the latest retrospective says of *entry*, if there is one."""
    written = lookback.reviews.get(entry.id, ())
    return written[-1].retrospective if written else None


def _decided(view: View, decisions: tuple[Entry, ...], behind: Behind) -> Markup:
    words = view.words.telling
    chosen: dict[Choice, list[str]] = {}
    for entry in decisions:
        if entry.decision:
            chosen.setdefault(entry.decision.choice, []).append(entry.id)
    n = len(decisions)
    choice = words.choices[next(iter(chosen))]
    if n == 1:
        return say(words.decided_one, choice=choice, entry=title(view, behind.here, decisions[0]))
    number = counted(words.decisions, n, words)
    if len(chosen) == 1:
        linked_number = behind.link(number, (entry.id for entry in decisions))
        return say(words.decided_both if n == 2 else words.decided_all, decisions=linked_number, choice=choice)
    parts = [
        behind.link(f"{times(len(chosen[one]), words)} {words.choices[one]}", chosen[one])
        for one in Choice
        if one in chosen
    ]
    return say(words.decided_mixed, decisions=number, choices=joined(parts, words))


def _one(entry: Entry, latest: list[Retrospective], words: TellingWords) -> Iterator[Markup]:
    if entry.expect:
        template = words.expected if entry.confidence is None else words.expected_sure
        expect = entry.expect.removesuffix(".")
        stop = "" if expect.endswith(("!", "?")) else "."
        yield say(template, expect=expect, confidence=entry.confidence, stop=stop)
    if not latest:
        return
    back = latest[0]
    parts = [
        *([words.came_true[back.came_true]] if back.came_true else []),
        *([words.outcome[back.outcome]] if back.outcome else []),
        *([words.again[back.again]] if back.again else []),
    ]
    if parts:
        yield say(words.looked_back, sentence=clauses(parts, words))


def _many(n: int, latest: Mapping[str, Retrospective], words: TellingWords, behind: Behind) -> Iterator[Markup]:
    if not latest:
        return
    yield _looked_back(n, latest, words, behind)
    answers = {id_: back.again for id_, back in latest.items() if back.again in {Again.YES, Again.NO}}
    if len(answers) > 1:
        again = [id_ for id_, said in answers.items() if said is Again.YES]
        number = (words.none_of, words.one_of)[len(again)] if len(again) < 2 else spelled(len(again), words)
        template = words.again_some.one if len(again) < 2 else words.again_some.many
        yield say(template, n=behind.link(number, again), all=behind.link(spelled(len(answers), words), answers))


def _to_come(missing: list[str], n: int, words: TellingWords, behind: Behind) -> Markup:
    if len(missing) < n:
        plural = words.still_to_come
        said = words.one_of if len(missing) == 1 else spelled(len(missing), words)
        number = behind.link(said, missing)
        return say(plural.one if len(missing) == 1 else plural.many, n=number)
    return say(words.awaited.one if n == 1 else words.awaited.many)


def _looked_back(n: int, latest: Mapping[str, Retrospective], words: TellingWords, behind: Behind) -> Markup:
    reviewed = len(latest)
    number = spelled(reviewed, words)
    if not any(back.outcome for back in latest.values()):
        return say(words.looked_back_bare, n=behind.link(number, latest))
    all_of = words.looked_back_both if n == 2 else words.looked_back_all
    template = words.looked_back_some if reviewed < n else all_of
    by_outcome = {one: [id_ for id_, back in latest.items() if back.outcome is one] for one in _OUTCOMES}
    told = [
        behind.link(words.outcome_times[one].format(times=times(len(ids), words)), ids)
        for one, ids in by_outcome.items()
        if ids
    ]
    return say(template, n=number, outcomes=clauses(told, words))
