"""Manuscripts -> rendered bodies, by several processes at once: what comes out is the same, however many there are.

Helpers are started by hand and spoken to through pipes: unlike those of `multiprocessing`, they never run the user's main
program again, whatever started us, on any system. One that dies leaves its work to us.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Thread

from dreiklang.options import Options
from dreiklang.render.rendered import Rendered
from dreiklang.render.writer import Manuscript, Writer

_EACH = 300
"""So many entries are worth a helper: to start one takes as long as to render a hundred."""
_MOST = 3
"""More helpers than these take memory, and no time off: what is left is not theirs to do."""
_SHARE = 16
_BOOT = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); import dreiklang.render.helper as h; h.work()"
_KNOWN = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_OWN = """
abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em md_in_html meta nl2br
sane_lists smarty tables toc wikilinks
"""
_SHORT = frozenset(_OWN.split())

Share = list[Manuscript]
Shares = deque[tuple[int, Share]]
Done = dict[int, list[Rendered]]


class Helper:
    """A process that renders; *letter* tells it who we are and what is asked for."""

    def __init__(self, letter: bytes) -> None:
        command = [sys.executable, "-c", _BOOT]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  # ourselves
        self._say(letter)

    def render(self, share: Share) -> list[Rendered]:
        """Let it render *share*.

        Raises:
            OSError, EOFError, pickle.UnpicklingError: it is no more.
        """
        self._say(pickle.dumps(share, pickle.HIGHEST_PROTOCOL))
        made: list[Rendered] = pickle.load(self._process.stdout)  # type: ignore[arg-type]  # noqa: S301  # a pipe, from ourselves
        return made

    def dismiss(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not read any more cannot be flushed
                pipe and pipe.close()
        self._process.wait()

    def _say(self, words: bytes) -> None:
        if self._process.stdin:
            self._process.stdin.write(words)
            self._process.stdin.flush()


class Crew:
    """Those who render: we, and some *helpers*."""

    def __init__(self, helpers: Sequence[Helper] = ()) -> None:
        self.helpers = tuple(helpers)

    def render(self, manuscripts: Sequence[Manuscript], options: Options) -> list[Rendered]:
        """Render *manuscripts* as *options* ask for, in their order."""
        parts = (list(manuscripts[at : at + _SHARE]) for at in range(0, len(manuscripts), _SHARE))
        shares: Shares = deque(enumerate(parts))
        done: Done = {}
        threads = [Thread(target=_let_help, args=(helper, shares, done), daemon=True) for helper in self.helpers]
        for thread in threads:
            thread.start()
        writer = Writer(options)
        _work_off(shares, done, writer.render)
        for thread in threads:
            thread.join()
        _work_off(shares, done, writer.render)  # what one that died has left
        return [rendered for number in sorted(done) for rendered in done[number]]


ALONE = Crew()


@contextmanager
def hire(entries: int, options: Options) -> Iterator[Crew]:
    """Get as many helpers as so many *entries* are worth: they make themselves ready while something else is done."""
    number = min(_cores() - 1, _MOST, entries // _EACH)
    letter = _letter(options) if number > 0 else b""
    helpers: list[Helper] = []
    try:
        with suppress(OSError):  # no more processes to be had
            for _ in range(number if letter else 0):
                helpers.append(Helper(letter))  # noqa: PERF401  # what is there has to be dismissed if the next fails
        yield Crew(helpers)
    finally:
        for helper in helpers:
            helper.dismiss()


def _letter(options: Options) -> bytes:
    """Write what a helper has to know; nothing where it could not do the same as we, or cannot be asked."""
    if not sys.executable or getattr(sys, "frozen", False) or not _is_shareable(options):
        return b""
    try:
        return pickle.dumps(sys.path) + pickle.dumps(options)
    except (pickle.PicklingError, AttributeError, TypeError):
        return b""


def _is_shareable(options: Options) -> bool:
    """Say whether it makes no difference who renders which text: an extension that we do not know may count them."""
    counts = any(own.get("UNIQUE_IDS") for own in options.extension_configs.values() if own)
    return not counts and all(name in _SHORT or name.startswith(_KNOWN) for name in options.extensions)


def _let_help(helper: Helper, shares: Shares, done: Done) -> None:
    while shares:
        with suppress(IndexError):  # somebody took the last
            number, share = shares.popleft()
            try:
                done[number] = helper.render(share)
            except (OSError, EOFError, pickle.UnpicklingError):
                shares.append((number, share))
                return


def _work_off(shares: Shares, done: Done, render: Callable[[Manuscript], Rendered]) -> None:
    while shares:
        with suppress(IndexError):
            number, share = shares.popleft()
            done[number] = [render(manuscript) for manuscript in share]


def _cores() -> int:
    """Count the cores that we may use."""
    usable: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(usable(0)) if usable else os.cpu_count() or 1
