"""Names of people -> where a text speaks of them, in whatever case, inflection, spelling and markup."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter

from dreiklang.check.names.apart import find_apart
from dreiklang.check.names.compounds import is_known_in
from dreiklang.check.names.found import NameFound
from dreiklang.check.names.index import Name, Names
from dreiklang.check.names.letters import bare_letters, fold_letters, row_of_letters
from dreiklang.check.names.occurrence import Occurrence, begins_small, has_capitals_of, is_one_of_many
from dreiklang.check.names.reading import Reading, read_letters
from dreiklang.check.names.titles import is_called
from dreiklang.check.names.usage import Use, use_of
from dreiklang.check.slugs import slugify
from dreiklang.model import Person
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_WORD = pattern(r"[^\W_]+")
_ENDINGS = frozenset(["", "s", "es", "n", "en", "ns", "ens"])
_APOSTROPHE = pattern(r"['’]s(?![^\W_])|(?<=[sxzßSXZ])['’](?![^\W_])")
_PLURAL = pattern(r"(?<=s)['’](?![^\W_])")
_TIED_WORD = pattern(r"\w+")
_INITIALS = pattern(
    r"(?<![^\W_])(?<!\bplan[ ])(?<!\bteil[ ])(?<!\btyp[ ])(?<!\bpunkt[ ])(?<!\bpart[ ])"
    r"((?:(?-i:[A-ZÄÖÜ])\.[- \u00a0\u202f]?){1,2})\Z",
    re.IGNORECASE,
)
_LEGAL = pattern(
    r"(?:[ \u00a0,]+(?:&[ ]?)?(?:(?:g?GmbH|Gmbh|mbH|AG|KGaA|KG|OHG|GbR|UG|SE|AB|eG|Limited|LLC|PLC)(?![^\W_])|(?:e\.[ ]?[GKV]|Ltd|Inc|Co)(?![^\W_])\.?))+"
)
_LONGEST_WORD = 60
_FEW = 8
_MOST = 20_000  # texts; to remember more takes memory
_SURE = 6  # so many letters a name of several words needs to be known where they are written as one


def find_names(text: str, names: Names, lang: Lang | None = None) -> tuple[NameFound, ...]:
    """Find every name in *text* (in composed letters, in *lang*), from left to right, the longest where several overlap."""
    if not (text and names.by_first):
        return ()
    every = _find_whole(text, names, lang)
    if names.parts:
        every = (*every, *(replace(name, is_part=True) for name in _find(_read(text), names.parts, lang)))
    kept: list[NameFound] = []
    for name in sorted(every, key=_order):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return tuple(kept)


def find_names_in_address(address: str, names: Names) -> tuple[Person, ...]:
    """Find each person whose name stands in *address* (a slug, a path, the name of a file) without a doubt."""
    if names.by_first and address not in names.addresses:
        names.addresses[address] = tuple(dict.fromkeys(_find_in_address(address, names)))
    return names.addresses.get(address, ())


def _find_in_address(address: str, names: Names) -> Iterator[Person]:
    steps = f"-{slugify(address)}-"
    texts = (steps,) if steps == f"-{address}-" else (address, steps)
    every = (found for text in texts for found in find_names(text, names))
    yield from (name.person for name in every if not (name.doubtful and name.person.exact))
    slugs = chain(names.slugs, names.parts.slugs if names.parts else ())
    yield from (person for slug, person in slugs if slug and f"-{slug}-" in steps)


def _find_whole(text: str, names: Names, lang: Lang | None) -> tuple[NameFound, ...]:
    """Find *names* without their parts, once in the same *text*: check asks for each several times, and audience again."""
    found = names.found.get((text, lang))
    if found is None:
        if len(names.found) >= _MOST:
            names.found.clear()
        found = names.found[text, lang] = tuple(_find(_read(text), names, lang))
    return found


def forget_texts(names: Names) -> None:
    """Let go the texts in which *names* were looked for: together, they are as long as the journal."""
    names.found.clear()


def _order(name: NameFound) -> tuple[int, int, bool, bool, int]:
    return name.start, -name.end, name.is_part, name.within, len(name.ending)


@dataclass(frozen=True)
class _Read:
    """A *text*, and how it reads; *inner* are the texts within that are read apart, and their places."""

    text: str
    reading: Reading
    inner: tuple[tuple[int, _Read], ...]

    @cached_property
    def runs(self) -> Mapping[str, None]:
        """What stands between spaces, each once: to find out what of it are words takes longer, and is seldom needed."""
        return dict.fromkeys(self.reading.plain.split())

    @cached_property
    def folded(self) -> str:
        """Its letters in the form in which names are compared."""
        return fold_letters(self.reading.plain)

    @cached_property
    def bare(self) -> str:
        """The same, for whoever has no umlauts."""
        return self.folded if self.reading.plain.isascii() else bare_letters(self.reading.plain)

    @cached_property
    def row(self) -> str:
        """All its letters in both forms, and nothing between them; "" where it is written in a script of which we know little."""
        plain = self.reading.plain
        row = row_of_letters(plain)
        if not row.isascii():
            return ""
        return row if plain.isascii() else f"{row} {row_of_letters(plain, bare_letters)}"

    def may_name(self, names: Names) -> bool:
        """Say quickly whether any of *names* may stand here, in one piece or apart."""
        return any(map(self.row.__contains__, names.roots)) or not (self.row or self.reading.plain.isascii())


@lru_cache(maxsize=32)
def _read(text: str) -> _Read:
    reading = read_letters(text)
    return _Read(text, reading, tuple((start, _read(text[start:end])) for start, end in reading.pieces))


def _find(read: _Read, names: Names, lang: Lang | None) -> Iterator[NameFound]:
    text = read.text
    for found in _find_in_plain(read, names, lang):
        start, end = read.reading.span(found.start, found.end)
        is_all = found.ordinary and text[start - 1 : start] == "[" and text[end : end + 1] == "]"
        yield replace(found, start=start, end=end, doubtful=found.doubtful or is_all)
    for start, inner in read.inner:
        for found in _find(inner, names, lang):
            yield replace(found, start=found.start + start, end=found.end + start)


def _find_in_plain(read: _Read, names: Names, lang: Lang | None) -> Iterator[NameFound]:
    if not read.may_name(names):
        return
    plain = read.reading.plain
    telling = read.runs.keys() - names.blank
    candidates = (name for run in read.runs if run in telling for name in _possible_in(run, names)) if telling else ()
    for name in dict.fromkeys(candidates):
        for found in name.pattern.finditer(plain):
            if name.way.by_family and not is_called(plain, *found.span(), name.words[-1]):
                continue
            at = _judge(plain, found.start(), found.end(), name)
            at = at if at is None or name.way.by_family else _weigh(plain, at, name, lang)
            if at and not _is_answered(plain, at, name):
                yield replace(at, form=name.form, doubtful=at.doubtful or name.shared, shared=name.shared)
    for start, end, name in find_apart(plain, read.folded, names):
        apart = NameFound(start, end, name.person, plain[start:end], within=True, form=name.form)
        if not _is_answered(plain, apart, name):
            yield apart


def _possible_in(run: str, names: Names) -> tuple[Name, ...]:
    """Give the names whose first letters stand somewhere in a word of *run*."""
    if run not in names.known:
        words = [word[:_LONGEST_WORD] for word in _WORD.findall(run)]
        folded = dict.fromkeys(spell(word) for word in words for spell in (fold_letters, bare_letters))
        pieces = (
            word[at : at + length]
            for word in folded
            for at in range(len(word) - names.lengths[0] + 1)
            for length in names.lengths
        )
        found = tuple(name for piece in dict.fromkeys(pieces) for name in names.by_first.get(piece, ()))
        if not found:
            names.blank.add(run)
            return ()
        names.known[run] = found
    return names.known[run]


def _judge(plain: str, start: int, end: int, name: Name) -> NameFound | None:
    """Say how the letters of *name* that stand in *plain* from *start* to *end* speak of the person, if they do."""
    left, right = _word_start(plain, start), _word_end(plain, end)
    written, rest = plain[start:end], plain[end:right]
    if len(name.words) > 1 and written.isalnum() and not name.way.by_family:
        return NameFound(left, right, name.person, plain[left:right], within=True) if name.letters >= _SURE else None
    is_word = left == start and rest.lower() in _ENDINGS
    letters = 0 if name.is_exact else name.letters
    if _is_tied(plain, left, right) or not is_word:
        is_known = is_word or is_known_in(plain[left:right], start - left, end - left, letters)
        return _within(plain, right, name) if is_known else None
    apostrophe = (_APOSTROPHE if not rest else _PLURAL).match(plain, right)
    ending = rest + apostrophe[0] if apostrophe else rest
    initials = _INITIALS.search(plain, max(start - _FEW, 0), start)
    begin = initials.start(1) if initials and not name.is_exact else start
    legal = None if ending else _LEGAL.match(plain, end)
    return NameFound(begin, legal.end() if legal else end + len(ending), name.person, written, ending)


def _is_tied(plain: str, left: int, right: int) -> bool:
    """Whether an underscore ties the word to another: nordlicht_logo."""
    before, behind = plain[max(left - 2, 0) : left], plain[right : right + 2]
    return (before[1:] == "_" and before[0].isalnum()) or (behind[:1] == "_" and behind[1:].isalnum())


def _within(plain: str, right: int, name: Name) -> NameFound:
    """Take the whole word, with its underscores."""
    words = _tied_words(plain)
    at = min(bisect_left(words, right, key=itemgetter(0)), len(words) - 1)  # "Nordlicht &" ends behind its last word
    end, start, word = words[at]
    return NameFound(start, end, name.person, word, within=True, doubtful=name.is_exact)


@lru_cache(maxsize=8)
def _tied_words(plain: str) -> tuple[tuple[int, int, str], ...]:
    """Give where each word of *plain* ends and begins, and the word: somebody may be named in one word a thousand times."""
    return tuple((found.end(), found.start(), found[0]) for found in _TIED_WORD.finditer(plain))


def _weigh(plain: str, found: NameFound, name: Name, lang: Lang | None) -> NameFound | None:
    """Say of what was *found* whether it is the name, or may be an ordinary word; None where it is one."""
    if found.within:
        return replace(found, ordinary=name.is_exact)
    if name.sense is None and len(name.words) > 1:
        said = begins_small(found.written, name.form)
        return replace(found, ordinary=said, doubtful=said)
    if name.sense is None:
        return replace(found, doubtful=is_one_of_many(plain, found.start, found.end, lang))
    if len(name.words) > 1:
        same = has_capitals_of(found.written, name.form)
        return None if same is False else replace(found, ordinary=True, doubtful=same is None)
    end = found.end - len(found.ending)
    use = use_of(Occurrence(plain, found.start, end, found.ending, name.form, name.sense), lang)
    if use is Use.WORD and name.is_exact:
        return None
    return replace(found, ordinary=True, doubtful=use not in (Use.NAME, Use.LIKELY), likely=use is Use.LIKELY)


def _is_answered(plain: str, found: NameFound, name: Name) -> bool:
    """Whether the writer said of the words around it that they do not mean the person."""
    spans = (phrase.span() for answer in name.answers for phrase in answer.finditer(plain))
    return any(start <= found.start and found.end <= end for start, end in spans)


def _word_start(plain: str, at: int) -> int:
    stop = max(at - _LONGEST_WORD, 0)
    while at > stop and plain[at - 1].isalnum():
        at -= 1
    return at


def _word_end(plain: str, at: int) -> int:
    stop = min(at + _LONGEST_WORD, len(plain))
    while at < stop and plain[at].isalnum():
        at += 1
    return at
