"""mkdocs.yml -> a built tree, or a live server, by MkDocs' own hands."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import click
from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from dreiklang.engine.environments import change_environments
from dreiklang.engine.invocation import Invocation, invoked
from dreiklang.engine.known import is_known
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import PLUGIN
from dreiklang.engine.unfit import UnfitError
from dreiklang.pages.compiled import keep_compiled
from dreiklang.patterns import pattern
from dreiklang.relief import seldom_swept
from dreiklang.texts.commands import Misfit, Refusal
from dreiklang.values import dataclass

_LANGUAGE = pattern(r"partials/languages/(.+)\.html")
_STACK = pattern(r'^  File ".*\n(?:    .*\n)*', re.MULTILINE)
"""What MkDocs shows of a program that failed: nothing that a writer could use."""


def build_tree(config_file: Path, target: Path, invocation: Invocation, *, strict: bool, level: int) -> None:
    """Build the site of *config_file* into the folder *target*; say what MkDocs says from *level* on."""
    with invoked(invocation), _messages(level, invocation.warned) as messages, seldom_swept():
        config = _load(config_file, target, messages, strict=strict)
        try:
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            raise _as_refusal(error, messages, strict=config.strict) from error
        except TemplateNotFound as error:
            raise _no_template(error, config_file) from error


def serve_live(config_file: Path, address: str, invocation: Invocation, *, open_browser: bool, level: int) -> None:
    """Serve the site of *config_file* at *address* until the user stops it, built again on every change, by MkDocs' server."""
    from mkdocs.commands.serve import serve  # noqa: PLC0415  # a build needs no server

    with invoked(invocation), _messages(level) as messages, _refusing(config_file, messages):
        serve(str(config_file), dev_addr=address, open_in_browser=open_browser)


@dataclass(frozen=True, slots=True)
class Live:
    """A site to be built as MkDocs' live server would: which *invocation* asks, what will be its *address*, who hears of it.

    *accept* looks at the configuration first, and may raise; *tell* gets what there is to be said, from *level* on.
    """

    invocation: Invocation
    address: str
    accept: Callable[[MkDocsConfig], None]
    tell: Callable[[str], None]
    level: int


def build_live(config_file: Path, target: Path, live: Live) -> MkDocsConfig:
    """Build the site of *config_file* into *target* as for MkDocs' live server; give its configuration."""
    messages = _Messages(live.level, live.tell)
    with invoked(live.invocation), _listening(messages), seldom_swept(), _refusing(config_file, messages):
        config = _keeping(load_config(str(config_file), site_dir=str(target), dev_addr=live.address))
        live.accept(config)
        config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = serve_url(config)
        build(config, serve_url=config.site_url)
    return config


def serve_url(config: MkDocsConfig) -> str:
    """Give the address of the site's root while it is served: below the same folder as in public."""
    host, port = config.dev_addr
    mount = urlsplit(config.site_url or "/").path.strip("/")
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/{mount}{'/' * bool(mount)}"


@contextmanager
def _refusing(config_file: Path, messages: _Messages) -> Iterator[None]:
    try:
        yield
    except MkDocsException as error:
        raise _as_refusal(error, messages, strict=False) from error
    except TemplateNotFound as error:
        raise _no_template(error, config_file) from error


def _load(config_file: Path, target: Path, messages: _Messages, *, strict: bool) -> MkDocsConfig:
    """Read the configuration; what MkDocs has against it, it logs."""
    try:
        # None: as the file says
        return _keeping(load_config(str(config_file), site_dir=str(target), strict=strict or None))
    except MkDocsException as error:
        if messages.errors:
            raise Refused(Refusal.CONFIG_MKDOCS, file=str(config_file)) from error
        raise _as_refusal(error, messages, strict=True) from error


def _keeping(config: MkDocsConfig) -> MkDocsConfig:
    """Let *config* keep what is made of templates before a page is: Material's search asks them for words three times."""
    if is_known(config):
        change_environments(config.theme, keep_compiled)
    return config


def _as_refusal(error: MkDocsException, messages: _Messages, *, strict: bool) -> Refused:
    """Say why MkDocs gave up: because of us, because of warnings, or for reasons of its own."""
    if isinstance(error.__cause__, Refused):
        return error.__cause__
    if strict and messages.warnings and not messages.errors:
        return Refused(Refusal.STRICT, count=str(messages.warnings))
    return Refused(Refusal.MKDOCS, why=str(error))


def _no_template(error: TemplateNotFound, config_file: Path) -> Refused:
    """Say what the theme lacks: most often a language, for each has a template of its own."""
    if found := _LANGUAGE.fullmatch(str(error.name)):
        why = UnfitError(Misfit.LANGUAGE, value=found[1])
        return Refused(Refusal.CONFIG_OPTION, file=str(config_file), option="theme.language", why=why)
    return Refused(Refusal.MKDOCS, why=str(error))


class _Messages(logging.Handler):
    """Tells what MkDocs and its plugins log, and counts what weighs."""

    def __init__(self, level: int, tell: Callable[[str], None], warned: Callable[[str], None] = lambda _: None) -> None:
        super().__init__()
        self.least = level
        self.warned = warned
        self._tell = tell
        self.warnings = 0
        self.errors = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count *record*, and write it if it is grave enough."""
        self.warnings += record.levelno == logging.WARNING
        self.errors += record.levelno >= logging.ERROR
        if record.levelno < min(self.least, logging.WARNING):
            return
        colour = {logging.ERROR: "red", logging.WARNING: "yellow"}.get(record.levelno)
        text = _STACK.sub("", record.getMessage())
        text = text.removeprefix(f"{PLUGIN}: ")  # a problem begins with its place, as in a compiler's list
        said = click.style(text, fg=colour) + "\n" * ("\n" in text)
        if record.levelno >= logging.WARNING:
            self.warned(said)
        if record.levelno >= self.least:
            self._tell(said)


@contextmanager
def _messages(level: int, warned: Callable[[str], None] = lambda _: None) -> Iterator[_Messages]:
    """Write what MkDocs says to standard error."""
    messages = _Messages(level, partial(click.echo, err=True), warned)
    with _listening(messages):
        yield messages


@contextmanager
def _listening(messages: _Messages) -> Iterator[None]:
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(logging.INFO)  # a quieter logger would hide warnings from --strict
    logger.addHandler(messages)
    try:
        yield
    finally:
        logger.removeHandler(messages)
        logger.setLevel(before)
