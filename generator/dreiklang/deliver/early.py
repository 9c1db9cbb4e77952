"""A build that will have much to do -> who helps with it, and has begun: they read entries while we load what we need."""

from __future__ import annotations

from datetime import date

from dreiklang.cache.store import opened
from dreiklang.crew import ALONE, Crew, hire
from dreiklang.engine.paths import Paths
from dreiklang.options import Options
from dreiklang.read.entry import ENDINGS
from dreiklang.read.walk import walk

_NEEDED = "dreiklang.check.early"


def begin_early(paths: Paths, options: Options, today: date) -> Crew:
    """Let helpers begin to read what lies in *paths*, as *options* say; where little is to be done, there are none."""
    texts = [path for path in walk(paths.entries).paths if path.lower().endswith(ENDINGS)]
    with opened(paths.cache) as store:
        crew = ALONE if store.knows(len(texts)) else hire(len(texts))
    if crew.helpers:
        for helper in crew.helpers:
            helper.load(_NEEDED)
        from dreiklang.check.early import begin  # noqa: PLC0415  # takes its time: they load it meanwhile

        crew.begun = begin(crew, paths.entries, texts, options, today)
    return crew
