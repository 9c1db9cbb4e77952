"""The body of an entry that says that it is public -> every name in it that nobody may read, each at its place."""

from __future__ import annotations

from dreiklang.check.addresses import address_spans, code_like_spans, read_addresses, tag_spans
from dreiklang.check.entry import Draft
from dreiklang.check.links import place_of
from dreiklang.check.names import NameFound, find_names, find_names_in_address
from dreiklang.check.passages import Kept, Span, cut_private
from dreiklang.check.told import note, ordinary, uncovered
from dreiklang.check.world import World
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.model import TargetKind
from dreiklang.problems import Code
from dreiklang.values import dataclass

_Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is left of a body without its private passages, and the spans of it where no other name can stand."""

    kept: Kept
    code: _Spans
    addresses: _Spans
    tags: _Spans

    @classmethod
    def of(cls, kept: Kept, names: tuple[NameFound, ...]) -> _Kept:
        """Look for those spans in what is *kept*, near the *names*."""
        addresses = address_spans(kept.text, (name.start for name in names))
        return cls(kept, code_like_spans(kept.text), addresses, tag_spans(kept.text))

    def trouble_with(self, found: NameFound) -> Wrong | None:
        """Say what is wrong with a name that was *found* here; nothing, if another can take its place."""
        span, text = (found.start, found.end), self.kept.text
        value, in_code = text[found.start : found.end], touches(span, self.code)
        in_address = touches(span, self.addresses) or any(
            start <= span[0] and span[1] <= end for start, end in self.tags
        )
        if found.shared:
            return uncovered(found, text)
        if found.is_asked or (found.ordinary and in_code):
            return ordinary(found, text)
        if in_address:
            return wrong(Code.NAME_IN_ADDRESS, person=found.person.id, value=value)
        if in_code:
            return wrong(Code.NAME_UNCOVERED, what="code", person=found.person.id, value=value)
        return None if found.cover else uncovered(found, text)


def check_body(draft: Draft, world: World) -> None:
    """Note every name in the body of *draft* that the public would read, or that no cover can take the place of."""
    kept = cut_private(draft.source.body)
    names = find_names(kept.text, world.names, draft.entry.lang)
    _check_encoded(draft, kept, names, world)
    if not names:
        return
    here = _Kept.of(kept, names)
    pointing = {TargetKind.ENTRY, TargetKind.PERSON}  # what they point at is not what is read there
    replaced = tuple(found.span for found in draft.links.links if found.link.target.kind in pointing)
    for found in names:
        origin = kept.origin(found.start, found.end)
        if touches(origin, replaced):
            continue
        if trouble := here.trouble_with(found):
            note(draft, trouble, place_of(draft.source, origin))


def _check_encoded(draft: Draft, kept: Kept, names: tuple[NameFound, ...], world: World) -> None:
    """Note names in addresses that are written in other signs, or with their letters apart."""
    for span, address in read_addresses(kept.text):
        seen = {name.person.id for name in names if touches((name.start, name.end), (span,))}
        for person in find_names_in_address(address, world.names):
            if person.id not in seen:
                trouble = wrong(Code.NAME_IN_ADDRESS, person=person.id, value=address)
                note(draft, trouble, place_of(draft.source, kept.origin(*span)))


def touches(span: Span, spans: tuple[Span, ...]) -> bool:
    """Whether *span* overlaps any of *spans*."""
    return any(start < span[1] and span[0] < end for start, end in spans)
