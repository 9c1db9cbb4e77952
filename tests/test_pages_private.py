"""The pages of my own edition: decisions, people, all entries; and the voices of others in both."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from dreiklang.options import Edition, Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]


def text(page: Page) -> str:
    """Give the whole page as plain text with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content)).split())


JOURNAL = """
=== people.yml
kolk:
  name: Kolk & Söhne
  rolle: kundin
  öffentlich-als: ein Betrieb
  kontakt: {meist: 4 Wochen, höchstens: 6 Wochen}
  stark-in: [Holz, Stahl]
  wunsch: {zahlt pünktlich: ja, hört zu: nein, lacht mit: ja}
moos: {name: Moos Druck, rolle: partnerin}
=== 2026-01-10-angebot.md
---
titel: Das Angebot
kundin: kolk
angebot: 2026-01-10
auftrag: 2026-01-20
passt: 80
signale: [ruft nie zurück]
tags: [mut]
---
=== 2026-02-10-aendern.md
---
titel: Reden
kundin: kolk
entscheidung: ändern
erwartung: Er hört zu
sicher: 60
signale: [Ruft nie zurück, schweigt]
---
=== 2026-05-10-wurde.md
---
titel: Was wurde
rückblick: 2026-02-10-aendern
ergebnis: gleich
wieder: jein
erkenntnis: Nicken ist kein Ja
---
=== 2026-06-10-gehen.md
---
titel: Schluss
kundin: kolk
entscheidung: gehen
---
=== 2026-06-11-lang.md
---
title: An English one
lang: en
partnerin: moos
versprochen: Zehn Plakate
bis: 2026-06-20
gehalten: 2026-06-19
---
=== undatiert.md
---
tags: [mut]
---
Mit [[kolk]].
=== 2026-06-12-neu.md
---
kundin: Unbekannt
---
"""


def test_decisions_stand_side_by_side_open_and_reviewed(build: Build) -> None:
    page = text(build()["decisions/"])
    assert "Love it Bleiben, annehmen, gern haben keine Change it" in page
    assert "Was kam dabei heraus? (1) 10. Februar 2026 Kolk & Söhne Reden Erwartet Er hört zu 60 % sicher" in page
    assert "wie vorher, wieder so? unsicher : Was wurde , 10. Mai 2026" in page
    assert (
        "Noch offen (1) 10. Juni 2026 Kolk & Söhne Schluss Erwartet nichts notiert Daraus wurde noch kein Rückblick"
        in page
    )
    assert "Wiedervorlage am 8. September 2026" in page


def test_people_are_listed_by_role_with_where_we_stand(build: Build) -> None:
    pages = build()
    page = text(pages["people/"])
    assert "Kund:innen Kolk & Söhne Leave it Letzter Kontakt 10. Juni 2026 Offen 2" in page
    assert "Partner:innen Moos Druck Letzter Kontakt 19. Juni 2026 Offen nichts 1 Eintrag" in page
    assert pages["people/"].nav == "Menschen"


def test_a_person_has_a_page_with_the_whole_story(build: Build) -> None:
    pages = build(ideal=("Zahlt pünktlich", "hört zu", "empfiehlt weiter"))
    page = text(pages["people/kolk/"])
    assert "Wo wir stehen Leave it: beendet seit 10. Juni 2026: Schluss" in page
    assert "am liebsten alle 28 Tage, spätestens nach 42 Tagen" in page
    assert "Stark in Holz, Stahl Worum ging es #mut Öffentlich heißt das ein Betrieb" in page
    assert (
        "2 von 3 beantworteten Wünschen erfüllt Zahlt pünktlich (ja) hört zu (nein) "
        "empfiehlt weiter (noch nicht beantwortet) lacht mit (ja)"
    ) in page
    assert "Wann Love it Change it Leave it 10. Februar 2026 Reden 10. Juni 2026 Schluss" in page
    assert "Das Angebot beauftragt Passung: 80 % angeboten 10. Januar 2026 beauftragt 20. Januar 2026" in page
    assert "ruft nie zurück → Das Angebot , Reden schweigt → Reden" in page
    assert "Um Kolk & Söhne geht es in drei Einträgen , zum ersten Mal am 10. Januar 2026" in page
    assert "Undatiert" in page
    assert page.index("geht es in drei Einträgen") < page.index("Was wartet zwischen uns?")
    assert "Wiedervorlage seit" in page  # with whom is clear here
    moos = text(pages["people/moos/"])
    assert "noch nichts entschieden" in moos
    assert "Zehn Plakate gehalten bis 20. Juni 2026 → An English one" in moos
    assert "beantworteten Wünschen" not in moos
    assert "Steht noch nicht in der Personenliste" in text(pages["people/unbekannt/"])


def test_headings_of_a_person_are_those_on_the_page(build: Build) -> None:
    for page in build().values():
        for heading in page.headings:
            assert f'id="{heading.id}"' in page.content, (page.address, heading)
        ids = re.findall(r' id="([^"]+)"', page.content)
        assert len(ids) == len(set(ids)), page.address


def test_all_entries_stand_on_one_page_with_facets(build: Build) -> None:
    page = build()["entries/"]
    assert page.content.count("<li ") == 7
    facets = re.findall(r'data-facet="(\w+)"', page.content)
    assert facets == ["kind", "choice", "person"]  # one tag and one year leave nothing to sift by
    keys = dict(re.findall(r'value="([\w-]+)" data-key="(\d+)"', page.content))
    row = next(line for line in page.content.splitlines() if ">Reden<" in line)
    assert f'data-choice="{keys["change"]}"' in row
    assert f'data-person="{keys["kolk"]}"' in row
    assert '<a href="../2026/06/an-english-one/" lang="en">An English one</a>' in page.content
    assert "ohne Datum" in page.content
    assert '<script src="../assets/facets.js" defer></script>' in page.content
    assert 'aria-live="polite"' in page.content


for _test in (
    test_decisions_stand_side_by_side_open_and_reviewed,
    test_people_are_listed_by_role_with_where_we_stand,
    test_a_person_has_a_page_with_the_whole_story,
    test_headings_of_a_person_are_those_on_the_page,
    test_all_entries_stand_on_one_page_with_facets,
):
    _test.__doc__ = JOURNAL


def test_an_empty_journal_has_its_pages_and_they_say_so(build: Build) -> None:
    """Nothing yet."""
    pages = build()
    assert "Noch ist nichts entschieden." in text(pages["decisions/"])
    assert "Noch kennt das Tagebuch niemanden." in text(pages["people/"])
    assert "Noch steht nichts darin." in text(pages["entries/"])
    assert "beginnt hier die Geschichte" in text(pages["retrospectives/"])
    assert not {"compliments/", "questions/"} & set(pages)
    assert not any(address.startswith("retrospectives/2") for address in pages)


def test_more_than_fifty_of_one_choice_lead_on_to_the_entries(build: Build) -> None:
    page = build()["decisions/"]
    assert "2 ältere stehen bei den Einträgen" in text(page)
    assert 'href="../entries/?choice=love"' in page.content


test_more_than_fifty_of_one_choice_lead_on_to_the_entries.__doc__ = "".join(
    f"=== 2026-{1 + n // 28:02}-{1 + n % 28:02}-e{n}.md\n---\nentscheidung: lieben\n---\n" for n in range(52)
)


VOICES = """
=== people.yml
kolk: {name: Kolk & Söhne, öffentlich-als: ein Betrieb, deckname: Frau Sommer}
=== 2025-03-01-lob.md
---
titel: Lob
kundin: kolk
kompliment: Sehr ruhig.
freigabe: ja
öffentlich: ja
---
=== 2025-04-01-kritik.md
---
titel: Tadel
kritik: Zu leise.
---
=== 2026-03-01-frage.md
---
titel: Wie teuer?
frage: [Was kostet ein Tag?, Und zwei?]
frage-von: Ada
freigabe: ja
öffentlich: ja
---
=== 2026-03-02-wunsch.md
---
title: And this?
lang: en
frage: How do you begin?
frage-von: kolk
---
=== 2026-04-01-antwort.md
---
titel: So teuer
beantwortet: 2026-03-01-frage
öffentlich: ja
---
=== lob.md
---
titel: Zeitlos gelobt
kompliment: Schön.
---
"""


def test_compliments_by_year_with_the_balance_of_criticism(build: Build) -> None:
    page = text(build()["compliments/"])
    assert "2025 Ein Kompliment, eine Kritik. Sehr ruhig. Kolk & Söhne , 1. März 2025 → Lob" in page
    assert "Und was war Kritik? Zu leise. 1. April 2025 → Tadel" in page
    assert "Ohne Datum Schön. → Zeitlos gelobt" in page


def test_questions_open_ones_first_then_the_answered_with_their_answers(build: Build) -> None:
    page = text(build()["questions/"])
    assert "Was ist noch zu beantworten? How do you begin? gefragt hat: Kolk & Söhne → And this?" in page
    assert (
        "Was ist beantwortet? Was kostet ein Tag? Und zwei? gefragt hat: Ada → Wie teuer? Antwort: So teuer"
    ) in page


def test_the_public_hears_what_may_be_passed_on_and_nobody_by_name(build: Build) -> None:
    pages = build(edition=Edition.PUBLIC)
    compliments = text(pages["compliments/"])
    assert "Sehr ruhig." in compliments
    assert "Zu leise" not in compliments
    assert "Betrieb" not in compliments
    assert "gefragt hat: Ada → Wie teuer? Antwort: So teuer" in text(pages["questions/"])
    assert "And this?" not in text(pages["questions/"])


for _test in (
    test_compliments_by_year_with_the_balance_of_criticism,
    test_questions_open_ones_first_then_the_answered_with_their_answers,
    test_the_public_hears_what_may_be_passed_on_and_nobody_by_name,
):
    _test.__doc__ = VOICES


def test_english_pages_are_english(build: Build) -> None:
    pages = build(lang=Lang.EN)
    assert "What did I decide?" in text(pages["decisions/"])
    assert "Where we stand Leave it: ended since 10 June 2026" in text(pages["people/kolk/"])


test_english_pages_are_english.__doc__ = JOURNAL
