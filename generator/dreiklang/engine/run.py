"""mkdocs.yml -> a built tree, or a live server, by MkDocs' own hands."""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from dreiklang.engine.invocation import Invocation, invoked
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import PLUGIN
from dreiklang.engine.unfit import UnfitError
from dreiklang.texts.commands import Misfit, Refusal

_LANGUAGE = re.compile(r"partials/languages/(.+)\.html")
_STACK = re.compile(r'^  File ".*\n(?:    .*\n)*', re.MULTILINE)
"""What MkDocs shows of a program that failed: nothing that a writer could use."""


def build_tree(config_file: Path, target: Path, invocation: Invocation, *, strict: bool, level: int) -> None:
    """Build the site of *config_file* into the folder *target*; say what MkDocs says from *level* on."""
    with invoked(invocation), _messages(level, invocation.warned) as messages, _seldom_swept():
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
    """Serve the site of *config_file* at *address* until the user stops it, built again on every change."""
    from mkdocs.commands.serve import serve  # noqa: PLC0415  # a build needs no server

    with invoked(invocation), _messages(level) as messages:
        try:
            serve(str(config_file), dev_addr=address, open_in_browser=open_browser)
        except MkDocsException as error:
            raise _as_refusal(error, messages, strict=False) from error
        except TemplateNotFound as error:
            raise _no_template(error, config_file) from error


def _load(config_file: Path, target: Path, messages: _Messages, *, strict: bool) -> MkDocsConfig:
    """Read the configuration; what MkDocs has against it, it logs."""
    try:
        return load_config(str(config_file), site_dir=str(target), strict=strict or None)  # None: as the file says
    except MkDocsException as error:
        if messages.errors:
            raise Refused(Refusal.CONFIG_MKDOCS, file=str(config_file)) from error
        raise _as_refusal(error, messages, strict=True) from error


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
    """Writes what MkDocs and its plugins log to standard error, and counts what weighs."""

    def __init__(self, level: int, warned: Callable[[str], None]) -> None:
        super().__init__()
        self.least = level
        self.warned = warned
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
            click.echo(said, err=True)


@contextmanager
def _messages(level: int, warned: Callable[[str], None] = lambda _: None) -> Iterator[_Messages]:
    """Listen to MkDocs."""
    messages = _Messages(level, warned)
    logger = logging.getLogger("mkdocs")
    before = logger.level
    logger.setLevel(logging.INFO)  # a quieter logger would hide warnings from --strict
    logger.addHandler(messages)
    try:
        yield messages
    finally:
        logger.removeHandler(messages)
        logger.setLevel(before)


@contextmanager
def _seldom_swept() -> Iterator[None]:
    """Let Python look for rubbish seldom: a build makes millions of values, and hardly any that hold each other."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(20_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
