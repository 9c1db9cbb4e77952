"""Values go through a pipe whole or not at all."""

from __future__ import annotations

import io
import pickle

import pytest

from dreiklang.crew.pipe import hear, say


def test_what_is_said_is_heard() -> None:
    pipe = io.BytesIO()
    for value in ("ä", None, [1, ("b",)]):
        say(pipe, value)
    pipe.seek(0)
    assert [hear(pipe), hear(pipe), hear(pipe)] == ["ä", None, [1, ("b",)]]
    with pytest.raises(EOFError):
        hear(pipe)


def test_of_what_cannot_be_packed_nothing_is_said() -> None:
    pipe = io.BytesIO()
    with pytest.raises((AttributeError, TypeError, pickle.PicklingError)):  # which, depends on the Python
        say(pipe, ["first", lambda: None])
    assert not pipe.getvalue()


def test_with_nobody_at_the_other_end_there_is_nothing_to_hear() -> None:
    say(None, "hello?")
    with pytest.raises(EOFError):
        hear(None)
