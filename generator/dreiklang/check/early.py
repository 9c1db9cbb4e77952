"""A folder of entries -> each of them read by itself, by others who began with it before we could; and by us, what they left.

They read the files themselves, and have their own picture of the world. So what they hand over is what a cache would know: it
counts for whoever has the very same before him.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from dreiklang.cache import Packing, Parcel
from dreiklang.check.alone import read_alone
from dreiklang.check.entry import Draft
from dreiklang.check.fields import BEARING
from dreiklang.check.heads import reading
from dreiklang.check.known import Known
from dreiklang.check.survey import Head, gather
from dreiklang.check.wrong import Notes
from dreiklang.crew import Crew, Job, Work
from dreiklang.keys import Key, find_key
from dreiklang.options import Options
from dreiklang.read import Source, read_folder
from dreiklang.read.file import read_file
from dreiklang.values import dataclass

Begun = Job[str, Parcel]


@dataclass(frozen=True, slots=True)
class EarlyReading:
    """The task of reading the entry at each path in *folder* as *options* say, as of *today*."""

    folder: Path
    options: Options
    today: date

    def __call__(self) -> Work[str, Parcel]:
        """Look around in the folder; its texts are read again one by one, for all of them take room."""
        _, world, met = gather(read_folder(self.folder, _head_of), self.options, self.today)
        cache = Packing()
        known = Known(cache, world)

        def read(path: str) -> Parcel:
            read_alone(Notes(read_file(self.folder, path, reading(cache))), known, met)
            return cache.hand_over()

        return read


def _head_of(source: Source) -> Source:
    """Give what others want to know of *source*: its kind, people and tags, and the lines on which they stand."""
    text = "\n".join(source.text.split("\n", source.body_line)[: source.body_line])
    fields = (field for field in source.fields if _is_asked_for(find_key(field[0].text)))
    return replace(source, text=text, body="", fields=tuple(fields))


def _is_asked_for(key: Key | None) -> bool:
    return key is not None and (key.opens or key.value in BEARING or key.name == "tags")


def begin(crew: Crew, folder: Path, paths: Iterable[str], options: Options, today: date) -> Begun:
    """Let *crew* begin to read the entries at *paths* in *folder*."""
    plain = replace(
        options, extensions=(), extension_configs={}
    )  # not asked for here, and not everything in them can be told
    return crew.begin(EarlyReading(folder, plain, today), tuple(paths))


def read_drafts(heads: Iterable[Head], known: Known, begun: Begun | None) -> list[Draft]:
    """Read each of *heads* by itself, with what others have *begun* with."""
    by_path = {source.path: (source, fields, notes) for source, fields, notes in heads}
    drafts: dict[str, Draft] = {}

    def read(path: str) -> Parcel:
        if path in by_path:
            drafts[path] = known.read_entry(*by_path[path])
        return ()

    for parcel in begun.finish(read) if begun else ():
        known.receive(parcel)
    return [drafts.get(path) or known.read_entry(*head) for path, head in by_path.items()]
