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
        self.update_date = changed_on(ours) or self.update_date

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
        self.ours = replace(self.ours, made_of="")

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
        intro, self._own, self._is_as_made = self.content or "", None, True
        if intro or self.ours.intro:
            content = intro + self.ours.content
            needs_title = self.ours.intro and "<h1" not in content
            self.content = f"<h1>{escape(self.ours.title)}</h1>{content}" if needs_title else content
        self.toc = TableOfContents([*self.toc, *nest(self.ours.headings)])


def make_file(ours: Page, config: MkDocsConfig, intro: File | None = None) -> File:
    """Make the file of MkDocs that stands for *ours*, its page included; *intro* is the hand-written one that goes before it."""
    text = intro.content_string if intro else ""
    file = File.generated(config, f"{ours.address}index.md", content=text, inclusion=InclusionLevel.NOT_IN_NAV)
    file.edit_uri = intro.edit_uri if intro else None
    JournalPage(ours, file, config)
    return file


def changed_on(ours: Page) -> str:
    """Say for the sitemap when *ours* was published; "" where that is the day of the build, for all that is known."""
    return ours.card.published.isoformat() if ours.card and ours.card.published else ""


class Lying(File):
    """The file of a page that may lie in the tree already: MkDocs hears of the page only if it is woken."""

    def __init__(self, ours: Page, config: MkDocsConfig) -> None:
        path, is_dir = f"{ours.address}index.", config.use_directory_urls
        super().__init__(
            f"{path}md", None, config.site_dir, is_dir, dest_uri=f"{path}html", inclusion=InclusionLevel.NOT_IN_NAV
        )
        self.content_string, self.edit_uri = "", None
        self.ours = ours
        self._config = config
        self._page: MkDocsPage | None = None
        self.is_awake = False

    @property
    def page(self) -> MkDocsPage:
        """The page in MkDocs' hands, once somebody asks."""
        return self._page or JournalPage(self.ours, self, self._config)

    @page.setter
    def page(self, page: MkDocsPage) -> None:
        self._page = page

    def is_documentation_page(self) -> bool:
        """Say whether MkDocs is to make its page."""
        return self.is_awake

    def wake(self, files: Files) -> None:
        """Let it be one of the pages that MkDocs makes, as if it always had been."""
        if self.is_awake:
            return
        self.is_awake = True
        self.ours = self.ours.written()
        self.page.read_source(self._config)
        self.page.render(self._config, files)


def pages_in(files: Files) -> dict[str, MkDocsPage | None]:
    """Give the pages among *files* by their addresses; None for those that lie there."""
    found: dict[str, MkDocsPage | None] = {}
    for file in files:
        if isinstance(file, Lying) and not file.is_awake:
            found[file.url] = None
        elif file.is_documentation_page() and file.inclusion.is_included() and file.page:
            found[file.page.url] = file.page
    return found


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
