"""What was typed for a key -> the field that says it in the journal's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from dreiklang.dates import parse_day
from dreiklang.keys import FIT_WORDS, ME, WORDS, Key, Value, find_key, find_word, fold, is_one_of
from dreiklang.model import (
    Again,
    Cause,
    Choice,
    DeclineReason,
    Foreseeable,
    Harm,
    Outcome,
    Truth,
    Weight,
    Where,
)
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.write.draft import Field

_MEMBERS: Mapping[Value, type[StrEnum]] = {
    Value.CHOICE: Choice,
    Value.CAUSE: Cause,
    Value.TRUTH: Truth,
    Value.OUTCOME: Outcome,
    Value.AGAIN: Again,
    Value.FORESEEABLE: Foreseeable,
    Value.WHERE: Where,
    Value.REASON: DeclineReason,
    Value.WEIGH: Weight,
    Value.HARMS: Harm,
    Value.LANG: Lang,
}
_DAYS = frozenset({Value.DAY, Value.DAYS, Value.DAY_OR_SPAN})
_TO_COME = frozenset({"due", "moved", "review"})
_LISTS = frozenset({Value.WORDS, Value.HARMS, Value.ENTRIES, Value.DAYS})
_MANY = _LISTS | {Value.TEXTS, Value.PERSONS, Value.NOTED_DAYS, Value.STEPS, Value.SAID}
_PAIR = pattern(r"\s*([^\W\d_][\w:*/ -]*?)\s*[:=\s]\s*(\d+)\s*%?\s*")


def members_of(value: Value) -> type[StrEnum] | None:
    """Give the closed set from which *value* is taken, None where it is open."""
    return _MEMBERS.get(value)


def make_field(name: str, given: tuple[str, ...], lang: Lang, day: date) -> Field | None:
    """Make the field of the key *name* from what was *given* for it (once, or several times); None for nothing.

    Days are counted from *day*. What cannot be read stands as it was given, so that the checks can say why.
    """
    texts = tuple(cleaned for text in given if (cleaned := clean(text)))
    if not texts:
        return None
    key = find_key(name)
    if key is None:
        return Field(name, texts if len(texts) > 1 else texts[0])
    if key.value in {Value.WEIGH, Value.FIT} and (numbers := _numbers(key, texts[0], lang)):
        return Field(key.name, numbers)
    if key.value not in _MANY:
        texts = texts[-1:]
    elif key.value in _LISTS:
        texts = tuple(part for text in texts for part in _parts(key, text))
    spelled = tuple(_spell(key, text, lang, day) for text in texts)
    as_list = len(spelled) > 1 or key.value is Value.WORDS
    return Field(key.name, spelled if as_list else "".join(spelled))


def clean(text: str) -> str:
    """Take away what no file can hold, and space around."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").strip()


def _parts(key: Key, text: str) -> tuple[str, ...]:
    """Cut a list that was typed in one go; '#' begins a word only where words are meant."""
    pieces = re.split(r"[,\n]|(?:^|\s)#" if key.value is Value.WORDS else r"[,\n]", text.strip("[]"))
    return tuple(piece for part in pieces if (piece := part.strip()))


def _spell(key: Key, text: str, lang: Lang, day: date) -> str:
    if key.value in _DAYS:
        meant = parse_day(text, day, forward=key.name in _TO_COME)
        return meant.isoformat() if isinstance(meant, date) else text
    if key.value is Value.PROMISER and is_one_of(text, ME):
        return ME[1] if lang is Lang.DE else ME[0]
    members = _MEMBERS.get(key.value)
    return _word(members, text, lang) if members else text


def _word(members: type[StrEnum], text: str, lang: Lang) -> str:
    member = find_word(members, text)
    return next((word.written(lang) for word in WORDS[members] if word.member is member), text)


def _numbers(key: Key, text: str, lang: Lang) -> dict[str, str]:
    """Read "client 3, self 5" (with or without braces); nothing where it is something else."""
    found = [_PAIR.fullmatch(part) for part in text.strip().strip("{}").split(",")]
    if not all(found):
        return {}
    spell = _fit_word if key.value is Value.FIT else _weight_word
    return {spell(pair.group(1), lang): pair.group(2) for pair in found if pair}


def _weight_word(text: str, lang: Lang) -> str:
    return _word(Weight, text, lang)


def _fit_word(text: str, lang: Lang) -> str:
    for english, german in FIT_WORDS.items():
        if is_one_of(text, (english, *german)):
            return german[0] if lang is Lang.DE else english
    return fold(text)
