"""What mkdocs.yml or the command line says about where to publish -> `Deploy`, or why that cannot be meant."""

from __future__ import annotations

import shlex
from dataclasses import fields

from mkdocs.config import config_options as c

from dreiklang.engine.unfit import UnfitError
from dreiklang.options import Deploy
from dreiklang.patterns import pattern
from dreiklang.texts.commands import Misfit

_NAMES = tuple(field.name for field in fields(Deploy))
_BRANCH = pattern(r"(?!.*(?:\.\.|//|/\.|\.lock(?:/|$)))[\w][\w./+-]*(?<![./])")
SITE = "{site}"
"""Stands in a command for the folder that is to go out."""


class Deployment(c.OptionallyRequired[Deploy]):
    """One of `folder`, `repository` (with its `branch`) and `command`."""

    def __init__(self) -> None:
        super().__init__(default=Deploy())

    def run_validation(self, value: object) -> Deploy:
        """Refuse what names no place, or two."""
        if isinstance(value, Deploy):
            return value
        if not isinstance(value, dict) or not value:
            raise UnfitError(Misfit.DEPLOY)
        if unknown := [name for name in value if name not in _NAMES]:
            raise UnfitError(Misfit.ONE_OF, choices=", ".join(map(repr, _NAMES)), value=repr(unknown[0]))
        if not all(isinstance(each, str) and each.strip() for each in value.values()):
            raise UnfitError(Misfit.DEPLOY)
        deploy = Deploy(**{name: each.strip() for name, each in value.items()})
        check_deploy(deploy)
        return deploy


def check_deploy(deploy: Deploy) -> None:
    """Raise UnfitError where *deploy* names several places, or none that could be reached."""
    if deploy.branch and not (deploy.repository and _BRANCH.fullmatch(deploy.branch)):
        raise UnfitError(Misfit.DEPLOY_BRANCH)
    if sum(map(bool, (deploy.folder, deploy.repository, deploy.command))) != 1 or deploy.repository.startswith("-"):
        raise UnfitError(Misfit.DEPLOY)
    if deploy.command and not _is_command(deploy.command):
        raise UnfitError(Misfit.DEPLOY_COMMAND, site=SITE)


def _is_command(text: str) -> bool:
    try:
        return SITE in text and bool(shlex.split(text))
    except ValueError:  # an open quote
        return False
