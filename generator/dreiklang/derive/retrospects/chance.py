"""How often something was so among some and among others -> whether the difference may be chance."""

from __future__ import annotations

from math import comb

SELDOM = 0.05
"""What chance alone does less often than one time in twenty is hardly chance."""

_EQUAL = 1 + 1e-9


def is_chance(k: int, n: int, *, k_other: int, n_other: int) -> bool:
    """Whether k of n against k_other of n_other is no more than chance would do.

    The exact test of R. A. Fisher: On the interpretation of chi-squared from contingency tables. Journal of the Royal
    Statistical Society 85 (1922), two-sided: all tables together that are no likelier than this one.
    """
    total, hits = n + n_other, k + k_other
    ways = [comb(n, each) * comb(n_other, hits - each) for each in range(max(0, hits - n_other), min(n, hits) + 1)]
    here = comb(n, k) * comb(n_other, k_other)
    return sum(way for way in ways if way <= here * _EQUAL) > SELDOM * comb(total, hits)
