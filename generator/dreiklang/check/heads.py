"""Files that were read before -> their heads as they were understood then, not cut into fields again; and the others, so that the next run knows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dreiklang.cache import Cache, digest
from dreiklang.check.fields import Fields, Found, read_fields, scalars_of
from dreiklang.check.ordinary import of_several
from dreiklang.check.passages import private_spans
from dreiklang.check.public import ways_told
from dreiklang.check.wrong import Notes
from dreiklang.keys import Key, key
from dreiklang.problems import Place, Problem
from dreiklang.read import Source, read_text
from dreiklang.read.entry import is_plain, read_again
from dreiklang.read.source import Gist, Said, Scalar


def reading(cache: Cache) -> Callable[[str, str], Source]:
    """Give what reads the text of an entry, by what *cache* knows of it."""

    def read(path: str, text: str) -> Source:
        if not is_plain(text):  # there is more to it than is kept of it
            return read_text(path, text)
        known = cache.find(name := digest("head", path, text))
        if isinstance(known, Gist):
            return read_again(path, text, known, name)
        return replace(read_text(path, text), key=name)

    return read


class Heads:
    """The heads of a journal's files; what they come to, *cache* is to know."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._several: dict[str, tuple[str, ...]] = {}

    def fields(self, notes: Notes) -> Fields:
        """Do as `read_fields` does with the source of *notes*, which knows its gist from then on."""
        source, gist = notes.source, notes.source.gist
        if gist:
            notes.problems += gist.noted
            notes.public |= gist.public
            return Fields(tuple(_persons_in(source.path, gist)), gist.tags, lambda: _found_in(source))
        before, was_public, notes.public = len(notes.problems), notes.public, False
        fields = read_fields(source, notes)
        if source.key:
            gist = _gist_of(source, fields, tuple(notes.problems[before:]), public=notes.public)
            self._several[source.path] = gist.several
            self._cache.keep(source.key, gist)
            notes.source = replace(source, gist=gist)
        notes.public |= was_public
        return fields

    def of_several(self, source: Source) -> tuple[str, ...]:
        """Do as the function of that name."""
        known = source.gist.several if source.gist else self._several.get(source.path)
        return of_several(source) if known is None else known


def _gist_of(source: Source, fields: Fields, noted: tuple[Problem, ...], *, public: bool) -> Gist:
    return Gist(
        source.body_line,
        source.problems,
        noted,
        public,
        tuple((key.name, tuple(map(_as_numbers, scalars))) for key, scalars in fields.persons),
        fields.tags,
        long_values_of(source),
        of_several(source),
        private_spans(source.body),
        ways_told(source),
    )


def _as_numbers(scalar: Scalar) -> Said:
    place = scalar.place
    return scalar.text, place.line, place.column, place.width, scalar.quoted


def _persons_in(path: str, gist: Gist) -> Iterator[tuple[Key, tuple[Scalar, ...]]]:
    for name, said in gist.persons:
        yield key(name), tuple(Scalar(text, Place(path, *where), quoted) for text, *where, quoted in said)


def _found_in(source: Source) -> Found:
    fields = read_fields(source, Notes(source))
    return Found(fields.by_name, fields.extra)


def long_values_of(source: Source) -> tuple[str, ...]:
    """Give each value in the head of *source* that is more than a word."""
    if source.gist:
        return source.gist.values
    return tuple(scalar.text for _, node in source.fields for scalar in scalars_of(node) if " " in scalar.text)
