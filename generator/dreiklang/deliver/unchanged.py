"""An order -> what was built for it last time, as long as everything lies as it lay then: nothing is read, nothing is built.

Whether nothing but the files of a journal decides what comes out, only a build knows (`engine/known.py`); so only what it
noted counts, and only for the same settings, program, day and files: those of the journal, and those that were built.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path

from dreiklang.cache.files import states_below, sum_of, write_whole
from dreiklang.deliver.double import doubles_of
from dreiklang.deliver.inputs import Inputs, inputs_of
from dreiklang.deliver.order import Built, Order
from dreiklang.deliver.pair import Left, looks_as_left
from dreiklang.deliver.target import choose_target
from dreiklang.engine.because import Because
from dreiklang.engine.paths import Paths
from dreiklang.texts.building import Cause, Way
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class Noted:
    """What is known of the last build: of which *inputs* it came, what was *built*, the state of its *tree*, and how that was *left*."""

    inputs: Inputs
    built: Built
    tree: int
    left: Left | None = None

    def lies_there(self, cache: Path) -> bool:
        """Whether nobody has touched what was built; *cache* knows more of it."""
        return looks_as_left(cache, self.built.target, self.left) or self.tree == state_of_tree(self.built.target)


@dataclass(frozen=True, slots=True)
class Outdated:
    """What was *noted* of the last build, if anything was, does not do for *inputs* as they are now, *because* of that."""

    because: Because
    inputs: Inputs
    noted: Noted | None


def recall(paths: Paths, order: Order) -> Built | Outdated:
    """Give what was built last time for the same *order*, if it lies there still, and came of the same; else why not."""
    now, noted = inputs_of(paths, order), _last_build(paths, order)
    because = _why_not(now, noted, doubles_of(order.edition, paths.cache))
    return noted.built if noted and not because else Outdated(because or Because(Cause.FIRST), now, noted)


def _why_not(now: Inputs, noted: Noted | None, cache: Path) -> Because | None:
    if now.link or noted is None:
        return now.link
    return now.differs_from(noted.inputs) or (None if noted.lies_there(cache) else Because(Cause.TREE))


def _last_build(paths: Paths, order: Order) -> Noted | None:
    """Give what was noted of the last build into the folder that *order* means."""
    target = choose_target(order.named, order.edition, paths)
    try:
        noted = json.loads(_file(paths, order).read_text("utf-8"))
        built = Built(
            target,
            public=int(noted["public"]),
            private=int(noted["private"]),
            pages=int(noted["pages"]),
            next_change=date.fromisoformat(noted["next_change"]) if noted["next_change"] else None,
            warnings=tuple(map(str, noted["warnings"])),
            way=Way.NOTHING,
        )
        return Noted(
            Inputs(dict(noted["inputs"]["digests"]), dict(noted["inputs"]["files"])),
            built,
            int(noted["tree"]),
            Left(noted["left"]["site"], noted["left"]["double"], tuple(noted["left"]["others"]))
            if noted["left"]
            else None,
        )
    except (OSError, ValueError, TypeError, KeyError):  # there is none, or it is not what we write
        return None


def note(paths: Paths, order: Order, now: Noted) -> bool:
    """Note what was built of inputs that nobody has changed meanwhile; say whether that is noted."""
    inputs, built = now.inputs, now.built
    noted = {
        "inputs": {"digests": inputs.digests, "files": inputs.files},
        "tree": now.tree,
        "left": asdict(now.left) if now.left else None,
        "public": built.public,
        "private": built.private,
        "pages": built.pages,
        "next_change": built.next_change and built.next_change.isoformat(),
        "warnings": built.warnings,
    }
    with suppress(OSError):  # where nothing can be kept, it is built anew each time
        write_whole(_file(paths, order), json.dumps(noted).encode())
        return True
    return False


def _file(paths: Paths, order: Order) -> Path:
    return paths.cache / f"built-{order.edition}.json"


def state_of_tree(target: Path) -> int:
    """Give the state of all files of a built tree, as one number."""
    return sum_of(states_below(target))
