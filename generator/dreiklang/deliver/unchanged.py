"""An order -> what was built for it last time, as long as everything lies as it lay then: nothing is read, nothing is built.

Whether nothing but the files of a journal decides what comes out, only a build knows (`engine/known.py`); so only what it
noted counts, and only for the same settings, program, day and files: those of the journal, and those that were built.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from dreiklang.cache import digest
from dreiklang.cache.files import LINK, state_of, states_below, write_whole
from dreiklang.cache.program import state_of_program
from dreiklang.deliver.order import Built, Order
from dreiklang.deliver.target import choose_target
from dreiklang.engine.settings import Paths

_HEARD = ("CI", "SOURCE_DATE_EPOCH")
"""What of the environment is heard on the way."""


def recall(paths: Paths, order: Order) -> Built | None:
    """Give what was built last time for the same *order*, if it lies there still, and came of the same."""
    with suppress(OSError, ValueError, TypeError, KeyError):
        noted = json.loads(_file(paths, order).read_text("utf-8"))
        target = choose_target(order.named, order.edition, paths)
        if noted["inputs"] == inputs_of(paths, order) and noted["tree"] == _tree(target):
            return Built(
                target,
                public=int(noted["public"]),
                private=int(noted["private"]),
                pages=int(noted["pages"]),
                next_change=date.fromisoformat(noted["next_change"]) if noted["next_change"] else None,
                warnings=tuple(map(str, noted["warnings"])),
                is_news=False,
            )
    return None


def inputs_of(paths: Paths, order: Order) -> str:
    """Give the digest of all that *order* hangs on; "" where a link leads to what nobody can watch."""
    lines = [line for folder in (paths.entries, paths.docs) for line in states_below(folder)]
    if any(line.startswith(LINK) for line in lines):
        return ""
    settings = paths.config.read_bytes()
    heard = [os.environ.get(name) for name in _HEARD]
    days = (order.today, datetime.now(UTC).date())  # the other day stands in the sitemap
    wanted = replace(order, level=0)  # how much is told makes no difference to what comes out
    around = (repr(paths), wanted, days, heard, state_of(paths.config))
    return digest(state_of_program(), settings, *around, "".join(lines)).hex()


def note(paths: Paths, order: Order, inputs: str, built: Built) -> None:
    """Note what was *built* of *inputs*, unless they are no longer the same."""
    if not inputs or inputs_of(paths, order) != inputs:
        return
    noted = {
        "inputs": inputs,
        "tree": _tree(built.target),
        "public": built.public,
        "private": built.private,
        "pages": built.pages,
        "next_change": built.next_change and built.next_change.isoformat(),
        "warnings": built.warnings,
    }
    with suppress(OSError):  # where nothing can be kept, it is built anew each time
        write_whole(_file(paths, order), json.dumps(noted).encode())


def _file(paths: Paths, order: Order) -> Path:
    return paths.cache / f"built-{order.edition}.json"


def _tree(target: Path) -> str:
    return digest("".join(states_below(target))).hex()
