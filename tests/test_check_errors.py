"""Every problem code has a golden case in tests/errors: what the user wrote, and everything that is said of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from dreiklang.cache import Cache
from dreiklang.check import check
from dreiklang.check.heads import reading
from dreiklang.options import Lang, Options
from dreiklang.problems import Code, Problem
from dreiklang.read import read_folder
from dreiklang.texts import words_for
from dreiklang.texts.problems import as_record, render_problem

CASES = Path(__file__).parent / "errors"
TODAY = date(2026, 11, 22)
ON_WINDOWS = sys.platform == "win32"


def _write(root: Path, case: Mapping[str, Any]) -> Path:
    """Lay out the files of *case*; `files` may be bytes, links, pipes and worse."""
    folder = root / "entries"
    folder.mkdir()
    texts = dict(case.get("entries") or {})
    if "people" in case:
        texts["people.yml"] = case["people"]
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
    (root / "draussen.md").write_text("Draußen.\n", encoding="utf-8")
    for path, recipe in (case.get("files") or {}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        _write_special(folder / path, recipe)
    return folder


def _write_special(file: Path, recipe: Mapping[str, Any]) -> None:
    match recipe:
        case {"hex": digits}:
            file.write_bytes(bytes.fromhex(str(digits)))
        case {"encoding": encoding, "text": text}:
            file.write_bytes(text.encode(encoding))
        case {"repeat": text, "times": times}:
            file.write_text(text * times, encoding="utf-8")
        case {"link": target}:
            file.symlink_to(target)
        case {"fifo": _}:
            os.mkfifo(file)
        case {"unreadable": text}:
            file.write_text(text, encoding="utf-8")


def _close(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let *file* be one that nobody may open, whoever runs the tests."""
    really_open = os.open

    def refuse(path: Any, *args: Any, **kwargs: Any) -> int:
        if Path(path) == file:
            raise PermissionError(path)
        return really_open(path, *args, **kwargs)

    monkeypatch.setattr(os, "open", refuse)


def _options(case: Mapping[str, Any]) -> Options:
    given = dict(case.get("options") or {})
    if "lang" in given:
        given["lang"] = Lang(given["lang"])
    if "values" in given:
        given["values"] = tuple(given["values"])
    return Options(**given)


def _problems_of(case: Mapping[str, Any], root: Path) -> tuple[Problem, ...]:
    """Give what is wrong in *case*: the same, whether its heads were read before or not."""
    folder, options, cache = _write(root, case), _options(case), Cache(keeps=True)
    _, problems = check(read_folder(folder), options, TODAY)
    for _ in range(2):
        assert check(read_folder(folder, read_entry=reading(cache)), options, TODAY, cache)[1] == problems
    return problems


def _told(problems: tuple[Problem, ...]) -> dict[str, Any]:
    german = "\n\n".join(render_problem(problem, words_for(Lang.DE)) for problem in problems)
    return {"problems": [as_record(problem, words_for(Lang.EN)) for problem in problems], "german": german}


class _Block(yaml.SafeDumper):
    """Writes texts of several lines as blocks, as one reads them."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Block.add_representer(str, _block)


@pytest.mark.parametrize("file", sorted(CASES.glob("*.yml")), ids=lambda file: file.stem)
def test_problem(file: Path, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said is what the file says; `pytest --update-goldens` writes it anew."""
    text = file.read_text(encoding="utf-8")
    case = yaml.safe_load(text)
    recipes = case.get("files") or {}
    if ON_WINDOWS and any({"link", "fifo"} & set(recipe) for recipe in recipes.values()):
        pytest.skip("this system has no such files, or not for everybody")
    for path in (path for path, recipe in recipes.items() if "unreadable" in recipe):
        _close(tmp_path.resolve() / "entries" / path, monkeypatch)
    told = _told(_problems_of(case, tmp_path))
    if request.config.getoption("--update-goldens"):
        given = text.split("\nproblems:\n")[0].rstrip("\n")
        golden = yaml.dump(told, Dumper=_Block, allow_unicode=True, sort_keys=False, width=1000)
        file.write_text(f"{given}\n{golden}", encoding="utf-8", newline="\n")
    else:
        assert told == {"problems": case["problems"], "german": case["german"]}


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_golden_case(code: Code) -> None:
    case = yaml.safe_load((CASES / f"{code}.yml").read_text(encoding="utf-8"))
    assert code.value in {problem["code"] for problem in case["problems"]}
    assert all(problem["line"] >= 1 and problem["column"] >= 1 for problem in case["problems"])


def test_every_golden_case_has_a_code() -> None:
    assert {file.stem for file in CASES.glob("*.yml")} == {code.value for code in Code}
