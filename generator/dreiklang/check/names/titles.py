"""A family name in a text -> whether what stands around it says that it is one: "Frau Dr. Petersen", "bei Petersens"."""

from __future__ import annotations

import re

from dreiklang.check.names.grammar import BEFORE_FAMILIES, DEGREES, PERSONAL_TITLES, SHORTENED
from dreiklang.check.names.ordinary import sense_of
from dreiklang.patterns import pattern

_AROUND = 60
_GAP = r"(?:(?!\n\s*\n)[\s>\-\u2010-\u2015]){1,3}"
_ANY, _FULL, _SHORT = (
    "|".join(sorted(words)) for words in (PERSONAL_TITLES, (PERSONAL_TITLES | DEGREES) - SHORTENED, SHORTENED)
)
_TITLES = pattern(
    rf"(?<![^\W_])(?=(?:{_ANY})(?![^\W_]))(?:(?:(?:{_SHORT})(?:\.{_GAP}|\.|{_GAP})|(?:{_FULL}){_GAP})){{1,7}}\Z",
    re.IGNORECASE,
)
_BEFORE_FAMILIES = pattern(rf"(?<![^\W_])(?:{'|'.join(sorted(BEFORE_FAMILIES))})\s\Z", re.IGNORECASE)
_SEVERAL = pattern(r"['’]?s(?![^\W_])", re.IGNORECASE)


def is_called(plain: str, start: int, end: int, family: str) -> bool:
    """Whether the name *family* from *start* to *end* of *plain* is somebody's; one that is a word, too, needs a title and a capital."""
    near = max(start - _AROUND, 0)
    if _TITLES.search(plain, near, start):
        return plain[start].isupper() or not sense_of(family)
    several = _SEVERAL.match(plain, end) and _BEFORE_FAMILIES.search(plain, near, start)
    return several is not None and not sense_of(family)
