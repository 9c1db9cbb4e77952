"""Entries, each read by itself -> what they say of each other: the same address, the same part of a series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dreiklang.check.basics import slug_in_name
from dreiklang.check.entry import Draft
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.dates import day_in_name
from dreiklang.model import Entry, Unread
from dreiklang.problems import Code, Place


def note_twice(drafts: Iterable[Draft]) -> None:
    """Note in each of *drafts* what another one has already: an address, the place in a series."""
    ordered = sorted(drafts, key=lambda draft: (draft.entry.publish is None, draft.source.path))
    seen: dict[tuple[str, str], str] = {}
    for draft in ordered:
        entry, path = draft.entry, draft.source.path
        first = seen.setdefault(("address", entry.address.casefold()), path)
        if first != path:
            _note(draft, "slug", wrong(Code.SLUG_TWICE, value=entry.address, first=first))
        elif entry.publish and (first := seen.setdefault(("public", _public_address(entry).casefold()), path)) != path:
            _note(draft, "slug", wrong(Code.SLUG_TWICE, what="publish", value=_public_address(entry), first=first))
        if entry.series and entry.series.part:
            first = seen.setdefault(("part", f"{entry.series.slug} {entry.series.part}"), path)
            if first != path:
                _note(draft, "part", wrong(Code.PART_TWICE, value=str(entry.series.part), first=first))

    _note_aliases(ordered)


def _note_aliases(drafts: Sequence[Draft]) -> None:
    """Note old addresses of which something lies already: an entry, or what leads on to another."""
    seen = {draft.entry.address.strip("/").casefold(): draft.source.path for draft in drafts}
    seen |= {
        _public_address(draft.entry).strip("/").casefold(): draft.source.path for draft in drafts if draft.entry.publish
    }
    for draft in drafts:
        for alias in dict.fromkeys(draft.entry.aliases):
            address = alias.casefold().removesuffix("/index.html")
            if address in seen:
                _note(draft, "aliases", wrong(Code.SLUG_TWICE, what="alias", value=alias, first=seen[address]))
            seen.setdefault(address, draft.source.path)


def _public_address(entry: Entry) -> str:
    """Give the address that the public sees: that of the day of publication. No private entry can stand there."""
    return entry.address_on(entry.publish)


def make_unread(left_out: Iterable[Notes], taken: Iterable[str]) -> tuple[Unread, ...]:
    """Make the values of the files that are *left_out*; no address of theirs is one of *taken*."""
    known = set(taken)
    unread = []
    for notes in left_out:
        source, day = notes.source, day_in_name(notes.source.id)
        addresses = _addresses(f"{day:%Y/%m}" if day else "undated", slug_in_name(source.id))
        address = next(address for address in addresses if address.casefold() not in known)
        known.add(address.casefold())
        unread.append(Unread(source.id, source.path, source.text, address, day, notes.finished()))
    return tuple(unread)


def _addresses(month: str, slug: str) -> Iterator[str]:
    yield f"{month}/{slug}/"
    number = 2
    while True:
        yield f"{month}/{slug}-{number}/"
        number += 1


def _note(draft: Draft, name: str, trouble: Wrong) -> None:
    field = draft.fields.by_name.get(name) or draft.fields.by_name.get("title")
    draft.notes.add(trouble, field.node.place if field else Place(draft.source.path))
