"""`dreiklang init`: a whole journal without a problem, never over anything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from dreiklang.check import check
from dreiklang.cli import call
from dreiklang.cli.init import _timezone
from dreiklang.cli.shell import pasteable
from dreiklang.engine.settings import load_options
from dreiklang.options import Address, Edition, Lang, Options
from dreiklang.read import read_folder
from dreiklang.texts import words_for


@pytest.mark.parametrize("lang", list(Lang))
def test_makes_a_journal_without_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    folder = tmp_path / "my journal"
    assert call(["init", str(folder), "--lang", lang.value]) == 0
    told = capsys.readouterr().out
    assert f"cd {pasteable(folder)}" in told
    assert "dreiklang new" in told
    assert "dreiklang serve" in told
    options, paths = load_options(folder / "mkdocs.yml", Edition.PUBLIC)
    assert (options.lang, options.address) == (lang, Address.DU)
    _, problems = check(read_folder(paths.entries), options, date(2026, 11, 22))
    assert problems == ()


@pytest.mark.parametrize("lang", list(Lang))
def test_both_editions_of_a_new_journal_build(tmp_path: Path, capsys: pytest.CaptureFixture[str], lang: Lang) -> None:
    folder = tmp_path / "journal"
    config = str(folder / "mkdocs.yml")
    assert call(["init", str(folder), "--lang", lang.value]) == 0
    assert call(["build", "-f", config, "--strict"]) == 0
    assert call(["build", "-f", config, "--edition", "private", "--strict"]) == 0
    assert call(["new", "note", "Ein Tag", "-f", config, "--set", "publish=yes", "--body", "Hallo."]) == 0
    assert call(["build", "-f", config, "--strict"]) == 0
    assert capsys.readouterr()
    assert list((folder / "site").rglob("ein-tag/index.html"))
    titles = {Lang.DE: "Hierher verlinken", Lang.EN: "Permanent link"}
    pages = [page.read_text("utf-8") for page in (folder / "site").rglob("index.html")]
    assert {each for each in Lang if any(f'title="{titles[each]}"' in page for page in pages)} == {lang}
    comments = {Lang.DE: "# Was Dreiklang baut.", Lang.EN: "# What Dreiklang builds."}
    assert (folder / ".gitignore").read_text("utf-8").startswith(comments[lang])


@pytest.mark.parametrize("lang", list(Lang))
def test_says_what_must_be_filled_in(lang: Lang) -> None:
    texts = words_for(lang).starting
    legal = [text for path, text in texts.files.items() if path.startswith("docs/") and path != "docs/index.md"]
    assert len(legal) == 3
    assert all(texts.fill_in in text for text in legal)
    nav = yaml.safe_load(texts.files["mkdocs.yml"].replace("{timezone}", "UTC"))["nav"]
    assert {f"docs/{path}" for item in nav for path in item.values()} <= set(texts.files)
    ignored = texts.files[".gitignore"].split()
    assert {"/site/", "/site-private/", "/.dreiklang/"} <= set(ignored)


@pytest.mark.parametrize("lang", list(Lang))
def test_the_example_in_people_yml_is_right(lang: Lang, tmp_path: Path) -> None:
    text = words_for(lang).starting.files["entries/people.yml"]
    lines = text.partition("\n#\n")[2].splitlines()
    example = "".join(line.removeprefix("# ") + "\n" for line in lines)
    (tmp_path / "people.yml").write_text(example, encoding="utf-8")
    journal, problems = check(read_folder(tmp_path), Options(lang=lang), date(2026, 11, 22))
    assert problems == ()
    assert [person.name for person in journal.people][1:] == ["Ines Petersen"]
    assert journal.people[0].touch.max == 42


def test_takes_the_language_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert call(["init", str(tmp_path / "de")]) == 0
    assert (tmp_path / "de" / "docs" / "impressum.md").exists()
    monkeypatch.setenv("LC_ALL", "C")
    assert call(["anlegen", str(tmp_path / "en")]) == 0
    assert (tmp_path / "en" / "docs" / "imprint.md").exists()


def test_refuses_a_folder_with_something_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    assert call(["init", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]


def test_starts_in_the_folder_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert call(["init", "."]) == 0
    assert (tmp_path / "mkdocs.yml").exists()


@pytest.mark.parametrize(
    ("local", "known"), [("Europe/Vienna", "Europe/Vienna"), ("CEST", "Europe/Berlin"), ("../x", "Europe/Berlin")]
)
def test_takes_the_time_zone_of_the_machine_if_it_is_one(
    monkeypatch: pytest.MonkeyPatch, local: str, known: str
) -> None:
    class Zone:
        key = local

    monkeypatch.setattr("dreiklang.cli.init.LOCALTZ", Zone())
    assert _timezone() == known
