"""A public entry's body -> what anybody may read of it, still as Markdown: passages cut, links and names under cover."""

from __future__ import annotations

import re
from collections.abc import Callable

from dreiklang.audience.cover import Cover, as_markdown
from dreiklang.audience.definitions import cut_unused
from dreiklang.check.names import UNNAMED
from dreiklang.check.passages import code_spans, cut_private
from dreiklang.model import Entry, Link, Target, TargetKind
from dreiklang.patterns import pattern

_BRACKETS = pattern(r"(?P<embed>!?)\[\[(?P<target>[^\[\]\n|]+)(?:\|(?P<text>[^\[\]\n]*))?\]\](?!\()")
_BEFORE, _BEHIND = pattern(r"[\w./-]\Z|\[\[\Z"), pattern(r"[\w/#-]")
"""What stands there is part of the same address, or a link of another kind."""
_FILE = pattern(r"(?P<path>[^#]+\.(?:md|markdown))(?P<heading>#.*)?", re.IGNORECASE)


def public_body(entry: Entry, cover: Cover) -> tuple[str, tuple[Link, ...]]:
    """Give the body of a public *entry* as the public may read it, and the links that are left in it.

    A link out of a private passage is not among them: who counts links would learn of it.
    """
    body, kept = cut_unused(cut_private(entry.body).text), list[Link]()
    body = _outside_code(body, lambda text: _relink_files(text, entry, cover, kept))
    body = _outside_code(body, lambda text: _relink_brackets(text, entry, cover, kept))
    return cover.markdown(body, entry.lang), tuple(dict.fromkeys(kept))


def _outside_code(body: str, change: Callable[[str], str]) -> str:
    parts, at = [], 0
    for start, end in code_spans(body):
        parts += [change(body[at:start]), body[start:end]]
        at = end
    return "".join((*parts, change(body[at:])))


def _relink_files(text: str, entry: Entry, cover: Cover, kept: list[Link]) -> str:
    """Let relative links to files name public ids; those that lead nowhere in public lose their target."""
    for link in sorted(entry.links, key=lambda link: -len(link.written)):
        file = _FILE.fullmatch(link.written)
        if file is None:
            continue
        public_id = cover.entries.get(link.target.id)
        written = f"{public_id}.md{file['heading'] or ''}" if public_id else UNNAMED
        text, found = _exchange(text, link.written, written)
        if found and public_id:
            kept.append(Link(written, Target(TargetKind.ENTRY, public_id)))
    return text


def _exchange(text: str, address: str, other: str) -> tuple[str, bool]:
    """Put the *other* address in place of *address*, wherever this stands whole, and say whether it does.

    Each entry has addresses of its own: to make a pattern of each takes much longer than to look around.
    """
    parts, at, start = [], 0, text.find(address)
    while start >= 0:
        end = start + len(address)
        if _BEFORE.search(text, max(start - 2, 0), start) or _BEHIND.match(text, end):
            start = text.find(address, start + 1)
            continue
        parts += [text[at:start], other]
        at, start = end, text.find(address, end)
    return "".join((*parts, text[at:])), bool(parts)


def _relink_brackets(text: str, entry: Entry, cover: Cover, kept: list[Link]) -> str:
    """Let double brackets name public ids; those that lead nowhere in public become plain text."""
    if "[[" not in text:
        return text
    targets = {link.written: link.target for link in entry.links}
    pictures = dict(entry.pictures)

    def relink(found: re.Match[str]) -> str:
        written, said = found["target"], (found["text"] or "").strip()
        target = targets.get(written)
        if found["embed"] and target is None:
            return found[0] if written in pictures else said
        if target is None or target.kind is TargetKind.PERIOD:
            return said or written.strip()
        if target.kind is TargetKind.PERSON:
            return said or as_markdown(cover.in_running_text(target.id, written.strip(), entry.lang))
        if target.kind is TargetKind.TAG:
            kept.append(Link(written, target))
            return found[0]
        public_id = cover.entries.get(target.id)
        if public_id is None:
            return said or UNNAMED
        kept.append(Link(public_id, Target(TargetKind.ENTRY, public_id)))
        _, mark, heading = written.partition("#")
        return f"[[{public_id}{mark}{heading.strip()}{said and f'|{said}'}]]"

    return _BRACKETS.sub(relink, text)
