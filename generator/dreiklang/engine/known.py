"""A configuration of MkDocs -> whether only plugins and templates that we know have a hand in our pages."""

from __future__ import annotations

from pathlib import Path

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir

from dreiklang.engine.setup import THEME
from dreiklang.options import Options
from dreiklang.render.extensions import spelled

_EVENTS = ("env", "page_context", "post_page")
"""Where plugins reach into the templates of a page, or into what comes out of them."""
_PLUGINS = ("dreiklang.", "material.plugins.search.", "mkdocs.contrib.search")


def is_known(config: MkDocsConfig) -> bool:
    """Say whether a page of ours comes out of our templates, and nobody looks at it on the way."""
    ours = {THEME, Path(get_theme_dir("material")), Path(mkdocs.__file__).parent / "templates"}
    handlers = (handler for event in _EVENTS for handler in config.plugins.events[event])
    return {Path(folder) for folder in config.theme.dirs} <= ours and all(map(_is_known, handlers))


def is_closed(config: MkDocsConfig, options: Options) -> bool:
    """Say whether nothing decides what comes out but *config*'s own text and the files of entries and docs."""
    plugins = (type(plugin).__module__.startswith(_PLUGINS) for plugin in config.plugins.values())
    inherits = "INHERIT" in Path(config.config_file_path).read_text("utf-8", "replace")
    return is_known(config) and all(plugins) and not config.hooks and not inherits and spelled(options) is not None


def _is_known(handler: object) -> bool:
    return type(getattr(handler, "__self__", None)).__module__.startswith(_PLUGINS)
