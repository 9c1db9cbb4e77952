"""The environment -> which service runs us for a repository that others can read, if one does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

_PRIVATE = "private"


def public_service(environ: Mapping[str, str]) -> str:
    """Name the service whose job this is, if it says that its repository is not private; "" where none says so.

    "Internal" is not private: all who have an account there can read it.
    """
    if environ.get("CI_PROJECT_VISIBILITY", _PRIVATE) != _PRIVATE:
        return "GitLab"
    if environ.get("CI_REPO_PRIVATE", "true").lower() in {"false", "0"}:
        return "Woodpecker"
    if _is_public(environ.get("GITHUB_EVENT_PATH", "")):
        forges = {"FORGEJO_ACTIONS": "Forgejo", "GITEA_ACTIONS": "Gitea"}
        return next((name for variable, name in forges.items() if environ.get(variable)), "GitHub")
    return ""


def _is_public(event: str) -> bool:
    """Whether the repository that the file *event* tells about can be read by others; a file that tells nothing confirms nothing."""
    try:
        told = json.loads(Path(event).read_text("utf-8")) if event else None
    except (OSError, ValueError):
        return False
    repository = told.get("repository") if isinstance(told, dict) else None
    if not isinstance(repository, dict):
        return False
    return repository.get("private") is False or repository.get("visibility", _PRIVATE) != _PRIVATE
