"""Journals of growing size -> how long whole builds take, ours and others', side by side on the same entries in one run."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from contestants import CHANGES, Contestant, change_one, contestants
from journal import write_journal
from measure import Command, FailedError, Run, best, measure
from table import growth, ratios, times

RESULTS = Path(__file__).parent / "RESULTS.md"
Runs = dict[tuple[str, str, int], list[Run]]
"""All runs by tool, state and size."""


def main() -> None:
    """Measure, say how it goes on, and print tables."""
    wanted = _arguments()
    field = [
        replace(one, states=tuple(state for state in one.states if state in wanted.states))
        for one in contestants(wanted.papermod)
        if not wanted.only or one.name in wanted.only
    ]
    runs: Runs = {}
    floors: dict[int, dict[str, float]] = {}
    shares: dict[int, dict[str, float]] = {}
    absent = {one.name: one.missing for one in field if one.missing}
    for name, why in absent.items():
        _say(f"NOT MEASURED: {name}: {why}")
    for size in wanted.sizes:
        rounds = wanted.rounds or (3 if size <= 1000 else 1)
        floors[size], shares[size] = (_seconds(program, size) for program in ("floors", "shares"))
        with tempfile.TemporaryDirectory(prefix="bench-", dir=wanted.folder) as folder:
            here = [one for one in field if not one.missing and size <= one.most]
            commands = [(one, one.lay(Path(folder, one.name), size)) for one in here]
            _warm_up(here, Path(folder))
            for number in range(rounds):
                for one, command in commands:  # in turns, so that a busy minute hits all of them
                    _measure(one, command, (size, number), runs)
    text = "\n\n".join(_report(runs, (floors, shares), absent))
    _say(text)
    if wanted.write:
        RESULTS.write_text(f"{RESULTS.read_text('utf-8').rstrip()}\n\n{text}\n", encoding="utf-8", newline="\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[100, 1000], help="so many entries (100 1000)")
    parser.add_argument("--rounds", type=int, help="how often each is run, the least counts (3, above 1,000 entries 1)")
    parser.add_argument("--only", nargs="+", help="the tools to run: ours, material, hugo-bare ...")
    parser.add_argument(
        "--states", nargs="+", default=["cold", *CHANGES, "unchanged"], help="what of ours to run (all)"
    )
    parser.add_argument("--papermod", type=Path, help="the folder of Hugo's theme PaperMod")
    parser.add_argument("--folder", type=Path, help="where the journals are laid and built (the system's)")
    parser.add_argument("--write", action="store_true", help="add the tables to RESULTS.md")
    return parser.parse_args()


def _warm_up(here: list[Contestant], folder: Path) -> None:
    """Let each tool run once on a few entries: what it keeps for later runs is there, and its files are in memory."""
    for one in here:
        with suppress(FailedError):  # which the run that counts will tell
            measure(one.lay(folder / "warm" / one.name, 5))


def _measure(one: Contestant, command: Command, at: tuple[int, int], runs: Runs) -> None:
    size, number = at
    for state in one.states:
        if state == "cold":
            _clear(command)
        elif state in CHANGES:
            change_one(command.folder, state, number)
        try:
            run = measure(command)
        except FailedError as error:
            _say(f"FAILED: {one.name} {state} {size}:\n{error}")
            return
        runs.setdefault((one.name, state, size), []).append(run)
        _say(f"{size:6} {one.name:15} {state:9} {run.processor:8.2f} s processor {run.wall:8.2f} s wall")


def _clear(command: Command) -> None:
    """Put away what was made: right after much was deleted, some file systems take long to make new files."""
    for left in (command.out, command.folder / ".dreiklang", command.folder / "__pycache__"):
        if left.exists():
            left.rename(Path(tempfile.mkdtemp(dir=command.folder.parent), left.name))


def _seconds(program: str, size: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        write_journal(Path(folder), size)
        path = str(Path(__file__).parent / f"{program}.py")
        done = subprocess.run([sys.executable, path, folder], check=True, stdout=subprocess.PIPE)
    found: dict[str, float] = json.loads(done.stdout)
    return found


Seconds = dict[int, dict[str, float]]
"""By size and by what was done."""


def _report(runs: Runs, taken: tuple[Seconds, Seconds], absent: dict[str, str]) -> Iterator[str]:
    floors, shares = taken
    tools = {"dreiklang": "", "mkdocs-material": "", "markdown": ""}
    versions = ", ".join(f"{name} {version(name)}" for name in tools)
    load = f", load before {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    yield f"## {datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    yield f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}{load}; {versions}."
    least = {key: best(each) for key, each in runs.items()}
    for size in sorted(floors):
        rounds = max((len(each) for key, each in runs.items() if key[2] == size), default=0)
        yield f"### {size:,} entries, the least of {rounds} rounds"
        yield times({key[:2]: run for key, run in least.items() if key[2] == size})
        if said := ratios({key[:2]: run for key, run in least.items() if key[2] == size}):
            yield said
        yield f"Floors (seconds of the processor): {_listed(floors[size])}"
        yield f"A private build in one process (seconds of the processor): {_listed(shares[size])}"
    if grown := growth(least):
        yield grown
    if absent:
        yield "Not measured: " + "; ".join(f"{name} ({why})" for name, why in absent.items())


def _listed(seconds: dict[str, float]) -> str:
    return ", ".join(f"{name} {sec:.2f}" for name, sec in seconds.items())


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
