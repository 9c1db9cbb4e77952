"""Sources -> Site: the whole pipeline on one screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dreiklang.audience import for_edition, next_change
from dreiklang.audience.secrets import Secrets, secrets_of
from dreiklang.check import check
from dreiklang.derive import derive
from dreiklang.options import Edition, Options
from dreiklang.pages import all_pages
from dreiklang.pages.page import Asset, Document, Page
from dreiklang.problems import Problem
from dreiklang.read import Sources
from dreiklang.render import render


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build puts out, and everything it has to say about the user's text.

    *public* and *private* count the entries that anybody may read, and the others. *secrets* are what must stand nowhere
    in the public edition; the private one has none. On *next_change* the next entry becomes public by itself.
    """

    pages: tuple[Page, ...]
    documents: tuple[Document, ...]
    assets: tuple[Asset, ...]
    problems: tuple[Problem, ...]
    public: int = 0
    private: int = 0
    secrets: Secrets = field(default_factory=Secrets)
    next_change: date | None = None


def make_site(sources: Sources, options: Options, today: date) -> Site:
    """Make the site that *options* ask for, as of *today*."""
    journal, problems = check(sources, options, today)
    seen = for_edition(journal, options.edition, today)
    findings = derive(seen, options, today)
    bodies = render(seen, options)
    pages, documents, assets = all_pages(seen, findings, bodies, options, today)
    public = sum(entry.is_public(today) for entry in journal.entries)
    secrets = secrets_of(sources, journal, seen) if options.edition is Edition.PUBLIC else Secrets()
    private = len(journal.entries) - public
    return Site(pages, documents, assets, problems, public, private, secrets, next_change(journal, today))
