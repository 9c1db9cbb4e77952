"""A configuration of MkDocs -> whether only plugins and templates that we know have a hand in our pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir

from dreiklang.engine.because import Because
from dreiklang.engine.setup import THEME
from dreiklang.options import Options
from dreiklang.render.extensions import spelled
from dreiklang.texts.building import Cause

_EVENTS = ("env", "page_context", "post_page")
"""Where plugins reach into the templates of a page, or into what comes out of them."""
_PLUGINS = ("dreiklang.", "material.plugins.search.", "mkdocs.contrib.search")


class StrangersError(Exception):
    """Others than we have a hand in the pages: *names* says who."""

    def __init__(self, names: str) -> None:
        super().__init__(names)
        self.names = names


def is_known(config: MkDocsConfig) -> bool:
    """Say whether a page of ours comes out of our templates, and nobody looks at it on the way."""
    return not _folders(config) and next(_unknown(config, _EVENTS), None) is None


def strangers_in(config: MkDocsConfig) -> tuple[str, ...]:
    """Name whatever of *config* has a hand in any step of a build, and is not known to us: plugins, hooks, templates."""
    named = {type(plugin): name for name, plugin in config.plugins.items()}
    strangers = (named.get(type(owner), _name_of(owner)) for owner in _unknown(config, config.plugins.events))
    return tuple(dict.fromkeys((*strangers, *_folders(config))))


def _unknown(config: MkDocsConfig, events: Iterable[str]) -> Iterator[object]:
    """Yield who handles one of *events*: the plugin, or the function of a hook."""
    for event in events:
        for handler in config.plugins.events[event]:
            owner = getattr(handler, "__self__", handler)
            if not type(owner).__module__.startswith(_PLUGINS):
                yield owner


def _folders(config: MkDocsConfig) -> tuple[str, ...]:
    ours = {THEME, Path(get_theme_dir("material")), Path(mkdocs.__file__).parent / "templates"}
    return tuple(folder for folder in config.theme.dirs if Path(folder) not in ours)


def open_because(config: MkDocsConfig, options: Options) -> Because | None:
    """Say what else decides what comes out than *config*'s own text and the files of entries and docs; None, if nothing does."""
    if strangers := strangers_in(config) or tuple(map(str, config.hooks)):
        return Because(Cause.STRANGERS, strangers)
    if "INHERIT" in Path(config.config_file_path).read_text("utf-8", "replace"):
        return Because(Cause.INHERITED)
    return Because(Cause.EXTENSIONS) if spelled(options) is None else None


def _name_of(owner: object) -> str:
    return str(getattr(owner, "__module__", None) or type(owner).__name__)
