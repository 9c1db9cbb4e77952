"""What mkdocs.yml and the heads of hand-written pages say -> the same as text: Material's templates take it for HTML."""

from __future__ import annotations

from copy import copy

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from dreiklang.options import Edition


def plain_settings(config: MkDocsConfig, edition: Edition) -> MkDocsConfig:
    """Give *config* to templates with a site's name that is text: "Links <rechts>" as it was meant.

    Material writes all that `extra.tags` says into every page; in public, it would name tags of private entries.
    """
    shown = copy(config)
    shown.site_name = _as_text(config.site_name)
    if edition is Edition.PUBLIC:
        shown.extra = copy(config.extra)
        shown.extra.pop("tags", None)
    return shown


def plain_title(page: Page) -> None:
    """Let the title that the head of *page* says be text; one that MkDocs takes from a heading is HTML already."""
    if isinstance(title := page.meta.get("title"), str):
        page.meta["title"] = _as_text(title)


def _as_text(said: str) -> Markup:
    return said if isinstance(said, Markup) else escape(said)
