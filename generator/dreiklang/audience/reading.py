"""What the public sees of an entry -> what readers read of it, text by text, and its fingerprint."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from dreiklang.model import Entry, Journal
from dreiklang.values import dataclass

_LENGTH = 16
"""So many signs of a hash: no two texts of a journal will share them."""

# What says nothing new (`id` and `publish` say the address, `words` the length), and what nobody reads.
_NOT_READ = frozenset({"id", "path", "publish", "words", "pictures", "pin"})
# What readers see, and nobody wrote as a text.
_NO_TEXT = frozenset({"slug", "lang", "image", "aliases", "links"})


@dataclass(frozen=True, slots=True)
class Read:
    """One thing that readers read: the *field* in which it stands ("decision.because.0"), and what it *says* there.

    *is_text* tells what somebody wrote in words of their own.
    """

    field: str
    says: str
    is_text: bool = False


def said_for(seen: Journal) -> Mapping[str, str]:
    """Say, by id, what readers of the public journal *seen* read where a value points at a person or an entry."""
    people = {person.id: " / ".join((person.name, *(label for _, label in person.labels))) for person in seen.people}
    return people | {entry.id: entry.title for entry in seen.entries}


def read_of(entry: Entry, said: Mapping[str, str]) -> tuple[Read, ...]:
    """Give all that readers read of *entry*, an entry of a public journal; *said* holds what they read for ids."""
    parts = ((part.name, getattr(entry, part.name)) for part in fields(entry) if part.name not in _NOT_READ)
    return tuple(read for name, value in parts for read in _read(name, value, said))


def fingerprint(read: tuple[Read, ...]) -> str:
    """Give what tells this text from every other: white space aside, any change of what is *read* changes it."""
    said = sorted((each.field, " ".join(unicodedata.normalize("NFC", each.says).split())) for each in read)
    written = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8")).hexdigest()[:_LENGTH]


def _read(field: str, value: object, said: Mapping[str, str]) -> Iterator[Read]:
    """Yield what *value* says, part by part; what says nothing leaves no trace, so that new fields change no fingerprint."""
    if value is None or value is False or value == "":
        return
    if isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _read(f"{field}.{number}", part, said)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _read(f"{field}.{each.name}", getattr(value, each.name), said)
    elif type(value) is str and value not in said:
        yield Read(field, value, _NO_TEXT.isdisjoint(field.split(".")))
    else:
        yield Read(field, said.get(str(value), str(value)))
