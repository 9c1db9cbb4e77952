"""Files that were prepared -> written: each at once, in an order in which a run that is killed can be repeated."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dreiklang.cli.forget.stored import Stored
from dreiklang.deliver.record import read_record, write_record
from dreiklang.engine.refused import Refused
from dreiklang.read import PUBLISHED
from dreiklang.retract.forget import Forgetting
from dreiklang.texts.commands import Refusal
from dreiklang.write import update_file


def write_forgetting(stored: Stored, made: Forgetting) -> None:
    """Write what was *made*, the register of people last: until then, the person can be found again.

    Raises:
        Refused: a file has changed since it was read; then nothing is written.
    """
    entries, docs, before = stored.opened.paths.entries, stored.opened.paths.docs, stored.files
    moved, deleted = made.fates.moved, made.fates.deleted
    new = {path: made.files.entries[moved.get(path, path)] for path in before.entries if path not in deleted}
    _refuse_changed(entries, {**before.entries, **before.people, **before.seals})
    _refuse_changed(docs, before.docs)
    _update(entries, before.seals, made.files.seals)
    _forget_answers(stored, made)
    _update(docs, before.docs, made.files.docs)
    _update(entries, before.entries, new)
    for path in deleted:
        (entries / path).unlink()
    for path, other in moved.items():
        (entries / other).parent.mkdir(parents=True, exist_ok=True)
        (entries / path).rename(entries / other)
    _remove_empty(entries, (*moved, *deleted))
    _update(entries, before.people, made.files.people)


def _refuse_changed(folder: Path, texts: Mapping[str, str]) -> None:
    for path, text in texts.items():
        with contextlib.suppress(FileNotFoundError):
            if (folder / path).read_bytes() == text.encode("utf-8", "surrogateescape"):
                continue
        raise Refused(Refusal.FILE_CHANGED, path=str(folder / path))


def _update(folder: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    for path, text in after.items():
        if text != before[path]:
            update_file(folder / path, before[path].encode("utf-8"), text.encode("utf-8"))


def _remove_empty(folder: Path, paths: Iterable[str]) -> None:
    """Take away folders in which nothing is left."""
    for parent in sorted({(folder / path).parent for path in paths}, reverse=True):
        with contextlib.suppress(OSError):
            if parent != folder:
                parent.rmdir()


def _forget_answers(stored: Stored, made: Forgetting) -> None:
    """Take entries that are gone out of the record of what was published, and give renamed ones their new names."""
    path = stored.opened.paths.entries / PUBLISHED
    record = read_record(path)
    if record.troubles or not path.exists():
        return
    renamed, is_named = made.fates.renamed, stored.subject.is_in_address
    answers = {renamed.get(one, one): answer for one, answer in record.answers.items() if one not in made.fates.gone}
    places = {
        place: {address: digest for address, digest in seen.items() if not is_named(address)}
        for place, seen in record.places.items()
    }
    write_record(path, replace(record, answers=answers, places=places), stored.opened.words.commands.record_comment)
