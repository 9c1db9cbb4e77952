"""The page of an entry says at one glance what it is, and leads on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dreiklang.audience import for_edition
from dreiklang.dates import Period, PeriodKind
from dreiklang.derive import derive
from dreiklang.model import (
    Again,
    Cause,
    Choice,
    Decision,
    DeclineReason,
    Entry,
    Feedback,
    Fit,
    Foreseeable,
    Harm,
    Journal,
    Link,
    Money,
    NotedDay,
    Order,
    Outcome,
    Person,
    Promise,
    Question,
    Retrospective,
    Said,
    Series,
    Step,
    Tag,
    Target,
    TargetKind,
    Truth,
    Unread,
    Weighing,
    Weight,
    Where,
)
from dreiklang.options import Edition, Lang, Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.page import Asset, Card, Page
from dreiklang.pages.view import View
from dreiklang.problems import Code, Place, Problem
from dreiklang.render import render

TODAY = date(2026, 11, 22)
PEOPLE = (
    Person("nordlicht", "Nordlicht GmbH", labels=((Lang.DE, "ein Betrieb"),), cover_name="Frau Sommer"),
    Person("pip", "Pip"),
)


def make(id_: str = "a", day: date | None = date(2026, 3, 5), **values: Any) -> Entry:
    """Make an entry that says little."""
    return Entry(
        **({"id": id_, "path": f"{id_}.md", "title": id_.upper(), "date": day, "slug": id_, "lang": Lang.DE} | values)
    )


def pages(*entries: Entry, edition: Edition = Edition.PRIVATE, lang: Lang = Lang.DE, **rest: Any) -> dict[str, Page]:
    """Make all pages of a journal, by address."""
    options = Options(edition=edition, lang=lang, **rest)
    journal = for_edition(Journal(entries, PEOPLE), edition, TODAY)
    made, _, _ = all_pages(View.of(journal, derive(journal, options, TODAY), render(journal, options), options, TODAY))
    return {page.address: page for page in made}


def page(entry: Entry, *others: Entry, **rest: Any) -> str:
    """Give the content of the page of *entry*, with runs of white space made one."""
    address = replace(entry, date=entry.publish).address if rest.get("edition") is Edition.PUBLIC else entry.address
    return re.sub(r"\s+", " ", pages(entry, *others, **rest)[address].content)


def fact(content: str, label: str) -> str:
    """Give what *content* says to *label*, as plain text."""
    found = re.search(rf"<dt[^>]*>{re.escape(label)}</dt>(.*?)</div>", content)
    assert found, f"{label} is not told"
    return " ".join(re.sub(r"<[^>]+>", " ", found[1]).split())


def test_a_decision_tells_what_was_expected_and_what_came_of_it() -> None:
    decided = make(
        decision=Decision(
            Choice.LEAVE,
            because=("Geld", "Zeit"),
            weighing=Weighing(Weight.SELF, 3, 5),
            values=("Ruhe",),
            harm=(Harm.ME, Harm.WORK),
            cause=Cause.VALUES,
            spoken=date(2026, 3, 4),
            refer="pip",
            waive=("b", "unknown"),
        ),
        clients=("nordlicht",),
        expect="Er ruft an",
        confidence=70,
        review=date(2026, 6, 1),
    )
    look = make(
        "b",
        date(2026, 6, 2),
        retrospective=Retrospective(Target(TargetKind.ENTRY, "a"), outcome=Outcome.GOOD),
    )
    content = page(decided, look)
    assert 'class="dk-badge dk-tone-leave"' in content
    assert "</svg> Leave it</span>" in content
    assert '<a href="../../../people/nordlicht/">Nordlicht GmbH</a>' in content
    assert fact(content, "Erwartung") == "Er ruft an zu 70 % sicher"
    assert fact(content, "Was daraus wurde") == "B 2. Juni 2026 gut"
    assert 'href="../../../2026/06/b/"' in content
    assert fact(content, "Weil") == "Geld Zeit"
    assert fact(content, "Schwerer wiegt") == "meine Seite (3 zu 5)"
    assert fact(content, "Schadet") == "mir der Arbeit"
    assert fact(content, "Dahinter") == "verschiedene Werte"
    assert fact(content, "Ausgesprochen") == "4. März 2026"
    assert fact(content, "Weitergegeben an") == "Pip"
    assert fact(content, "Verzichtet auf") == "B"
    assert "Zum ersten Mal: Ruhe" in content
    assert "Wiedervorlage" not in content
    assert content.index("Erwartung") < content.index("Weil")


def test_a_decision_without_a_look_back_says_when_to_look() -> None:
    content = page(make(decision=Decision(Choice.LOVE, weighing=Weighing(Weight.EQUAL)), confidence=60, review=TODAY))
    assert fact(content, "Wiedervorlage") == "22. November 2026"
    assert fact(content, "Erwartung") == "zu 60 % sicher"
    assert fact(content, "Schwerer wiegt") == "beides gleich"


def test_an_order_tells_its_story_day_by_day() -> None:
    order = Order(
        inquiry=date(2026, 3, 1),
        offers=(date(2026, 3, 2), date(2026, 3, 4)),
        chased=(NotedDay(date(2026, 3, 9), "Telefon"),),
        answered=(NotedDay(date(2026, 3, 10), "nach Ostern", date(2026, 4, 6)),),
        accepted=date(2026, 4, 7),
        paid=date(2027, 1, 1),
        amount=Money(Decimal(4800), "EUR"),
        fit=Fit(63, 40, 60, 90),
        via=("pip",),
        follows="b",
    )
    content = page(make(order=order), make("b"))
    steps = re.findall(
        r"<li[^>]*><time[^>]*>([^<]*)</time> <span[^>]*>([^<]*)</span>(?: <span[^>]*>([^<]*)</span>)?", content
    )
    assert steps == [
        ("1. März 2026", "angefragt", ""),
        ("2. März 2026", "angeboten", "1. Fassung"),
        ("4. März 2026", "angeboten", "2. Fassung"),
        ("9. März 2026", "Nachgehakt", "Telefon"),
        ("10. März 2026", "Antwort", "nach Ostern · ruht bis 6. April 2026"),
        ("7. April 2026", "beauftragt", ""),
        ("1. Januar 2027", "bezahlt", ""),
    ]
    assert content.count('class="dk-ahead"') == 1
    assert '<span class="dk-state">beauftragt</span>' in content
    assert fact(content, "Betrag") == "4.800 €"
    assert fact(content, "Passt") == "63 % inhaltlich 40 %, strategisch 60 %, wirtschaftlich 90 %"
    assert fact(content, "Mit") == "Pip"
    assert fact(content, "Folgt auf") == "B"


def test_first_and_follow_up_orders_are_marked() -> None:
    first = make(order=Order(accepted=date(2026, 3, 1)), clients=("nordlicht",))
    second = make("b", order=Order(accepted=date(2026, 4, 1)), clients=("nordlicht",))
    assert '<li class="dk-mark">Erster Auftrag</li>' in page(first, second)
    assert '<li class="dk-mark">Folgeauftrag</li>' in page(second, first)


@pytest.mark.parametrize(
    ("order", "told"),
    [
        (Order(declined=TODAY, decline_reason=DeclineReason.NO_TIME), "keine Zeit"),
        (Order(lost=TODAY, reason="zu teuer"), "zu teuer"),
    ],
)
def test_a_reason_is_told(order: Order, told: str) -> None:
    assert fact(page(make(order=order)), "Grund") == told


@pytest.mark.parametrize(
    ("amount", "lang", "said"),
    [("4800.50", Lang.DE, "4.800,50 €"), ("4800", Lang.EN, "€4,800"), ("12.5", Lang.EN, "€12.50")],
)
def test_money_is_said_as_the_language_does(amount: str, lang: Lang, said: str) -> None:
    content = page(make(order=Order(inquiry=TODAY, amount=Money(Decimal(amount), "EUR"), fit=Fit(50))), lang=lang)
    assert said in content.replace("\xa0", " ")


def test_a_promise_says_whose_it_is_and_when_it_is_due() -> None:
    promise = Promise(
        "Plakate",
        by="pip",
        due=date(2026, 5, 1),
        moved=(date(2026, 5, 5),),
        kept=date(2026, 5, 6),
        blocks="b",
    )
    content = page(make(promise=promise, next=(Step("Anrufen", TODAY, TODAY), Step("Danken"))), make("b"))
    assert fact(content, "Pip hat versprochen") == "Plakate"
    assert fact(content, "fällig") == "5. Mai 2026"
    assert fact(content, "Hält auf") == "B"
    assert fact(content, "Nächster Schritt") == "Anrufen 22. November 2026 erledigt 22. November 2026 Danken"
    assert "hierher verschoben" in content
    assert '<span class="dk-milestone">gehalten</span>' in content
    assert fact(page(make(promise=Promise("Bericht"))), "Ich habe versprochen") == "Bericht"
    assert fact(page(make(promise=Promise("Bericht", by="unbekannt"))), "Versprochen") == "Bericht"


def test_a_look_back_says_at_what_and_what_was_learned() -> None:
    look = Retrospective(
        Target(TargetKind.PERSON, "pip"),
        Truth.NO,
        Outcome.MIXED,
        Again.UNSURE,
        Foreseeable.IN_FIRST_TALK,
        Where.BOTH,
        ("Früher fragen",),
    )
    content = page(make(retrospective=look, decision=Decision(Choice.CHANGE)))
    assert fact(content, "Rückblick auf") == "Pip"
    assert fact(content, "Ergebnis") == "durchwachsen"
    assert fact(content, "Eingetreten") == "nein"
    assert fact(content, "Wieder so") == "unsicher"
    assert fact(content, "Absehbar") == "schon im ersten Gespräch"
    assert fact(content, "Es lag an") == "beiden"
    assert fact(content, "Erkenntnis") == "Früher fragen"
    assert '</svg> Rückblick</span> <span class="dk-badge dk-tone-change">' in content


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (Target(TargetKind.TAG, "preise"), "Preise"),
        (Target(TargetKind.TAG, "unbenutzt"), "unbenutzt"),
        (Target(TargetKind.ENTRY, "a"), "A"),
        (
            Target(TargetKind.PERIOD, "2026-q1", Period.of(PeriodKind.QUARTER, TODAY.replace(month=1))),
            "1. Quartal 2026",
        ),
    ],
)
def test_a_look_back_links_to_its_target(target: Target, told: str) -> None:
    tagged = make(tags=(Tag("preise", "Preise"),))
    assert fact(page(make("b", retrospective=Retrospective(target)), tagged), "Rückblick auf") == told


def test_words_that_were_said_are_quoted() -> None:
    feedback = Feedback((Said("Großartig!", TODAY),), (Said("Zu laut"),))
    content = page(make(feedback=feedback))
    assert "<q>Großartig!</q>" in content
    assert fact(content, "Kritik") == "Zu laut"
    assert "</svg> Rückmeldung</span>" in content
    assert "</svg> Kompliment</span>" in page(make(feedback=Feedback((Said("Gut"),))))
    assert "</svg> Kritik</span>" in page(make(feedback=Feedback(criticisms=(Said("Zu laut"),))))


def test_a_question_names_who_asked() -> None:
    content = page(make(question=Question(("Wie?",), "Nordlicht", "nordlicht")), make("b", answers=("a",)))
    assert fact(content, "Frage") == "Wie? gefragt hat: Nordlicht GmbH"
    assert fact(page(make(question=Question(("Wie?",), "eine Leserin"))), "Frage") == "Wie? gefragt hat: eine Leserin"


def test_what_any_kind_may_say() -> None:
    content = page(
        make(energy=-1, signals=("Haare",), minutes=10, checklist=(1, 3), answers=("b",), words=450), make("b")
    )
    assert fact(content, "Energie") == "−1, kostet"
    assert fact(content, "Warnzeichen") == "Haare"
    assert fact(content, "Antwort auf") == "B"
    assert "10 Minuten ohne abzusetzen" in content
    assert "1 von 3 abgehakt" in content
    assert "2 Minuten zu lesen" in content
    assert fact(page(make(energy=0)), "Energie") == "0, ausgeglichen"


@pytest.mark.parametrize(
    ("publish", "said"),
    [
        (None, "Privat"),
        (date(2026, 3, 6), "öffentlich seit 6. März 2026"),
        (date(2026, 12, 24), "öffentlich ab 24. Dezember 2026"),
    ],
)
def test_i_see_who_may_read_it(publish: date | None, said: str) -> None:
    assert said in page(make(publish=publish))


def test_titles_and_values_are_text_and_never_markup() -> None:
    evil = '"><script>alert(1)</script>'
    entry = make(
        title=evil,
        tags=(Tag("t", evil),),
        expect=evil,
        signals=(evil,),
        extra=((evil, evil),),
        series=Series("s", evil, 1),
        credit=evil,
        image="a.jpg",
        pictures=(("a.jpg", "a.jpg"),),
    )
    for made in pages(entry, make("b", links=(Link("a", Target(TargetKind.ENTRY, "a")),), body="[[a]]")).values():
        assert "<script>alert" not in made.content


def test_unknown_keys_are_shown_to_me_only() -> None:
    entry = make(extra=(("Laune", "gut"),), publish=date(2026, 3, 5))
    assert '<th scope="row">Laune</th><td>gut</td>' in page(entry)
    assert "Laune" not in page(entry, edition=Edition.PUBLIC)


def test_what_leads_here_is_listed_once() -> None:
    here = make(decision=Decision(Choice.LOVE))
    link = make("b", body="[[a]]", links=(Link("a", Target(TargetKind.ENTRY, "a")),))
    look = make("c", retrospective=Retrospective(Target(TargetKind.ENTRY, "a")))
    content = page(here, link, look)
    leading = content[content.index("dk-backlinks") : content.index("<nav")]
    assert "Hierher führt" in leading
    assert "2026/03/b/" in leading
    assert "2026/03/c/" not in leading


def test_neighbours_in_time_and_in_the_series() -> None:
    parts = [
        make(name, date(2026, 3, number), series=Series("s", "Serie", number, 3))
        for number, name in enumerate("abc", 1)
    ]
    content = page(parts[1], parts[0], parts[2])
    assert 'Teil 2 von 3 · <a href="../../../series/s/">Serie</a>' in content
    assert re.search(r'<a rel="prev" href="[^"]*/a/"><span class="dk-label">Vorheriger Teil</span> A</a>', content)
    assert re.search(r'<a rel="next" href="[^"]*/c/"><span class="dk-label">Nächster Teil</span> C</a>', content)
    assert re.search(r'<a href="[^"]*/a/"><span class="dk-label">Davor</span> A</a>', content)
    assert "Vorheriger Teil" not in page(parts[0], parts[1])
    assert "Davor" not in page(make("x", None, series=Series("s", "Serie")), parts[0])


def test_an_entry_of_another_language_is_marked_and_our_words_in_it_too() -> None:
    content = page(make(lang=Lang.EN, energy=1))
    assert re.search(r'<div class="dk-entry [^"]*" lang="en">', content)
    assert '<p class="dk-kicker" lang="de">' in content
    assert '<dt lang="de">Energie</dt>' in content
    assert 'lang="' not in page(make(energy=1))


def test_the_site_speaks_english_too() -> None:
    content = page(make(energy=1, words=10), lang=Lang.EN)
    assert fact(content, "Energy") == "+1, gives"
    assert "5 March 2026" in content


def test_pictures_that_are_shown_lie_beside_the_page_and_others_do_not() -> None:
    entry = make(
        image="kopf.jpg",
        credit="Ada",
        body="![](b.jpg)",
        publish=date(2026, 3, 5),
        pictures=(("kopf.jpg", "bilder/kopf.jpg"), ("b.jpg", "b.jpg"), ("nie.jpg", "nie.jpg")),
    )
    journal = for_edition(Journal((entry,)), Edition.PUBLIC, TODAY)
    options = Options(edition=Edition.PUBLIC, at="heft/")
    made, _, assets = all_pages(
        View.of(journal, derive(journal, options, TODAY), render(journal, options), options, TODAY)
    )
    assert assets == (Asset("heft/2026/03/a/b.jpg", "b.jpg"), Asset("heft/2026/03/a/kopf.jpg", "bilder/kopf.jpg"))
    entry_page = next(page for page in made if page.address == "heft/2026/03/a/")
    assert entry_page.card == Card(date(2026, 3, 5), "heft/2026/03/a/kopf.jpg", "A")
    assert "<figcaption>Bild: Ada</figcaption>" in entry_page.content
    assert 'src="../../../2026/03/a/kopf.jpg"' in entry_page.content


def test_the_public_reads_a_label_without_a_link() -> None:
    entry = make(clients=("nordlicht",), publish=date(2026, 4, 1), title="Bei Nordlicht GmbH")
    content = page(entry, edition=Edition.PUBLIC)
    assert '<span class="dk-label">Mit wem</span> ein Betrieb</span>' in content
    assert "Bei Frau Sommer" in content
    assert "</svg> Beitrag</span>" in content
    assert "1. April 2026" in content


def test_a_description_is_the_writers_own_or_the_beginning() -> None:
    assert pages(make(body="Ein Satz."))["2026/03/a/"].description == "Ein Satz."
    assert pages(make(body="Ein Satz.", description="Kurz"))["2026/03/a/"].description == "Kurz"


def test_a_file_that_was_not_understood_shows_why_and_loses_nothing() -> None:
    problem = Problem(Code.KEY_UNKNOWN, Place("x.md", 2, 1, 3), "foo: <b>", (("value", "foo"), ("key", "foo")))
    unread = Unread("x", "x.md", "---\nfoo: <b>\n---\nText", "2026/05/x/", TODAY, (problem,))
    journal = Journal((), (), (unread,))
    options = Options()
    made, _, _ = all_pages(View.of(journal, derive(journal, options, TODAY), {}, options, TODAY))
    found = next(page for page in made if page.address == "2026/05/x/")
    assert "Noch nicht verstanden: x" in found.content
    assert "[key-unknown]" in found.content
    assert "foo: &lt;b&gt;\n---\nText</code></pre>" in found.content


def test_who_looks_back_at_what_cannot_be_read_sees_no_expectation(
    build: Callable[..., dict[str, Page]],
) -> None:
    """
    === 2026-03-01-wahl.md
    ---
    entscheidung: lassen
    erwartung: Ruhe
    ---
    === 2026-03-02-danach.md
    ---
    rückblick: 2026-03-01-wahl
    ergebnis: gut
    ---
    """
    page = build()["2026/03/danach/"].content
    assert "Ergebnis" in page
    assert "Ruhe" not in page
