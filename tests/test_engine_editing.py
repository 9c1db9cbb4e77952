"""The link that opens an entry in the writer's own editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from dreiklang.engine.editing import editor_address
from dreiklang.pages.doing import edit_link


@pytest.mark.parametrize(
    ("said", "environment", "opened"),
    [
        ("zed://file{path}", {"EDITOR": "code"}, "zed://file{folder}/a%20b.md"),
        (None, {"VISUAL": "/usr/bin/code --wait", "EDITOR": "vi"}, "vscode://file/{folder}/a%20b.md"),
        (None, {"EDITOR": "subl"}, "subl://open?url=file://{folder}/a%20b.md"),
        (None, {"EDITOR": "vi"}, ""),
        (None, {}, ""),
        ("zed://", {}, ""),
    ],
)
def test_what_was_said_comes_before_what_is_known(
    said: str | None, environment: dict[str, str], opened: str, tmp_path: Path
) -> None:
    address = editor_address(said, tmp_path, environment)
    assert edit_link(address, "a b.md") == opened.replace("{folder}", tmp_path.as_posix())


def test_a_vault_is_opened_in_obsidian(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    entries = tmp_path / "entries"
    assert edit_link(editor_address(None, entries, {}), "x.md") == f"obsidian://open?path={entries.as_posix()}/x.md"
