"""Journal -> who has not been heard of for too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from dreiklang.derive.due.known import Known
from dreiklang.derive.findings import Due, DueKind
from dreiklang.derive.people import last_contacts
from dreiklang.derive.standing import people_left

_TALKS = frozenset({DueKind.OFFER, DueKind.PROMISE, DueKind.BLOCKED, DueKind.STEP, DueKind.PAYMENT})


def cold_contacts(known: Known, found: Iterable[Due]) -> Iterator[Due]:
    """Yield whom to call, from the ideal interval on gently, from the longest one on in earnest.

    Whoever has to be called anyway (*found*) is not yielded, nor is anybody who was left.
    """
    talking = {due.person for due in found if due.kind in _TALKS and due.day <= known.today}
    resting = talking | people_left(known.journal, known.today)
    for person_id, (day, entry) in last_contacts(known.journal, known.today).items():
        person = known.journal.person_by_id.get(person_id)
        if person is None or person_id in resting:
            continue
        longest, ideal = person.touch.max or person.touch.ideal, person.touch.ideal or person.touch.max
        if longest is not None and ideal is not None:
            yield Due(
                DueKind.CONTACT,
                day + timedelta(days=longest),
                entry,
                person_id,
                since=day,
                from_=day + timedelta(days=min(ideal, longest)),
            )
