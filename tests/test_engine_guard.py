"""What MkDocs is about to do -> a refusal where something private would get out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dreiklang.cli import call
from dreiklang.cli.exits import Exit
from dreiklang.engine.guard import (
    check_address,
    check_command,
    check_folders,
    check_theme,
)
from dreiklang.engine.refused import Refused
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]


def test_uploading_unseen_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        check_command("gh-deploy", None)
    assert refused.value.refusal is Refusal.NO_GH_DEPLOY


def test_mkdocs_builds_no_private_edition() -> None:
    with pytest.raises(Refused) as refused:
        check_command("build", Edition.PRIVATE)
    assert refused.value.refusal is Refusal.PRIVATE_BY_MKDOCS
    check_command("build", Edition.PUBLIC)
    check_command("build", None)
    check_command("serve", Edition.PRIVATE)


def test_the_private_edition_is_not_served_to_other_computers() -> None:
    everywhere: Any = SimpleNamespace(dev_addr=SimpleNamespace(host="0.0.0.0", port=8000))  # noqa: S104  # it is refused
    with pytest.raises(Refused) as refused:
        check_address(everywhere, Edition.PRIVATE, "serve", exposed=False)
    assert refused.value.refusal is Refusal.NOT_LOOPBACK
    check_address(everywhere, Edition.PRIVATE, "serve", exposed=True)
    check_address(everywhere, Edition.PUBLIC, "serve", exposed=False)
    check_address(everywhere, Edition.PRIVATE, "build", exposed=False)


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_the_private_edition_is_not_served_without_a_guard_at_the_door(
    program: str, journal_folder: JournalFolder
) -> None:
    """Without live reload, MkDocs shows its server to no plugin."""
    command = [sys.executable, "-m", program, "serve", "--no-livereload", "-a", "127.0.0.1:0"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [*command, "-f", "mkdocs.yml"],
        cwd=journal_folder(),
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "--no-livereload" in done.stderr + done.stdout


def test_another_theme_is_refused() -> None:
    config: Any = SimpleNamespace(theme=SimpleNamespace(name="readthedocs"))
    with pytest.raises(Refused) as refused:
        check_theme(config)
    assert refused.value.facts == {"theme": "readthedocs"}


@pytest.mark.parametrize(
    ("entries", "docs"), [("docs/entries", "docs"), ("entries", "entries"), ("docs", "docs/pages"), (".", "docs")]
)
def test_entries_among_the_pages_are_refused(tmp_path: Path, entries: str, docs: str) -> None:
    for folder in (entries, docs):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    with pytest.raises(Refused) as caught:
        check_folders(tmp_path / entries, tmp_path / docs)
    assert caught.value.refusal is Refusal.ENTRIES_IN_DOCS


def test_entries_beside_the_pages_are_fine(tmp_path: Path) -> None:
    check_folders(tmp_path / "entries", tmp_path / "docs")


def test_a_link_among_the_pages_that_leads_to_the_entries_is_refused(journal_folder: JournalFolder) -> None:
    root = journal_folder()
    (root / "docs" / "journal").symlink_to(root / "entries", target_is_directory=True)
    assert call(["build", "-q", "-f", str(root / "mkdocs.yml")]) == Exit.PRIVATE_AT_RISK
    assert not (root / "site").exists()
