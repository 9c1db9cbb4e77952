"""What MkDocs is about to do -> a refusal where something private would get out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dreiklang.cli import call
from dreiklang.cli.exits import Exit
from dreiklang.engine.guard import (
    check_address,
    check_command,
    check_folders,
    check_theme,
    guard_server,
    is_loopback,
)
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.1.2.3", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104  # it is what is refused
        ("192.168.1.5", False),
        ("::", False),
        ("example.org", False),
        ("localhost.example.org", False),
    ],
)
def test_only_this_computer_is_loopback(host: str, *, expected: bool) -> None:
    assert is_loopback(host) is expected


class Server(SimpleNamespace):
    """As much of MkDocs' server as the guard touches."""

    def set_app(self, app: Any) -> None:
        """Take *app*."""
        self.app = app

    def get_app(self) -> Any:
        """Give the app."""
        return self.app


def answer(server: Any, host: str | None) -> str:
    """Ask *server* for a page under the name *host*; give its body."""
    environ = {} if host is None else {"HTTP_HOST": host}
    status: list[str] = []
    body = server.app(environ, lambda code, _: status.append(code))
    return b"".join(body).decode() if not status else status[0]


def make_server(host: str) -> Any:
    """Make a guarded server that listens at *host*."""

    def app(_: dict[str, Any], __: Callable[..., Any]) -> Iterable[bytes]:
        return [b"the desk"]

    server: Any = Server(server_address=(host, 8000), app=app)
    guard_server(server)
    return server


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000", "localhost"])
def test_the_server_answers_to_its_own_names(host: str) -> None:
    assert answer(make_server("127.0.0.1"), host) == "the desk"


@pytest.mark.parametrize(
    "host", ["evil.example.org:8000", "127.0.0.1.evil.example.org", "", None, "localhost@evil.example.org", "[", "[::1"]
)
def test_the_server_does_not_answer_to_the_name_of_a_foreign_page(host: str | None) -> None:
    assert answer(make_server("127.0.0.1"), host).startswith("421")


def test_a_server_opened_to_others_answers_to_all_their_names() -> None:
    assert answer(make_server("0.0.0.0"), "my-laptop.local:8000") == "the desk"  # noqa: S104  # on purpose


def test_uploading_unseen_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        check_command("gh-deploy", None)
    assert refused.value.refusal is Refusal.NO_GH_DEPLOY


def test_mkdocs_builds_no_private_edition() -> None:
    with pytest.raises(Refused) as refused:
        check_command("build", Edition.PRIVATE)
    assert refused.value.refusal is Refusal.PRIVATE_BY_MKDOCS
    check_command("build", Edition.PUBLIC)
    check_command("build", None)
    check_command("serve", Edition.PRIVATE)


def test_the_private_edition_is_not_served_to_other_computers() -> None:
    everywhere: Any = SimpleNamespace(dev_addr=SimpleNamespace(host="0.0.0.0", port=8000))  # noqa: S104  # it is refused
    with pytest.raises(Refused) as refused:
        check_address(everywhere, Edition.PRIVATE, "serve")
    assert refused.value.refusal is Refusal.NOT_LOOPBACK
    check_address(everywhere, Edition.PUBLIC, "serve")
    check_address(everywhere, Edition.PRIVATE, "build")


def test_another_theme_is_refused() -> None:
    config: Any = SimpleNamespace(theme=SimpleNamespace(name="readthedocs"))
    with pytest.raises(Refused) as refused:
        check_theme(config)
    assert refused.value.facts == {"theme": "readthedocs"}


@pytest.mark.parametrize(
    ("entries", "docs"), [("docs/entries", "docs"), ("entries", "entries"), ("docs", "docs/pages"), (".", "docs")]
)
def test_entries_among_the_pages_are_refused(tmp_path: Path, entries: str, docs: str) -> None:
    for folder in (entries, docs):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    with pytest.raises(Refused) as caught:
        check_folders(tmp_path / entries, tmp_path / docs)
    assert caught.value.refusal is Refusal.ENTRIES_IN_DOCS


def test_entries_beside_the_pages_are_fine(tmp_path: Path) -> None:
    check_folders(tmp_path / "entries", tmp_path / "docs")


def test_a_link_among_the_pages_that_leads_to_the_entries_is_refused(journal_folder: Callable[..., Path]) -> None:
    root = journal_folder()
    (root / "docs" / "journal").symlink_to(root / "entries", target_is_directory=True)
    assert call(["build", "-q", "-f", str(root / "mkdocs.yml")]) == Exit.PRIVATE_AT_RISK
    assert not (root / "site").exists()
