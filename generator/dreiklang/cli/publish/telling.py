"""What is going to change for readers -> lines on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from dreiklang.deliver.prospect import Prospect
from dreiklang.texts import Words
from dreiklang.texts.grammar import Plural
from dreiklang.texts.publishing import PublishingWords

_TOLD = 12
"""So many new or changed addresses are told at once; those that go, all."""


def tell_prospect(prospect: Prospect, texts: Words, *, verbose: bool, watched: bool = False) -> Iterator[str]:
    """Tell what is new, changed and gone, what was covered, cut and cleaned on the way, and what stays here.

    Where the log is *watched*, it holds no real name, and no title of what is for later.
    """
    words, place, changes = texts.publishing, prospect.place, prospect.changes
    yield words.changes.format(place=words.places[place.kind].format(name=place.name))
    for count, addresses, colour, least in (
        (words.new, changes.new, "green", _TOLD),
        (words.changed, changes.changed, "yellow", _TOLD),
        (words.gone, changes.gone, "red", len(changes.gone)),
    ):
        if addresses:
            yield "  " + click.style(count(len(addresses)), fg=colour)
            yield from _listed(prospect, addresses, words.more, len(addresses) if verbose else least)
    if not (changes.new or changes.changed or changes.gone):
        yield "  " + (words.looks if changes.looks else words.renewed if changes.stale else words.forced)
    if changes.there:
        yield words.lies_there
    yield from (words.elsewhere.format(place=place) for place in changes.elsewhere)
    yield from _done_on_the_way(prospect, words, watched=watched)
    yield from _staying(prospect, words, watched=watched)
    if prospect.gaps:
        yield texts.commands.legal_hint.format(gaps=prospect.gaps.say(texts.commands))
    yield from (texts.commands.legal_open.format(place=place) for place in prospect.gaps.beside)


def _listed(prospect: Prospect, addresses: tuple[str, ...], more: Plural, told: int) -> Iterator[str]:
    """List entries first, the latest before the others, with their titles."""
    posts = sorted((address for address in addresses if address in prospect.posts), reverse=True)
    ordered = [*posts, *(address for address in addresses if address not in prospect.posts)]
    width = max(map(len, ordered[:told]))
    for address in ordered[:told]:
        yield f"    {address:<{width}}  {prospect.titles.get(address, '')}".rstrip()
    if rest := len(ordered[told:]):
        yield f"    {more(rest)}"


def _done_on_the_way(prospect: Prospect, words: PublishingWords, *, watched: bool) -> Iterator[str]:
    if prospect.covered:
        yield words.covered(len(prospect.covered))
    for name, cover, times in () if watched else prospect.covered:
        yield "  " + words.cover.format(name=name, cover=cover, times=words.times(times))
    if prospect.cut:
        yield words.cut(prospect.cut)
    if prospect.cleaned:
        yield words.cleaned(prospect.cleaned)


def _staying(prospect: Prospect, words: PublishingWords, *, watched: bool) -> Iterator[str]:
    if prospect.private or prospect.later or prospect.broken:
        yield words.stays
    if prospect.private:
        yield "  " + words.private(prospect.private)
    for each in prospect.later:
        yield "  " + words.later.format(day=each.day, title="" if watched else each.title).rstrip()
    if prospect.broken:
        yield "  " + words.broken(prospect.broken)
