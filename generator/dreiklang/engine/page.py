"""Page of ours -> Page and File of MkDocs: finished HTML that takes no detour through Markdown."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from dreiklang.engine.policy import Inline, has_inline
from dreiklang.pages.page import Page
from dreiklang.render.rendered import Heading


class JournalPage(MkDocsPage):
    """A page of the journal in MkDocs' hands; *ours* is the finished value, *inline* what its frame holds of scripts, once known."""

    def __init__(self, ours: Page, file: File, config: MkDocsConfig) -> None:
        self.ours = ours
        self._own: str | None = None
        self._is_as_made = False
        # Material puts titles into HTML as they are, so they have to be HTML.
        super().__init__(escape(ours.nav or ours.title), file, config)
        self.inline: Inline | None = None
        if ours.card and ours.card.published:
            self.update_date = ours.card.published.isoformat()  # of the sitemap: MkDocs knows only the day of the build

    @property
    def is_as_made(self) -> bool:
        """Whether its content is that of our page, and nothing else."""
        return self._is_as_made and self._own is None

    @property
    def content(self) -> str | None:
        """The content as HTML, None before it is rendered; thousands of long texts are not kept twice."""
        return self.ours.content if self.is_as_made else self._own

    @content.setter
    def content(self, said: str | None) -> None:
        self._own = None if self._is_as_made and said == self.ours.content else said

    def let_go(self) -> None:
        """Keep the content no longer: it is written, and found by the search."""
        self.ours = replace(self.ours, content="")

    @property
    def known_inline(self) -> Inline | None:
        """What of scripts and styles stands in the whole page, where that need not be looked for."""
        return None if has_inline(self.content or "") else self.inline

    def read_source(self, config: MkDocsConfig) -> None:
        """Read the introduction, where there is one; values of heads stay away from Material's templates."""
        super().read_source(config)
        self.meta = {} if self.ours.searchable else {"search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put the finished content below the rendered introduction, and the title above both where neither has one."""
        if self.markdown:
            super().render(config, files)
        content = (self.content or "") + self.ours.content
        needs_title = self.ours.intro and "<h1" not in content
        self._is_as_made = True
        self.content = f"<h1>{escape(self.ours.title)}</h1>{content}" if needs_title else content
        self.toc = TableOfContents([*self.toc, *nest(self.ours.headings)])


def make_file(ours: Page, config: MkDocsConfig, intro: File | None = None) -> File:
    """Make the file of MkDocs that stands for *ours*, its page included; *intro* is the hand-written one that goes before it."""
    text = intro.content_string if intro else ""
    file = File.generated(config, f"{ours.address}index.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = intro.edit_uri if intro else None
    JournalPage(ours, file, config)
    return file


def nest(headings: tuple[Heading, ...]) -> list[AnchorLink]:
    """Arrange *headings* as a tree: each below the nearest higher one before it."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.title), heading.id, heading.level)
        while open_ and open_[-1].level >= link.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return top
