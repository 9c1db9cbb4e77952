"""A value of a YAML head -> where in the text it stands, and in which form."""

from __future__ import annotations

from dreiklang.patterns import pattern
from dreiklang.read.head import Block
from dreiklang.read.lines import indent_of
from dreiklang.read.source import Items, Node, Scalar
from dreiklang.write.edit.flow import FlowList
from dreiklang.write.edit.head import Head

_BULLET = pattern(r"(\s*[-*•–])(\s*)")


def offset_of(head: Head, node: Node) -> int:
    """Say where in the text *node* begins."""
    return head.rows.at(node.place.line - 1, node.place.column - 1)


def span_of(head: Head, block: Block, node: Node | None) -> tuple[int, int] | None:
    """Give from where to where the text of *node* in *block* stands, quotes included; None where it is no text in one row.

    Where nothing stands behind a key, it is the place where something may.
    """
    if not isinstance(node, Scalar):
        return None
    row = node.place.line - 1
    if node is block.value and max(head.content(block)) > row:
        return None
    if not node.text and not node.quoted:
        start = head.rows.at(block.row, block.col)
        return start, start
    start = offset_of(head, node)
    return start, start + node.place.width


def flow_of(head: Head, items: Items) -> FlowList | None:
    """Give *items* as a list between brackets, if it is one."""
    opens = offset_of(head, items)
    if head.rows.text[opens] != "[" or are_links(items):
        return None
    starts = ((offset_of(head, item), item.place.width) for item in items.items)
    return FlowList(head.rows, opens, tuple((start, start + width) for start, width in starts))


def are_links(items: Items) -> bool:
    """Whether *items* are links to entries beside each other, with no brackets around them: `[[a]], [[b]]`."""
    first = items.items[0].place if items.items else None
    return first is not None and (first.line, first.column) == (items.place.line, items.place.column)


def bullet_rows(head: Head, block: Block, items: Items) -> tuple[int, ...]:
    """Give the rows of *block* on which the *items* of its list begin."""
    col = items.place.column - 1
    first = items.place.line - 1
    return tuple(row for row in head.content(block) if row >= first and indent_of(head.rows.rows[row]) == col)


def bullet_of(row: str) -> str:
    """Give what stands before the text of the item in *row*: the bullet with its white space."""
    found = _BULLET.match(row)
    return f"{found[1]}{found[2] or ' '}" if found else "- "
