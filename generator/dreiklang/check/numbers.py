"""A value as written -> a number: percent, money, counts, energy, the part of a series."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from dreiklang.check.wrong import Wrong, wrong
from dreiklang.keys import fold
from dreiklang.model import Money
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.problems import Code

_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-"})
_DIGITS = r"\d[\d.,'’ \u00a0\u202f_]*"
_PERCENT = pattern(r"(\d+)(?:[.,](\d+))?\s*(%?)")
_PART = pattern(r"(?:[^\W\d]+\s+)?(\d{1,4})\.?(?:(?:\s*/\s*|\s+[^\W\d]+\s+)(\d{1,4}))?")
_LONGEST = 20  # signs: nobody earns more
_SYMBOLS = {"€": "EUR", "euro": "EUR", "$": "USD", "£": "GBP", "fr.": "CHF", "franken": "CHF"}


def parse_percent(text: str) -> int | Wrong:
    """Read `70`, `70 %` or `0,7`; a bare `1` may be 1 % or 100 %."""
    found = _PERCENT.fullmatch(text.strip())
    if not found:
        inner = re.search(r"\d+", text)
        return wrong(Code.NUMBER_INVALID, f"{inner[0]} %" if inner else "", value=text)
    whole, fraction, sign = found.groups()
    number = Decimal(f"{whole}.{fraction or 0}")
    if not sign and text.strip() == "1":
        return wrong(Code.PERCENT_AMBIGUOUS, value=text)
    if not sign and fraction and number <= 1:
        number *= 100
    if number > 100:
        return wrong(Code.NUMBER_RANGE, value=text, least="0", most="100")
    return int(number + Decimal("0.5"))


def parse_energy(text: str) -> int | Wrong:
    """Read a whole number from -2 to 2, with or without a plus."""
    plain = text.strip().translate(_DASHES).replace("- ", "-")
    if not re.fullmatch(r"[+-]?\d{1,9}", plain):
        return wrong(Code.NUMBER_INVALID, value=text)
    if not -2 <= int(plain) <= 2:
        return wrong(Code.NUMBER_RANGE, value=text, least="-2", most="2")
    return int(plain)


def parse_count(text: str, units: Iterable[str] = ()) -> int | Wrong:
    """Read a whole number from 1; the beginning of one of *units* may follow it (`10 min`)."""
    found = re.fullmatch(r"(\d{1,6})\s*([^\W\d]*)\.?", text.strip())
    if not found or (found[2] and not any(fold(unit).startswith(fold(found[2])) for unit in units)):
        inner = re.search(r"\d+", text)
        return wrong(Code.NUMBER_INVALID, inner[0] if inner else "", value=text)
    if int(found[1]) < 1:
        return wrong(Code.NUMBER_RANGE, what="least", value=text, least="1")
    return int(found[1])


def parse_scale(text: str) -> int | Wrong:
    """Read a whole number from 0 to 5."""
    if not re.fullmatch(r"\d{1,9}", text.strip()):
        return wrong(Code.NUMBER_INVALID, value=text)
    if int(text) > 5:
        return wrong(Code.NUMBER_RANGE, value=text, least="0", most="5")
    return int(text)


def parse_part(text: str) -> tuple[int, int | None] | Wrong:
    """Read `27`, `27/30` or `27. von 30`."""
    found = _PART.fullmatch(text.strip())
    if not found:
        return wrong(Code.PART_INVALID, value=text)
    part, parts = int(found[1]), int(found[2]) if found[2] else None
    if part < 1 or (parts is not None and part > parts):
        return wrong(Code.PART_INVALID, value=text)
    return part, parts


def parse_money(text: str, lang: Lang, currency: str) -> Money | Wrong:
    """Read an amount as one writes it in *lang*; in *currency*, unless it names another."""
    found = re.fullmatch(
        rf"(?P<before>[^\d\s]*)\s*(?P<number>{_DIGITS})(?:,?[-–—]{{1,2}})?\s*(?P<after>[^\d\s]*)", text.strip()
    )
    unit = (found["before"] or found["after"]) if found else ""
    if not found or (found["before"] and found["after"]) or not (named := _currency(unit, currency)):
        inner = re.search(_DIGITS, text)
        return wrong(Code.MONEY_INVALID, f"{inner[0].strip(' .,')} {currency}" if inner else "", value=text)
    digits = re.sub(r"['’\s_]", "", found["number"]).rstrip(".,")
    readings = _readings(digits, lang) if len(digits) <= _LONGEST else ()
    if not readings:
        return wrong(Code.MONEY_INVALID, value=text)
    if len(readings) > 1:
        point = "," if lang is Lang.DE else "."
        first, second = (f"{reading} {named}".replace(".", point) for reading in readings)
        return wrong(Code.MONEY_AMBIGUOUS, value=text, first=first, second=second)
    return Money(readings[0], named)


def _currency(unit: str, default: str) -> str:
    if not unit:
        return default
    return _SYMBOLS.get(unit.lower()) or (unit.upper() if re.fullmatch(r"[A-Za-z]{3}", unit) else "")


def _readings(digits: str, lang: Lang) -> tuple[Decimal, ...]:
    """Give every number that *digits* may mean: none, one, or two where a sign may group or be the decimal point."""
    signs = "".join(sign for sign in digits if sign in ".,")
    if not signs:
        return (Decimal(digits),)
    grouping, point = (signs[0], signs[-1]) if len(set(signs)) == 2 else (signs[0], "")
    if len(signs) == 1:
        return _readings_of_one(digits, signs, lang)
    groups = digits.split(point, maxsplit=1)[0] if point else digits
    if (point and signs.count(point) > 1) or not re.fullmatch(rf"\d{{1,3}}(?:\{grouping}\d{{3}})+", groups):
        return ()
    return (Decimal(digits.replace(grouping, "").replace(point or ".", ".")),)


def _readings_of_one(digits: str, sign: str, lang: Lang) -> tuple[Decimal, ...]:
    whole, fraction = digits.split(sign)
    if len(fraction) == 3 and 1 <= len(whole) <= 3 and whole != "0":
        grouped, decimal = Decimal(whole + fraction), Decimal(f"{whole}.{fraction[:2]}")
        return (grouped,) if (sign == ".") == (lang is Lang.DE) else (grouped, decimal)
    return (Decimal(f"{whole}.{fraction}"),) if len(fraction) <= 2 else ()
