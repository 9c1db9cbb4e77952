"""Journal -> its tags with their entries, its series with their parts and gaps."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from dreiklang.derive.findings import SeriesStory, TagStory
from dreiklang.model import Entry, Journal, Series, Tag


def tell_tags(journal: Journal) -> tuple[TagStory, ...]:
    """Give every tag with its entries, by slug; it is written as most entries write it."""
    found: dict[str, list[tuple[Tag, Entry]]] = defaultdict(list)
    for entry in journal.entries:
        for slug, tag in {tag.slug: tag for tag in entry.tags}.items():
            found[slug].append((tag, entry))
    return tuple(
        TagStory(_most_written([tag for tag, _ in pairs]), tuple(entry for _, entry in pairs))
        for _, pairs in sorted(found.items())
    )


def _most_written(tags: list[Tag]) -> Tag:
    counted: dict[str, int] = defaultdict(int)
    for tag in tags:
        counted[tag.name] += 1
    return Tag(tags[0].slug, max(counted, key=lambda name: counted[name]))


def tell_series(journal: Journal) -> tuple[SeriesStory, ...]:
    """Give every series with its entries in order, by slug."""
    found: dict[str, list[tuple[Series, Entry]]] = defaultdict(list)
    for entry in journal.entries:
        if entry.series:
            found[entry.series.slug].append((entry.series, entry))
    return tuple(_tell(pairs) for _, pairs in sorted(found.items()))


def _tell(pairs: list[tuple[Series, Entry]]) -> SeriesStory:
    pairs = sorted(pairs, key=_place)
    first = pairs[0][0]
    parts = max(one.parts or 0 for one, _ in pairs) or None
    written = {one.part for one, _ in pairs if one.part}
    end = parts or max(written, default=0)
    missing = tuple(part for part in range(1, end + 1) if part not in written)
    return SeriesStory(first.slug, first.name, tuple(entry for _, entry in pairs), parts, missing)


def _place(pair: tuple[Series, Entry]) -> tuple[bool, int, date, str]:
    series, entry = pair
    return series.part is None, series.part or 0, entry.date or date.max, entry.id
