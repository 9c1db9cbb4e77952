"""Entries -> what their orders were worth, and whether more than half of it came from one client."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from dreiklang.derive.insights import Facts
from dreiklang.derive.insights.orders import accepted_on
from dreiklang.model import Money
from dreiklang.values import dataclass

_ORDERS = 3
"""Of fewer orders nobody asks from whom most of it came."""


@dataclass(frozen=True, slots=True)
class Earned:
    """What the accepted *orders* (ids of entries) are worth together, in one currency; *most* of it came from a client.

    *most* holds the client's id and what theirs are worth, where that is more than half; None where it is not.
    """

    orders: tuple[str, ...] = ()
    total: Money | None = None
    most: tuple[str, Money, tuple[str, ...]] | None = None


def earned(facts: Facts) -> Earned:
    """Add up the orders of the currency in which most of them are; amounts in others are not worth the same."""
    orders = [
        (entry, entry.order.amount)
        for entry in facts.entries
        if entry.order and entry.order.amount and accepted_on(facts, entry)
    ]
    by_currency: dict[str, list[str]] = defaultdict(list)
    for entry, amount in orders:
        by_currency[amount.currency].append(entry.id)
    if not by_currency:
        return Earned()
    currency = min(by_currency, key=lambda each: (-len(by_currency[each]), each))
    sums: dict[str, Decimal] = defaultdict(Decimal)
    total = Decimal()
    for entry, amount in orders:
        if amount.currency == currency:
            total += amount.amount
            for client in entry.clients:
                sums[client] += amount.amount
    ids = tuple(by_currency[currency])
    most = max(sums, key=lambda client: (sums[client], client), default=None)
    if most is None or len(sums) < 2 or len(ids) < _ORDERS or sums[most] * 2 <= total:
        return Earned(ids, Money(total, currency))
    theirs = tuple(entry.id for entry, amount in orders if most in entry.clients and amount.currency == currency)
    return Earned(ids, Money(total, currency), (most, Money(sums[most], currency), theirs))
