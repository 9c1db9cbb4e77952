"""What cannot be read as it was meant is answered with its place and, where there is one, the line that mends it."""

from __future__ import annotations

import itertools
import sys

import pytest

from dreiklang.problems import Code, Problem, Severity
from dreiklang.read import Scalar, read_text


def problems_of(head: str) -> tuple[Problem, ...]:
    """Read *head* and a last field, which no problem before it may destroy."""
    source = read_text("a.md", f"---\n{head}\nenergie: 1\n---\nText\n")
    assert source.body == "Text\n"
    assert source.fields[-1][0].text == "energie"
    return source.problems


@pytest.mark.parametrize(
    ("head", "code", "what", "repair"),
    [
        ("publish:yes", Code.HEAD_LINE, "space", "publish: yes"),
        ("öffentlich:\tja", Code.HEAD_LINE, "space", "öffentlich: ja"),
        ("titel: x\n  publish: yes", Code.HEAD_LINE, "indented", "publish: yes"),
        ("titel: x\n  kunde: y", Code.HEAD_LINE, "indented", "kunde: y"),
        ("publish:\n  yes", Code.HEAD_LINE, "indented", ""),
        ("publish: |\n  yes", Code.HEAD_LINE, "indented", ""),
        ("titel Foo", Code.HEAD_LINE, "no-key", "titel: Foo"),
        ("titel = Foo", Code.HEAD_LINE, "no-key", "titel: Foo"),
        ("Publish – yes", Code.HEAD_LINE, "no-key", "Publish: yes"),
        ("publsh:yes", Code.HEAD_LINE, "no-key", "publsh: yes"),
        ("foo:bar", Code.HEAD_LINE, "no-key", "foo: bar"),
        ("https://example.org", Code.HEAD_LINE, "no-key", ""),
        ("erwartung: Sie sagen\nja.", Code.HEAD_LINE, "no-key", "  ja."),
        ("- eins", Code.HEAD_LINE, "no-key", ""),
        ("[x]", Code.HEAD_LINE, "no-key", ""),
        ("'titel", Code.HEAD_LINE, "no-key", ""),
        ("'titel' x: y", Code.HEAD_LINE, "no-key", ""),
        (": x", Code.HEAD_LINE, "no-key", ""),
        ("weil:\n  - eins\n  zwei", Code.HEAD_LINE, "no-item", "  - zwei"),
        ("weil:\n    - eins\n  - zwei", Code.HEAD_LINE, "no-item", "    - zwei"),
        ("x:\n    a: b\n  c: d", Code.HEAD_LINE, "indentation", "    c: d"),
        ('titel: "Nein', Code.HEAD_VALUE, "quote-open", 'titel: "Nein"'),
        ('titel: "Nein\n  danke', Code.HEAD_VALUE, "quote-open", ""),
        ('titel: "C:\\Users" # x', Code.HEAD_VALUE, "escape", "titel: 'C:\\Users' # x"),
        ('titel: "C:\\Users\n  x"', Code.HEAD_VALUE, "escape", ""),
        ("tags: [a, b", Code.HEAD_VALUE, "list-open", "tags: [a, b]"),
        ("tags: [a,\n  b", Code.HEAD_VALUE, "list-open", ""),
        ('tags: ["a, b]', Code.HEAD_VALUE, "quote-open", ""),
        ('tags: [a, "b, "c"]', Code.HEAD_VALUE, "quote-open", ""),
        ('tags: ["\\Users"]', Code.HEAD_VALUE, "escape", ""),
        ("tags: [a # b]", Code.HEAD_VALUE, "list-open", ""),
        ("tags: [a}", Code.HEAD_VALUE, "list-open", ""),
        ("passt: {a: 1", Code.HEAD_VALUE, "mapping-open", "passt: {a: 1}"),
        ("tags: [a] b", Code.HEAD_VALUE, "after-list", ""),
        ("datum: {{date}}", Code.HEAD_VALUE, "placeholder", ""),
        ('titel: "{{title}} {{date:YYYY}}"', Code.HEAD_VALUE, "placeholder", ""),
        ("datum: <% tp.date.now() %>", Code.HEAD_VALUE, "placeholder", ""),
        ("x: |\n    eins\n  zwei", Code.HEAD_VALUE, "block-scalar", ""),
        ("x: &a [b]", Code.HEAD_ALIAS, "anchor", ""),
        ("x: &a\n  - b", Code.HEAD_ALIAS, "anchor", ""),
        ("<<: *a", Code.HEAD_ALIAS, "merge", ""),
        ("x: !!int 5", Code.HEAD_ALIAS, "tag", "x: 5"),
        ("x: !!python/object/apply:os.system [ls]", Code.HEAD_ALIAS, "tag", "x: [ls]"),
        ("x: " + "[" * 9, Code.HEAD_TOO_DEEP, "nesting", ""),
        ("x:\n  " + "- " * 9 + "a", Code.HEAD_TOO_DEEP, "nesting", ""),
        ("x:\n" + "\n".join(" " * row + "a:" for row in range(1, 12)), Code.HEAD_TOO_DEEP, "nesting", ""),
    ],
)
def test_a_field_that_cannot_be_read(head: str, code: Code, what: str, repair: str) -> None:
    (problem,) = problems_of(head)
    assert (problem.code, dict(problem.facts)["what"], problem.repair) == (code, what, repair)
    assert problem.severity is Severity.ERROR
    assert problem.excerpt == f"---\n{head}".split("\n")[problem.place.line - 1]


def test_the_mark_stands_under_what_is_wrong() -> None:
    places = [problem.place for problem in problems_of('titel: "Nein\ntags: [a, [b, c]\nx: !!int 5')]
    assert [(place.line, place.column, place.width) for place in places] == [(2, 8, 1), (3, 7, 1), (4, 4, 5)]


def test_an_alias_is_told_with_its_anchor() -> None:
    first, second = problems_of("x: &a [b]\ny: *a\nz: *b")
    assert dict(first.facts) == {"what": "anchor"}
    assert dict(second.facts) == {"what": "alias"}
    assert second.repair == 'y: "*a"'


@pytest.mark.parametrize(
    ("head", "repair"),
    [
        ("titel: eins # zwei", 'titel: "eins # zwei"'),
        ('erwartung: Sie sagen "nein" # oder', 'erwartung: "Sie sagen \\"nein\\" # oder"'),
        ("weil:\n- eins # zwei", '- "eins # zwei"'),
        ("weil: null\n  eins # zwei", '  "eins # zwei"'),
    ],
)
def test_a_comment_in_a_sentence_may_have_been_meant(head: str, repair: str) -> None:
    (problem,) = problems_of(head)
    assert (problem.code, problem.severity) == (Code.HEAD_COMMENT, Severity.WARNING)
    assert dict(problem.facts)["comment"].startswith("# ")
    assert problem.excerpt[problem.place.column - 1 :] == dict(problem.facts)["comment"]
    if "null" not in head:
        assert problem.repair == repair


@pytest.mark.parametrize(
    "head",
    [
        "publish:yes",
        "publish:\n- yes",
        'publish: "yes',
        "a: b\n  publish: yes",
        "publsh = yes",
        "Öffentlch ja",
        "publish: \tyes",
        "- publish: yes",
        "<<: {publish: yes}",
        "? publish",
    ],
)
def test_what_nearly_publishes_is_marked_so(head: str) -> None:
    assert [problem.public for problem in problems_of(head)] == [True]


def test_the_value_that_publishes_is_left_as_it_stands() -> None:
    source = read_text("a.md", "---\npublish: yes # später\npublish: „yes“\n---\n")
    values = [value for _, value in source.fields]
    assert [isinstance(value, Scalar) and value.text for value in values] == ["yes # später", "„yes“"]


def test_all_problems_of_a_head_are_told_at_once() -> None:
    codes = [problem.code for problem in problems_of('titel: "x\ntags: [a\nkein schlüssel\nx: &a [b]\nweil: a # b')]
    assert codes == [Code.HEAD_VALUE, Code.HEAD_VALUE, Code.HEAD_LINE, Code.HEAD_ALIAS, Code.HEAD_COMMENT]


def test_rows_that_go_on_a_sentence_are_offered_with_an_indentation() -> None:
    repairs = [problem.repair for problem in problems_of("erwartung: Sie sagen\nja und\ndanke")]
    assert repairs == ["  ja und", "  danke"]


@pytest.mark.no_cover  # so long that whoever watches takes longest
@pytest.mark.parametrize(
    "head",
    [
        "x: " + "[" * 30_000,
        "x: " + "{" * 30_000,
        "x: " + "{a: " * 15_000,
        "x: " + "[]" * 20_000,
        "x: [" + "a, " * 20_000 + "]",
        "x: {" + "a, " * 20_000 + "}",
        "x: [" + '"a' * 20_000,
        "x: [" + "„a" * 10_000,
        "x: [" + "[[a" * 10_000,
        "x: [a" + " " * 50_000 + "b",
        "x: " + "[[a]] " * 10_000 + "b",
        "x: " + '"' * 60_000,
        "x:\n  " + "- " * 30_000,
        "x:\n" + "\n".join(" " * row + "- a" for row in range(300)),
        "titel: " + "a # b " * 10_000,
        "titel:" + " " * 60_000 + "x",
        "a " * 30_000,
        "a:" * 30_000,
        "\n".join(["x: *a"] * 8_000),
        "\n".join(["- a"] * 15_000),
        "titel: a\n" + "\n".join(["b"] * 20_000),
        "a: &a [x, x]\n" + "\n".join(f"b{row}: &b{row} [*b{row - 1}, *b{row - 1}]" for row in range(1, 500)),
    ],
    ids=lambda head: repr(head[:12]),
)
def test_no_head_hangs(head: str) -> None:
    """The calls grow with the head's length, not with its square, which would be thousands a letter."""
    calls = itertools.count()
    sys.setprofile(lambda *_: next(calls) and None)
    try:
        read_text("a.md", f"---\n{head}\n---\n")
    finally:
        sys.setprofile(None)
    assert next(calls) < 200 * len(head)


def test_a_head_of_more_than_64_kib_is_not_read() -> None:
    source = read_text("a.md", "---\n" + "a: b\n" * 14_000 + "---\nText")
    (problem,) = source.problems
    assert (problem.code, problem.place.line, problem.public) == (Code.HEAD_TOO_DEEP, 2, False)
    assert dict(problem.facts) == {"what": "size", "limit": "65536"}
    assert source.fields == ()
    assert source.body == "Text"
    source = read_text("a.md", "---\n" + "a: b\n" * 14_000 + "publish: yes\n---\nText")
    assert source.problems[0].public


@pytest.mark.parametrize("fence", ["—", "- - -", "***", "–––", "____", "--", "-----", " ---"])
def test_a_head_between_other_lines_is_read_and_told(fence: str) -> None:
    source = read_text("a.md", f"{fence}\n\ntitel: Heute\nöffentlich: ja\n\n{fence}\nText\n")
    (problem,) = source.problems
    assert (problem.code, problem.place.line, problem.repair) == (Code.HEAD_LINE, 1, "---")
    assert [key.text for key, _ in source.fields] == ["titel", "öffentlich"]
    assert source.body == "Text\n"


@pytest.mark.parametrize("text", ["***\nEs war so: schön.\n***\n", "- - -\n\n***\n", "— so: war es —\ntitel: x\n—\n"])
def test_a_thematic_break_at_the_top_is_no_head(text: str) -> None:
    source = read_text("a.md", text)
    assert (source.body, source.problems) == (text, ())


def test_braces_in_a_text_are_no_placeholder() -> None:
    source = read_text("a.md", "---\ntitel: Was {{date}} heißt\n---\n")
    assert source.problems == ()
