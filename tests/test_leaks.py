"""A second journal with a word in every place where private text can sit -> none in the public edition, in its log, or beside it.

The list, the pictures and the look-out are of another hand than the first list's (test_proof_words.py). Each word is
looked for twice: with the proof, which must stop nothing, and without it, for what is private must not get that far.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dreiklang.cli import call
from dreiklang.engine import proving

LEAKS = Path(__file__).parent / "leaks"
sys.path.insert(0, str(LEAKS))
from lookout import words_in  # noqa: E402  # tests are no package: its folder has to be named before
from pictures import picture  # noqa: E402  # likewise

_SECTION = re.compile(r"^=== ((?!\").+)\n", re.MULTILINE)
_MARK = re.compile(r"<<(?P<plus>\+?)(?P<place>[^<>\n]+)>>")
_PICTURE = re.compile(r"@@(?P<kind>\w+): (?P<name>.*)@@")
_LONG_AGO = 315_532_800  # 1980: no time of a built file
_NUMBERS = re.compile(
    r"(?<![\w-])(?:19(?:3[1-9]|4[0-7])-\d\d-\d\d|\d{1,2}\. \w+ 19[34]\d|48[.,]?372|87 ?%|4[17] Minuten)"
)


def _word(place: str) -> str:
    """Spell a word of twelve letters for *place*, which nobody else uses."""
    digest = hashlib.blake2b(place.encode(), digest_size=12).digest()
    return "".join(
        "bdfgklmnprtvwz"[one % 14] + "aeiou"[two % 5] for one, two in zip(digest[::2], digest[1::2], strict=True)
    )


@dataclass(frozen=True)
class Journal:
    """The words of a journal by the places in which they stand: those to be hidden, and those to be seen."""

    hidden: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str] = field(default_factory=dict)

    def lay(self, root: Path) -> None:
        """Write the list as a journal below *root*."""
        _, *sections = _SECTION.split((LEAKS / "places.txt").read_text(encoding="utf-8"))
        for path, text in zip(sections[::2], sections[1::2], strict=True):
            file = root / self._marked(path)
            file.parent.mkdir(parents=True, exist_ok=True)
            whole = _PICTURE.fullmatch(text.strip())
            file.write_bytes(self._drawn(whole) if whole else self._written(text))
            os.utime(file, (_LONG_AGO, _LONG_AGO))

    def _written(self, text: str) -> bytes:
        inline = _PICTURE.sub(
            lambda found: f"data:image/jpeg;base64,{base64.b64encode(self._drawn(found)).decode()}", text
        )
        return self._marked(inline).replace("\\r\n", "\r\n").encode()

    def _drawn(self, found: re.Match[str]) -> bytes:
        def mark(place: str) -> str:
            return self._marked(f"<<{found['name'].format(place)}>>")

        return picture(found["kind"], mark)

    def _marked(self, text: str) -> str:
        return _MARK.sub(self._spelled, text)

    def _spelled(self, found: re.Match[str]) -> str:
        word = _word(found[0])
        (self.seen if found["plus"] else self.hidden)[word] = found["place"]
        return word


@dataclass(frozen=True)
class Built:
    """A built journal: its folder, its words, what the command said, which words stand in which files; all its files' bytes."""

    root: Path
    journal: Journal
    said: str
    found: dict[str, str]
    before: dict[str, bytes]
    after: dict[str, bytes]


@pytest.fixture(scope="module", params=["proven", "unproven"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Build the journal's public edition over one of the day before."""
    root, journal = tmp_path_factory.mktemp("places") / "journal", Journal()
    journal.lay(root)
    before = _sources(root)
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        patch.setenv("TMPDIR", str(tmp_path_factory.mktemp("tmp")))
        patch.setattr(tempfile, "tempdir", None)
        patch.chdir(root)
        patch.setattr(sys, "stdout", log)
        patch.setattr(sys, "stderr", log)
        if request.param == "unproven":
            patch.setattr(proving, "prove_tree", lambda *_: None)
        code = call(["build", "--today", "2026-11-22"])
        log.seek(0)
        said = log.read()
        left = list(Path(tempfile.gettempdir()).iterdir())
    assert (code, left) == (0, []), said
    found = _look(root / "site", frozenset(journal.hidden | journal.seen))
    yield Built(root, journal, said, found, before, _sources(root))
    sys.modules.pop("stamp", None)


def _sources(root: Path) -> dict[str, bytes]:
    files = {file.relative_to(root).as_posix(): file for file in root.rglob("*") if file.is_file()}
    made = ("site/", ".dreiklang/", "hooks/__pycache__/")
    return {name: file.read_bytes() for name, file in files.items() if not name.startswith(made)}


def _look(tree: Path, words: frozenset[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for file in sorted(tree.rglob("*")):
        name = file.relative_to(tree).as_posix()
        data = name.encode() + b"\n" + (file.read_bytes() if file.is_file() else b"")
        found.update(dict.fromkeys(words_in(data, words), name))
    return found


def test_the_list_is_long_enough() -> None:
    text = (LEAKS / "places.txt").read_text(encoding="utf-8")
    assert len({found["place"] for found in _MARK.finditer(text) if not found["plus"]}) >= 220


def test_nothing_private_stands_in_any_byte(built: Built) -> None:
    assert {
        built.journal.hidden[word]: file for word, file in built.found.items() if word in built.journal.hidden
    } == {}


def test_what_is_public_is_there(built: Built) -> None:
    assert {place for word, place in built.journal.seen.items() if word not in built.found} == set()


def test_no_private_day_sum_or_share_is_told(built: Built) -> None:
    pages = (*(built.root / "site").rglob("*.html"), *(built.root / "site").rglob("*.xml"))
    assert {page.name: found for page in pages if (found := _NUMBERS.findall(page.read_text(encoding="utf-8")))} == {}


def test_no_file_tells_when_it_was_written(built: Built) -> None:
    foreign = {"CNAME"}
    old = [file for file in (built.root / "site").rglob("*") if file.stat().st_mtime <= _LONG_AGO + 86400]
    assert {file.name for file in old} <= foreign


def test_the_log_tells_nothing_of_private_entries_and_people(built: Built) -> None:
    told = {built.journal.hidden[word] for word in words_in(built.said.encode(), frozenset(built.journal.hidden))}
    assert {place for place in told if "public" not in place and "title" not in place} <= {
        "a value in the settings that no public entry names",
        "a field that show does not name",
    }


def test_nothing_of_the_journal_was_changed(built: Built) -> None:
    assert built.after == built.before
