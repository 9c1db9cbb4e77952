"""A theme -> the same, whose files are listed without its ten thousand icons: MkDocs leaves out all that is hidden, one by one."""

from __future__ import annotations

import os

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from dreiklang.engine.environments import change_environments


def list_visible(theme: Theme) -> None:
    """Let the templates of *theme* be listed without hidden folders; what lies there is found by its name as before."""

    def look(environment: Environment) -> None:
        environment.loader = _Visible(theme.dirs)

    change_environments(theme, look)


class _Visible(FileSystemLoader):
    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for path in self.searchpath:
            for here, folders, names in os.walk(path, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                below = os.path.relpath(here, path).replace(os.sep, "/")
                found.update(name if below == "." else f"{below}/{name}" for name in names)
        return sorted(found)
