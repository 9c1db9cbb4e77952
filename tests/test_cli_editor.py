"""The editor that was chosen, else the system's program; never one of our choice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dreiklang.cli.editor import editor_command, open_editor

FILE = Path("a b.md")


@pytest.mark.parametrize(
    ("environment", "platform", "command"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "nano"}, "linux", ("code", "--wait", "a b.md")),
        ({"VISUAL": " ", "EDITOR": "nano"}, "linux", ("nano", "a b.md")),
        ({"EDITOR": '"C:\\Program Files\\N\\n.exe" -x'}, "win32", ("C:\\Program Files\\N\\n.exe", "-x", "a b.md")),
        ({"EDITOR": sys.executable}, "linux", (sys.executable, "a b.md")),
        ({"EDITOR": "it's"}, "linux", ("it's", "a b.md")),
        ({}, "darwin", ("open", "a b.md")),
        ({}, "win32", ()),
        ({}, "linux", None),
    ],
)
def test_chooses(environment: dict[str, str], platform: str, command: tuple[str, ...] | None) -> None:
    assert editor_command(FILE, environment, platform) == command


def test_takes_the_desktops_program_where_there_is_a_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/xdg-open")
    assert editor_command(FILE, {"WAYLAND_DISPLAY": "w"}, "linux") == ("xdg-open", "a b.md")
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert editor_command(FILE, {"DISPLAY": ":0"}, "linux") is None


def test_opens_the_file_in_the_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[1], 'a').write('written')", encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"'{sys.executable}' '{script}'")
    file = tmp_path / "entry.md"
    assert open_editor(file)
    assert file.read_text("utf-8") == "written"


def test_says_when_nothing_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", str(tmp_path / "no-such-editor"))
    assert not open_editor(FILE)
    for variable in ("VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not open_editor(FILE)


def test_who_stops_waiting_for_the_editor_keeps_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("VISUAL", "nano")
    monkeypatch.setattr("subprocess.run", interrupt)
    assert open_editor(FILE)


def test_windows_opens_it_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    for variable in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("os.startfile", opened.append, raising=False)
    assert open_editor(FILE)
    assert opened == [FILE]
