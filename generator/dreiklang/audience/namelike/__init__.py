"""What readers read -> the words in it that look like names: of people, firms, places, products."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dreiklang.audience.namelike import english, german
from dreiklang.audience.namelike.comparing import name_key, parts_of_name
from dreiklang.audience.namelike.firms import whole_firms
from dreiklang.audience.namelike.marks import hosts_in, signs_in
from dreiklang.audience.namelike.tokens import Token, tokens_of
from dreiklang.audience.namelike.usage import Usage, usage_of
from dreiklang.check.names.reading import Reading, read_letters
from dreiklang.check.passages import blank_spans, code_spans
from dreiklang.options import Lang
from dreiklang.patterns import pattern

__all__ = ["Usage", "find_namelike", "name_key", "parts_of_name", "usage_of"]

_LINKED_ID = pattern(r"\[\[[^\[\]|]*\]\]")
_LINK = pattern(r"(?<=://)[^\s/\"'<>()?#]+")
_QUOTED = pattern(r"[\"“]([^\"“”]{2,})[\"”]")
_PARAGRAPH = pattern(r"\n\s*\n")
_JOINTS = frozenset({" ", " & ", " + "})


def find_namelike(texts: Iterable[str], lang: Lang, usage: Usage) -> tuple[str, ...]:
    """Find the words in *texts* that look like names, each once, as it was first written, none that is a part of another."""
    found: dict[str, str] = {}
    for text in texts:
        for words in _find(text, lang, usage):
            key = name_key(words)
            if not usage.known.issuperset(key.split()):
                found[key] = min(found.get(key, words), words, key=len)
    within = {part for key in found for part in parts_of_name(key) if part != key}
    return tuple(words for key, words in found.items() if key not in within)


def _find(text: str, lang: Lang, usage: Usage) -> Iterator[str]:
    text = _LINKED_ID.sub(" ", text)
    yield from signs_in(_as_written(text, read_letters(text)))
    yield from (host for link in _LINK.findall(text) for host in hosts_in(link))
    running = blank_spans(text, code_spans(text))
    reading = read_letters(running)
    said = (quoted for start, end in reading.pieces for quoted in _QUOTED.findall(running[start:end]))
    for paragraph in (*_PARAGRAPH.split(_as_written(running, reading)), *said):
        if lang is Lang.EN:
            tokens = tokens_of(paragraph, in_capitals=english.is_in_capitals(paragraph))
            names = english.names_of(tokens, usage)
        else:
            tokens = tokens_of(paragraph)
            names = german.names_of(tokens, usage)
        yield from _phrases(tokens, whole_firms(tokens, names))


def _as_written(text: str, reading: Reading) -> str:
    """Give the letters of *text* that are read, with their accents: Ayşe is to be told as Ayşe."""
    ends = (*reading.starts[1:], len(reading.plain))
    runs = zip(reading.starts, ends, reading.places, reading.ends, strict=True)
    return "".join(
        reading.plain[start:end] if other else text[place : place + end - start] for start, end, place, other in runs
    )


def _phrases(tokens: tuple[Token, ...], names: list[str]) -> Iterator[str]:
    """Yield the names that stand together as one."""
    phrase, last = "", -1
    for token, name in zip(tokens, names, strict=True):
        joined = phrase and name and token.gap in _JOINTS and token.number - last == 1
        if phrase and not joined:
            yield phrase
        phrase, last = f"{phrase}{token.gap}{name}" if joined else name, token.number
    if phrase:
        yield phrase
