"""What mkdocs.yml says is not read again while it is the very same; whatever else holds now is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dreiklang.engine import settings
from dreiklang.engine.refused import Refused
from dreiklang.engine.settled import settled_options
from dreiklang.options import Edition
from dreiklang.texts.commands import Refusal

JournalFolder = Callable[..., Path]
CONFIG = """\
site_name: Probe
theme: {name: material, language: de}
plugins:
  - dreiklang:
      currency: CHF
      values: [Ruhe]
      eras: {2025-03: Allein}
      deploy: {branch: pages, repository: ../ort}
"""


@pytest.fixture
def config(journal_folder: JournalFolder, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay a journal that has a cache already, and give its mkdocs.yml."""
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    root = journal_folder(**{"mkdocs.yml": CONFIG, "entries/a.md": "A\n"})
    (root / ".dreiklang").mkdir(exist_ok=True)
    return root / "mkdocs.yml"


@pytest.fixture
def no_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Give what lets each further reading fail."""

    def forbid() -> None:
        monkeypatch.setattr(settings, "load_options", lambda *_: pytest.fail("it was read again"))

    return forbid


@pytest.mark.parametrize("edition", list(Edition))
def test_the_same_is_not_read_again(config: Path, no_reading: Callable[[], None], edition: Edition) -> None:
    first = settled_options(config, edition)
    assert first == settings.load_options(config, edition)
    no_reading()
    assert settled_options(config, edition) == first


def _write(path: str, text: str) -> Callable[[Path, pytest.MonkeyPatch], object]:
    return lambda root, _: (root / path).write_text(text, "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_write("mkdocs.yml", CONFIG.replace("CHF", "USD")), id="settings"),
        pytest.param(lambda _, patch: patch.setenv("EDITOR", "code"), id="editor"),
        pytest.param(lambda root, _: (root / "entries/.obsidian").mkdir(), id="vault"),
        pytest.param(_write(".dreiklang/settings-private.bin", "?"), id="note-broken"),
        pytest.param(lambda root, _: (root / ".dreiklang/settings-private.bin").unlink(), id="note-gone"),
        pytest.param(lambda _, patch: patch.setattr("dreiklang.engine.settled.state_of_program", bytes), id="program"),
    ],
)
def test_whatever_is_another_is_read(
    config: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path, pytest.MonkeyPatch], object]
) -> None:
    settled_options(config, Edition.PRIVATE)
    change(config.parent, monkeypatch)
    assert settled_options(config, Edition.PRIVATE) == settings.load_options(config, Edition.PRIVATE)


def test_entries_that_are_gone_are_told(config: Path) -> None:
    settled_options(config, Edition.PRIVATE)
    (config.parent / "entries").rename(config.parent / "elsewhere")
    with pytest.raises(Refused) as refused:
        settled_options(config, Edition.PRIVATE)
    assert refused.value.refusal is Refusal.ENTRIES_MISSING


def test_what_another_file_or_the_environment_decides_is_read_each_time(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (config.parent / "base.yml").write_text("site_author: Ada\n", "utf-8")
    monkeypatch.setenv("PLACE", "https://eins.example.org/")
    config.write_text(f"INHERIT: base.yml\nsite_url: !ENV PLACE\n{CONFIG}", "utf-8")
    assert settled_options(config, Edition.PRIVATE)[0].site_url == "https://eins.example.org/"
    monkeypatch.setenv("PLACE", "https://zwei.example.org/")
    (config.parent / "base.yml").write_text("site_author: Bea\n", "utf-8")
    options, _ = settled_options(config, Edition.PRIVATE)
    assert (options.site_url, options.author) == ("https://zwei.example.org/", "Bea")


def test_a_journal_without_a_cache_gets_none_by_being_read(config: Path) -> None:
    (config.parent / ".dreiklang").rmdir()
    settled_options(config, Edition.PRIVATE)
    assert not (config.parent / ".dreiklang").exists()


def test_a_cache_that_cannot_be_written_is_no_error(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("dreiklang.engine.settled.write_whole", full)
    assert settled_options(config, Edition.PRIVATE) == settings.load_options(config, Edition.PRIVATE)
