"""Journals of growing size -> how long whole builds take, and how that grows."""

from __future__ import annotations

import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from journal import write_journal

RUN = "from dreiklang.cli import run; run()"


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took: seconds by the clock and of the processor, bytes and files written."""

    wall: float
    processor: float
    size: int
    files: int


def measure(journal: Path, edition: str) -> Run:
    """Build *edition* of *journal* in a process of its own, and measure it."""
    target = journal / f"out-{edition}"
    arguments = ["build", "-q", "--today", "2026-11-22", "--edition", edition, "-d", str(target)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-c", RUN, *arguments, "-f", str(journal / "mkdocs.yml")], check=True, env=env)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    written = [path.stat().st_size for path in target.rglob("*") if path.is_file()]
    return Run(wall, processor, sum(written), len(written))


def main() -> None:
    """Print a table, one line a build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000])
    sizes = parser.parse_args().sizes
    say("edition  entries    wall s     cpu s      MB   files")
    for edition in ("public", "private"):
        runs: dict[int, Run] = {}
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                write_journal(Path(folder), size)
                runs[size] = run = measure(Path(folder), edition)
            say(f"{edition:8}{size:8}{run.wall:10.2f}{run.processor:10.2f}{run.size / 1e6:8.1f}{run.files:8}")
        if len(sizes) > 1:
            first, last = min(sizes), max(sizes)
            growth = math.log(runs[last].processor / runs[first].processor) / math.log(last / first)
            say(
                f"{edition:8}grows with the power {growth:.2f} from {first} to {last} entries (start of the process included)"
            )


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
