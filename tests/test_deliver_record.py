"""entries/published.yml: written for people and their diffs, never over what cannot be understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dreiklang.deliver.record import Answer, Record, Trouble, read_record, refuse_broken, write_record
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import Refusal

ANSWERS = {
    "b": Answer("12345678", date(2026, 3, 6), "2026/03/b/"),
    "a": Answer("0123abcd", date(2026, 3, 5), "2026/03/a/", ("Husum", "yes", "Müller & Söhne: alles", "#10min")),
}
RECORD = Record(ANSWERS, {"site": {"/": "12e4", "/2026/03/a/": "77"}, "https://example.org/a.git#pages": {"*": "0"}})
WRITTEN = """\
# What was answered.
# Keep it.
entries:
  a:
    text: 0123abcd
    day: 2026-03-05
    address: 2026/03/a/
    words:
      - Husum
      - "yes"
      - "Müller & Söhne: alles"
      - "#10min"
  b:
    text: "12345678"
    day: 2026-03-06
    address: 2026/03/b/
places:
  https://example.org/a.git#pages:
    '*': '0'
  site:
    /: 12e4
    /2026/03/a/: '77'
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the place of a record that is not there yet."""
    return tmp_path / "published.yml"


def write(path: Path, record: Record) -> str:
    """Write *record*, and give what is there then."""
    write_record(path, record, "What was answered.\nKeep it.")
    return path.read_text("utf-8")


def test_without_a_file_nothing_was_answered(path: Path) -> None:
    assert read_record(path) == Record()


def test_what_is_written_is_read(path: Path) -> None:
    assert write(path, RECORD) == WRITTEN
    assert read_record(path) == RECORD
    assert write(path, RECORD) == WRITTEN
    assert [file.name for file in path.parent.iterdir()] == ["published.yml"]


def test_an_empty_record_is_readable(path: Path) -> None:
    assert write(path, Record()) == "# What was answered.\n# Keep it.\nentries:\nplaces:\n"
    assert read_record(path) == Record()


def test_what_stays_the_same_keeps_every_byte(path: Path) -> None:
    mine = WRITTEN.replace("  b:\n", "\n  # Petra said yes.\n  b: # really\n    by: me\n").replace(
        "entries:\n", "---\nmine: [1, 2]\n# mine\nentries:\n"
    )
    mine = mine.replace("places:\n", "other:\n  # deep\n  - 1\n# where\nplaces:\n")
    mine = mine.replace("  site:\n", "  # at home\n  site:   # by hand\n")
    path.write_text(mine, "utf-8")
    record = read_record(path)
    assert not record.troubles
    assert write(path, record) == mine
    answers = {**record.answers, "a": replace(record.answers["a"], text="new")}
    assert write(path, replace(record, answers=answers)) == mine.replace("0123abcd", "new")
    places = {**record.places, "site": {"/": "9"}}
    assert write(path, replace(record, places=places)) == (
        mine[: mine.index("  # at home")] + "  # at home\n  site:\n    /: '9'\n"
    )
    path.write_text(mine, "utf-8")
    assert write(path, replace(record, answers={"b": record.answers["b"]})) == mine.replace(
        mine[mine.index("  a:") : mine.index("\n  # Petra")], ""
    )


def test_a_changed_answer_keeps_comments_and_unknown_keys(path: Path) -> None:
    path.write_text(
        "entries:\n  # above\n  a:\n    text: x # beside\n    # inside\n    day: 2026-03-05\n    because: {she: said so}\n    words: []\n  b: {text: y, day: 2026-03-06, why: 1}\n",
        "utf-8",
    )
    record = read_record(path)
    changed = {key: replace(answer, text="z", words=("Husum",)) for key, answer in record.answers.items()}
    assert write(path, Record(changed)) == (
        'entries:\n  # above\n  # inside\n  a:\n    text: z\n    day: 2026-03-05\n    address: ""\n    words:\n      - Husum\n'
        "    because: {she: said so}\n"
        '  b:\n    text: z\n    day: 2026-03-06\n    address: ""\n    words:\n      - Husum\n    why: 1\nplaces:\n'
    )


def test_a_file_of_comments_keeps_them(path: Path) -> None:
    path.write_text("# Mine.\n", "utf-8")
    assert write(path, Record()) == "# Mine.\nentries:\nplaces:\n"


def test_a_file_in_one_line_is_unfolded(path: Path) -> None:
    path.write_text("{mine: 1, entries: {a: {text: x, day: 2026-03-05, address: a/}}}\n", "utf-8")
    record = read_record(path)
    assert record.answers == {"a": Answer("x", date(2026, 3, 5), "a/")}
    assert (
        write(path, record) == "mine: 1\nentries:\n  a:\n    text: x\n    day: 2026-03-05\n    address: a/\nplaces:\n"
    )


def test_what_older_versions_wrote_of_one_place_is_read_and_written_anew(path: Path) -> None:
    path.write_text("entries:\n# seen\nsite:\n  '*': '3'\n  /: '1'\n  place: /home/nele/j/site\n", "utf-8")
    record = read_record(path)
    assert record == Record({}, {"/home/nele/j/site": {"*": "3", "/": "1"}})
    assert write(path, record) == "entries:\n# seen\nplaces:\n  /home/nele/j/site:\n    '*': '3'\n    /: '1'\n"
    path.write_text("places:\n  a: {/: '2'}\nsite:\n  /: '1'\n  place: a\n", "utf-8")  # git may have put both together
    assert read_record(path) == Record({}, {"a": {"/": "2"}})
    assert write(path, read_record(path)) == "places:\n  a: {/: '2'}\nentries:\n"


def test_a_map_with_nothing_in_it_is_nothing(path: Path) -> None:
    path.write_text("entries: {}\nplaces: {site: {}}\n", "utf-8")
    assert read_record(path) == Record(places={"site": {}})
    assert write(path, read_record(path)) == "entries:\nplaces:\n  site: {}\n"


def test_line_ends_stay(path: Path) -> None:
    path.write_bytes(WRITTEN.replace("\n", "\r\n").encode("utf-8"))
    assert read_record(path) == RECORD
    write_record(path, Record(ANSWERS), "")
    assert path.read_bytes() == WRITTEN[: WRITTEN.index("  https://")].replace("\n", "\r\n").encode("utf-8")


@pytest.mark.parametrize(
    ("text", "line", "excerpt"),
    [
        ("entries:\n  a: [\n", 2, "a: ["),
        ("entries:\n  a:\n    text: [x\n\n   \n", 3, "text: [x"),
        ("places:\n  site: nichts\n", 2, "site: nichts"),
        ("- \n\n", 1, "-"),
        ("entries:\n<<<<<<< HEAD\n  a:\n", 2, "<<<<<<< HEAD"),
        ("a: 1\n=======\nb: 2\n", 2, "======="),
        ("entries:\n  a:\n    text: x\n", 2, "a:"),
        ("entries:\n  a:\n    text: x\n    day: gestern\n", 4, "day: gestern"),
        ("entries:\n  a:\n    day: 2026-03-05\n", 2, "a:"),
        ("entries:\n  a:\n    text: x\n    day: 2026-03-05\n    words: Husum\n", 2, "a:"),
        ("entries:\n  a: yes\n", 2, "a: yes"),
        ("entries:\n  a:\n    text: x\n    text: y\n    day: 2026-03-05\n", 4, "text: y"),
        ("entries: nichts\n", 1, "entries: nichts"),
        ("- a\n", 1, "- a"),
        ("entries:\n? [a]\n: b\n", 2, "? [a]"),
        ("entries:\n  a: \x07\n", 2, "a: \ufffd"),
        ("entries:\n  a:\n\0\0\0\0", 3, "\ufffd\ufffd\ufffd\ufffd"),
    ],
)  # fmt: skip
def test_nothing_is_written_over_what_cannot_be_understood(path: Path, text: str, line: int, excerpt: str) -> None:
    path.write_text(text, "utf-8")
    record = read_record(path)
    assert record.troubles[0] == Trouble(line, excerpt)
    assert record.answers == {}
    with pytest.raises(Refused) as refused:
        write(path, RECORD)
    assert refused.value.refusal is Refusal.RECORD_BROKEN
    assert refused.value.facts == {"path": str(path), "line": str(line), "excerpt": excerpt}
    assert path.read_text("utf-8") == text


def test_one_broken_answer_is_unanswered_and_the_others_stand(path: Path) -> None:
    path.write_text(WRITTEN.replace("2026-03-06", "2026-02-30"), "utf-8")
    record = read_record(path)
    assert record.answers == {"a": ANSWERS["a"]}
    assert record.troubles == (Trouble(15, "day: 2026-02-30"),)
    with pytest.raises(Refused):
        refuse_broken(path, record)


def test_bytes_that_are_no_text_are_told(path: Path) -> None:
    path.write_bytes(b"entries:\n  a: \xff\n")
    assert read_record(path).troubles == (Trouble(2, "a: \ufffd"),)


def test_a_renamed_entry_takes_its_comments_along(path: Path) -> None:
    path.write_text(WRITTEN.replace("  b:\n", "  # Petra said yes.\n  b:\n    by: me\n"), "utf-8")
    answers = {"a": ANSWERS["a"], "c": ANSWERS["b"]}
    written = write(path, Record(answers, RECORD.places))
    assert "  # Petra said yes.\n  c:\n" in written
    assert "    by: me\n" in written
    assert "  b:" not in written
    assert read_record(path).answers == answers


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
_HASHES = st.dictionaries(_TEXT, st.text(max_size=9), max_size=3)
_ANSWERS = st.builds(Answer, _TEXT, st.dates(), st.text(max_size=20), st.lists(_TEXT, max_size=3).map(tuple))


@settings(max_examples=25)
@given(st.dictionaries(_TEXT, _ANSWERS, max_size=4), st.dictionaries(_TEXT, _HASHES, max_size=4))
def test_whatever_is_written_is_read(answers: dict[str, Answer], places: dict[str, dict[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "published.yml"
        write(path, Record({}, {"site": {"/": "1"}}))
        write(path, Record(answers, places))
        assert read_record(path) == Record(answers, places)
        before = path.read_bytes()
        write(path, Record(answers, places))
        assert path.read_bytes() == before
