"""A key or a word as somebody wrote it -> the one that it means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeVar

from dreiklang.keys.heads import KEYS, Key
from dreiklang.keys.people import PERSON_KEYS, PersonKey
from dreiklang.keys.words import WORDS
from dreiklang.options import Lang

E = TypeVar("E", bound=StrEnum)

_FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"} | dict.fromkeys(" -_:*/", ""))

# Letters of Cyrillic and Greek that nobody can tell from ours.
_LOOKALIKES = str.maketrans("аеорсухіѕһјԁьυιορνκҺІЅЈ", "aeopcyxishjdbuiopvkhisj")


@lru_cache(maxsize=4096)
def plain_letters(word: str) -> str:
    """Give *word* in the letters that a reader sees: wide ones and those of other scripts look like ours, some are invisible."""
    seen = unicodedata.normalize("NFKC", word).translate(_LOOKALIKES)
    return "".join(sign for sign in seen if unicodedata.category(sign) != "Cf")


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Bring *word* to the form in which keys and values are compared: no case, spaces, hyphens, umlauts, gender marks."""
    return fold_text(word)


def fold_text(text: str) -> str:
    """Fold a whole *text*, in which folded words are then to be found."""
    return unicodedata.normalize("NFC", text).strip().lower().translate(_FOLD)


@cache
def _by_spelling() -> dict[str, Key]:
    return {fold(spelling): key for key in KEYS for spelling in key.spellings}


def find_key(written: str) -> Key | None:
    """Find the key that *written* means, in whatever spelling."""
    return _by_spelling().get(fold(written))


def lang_of(written: str) -> Lang | None:
    """Say in which language a key was *written*; None where it is spelled alike in both, or in another way than we write it."""
    found = find_key(written)
    spelled = {lang for lang in Lang if found and fold(found.written(lang)) == fold(written)}
    return spelled.pop() if len(spelled) == 1 else None


def find_person_key(written: str) -> PersonKey | None:
    """Find the key of people.yml that *written* means."""
    return _person_keys_by_spelling().get(fold(written))


@cache
def _person_keys_by_spelling() -> dict[str, PersonKey]:
    return {fold(spelling): key for key in PERSON_KEYS for spelling in key.spellings}


def key(name: str) -> Key:
    """Give the key with the English *name*.

    Raises:
        KeyError: there is none.
    """
    return _by_name()[name]


@cache
def _by_name() -> dict[str, Key]:
    return {key.name: key for key in KEYS}


def find_word(members: type[E], written: str) -> E | None:
    """Find the one of *members* that *written* means, in English or German."""
    found = _members_by_spelling(members).get(fold(written))
    return None if found is None else members(found)


@cache
def _members_by_spelling(members: type[StrEnum]) -> dict[str, StrEnum]:
    spelled = ((word, (word.member.value, word.german, *word.also)) for word in WORDS[members])
    return {fold(spelling): word.member for word, spellings in reversed([*spelled]) for spelling in spellings}


def spellings_of(members: type[StrEnum], lang: Lang) -> tuple[str, ...]:
    """Give the words that one may write for *members* in *lang*, as `new` writes them."""
    return tuple(word.written(lang) for word in WORDS[members])


def is_one_of(written: str, words: Iterable[str]) -> bool:
    """Say whether *written* is one of *words*, but for case, umlauts and marks."""
    return fold(written) in {fold(word) for word in words}
