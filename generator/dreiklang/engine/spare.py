"""An environment of templates -> one that writes no empty lines: a quarter of Material's frame is the space around its tags."""

from __future__ import annotations

from jinja2 import Environment

from dreiklang.pages.compiled import keep_compiled


def spare_space(environment: Environment) -> None:
    """Let the templates of *environment*, none of which was used yet, leave no line where only a tag of theirs stood."""
    environment.trim_blocks = environment.lstrip_blocks = True
    keep_compiled(environment)
