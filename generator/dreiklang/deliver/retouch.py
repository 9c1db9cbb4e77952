"""Texts that have changed since the last build -> the same tree with those texts, in the place of what was built: not built anew.

Of the public edition, what has changed is proven before anybody gets it. Whatever is not surely right in this way, is left to a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dreiklang.cache import Cache
from dreiklang.cache.files import state_of
from dreiklang.cache.store import opened
from dreiklang.deliver.double import doubles_of, keep_double, take_double
from dreiklang.deliver.exchange import RIGHTS, aside, put_in_place
from dreiklang.deliver.order import Built, Order
from dreiklang.deliver.pair import Pair, pair_up
from dreiklang.deliver.traces import Known, Since, known_of
from dreiklang.deliver.unchanged import Noted, Outdated, note
from dreiklang.engine.because import Because
from dreiklang.engine.earlier import INDEX, state_in
from dreiklang.engine.paths import PROVEN, Paths
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.memory import Memory, Retouched
from dreiklang.engine.retouch.tree import Pieces
from dreiklang.options import Edition
from dreiklang.read import Source
from dreiklang.texts.building import Cause, Way

_MOST = 20
"""More texts than these are soon made by a build as well."""
_MOST_NEWS = 200
"""Of so many passages, the proof wants to take note."""


def retouch(paths: Paths, order: Order, outdated: Outdated) -> Built | Because:
    """Bring what was built last time for *order* up to date, if nothing but texts has changed; else say why it is to be built."""
    because = outdated.because
    if because.cause is not Cause.FILES or len(because.names) > _MOST:
        return because
    try:
        return _retouched(paths, order, outdated) or because
    except BeyondError as beyond:
        return Because(Cause.BEYOND, (_name_of(paths.entries / beyond.path, paths),))
    except OSError:  # no memory of it, or a file system without second names
        return because


def _retouched(paths: Paths, order: Order, outdated: Outdated) -> Built | None:
    noted, inputs = outdated.noted, outdated.inputs
    cache = doubles_of(order.edition, paths.cache)
    known = known_of(cache, noted.inputs) if noted else None
    sources = _read(known.memory, paths, outdated) if known else ()
    if not (noted and known and sources) or (order.edition is Edition.PUBLIC and known.memory.standing is None):
        return None
    with aside(noted.built.target) as folder:
        retouched = _exchanged(known.memory, sources, noted.built.target, paths)
        since = known.after(retouched)
        pair = _paired(retouched.files, noted, folder, cache)
        if pair is None or not _is_proven(known, since, paths):
            return None
        lies = pair.after(tuple(retouched.files))
        since = since.in_index(state_in(noted.built.target / INDEX), state_in(folder / INDEX), retouched.shifts)
        put_in_place(folder, noted.built.target, mode=RIGHTS[order.edition])
        keep_double(cache, folder)
    built = replace(noted.built, way=Way.TEXTS, because=outdated.because)
    if note(paths, order, Noted(inputs, built, *lies)):
        known.keep(cache, inputs, since)
    return built


def _read(memory: Memory, paths: Paths, outdated: Outdated) -> tuple[Source, ...]:
    """Read the entries that are others now, but none if anything else is, too, or one changes again meanwhile."""
    now, before = outdated.inputs.files, outdated.noted.inputs.files if outdated.noted else {}
    files = {paths.root / name: now[name] for name in outdated.because.names if name in now and name in before}
    if len(files) < len(outdated.because.names) or not all(file.is_relative_to(paths.entries) for file in files):
        return ()
    sources = tuple(memory.read(paths.entries, file.relative_to(paths.entries).as_posix()) for file in files)
    # Nothing else is read: what changes from now on, the next run will see.
    return sources if all(state_of(file) == state for file, state in files.items()) else ()


def _paired(files: Mapping[str, Pieces], noted: Noted, folder: Path, cache: Path) -> Pair | None:
    """Let *folder* be the double of the tree that was *noted*, but for *files*; None if somebody touched that tree."""
    take_double(cache, folder)
    pair = pair_up(cache, noted.built.target, folder, noted.tree, noted.left)
    if pair:
        _write(files, folder)
    return pair


def _is_proven(known: Known, since: Since, paths: Paths) -> bool:
    """Whether the tree holds nothing private that came into it *since* it was proven; of a private one, nobody asks."""
    standing = known.memory.standing
    if standing is None:
        return True
    memory = paths.root / PROVEN
    if len(since.turns) > _MOST or len(since.news) > _MOST_NEWS or state_of(memory) != known.proven:
        return False
    return standing.still_stands(since.turns.values(), since.news, memory)


def _exchanged(memory: Memory, sources: Iterable[Source], target: Path, paths: Paths) -> Retouched:
    from dreiklang.engine.retouch.texts import Retoucher  # noqa: PLC0415  # it takes its time, and is not needed for another head

    with opened(paths.cache) as store:
        return Retoucher(memory, Cache(store)).retouch(sources, target)


def _name_of(file: Path, paths: Paths) -> str:
    return file.relative_to(paths.root).as_posix() if file.is_relative_to(paths.root) else str(file)


def _write(files: Mapping[str, Pieces], folder: Path) -> None:
    for path, pieces in files.items():
        (folder / path).unlink()  # it is the old tree's, too
        with (folder / path).open("wb") as writing:
            writing.writelines(pieces)
