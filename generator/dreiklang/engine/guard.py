"""What MkDocs is about to do -> a refusal where something private would get out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files

from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def check_theme(config: MkDocsConfig) -> None:
    """Refuse a theme that our pages do not fit into."""
    if config.theme.name != "material":
        raise Refused(Refusal.THEME_NOT_MATERIAL, theme=str(config.theme.name))


def check_folders(entries: Path, docs: Path) -> None:
    """Refuse entries that lie among the pages of *docs*, or around them: MkDocs publishes whatever lies there."""
    inner, outer = entries.resolve(), docs.resolve()
    if inner.is_relative_to(outer) or outer.is_relative_to(inner):
        raise Refused(Refusal.ENTRIES_IN_DOCS, path=str(entries), docs=str(docs))


def check_links(files: Files, entries: Path, docs: Path) -> None:
    """Refuse hand-written files that are but links to where the entries lie."""
    folder = entries.resolve()
    for file in files:
        if file.abs_src_path and Path(file.abs_src_path).resolve().is_relative_to(folder):
            raise Refused(Refusal.ENTRIES_IN_DOCS, path=file.abs_src_path, docs=str(docs))


def check_command(command: str, wanted: Edition | None) -> None:
    """Refuse MkDocs' commands where they would publish unseen, or the *wanted* private edition."""
    if command == "gh-deploy":
        raise Refused(Refusal.NO_GH_DEPLOY)
    if command == "build" and wanted is Edition.PRIVATE:
        raise Refused(Refusal.PRIVATE_BY_MKDOCS)


def check_address(config: MkDocsConfig, edition: Edition, command: str) -> None:
    """Refuse to serve the private edition to other computers."""
    host = str(config.dev_addr.host)
    if command == "serve" and edition is Edition.PRIVATE and not is_loopback(host):
        raise Refused(Refusal.NOT_LOOPBACK, address=str(config.dev_addr))


def is_loopback(host: str) -> bool:
    """Say whether only this computer reaches *host*."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def guard_server(server: LiveReloadServer) -> None:
    """Let *server* answer only to who calls it by its own names: a foreign page could give its name our address.

    Who opens a server to others on purpose (`-a 0.0.0.0:8000`, public edition only) calls it by names unknown here.
    """
    host = str(server.server_address[0])
    if is_loopback(host):
        app: Any = server.get_app()  # the standard library types the parts of WSGI apart
        server.set_app(_only_for({"localhost", "127.0.0.1", "::1", host}, app))


def _only_for(names: set[str], app: App) -> App:
    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if _host(environ.get("HTTP_HOST", "")) in names:
            return app(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain")])
        return [b"421 Misdirected Request"]

    return answer


def _host(name: str) -> str | None:
    """Take the port off the *name* by which a browser calls; None where it is no name at all."""
    try:
        return urlsplit(f"//{name}").hostname
    except ValueError:
        return None
