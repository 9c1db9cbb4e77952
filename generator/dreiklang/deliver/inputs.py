"""An order -> the state of all that it hangs on, without reading the files; and two such states -> what is different."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from dreiklang.cache import digest
from dreiklang.cache.files import LINK, state_of, states_below
from dreiklang.cache.program import state_of_program
from dreiklang.deliver.order import Order
from dreiklang.engine.because import Because
from dreiklang.engine.paths import Paths
from dreiklang.texts.building import Cause
from dreiklang.values import dataclass

_HEARD = ("CI", "SOURCE_DATE_EPOCH")
"""What of the environment is heard on the way."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What an order hangs on: digests, each under what is to be said where it is another one; and the state of each file."""

    digests: Mapping[str, str]
    files: Mapping[str, str]

    @property
    def link(self) -> Because | None:
        """A link leads to what nobody can watch: tell of the first."""
        found = next((name for name in self.files if name.startswith(LINK)), None)
        return Because(Cause.LINK, (found.removeprefix(LINK),)) if found else None

    def differs_from(self, before: Inputs) -> Because | None:
        """Say what is different now, None if nothing is."""
        for cause, now in self.digests.items():
            if before.digests.get(cause) != now:
                return Because(Cause(cause))
        changed = dict(self.files.items() ^ before.files.items())
        return Because(Cause.FILES, tuple(sorted(changed))) if changed else None


def inputs_of(paths: Paths, order: Order) -> Inputs:
    """Take the state of all that *order* hangs on."""
    wanted = replace(order, level=0, today=order.today.min)  # how much is told makes no difference to what comes out
    heard = [os.environ.get(name) for name in _HEARD]
    digests = {
        Cause.PROGRAM: state_of_program(),
        Cause.SETTINGS: digest(paths.config.read_bytes(), state_of(paths.config), repr(paths)),
        Cause.ORDER: digest(wanted, heard),
        Cause.DAY: digest(order.today, datetime.now(UTC).date()),  # the other day stands in the sitemap
    }
    states = (state for folder in (paths.entries, paths.docs) for state in states_below(folder))
    return Inputs(
        {cause.value: each.hex() for cause, each in digests.items()},
        {_short(path, f"{paths.root}{os.sep}"): state for path, state in states},
    )


def _short(path: str, root: str) -> str:
    """Name the file at *path* as its writer does: as seen from the journal's *root*."""
    return path.removeprefix(root).replace(os.sep, "/")
