"""The page of what the entries know: questions, sentences, numbers with the entries behind them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date

import pytest

from dreiklang.options import Edition, Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]


def text(page: Page) -> str:
    """Give the whole page as plain text with single spaces; a link is no space."""
    without_links = re.sub(r"</?a\b[^>]*>", "", page.content)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", without_links)).split())


def case(number: int, head: str, back: str = "") -> str:
    """Write an entry of January, and a look back at it."""
    looked = f"=== 2026-06-{number:02}-r{number}.md\n---\nlooks-back: 2026-01-{number:02}-d{number}\n{back}---\n"
    title = f"title: Case {number}\n"
    return f"=== 2026-01-{number:02}-d{number}.md\n---\n{title}{head}---\n" + (looked if back else "")


LUCK = "".join(
    case(n, "decision: love\nweigh: client\nvalues: Mut\n", f"outcome: {outcome}\nagain: {again}\n")
    for n, (outcome, again) in enumerate(
        [("good", "yes")] * 4 + [("bad", "no")] * 3 + [("good", "no")] + [("mixed", "unsure")], 1
    )
)
ORDERS = """
=== people.yml
anna: {name: Anna & Co, role: client}
moos: {name: Moos Druck, role: partner}
=== 2026-02-01-first.md
---
title: First
client: anna
offer: 2026-01-25
chased: 2026-01-30
order: 2026-02-01
fit: 40
ended: 2026-03-01
amount: 900
---
=== 2026-02-02-second.md
---
title: Second
client: anna
offer: 2026-02-02
order: 2026-02-21
fit: 90
---
=== 2026-02-03-lost.md
---
title: Lost
offer: 2026-02-03
lost: 2026-03-03
reason: Too <b>dear</b>
---
=== 2026-02-04-no.md
---
title: No
declined: 2026-02-04
reason: no-time
---
=== 2026-03-02-print.md
---
title: Print
promise: Posters
by: moos
due: 2026-03-05
blocks: 2026-02-01-first
chased: [2026-03-06, 2026-03-08, 2026-03-10]
next: 2026-03-20 call again
energy: -1
---
=== 2026-03-03-praise.md
---
compliment: So clear!
---
"""


@pytest.fixture
def page(build: Build) -> Callable[..., str]:
    """Give what reads the page of the journal in the docstring as text."""
    return lambda **options: text(build(date(2026, 11, 22), **options)["insights/"])


def test_decisions_tell_luck_from_judgement(page: Callable[..., str]) -> None:
    said = page(lang=Lang.EN)
    assert "Where I stayed: it ended well five times, mixed once and badly three times." in said
    assert "Yes, in 4 of 8 (50%, probably between 22% and 78%)." in said
    assert "Not again: “Case 5”, “Case 6”, “Case 7” and “Case 8”. Unsure: “Case 9”." in said
    assert "Good luck: “Case 8”. Lesson: “Case 5”, “Case 6” and “Case 7”." in said
    assert (
        "The outcome colours my judgement: where it ended well I would do 4 of 5 again, where it ended badly 0 of 3."
        in said
    )
    assert "The scale was followed in 9 of 9" in said
    assert "Mut: 9 decisions." in said
    assert "The 9 entries behind it Case 1 Case 2" in said


test_decisions_tell_luck_from_judgement.__doc__ = LUCK


def test_orders_and_promises_tell_what_they_know(page: Callable[..., str]) -> None:
    said = page(lang=Lang.EN)
    assert "“First”: decided after 7 days. “Second”: decided after 19 days. “Lost”: decided after 28 days." in said
    assert "Called again: won 1 of 1. Not called again: won 1 of 2. It proves nothing" in said
    assert "Lost: Too <b>dear</b>. Declined by me: no time." in said
    assert "open doors? “First” was followed after 20 days by “Second”, an order that fits. The 2" in said
    assert "“First” has waited for Moos Druck for 265 days (€900)." in said
    assert "kept? By others: 0 of 1. Moos" in said.replace(
        "who on time late, but announced honestly refused silent lateness ", ""
    )
    assert "Moos Druck 0 0 0 1 262 days" in said
    assert "Moos Druck: overdue for 262 days. Moos Druck: 3 questions in a row without an answer." in said
    assert "Done by their day: 0 of 1." in said
    assert "Heard so far: one compliment and no criticism." in said
    assert "year hard situations 2026 1" in said
    assert "The longest lasted 4 days (from 1 February 2026 to 4 February 2026)." in said


test_orders_and_promises_tell_what_they_know.__doc__ = ORDERS


def test_one_forecast_is_told_as_a_case(page: Callable[..., str]) -> None:
    said = page()
    assert "„Case 1“: zu 70 % sicher, nicht eingetreten. Eine weitere Erwartung ist noch offen." in said
    assert "Brier-Wert 0,49 = Zuverlässigkeit 0,49 − Auflösung 0,00 + Unsicherheit 0,00" in said


test_one_forecast_is_told_as_a_case.__doc__ = case(1, "decision: change\nconfidence: 70 %\n", "came-true: no\n") + case(
    2, "decision: love\nconfidence: 80 %\n"
)


def test_a_few_cases_are_told_and_no_number(page: Callable[..., str]) -> None:
    """
    === people.yml
    anna: {name: Anna & Co, role: client}
    === 2026-11-01-angebot.md
    ---
    titel: Flyer
    kundin: anna
    angebot: 2026-11-01
    antwort: 2026-11-10
    sicher: 80
    passt: 40
    ---
    === 2026-11-02-zusage.md
    ---
    titel: Plakat
    kundin: anna
    angebot: 2026-11-02
    auftrag: 2026-11-02
    sicher: 60
    passt: 40
    ---
    === 2026-11-03-absage.md
    ---
    titel: Logo
    angebot: 2026-11-03
    verloren: 2026-11-04
    sicher: 60
    ---
    === 2026-11-04-kritik.md
    ---
    kritik: Zu lang.
    ---
    """
    said = page()
    assert (
        "Antwort? „Flyer“: nach 21 Tagen noch offen. „Plakat“: noch am selben Tag entschieden. „Logo“: nach einem Tag "
        "entschieden. Die 3" in said
    )
    assert (
        "„Plakat“: zu 60 % sicher, eingetreten. „Logo“: zu 60 % sicher, nicht eingetreten. Eine weitere Erwartung ist"
        in said
    )
    assert "im Mittel zu" not in said
    assert "als ich recht behalte" not in said
    assert "Auf den ersten Auftrag von Anna & Co, der nicht recht passte, folgte noch keiner, der passt." in said
    assert "Bisher gehört: kein Kompliment und eine Kritik." in said


def test_from_five_offers_on_their_number_is_told(page: Callable[..., str]) -> None:
    said = page()
    assert "Mehr als die Hälfte der Angebote ist noch nicht entschieden. Entschieden ist 1 von 5." in said


test_from_five_offers_on_their_number_is_told.__doc__ = "".join(
    f"=== 2026-11-{n:02}-a{n}.md\n---\nangebot: 2026-11-{n:02}\n{'verloren: 2026-11-05' if n == 5 else ''}\n---\n"
    for n in range(1, 6)
)


def test_half_of_the_offers_may_be_decided_on_the_same_day(page: Callable[..., str]) -> None:
    said = page()
    assert "Die Hälfte der Angebote war noch am selben Tag entschieden. Entschieden sind 5 von 5." in said


test_half_of_the_offers_may_be_decided_on_the_same_day.__doc__ = "".join(
    f"=== 2026-11-{n:02}-a{n}.md\n---\nangebot: 2026-11-{n:02}\nverloren: 2026-11-{n:02}\n---\n" for n in range(1, 6)
)


def test_whoever_is_surer_than_right_is_told_so_and_the_other_way_round(build: Build) -> None:
    surer = text(build(date(2026, 11, 22))["insights/"])
    assert "Ich bin sicherer, als ich recht behalte." in surer
    assert "90–100 % 94 % 2 von 5" in surer


test_whoever_is_surer_than_right_is_told_so_and_the_other_way_round.__doc__ = "".join(
    case(n, f"decision: love\nconfidence: {90 if n < 4 else 100} %\n", f"came-true: {'yes' if n < 3 else 'no'}\n")
    for n in range(1, 6)
)


def test_who_is_right_more_often_than_sure_is_told_so(page: Callable[..., str]) -> None:
    assert "Ich behalte öfter recht, als ich mir zutraue." in page()


test_who_is_right_more_often_than_sure_is_told_so.__doc__ = "".join(
    case(n, "decision: love\nconfidence: 40 %\n", "came-true: yes\n") for n in range(1, 6)
)


SURE_OF_31 = "".join(
    f"=== 2025-02-{1 + n % 28:02}-o{n}.md\n---\ntitle: Offer {n}\noffer: 2025-02-01\nconfidence: 73 %\n"
    f"{'won' if n < 21 else 'lost'}: 2025-03-01\n---\n"
    for n in range(31)
)
"""With 73 % sure, 21 of 31 came true: 68 %, between 50 % and 81 %."""


def test_what_may_be_chance_is_not_claimed_here_and_not_by_the_year(build: Build) -> None:
    pages = build(date(2026, 11, 22))
    unclear = "Ob das mehr ist als Zufall, lässt sich noch nicht sagen"
    told = text(pages["insights/"])
    assert "im Mittel zu 73 % sicher; wahr wurde es bei 21 von 31 (68 %, vermutlich zwischen 50 % und 81 %)." in told
    assert f"{unclear}." in told
    assert "als ich recht behalte" not in told
    assert f"{unclear}: Der wahre Anteil liegt vermutlich zwischen 50 % und 81 %." in text(
        pages["retrospectives/2025/"]
    )


test_what_may_be_chance_is_not_claimed_here_and_not_by_the_year.__doc__ = SURE_OF_31


def test_every_question_has_its_anchor_and_how_it_is_computed(build: Build) -> None:
    page = build(date(2026, 11, 22))["insights/"]
    assert len(page.headings) == page.content.count("<h2 ") == page.content.count("Wie das gerechnet ist")
    assert all(f'id="{heading.id}"' in page.content for heading in page.headings)


test_every_question_has_its_anchor_and_how_it_is_computed.__doc__ = ORDERS


def test_an_empty_journal_says_how_to_begin(page: Callable[..., str]) -> None:
    """
    === undatiert.md
    Text.
    """
    assert "Dann fängt diese Seite an zu erzählen." in page()


def test_the_public_edition_has_no_such_page(build: Build) -> None:
    assert "insights/" not in build(edition=Edition.PUBLIC)


test_the_public_edition_has_no_such_page.__doc__ = ORDERS
