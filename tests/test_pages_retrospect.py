"""The answers of a look back: sentences, and a link from each number to the entries that it counts."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

import pytest

from dreiklang.options import Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]
Pages = Callable[[str], dict[str, Page]]


def plain(markup: str) -> str:
    """Give *markup* as text with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


def answers(page: Page) -> dict[str, str]:
    """Give what is told under each question, by its id."""
    sections = re.findall(
        r'<section class="dk-insight" aria-labelledby="([\w-]+)">.*?<div class="dk-told">(.*?)</div>',
        page.content,
        re.DOTALL,
    )
    return {id_: plain(told) for id_, told in sections}


def forecasts(year: int, *pairs: tuple[int, bool]) -> str:
    """Write an offer for each confidence, won or lost."""
    return "".join(
        f"=== {year}-02-{nr:02}-o{nr}.md\n---\ntitel: Angebot {nr}\nangebot: {year}-02-{nr:02}\nsicher: {sure} %\n"
        f"{'gewonnen' if won else 'verloren'}: {year}-03-01\n---\n"
        for nr, (sure, won) in enumerate(pairs, 1)
    )


def right(pages: dict[str, Page]) -> str:
    """Give the answer to how often I was right in 2026."""
    return answers(pages["retrospectives/2026/"])["right"]


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        (
            [(80, True), (60, False)],
            (
                "Zwei Erwartungen, bei denen steht, wie sicher ich war, haben sich entschieden: eine trat ein. "
                "Am weitesten daneben lag ich bei „Angebot 2“: zu 60 % sicher, und es kam anders."
            ),
        ),
        (
            [(80, False), (50, False)],
            (
                "Zwei Erwartungen, bei denen steht, wie sicher ich war, haben sich entschieden: keine trat ein. "
                "Am weitesten daneben lag ich bei „Angebot 1“: zu 80 % sicher, und es kam anders."
            ),
        ),
        (
            [(80, True), (40, True), (70, True)],
            (
                "Drei Erwartungen, bei denen steht, wie sicher ich war, haben sich entschieden: alle traten ein. "
                "Kaum daran geglaubt (40 %), und doch trat es ein: „Angebot 2“."
            ),
        ),
        (
            [(80, True)] * 4 + [(80, False)],
            (
                "Bei 5 Erwartungen war ich im Mittel zu 80 % sicher; vier traten ein, das sind 80 %. Das passt gut zusammen. "
                "Am weitesten daneben lag ich bei „Angebot 5“: zu 80 % sicher, und es kam anders."
            ),
        ),
        (
            [(90, True)] * 4 + [(90, False)],
            (
                "Bei 5 Erwartungen war ich im Mittel zu 90 % sicher; vier traten ein, das sind 80 %. Ob das mehr ist als Zufall, "
                "lässt sich noch nicht sagen: Der wahre Anteil liegt vermutlich zwischen 38 % und 96 %. "
                "Am weitesten daneben lag ich bei „Angebot 5“: zu 90 % sicher, und es kam anders."
            ),
        ),
        (
            [(90, False)] * 5,
            (
                "Bei 5 Erwartungen war ich im Mittel zu 90 % sicher; keine trat ein, das sind 0 %. "
                "Ich war sicherer, als ich recht behielt, und das ist kaum noch Zufall."
            ),
        ),
        (
            [(10, True)] * 5,
            (
                "Bei 5 Erwartungen war ich im Mittel zu 10 % sicher; alle traten ein, das sind 100 %. "
                "Es trat öfter ein, als ich mir zugetraut hatte, und das ist kaum noch Zufall."
            ),
        ),
    ],
    ids=["one of two", "none", "all", "fits", "unclear", "too sure", "too timid"],
)
def test_how_often_i_was_right(journal_pages: Pages, pairs: list[tuple[int, bool]], told: str) -> None:
    assert right(journal_pages(forecasts(2026, *pairs))) == told


def test_a_single_expectation_stands_with_its_entry_only(journal_pages: Pages) -> None:
    assert "right" not in answers(journal_pages(forecasts(2026, (80, True)))["retrospectives/2026/"])


def test_the_year_before_up_to_the_same_day(journal_pages: Pages) -> None:
    journal = forecasts(2025, (80, True), (60, False)) + forecasts(2026, (80, True), (70, True))
    assert right(journal_pages(journal)).endswith("alle traten ein. Im Jahr 2025 bis zum selben Tag war es 1 von 2.")


def test_it_depends_on_what_it_was_about(journal_pages: Pages) -> None:
    decisions = "".join(
        f"=== 2026-04-{nr:02}-d{nr}.md\n---\nentscheidung: gehen\nsicher: 50\n---\n"
        f"=== 2026-05-{nr:02}-r{nr}.md\n---\nrückblick: 2026-04-{nr:02}-d{nr}\neingetreten: nein\n---\n"
        for nr in range(1, 5)
    )
    assert right(journal_pages(forecasts(2026, *[(50, True)] * 4) + decisions)).endswith(
        "Je nachdem, worum es ging: bei Angeboten 4 von 4 und bei Entscheidungen 0 von 4."
    )


def test_every_number_leads_to_its_entries(journal_pages: Pages) -> None:
    content = journal_pages(forecasts(2026, (80, True), (70, False), (60, True)))["retrospectives/2026/"].content
    numbers = re.findall(r'<a class="dk-number" href="#([\w-]+)">(.*?)</a>', content)
    assert ("right-1", "zwei traten ein") in numbers
    assert ("told-1", "drei Einträge") in numbers or ("told-1", "drei Einträgen") in numbers
    for id_, number in numbers:
        (group,) = re.findall(rf'<dt id="{id_}">(.*?)</dt><dd>(.*?)</dd>', content)
        assert group[0] == number
        assert 'href="../../' in group[1]
    (won,) = re.findall(r'<dt id="right-1">.*?</dt><dd>(.*?)</dd>', content)
    assert plain(won) == "Angebot 1, Angebot 3"


def test_of_very_many_entries_not_all_are_listed(journal_pages: Pages) -> None:
    many = "".join(f"=== 2026-{nr // 28 + 1:02}-{nr % 28 + 1:02}-e{nr}.md\nText.\n" for nr in range(52))
    content = journal_pages(many)["retrospectives/2026/"].content
    (listed,) = re.findall(r'<dt id="told-1">.*?</dt><dd>(.*?)</dd>', content)
    assert listed.count("<a ") == 50
    assert listed.endswith(" und 2 weitere")


def judged(*cases: tuple[str, str]) -> str:
    """Write a decision with a retrospective for each outcome and again."""
    return "".join(
        f"=== 2026-01-{nr:02}-d{nr}.md\n---\ntitel: D{nr}\nentscheidung: gehen\n---\n"
        f"=== 2026-05-{nr:02}-r{nr}.md\n---\nrückblick: 2026-01-{nr:02}-d{nr}\nergebnis: {outcome}\nwieder: {again}\n---\n"
        for nr, (outcome, again) in enumerate(cases, 1)
    )


def test_good_decisions_and_good_luck(journal_pages: Pages) -> None:
    journal = judged(("gut", "ja"), ("gut", "nein"), ("schlecht", "ja"), ("schlecht", "nein"))
    assert answers(journal_pages(journal)["retrospectives/2026/"])["judged"] == (
        "Schlecht ausgegangen, und trotzdem würde ich es wieder so machen: „D3“. Das war Pech. "
        "Gut ausgegangen, aber nicht noch einmal: „D2“. Das war Glück. "
        "Schlecht ausgegangen, und nicht noch einmal: „D4“. Daraus habe ich gelernt. "
        "Gut ausgegangen, und ich würde es wieder so machen: „D1“."
    )


def test_many_of_one_kind_are_a_number_and_bring_the_picture(journal_pages: Pages) -> None:
    page = journal_pages(judged(*[("gut", "ja")] * 5))["retrospectives/2026/"]
    assert answers(page)["judged"] == "Gut ausgegangen, und ich würde es wieder so machen: 5 Fälle."
    (section,) = re.findall(r'aria-labelledby="judged">(.*?)</section>', page.content, re.DOTALL)
    assert '<svg class="dk-chart"' in section
    assert '<th scope="row">ging gut aus</th><td>5</td><td>0</td>' in section
    assert "style=" not in section


ROAD = """
=== 2025-03-01-zweites.md
---
titel: Der Anruf
kundin: Kolk
signale: [ruft nachts an]
---
=== 2026-01-10-reden.md
---
titel: Reden
kundin: Kolk
entscheidung: ändern
signale: [ruft nachts an]
---
=== 2026-03-01-gehen.md
---
titel: Gehen
kundin: Kolk
entscheidung: gehen
---
=== 2026-06-01-r.md
---
rückblick: 2026-03-01-gehen
absehbar: im-erstgespräch
woran: beiden
---
=== 2026-07-02-r3.md
---
rückblick: 2026-01-10-reden
absehbar: nein
woran: mir
---
"""


def test_whether_i_saw_it_coming(journal_pages: Pages) -> None:
    pages = journal_pages(ROAD)
    assert answers(pages["retrospectives/2026/"])["foreseen"] == (
        "In zwei Rückblicken steht, ob es absehbar war: einmal ja, und zwar schon im ersten Gespräch, und einmal nein. "
        "Gelegen hat es einmal an mir und einmal an beiden. "
        "Vom ersten Warnzeichen, „Der Anruf“, bis zum Abschied, „Gehen“, vergingen 365 Tage. "
        "Nach 315 Tagen kam der Versuch, etwas zu ändern: „Reden“."
    )
    assert answers(pages["retrospectives/2026-01/"])["foreseen"] == (
        "Bei „Reden“ war nicht abzusehen, was kam. Gelegen hat es an mir. "
        "Vom ersten Warnzeichen, „Der Anruf“, bis zum Entschluss, etwas zu ändern, „Reden“, vergingen 315 Tage."
    )
    assert answers(pages["people/kolk/"])["foreseen"].endswith("einmal notiert: „ruft nachts an“ zweimal.")
    assert (
        answers(pages["retrospectives/2026/"])["turned"]
        == "Kolk: Auf „Reden“ (ändern) folgte nach 50 Tagen „Gehen“ (gehen)."
    )


def test_many_ways_from_a_sign_are_told_by_their_middle(journal_pages: Pages) -> None:
    """The days are 9, 9, 10 and 11: in the middle 9.5, said as 10."""
    ways = "".join(
        f"=== 2026-01-{nr:02}-s{nr}.md\n---\nkundin: K{nr}\nsignale: [laut]\n---\n"
        f"=== 2026-01-{day:02}-d{nr}.md\n---\nkundin: K{nr}\nentscheidung: gehen\n---\n"
        for nr, day in enumerate((10, 11, 13, 15), 1)
    )
    told = answers(journal_pages(ways)["retrospectives/2026/"])["foreseen"]
    assert told == (
        "Vom ersten Warnzeichen bis zur Entscheidung vergingen im mittleren Fall 10 Tage, bei vier Entscheidungen. "
        "Mehr als einmal notiert: „laut“ viermal."
    )


def test_later_foreseeable_and_early(journal_pages: Pages) -> None:
    journal = "".join(
        f"=== 2026-01-{nr:02}-d{nr}.md\n---\nentscheidung: gehen\n---\n"
        f"=== 2026-05-{nr:02}-r{nr}.md\n---\nrückblick: 2026-01-{nr:02}-d{nr}\nabsehbar: {seen}\n---\n"
        for nr, seen in enumerate(("ja", "im-erstgespräch", "ja"), 1)
    )
    told = answers(journal_pages(journal)["retrospectives/2026/"])["foreseen"]
    assert told == "In drei Rückblicken steht, ob es absehbar war: dreimal ja, davon einmal schon im ersten Gespräch."


WORK = """
=== 2025-02-01-alt.md
---
kundin: Kolk
auftrag: 2025-02-01
betrag: 800 €
---
=== 2026-02-01-a.md
---
titel: A
kundin: Kolk
angebot: 2026-02-01
nachgehakt: 2026-02-05
gewonnen: 2026-02-10
betrag: 1.000 €
---
=== 2026-02-02-b.md
---
titel: B
kundin: Kolk
angebot: 2026-02-02
nachgehakt: 2026-02-06
verloren: 2026-02-07
---
=== 2026-02-03-c.md
---
titel: C
kundin: Moos
angebot: 2026-02-03
gewonnen: 2026-02-04
betrag: 2.000 €
---
=== 2026-02-04-d.md
---
titel: D
kundin: Moos
auftrag: 2026-02-04
betrag: 2.000 €
---
"""


def test_what_came_back_on_offers(journal_pages: Pages) -> None:
    assert answers(journal_pages(WORK)["retrospectives/2026/"])["asked"] == (
        "Bis zur Antwort vergingen 1, 5 und 9 Tage. Nachgehakt: 1 von 2 gewonnen. Nicht nachgehakt: 1 von 1 gewonnen. "
        "Das beweist nichts: Nachgehakt wird ja gerade dort, wo es still ist. "
        "Drei Aufträge kamen zustande, zusammen 5.000 € wert (im Jahr 2025 bis zum selben Tag: 800 €). "
        "Mehr als die Hälfte davon, 4.000 €, kam von Moos."
    )


def test_many_answers_are_told_by_their_median(journal_pages: Pages) -> None:
    """Four of five are decided after 27, 28, 26 and 25 days: at most half are open from the third on, after 27."""
    open_offer = "=== 2026-03-05-offen.md\n---\nangebot: 2026-03-05\n---\n"
    journal = forecasts(2026, (50, True), (50, False), (50, True), (50, True)) + open_offer
    told = answers(journal_pages(journal)["retrospectives/2026/"])["asked"]
    assert told == "Die Hälfte der Angebote war nach 27 Tagen entschieden. Entschieden sind 4 von 5."
    silent = "".join(f"=== 2026-02-{nr:02}-o{nr}.md\n---\nangebot: 2026-02-{nr:02}\n---\n" for nr in range(1, 6))
    told = answers(journal_pages(silent)["retrospectives/2026/"])["asked"]
    assert told == "Mehr als die Hälfte der Angebote ist noch nicht entschieden. Entschieden sind 0 von 5."


def promise(nr: int, by: str, kept: int) -> str:
    """Write a promise due on the tenth."""
    return f"=== 2026-02-{nr:02}-p{nr}.md\n---\ntitel: P{nr}\nversprochen: Karten\nvon: {by}\nbis: 2026-02-20\ngehalten: 2026-02-{kept}\n---\n"


@pytest.mark.parametrize(
    ("promises", "told"),
    [
        (promise(1, "Kolk", 20), "Was mir versprochen war, „P1“, kam pünktlich."),
        (promise(1, "mir", 21), "Was ich versprochen hatte, „P1“, war nicht pünktlich fertig."),
        (
            promise(1, "Kolk", 20) + promise(2, "Kolk", 21) + promise(3, "mir", 24) + promise(4, "mir", 20),
            (
                "Von dem, was mir versprochen war, kam 1 von 2 pünktlich. Ich hielt 1 von 2 pünktlich. "
                "Was zu spät kam, kam im mittleren Fall 2 Tage zu spät."
            ),
        ),
        (
            promise(1, "Kolk", 21) + promise(2, "Kolk", 21),
            "Von dem, was mir versprochen war, kamen 0 von 2 pünktlich. Was zu spät kam, kam meist einen Tag zu spät.",
        ),
        (
            "=== 2026-02-01-s.md\n---\nnächster-schritt: [2026-02-02 anrufen, 2026-02-03 schreiben]\nerledigt: 2026-02-02\n---\n",
            "Von meinen nächsten Schritten war 1 von 2 rechtzeitig getan.",
        ),
    ],
    ids=["one of theirs", "one of mine", "both", "all late", "steps"],
)
def test_whether_it_was_kept(journal_pages: Pages, promises: str, told: str) -> None:
    assert answers(journal_pages(promises)["retrospectives/2026/"])["kept"] == told


def noted(values: str, tag: str, start: int) -> Iterator[str]:
    """Write an entry a day with these energies (a sign each) and a tag."""
    for nr, each in enumerate(values, start):
        number = {"-": -1, "+": 1, "0": 0}[each]
        yield f"=== 2026-05-{nr:02}-e{nr}.md\n---\ntitel: E{nr}\nenergie: {number}\nschlagwörter: {tag}\n---\n"


def test_what_cost_energy_and_what_gave_some(journal_pages: Pages) -> None:
    journal = "".join((*noted("----", "streit", 1), *noted("-++++++0", "arbeit", 10)))
    assert answers(journal_pages(journal)["retrospectives/2026/"])["energy"] == (
        "Fünf Einträge haben Kraft gekostet, und sechs haben welche gegeben. "
        "Um „streit“ geht es in 4 von 5 Einträgen, die Kraft gekostet haben, und in keinem von 7 übrigen. "
        "Um „arbeit“ geht es in 6 von 6 Einträgen, die Kraft gegeben haben, und in 2 von 6 übrigen. "
        "Bei so wenigen Fällen kann das auch Zufall sein."
    )


def test_a_few_entries_that_cost_energy_are_named(journal_pages: Pages) -> None:
    journal = "".join(noted("-0000", "alles", 1))
    assert answers(journal_pages(journal)["retrospectives/2026/"])["energy"] == ("Kraft gekostet hat „E1“.")
    assert "energy" not in answers(journal_pages("".join(noted("++++++", "alles", 1)))["retrospectives/2026/"])


def test_energy_before_and_after_a_decision(journal_pages: Pages) -> None:
    leave = "=== 2026-05-15-gehen.md\n---\ntitel: Gehen\nentscheidung: gehen\n---\n"
    journal = "".join((*noted("-----", "alles", 1), leave, *noted("+++++", "alles", 20)))
    assert answers(journal_pages(journal)["retrospectives/2026/"])["turned"] == (
        "Im Vierteljahr vor „Gehen“ lag die Energie im Mittel bei −1, im Vierteljahr danach bei +1. "
        "Ob es daran lag, lässt sich nicht sagen."
    )


def test_a_few_energies_are_told_themselves(journal_pages: Pages) -> None:
    leave = "=== 2026-05-15-gehen.md\n---\ntitel: Gehen\nentscheidung: gehen\n---\n"
    journal = "".join((*noted("0-----", "alles", 1), leave, *noted("+0", "alles", 20)))
    assert answers(journal_pages(journal)["retrospectives/2026/"])["turned"] == (
        "Im Vierteljahr vor „Gehen“ stand die Energie bei −1, −1, −1 und −1, im Vierteljahr danach bei +1 und 0."
    )


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("ja", "Bei „D1“ war abzusehen, was kam."),
        ("im-erstgespräch", "Bei „D1“ war schon im ersten Gespräch abzusehen, was kam."),
    ],
    ids=["yes", "early"],
)
def test_a_single_word_on_foresight_is_told_with_its_case(journal_pages: Pages, seen: str, told: str) -> None:
    journal = judged(("gut", "ja")).replace("ergebnis: gut", f"absehbar: {seen}")
    assert answers(journal_pages(journal)["retrospectives/2026/"])["foreseen"] == told


def test_a_door_that_opened(journal_pages: Pages) -> None:
    journal = """
=== 2026-01-01-klein.md
---
titel: Klein
kundin: Kolk
auftrag: 2026-01-01
passt: 40
---
=== 2026-01-02-gross.md
---
titel: Groß
kundin: Kolk
auftrag: 2026-01-02
passt: 90
---
"""
    assert answers(journal_pages(journal)["tags/"]) == {}
    assert answers(journal_pages(journal)["retrospectives/2026/"])["turned"] == (
        "Eine Tür ging auf: Auf „Klein“ folgte nach einem Tag „Groß“, ein Auftrag, der passt."
    )


def test_rates_that_shifted_stand_with_what_was_different(journal_pages: Pages) -> None:
    before = forecasts(2024, *[(50, False)] * 8).replace("sicher: 50 %\n", "")
    now = forecasts(2025, *[(50, True)] * 8).replace("sicher: 50 %\n", "")
    content = plain(journal_pages(before + now)["retrospectives/2025/"].content)
    assert "Gewonnene Angebote: 8 von 8 statt 0 von 8. Die Einträge" in content
    few = forecasts(2024, (50, False), (50, False), (50, True)) + forecasts(2025, *[(50, True)] * 3)
    content = plain(journal_pages(few)["retrospectives/2025/"].content)
    assert "Gewonnene Angebote: 3 von 3 statt 1 von 3. Bei so wenigen Fällen kann das auch Zufall sein." in content


def test_numbers_that_differ_lead_to_their_entries(journal_pages: Pages) -> None:
    words = {
        "kompliment: Gut": "Mehr Komplimente",
        "kritik: Laut": "Mehr kritische Stimmen",
        "entscheidung: gehen": "Mehr Entscheidungen fürs Gehen",
        "versprochen: Karten": "Mehr Versprechen",
        "angebot: 2026-02-01": "Mehr Angebote, die noch ohne Antwort sind",
    }
    before = "=== 2026-01-10-z.md\nText.\n=== 2025-12-10-y.md\nText.\n"
    heads = [f"=== 2026-02-{nr:02}-e{nr}.md\n---\n{head}\n---\n" for nr, head in enumerate([*words, *words], 1)]
    content = journal_pages(before + "".join(heads))["retrospectives/2026-02/"].content
    for nr, (head, said) in enumerate(words.items(), 1):
        (id_,) = re.findall(rf'{said}: <a class="dk-number" href="#([\w-]+)">2</a> statt 0', content)
        (listed,) = re.findall(rf'<dt id="{id_}">2</dt><dd>(.*?)</dd>', content)
        assert [f"/e{nr}/" in listed, f"/e{nr + 5}/" in listed, listed.count("<a ")] == [True, True, 2], head


def test_answers_are_for_me_alone_and_say_how_they_are_computed(build: Build) -> None:
    """
    === 2026-02-01-a.md
    ---
    angebot: 2026-02-01
    sicher: 80
    gewonnen: 2026-02-10
    ---
    === 2026-02-02-b.md
    ---
    angebot: 2026-02-02
    sicher: 60
    verloren: 2026-02-11
    ---
    """
    page = build(lang=Lang.EN)["retrospectives/2026/"]
    told = answers(page)
    assert told["right"].startswith("Two expectations that say how sure I was are decided: one came true.")
    assert told["asked"] == "Answers took 9 and 9 days."
    assert "How this is computed" in page.content
    assert "Brier score 0.20" in page.content
    assert [heading.id for heading in page.headings][:2] == ["right", "asked"]
