"""The heads of hand-written pages -> those that say that nobody is to read the page, and those that are an entry's.

MkDocs publishes every page of docs/, whatever its head says: it knows neither `publish: no` nor `draft: true`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mkdocs.utils.meta import get_data

from dreiklang.dates import parse_day
from dreiklang.keys import DRAFT_KEYS, NO, PRIVATE_WORDS, YES, find_key, fold, is_one_of
from dreiklang.patterns import pattern
from dreiklang.texts.files import Obstacle

_HEAD = pattern(r"---[ \t]*\n(?:#[^\n]*\n)*[^\s:#-][^\n:]*:(?:[ \t][^\n]*)?\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*\n")
_STATES = frozenset({"status", "visibility", "sichtbarkeit"})
_NOT_ONLY_OURS = frozenset({"order", "question"})
"""Other tools, too, write these into heads of pages."""
_OF_ENTRIES = frozenset({"client", "partner", "energy", "signals"})


def obstacle_in_head(text: str, today: date) -> Obstacle | None:
    """Say why the page that *text* is does not go out on *today*, if so."""
    body, head = get_data(text)
    if not head:
        return Obstacle.HEAD if _HEAD.match(body) else None  # MkDocs could not read it, and left it there
    if any(_holds_back(str(key), str(value), today) for key, value in head.items()):
        return Obstacle.HELD_BACK
    return Obstacle.ENTRY if _is_entry(head) else None


def _holds_back(key: str, value: str, today: date) -> bool:
    found, said = find_key(key), fold(value)
    if found and found.name == "publish":
        day = parse_day(value.strip())
        return not (is_one_of(value, YES) or (isinstance(day, date) and day <= today))
    if fold(key) in DRAFT_KEYS:
        return bool(said) and not is_one_of(value, NO)
    return fold(key) in _STATES and said in PRIVATE_WORDS


def _is_entry(head: Mapping[str, Any]) -> bool:
    """Whether somebody saved an entry among the pages: one that says that it is public may be read here, too."""
    found = {
        key.name: key
        for written in head
        if fold(str(written)) not in _NOT_ONLY_OURS and (key := find_key(str(written)))
    }
    return "publish" not in found and any(key.opens or name in _OF_ENTRIES for name, key in found.items())
