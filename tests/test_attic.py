"""Long texts lie in a file once they are many, and read as if they were in memory; where no file can be, they are."""

from __future__ import annotations

import errno
import gc
import io
import pickle
from pathlib import Path
from threading import Thread

import pytest

from dreiklang import attic
from dreiklang.attic import Attic, Laid, Stored, lay, storing, taken
from dreiklang.render.rendered import Rendered

LONG = "„Ein langer Satz.“ " * 40


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a thousand bytes be much."""
    monkeypatch.setattr(attic, "_FEW", 1000)


def _bodies(count: int) -> list[Rendered]:
    return [Rendered(f"{number}: {LONG}", "kurz", "") for number in range(count)]


def _lie(bodies: list[Rendered]) -> list[bool]:
    return [isinstance(vars(body)["_content"], Laid) for body in bodies]


def test_what_is_much_lies_in_a_file_and_reads_as_before(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    with storing(folder):
        bodies = _bodies(4)
        packed = pickle.dumps(bodies)
        again = pickle.loads(packed)  # noqa: S301  # our own
    assert _lie(bodies) == [False, True, True, True]
    assert all(_lie(again))
    assert bodies == again == _bodies(4)
    assert not any(_lie(_bodies(4)))  # nobody lays aside any more
    assert not list(folder.iterdir())  # and nobody has seen the file


def test_bytes_lie_there_too_and_wherever_they_go(tmp_path: Path) -> None:
    with storing(tmp_path):
        stored = [Stored(bytes(700)) for _ in range(3)]
        again = pickle.loads(pickle.dumps(stored))  # noqa: S301  # our own
    assert [each.data for each in again] == [bytes(700)] * 3


def test_short_texts_stay(tmp_path: Path) -> None:
    with storing(tmp_path):
        assert {type(lay(b"kurz")) for _ in range(1000)} == {bytes}


def test_several_may_lay_aside_at_once(tmp_path: Path) -> None:
    there: list[Rendered] = []
    with storing(tmp_path):
        threads = [Thread(target=lambda: there.extend(_bodies(50))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(body.content for body in there) == sorted(body.content for body in _bodies(50) * 4)


def test_where_no_file_can_be_all_stays_in_memory(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    with storing(tmp_path / "cache"):
        bodies = _bodies(4)
    assert not any(_lie(bodies))
    assert bodies == _bodies(4)


class _Full(io.BytesIO):
    """A file on a disk on which there is room for so many bytes."""

    def __init__(self, room: int, *, tells: bool) -> None:
        super().__init__()
        self._room, self._tells = room, tells

    def write(self, data: bytes) -> int:  # type: ignore[override]  # narrower
        """Write as much as there is room for."""
        if self._tells and len(data) > self._room:
            raise OSError(errno.ENOSPC, "full")
        self._room -= (written := super().write(data[: self._room]))
        return written


@pytest.mark.parametrize("tells", [True, False], ids=["refuses", "cuts"])
def test_what_a_full_disk_does_not_take_stays_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, tells: bool
) -> None:
    monkeypatch.setattr(attic.tempfile, "TemporaryFile", lambda **_: _Full(2000, tells=tells))
    with storing(tmp_path):
        bodies = _bodies(6)
    assert _lie(bodies) == [False, True, True, False, False, False]
    assert bodies == _bodies(6)


def test_what_is_gone_is_no_text(tmp_path: Path) -> None:
    here = Attic(tmp_path)
    with pytest.raises(EOFError):
        here.read(0, 1)
    here.lay(bytes(1000))
    laid = here.lay(bytes(1000))
    assert isinstance(laid, Laid)
    assert taken(laid) == bytes(1000)
    with pytest.raises(EOFError):
        here.read(900, 200)
    del here, laid
    gc.collect()  # and the file is closed: else, it would be told
