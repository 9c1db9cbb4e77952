"""A place in a head -> the value that stands there, with all that is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.aliases import refuse_aliases
from dreiklang.read.flow import MAX_DEPTH, read_flow, read_links
from dreiklang.read.keyline import find_key_line, refuse_unclean_publish
from dreiklang.read.lines import Lines, Spot, Trouble, indent_of, is_comment, is_silent, says_nothing
from dreiklang.read.quoted import read_quoted
from dreiklang.read.scalars import is_block_scalar, read_block_scalar, read_plain
from dreiklang.read.shape import Shape, shape_of
from dreiklang.read.source import Items, Node, Pairs, Scalar

# A dash opens an item; without a space behind it only before a word, so that "-2" stays a number.
_BULLET = pattern(r"(?:[-*•–](?:\s+|$)|-(?=[^\W\d_]|[\[{\"'#]))")
_PLACEHOLDER = pattern(r"\{\{[^{}\n]{1,200}\}\}|<%[^\n]{1,200}?%>")  # of a template in Obsidian
_PLAIN_STARTS = frozenset("\"'[{|>&*!#")


def read_value(lines: Lines, spot: Spot, shape: Shape, depth: int = 0) -> Node:
    """Read the value that begins behind a key or dash at *spot*.

    Raises:
        Trouble: nobody can tell what is meant.
    """
    row = lines.rows[spot.row]
    col = spot.col + indent_of(row[spot.col :])
    inside = Spot(spot.row, col, spot.end)
    below = next(lines.content(spot.row + 1, spot.end), None) if spot.row + 1 < spot.end else None
    if below is not None and shape is Shape.EXACT:
        raise Trouble(lines.problem(Code.HEAD_LINE, lines.place(below, indent_of(lines.rows[below])), what="indented"))
    if col >= len(row) or (is_comment(row[col:]) and shape is not Shape.EXACT):
        if below is None:
            return lines.scalar("", lines.place(spot.row, spot.col))
        return _below(lines, Spot(below, indent_of(lines.rows[below]), spot.end), shape, depth)
    _refuse_placeholder(lines, inside)
    return _special(lines, inside, shape, depth) or read_plain(lines, inside, shape)


def split_pairs(lines: Lines, spot: Spot) -> Iterator[tuple[int, int]]:
    """Split the rows of a mapping that begins at *spot* into (first row, end) of each pair."""
    start = spot.row
    for row in range(spot.row + 1, spot.end):
        text = lines.rows[row]
        indent = indent_of(text)
        if indent > spot.col or is_silent(text) or _goes_on(lines, row, Spot(start, spot.col, row)):
            continue
        yield start, row
        start = row
    yield start, spot.end


def read_key(lines: Lines, row: int, spot: Spot) -> tuple[Scalar, int]:
    """Read the key in *row* of the mapping at *spot*; give it and the column behind its colon.

    Raises:
        Trouble: there is none, or one whose indentation fits nothing.
    """
    text = lines.rows[row]
    col = spot.col if row == spot.row else indent_of(text)
    found = find_key_line(text, col)
    place = lines.place(row, col, len(text.rstrip()) - col)
    if found is None:
        raise Trouble(lines.problem(Code.HEAD_LINE, place, what="no-key"))
    if col != spot.col:
        repair = f"{' ' * spot.col}{text.strip()}"
        public = shape_of(found.key) is Shape.EXACT
        raise Trouble(lines.problem(Code.HEAD_LINE, place, repair, what="indentation"), public=public)
    if found.key == "<<":
        raise Trouble(lines.problem(Code.HEAD_ALIAS, place, what="merge"))
    refuse_unclean_publish(lines, row, found)
    return lines.scalar(found.key, lines.place(row, col, len(found.key))), found.value_col


def spot_of_value(lines: Lines, row: int, col: int, end: int) -> Spot:
    """Say where the value behind a key is read: not in the comments at the left edge that stand between it and the next key."""
    while end > row + 1 and lines.rows[end - 1][:1] in {"#", "%", ""}:
        end -= 1
    return Spot(row, col, end)


def read_mapping(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Pairs:
    """Read the mapping whose first key stands at *spot*.

    Raises:
        Trouble: nobody can tell what is meant.
    """
    pairs = []
    for row, end in split_pairs(lines, spot):
        key, col = read_key(lines, row, spot)
        pairs.append((key, read_value(lines, spot_of_value(lines, row, col, end), shape.of(key.text), depth)))
    return Pairs(tuple(pairs), pairs[0][0].place)


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


def _refuse_placeholder(lines: Lines, spot: Spot) -> None:
    """Refuse what a template left for somebody to fill in, if nothing else was written."""
    value = lines.rows[spot.row][spot.col :].rstrip()
    if _PLACEHOLDER.search(value) and not re.search(r"\w", _PLACEHOLDER.sub("", value)):
        place = lines.place(spot.row, spot.col, len(value))
        raise Trouble(lines.problem(Code.HEAD_VALUE, place, what="placeholder", value=value))


def _flow(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node | None:
    node = read_flow(lines, spot, shape, depth)
    if node is None and shape is Shape.ITEMS:
        raise Trouble(lines.problem(Code.HEAD_VALUE, lines.place(spot.row, spot.col), what="after-list"))
    return node


def _below(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node:
    """Read the value that stands in the rows below its key."""
    row = lines.rows[spot.row]
    _refuse_depth(lines, spot, depth)
    if _BULLET.match(row, spot.col):
        return _items(lines, spot, shape, depth + 1)
    if shape.may_be_mapping() and find_key_line(row, spot.col):
        return read_mapping(lines, spot, shape, depth + 1)
    return read_value(lines, spot, shape, depth + 1)


def _items(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Items:
    """Read the list whose first bullet stands at *spot*."""
    starts = [row for row in lines.content(spot.row + 1, spot.end) if indent_of(lines.rows[row]) <= spot.col]
    items = []
    for start, end in pairwise((spot.row, *starts, spot.end)):
        text = lines.rows[start]
        found = _BULLET.match(text, spot.col)
        if found is None or (indent_of(text) != spot.col and start != spot.row):
            place = lines.place(start, indent_of(text), len(text.strip()))
            bare = text[found.end() :] if (found := _BULLET.match(text, indent_of(text))) else text
            raise Trouble(lines.problem(Code.HEAD_LINE, place, f"{' ' * spot.col}- {bare.strip()}", what="no-item"))
        items.append(_item(lines, Spot(start, found.end(), end), shape, depth))
    return Items(tuple(items), lines.place(spot.row, spot.col, len(lines.rows[spot.row].rstrip()) - spot.col))


def _item(lines: Lines, spot: Spot, shape: Shape, depth: int) -> Node:
    col = spot.col + indent_of(lines.rows[spot.row][spot.col :])
    inside = Spot(spot.row, col, spot.end)
    if shape.may_be_mapping() and _BULLET.match(lines.rows[spot.row], col):
        _refuse_depth(lines, inside, depth)
        return _items(lines, inside, shape, depth + 1)
    if shape.may_be_mapping() and find_key_line(lines.rows[spot.row], col):
        return read_mapping(lines, inside, shape, depth)
    return read_value(lines, spot, shape, depth)


def _refuse_depth(lines: Lines, spot: Spot, depth: int) -> None:
    if depth >= MAX_DEPTH:
        place = lines.place(spot.row, spot.col)
        raise Trouble(lines.problem(Code.HEAD_TOO_DEEP, place, what="nesting", limit=str(MAX_DEPTH)))


def _goes_on(lines: Lines, row: int, pair: Spot) -> bool:
    """Whether *row* belongs to *pair* though it is not indented: a bullet below a bare key, the bracket that closes a list."""
    text = lines.rows[row]
    indent = indent_of(text)
    found = find_key_line(lines.rows[pair.row], pair.col)
    behind = lines.rows[pair.row][found.value_col :].lstrip() if found else "-"
    if _BULLET.match(text, indent):
        return says_nothing(behind)
    return text[indent] in "]}" and behind[:1] in {"[", "{"}
