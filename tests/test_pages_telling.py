"""The told look back: whole sentences from several journals made by hand, in both languages."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest

from dreiklang.options import Edition, Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]


def told(page: Page) -> str:
    """Give the paragraphs of the told block as plain text, a line each."""
    block = re.search(r'<div class="dk-told">(.*?)</div>', page.content, re.DOTALL)
    assert block
    return html.unescape(re.sub(r"<[^>]+>", "", block.group(1))).strip()


def text(page: Page) -> str:
    """Give the whole page as plain text with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content)).split())


def test_two_decisions_of_one_mind(build: Build) -> None:
    """
    === 2026-01-10-anfang.md
    Ein Anfang.
    === 2026-02-01-kolk.md
    ---
    kundin: Kolk
    entscheidung: bleiben
    ---
    === 2026-02-02-moos.md
    ---
    kundin: Moos
    entscheidung: bleiben
    ---
    """
    assert told(build()["retrospectives/2026-02/"]) == (
        "Im Februar 2026 stehen zwei Einträge: „Kolk“ und „Moos“. Zwei Entscheidungen, beide fürs Bleiben. "
        "Was daraus wurde, hat noch kein Rückblick festgehalten.\nNoch offen: zwei Entscheidungen zum Wiederansehen."
    )


def test_one_decision_with_its_expectation_and_what_came_of_it(build: Build) -> None:
    """
    === 2026-01-10-anfang.md
    Ein Anfang.
    === 2026-02-01-reden.md
    ---
    titel: Reden
    entscheidung: ändern
    erwartung: Sie hört zu.
    sicher: 70
    ---
    === 2026-05-01-danach.md
    ---
    rückblick: 2026-02-01-reden
    eingetreten: ja
    ergebnis: besser
    wieder: ja
    ---
    """
    pages = build()
    assert told(pages["retrospectives/2026-02/"]) == (
        "Im Februar 2026 steht ein einziger Eintrag: „Reden“. Eine Entscheidung fiel, fürs Ändern: „Reden“. "
        "Erwartet war, zu 70 Prozent sicher: „Sie hört zu“. "
        "Es kam wie erwartet, es wurde besser, und ich würde wieder so entscheiden."
    )
    assert "besser, eingetreten, wieder so : Danach , 1. Mai 2026" in text(pages["retrospectives/2026-02/"])


def test_many_decisions_of_different_minds_with_some_reviews(build: Build) -> None:
    """
    === 2025-01-10-anfang.md
    Ein Anfang.
    === 2026-02-01-a.md
    ---
    entscheidung: bleiben
    ---
    === 2026-02-02-b.md
    ---
    entscheidung: bleiben
    ---
    === 2026-02-03-c.md
    ---
    entscheidung: ändern
    ---
    === 2026-02-04-d.md
    ---
    entscheidung: gehen
    ---
    === 2026-06-01-ra.md
    ---
    rückblick: 2026-02-01-a
    ergebnis: gut
    wieder: ja
    ---
    === 2026-06-02-rb.md
    ---
    rückblick: 2026-02-02-b
    ergebnis: schlecht
    wieder: nein
    ---
    === 2026-06-03-rc.md
    ---
    rückblick: 2026-02-03-c
    ergebnis: gut
    ---
    """
    assert told(build()["retrospectives/2026-02/"]).startswith(
        "Im Februar 2026 stehen vier Einträge. "
        "Vier Entscheidungen: zweimal fürs Bleiben, einmal fürs Ändern und einmal fürs Gehen. "
        "Zu drei davon gibt es schon einen Rückblick: zweimal ging es gut aus, und einmal ging es schlecht aus. "
        "Eine von zwei würde ich wieder so treffen. Eine wartet noch auf ihren Rückblick."
    )


def test_all_reviewed_without_an_outcome_and_none_again(build: Build) -> None:
    """
    === 2026-02-01-a.md
    ---
    entscheidung: gehen
    ---
    === 2026-02-02-b.md
    ---
    entscheidung: gehen
    ---
    === 2026-02-03-c.md
    ---
    entscheidung: gehen
    ---
    === 2026-06-01-ra.md
    ---
    rückblick: 2026-02-01-a
    wieder: nein
    ---
    === 2026-06-02-rb.md
    ---
    rückblick: 2026-02-02-b
    wieder: nein
    ---
    === 2026-06-03-rc.md
    ---
    rückblick: 2026-02-03-c
    ---
    """
    assert told(build()["retrospectives/2026-02/"]).startswith(
        "Im Februar 2026 fängt dieses Tagebuch an, mit drei Einträgen. Drei Entscheidungen, alle fürs Gehen. "
        "Zu drei davon gibt es schon einen Rückblick. Keine von zwei würde ich wieder so treffen."
    )


OFFERS = """
=== 2025-12-01-anfang.md
Ein Anfang.
=== 2026-03-01-eins.md
---
titel: Eins
angebot: 2026-03-01
bekommen: 2026-03-09
---
=== 2026-03-02-zwei.md
---
titel: Zwei
angebot: 2026-03-02
verloren: 2026-03-20
---
=== 2026-03-03-drei.md
---
titel: Drei
abgelehnt: 2026-03-03
wiedervorlage: 2027-03-03
---
=== 2026-03-04-vier.md
---
titel: Vier
auftrag: 2026-03-04
---
=== 2026-04-01-fünf.md
---
titel: Fünf
angebot: 2026-04-01
---
=== 2026-04-02-sechs.md
---
titel: Sechs
angebot: 2026-04-02
---
=== 2026-04-03-neun.md
---
titel: Neun
abgelehnt: 2026-04-03
---
=== 2026-04-04-zehn.md
---
titel: Zehn
abgelehnt: 2026-04-04
---
=== 2026-05-07-elf.md
---
titel: Elf
versprochen: Druck
von: mir
bis: 2026-05-09
gehalten: 2026-05-08
---
=== 2026-06-01-zwölf.md
---
titel: Zwölf
angebot: [2026-06-01, 2026-12-01]
---
=== 2026-05-05-sieben.md
---
titel: Sieben
versprochen: Rechnung #4711
von: mir
bis: 2026-05-09
gehalten: 2026-05-08
---
=== 2026-05-06-acht.md
---
titel: Acht
angebot: 2026-05-06
zurückgezogen: 2026-05-07
---
"""


def test_offers_and_promises_are_told_by_case_or_by_number(build: Build) -> None:
    pages = build()
    assert told(pages["retrospectives/2026-03/"]).splitlines()[1] == (
        "Zwei Angebote gingen hinaus: eins wurde ein Auftrag und eins ging verloren. "
        "Ein Auftrag kam ohne Angebot zustande. Abgesagt habe ich „Drei“. Davon ist nichts mehr offen."
    )
    assert "Zwei Angebote gingen hinaus, und beide sind noch offen." in told(pages["retrospectives/2026-04/"])
    may = told(pages["retrospectives/2026-05/"])
    assert "Das Angebot „Acht“ wurde zurückgezogen. Zwei Versprechen, beide gehalten." in may
    assert "Zwei Anfragen habe ich abgesagt." in told(pages["retrospectives/2026-04/"])
    assert "Das Angebot „Zwölf“ ist noch offen." in told(pages["retrospectives/2026-06/"])


test_offers_and_promises_are_told_by_case_or_by_number.__doc__ = OFFERS


def test_words_and_energy(build: Build) -> None:
    """
    === 2026-03-01-a.md
    ---
    kompliment: Schön!
    energie: 2
    ---
    === 2026-03-02-b.md
    ---
    kritik: Zu leise.
    energie: -1
    ---
    === 2026-03-03-c.md
    ---
    energie: 0
    ---
    === 2026-04-03-c.md
    ---
    energie: 0
    titel: April
    ---
    """
    pages = build()
    assert (
        "Zu hören bekam ich ein Kompliment und eine kritische Stimme. Die Energie, wo sie notiert ist: +2, −1 und 0."
        in told(pages["retrospectives/2026-03/"])
    )
    assert "Energie" not in told(pages["retrospectives/2026-04/"])
    assert "Schön! Kompliment → A" in text(pages["retrospectives/2026-03/"])


def test_the_mean_of_energy_only_from_five_on(build: Build) -> None:
    """
    === 2026-03-01-a.md
    ---
    energie: 2
    ---
    === 2026-03-02-b.md
    ---
    energie: 1
    ---
    === 2026-03-03-c.md
    ---
    energie: 1
    ---
    === 2026-03-04-d.md
    ---
    energie: -1
    ---
    === 2026-03-05-e.md
    ---
    energie: 0
    ---
    """
    assert "Die Energie lag im Mittel bei +0,6 (von −2 bis +2, in fünf Einträgen notiert)." in told(
        build()["retrospectives/2026/"]
    )
    assert "Energy was +0.6 on average" in told(build(lang=Lang.EN)["retrospectives/2026/"])


PEOPLE_AND_TAGS = """
=== people.yml
kolk:
  name: Kolk & Söhne
=== 2026-03-01-a.md
---
kundin: kolk
tags: [mut, "<b>fett</b>"]
---
=== 2026-03-01-b.md
---
kundin: kolk
tags: [eile]
---
=== 2026-03-04-c.md
---
titel: <script>alert(1)</script>
tags: [mut]
---
=== ohne.md
---
tags: [zeitlos]
---
"""


@pytest.mark.parametrize(
    ("address", "lead"),
    [
        ("tags/mut/", "Von „mut“ handeln zwei Einträge, der erste vom 1. März 2026, der jüngste vom 4. März 2026."),
        ("tags/eile/", "Von „eile“ handelt bisher ein Eintrag, „B“, vom 1. März 2026."),
        ("tags/zeitlos/", "Von „zeitlos“ handelt ein Eintrag ohne Datum: „Ohne“."),
        ("people/kolk/", "Um Kolk & Söhne geht es in zwei Einträgen, alle vom 1. März 2026."),
    ],
)
def test_tags_and_people_have_a_lead_of_their_own(build: Build, address: str, lead: str) -> None:
    assert told(build()[address]) == lead


test_tags_and_people_have_a_lead_of_their_own.__doc__ = PEOPLE_AND_TAGS


def test_titles_and_names_are_text_never_markup(build: Build) -> None:
    for page in build().values():
        assert "<script>alert" not in page.content
        assert "<b>fett" not in page.content


test_titles_and_names_are_text_never_markup.__doc__ = PEOPLE_AND_TAGS


def test_what_runs_is_told_as_running(build: Build) -> None:
    """
    === 2026-10-01-a.md
    Ein Anfang.
    === 2026-11-01-b.md
    ---
    frage: Warum?
    ---
    === 2026-11-02-c.md
    Noch einer.
    """
    pages = build()
    assert told(pages["retrospectives/2026-11/"]) == (
        "Der November 2026 läuft noch; bis heute stehen zwei Einträge darin, darunter eine Frage.\nNoch offen: eine Frage."
    )
    assert told(pages["retrospectives/2026/"]).startswith("Das Jahr 2026 läuft noch; bis heute stehen drei Einträge")
    assert told(build(lang=Lang.EN)["retrospectives/2026-q4/"]).startswith(
        "The fourth quarter of 2026 is still running; so far it holds three entries"
    )


DIFFERENT = """
=== 2025-11-30-anfang.md
---
tags: [alt]
---
""" + "".join(
    f"""=== 2026-02-0{n}-e{n}.md
---
titel: E{n}
tags: [alt, neu{n}]
kundin: Kundin {n}
energie: {1 if n else 0}
kompliment: Gut {n}!
---
"""
    for n in range(1, 9)
)


def test_what_stands_out_says_where_it_may_be_chance(build: Build) -> None:
    page = text(build()["retrospectives/2026-q1/"])
    assert "Was war anders als im vierten Quartal 2025?" in page
    assert "Mehr Einträge: 8 statt 1 ." in page
    assert "Mehr Komplimente: 8 statt 0." in page
    assert "neu6 und zwei weitere." in page
    assert "Neu dabei: Kundin 1" in page
    english = text(build(lang=Lang.EN)["retrospectives/2026-q1/"])
    assert "What was different from the fourth quarter of 2025?" in english
    assert "More entries: 8 instead of 1 ." in english


test_what_stands_out_says_where_it_may_be_chance.__doc__ = DIFFERENT


def test_the_only_new_person_is_named_with_a_link(build: Build) -> None:
    """
    === 2026-01-01-a.md
    Anfang.
    === 2026-02-01-b.md
    ---
    kundin: Kolk
    ---
    """
    assert 'Neu dabei: <a href="../../people/kolk/">Kolk</a>.' in build()["retrospectives/2026-02/"].content


def test_small_differences_may_be_chance_and_equal_times_show_none(build: Build) -> None:
    """
    === 2026-01-01-a.md
    Anfang.
    === 2026-02-01-b.md
    ---
    entscheidung: gehen
    energie: 2
    ---
    === 2026-02-02-c.md
    ---
    entscheidung: gehen
    ---
    === 2026-03-02-d.md
    ---
    entscheidung: bleiben
    energie: -2
    ---
    === 2026-03-03-e.md
    ---
    entscheidung: gehen
    ---
    === 2026-04-01-f.md
    Eins.
    === 2026-04-02-g.md
    Zwei.
    """
    pages = build()
    february, march = (text(pages[f"retrospectives/2026-0{n}/"]) for n in (2, 3))
    assert "Mehr Entscheidungen fürs Gehen: 2 statt 0. Bei so wenigen Fällen kann das auch Zufall sein." in february
    assert "Weniger Energie: im Mittel −2 statt +2 . Bei so wenigen Fällen" in march
    april = pages["retrospectives/2026-04/"]
    assert "Was war anders" not in text(april)
    assert "different" not in [heading.id for heading in april.headings]


def test_the_public_edition_tells_only_what_all_may_know(build: Build) -> None:
    """
    === people.yml
    kolk: {name: Kolk & Söhne, öffentlich-als: ein Betrieb, deckname: Frau Sommer}
    === 2026-03-01-a.md
    ---
    entscheidung: gehen
    öffentlich: ja
    kundin: kolk
    erwartung: Geheimes
    nächster-schritt: Verborgenes
    ---
    === 2026-03-02-b.md
    ---
    angebot: 2026-03-02
    öffentlich: ja
    ---
    === 2026-03-03-c.md
    ---
    öffentlich: ja
    ---
    === 2026-02-03-c2.md
    ---
    öffentlich: ja
    ---
    """
    pages = build(edition=Edition.PUBLIC)
    assert told(pages["retrospectives/2026-03/"]) == (
        "Im März 2026 stehen drei Einträge: „A“, „B“ und „C“. Eine Entscheidung fiel, fürs Gehen: „A“."
    )
    assert "nichts notiert" not in text(pages["retrospectives/2026-03/"])
    assert "noch kein Rückblick" not in text(pages["retrospectives/2026-03/"])
    assert "retrospectives/2026-02/" not in pages
    assert "Neu dabei" not in pages["retrospectives/2026-03/"].content


@pytest.mark.parametrize("lang", list(Lang))
def test_every_way_out_has_its_words(build: Build, lang: Lang) -> None:
    made = " ".join(told(page) for page in build(lang=lang).values() if "dk-told" in page.content)
    assert "{" not in made
    assert "None" not in made


def _every_way() -> str:
    outcomes = ["gut", "durchwachsen", "schlecht", "besser", "gleich", "gemeinsamer-nenner"]
    truths, agains = ["ja", "nein", "unklar"], ["ja", "nein", "unsicher"]
    ends = ["", "gehalten: 2026-03-09", "geplatzt: 2026-03-09", "abgesagt: 2026-03-09"]
    stages = ["", "bekommen: 2026-03-09", "verloren: 2026-03-09", "zurückgezogen: 2026-03-09", "abgelehnt: 2026-03-09"]
    files = ["=== 2025-01-01-anfang.md\nAnfang.\n"]
    for n, outcome in enumerate(outcomes):
        files.append(f"=== 2026-0{n + 1}-01-d{n}.md\n---\nentscheidung: ändern\nerwartung: Was?\n---\n")
        files.append(
            f"=== 2026-10-0{n + 1}-r{n}.md\n---\nrückblick: 2026-0{n + 1}-01-d{n}\nergebnis: {outcome}\n"
            f"eingetreten: {truths[n % 3]}\nwieder: {agains[n % 3]}\n---\n"
        )
    for n, end in enumerate(ends):
        head = f"versprochen: Druck {n}\nbis: 2026-03-01\n{end}"
        files += [f"=== 2026-0{n + 1}-1{i}-p{n}{i}.md\n---\n{head}\n---\n" for i in range(n % 2 + 1)]
    for n, end in enumerate(stages):
        head = f"angebot: 2026-03-01\n{end}"
        files += [f"=== 2026-0{n + 1}-2{i}-o{n}{i}.md\n---\n{head}\n---\n" for i in range(n % 2 + 1)]
    return "".join(files)


test_every_way_out_has_its_words.__doc__ = _every_way()
