"""Insights -> what programs read: every number under a name that stays, with the entries behind it.

The names are documented in the guide; one that is there is never given another meaning.
"""

from __future__ import annotations

from typing import Any

from dreiklang.derive.findings import Due, SeriesStory
from dreiklang.derive.insights import Insights, Rate
from dreiklang.derive.insights.answers import TimeToAnswer
from dreiklang.derive.insights.choices import Luck, Outcomes
from dreiklang.derive.insights.forecasts import Band, Calibration
from dreiklang.derive.insights.orders import Blocked, Doors
from dreiklang.derive.insights.reliability import LeaveSignal, Ledger
from dreiklang.derive.insights.writing import Streak, Writing

Record = dict[str, Any]


def insights_record(found: Insights, silent: tuple[Due, ...], series: tuple[SeriesStory, ...]) -> Record:
    """Give all insights; *silent* are the offers without an answer, *series* what belongs together."""
    return {
        "outcomes_by_choice": {choice.value: _outcomes(outcomes) for choice, outcomes in found.outcomes.items()},
        "hindsight": {**_rate(found.hindsight.would), "unsure": found.hindsight.unsure},
        "quality_and_luck": _luck(found.luck),
        "calibration": _calibration(found.calibration),
        "time_to_answer": _time_to_answer(found.time_to_answer),
        "wins_after_follow_up": {
            "chased": _rate(found.follow_up.chased),
            "not_chased": _rate(found.follow_up.not_chased),
        },
        "silent_offers": {"n": len(silent), "offers": [_silent(due, found) for due in silent]},
        "lost_reasons": _counted("reason", found.lost_reasons),
        "decline_reasons": _counted("reason", found.decline_reasons),
        "declined_though_wanted": _set(found.declined_though_wanted),
        "doors_opened": _doors(found.doors),
        "order_chains": [{"client": chain.client, "orders": chain.orders} for chain in found.chains],
        "promise_reliability": [_ledger(ledger) for ledger in found.ledgers],
        "leave_signals": [_leave_signal(signal) for signal in found.leave_signals],
        "blocked_money": [_blocked(blocked) for blocked in found.blocked],
        "next_steps": _rate(found.next_steps),
        "weighing_and_choice": {
            **_rate(found.weighing.follows),
            "following": _outcomes(found.weighing.following),
            "against": _outcomes(found.weighing.against),
        },
        "decisions_by_value": _listed("value", found.values),
        "hard_situations": _listed("year", found.hard_situations),
        "voices": [
            {"year": each.year, "compliments": each.compliments, "criticisms": each.criticisms} for each in found.voices
        ],
        "writing": _writing(found.writing, series),
    }


def _rate(rate: Rate) -> Record:
    """Give *rate*: its share only where there are enough cases to say it so."""
    low_high = [round(bound, 6) for bound in rate.interval] if rate.interval else None
    return {
        "k": rate.k,
        "n": rate.n,
        "share": rate.share,
        "interval": low_high,
        "hits": rate.hits,
        "entries": rate.cases,
    }


def _set(entries: tuple[str, ...]) -> Record:
    return {"n": len(entries), "entries": entries}


def _outcomes(outcomes: Outcomes) -> Record:
    return {
        "good": _set(outcomes.good),
        "mixed": _set(outcomes.mixed),
        "bad": _set(outcomes.bad),
        "open": _set(outcomes.open),
    }


def _luck(luck: Luck) -> Record:
    return {
        "n": luck.n,
        "earned": _set(luck.earned),
        "bad_luck": _set(luck.bad_luck),
        "good_luck": _set(luck.good_luck),
        "lesson": _set(luck.lesson),
        "index": luck.index,
    }


def _calibration(found: Calibration) -> Record:
    return {
        "n": len(found.forecasts),
        "k": sum(forecast.came_true for forecast in found.forecasts),
        "brier": found.brier,
        "reliability": found.reliability,
        "resolution": found.resolution,
        "uncertainty": found.uncertainty,
        "bias": found.bias,
        "bands": [_band(band) for band in found.bands],
        "forecasts": [
            {"entry": each.entry, "confidence": each.p, "came_true": each.came_true} for each in found.forecasts
        ],
        "open": _set(found.open),
    }


def _band(band: Band) -> Record:
    return {"from": band.low / 100, "to": band.high / 100, "mean_confidence": band.mean, **_rate(band.rate)}


def _time_to_answer(found: TimeToAnswer) -> Record:
    return {
        "n": len(found.spells),
        "answered": sum(spell.answered for spell in found.spells),
        "median_days": found.median,
        "curve": [
            {"days": point.days, "at_risk": point.at_risk, "answered": point.answered, "still_open": point.open}
            for point in found.curve
        ],
        "offers": [{"entry": each.entry, "days": each.days, "answered": each.answered} for each in found.spells],
    }


def _silent(due: Due, found: Insights) -> Record:
    days = (found.as_of - due.since).days if due.since else None
    return {"entry": due.entry.id, "person": due.person, "days": days, "chased": len(due.chased)}


def _doors(doors: Doors) -> Record:
    rate = _rate(doors.opened)
    opened, clients = rate.pop("hits"), rate.pop("entries")
    pairs = [
        {"first": first, "fitting": fitting, "days": days}
        for (first, fitting), days in zip(doors.pairs, doors.days, strict=True)
    ]
    return {**rate, "opened_by": opened, "clients": clients, "median_days": doors.median_days, "pairs": pairs}


def _ledger(ledger: Ledger) -> Record:
    return {
        "person": ledger.person,
        **_rate(ledger.rate),
        "on_time": _set(ledger.on_time),
        "told": _set(ledger.told),
        "refused": _set(ledger.refused),
        "silent": _set(ledger.silent),
        "pending": _set(ledger.pending),
        "median_lateness_days": ledger.median_lateness,
        "chases": ledger.chases,
        "chases_per_promise": ledger.chases_per_promise,
    }


def _leave_signal(signal: LeaveSignal) -> Record:
    return {
        "person": signal.person,
        "reason": signal.reason.value,
        "number": signal.number,
        "of": signal.of or None,
        "entries": signal.entries,
    }


def _blocked(blocked: Blocked) -> Record:
    money = blocked.how_much
    return {
        "order": blocked.order,
        "promise": blocked.promise,
        "person": blocked.person,
        "days": blocked.days,
        "still": blocked.still,
        "amount": {"amount": str(money.amount), "currency": money.currency} if money else None,
    }


def _counted(name: str, pairs: tuple[tuple[str, int], ...]) -> list[Record]:
    return [{name: what, "n": n} for what, n in pairs]


def _listed(name: str, pairs: tuple[tuple[object, tuple[str, ...]], ...]) -> list[Record]:
    return [{name: what, **_set(ids)} for what, ids in pairs]


def _writing(found: Writing, series: tuple[SeriesStory, ...]) -> Record:
    return {
        "days": [{"day": day.isoformat(), "n": n} for day, n in found.days],
        "streak": _streak(found.running),
        "longest_streak": _streak(found.longest),
        "streaks": [_streak(streak) for streak in found.streaks],
        "series": [
            {"series": one.slug, "n": len(one.entries), "parts": one.parts, "missing": one.missing} for one in series
        ],
    }


def _streak(streak: Streak) -> Record:
    start, end = (day.isoformat() if day else None for day in (streak.start, streak.end))
    return {"days": streak.days, "start": start, "end": end, "bridged": streak.bridged}
