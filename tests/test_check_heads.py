"""Heads that were understood before: nobody cuts them into fields again, and everything is as if somebody had."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dreiklang.cache import Cache
from dreiklang.check import check
from dreiklang.check.fields import read_fields
from dreiklang.check.heads import Heads, reading
from dreiklang.check.wrong import Notes
from dreiklang.options import Options
from dreiklang.problems import Code
from dreiklang.read import Source, entry, read_folder, read_text

TODAY = date(2026, 11, 22)
DEMO = Path(__file__).parents[1] / "entries"

TEXTS = (
    "---\ntitel: Über ein Lob\nkundin: [anna, 'Otto, Söhne']\ntags: [mut, #leise]\nkraut: rüben und kohl\n---\nEin Otto kam.\n",
    "---\ntitel: x\n---",
    "---\nveröffentlich: ja\npublish:ja\n---\n\nText\n",
    "---\noffer: 2026-03-01\npromise: bald\nby: anna\n---\nU\u0308ber.\n",
    "Nur Text.\n\n---\n\nMehr.\n",
    "\n---\n# nichts\n---\nText",
    "",
)


def test_the_next_run_cuts_no_head_that_did_not_change(monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(keeps=True)
    sources = read_folder(DEMO, read_entry=reading(cache))
    assert sources == read_folder(DEMO)
    first = check(sources, Options(), TODAY, cache)
    assert first == check(read_folder(DEMO), Options(), TODAY)
    monkeypatch.delattr(entry, "read_head")
    assert check(read_folder(DEMO, read_entry=reading(cache)), Options(), TODAY, cache) == first


def _again(text: str) -> tuple[Source, Heads]:
    """Read *text* a second time."""
    cache = Cache(keeps=True)
    heads = Heads(cache)
    heads.fields(Notes(reading(cache)("a.md", text)))
    return reading(cache)("a.md", text), heads


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_known_of_a_head_is_what_stands_there(text: str) -> None:
    plain = read_text("a.md", text)
    again, heads = _again(text)
    assert again.gist
    notes, as_usual = Notes(again), Notes(plain)
    fields, usual = heads.fields(notes), read_fields(plain, as_usual)
    assert again == plain
    assert plain == again
    assert hash(again) == hash(plain)
    assert (notes.problems, notes.public) == (as_usual.problems, as_usual.public)
    assert (fields.persons, fields.tags) == (usual.persons, usual.tags)
    assert (dict(fields.by_name), fields.extra) == (dict(usual.by_name), usual.extra)
    assert again.fields[:] == plain.fields[:]
    assert heads.of_several(again) == heads.of_several(plain)


@pytest.mark.parametrize("text", ["---\r\ntitel: x\r\n---\r\nText", "\ufeff---\ntitel: x\n---\n"])
def test_a_text_of_another_system_is_read_each_time(text: str) -> None:
    again, _ = _again(text)
    assert (again, again.gist) == (read_text("a.md", text), None)


def test_nothing_is_kept_of_a_file_that_more_than_its_text_makes_wrong(tmp_path: Path) -> None:
    cache, text = Cache(keeps=True), "---\ntitel: Größe\npublish:ja\n---\nText\n"
    for encoding in ("latin-1", "utf-8", "latin-1"):
        (tmp_path / "a.md").write_bytes(text.encode(encoding))
        (source,) = read_folder(tmp_path, read_entry=reading(cache)).entries
        assert (Code.FILE_ENCODING in {problem.code for problem in source.problems}) is (encoding == "latin-1")
        assert any(problem.public for problem in source.problems)
        Heads(cache).fields(Notes(source))
