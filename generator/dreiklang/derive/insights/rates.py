"""Cases -> how often something was so: k of n, with the interval in which the true share may lie."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from dreiklang.values import dataclass

FEW = 5
"""Below so many cases the cases themselves are told, and no percentage."""

_Z = 1.959963984540054
"""The 97.5 % quantile of the normal distribution: 95 % lie between it and its negative."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something was so: in *hits* out of *cases*, both ids of entries (or of persons, where it is about them)."""

    hits: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()

    @classmethod
    def of(cls, judged: Iterable[tuple[str, bool]]) -> Rate:
        """Count what was *judged*: an id, and whether it was so."""
        pairs = tuple(judged)
        return cls(tuple(case for case, hit in pairs if hit), tuple(case for case, _ in pairs))

    @property
    def k(self) -> int:
        """In how many cases it was so."""
        return len(self.hits)

    @property
    def n(self) -> int:
        """How many cases there are."""
        return len(self.cases)

    @property
    def share(self) -> float | None:
        """The share k / n as a number from 0 to 1; None where there are too few cases to say it so."""
        return self.k / self.n if self.n >= FEW else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """In which range the true share lies, 19 times out of 20; None without a case."""
        return wilson(self.k, self.n) if self.n else None


def wilson(k: int, n: int) -> tuple[float, float]:
    """Give the 95 % score interval of k out of n (n at least 1), as numbers from 0 to 1.

    E. B. Wilson: Probable inference, the law of succession, and statistical inference. JASA 22 (1927).
    """
    share, square = k / n, _Z * _Z
    middle = share + square / (2 * n)
    half = _Z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    whole = 1 + square / n
    return max((middle - half) / whole, 0.0), min((middle + half) / whole, 1.0)
