"""An amount of money -> how a language says it."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_currency

from dreiklang.model import Money
from dreiklang.options import Lang


def say_money(money: Money, lang: Lang) -> str:
    """Say an amount as *lang* does, without empty cents: "4.800 €"."""
    whole = money.amount == money.amount.to_integral_value()
    amount = money.amount.quantize(Decimal(1)) if whole else money.amount
    pattern = ("#,##0 ¤" if lang is Lang.DE else "¤#,##0") if whole else None
    locale = {Lang.DE: "de_DE", Lang.EN: "en_GB"}[lang]
    return format_currency(amount, money.currency, pattern, locale=locale, currency_digits=not whole)
