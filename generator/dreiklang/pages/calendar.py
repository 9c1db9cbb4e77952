"""What waits -> a calendar that other programs subscribe to (iCalendar, RFC 5545 and 7986), in the private edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from dreiklang.derive.findings import Due, DueKind
from dreiklang.pages.ical import component, document, prop, text
from dreiklang.pages.page import Document
from dreiklang.pages.view import View
from dreiklang.pages.waiting import make_waiting

ADDRESS = "due.ics"

_MORNING = "PT9H"
_FRESH = "PT6H"
_DAY = timedelta(days=1)
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
    name = f"{view.words.waiting.title} · {view.options.site_name}".removesuffix(" · ")
    head = (
        prop("VERSION", "2.0"),
        prop("PRODID", "-//Dreiklang//Dreiklang//EN"),
        *(
            prop(key, " ".join(name.splitlines())) for key in ("NAME", "X-WR-CALNAME")
        ),  # shown as they stand, so no escapes
        prop("REFRESH-INTERVAL;VALUE=DURATION", _FRESH),
        prop("X-PUBLISHED-TTL", _FRESH),
    )
    events = (line for due in dues if due.dated for line in _event(view, due))
    return document(component("VCALENDAR", (*head, *events)))


def uid_of(due: Due) -> str:
    """Give what identifies *due* for good: what it is, and whose."""
    whose = due.person if due.kind in _OF_PEOPLE else due.entry.id
    named = due.text if due.kind is DueKind.STEP or due.end else ""
    return str(uuid5(NAMESPACE_URL, "|".join(("dreiklang", due.kind, due.end or "", whose or "", named))))


def _event(view: View, due: Due) -> Iterator[str]:
    waiting = make_waiting(view, "", due)
    summary = ": ".join(filter(None, (waiting.name.striptags(), waiting.what)))
    alarm = (prop("ACTION", "DISPLAY"), text("DESCRIPTION", summary), prop("TRIGGER", _MORNING))
    lines = (
        text("SUMMARY", summary),
        prop("DTSTART;VALUE=DATE", f"{due.day:%Y%m%d}"),
        prop("DTEND;VALUE=DATE", f"{due.day + _DAY:%Y%m%d}"),
        prop("DTSTAMP", f"{view.today:%Y%m%d}T000000Z"),
        prop("UID", uid_of(due)),
        text("CATEGORIES", view.words.waiting.kinds[due.kind]),
        text("DESCRIPTION", f"{waiting.why.striptags()}\n{due.entry.title} ({due.entry.id})".strip()),
        prop("TRANSP", "TRANSPARENT"),  # it does not make the day look busy
        *(component("VALARM", alarm) if due.day >= view.today else ()),
    )
    return component("VEVENT", lines)
