"""Links and pictures of a body, as written -> where they lead, in a form that holds on any page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from posixpath import basename

from dreiklang.model import Entry, Journal, Target, TargetKind
from dreiklang.options import Edition
from dreiklang.render.rendered import ROOT

_REFERENCE = re.compile(r'(<(?:a|img|source|video|audio)\b[^>]*?\s)(href|src)="([^"]*)"')


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
    """What the links and pictures of one *entry* mean in an edition of the *journal*."""

    journal: Journal
    entry: Entry
    edition: Edition
    tags: frozenset[str]

    def reference(self, written: str) -> Reference:
        """Find out what `[[written]]` means; where that is nothing, it is only a text."""
        name, _, heading = written.partition("#")
        target = self._target(written) or self._target(name)
        if target is None:
            return Reference("", written.strip(), is_dangling=True)
        anchor = f"#{heading.strip()}" if heading and target.kind is TargetKind.ENTRY else ""
        return Reference(self._href(target, anchor), self._text(target) or written.strip())

    def file(self, written: str) -> str | None:
        """Find the href for a relative link to a Markdown file: "" if it leads nowhere, None if it is no such link."""
        path, mark, heading = written.partition("#")
        if ":" in path or path.startswith("/") or not path.lower().endswith((".md", ".markdown")):
            return None
        target = self._target(written) or self._target(path)
        return self._href(target, mark + heading) if target else ""

    def picture(self, written: str) -> str | None:
        """Find the path of the picture that the body calls *written*."""
        return dict(self.entry.pictures).get(written)

    def _target(self, written: str) -> Target | None:
        return next((link.target for link in self.entry.links if link.written == written), None)

    def _href(self, target: Target, anchor: str = "") -> str:
        has_page = {
            TargetKind.ENTRY: target.id in self.journal.by_id,
            TargetKind.PERSON: self.edition is Edition.PRIVATE and target.id in self.journal.person_by_id,
            TargetKind.TAG: target.id in self.tags,
            TargetKind.PERIOD: False,  # a body cannot know whether its page is made
        }
        return f"{ROOT}{address_of(target, self.journal)}{anchor}" if has_page[target.kind] else ""

    def _text(self, target: Target) -> str:
        match target.kind:
            case TargetKind.ENTRY:
                entry = self.journal.by_id.get(target.id)
                return entry.title if entry else ""
            case TargetKind.PERSON:
                person = self.journal.person_by_id.get(target.id)
                return person.name if person else ""
            case _:
                return ""


def resolve_files(html: str, links: BodyLinks) -> tuple[str, tuple[str, ...]]:
    """Let relative links and pictures in *html* lead somewhere; give it with the paths of the pictures in it."""
    addresses = picture_addresses(links.entry)
    used: dict[str, None] = {}

    def resolve(found: re.Match[str]) -> str:
        opening, attribute, written = found[1], found[2], unescape(found[3])
        path = links.picture(written)
        if path is not None:
            used[path] = None
            return f'{opening}{attribute}="{ROOT}{escape(addresses[path])}"'
        href = links.file(written) if attribute == "href" else None
        if href is None:
            return found[0]
        return f'{opening}href="{escape(href)}"' if href else f'{opening}class="dk-dangling"'

    return _REFERENCE.sub(resolve, html), tuple(used)
