"""The text of people.yml and a person who is to be forgotten -> the same text without them, every other byte as it was."""

from __future__ import annotations

from dreiklang.check.slugs import slug_or_codes
from dreiklang.options import Lang
from dreiklang.read.head import Block, read_blocks
from dreiklang.read.lines import Lines
from dreiklang.read.shape import Shape
from dreiklang.retract.rows import change_rows
from dreiklang.retract.subject import Subject
from dreiklang.write.edit.rows import Rows, Splice, exchange, split_rows

_FENCES = frozenset({"---", "..."})


def without_person(text: str, subject: Subject, lang: Lang) -> str:
    """Take the block of the person out of *text*, with the comments right above it that name them; elsewhere cover the name."""
    rows = split_rows(text)
    blocks = [block for block in _blocks(rows) if block.key and slug_or_codes(block.key.text) == subject.person.id]
    kept = exchange(text, (_out(rows, block, subject, lang) for block in blocks))
    return change_rows(kept, lambda rest: subject.covered(rest, lang))


def block_of(text: str, person_id: str) -> tuple[int, tuple[str, ...]]:
    """Give the line (from 1) on which the block of a person begins, and its rows; 0 and none, where there is none."""
    rows = split_rows(text)
    for block in _blocks(rows):
        if block.key and slug_or_codes(block.key.text) == person_id:
            return block.row + 1, rows.rows[block.row : _end(rows, block)]
    return 0, ()


def _blocks(rows: Rows) -> tuple[Block, ...]:
    lines = Lines("people.yml", list(rows.rows))
    start = 1 if rows.rows[0].rstrip() in _FENCES else 0
    end = next((row for row in range(start, len(rows.rows)) if rows.rows[row].rstrip() in _FENCES), len(rows.rows))
    return tuple(read_blocks(lines, start, end, Shape.PERSON))


def _end(rows: Rows, block: Block) -> int:
    """Say before which row *block* ends: comments below it belong to whatever follows."""
    return max(Lines("", list(rows.rows)).content(block.row, block.end)) + 1


def _out(rows: Rows, block: Block, subject: Subject, lang: Lang) -> Splice:
    first, end = block.row, _end(rows, block)
    while first and rows.rows[first - 1].startswith("#") and subject.found_in(rows.rows[first - 1], lang):
        first -= 1
    while end < len(rows.rows) - 1 and not rows.rows[end].strip() and not (first and rows.rows[first - 1].strip()):
        end += 1
    return Splice(rows.starts[first], rows.starts[end] if end < len(rows.rows) else len(rows.text), "")
