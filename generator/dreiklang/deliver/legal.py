"""The hand-written pages of a journal -> what is missing before a German site may be public: imprint and privacy."""

from __future__ import annotations

import re
from pathlib import Path

from dreiklang.deliver.unfinished import marked_lines
from dreiklang.engine.legal import legal_pages
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Lang, Options
from dreiklang.patterns import pattern
from dreiklang.texts import words_for
from dreiklang.texts.commands import CommandWords, LegalPage, Refusal
from dreiklang.values import dataclass

_NO_TEXT = pattern(r"\A---\n.*?^---$|<!--.*?-->|^#[^\n]*", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class LegalGaps:
    """The pages that are *missing*, and the places (file:line, line) where others hold a gap still to be filled in.

    *beside* are such places in pages that no law asks for; they stop nothing.
    """

    missing: tuple[LegalPage, ...] = ()
    open: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.open)

    def say(self, words: CommandWords) -> str:
        """List them, each with what to do."""
        told = [words.legal_missing[page] for page in self.missing]
        return "\n".join((*told, *(words.legal_open.format(place=place) for place in self.open)))


def require_legal(paths: Paths, options: Options) -> LegalGaps:
    """Refuse a site in German with gaps; of any other give them, for a hint."""
    gaps = find_legal_gaps(paths.docs)
    if gaps and options.lang is Lang.DE:
        raise Refused(Refusal.LEGAL_PAGES, gaps=gaps)
    return gaps


def find_legal_gaps(docs: Path) -> LegalGaps:
    """Look through the folder *docs*; a page that holds nothing but headings is as good as missing."""
    marks = tuple(words_for(lang).starting.fill_in for lang in Lang)
    found: set[LegalPage] = set()
    places: dict[bool, list[str]] = {True: [], False: []}
    for path in sorted(docs.rglob("*.md")):
        if not path.is_file():
            continue
        pages = legal_pages(path.relative_to(docs).as_posix())
        text = path.read_text("utf-8", errors="replace")
        if not _NO_TEXT.sub("", text).strip():
            continue
        found |= pages
        file = path.relative_to(docs.parent).as_posix()
        if lines := ", ".join(map(str, marked_lines(text, marks))):
            places[bool(pages)].append(f"{file}:{lines}")
    return LegalGaps(tuple(page for page in LegalPage if page not in found), tuple(places[True]), tuple(places[False]))
