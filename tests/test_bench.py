"""The journals that the benchmark measures are journals without a mistake."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

from dreiklang.check import check
from dreiklang.options import Options
from dreiklang.read import read_folder

GENERATOR = Path(__file__).parent / "bench" / "journal.py"


def test_a_generated_journal_has_no_problem_and_is_the_same_each_time(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("bench_journal", GENERATOR)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("one", "two"):
        module.write_journal(tmp_path / name, 120)
    one, two = (read_folder(tmp_path / name / "entries") for name in ("one", "two"))
    assert one == two
    journal, problems = check(one, Options(), date(2026, 11, 22))
    assert problems == ()
    assert len(journal.entries) == 120
