"""people.yml -> the registered people."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from dreiklang.check.fields import node_text, scalars_of
from dreiklang.check.names import Names, find_names, index_names
from dreiklang.check.numbers import parse_count
from dreiklang.check.slugs import slug_or_codes
from dreiklang.check.words import nearest, parse_word, parse_yes_no
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.dates import parse_span
from dreiklang.keys import PERSON_KEYS, TOUCH_WORDS, find_person_key, find_word, fold, is_one_of
from dreiklang.model import Person, Role, Touch
from dreiklang.options import Lang
from dreiklang.problems import Code
from dreiklang.read.source import Items, Node, Pairs, Scalar, Source

T = TypeVar("T")

_WORKDAYS, _WEEK = 5, 7


def read_people(source: Source | None, lang: Lang, notes: Notes) -> tuple[Person, ...]:
    """Read everybody whom *source* registers; a label without a language is in *lang*."""
    people: dict[str, Person] = {}
    names: dict[str, str] = {}
    readers: list[_PersonReader] = []
    for written, node in source.fields if source else ():
        person_id = slug_or_codes(written.text)
        if person_id in people or not person_id:
            notes.add(wrong(Code.PEOPLE_TWICE, what="id", value=written.text), written.place)
            continue
        if _note_misplaced(written, node, notes):
            continue
        reader = _PersonReader(written, node, lang, notes)
        person = reader.read(person_id)
        readers.append(reader)
        for name in dict.fromkeys(fold(name) for name in person.names):
            if names.setdefault(name, person_id) != person_id:
                reader.note_shared_name(name, names[name])
        people[person_id] = person
    known, covers = index_names(people.values()), dict[str, str]()
    for reader in readers:
        reader.note_names_in_covers(known)
        reader.note_shared_cover(covers)
    return tuple(people.values())


def _note_misplaced(written: Scalar, node: Node, notes: Notes) -> bool:
    """Note what stands at the left edge and is no person with keys of their own; say whether it is no person at all."""
    names = [find_person_key(name.text) for name, _ in node.pairs] if isinstance(node, Pairs) else []
    is_person = all(names) and any(key and key.name == "name" for key in names)
    if find_person_key(written.text) and not is_person:
        line = notes.source.line(written.place.line).strip()
        notes.add(wrong(Code.PEOPLE_INVALID, what="key", value=written.text), written.place, line=f"  {line}")
        return True
    if isinstance(node, Scalar) and node.text.strip():
        line = f"{written.text}:\n  name: {node.text.strip()}"
        notes.add(wrong(Code.PEOPLE_INVALID, what="name", value=written.text), written.place, line=line)
    elif isinstance(node, Items):
        notes.add(wrong(Code.PEOPLE_INVALID, value=written.text), written.place)
    return False


class _PersonReader:
    """Reads one person of people.yml; what is wrong goes to the notes."""

    def __init__(self, written: Scalar, node: Node, lang: Lang, notes: Notes) -> None:
        self.written = written
        self.lang = lang
        self.notes = notes
        self.nodes: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.name = written.text.strip()
        if isinstance(node, Pairs):
            self._take(node)
        elif isinstance(node, Scalar):  # noted as a problem, but a name all the same: it has to be covered
            self.name = node.text.strip() or self.name

    def read(self, person_id: str) -> Person:
        """Make the person of what the keys say."""
        name, exact = self._text("name") or self.name, self._texts("exact")
        return Person(
            id=person_id,
            name=name,
            forms=tuple(form for form in dict.fromkeys((*self._texts("forms"), *exact)) if form != name),
            labels=self._labels(),
            cover_name=self._text("cover-name"),
            role=self._role(),
            touch=self._touch(),
            reply_within=self._one("reply-within", _workdays),
            strong_in=self._texts("strong-in"),
            ideal=self._traits(),
            consent=self._one("consent", parse_yes_no) or False,
            exact=exact,
            not_meant=self._texts("not-meant"),
        )

    def note_shared_name(self, folded: str, first: str) -> None:
        """Note where a name stands, *folded* as names are compared, by which the one with the id *first* is called, too."""
        nodes = [self.nodes[key] for key in ("name", "forms", "exact") if key in self.nodes]
        written = (scalar for node in nodes for scalar in scalars_of(node) if fold(scalar.text) == folded)
        scalar = next(written, replace(self.written, text=self.name))
        self.notes.add(wrong(Code.PEOPLE_TWICE, value=scalar.text.strip(), first=first), scalar.place)

    def note_names_in_covers(self, names: Names) -> None:
        """Note where what stands in place of one name tells another, or the same."""
        for key in ("as", "cover-name"):
            node = self.nodes.get(key)
            values = [value for _, value in node.pairs] if isinstance(node, Pairs) else [node] if node else []
            for scalar in (scalar for value in values for scalar in scalars_of(value)):
                for found in find_names(scalar.text, names):
                    said = scalar.text[found.start : found.end]
                    trouble = wrong(Code.NAME_UNCOVERED, what="people", person=found.person.id, value=said)
                    self.notes.add(trouble, scalar.place)

    def note_shared_cover(self, covers: dict[str, str]) -> None:
        """Note where another bears the same cover name, and remember in *covers* who bears this one."""
        node = self.nodes.get("cover-name")
        if not isinstance(node, Scalar) or not (cover := fold(node.text)):
            return
        first = covers.setdefault(cover, self.written.text)
        if first != self.written.text:
            self.notes.add(wrong(Code.COVER_TWICE, value=node.text.strip(), first=first), node.place)

    def _take(self, node: Pairs) -> None:
        for written, value in node.pairs:
            key = find_person_key(written.text)
            if key is None:
                near = nearest(written.text, (name for known in PERSON_KEYS for name in known.spellings), 0.6)
                english, german = (", ".join(each.written(lang) for each in PERSON_KEYS) for lang in (Lang.EN, Lang.DE))
                trouble = wrong(
                    Code.PEOPLE_KEY_UNKNOWN, near, key=written.text, near=near, choices=english, choices_de=german
                )
                self.notes.add(trouble, written.place)
            elif key.name in self.nodes:
                first = self.keys[key.name]
                twice = wrong(Code.KEY_TWICE, key=written.text, first=first.text, line=str(first.place.line))
                self.notes.add(twice, written.place)
            else:
                self.nodes[key.name], self.keys[key.name] = value, written

    def _text(self, name: str) -> str:
        node = self.nodes.get(name)
        if isinstance(node, Items | Pairs):
            self.notes.add(wrong(Code.VALUE_SHAPE, key=self.keys[name].text), node.place)
            return ""
        return node.text.strip() if node else ""

    def _texts(self, name: str) -> tuple[str, ...]:
        node = self.nodes.get(name)
        return tuple(scalar.text.strip() for scalar in scalars_of(node) if scalar.text.strip()) if node else ()

    def _one(self, name: str, parse: Callable[[str], T | Wrong]) -> T | None:
        text = self._text(name)
        return self._parsed(parse, text, self.nodes[name]) if text else None

    def _parsed(self, parse: Callable[[str], T | Wrong], text: str, node: Node) -> T | None:
        value = parse(text)
        if isinstance(value, Wrong):
            self.notes.add(value, node.place)
            return None
        return value

    def _labels(self) -> tuple[tuple[Lang, str], ...]:
        node = self.nodes.get("as")
        if not isinstance(node, Pairs):
            text = self._text("as")
            return ((self.lang, text),) if text else ()
        labels: dict[Lang, str] = {}
        for written, value in node.pairs:
            lang = find_word(Lang, written.text)
            if lang is None or lang in labels or not isinstance(value, Scalar) or not value.text.strip():
                self.notes.add(wrong(Code.PEOPLE_INVALID, value=written.text), written.place)
            else:
                labels[lang] = value.text.strip()
        return tuple(labels.items())

    def _role(self) -> Role | None:
        node = self.nodes.get("role")
        roles = {
            self._parsed(partial(parse_word, Role), scalar.text, scalar)
            for scalar in (scalars_of(node) if node else ())
        }
        return Role.BOTH if len(roles) > 1 else next(iter(roles), None)

    def _touch(self) -> Touch:
        node = self.nodes.get("touch")
        if not isinstance(node, Pairs):
            return Touch(ideal=self._one("touch", _days))
        days: dict[str, int | None] = {}
        for written, value in node.pairs:
            name = next((name for name, also in TOUCH_WORDS.items() if is_one_of(written.text, (name, *also))), None)
            if name is None:
                self.notes.add(wrong(Code.PEOPLE_INVALID, value=written.text), written.place)
            else:
                days[name] = self._parsed(_days, node_text(value), value)
        return Touch(days.get("ideal"), days.get("max"))

    def _traits(self) -> tuple[tuple[str, bool], ...]:
        node = self.nodes.get("ideal")
        if not isinstance(node, Pairs):
            return tuple((trait, True) for trait in self._texts("ideal"))
        traits = ((name.text, self._parsed(parse_yes_no, node_text(value), value)) for name, value in node.pairs)
        return tuple((trait, holds) for trait, holds in traits if holds is not None)


def _days(text: str) -> int | Wrong:
    span = parse_span(text)
    if span is not None:
        return span.about_days
    inner = re.search(r"\d+", text)
    return wrong(Code.SPAN_INVALID, f"{inner[0]} days" if inner else "", value=text)


def _workdays(text: str) -> int | Wrong:
    span = parse_span(text)
    return parse_count(text) if span is None else max(span.about_days * _WORKDAYS // _WEEK, 1)


__all__ = ["read_people"]
