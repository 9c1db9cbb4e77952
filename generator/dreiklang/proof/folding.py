"""A text -> its words in the one form in which they are compared: no case, no umlauts, no accents."""

from __future__ import annotations

import unicodedata

from dreiklang.patterns import pattern

# Every sign of ASCII that is no letter and no digit becomes a space: thrice as fast as a regular expression.
_APART = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
_ASCII = bytes(range(128))
_SIGN, _FEW = pattern(r"[\W_]"), 20
_PART = pattern(r"[^\W\d_a-zäöüß]?[a-zäöüß]+|[^\W\d_a-zäöüß]+(?![a-zäöüß])|\d+")
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe"})


def words_in(text: str) -> list[str]:
    """Give the words of *text* as they are written; letters and digits make a word, everything else parts two."""
    if text.isascii():
        return text.encode().translate(_APART).decode().split()
    data = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    signs = [sign for sign in set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass")) if not sign.isalnum()]
    if len(signs) > _FEW:
        return _SIGN.sub(" ", unicodedata.normalize("NFC", text)).split()
    for sign in signs:  # a few among thousands of letters
        data = data.replace(sign.encode("utf-8", "surrogatepass"), b" ")
    return data.translate(_APART).decode("utf-8", "surrogatepass").split()


def fold_word(word: str) -> str:
    """Bring *word* to the form in which words are compared: "Größe" and "GROESSE" are the same."""
    if word.isascii():
        return word.lower()
    return without_marks(word.casefold().translate(_SPELLED))


def without_marks(word: str) -> str:
    """Leave the accents of *word* away."""
    if word.isascii():  # most words of German are by now
        return word
    return "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))


def spellings_of(word: str) -> frozenset[str]:
    """Give the folded forms under which *word* may stand somewhere: other programs make "jager" of "Jäger", and "gro" of "groß"."""
    composed = unicodedata.normalize("NFC", word)
    bare = without_marks(composed.lower())
    return frozenset({fold_word(composed), bare.replace("ß", "ss"), "".join(filter(str.isascii, bare))} - {""})


def parts_of(word: str) -> list[str]:
    """Take *word* apart where its writing does: "Nordlicht2024" and "NordlichtLogo" are two words each."""
    return _PART.findall(word)


class Folded(dict[str, str]):
    """The folded form of each word: one that comes again costs a look."""

    def __missing__(self, word: str) -> str:
        """Fold *word*, and remember it."""
        folded = self[word] = fold_word(word)
        return folded

    def words_of(self, text: str) -> list[str]:
        """Give the words of *text*, folded."""
        return list(map(self.__getitem__, words_in(text)))
