"""View -> the page of what the entries know: a question, an answer in sentences, the numbers, how they are computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dreiklang.derive.insights import Insights
from dreiklang.pages.insights import asked, courses, decided, expected, lived, promised
from dreiklang.pages.insights.shape import Sayer, Section
from dreiklang.pages.page import Page
from dreiklang.pages.templating import fill
from dreiklang.pages.view import View
from dreiklang.render.rendered import Heading

ADDRESS = "insights/"

SECTIONS: tuple[Callable[[Sayer, Insights], Section | None], ...] = (
    decided.outcomes,
    expected.calibration,
    decided.luck,
    decided.hindsight,
    courses.lanes,
    decided.weighing,
    asked.silent,
    asked.answers,
    asked.follow_up,
    asked.reasons,
    asked.doors,
    courses.chains,
    asked.blocked,
    promised.promises,
    promised.leaving,
    lived.steps,
    lived.values,
    lived.situations,
    lived.voices,
    lived.writing,
    courses.streaks,
    lived.days,
)


def make_insights(view: View) -> Iterator[Page]:
    """Make the page of what the entries know, in the private edition."""
    if view.findings.insights is None:
        return
    words = view.words.insights
    sections = tell_insights(view, ADDRESS, view.findings.insights)
    lead = words.lead.format(day=view.day(view.today).text)
    yield Page(
        address=ADDRESS,
        title=words.title,
        made_of=fill("insights.html", lead=lead, sections=sections, words=view.words),
        lang=view.lang,
        description=words.description,
        headings=tuple(Heading(2, section.id, section.title) for section in sections),
        nav=words.nav,
        searchable=False,
    )


def tell_insights(view: View, here: str, found: Insights) -> tuple[Section, ...]:
    """Tell what *found* holds on the page at *here*; what there is nothing of is not told."""
    sayer = Sayer(view, here)
    return tuple(section for tell in SECTIONS if (section := tell(sayer, found)))
