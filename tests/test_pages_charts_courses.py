"""The pictures of courses over time: lanes, chains, streaks, promises; the table beside each says the same."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest

from dreiklang.options import Lang
from dreiklang.pages.charts.timeline import Timeline, spread
from dreiklang.pages.page import Page

Pages = Callable[..., dict[str, Page]]
Build = Callable[..., dict[str, Page]]

SHAPE_OF = {"bleiben": "full", "ändern": "diamond", "gehen": "cross"}


def section(page: Page, id_: str) -> str:
    """Cut the section *id_* out of *page*; "" where it has none."""
    found = re.search(rf'<section class="dk-insight" aria-labelledby="{id_}">.*?</section>', page.content, re.DOTALL)
    return found[0] if found else ""


def drawn(page: Page, id_: str) -> Element:
    """Parse the picture of a section, which must be well-formed."""
    part = section(page, id_)
    return fromstring(part[part.index("<svg") : part.index("</svg>") + len("</svg>")])  # noqa: S314  # our own


def rows(page: Page, id_: str) -> list[list[str]]:
    """Give the rows of the table of a section."""
    body = section(page, id_).split("<tbody>")[1].split("</tbody>")[0]
    return [
        [html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in body.split("</tr>")[:-1]
    ]


def shape(mark: Element) -> str:
    """Name the shape of a mark."""
    hollow = "hollow" in mark.attrib["class"]
    if mark.tag == "circle":
        return "hollow" if hollow else "full"
    return "cross" if hollow else "diamond"


def lines(picture: Element) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give each line of a picture in its order: its name, and its marks with what they say to who points at them."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for each in picture:
        if each.get("class") == "dk-word dk-name":
            found.append((each.text or "", []))
        elif (each.get("class") or "").startswith("dk-mark"):
            found[-1][1].append((shape(each), each.findtext("title") or ""))
    return found


def places(picture: Element) -> list[float]:
    """Give where marks stand from left to right, line by line."""
    return [_place(each) for each in picture if (each.get("class") or "").startswith("dk-mark")]


def _place(mark: Element) -> float:
    if mark.tag == "circle":
        return float(mark.attrib["cx"])
    steps = [float(step) for step in re.findall(r"[ML]([\d.]+) ", mark.attrib["d"])]
    return (min(steps) + max(steps)) / 2


def decision(day: str, choice: str, person: str = "") -> str:
    """Write a decision."""
    about = f"kundin: {person}\n" if person else ""
    return (
        f"=== {day}-{choice.replace('ä', 'ae')}-{person.lower()}{day[8:]}.md\n---\n{about}entscheidung: {choice}\n---\n"
    )


LANES = (
    decision("2025-02-01", "ändern", "Kolk")
    + decision("2025-03-01", "bleiben", "Moos")
    + decision("2026-04-01", "gehen", "Kolk")
    + decision("2026-05-01", "gehen")
    + decision("2026-06-01", "bleiben", "Kolk")
)


def test_the_lanes_say_what_their_table_says(journal_pages: Pages) -> None:
    page = journal_pages(LANES)["insights/"]
    told = [
        [day.partition(": ")[0], name, choice]
        for name, marks in lines(drawn(page, "lanes"))
        for (kind, day) in marks
        for choice in SHAPE_OF
        if SHAPE_OF[choice] == kind
    ]
    assert told == rows(page, "lanes")
    assert told == [
        ["1. Februar 2025", "Kolk", "ändern"],
        ["1. April 2026", "Kolk", "gehen"],
        ["1. Juni 2026", "Kolk", "bleiben"],
        ["1. März 2025", "Moos", "bleiben"],
        ["1. Mai 2026", "ohne Gegenüber", "gehen"],
    ]
    assert "<p>5 Entscheidungen, jede an ihrem Tag.</p>" in section(page, "lanes")


def test_marks_stand_in_the_order_of_their_days(journal_pages: Pages) -> None:
    kolk = places(drawn(journal_pages(LANES)["insights/"], "lanes"))[:3]
    assert kolk == sorted(kolk)
    assert kolk[0] == 8
    assert kolk[2] == 352


@pytest.mark.parametrize(
    "journal",
    [
        LANES.replace(decision("2026-06-01", "bleiben", "Kolk"), ""),
        "".join(decision(f"2026-01-{nr:02}", "gehen", f"K{nr}") for nr in range(1, 8)),
    ],
    ids=["four", "all alone"],
)
def test_few_decisions_or_none_about_the_same_are_no_lanes(journal_pages: Pages, journal: str) -> None:
    assert not section(journal_pages(journal)["insights/"], "lanes")


def test_very_many_people_share_a_lane_and_the_latest_sixty_decisions_are_shown(journal_pages: Pages) -> None:
    many = "".join(
        decision(f"20{year}-{month:02}-01", "gehen", f"K{year}x{month}") for year in (24, 25) for month in range(1, 13)
    )
    again = "".join(decision(f"2026-{nr // 20 + 1:02}-{nr % 20 + 1:02}", "ändern", "Kolk") for nr in range(45))
    page = journal_pages(many + again)["insights/"]
    told = lines(drawn(page, "lanes"))
    assert sum(len(marks) for _, marks in told) == len(rows(page, "lanes")) == 60
    assert [name for name, _ in told][-1] == "alle anderen"
    assert "Die letzten 60 Entscheidungen, jede an ihrem Tag." in section(page, "lanes")
    assert len(told) == 13


def test_the_year_shows_its_own_lanes_and_a_person_none(journal_pages: Pages) -> None:
    year = "".join(decision(f"2026-0{nr}-01", "gehen", "Kolk") for nr in range(1, 6))
    pages = journal_pages(LANES + year.replace("2026", "2024"))
    assert len(rows(pages["retrospectives/2024/"], "lanes")) == 5
    assert not section(pages["people/kolk/"], "lanes")


def order(day: str, person: str, head: str = "") -> str:
    """Write an order."""
    return f"=== {day}-{person.lower()}{day[8:]}.md\n---\nkundin: {person}\nauftrag: {day}\n{head}---\n"


CHAINS = (
    order("2024-02-01", "Kolk", "passt: 40\n")
    + order("2025-03-02", "Kolk", "passt: 80\n")
    + order("2026-04-03", "Kolk")
    + order("2026-05-04", "Moos", "passt: 79\n")
    + order("2026-06-05", "Moos", "passt: 90\n")
)


def test_the_chains_say_what_their_table_says(journal_pages: Pages) -> None:
    page = journal_pages(CHAINS)["insights/"]
    told = [
        [name, said.partition(": ")[0], said.partition(": ")[2] or "–"]
        for name, marks in lines(drawn(page, "chains"))
        for _, said in marks
    ]
    assert told == rows(page, "chains")
    assert [row[2] for row in told] == ["40 %", "80 %", "–", "79 %", "90 %"]
    shapes = [kind for _, marks in lines(drawn(page, "chains")) for kind, _ in marks]
    assert shapes == ["hollow", "full", "diamond", "hollow", "full"]
    assert "In 2 Ketten führte ein Auftrag zum nächsten; die längste hat 3 Glieder." in section(page, "chains")


def test_one_short_chain_is_no_picture_and_one_long_one_is(journal_pages: Pages) -> None:
    short = order("2026-05-04", "Moos") + order("2026-06-05", "Moos")
    assert not section(journal_pages(short)["insights/"], "chains")
    page = journal_pages(short + order("2026-06-09", "Moos"))["insights/"]
    assert "Eine Kette von 3 Aufträgen." in section(page, "chains")
    legend = [each.text for each in drawn(page, "chains") if each.get("class") == "dk-word"]
    assert legend[-1] == "nichts dazu notiert"
    assert "passte zu 80 % oder mehr" not in legend


def test_a_chain_of_orders_of_nobody(journal_pages: Pages) -> None:
    first = "=== 2026-01-01-a.md\n---\nauftrag: 2026-01-01\n---\n"
    chain = first + "".join(
        f"=== 2026-0{nr}-01-{name}.md\n---\nauftrag: 2026-0{nr}-01\nfolgt-auf: 2026-0{nr - 1}-01-{before}\n---\n"
        for nr, (before, name) in enumerate(pairwise("abc"), 2)
    )
    assert [name for name, _ in lines(drawn(journal_pages(chain)["insights/"], "chains"))] == ["ohne Gegenüber"]


def days(*written: str) -> str:
    """Write an entry on each day."""
    return "".join(f"=== {day}-n{day[8:]}.md\nText.\n" for day in written)


STREAKS = days(
    *(f"2026-01-0{nr}" for nr in (1, 2, 4)),
    *(f"2026-02-{nr:02}" for nr in range(1, 27)),
    *("2026-05-01", "2026-05-02"),
)


def test_the_streaks_say_what_their_table_says(journal_pages: Pages) -> None:
    page = journal_pages(STREAKS)["insights/"]
    first, second = lines(drawn(page, "streaks"))
    assert first == (
        "1. Januar 2026: 3 Tage",
        [
            ("full", "1. Januar 2026"),
            ("full", "2. Januar 2026"),
            ("hollow", "3. Januar 2026"),
            ("full", "4. Januar 2026"),
        ],
    )
    assert (second[0], len(second[1])) == ("1. Februar 2026: 26 Tage", 26)
    assert rows(page, "streaks") == [
        ["1. Januar 2026", "4. Januar 2026", "3", "1"],
        ["1. Februar 2026", "26. Februar 2026", "26", "0"],
    ]
    assert "2 Serien von drei Tagen und mehr habe ich durchgehalten." in section(page, "streaks")


def test_two_streaks_may_share_the_days_between_what_each_of_them_bridges(journal_pages: Pages) -> None:
    page = journal_pages(days(*(f"2026-01-{nr:02}" for nr in (9, 10, 12, 13, 15, 16, 17))))["insights/"]
    assert rows(page, "streaks") == [
        ["9. Januar 2026", "13. Januar 2026", "4", "1"],
        ["12. Januar 2026", "17. Januar 2026", "5", "1"],
    ]
    assert "Die längste dauerte 5 Tage (vom 12. Januar 2026 bis zum 17. Januar 2026)." in section(page, "writing")


def test_one_streak_is_a_sentence_and_of_many_the_latest_are_shown(journal_pages: Pages) -> None:
    assert not section(journal_pages(days("2026-01-01", "2026-01-02", "2026-01-03"))["insights/"], "streaks")
    many = days(*(f"2026-0{month}-1{nr}" for month in range(1, 9) for nr in range(3)))
    page = journal_pages(many)["insights/"]
    assert [row[0] for row in rows(page, "streaks")] == [row[0] for row in rows(page, "streaks")][-6:]
    assert "Hier stehen die letzten 6." in section(page, "streaks")


def promise(nr: int, end: str) -> str:
    """Write a promise due on the tenth of a month."""
    return f"=== 2026-0{nr}-01-p{nr}.md\n---\nversprochen: Ware {nr}\nvon: Kolk\nbis: 2026-0{nr}-10\n{end}---\n"


PROMISES = (
    promise(1, "gehalten: 2026-01-08\n")
    + promise(2, "verschoben: 2026-02-20\ngehalten: 2026-02-20\n")
    + promise(3, "abgesagt: 2026-03-10\n")
    + promise(4, "")
)


def test_the_ledger_says_what_its_table_says(journal_pages: Pages) -> None:
    """2026-01-08 is two days early; from 2026-04-10 to the day of the test, 2026-11-22, are 226 days."""
    page = journal_pages(PROMISES)["people/kolk/"]
    table = rows(page, "ledger")
    assert table == [
        ["Ware 1", "10. Januar 2026", "8. Januar 2026", "−2", "pünktlich"],
        ["Ware 2", "10. Februar 2026", "20. Februar 2026", "+10", "später, aber gesagt"],
        ["Ware 3", "10. März 2026", "10. März 2026", "0", "ehrlich abgesagt"],
        ["Ware 4", "10. April 2026", "noch offen", "+226", "still"],
    ]
    picture = drawn(page, "ledger")
    assert [name for name, _ in lines(picture)] == [row[0] for row in table]
    assert [marks[0][0] for _, marks in lines(picture)] == ["full", "hollow", "diamond", "cross"]
    numbers = [each.text for each in picture if each.get("class") == "dk-word dk-n"]
    assert numbers == [row[3] for row in table]
    assert "Pünktlich kamen 1 von 4." in section(page, "ledger")
    early, told, refused, silent = places(picture)
    assert 40 == early < refused < told < silent == 320


def test_few_promises_are_no_course(journal_pages: Pages) -> None:
    assert not section(journal_pages(promise(1, "") + promise(2, ""))["people/kolk/"], "ledger")


def test_all_say_the_same_in_english_and_carry_neither_script_nor_style(build: Build) -> None:
    """
    === 2026-01-01-a.md
    ---
    kundin: Wasserwirtschaftsamt Süderelbmarsch und Umland
    auftrag: 2026-01-01
    ---
    === 2026-01-02-b.md
    ---
    kundin: Wasserwirtschaftsamt Süderelbmarsch und Umland
    auftrag: 2026-01-02
    ---
    === 2026-01-03-c.md
    ---
    kundin: Wasserwirtschaftsamt Süderelbmarsch und Umland
    auftrag: 2026-01-03
    ---
    """
    page = build(lang=Lang.EN)["insights/"]
    picture = drawn(page, "chains")
    assert lines(picture)[0][0] == "Wasserwirtschaftsamt Süderelbmarsch und…"
    assert "A chain of 3 orders." in section(page, "chains")
    assert picture.get("role") == "img"
    assert {each.tag for each in picture.iter()} <= {"svg", "title", "desc", "g", "path", "circle", "text"}
    assert not any("style" in each.attrib for each in picture.iter())
    assert [name for name, _ in lines(picture)]


def test_marks_do_not_lie_upon_each_other_nor_beyond_the_end() -> None:
    assert spread([8, 9, 10, 300], 11) == [8, 19, 30, 300]
    assert spread([350, 351, 352], 11) == [330, 341, 352]
    assert spread([], 11) == []
    crowd = spread([8.0] * 100, 11)
    assert max(crowd) <= 352
    assert all(after > before for before, after in pairwise(crowd))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (date(2019, 5, 1), date(2026, 5, 1), ["2020", "2021", "2022", "2023", "2024", "2025", "2026"]),
        (date(2010, 5, 1), date(2026, 5, 1), ["2011", "2014", "2017", "2020", "2023", "2026"]),
        (date(2026, 1, 5), date(2026, 4, 5), ["Feb", "Mär", "Apr"]),
        (date(2025, 6, 5), date(2026, 9, 5), ["Jul", "Okt", "Jan", "Apr", "Jul"]),
        (date(2026, 1, 5), date(2026, 1, 25), []),
    ],
    ids=["years", "many years", "months", "many months", "days"],
)
def test_years_or_months_are_told(first: date, last: date, told: list[str], journal_pages: Pages) -> None:
    page = journal_pages(
        order(f"{first}", "Kolk")
        + order(f"{last}", "Moos")
        + order(f"{last.replace(day=2)}", "Kolk")
        + order(f"{last.replace(day=3)}", "Kolk")
    )["insights/"]
    assert Timeline.over([last, first]) == Timeline(first, last)
    years = [each.text for each in drawn(page, "chains") if each.get("class") == "dk-word"]
    assert years[: len(told)] == told
