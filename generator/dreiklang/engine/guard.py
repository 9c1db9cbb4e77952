"""What MkDocs is about to do -> a refusal where something private would get out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils.meta import get_data

from dreiklang.audience.secrets import Secrets
from dreiklang.engine.door import is_loopback
from dreiklang.engine.refused import Refused
from dreiklang.engine.settings import PLUGIN
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal

_TELLING = 5
"""So many words make a text that nobody writes twice."""


def check_theme(config: MkDocsConfig) -> None:
    """Refuse a theme that our pages do not fit into."""
    if config.theme.name != "material":
        raise Refused(Refusal.THEME_NOT_MATERIAL, theme=str(config.theme.name))


def check_folders(entries: Path, docs: Path) -> None:
    """Refuse entries that lie among the pages of *docs*, or around them: MkDocs publishes whatever lies there."""
    inner, outer = entries.resolve(), docs.resolve()
    if inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise Refused(Refusal.ENTRIES_IN_DOCS, path=str(entries), docs=str(docs))


def check_entries(entries: Path, config_file: Path) -> None:
    """Refuse a folder of entries that is gone since the settings were read: without entries, all pages would vanish."""
    if not entries.is_dir():
        raise Refused(Refusal.ENTRIES_MISSING, file=str(config_file), path=str(entries))


def check_links(files: Files, entries: Path, docs: Path) -> None:
    """Refuse hand-written files that are but links to where the entries lie."""
    folder = entries.resolve()
    for file in files:
        if file.abs_src_path and Path(file.abs_src_path).resolve().is_relative_to(folder):
            raise Refused(Refusal.ENTRIES_IN_DOCS, path=file.abs_src_path, docs=str(docs))


def check_copies(files: Files, secrets: Iterable[Secrets], docs: Path) -> None:
    """Refuse a page that is an entry: somebody saved it in the wrong folder, or lets a plugin make pages of entries."""
    private = {" ".join(secret.text.split()) for portion in secrets for secret in portion.passages}
    for file in files.documentation_pages():
        is_others = file.src_dir == str(docs) or file.generated_by not in {None, PLUGIN}
        body = get_data(file.content_string)[0].split() if is_others else []
        if len(body) >= _TELLING and " ".join(body) in private:
            raise Refused(Refusal.ENTRIES_IN_DOCS, path=file.abs_src_path or file.src_uri, docs=str(docs))


def check_command(command: str, wanted: Edition | None, *, dirty: bool = False) -> None:
    """Refuse MkDocs' commands where they would publish unseen, the *wanted* private edition, or what was public once."""
    if command == "gh-deploy":
        raise Refused(Refusal.NO_GH_DEPLOY)
    if command == "build" and wanted is Edition.PRIVATE:
        raise Refused(Refusal.PRIVATE_BY_MKDOCS)
    if command == "build" and dirty:
        raise Refused(Refusal.DIRTY)


def check_address(config: MkDocsConfig, edition: Edition, command: str, *, exposed: bool) -> None:
    """Refuse to serve the private edition to other computers, unless that was said in so many words."""
    host = str(config.dev_addr.host)
    if command == "serve" and edition is Edition.PRIVATE and not (exposed or is_loopback(host)):
        raise Refused(Refusal.NOT_LOOPBACK, address=str(config.dev_addr))


def check_livereload(edition: Edition, command: str) -> None:
    """Refuse `mkdocs serve --no-livereload`, which hands its server to no plugin: nobody would stand at its door."""
    context = click.get_current_context(silent=True)
    if command == "serve" and edition is Edition.PRIVATE and context and context.params.get("livereload") is False:
        raise Refused(Refusal.NO_DOOR)
