"""An open journal -> everything in it, read and understood by what former runs remember: heads that they knew are not cut again."""

from __future__ import annotations

from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.check import check
from dreiklang.check.heads import reading
from dreiklang.cli.journal import OpenJournal
from dreiklang.model import Journal
from dreiklang.problems import Problem
from dreiklang.read import Sources, read_folder


def understand(journal: OpenJournal) -> tuple[Sources, Journal, tuple[Problem, ...]]:
    """Read all that lies in *journal*: what it says, and everything that is wrong with it."""
    with opened(journal.paths.cache) as store:
        cache = Cache(store)
        sources = read_folder(journal.paths.entries, read_entry=reading(cache))
        return sources, *check(sources, journal.options, journal.today, cache)
