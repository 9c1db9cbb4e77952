"""The rows of a TOML head (between "+++") -> the same fields as YAML gives."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace

from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place
from dreiklang.read.flow import MAX_DEPTH
from dreiklang.read.lines import Lines
from dreiklang.read.shape import nearly_publishes
from dreiklang.read.source import Items, Node, Pairs, Scalar
from dreiklang.values import dataclass

_NAMED = pattern(r"\s*\[{0,2}\s*[\"']?([\w-]+)")
_WHERE = pattern(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(lines: Lines, start: int, end: int) -> tuple[tuple[Scalar, Node], ...]:
    """Read the fields that stand in the rows from *start* to *end*."""
    try:
        data = tomllib.loads("\n".join(lines.rows[start:end]), parse_float=str)
        finder = _Finder(lines, start, 0, end)
        return tuple((finder.key(key), finder.node(value, 0)) for key, value in data.items())
    except tomllib.TOMLDecodeError as error:
        _note_broken(lines, start, end, str(error))
    except RecursionError:
        place = lines.place(start)
        lines.problems.append(lines.problem(Code.HEAD_TOO_DEEP, place, what="nesting", limit=str(MAX_DEPTH)))
    return ()


def _note_broken(lines: Lines, start: int, end: int, message: str) -> None:
    where = _WHERE.search(message)
    row, col = (start + int(where[1]) - 1, int(where[2]) - 1) if where and where[1] else (end - 1, 0)
    problem = lines.problem(Code.HEAD_TOML, lines.place(max(row, start), col), what=_WHERE.sub("", message))
    keys = (found[1] for text in lines.rows[start:end] if (found := _NAMED.match(text)))
    lines.problems.append(replace(problem, public=any(nearly_publishes(key) for key in keys)))


@dataclass(slots=True)
class _Finder:
    """Looks up where the values stand, one behind the other: the TOML reader does not tell."""

    lines: Lines
    row: int
    col: int
    end: int

    def key(self, key: str) -> Scalar:
        """Give the *key* with its place, from the next row on that it begins."""
        for row in range(self.row, self.end):
            found = _NAMED.match(self.lines.rows[row], self.col if row == self.row else 0)
            if found and found[1] == key:
                self.row, self.col = row, found.end()
                return self.lines.scalar(key, self.lines.place(row, found.start(1), len(key)))
        return self.lines.scalar(key, self._here(len(key)))

    def node(self, value: object, depth: int) -> Node:
        """Give *value* with its place.

        Raises:
            RecursionError: it is nested too deep.
        """
        if depth > MAX_DEPTH:
            raise RecursionError
        if isinstance(value, Mapping):
            place = self._here(1)
            return Pairs(tuple((self.key(str(key)), self.node(part, depth + 1)) for key, part in value.items()), place)
        if isinstance(value, list):
            place = self._here(1)
            return Items(tuple(self.node(part, depth + 1) for part in value), place)
        return self._scalar(value)

    def _scalar(self, value: object) -> Scalar:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        first = text.split("\n", 1)[0]
        for row in range(self.row, self.end):
            col = self.lines.rows[row].find(first, self.col if row == self.row else 0)
            if col >= 0:
                place = self.lines.place(row, col, len(first))
                self.row, self.col = row, col + len(first)
                break
        else:
            place = self._here(1)
        mark = self.lines.rows[place.line - 1][place.column - 2 : place.column - 1]
        return self.lines.scalar(text, place, quoted=mark in {'"', "'"})

    def _here(self, width: int) -> Place:
        return self.lines.place(self.row, self.col, width)
