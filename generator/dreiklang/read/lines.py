"""The lines of one file: where something stands, how its problems are noted, which problem ends the reading of a field."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import field, replace
from functools import cached_property

from dreiklang.problems import Code, Place, Problem, severity_of
from dreiklang.read.source import Scalar
from dreiklang.values import dataclass

# What the fact "what" of a problem may be, so that the sentences can say it:
# HEAD_LINE     no-key, no-item, indentation (fits nothing), indented (a key of ours that stands too far right; with the
#               fact "key"), space (none behind the colon of the key that publishes), fence (another than ---)
# HEAD_VALUE    placeholder (of a template; with the fact "value"), quote-open, escape, list-open, mapping-open, after-list, block-scalar
# HEAD_ALIAS    anchor, alias, tag, merge
# HEAD_TOO_DEEP nesting, size (both with the fact "limit")
# HEAD_TOML     the message of the TOML reader, in English
# HEAD_COMMENT  has the fact "comment": what was cut


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value begins (*row* and *col* from 0), and the row before which it has to *end*."""

    row: int
    col: int
    end: int


@dataclass(frozen=True)
class Lines:
    """The rows of the file at *path* as its writer wrote them; what was found wrong is noted in *problems*."""

    path: str
    rows: list[str]
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every word that begins like an anchor ("&co")."""
        return frozenset(word for row in self.rows if "&" in row for word in row.split() if word[0] == "&")

    def place(self, row: int, col: int = 0, width: int = 1) -> Place:
        """Say where a mark of *width* characters stands."""
        return Place(self.path, row + 1, col + 1, max(width, 1))

    def problem(self, code: Code, place: Place, repair: str = "", **facts: str) -> Problem:
        """Make a problem at *place*, in which the row takes part as excerpt."""
        row = place.line - 1
        excerpt = self.rows[row] if row < len(self.rows) else ""
        return Problem(code, place, excerpt, tuple(facts.items()), repair, severity_of(code))

    def scalar(self, text: str, place: Place, *, quoted: bool = False) -> Scalar:
        """Make a value of *text*, its letters composed."""
        return Scalar(unicodedata.normalize("NFC", text), place, quoted)

    def content(self, start: int, end: int) -> Iterator[int]:
        """Yield the rows that are neither empty nor a comment."""
        return (row for row in range(start, end) if not is_silent(self.rows[row]))


class Trouble(Exception):  # noqa: N818  # it is no error of ours, but a way out of a field that cannot be read
    """A field cannot be read; *problem* says why."""

    def __init__(self, problem: Problem, *, public: bool = False) -> None:
        self.problem = replace(problem, public=public)
        super().__init__(problem.code)


def indent_of(row: str) -> int:
    """Count the white space with which *row* begins."""
    return len(row) - len(row.lstrip())


def is_silent(row: str) -> bool:
    """Whether a whole *row* says nothing: it is empty or a comment; at its start "#so" and Obsidian's "%%" are one too."""
    return row[:1] in {"#", "%", ""} or says_nothing(row)


def says_nothing(text: str) -> bool:
    """Whether *text* is empty or a comment."""
    bare = text.strip()
    return not bare or is_comment(bare)


def is_comment(text: str) -> bool:
    """Whether *text* begins a comment."""
    return text.startswith("#") and (len(text) == 1 or text[1].isspace())
