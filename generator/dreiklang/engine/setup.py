"""The user's configuration of MkDocs -> the same with our theme, styles and a good set of Markdown extensions."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from dreiklang.engine.visible import list_visible
from dreiklang.options import Edition
from dreiklang.texts.frame import FrameWords

THEME = Path(__file__).parent / "theme"
_PRIVATE_STYLE = "assets/private.css"
_STYLES = ("assets/frame.css", "assets/dreiklang.css", _PRIVATE_STYLE)
_BUILT_IN = {"toc", "tables", "fenced_code"}
_EXTENSIONS: dict[str, dict[str, object]] = {
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "pymdownx.details": {},
    "pymdownx.superfences": {},
    "pymdownx.tasklist": {"custom_checkbox": True},
}
"""What entries and hand-written pages may use where mkdocs.yml lists no Markdown extensions."""
_ALIGN: dict[str, object] = {"use_align_attribute": True}
_TABLES: dict[str, dict[str, object]] = {
    "tables": _ALIGN,
    "markdown.extensions.tables": _ALIGN,
    "extra": {"tables": _ALIGN},
    "markdown.extensions.extra": {"tables": _ALIGN},
    "pymdownx.extra": {"markdown.extensions.tables": _ALIGN},
}
"""Whatever brings tables aligns them by attribute: a public page's policy lets no `style` be."""


def add_extensions(config: MkDocsConfig, words: FrameWords) -> None:
    """Add the usual Markdown extensions to a *config* that names none; footnotes speak the site's language, tables need no styles."""
    if set(config.markdown_extensions) <= _BUILT_IN:
        config.markdown_extensions = [*config.markdown_extensions, *_EXTENSIONS]
        config.mdx_configs = {**config.mdx_configs, **{name: dict(own) for name, own in _EXTENSIONS.items() if own}}
    for name in _TABLES.keys() & set(config.markdown_extensions):
        own = config.mdx_configs.get(name, {})
        config.mdx_configs = {**config.mdx_configs, name: {**_TABLES[name], **own}}
    if "footnotes" in config.markdown_extensions:
        own = config.mdx_configs.get("footnotes", {})
        config.mdx_configs = {**config.mdx_configs, "footnotes": {"BACKLINK_TITLE": words.footnote_back, **own}}


def withhold(config: MkDocsConfig) -> None:
    """Let hand-written pages keep their private passages, as entries do."""
    config.markdown_extensions = [*config.markdown_extensions, "dreiklang.render.withheld"]


def add_theme(config: MkDocsConfig, edition: Edition) -> None:
    """Lay our templates over Material's, below the user's own, and load nothing from other hosts."""
    theme = config.theme
    theme.dirs.insert(1 if theme.custom_dir else 0, str(THEME))
    theme["font"] = False
    list_visible(theme)
    styles = [style for style in _STYLES if edition is Edition.PRIVATE or style != _PRIVATE_STYLE]
    config.extra_css = [*styles, *config.extra_css]


def site_language(config: MkDocsConfig) -> str:
    """Say in which language Material speaks."""
    return str(config.theme.get("language") or "en")
