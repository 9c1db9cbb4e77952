"""The guide is complete: whatever the tool reads, says or takes has its place in both languages, and its examples hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import markdown
import pytest
import yaml

from dreiklang.check import check
from dreiklang.cli.group import COMMANDS, dreiklang
from dreiklang.engine.config import DreiklangConfig
from dreiklang.keys import (
    FIT_WORDS,
    KEYS,
    ME,
    NO,
    PERSON_KEYS,
    TOUCH_WORDS,
    WHATS,
    WORDS,
    YES,
    Key,
    PersonKey,
    find_key,
)
from dreiklang.keys.commands import ALIASES
from dreiklang.model import Journal, Kind
from dreiklang.options import Lang, Options
from dreiklang.problems import Code, Problem
from dreiklang.read import SEALS, read_folder

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
GUIDES = {lang: DOCS / "guide" / lang.value for lang in Lang}
TODAY = date(2026, 11, 22)
EVERY_PAGE = sorted(DOCS.rglob("*.md"))
EXAMPLE = "2026/2026-11-02-example.md"
# A line of a head cannot show these: they are about files, or about two people of one name.
TOLD_IN_WORDS = {code for code in Code if code.value.startswith("file-")} | {Code.DATE_MISSING, Code.PERSON_AMBIGUOUS}
OPENERS = {
    Kind.DECISION: "decision: love",
    Kind.ORDER: "offer: 2026-03-01",
    Kind.PROMISE: "promise: a draft",
    Kind.RETROSPECTIVE: "looks-back: 2026",
}

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})

in_both_languages = pytest.mark.parametrize("lang", Lang)
on_every_page = pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.relative_to(DOCS).as_posix())

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED_ENTRY = re.compile(r"^`entries/(?P<path>\S+\.md)`\n\n```markdown\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\(([^)\s]+)\)")


def text_of(lang: Lang, name: str) -> str:
    """Give a page of the guide."""
    return (GUIDES[lang] / name).read_text("utf-8")


def prose_of(text: str) -> str:
    """Give *text* without its code."""
    return re.sub(r"`[^`\n]+`", "", _FENCE.sub("", text))


def code_in(text: str) -> set[str]:
    """Give everything that stands in single backticks outside of code blocks."""
    return set(re.findall(r"`([^`\n]+)`", _FENCE.sub("", text)))


def examples_in(text: str) -> dict[str, str]:
    """Give the example entries of a page, by path: those whose file name stands above the block."""
    return {found["path"]: found["text"] for found in _NAMED_ENTRY.finditer(text)}


def settings_of(lang: Lang) -> dict[str, Any]:
    """Give what the mkdocs.yml that options.md shows says to the plugin."""
    plugins = yaml.safe_load(first_block(text_of(lang, "options.md")))["plugins"]
    return plugins[0]["dreiklang"]


def people_of(lang: Lang) -> str:
    """Give the people.yml that keys.md shows."""
    (block,) = (block for _, block in _FENCE.findall(text_of(lang, "keys.md")) if block.startswith("ostfenn:\n"))
    return block


def section_of(code: Code, text: str) -> str:
    """Give what stands below the heading of a problem."""
    return re.split(r"^##", text.partition(f"### `{code.value}`\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def first_block(text: str) -> str:
    """Give the first block of code."""
    found = _FENCE.search(text)
    assert found is not None
    return found[2]


def checked(
    lang: Lang, folder: Path, entries: Mapping[str, str], people: str | None = None
) -> tuple[Journal, tuple[Problem, ...]]:
    """Check *entries* as a journal in *lang*, with the people of keys.md unless others are given."""
    texts = {**entries, "people.yml": people_of(lang) if people is None else people}
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return check(read_folder(folder), Options(lang=lang, values=tuple(settings_of(lang)["values"])), TODAY)


def test_both_languages_have_the_same_pages() -> None:
    german, english = ({page.relative_to(folder) for page in folder.rglob("*.md")} for folder in GUIDES.values())
    assert german == english


@in_both_languages
def test_table_of_contents_leads_to_every_page(lang: Lang) -> None:
    linked = {target.partition("#")[0] for target in _LINK.findall(text_of(lang, "index.md"))}
    pages = {page.relative_to(GUIDES[lang]).as_posix() for page in GUIDES[lang].rglob("*.md")}
    assert linked == pages - {"index.md"}


@in_both_languages
@pytest.mark.parametrize("key", [*KEYS, *PERSON_KEYS], ids=lambda key: key.name)
def test_every_key_is_told_in_every_spelling(lang: Lang, key: Key | PersonKey) -> None:
    assert set(key.spellings) <= code_in(text_of(lang, "keys.md"))


@in_both_languages
@pytest.mark.parametrize("members", WORDS, ids=lambda members: members.__name__)
def test_every_word_that_a_value_may_be_is_told(lang: Lang, members: type[StrEnum]) -> None:
    told = {spelling for word in WORDS[members] for spelling in (word.member.value, word.german, *word.also)}
    assert told <= code_in(text_of(lang, "keys.md"))


@in_both_languages
def test_small_words_of_values_are_told(lang: Lang) -> None:
    small = {*YES, *NO, *ME, *TOUCH_WORDS, *FIT_WORDS}.union(*TOUCH_WORDS.values(), *FIT_WORDS.values())
    assert small <= code_in(text_of(lang, "keys.md"))


@in_both_languages
def test_every_problem_has_its_place_and_no_other(lang: Lang) -> None:
    headings = re.findall(r"^### `([^`]+)`$", text_of(lang, "problems.md"), re.MULTILINE)
    assert sorted(headings) == sorted(code.value for code in Code)


@in_both_languages
def test_every_option_of_the_plugin_is_told(lang: Lang) -> None:
    options = {name for name, _ in DreiklangConfig._schema}
    assert options <= code_in(text_of(lang, "options.md"))


@in_both_languages
def test_settings_shown_are_settings_that_exist(lang: Lang) -> None:
    """The block that shows a whole mkdocs.yml is one that the plugin accepts."""
    section = settings_of(lang)
    settings = DreiklangConfig(config_file_path=str(ROOT / "mkdocs.yml"))
    settings.load_dict(section)
    errors, warnings = settings.validate()
    assert not [name for name, _ in (*errors, *warnings) if name in section]


@in_both_languages
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_told_with_its_options(lang: Lang, name: str) -> None:
    """In its own section, or before all sections for what most commands take."""
    text = text_of(lang, "commands.md")
    section = re.split(r"^## ", text.partition(f"## `dreiklang {name}`\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    command = import_module(f"dreiklang.cli.{name}").command
    told = {word for code in code_in(text.partition("\n## ")[0]) | code_in(section) for word in code.split()}
    options = {
        spelling
        for parameter in (*command.params, *dreiklang.params)
        if isinstance(parameter, click.Option) and not parameter.hidden
        for spelling in (*parameter.opts, *parameter.secondary_opts)
    }
    assert section
    assert options <= told
    for parameter in command.params:
        if isinstance(parameter.type, click.Choice) and not getattr(
            parameter, "hidden", False
        ):  # an argument cannot be
            assert {getattr(choice, "value", choice) for choice in parameter.type.choices} <= told


@in_both_languages
def test_german_names_of_commands_are_told(lang: Lang) -> None:
    without_umlaut = {alias.translate(UMLAUTS) for alias in ALIASES if not alias.isascii()}
    assert ALIASES.keys() - without_umlaut <= code_in(text_of(lang, "commands.md"))


@in_both_languages
def test_everything_that_new_begins_is_told_in_every_spelling(lang: Lang) -> None:
    told = {spelling for what in WHATS for spelling in (what.member.value, what.german, *what.also)}
    assert told <= code_in(text_of(lang, "commands.md"))


@in_both_languages
def test_examples_of_the_kinds_hold_together(lang: Lang, tmp_path: Path) -> None:
    """Read as one journal, they have not one problem, and every kind is among them."""
    examples = examples_in(text_of(lang, "kinds.md"))
    journal, problems = checked(lang, tmp_path, examples)
    assert [(problem.place.path, problem.code, problem.excerpt) for problem in problems] == []
    assert {entry.kind for entry in journal.entries} == set(Kind)
    assert len(journal.entries) == len(examples)
    assert journal.person_by_id["ostfenn"].registered


@in_both_languages
@pytest.mark.parametrize("code", [code for code in Code if code not in TOLD_IN_WORDS], ids=lambda code: code.value)
def test_example_of_a_problem_has_this_problem(lang: Lang, code: Code, tmp_path: Path) -> None:
    """Beside the journal of kinds.md, the first block below the problem's heading leads to it."""
    block = first_block(section_of(code, text_of(lang, "problems.md")))
    people = people_of(lang)
    if block.startswith(("ostfenn:", "brandkamp:")):
        people, added = block, {}
    elif block.startswith(("---", "+++")) or "---" in block.splitlines():  # a head, or what should be one
        added = {EXAMPLE: block}
    elif block.startswith("- entry:"):
        added = {SEALS: block}
    else:
        added = {EXAMPLE: block if "[[" in block.split(":")[0] else f"---\n{block}---\nText.\n"}
    if code is Code.NAME_UNCOVERED:
        people = re.sub(r"^  (?:deckname|cover-name): .*\n", "", people, flags=re.MULTILINE)
    _, problems = checked(lang, tmp_path, examples_in(text_of(lang, "kinds.md")) | added, people)
    assert code in {problem.code for problem in problems}


@in_both_languages
def test_what_is_said_of_traps_is_what_happens(lang: Lang, tmp_path: Path) -> None:
    """In the last table of keys.md, a line leads to the problem that its row names, or to none."""
    table = text_of(lang, "keys.md").rpartition("\n## ")[2]
    rows = re.findall(r"^\| `([^`]+:[^`]*)`(?:, `[^`]+`)* \| (.*) \|$", table, re.MULTILINE)
    assert len(rows) > 12
    for number, (line, said) in enumerate(rows):
        key = find_key(line.partition(":")[0])
        if key is None:  # a value alone
            continue
        before = {"date": "date: 2026-03-02", "tags": "tags: [wertschätzung, gratitude]"}
        before.pop(key.name, None)
        openers = [OPENERS[kind] for kind in key.kinds if not key.opens]
        head = "\n".join(("---", *before.values(), *openers, line, "---", "Text."))
        _, problems = checked(lang, tmp_path / str(number), examples_in(text_of(lang, "kinds.md")) | {EXAMPLE: head})
        expected = re.findall(r"problems\.md#([\w-]+)", said)
        assert [problem.code for problem in problems] == expected, line


@in_both_languages
@pytest.mark.parametrize("name", ["first-steps.md", "keys.md", "faq/other-tools.md"])
def test_entries_shown_elsewhere_have_no_problem(lang: Lang, name: str, tmp_path: Path) -> None:
    for kind, text in _FENCE.findall(text_of(lang, name)):
        if kind == "markdown":
            _, problems = checked(lang, tmp_path, {EXAMPLE: text})
            assert [(problem.code, problem.excerpt) for problem in problems] == []


@on_every_page
def test_links_lead_to_pages_and_headings_that_exist(page: Path) -> None:
    for target in _LINK.findall(prose_of(page.read_text("utf-8"))):
        path, _, anchor = target.partition("#")
        other = page.parent / path if path else page
        assert other.is_file(), target
        assert not anchor or anchor in _anchors_of(other), target


@cache
def _anchors_of(page: Path) -> set[str]:
    rendered = markdown.markdown(page.read_text("utf-8"), extensions=["toc", "tables", "fenced_code", "admonition"])
    return set(re.findall(r'<h\d id="([^"]+)"', rendered))


@on_every_page
def test_pages_need_no_other_host(page: Path) -> None:
    text = prose_of(page.read_text("utf-8"))
    assert re.findall(r"\]\(\w+://|<(?:img|script|link|iframe)\b|!\[[^\]]*\]\(\w+:", text) == []


@on_every_page
def test_nothing_is_promised_that_does_not_exist(page: Path) -> None:
    commands = set(re.findall(r"\bdreiklang ([a-zäöü]+)", page.read_text("utf-8")))
    prose = {"sagt", "tells", "macht", "turns", "liest", "reads"}
    assert commands - {*COMMANDS, *ALIASES} <= prose


@on_every_page
def test_nobody_of_the_demo_journal_is_named(page: Path) -> None:
    """Hand-written pages are public, and there is no cover for them."""
    people = yaml.safe_load((ROOT / "entries" / "people.yml").read_text("utf-8"))
    names = {
        name
        for person in people.values()
        for key in ("name", "forms", "auch-genannt")
        for name in (person.get(key) if isinstance(person.get(key), list) else [person.get(key)])
        if name
    }
    text = page.read_text("utf-8")
    assert [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)] == []
