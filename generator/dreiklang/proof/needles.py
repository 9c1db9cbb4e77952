"""Secrets, and what readers may read anyway -> the words and rows of words to look for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from collections.abc import Set as AbstractSet
from itertools import chain

from dreiklang.audience.secrets import Secret, Secrets, What
from dreiklang.check.body import without_markup
from dreiklang.check.ways import as_way
from dreiklang.patterns import pattern
from dreiklang.proof.folding import Folded, spellings_of, words_in
from dreiklang.proof.grounds import Grounds
from dreiklang.proof.names import LONGEST, Row, rows_of
from dreiklang.values import dataclass

_RARE_FROM = 6
_MAIL = pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SHORT_TEXT, _STEP = 100, 3
_WORDS_OF_PASSAGE, _LETTERS_OF_PASSAGE = 4, 16
_DAY = pattern(r"^\d{4}-\d{2}-\d{2}[-_ ]*")


@dataclass(frozen=True, slots=True)
class Needle:
    """A secret to look for: its kind, one *word* of it, and where it comes from."""

    what: What
    word: str
    origin: str


@dataclass(frozen=True, slots=True)
class Needles:
    """What to look for: single *words*, *rows* of words by their length, *paths* of this machine as they stand.

    *names* are those of the words that are names: a part of a longer word tells them too. Within *covers* a name is none.
    *ways* are files and addresses of entries, as `check/ways.py` reads them.
    """

    words: dict[str, Needle]
    rows: Mapping[int, Mapping[Row, Needle]]
    names: Mapping[str, Needle]
    covers: Mapping[int, frozenset[Row]]
    paths: tuple[tuple[str, Needle], ...]
    ways: Mapping[str, Needle]


def make_needles(secrets: Secrets, grounds: Grounds, folded: Folded) -> Needles:
    """Fold *secrets*, and leave out what *grounds* allow: what readers read anyway is no secret."""
    seen = [folded.words_of(text) for text in dict.fromkeys(_read_by_all(secrets, grounds))]
    ours = [folded.words_of(text) for text in dict.fromkeys(grounds.ours)]
    known = {word for words in (*seen, *ours) for word in words}
    names = _names(secrets, ours)
    rare = _rare_words(secrets.texts, known, folded)
    rows = _by_length((*_whole_rows(secrets.whole, ours, folded), *_mail_rows(secrets.texts, folded)))
    rows[LONGEST] = _passage_rows(secrets.passages, folded) | rows.get(LONGEST, {})
    for words in (*seen, *ours):
        _leave_out(rows, words)
    for row, needle in names.items():
        rows.setdefault(len(row), {})[row] = needle
    single = {row[0]: needle for row, needle in rows.pop(1, {}).items()}
    covers: dict[int, set[Row]] = {}
    for row in (row for text in secrets.covers for row in rows_of(text)):
        covers.setdefault(len(row), set()).add(row)
    paths = tuple((path.lower(), Needle(What.PATH, path, path)) for path in grounds.machine)
    ways = {as_way(secret.text): Needle(secret.what, secret.text, secret.origin) for secret in secrets.ways}
    by_name = {word: needle for word, needle in single.items() if needle.what is What.NAME}
    return Needles(
        rare | single, rows, by_name, {length: frozenset(same) for length, same in covers.items()}, paths, ways
    )


def rows_in(words: list[str], length: int, step: int = 1) -> Iterator[Row]:
    """Yield every row of *length* words in *words*, or every one that begins *step* words behind the last."""
    return zip(*(words[start::step] for start in range(length)), strict=False)


def _read_by_all(secrets: Secrets, grounds: Grounds) -> Iterator[str]:
    """Yield what everybody reads; where links stand in it, also as it reads without their addresses."""
    for text in (*chain.from_iterable(secrets.seen), *secrets.covers, *grounds.public):
        yield text
        if "[" in text:
            yield without_markup(text)


def _names(secrets: Secrets, ours: list[list[str]]) -> dict[Row, Needle]:
    """Index every way to write a name; what our own texts say in every journal cannot tell who somebody is."""
    rows: dict[Row, Needle] = {}
    for secret in secrets.whole:
        if secret.what is What.NAME:
            needle = Needle(What.NAME, max(words_in(secret.text) or [""], key=len), secret.origin)
            rows.update((row, needle) for row in rows_of(secret.text) if row not in rows)
    by_length, begins = _by_length(rows.items()), {row[0] for row in rows}
    for words in ours:
        if not begins.isdisjoint(words):
            _leave_out(by_length, words)
    return {row: needle for same in by_length.values() for row, needle in same.items()}


def _rare_words(texts: Iterable[Secret], known: set[str], folded: Folded) -> dict[str, Needle]:
    rare: dict[str, Needle] = {}
    judged: set[str] = set()
    for secret in texts:
        different = set(words_in(secret.text)) - judged
        judged |= different
        for written in different:
            if can_be_rare(written) and folded[written] not in known:
                needle = Needle(What.WORD, written, secret.origin)
                rare.update((word, needle) for word in spellings_of(written) - known if word not in rare)
    return rare


def can_be_rare(word: str) -> bool:
    """Whether *word* is long enough to be a secret, if it stands nowhere else."""
    return len(word) >= _RARE_FROM and (word.isalpha() or sum(map(str.isalpha, word)) >= _RARE_FROM)


def _whole_rows(whole: Iterable[Secret], ours: list[list[str]], folded: Folded) -> Iterator[tuple[Row, Needle]]:
    of_us = {word for words in ours for word in words}
    for secret in whole:
        words = folded.words_of(undated(secret.text))
        if secret.what is not What.NAME and is_telling(words, of_us):
            yield tuple(words[:LONGEST]), Needle(secret.what, max(words_in(secret.text), key=len), secret.origin)


def undated(name: str) -> str:
    """Leave the day off the beginning of the *name* of a file."""
    return _DAY.sub("", name)


def is_telling(words: list[str], of_us: AbstractSet[str]) -> bool:
    """Whether a title, an id or the name of a file, of more than one word, is a secret; a period ("März 2026") is none."""
    telling = [word for word in words if not word.isdigit()]
    return len(words) > 1 and bool(telling) and (len(telling) == len(words) or not of_us >= set(telling))


def _mail_rows(texts: Iterable[Secret], folded: Folded) -> Iterator[tuple[Row, Needle]]:
    for secret in texts:
        for mail in mails_in(secret.text):
            words = folded.words_of(mail)
            yield tuple(words[:LONGEST]), Needle(What.MAIL, words_in(mail)[0], secret.origin)


def mails_in(text: str) -> list[str]:
    """Give the mail addresses in *text*; "a@_._" is none."""
    return [mail for mail in _MAIL.findall(text) if len(words_in(mail)) > 1] if "@" in text else []


def _passage_rows(passages: Iterable[Secret], folded: Folded) -> dict[Row, Needle]:
    """Index the rows of short texts, and of long ones so many that none of seven copied words goes unnoticed."""
    rows: dict[Row, Needle] = {}
    for secret in passages:
        words = folded.words_of(secret.text)
        if len(words) >= LONGEST:
            needle = Needle(What.PASSAGE, max(words[:LONGEST], key=len), secret.origin)
            rows.update(dict.fromkeys(rows_in(words, LONGEST, step_in(words)), needle))
    return rows


def is_sentence(row: Sequence[str]) -> bool:
    """Whether a *row* of the words of a passage tells something; one of days and small numbers does not."""
    return sum(map(len, row)) >= _LETTERS_OF_PASSAGE and sum(map(str.isalpha, row)) >= _WORDS_OF_PASSAGE


def step_in(words: Sized) -> int:
    """Say how far from one row of a passage to the next; of a short text, every row is looked for."""
    return 1 if len(words) <= _SHORT_TEXT else _STEP


def _by_length(rows: Iterable[tuple[Row, Needle]]) -> dict[int, dict[Row, Needle]]:
    by_length: dict[int, dict[Row, Needle]] = {}
    for row, needle in rows:
        by_length.setdefault(len(row), {}).setdefault(row, needle)
    return by_length


def _leave_out(rows: Mapping[int, dict[Row, Needle]], words: list[str]) -> None:
    """Leave out of *rows* those that stand in *words*."""
    for length, same in rows.items() if len(words) > 1 else ():
        if same.keys().isdisjoint(rows_in(words, length)):
            continue
        for row in same.keys() & set(rows_in(words, length)):
            del same[row]
