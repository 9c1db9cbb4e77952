"""The rows of a head -> its fields; a field that cannot be read is a problem, and the others are read all the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dreiklang.patterns import pattern
from dreiklang.problems import Code, Problem
from dreiklang.read.lines import Lines, Spot, Trouble, indent_of
from dreiklang.read.nodes import read_key, read_value, split_pairs, spot_of_value
from dreiklang.read.shape import Shape, is_known, nearly_publishes, shape_of
from dreiklang.read.source import Node, Scalar
from dreiklang.values import dataclass

MAX_HEAD = 64 * 1024
Fields = tuple[tuple[Scalar, Node], ...]
_KEY_WORDS = pattern(r"(?:^\W*\w+|\w+(?=\s*:))")
_FIRST_WORD = pattern(r"\s*([^\s:=]+)\s*[:=–-]?\s*(.*)")


def fits(lines: Lines, start: int, end: int) -> bool:
    """Say whether the rows from *start* to *end* are few enough for a head; too many are noted as a problem."""
    if sum(len(row) + 1 for row in lines.rows[start:end]) <= MAX_HEAD:
        return True
    problem = lines.problem(Code.HEAD_TOO_DEEP, lines.place(start), what="size", limit=str(MAX_HEAD))
    public = any(nearly_publishes(row.split(":")[0]) for row in lines.rows[start:end] if ":" in row[:40])
    lines.problems.append(replace(problem, public=public))
    return False


def read_head(lines: Lines, start: int, end: int) -> Fields:
    """Read the fields of an entry that stand in the rows from *start* to *end*."""
    return _read_fields(lines, start, end, None)


def read_people(lines: Lines, start: int, end: int) -> Fields:
    """Read the persons of people.yml, each a field."""
    return _read_fields(lines, start, end, Shape.PERSON)


@dataclass(frozen=True, slots=True)
class Block:
    """The rows from *row* to *end* that make one field: its *key* and *value*, each None where *trouble* keeps them from being read.

    *shape* says how the value is read, *col* where in *row* it may begin (0 without a key).
    """

    row: int
    end: int
    shape: Shape
    key: Scalar | None = None
    col: int = 0
    value: Node | None = None
    trouble: Trouble | None = None


def read_blocks(lines: Lines, start: int, end: int, inner: Shape | None = None) -> Iterator[Block]:
    """Read the rows from *start* to *end* field by field; each value has the shape *inner*, else the one of its key."""
    first = next(lines.content(start, end), None)
    if first is None:
        return
    whole = Spot(first, indent_of(lines.rows[first]), end)
    for row, stop in split_pairs(lines, whole):
        key, col, shape = None, 0, inner or Shape.ANY
        try:
            key, col = read_key(lines, row, whole)
            shape = inner or shape_of(key.text)
            value = read_value(lines, spot_of_value(lines, row, col, stop), shape)
        except Trouble as trouble:
            yield Block(row, stop, shape, key, col, trouble=trouble)
        else:
            yield Block(row, stop, shape, key, col, value)


def _read_fields(lines: Lines, start: int, end: int, inner: Shape | None) -> Fields:
    fields: list[tuple[Scalar, Node]] = []
    text_above = -1  # the row on which a text would go on, were it indented
    for block in read_blocks(lines, start, end, inner):
        if block.key is not None and block.value is not None:
            fields.append((block.key, block.value))
            unquoted = isinstance(block.value, Scalar) and not block.value.quoted
            text_above = block.end if block.shape.is_free_text() and unquoted else -1
        elif block.trouble:
            problem = block.trouble.problem
            if ("what", "no-key") in problem.facts and problem.place.line == block.row + 1:
                problem = _mended(problem, goes_on=text_above == block.row)
                text_above = block.end if text_above == block.row else -1
            exact = block.shape is Shape.EXACT
            public = problem.public or exact or _nearly_publish(lines.rows[block.row : block.end])
            lines.problems.append(replace(problem, public=public))
    return tuple(fields)


def _mended(problem: Problem, *, goes_on: bool) -> Problem:
    """Offer a key line for what looks like one, else the next row of the text above."""
    found = _FIRST_WORD.fullmatch(problem.excerpt)
    word, rest = found.groups() if found else ("", "")
    has_colon = f"{word}:" in problem.excerpt and not rest.startswith("//")
    if word and (nearly_publishes(word) or is_known(word) or has_colon):
        return replace(problem, repair=f"{word}: {rest}".rstrip())
    return replace(problem, repair=f"  {problem.excerpt.strip()}") if goes_on else problem


def _nearly_publish(rows: list[str]) -> bool:
    """Whether among *rows* that could not be read there is a word like the key that publishes, where a key may stand."""
    return any(nearly_publishes(word) for row in rows for word in _KEY_WORDS.findall(row))
