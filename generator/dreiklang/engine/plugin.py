"""MkDocs' events -> the journal's pages among the hand-written ones: an adapter, nothing more."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from dreiklang.audience.secrets import Secrets
from dreiklang.cache import Cache, Store
from dreiklang.check.heads import reading
from dreiklang.crew import ALONE
from dreiklang.engine import guard
from dreiklang.engine.again import Again, again_in
from dreiklang.engine.barred import barred_in, scripts_told, silenced
from dreiklang.engine.config import DreiklangConfig
from dreiklang.engine.door import guard_server
from dreiklang.engine.elsewhere import loads_elsewhere
from dreiklang.engine.files import check_heads, check_pages, clean_files
from dreiklang.engine.frame import Surroundings, frame_of, legal_ways, survey
from dreiklang.engine.invocation import current, helpers_for, is_exposed
from dreiklang.engine.known import is_known, open_because
from dreiklang.engine.marks import Marks
from dreiklang.engine.mix import arrange_nav, mix
from dreiklang.engine.moulds import use_moulds
from dreiklang.engine.page import JournalPage
from dreiklang.engine.paths import today_in
from dreiklang.engine.plain import plain_settings, plain_title
from dreiklang.engine.policy import Policies
from dreiklang.engine.proving import Proving
from dreiklang.engine.refused import Refused
from dreiklang.engine.reports import report
from dreiklang.engine.rest import PAGES
from dreiklang.engine.search import SharedIndex, share_search, write_first
from dreiklang.engine.settings import cache_of, make_options
from dreiklang.engine.setup import add_extensions, add_theme, site_language, withhold
from dreiklang.engine.spare import spare_space
from dreiklang.options import Edition, Options
from dreiklang.read import read_folder
from dreiklang.relief import give_back
from dreiklang.site import prepare, site_of
from dreiklang.texts import Words, words_for

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # a build needs no server

log = get_plugin_logger(__name__)

Command = Literal["build", "gh-deploy", "serve"]


class DreiklangPlugin(BasePlugin[DreiklangConfig]):
    """The journal as a plugin of MkDocs."""

    def __init__(self) -> None:
        self.command: Command = "build"
        self.dirty = False
        self.options = Options()
        self.around = Surroundings()
        self.seal: Policies | Marks | None = None
        self.barred: set[tuple[str, str]] = set()
        self.scripts: tuple[str, ...] = ()
        self.proving: Proving | None = None
        self.shown: MkDocsConfig | None = None
        self.again: Again | None = None
        self.index: SharedIndex | None = None
        self.crew = ALONE
        self.store: Store | None = None

    @property
    def words(self) -> Words:
        """The texts in the site's language."""
        return words_for(self.options.lang, self.options.address, self.options.gender)

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """Remember which of its commands MkDocs runs; its keeping the plugin while it serves hangs on this method."""
        self.command, self.dirty = command, dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Complete the configuration, or refuse to work with it."""
        edition = self._edition()
        self.barred, self.proving, self.again, self.index = set(), None, None, None
        self.options = make_options(self.config, config, site_language(config), edition)
        self.seal = self._new_seal()  # MkDocs keeps the plugin from one build of a process to the next
        add_extensions(config, self.words.frame)
        self.options = replace(
            self.options, extensions=tuple(config.markdown_extensions), extension_configs=config.mdx_configs
        )
        if edition is Edition.PUBLIC:
            withhold(config)
        try:
            guard.check_theme(config)
            guard.check_folders(Path(self.config.entries_dir), Path(config.docs_dir))
            guard.check_command(self.command, self.config.edition, dirty=self.dirty)
            guard.check_address(config, edition, self.command, exposed=is_exposed())
            guard.check_livereload(edition, self.command)
        except Refused as refused:
            self._stop(refused)
        for option, value in loads_elsewhere(config):
            log.warning(self.words.frame.loads_elsewhere.format(option=option, value=value))
        add_theme(config, edition)
        config.watch.append(self.config.entries_dir)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Make the site, report what it has to say, and put it among the files."""
        invocation, entries = current(), Path(self.config.entries_dir)
        today = (invocation and invocation.today) or today_in(self.options.timezone)
        try:
            guard.check_entries(entries, Path(config.config_file_path))
            self.store = Store(cache_of(config))
            cache = Cache(self.store)
            read = [read_folder(entries, read_entry=reading(cache))]
            if invocation:
                invocation.read(read[0])
            self.crew = helpers_for(len(read[0].entries), self.store)
            # Let go, not held: on the way, they are soon of no use any more.
            ready = prepare(read.pop(), self.options, today, self.crew, cache)
            check_pages(files, config, self.words.files)  # before anybody reads them: a pipe never ends
            guard.check_links(files, entries, Path(config.docs_dir))
            if self.options.edition is Edition.PUBLIC:
                check_heads(files, config, self.words.files, today)
                self.proving = Proving(config, ready.secrets, files, self.words)
                self.proving.begin(self.crew if is_known(config) and not self.dirty else ALONE)
                ready = replace(ready, secrets=Secrets())  # they go another way from here
            if invocation:
                invocation.open(because := open_because(config, self.options))
                self.again = None if because else again_in(invocation.before, config)
            site = site_of(ready, self.again.known if self.again else ())
            del ready
            report(site.problems, entries, self.options.edition, self.words)
            if invocation:
                invocation.made(site)
            site = replace(site, made_of=None)  # whoever wants it has it, and all that follows needs room
            mix(site, files, config, entries, self.options)
        except Refused as refused:
            self._stop(refused)
        self.around = replace(survey(site, self.options, self.words.frame), banner=self._banner)
        self.scripts = scripts_told(site.problems)
        return files

    def on_nav(self, nav: Navigation, files: Files, **_: object) -> Navigation:
        """Put our pages before the hand-written ones."""
        return arrange_nav(nav, files)

    @event_priority(-100)  # Late: no plugin may bring files after they were looked at.
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Note the legal pages, now that all titles are known, and clean what goes out beside the pages."""
        give_back()
        self.around = replace(self.around, legal=legal_ways(files))
        try:
            if self.proving:
                self.proving.hold(files)
                guard.check_copies(files, self.proving.secrets, Path(config.docs_dir))
                cleaned = clean_files(files, config, self.words.files)
                if invocation := current():
                    invocation.cleaned(cleaned)
        except Refused as refused:
            self._stop(refused)
        if self.again:
            self.again.look(files, self.around)
        if is_known(config):
            spare_space(env)
            use_moulds(env, config)
            if not self.dirty:
                self.index = share_search(config, files, self.crew, Cache(self.store))
                write_first(self.index, self.proving, Path(config.site_dir))
        for path in self.again.lay(files, self.seal, self.index) if self.again else ():
            self._wrote(path)
        self.shown = plain_settings(config, self.options.edition)
        return env

    def on_page_markdown(self, markdown: str, page: MkDocsPage, **_: object) -> str:
        """Let the title in the head of a hand-written page be text."""
        plain_title(page)
        return markdown

    def on_page_context(self, context: TemplateContext, page: MkDocsPage, **_: object) -> TemplateContext:
        """Give the page's template what it says about the page."""
        return self._framed(context, page)

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """Give the templates of 404.html and such the same as a page's; the sitemap lists what lies there, too."""
        if self.again:
            context["pages"] = self.again.listed
        return self._framed(context, None)

    @event_priority(-100)  # Late: the policy names what stands in the page at last.
    def on_post_template(self, output: str, template_name: str, **_: object) -> str:
        """Leave the private edition without a list of its pages, and seal 404.html."""
        if template_name == "sitemap.xml":
            return "" if self.options.edition is Edition.PRIVATE else output
        return self.seal.guard(output, template_name) if self.seal and template_name.endswith(PAGES) else output

    @event_priority(-100)  # Late, as above.
    def on_post_page(self, output: str, page: MkDocsPage, **_: object) -> str:
        """Tell who waits that one more page is there; seal it, and say what its author will miss."""
        self._wrote(page.file.dest_uri)
        if self.options.edition is Edition.PUBLIC:
            output = self._without_barred(output, page)
        match self.seal:
            case Policies():
                inline = page.known_inline if isinstance(page, JournalPage) else None
                output = self.seal.guard(output, page.file.dest_uri, inline)
            case Marks():
                output = self.seal.guard(output, page.file.dest_uri)
        if self.again and self.index:  # nobody else asks for its content
            self.index.wrote(page)
        return output

    def _without_barred(self, output: str, page: MkDocsPage) -> str:
        found = tuple(barred_in(page.content or "", self.options.site_url))
        if found and self.again:
            self.again.forget(page.file.dest_uri)
        for barred, tag in found:
            if (barred, tag) not in self.barred and not any(said in tag for said in self.scripts):
                self.barred.add((barred, tag))  # an excerpt stands in many lists
                log.warning(self.words.barred.told[barred].format(page=f"/{page.url}", tag=tag))
        return silenced(output, found)

    @event_priority(-inf)  # Last: the search index and what other plugins and hooks write now has to be there.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Seal the last pages, and prove that nothing private stands in what was built, before anybody gets it."""
        if self.seal:
            self.seal.finish(Path(config.site_dir))
        if self.store:
            self.store.close()  # who proves is not done yet
        try:
            invocation = current()
            if self.proving:
                self.proving.finish(invocation.proven if invocation else None)
            if self.again and invocation:
                invocation.written(self.again.written(self.seal, self.index))
        except Refused as refused:
            self._stop(refused)
        finally:
            self._release()

    def on_shutdown(self, **_: object) -> None:
        """Let the helpers go, whatever ended the build."""
        self._release()

    on_build_error = on_shutdown

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Let the server answer to its own names only, and tell its address."""
        guard_server(server, self.options.edition)
        if invocation := current():
            invocation.serving(server.url)
        return server

    def _wrote(self, path: str) -> None:
        if invocation := current():
            invocation.wrote()
        if self.proving:
            self.proving.wrote(path)

    def _release(self) -> None:
        """Let go who helped, and keep what was made."""
        self.crew.dismiss()
        if self.proving:
            self.proving.dismiss()
        if self.store:
            self.store.close()

    @property
    def _banner(self) -> str:
        if self.options.edition is Edition.PUBLIC:
            return ""
        return self.words.frame.exposed_banner if is_exposed() else self.words.frame.private_banner

    def _new_seal(self) -> Policies | Marks | None:
        if self.options.edition is Edition.PRIVATE:
            return Marks(self._banner)
        # MkDocs' server puts a script of its own into each page, which no policy would know.
        return None if self.command == "serve" else Policies()

    def _edition(self) -> Edition:
        if invocation := current():
            return invocation.edition
        return (self.config.edition or Edition.PRIVATE) if self.command == "serve" else Edition.PUBLIC

    def _framed(self, context: TemplateContext, page: MkDocsPage | None) -> TemplateContext:
        context["config"] = self.shown or context["config"]
        context["dreiklang"] = frame_of(page, self.options, self.words, self.around)  # type: ignore[typeddict-unknown-key]  # plugins may add to it
        return context

    def _stop(self, refused: Refused) -> None:
        # Even under our own commands: MkDocs shows whatever else is raised while it serves as a traceback.
        raise Abort(refused.say(self.words.commands)) from refused
