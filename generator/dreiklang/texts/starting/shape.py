"""What the beginnings of each language have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StartingWords:
    """*files* are the texts of a new journal by their paths; the rest is what `init` and `demo` say.

    *fill_in* marks every place of the legal pages that waits for its writer: whoever publishes can look for it.
    """

    files: Mapping[str, str]
    fill_in: str
    ready: str
    demo_ready: str
    next_steps: str
    not_empty: str
    demo_missing: str


GITIGNORE = """\
# What Dreiklang builds. The private edition and the cache hold private text.
/site/
/site-private/
/.dreiklang/
"""
