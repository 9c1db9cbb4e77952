"""The folder of a journal -> the seconds of the processor that each part of a private build takes, in one process of its own."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from journal import TODAY

from dreiklang.check import check
from dreiklang.derive import derive
from dreiklang.derive.insights import Facts, find_insights
from dreiklang.options import Options
from dreiklang.pages.makers import MAKERS
from dreiklang.pages.view import View
from dreiklang.read import read_folder
from dreiklang.render import render
from dreiklang.texts import words_for

T = TypeVar("T")

LOOKING_BACK = ("make_retrospectives", "make_tags", "make_people")
"""The pages with a retrospective."""


def main() -> None:
    """Print them as JSON, by what is done."""
    json.dump(shares(Path(sys.argv[1])), sys.stdout)


def shares(folder: Path) -> dict[str, float]:
    """Make all pages of the journal in *folder*, as a build does, and take the time of each part."""
    found: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        made = work()
        found[name] = found.get(name, 0.0) + time.process_time() - start
        return made

    options = Options()
    sources = timed("reading and checking", lambda: read_folder(folder / "entries"))
    journal, _ = timed("reading and checking", lambda: check(sources, options, TODAY))
    findings = timed("derive", lambda: derive(journal, options, TODAY))
    timed("all insights, once more", lambda: find_insights(Facts.of(journal, TODAY)))
    bodies = timed("entry pages, their Markdown", lambda: render(journal, options))
    view = View(journal, findings, bodies, options, TODAY, words_for(options.lang))
    for make in MAKERS:
        name = "entry pages" if make.__name__ == "make_entries" else "other pages"
        timed("pages that look back" if make.__name__ in LOOKING_BACK else name, lambda made=make: list(made(view)))
    return found


if __name__ == "__main__":
    main()
