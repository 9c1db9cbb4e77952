"""A public entry and the cover -> what anybody sees of it: from the cache, where the same was covered in the same way before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace

from dreiklang.audience.cover import Cover
from dreiklang.cache import Cache, digest
from dreiklang.check.asking import Answer, Asked, Noting, Question
from dreiklang.check.names import NameFound
from dreiklang.model import Entry
from dreiklang.model.entry import with_body
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Sight:
    """What is *seen* of an entry, which names were *covered* in it, and what it *asked* about other entries and people.

    Its body lies with the entry where all of that is seen: it is long, and need not be anywhere twice.
    """

    seen: Entry
    covered: tuple[NameFound, ...]
    asked: Asked = ()
    is_whole: bool = False

    def seen_of(self, entry: Entry) -> Entry:
        """Give what is seen of *entry*, of which this is the sight."""
        return with_body(self.seen, entry.body) if self.is_whole else self.seen

    def holds(self, cover: Cover) -> bool:
        """Say whether *cover* gives the same answers."""
        return all(_called(cover, what).get(text) == answer for (what, text), answer in self.asked)


@dataclass(frozen=True, slots=True)
class Sights:
    """What is known of sights by a *cache*; *keys* are digests of all that each entry hangs on, people included, by its path."""

    cache: Cache = field(default_factory=Cache)
    keys: Mapping[str, bytes] = field(default_factory=dict)

    def find(self, entry: Entry, cover: Cover) -> Sight | None:
        """Give what was seen of *entry* before, if it is the same under *cover*."""
        key = self.keys.get(entry.path)
        found = key and self.cache.find(digest("seen", key))
        return found if isinstance(found, Sight) and found.holds(cover) else None

    def keep(self, entry: Entry, sight: Sight) -> None:
        """Keep the *sight* of *entry*."""
        if key := self.keys.get(entry.path):
            self.cache.keep(digest("seen", key), sight)


def sight_of(entry: Entry, cover: Cover, look: Callable[[Entry, Cover], Entry]) -> Sight:
    """Give what *look* sees of *entry* under *cover*."""
    noted: list[NameFound] = []
    asked: dict[Question, Answer] = {}
    entries, people = (Noting(what, _called(cover, what), asked) for what in ("entry", "person"))
    seen = look(entry, replace(cover.noting(noted), entries=entries, people=people))
    is_whole = seen.body == entry.body
    return Sight(with_body(seen, "") if is_whole else seen, tuple(noted), tuple(asked.items()), is_whole)


def _called(cover: Cover, what: str) -> Mapping[str, str]:
    return cover.entries if what == "entry" else cover.people
