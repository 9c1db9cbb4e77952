"""People as registered, and those whom only entries name -> the person that a text means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dreiklang.check.fields import Fields, scalars_of
from dreiklang.check.ids import unwrap
from dreiklang.check.slugs import slug_or_codes
from dreiklang.check.words import nearest
from dreiklang.check.wrong import Notes, Wrong, wrong
from dreiklang.keys import ME, Value, fold, is_one_of
from dreiklang.model import Person, Role
from dreiklang.problems import Code
from dreiklang.read.source import Node, Scalar
from dreiklang.values import dataclass

_ROLES = {"client": Role.CLIENT, "partner": Role.PARTNER}


@dataclass(frozen=True, slots=True)
class Registry:
    """Everybody who is known, and by which folded id, name or form."""

    people: Mapping[str, Person]
    by_name: Mapping[str, tuple[str, ...]]

    def find(self, text: str) -> tuple[str, ...]:
        """Give the ids of everybody whom *text* may mean."""
        return self.by_name.get(fold(unwrap(text)), ())

    def find_one(self, text: str) -> str | Wrong | None:
        """Give the id of the person whom *text* means, None if nobody, Wrong if several."""
        found = self.find(text)
        if len(found) > 1:
            return wrong(Code.PERSON_AMBIGUOUS, value=text, choices=", ".join(found))
        return found[0] if found else None


def register(people: Iterable[Person]) -> Registry:
    """Index *people* by every name."""
    by_id = {person.id: person for person in people}
    by_name: dict[str, tuple[str, ...]] = {}
    for person in by_id.values():
        for name in dict.fromkeys(fold(name) for name in (person.id, *person.names)):
            by_name[name] = (*by_name.get(name, ()), person.id)
    ids = {fold(person_id): (person_id,) for person_id in by_id}
    return Registry(by_id, by_name | ids)


def split_persons(node: Node, registry: Registry) -> tuple[Scalar, ...]:
    """Give each person in *node*, as below."""
    return part_persons(scalars_of(node), registry)


def part_persons(scalars: Iterable[Scalar], registry: Registry) -> tuple[Scalar, ...]:
    """Give each person in *scalars*; "Nordlicht, Meerblick" is two if both are known, else one with a comma in the name."""
    persons: list[Scalar] = []
    for scalar in scalars:
        parts = [part.strip() for part in scalar.text.split(",")]
        if len(parts) > 1 and not registry.find(scalar.text) and all(registry.find(part) for part in parts):
            persons += [replace(scalar, text=part) for part in parts]
        else:
            persons.append(scalar)
    return tuple(scalar for scalar in persons if unwrap(scalar.text))


def meet_people(registered: Registry, heads: Iterable[tuple[Fields, Notes]]) -> Registry:
    """Add to *registered* everybody whom only the *heads* name, and note who is near a registered name."""
    met: dict[str, Person] = {}
    roles: dict[str, set[Role]] = {}
    nearby: dict[str, str] = {}
    names = {name: person.name for person in registered.people.values() for name in (person.id, *person.names)}
    for fields, notes in heads:
        for key, scalars in fields.persons:
            for scalar in part_persons(scalars, registered):
                name = unwrap(scalar.text)
                if registered.find(name) or (key.value is Value.PROMISER and is_one_of(name, ME)):
                    continue
                person_id = slug_or_codes(name)
                met.setdefault(person_id, Person(person_id, name, registered=False))
                if key.name in _ROLES:
                    roles.setdefault(person_id, set()).add(_ROLES[key.name])
                near = nearby.setdefault(name, nearest(name, names, 0.8) or _beginning_with(name, names))
                if near:
                    notes.add(wrong(Code.PERSON_NEAR, near, value=name, near=near), scalar.place)
    people = (replace(person, role=_role(roles.get(person.id, set()))) for person in met.values())
    return register((*people, *registered.people.values()))


def _beginning_with(name: str, names: Iterable[str]) -> str:
    """Give the first of *names* of which *name* is the first words: "nordlicht" of nordlicht-windkraft."""
    first = slug_or_codes(name)
    return next((known for known in names if slug_or_codes(known).startswith(f"{first}-")), "")


def _role(roles: set[Role]) -> Role | None:
    return Role.BOTH if len(roles) > 1 else next(iter(roles), None)
