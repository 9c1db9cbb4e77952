"""A journal and an entry that is to be seen no more -> the texts of the files in which it is private, and who still leads to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from dreiklang.check import check
from dreiklang.check.names import UNNAMED
from dreiklang.keys import NO, find_key, is_one_of, key, lang_of
from dreiklang.model import Entry, Journal, TargetKind
from dreiklang.options import Lang, Options
from dreiklang.problems import Code, Problem
from dreiklang.read import Scalar, Source, Sources, read_text
from dreiklang.retract.leading import lead_links
from dreiklang.retract.rows import change_body
from dreiklang.values import dataclass
from dreiklang.write import Act, Change, Edited, Unsafe, edit, lang_of_head

_PUBLISH = key("publish")


class State(StrEnum):
    """Who may see an entry, by what its head says."""

    PUBLIC = "public"
    SCHEDULED = "scheduled"
    WANTED = "wanted"  # it says that it is public, and has errors
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Checked:
    """*sources*, understood."""

    sources: Sources
    journal: Journal
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, sources: Sources, options: Options, today: date) -> Checked:
        """Understand *sources*."""
        return cls(sources, *check(sources, options, today))

    def source(self, entry_id: str) -> Source:
        """Give the file of an entry."""
        return next(source for source in self.sources.entries if source.id == entry_id)

    def with_texts(self, texts: Mapping[str, str], options: Options, today: date) -> Checked:
        """Understand the same with other *texts* at some paths."""
        entries = (read_text(one.path, texts[one.path]) if one.path in texts else one for one in self.sources.entries)
        return Checked.of(replace(self.sources, entries=tuple(entries)), options, today)

    def ways_to(self, entry_id: str) -> tuple[Problem, ...]:
        """Give the places at which public entries lead to that private one, so that nothing public can be built."""
        about = ("value", entry_id)
        return tuple(one for one in self.problems if one.code is Code.LINK_PRIVATE and about in one.facts)


def state_of(source: Source, journal: Journal, today: date) -> State:
    """Say who may see the entry of *source*."""
    entry = journal.by_id.get(source.id)
    if entry is not None and entry.publish:
        return State.PUBLIC if entry.is_public(today) else State.SCHEDULED
    return State.WANTED if entry is None and said_of(source) else State.PRIVATE


def said_of(source: Source) -> Scalar | None:
    """Give the key by which the head of *source* says something else than that it is private; None where it does not."""
    for written, node in source.fields:
        if find_key(written.text) == _PUBLISH and not (isinstance(node, Scalar) and is_one_of(node.text, NO)):
            return written
    return None


def make_private(text: str, source: Source, lang: Lang) -> Edited | Unsafe:
    """Let the head of *text* say that its entry is private: the line stays, so that its writer sees it."""
    written = said_of(source)
    said = lang_of(written.text) if written else None
    no = NO[(said or lang_of_head(text, lang)) is Lang.DE]
    return edit(text, Change(Act.SET, _PUBLISH, no), lang)


def without_links(text: str, entry: Entry, target: str) -> str:
    """Take the links to the entry with the id *target* out of the *text* of an *entry*; their words stay."""
    links = (link for link in entry.links if link.target.kind is TargetKind.ENTRY and link.target.id == target)
    written = frozenset(link.written for link in links)
    return change_body(text, lambda body: lead_links(body, lambda to: None if to in written else to, UNNAMED))
