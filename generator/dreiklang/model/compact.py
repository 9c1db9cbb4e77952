"""A class of values -> the same, with long texts that take half the room, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

from dreiklang.attic import Laid, lay, taken

Kind = TypeVar("Kind", bound=type)


def keeping_compact(name: str) -> Callable[[Kind], Kind]:
    """Let the values of a class, which has no slots, keep the text *name* as UTF-8: a single “ doubles Python's own form of it.

    It is read as plain text, whatever was put in: that of templates (Markup) would escape what is put beside it. Where many
    such texts are laid aside (`attic.py`), it is not kept in memory at all.
    """

    def changed(kind: Kind) -> Kind:
        setattr(kind, name, _Compact(f"_{name}"))
        for method, how in (("__getstate__", _pack), ("__setstate__", _unpack)):
            setattr(kind, method, how)
        return kind

    return changed


def _pack(value: object) -> dict[str, object]:
    return {name: taken(kept) if isinstance(kept, Laid) else kept for name, kept in vars(value).items()}


def _unpack(value: object, state: dict[str, object]) -> None:
    vars(value).update((name, lay(kept) if isinstance(kept, bytes) else kept) for name, kept in state.items())


def packing_compact(name: str) -> Callable[[Kind], Kind]:
    """Let the values of a class, which is a dataclass with slots, be packed with the text *name* as UTF-8, and for the rest as they are.

    As a text, it would be in memory in both forms from then on: `pickle` leaves the one that it makes beside the other.
    """

    def changed(kind: Kind) -> Kind:
        names = [part.name for part in fields(kind)]
        at, parts_of = names.index(name), attrgetter(*names)  # there are several
        made: Any = kind

        def pack(value: object) -> list[object]:
            parts = [*parts_of(value)]
            parts[at] = parts[at].encode("utf-8", "surrogatepass")
            return parts

        def unpack(value: object, parts: list[Any]) -> None:
            parts[at] = parts[at].decode("utf-8", "surrogatepass")
            made.__init__(value, *parts)  # it gets past their being frozen

        for method, how in (("__getstate__", pack), ("__setstate__", unpack)):
            setattr(kind, method, how)
        return kind

    return changed


class _Compact:
    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, value: Any, _: type) -> str:  # noqa: ANN401  # of any class
        return taken(value.__dict__[self._name]).decode("utf-8", "surrogatepass")

    def __set__(self, value: Any, text: str) -> None:  # noqa: ANN401  # likewise
        value.__dict__[self._name] = lay(text.encode("utf-8", "surrogatepass"))
