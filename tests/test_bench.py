"""The benchmark measures journals without a mistake, the same ones with every tool."""

from __future__ import annotations

import importlib
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dreiklang.check import check
from dreiklang.options import Options
from dreiklang.pages.makers import MAKERS
from dreiklang.read import read_folder

BENCH = Path(__file__).parent / "bench"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give modules of the benchmark by their names."""
    monkeypatch.syspath_prepend(BENCH)

    def module(name: str) -> ModuleType:
        return importlib.import_module(name)

    return module


@pytest.mark.parametrize("public", [1.0, 0.3])
def test_a_generated_journal_has_no_problem_and_is_the_same_each_time(
    tmp_path: Path, bench: Any, public: float
) -> None:
    for name in ("one", "two"):
        bench("journal").write_journal(tmp_path / name, 120, public=public)
    one, two = (read_folder(tmp_path / name / "entries") for name in ("one", "two"))
    assert one == two
    journal, problems = check(one, Options(), date(2026, 11, 22))
    assert problems == ()
    assert len(journal.entries) == 120
    assert sum(entry.is_public(date(2026, 11, 22)) for entry in journal.entries) >= 120 * public - 20
    assert all(300 <= len(entry.body.split()) <= 700 for entry in journal.entries)


@pytest.mark.parametrize("tool", ["material", "blog", "hugo", "pelican", "eleventy"])
def test_every_tool_gets_the_same_entries(tmp_path: Path, bench: Any, tool: str) -> None:
    texts = tuple(bench("journal").make_texts(30))
    getattr(bench("layouts"), f"write_{tool}")(tmp_path, texts)
    files = {path.stem: path.read_text("utf-8") for path in tmp_path.rglob("*.md")}
    for text in texts:
        assert text.title in files[text.id]
        first, *_ = text.body.partition("\n\n")
        assert first in files[text.id]


def test_the_tables_tell_parts_and_powers(bench: Any) -> None:
    run = bench("measure").Run
    runs = {
        ("ours", "cold", 1000): run(2.0, 1.0, 10**6, 10**6, 10**6, 3),
        ("hugo", "cold", 1000): run(4.0, 4.0, 10**6, 10**6, 10**6, 3),
        ("ours", "cold", 10_000): run(20.0, 10.0, 10**6, 10**6, 10**6, 3),
    }
    table = bench("table")
    assert "| ours cold | 0.50 / 0.25 |" in table.ratios({key[:2]: one for key, one in runs.items() if key[2] == 1000})
    assert table.ratios({("ours", "cold"): run(1, 1, 1, 1, 1, 1)}) == ""
    assert "| ours | cold | 1.00 |" in table.growth(runs)


def test_a_measured_command_tells_what_it_took_and_why_it_failed(tmp_path: Path, bench: Any) -> None:
    measure = bench("measure")
    script = "import subprocess, sys; open('out/a', 'w').write('x' * 5000); subprocess.run([sys.executable, '-c', 'print(1)'])"
    (tmp_path / "out").mkdir()
    run = measure.measure(measure.Command((sys.executable, "-c", script), tmp_path, tmp_path / "out"))
    assert (run.size, run.files) == (5000, 1)
    assert run.processor > 0
    assert measure.best([run, run]) == run
    with pytest.raises(measure.FailedError, match="so it is"):
        measure.measure(
            measure.Command((sys.executable, "-c", "raise SystemExit('so it is')"), tmp_path, tmp_path / "out")
        )


def test_the_shares_of_a_build_are_told_by_what_is_done(tmp_path: Path, bench: Any) -> None:
    bench("journal").write_journal(tmp_path, 20)
    shares = bench("shares")
    found = shares.shares(tmp_path)
    assert {"derive", "entry pages", "entry pages, their Markdown", "pages that look back", "other pages"} < set(found)
    assert all(seconds >= 0 for seconds in found.values())
    names = {make.__name__ for make in MAKERS}
    assert set(shares.LOOKING_BACK) < names
