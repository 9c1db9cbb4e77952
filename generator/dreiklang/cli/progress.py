"""A build under way -> a bar on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from dreiklang.deliver.order import Watch


@contextmanager
def progress(label: str, *, show: bool) -> Iterator[Watch]:
    """Draw a bar on a terminal, and nothing into a pipe."""
    if not show or not sys.stderr.isatty():
        yield Watch()
        return
    with click.progressbar(length=0, label=label, file=sys.stderr) as bar:

        def total(pages: int) -> None:
            bar.length = pages

        yield Watch(total, lambda: bar.update(1))
