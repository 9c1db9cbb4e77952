"""Entries that others read before we could: what is known of the journal is the same, whoever read which of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dreiklang.cache import Cache
from dreiklang.cache.store import opened
from dreiklang.check import check_all, early, known
from dreiklang.check.heads import reading
from dreiklang.crew import Crew, Helper
from dreiklang.options import Options
from dreiklang.read import Sources, read_folder

TODAY = date(2026, 11, 22)
DEMO = Path(__file__).parents[1] / "entries"
OPTIONS = Options(extension_configs={"toc": {"slugify": lambda text, _: text}})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo journal, with mistakes, one of which only shows among others."""
    root = tmp_path_factory.mktemp("early") / "entries"
    shutil.copytree(DEMO, root)
    head = "---\ntitle: Zweimal\ndate: 2026-05-05\npublish: true\n"
    (root / "2026-05-05-a.md").write_text(f"{head}client: jemand\n---\nJemand Neues rief an.\n", "utf-8")
    (root / "2026-05-05-b.md").write_text(f"{head}decision: love\n---\n[[nirgends]]\n", "utf-8")
    (root / "nochmal").mkdir()
    (root / "nochmal" / "2026-05-05-a.md").write_text("Dieselbe Datei.\n", "utf-8")
    (root / "2026-05-06-binary.md").write_bytes(b"\0\1\2")
    (root / "2026-05-07-falsch.md").write_text("---\ndecision: luv\n---\nUnd [[nirgends]].\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def helper() -> Iterator[Helper]:
    """A process that has nothing to do yet."""
    with Crew([Helper()]) as crew:
        yield crew.helpers[0]


def begun(helper: Helper, folder: Path, sources: Sources) -> early.Begun:
    return early.begin(Crew([helper]), folder, (source.path for source in sources.entries), OPTIONS, TODAY)


def test_what_others_have_read_is_read_by_nobody_else(
    folder: Path, helper: Helper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = read_folder(folder, read_entry=reading(Cache()))
    alone = check_all(sources, OPTIONS, TODAY)
    assert {problem.code.value for problem in alone.problems} > {"slug-twice", "file-id-twice", "file-encoding"}
    job = begun(helper, folder, sources)
    for thread in job._threads:
        thread.join()
    monkeypatch.delattr(known, "read_entry")
    monkeypatch.delattr(known, "check_names")
    with opened(tmp_path) as store:
        together = check_all(sources, OPTIONS, TODAY, Cache(store), job)
    assert (together.journal, together.problems) == (alone.journal, alone.problems)
    with opened(tmp_path) as store:
        again = check_all(sources, OPTIONS, TODAY, Cache(store))
    assert (again.journal, again.problems) == (alone.journal, alone.problems)


def test_what_was_written_meanwhile_counts(folder: Path, helper: Helper, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "entries")
    job = begun(helper, copy, read_folder(copy))
    for thread in job._threads:
        thread.join()
    first = next(copy.rglob("2025-*.md"))
    first.write_text(first.read_text("utf-8") + "\nUnd [[nirgends]] noch ein Satz.\n", "utf-8")
    (copy / "2026-05-07-neu.md").write_text("---\ntags: ganz-neu\n---\nEben geschrieben.\n", "utf-8")
    (copy / "2026-05-05-b.md").unlink()
    sources = read_folder(copy, read_entry=reading(Cache()))
    together, alone = check_all(sources, OPTIONS, TODAY, None, job), check_all(sources, OPTIONS, TODAY)
    assert (together.journal, together.problems) == (alone.journal, alone.problems)


def test_who_dies_leaves_the_rest_to_us(folder: Path) -> None:
    sources = read_folder(folder, read_entry=reading(Cache()))
    with Crew([Helper()]) as crew:
        job = begun(crew.helpers[0], folder, sources)
    together, alone = check_all(sources, OPTIONS, TODAY, None, job), check_all(sources, OPTIONS, TODAY)
    assert (together.journal, together.problems) == (alone.journal, alone.problems)
