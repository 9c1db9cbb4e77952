"""mkdocs.yml -> what in it would make every page load something from another host."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

_REPOSITORY_HOSTS = {"github.com", "gitlab.com"}
_FONTS = ({"text": "Roboto", "code": "Roboto Mono"}, False)


def loads_elsewhere(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield each option of *config* that loads from elsewhere, with the address or name it gives."""
    for path in (*config.extra_css, *map(str, config.extra_javascript)):
        if urlsplit(path).netloc:
            yield "extra_css, extra_javascript", path
    if config.repo_url and urlsplit(config.repo_url).netloc in _REPOSITORY_HOSTS:
        yield "repo_url", config.repo_url
    if config.theme.get("font") not in _FONTS:
        yield "theme.font", str(config.theme["font"])
    if "analytics" in config.extra:
        yield "extra.analytics", str(config.extra["analytics"])
