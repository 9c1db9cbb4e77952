"""The ids of all entries -> the one that a text means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dreiklang.check.words import nearest
from dreiklang.keys import fold
from dreiklang.patterns import pattern

_WRAPPED = pattern(r"!?\[\[([^\[\]|#]*)(?:#[^\[\]|]*)?(?:\|[^\[\]]*)?\]\]")
_MOST_CANDIDATES = 100
_SHORTEST_PART = 3


def unwrap(text: str) -> str:
    """Take the brackets off `[[id|text]]`, and the folder and `.md` off a path."""
    found = _WRAPPED.fullmatch(text.strip())
    inner = (found[1] if found else text).strip()
    return inner.rpartition("/")[2].removesuffix(".md") if inner.endswith(".md") or found else inner


@dataclass(frozen=True, slots=True)
class EntryIds:
    """All entry ids: as they are, by their folded form, by their words, and in one text for the search of a part."""

    folded: Mapping[str, str]
    by_word: Mapping[str, tuple[str, ...]]
    joined: str

    def find(self, text: str) -> tuple[str, ...]:
        """Give the ids that *text* may mean: the one that it is, else those of which it is a part."""
        wanted = fold(text)
        if not wanted:
            return ()
        if wanted in self.folded:
            return (self.folded[wanted],)
        return tuple(self._holding(wanted)) if len(wanted) >= _SHORTEST_PART else ()

    def _holding(self, part: str) -> Iterator[str]:
        at = self.joined.find(part)
        while at >= 0:
            end = self.joined.find("\n", at)
            yield self.folded[self.joined[self.joined.rfind("\n", 0, at) + 1 : end]]
            at = self.joined.find(part, end)

    def is_id(self, text: str) -> bool:
        """Whether *text* is a whole id."""
        return fold(text) in self.folded

    def near(self, text: str) -> str:
        """Give the id that comes nearest to *text*, among those that share a word with it."""
        words = re.findall(r"[^\W_]+", text.lower())
        shared = (entry_id for word in words for entry_id in self.by_word.get(word, ())[:_MOST_CANDIDATES])
        return nearest(text, dict.fromkeys(shared), 0.7)


def index_ids(ids: Iterable[str]) -> EntryIds:
    """Index *ids*."""
    folded = {fold(entry_id): entry_id for entry_id in ids}
    by_word: dict[str, list[str]] = {}
    for entry_id in folded.values():
        for word in dict.fromkeys(re.findall(r"[^\W_]+", entry_id.lower())):
            by_word.setdefault(word, []).append(entry_id)
    return EntryIds(folded, {word: tuple(found) for word, found in by_word.items()}, "\n".join((*folded, "")))
