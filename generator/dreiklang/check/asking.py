"""What one head asks about the other files, noted -> the same asked again: as long as every answer is the same, so is what was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, ValuesView
from dataclasses import dataclass, replace

from dreiklang.check.ids import EntryIds
from dreiklang.check.world import World

Question = tuple[str, str]
Answer = tuple[str, ...] | str | bool | None
Asked = tuple[tuple[Question, Answer], ...]


class Asking:
    """The *world* as one head sees it, where everything is noted that is *asked* about other files."""

    def __init__(self, world: World) -> None:
        self._asked: dict[Question, Answer] = {}
        self.world = replace(
            world,
            ids=_Ids(world.ids.folded, world.ids.by_word, world.ids.joined, self._asked),
            paths=Noting("path", world.paths, self._asked),
            tags=Noting("tag", world.tags, self._asked),
            others=Noting("other", world.others, self._asked),
        )

    @property
    def asked(self) -> Asked:
        """Everything that was asked, with what was answered."""
        return tuple(self._asked.items())


def holds(asked: Asked, world: World) -> bool:
    """Say whether *world* gives the same answers to what was *asked*."""
    return all(_answer(*question, world) == answer for question, answer in asked)


def _answer(what: str, text: str, world: World) -> Answer:
    match what:
        case "id":
            return world.ids.find(text)
        case "whole id":
            return world.ids.is_id(text)
        case "near":
            return world.ids.near(text)
        case "tags":
            return tuple(world.tags.values())
        case _:
            return {"path": world.paths, "tag": world.tags, "other": world.others}[what].get(text)


class Noting(Mapping[str, str]):
    """What is *known*, where everything is noted that is *asked* for; *what* says of which kind it is."""

    def __init__(self, what: str, known: Mapping[str, str], asked: dict[Question, Answer]) -> None:
        self._what = what
        self._known = known
        self._asked = asked

    def __getitem__(self, text: str) -> str:
        self._asked[self._what, text] = self._known.get(text)
        return self._known[text]

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError  # who asks for all of them asks for too much

    def __len__(self) -> int:
        raise NotImplementedError

    def values(self) -> ValuesView[str]:
        """Give all of them, and note that."""
        values = self._known.values()
        self._asked[f"{self._what}s", ""] = tuple(values)
        return values


@dataclass(frozen=True, slots=True)
class _Ids(EntryIds):
    asked: dict[Question, Answer]

    def find(self, text: str) -> tuple[str, ...]:
        self.asked["id", text] = found = EntryIds.find(self, text)
        return found

    def is_id(self, text: str) -> bool:
        self.asked["whole id", text] = found = EntryIds.is_id(self, text)
        return found

    def near(self, text: str) -> str:
        self.asked["near", text] = found = EntryIds.near(self, text)
        return found
