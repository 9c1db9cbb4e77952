"""Sources -> Site: the whole pipeline on one screen."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from contextlib import nullcontext
from dataclasses import field
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from dreiklang.audience import next_change, show
from dreiklang.audience.public import Shown
from dreiklang.audience.secrets import Secrets, secrets_of
from dreiklang.audience.sights import Sights
from dreiklang.cache import Cache
from dreiklang.check import Checked, check_all
from dreiklang.check.alone import Around, sum_of_head
from dreiklang.check.names import forget_texts
from dreiklang.check.seals import unsealed
from dreiklang.crew import Crew, hire
from dreiklang.derive import derive
from dreiklang.derive.findings import Findings
from dreiklang.model import Journal, Seal
from dreiklang.options import Edition, Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.page import Asset, Document, Page
from dreiklang.pages.view import View
from dreiklang.problems import Problem
from dreiklang.read import Source, Sources
from dreiklang.relief import give_back
from dreiklang.render import begin_to_render
from dreiklang.render.rendered import Rendered
from dreiklang.values import dataclass

if TYPE_CHECKING:
    from dreiklang.audience.recognition import Appearance  # takes its time: all the words that are no names


@dataclass(frozen=True, slots=True)
class Made:
    """What a site is made of: from here, the page of one text is soon made again.

    Of files, there are the digests of their *heads*, by path, and the text of *people*. *whole* is the journal as it was read, *journal*
    what the edition sees of it.
    """

    heads: Mapping[str, bytes]
    people: Source | None
    around: Around
    whole: Journal
    journal: Journal
    findings: Findings
    bodies: Mapping[str, Rendered]
    options: Options


@dataclass(frozen=True)  # without slots, for the sake of what is worked out when somebody asks
class Site:
    """Everything that a build puts out, and everything it has to say about the user's text.

    *public* and *private* count the entries that anybody may read, and the others. *secrets* are what must stand nowhere
    in the public edition; the private one has none. On *next_change* the next entry becomes public by itself. *tell* finds
    the appearances as of a day. *unsealed* is what the private edition expects and nobody has sealed.
    *made_of* takes much memory: who keeps a site for its numbers had better do without.
    """

    pages: tuple[Page, ...]
    documents: tuple[Document, ...]
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]
    public: int = 0
    private: int = 0
    secrets: Secrets = field(default_factory=Secrets)
    next_change: date | None = None
    today: date = date.min
    tell: Callable[[date], tuple[Appearance, ...]] = lambda _: ()
    unsealed: tuple[Seal, ...] = ()
    made_of: Made | None = None

    @cached_property
    def appearances(self) -> tuple[Appearance, ...]:
        """How readers meet each public entry (none in the private edition): a build does not need to know, `publish` does."""
        return self.tell(self.today)

    @cached_property
    def coming(self) -> tuple[Appearance, ...]:
        """How readers will meet each entry that waits for its day."""
        return tuple(each for each in self.tell(date.max) if each.day > self.today) if self.next_change else ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that the pages of a site are made of (*made_of*): what was *checked*, and *shown* as of *today*; and the *secrets* that no page may tell."""

    checked: Checked
    shown: Shown
    secrets: Secrets
    made_of: Made
    today: date


def make_site(
    sources: Sources, options: Options, today: date, crew: Crew | None = None, cache: Cache | None = None
) -> Site:
    """Make the site that *options* ask for, as of *today*, with the help of *crew* (None: of one hired for that).

    What was made before of the very same, *cache* may know.
    """
    return site_of(prepare(sources, options, today, crew, cache))


def prepare(
    sources: Sources, options: Options, today: date, crew: Crew | None = None, cache: Cache | None = None
) -> Prepared:
    """Do so up to where there are pages: by then, whoever is to prove something knows what it is.

    *sources* are not kept: who has no more use for them had better not hold them either, for they take a third of the memory.
    """
    cache = cache or Cache()
    with nullcontext(crew) if crew else hire(len(sources.entries)) as hands:
        checked = check_all(sources, options, today, cache, hands.begun)
        journal = checked.journal
        shown = show(journal, options.edition, today, Sights(cache, checked.around.known.keys), hands)
        seen = shown.journal
        finish = begin_to_render(seen, options, hands, cache)
        findings = derive(seen, options, today)
        in_public = options.edition is Edition.PUBLIC
        secrets = secrets_of(sources, journal, seen) if in_public else Secrets()
        heads, people = {source.path: sum_of_head(source) for source in sources.entries}, sources.people
        del sources
        give_back()
        bodies = finish()
        hands.forget()
    forget_texts(checked.around.world.names)
    made = Made(heads, people, checked.around, journal, seen, findings, bodies, options)
    return Prepared(checked, shown, secrets, made, today)


def site_of(ready: Prepared, known: Container[bytes] = ()) -> Site:
    """Make the pages of what is *ready*; the contents of those with *known* sums may never be needed."""
    give_back()
    made, journal, today = ready.made_of, ready.checked.journal, ready.today
    options, in_public = made.options, made.options.edition is Edition.PUBLIC
    view = View.of(made.journal, made.findings, made.bodies, options, today)
    pages, documents, assets = all_pages(view, known)
    public = sum(entry.is_public(today) for entry in journal.entries)
    private = len(journal.entries) - public
    change = next_change(journal, today)
    tell = partial(_appearances, journal, options, (today, ready.shown)) if in_public else _nobody
    to_seal = () if in_public else unsealed(journal, today)
    problems = ready.checked.problems
    return Site(pages, documents, assets, problems, public, private, ready.secrets, change, today, tell, to_seal, made)


def _appearances(journal: Journal, options: Options, made: tuple[date, Shown], day: date) -> tuple[Appearance, ...]:
    """Tell how readers meet the entries on *day*; what they are shown on one day was *made* already."""
    from dreiklang.audience.recognition import appearances  # noqa: PLC0415  # as above, and a build does not need it

    known = f"{options.author}\n{options.site_name}\n{options.site_description}"  # what they learn of me on every page
    return appearances(journal, made[1] if day == made[0] else show(journal, Edition.PUBLIC, day), known)


def _nobody(_: date) -> tuple[Appearance, ...]:
    return ()
