"""Whatever a writer does to an entry, there is an answer, and never a traceback."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from dreiklang.check import check
from dreiklang.options import Lang, Options
from dreiklang.read import Sources, read_text
from dreiklang.texts import words_for
from dreiklang.texts.problems import render_problem

HERE = Path(__file__).parent
SCRAPS = (
    "",
    "[",
    "}",
    "a: b",
    "[[x]]",
    "[[#]]",
    "#",
    "1",
    "2026-02-30",
    "„",
    '"',
    "|",
    "!!! private",
    "%%",
    "<!--",
    "```",
    "\t",
    "9" * 30,
    "🎉",
    "![](x.png)",
    "Donnerstag",
    "{a: {b: c}}",
    "::",
)


@cache
def _texts() -> tuple[str, ...]:
    files = sorted((*HERE.glob("journals/**/*.yml"), *HERE.glob("errors/*.yml")))
    cases = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in files)
    return tuple(text for case in cases for text in (case.get("entries") or {}).values())


def _mutated(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        number = chance.randrange(len(lines))
        column = chance.randrange(len(lines[number]) + 1)
        scrap = chance.choice(SCRAPS)
        lines[number] = chance.choice(
            (
                f"{lines[number].split(':')[0]}: {scrap}",
                lines[number][:column] + scrap + lines[number][column:],
                chance.choice(lines),
            )
        )
    return "\n".join(lines)


@pytest.mark.no_cover  # chance has a hand in it
@pytest.mark.parametrize("seed", range(10))
def test_every_mutilated_entry_gets_an_answer(seed: int) -> None:
    chance, texts = random.Random(seed), _texts()  # noqa: S311  # no secret is made of it
    for _ in range(20):
        sources = Sources(
            tuple(read_text(f"2026-03-0{n}-x{n}.md", _mutated(chance.choice(texts), chance)) for n in range(1, 9))
        )
        journal, problems = check(sources, Options(lang=chance.choice(list(Lang))), date(2026, 11, 22))
        assert len(journal.entries) + len(journal.unread) == 8
        for problem in problems:
            assert all(problem.code in render_problem(problem, words_for(lang)) for lang in Lang)
