"""entries/published.yml <-> Record: what was answered before entries went out, and what readers see now.

State that must last lies with the entries and is committed with them. So it is written for people and their diffs: one
thing a line, in an order that does not change. What stays the same keeps every byte, comments too, and what we do not
know is kept. A file that cannot be understood counts as unanswered, and nothing is written over it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from pathlib import Path

import yaml

from dreiklang.deliver.blocks import Block, Unclear, cut_value, is_nothing, read_blocks, write_anew, write_pairs
from dreiklang.engine.refused import Refused
from dreiklang.patterns import pattern
from dreiklang.texts.commands import Refusal
from dreiklang.values import dataclass
from dreiklang.write.files import create_file, replace_file
from dreiklang.write.scalar import scalar

_ENTRIES, _PLACES = "entries", "places"
_SITE, _PLACE = "site", "place"
"""So older files call what readers see, of a single place, and which place that is."""

_OURS = frozenset({_ENTRIES, _PLACES, _SITE})
_CONFLICT = pattern(r"^<{7} |^={7}$|^>{7} ", re.MULTILINE)
_KNOWN = frozenset({"text", "day", "address", "words"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered for an entry: on *day* its *text* (a fingerprint) went to *address*, with these *words* that look like names."""

    text: str
    day: dt.date
    address: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A *line* of the file (from 1) that cannot be understood, and what stands there."""

    line: int
    excerpt: str


@dataclass(frozen=True, slots=True)
class Record:
    """The *answers* by the ids of entries, and what readers see now: of each of the *places*, a hash of what lies at each address.

    *troubles* are lines of the file that could not be understood.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)
    places: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """The file: a *head* of lines, then its *sections*; the blocks of *entries* and of *places* by their keys; and what all say."""

    head: tuple[str, ...]
    sections: tuple[Block, ...]
    entries: Mapping[str, Block]
    places: Mapping[str, Block]
    record: Record


def read_record(path: Path) -> Record:
    """Read the record at *path*; where there is none, nothing was answered yet."""
    return _understand(_bytes_at(path)).record


def write_record(path: Path, record: Record, comment: str) -> None:
    """Put *record* at *path*, below *comment* where the file is new; what the file says beyond it stays there.

    Raises:
        Refused: what is there cannot be understood, and so not be kept.
    """
    old = _bytes_at(path)
    file = _understand(old)
    refuse_broken(path, file.record)
    new = "".join(_write(file, record, comment))
    data = new.replace("\n", "\r\n" if b"\r\n" in old else "\n").encode("utf-8")
    if not path.exists():
        create_file(path, new)
    elif data != old:
        replace_file(path, data)


def refuse_broken(path: Path, record: Record) -> None:
    """Refuse to go on with a *record* of which something could not be understood."""
    for trouble in record.troubles[:1]:
        raise Refused(Refusal.RECORD_BROKEN, path=str(path), line=str(trouble.line), excerpt=trouble.excerpt)


def _bytes_at(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _understand(data: bytes) -> _File:
    try:
        text = data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n")
        excerpt = data.split(b"\n")[line].decode("utf-8", "replace").strip()
        return _File((), (), {}, {}, Record(troubles=(Trouble(line + 1, excerpt),)))
    lines = tuple(text.splitlines(keepends=True))
    troubles: list[Trouble] = []

    def note(unclear: Unclear) -> None:
        troubles.append(_trouble_at(lines, unclear.number))

    conflict = _CONFLICT.search(text)  # left by git: YAML would complain about the line behind it
    if conflict:
        note(Unclear(text.count("\n", 0, conflict.start()) + 1))
    sections = () if conflict else _noted(read_blocks(text), note)
    inner = {section.key: _noted(cut_value(section), note) for section in sections if section.key in _OURS}
    entries, blocks = ({block.key: block for block in inner.get(key, ())} for key in (_ENTRIES, _PLACES))
    answers = {key: answer for key, block in entries.items() if (answer := _read_answer(block, note))}
    places = {key: _read_hashes(_noted(cut_value(block), note)) for key, block in blocks.items()}
    only = _read_hashes(inner.get(_SITE, ()))
    if place := only.pop(_PLACE, ""):
        places.setdefault(place, only)
    head = lines[: sections[0].number - 1 - sections[0].above] if sections else lines
    return _File(head, sections, entries, blocks, Record(answers, places, tuple(troubles)))


def _trouble_at(lines: tuple[str, ...], number: int) -> Trouble:
    """Show line *number* of *lines*; where a file that was not written to its end breaks off, its last line that says anything."""
    number = min(number, len(lines))
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    excerpt = "".join(lines[number - 1 : number]).strip()
    return Trouble(number, "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in excerpt))


def _read_hashes(blocks: tuple[Block, ...]) -> dict[str, str]:
    return {block.key: _text_of(block.value) for block in blocks}


def _noted(found: tuple[Block, ...] | Unclear, note: Callable[[Unclear], None]) -> tuple[Block, ...]:
    if isinstance(found, Unclear):
        note(found)
        return ()
    return found


def _read_answer(block: Block, note: Callable[[Unclear], None]) -> Answer | None:
    """Read what was answered for one entry; what is not as we write it is no answer."""
    fields = {inner.key: inner.value for inner in _noted(cut_value(block), note)}
    words = fields.get("words")
    is_list = isinstance(words, yaml.SequenceNode)
    try:
        day = dt.date.fromisoformat(_text_of(fields.get("day")))
    except ValueError:
        note(Unclear(fields["day"].start_mark.line + 1 if "day" in fields else block.number))
        return None
    if not _text_of(fields.get("text")) or (words and not is_list and not is_nothing(words)):
        note(Unclear(block.number))
        return None
    return Answer(
        _text_of(fields["text"]),
        day,
        _text_of(fields.get("address")),
        tuple(map(_text_of, words.value if words and is_list else ())),
    )


def _text_of(node: yaml.Node | None) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else ""


def _write(file: _File, record: Record, comment: str) -> Iterator[str]:
    """Yield the lines of the file anew, its sections in the order in which they stand there."""
    there = {_PLACES if section.key == _SITE else section.key: section for section in file.sections}
    yield from file.head or (() if there else (f"# {line}".rstrip() + "\n" for line in comment.splitlines()))
    for key in dict.fromkeys((*there, _ENTRIES, _PLACES)):
        section = there.get(key)
        if section and key not in _OURS:
            yield from section.lines or write_anew(section)
            continue
        yield from section.lines[: section.above] if section else ()
        yield f"{key}:\n"
        yield from _write_answers(file, record) if key == _ENTRIES else _write_places(file, record)


def _write_places(file: _File, record: Record) -> Iterator[str]:
    for place, hashes in sorted(record.places.items()):
        block = file.places.get(place)
        if block and block.lines and file.record.places[place] == hashes:
            yield from block.lines
            continue
        yield from (f"  {line}\n" for line in (block.comments() if block else ()))
        yield from (f"  {line}" for line in write_pairs({place: dict(hashes)}))


def _write_answers(file: _File, record: Record) -> Iterator[str]:
    gone = {answer: entry_id for entry_id, answer in file.record.answers.items() if entry_id not in record.answers}
    for entry_id, answer in sorted(record.answers.items()):
        block = file.entries.get(entry_id) or file.entries.get(gone.get(answer, ""))  # an entry may have been renamed
        if block and block.key == entry_id and block.lines and file.record.answers[entry_id] == answer:
            yield from block.lines
            continue
        yield from (f"  {text}\n" for text in (block.comments() if block else ()))
        yield f"  {scalar(entry_id)}:\n"
        yield from (f"    {line}" for line in _lines_of(answer, block))


def _lines_of(answer: Answer, block: Block | None) -> Iterator[str]:
    yield f"text: {scalar(answer.text)}\n"
    yield f"day: {answer.day}\n"
    yield f"address: {scalar(answer.address)}\n"
    if answer.words:
        yield "words:\n"
        yield from (f"  - {scalar(word)}\n" for word in answer.words)
    for other in _noted(cut_value(block), lambda _: None) if block else ():
        if other.key not in _KNOWN:
            yield from write_anew(other)
