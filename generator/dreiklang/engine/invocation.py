"""What the command line says to the plugin, past mkdocs.yml: MkDocs has no way of its own for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from dreiklang.cache.store import Store
from dreiklang.crew import ALONE, Crew, hire
from dreiklang.engine.because import Because
from dreiklang.engine.earlier import Before, Earlier
from dreiklang.options import Edition
from dreiklang.proof.standing import Standing
from dreiklang.read import Sources
from dreiklang.site import Site
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Invocation:
    """A run of ours: which edition, as of which day (None: the clock's); *made* hears of the site, *wrote* of each page.

    *serving* hears the address of the live view once there is something to see; *exposed* says that other computers may see
    the private one too. *cleaned* hears which pictures of a public build were cleaned, by their paths in the tree.
    *open* hears what else than the files of the journal decides what comes out, None if nothing does; *warned* hears what was told as a warning.
    *proven* hears what is to be known of the proof of a public build, to go on from it.
    *crew* are those who have begun to help already.
    *before* is what the last build left; *written* hears what is to be known of the one that is built now. *read* hears of the entries: who keeps them, needs much memory.
    """

    edition: Edition
    today: date | None
    made: Callable[[Site], None] = lambda _: None
    wrote: Callable[[], None] = lambda: None
    serving: Callable[[str], None] = lambda _: None
    exposed: bool = False
    cleaned: Callable[[tuple[str, ...]], None] = lambda _: None
    open: Callable[[Because | None], None] = lambda _: None
    warned: Callable[[str], None] = lambda _: None
    proven: Callable[[Standing], None] = lambda _: None
    crew: Crew | None = None
    before: Before | None = None
    written: Callable[[Earlier], None] = lambda _: None
    read: Callable[[Sources], None] = lambda _: None


_CURRENT: ContextVar[Invocation | None] = ContextVar("dreiklang", default=None)


def current() -> Invocation | None:
    """Give the invocation under way; None under MkDocs' own commands."""
    return _CURRENT.get()


def is_exposed() -> bool:
    """Say whether other computers may see what is built."""
    invocation = current()
    return invocation is not None and invocation.exposed


def helpers_for(entries: int, store: Store) -> Crew:
    """Give those who help already, or hire as many as so many *entries* are worth; where *store* knows most, none."""
    invocation = current()
    if invocation and invocation.crew:
        return invocation.crew
    return ALONE if store.knows(entries) else hire(entries)


@contextmanager
def invoked(invocation: Invocation) -> Iterator[None]:
    """Let the plugin act on *invocation*."""
    token = _CURRENT.set(invocation)
    try:
        yield
    finally:
        _CURRENT.reset(token)
