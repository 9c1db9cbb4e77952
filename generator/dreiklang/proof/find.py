"""A text and the needles -> the needles that stand in it, in whatever way they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from dreiklang.audience.secrets import What
from dreiklang.check.names.compounds import is_known_in
from dreiklang.check.ways import ways_in
from dreiklang.proof.contents import encoded_in
from dreiklang.proof.folding import Folded, fold_word, parts_of, words_in
from dreiklang.proof.leak import Form
from dreiklang.proof.names import LONGEST
from dreiklang.proof.needles import Needle, Needles, is_sentence, rows_in
from dreiklang.proof.ordinary import OrdinaryNames
from dreiklang.proof.views import reading_of, walled

Found = tuple[Needle, Form]

_WITHIN = frozenset({What.PASSAGE, What.TITLE, What.ID})
_HEAD = 4  # a name is looked for within a word by so many letters


class Finder:
    """Looks for needles in texts.

    A text costs as much as it has words, whatever the number of needles: each word is folded and judged once, each word
    and each row of words is one look into a table.
    """

    def __init__(self, needles: Needles, folded: Folded, ordinary: OrdinaryNames) -> None:
        self._needles = needles
        self._folded = folded
        self.ordinary = ordinary
        self._judged: set[str] = set()
        self._telling: dict[str, Needle] = {}
        self._tried: set[str] = set()
        # Most texts hold no beginning of a short row: one look for all lengths.
        self._pairs = {row[:2] for length, rows in needles.rows.items() if length < LONGEST for row in rows}
        self._heads: dict[str, list[str]] = {}
        for name in needles.names:
            if len(name) > _HEAD:
                self._heads.setdefault(name[:_HEAD], []).append(name)

    def find(self, text: str, reading: str = "", *, is_prose: bool = True) -> set[Found]:
        """Find every needle in *text*, and whether it stands there as text or in base64; a program *is_prose* nowhere.

        Who has the *reading* of the text already may bring it along.
        """
        reading = reading or reading_of(text)
        found = self._find_in(reading)
        if any(needle.what in _WITHIN for needle in found):  # the end of a text and the beginning of another are none
            within = self._find_in(walled(text))
            found = {needle for needle in found if needle.what not in _WITHIN or needle in within}
        if is_prose:
            found |= self.ordinary.find(text)
        return {(needle, Form.PLAIN) for needle in found} | set(self._find_encoded(reading))

    def holds_folder(self, reading: str) -> bool:
        """Say whether a folder of this machine stands in a *reading*."""
        lowered = reading.lower().replace("\\", "/") if self._needles.paths else ""
        return any(path in lowered for path, _ in self._needles.paths)

    def tells(self, written: AbstractSet[str]) -> bool:
        """Say whether one of the words *written* is a name, or holds one."""
        self._judge(written - self._judged)
        return not self._telling.keys().isdisjoint(written)

    @property
    def beginnings(self) -> set[tuple[str, str]]:
        """The first two words of all rows of words."""
        return {(row[0], row[1]) for rows in self._needles.rows.values() for row in rows}

    def _find_encoded(self, text: str) -> Iterator[Found]:
        for run, encoded in encoded_in(text, self._tried):
            inner = self._find_in(reading_of(encoded)) | self.ordinary.find(encoded)
            if inner:
                self._tried.discard(run)  # it has to be found again when somebody asks for its place
            yield from ((needle, Form.BASE64) for needle in inner)

    def _find_in(self, text: str) -> set[Needle]:
        written = words_in(text)
        words = list(map(self._folded.__getitem__, written))
        found = set(self._matching(written, words))
        if self._needles.covers and any(needle.what is What.NAME for needle in found):
            shown = self._without_covers(words)
            left = (word if kept else "" for word, kept in zip(written, shown, strict=True))
            names = self._matching([*left], [word if kept else "" for word, kept in zip(words, shown, strict=True)])
            found = {needle for needle in found if needle.what is not What.NAME} | {*names}
        if self._needles.paths:
            lowered = text.lower().replace("\\", "/")
            found.update(needle for path, needle in self._needles.paths if path in lowered)
        if self._needles.ways:
            found.update(self._needles.ways[way] for way, _ in ways_in(text) if way in self._needles.ways)
        return found

    def _matching(self, written: list[str], words: list[str]) -> Iterator[Needle]:
        different = set(written)
        self._judge(different - self._judged)
        yield from (self._telling[word] for word in self._telling.keys() & different)
        short = self._pairs and not self._pairs.isdisjoint(rows_in(words, 2))
        for length, rows in self._needles.rows.items():
            if (short or length == LONGEST) and not rows.keys().isdisjoint(rows_in(words, length)):
                yield from (
                    rows[row]
                    for row in rows.keys() & set(rows_in(words, length))
                    if rows[row].what is not What.PASSAGE or is_sentence(row)
                )

    def _judge(self, written: Iterable[str]) -> None:
        """Say of words that come for the first time whether they tell a secret."""
        for word in written:
            self._judged.add(word)
            if needle := self._told_by(word):
                self._telling[word] = needle

    def _told_by(self, word: str) -> Needle | None:
        folded = self._folded[word]
        if needle := self._needles.words.get(folded):
            return needle
        names = self._needles.names
        parts = parts_of(word) if not word.islower() else ()
        told = next((names[part] for part in map(fold_word, parts) if part in names), None)
        return told or next((names[name] for name in self._names_within(folded)), None)

    def _names_within(self, word: str) -> Iterator[str]:
        for start in range(len(word) - _HEAD):
            for name in self._heads.get(word[start : start + _HEAD], ()):
                end = start + len(name)
                if word.startswith(name, start) and is_known_in(word, start, end, len(name)):
                    yield name

    def _without_covers(self, words: list[str]) -> list[bool]:
        """Say of each word whether it is more than a part of what stands in place of a name."""
        shown = [True] * len(words)
        for length, rows in self._needles.covers.items():
            for at, row in enumerate(rows_in(words, length)):
                if row in rows:
                    shown[at : at + length] = [False] * length
        return shown
