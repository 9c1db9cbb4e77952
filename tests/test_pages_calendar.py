"""The calendar of what waits, read back by two libraries that know nothing of each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import icalendar
import pytest
import vobject

from dreiklang.derive import derive
from dreiklang.model import Journal
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.calendar import write_calendar
from dreiklang.pages.makers import all_pages
from dreiklang.pages.view import View
from dreiklang.texts import words_for

TODAY = date(2026, 11, 22)
Write = Callable[..., str]

JOURNAL = """
=== people.yml
kolk: {name: "Kolk & Söhne; Holz, Stahl", rolle: kundin}
=== 2026-11-01-angebot.md
---
titel: Das Angebot über Nähmaschinen, Übergrößen; und „mehr“
kundin: kolk
angebot: 2026-11-01
nachgehakt: [2026-11-03 Telefon]
nächster-schritt: 2026-11-25 Ähren zählen und dabei so lange Sätze schreiben dass keine Zeile sie fassen kann; mit Komma, Semikolon und \\ Schrägstrich
---
=== 2026-11-10-ohne.md
---
nächster-schritt: Ablage aufräumen
---
=== 2026-11-12-frage.md
---
frage: Und nun?
---
"""


@pytest.fixture
def write(journal: Journal) -> Write:
    """Give what writes the calendar of the journal in the docstring, as of a day."""

    def calendar(today: date = TODAY, lang: Lang = Lang.DE) -> str:
        options = Options(lang=lang, site_name="Probe")
        findings = derive(journal, options, today)
        view = View(journal, findings, {}, options, today, words_for(lang))
        return write_calendar(view, (*findings.due, *findings.soon, *findings.later))

    return calendar


def test_two_parsers_read_the_same_days_words_and_alarms(write: Write) -> None:
    written = write()
    ours = {str(each["summary"]): each for each in icalendar.Calendar.from_ical(written).walk("VEVENT")}
    theirs = {each.summary.value: each for each in vobject.readOne(written).vevent_list}
    step = (
        "Nächster Schritt bei Kolk & Söhne; Holz, Stahl: Ähren zählen und dabei so lange Sätze schreiben "
        "dass keine Zeile sie fassen kann; mit Komma, Semikolon und \\ Schrägstrich"
    )
    offer = "Angebot an Kolk & Söhne; Holz, Stahl ohne Antwort"
    assert set(ours) == set(theirs) == {step, offer}
    assert ours[step].decoded("dtstart") == theirs[step].dtstart.value == date(2026, 11, 25)
    assert ours[step].decoded("dtend") == theirs[step].dtend.value == date(2026, 11, 26)
    assert theirs[step].valarm.trigger.value == timedelta(hours=9)
    assert not hasattr(theirs[offer], "valarm")  # its day has passed
    assert "Nachgehakt: 3. November 2026 (Telefon)." in theirs[offer].description.value
    assert theirs[offer].description.value.endswith(
        "Das Angebot über Nähmaschinen, Übergrößen; und „mehr“ (2026-11-01-angebot)"
    )


test_two_parsers_read_the_same_days_words_and_alarms.__doc__ = JOURNAL


def test_lines_are_folded_and_ended_as_the_standard_asks(write: Write) -> None:
    lines = write().encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


test_lines_are_folded_and_ended_as_the_standard_asks.__doc__ = JOURNAL


def uids(written: str) -> dict[str, str]:
    """Map the UID of each event to its words."""
    events = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert len({str(event["uid"]) for event in events}) == len(events)
    return {str(event["uid"]): str(event["summary"]) for event in events}


def test_who_subscribes_gets_the_same_events_again_in_any_language_on_any_day(write: Write) -> None:
    assert write() == write()
    assert uids(write()).keys() == uids(write(lang=Lang.EN)).keys() == uids(write(TODAY + timedelta(9))).keys()


test_who_subscribes_gets_the_same_events_again_in_any_language_on_any_day.__doc__ = JOURNAL


def test_what_is_done_vanishes_and_what_moves_stays_itself(journal_of: Callable[[str], Journal]) -> None:
    def events(text: str) -> dict[str, str]:
        made, options = journal_of(text), Options()
        findings = derive(made, options, TODAY)
        view = View(made, findings, {}, options, TODAY, words_for(Lang.DE))
        return uids(write_calendar(view, (*findings.due, *findings.soon)))

    promise = "=== 2026-11-01-a.md\n---\nversprochen: Skizze\nvon: mir\nbis: 2026-11-23\n"
    first = events(promise + "---\n")
    assert events(promise + "verschoben: 2026-11-27\ntitel: Anders\n---\n").keys() == first.keys()
    assert events(promise + "gehalten: 2026-11-22\n---\n") == {}


def test_only_the_private_edition_has_a_calendar() -> None:
    def documents(edition: Edition) -> set[str]:
        options = Options(edition=edition)
        _, made, _ = all_pages(View.of(Journal(), derive(Journal(), options, TODAY), {}, options, TODAY))
        return {document.address for document in made}

    assert "due.ics" in documents(Edition.PRIVATE)
    assert "due.ics" not in documents(Edition.PUBLIC)
