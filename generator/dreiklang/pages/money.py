"""An amount of money -> how a language says it."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_currency

from dreiklang.model import Money
from dreiklang.options import Lang
from dreiklang.pages.locales import locale_of


@lru_cache(maxsize=4096)
def say_money(money: Money, lang: Lang) -> str:
    """Say an amount as *lang* does, without empty cents: "4.800 €"."""
    whole = money.amount == money.amount.to_integral_value()
    amount = money.amount.quantize(Decimal(1)) if whole else money.amount
    pattern = ("#,##0 ¤" if lang is Lang.DE else "¤#,##0") if whole else None
    return format_currency(amount, money.currency, pattern, locale=locale_of(lang), currency_digits=not whole)
