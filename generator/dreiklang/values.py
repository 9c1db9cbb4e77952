"""A class of values -> a frozen dataclass as the standard library makes it, whose methods are compiled when somebody first needs one.

Of three hundred such classes that a command loads, it uses a few dozen; to compile the methods of all took a sixth of its time.
What fills a value with slots is our own: it takes half as long as that of the standard library, and a build makes a million values. What tells of one is, too: of all that stands on a page, it is asked whether anything has changed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass

    from _typeshed import DataclassInstance
else:

    def dataclass(kind: type | None = None, /, **how: bool) -> object:
        """Do as the function of that name in the standard library; where others are to inherit from *kind*, call that one."""
        if how in _PROMISED:
            return partial(_promised, how)
        return partial(_ordered, how) if how == _ORDERED else dataclasses.dataclass(kind, **how)


_PROMISED = ({"frozen": True, "slots": True}, {"frozen": True})
_ORDERED = {"frozen": True, "slots": True, "order": True}
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

    def compiled(name: str) -> object:
        if name == "__init__" and "slots" in how and _is_plain(made):
            return _filling(made)
        if name in _COMPILED:
            return _COMPILED[name](made)
        model: type[Any] = dataclasses.dataclass(**_ALONE[name])(type(kind)(kind.__name__, kind.__bases__, written))
        return vars(model)[name]

    def promise(name: str) -> Callable[..., object]:
        def method(*given: object, **named: object) -> object:
            setattr(made, name, compiled(name))
            return getattr(made, name)(*given, **named)

        return method

    methods: dict[str, object] = {name: promise(name) for name in _ALONE if written.get(name) is None}
    methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if "slots" in how:
        methods |= {name: promise(name) for name in _PACKING}
    for name, method in methods.items():
        setattr(made, name, method)
    return made


def _ordered(how: dict[str, bool], kind: type) -> type:
    """Make the class that *kind* describes, whose values have an order: of its methods, those that fill and pack them are ours."""
    made: type[Any] = dataclasses.dataclass(**how)(kind)
    if _is_plain(made):
        made.__init__ = _filling(made)
    for name, packing in _PACKING.items():
        setattr(made, name, packing(made))
    return made


def _is_plain(made: type[DataclassInstance]) -> bool:
    """Say whether each part is given in its turn, and nothing is worked out."""
    parts = dataclasses.fields(made)
    return not hasattr(made, "__post_init__") and all(part.init and not part.kw_only for part in parts)


def _filling(made: type[DataclassInstance]) -> FunctionType:
    """Compile what fills a value: it puts each part right into its slot, past its being frozen."""
    absent = object()
    lines, names, defaults = ["pass"], {"absent": absent}, list[object]()
    for part in dataclasses.fields(made):
        name, given = part.name, part.name
        names[f"put_{name}"] = getattr(made, name).__set__
        if part.default_factory is not dataclasses.MISSING:
            names[f"make_{name}"] = part.default_factory
            given = f"make_{name}() if {name} is absent else {name}"
            defaults.append(absent)
        elif part.default is not dataclasses.MISSING:
            defaults.append(part.default)
        lines.append(f"put_{name}(self, {given})")
    order = ", ".join(("self", *(part.name for part in dataclasses.fields(made))))
    return _method(made, f"__init__({order}): {'; '.join(lines)}", names, tuple(defaults))


def _telling(made: type[DataclassInstance]) -> FunctionType:
    """Compile what tells all about a value, as the standard library does, but for one that holds itself: no frozen one does."""
    told = ", ".join(f"{part.name}={{self.{part.name}!r}}" for part in dataclasses.fields(made) if part.repr)
    return _method(made, f'__repr__(self): return f"{{self.__class__.__qualname__}}({told})"', {}, ())


def _method(made: type, text: str, names: dict[str, object], defaults: tuple[object, ...]) -> FunctionType:
    """Compile the method of *made* whose *text* knows but *names*."""
    module = compile(f"def {text}", "<values>", "exec")
    (code,) = (each for each in module.co_consts if isinstance(each, CodeType))
    function = FunctionType(code, names, code.co_name, defaults)
    function.__qualname__ = f"{made.__qualname__}.{code.co_name}"
    return function


def _refuse(_: object, name: str, *__: object) -> None:
    raise dataclasses.FrozenInstanceError(name)


def _packing(made: type[Any]) -> Callable[[object], list[object]]:
    """Give what packs values: what they hold, part by part."""
    names = [part.name for part in dataclasses.fields(made)]
    return lambda value: [getattr(value, name) for name in names]


def _unpacking(made: type[Any]) -> Callable[[object, list[object]], None]:
    """Give what unpacks values, past their being frozen: what fills them, where that works nothing out."""
    setters = tuple(getattr(made, part.name).__set__ for part in dataclasses.fields(made))

    def unpack(value: object, state: list[object]) -> None:
        for put, part in zip(setters, state, strict=True):
            put(value, part)

    def fill(value: object, state: list[object]) -> None:
        made.__init__(value, *state)

    return fill if _is_plain(made) else unpack


_PACKING: dict[str, Callable[[type[Any]], Callable[..., object]]] = {
    "__getstate__": _packing,
    "__setstate__": _unpacking,
}
_COMPILED = _PACKING | {"__repr__": _telling}
