"""seals.yml -> what was expected in each entry, as it stood one day after its date; and what is still to be sealed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

import yaml

from dreiklang.check.wrong import Notes, wrong
from dreiklang.model import Entry, Journal, Seal
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place
from dreiklang.read.source import Source

_DAY = dt.timedelta(days=1)
_DAY_OF_NAME = pattern(r"^\d{4}-\d{2}-\d{2}-?")
_ALIKE = 0.7  # so much of a sentence stands after a typing mistake in it was mended


def read_seals(source: Source | None, notes: Notes) -> tuple[Seal, ...]:
    """Read all seals of *source*, the oldest first; one that cannot be understood is noted and passed over."""
    if source is None:
        return ()
    try:
        found = yaml.load(source.text, Loader=yaml.CSafeLoader)  # it is the safe one, in C
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        notes.add(wrong(Code.SEALS_BROKEN), Place(source.path, mark.line + 1 if mark else 1))
        return ()
    if found is None:  # a comment at most
        return ()
    seals = [_read(one) for one in found] if isinstance(found, list) else [None]
    if None in seals:
        notes.add(wrong(Code.SEALS_BROKEN), Place(source.path, 1))
    return tuple(seal for seal in seals if seal)


def match_seals(seals: Iterable[Seal], entries: Iterable[Entry]) -> Mapping[str, Seal]:
    """Map the ids of *entries* to their first seal.

    A renamed entry is known by two of three: its day, its name without a day, what it expects (a mended typing mistake
    does not make it another). One of these alone might be somebody else's.
    """
    first: dict[str, Seal] = {}
    for seal in seals:
        first.setdefault(seal.entry, seal)
    known = tuple(entries)
    ids = {entry.id for entry in known}
    left = [seal for seal in first.values() if seal.entry not in ids]
    found = {id_: seal for id_, seal in first.items() if id_ in ids}
    for is_alike in (str.__eq__, _is_alike):
        for entry in known if left else ():
            own = next((seal for seal in left if entry.id not in found and _is_of(seal, entry, is_alike)), None)
            if own is not None:
                left.remove(own)
                found[entry.id] = own
    return found


def unsealed(journal: Journal, today: dt.date) -> tuple[Seal, ...]:
    """Give the seals that *journal* lacks on *today*: of what was expected a day or more ago."""
    return tuple(
        Seal(entry.id, entry.date, today, entry.expect, entry.confidence)
        for entry in journal.entries
        if entry.date
        and entry.date + _DAY <= today
        and entry.id not in journal.seals
        and (entry.expect or entry.confidence is not None)
    )


def _read(one: Any) -> Seal | None:  # noqa: ANN401  # whatever stands in the file
    if not isinstance(one, dict):
        return None
    entry, day, sealed = one.get("entry"), one.get("date"), one.get("sealed")
    expect, confidence = one.get("expect", ""), one.get("confidence")
    if not (isinstance(entry, str) and type(day) is dt.date and type(sealed) is dt.date and isinstance(expect, str)):
        return None
    if confidence is not None and not (type(confidence) is int and 0 <= confidence <= 100):
        return None
    return Seal(entry, day, sealed, expect, confidence)


def _is_of(seal: Seal, entry: Entry, is_alike: Callable[[str, str], bool]) -> bool:
    name = _dayless(seal.entry)
    if (seal.expect, seal.confidence) == (entry.expect, entry.confidence):
        expects_it = True
    else:
        expects_it = bool(seal.expect) and is_alike(seal.expect, entry.expect)
    return (seal.day == entry.date) + bool(name and name == _dayless(entry.id)) + expects_it > 1


def _dayless(id_: str) -> str:
    """Take the day off the name of a file."""
    return _DAY_OF_NAME.sub("", id_)


def _is_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE
