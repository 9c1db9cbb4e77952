"""Edits of a head change one value and leave every other byte alone; what is not safe is left to its writer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dreiklang.check import check
from dreiklang.keys import key
from dreiklang.model import Entry
from dreiklang.options import Lang, Options
from dreiklang.problems import Problem
from dreiklang.read import Sources, read_text
from dreiklang.write.edit import Act, Change, Edited, Unsafe, Why, edit

TODAY = date(2026, 11, 22)


def edited(text: str, act: Act, name: str, value: str = "", number: int = 0) -> Edited:
    """Edit *text* of a German journal, which has to work."""
    result = edit(text, Change(act, key(name), value, number), Lang.DE)
    assert isinstance(result, Edited)
    return result


def refused(text: str, act: Act, name: str, value: str = "x") -> Unsafe:
    """Try to edit *text*, which must not work."""
    result = edit(text, Change(act, key(name), value), Lang.DE)
    assert isinstance(result, Unsafe)
    return result


def in_head(head: str, act: Act, name: str, value: str = "", number: int = 0) -> str:
    """Edit *head*, and give what became of it."""
    after = edited(f"---\n{head}---\nText\n", act, name, value, number).text
    assert after.startswith("---\n")
    assert after.endswith("---\nText\n")
    return after[4:-9]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "nachgehakt: 2026-03-10 mail\n"),
        ("angebot: 2026-03-01\n", "angebot: 2026-03-01\nnachgehakt: 2026-03-10 mail\n"),
        ("offer: 2026-03-01\n", "offer: 2026-03-01\nchased: 2026-03-10 mail\n"),
        ("offer: 2026-03-01\ndatum: 2026-03-01\n", "offer: 2026-03-01\ndatum: 2026-03-01\nnachgehakt: 2026-03-10 mail\n"),
        ("  offer: 2026-03-01\n", "  offer: 2026-03-01\n  chased: 2026-03-10 mail\n"),
        ("offer: 2026-03-01\n# end\n", "offer: 2026-03-01\n# end\nchased: 2026-03-10 mail\n"),
        ("chased:\n", "chased: 2026-03-10 mail\n"),
        ("chased: # nobody\n", "chased: # nobody\n  - 2026-03-10 mail\n"),
        ("chased: 2026-03-05\n", "chased:\n  - 2026-03-05\n  - 2026-03-10 mail\n"),
        ("chased:2026-03-05\n", "chased:\n  - 2026-03-05\n  - 2026-03-10 mail\n"),
        ("chased:   '2026-03-05 a, b' \n", "chased:\n  - '2026-03-05 a, b' \n  - 2026-03-10 mail\n"),
        ("chased: 2026-03-05 a # b\n", "chased:\n  - 2026-03-05 a # b\n  - 2026-03-10 mail\n"),
        ("chased:\n  # b\n  2026-03-05\n", "chased:\n  # b\n  - 2026-03-05\n  - 2026-03-10 mail\n"),
        ("chased: 2026-03-01, 5.3.2026\n", "chased: 2026-03-01, 5.3.2026, 2026-03-10 mail\n"),
        ('chased: "2026-03-01, 2026-03-05" # b\n', 'chased: "2026-03-01, 2026-03-05, 2026-03-10 mail" # b\n'),
        ("chased: []\n", "chased: [2026-03-10 mail]\n"),
        ("chased: [ 2026-03-05, '5' ] # b\n", "chased: [ 2026-03-05, '5', 2026-03-10 mail ] # b\n"),
        ("chased: [{a: b}]\n", "chased: [{a: b}, 2026-03-10 mail]\n"),
        ("chased: [2026-03-05,]\n", "chased: [2026-03-05, 2026-03-10 mail,]\n"),
        ("chased: [2026-03-05,\n  2026-03-06]\n", "chased: [2026-03-05,\n  2026-03-06,\n  2026-03-10 mail]\n"),
        ("chased: [\n  2026-03-05, # b\n]\n", "chased: [\n  2026-03-05, # b\n  2026-03-10 mail,\n]\n"),
        ("chased: [\n  2026-03-05 # b\n]\n", "chased: [\n  2026-03-05, # b\n  2026-03-10 mail\n]\n"),
        ("chased: [\n  2026-03-05, 2026-03-06\n]\n", "chased: [\n  2026-03-05, 2026-03-06, 2026-03-10 mail\n]\n"),
        ("chased:\n- 2026-03-05\n\ntags: x\n", "chased:\n- 2026-03-05\n- 2026-03-10 mail\n\ntags: x\n"),
        ("chased:\n\t*  2026-03-05\n\t   more # b\n", "chased:\n\t*  2026-03-05\n\t   more # b\n\t*  2026-03-10 mail\n"),
        ("chased:\n  -'2026-03-05'\n", "chased:\n  -'2026-03-05'\n  - 2026-03-10 mail\n"),
    ],
)  # fmt: skip
def test_a_day_with_a_note_joins_whatever_form_stands_there(before: str, after: str) -> None:
    assert in_head(before, Act.ADD, "chased", "2026-03-10 mail") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("moved: 2026-03-05 # b\n", "moved: [2026-03-05, 2026-03-10] # b\n"),
        ("verschoben: '5.3.2026'\n", "verschoben: ['5.3.2026', 2026-03-10]\n"),
        ("moved: Do, 5.3.2026\n", "moved: Do, 5.3.2026, 2026-03-10\n"),
        ("moved: Donnerstag, der fünfte\n", "moved:\n  - Donnerstag, der fünfte\n  - 2026-03-10\n"),
    ],
)
def test_short_values_stand_between_brackets(before: str, after: str) -> None:
    assert in_head(before, Act.ADD, "moved", "2026-03-10") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("publish: true\n", "publish: no\n"),
        ("publish:  'yes' \ntags: x\n", "publish:  no \ntags: x\n"),
        ("publish:\n", "publish: no\n"),
        ("öffentlich: 2026-03-05\n", "öffentlich: no\n"),
        ("title: x\n", "title: x\npublish: no\n"),
    ],
)
def test_a_value_takes_the_place_of_another(before: str, after: str) -> None:
    assert in_head(before, Act.SET, "publish", "no") == after


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        ("done: [2026-03-05, nein]\n", 1, "done: [2026-03-05, 2026-03-10]\n"),
        ("done:\n  - nein # not yet\n  - 2026-03-05\n", 0, "done:\n  - 2026-03-10 # not yet\n  - 2026-03-05\n"),
        ("done: nein\n", 0, "done: 2026-03-10\n"),
    ],
)
def test_one_value_of_a_list_becomes_another(before: str, number: int, after: str) -> None:
    assert in_head(before, Act.PUT, "done", "2026-03-10", number) == after


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        ("client: [a, b, c]\n", 0, "client: [b, c]\n"),
        ("client: [a, b , c] # d\n", 1, "client: [a , c] # d\n"),
        ("client: [a, b, c]\n", 2, "client: [a, b]\n"),
        ("client:\n  - a # d\n  # e\n  - b\n  - c\n", 0, "client:\n  # e\n  - b\n  - c\n"),
        ("client:\n  - a\n  - b\n    more\n# e\ntags: x\n", 1, "client:\n  - a\n# e\ntags: x\n"),
        ("client: [a]\ntags: x\n", 0, "tags: x\n"),
        ("client: a # d\n# e\n", 0, "# e\n"),
        ("tags: x\n", 0, "tags: x\n"),
    ],
)
def test_one_value_of_a_list_goes(before: str, number: int, after: str) -> None:
    assert in_head(before, Act.DROP, "client", number=number) == after


def test_a_key_goes_with_all_that_it_says() -> None:
    head = "title: x\n# about\nchased:\n  - 2026-03-05\n  # mail\n  - 2026-03-06\n\n# tags\ntags: y\n"
    assert in_head(head, Act.REMOVE, "chased") == "title: x\n# about\n\n# tags\ntags: y\n"
    assert in_head("title: x\n", Act.REMOVE, "chased") == "title: x\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "---\nnachgehakt: 2026-03-10\n---\n"),
        ("Text", "---\nnachgehakt: 2026-03-10\n---\nText"),
        ("\ufeff\r\nText\r\n", "\ufeff---\r\nnachgehakt: 2026-03-10\r\n---\r\n\r\nText\r\n"),
        ("---\n\nA line, no head.\n", "---\nnachgehakt: 2026-03-10\n---\n---\n\nA line, no head.\n"),
        ("---\n---", "---\nnachgehakt: 2026-03-10\n---"),
        ("\n---\r\noffer: 2026-03-01\r---\n", "\n---\r\noffer: 2026-03-01\rchased: 2026-03-10\r---\n"),
    ],
)
def test_a_text_gets_a_head_and_keeps_its_line_ends(before: str, after: str) -> None:
    assert edited(before, Act.ADD, "chased", "2026-03-10").text == after


def test_what_was_done_is_told_row_by_row() -> None:
    done = edited("---\noffer: 2026-03-01\nchased: 2026-03-05\n---\nText", Act.ADD, "chased", "2026-03-10")
    assert (done.line, done.old) == (3, ("chased: 2026-03-05",))
    assert done.new == ("chased:", "  - 2026-03-05", "  - 2026-03-10")


@pytest.mark.parametrize(
    ("before", "act", "name", "value", "after"),
    [
        ("title = 'x'\n[more]\na = 1\n", Act.ADD, "chased", "2026-03-10", "title = 'x'\nchased = 2026-03-10\n[more]\na = 1\n"),
        ("titel = 'x'\n", Act.SET, "publish", "nein", "titel = 'x'\n\"öffentlich\" = false\n"),
        ("", Act.ADD, "chased", '2026-03-10 "mail"', 'nachgehakt = "2026-03-10 \\"mail\\""\n'),
        ("publish = true # b\n", Act.SET, "publish", "no", "publish = false # b\n"),
        ("chased = 2026-03-05 # b\n", Act.ADD, "chased", "2026-03-10 mail", 'chased = [2026-03-05, "2026-03-10 mail"] # b\n'),
        ("chased = [ '2026-03-05', # ]\n  2026-03-06,\n]\n", Act.ADD, "chased", "2026-03-10", "chased = [ '2026-03-05', # ]\n  2026-03-06,\n  2026-03-10,\n]\n"),
        ("a.b = 1\nx = {y = [1, '}']}\n\"chased\" = []\n", Act.ADD, "chased", "2026-03-10", "a.b = 1\nx = {y = [1, '}']}\n\"chased\" = [2026-03-10]\n"),
        ("client = ['a', 'b']\n", Act.DROP, "client", "", "client = ['b']\n"),
        ("client = ['a']\ntags = ['b']\n", Act.DROP, "client", "", "tags = ['b']\n"),
        ("client = [\n  'a',\n]\ntags = ['b']\n", Act.REMOVE, "client", "", "tags = ['b']\n"),
        ("done = ['nein', 2026-03-05]\n", Act.PUT, "done", "2026-03-10", "done = [2026-03-10, 2026-03-05]\n"),
        ("tags = ['b']\n", Act.DROP, "client", "", "tags = ['b']\n"),
    ],
)  # fmt: skip
def test_a_head_in_toml_is_edited_as_toml(before: str, act: Act, name: str, value: str, after: str) -> None:
    assert edited(f"+++\n{before}+++\nText\n", act, name, value).text == f"+++\n{after}+++\nText\n"


@pytest.mark.parametrize(
    ("head", "why", "line", "by_hand"),
    [
        ("---\noffer: &d 2026-03-01\nchased: *d\n---\n", Why.ALIAS, 3, "x"),
        ("---\noffer: &d\n  - 2026-03-01\nchased: &e\n  - 2026-03-01\n---\n", Why.ALIAS, 4, "x"),
        ("---\noffer: 2026-03-01\nchased: &d [2026-03-01]\n---\n", Why.ALIAS, 3, "x"),
        ("---\nchased: 2026-03-01\nNachgehakt: 2026-03-02\n---\n", Why.TWICE, 3, "x"),
        ("+++\nchased = 2026-03-01\nnachgehakt = 2026-03-02\n+++\n", Why.TWICE, 3, 'nachgehakt = "x"'),
        ("---\noffer: 2026-03-01\nText\n", Why.UNREADABLE, 3, "nachgehakt: x"),
        ("***\noffer: 2026-03-01\n***\n", Why.UNREADABLE, 1, "nachgehakt: x"),
        ("+++\nchased = [\n+++\n", Why.UNREADABLE, 2, "nachgehakt: x"),
        ('---\noffer: 2026-03-01\nchased: "2026\n---\n', Why.UNREADABLE, 3, "x"),
        ("---\noffer: 2026-03-01\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n", Why.CONFLICT, 4, "nachgehakt: x"),
        ("---\nchased: |\n  2026-03-05\n---\n", Why.SHAPE, 2, "x"),
        ("---\nchased: 2026-03-05\n  and more\n---\n", Why.SHAPE, 2, "x"),
        ("---\nchased: [[a]], [[b]]\n---\n", Why.SHAPE, 2, "x"),
        ("---\nchased: [\n  'a\n  b'\n]\n---\n", Why.SIDE_EFFECT, 3, "x"),
    ],
)  # fmt: skip
def test_what_is_not_safe_is_left_to_its_writer(head: str, why: Why, line: int, by_hand: str) -> None:
    assert refused(head, Act.ADD, "chased") == Unsafe(why, line, by_hand)


@pytest.mark.parametrize(
    ("head", "act", "name", "why"),
    [
        ("publish: [yes]\n", Act.SET, "publish", Why.SHAPE),
        ("answers: [[a]], [[b]]\n", Act.DROP, "answers", Why.SHAPE),
        ("done: [{a: b}]\n", Act.PUT, "done", Why.SHAPE),
    ],
)
def test_other_edits_are_refused_as_well(head: str, act: Act, name: str, why: Why) -> None:
    assert refused(f"---\n{head}---\n", act, name).why is why


def test_a_list_in_toml_is_not_overwritten() -> None:
    assert refused("+++\npublish = [true]\n+++\n", Act.SET, "publish").why is Why.SHAPE


# What else may stand in a head: each key once, in every kind of dress.
_OTHERS = {
    "title": ('title: "Quoted: \\"so\\" # no comment"', "titel: Wunsch: Hier stört was", "title: 'it''s'", "Titel:   weit"),
    "tags": ('tags: [a, "b, c", \'d\'] # two', "tags:\n  - a\n  # between\n  - b # behind", "tags: #a #b", "Schlagwörter:\n- a\n- b"),
    "expect": ("expect: >\n  folded\n\n  text", 'erwartung: "über\n  zwei Zeilen"', "erwartung: „Ja“ # oder"),
    "energy": ("energy: -2", "Energie : 1"),
    "fit": ("fit: {content: 40, business: 90} # x", "passt:\n  inhaltlich: 40"),
    "signals": ("signals: müde, laut", "signale: [ müde,\n  laut ]", "signals: [\n  a\n]"),
    "amount": ("amount: EUR 4,800.50", "betrag: 4.800 €"),
    "extra": ("weather: {a: [1, {b: c}], d: 'e'}", "unbekannt: &anker wert", "x: !!str y"),
    "next": ("next:\n  - 2026-03-09 call # x\n  - write", "nächster-schritt: 2026-03-09 anrufen"),
}  # fmt: skip
_CHASED = (
    "",
    "chased:",
    "nachgehakt:   # noch nicht",
    "chased: 2026-03-05",
    "nachgehakt: 5.3.2026 Telefon, kurz",
    'chased:   "2026-03-05 with: colon"  # quoted',
    "chased: '2026-03-05'",
    "chased: „2026-03-05“",
    "nachgehakt: 2026-03-05, 2026-03-06 Mail",
    "chased: []",
    "chased: [2026-03-05, '2026-03-06 a, b' , \"2026-03-07\"]",
    "nachgehakt: [ 2026-03-05 , # one\n    2026-03-06 # two\n  ]",
    "chased: [\n  2026-03-05,\n]",
    "chased:\n  - 2026-03-05\n\n  # between\n  - 2026-03-06 Mail # behind",
    "nachgehakt:\n- 2026-03-05\n- '2026-03-06: Mail'",
    "chased:\n    *   2026-03-05 a\n        b",
    "chased:\n  2026-03-05 Telefon",
)
_PUBLISH = ("", "publish: true", "öffentlich:   2026-03-05 ", "Publish: 'ja'", "publish:", 'veröffentlichen: "yes"')
_CLIENTS = (
    "client: a",
    "client: [a, b , 'c']",
    "kunde:\n  - a # x\n  # y\n  - b",
    "kundin: [\n  a,\n  b\n]",
    "client: [a]",
)
# What is done, and in which dresses the key that it is done to may stand.
_EDITS = {
    (Act.ADD, "chased", "2026-03-10"): _CHASED,
    (Act.REMOVE, "chased", ""): _CHASED,
    (Act.SET, "publish", "no"): _PUBLISH,
    (Act.DROP, "client", ""): _CLIENTS,
}
_NOTES = st.text("abzäß ,:;#'\"[]{}-|>&*!%@`\\„“\t", max_size=12).map(str.strip)


@dataclass(frozen=True)
class Made:
    """A file in *pieces*, one of which (*at*) holds what *change* is about, or nothing."""

    pieces: tuple[str, ...]
    at: int
    change: Change


@st.composite
def edits(draw: st.DrawFn) -> Made:
    """Make a file, and something to do with it."""
    act, name, value = draw(st.sampled_from(sorted(_EDITS)))
    edited_piece = draw(st.sampled_from(_EDITS[act, name, value]))
    keys = draw(st.permutations(sorted(_OTHERS)))[: draw(st.integers(0, 6))]
    silent = st.lists(st.sampled_from(["", "# comment", "#", "#close", "  # indented", "%% hidden %%"]), max_size=2)
    others = [f"{piece}\n" for other in keys for piece in (draw(st.sampled_from(_OTHERS[other])), *draw(silent))]
    at = draw(st.integers(0, len(others))) if edited_piece else len(others)
    top = draw(st.sampled_from(["", "\ufeff", "\n", "\ufeff\n"]))
    opener = draw(st.sampled_from(["offer: 2026-03-01", "angebot: [2026-02-01, 2026-03-01]", "Angebot:   1.3.2026"]))
    body = draw(st.sampled_from(["", "Text", "Text\n\n---\nMore\n", "\n# Heading\n\n- a\n"]))
    piece = f"{edited_piece}\n" if edited_piece else ""
    whole = (f"{top}---\n{opener}\n", *others[:at], piece, *others[at:], "---\n", body)
    ends = draw(st.sampled_from([("\n",), ("\r\n",), ("\n", "\r\n"), ("\r",)]))
    said = f"{value} {draw(_NOTES)}".strip() if act is Act.ADD else value
    pieces = tuple(each.replace("\n", draw(st.sampled_from(ends))) for each in whole)
    return Made(pieces, at + 1, Change(act, key(name), said))


def is_yaml(text: str) -> bool:
    """Whether other tools can read the head of *text*, but for rows that only Obsidian knows."""
    rows = [row for row in text.removeprefix("\ufeff").splitlines() if not row.startswith("%%")]
    start = rows.index("---")
    try:
        yaml.compose("\n".join(rows[start + 1 : rows.index("---", start + 1)]), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return True


def understood(text: str) -> tuple[Entry | None, list[Problem]]:
    """Check *text* as the only entry of a journal."""
    journal, problems = check(Sources((read_text("2026-03-01-x.md", text),)), Options(), TODAY)
    return journal.by_id.get("2026-03-01-x"), list(problems)


def undone(entry: Entry, change: Change) -> Entry:
    """Give *entry* without anything that *change* may be about."""
    bare = replace(entry, publish=None, clients=(), body_line=1)
    if change.key.name == "chased" and entry.order:
        return replace(bare, order=replace(entry.order, chased=()))
    return bare


@settings(max_examples=600)
@given(edits())
def test_only_the_wanted_span_changes_and_the_file_still_checks(made: Made) -> None:
    before = "".join(made.pieces)
    result = edit(before, made.change, Lang.EN)
    assert isinstance(result, Edited)
    after = result.text.encode()
    assert after.startswith("".join(made.pieces[: made.at]).encode())
    assert after.endswith("".join(made.pieces[made.at + 1 :]).encode())
    assert is_yaml(result.text) or not is_yaml(before)
    then, found = understood(before)
    now, left = understood(result.text)
    assert {problem.code for problem in left} <= {problem.code for problem in found}
    assert len(left) <= len(found)
    if then and now:
        assert undone(now, made.change) == undone(then, made.change)
        assert has_done(then, now, made.change)


def has_done(then: Entry, now: Entry, change: Change) -> bool:
    """Whether the entry says *now* what *change* wanted it to say."""
    assert then.order
    assert now.order
    match change.act:
        case Act.ADD:
            (added,) = set(now.order.chased) - set(then.order.chased)
            return added.day == date(2026, 3, 10) and len(now.order.chased) == len(then.order.chased) + 1
        case Act.REMOVE:
            return not now.order.chased
        case Act.SET:
            return now.publish is None
        case _:
            return now.clients == then.clients[1:]
