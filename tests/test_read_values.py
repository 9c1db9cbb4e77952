"""Values of a head: what a writer means is what is read, in YAML's words or not."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dreiklang.read import Items, Node, Pairs, Scalar, read_text


def plain(node: Node) -> Any:
    """Give *node* without its places."""
    match node:
        case Scalar(text):
            return text
        case Items(items):
            return [plain(item) for item in items]
        case Pairs(pairs):
            return {key.text: plain(value) for key, value in pairs}


def read(head: str) -> list[tuple[str, Any]]:
    """Read *head*, in which nothing may be wrong."""
    source = read_text("a.md", f"---\n{head}\n---\n")
    assert source.problems == ()
    return [(key.text, plain(value)) for key, value in source.fields]


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("titel: Wunschkonzert: Hier stört was", "titel", "Wunschkonzert: Hier stört was"),
        ("titel: [Entwurf] Preise", "titel", "[Entwurf] Preise"),
        ("titel: {noch offen}", "titel", "{noch offen}"),
        ("titel: [[nordlicht]] ruft an", "titel", "[[nordlicht]] ruft an"),
        ("titel: „Nein“ sagen", "titel", "„Nein“ sagen"),
        ("titel: „Nein“", "titel", "„Nein“"),
        ("titel: 's war schön", "titel", "'s war schön"),
        ('erwartung: "Nein" ist keine Antwort', "erwartung", '"Nein" ist keine Antwort'),
        ("erwartung: 'Nein' ist: keine Antwort", "erwartung", "'Nein' ist: keine Antwort"),
        ("erwartung: > 50 % Zusage", "erwartung", "> 50 % Zusage"),
        ("tags: #10minBlog", "tags", "#10minBlog"),
        ("tags: #a #b", "tags", "#a #b"),
        ("tags: [#a, #b]", "tags", ["#a", "#b"]),
        ("tags: [„Ja, gern“, “b”, 'c, d', \"e\"]", "tags", ["Ja, gern", "b", "c, d", "e"]),
        ("tags: [a, , b,]", "tags", ["a", "b"]),
        ("tags: []", "tags", []),
        ("tags: a, b # zwei", "tags", "a, b"),
        ("rückblick: #wertschätzung", "rückblick", "#wertschätzung"),
        ("versprochen: Rechnung #4711", "versprochen", "Rechnung #4711"),
        ("betrag: 4.800 €", "betrag", "4.800 €"),
        ("client: NO", "client", "NO"),
        ("client: Null", "client", "Null"),
        ("client: ~", "client", "~"),
        ("client: &co", "client", "&co"),
        ("client: &co Partner", "client", "&co Partner"),
        ("client: @x", "client", "@x"),
        ("client: *x", "client", "*x"),
        ("client: `x`", "client", "`x`"),
        ("client: %x", "client", "%x"),
        ("client: !wichtig", "client", "!wichtig"),
        ("client: - x", "client", "- x"),
        ("client: ? x", "client", "? x"),
        ("client: [NO, &co, @x, *x, 10:00, 01067]", "client", ["NO", "&co", "@x", "*x", "10:00", "01067"]),
        ("client: “Nordlicht”", "client", "Nordlicht"),
        ("client: »Nordlicht«", "client", "Nordlicht"),
        ('client: „Nordlicht"', "client", "Nordlicht"),
        ("client: ‚Nordlicht‘", "client", "Nordlicht"),
        ("minuten: 10:00", "minuten", "10:00"),
        ("plz: 01067", "plz", "01067"),
        ("energie: -2", "energie", "-2"),
        ("überwiegt: {kunde: 3, ich:5}", "überwiegt", {"kunde": "3", "ich": "5"}),
        ("überwiegt: {kund:in: 3, ich: 5}", "überwiegt", {"kund:in": "3", "ich": "5"}),
        ('überwiegt: {"kunde": 3, ich}', "überwiegt", {"kunde": "3", "ich": ""}),
        ("passt: {content: 40, strategy: [1, {a: b}]}", "passt", {"content": "40", "strategy": ["1", {"a": "b"}]}),
        ("beantwortet: [[entry]]", "beantwortet", "[[entry]]"),
        ("beantwortet: [[a]], [[b]]", "beantwortet", ["[[a]]", "[[b]]"]),
        ("beantwortet: [[a]] [[b, c]] # zwei", "beantwortet", ["[[a]]", "[[b, c]]"]),
        ("beantwortet: [[[a]], [[b]]]", "beantwortet", ["[[a]]", "[[b]]"]),
        ("weil: [[ ] offen, [alt] und {neu}, a: b]", "weil", ["[ ] offen", "[alt] und {neu}", "a: b"]),
        ("weil: [eins] und zwei", "weil", "[eins] und zwei"),
        ('weil: ["eins" und, "zwei"]', "weil", ['"eins" und', "zwei"]),
        ("datum:2026-03-05", "datum", "2026-03-05"),
        ("Datum :\t2026-03-05\t", "Datum", "2026-03-05"),
        ("datum:\u00a02026-03-05", "datum", "2026-03-05"),
        ("titel:Neu: besser", "titel", "Neu: besser"),
        ("kund:in: Nordlicht", "kund:in", "Nordlicht"),
        ("kund:in:Nordlicht", "kund:in", "Nordlicht"),
        ("Nächster Schritt: Donnerstag anrufen", "Nächster Schritt", "Donnerstag anrufen"),
        ("na\u0308chster-schritt: a\u0308rgern", "nächster-schritt", "ärgern"),
        ('"titel": x', "titel", "x"),
        ("'titel' : x", "titel", "x"),
        ("\"titel\": 'It''s'", "titel", "It's"),
        ('titel: "eins\\tzwei \\"drei\\"" # vier', "titel", 'eins\tzwei "drei"'),
        ("titel:", "titel", ""),
        ("titel: # nichts", "titel", ""),
        ('titel: ""', "titel", ""),
        ("http://x: y", "http://x", "y"),
    ],
)
def test_a_value_in_one_line(line: str, key: str, value: Any) -> None:
    assert read(line) == [(key, value)]


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("weil:\n  - eins: zwei\n  - #drei\n  - [[vier]]\n  - NO", ["eins: zwei", "#drei", "[[vier]]", "NO"]),
        ("weil:\n- eins\n\n# so\n- zwei", ["eins", "zwei"]),
        ("weil: # so\n- eins", ["eins"]),
        ("weil:\n\t- eins\n\t- zwei", ["eins", "zwei"]),
        ("weil:\n  -eins\n  -zwei", ["eins", "zwei"]),
        ("weil:\n  • eins\n  * zwei", ["eins", "zwei"]),
        ("weil:\n  - eins\n    zwei\n  - drei", ["eins zwei", "drei"]),
        ("weil:\n  - - eins\n  -\n    zwei\n  -", ["- eins", "zwei", ""]),
        ("weil: [eins, # so\n  zwei,\n  drei]", ["eins", "zwei", "drei"]),
        ("weil: [eins\n  und zwei]", ["eins und zwei"]),
        ("weil: [eins # so\n  , zwei # so\n  ]", ["eins", "zwei"]),
        ("weil: eins\n  zwei\n  # so\n\n  drei", "eins zwei\ndrei"),
        ("weil:\n  eins: zwei\n  drei", "eins: zwei drei"),
        ('weil: "eins\n  zwei"', "eins zwei"),
        ("weil: 'eins\n\n  zwei'", "eins\nzwei"),
        ("weil: |\n  eins\n    zwei\n\n  # drei", "eins\n  zwei\n\n# drei"),
        ("weil: |-\n\teins", "eins"),
        ("weil: >\n  eins\n  zwei", "eins zwei"),
        ("weil: >2-\n   eins", " eins"),
        ("weil: |", ""),
        ("weil:\n  energie", "energie"),
        ("tags:\n  #a\n  #b", "#a #b"),
        ("x:\n  a: b\n  c:\n  - d: e\n    f: g\n  - h", {"a": "b", "c": [{"d": "e", "f": "g"}, "h"]}),
        ("x:\n  -\n    a: b", [{"a": "b"}]),
        ("überwiegt:\n  kunde: 3\n  # so\n  ich: 5", {"kunde": "3", "ich": "5"}),
        ("energie:\n  -2", "-2"),
    ],
)
def test_a_value_in_several_lines(head: str, value: Any) -> None:
    assert [found for _, found in read(f"{head}\nlang: de")] == [value, "de"]


def test_comments_and_keys_written_twice_are_fine() -> None:
    assert read("# so\ntitel: a\n%% Obsidian %%\n#tags: [x]\n\ntitel: b") == [("titel", "a"), ("titel", "b")]


@pytest.mark.parametrize("row", ["#so", "# so", "%% so %%", ""])
@pytest.mark.parametrize(("written", "value"), [("[a]", ["a"]), ('"a b"', "a b"), ("a b", "a b")])
def test_rows_at_the_edge_that_say_nothing_are_no_part_of_the_value_above(row: str, written: str, value: Any) -> None:
    assert read(f"x: {written}\n{row}\ntitle: t") == [("x", value), ("title", "t")]
    assert read(f"x: {written}\n{row}") == [("x", value)]


def test_a_closing_bracket_may_stand_below_its_key() -> None:
    assert read("tags: [\n  a,\n  b\n]\nfit: {\n  content: 40\n}") == [("tags", ["a", "b"]), ("fit", {"content": "40"})]


def test_a_head_may_be_indented_as_a_whole() -> None:
    assert read("  titel: a\n  tags:\n  - b\n  lang: de") == [("titel", "a"), ("tags", ["b"]), ("lang", "de")]


def test_only_quotes_that_hold_a_value_together_count_as_quotes() -> None:
    source = read_text("a.md", "---\na: \"x\"\nclient: „x“\ntitel: „x“\nb: 'x' y\ntags: [„x“, x]\n---\n")
    a, client, title, b, tags = (value for _, value in source.fields)
    assert isinstance(tags, Items)
    values = (a, client, title, b, *tags.items)
    assert [isinstance(value, Scalar) and value.quoted for value in values] == [True, True, False, False, True, False]


def test_every_value_has_its_place() -> None:
    text = '---\ntitel:  Wort # so\ntags: [a,\n  „bc“]\nx:\n  - "y": z\n---\n'
    source = read_text("2026/a.md", text)
    title, tags, more = (value for _, value in source.fields)
    assert isinstance(tags, Items)
    assert isinstance(more, Items)
    pairs = more.items[0]
    assert isinstance(pairs, Pairs)
    places = [title.place, *(item.place for item in tags.items), pairs.pairs[0][0].place, pairs.pairs[0][1].place]
    assert [(place.line, place.column, place.width) for place in places] == [
        (2, 9, 4),
        (3, 8, 1),
        (4, 3, 4),
        (6, 5, 1),
        (6, 10, 1),
    ]
    assert {place.path for place in places} == {"2026/a.md"}
    key = source.fields[1][0].place
    assert (key.line, key.column, key.width) == (3, 1, 4)


WORDS = st.text(st.characters(categories=["L", "N"], max_codepoint=0x17F), min_size=1, max_size=8)
LEAVES = WORDS | st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], max_codepoint=0x20FF), max_size=20)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=6
)


@given(
    head=st.dictionaries(WORDS.map("x-{}".format), VALUES, min_size=1, max_size=4), flow=st.sampled_from([None, False])
)
def test_what_a_yaml_library_writes_is_read_as_it_was_meant(head: dict[str, Any], *, flow: bool | None) -> None:
    """Keys that we do not know may hold anything; every text is quoted as its writer's library does it."""
    written = yaml.safe_dump(head, allow_unicode=True, default_flow_style=flow, width=60, default_style='"', indent=2)
    composed = yaml.safe_load(unicodedata.normalize("NFC", written))
    assert dict(read(written)) == composed


@given(st.text(max_size=200))
def test_any_head_is_read_or_answered(head: str) -> None:
    source = read_text("a.md", f"---\ntitel: x\n{head}\n---\n")
    for problem in source.problems:
        assert problem.excerpt == source.line(problem.place.line)


@given(st.text(alphabet=" \n\t-:#[]{}\"'|>&*!?%,ab„“", max_size=60))
def test_no_heap_of_marks_breaks_the_reader(head: str) -> None:
    read_text("a.md", f"---\nweil: {head}\ntitel: y\n---\n")
    read_text("a.md", f"---\nx: {head}\ntitel: y\n---\n")
    read_text("a.md", f"---\n{head}\ntitel: y\n---\n")
