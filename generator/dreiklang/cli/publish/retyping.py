"""The name of a place in the record of what was published -> the command that publishes there again."""

from __future__ import annotations

from pathlib import Path

from dreiklang.cli.journal import OpenJournal
from dreiklang.cli.shell import command_line, pasteable
from dreiklang.deliver.places import choose_place
from dreiklang.engine.deployment import SITE
from dreiklang.engine.refused import Refused


def publish_at(name: str, opened: OpenJournal) -> str:
    """Give the command that publishes at the place called *name*, as it is typed here."""
    config = opened.paths.config
    if name in _configured(opened):
        return command_line(config, "publish")
    root = opened.paths.root
    folder = name if Path.cwd() == root else (root / name).resolve()
    address, mark, branch = name.rpartition("#")
    if SITE in name:
        options = f"--command {pasteable(name)}"
    elif mark and not (root / name).is_dir():
        options = f"--repository {pasteable(address)} --branch {pasteable(branch)}"
    else:
        options = f"--folder {pasteable(folder)}"
    return command_line(config, f"publish {options}")


def _configured(opened: OpenJournal) -> tuple[str, ...]:
    """Give the names of the place that mkdocs.yml means; none, where nothing may be published there."""
    try:
        return choose_place(opened.options.deploy, opened.paths, opened.today, attended=False).names
    except Refused:
        return ()
