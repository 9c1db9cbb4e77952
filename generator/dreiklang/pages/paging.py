"""A long list -> pages of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from dreiklang.pages.marks import Label
from dreiklang.pages.view import View
from dreiklang.values import dataclass

T = TypeVar("T")

POSTS = 10
"""So many posts stand on a page of the blog."""
LINES = 50
"""So many lines stand on a page of any other list."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways between the pages of a list: labels without a link are not shown."""

    label: str
    position: str
    newer: Label
    older: Label


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a list: its *number* from 1, its *address*, what stands on it, and the *ways* on (None if it is the only one)."""

    number: int
    address: str
    items: tuple[T, ...]
    ways: Ways | None


def paged(view: View, items: Sequence[T], base: str, size: int = LINES) -> Iterator[Sheet[T]]:
    """Part *items* into pages of *size*: the first at *base*, the others at "page/2/" below it."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        address = _address(base, number)
        yield Sheet(
            number, address, tuple(items[(number - 1) * size : number * size]), _ways(view, base, number, count)
        )


def _address(base: str, number: int) -> str:
    return base if number == 1 else f"{base}page/{number}/"


def _ways(view: View, base: str, number: int, count: int) -> Ways | None:
    if count == 1:
        return None
    words, here = view.words.blog, _address(base, number)
    newer = view.link(here, _address(base, number - 1)) if number > 1 else ""
    older = view.link(here, _address(base, number + 1)) if number < count else ""
    return Ways(
        words.paging, words.page.format(n=number, all=count), Label(words.newer, newer), Label(words.older, older)
    )
