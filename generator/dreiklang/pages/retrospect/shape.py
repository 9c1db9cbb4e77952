"""What the answers of a look back share: who asks, how numbers become links, what a section is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from dreiklang.derive.findings import Lookback
from dreiklang.derive.insights import FEW, Rate
from dreiklang.pages.behind import Behind
from dreiklang.pages.insights.shape import Sayer, Section, Table
from dreiklang.pages.periods import in_period
from dreiklang.pages.telling.spell import say
from dreiklang.pages.view import View
from dreiklang.texts.retrospect import RetrospectWords
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """Where answers stand: on the page at *here*, about *lookback*."""

    view: View
    here: str
    lookback: Lookback

    @property
    def words(self) -> RetrospectWords:
        """The sentences of answers."""
        return self.view.words.retrospect

    @property
    def sayer(self) -> Sayer:
        """Say numbers and cases for this page."""
        return Sayer(self.view, self.here)

    def behind(self, id_: str) -> Behind:
        """Take note of what the numbers of the section *id_* count."""
        return Behind(self.view, self.here, id_)

    def rate(self, behind: Behind, rate: Rate) -> Markup:
        """Say "3 von 4" as a link to the three, or to the four where there is none."""
        said = self.view.words.insights.rate.format(k=rate.k, n=rate.n)
        return behind.link(said, rate.hits or rate.cases)

    def cases(self, behind: Behind, ids: tuple[str, ...]) -> Markup:
        """Name a few cases by their titles, and many by their number, as a link to them."""
        if len(ids) < FEW:
            return self.sayer.titles(ids)
        return behind.link(self.words.earned_cases(len(ids)), ids)

    def section(
        self,
        behind: Behind,
        told: Iterable[Markup],
        picture: tuple[Markup, Table] | None = None,
        *,
        apart: bool = False,
    ) -> Section | None:
        """Make a section of one paragraph, or of sentences *apart*; none where there is nothing to tell.

        A *picture* brings its numbers as a table; an empty one needs none.
        """
        sentences = tuple(told)
        chart, table = picture or (Markup(), None)
        if not sentences:
            return None
        id_ = behind.id
        return Section(
            id=id_,
            title=self.words.titles[id_],
            told=sentences if apart else (Markup(" ").join(sentences),),
            how=self.words.how[id_],
            table=replace(table, folded=True) if chart and table else None,
            chart=chart,
            groups=behind.groups,
        )

    def before(self) -> str:
        """Say with which time this one is compared: "im Jahr 2025", while this one runs "im Jahr 2025 bis zum selben Tag"."""
        when = in_period(self.lookback.compared, self.view.words) if self.lookback.compared else ""
        return self.words.same_day.format(when=when) if self.lookback.running else when

    def chance(self, is_chance: bool) -> list[Markup]:  # noqa: FBT001  # it is what the sentence says
        """Say that it may be chance, where it may."""
        return [say(self.view.words.telling.chance)] if is_chance else []
