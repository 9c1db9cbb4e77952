"""A configuration -> what its site holds anyway, whatever is in the journal: the texts, names of files and settings of ours, the theme's and MkDocs'."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from dreiklang.engine import policy
from dreiklang.engine.paths import PROVEN
from dreiklang.options import Address, Gender, Lang
from dreiklang.patterns import pattern
from dreiklang.proof import Grounds, our_texts
from dreiklang.texts import Words, words_for

_TEXTS = (".html", ".css")
_COMMENTS = pattern(r"(?:^|(?<=\s))#.*$", re.MULTILINE)
_PLUGINS = pattern(r"^plugins:.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_FIXED = (
    *policy.FIXED,
    *("assets/images/favicon.png", '"fields":{"title":{"boost":'),  # Material's, the latter in its search index
)
_TOLD_EVERYWHERE = (
    *(policy.HEADERS, ".nojekyll", "sitemap.xml", "urlset", "lastmod", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    "Permanent link",  # on each heading of a hand-written page
)
"""What else stands in every site, and nobody is called so."""
_PROGRAMS = pattern(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_FEW_PARTS = 3  # "/", "home" and a name: what is shorter is on every computer


def grounds_of(config: MkDocsConfig, public: tuple[str, ...], words: Words) -> Grounds:
    """Say on what a proof of the site that *config* describes stands, if *public* texts are read anyway."""
    root = Path(config.config_file_path).parent
    shipped = tuple(Path(folder) for folder in config.theme.dirs if folder != config.theme.custom_dir)
    own = (Path(config.theme.custom_dir),) if config.theme.custom_dir else ()
    others = words_for(Lang.EN if words.lang is Lang.DE else Lang.DE, Address.DU, Gender.COLON)
    return Grounds(
        public=(*public, _settings(config), *_texts_below(own)),
        ours=(*our_texts(words), *our_texts(others), *_texts_below(shipped), *_texts_of_templates(), *_TOLD_EVERYWHERE),
        fixed=_FIXED,
        shipped=shipped,
        machine=_folders_of_this_machine(root, Path(config.site_dir)),
        memory=root / PROVEN,
    )


def _settings(config: MkDocsConfig) -> str:
    """Give what mkdocs.yml says, all but comments and what it says to plugins: that is for me alone."""
    return _COMMENTS.sub("", _PLUGINS.sub("", Path(config.config_file_path).read_text("utf-8", "replace")))


def _texts_below(folders: tuple[Path, ...]) -> Iterator[str]:
    for folder in folders:
        for here, below, names in os.walk(folder):
            below[:] = sorted(name for name in below if not name.startswith("."))  # Material's icons, thousands of them
            for name in sorted(names):
                if name.endswith(_TEXTS):
                    yield Path(here, name).read_text("utf-8", "replace")


def _texts_of_templates() -> Iterator[str]:
    """Yield what our own templates say, but for what is filled in."""
    for template in sorted(files("dreiklang.pages").joinpath("templates").iterdir(), key=lambda file: file.name):
        yield _PROGRAMS.sub(" ", template.read_text("utf-8"))


def _folders_of_this_machine(*folders: Path) -> tuple[str, ...]:
    named = dict.fromkeys((Path.home(), *folders))
    return tuple(folder.as_posix() for folder in named if len(folder.parts) >= _FEW_PARTS)
