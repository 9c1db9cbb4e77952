"""A change of a TOML head -> what is to be exchanged in the text."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator

from dreiklang.keys import NO, YES, Value, find_key, lang_of
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.read.front import Front
from dreiklang.values import dataclass
from dreiklang.write.edit.change import Act, Change
from dreiklang.write.edit.flow import FlowList
from dreiklang.write.edit.outcome import Plan, Unsafe, Why
from dreiklang.write.edit.rows import Rows, Splice

Span = tuple[int, int]

_WORD = pattern(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\r\n])*"|\'[^\'\r\n]*\'|[^\s"\'#\[\]{},]+', re.DOTALL
)
_GAP = pattern(r"(?:[\s,]|#[^\r\n]*)*")
_KEY = pattern(r"[ \t]*(?:\"(?P<quoted>[^\"\r\n]+)\"|'(?P<plain>[^'\r\n]+)'|(?P<bare>[\w-]+))[ \t]*=[ \t]*")
_BARE = pattern(r"[A-Za-z0-9_-]+")
_DAY = pattern(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Field:
    """A key as *written* in *row*, the span of its *value*, and those of the *items* in it (of itself, if it is no list)."""

    written: str
    row: int
    value: Span
    items: tuple[Span, ...]
    is_list: bool


def plan_in_toml(rows: Rows, front: Front, change: Change, lang: Lang) -> Plan | Unsafe:
    """Say what is to be exchanged in *front* for *change*; a new row is written in the language of the head, else in *lang*."""
    fields = tuple(_fields(rows, front))
    found = [field for field in fields if find_key(field.written) == change.key]
    if len(found) > 1:
        return Unsafe(Why.TWICE, found[1].row + 1)
    if found:
        return _plan_known(rows, found[0], change)
    if change.act not in {Act.SET, Act.ADD}:
        return Plan((), None)
    row = _row_of(rows, fields[-1].value[1]) + 1 if fields else front.start
    said = {said for field in fields if (said := lang_of(field.written))}
    written = toml_row(change, said.pop() if len(said) == 1 else lang)
    return Plan((rows.new_row(row, written),), (_raw(change)[1],))


def toml_row(change: Change, lang: Lang) -> str:
    """Write the row that says what *change* wants, as if nothing said it yet."""
    key = change.key.written(lang)
    return f"{key if _BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)} = {_raw(change)[0]}"


def _plan_known(rows: Rows, field: _Field, change: Change) -> Plan | Unsafe:
    raw, read = _raw(change)
    texts = [_read(rows.text[start:end]) for start, end in field.items]
    whole = FlowList(rows, field.value[0], field.items)
    match change.act:
        case Act.DROP if field.is_list and len(field.items) > 1:
            del texts[change.number]
            return Plan(whole.drop(change.number), tuple(texts))
        case Act.DROP | Act.REMOVE:
            first, last = field.row, _row_of(rows, field.value[1])
            return Plan((Splice(rows.starts[first], rows.starts[last + 1], ""),), None)
        case Act.ADD if field.is_list:
            return Plan(whole.add(raw), (*texts, read))
        case Act.ADD:
            start, end = field.value
            return Plan((Splice(start, start, "["), Splice(end, end, f", {raw}]")), (*texts, read))
        case Act.SET if field.is_list:
            return Unsafe(Why.SHAPE, field.row + 1)
        case _:
            texts[change.number] = read
            return Plan((Splice(*field.items[change.number], raw),), tuple(texts))


def _fields(rows: Rows, front: Front) -> Iterator[_Field]:
    """Yield the fields that stand before the first table."""
    text, row = rows.text, front.start
    while row < front.end and not rows.rows[row].lstrip().startswith("["):
        found = _KEY.match(text, rows.starts[row])
        if found and found.end() < rows.starts[row + 1]:
            start = found.end()
            is_list = text[start] == "["
            items, end = _items(text, start) if is_list else (((start, _end(text, start)),), _end(text, start))
            yield _Field(found["quoted"] or found["plain"] or found["bare"], row, (start, end), items, is_list)
            row = _row_of(rows, end)
        row += 1


def _items(text: str, opens: int) -> tuple[tuple[Span, ...], int]:
    """Give the spans of what stands between two brackets, and where these end."""
    items: list[Span] = []
    at = _after_gap(text, opens + 1)
    while text[at] not in "]}":
        end = _end(text, at)
        items.append((at, end))
        at = _after_gap(text, end)
    return tuple(items), at + 1


def _end(text: str, start: int) -> int:
    """Say where the value at *start* ends."""
    if text[start] in "[{":
        return _items(text, start)[1]
    found = _WORD.match(text, start)
    return found.end() if found else start + 1


def _after_gap(text: str, at: int) -> int:
    found = _GAP.match(text, at)
    return found.end() if found else at


def _row_of(rows: Rows, at: int) -> int:
    return next(row for row in reversed(range(len(rows.starts))) if rows.starts[row] <= at)


def _raw(change: Change) -> tuple[str, str]:
    """Give the value as TOML, and as read/ reads it there: only what is no text has no quotes."""
    if change.key.value in {Value.YES_NO, Value.PUBLISH} and change.value in (*YES, *NO):
        word = "true" if change.value in YES else "false"
        return word, word
    if _DAY.fullmatch(change.value):
        return change.value, change.value
    return json.dumps(change.value, ensure_ascii=False).replace("\x7f", "\\u007f"), change.value


def _read(raw: str) -> str:
    """Read a value that stands in a head that can be read."""
    value = tomllib.loads(f"k = {raw}", parse_float=str)["k"]
    return str(value).lower() if isinstance(value, bool) else str(value)
