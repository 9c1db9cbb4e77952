"""A change of a YAML head -> what is to be exchanged in the text, in whatever form the value stands there."""

from __future__ import annotations

import re
from collections.abc import Callable

from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.read.head import Block
from dreiklang.read.lines import indent_of
from dreiklang.read.source import Items, Scalar
from dreiklang.write.edit.change import Act, Change
from dreiklang.write.edit.head import Head, texts_in, trouble_of
from dreiklang.write.edit.outcome import Plan, Unsafe, Why
from dreiklang.write.edit.places import are_links, bullet_of, bullet_rows, flow_of, span_of
from dreiklang.write.edit.rows import Splice
from dreiklang.write.scalar import scalar

_SEVERAL_DAYS = pattern(r"[,;]\s*(?:\d{4}-\d\d-\d\d|\d{1,2}\.\s?\d{1,2}\.)")
_DASH = "- "


def plan_in_yaml(head: Head, change: Change, lang: Lang) -> Plan | Unsafe:
    """Say what is to be exchanged for *change*; a new row is written in the language of the head, else in *lang*."""
    found = head.blocks_of(change.key)
    if len(found) > 1:
        return Unsafe(Why.TWICE, found[1].row + 1)
    if not found:
        return _plan_new(head, change, lang)
    (block,) = found
    return trouble_of(block) or _PLANS[change.act](head, block, change)


def yaml_row(head: Head, change: Change, lang: Lang) -> str:
    """Write the row that says what *change* wants, as if nothing said it yet."""
    return f"{head.indent}{head.spelling(change.key, lang)}: {change.spelled()}"


def _plan_new(head: Head, change: Change, lang: Lang) -> Plan | Unsafe:
    if change.act not in {Act.SET, Act.ADD}:
        return Plan((), None)
    row = yaml_row(head, change, lang)
    if head.front:
        return Plan((head.rows.new_row(head.front.end, row),), (change.value,))
    start, end = head.rows.starts[0], head.rows.line_end(len(head.rows.rows) - 1)
    return Plan((Splice(start, start, f"---{end}{row}{end}---{end}"),), (change.value,))


def _plan_set(head: Head, block: Block, change: Change) -> Plan | Unsafe:
    span = span_of(head, block, block.value)
    if span is None:
        return Unsafe(Why.SHAPE, block.row + 1)
    gap = " " if span[0] == span[1] else ""
    return Plan((Splice(*span, f"{gap}{change.spelled()}"),), (change.value,))


def _plan_add(head: Head, block: Block, change: Change) -> Plan | Unsafe:
    value = block.value
    if isinstance(value, Items):
        return _plan_item(head, block, value, change)
    if not isinstance(value, Scalar) or span_of(head, block, value) is None:
        return Unsafe(Why.SHAPE, block.row + 1)
    if not value.text:
        return _plan_first(head, block, change)
    if joined := _join(head, block, value, change):
        return Plan(joined, (f"{value.text}, {change.value}",))
    return Plan(_make_list(head, block, value, change), (value.text, change.value))


def _plan_first(head: Head, block: Block, change: Change) -> Plan | Unsafe:
    """Fill in behind a bare key; below it, where a comment would become part of a sentence."""
    if not change.is_sentence or not head.rows.rows[block.row][block.col :].strip():
        return _plan_set(head, block, change)
    row = f"{head.indent}  {_DASH}{change.spelled()}"
    return Plan((head.rows.new_row(block.row + 1, row),), (change.value,))


def _plan_item(head: Head, block: Block, items: Items, change: Change) -> Plan | Unsafe:
    """Add to a list that stands there, in its own form."""
    expected = (*texts_in(items), change.value)
    if flow := flow_of(head, items):
        return Plan(flow.add(change.spelled(inside=True)), expected)
    if are_links(items):
        return Unsafe(Why.SHAPE, block.row + 1)
    bullet = bullet_of(head.rows.rows[bullet_rows(head, block, items)[-1]])
    return Plan((head.rows.new_row(max(head.content(block)) + 1, f"{bullet}{change.spelled()}"),), expected)


def _join(head: Head, block: Block, value: Scalar, change: Change) -> tuple[Splice, ...]:
    """Add behind a comma, where several days stand in one text; nothing where that would not read the same."""
    span = span_of(head, block, value)
    if span is None or not _SEVERAL_DAYS.search(value.text):
        return ()
    if not value.quoted:
        joined = f"{value.text}, {change.value}"
        return (Splice(span[1], span[1], f", {change.value}"),) if scalar(joined, typed=True) == joined else ()
    plain = head.rows.text[span[1] - 1] in "\"'" and not re.search(r"[\"'\\]", change.value)
    return (Splice(span[1] - 1, span[1] - 1, f", {change.value}"),) if plain else ()


def _make_list(head: Head, block: Block, value: Scalar, change: Change) -> tuple[Splice, ...]:
    """Make a list of the one value that stands there: sentences below each other, short values between brackets."""
    start = head.rows.at(value.place.line - 1, value.place.column - 1)
    row = value.place.line - 1
    text = head.rows.rows[row]
    if row > block.row:  # it stands below its key
        dash = f"{text[: indent_of(text)]}{_DASH}"
        return Splice(start, start, _DASH), head.rows.new_row(row + 1, f"{dash}{change.spelled()}")
    raw = head.rows.text[start : start + value.place.width]
    fits_inside = value.quoted or scalar(value.text, typed=True, inside=True) == raw
    if fits_inside and not change.is_sentence:
        inside = change.spelled(inside=True)
        return Splice(start, start, "["), Splice(start + len(raw), start + len(raw), f", {inside}]")
    dash = f"{head.indent}  {_DASH}"
    below = Splice(head.rows.at(row, block.col), start, f"{head.rows.line_end(row)}{dash}")
    return below, head.rows.new_row(row + 1, f"{dash}{change.spelled()}")


def _plan_put(head: Head, block: Block, change: Change) -> Plan | Unsafe:
    items = block.value.items if isinstance(block.value, Items) else (block.value,)
    span = span_of(head, block, items[change.number])
    if span is None:
        return Unsafe(Why.SHAPE, block.row + 1)
    inside = isinstance(block.value, Items) and flow_of(head, block.value) is not None
    texts = [texts_in(item) if item else () for item in items]
    texts[change.number] = (change.value,)
    return Plan((Splice(*span, change.spelled(inside=inside)),), tuple(text for each in texts for text in each))


def _plan_drop(head: Head, block: Block, change: Change) -> Plan | Unsafe:
    if not isinstance(block.value, Items) or len(block.value.items) == 1:
        return _plan_remove(head, block, change)
    items = block.value.items
    expected = tuple(text for number, item in enumerate(items) if number != change.number for text in texts_in(item))
    if flow := flow_of(head, block.value):
        return Plan(flow.drop(change.number), expected)
    if are_links(block.value):
        return Unsafe(Why.SHAPE, block.row + 1)
    starts = (*bullet_rows(head, block, block.value), block.end)
    last = max(head.lines.content(starts[change.number], starts[change.number + 1]))
    return Plan((_rows_out(head, starts[change.number], last),), expected)


def _plan_remove(head: Head, block: Block, _: Change) -> Plan:
    return Plan((_rows_out(head, block.row, max(head.content(block))),), None)


def _rows_out(head: Head, first: int, last: int) -> Splice:
    return Splice(head.rows.starts[first], head.rows.starts[last + 1], "")


_PLANS: dict[Act, Callable[[Head, Block, Change], Plan | Unsafe]] = {
    Act.SET: _plan_set,
    Act.ADD: _plan_add,
    Act.PUT: _plan_put,
    Act.DROP: _plan_drop,
    Act.REMOVE: _plan_remove,
}
