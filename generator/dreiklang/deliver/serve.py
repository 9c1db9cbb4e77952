"""A journal -> a live view of it in the browser."""

from __future__ import annotations

import errno
import logging
import socket
import sys

from dreiklang.deliver.live.child import can_start
from dreiklang.deliver.live.own import serve_own
from dreiklang.deliver.view import Address, View
from dreiklang.engine.invocation import Invocation
from dreiklang.engine.known import StrangersError
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.engine.run import serve_live
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal


def serve_edition(paths: Paths, address: Address, view: View) -> None:
    """Serve the journal at *address* until the user stops it."""
    exposed = view.exposes(address)
    if exposed and not view.expose:
        raise Refused(Refusal.NOT_LOOPBACK, address=str(address))
    _refuse_taken(address)
    words = view.words.live
    why = words.why_public if view.edition is Edition.PUBLIC else "" if can_start() else words.why_alone
    if not why:
        try:
            serve_own(paths, address, view)
        except StrangersError as strangers:
            why = words.why_foreign.format(names=strangers.names)
        else:
            return
    if view.level <= logging.INFO:
        view.tell(words.by_mkdocs.format(why=why))
    invocation = Invocation(
        view.edition,
        view.today,
        made=lambda site: view.seal(site.unsealed),
        serving=view.serving,
        exposed=exposed,
    )
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
