"""A journal, an address -> its private edition there, served by a server of our own until the user stops it."""

from __future__ import annotations

import logging
import signal
import stat
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from dreiklang.deliver.live.child import Child
from dreiklang.deliver.live.conduct import Conductor, Ears, Hear
from dreiklang.deliver.live.room import live_room
from dreiklang.deliver.live.server import serving
from dreiklang.deliver.live.show import Show
from dreiklang.deliver.live.web import Web, mount_of
from dreiklang.deliver.view import Address, View
from dreiklang.engine.door import guarded
from dreiklang.engine.known import StrangersError
from dreiklang.engine.live.messages import Failed, Order, Ready, Unfit
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal


def serve_own(paths: Paths, address: Address, view: View) -> None:
    """Serve the journal at *address*; whatever others have a hand in is left to MkDocs.

    Raises:
        StrangersError: somebody has a hand in the pages.
        Refused: there is nothing to serve.
    """
    with live_room(paths.cache) as room, ExitStack() as opened, _ended_softly(), suppress(KeyboardInterrupt):

        def start(hear: Hear) -> Child:
            room.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)  # `forget` deletes the whole cache
            folder = Path(tempfile.mkdtemp(dir=room))
            exposed = view.exposes(address)
            order = Order(paths.config, folder, str(address), view.options, view.today, exposed, view.level)
            return Child(order, hear)

        host = _Host(address, view, opened)
        conductor = Conductor(host.show, paths.entries, start, Ears(host.ready, host.failed))
        conductor.run((paths.config, paths.entries, paths.docs), clock=view.today is None)


class _Host:
    """Opens the server once there is something to see, and tells what each build had to say; *opened* closes it in the end."""

    def __init__(self, address: Address, view: View, opened: ExitStack) -> None:
        self.show = Show()
        self._address = address
        self._view = view
        self._opened = opened
        self._is_open = False
        self._told: frozenset[str] = frozenset()

    def ready(self, ready: Ready) -> None:
        """Tell what is new, and open the server if it is not."""
        self._tell(ready.told)
        self._view.seal(ready.unsealed)
        if not self._is_open:
            self._is_open = True
            web = Web(self.show, self._view.words, mount_of(ready.url))
            app = guarded(web, self._address.host, self._view.edition)
            self._opened.enter_context(serving(self._address.host, self._address.port, app))
            if self._view.level <= logging.INFO:
                self._view.tell(self._view.words.live.ours)
            self._view.serving(ready.url)
            if self._view.open_browser:
                webbrowser.open(ready.url)

    def failed(self, outcome: Failed | Unfit) -> str:
        """Say why it does not go on; raise it, as long as there is nothing to see."""
        words = self._view.words
        if isinstance(outcome, Unfit):
            if not self._is_open:
                raise StrangersError(outcome.names)
            why = words.live.not_fit_now.format(names=outcome.names)
        else:
            self._tell(outcome.told)
            facts = outcome.facts or {"why": words.live.stopped}
            refused = Refused(outcome.refusal or Refusal.MKDOCS, **facts)
            if not self._is_open:
                raise refused
            why = refused.say(words.commands)
        self._view.tell(why)
        return why

    def _tell(self, told: tuple[str, ...]) -> None:
        for text in told:
            if text not in self._told:  # who writes has read the rest before
                self._view.tell(text)
        self._told = frozenset(told)


@contextmanager
def _ended_softly() -> Iterator[None]:
    """Let who is told to end do so as if by Ctrl+C, and leave nothing behind."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
