"""MkDocs' live server -> who it answers to: asked as browsers ask, and as they do not."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dreiklang.engine.door import guard_server, is_loopback, own_names
from dreiklang.options import Edition

JournalFolder = Callable[..., Path]

ANY = "0.0.0.0"  # noqa: S104  # nothing is bound to it
_RUN = "from dreiklang.cli import run; run()"


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.1.2.3", True),
        ("::1", True),
        ("localhost", True),
        ("LocalHost", True),
        (ANY, False),
        ("192.168.1.5", False),
        ("::", False),
        ("example.org", False),
        ("localhost.example.org", False),
        ("localhost.", False),
        ("0", False),
        ("", False),
        ("127.0.0.1.nip.io", False),
        ("2130706433", False),
        ("fe80::1%eth0", False),
    ],
)
def test_only_this_computer_is_loopback(host: str, *, expected: bool) -> None:
    assert is_loopback(host) is expected


class Server(SimpleNamespace):
    """As much of MkDocs' server as the door touches."""

    def set_app(self, app: Any) -> None:
        """Take *app*."""
        self.app = app

    def get_app(self) -> Any:
        """Give the app."""
        return self.app


def make_server(host: str, edition: Edition = Edition.PRIVATE) -> Any:
    """Make a guarded server that listens at *host*."""

    def app(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/html")])
        return [b"the desk"]

    server: Any = Server(server_address=(host, 8000), app=app, url=f"http://{host}:8000/")
    guard_server(server, edition)
    return server


def answer(server: Any, host: str | None, **more: str) -> tuple[str, str, dict[str, str]]:
    """Ask *server* for a page under the name *host*; give its status, body and headers."""
    environ = {"PATH_INFO": "/", **({} if host is None else {"HTTP_HOST": host}), **more}
    status: list[tuple[str, Any]] = []
    body = b"".join(server.app(environ, lambda code, headers: status.append((code, headers))))
    ((code, headers),) = status
    return code, body.decode(), dict(headers)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(
    "host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000", "localhost", "[::1]"]
)
def test_the_server_answers_to_its_own_names(host: str, edition: Edition) -> None:
    assert answer(make_server("127.0.0.1", edition), host)[1] == "the desk"


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(
    "host",
    [
        "evil.example.org:8000",
        "127.0.0.1.evil.example.org",
        "localhost.evil",
        "evil.localhost",
        "localhost.",
        "localhost:8000.evil.example.org",
        "",
        None,
        "localhost@evil.example.org",
        "evil.example.org@localhost",
        "localhost/evil",
        "localhost?evil",
        "localhost#evil",
        "localhost,evil.example.org",
        "localhost evil",
        "localhost:80:80",
        "localhost:",
        "[",
        "[::1",
        "::1",
        "[::1].evil",
        "0.0.0.0:8000",
        "192.168.1.5",
        "127.0.0.2",
    ],
)
def test_the_server_does_not_answer_to_the_name_of_a_foreign_page(host: str | None, edition: Edition) -> None:
    assert answer(make_server("127.0.0.1", edition), host)[1] == "421 Misdirected Request"


def test_a_whole_address_as_target_names_a_host_of_its_own() -> None:
    asked = answer(make_server("127.0.0.1"), "localhost", PATH_INFO="http://evil.example.org/")
    assert asked[0].startswith("421")


def test_the_public_edition_opened_to_others_answers_to_all_their_names() -> None:
    assert answer(make_server(ANY, Edition.PUBLIC), "my-laptop.lan:8000")[1] == "the desk"


def test_the_private_edition_opened_to_others_answers_to_names_that_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "Schreibtisch.fritz.box")
    fine = {"192.168.1.5", "schreibtisch", "schreibtisch.local", "schreibtisch.fritz.box", "localhost"}
    foreign = {"evil.example.org", "10.0.0.1.evil.example.org", "box", ""}
    named = make_server("192.168.1.5")
    assert {host for host in fine | foreign | {"10.0.0.1"} if answer(named, f"{host}:8000")[1] == "the desk"} == fine
    everywhere = make_server(ANY)
    numbers = {"10.0.0.1", "[fe80::1]", "0.0.0.0"}  # noqa: S104  # names, not addresses to bind to
    assert {
        host for host in fine | foreign | numbers if answer(everywhere, f"{host}:8000")[1] == "the desk"
    } == fine | numbers
    monkeypatch.setattr(socket, "gethostname", lambda: "")
    assert own_names("192.168.1.5") == {"192.168.1.5", "localhost", "127.0.0.1", "::1"}


@pytest.mark.parametrize(
    ("where", "what", "admitted"),
    [
        ("same-origin", "image", True),
        ("none", "document", True),
        ("cross-site", "document", True),
        ("cross-site", "image", False),
        ("cross-site", "iframe", False),
        ("cross-site", "script", False),
        ("same-site", "empty", False),
        ("same-site", "document", True),
    ],
)
def test_a_foreign_page_learns_nothing_by_images_scripts_or_frames(where: str, what: str, *, admitted: bool) -> None:
    fetched = {"HTTP_SEC_FETCH_SITE": where, "HTTP_SEC_FETCH_DEST": what}
    status, body, _ = answer(make_server("127.0.0.1"), "localhost", **fetched)
    assert (body == "the desk") is admitted
    assert status.startswith("200" if admitted else "403")
    assert answer(make_server("127.0.0.1", Edition.PUBLIC), "localhost", **fetched)[1] == "the desk"


def test_what_is_private_says_so_in_every_answer() -> None:
    _, _, headers = answer(make_server("127.0.0.1"), "localhost")
    assert headers["X-Robots-Tag"].startswith("noindex")
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Type"] == "text/html"
    assert "X-Robots-Tag" not in answer(make_server("127.0.0.1", Edition.PUBLIC), "localhost")[2]


def test_an_address_of_ipv6_has_brackets() -> None:
    assert make_server("::1").url == "http://[::1]:8000/"
    assert make_server("127.0.0.1").url == "http://127.0.0.1:8000/"


class Live:
    """A server that runs, at a *port*, showing the journal at *root*."""

    def __init__(self, root: Path, edition: Edition, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.root = root
        self.log = log
        address = f"127.0.0.1:{self.port}"
        command = [sys.executable, "-c", _RUN, "serve", "--no-open", "-a", address, "--edition", edition.value]
        with log.open("wb") as file:
            self.process = subprocess.Popen([*command, "-f", str(root)], stdout=file, stderr=file)

    def ask(self, request: str) -> str:
        """Send *request* as it stands; give what comes back."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=2) as connection:
            connection.sendall(request.replace("\n", "\r\n").encode())
            with connection.makefile("rb") as answer:
                return answer.read().decode("utf-8", "replace")

    def wait_for(self, found: Callable[[], bool]) -> None:
        """Wait until something is so, for a minute at most."""
        for _ in range(600):
            assert self.process.poll() is None, self.log.read_text("utf-8")
            if found():
                return
            time.sleep(0.1)
        raise AssertionError(self.log.read_text("utf-8"))

    def says(self, word: str) -> bool:
        """Say whether *word* was said."""
        return word in self.log.read_text("utf-8")


@pytest.fixture
def live(journal_folder: JournalFolder, tmp_path: Path) -> Iterator[Callable[[Edition], Live]]:
    """Start servers, and end them."""
    started: list[Live] = []

    def start(edition: Edition) -> Live:
        server = Live(journal_folder(), edition, tmp_path / "said.txt")
        started.append(server)
        server.wait_for(lambda: server.says("http://127.0.0.1"))
        server.wait_for(lambda: _shows(server, "GET / HTTP/1.1\nHost: localhost\n\n", "200 OK"))
        return server

    yield start
    for server in started:
        server.process.terminate()
        server.process.wait()


def test_a_running_server_keeps_what_is_private_from_others(live: Callable[[Edition], Live]) -> None:
    server = live(Edition.PRIVATE)
    page = server.ask("GET / HTTP/1.1\nHost: localhost\n\n")
    assert "Kanarienvogel" in page
    assert "Private Ausgabe" in page
    poll = "/_dreiklang/news?page=/&have="
    assert server.ask(f"GET {poll} HTTP/1.1\nHost: localhost\n\n").startswith("HTTP/1.0 200")
    evil = "Host: evil.example.org"
    for request in (
        f"GET / HTTP/1.1\n{evil}\n\n",
        f"GET {poll} HTTP/1.1\n{evil}\n\n",
        f"GET /nowhere HTTP/1.1\n{evil}\n\n",
        f"GET /search/search_index.json HTTP/1.1\n{evil}\n\n",
        f"HEAD / HTTP/1.1\n{evil}\n\n",
        f"POST / HTTP/1.1\n{evil}\n\n",
        f"GET / HTTP/1.1\nHost: localhost\n{evil}\n\n",
        "GET / HTTP/1.1\n\n",
        "GET / HTTP/1.0\n\n",
        "GET http://evil.example.org/ HTTP/1.1\nHost: localhost\n\n",
        f"GET http://localhost/ HTTP/1.1\n{evil}\n\n",
        "GET / HTTP/1.1\nHost: localhost.\n\n",
    ):
        said = server.ask(request)
        assert "421 Misdirected Request" in said, request
        assert "anarien" not in said
    missing = server.ask("GET /nowhere HTTP/1.1\nHost: localhost\n\n")
    assert "Private Ausgabe" in missing
    assert "X-Robots-Tag: noindex" in missing


def test_a_leak_is_told_and_never_shown_while_serving(live: Callable[[Edition], Live]) -> None:
    server = live(Edition.PUBLIC)
    about = server.root / "docs" / "about.md"
    ask = "GET /about/ HTTP/1.1\nHost: localhost\n\n"
    assert "Über mich" in server.ask(ask)
    about.write_text("# Über mich\n\nIch arbeite für Nordlicht.\n", "utf-8")
    server.wait_for(lambda: server.says("ein Name ohne Einverständnis"))
    with pytest.raises(TimeoutError):
        assert "Nordlicht" not in server.ask(ask)
    about.write_text("# Über mich\n\nIch arbeite für andere.\n", "utf-8")
    server.wait_for(lambda: _shows(server, ask, "für andere"))


def _shows(server: Live, request: str, word: str) -> bool:
    try:
        return word in server.ask(request)
    except OSError:
        return False
