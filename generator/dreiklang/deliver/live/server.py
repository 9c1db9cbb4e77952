"""An address and an application -> a server there, each request in a thread of its own."""

from __future__ import annotations

import logging
import socket
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from dreiklang.engine.door import App

log = logging.getLogger(__name__)


class _Handler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        log.debug(format, *args)


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def server_bind(self) -> None:
        """Bind, without asking the network for a name of ours."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = map(str, self.server_address[:2])  # type: ignore[assignment]  # of WSGI's variables
        self.setup_environ()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  # the library's signature
        """Let browsers go away without hearing the end."""
        log.debug("Broken off: %s %s", request, client_address)


class _ServerOfIPv6(_Server):
    address_family = socket.AF_INET6


@contextmanager
def serving(host: str, port: int, app: App) -> Iterator[None]:
    """Let *app* answer at *host* and *port* in the meantime."""
    server = (_ServerOfIPv6 if ":" in host else _Server)((host, port), _Handler)
    server.set_app(app)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
