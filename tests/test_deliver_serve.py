"""A journal -> a live view of it: the address."""

from __future__ import annotations

import logging
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dreiklang.deliver import serve
from dreiklang.deliver.serve import serve_edition
from dreiklang.deliver.view import Address, View, parse_address
from dreiklang.engine.known import StrangersError
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal

HERE = Path("journal")
PATHS = Paths(HERE / "mkdocs.yml", HERE, HERE / "entries", HERE / "docs", HERE / "site", HERE / "site-private")
VIEW = View(Edition.PRIVATE, None, open_browser=True, level=logging.WARNING, serving=print)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:8000", Address("127.0.0.1", 8000)),
        ("localhost:80", Address("localhost", 80)),
        ("[::1]:8000", Address("::1", 8000)),
    ],
)
def test_addresses_are_read_and_written_alike(text: str, address: Address) -> None:
    assert parse_address(text) == address
    assert str(address) == text


@pytest.mark.parametrize("text", ["8000", "localhost", ":8000", "localhost:http", "localhost:99999", ""])
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_address(text)
    assert refused.value.refusal is Refusal.ADDRESS


def test_a_taken_port_is_named_with_another_one() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Refused) as refused:
            serve_edition(PATHS, Address("127.0.0.1", port), VIEW)
    assert refused.value.refusal is Refusal.PORT_TAKEN
    assert refused.value.facts == {"address": f"127.0.0.1:{port}", "other": f"127.0.0.1:{port + 1}"}


@pytest.mark.parametrize("host", ["192.0.2.1", "nowhere.invalid"])
def test_an_address_of_others_is_not_called_taken(host: str) -> None:
    with pytest.raises(Refused) as refused:
        serve_edition(PATHS, Address(host, 8000), replace(VIEW, edition=Edition.PUBLIC))
    assert refused.value.refusal is Refusal.ADDRESS_UNUSABLE


def test_the_private_edition_stays_on_this_computer() -> None:
    with pytest.raises(Refused) as refused:
        serve_edition(PATHS, Address("0.0.0.0", 8000), VIEW)  # noqa: S104  # refused
    assert refused.value.refusal is Refusal.NOT_LOOPBACK


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
@pytest.mark.parametrize(
    ("edition", "can_start", "strangers", "why"),
    [
        (Edition.PRIVATE, True, "macros, hooks.py", "macros, hooks.py"),
        (Edition.PRIVATE, False, "", "kein zweiter Prozess"),
        (Edition.PUBLIC, True, "", "die öffentliche Ausgabe"),
    ],
    ids=["strangers", "alone", "public"],
)
def test_what_only_mkdocs_can_serve_is_left_to_it_and_who_wants_to_know_hears_why(
    host: str, edition: Edition, strangers: str, why: str, *, can_start: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[Any] = []
    said: list[str] = []

    def refuse(*_: object) -> None:
        raise StrangersError(strangers)

    monkeypatch.setattr(serve, "can_start", lambda: can_start)
    monkeypatch.setattr(serve, "serve_own", refuse)
    monkeypatch.setattr(serve, "serve_live", lambda *given, **named: served.append((given, named)))
    view = replace(VIEW, edition=edition, tell=said.append)
    serve_edition(PATHS, Address(host, 0), view)
    (config, address, invocation), named = served[0]
    assert (config, address, named) == (
        PATHS.config,
        str(Address(host, 0)),
        {"open_browser": True, "level": logging.WARNING},
    )
    assert invocation.edition is edition
    assert said == []
    serve_edition(PATHS, Address(host, 0), replace(view, level=logging.INFO))
    assert why in said[0]


def test_the_private_edition_has_a_server_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[Any] = []
    monkeypatch.setattr(serve, "serve_own", lambda *given: served.append(given))
    monkeypatch.setattr(serve, "serve_live", lambda *_, **__: pytest.fail("MkDocs' server"))
    serve_edition(PATHS, Address("127.0.0.1", 0), VIEW)
    assert served == [(PATHS, Address("127.0.0.1", 0), VIEW)]
