"""A journal, an address -> the server of our own: what it opens, what it tells, what it raises."""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from dreiklang.deliver.live import own
from dreiklang.deliver.view import Address, View
from dreiklang.engine.known import StrangersError
from dreiklang.engine.live.messages import Failed, Order, Outcome, Ready, Unfit
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.model import Seal
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal

TODAY = date(2026, 11, 22)
SEAL = Seal("a", TODAY, TODAY, "dass es klappt")


class Work:
    """A journal to serve, and a child that answers every order with *outcome*."""

    def __init__(self, root: Path, outcome: Callable[[str], Outcome]) -> None:
        (root / "entries").mkdir()
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text("", "utf-8")
        site, private = root / "site", root / "site-private"
        self.paths = Paths(root / "mkdocs.yml", root, root / "entries", root / "docs", site, private)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = Address("127.0.0.1", free.getsockname()[1])
        self.outcome = outcome
        self.orders: list[Order] = []
        self.ended = 0

    def start(self, order: Order, hear: Callable[[Any, Outcome], None]) -> Work:
        """Answer at once."""
        self.orders.append(order)
        (order.folder / "index.html").write_text("<body>der Schreibtisch</body>", "utf-8")
        hear(self, self.outcome(f"http://{self.address}/"))
        self.folder = order.folder
        return self

    def end(self) -> None:
        """Be ended."""
        self.ended += 1


def a_ready(url: str) -> Ready:
    """Tell of a site with something to be said."""
    return Ready(url, {}, frozenset(), frozenset(), {}, (), TODAY, "Europe/Berlin", (SEAL,), ("ein Hinweis",))


def a_view(**more: Any) -> View:
    """Give a view of the private edition."""
    return View(
        **{"edition": Edition.PRIVATE, "today": TODAY, "open_browser": False, "level": logging.INFO, "serving": print}
        | more
    )


def test_the_server_opens_with_the_first_site_and_ends_with_who_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(tmp_path, a_ready)
    pages: list[bytes] = []
    said: list[Any] = []
    opened: list[str] = []

    def look(url: str) -> None:
        assert url == f"http://{work.address}/"
        connection = HTTPConnection(work.address.host, work.address.port, timeout=10)
        connection.request("GET", "/")
        pages.append(connection.getresponse().read())
        connection.close()

    def stop(url: str) -> None:
        opened.append(url)
        signal.raise_signal(signal.SIGTERM)

    monkeypatch.setattr(own, "Child", work.start)
    monkeypatch.setattr("webbrowser.open", stop)
    before = signal.getsignal(signal.SIGTERM)
    view = a_view(serving=look, tell=said.append, seal=said.append, open_browser=True)
    own.serve_own(work.paths, work.address, view)
    assert b"der Schreibtisch" in pages[0]
    assert b"live.js" in pages[0]
    assert said == ["ein Hinweis", (SEAL,), view.words.live.ours]
    assert opened == [f"http://{work.address}/"]
    assert work.ended == 1
    assert not work.orders[0].exposed
    assert not work.orders[0].folder.exists()
    assert signal.getsignal(signal.SIGTERM) is before
    with pytest.raises(ConnectionRefusedError):
        look(f"http://{work.address}/")


@pytest.mark.parametrize(
    ("outcome", "raised"),
    [
        (Failed(Refusal.COLLISION, {"ours": "a", "theirs": "b", "address": "c"}), Refused),
        (Failed(None), Refused),
        (Unfit("macros"), StrangersError),
    ],
    ids=["refused", "accident", "strangers"],
)
def test_without_a_first_site_there_is_nothing_to_serve(
    outcome: Outcome, raised: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work(tmp_path, lambda _: outcome)
    monkeypatch.setattr(own, "Child", work.start)
    with pytest.raises(raised):
        own.serve_own(work.paths, work.address, a_view(level=logging.WARNING))
    assert work.ended == 1


def test_what_fails_later_is_told_and_the_server_goes_on() -> None:
    said: list[str] = []
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = Address("127.0.0.1", free.getsockname()[1])
    view = a_view(tell=said.append, level=logging.WARNING, serving=lambda _: None)
    with ExitStack() as opened:
        host = own._Host(address, view, opened)
        host.ready(a_ready(f"http://{address}/"))
        host.ready(a_ready(f"http://{address}/"))
        assert said == ["ein Hinweis"]
        why = host.failed(Failed(None, told=("ein Hinweis", "ein Fehler")))
        assert view.words.live.stopped in why
        assert said == ["ein Hinweis", "ein Fehler", why]
        assert "macros" in host.failed(Unfit("macros"))
        collision = host.failed(Failed(Refusal.COLLISION, {"ours": "a", "theirs": "b", "address": "/c/"}))
        assert "/c/" in collision
