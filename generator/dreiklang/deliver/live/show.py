"""The state of a live view: which page is as its files are, which has to be waited for, and who waits for news of one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from hashlib import blake2b
from pathlib import Path
from threading import Condition
from time import monotonic

from dreiklang.deliver.live.files import read_file
from dreiklang.engine.live.messages import Ready, Rewritten
from dreiklang.values import dataclass

_ARTICLE = b'<article class="md-content__inner md-typeset">'
_PAGES = (".html", ".htm")
_MADE_OF_ENTRIES = (*_PAGES, ".json", ".xml", ".ics", ".txt", ".gz")
"""How the names of files end that tell of entries."""
NOT_FOUND = "404.html"
_SETTLING = 2.0
"""So many seconds it may take to see to what was heard: it hardly ever takes a tenth of one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What lies at a path now. Of a page, *mark* tells it from how it was and will be; *troubles* is what is wrong with its entry."""

    content: bytes
    mark: str = ""
    troubles: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What lies at a path is being made anew; *troubles* is what is wrong with its entry as it stands."""

    troubles: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What has become of a page: it is *page* now, or has *moved* elsewhere, or is being made anew and *told* is what is wrong."""

    page: Shown | None = None
    moved: str = ""
    told: str | None = None


@dataclass(frozen=True, slots=True)
class Base:
    """A finished tree in *folder*, and what is known of it."""

    folder: Path
    ready: Ready
    entries: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Know the pages of entries from all others."""
        object.__setattr__(self, "entries", frozenset(self.ready.pages.values()))


@dataclass(slots=True)
class _Edited:
    """What has happened to *base*: the entries whose text has *changed*, by their pages, and what else they *touched*.

    Of those, *pages* were made again and are as their files are, with what is wrong with their entries in *troubles*.
    """

    base: Base
    changed: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    pages: dict[str, bytes] = field(default_factory=dict)
    troubles: dict[str, str] = field(default_factory=dict)

    def add(self, answer: Rewritten) -> None:
        """Take in a page that was made again; others may tell of it."""
        self.changed.add(answer.page)
        self.touched |= answer.touched
        for page, html in tuple(self.pages.items()):
            if page in answer.touched or self._tells(page, html, {answer.page}):
                del self.pages[page]
        self.pages[answer.page] = answer.html
        self.troubles[answer.page] = answer.troubles

    def forget(self) -> None:
        """Take what lies in the tree for what has become of it; what is wrong with entries stays."""
        for known in (self.changed, self.touched, self.pages):
            known.clear()

    def content(self, path: str) -> bytes | Held | None:
        """Give what lies at *path*, unless it may tell of a text that has changed since."""
        if path in self.pages:
            return self.pages[path]
        content = read_file(self.base.folder, path)
        return Held() if content is not None and self._is_stale(path, content) else content

    def _is_stale(self, path: str, content: bytes) -> bool:
        if not self.changed or path in self.base.ready.theirs or path == NOT_FOUND:
            return False
        if path not in self.base.entries:
            return path.endswith(_MADE_OF_ENTRIES)
        return path in self.changed | self.touched or self._tells(path, content, self.changed)

    def _tells(self, path: str, content: bytes, changed: set[str]) -> bool:
        """Whether the page of an entry at *path* may tell of those that *changed*: by a link, or as decisions tell of each other."""
        decisions = self.base.ready.decisions
        both_decide = path in decisions and not decisions.isdisjoint(changed)
        return both_decide or any(page.removesuffix("index.html").encode() in content for page in changed)


class Show:
    """What the browser may see, for the threads that serve it, and the one that changes it."""

    def __init__(self) -> None:
        self._news = Condition()
        self._edited: _Edited | None = None
        self._held = True
        self._is_settled = True
        self._alarms: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        self.stuck = ""

    def settle(self, *, settled: bool) -> None:
        """Say whether everything that was heard of the files is seen to: until then nobody knows which page is old."""
        with self._news:
            self._is_settled = settled
            if settled:
                self._news.notify_all()

    def renew(self, base: Base, answers: Iterable[Rewritten], *, held: bool) -> None:
        """Show *base* from now on, and the pages that were made again since; *held* says that it is old already."""
        with self._news:
            self._edited, self._held, self._alarms, self.stuck = _Edited(base), held, {}, ""
            self._paths |= {page: path for path, page in base.ready.pages.items()}
            for answer in answers:
                self._edited.add(answer)
            self._news.notify_all()

    def rewrite(self, answer: Rewritten) -> None:
        """Show a page that was made again."""
        with self._news:
            if self._edited:
                self._edited.add(answer)
            self._alarms.pop(answer.page, None)
            self._news.notify_all()

    def catch_up(self) -> None:
        """Show the tree as it lies there: it is as its files are."""
        with self._news:
            if self._edited:
                self._edited.forget()
            self._news.notify_all()

    def hold(self, *, held: bool) -> None:
        """Say whether everything is being made anew."""
        with self._news:
            self._held = held
            self._news.notify_all()

    def alarm(self, page: str, troubles: str) -> None:
        """Say what is wrong with the entry of *page*, though that page is still to be made."""
        with self._news:
            self._alarms[page] = troubles
            self._news.notify_all()

    def stick(self, why: str) -> None:
        """Say that it does not go on, and why."""
        with self._news:
            self.stuck = why
            self._news.notify_all()

    def find(self, path: str, patience: float = 0) -> Shown | Held | None:
        """Give what lies at *path*, waiting for it with *patience*; None where nothing does."""
        with self._news:
            self._news.wait_for(lambda: self._is_settled, _SETTLING)
            self._news.wait_for(lambda: not isinstance(self._find(path), Held) or bool(self.stuck), patience)
            return self._find(path)

    def hear(self, path: str, mark: str, told: str, patience: float) -> News | None:
        """Wait with *patience* for the page at *path* to become another than that of *mark*, or what is *told* of it to be another."""
        end = monotonic() + patience
        with self._news:
            while True:
                if news := self._news_of(path, mark, told):
                    return news
                if not self._news.wait(max(end - monotonic(), 0)):
                    return None

    def _news_of(self, path: str, mark: str, told: str) -> News | None:
        found = self._find(path)
        if isinstance(found, Held):
            return News(told=found.troubles) if mark_of(found.troubles) != told and path in self._alarms else None
        if found is None:
            if moved := self._moved(path):
                return News(moved=moved)
            found = self._find(NOT_FOUND)
        return News(page=found) if isinstance(found, Shown) and found.mark != mark else None

    def _moved(self, page: str) -> str:
        """Say where the entry lies now whose *page* this was."""
        return self._edited.base.ready.pages.get(self._paths.get(page, ""), "") if self._edited else ""

    def _find(self, path: str) -> Shown | Held | None:
        if self._edited is None or self._held:
            return Held(self._alarms.get(path, ""))
        content = self._edited.content(path)
        return self._shown(path, content) if isinstance(content, bytes) else content

    def _shown(self, path: str, content: bytes) -> Shown:
        if self._edited is None or not path.endswith(_PAGES):
            return Shown(content)
        troubles = self._edited.troubles.get(path, self._edited.base.ready.troubles.get(path, ""))
        content = content.replace(_ARTICLE, _ARTICLE + troubles.encode(), 1)
        return Shown(content, mark_of(content), troubles)


def mark_of(content: bytes | str) -> str:
    """Give what tells *content* from any other; "" of nothing."""
    data = content.encode() if isinstance(content, str) else content
    return blake2b(data, digest_size=12).hexdigest() if data else ""
