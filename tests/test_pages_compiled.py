"""What was made of templates is kept for the next run, where nobody else could have put it, and never in a build's way."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from jinja2.bccache import FileSystemBytecodeCache

from dreiklang.pages import compiled
from dreiklang.pages.compiled import keep_compiled

TEMPLATES = DictLoader({"a.html": "\n  {% if who %}\n<b>{{ who }}</b>{% endif %}"})


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that stands for the user's cache."""
    folder = tmp_path / "cache" / "dreiklang"
    monkeypatch.setattr(compiled, "user_cache_path", lambda *_, **__: folder)
    return folder


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Hear which templates are compiled."""
    heard: list[str] = []
    really: Callable[..., object] = Environment.compile

    def heard_compile(environment: Environment, source: str, name: str, *rest: object, **more: object) -> object:
        heard.append(name)
        return really(environment, source, name, *rest, **more)

    monkeypatch.setattr(Environment, "compile", heard_compile)
    return heard


def _run(**options: bool) -> str:
    environment = Environment(loader=TEMPLATES, autoescape=options.pop("autoescape", True), **options)
    keep_compiled(environment)
    return environment.get_template("a.html").render(who="<du>")


def test_a_template_is_compiled_once(home: Path, made: list[str]) -> None:
    assert _run() == _run() == "\n  \n<b>&lt;du&gt;</b>"
    assert made == ["a.html"]
    assert len(list(home.glob("*/*"))) == 1
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in (home, *home.iterdir())} == {0o700}


@pytest.mark.usefixtures("home")
def test_another_environment_makes_another_program(made: list[str]) -> None:
    assert _run(autoescape=False) == "\n  \n<b><du></b>"
    assert _run(trim_blocks=True, lstrip_blocks=True) == "\n<b>&lt;du&gt;</b>"
    assert len(made) == 2


def test_a_damaged_program_is_made_again(home: Path, made: list[str]) -> None:
    _run()
    (kept,) = home.glob("*/*")
    kept.write_bytes(kept.read_bytes()[:-40])
    assert _run() == "\n  \n<b>&lt;du&gt;</b>"
    kept.write_bytes(b"something else")
    _run()
    assert made == ["a.html"] * 3


@pytest.mark.usefixtures("home")
def test_a_full_disk_stops_nothing(monkeypatch: pytest.MonkeyPatch, made: list[str]) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(FileSystemBytecodeCache, "dump_bytecode", refuse)
    assert _run() == _run()
    assert len(made) == 2


def test_where_no_folder_can_be_made_nothing_is_kept(home: Path, made: list[str]) -> None:
    home.parent.mkdir()
    home.write_text("no folder")
    _run()
    _run()
    assert len(made) == 2


@pytest.mark.skipif(os.name != "posix", reason="where rights tell")
def test_a_folder_into_which_others_write_is_not_used(
    home: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _run()
    (folder,) = home.iterdir()
    for rights, where in ((0o770, folder), (0o707, home)):
        where.chmod(rights)
        _run()
        where.chmod(0o700)
    (home / folder.name).rename(home / "elsewhere")
    folder.symlink_to(home / "elsewhere")
    _run()
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    _run()
    assert len(made) == 5


def test_a_folder_that_vanishes_or_has_no_rights_is_borne(
    home: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not compiled._is_ours_alone(home / "nowhere") or os.name != "posix"
    monkeypatch.delattr(os, "geteuid", raising=False)
    _run()
    _run()
    assert made == ["a.html"]
