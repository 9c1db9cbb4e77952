"""What mkdocs.yml and the command line say about where to publish -> the place, or a refusal where harm would come of it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from dreiklang.deliver.places.branch import BranchPlace
from dreiklang.deliver.places.command import CommandPlace
from dreiklang.deliver.places.folder import choose_folder
from dreiklang.deliver.places.place import Place
from dreiklang.deliver.repository import is_own_remote
from dreiklang.deliver.repository.address import anchored, place_of, shown
from dreiklang.engine.paths import Paths
from dreiklang.engine.refused import Refused
from dreiklang.options import Deploy
from dreiklang.texts.commands import Refusal

_BRANCHES = {"codeberg.org": "pages", "gitlab.com": "pages"}
"""The branches that hosts serve from; the others serve from the one of GitHub, or from any."""

_GITHUB = "gh-pages"


def choose_place(deploy: Deploy, paths: Paths, today: date, *, attended: bool) -> Place:
    """Give the place that *deploy* names, the folder `site_dir` where it names none; *attended*: somebody can be asked."""
    if deploy.repository:
        return _branch(deploy, paths, today, attended=attended)
    if deploy.command:
        return CommandPlace(deploy.command, paths.root, paths.cache, attended)
    return choose_folder(paths.root / Path(deploy.folder).expanduser() if deploy.folder else None, paths)


def _branch(deploy: Deploy, paths: Paths, today: date, *, attended: bool) -> BranchPlace:
    url = anchored(deploy.repository, paths.root)
    if is_own_remote(url, paths, os.environ):
        raise Refused(Refusal.PLACE_OWN, repository=shown(url))
    host = place_of(url, paths.root).partition("/")[0]
    branch = deploy.branch or _BRANCHES.get(host, _GITHUB)
    return BranchPlace(url, shown(url), branch, f"{today}", paths.root, paths.cache, attended)
