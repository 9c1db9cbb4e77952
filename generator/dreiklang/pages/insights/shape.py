"""What a section about numbers is made of, and how numbers, rates and cases are said in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace

from markupsafe import Markup

from dreiklang.derive.insights import Rate
from dreiklang.options import Lang
from dreiklang.pages.behind import Group
from dreiklang.pages.marks import Label
from dreiklang.pages.telling.spell import joined, title
from dreiklang.pages.view import View
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """The same numbers as cells; the first cell of each row is its head. A long one that a picture tells is *folded* away."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """An answer to the question *title*: *told* in sentences, with the numbers as a *table*, and *how* they are computed.

    *entries* are those behind it, or *groups* of them, one for each number; *chart* is a picture of the numbers, where one says more than the sentences.
    """

    id: str
    title: str
    told: tuple[Markup, ...]
    how: str
    table: Table | None = None
    entries: tuple[Label, ...] = ()
    chart: Markup = field(default_factory=Markup)
    groups: tuple[Group, ...] = ()

    def explained(self, **numbers: str) -> Section:
        """Put *numbers* into the words that say how it is computed."""
        return replace(self, how=self.how.format(**numbers))


@dataclass(frozen=True, slots=True)
class Sayer:
    """Says numbers and cases for the page at *here*."""

    view: View
    here: str

    def section(self, id_: str, told: Iterable[Markup], entries: Iterable[str], table: Table | None = None) -> Section:
        """Make the section *id_*; without a *table*, the *entries* behind it are few enough to be told, or listed."""
        words = self.view.words.insights
        return Section(id_, words.titles[id_], tuple(told), words.how[id_], table, self.labels(entries))

    def labels(self, ids: Iterable[str]) -> tuple[Label, ...]:
        """Name the entries with these *ids*, each once, with their day to tell them apart."""
        known = (self.view.entry_of(id_) for id_ in dict.fromkeys(ids))
        return tuple(self.view.entry_label(self.here, entry) for entry in known if entry)

    def titles(self, ids: Iterable[str]) -> Markup:
        """Name the entries with these *ids* in a sentence."""
        known = (self.view.entry_of(id_) for id_ in dict.fromkeys(ids))
        return joined([title(self.view, self.here, entry) for entry in known if entry], self.view.words.telling)

    def rate(self, rate: Rate) -> str:
        """Say "3 von 4", and from five cases on the share and its interval."""
        words = self.view.words.insights
        if rate.share is None or rate.interval is None:
            return words.rate.format(k=rate.k, n=rate.n)
        low, high = (self.percent(bound) for bound in rate.interval)
        return words.rate_share.format(k=rate.k, n=rate.n, share=self.percent(rate.share), low=low, high=high)

    def percent(self, share: float) -> str:
        """Say a share of one in whole percent."""
        return self.view.words.insights.percent.format(n=round(share * 100))

    def number(self, value: float) -> str:
        """Say a number with two digits behind the point."""
        text = f"{value:.2f}".replace("-", "\N{MINUS SIGN}")
        return text.replace(".", ",") if self.view.lang is Lang.DE else text
