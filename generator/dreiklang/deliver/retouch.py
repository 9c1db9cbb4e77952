"""Texts that have changed since the last build -> the same tree with those texts, in the place of what was built: not built anew.

Only of the private edition, whose pages nobody has to prove. Whatever is not surely right in this way, is left to a build.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dreiklang.cache import Cache, digest
from dreiklang.cache.files import write_whole
from dreiklang.cache.store import opened
from dreiklang.cache.values import dump, load
from dreiklang.deliver.exchange import RIGHTS, aside, link_over, put_in_place
from dreiklang.deliver.inputs import Inputs, inputs_of
from dreiklang.deliver.order import Built, Order
from dreiklang.deliver.unchanged import last_build, note
from dreiklang.engine.because import Because
from dreiklang.engine.paths import Paths
from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.memory import Memory
from dreiklang.options import Edition
from dreiklang.read import Source
from dreiklang.texts.building import Cause, Way

_MOST = 20
"""More texts than these are soon made by a build as well."""


def retouch(paths: Paths, order: Order, because: Because) -> Built | Because:
    """Bring what was built last time for *order* up to date, if nothing but texts has changed; else say why it is to be built."""
    if order.edition is not Edition.PRIVATE or because.cause is not Cause.FILES or len(because.names) > _MOST:
        return because
    try:
        return _retouched(paths, order, because) or because
    except BeyondError as beyond:
        return Because(Cause.BEYOND, (_name_of(paths.entries / beyond.path, paths),))
    except OSError:  # no memory of it, or a file system without second names
        return because


def _retouched(paths: Paths, order: Order, because: Because) -> Built | None:
    noted, inputs = last_build(paths, order), inputs_of(paths, order)
    memory = _remembered(paths, noted.inputs) if noted else None
    if noted is None or memory is None or inputs.differs_from(noted.inputs) != because:
        return None
    files = [paths.root / name for name in because.names if name in noted.inputs.files and name in inputs.files]
    if len(files) < len(because.names) or not all(file.is_relative_to(paths.entries) for file in files):
        return None
    sources = memory.read(paths.entries, [file.relative_to(paths.entries).as_posix() for file in files])
    target = noted.built.target
    with aside(target) as folder:
        if not noted.lies_there():
            return None
        with ThreadPoolExecutor(1) as beside:  # it is the disk that takes its time
            linked = beside.submit(link_over, target, folder)
            passages, after = _exchanged(memory, sources, target, paths)
            linked.result()
        _write(passages, folder)
        if inputs_of(paths, order) != inputs:
            return None
        put_in_place(folder, target, mode=RIGHTS[order.edition])
    built = replace(noted.built, way=Way.TEXTS, because=because)
    if note(paths, order, inputs, built):
        keep(paths, inputs, after)
    return built


def _exchanged(
    memory: Memory, sources: Iterable[Source], target: Path, paths: Paths
) -> tuple[Mapping[str, bytes], Memory]:
    from dreiklang.engine.retouch.texts import Retoucher  # noqa: PLC0415  # it takes as long as to link everything

    with opened(paths.cache) as store:
        return Retoucher(memory, Cache(store)).retouch(sources, target)


def _name_of(file: Path, paths: Paths) -> str:
    return file.relative_to(paths.root).as_posix() if file.is_relative_to(paths.root) else str(file)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for path, content in files.items():
        (folder / path).unlink()  # it is the old tree's, too
        (folder / path).write_bytes(content)


def keep(paths: Paths, inputs: Inputs, memory: Memory | None) -> None:
    """Keep what is to be known of the private site that was built of *inputs*."""
    data = dump((digest(inputs), memory))
    with suppress(OSError):
        write_whole(_file(paths), data) if data and memory else _file(paths).unlink(missing_ok=True)


def _remembered(paths: Paths, inputs: Inputs) -> Memory | None:
    found = load(_file(paths).read_bytes())
    if isinstance(found, tuple) and found[0] == digest(inputs) and isinstance(found[1], Memory):
        return found[1]
    return None


def _file(paths: Paths) -> Path:
    return paths.cache / "retouch.bin"
