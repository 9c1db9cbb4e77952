"""mkdocs.yml -> the files of docs/ that it names one by one, so that somebody means them to be there."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig


def named_files(config: MkDocsConfig) -> frozenset[str]:
    """Collect the paths in nav and not_in_nav (whole ones, no patterns), of styles, scripts, templates, logo and favicon."""
    scripts = (str(script) for script in config.extra_javascript)
    listed = (*_of_nav(config.nav), *_of_patterns(config), *config.extra_css, *scripts, *config.extra_templates)
    marks = (config.theme.get(name) for name in ("logo", "favicon"))
    return frozenset(path.removeprefix("/") for path in (*listed, *marks) if isinstance(path, str))


def _of_nav(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _of_nav(item)


def _of_patterns(config: MkDocsConfig) -> Iterator[str]:
    for pattern in config.not_in_nav.patterns if config.not_in_nav else ():
        yield str(getattr(pattern, "pattern", ""))
