"""A file without a head -> whether its first lines were meant as one: keys that we know, and no fence above them."""

from __future__ import annotations

from dreiklang.check.wrong import Notes, wrong
from dreiklang.keys import Key, find_key
from dreiklang.problems import Code, Place
from dreiklang.read.keyline import find_key_line
from dreiklang.read.shape import shape_of

_FENCES = frozenset({"---", "..."})
_TOP = 30  # so many lines a head may have that somebody forgot to open


def note_near_head(notes: Notes) -> None:
    """Note the first line of a head whose fence is missing: what stands there says nothing, and is read as text."""
    source = notes.source
    if source.body_line > 1:
        return
    rows = source.body.split("\n", _TOP)[:_TOP]
    start = next((number for number, row in enumerate(rows) if row.strip()), len(rows))
    keys, is_closed = _keys_of(rows[start:])
    if keys and (is_closed or (len(keys) > 1 and not all(map(_may_be_said, keys)))):
        first = rows[start]
        place = Place(source.path, start + 1, 1, len(first.rstrip()))
        notes.add(wrong(Code.HEAD_NOT_OPENED, key=first.partition(":")[0].strip()), place, line=f"---\n{first}")


def _keys_of(rows: list[str]) -> tuple[list[Key], bool]:
    """Give the keys with a value of the lines that may be a head, and whether a fence closes it."""
    keys: list[Key] = []
    for row in rows:
        if row.rstrip() in _FENCES:
            return keys, True
        found = find_key_line(row, 0) if row.strip() else None
        if found is None and not (keys and row.strip() and (row[0].isspace() or row.startswith("- "))):
            break
        key = find_key(found.key) if found else None
        if found and key and row[found.value_col :].strip():
            keys.append(key)
        elif found and not keys:
            break  # it begins with something else
    return keys, False


def _may_be_said(key: Key) -> bool:
    """Whether it may be a word of a text as well: "Frage: was tun? Antwort: warten"."""
    return key.name != "title" and shape_of(key.name).is_free_text()
