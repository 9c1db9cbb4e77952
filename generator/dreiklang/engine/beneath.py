"""The double of the last tree -> slid beneath the tree that is being written: what is the same in both lies there already.

A folder for each page takes longer than the page. So nothing is laid into the new tree that need not be: the double loses what
is not wanted, takes in what was written so far, and is the new tree.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from dreiklang.engine.earlier import State, state_in
from dreiklang.engine.marker import files_below


def slide_beneath(double: Path, tree: Path, wanted: Mapping[str, State]) -> frozenset[str]:
    """Let *tree* hold, beside what lies in it, the files of *double* that are *wanted* in just that state, and give their paths."""
    aside = tree.with_name(f"{tree.name}-too")
    try:
        double.rename(aside)
        kept = frozenset(_keep(str(aside), "", wanted))
    except OSError:  # there is none, or it is on another disk, or somebody is at work in it
        shutil.rmtree(aside, ignore_errors=True)
        return frozenset()
    for path in tuple(files_below(tree)):
        (aside / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).rename(aside / path)
    shutil.rmtree(tree)
    aside.rename(tree)
    return kept


def _keep(root: str, below: str, wanted: Mapping[str, State]) -> list[str]:
    """Remove what is not *wanted* of all that lies *below*, folders too in which nothing is left, and give the paths of the rest."""
    kept: list[str] = []
    with os.scandir(f"{root}{os.sep}{below}") as found:
        for each in list(found):
            path = f"{below}{each.name}"
            if each.is_dir(follow_symlinks=False):
                kept += _keep(root, f"{path}/", wanted)
            elif path in wanted and wanted[path] == state_in(each.path):
                kept.append(path)
            else:
                os.unlink(each.path)  # noqa: PTH108  # thousands of them
    if below and not kept:
        with suppress(OSError):
            os.rmdir(f"{root}{os.sep}{below}")  # noqa: PTH106  # likewise
    return kept
