"""A journal -> a live view of it in the browser."""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dreiklang.engine.door import is_loopback
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import serve_live
from dreiklang.engine.settings import Paths
from dreiklang.options import Edition
from dreiklang.site import Site
from dreiklang.texts.commands import Refusal


@dataclass(frozen=True, slots=True)
class Address:
    """Where to serve."""

    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def parse_address(text: str) -> Address:
    """Read "127.0.0.1:8000", "localhost:8000" or "[::1]:8000"."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise Refused(Refusal.ADDRESS, address=text)
    return Address(host.removeprefix("[").removesuffix("]").lower(), int(port))


@dataclass(frozen=True, slots=True)
class View:
    """What to show, and how: without *today*, the day is that of the clock at each change; *serving* hears the address.

    *expose* says that other computers may see the private edition too. *made* hears of the site at each change.
    """

    edition: Edition
    today: date | None
    open_browser: bool
    level: int
    serving: Callable[[str], None]
    expose: bool = False
    made: Callable[[Site], None] = lambda _: None

    def exposes(self, address: Address) -> bool:
        """Say whether at *address* others would read what is private."""
        return self.edition is Edition.PRIVATE and not is_loopback(address.host)


def serve_edition(paths: Paths, address: Address, view: View) -> None:
    """Serve the journal at *address* until the user stops it."""
    exposed = view.exposes(address)
    if exposed and not view.expose:
        raise Refused(Refusal.NOT_LOOPBACK, address=str(address))
    _refuse_taken(address)
    invocation = Invocation(view.edition, view.today, made=view.made, serving=view.serving, exposed=exposed)
    serve_live(paths.config, str(address), invocation, open_browser=view.open_browser, level=view.level)


def _refuse_taken(address: Address) -> None:
    """Find out whether the port is free before the site is built for nothing."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":  # there, the option would let two servers share a port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.host, address.port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise Refused(Refusal.ADDRESS_UNUSABLE, address=str(address), why=error.strerror or "") from error
            other = Address(address.host, min(address.port + 1, 65535))
            raise Refused(Refusal.PORT_TAKEN, address=str(address), other=str(other)) from error
