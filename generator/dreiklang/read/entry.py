"""The text of one file -> Source: its head as fields, and its body."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import overload

from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.front import find_front
from dreiklang.read.head import Fields, fits, read_head, read_people
from dreiklang.read.lines import Lines
from dreiklang.read.shape import nearly_publishes
from dreiklang.read.source import Gist, Node, Scalar, Source
from dreiklang.read.toml import read_toml

ENDINGS = (".md", ".markdown")
_LANG = pattern(r"(.+)\.(de|en)", re.IGNORECASE)
_LINE_ENDS = pattern(r"\r\n?")
_LONE_END = pattern(r"\r(?!\n)")
_EACH_LINE = pattern(r"[^\r\n]*(?:\r\n|[\r\n])")
_FENCES = frozenset({"---", "..."})


def read_text(path_in_folder: str, text: str) -> Source:
    """Read the *text* of the entry at *path_in_folder*."""
    clean = _clean(text)
    lines = Lines(path_in_folder, clean.split("\n"))
    front = find_front(lines)
    fields: Fields = ()
    if front and fits(lines, front.start, front.end):
        fields = (read_toml if front.fence == "+++" else read_head)(lines, front.start, front.end)
    _note_odd_ends(text, lines)
    first = front.body if front else 0
    body = unicodedata.normalize("NFC", "\n".join(lines.rows[first:]))
    name, lang = entry_id(path_in_folder)
    return Source(name, path_in_folder, clean, fields, body, first + 1, lang, tuple(lines.problems))


def read_again(path_in_folder: str, text: str, gist: Gist, key: bytes) -> Source:
    """Read the *text* of the entry at *path_in_folder*, of which *gist* is known under *key*: a text with plain line ends."""
    head = gist.body_line - 1
    body = unicodedata.normalize("NFC", "".join(text.split("\n", head)[head:]))
    name, lang = entry_id(path_in_folder)
    later = _Later(path_in_folder, text)
    return Source(name, path_in_folder, text, later, body, gist.body_line, lang, gist.problems, gist, key)


def is_plain(text: str) -> bool:
    """Say whether *text* is what is left of it without the marks and line ends of other systems."""
    return "\r" not in text and not text.startswith("\ufeff")


class _Later(Sequence[tuple[Scalar, Node]]):
    """The fields of the entry at *path*, cut out of its *text* when somebody asks for them."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    @cached_property
    def _fields(self) -> Sequence[tuple[Scalar, Node]]:
        return read_text(self._path, self._text).fields

    @overload
    def __getitem__(self, at: int) -> tuple[Scalar, Node]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[Scalar, Node]]: ...
    def __getitem__(self, at: int | slice) -> tuple[Scalar, Node] | Sequence[tuple[Scalar, Node]]:
        return self._fields[at]

    def __len__(self) -> int:
        return len(self._fields)

    def __eq__(self, other: object) -> bool:
        return tuple(self._fields) == (tuple(other) if isinstance(other, _Later) else other)

    def __hash__(self) -> int:
        return hash(self._fields)


def read_people_text(path_in_folder: str, text: str) -> Source:
    """Read the *text* of people.yml: each person is a field."""
    clean = _clean(text)
    lines = Lines(path_in_folder, clean.split("\n"))
    start = 1 if lines.rows[0].rstrip() in _FENCES else 0
    rows = range(start, len(lines.rows))
    end = next((row for row in rows if lines.rows[row].rstrip() in _FENCES), len(lines.rows))
    fields = read_people(lines, start, end)
    return Source(path_in_folder.rpartition(".")[0], path_in_folder, clean, fields, problems=tuple(lines.problems))


def entry_id(path: str) -> tuple[str, str]:
    """Tell the id of the entry at *path*, and the language that its name says ("" if none)."""
    name = unicodedata.normalize("NFC", path.rpartition("/")[2])
    for ending in ENDINGS:
        name = name[: -len(ending)] if name.lower().endswith(ending) else name
    found = _LANG.fullmatch(name)
    return (found[1], found[2].lower()) if found else (name, "")


def _note_odd_ends(text: str, lines: Lines) -> None:
    """Note a line that publishes beside a line end of another kind than all others: some editors show none there."""
    if "\n" not in text or not _LONE_END.search(text):
        return
    at = 0
    for row, line in enumerate(_EACH_LINE.findall(text)):
        odd = _LONE_END.match(text, at + len(line.rstrip("\r\n"))) or (at > 0 and _LONE_END.match(text, at - 1))
        if odd and nearly_publishes(re.split("[:=]", line)[0].strip()):
            problem = lines.problem(Code.PUBLISH_UNCLEAR, lines.place(row, width=len(lines.rows[row])), what="line-end")
            lines.problems.append(replace(problem, public=True))
        at += len(line)


def _clean(text: str) -> str:
    """Take away the byte order mark, and bring the line ends to one form."""
    return _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
