"""A key -> how its value has to be read: what is free text in one key is a list in another."""

from __future__ import annotations

from difflib import get_close_matches
from enum import Enum, auto
from functools import lru_cache

from dreiklang.keys import KEYS, PersonValue, Value, find_key, find_person_key, fold, plain_letters


class Shape(Enum):
    """How the value of a key is read."""

    TEXT = auto()  # as it stands: brackets and colons belong to it
    TEXTS = auto()  # a text or a list of texts
    ITEMS = auto()  # short values, or a list of such; quotes of any kind only hold them together
    ANY = auto()  # also a mapping
    EXACT = auto()  # what publishes: nothing is repaired, nothing dropped
    PERSON = auto()  # a mapping with the keys of people.yml

    def is_free_text(self) -> bool:
        """Whether sentences stand in it."""
        return self is Shape.TEXT or self is Shape.TEXTS

    def may_be_mapping(self) -> bool:
        """Whether "key: value" in it is more than text."""
        return self is Shape.ANY or self is Shape.PERSON

    def of(self, key: str) -> Shape:
        """Say how the value of *key* in a mapping of this shape is read."""
        return shape_in_person(key) if self is Shape.PERSON else Shape.ANY


_SHAPES = {
    Value.TEXT: Shape.TEXT,
    Value.REASON: Shape.TEXT,
    Value.ASKER: Shape.TEXT,
    Value.TEXTS: Shape.TEXTS,
    Value.SAID: Shape.TEXTS,
    Value.STEPS: Shape.TEXTS,
    Value.NOTED_DAYS: Shape.TEXTS,
    Value.PUBLISH: Shape.EXACT,
    Value.WEIGH: Shape.ANY,
    Value.FIT: Shape.ANY,
}
_PERSON_SHAPES = {
    PersonValue.TEXT: Shape.TEXT,
    PersonValue.TEXTS: Shape.TEXTS,
    PersonValue.LABELS: Shape.ANY,
    PersonValue.TOUCH: Shape.ANY,
    PersonValue.TRAITS: Shape.ANY,
}
_PUBLISHING = [fold(spelling) for key in KEYS if key.value is Value.PUBLISH for spelling in key.spellings]


@lru_cache(maxsize=512)  # the same few keys in every file
def shape_of(key: str) -> Shape:
    """Say how the value of *key* in an entry's head is read; a key that we do not know may hold anything."""
    found = find_key(key)
    return _SHAPES.get(found.value, Shape.ITEMS) if found else Shape.ANY


@lru_cache(maxsize=512)
def shape_in_person(key: str) -> Shape:
    """Say how the value of *key* of a person is read."""
    found = find_person_key(key)
    return _PERSON_SHAPES.get(found.value, Shape.ITEMS) if found else Shape.ANY


def is_known(key: str) -> bool:
    """Whether *key* is one of an entry's head."""
    return find_key(key) is not None


@lru_cache(maxsize=512)
def nearly_publishes(word: str) -> bool:
    """Whether *word* is, or is near to, the key that publishes."""
    return bool(get_close_matches(fold(plain_letters(word)), _PUBLISHING, n=1, cutoff=0.75))
