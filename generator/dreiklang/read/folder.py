"""A folder -> Sources: every entry in it read, everything else named."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from posixpath import basename, splitext

from dreiklang.problems import Code, Problem
from dreiklang.read.conflicts import is_conflict_name, is_much_alike, numbered_copy_of
from dreiklang.read.entry import ENDINGS, read_people_text, read_text
from dreiklang.read.file import read_file
from dreiklang.read.source import Source, Sources
from dreiklang.read.walk import file_problem, walk

PUBLISHED = "published.yml"
"""What was answered before entries went out: state of ours that lies with them."""

SEALS = "seals.yml"
"""What was expected, as it stood one day later: state of ours, too."""

PEOPLE = ("people.yml", "people.yaml")
"""The files that register people, the first of which counts."""

_DOCUMENTS = (".rtf", ".doc", ".docx", ".odt", ".pages")
_LIKE_ENTRIES = (*_DOCUMENTS, ".txt", ".text", ".mdx", ".mkd", ".mdown", ".mdtxt")


def read_folder(
    folder: Path,
    keep: Callable[[Source], Source] = lambda source: source,
    read_entry: Callable[[str, str], Source] = read_text,
) -> Sources:
    """Read all entries and people.yml below *folder*, and name the other files; without a folder there is nothing.

    Copies that a synchronising program made are left out, each with a problem. Of each entry there is what is to *keep* of what
    *read_entry* makes of its path and text.
    """
    if not folder.is_dir():
        return Sources()
    found = walk(folder)
    copies = {path for path in found.paths if _is_text(path) and is_conflict_name(_stem(path))}
    texts = [path for path in found.paths if path.lower().endswith(ENDINGS) and path not in copies]
    read = {path: keep(read_file(folder, path, read_entry)) for path in texts}
    copies |= {path for path, source in read.items() if _is_numbered_copy(source, read)}
    people = next((path for path in PEOPLE if path in found.paths), None)
    ours = {people, PUBLISHED, SEALS}
    return Sources(
        entries=tuple(source for path, source in read.items() if path not in copies),
        people=read_file(folder, people, read_people_text) if people else None,
        others=tuple(path for path in found.paths if path not in read and path not in copies | ours),
        problems=(
            *found.problems,
            *(file_problem(Code.FILE_CONFLICT_COPY, path) for path in sorted(copies)),
            *(_unread_people(path) for path in found.paths if path != people and _is_people(path)),
            *(_not_entry(path) for path in found.paths if path.lower().endswith(_LIKE_ENTRIES)),
        ),
        published=_read_ours(folder, PUBLISHED) if PUBLISHED in found.paths else None,
        seals=_read_ours(folder, SEALS) if SEALS in found.paths else None,
    )


def _read_ours(folder: Path, name: str) -> Source | None:
    try:
        return Source(PurePosixPath(name).stem, name, (folder / name).read_text("utf-8", "replace"))
    except OSError:  # whoever wants to write into it will hear of it
        return None


def _is_people(path: str) -> bool:
    return basename(path).lower() in PEOPLE


def _unread_people(path: str) -> Problem:
    """Say that nobody reads the file at *path*, so that whoever it registers would be covered nowhere."""
    return replace(file_problem(Code.PEOPLE_INVALID, path, what="unread", right=PEOPLE[0]), public=True)


def _not_entry(path: str) -> Problem:
    """Say that the file at *path* is no entry, though whoever wrote it may have meant one."""
    name = PurePosixPath(path)
    stem = name.stem.removesuffix(".md")
    facts = {"what": "document"} if name.suffix.lower() in _DOCUMENTS else {}
    return file_problem(Code.FILE_NOT_ENTRY, path, ending=name.name[len(stem) :], value=f"{stem}.md", **facts)


def _stem(path: str) -> str:
    """Give the name of a file without its ending: ten thousand times, for which `pathlib` is slow."""
    return splitext(basename(path))[0]


def _is_text(path: str) -> bool:
    return path.lower().endswith((*ENDINGS, ".yml", ".yaml"))


def _is_numbered_copy(source: Source, read: Mapping[str, Source]) -> bool:
    """Whether an entry bears the name of another with a number, and most of its words."""
    original = numbered_copy_of(_stem(source.path))
    if original is None:
        return False
    path = PurePosixPath(source.path)
    twin = read.get(str(path.with_name(original + path.suffix)))
    return twin is not None and is_much_alike(source.text, twin.text)


def is_numbered(path: str, paths: Container[str]) -> bool:
    """Whether the entry at *path* may be the copy of one of *paths*, or have such a copy, by its name."""
    name = PurePosixPath(path)
    copies = (f"{name.stem} {number}" for number in (*range(2, 10), *(f"({one})" for one in range(1, 10))))
    original = numbered_copy_of(name.stem)
    return any(str(name.with_name(stem + name.suffix)) in paths for stem in (*copies, *filter(None, [original])))
