"""Expectations with a confidence, and what became of them -> how sure I am against how right I am."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum
from statistics import fmean

from dreiklang.derive.insights.known import Facts
from dreiklang.derive.insights.rates import Rate
from dreiklang.model import Entry, Order, Promise, Truth
from dreiklang.values import dataclass

BANDS = 10

_FITS = 0.05
"""Whoever is surer than right by less than that, or less sure, is told that it goes well together."""


class Leaning(Enum):
    """What how sure I was says against how right I was."""

    FITS = "fits"
    OVER = "over"
    UNDER = "under"
    UNCLEAR = "unclear"
    """The difference may be chance."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What was expected in *entry* with the *confidence* of 0 to 100 %, and whether it *came_true*."""

    entry: str
    confidence: int
    came_true: bool

    @property
    def p(self) -> float:
        """The confidence as a number from 0 to 1."""
        return self.confidence / 100


@dataclass(frozen=True, slots=True)
class Band:
    """Forecasts with a confidence from *low* up to, but without, *high* percent (100 is in the last band)."""

    low: int
    high: int
    rate: Rate
    mean: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How good *forecasts* were; the numbers are None where there is no forecast.

    *brier* = *reliability* - *resolution* + *uncertainty*, from 0 (always right and sure) to 1. *bias* is positive
    where I was surer than I was right. *open* are entries whose expectation has not resolved.
    """

    forecasts: tuple[Forecast, ...] = ()
    open: tuple[str, ...] = ()
    brier: float | None = None
    reliability: float | None = None
    resolution: float | None = None
    uncertainty: float | None = None
    bias: float | None = None
    bands: tuple[Band, ...] = ()

    @property
    def rate(self) -> Rate:
        """How often what was expected came true."""
        return Rate.of((each.entry, each.came_true) for each in self.forecasts)

    @property
    def leaning(self) -> Leaning | None:
        """To which side I am off: only where the mean confidence lies outside the interval; None for too few cases."""
        rate = self.rate
        if self.bias is None or rate.share is None or rate.interval is None:
            return None
        if abs(self.bias) < _FITS:
            return Leaning.FITS
        low, high = rate.interval
        mean = rate.share + self.bias
        return Leaning.OVER if mean > high else Leaning.UNDER if mean < low else Leaning.UNCLEAR


def calibration(facts: Facts) -> Calibration:
    """Compare how sure I was with how often I was right.

    G. W. Brier: Verification of forecasts expressed in terms of probability. Monthly Weather Review 78 (1950). Its parts:
    A. H. Murphy: A new vector partition of the probability score. Journal of Applied Meteorology 12 (1973), with one
    class for each confidence that was said, so that they add up exactly.
    """
    forecasts = tuple(_resolved(facts))
    resolved = {forecast.entry for forecast in forecasts}
    open_ = tuple(
        entry.id for entry in facts.entries if _confidence(facts, entry) is not None and entry.id not in resolved
    )
    if not forecasts:
        return Calibration(open=open_)
    base = fmean(each.came_true for each in forecasts)
    classes = _by_confidence(forecasts)
    n = len(forecasts)
    return Calibration(
        forecasts,
        open_,
        brier=fmean((each.p - each.came_true) ** 2 for each in forecasts),
        reliability=sum(len(each) * (each[0].p - _share(each)) ** 2 for each in classes) / n,
        resolution=sum(len(each) * (_share(each) - base) ** 2 for each in classes) / n,
        uncertainty=base * (1 - base),
        bias=fmean(each.p for each in forecasts) - base,
        bands=tuple(_bands(forecasts)),
    )


def _resolved(facts: Facts) -> Iterator[Forecast]:
    for entry in facts.entries:
        confidence = _confidence(facts, entry)
        came_true = None if confidence is None else _came_true(facts, entry)
        if confidence is not None and came_true is not None:
            yield Forecast(entry.id, confidence, came_true)


def _confidence(facts: Facts, entry: Entry) -> int | None:
    """Give how sure I was when it was sealed; where nothing is, what the entry says."""
    seal = facts.journal.seals.get(entry.id)
    return seal.confidence if seal else entry.confidence


def _came_true(facts: Facts, entry: Entry) -> bool | None:
    """Say whether what *entry* expected came true: offers and promises say it themselves, others in looking back."""
    by_itself = _won(facts, entry.order) if entry.order else _kept(facts, entry.promise) if entry.promise else None
    if by_itself is not None:
        return by_itself
    said = facts.came_true(entry)
    return said is Truth.YES if said in {Truth.YES, Truth.NO} else None


def _won(facts: Facts, order: Order) -> bool | None:
    if facts.has_come(order.won) or facts.has_come(order.accepted):
        return True
    return False if facts.has_come(order.lost) or facts.has_come(order.withdrawn) else None


def _kept(facts: Facts, promise: Promise) -> bool | None:
    if facts.has_come(promise.kept):
        return True
    return False if facts.has_come(promise.broken) or facts.has_come(promise.refused) else None


def _by_confidence(forecasts: Sequence[Forecast]) -> list[list[Forecast]]:
    classes: dict[int, list[Forecast]] = defaultdict(list)
    for forecast in forecasts:
        classes[forecast.confidence].append(forecast)
    return [classes[confidence] for confidence in sorted(classes)]


def _share(forecasts: Sequence[Forecast]) -> float:
    return fmean(each.came_true for each in forecasts)


def _bands(forecasts: Sequence[Forecast]) -> Iterator[Band]:
    width = 100 // BANDS
    for number in range(BANDS):
        within = [each for each in forecasts if min(each.confidence // width, BANDS - 1) == number]
        if within:
            rate = Rate.of((each.entry, each.came_true) for each in within)
            yield Band(number * width, (number + 1) * width, rate, fmean(each.p for each in within))
