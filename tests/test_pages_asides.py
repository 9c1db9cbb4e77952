"""What stands beside an entry for its writer alone, and what a partner's page knows."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dreiklang.options import Edition, Lang
from dreiklang.pages.page import Page

Build = Callable[..., dict[str, Page]]
TODAY = date(2026, 11, 22)


def text(content: str) -> str:
    """Give HTML as plain text with single spaces; a link is no space."""
    without_links = re.sub(r"</?a\b[^>]*>", "", content)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", without_links)).split())


def asides(page: Page) -> list[str]:
    """Give what stands beside the entry of *page*, each as text."""
    return [text(found) for found in re.findall(r"<aside.*?</aside>", page.content, re.DOTALL)]


def entry(id_: str, head: str) -> str:
    """Write an entry whose title is the rest of its id."""
    return f"=== {id_}.md\n---\ntitle: {id_[11:]}\n{head}---\n"


SILENCE = (
    entry("2026-11-01-Neues", "angebot: 2026-11-01\nnachgehakt: 2026-11-02 Telefon\n")
    + entry(
        "2026-01-01-Lang",
        "angebot: 2026-01-01\nnachgehakt: 2026-01-24\nantwort: 2026-01-28 war in Kur\ngewonnen: 2026-02-01\n",
    )
    + entry("2026-02-01-Nein", "angebot: 2026-02-01\nnachgehakt: 2026-02-03\nverloren: 2026-03-01\n")
    + entry("2026-03-01-Schnell", "angebot: 2026-03-01\ngewonnen: 2026-03-03\n")
)


def test_a_silence_is_held_against_others_and_what_calling_brought(build: Build) -> None:
    (told,) = asides(build(TODAY)["2026/11/neues/"])
    assert told == (
        "Was heißt das Schweigen? Seit 20 Tagen still. Einmal nachgehakt. "
        "Länger still waren schon 2 Angebote; entschieden wurden davon doch noch 2, gewonnen eines. "
        "Nachgehakt und bekommen: „Lang“. Nachgehakt und nicht bekommen: „Nein“. "
        "Was hinter einem Schweigen schon steckte: „war in Kur“ (Lang)."
    )


test_a_silence_is_held_against_others_and_what_calling_brought.__doc__ = SILENCE


def test_the_first_silence_has_nothing_to_be_held_against(build: Build) -> None:
    pages = build(date(2026, 11, 1), lang=Lang.EN)
    assert asides(pages["2026/11/alone/"]) == [
        "What does the silence mean? Silent since today. I have not called again yet."
    ]


test_the_first_silence_has_nothing_to_be_held_against.__doc__ = entry("2026-11-01-Alone", "offer: 2026-11-01\n")


def test_one_silence_before_is_one(build: Build) -> None:
    (told,) = asides(build(TODAY)["2026/11/neues/"])
    assert "Ein Angebot war schon einmal länger still, und dann kam doch noch eine Antwort." in told


test_one_silence_before_is_one.__doc__ = entry("2026-11-01-Neues", "angebot: 2026-11-01\n") + entry(
    "2026-02-01-Nein", "angebot: 2026-02-01\nverloren: 2026-03-01\n"
)


# The longest silence of each, by hand: 6 of 29 days, 29, and 22 that have no end yet; Quiet has been silent for 10.
TALKATIVE = (
    entry("2026-11-01-Quiet", "offer: 2026-11-01\nchased: 2026-11-12\n")
    + entry(
        "2026-05-01-Talkative",
        "offer: 2026-05-01\nanswered: [2026-05-06, 2026-05-12, 2026-05-18, 2026-05-24]\nlost: 2026-05-30\n",
    )
    + entry("2026-06-01-Mute", "offer: 2026-06-01\nlost: 2026-06-30\n")
    + entry("2026-10-31-Open", "offer: 2026-10-31\n")
)
CALLED = entry("2026-07-01-Called", "offer: 2026-07-01\nchased: 2026-07-10\nwon: 2026-07-21\n")  # 11 days


@pytest.mark.parametrize(
    ("more", "lang", "said"),
    [
        ("", Lang.EN, "2 offers were once silent for longer; one of them was decided after all, none won."),
        ("", Lang.DE, "2 Angebote; entschieden wurde davon doch noch eines, gewonnen keines."),
        (CALLED, Lang.EN, "3 offers were once silent for longer; 2 of them were decided after all, one won."),
        (CALLED, Lang.DE, "3 Angebote; entschieden wurden davon doch noch 2, gewonnen eines."),
    ],
    ids=["one-en", "one-de", "two-en", "two-de"],
)
def test_only_a_longer_silence_is_told_however_long_an_offer_was_open(
    journal_pages: Callable[..., dict[str, Page]], more: str, lang: Lang, said: str
) -> None:
    (told,) = asides(journal_pages(TALKATIVE + more, lang=lang)["2026/11/quiet/"])
    assert said in told


def test_five_calls_are_told_as_a_rate(build: Build) -> None:
    (told,) = asides(build(TODAY)["2026/11/neues/"])
    assert "Wo ich nachgehakt habe, wurden 4 von 5 (80 %, vermutlich zwischen 38 % und 96 %) zum Auftrag." in told


test_five_calls_are_told_as_a_rate.__doc__ = entry("2026-11-01-Neues", "angebot: 2026-11-01\n") + "".join(
    entry(f"2026-0{n}-01-Alt{n}", f"angebot: 2026-0{n}-01\nnachgehakt: 2026-0{n}-02\n{how}: 2026-0{n}-03\n")
    for n, how in enumerate(["gewonnen"] * 4 + ["verloren"], 1)
)

LEAVE = (
    "=== people.yml\nkolk: {name: Kolk, rolle: kundin}\nmira: {name: Mira, rolle: partnerin}\n"
    + entry("2026-09-01-Zeichen", "kundin: kolk\nsignale: ruft nie zurück\n")
    + entry("2026-09-05-Auftrag", "kundin: kolk\nauftrag: 2026-09-05\ngeliefert: 2027-01-10\n")
    + entry("2026-10-01-Schluss", "kundin: kolk\nentscheidung: beenden\nempfehle: mira\n")
    + entry("2026-08-01-Lob", "kompliment: So klar!\n")
)


def test_a_leave_shows_its_ends_how_it_came_and_what_binds(build: Build) -> None:
    hard, ends, praise = asides(build(TODAY)["2026/10/schluss/"])
    assert hard == (
        "Wie kam es dazu? Das erste Warnzeichen war vor 82 Tagen: Zeichen. Ausgesprochen ist es noch nicht. "
        "Noch 7 Wochen gebunden, bis 10. Januar 2027. Ein Versuch, etwas zu ändern, steht vor diesem Abschied nicht. "
        "Gab es einen? Schreib den Tag als ausgesprochen in den Kopf, oder den Grund als weil: "
        "Dann fragt hier niemand mehr."
    )
    assert ends.startswith(
        "Was ist noch offen? Bis es erledigt ist oder als verzichtet-auf im Kopf dieses Eintrags steht."
    )
    assert "Loses Ende mit Kolk: Auftrag, der noch läuft" in ends
    assert praise == "Und das hat auch jemand gesagt So klar! → Lob"


test_a_leave_shows_its_ends_how_it_came_and_what_binds.__doc__ = LEAVE


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (
            "ausgesprochen: 2026-10-05\n",
            "Vom ersten Warnzeichen (Zeichen) bis es ausgesprochen war, vergingen 34 Tage.",
        ),
        ("ausgesprochen: 2026-09-02\n", "Vom ersten Warnzeichen (Zeichen) bis es ausgesprochen war, verging ein Tag."),
        ("ausgesprochen: 2026-09-01\n", "Am Tag des ersten Warnzeichens war es schon ausgesprochen."),
    ],
)
def test_how_long_it_took_to_say_it(journal_pages: Callable[[str], dict[str, Page]], head: str, said: str) -> None:
    pages = journal_pages(LEAVE.replace("entscheidung: beenden\n", f"entscheidung: beenden\n{head}"))
    assert said in asides(pages["2026/10/schluss/"])[0]
    assert "Versuch" not in asides(pages["2026/10/schluss/"])[0]


@pytest.mark.parametrize(
    "more", [entry("2026-09-20-Reden", "kundin: kolk\nentscheidung: ändern\n"), "because"], ids=["tried", "answered"]
)
def test_who_tried_or_answered_is_not_asked(journal_pages: Callable[[str], dict[str, Page]], more: str) -> None:
    text_ = LEAVE.replace("beenden\n", "beenden\nweil: es war genug\n") if more == "because" else LEAVE + more
    assert "Versuch" not in " ".join(asides(journal_pages(text_)["2026/10/schluss/"]))


def test_a_few_days_are_told_as_days(journal_pages: Callable[[str], dict[str, Page]]) -> None:
    pages = journal_pages(LEAVE.replace("2027-01-10", "2026-11-25"))
    assert "Noch 3 Tage gebunden" in asides(pages["2026/10/schluss/"])[0]


def test_orders_of_a_chain_know_each_other(build: Build) -> None:
    (told,) = asides(build(TODAY)["2026/03/zweiter/"])
    assert told == ("Wie kam ein Auftrag zum anderen? 1. Februar 2026: Erster (Passung 40 %) 1. März 2026: Zweiter")


test_orders_of_a_chain_know_each_other.__doc__ = (
    "=== people.yml\nkolk: {name: Kolk, rolle: kundin}\n"
    + entry("2026-02-01-Erster", "kundin: kolk\nauftrag: 2026-02-01\npasst: 40\nbezahlt: 2026-02-20\n")
    + entry("2026-03-01-Zweiter", "kundin: kolk\nauftrag: 2026-03-01\nbezahlt: 2026-03-20\n")
)


def test_a_good_word_changes_from_day_to_day(journal_pages: Callable[..., dict[str, Page]]) -> None:
    journal = entry("2026-10-01-Schwer", "energie: -2\n") + "".join(
        entry(f"2026-08-0{n}-Lob{n}", f"kompliment: Gut {n}\n") for n in (1, 2, 3)
    )
    said = [asides(journal_pages(journal, TODAY + timedelta(n))["2026/10/schwer/"])[0] for n in range(3)]
    assert len(set(said)) == 3


def test_the_public_edition_shows_none_of_it(build: Build) -> None:
    pages = build(TODAY, edition=Edition.PUBLIC)
    assert pages
    assert not any("<aside" in page.content for page in pages.values())


test_the_public_edition_shows_none_of_it.__doc__ = entry("2026-11-01-Neues", "angebot: 2026-11-01\nöffentlich: ja\n")

PARTNERS = (
    "=== people.yml\n"
    "kolk: {name: Kolk, rolle: kundin}\n"
    "moos: {name: Moos, rolle: partnerin, stark-in: [Druck, Papier]}\n"
    "lin: {name: Lin, rolle: partnerin, stark-in: [druck]}\n"
    "rot: {name: Rot, rolle: partnerin, stark-in: [Papier]}\n"
    + entry("2026-02-01-Auftrag", "kundin: kolk\nauftrag: 2026-02-01\ngeliefert: 2026-03-01\n")
    + entry(
        "2026-02-10-A",
        "versprochen: A\nvon: moos\nbis: 2026-03-10\nhält-auf: 2026-02-01-auftrag\nnachgehakt: [2026-03-11, 2026-03-13, 2026-03-15]\nenergie: -2\n",
    )
    + entry("2026-01-10-B", "versprochen: B\nvon: moos\nbis: 2026-01-20\ngehalten: 2026-01-20\n")
    + entry(
        "2026-01-11-C",
        "versprochen: C\nvon: moos\nbis: 2026-01-20\nverschoben: 2026-01-25\ngehalten: 2026-01-24\nenergie: 1\n",
    )
    + entry("2026-01-12-D", "versprochen: D\nvon: moos\nbis: 2026-01-20\nabgesagt: 2026-01-19\n")
    + entry("2026-02-20-Reden", "partnerin: moos\nentscheidung: ändern\n")
    + entry("2026-04-01-Schluss", "partnerin: rot\nentscheidung: beenden\nempfehle: lin\n")
)


def told_of(page: Page) -> str:
    """Give what the page of a person tells of relying on them."""
    found = re.search(r'<h2 id="partnership".*?</div>', page.content, re.DOTALL)
    return text(found[0]) if found else ""


def test_a_partner_s_page_tells_how_promises_are_kept_what_it_cost_and_who_else_could(build: Build) -> None:
    pages = build(TODAY)
    assert told_of(pages["people/moos/"]) == (
        "Wie verlässlich ist das? "
        "4 Versprechen waren fällig: 1 pünktlich gehalten, 1 später, aber gesagt, 1 ehrlich abgesagt und "
        "1 still überzogen oder geplatzt. Wo es später wurde, im Mittel um 130 Tage. Nachgefragt: dreimal. "
        "Eine Frage, kein Rat: Moos: seit 257 Tagen überfällig. Moos: 3 Nachfragen in Folge ohne Antwort. "
        "Moos: 1 von 4 pünktlich. "
        "Versucht habe ich schon, etwas zu ändern: „Reden“. "
        "Aufgehalten seit 266 Tagen: „Auftrag“. Getroffen hat es Kolk. "
        "Energie, über 2 Einträge zusammengezählt: −1. "
        "Druck können auch: Lin. Papier können auch, mit Vorbehalt: Rot."
    )
    assert told_of(pages["people/lin/"]).endswith("Arbeit übernommen: „Schluss“.")
    assert told_of(pages["people/rot/"]).endswith("Arbeit weitergegeben: „Schluss“.")
    assert told_of(pages["people/kolk/"]) == ""


test_a_partner_s_page_tells_how_promises_are_kept_what_it_cost_and_who_else_could.__doc__ = PARTNERS


def test_the_page_of_people_tells_who_can_do_what(build: Build) -> None:
    page = text(build(TODAY)["people/"].content)
    assert "Wer kann was?" in page
    assert "Druck: Lin Papier: gerade niemand, auf den Verlass ist" in page


test_the_page_of_people_tells_who_can_do_what.__doc__ = PARTNERS


def test_one_promise_that_came_late_is_told_as_one(build: Build) -> None:
    """
    === people.yml
    moos: {name: Moos, role: partner}
    === 2026-01-10-a.md
    ---
    versprochen: A
    von: moos
    bis: 2026-01-20
    gehalten: 2026-01-23
    nachgehakt: 2026-01-21
    ---
    """
    assert told_of(build(TODAY)["people/moos/"]).endswith("Einmal wurde es später, um 3 Tage. Nachgefragt: einmal.")
