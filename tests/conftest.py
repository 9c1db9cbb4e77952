"""What several test files need: a journal (as a folder, as values), golden files, a loud word about tests that could not run."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from dreiklang.audience import for_edition
from dreiklang.check import check
from dreiklang.derive import derive
from dreiklang.model import Journal
from dreiklang.options import Options
from dreiklang.pages.makers import all_pages
from dreiklang.pages.page import Page
from dreiklang.pages.view import View
from dreiklang.problems import Problem
from dreiklang.read import Sources, read_folder, read_text
from dreiklang.read.entry import read_people_text
from dreiklang.render import render

# The same examples in every run, however busy the machine is.
settings.register_profile("dreiklang", deadline=None, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=2000)  # make test-slow
settings.load_profile("dreiklang")

CONFIG = """\
site_name: Probe
site_url: https://probe.example.org/
theme:
  name: material
  language: de
plugins:
  - search
  - dreiklang
"""

PEOPLE = """\
nordlicht:
  name: Nordlicht Windkraft GmbH
  forms: [Nordlicht]
  as: {de: ein Familienunternehmen, en: a family business}
  cover-name: Frau Sommer
  role: client
"""

PUBLIC = """\
---
title: Öffentlich & gut
date: 2026-03-05
publish: true
tags: [honorar]
---
Ein Satz für alle.
"""

PRIVATE = """\
---
title: Geheimnisvoller Kanarienvogel
date: 2026-03-06
client: nordlicht
decision: change
---
Nur für mich: Kanarienvogel.
"""

TODAY = date(2026, 11, 22)
JournalFolder = Callable[..., Path]


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tools see no service for continuous integration around them, where the tests themselves run in one."""
    for name in ("CI", "GITHUB_ACTIONS", "GITHUB_EVENT_PATH", "CI_PROJECT_VISIBILITY", "CI_REPO_PRIVATE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def journal_folder(tmp_path: Path) -> JournalFolder:
    """Write a small journal with a public and a private entry; further files are given by path, mkdocs.yml included."""

    def write(**files: str) -> Path:
        root = tmp_path / "journal"
        contents = {
            "mkdocs.yml": CONFIG,
            "docs/about.md": "# Über mich\n",
            "entries/people.yml": PEOPLE,
            "entries/2026-03-05-offen.md": PUBLIC,
            "entries/2026-03-06-geheim.md": PRIVATE,
            **files,
        }
        for path, text in contents.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return root

    return write


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew."""
    parser.addoption("--update-goldens", action="store_true", help="write what the golden files expect anew")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure no coverage where chance or a browser has a hand: it shows what somebody thought of, and halves the speed."""
    for item in items:
        if any(item.get_closest_marker(name) for name in ("hypothesis", "browser")):
            item.add_marker(pytest.mark.no_cover)


def sources_of(text: str) -> Sources:
    """Read the files in *text*, each below a line `=== path`."""
    parts = re.split(r"^=== (.+)$\n", inspect.cleandoc(text) + "\n", flags=re.MULTILINE)[1:]
    files = dict(zip(parts[::2], parts[1::2], strict=True))
    people = files.pop("people.yml", None)
    return Sources(
        entries=tuple(read_text(path, body) for path, body in files.items() if path.endswith(".md")),
        people=None if people is None else read_people_text("people.yml", people),
        others=tuple(path for path in files if not path.endswith(".md")),
    )


@pytest.fixture
def read_sources() -> Callable[[str], Sources]:
    """Read the files in a text, each below a line `=== path`."""
    return sources_of


@pytest.fixture
def checked(request: pytest.FixtureRequest) -> tuple[Journal, tuple[Problem, ...]]:
    """Give the journal that stands in the test's docstring (files below lines `=== a.md`), and its problems."""
    return check(sources_of(request.function.__doc__ or ""), Options(), TODAY)


@pytest.fixture
def journal_of() -> Callable[[str], Journal]:
    """Give what makes a journal of a text like those docstrings, for tests that need several."""
    return lambda text: check(sources_of(text), Options(), TODAY)[0]


@pytest.fixture
def journal(checked: tuple[Journal, tuple[Problem, ...]]) -> Journal:
    """Give the journal that stands in the test's docstring."""
    return checked[0]


@pytest.fixture
def journal_pages(journal_of: Callable[[str], Journal]) -> Callable[..., dict[str, Page]]:
    """Give what makes the private pages of a text like those docstrings, by address; options are given by name."""

    def pages(text: str, today: date = TODAY, **given: Any) -> dict[str, Page]:
        journal, options = journal_of(text), Options(**given)
        made, _, _ = all_pages(
            View.of(journal, derive(journal, options, today), render(journal, options), options, today)
        )
        return {page.address: page for page in made}

    return pages


@pytest.fixture
def build_private() -> Callable[[Path], dict[str, Page]]:
    """Give what makes the private pages of the journal in a folder, by address."""

    def pages(root: Path) -> dict[str, Page]:
        options = Options()
        journal, _ = check(read_folder(root / "entries"), options, TODAY)
        made, _, _ = all_pages(
            View.of(journal, derive(journal, options, TODAY), render(journal, options), options, TODAY)
        )
        return {page.address: page for page in made}

    return pages


@pytest.fixture
def build(journal: Journal) -> Callable[..., dict[str, Page]]:
    """Give what makes the pages of the journal in the docstring, by address; options are given by name."""

    def pages(today: date = TODAY, **given: Any) -> dict[str, Page]:
        options = Options(**given)
        seen = for_edition(journal, options.edition, today)
        made, _, _ = all_pages(View.of(seen, derive(seen, options, today), render(seen, options), options, today))
        return {page.address: page for page in made}

    return pages


def _unseen(config: pytest.Config) -> int:
    """Count the tests that were skipped for want of a browser."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    return sum("no browser" in str(report.longrepr) for report in skipped)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where continuous integration would otherwise pass without having looked."""
    if os.environ.get("CI") and _unseen(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_unconfigure(config: pytest.Config) -> None:
    """Say last, and loudly, that the site was not looked at in a browser."""
    if unseen := _unseen(config):
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        reporter.write_line(
            f"NO BROWSER: {unseen} tests SKIPPED, nobody looked at the site. Set $CHROMIUM, or install a Chromium.",
            red=True,
            bold=True,
        )
