"""Every key of an entry's head and every word that a value may be, in both languages: KEYS.md as one table."""

from __future__ import annotations

from dreiklang.keys.find import (
    find_key,
    find_person_key,
    find_word,
    fold,
    fold_text,
    is_one_of,
    key,
    lang_of,
    plain_letters,
    spellings_of,
)
from dreiklang.keys.heads import FOREIGN, KEYS, MEANT, Key, Value
from dreiklang.keys.people import PERSON_KEYS, PersonKey, PersonValue
from dreiklang.keys.whats import LOOK_FORMATS, WHATS, find_look_format, find_what
from dreiklang.keys.words import (
    DRAFT_KEYS,
    FIT_WORDS,
    ME,
    NO,
    PRINCIPLE_TAGS,
    PRIVATE_WORDS,
    PUBLIC_WORDS,
    SHOWING_KEYS,
    TOUCH_WORDS,
    WORDS,
    YES,
    Word,
)

__all__ = [
    "DRAFT_KEYS",
    "FIT_WORDS",
    "FOREIGN",
    "KEYS",
    "LOOK_FORMATS",
    "ME",
    "MEANT",
    "NO",
    "PERSON_KEYS",
    "PRINCIPLE_TAGS",
    "PRIVATE_WORDS",
    "PUBLIC_WORDS",
    "SHOWING_KEYS",
    "TOUCH_WORDS",
    "WHATS",
    "WORDS",
    "YES",
    "Key",
    "PersonKey",
    "PersonValue",
    "Value",
    "Word",
    "find_key",
    "find_look_format",
    "find_person_key",
    "find_what",
    "find_word",
    "fold",
    "fold_text",
    "is_one_of",
    "key",
    "lang_of",
    "plain_letters",
    "spellings_of",
]
