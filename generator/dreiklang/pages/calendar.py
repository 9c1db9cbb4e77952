"""What waits -> a calendar that other programs subscribe to (iCalendar, RFC 5545 and 7986), in the private edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from dreiklang.derive.findings import Due, DueKind
from dreiklang.pages.page import Document
from dreiklang.pages.view import View
from dreiklang.pages.waiting import make_waiting

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ADDRESS = "due.ics"

_MORNING = timedelta(hours=9)
_FRESH = timedelta(hours=6)
_OF_PEOPLE = {DueKind.CONTACT, DueKind.SIGNAL}


def make_calendar(view: View) -> Iterator[Document]:
    """Make the calendar of all that waits, in the private edition."""
    if view.is_private:
        findings = view.findings
        yield Document(ADDRESS, write_calendar(view, (*findings.due, *findings.soon, *findings.later)))


def write_calendar(view: View, dues: Iterable[Due]) -> str:
    """Write *dues* as a calendar of whole-day events; what has no day of its own is not in it.

    The same thing has the same UID whatever becomes of its day and its words; what no longer waits is not there.
    """
    from icalendar import Calendar  # noqa: PLC0415  # it takes a sixth of a second to load, and most builds are public

    calendar = Calendar()
    name = f"{view.words.waiting.title} · {view.options.site_name}".removesuffix(" · ")
    for key, value in (
        ("prodid", "-//Dreiklang//Dreiklang//EN"),
        ("version", "2.0"),
        ("name", name),
        ("x-wr-calname", name),
    ):
        calendar.add(key, value)
    calendar.add("refresh-interval", _FRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for due in dues:
        if due.dated:
            calendar.add_component(_event(view, due))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def uid_of(due: Due) -> str:
    """Give what identifies *due* for good: what it is, and whose."""
    whose = due.person if due.kind in _OF_PEOPLE else due.entry.id
    named = due.text if due.kind is DueKind.STEP or due.end else ""
    return str(uuid5(NAMESPACE_URL, "|".join(("dreiklang", due.kind, due.end or "", whose or "", named))))


def _event(view: View, due: Due) -> Event:
    from icalendar import Event  # noqa: PLC0415  # as above

    waiting = make_waiting(view, "", due)
    summary = ": ".join(filter(None, (waiting.name.striptags(), waiting.what)))
    event = Event()
    event.add("uid", uid_of(due))
    event.add("dtstamp", datetime.combine(view.today, time(), UTC))
    event.add("dtstart", due.day)
    event.add("dtend", due.day + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", f"{waiting.why.striptags()}\n{due.entry.title} ({due.entry.id})".strip())
    event.add("categories", [view.words.waiting.kinds[due.kind]])
    event.add("transp", "TRANSPARENT")  # it does not make the day look busy
    if due.day >= view.today:
        event.add_component(_alarm(summary))
    return event


def _alarm(summary: str) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415  # as above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _MORNING)
    alarm.add("description", summary)
    return alarm
