"""What waits, as the desk and /due/ show it, and the desk around it."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date

import pytest

from dreiklang.options import Address, Edition, Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]


def text(page: Page) -> str:
    """Give the whole page as plain text with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content)).split())


WAITING = """
=== people.yml
kolk: {name: Kolk & Söhne, rolle: kundin}
moos: {name: Moos Druck, rolle: partnerin}
=== 2026-11-01-angebot.md
---
titel: Das Angebot
kundin: kolk
angebot: 2026-11-01
nachgehakt: [2026-11-03 phone, 2026-11-05]
---
=== 2026-11-02-druck.md
---
partnerin: moos
versprochen: Plakate
bis: 2026-11-22
---
=== 2026-11-03-meins.md
---
kundin: kolk
versprochen: Skizze
von: mir
bis: 2026-11-23
---
=== 2026-11-22-schritt.md
---
nächster-schritt: Ablage aufräumen
---
=== 2026-11-10-still.md
---
angebot: 2026-11-14
kundin: kolk
---
"""


def test_each_thing_says_why_since_when_and_with_whom(build: Build) -> None:
    due = text(build()["due/"])
    assert (
        "Überfällig Angebot an Kolk & Söhne ohne Antwort seit 10 Tagen fällig ( 12. November 2026 ). "
        "Seit 17 Tagen still. Nachgehakt: 3. November 2026 (phone) und 5. November 2026. → Das Angebot"
    ) in due
    assert "seit gestern fällig ( 21. November 2026 ). Seit 8 Tagen still. Noch nicht nachgehakt." in due
    assert "Heute Versprechen von Moos Druck : Plakate heute fällig" in due
    assert "Ohne Termin Nächster Schritt: Ablage aufräumen ohne Termin Heute notiert." in due
    assert "In den nächsten sieben Tagen Von dir versprochen an Kolk & Söhne : Skizze morgen" in due
    assert due.index("Überfällig") < due.index("Heute Versprechen") < due.index("Ohne Termin")


def test_who_is_to_be_called_again_may_best_be_called_now(build: Build) -> None:
    """
    === people.yml
    kolk: {name: Kolk, rolle: kundin, kontakt: {meist: 2 Wochen, höchstens: 8 Wochen}}
    === 2026-10-25-kolk.md
    ---
    kundin: kolk
    ---
    """
    assert "am besten jetzt, spätestens in 28 Tagen" in text(build()["due/"])


LEFT = """
=== people.yml
kolk: {name: Kolk, rolle: kundin}
=== 2026-11-03-meins.md
---
kundin: kolk
versprochen: Skizze
von: mir
bis: 2026-12-01
---
=== 2026-11-04-ihres.md
---
versprochen: Druck
von: kolk
bis: 2026-12-02
---
=== 2026-11-05-schritt.md
---
kundin: kolk
nächster-schritt: 2026-12-03 Pläne holen
---
=== 2026-11-10-schluss.md
---
kundin: kolk
entscheidung: beenden
---
"""


@pytest.mark.parametrize(
    ("lang", "told", "own", "command"),
    [
        (
            Lang.DE,
            (
                "Von dir versprochen an Kolk : Skizze",
                "Loses Ende mit Kolk : Versprechen „Druck“",
                "Loses Ende mit Kolk : Schritt „Pläne holen“",
            ),
            "Von dir versprochen: Skizze",
            "gehalten",
        ),
        (
            Lang.EN,
            (
                "Promised by you to Kolk : Skizze",
                "Loose end with Kolk : the promise “Druck”",
                "Loose end with Kolk : the step “Pläne holen”",
            ),
            "Promised by you: Skizze",
            "kept",
        ),
    ],
)
def test_a_promise_of_mine_that_a_leave_left_open_is_mine_to_keep(
    build: Build, lang: Lang, told: tuple[str, ...], own: str, command: str
) -> None:
    pages = build(lang=lang)
    assert [said for said in told if said not in text(pages["due/"])] == []
    assert own in text(pages["people/kolk/"])
    for address in ("due/", "", "people/kolk/", "2026/11/schluss/"):
        assert f"<code>dreiklang {command} 2026-11-03-meins</code>" in pages[address].content


test_a_promise_of_mine_that_a_leave_left_open_is_mine_to_keep.__doc__ = LEFT


def test_the_writer_is_addressed_as_she_asked(build: Build) -> None:
    assert "Von Ihnen versprochen" in text(build(address=Address.SIE)["due/"])


def test_the_page_of_what_waits_leads_to_entries_and_people(build: Build) -> None:
    due = build()["due/"]
    assert '<a href="../2026/11/das-angebot/">Das Angebot</a>' in due.content
    assert '<a href="../people/kolk/">Kolk &amp; Söhne</a>' in due.content
    assert [heading.id for heading in due.headings] == ["overdue", "today", "undated", "soon"]
    assert due.nav == "Was wartet"


def test_the_desk_shows_what_waits_and_what_was_written(build: Build) -> None:
    desk = build()[""]
    assert text(desk).startswith(
        "Schreibtisch, 22. November 2026 Was wartet? Überfällig Angebot an Kolk & Söhne ohne Antwort"
    )
    assert "Alles ansehen, was wartet (5)" in text(desk)
    assert "Was habe ich zuletzt geschrieben?" in text(desk)
    assert "Alle 5 Einträge" in text(desk)


for _test in (
    test_each_thing_says_why_since_when_and_with_whom,
    test_the_writer_is_addressed_as_she_asked,
    test_the_page_of_what_waits_leads_to_entries_and_people,
    test_the_desk_shows_what_waits_and_what_was_written,
):
    _test.__doc__ = WAITING


def test_a_day_without_anything_says_so(build: Build) -> None:
    """
    === 2026-11-01-notiz.md
    Nichts weiter.
    """
    pages = build()
    assert text(pages["due/"]) == (
        "Was wartet Heute wartet nichts. Du hast frei, jedenfalls von dieser Liste. "
        "Auch in den nächsten sieben Tagen kommt nichts."
    )
    assert "Heute wartet nichts." in text(pages[""])


def test_an_empty_journal_names_the_next_command(build: Build) -> None:
    """No entries at all."""
    desk = build()[""]
    assert "<code>dreiklang new notiz</code>" in desk.content
    assert "<code>dreiklang new entscheidung</code>" in desk.content
    assert "<code>dreiklang new decision</code>" in build(lang=Lang.EN)[""].content
    assert "Noch ist der Schreibtisch leer" in text(desk)


def test_a_file_that_cannot_be_read_is_named_on_the_desk(build: Build) -> None:
    """
    === 2026-11-01-kaputt.md
    ---
    entscheidung: vielleicht
    ---
    """
    assert "Eine Datei fehlt auf allen Seiten, bis sie wieder lesbar ist: 2026-11-01-kaputt.md" in text(build()[""])


def test_its_own_page_marks_what_is_wrong_in_the_order_of_the_lines(build: Build) -> None:
    """
    === 2026-11-01-kaputt.md
    ---
    entscheidung: vielleicht
    sicher: <b>sehr</b>
    ---
    """
    page = build()["2026/11/kaputt/"].content
    first = page.index("2 | entscheidung: <mark>vielleicht</mark></code>")
    assert first < page.index("3 | sicher: <mark>&lt;b&gt;sehr&lt;/b&gt;</mark></code>")


MEMORY = """
=== 2024-11-22-damals.md
---
titel: Damals
kundin: Kolk
kompliment: [Erstens gut, Zweitens gut]
---
=== 2025-11-22-voriges.md
Voriges Jahr.
=== 2026-09-01-drittes.md
---
kompliment: Drittens gut
---
=== 2026-01-10-wahl.md
---
titel: Die Wahl
entscheidung: bleiben
erwartung: Ruhe
---
"""


def test_the_desk_remembers_this_day_in_other_years(build: Build) -> None:
    desk = text(build()[""])
    assert "Was war an diesem Tag? vor einem Jahr" in desk
    assert "vor 2 Jahren Kompliment Damals" in desk
    other = build(today=date(2026, 11, 23))[""].content
    (section,) = re.findall(r'<section id="dk-this-day"[^>]*>', other)
    assert section.endswith(" hidden>")  # a browser that is open on another day may show it


def test_a_compliment_comes_up_another_one_each_day_and_the_same_all_day(build: Build) -> None:
    days = [text(build(today=date(2026, 11, day))[""]) for day in (20, 21, 22)]
    for words in ("Erstens gut", "Zweitens gut", "Drittens gut"):
        assert sum(words in page for page in days) == 1
    assert build()[""] == build()[""]


def test_an_earlier_decision_comes_up_once_it_is_old_enough(build: Build) -> None:
    assert "Das war vor 316 Tagen." in text(build()[""])
    assert "Was habe ich früher einmal entschieden?" not in text(build(today=date(2026, 3, 1))[""])


for _test in (
    test_the_desk_remembers_this_day_in_other_years,
    test_a_compliment_comes_up_another_one_each_day_and_the_same_all_day,
    test_an_earlier_decision_comes_up_once_it_is_old_enough,
):
    _test.__doc__ = MEMORY


def test_nothing_of_it_is_public(build: Build) -> None:
    """
    === 2026-11-01-offen.md
    ---
    öffentlich: ja
    ---
    Für alle.
    """
    public = build(edition=Edition.PUBLIC)
    assert not {"due/", "entries/", "decisions/", "people/"} & set(public)
    assert "Was wartet" not in "".join(page.content for page in public.values())
