"""What was read, not yet understood: files with their heads as fields, every value with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from dreiklang.problems import Place, Problem
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as it stands in the text, without its quotes; *quoted* says that it had some."""

    text: str
    place: Place
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list of values."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping, in the order of the text, doubles included."""

    pairs: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Items | Pairs

Said = tuple[str, int, int, int, bool]
"""A value as numbers: its text, line, column and width, and whether it was quoted."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a file that was read before comes to, as far as others ask for it: nobody has to cut its head into fields again.

    *body_line* and *problems* are those of the `Source`; *noted* is what else is wrong with the keys, and *public* whether
    they say, or nearly say, that the file is public. *persons* are the values of keys that name somebody, *tags* the names of tags,
    *values* all values of the head that are more than a word. Of the body, *several* are the words that it uses of one among many,
    *private* the spans of what is private, *ways* what it names like an entry's file or address, and where.
    """

    body_line: int
    problems: tuple[Problem, ...] = ()
    noted: tuple[Problem, ...] = ()
    public: bool = False
    persons: tuple[tuple[str, tuple[Said, ...]], ...] = ()
    tags: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    private: tuple[tuple[int, int], ...] = ()
    ways: tuple[tuple[str, tuple[int, int]], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One file of entries: its head as *fields* (key as written, value), its *body*, and what was wrong with it.

    *id* is the file name without ".md" and without a language ending; *path* is relative to the entries folder, with
    slashes; *text* is the whole file as it was decoded (for excerpts), its lines ended by a line feed. *body_line* is the line
    on which the body starts, from 1. *lang* is the language ending of the file name ("" without one).
    *gist* is what is known of it, *key* that under which it may be kept (b"" if more than the text decides what is wrong with it).
    """

    id: str
    path: str
    text: str = ""
    fields: Sequence[tuple[Scalar, Node]] = ()
    body: str = ""
    body_line: int = 1
    lang: str = ""
    problems: tuple[Problem, ...] = ()
    gist: Gist | None = field(default=None, repr=False, compare=False)
    key: bytes = field(default=b"", repr=False, compare=False)

    def line(self, number: int) -> str:
        """Give the line with *number* (from 1) as its writer wrote it, "" where there is none."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


@dataclass(frozen=True, slots=True)
class Sources:
    """A folder of entries: its *entries* by path, its people.yml (None where there is none), and the paths of all *other* files.

    *published* and *seals* are published.yml and seals.yml, which Dreiklang writes (None where there is none): their text
    alone, for they are no heads.
    """

    entries: tuple[Source, ...] = ()
    people: Source | None = None
    others: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    published: Source | None = None
    seals: Source | None = None
