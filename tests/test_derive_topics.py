"""Tags and series."""

from __future__ import annotations

from datetime import date

from dreiklang.derive.topics import tell_series, tell_tags
from dreiklang.model import Entry, Journal, Series, Tag
from dreiklang.options import Lang


def entry(id_: str, day: int, *names: str, series: Series | None = None) -> Entry:
    """Make an entry of a day in March with tags."""
    tags = tuple(Tag(name.lower(), name) for name in names)
    return Entry(id=id_, path="", title="", date=date(2026, 3, day), slug=id_, lang=Lang.DE, tags=tags, series=series)


def test_a_tag_is_written_as_most_write_it_and_lists_each_entry_once() -> None:
    journal = Journal((entry("b", 2, "Mut", "mut"), entry("a", 1, "mut"), entry("c", 3, "mut", "Angst")))
    angst, mut = tell_tags(journal)
    assert (mut.tag.name, [one.id for one in mut.entries]) == ("mut", ["a", "b", "c"])
    assert angst.tag.name == "Angst"


def test_a_series_is_in_order_and_knows_its_gaps() -> None:
    def part(id_: str, day: int, number: int | None, parts: int | None = None) -> Entry:
        return entry(id_, day, series=Series("challenge", "Challenge", number, parts))

    journal = Journal((part("c", 1, 4), part("a", 2, 1, 5), part("b", 3, 2), part("z", 1, None)))
    (story,) = tell_series(journal)
    assert [one.id for one in story.entries] == ["a", "b", "c", "z"]
    assert (story.name, story.parts, story.missing) == ("Challenge", 5, (3, 5))


def test_an_uncounted_series_misses_nothing() -> None:
    journal = Journal((entry("a", 1, series=Series("s", "S")), entry("b", 2, series=Series("s", "S"))))
    (story,) = tell_series(journal)
    assert (story.parts, story.missing) == (None, ())


def test_a_series_without_an_end_misses_what_was_left_out() -> None:
    journal = Journal((entry("a", 1, series=Series("s", "S", 1)), entry("c", 2, series=Series("s", "S", 3))))
    assert tell_series(journal)[0].missing == (2,)
