"""The text of one file -> Source: its head as fields, and its body."""

from __future__ import annotations

import re
import unicodedata

from dreiklang.read.front import find_front
from dreiklang.read.head import Fields, fits, read_head, read_people
from dreiklang.read.lines import Lines
from dreiklang.read.source import Source
from dreiklang.read.toml import read_toml

ENDINGS = (".md", ".markdown")
_LANG = re.compile(r"(.+)\.(de|en)", re.IGNORECASE)
_LINE_ENDS = re.compile(r"\r\n?")
_FENCES = frozenset({"---", "..."})


def read_text(path_in_folder: str, text: str) -> Source:
    """Read the *text* of the entry at *path_in_folder*."""
    clean = _clean(text)
    lines = Lines(path_in_folder, clean.split("\n"))
    front = find_front(lines)
    fields: Fields = ()
    if front and fits(lines, front.start, front.end):
        fields = (read_toml if front.fence == "+++" else read_head)(lines, front.start, front.end)
    first = front.body if front else 0
    body = unicodedata.normalize("NFC", "\n".join(lines.rows[first:]))
    name, lang = entry_id(path_in_folder)
    return Source(name, path_in_folder, clean, fields, body, first + 1, lang, tuple(lines.problems))


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


def _clean(text: str) -> str:
    """Take away the byte order mark, and bring the line ends to one form."""
    return _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
