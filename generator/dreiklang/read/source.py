"""What was read, not yet understood: files with their heads as fields, every value with its place."""

from __future__ import annotations

from dataclasses import dataclass

from dreiklang.problems import Place, Problem


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


@dataclass(frozen=True, slots=True)
class Source:
    """One file of entries: its head as *fields* (key as written, value), its *body*, and what was wrong with it.

    *id* is the file name without ".md" and without a language ending; *path* is relative to the entries folder, with
    slashes; *text* is the whole file as it was decoded (for excerpts), its lines ended by a line feed. *body_line* is the line
    on which the body starts, from 1. *lang* is the language ending of the file name ("" without one).
    """

    id: str
    path: str
    text: str = ""
    fields: tuple[tuple[Scalar, Node], ...] = ()
    body: str = ""
    body_line: int = 1
    lang: str = ""
    problems: tuple[Problem, ...] = ()

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
