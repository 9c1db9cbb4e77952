"""A new person -> people.yml with an entry more, every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from dreiklang.keys import PERSON_KEYS, WORDS, PersonKey, PersonValue, find_word
from dreiklang.model import Role
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.write.scalar import scalar

# What a firm's name ends with and nobody says: no part of an id.
_LEGAL_FORM = pattern(
    r"[\s,]+(?:&\s*co\.?\s*)?(?:g?gmbh|mbh|ag|kg|ug|ohg|gbr|e\.?\s?[gkv]|ltd|llc|inc|plc|s\.?a)\b\.?.*",
    re.IGNORECASE,
)
_TYPED = frozenset({PersonValue.COUNT, PersonValue.YES_NO})


def short_name(name: str) -> str:
    """Take the legal form off the *name* of a firm."""
    return _LEGAL_FORM.sub("", name.strip()) or name.strip()


def person_lines(person_id: str, given: Mapping[str, tuple[str, ...]], lang: Lang) -> str:
    """Write what was *given* by English names of keys as an entry of people.yml."""
    lines = [f"{scalar(person_id)}:"]
    for key in PERSON_KEYS:
        texts = tuple(filter(None, (text.strip() for text in given.get(key.name, ()))))
        if texts:
            lines.append(f"  {key.written(lang)}: {_value(key, texts, lang)}")
    return "".join(f"{line}\n" for line in lines)


def append_person(people: bytes, lines: str) -> bytes | None:
    """Put *lines* at the end of *people*, with its line ends; None where it is built so that this would break it."""
    try:
        text = people.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    gap = "" if not text or text.endswith("\n") else end
    if text.strip():
        gap += end
    added = people + (gap + lines.replace("\n", end)).encode("utf-8")
    return added if _holds_both(text, lines, added) else None


def _holds_both(before: str, lines: str, after: bytes) -> bool:
    """Whether YAML reads in *after* just what stood there before, and what is new."""
    try:
        old, new, both = (yaml.load(text, Loader=yaml.BaseLoader) for text in (before, lines, after))  # noqa: S506  # BaseLoader makes texts only
    except yaml.YAMLError:
        return False
    before_it = old or {}
    return isinstance(before_it, dict) and not before_it.keys() & new.keys() and both == before_it | new


def _value(key: PersonKey, texts: tuple[str, ...], lang: Lang) -> str:
    match key.value:
        case PersonValue.ROLE:
            role = find_word(Role, texts[0])
            return next((word.written(lang) for word in WORDS[Role] if word.member is role), texts[0])
        case PersonValue.TEXTS | PersonValue.TRAITS:
            parts = (part.strip() for text in texts for part in text.split(","))
            return "[" + ", ".join(scalar(part, inside=True) for part in parts if part) + "]"
        case PersonValue.TOUCH | PersonValue.LABELS if texts[0].startswith("{"):
            return texts[0]
        case _:
            return scalar(texts[0], typed=key.value in _TYPED)
