"""A public entry's body -> what anybody may read of it, still as Markdown: passages cut, links and names under cover."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dreiklang.audience.cover import Cover
from dreiklang.audience.names import UNNAMED
from dreiklang.check.passages import private_spans
from dreiklang.model import Entry, Link, Target, TargetKind

_BRACKETS = re.compile(r"\[\[([^\[\]\n]+)\]\]")


def public_body(entry: Entry, cover: Cover) -> tuple[str, tuple[Link, ...]]:
    """Give the body of a public *entry* as the public may read it, and the links that are left in it."""
    body = _cut(entry.body)
    links = tuple(dict.fromkeys(_public_links(body, entry, cover)))
    return cover.text(_relinked(body, entry, cover), entry.lang), links


def _cut(body: str) -> str:
    # Again and again: what stood on both sides of a passage must not become another one.
    while spans := private_spans(body):
        for start, end in reversed(spans):
            body = body[:start] + body[end:]
    return body


def _public_links(body: str, entry: Entry, cover: Cover) -> Iterator[Link]:
    """Yield the links that *body*, already cut, still holds: a link out of a private passage would be told by its target."""
    for link in entry.links:
        if link.written not in body:
            continue
        if link.target.kind is TargetKind.TAG:
            yield link
        elif link.target.kind is TargetKind.ENTRY and link.target.id in cover.entries:
            public_id = cover.entries[link.target.id]
            yield Link(f"{public_id}.md" if _is_file(link) else public_id, Target(TargetKind.ENTRY, public_id))


def _relinked(body: str, entry: Entry, cover: Cover) -> str:
    """Write public ids into the links of *body*, and make plain text of those that lead nowhere in public."""
    targets = {link.written: link.target for link in entry.links}
    for link in filter(_is_file, entry.links):
        public_id = cover.entries.get(link.target.id)
        body = body.replace(link.written, f"{public_id}.md" if public_id else UNNAMED)

    def relink(found: re.Match[str]) -> str:
        written, _, text = (part.strip() for part in found[1].partition("|"))
        name, _, heading = written.partition("#")
        target = targets.get(found[1]) or targets.get(written) or targets.get(name.strip())
        if target is None or target.kind is TargetKind.PERIOD:
            return text or written
        if target.kind is TargetKind.TAG:
            return found[0]
        if target.kind is TargetKind.PERSON:
            return text or _in_running_text(target.id, entry, cover)
        if target.id not in cover.entries:
            return text or UNNAMED
        return f"[[{cover.entries[target.id]}{heading and f'#{heading}'}{text and f'|{text}'}]]"

    return _BRACKETS.sub(relink, body)


def _is_file(link: Link) -> bool:
    return link.target.kind is TargetKind.ENTRY and link.written.endswith(".md")


def _in_running_text(person_id: str, entry: Entry, cover: Cover) -> str:
    person = cover.known[person_id]
    return person.name if person.consent else person.cover_name or person.label(entry.lang) or UNNAMED
