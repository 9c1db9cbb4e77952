"""A derived retrospective -> sentences on its decisions: which, what was expected, what came of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from dreiklang.dates import PeriodKind
from dreiklang.derive.findings import Lookback
from dreiklang.model import Again, Choice, Entry, Outcome, Retrospective
from dreiklang.pages.telling.spell import clauses, counted, joined, phrase, say, spelled, times, title
from dreiklang.pages.view import View
from dreiklang.texts.telling import TellingWords

_SILENCE_SAYS = 3  # so many entries without a decision are worth a word
_OUTCOMES = (Outcome.GOOD, Outcome.BETTER, Outcome.COMMON_GROUND, Outcome.SAME, Outcome.MIXED, Outcome.BAD)


def tell_decisions(view: View, here: str, lookback: Lookback) -> Iterator[Markup]:
    """Say what was decided and what has come of it so far."""
    words, decisions = view.words.telling, lookback.decisions
    if not decisions:
        if view.is_private and _is_silence_telling(lookback):
            yield say(words.decided_none)
        return
    yield _decided(view, here, decisions)
    latest = [back for entry in decisions if (back := latest_review(lookback, entry))]
    yield from _one(decisions[0], latest, words) if len(decisions) == 1 else _many(len(decisions), latest, words)
    missing = len(decisions) - len(latest)
    if missing and view.is_private:  # in public there may be retrospectives that it does not see
        yield _to_come(missing, len(decisions), words)


def _is_silence_telling(lookback: Lookback) -> bool:
    """Whether it is worth a word that nothing was decided: in a long time, or after one in which something was."""
    period, before = lookback.period, lookback.before
    if period is None or len(lookback.entries) < _SILENCE_SAYS:
        return False
    return period.kind is not PeriodKind.MONTH or (before is not None and bool(before.decisions))


def latest_review(lookback: Lookback, entry: Entry) -> Retrospective | None:
    """Give what the latest retrospective says of *entry*, if there is one."""
    written = lookback.reviews.get(entry.id, ())
    return written[-1].retrospective if written else None


def _decided(view: View, here: str, decisions: tuple[Entry, ...]) -> Markup:
    words = view.words.telling
    chosen = Counter(entry.decision.choice for entry in decisions if entry.decision)
    n = len(decisions)
    choice = words.choices[next(iter(chosen))]
    if n == 1:
        return say(words.decided_one, choice=choice, entry=title(view, here, decisions[0]))
    if len(chosen) == 1:
        template = words.decided_both if n == 2 else words.decided_all
        return say(template, decisions=counted(words.decisions, n, words), choice=choice)
    parts = [f"{times(chosen[one], words)} {words.choices[one]}" for one in Choice if chosen[one]]
    return say(words.decided_mixed, decisions=counted(words.decisions, n, words), choices=joined(parts, words))


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


def _many(n: int, latest: list[Retrospective], words: TellingWords) -> Iterator[Markup]:
    if not latest:
        return
    yield _looked_back(n, latest, words)
    answers = [back.again for back in latest if back.again in {Again.YES, Again.NO}]
    if len(answers) > 1:
        again = answers.count(Again.YES)
        number = (words.none_of, words.one_of)[again] if again < 2 else spelled(again, words)
        template = words.again_some.one if again < 2 else words.again_some.many
        yield say(template, n=number, all=spelled(len(answers), words))


def _to_come(missing: int, n: int, words: TellingWords) -> Markup:
    if missing < n:
        return say(counted(words.still_to_come, missing, words))
    return say(words.awaited.one if n == 1 else words.awaited.many)


def _looked_back(n: int, latest: list[Retrospective], words: TellingWords) -> Markup:
    reviewed = len(latest)
    outcomes = Counter(back.outcome for back in latest if back.outcome)
    if not outcomes:
        return say(words.looked_back_bare, n=spelled(reviewed, words))
    all_of = words.looked_back_both if n == 2 else words.looked_back_all
    template = words.looked_back_some if reviewed < n else all_of
    told = [phrase(words.outcome_times[one], times=times(outcomes[one], words)) for one in _OUTCOMES if outcomes[one]]
    return say(template, n=spelled(reviewed, words), outcomes=clauses(told, words))
