"""A class of values -> a frozen dataclass as the standard library makes it, whose methods are compiled when somebody first needs one.

Of three hundred such classes that a command loads, it uses a few dozen; to compile the methods of all took a sixth of its time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass

    from _typeshed import DataclassInstance
else:

    def dataclass(kind: type | None = None, /, **how: bool) -> object:
        """Do as the function of that name in the standard library; where others are to inherit from *kind*, call that one."""
        return partial(_promised, how) if how in _PROMISED else dataclasses.dataclass(kind, **how)


_PROMISED = ({"frozen": True, "slots": True}, {"frozen": True})
_NOTHING = {"init": False, "repr": False, "eq": False}
_ALONE = {
    "__init__": _NOTHING | {"init": True, "frozen": True},
    "__repr__": _NOTHING | {"repr": True},
    "__eq__": _NOTHING | {"eq": True},
    "__hash__": _NOTHING | {"unsafe_hash": True},
}
"""How to ask the standard library for each method alone."""


def _promised(how: dict[str, bool], kind: type) -> type:
    """Make the class that *kind* describes, with methods that are compiled when they are called."""
    written = {name: value for name, value in vars(kind).items() if name not in {"__dict__", "__weakref__"}}
    made: type[Any] = dataclasses.dataclass(**how | _NOTHING | {"frozen": False})(kind)

    def promise(name: str) -> Callable[..., object]:
        def method(*given: object, **named: object) -> object:
            model: type[Any] = dataclasses.dataclass(**_ALONE[name])(type(kind)(kind.__name__, kind.__bases__, written))
            setattr(made, name, vars(model)[name])
            return getattr(made, name)(*given, **named)

        return method

    methods: dict[str, object] = {name: promise(name) for name in _ALONE if written.get(name) is None}
    methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if "slots" in how:
        methods |= {"__getstate__": _pack, "__setstate__": _unpacking(made)}
    for name, method in methods.items():
        setattr(made, name, method)
    return made


def _refuse(_: object, name: str, *__: object) -> None:
    raise dataclasses.FrozenInstanceError(name)


def _pack(value: DataclassInstance) -> list[object]:
    return [getattr(value, part.name) for part in dataclasses.fields(value)]


def _unpacking(made: type[DataclassInstance]) -> Callable[[object, list[object]], None]:
    """Give what unpacks values: it gets past their being frozen, and asks but once what they consist of."""

    @cache
    def setters() -> tuple[Callable[[object, object], None], ...]:
        return tuple(getattr(made, part.name).__set__ for part in dataclasses.fields(made))

    def unpack(value: object, state: list[object]) -> None:
        for put, part in zip(setters(), state, strict=True):
            put(value, part)

    return unpack
