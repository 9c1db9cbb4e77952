"""Files that change -> pages made again at once, and whole sites built anew in the background, each in its turn."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import field
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic, sleep

from dreiklang.deliver.live.child import Child
from dreiklang.deliver.live.show import Base, Show
from dreiklang.deliver.live.watch import State, Watcher, differences
from dreiklang.engine.live.messages import Failed, Otherwise, Outcome, Ready, Rewritten, Same, Unfit
from dreiklang.engine.paths import today_in
from dreiklang.values import dataclass

_TICK = 0.5
_QUIET, _ENOUGH = 0.008, 0.06
"""So many seconds without a word, and an editor has saved its file; after so many it is looked at in any case."""
_HALF = 0.05
"""So many seconds later files are looked at again that are empty all of a sudden."""
_AFTER_ANYTHING, _AFTER_TEXT = 0.15, 0.6
"""So long there has to be peace before everything is built anew."""

Hear = Callable[[Child, Outcome], None]


@dataclass(frozen=True, slots=True)
class Ears:
    """Who hears what becomes of each build. *failed* says what to show meanwhile, or raises where there is nothing to show."""

    ready: Callable[[Ready], None]
    failed: Callable[[Failed | Unfit], str]


@dataclass(frozen=True, slots=True)
class _Heard:
    child: Child
    outcome: Outcome


@dataclass(slots=True)
class _Since:
    """What has changed since the site was built that is shown: *anew* says that all of it has.

    *shapes* tells what has become of paths of which more than the text has changed, *texts* are the others. *late* are
    entries that changed while the next site was being built for a graver reason: nobody knows what it has read of them.
    """

    anew: bool = False
    shapes: dict[str, str] = field(default_factory=dict)
    texts: set[str] = field(default_factory=set)
    late: set[str] = field(default_factory=set)

    @property
    def holds(self) -> bool:
        """Whether of no page it can be said that it is as its files are."""
        return self.anew or bool(self.shapes)


class Conductor:
    """Keeps *show* as the files are, those in the folder *entries* and all others; *start* makes a child that builds."""

    def __init__(self, show: Show, entries: Path, start: Callable[[Hear], Child], ears: Ears) -> None:
        self._show = show
        self._entries = f"{entries.resolve()}{os.sep}"
        self._start = start
        self._ears = ears
        self._heard: SimpleQueue[str | _Heard] = SimpleQueue()
        self._seen: dict[str, State] = {}
        self._built: dict[str, State] = {}
        self._next: dict[str, State] = {}
        self._current: Child | None = None
        self._ready: Ready | None = None
        self._building: Child | None = None
        self._gravely = False
        self._since = _Since()
        self._begin_at: float | None = 0.0

    def run(self, roots: Iterable[Path], *, clock: bool) -> None:
        """Keep it so, watching *roots*, until somebody stops it; with *clock*, a new day is a change too."""
        self._watcher = Watcher(map(str, roots), self._touch)
        self._seen = dict(self._watcher.snapshot())
        self._watcher.start()
        try:
            while True:
                self._step()
                if clock:
                    self._look_at_clock()
        finally:
            self._watcher.stop()
            for child in (self._current, self._building):
                if child:
                    child.end()

    def _step(self) -> None:
        if self._building is None and self._begin_at is not None and monotonic() >= self._begin_at:
            self._begin()
        wait = _TICK if self._begin_at is None else min(_TICK, max(self._begin_at - monotonic(), 0.001))
        try:
            heard = self._heard.get(timeout=wait)
        except Empty:
            return
        if isinstance(heard, _Heard):
            self._take(heard)
        elif changed := self._gather(heard):
            self._judge(changed)
        if self._heard.empty():
            self._show.settle(settled=True)

    def _touch(self, path: str) -> None:
        self._show.settle(settled=False)
        self._heard.put(path)

    def _begin(self) -> None:
        if self._has_caught_up():
            return
        self._next, self._gravely, self._begin_at = dict(self._seen), self._since.holds, None
        self._since.late = set()
        self._show.stick("")
        self._building = self._start(lambda child, outcome: self._heard.put(_Heard(child, outcome)))

    def _has_caught_up(self) -> bool:
        """Let the tree that is shown become as its files are, where that is a matter of a few passages; say whether it is."""
        since = self._since
        if since.holds or not since.texts or self._current is None or not self._current.settle():
            return False
        self._built |= {path: self._seen[path] for path in since.texts}
        since.texts.clear()
        self._begin_at = None
        self._show.catch_up()
        return True

    def _stop_building(self, rest: float) -> None:
        if self._building:
            self._building.end()
        self._building, self._begin_at = None, monotonic() + rest

    def _gather(self, first: str) -> frozenset[str]:
        """Wait until an editor has done with its file; give the paths that are not as they were seen."""
        touched, others, end = {first}, list[_Heard](), monotonic() + _ENOUGH
        while monotonic() < end:
            try:
                heard = self._heard.get(timeout=_QUIET)
            except Empty:
                break
            if isinstance(heard, _Heard):
                others.append(heard)
            else:
                touched.add(heard)
        for other in others:
            self._heard.put(other)
        changed = self._changed(touched)
        if any(path in self._seen and self._seen[path].size == 0 for path in changed):
            sleep(_HALF)
            changed |= self._changed(touched)
        return changed

    def _changed(self, touched: set[str]) -> frozenset[str]:
        if "" in touched:
            before, self._seen = self._seen, dict(self._watcher.snapshot())
            return differences(self._seen, before)
        states = {path: self._watcher.state(path) for path in touched}
        changed = frozenset(path for path, state in states.items() if state != self._seen.get(path))
        for path in changed:
            self._seen.pop(path, None)
            if state := states[path]:
                self._seen[path] = state
        return changed

    def _judge(self, changed: frozenset[str]) -> None:
        """Make again what can be made at once; see to it that the rest is built."""
        since, texts, grave = self._since, set[str](), False
        for path in sorted(changed):
            shape = self._shape(path, texts)
            grave |= shape != since.shapes.get(path, "")
            since.shapes.pop(path, None)
            if shape:
                since.shapes[path] = shape
        since.texts |= texts
        self._show.hold(held=since.holds)
        if grave:
            self._stop_building(_AFTER_ANYTHING)
        elif self._building and self._gravely:
            since.late |= {path for path in changed if self._entry(path)}
        elif texts:
            self._stop_building(_AFTER_TEXT)
        if not (since.holds or since.texts):
            self._begin_at = None

    def _shape(self, path: str, texts: set[str]) -> str:
        """Say how the file at *path* is another than it was when the site was built: "" if at most in its text, as *texts* hears."""
        state, entry = self._seen.get(path), self._entry(path)
        if not (entry and state and self._current):
            return "" if state == self._built.get(path) else f"{state}"
        answer = self._current.ask(entry)
        match answer:
            case Rewritten():
                texts.add(path)
                self._show.rewrite(answer)
            case Same():
                self._show.alarm(self._page(entry), "")
            case Otherwise():
                self._show.alarm(answer.page, answer.troubles)
                return answer.shape
            case None:
                self._current.end()
                self._current = None
                return f"{state}"
        return ""

    def _take(self, heard: _Heard) -> None:
        child, outcome = heard.child, heard.outcome
        if child is not self._building:
            return
        self._building = None
        if isinstance(outcome, Ready):
            self._renew(child, outcome)
        else:
            child.end()
            self._show.stick(self._ears.failed(outcome))
            self._begin_at = monotonic() + _AFTER_TEXT if self._since.late else None  # one of them may have been it

    def _renew(self, child: Child, ready: Ready) -> None:
        """Show what *child* has built, with what has changed meanwhile."""
        old, late = self._current, self._since.late
        self._current, self._ready, self._built, self._since = child, ready, self._next, _Since()
        answers: list[Rewritten] = []
        for path in late:
            answer = child.ask(self._entry(path))
            if isinstance(answer, Rewritten):
                answers.append(answer)
                self._since.texts.add(path)
            elif not isinstance(answer, Same):
                self._since.shapes[path] = answer.shape if answer else f"{self._seen.get(path)}"
        self._show.renew(Base(child.folder, ready), answers, held=self._since.holds)
        if self._since.holds or self._since.texts:
            self._begin_at = monotonic() + _AFTER_TEXT
        if old:
            old.end()
        for root in ready.watch:
            new = self._watcher.watch(root)
            self._seen |= new
            self._built |= new
        self._ears.ready(ready)

    def _look_at_clock(self) -> None:
        ready = self._ready
        if ready and not self._since.anew and today_in(ready.timezone) != ready.today:
            self._since.anew = True
            self._show.hold(held=True)
            self._stop_building(0)

    def _entry(self, path: str) -> str:
        """Give the path within the folder of entries, of a file that has a page of its own; "" of any other."""
        inside = path.removeprefix(self._entries).replace(os.sep, "/") if path.startswith(self._entries) else ""
        return inside if self._ready and inside in self._ready.pages else ""

    def _page(self, entry: str) -> str:
        return self._ready.pages[entry] if self._ready else ""
