"""A live server, ours or MkDocs' -> one that answers only to its own names, and in the private edition only to its own pages."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from dreiklang.options import Edition
from dreiklang.patterns import pattern

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # a build needs no server

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_AUTHORITY = pattern(r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+)(?::\d+)?")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ANY_NUMBER = "*"
_HEADERS = [
    ("X-Robots-Tag", "noindex, nofollow"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
]
"""What goes with everything private, pictures and data included."""


def is_loopback(host: str) -> bool:
    """Say whether only this computer reaches *host*."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def guard_server(server: LiveReloadServer, edition: Edition) -> None:
    """Put the door before MkDocs' own *server*."""
    host = str(server.server_address[0])
    if ":" in host:  # MkDocs forgets the brackets
        server.url = server.url.replace(f"//{host}:", f"//[{host}]:", 1)
    app: Any = server.get_app()  # the standard library types the parts of WSGI apart
    server.set_app(guarded(app, host, edition))


def guarded(app: App, host: str, edition: Edition) -> App:
    """Let *app* at *host* answer to who calls it by its own names only: a foreign page could give its name our address.

    The public edition, opened to others on purpose, is for everybody, by whatever name.
    """
    if edition is Edition.PRIVATE:
        return _only_for(own_names(host), _for_own_pages(app))
    return _only_for(own_names(host), app) if is_loopback(host) else app


def own_names(host: str) -> frozenset[str]:
    """Give the names by which a server at *host* may be called; who listens at all numbers may be called by each."""
    if is_loopback(host):
        return _LOOPBACK | {host.lower()}
    machine = socket.gethostname().lower().rstrip(".")
    short = machine.partition(".")[0]
    # No foreign page comes by a number: it has the name that its own server gave it.
    numbers = {_ANY_NUMBER} if host in {"0.0.0.0", "::"} else set()  # noqa: S104  # read, not bound
    return _LOOPBACK | {host.lower(), *(name for name in (machine, short, f"{short}.local") if short)} | numbers


def _only_for(names: frozenset[str], app: App) -> App:
    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        host = _host(environ.get("HTTP_HOST", ""))
        known = host in names or (_ANY_NUMBER in names and _is_number(host))
        if known and environ.get("PATH_INFO", "").startswith("/"):  # a whole address would name another host
            return app(environ, start_response)
        return _refuse(start_response, "421 Misdirected Request")

    return answer


def _for_own_pages(app: App) -> App:
    """Tell nothing to pages of other sites: not even, by an image or a frame, whether an address exists.

    Whoever follows a link to here comes as a reader. Old browsers do not say where a request is from.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        own = environ.get("HTTP_SEC_FETCH_SITE", "none") in {"same-origin", "none"}
        if not own and environ.get("HTTP_SEC_FETCH_DEST") != "document":
            return _refuse(start_response, "403 Forbidden")

        def start(status: str, headers: list[tuple[str, str]], *rest: object) -> object:
            return start_response(status, [*headers, *_HEADERS], *rest)

        return app(environ, start)

    return answer


def _refuse(start_response: Callable[..., Any], status: str) -> Iterable[bytes]:
    start_response(status, [("Content-Type", "text/plain")])
    return [status.encode()]


def _host(name: str) -> str:
    """Take the port off the *name* by which a browser calls; "" where it is no name at all."""
    found = _AUTHORITY.fullmatch(name)
    return found[1].strip("[]").lower() if found else ""


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
