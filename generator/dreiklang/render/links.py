"""Links and pictures of a body, as written -> where they lead, in a form that holds on any page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape
from posixpath import basename

from dreiklang.model import Entry, Journal, Target, TargetKind
from dreiklang.options import Edition
from dreiklang.patterns import pattern
from dreiklang.render.rendered import ROOT
from dreiklang.values import dataclass

_REFERENCE = pattern(r'(<(?:a|img|source|video|audio)\b[^>]*?\s)(href|src)="([^"]*)"')


def address_of(target: Target, journal: Journal) -> str:
    """Give the address of the page for *target*; whether an edition has that page is another question."""
    match target.kind:
        case TargetKind.ENTRY:
            entry = journal.by_id.get(target.id)
            return entry.address if entry else ""
        case TargetKind.PERSON:
            person = journal.person_by_id.get(target.id)
            return person.address if person else ""
        case TargetKind.TAG:
            return f"tags/{target.id}/"
        case TargetKind.PERIOD:
            return f"retrospectives/{target.id}/"


def picture_addresses(entry: Entry) -> Mapping[str, str]:
    """Give the address of each picture of *entry* by its path: beside the entry's page, under its own name.

    Pictures of one name from different folders are numbered: the name of a folder stays where it is.
    """
    addresses: dict[str, str] = {}
    seen: dict[str, int] = {}
    for path in dict.fromkeys(path for _, path in entry.pictures):
        name = basename(path)
        seen[name] = number = seen.get(name, 0) + 1
        stem, dot, ending = name.rpartition(".")
        addresses[path] = entry.address + (name if number == 1 else f"{stem}-{number}{dot}{ending}")
    return addresses


@dataclass(frozen=True, slots=True)
class Reference:
    """Where something in a body leads: *href* ("" if nowhere), and the *text* that it has if none is written.

    It is dangling if it means nothing that we know.
    """

    href: str
    text: str
    is_dangling: bool = False


@dataclass(frozen=True, slots=True)
class BodyLinks:
    """What the links and pictures of one body mean in an edition, by what is *written* there: plain values.

    *references* are the links; to *pages* of them a heading may be added. *pictures* are the paths of pictures, and
    *addresses* where those lie.
    """

    references: Mapping[str, Reference]
    pages: frozenset[str]
    pictures: Mapping[str, str]
    addresses: Mapping[str, str]

    def reference(self, written: str) -> Reference:
        """Find out what `[[written]]` means; where that is nothing, it is only a text."""
        name, _, heading = written.partition("#")
        found = written if written in self.references else name
        if found not in self.references:
            return Reference("", written.strip(), is_dangling=True)
        reference = self.references[found]
        anchor = f"#{heading.strip()}" if heading and reference.href and found in self.pages else ""
        return Reference(f"{reference.href}{anchor}", reference.text or written.strip())

    def file(self, written: str) -> str | None:
        """Find the href for a relative link to a Markdown file: "" if it leads nowhere, None if it is no such link."""
        path, mark, heading = written.partition("#")
        if ":" in path or path.startswith("/") or not path.lower().endswith((".md", ".markdown")):
            return None
        reference = self.references.get(written) or self.references.get(path)
        return f"{reference.href}{mark}{heading}" if reference and reference.href else ""


def links_of(entry: Entry, journal: Journal, edition: Edition, tags: frozenset[str]) -> BodyLinks:
    """Find out what the links and pictures of *entry* mean in that *edition* of *journal*, which has such *tags*."""
    links = {link.written: link.target for link in reversed(entry.links)}  # of two alike, the first counts
    return BodyLinks(
        references={written: _reference(target, journal, edition, tags) for written, target in links.items()},
        pages=frozenset(written for written, target in links.items() if target.kind is TargetKind.ENTRY),
        pictures=dict(entry.pictures),
        addresses=picture_addresses(entry),
    )


def _reference(target: Target, journal: Journal, edition: Edition, tags: frozenset[str]) -> Reference:
    match target.kind:
        case TargetKind.ENTRY:
            entry = journal.by_id.get(target.id)
            has_page, text = entry is not None, entry.title if entry else ""
        case TargetKind.PERSON:
            person = journal.person_by_id.get(target.id)
            has_page, text = person is not None and edition is Edition.PRIVATE, person.name if person else ""
        case TargetKind.TAG:
            has_page, text = target.id in tags, ""
        case TargetKind.PERIOD:
            has_page, text = False, ""  # a body cannot know whether its page is made
    return Reference(f"{ROOT}{address_of(target, journal)}" if has_page else "", text)


def resolve_files(html: str, links: BodyLinks) -> tuple[str, tuple[str, ...]]:
    """Let relative links and pictures in *html* lead somewhere; give it with the paths of the pictures in it."""
    used: dict[str, None] = {}

    def resolve(found: re.Match[str]) -> str:
        opening, attribute, written = found[1], found[2], unescape(found[3])
        path = links.pictures.get(written)
        if path is not None:
            used[path] = None
            return f'{opening}{attribute}="{ROOT}{escape(links.addresses[path])}"'
        href = links.file(written) if attribute == "href" else None
        if href is None:
            return found[0]
        return f'{opening}href="{escape(href)}"' if href else f'{opening}class="dk-dangling"'

    return _REFERENCE.sub(resolve, html), tuple(used)
