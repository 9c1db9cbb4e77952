"""Classes of values whose methods are compiled late: they behave as those of the standard library do."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

import pytest

from dreiklang.values import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True)
class Named:
    """With something that is worked out."""

    name: str = "x"
    loud: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Say it louder."""
        object.__setattr__(self, "loud", self.name.upper())

    @cached_property
    def twice(self) -> str:
        """The name, twice."""
        return self.name * 2


@dataclass(frozen=True, slots=True)
class Own(Generic[T]):
    """With its own way to show itself."""

    what: T

    def __repr__(self) -> str:
        """Show nothing else."""
        return f"<{self.what}>"


@dataclass(frozen=True, slots=True, order=True)
class Ordered:
    """With an order."""

    rank: int


@dataclass(frozen=True, slots=True)
class Worked:
    """With slots, and something that is worked out."""

    name: str
    loud: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Say it louder."""
        object.__setattr__(self, "loud", self.name.upper())


def _twin(kind: type[Any]) -> Callable[..., Any]:
    """Let the standard library make the same."""
    names = {"__doc__": kind.__doc__, "__annotations__": kind.__annotations__}
    parts = {each.name: each for each in fields(kind)}
    twin: Callable[..., Any] = dataclasses.dataclass(frozen=True)(type(kind.__name__, (), names | parts))
    return twin


@pytest.mark.parametrize("given", [{"x": 1}, {"x": 1, "y": 2, "tags": ["a"]}, {"x": 1, "seen": 3}])
def test_values_are_what_they_hold(given: dict[str, Any]) -> None:
    value, twin = Point(**given), _twin(Point)(**given)
    assert repr(value) == repr(twin)
    assert hash(value) == hash(twin)
    assert value == Point(**given)
    assert value != Point(9)
    assert value != twin
    assert replace(value, seen=7) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # our own
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("value", [Worked("a"), Ordered(3)], ids=["worked out", "ordered"])
def test_what_is_packed_comes_out_as_it_was(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # our own


def test_what_is_not_said_is_made_for_each_value() -> None:
    assert Point(1).tags is not Point(1).tags
    assert Point(1, tags=None).tags is None  # type: ignore[arg-type]  # whatever somebody says is kept
    with pytest.raises(TypeError, match=r"Point.__init__\(\) got an unexpected keyword argument 'z'"):
        Point(1, z=2)  # type: ignore[call-arg]  # that is what is wrong


def test_what_is_missing_is_asked_for() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]  # that is what is wrong
    assert list(inspect.signature(Point.__init__).parameters) == ["self", "x", "y", "tags", "seen"]


@pytest.mark.parametrize("value", [Point(1), Named(), Own(1)])
def test_nobody_changes_a_value(value: Any) -> None:
    name = fields(value)[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(value, name, 2)
    with pytest.raises(FrozenInstanceError):
        delattr(value, name)


def test_what_is_worked_out_is_worked_out_once() -> None:
    value = Named("ab")
    assert (value.loud, value.twice) == ("AB", "abab")
    assert value.twice is value.twice


def test_what_a_class_says_itself_stands() -> None:
    assert repr(Own(1)) == "<1>"
    assert len({Own(1), Own(1), Own(2)}) == 2


def test_whoever_asks_for_more_gets_what_the_standard_library_gives() -> None:
    assert sorted([Ordered(2), Ordered(1)]) == [Ordered(1), Ordered(2)]
    with pytest.raises(FrozenInstanceError):
        Ordered(1).rank = 2  # type: ignore[misc]  # that is what is wrong
