"""A place in a head -> the value that stands there, with all that is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dreiklang.problems import Code
from dreiklang.read.aliases import refuse_aliases
from dreiklang.read.flow import MAX_DEPTH, read_flow, read_links
from dreiklang.read.keyline import KeyLine, find_key_line, refuse_unclean_publish
from dreiklang.read.lines import Lines, Spot, Trouble, indent_of, is_comment, is_silent
from dreiklang.read.quoted import read_quoted
from dreiklang.read.scalars import is_block_scalar, read_block_scalar, read_plain
from dreiklang.read.shape import Shape
from dreiklang.read.source import Items, Node, Pairs, Scalar

# A dash opens an item; without a space behind it only before a word, so that "-2" stays a number.
_BULLET = re.compile(r"(?:[-*•–](?:\s+|$)|-(?=[^\W\d_]|[\[{\"'#]))")
_PLAIN_STARTS = frozenset("\"'[{|>&*!#")


def read_value(lines: Lines, spot: Spot, shape: Shape, depth: int = 0) -> Node:
    """Read the value that begins behind a key or dash at *spot*.

    Raises:
        Trouble: nobody can tell what is meant.
    """
    row = lines.rows[spot.row]
    col = spot.col + indent_of(row[spot.col :])
    inside = Spot(spot.row, col, spot.end)
    below = next(lines.content(spot.row + 1, spot.end), None)
    if below is not None and shape is Shape.EXACT:
        raise Trouble(lines.problem(Code.HEAD_LINE, lines.place(below, indent_of(lines.rows[below])), what="indented"))
    if col >= len(row) or (is_comment(row[col:]) and shape is not Shape.EXACT):
        return lines.scalar("", lines.place(spot.row, spot.col)) if below is None else _below(lines, below, spot.end, shape, depth)
    return _special(lines, inside, shape, depth) or read_plain(lines, inside, shape)


def split_pairs(lines: Lines, spot: Spot) -> Iterator[tuple[int, int]]:
    """Split the rows of a mapping that begins at *spot* into (first row, end) of each pair."""
    start, empty = spot.row, _is_open(lines, spot.row, spot.col)
    for row in range(spot.row + 1, spot.end):
        text = lines.rows[row]
        indent = indent_of(text)
        if is_silent(text) or indent > spot.col or (empty and indent == spot.col and _BULLET.match(text, indent)):
            continue
        yield start, row
        start, empty = row, _is_open(lines, row, indent)
    yield start, spot.end


def find_pair_key(lines: Lines, row: int, col: int) -> KeyLine:
    """Find the key in *row*.

    Raises:
        Trouble: there is none, or one whose indentation fits nothing.
    """
    text = lines.rows[row]
    found = find_key_line(text, col)
    if found is None or (indent_of(text) != col and not _is_item(text, col)):
        raise Trouble(lines.problem(Code.HEAD_LINE, lines.place(row, indent_of(text), len(text.strip())), what="no-key"))
    refuse_unclean_publish(lines, row, found)
    return found


def _special(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node | None:
    """Read what begins with a mark that YAML knows, where it means what it means in YAML."""
    inline = lines.rows[spot.row][spot.col :].rstrip()
    mark = inline[0]
    if mark not in _PLAIN_STARTS:
        return None
    if mark in "&*!":
        refuse_aliases(lines, spot)
    if mark in "|>" and is_block_scalar(inline):
        return read_block_scalar(lines, spot)
    if mark in "\"'":
        return read_quoted(lines, spot)
    if mark in "[{":
        return read_links(lines, spot) or (None if shape is Shape.TEXT else _flow(lines, spot, shape, depth))
    return None


def _flow(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node | None:
    node = read_flow(lines, spot, shape, depth)
    if node is None and shape is Shape.ITEMS:
        raise Trouble(lines.problem(Code.HEAD_VALUE, lines.place(spot.row, spot.col), what="after-list"))
    return node


def _below(lines: Lines, row: int, end: int, shape: Shape, depth: int) -> Node:
    """Read the value that stands in the rows below its key."""
    spot = Spot(row, indent_of(lines.rows[row]), end)
    if depth >= MAX_DEPTH:
        raise Trouble(lines.problem(Code.HEAD_TOO_DEEP, lines.place(row, spot.col), what="nesting", limit=str(MAX_DEPTH)))
    if _BULLET.match(lines.rows[row], spot.col):
        return _items(lines, spot, shape, depth + 1)
    if shape.may_be_mapping() and find_key_line(lines.rows[row], spot.col):
        return read_mapping(lines, spot, shape, depth + 1)
    return read_value(lines, spot, shape, depth + 1)


def _items(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node:
    items = []
    for start, end in split_items(lines, spot):
        items.append(_item(lines, Spot(start, spot.col, end), shape, depth))
    first = lines.rows[spot.row]
    return Items(tuple(items), lines.place(spot.row, spot.col, len(first.rstrip()) - spot.col))


def read_mapping(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Pairs:
    """Read the mapping whose first key stands at *spot*.

    Raises:
        Trouble: nobody can tell what is meant.
    """
    pairs = tuple(_pair(lines, Spot(start, spot.col, end), shape, depth) for start, end in split_pairs(lines, spot))
    return Pairs(pairs, pairs[0][0].place)
