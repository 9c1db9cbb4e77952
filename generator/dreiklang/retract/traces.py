"""A journal, its files and a person -> every place at which something is stored about them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from dreiklang.check.fields import scalars_of
from dreiklang.keys import Value, find_key
from dreiklang.options import Lang
from dreiklang.read import Source
from dreiklang.read.decode import decode
from dreiklang.retract.people import block_of
from dreiklang.retract.subject import Subject
from dreiklang.retract.withdraw import Checked
from dreiklang.values import dataclass

_NAMING = frozenset({Value.PERSON, Value.PERSONS, Value.PROMISER, Value.ASKER, Value.TARGET})
_LARGEST = 4 * 1024 * 1024
_BUILT = frozenset({".git", ".dreiklang"})


class Where(StrEnum):
    """In what something stands."""

    REGISTER = "register"  # their own block of people.yml
    HEAD = "head"
    TEXT = "text"
    NAME = "name"  # of a file
    PAGE = "page"  # of docs/
    OURS = "ours"  # the rest of people.yml, published.yml, seals.yml
    OTHER = "other"  # any other file below the journal


@dataclass(frozen=True, slots=True)
class Trace:
    """On *line* (from 1, 0 for the name of a file) of the file at *path* (as seen from its folder) stands *text*; *doubtful*: perhaps."""

    where: Where
    path: str
    line: int
    text: str
    doubtful: bool = False


def traces_in_entries(checked: Checked, subject: Subject, lang: Lang) -> Iterator[Trace]:
    """Yield what entries hold, by their heads, their texts and their names."""
    for source in checked.sources.entries:
        entry = checked.journal.by_id.get(source.id)
        if subject.is_in_address(source.path):
            yield Trace(Where.NAME, source.path, 0, source.path)
        named = dict.fromkeys(_lines_naming(source, subject), False)
        lines = _lines_in(source.text, subject, entry.lang if entry else lang) | named
        for line, doubtful in sorted(lines.items()):
            where = Where.HEAD if line < source.body_line else Where.TEXT
            yield Trace(where, source.path, line, source.line(line).strip(), doubtful)


def traces_in_texts(texts: Mapping[str, str], where: Where, subject: Subject, lang: Lang) -> Iterator[Trace]:
    """Yield what stands in some other *texts*, by their paths."""
    for path, text in texts.items():
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        rows = plain.split("\n")
        first, block = (
            block_of(text, subject.person.id) if where is Where.OURS and path.startswith("people") else (0, ())
        )
        for line, row in enumerate(block, first):
            yield Trace(Where.REGISTER, path, line, row)
        for line, doubtful in sorted(_lines_in(plain, subject, lang).items()):
            if not first <= line < first + len(block):
                yield Trace(where, path, line, rows[line - 1].strip(), doubtful)


def traces_elsewhere(root: Path, known: frozenset[Path], subject: Subject, lang: Lang) -> Iterator[Trace]:
    """Yield what any other file below *root* holds, by its name or its text; not those that are *known*, nor what git keeps."""
    for here, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in _BUILT and Path(here, name) not in known)
        for name in sorted(files):
            file = Path(here, name)
            path = file.relative_to(root).as_posix()
            if file in known:
                continue
            if subject.is_in_address(name):
                yield Trace(Where.OTHER, path, 0, path)
            text = _text_of(file)
            rows = text.splitlines()
            for line, doubtful in sorted(_lines_in("\n".join(rows), subject, lang).items()):
                yield Trace(Where.OTHER, path, line, rows[line - 1].strip()[:200], doubtful)


def _lines_naming(source: Source, subject: Subject) -> Iterator[int]:
    """Yield the lines of a head on which a value means the person."""
    for written, node in source.fields:
        key = find_key(written.text)
        for scalar in scalars_of(node) if key and key.value in _NAMING else ():
            if any(subject.is_meant(part) for part in (scalar.text, *scalar.text.split(","))):
                yield scalar.place.line


def _lines_in(text: str, subject: Subject, lang: Lang) -> dict[int, bool]:
    """Give the lines of *text* that name the person, and whether that is doubtful."""
    lines: dict[int, bool] = {}
    for found in subject.found_in(text, lang):
        line = text.count("\n", 0, found.start) + 1
        lines[line] = lines.get(line, True) and found.doubtful
    return lines


def _text_of(file: Path) -> str:
    """Give the text of *file*; "" where it is none, or too much to look through."""
    try:
        if not file.is_file() or file.stat().st_size > _LARGEST:
            return ""
        return decode(file.read_bytes()).text
    except OSError:
        return ""
