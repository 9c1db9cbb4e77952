"""Numbers -> how they are written in a language."""

from __future__ import annotations

from dreiklang.options import Lang

MINUS = "\u2212"


def signed(value: float, lang: Lang) -> str:
    """Write *value* with its sign: "+1", "−0,3", "0"."""
    rounded = round(value, 1) + 0.0
    text = f"{abs(rounded):.0f}" if rounded == int(rounded) else f"{abs(rounded):.1f}"
    sign = MINUS if rounded < 0 else "+" if rounded > 0 else ""
    return sign + (text.replace(".", ",") if lang is Lang.DE else text)
