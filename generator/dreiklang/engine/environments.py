"""A theme -> the same, whose environments of templates are changed before anybody uses them."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment
from mkdocs.theme import Theme


def change_environments(theme: Theme, change: Callable[[Environment], None]) -> None:
    """Let *change* have a hand in each environment that *theme* gives from now on."""
    usual = theme.get_env

    def get_env() -> Environment:
        made = usual()
        change(made)
        return made

    theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs and its plugins ask the theme for it, and nobody else
