"""What is said of problems, and how it is laid out."""

from __future__ import annotations

import re
import string

import pytest

from dreiklang.keys import KEYS, PERSON_KEYS
from dreiklang.options import Address, Gender, Lang
from dreiklang.problems import Code, Place, Problem, Severity
from dreiklang.texts import words_for
from dreiklang.texts.problems import DE, EN, ProblemWords, as_record, hint_of, message_of, render_problem

PROBLEM = Problem(
    Code.KEY_UNKNOWN,
    Place("2026-11-03-x.md", 12, 2, 3),
    "\tdatm: heute",
    (("key", "datm"), ("near", "datum")),
    "\tdatum: heute",
    Severity.WARNING,
)


def test_a_problem_is_shown_with_the_writers_own_line_a_mark_and_the_repaired_line() -> None:
    assert render_problem(PROBLEM, words_for(Lang.EN), "entries/x.md") == (
        "entries/x.md:12:2: warning: I do not know 'datm'. [key-unknown]\n"
        "   |\n"
        "12 | \tdatm: heute\n"
        "   | \t^^^\n"
        "Did you mean 'datum'?\n"
        "This would do:\n"
        "    \tdatum: heute"
    )


def test_a_problem_without_a_line_shows_none() -> None:
    problem = Problem(Code.FILE_BINARY, Place("x.md"))
    assert (
        render_problem(problem, words_for(Lang.EN)).split("\n")[0] == "x.md:1:1: error: This is not text. [file-binary]"
    )
    assert len(render_problem(problem, words_for(Lang.EN)).split("\n")) == 2


@pytest.mark.parametrize(
    ("column", "width", "mark"),
    [(1, 1, 0), (5001, 3, 60), (5001, 900, 31), (9998, 3, 118), (1, 10_000, 0), (12_000, 1, 121)],
)
def test_a_line_of_a_whole_book_is_shown_around_the_mark(column: int, width: int, mark: int) -> None:
    line = "a" * 5000 + "xyz" + "b" * 4997
    facts = (("key", "k" * 5000), ("near", ""))
    problem = Problem(Code.KEY_UNKNOWN, Place("x.md", 3, column, width), line, facts, line + "!")
    said = render_problem(problem, words_for(Lang.EN)).split("\n")
    assert max(map(len, said)) < 160
    assert abs(said[3].index("^") - len("  | ") - mark) <= 1
    assert said[2].count("…") == (2 if column == 5001 else 1)
    if column == 5001:
        assert said[2][said[3].index("^") :].startswith("xyz")
    record = as_record(problem, words_for(Lang.EN))
    assert len(str(record["message"])) < 160


def test_programs_get_a_record() -> None:
    assert as_record(PROBLEM, words_for(Lang.EN)) == {
        "path": "2026-11-03-x.md",
        "line": 12,
        "column": 2,
        "code": "key-unknown",
        "severity": "warning",
        "message": "I do not know 'datm'.",
        "hint": "Did you mean 'datum'?",
    }


def test_a_record_names_the_file_as_it_is_told_to() -> None:
    assert as_record(PROBLEM, words_for(Lang.EN), "entries/x.md")["path"] == "entries/x.md"


@pytest.mark.parametrize(("words", "lang", "quoted"), [(DE, Lang.DE, "„([\\w-]+): "), (EN, Lang.EN, "'([\\w-]+): ")])
def test_sentences_name_our_keys_in_their_own_language(words: ProblemWords, lang: Lang, quoted: str) -> None:
    keys = {key.written(lang) for key in (*KEYS, *PERSON_KEYS)}
    for text in words.texts.values():
        named = re.findall(quoted, f"{text.message} {text.hint}")
        assert set(named) <= {*keys, "Schlüssel", "key"}


@pytest.mark.parametrize("address", list(Address))
def test_german_sentences_address_the_writer_as_asked(address: Address) -> None:
    words = words_for(Lang.DE, address, Gender.COLON)
    problem = Problem(Code.FILE_ENCODING, Place("x.md"), facts=(("looks", "cp1252"),))
    said = {Address.DU: "Öffne sie", Address.SIE: "Öffnen Sie sie", Address.IHR: "Öffnet sie"}
    assert hint_of(problem, words).startswith(said[address])
    assert "cp1252" in message_of(problem, words)


def test_every_code_has_sentences_in_both_languages_that_ask_for_the_same_facts() -> None:
    assert {code.value for code in Code} == {name for name in DE.texts if "/" not in name}
    assert DE.texts.keys() == EN.texts.keys()
    for name, text in DE.texts.items():
        german, english = (
            {
                part.removesuffix("_de")
                for said in (each.message, each.hint)
                for _, part, _, _ in string.Formatter().parse(said)
                if part
            }
            for each in (text, EN.texts[name])
        )
        assert german == english, name
