"""Letters as they were typed -> as a reader sees them, and in the form in which names are compared."""

from __future__ import annotations

import re
import unicodedata

_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
_WIDE = ("\uff01", "\uff5e")
_KEPT = frozenset("äöüÄÖÜßẞ")
# Letters that nobody can tell from ours (Cyrillic, Greek), and those that are ours with a stroke or in one sign.
_LOOKALIKES = dict(
    zip(
        "аеорсухіѕһјԁьԛԝАВЕКМНОРСТУХІЅЈυιορνκαΑΒΕΖΗΙΚΜΝΟΡΤΥΧıłŁøØåÅæÆœŒđĐð",
        "aeopcyxishjdbqwABEKMHOPCTYXISJuiopvkaABEZHIKMNOPTYXilLöÖaAäÄöÖdDd",
        strict=True,
    )
)


class _Seen(dict[int, str]):
    """What each sign looks like, one letter for one: so everything keeps its place."""

    def __missing__(self, code: int) -> str:
        """Look at the sign with this *code* for the first time."""
        sign = chr(code)
        self[code] = seen = sign if sign in _KEPT else _LOOKALIKES.get(sign) or _without_accent(sign)
        return seen


def _without_accent(sign: str) -> str:
    plain = unicodedata.normalize("NFKC", sign)
    if len(plain) != 1 or not (plain.isalnum() or _WIDE[0] <= sign <= _WIDE[1]):
        return sign
    bare = [part for part in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(part)]
    return bare[0] if len(bare) == 1 else sign


_SEEN = _Seen({code: chr(code) for code in range(128)})


_ANYTHING_ELSE = re.compile("[^\\x00-\\x7fäöüÄÖÜßẞ„“”‚‘’«»›‹–—…€§°·•×\u00a0]")
"""Of all other signs, each is looked at; of these it is known that they look like nothing else."""


def seen_letters(text: str) -> str:
    """Give *text* (in composed letters) without accents, wide letters and look-alikes; umlauts stay, and so does every place."""
    return text.translate(_SEEN) if not text.isascii() and _ANYTHING_ELSE.search(text) else text


def fold_letters(word: str) -> str:
    """Bring *word* to the form in which names are compared."""
    folded = seen_letters(word).lower()
    for umlaut, spelled in () if folded.isascii() else _UMLAUTS:
        folded = folded.replace(umlaut, spelled)
    return folded


def bare_letters(word: str) -> str:
    """Give *word* as somebody writes it who has no umlauts and takes no care: "Muller"."""
    return seen_letters(word).lower().replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
