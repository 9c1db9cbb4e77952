"""Letters as they were typed -> as a reader sees them, and in the form in which names are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from dreiklang.patterns import pattern

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


_ASCII = bytes(range(128))
_SIGNS = bytes(code for code in range(128) if not chr(code).isalpha())
_FEW = 20
_SMALL = bytes(code + 32 if chr(code).isupper() and code < 128 else code for code in range(256))

_SEEN = _Seen({code: chr(code) for code in range(128)})


_ANYTHING_ELSE = pattern("[^\\x00-\\x7fäöüÄÖÜßẞ„“”‚‘’«»›‹–—…€§°·•×\u00a0]")
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


def row_of_letters(text: str, spell: Callable[[str], str] = fold_letters) -> str:
    """Give the letters of *text*, as *spell* writes each, with nothing between them: what stands in a text stands in its row."""
    data = text.encode("utf-8", "surrogatepass")
    far = () if text.isascii() else set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    if len(far) > _FEW:
        return "".join(map(spell, filter(str.isalpha, text)))
    for sign in far:
        letters = spell(sign) if sign.isalpha() else ""
        data = data.replace(sign.encode("utf-8", "surrogatepass"), letters.encode("utf-8", "surrogatepass"))
    return data.translate(_SMALL, _SIGNS).decode("utf-8", "surrogatepass")
