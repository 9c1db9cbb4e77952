"""Passages of a file are exchanged where they stood once, and nothing else in it becomes another."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.engine.retouch.beyond import BeyondError
from dreiklang.engine.retouch.tree import Tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Give a tree with one file."""
    (tmp_path / "a.html").write_bytes(b"one two three two four")
    return Tree(tmp_path)


def test_passages_are_exchanged_in_any_order(tree: Tree) -> None:
    tree.exchange("a.html", b"four", b"")
    tree.exchange("a.html", b"one", b"eleven and two")
    tree.exchange("a.html", b"three", b"three")
    assert tree.content("a.html") == b"eleven and two two three two "
    assert {path: b"".join(pieces) for path, pieces in tree.changed.items()} == {"a.html": tree.content("a.html")}


def test_what_is_only_read_has_not_changed(tree: Tree) -> None:
    assert tree.has("a.html")
    assert tree.content("a.html").startswith(b"one")
    assert not tree.changed


@pytest.mark.parametrize(
    "was",
    [b"two", b"five", b"", b"one two", b"two three"],
    ids=["twice", "nowhere", "nothing", "again", "partly again"],
)
def test_what_stands_there_not_once_or_was_exchanged_is_beyond(tree: Tree, was: bytes) -> None:
    tree.exchange("a.html", b"one two three", b"six")
    with pytest.raises(BeyondError):
        tree.exchange("a.html", was, b"x")
    assert tree.content("a.html") == b"six two four"


def test_a_file_that_is_not_there_is_beyond(tree: Tree) -> None:
    assert not tree.has("b.html")
    with pytest.raises(BeyondError):
        tree.content("b.html")


def test_what_is_around_a_passage_is_told_as_it_was_and_is_and_what_is_near_is_one(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dreiklang.engine.retouch.tree._AROUND", 4)
    tree.exchange("a.html", b"four", b"five")
    tree.exchange("a.html", b"one", b"")
    assert list(tree.regions()) == [(b"one two", b" two"), (b"two four", b"two five")]
    tree.exchange("a.html", b"three two", b"six")
    assert list(tree.regions()) == [(b"one two", b" two"), (b"two three two four", b"two six five")]
