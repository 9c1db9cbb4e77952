"""The fields of a head as written -> the fields by key, and what we do not know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from dreiklang.check.words import nearest, split_words
from dreiklang.check.wrong import Notes, wrong
from dreiklang.keys import (
    DRAFT_KEYS,
    FOREIGN,
    KEYS,
    MEANT,
    NO,
    SHOWING_KEYS,
    Key,
    Value,
    find_key,
    fold,
    is_one_of,
    key,
    plain_letters,
)
from dreiklang.model import Kind
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.problems import Code
from dreiklang.read.source import Items, Node, Pairs, Scalar, Source
from dreiklang.values import dataclass

BEARING = frozenset({Value.PERSON, Value.PERSONS, Value.PROMISER})
"""Values that name people."""
_PUBLISH = key("publish")
# Spellings that other tools write beside ours, with the same meaning: not twice the same key.
_BESIDE_OURS = frozenset({"created", "categories", "category"})
_MEANT = {fold(written): meant for written, meant in MEANT.items()}
_FOREIGN = frozenset(fold(name) for name in (*FOREIGN, *DRAFT_KEYS, *SHOWING_KEYS))
_NEAR_PUBLISH = pattern(r"(?:date|is)?(?:publi|oeffentl|veroeffentl)")


@dataclass(frozen=True, slots=True)
class Field:
    """A *key* of a head as *written*, with its value."""

    key: Key
    written: Scalar
    node: Node

    @property
    def lang(self) -> Lang:
        """The language in which the key was written."""
        return Lang.EN if fold(self.written.text) == fold(self.key.name) else Lang.DE


@dataclass(frozen=True, slots=True)
class Found:
    """The fields of a head *by_name* (the English name of the key), and *extra*, the keys that we do not know."""

    by_name: Mapping[str, Field]
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)  # without slots, for the sake of what is worked out when somebody asks
class Fields:
    """What a head says: of everybody whom *persons* name, under which key, and of *tags*, others want to know; the rest *find* finds."""

    persons: tuple[tuple[Key, tuple[Scalar, ...]], ...]
    tags: tuple[str, ...]
    find: Callable[[], Found]

    @cached_property
    def _found(self) -> Found:
        return self.find()

    @property
    def by_name(self) -> Mapping[str, Field]:
        """The fields by the English names of their keys."""
        return self._found.by_name

    @property
    def extra(self) -> tuple[tuple[str, str], ...]:
        """The keys that we do not know, with what stands there."""
        return self._found.extra

    def named_under(self, name: str) -> tuple[Scalar, ...]:
        """Give everybody whom the field with that *name* names."""
        if key(name).value in BEARING:
            return next((scalars for known, scalars in self.persons if known.name == name), ())
        field = self.by_name.get(name)
        return tuple(scalars_of(field.node)) if field else ()


def read_fields(source: Source, notes: Notes) -> Fields:
    """Find the key of each field of *source*; note what is unknown, twice, empty, misplaced, or clashes."""
    by_name: dict[str, Field] = {}
    extra: list[tuple[str, str]] = []
    for written, node in source.fields:
        meant = find_key(written.text)
        if meant != _PUBLISH:
            _note_nested(written, node, notes)
        if meant is None:
            _note_unknown(written, node, notes, taken=frozenset(find_key(other.text) for other, _ in source.fields))
            extra.append((written.text, node_text(node)))
        elif meant.name not in by_name:
            by_name[meant.name] = Field(meant, written, node)
        elif _is_beside_ours(by_name[meant.name].written) or _is_beside_ours(written):
            by_name[meant.name] = _merged(by_name[meant.name], Field(meant, written, node))
        else:
            first = by_name[meant.name].written
            notes.add(
                wrong(Code.KEY_TWICE, key=written.text, first=first.text, line=str(first.place.line)), written.place
            )
    notes.public |= any(_says_public(written, node) for written, node in source.fields)
    kept = {name: field for name, field in by_name.items() if not _is_empty(field, notes)}
    kinds = _note_clash(kept.values(), notes)
    misplaced = [field for field in kept.values() if _is_misplaced(field, kinds, notes)]
    extra += [(field.written.text, node_text(field.node)) for field in misplaced]
    found = Found({name: field for name, field in kept.items() if field not in misplaced}, tuple(extra))
    return Fields(tuple(_persons_in(found)), tuple(_tags_in(found)), lambda: found)


def _persons_in(found: Found) -> Iterator[tuple[Key, tuple[Scalar, ...]]]:
    for field in found.by_name.values():
        if field.key.value in BEARING:
            yield field.key, tuple(scalars_of(field.node))


def _tags_in(found: Found) -> Iterator[str]:
    field = found.by_name.get("tags")
    for scalar in scalars_of(field.node) if field else ():
        yield from split_words(scalar.text)


def scalars_of(node: Node) -> Iterator[Scalar]:
    """Yield every value in *node*; a pair in a list is text with a colon."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from scalars_of(item)
    else:
        for name, value in node.pairs:
            text = f"{name.text}: {node_text(value)}".removesuffix(": ")
            yield Scalar(text, name.place)


def node_text(node: Node) -> str:
    """Give *node* as one line of text."""
    return ", ".join(scalar.text for scalar in scalars_of(node))


def is_near_publish(written: str) -> bool:
    """Say whether somebody who wrote the key *written* may have meant `publish`."""
    seen = plain_letters(written)
    return bool(_NEAR_PUBLISH.match(fold(seen)) or nearest(seen, _PUBLISH.spellings, 0.8))


def _note_unknown(written: Scalar, node: Node, notes: Notes, *, taken: frozenset[Key | None]) -> None:
    """Note an unknown key; one that is near publish is more than that, and none is meant that is *taken*."""
    text = written.text
    if fold(text) in _FOREIGN:
        return
    if is_near_publish(text) and not is_one_of(node_text(node), NO):
        note_near(written, notes)
        return
    near = _MEANT.get(fold(text)) or nearest(text, (spelling for known in KEYS for spelling in known.spellings))
    near = "" if near and find_key(near) in taken else near
    notes.add(wrong(Code.KEY_UNKNOWN, near, key=text, near=near), written.place)


def _note_nested(outer: Scalar, node: Node, notes: Notes) -> None:
    """Note a key that would publish, were it not part of another value."""
    if isinstance(node, Items):
        for item in node.items:
            _note_nested(outer, item, notes)
    elif isinstance(node, Pairs):
        for written, value in node.pairs:
            if is_near_publish(written.text) and not is_one_of(node_text(value), NO):
                note_near(written, notes, what="nested", outer=outer.text)
            _note_nested(outer, value, notes)


def note_near(written: Scalar, notes: Notes, **facts: str) -> None:
    """Note that what is *written* publishes nothing, though it sounds like it."""
    near, near_de = _PUBLISH.written(Lang.EN), _PUBLISH.written(Lang.DE)
    notes.add(wrong(Code.KEY_NEAR_PUBLISH, key=written.text, near=near, near_de=near_de, **facts), written.place)
    notes.public = True


def _says_public(written: Scalar, node: Node) -> bool:
    no = isinstance(node, Scalar) and is_one_of(node.text, NO)
    return find_key(written.text) == _PUBLISH and not no


def _is_beside_ours(written: Scalar) -> bool:
    return fold(written.text) in _BESIDE_OURS


def _merged(first: Field, second: Field) -> Field:
    """Join our own field and one that another tool wrote beside it: lists grow, of two days ours counts."""
    ours, theirs = (second, first) if _is_beside_ours(first.written) else (first, second)
    if ours.key.name == "date":
        return ours
    return Field(ours.key, ours.written, Items((ours.node, theirs.node), ours.written.place))


def _is_empty(field: Field, notes: Notes) -> bool:
    if field.key.name == "publish" or any(scalar.text.strip() for scalar in scalars_of(field.node)):
        return False
    if isinstance(field.node, Scalar):  # an empty list says that there is nothing
        notes.add(wrong(Code.KEY_EMPTY, key=field.written.text), field.written.place)
    return True


def _note_clash(fields: Iterable[Field], notes: Notes) -> frozenset[Kind]:
    """Give the kinds that *fields* make an entry; note where that are too many."""
    opened = [field for field in fields if field.key.opens]
    kinds = frozenset(kind for field in opened for kind in field.key.kinds)
    if len(kinds) > 1 and kinds != {Kind.RETROSPECTIVE, Kind.DECISION}:
        first = opened[0]
        second = next(field for field in opened if field.key.kinds != first.key.kinds)
        notes.add(wrong(Code.KIND_CLASH, first=first.written.text, second=second.written.text), second.written.place)
    return kinds


def _is_misplaced(field: Field, kinds: frozenset[Kind], notes: Notes) -> bool:
    if not field.key.kinds or kinds.intersection(field.key.kinds):
        return False
    homes = (home for home in KEYS if home.opens and set(home.kinds) & set(field.key.kinds))
    names = " / ".join(home.written(field.lang) for home in homes)
    notes.add(wrong(Code.KEY_MISPLACED, key=field.written.text, homes=names), field.written.place)
    return True
