"""mkdocs.yml, styles and templates of one's own -> what in them would make pages load something from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from dreiklang.engine.barred import called_in
from dreiklang.patterns import pattern

_REPOSITORY_HOSTS = {"github.com", "gitlab.com"}
_FONTS = ({"text": "Roboto", "code": "Roboto Mono"}, False)


_MERMAID = "https://unpkg.com/mermaid"
_CALL = pattern(
    r"""<(?:script|img|iframe|embed|object|source|video|audio|link(?=[^>]*\srel=["']?(?:stylesheet|pre[^v]|dns-|icon|module)))\b"""
    r"""[^>]*?\s(?:src|href|data|poster)\s*=\s*["']?((?:https?:)?//[^\s"'>]+)""",
    re.IGNORECASE,
)


def loads_elsewhere(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield each option or file of *config* that loads from elsewhere, with the address or name it gives."""
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
    yield from _in_files(config)


def _draws_mermaid(config: MkDocsConfig) -> bool:
    """Whether Material would draw diagrams, with a script that it fetches unless the journal brings its own."""
    fences = config.mdx_configs.get("pymdownx.superfences", {}).get("custom_fences", ())
    return any(isinstance(fence, dict) and fence.get("class") == "mermaid" for fence in fences)


def _in_files(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Look into the style sheets and templates that the journal brings itself."""
    root = Path(config.config_file_path).absolute().parent
    own = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    home = config.site_url or ""
    for folder in (Path(config.docs_dir), *own):
        for path in (folder / str(style) for style in config.extra_css):
            for address in called_in(_read(path), home):
                yield _shown(path, root), address
    for path in (template for folder in own for template in sorted(folder.rglob("*.html"))):
        for address in _CALL.findall(_read(path)):
            yield _shown(path, root), address


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace") if path.is_file() else ""
    except OSError:
        return ""


def _shown(path: Path, root: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
