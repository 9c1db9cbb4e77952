"""The pictures of numbers: they say what the table beside them says, to eyes and to screen readers, and carry nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from math import isclose
from xml.etree.ElementTree import Element, fromstring

import pytest
from markupsafe import Markup

from dreiklang.derive.insights.answers import Point, Spell, TimeToAnswer
from dreiklang.derive.insights.choices import Luck
from dreiklang.derive.insights.forecasts import Band, Calibration, Forecast
from dreiklang.derive.insights.rates import Rate, wilson
from dreiklang.derive.insights.reliability import Ledger
from dreiklang.options import Lang
from dreiklang.pages.charts import answers, calibration
from dreiklang.pages.charts.answers import draw_answers
from dreiklang.pages.charts.calibration import draw_calibration
from dreiklang.pages.charts.drawing import element, picture, text
from dreiklang.pages.charts.luck import draw_luck
from dreiklang.pages.charts.promises import draw_promises
from dreiklang.pages.page import Page
from dreiklang.texts import Words, words_for

Pages = Callable[..., dict[str, Page]]
TODAY = date(2026, 11, 22)

EXACT = 0.01
"""Coordinates are written with two digits behind the point."""


@pytest.fixture(params=list(Lang), ids=str)
def words(request: pytest.FixtureRequest) -> Words:
    """Give the words of each language."""
    return words_for(request.param)


def parsed(drawn: Markup) -> Element:
    """Parse a picture, which must be well-formed."""
    return fromstring(drawn)  # noqa: S314  # we have written it ourselves


def marks(drawn: Markup, kind: str) -> list[Element]:
    """Give the marks of a *kind* that stand for numbers: not those of the legend."""
    root = parsed(drawn)
    inside = {id(each) for group in root.iter("g") for each in group.iter()}
    return [each for each in root.iter() if each.get("class") == kind and id(each) not in inside]


def first_picture(page: str) -> Markup:
    """Cut the first picture out of *page*."""
    cut = page[page.index('<svg class="dk-chart"') : page.index("</svg>") + len("</svg>")]
    return Markup(cut)  # noqa: S704  # as it stands on the page


def said(drawn: Markup) -> list[str]:
    """Give the words in a picture."""
    return [each.text or "" for each in parsed(drawn).iter("text")]


def place(mark: Element, key: str) -> float:
    """Give a coordinate of a mark."""
    return float(mark.attrib[key])


def band(low: int, hits: int, n: int, mean: float) -> Band:
    """Make a band of *n* forecasts of which *hits* came true."""
    return Band(low, low + 10, Rate.of((f"{low}-{nr}", nr < hits) for nr in range(n)), mean)


def calibrated(*bands: Band) -> Calibration:
    """Make the calibration of these bands."""
    forecasts = tuple(Forecast(case, band.low, case in band.rate.hits) for band in bands for case in band.rate.cases)
    return Calibration(forecasts, bands=bands)


BANDS = (band(20, 0, 2, 0.2), band(50, 2, 4, 0.55), band(70, 5, 9, 0.75), band(90, 16, 16, 0.97))


def test_each_band_is_a_point_where_it_belongs_and_as_large_as_its_cases(words: Words) -> None:
    drawn = draw_calibration(calibrated(*BANDS), words)
    points = marks(drawn, "dk-mark dk-hollow") + marks(drawn, "dk-mark")
    assert len(points) == len(BANDS)
    for each, point in zip(BANDS, points, strict=True):
        share = (place(point, "cx") - calibration.X.start) / (calibration.X.end - calibration.X.start)
        assert isclose(share, each.mean, abs_tol=EXACT)
        right = (calibration.Y.start - place(point, "cy")) / (calibration.Y.start - calibration.Y.end)
        assert isclose(right, each.rate.k / each.rate.n, abs_tol=EXACT)
        area = (place(point, "r") / place(points[-1], "r")) ** 2
        assert isclose(area, each.rate.n / 16, abs_tol=EXACT)
        assert point.findtext("title") == words.insights.rate.format(k=each.rate.k, n=each.rate.n)
    numbers = marks(drawn, "dk-word dk-n")
    assert [each.text for each in numbers] == ["2", "4", "9", "16"]
    assert [place(each, "x") for each in numbers] == [place(point, "cx") for point in points]


def test_numbers_of_cases_do_not_run_into_each_other(words: Words) -> None:
    close = (band(60, 2, 4, 0.69), band(70, 2, 4, 0.7), band(80, 3, 4, 0.8))
    places = [place(each, "x") for each in marks(draw_calibration(calibrated(*close), words), "dk-word dk-n")]
    assert places[1] - places[0] == pytest.approx(18, abs=EXACT)


def test_ranges_reach_from_one_end_of_the_interval_to_the_other(words: Words) -> None:
    ranges = marks(draw_calibration(calibrated(*BANDS), words), "dk-range")
    assert len(ranges) == len(BANDS)
    for each, drawn in zip(BANDS, ranges, strict=True):
        _, start, end = (part.rpartition(" ")[2] for part in drawn.attrib["d"].replace("L", "M").split("M"))
        low, high = ((250 - float(where)) / 210 for where in (start, end))
        assert (low, high) == pytest.approx(wilson(each.rate.k, each.rate.n), abs=EXACT)


def test_few_forecasts_or_bands_are_no_curve(words: Words) -> None:
    assert not draw_calibration(calibrated(*BANDS[:2]), words)
    assert not draw_calibration(calibrated(*(band(low, 1, 2, 0.5) for low in (10, 40, 60))), words)
    assert not draw_calibration(Calibration(), words)


def answered(*days: int) -> tuple[Spell, ...]:
    """Make offers that were answered after so many days."""
    return tuple(Spell(f"answered-{each}", each, each, answered=True) for each in days)


def silent(*days: int) -> tuple[Spell, ...]:
    """Make offers that have been open for so many days."""
    return tuple(Spell(f"silent-{nr}", each, each, answered=False) for nr, each in enumerate(days))


SPELLS = (*answered(2, 4, 9), *silent(4, 20, 20))
CURVE = (Point(2, 6, 1, 5 / 6), Point(4, 5, 1, 4 / 6), Point(9, 3, 1, 4 / 9))


def test_the_stair_goes_down_where_answers_came(words: Words) -> None:
    time = TimeToAnswer(SPELLS, CURVE, 9)
    (stair,) = marks(draw_answers(time, words), "dk-step")
    x = answers.day_scale(time)
    steps = [tuple(map(float, step.split("V"))) for step in stair.attrib["d"].split("H")[1:-1]]
    assert [round((across - x.start) / (x.end - x.start) * 20, 1) for across, _ in steps] == [2, 4, 9]
    shares = [(answers.Y.start - down) / (answers.Y.start - answers.Y.end) for _, down in steps]
    assert shares == pytest.approx([point.open for point in CURVE], abs=EXACT)


def test_open_offers_are_ticks_and_half_of_them_is_marked(words: Words) -> None:
    time = TimeToAnswer(SPELLS, CURVE, 9)
    drawn = draw_answers(time, words)
    assert [each.findtext("title") for each in marks(drawn, "dk-tick")] == ["1", "2"]
    assert len(marks(drawn, "dk-dashed dk-median")) == 1
    assert words.insights.charts.median(9) in said(drawn)


def test_what_is_not_there_is_not_in_the_legend(words: Words) -> None:
    early = (*answered(0, 1, 2), *silent(3, 3, 3, 3, 3))
    curve = (Point(0, 8, 1, 7 / 8), Point(1, 7, 1, 6 / 8), Point(2, 6, 1, 5 / 8))
    legend = words.insights.charts.legends["answers"]
    drawn = draw_answers(TimeToAnswer(early, curve), words)
    assert legend[1] in said(drawn)
    assert legend[2] not in said(drawn)
    assert not marks(drawn, "dk-dashed dk-median")
    late = TimeToAnswer(answered(0, 1, 2, 3, 4), (*curve, Point(3, 2, 1, 0.4)), 3)
    assert legend[1] not in said(draw_answers(late, words))


def test_an_offer_left_open_before_any_answer_stands_at_the_top(words: Words) -> None:
    time = TimeToAnswer((*silent(1), *SPELLS), CURVE, 9)
    first = marks(draw_answers(time, words), "dk-tick")[0]
    assert first.attrib["d"].endswith(" 25")  # five units around the top, at 20


def test_the_table_of_the_wait_says_what_the_stair_says(journal_pages: Pages) -> None:
    answers_ = ("won: 2026-11-04", "lost: 2026-11-06", "won: 2026-11-11", "lost: 2026-11-11", "energy: 1")
    text_ = "".join(
        f"=== 2026-11-02-o{nr}.md\n---\noffer: 2026-11-02\n{answer}\n---\n" for nr, answer in enumerate(answers_)
    )
    page = journal_pages(text_, today=TODAY)["insights/"].content
    rows = re.findall(r"<tr><th scope=.row.>(\d+)</th>" + r"<td>([^<]*)</td>" * 4 + "</tr>", page)
    assert rows == [
        ("2", "5", "1", "0", "80 %"),
        ("4", "4", "1", "0", "60 %"),
        ("9", "3", "2", "0", "20 %"),
        ("20", "1", "0", "1", "20 %"),
    ]
    drawn = first_picture(page)
    (stair,) = marks(drawn, "dk-step")
    assert stair.attrib["d"].count("V") == len([row for row in rows if row[2] != "0"])
    assert [each.findtext("title") for each in marks(drawn, "dk-tick")] == ["1"]


def test_days_are_told_in_round_steps(words: Words) -> None:
    spells = answered(80, 160, 240, 320, 400)
    curve = tuple(Point(n * 80, 6 - n, 1, 1 - n / 5) for n in range(1, 6))
    days = [int(each) for each in said(draw_answers(TimeToAnswer(spells, curve, 240), words)) if each.isdigit()]
    assert days == [0, 100, 200, 300, 400]


def test_few_offers_or_answers_are_no_stair(words: Words) -> None:
    assert not draw_answers(TimeToAnswer(SPELLS[:4], CURVE, 9), words)
    assert not draw_answers(TimeToAnswer(SPELLS, CURVE[:2]), words)


def luck(*sizes: int) -> Luck:
    """Make a square with so many cases in its fields."""
    return Luck(*(tuple(f"{part}-{nr}" for nr in range(n)) for part, n in enumerate(sizes)))


@pytest.mark.parametrize("sizes", [(3, 1, 1, 0), (10, 1, 1, 1), (400, 7, 90, 31)], ids=str)
def test_every_case_is_a_mark_in_its_field(words: Words, sizes: tuple[int, int, int, int]) -> None:
    drawn = draw_luck(luck(*sizes), words)
    earned, bad_luck, good_luck, lesson = sizes
    full = marks(drawn, "dk-mark")
    hollow = marks(drawn, "dk-mark dk-hollow")
    assert [each.tag for each in full] == ["circle"] * earned + ["path"] * bad_luck
    assert [each.tag for each in hollow] == ["circle"] * good_luck + ["path"] * lesson
    assert all(place(each, "cx") < 180 and place(each, "cy") < 158 for each in full[:earned])
    assert all(place(each, "cx") > 180 and place(each, "cy") < 158 for each in hollow[:good_luck])
    assert f"{words.insights.luck['earned']}: {earned}" in said(drawn)
    assert f"{words.insights.luck['lesson']}: {lesson}" in said(drawn)


def test_few_judged_cases_are_no_square(words: Words) -> None:
    assert not draw_luck(luck(2, 1, 1, 0), words)


def ledger(*sizes: int, person: str = "moos") -> Ledger:
    """Make a ledger with so many promises on time, told, refused and silent."""
    return Ledger(person, *(tuple(f"{part}-{nr}" for nr in range(n)) for part, n in enumerate(sizes)))


def test_every_promise_that_was_due_is_a_mark_of_its_shape(words: Words) -> None:
    drawn = draw_promises([("Ich & du", ledger(3, 1, 0, 2)), ("Moos", ledger(0, 0, 1, 1))], words)
    assert [each.tag for each in marks(drawn, "dk-mark")] == ["circle"] * 3 + ["path"]
    assert [each.tag for each in marks(drawn, "dk-mark dk-hollow")] == ["circle"] + ["path"] * 3
    rate, on_time = words.insights.rate.format, words.insights.columns["promises"][1]
    assert [each.text for each in marks(drawn, "dk-word dk-name")] == [
        f"Ich & du: {rate(k=3, n=6)} {on_time}",
        f"Moos: {rate(k=0, n=2)} {on_time}",
    ]
    assert list(words.insights.columns["promises"][1:5]) == said(drawn)[-4:]


def test_many_promises_go_on_in_the_next_line_and_a_long_name_is_cut(words: Words) -> None:
    drawn = draw_promises([("Wasserwirtschaftsamt " * 4, ledger(50, 0, 0, 0)), ("Moos", ledger(1, 0, 0, 0))], words)
    heights = [place(each, "cy") for each in marks(drawn, "dk-mark")]
    assert len(heights) == 51
    assert len(set(heights)) == 4
    assert max(place(each, "cx") for each in marks(drawn, "dk-mark")) < 360
    long, short = marks(drawn, "dk-word dk-name")
    assert (long.text or "").startswith("Wasserwirtschaftsamt Wasserwirt…: ")
    assert heights[49] < place(short, "y") < heights[50]


def test_few_promises_are_no_picture(words: Words) -> None:
    assert not draw_promises([("Moos", ledger(2, 1, 0, 1))], words)


def diary() -> str:
    """Write entries on twelve days, on some of them several, and one long ago."""
    days = [(f"2026-{month:02}-{10 + month:02}", month % 5 + 1) for month in range(1, 11)]
    days += [("2025-11-17", 1), ("2025-11-16", 3), ("2026-11-22", 1)]  # the Sunday before the first Monday is left out
    return "".join(f"=== {day}-n{nr}-{day[-2:]}.md\nText.\n" for day, n in days for nr in range(n))


def test_the_calendar_says_what_its_table_says(journal_pages: Pages) -> None:
    page = journal_pages(diary(), today=TODAY)["insights/"].content
    drawn = first_picture(page)
    written = [each for level in range(1, 5) for each in marks(drawn, f"dk-mark dk-level-{level}")]
    counts = [int((each.findtext("title") or "").rpartition(": ")[2]) for each in written]
    rows = re.findall(r"<tr><th scope=.row.>([^<]*)</th><td>(\d+)</td><td>(\d+)</td></tr>", page)
    assert sum(int(days) for _, days, _ in rows) == len(written) == 12
    assert sum(int(entries) for *_, entries in rows) == sum(counts) == 32
    for month, days, entries in rows:
        there = [each.findtext("title") or "" for each in written if month in (each.findtext("title") or "")]
        assert (len(there), sum(int(each.rpartition(": ")[2]) for each in there)) == (int(days), int(entries))
    (empty,) = marks(drawn, "dk-empty")
    assert empty.attrib["d"].count("M") + len(written) == 53 * 7
    assert "32 Einträge geschrieben, an 12 Tagen." in page


def test_a_day_stands_in_the_column_of_its_week_and_the_row_of_its_weekday(journal_pages: Pages) -> None:
    page = journal_pages(diary(), today=TODAY)["insights/"].content
    drawn = first_picture(page)
    first, last = marks(drawn, "dk-mark dk-level-1")[0], marks(drawn, "dk-mark dk-level-1")[-1]
    assert (place(first, "cx"), place(first, "cy")) == (38, 24)
    assert (place(last, "cx"), place(last, "cy")) == (38 + 25 * 12, 24 + 120 + 6 * 12)
    sizes = [float(marks(drawn, f"dk-mark dk-level-{n}")[0].get(key) or 0) for n, key in enumerate("rr", 1)]
    assert sizes == sorted(sizes)
    assert {each.tag for each in marks(drawn, "dk-mark dk-level-4")} == {"rect"}


def test_few_days_are_no_calendar(journal_pages: Pages) -> None:
    page = journal_pages("=== 2026-11-20-n.md\nText.\n", today=TODAY)["insights/"].content
    assert "Gerade läuft" in page
    assert "<svg class" not in page


def every_picture(words: Words) -> list[Markup]:
    """Draw one of each kind."""
    return [
        draw_calibration(calibrated(*BANDS), words),
        draw_answers(TimeToAnswer(SPELLS, CURVE, 9), words),
        draw_luck(luck(3, 2, 1, 1), words),
        draw_promises([("Moos", ledger(3, 1, 1, 2))], words),
    ]


def test_pictures_carry_neither_script_nor_style_and_are_told_to_those_who_do_not_see_them(words: Words) -> None:
    for drawn in every_picture(words):
        root = parsed(drawn)
        assert root.get("role") == "img"
        title, description = (root.find(f".//*[@id='{id_}']") for id_ in root.attrib["aria-labelledby"].split())
        assert title is not None
        assert title.text
        assert description is not None
        assert description.text
        for each in root.iter():
            assert each.tag in {"svg", "title", "desc", "g", "path", "circle", "rect", "text"}
            assert not {"style", "href"} & set(each.attrib)
            assert not [key for key in each.attrib if key.startswith("on")]


def test_pictures_are_the_same_each_time_and_their_ids_their_own(words: Words) -> None:
    drawn = every_picture(words)
    assert drawn == every_picture(words)
    ids = [each.attrib["id"] for one in drawn for each in parsed(one).iter() if "id" in each.attrib]
    assert len(ids) == len(set(ids)) == 2 * len(drawn)


def test_words_in_a_picture_are_words() -> None:
    drawn = picture("x", ("A & B", "<script>"), 10, [text('"Q" <b>', 1, 2), element("g", "", {"class": '"><b>'})])
    root = parsed(drawn)
    assert [each.tag for each in root] == ["title", "desc", "text", "g"]
    assert [each.text for each in root][:3] == ["A & B", "<script>", '"Q" <b>']
    assert root[3].attrib["class"] == '"><b>'
