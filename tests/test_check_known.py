"""What was checked before is not checked again, unless something that it hangs on is another now."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.check import check, known
from dreiklang.check.entry import Draft, read_entry
from dreiklang.options import Options
from dreiklang.read import Source, Sources, read_folder, read_text

TODAY = date(2026, 11, 22)
DEMO = Path(__file__).parents[1] / "entries"


def test_the_next_run_reads_no_entry_that_did_not_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = read_folder(DEMO)
    with opened(tmp_path) as store:
        first = check(sources, Options(), TODAY, Cache(store))
    monkeypatch.delattr(known, "read_entry")
    monkeypatch.delattr(known, "check_names")
    with opened(tmp_path) as store:
        assert check(sources, Options(), TODAY, Cache(store)) == first


TEXTS = {
    "a.md": "---\ntitle: Eins\ndate: 2026-03-01\nimage: x.png\n---\n[[b]], [[#mut]], [[#leis]], [Bild](bild.png), [fort](d.md)\n",
    "b.md": "---\ntitle: Zwei\ndate: 2026-03-02\ntags: [mut]\n---\n[[gespraech-mit-a]]\n",
    "c.md": "---\ntitle: Drei\ndate: 2026-03-03\nanswers: [nix]\n---\nNur Text.\n",
}


def _sources(texts: dict[str, str], *others: str) -> Sources:
    return Sources(tuple(read_text(path, text) for path, text in sorted(texts.items())), others=others)


@pytest.mark.parametrize(
    ("more", "others", "again"),
    [
        pytest.param({"neu.md": "Neu.\n"}, (), {"neu.md"}, id="a file"),
        pytest.param({"d.md": "Neu.\n"}, (), {"a.md", "d.md"}, id="a file to which somebody leads"),
        pytest.param({"b-b.md": "Neu.\n"}, (), {"b-b.md"}, id="a file whose name holds another"),
        pytest.param({"nix-da.md": "Neu.\n"}, (), {"c.md", "nix-da.md"}, id="a file of which somebody says a part"),
        pytest.param({"gespraech-mit-b.md": "Neu.\n"}, (), {"b.md", "gespraech-mit-b.md"}, id="a file that is near"),
        pytest.param({"e.md": "---\ntags: [leise]\n---\n"}, (), {"a.md", "e.md"}, id="a tag that is near"),
        pytest.param({}, ("bild.png",), {"a.md"}, id="a picture that somebody shows"),
        pytest.param({}, ("fern/x.png",), {"a.md"}, id="a picture that somebody names"),
        pytest.param({}, ("anders.png",), set(), id="another picture"),
    ],
)
def test_only_who_asked_for_what_comes_is_read_again(
    monkeypatch: pytest.MonkeyPatch, more: dict[str, str], others: tuple[str, ...], again: set[str]
) -> None:
    cache, read = Cache(keeps=True), set[str]()
    before = check(_sources(TEXTS), Options(), TODAY, cache)

    def noting(source: Source, *rest: Any) -> Draft:
        read.add(source.path)
        return read_entry(source, *rest)

    sources, tomorrow = _sources(TEXTS | more, *others), date(2026, 11, 23)
    clean = check(sources, Options(), tomorrow)
    monkeypatch.setattr(known, "read_entry", noting)
    assert check(sources, Options(), tomorrow, cache) == clean
    assert read == again
    assert check(_sources(TEXTS), Options(), TODAY, cache) == before
    read.clear()
    check(_sources(TEXTS), Options(), date(2027, 3, 1), cache)
    assert read == set(TEXTS)
