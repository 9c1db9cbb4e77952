"""One page of ours -> its HTML, by the configuration, templates and plugins of a build that is over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from dreiklang.engine.known import StrangersError, strangers_in
from dreiklang.engine.page import JournalPage
from dreiklang.engine.plugin import DreiklangPlugin
from dreiklang.engine.settings import PLUGIN
from dreiklang.pages.page import Page

_NAME = "dreiklang/live"


class NoOptions(Config):
    """There is nothing to be said to a stage."""


class Stage(BasePlugin[NoOptions]):
    """Listens to a build, as one of its plugins, and keeps what it needs to make a page once more."""

    nav: Navigation
    files: Files
    environment: Environment

    def enter(self, config: MkDocsConfig) -> None:
        """Take part in the build of *config*, unless strangers do."""
        if strangers := strangers_in(config):
            raise StrangersError(", ".join(strangers))
        plugin = config.plugins[PLUGIN]
        assert isinstance(plugin, DreiklangPlugin)  # noqa: S101  # for the types: MkDocs knows them by name only
        self.plugin = plugin
        config.plugins[_NAME] = self

    @event_priority(-100)  # Late: what is there now stays.
    def on_nav(self, nav: Navigation, files: Files, **_: object) -> None:
        """Keep the navigation, and the files."""
        self.nav, self.files = nav, files

    @event_priority(-100)  # Late, as above.
    def on_env(self, env: Environment, config: MkDocsConfig, **_: object) -> None:
        """Keep the templates, and the list of pages as they get it."""
        self.environment, self.site = env, config
        self._listed: Sequence[File] = self.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)

    @property
    def entries(self) -> Path:
        """The folder of the entries."""
        return Path(self.plugin.config.entries_dir)

    @property
    def folder(self) -> Path:
        """The folder of the built tree."""
        return Path(self.site.site_dir)

    def theirs(self) -> frozenset[str]:
        """Give the paths of all pages that are not ours."""
        return frozenset(file.dest_uri for file in self._listed if not isinstance(file.page, JournalPage))

    def render(self, ours: Page) -> bytes:
        """Make the HTML of *ours*, which takes the place of a page of the same address."""
        file = self.files.get_file_from_path(f"{ours.address}index.md")
        assert file is not None  # noqa: S101  # for the types: it took part in the build
        page = JournalPage(ours.written(), file, self.site)
        page.read_source(self.site)
        page.render(self.site, self.files)
        page.active = True  # for the templates, as MkDocs does
        context = get_context(self.nav, self._listed, self.site, page)
        context = self.plugin.on_page_context(context, page)
        html = self.environment.get_template("main.html").render(context)
        page.active = False
        return self.plugin.on_post_page(html, page).encode("utf-8", "xmlcharrefreplace")
