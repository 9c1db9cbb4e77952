"""Series -> a page each at `/series/slug/`: the parts in order, and to me also those that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.derive.findings import SeriesStory
from dreiklang.pages.archive import count_entries
from dreiklang.pages.cards import EntryLine, make_line
from dreiklang.pages.marks import Label
from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a series: its *line*, or what is said of it where nobody has written it yet."""

    number: str
    line: EntryLine | None
    missing: str = ""


def make_series(view: View) -> Iterator[Page]:
    """Make the page of each series."""
    for story in view.findings.series:
        here = series_address(story)
        content = fill(
            "series.html",
            name=story.name,
            up=view.link(here, "tags/"),
            count=count_entries(view, len(story.entries)),
            missing=view.words.blog.missing_parts(len(story.missing)) if _tells_missing(view, story) else "",
            parts=_parts(view, story),
            words=view.words,
        )
        description = view.words.blog.series_description.format(name=story.name)
        yield Page(here, story.name, content, view.lang, description=description, searchable=False)


def series_address(story: SeriesStory) -> str:
    """Give the address of the page of a series."""
    return f"series/{story.slug}/"


def series_labels(view: View, here: str) -> tuple[tuple[Label, str], ...]:
    """Name all series on the page at *here*, with how many entries each has."""
    return tuple(
        (Label(story.name, view.link(here, series_address(story))), count_entries(view, len(story.entries)))
        for story in view.findings.series
    )


def _tells_missing(view: View, story: SeriesStory) -> bool:
    return view.is_private and bool(story.missing)


def _parts(view: View, story: SeriesStory) -> list[Part]:
    here, words = series_address(story), view.words.blog
    written = [(entry.series.part if entry.series else None, make_line(view, here, entry)) for entry in story.entries]
    parts = [(number, Part(str(number or ""), line)) for number, line in written]
    if _tells_missing(view, story):
        parts += [(number, Part(str(number), None, words.missing.format(part=number))) for number in story.missing]
    return [part for _, part in sorted(parts, key=lambda each: (each[0] is None, each[0] or 0))]
