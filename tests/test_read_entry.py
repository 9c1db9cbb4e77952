"""Files of entries: where the head stands, what the body is, what the name says."""

from __future__ import annotations

import pytest

from dreiklang.problems import Code
from dreiklang.read import Items, Pairs, Scalar, Source, read_text
from dreiklang.read.entry import read_people_text


def keys_of(source: Source) -> list[str]:
    """List the keys of the head."""
    return [key.text for key, _ in source.fields]


@pytest.mark.parametrize(
    ("text", "keys", "body", "body_line"),
    [
        ("---\ntitel: x\n---\nText\n", ["titel"], "Text\n", 4),
        ("---\ntitel: x\n---", ["titel"], "", 4),
        ("---\ntitel: x\n...\nText", ["titel"], "Text", 4),
        ("--- \ntitel: x\n---\t\nText", ["titel"], "Text", 4),
        ("\ufeff---\r\ntitel: x\r\n---\r\nText\r\n", ["titel"], "Text\n", 4),
        ("---\rtitel: x\r---\rText", ["titel"], "Text", 4),
        ("\n---\ntitel: x\n---\nText", ["titel"], "Text", 5),
        ("---\n---\nText", [], "Text", 3),
        ("---\n# nichts\n---\nText", [], "Text", 4),
        ("---\n\ntitel: x\n---\nText", ["titel"], "Text", 5),
        ("---\ntitel: x\n---\n\nText\n\n---\n\nmehr", ["titel"], "\nText\n\n---\n\nmehr", 4),
        ("---\nwas: auch immer\n---\nText", ["was"], "Text", 4),
        ("Text\n", [], "Text\n", 1),
        ("", [], "", 1),
        ("\n\n", [], "\n\n", 1),
        ("Text: so\n---\nmehr", [], "Text: so\n---\nmehr", 1),
        ("---\nText", [], "---\nText", 1),
        ("---\nText\n", [], "---\nText\n", 1),
        ("---\n\nText\n\n---\n\nmehr", [], "---\n\nText\n\n---\n\nmehr", 1),
        ("---\nHeute: nichts.\n\nUnd so.", [], "---\nHeute: nichts.\n\nUnd so.", 1),
        ("+++\nText\n+++\n", [], "+++\nText\n+++\n", 1),
        ("+++\n\nText = x", [], "+++\n\nText = x", 1),
        ("----\nder Titel\n----\n", [], "----\nder Titel\n----\n", 1),
        ("***\ntitel: x\n", [], "***\ntitel: x\n", 1),
        ("# U\u0308ber", [], "# Über", 1),
    ],
)
def test_where_the_head_ends_and_the_body_begins(text: str, keys: list[str], body: str, body_line: int) -> None:
    source = read_text("a.md", text)
    assert (keys_of(source), source.body, source.body_line) == (keys, body, body_line)
    assert source.problems == ()


def test_the_text_stays_as_it_was_written_but_for_line_ends() -> None:
    assert read_text("a.md", "\ufeff---\r\ntitel: u\u0308\r\n---\r\n").text == "---\ntitel: u\u0308\n---\n"


@pytest.mark.parametrize(
    ("text", "line", "repair", "body"),
    [
        ("---\ntitel: x\n\nText", 3, "---", "\nText"),
        ("---\ntitel: x\nweil:\n- y\n  z\nText", 6, "---\nText", "Text"),
        ("---\ntitel: x", 2, "titel: x\n---", ""),
        ("---\nTitel Foo\npublsh: yes", 2, "---\nTitel Foo", "Titel Foo\npublsh: yes"),
        ('+++\ntitle = "x"\n\nText', 3, "+++", "\nText"),
    ],
)
def test_a_head_that_is_not_closed_is_told_where_its_end_is_missing(
    text: str, line: int, repair: str, body: str
) -> None:
    source = read_text("a.md", text)
    (problem,) = source.problems
    assert (problem.code, problem.place.line, problem.repair) == (Code.HEAD_NOT_CLOSED, line, repair)
    assert source.body == body


def test_a_head_with_one_wrong_line_at_its_start_is_a_head() -> None:
    source = read_text("a.md", "---\nTitel Foo\nkunde: x\n---\nText")
    assert keys_of(source) == ["kunde"]
    assert [problem.code for problem in source.problems] == [Code.HEAD_LINE]


@pytest.mark.parametrize(
    ("path", "name", "lang"),
    [
        ("2026/a.md", "a", ""),
        ("a.markdown", "a", ""),
        ("a.MD", "a", ""),
        ("a.de.md", "a", "de"),
        ("2026/a.EN.md", "a", "en"),
        ("a.fr.md", "a.fr", ""),
        (".de.md", ".de", ""),
        ("2026-03-05-u\u0308ber.md", "2026-03-05-über", ""),
    ],
)
def test_the_name_is_the_id(path: str, name: str, lang: str) -> None:
    source = read_text(path, "")
    assert (source.id, source.lang, source.path) == (name, lang, path)


def test_a_toml_head_gives_the_same_fields() -> None:
    text = """+++
# Hugo
title = "Wunschkonzert: Hier"
date = 2026-03-05
draft = false
tags = ["a", 'b']
"weight" = 1.50
note = '''
eins
zwei'''
[params]
x = {y = 1, z = []}
[[who]]
name = "Nordlicht"
+++
Text"""
    source = read_text("a.md", text)
    assert source.problems == ()
    assert (source.body, source.body_line) == ("Text", 16)
    fields = {key.text: value for key, value in source.fields}
    title, date, tags, params, who = (fields[key] for key in ("title", "date", "tags", "params", "who"))
    assert isinstance(title, Scalar)
    assert isinstance(date, Scalar)
    assert isinstance(tags, Items)
    assert isinstance(params, Pairs)
    assert isinstance(who, Items)
    assert (title.text, title.quoted, title.place.line, title.place.column) == ("Wunschkonzert: Hier", True, 3, 10)
    assert (date.text, date.quoted, date.place.line, date.place.column, date.place.width) == (
        "2026-03-05",
        False,
        4,
        8,
        10,
    )
    assert [(item.place.line, item.place.column) for item in tags.items] == [(6, 10), (6, 15)]
    assert [isinstance(fields[key], Scalar) for key in ("draft", "weight", "note")] == [True] * 3
    assert [value.text for value in map(fields.get, ("draft", "weight", "note")) if isinstance(value, Scalar)] == [
        "false",
        "1.50",
        "eins\nzwei",
    ]
    assert [key.place.line for key, _ in source.fields] == [3, 4, 5, 6, 7, 8, 11, 13]


@pytest.mark.parametrize(
    ("head", "code", "line", "public"),
    [
        ("title = ", Code.HEAD_TOML, 2, False),
        ('a = "b"\ntitle = x y', Code.HEAD_TOML, 3, False),
        ("publish = yes", Code.HEAD_TOML, 2, True),
        ("a = [", Code.HEAD_TOML, 2, False),
        ("a = " + "[" * 5000 + "]" * 5000, Code.HEAD_TOO_DEEP, 2, False),
        ("a = " + "[" * 12 + "]" * 12, Code.HEAD_TOO_DEEP, 2, False),
    ],
)
def test_a_toml_head_that_cannot_be_read_is_told_with_its_place(
    head: str, code: Code, line: int, *, public: bool
) -> None:
    source = read_text("a.md", f"+++\n{head}\n+++\n")
    (problem,) = source.problems
    assert (problem.code, problem.place.line, problem.public) == (code, line, public)
    assert problem.excerpt == source.line(line)
    assert source.fields == ()


def test_a_value_that_toml_writes_otherwise_has_the_place_of_its_key() -> None:
    source = read_text("a.md", '+++\na.b = 0x10\nc = "\\u00e4"\n+++\n')
    (_, nested), (_, escaped) = source.fields
    assert isinstance(nested, Pairs)
    assert isinstance(escaped, Scalar)
    assert (nested.pairs[0][1].place.line, escaped.text, escaped.place.line) == (2, "ä", 3)


def test_people_are_fields_with_what_is_said_of_them() -> None:
    text = """---
nordlicht:
  name: Nordlicht: Windkraft GmbH
  forms: [Nordlicht, Frau Petersen]
  as:
    de: ein Familienunternehmen
    en: a family business
  touch: {ideal: 4 weeks, max:6 weeks}
  ideal:
    - hört zu: ja
    - zahlt
"jor:inde": # neu
  rolle: „partnerin“
kaputt:
  name: "x
"""
    source = read_people_text("people.yml", text)
    assert [key.text for key, _ in source.fields] == ["nordlicht", "jor:inde"]
    person = source.fields[0][1]
    assert isinstance(person, Pairs)
    values = {key.text: value for key, value in person.pairs}
    assert list(values) == ["name", "forms", "as", "touch", "ideal"]
    name, labels, touch, ideal = (values[key] for key in ("name", "as", "touch", "ideal"))
    assert isinstance(name, Scalar)
    assert isinstance(labels, Pairs)
    assert isinstance(touch, Pairs)
    assert isinstance(ideal, Items)
    assert (name.text, name.place.line, name.place.column) == ("Nordlicht: Windkraft GmbH", 3, 9)
    assert [key.text for key, _ in (*labels.pairs, *touch.pairs)] == ["de", "en", "ideal", "max"]
    assert [type(item) for item in ideal.items] == [Pairs, Scalar]
    assert [(problem.code, problem.place.line) for problem in source.problems] == [(Code.HEAD_VALUE, 15)]


def test_an_empty_people_file_holds_nobody() -> None:
    assert read_people_text("people.yml", "# noch niemand\n").fields == ()
    assert read_people_text("people.yml", "").problems == ()
