"""What was measured -> tables in Markdown: times, ours against others', how it grows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from measure import Run

_OURS = "ours"


def times(runs: Mapping[tuple[str, str], Run]) -> str:
    """Tell what each run took, by tool and state."""
    head = ("tool", "state", "processor s", "wall s", "memory MB", "written MB", "output MB", "files")
    lines = (
        (
            *key,
            f"{run.processor:.2f}",
            f"{run.wall:.2f}",
            *(f"{number / 1e6:.0f}" for number in (run.memory, run.written, run.size)),
            str(run.files),
        )
        for key, run in runs.items()
    )
    return _table(head, lines)


def ratios(runs: Mapping[tuple[str, str], Run]) -> str:
    """Tell our runs in parts of the others': processor / wall."""
    ours = {key: run for key, run in runs.items() if key[0].startswith(_OURS)}
    others = {key: run for key, run in runs.items() if key not in ours}
    if not ours or not others:
        return ""
    head = ("processor / wall, in parts of", *(name for name, _ in others))
    lines = (
        (
            " ".join(key),
            *(f"{run.processor / other.processor:.2f} / {run.wall / other.wall:.2f}" for other in others.values()),
        )
        for key, run in ours.items()
    )
    return _table(head, lines)


def growth(runs: Mapping[tuple[str, str, int], Run]) -> str:
    """Tell with which power of the number of entries the processor's time grows, between the two largest sizes."""
    sizes = sorted({size for _, _, size in runs})[-2:]
    if len(sizes) < 2:
        return ""
    small, large = sizes
    powers = (
        (name, state, f"{_power(runs[name, state, small], run, large / small):.2f}")
        for (name, state, size), run in runs.items()
        if size == large and (name, state, small) in runs
    )
    title = f"power, {small:,} to {large:,}"
    return _table(("tool", "state", title), powers)


def _power(one: Run, other: Run, times: float) -> float:
    return math.log(other.processor / one.processor) / math.log(times)


def _table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    rule = tuple("---" if place < 2 else "---:" for place in range(len(head)))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *lines))
