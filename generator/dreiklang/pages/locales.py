"""A language -> the locale by which days and sums are written in it."""

from __future__ import annotations

from functools import cache

from babel import Locale

from dreiklang.options import Lang

_LOCALES = {Lang.DE: "de_DE", Lang.EN: "en_GB"}


@cache
def locale_of(lang: Lang) -> Locale:
    """Give the locale of *lang*, looked up once: Babel looks a name up each time, which takes longer than writing the day."""
    return Locale.parse(_LOCALES[lang])
