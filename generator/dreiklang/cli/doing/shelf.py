"""The entries folder -> one entry or a few, understood without reading all the others."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from dreiklang.check.ids import EntryIds, index_ids
from dreiklang.cli.journal import OpenJournal
from dreiklang.keys import Key, Value, find_key, fold_text
from dreiklang.model import Entry, Journal, Person
from dreiklang.problems import Problem
from dreiklang.read import Source, Sources, read_folder, read_text
from dreiklang.read.conflicts import is_conflict_name
from dreiklang.read.entry import ENDINGS, entry_id, read_people_text
from dreiklang.read.file import read_file
from dreiklang.read.folder import PEOPLE
from dreiklang.read.walk import walk
from dreiklang.values import dataclass

_LONGEST_HEAD = 16 * 1024
_ABOUT_OTHERS = frozenset({Value.ENTRY, Value.ENTRIES, Value.TARGET, Value.PUBLISH})


@dataclass(frozen=True, slots=True)
class Sight:
    """A file as it was read (*source*) and understood: the *entry* (None: it was left out) and the *problems* with it.

    *others* is what was needed beside it.
    """

    source: Source
    entry: Entry | None
    problems: tuple[Problem, ...]
    others: Sources


class Shelf:
    """The entries of a journal, each taken out when it is asked for.

    To understand all of them takes seconds where there are many; to do something about one, its own file and
    people.yml do. Only what looks back at others needs these as well.
    """

    def __init__(self, opened: OpenJournal) -> None:
        self.opened = opened
        self.folder: Path = opened.paths.entries

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The path of each entry by its id."""
        found = [path for path in walk(self.folder).paths if path.lower().endswith(ENDINGS)]
        paths = [path for path in found if not is_conflict_name(PurePosixPath(path).stem)]
        return {entry_id(path)[0]: path for path in reversed(paths)}

    @cached_property
    def ids(self) -> EntryIds:
        """The ids of all entries, to be found by their parts."""
        return index_ids(self.paths)

    @cached_property
    def heads(self) -> Mapping[str, str]:
        """The head of each entry by its id, as folded text: enough to tell who cannot be meant."""
        return {one: _folded_head(self.folder / path) for one, path in self.paths.items()}

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The registered people."""
        return self.understand(()).people

    def holding(self, words: Iterable[str], keys: Iterable[Key]) -> tuple[str, ...]:
        """Give the ids of the entries whose heads may hold one of *words* (any, if there are none) and one of *keys*."""
        wanted = tuple(filter(None, map(fold_text, words))) or ("",)
        spelled = tuple(fold_text(spelling) for key in keys for spelling in key.spellings)
        return tuple(
            one
            for one, head in self.heads.items()
            if any(word in head for word in wanted) and any(spelling in head for spelling in spelled)
        )

    def understand(self, ids: Iterable[str]) -> Journal:
        """Give the journal of these entries alone, without what they say of others, and without their texts."""
        sources = tuple(_alone(read_file(self.folder, self.paths[one], read_text)) for one in ids)
        return self._check(Sources(sources, self._registry))[0]

    def look_at(self, one: str) -> Sight:
        """Understand the entry with the id *one*: by itself; where that fails, among all others."""
        source = read_file(self.folder, self.paths[one], read_text)
        alone = self._sight(source, Sources(people=self._registry))
        return alone if alone.entry else self._sight(source, read_folder(self.folder))

    def look_again(self, sight: Sight, text: str) -> Sight:
        """Say what would be seen, were *text* what stands in the file."""
        return self._sight(read_text(sight.source.path, text), sight.others)

    def _sight(self, source: Source, others: Sources) -> Sight:
        beside = tuple(other for other in others.entries if other.path != source.path)
        journal, problems = self._check(replace(others, entries=(*beside, source)))
        own = tuple(problem for problem in problems if problem.place.path == source.path)
        return Sight(source, journal.by_id.get(source.id), own, others)

    @cached_property
    def _registry(self) -> Source | None:
        name = next((name for name in PEOPLE if (self.folder / name).is_file()), None)
        return read_file(self.folder, name, read_people_text) if name else None

    def _check(self, sources: Sources) -> tuple[Journal, tuple[Problem, ...]]:
        return self.opened.check(sources)


def _alone(source: Source) -> Source:
    """Leave away what cannot be understood without other entries, or would be held against everybody's names."""
    known = tuple((find_key(written.text), written, node) for written, node in source.fields)
    fields = tuple((written, node) for key, written, node in known if not (key and key.value in _ABOUT_OTHERS))
    titled = any(key and key.name == "title" for key, _, _ in known)
    return replace(source, fields=fields, body="" if titled else source.body)


def _folded_head(file: Path) -> str:
    """Fold what stands in *file* up to the row that closes its head."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_LONGEST_HEAD).removeprefix(codecs.BOM_UTF8).lstrip()
    except OSError:
        return ""
    ends = [end for fence in (b"\n---", b"\n+++", b"\r---") if (end := data.find(fence, 1)) > 0]
    return fold_text(data[: min(ends, default=len(data))].decode("utf-8", "replace"))
