"""A class of values -> the same, with long texts that take half the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Kind = TypeVar("Kind", bound=type)


def keeping_compact(name: str) -> Callable[[Kind], Kind]:
    """Let the values of a class, which has no slots, keep the text *name* as UTF-8: a single “ doubles Python's own form of it.

    It is read as plain text, whatever was put in: that of templates (Markup) would escape what is put beside it.
    """

    def changed(kind: Kind) -> Kind:
        setattr(kind, name, _Compact(f"_{name}"))
        return kind

    return changed


class _Compact:
    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, value: Any, _: type) -> str:  # noqa: ANN401  # of any class
        kept: bytes = value.__dict__[self._name]
        return kept.decode("utf-8", "surrogatepass")

    def __set__(self, value: Any, text: str) -> None:  # noqa: ANN401  # likewise
        value.__dict__[self._name] = text.encode("utf-8", "surrogatepass")
