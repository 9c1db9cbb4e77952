"""mkdocs.yml -> what in it would make every page load something from another host."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

_REPOSITORY_HOSTS = {"github.com", "gitlab.com"}
_FONTS = ({"text": "Roboto", "code": "Roboto Mono"}, False)


_MERMAID = "https://unpkg.com/mermaid"


def loads_elsewhere(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield each option of *config* that loads from elsewhere, with the address or name it gives."""
    addresses = (
        *(("extra_css, extra_javascript", str(path)) for path in (*config.extra_css, *config.extra_javascript)),
        *((f"theme.{name}", str(config.theme.get(name) or "")) for name in ("logo", "favicon")),
    )
    yield from ((option, address) for option, address in addresses if urlsplit(address).netloc)
    if config.repo_url and urlsplit(config.repo_url).netloc in _REPOSITORY_HOSTS:
        yield "repo_url", config.repo_url
    if config.theme.get("font") not in _FONTS:
        yield "theme.font", str(config.theme["font"])
    if "analytics" in config.extra:
        yield "extra.analytics", str(config.extra["analytics"])
    if _draws_mermaid(config) and not any("mermaid" in str(script) for script in config.extra_javascript):
        yield "pymdownx.superfences", _MERMAID


def _draws_mermaid(config: MkDocsConfig) -> bool:
    """Whether Material would draw diagrams, with a script that it fetches unless the journal brings its own."""
    fences = config.mdx_configs.get("pymdownx.superfences", {}).get("custom_fences", ())
    return any(isinstance(fence, dict) and fence.get("class") == "mermaid" for fence in fences)
