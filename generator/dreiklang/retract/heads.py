"""The head of an entry that stays -> the values in it that have to go, or to be others, once somebody is forgotten."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator

from dreiklang.check.ids import unwrap
from dreiklang.check.registry import split_persons
from dreiklang.check.words import split_words
from dreiklang.keys import Key, Value, find_key
from dreiklang.model import Entry
from dreiklang.read import Items, Node, Scalar, Source
from dreiklang.retract.fates import Fates
from dreiklang.retract.subject import Subject
from dreiklang.values import dataclass
from dreiklang.write import Act, Change


@dataclass(frozen=True, slots=True)
class HeadOf:
    """The head of *entry*, which was read from *source*, seen by who is to be forgotten and what becomes of other files."""

    source: Source
    entry: Entry
    subject: Subject
    fates: Fates

    def changes(self) -> Iterator[Change]:
        """Yield what is to be changed, the last value of each key first, so that their numbers stay right."""
        for written, node in self.source.fields:
            key = find_key(written.text)
            anew = self._anew(key) if key else None
            if key and anew:
                yield from _changes_of(key, node, anew)

    def _anew(self, key: Key) -> Callable[[str], str] | None:
        """Say how a value of *key* is written anew ("" if it goes), where that is more than a matter of words."""
        by_name = {"tags": self._words, "slug": self._address, "aliases": self._address}
        by_value = {
            Value.PERSON: self._persons,
            Value.PERSONS: self._persons,
            Value.PROMISER: self._promiser,
            Value.ASKER: self._asker,
            Value.ENTRY: self._entries,
            Value.ENTRIES: self._entries,
            Value.TARGET: self._entries,
            Value.PICTURE: self._picture,
        }
        return by_name.get(key.name) or by_value.get(key.value)

    def _promiser(self, text: str) -> str:
        return self.subject.stand_in if self.subject.is_meant(text) else text

    def _persons(self, text: str) -> str:
        parts = split_persons(Scalar(text, self.source.fields[0][0].place), self.subject.registry)
        kept = [part.text for part in parts if not self.subject.is_meant(part.text)]
        return text if len(kept) == len(parts) else ", ".join(kept)

    def _asker(self, text: str) -> str:
        label = self.subject.person.label(self.entry.lang)
        return label or self.subject.stand_in if self.subject.is_meant(text) else text

    def _entries(self, text: str) -> str:
        parts = [part.strip() for part in text.split(",")]
        new = [self._entry(part) for part in parts]
        return text if new == parts else ", ".join(filter(None, new))

    def _entry(self, part: str) -> str:
        found = self.fates.ids.find(unwrap(part))
        if len(found) != 1:
            return part
        if found[0] in self.fates.gone:
            return ""
        new = self.fates.renamed.get(found[0])
        return part.replace(unwrap(part), new) if new else part

    def _picture(self, text: str) -> str:
        path = dict(self.entry.pictures).get(unwrap(text))
        return moved_as(text, path, self.fates) if path else text

    def _words(self, text: str) -> str:
        words = split_words(text)
        kept = [word for word in words if not self.subject.is_in_address(word)]
        if len(kept) == len(words):
            return text
        return " ".join(f"#{word}" for word in kept) if "#" in text else ", ".join(kept)

    def _address(self, text: str) -> str:
        return "" if self.subject.is_in_address(text) else text


def moved_as(written: str, path: str, fates: Fates) -> str:
    """Give the address *written* of the file at *path* as it has to be, where that file is called otherwise from now on."""
    new = fates.moved.get(path)
    return written.replace(posixpath.basename(path), posixpath.basename(new)) if new else written


def _changes_of(key: Key, node: Node, anew: Callable[[str], str]) -> Iterator[Change]:
    items = node.items if isinstance(node, Items) else (node,)
    texts = [item.text if isinstance(item, Scalar) else "" for item in items]
    new = [anew(text) if text else text for text in texts]
    if any(texts) and not any(new):
        yield Change(Act.REMOVE, key)
        return
    for number, (was, now) in reversed(list(enumerate(zip(texts, new, strict=True)))):
        if was and not now:
            yield Change(Act.DROP, key, number=number)
        elif was != now:
            yield Change(Act.PUT, key, now, number)
