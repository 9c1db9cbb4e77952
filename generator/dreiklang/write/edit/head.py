"""A text -> its head, field by field with every row that belongs to it, or why nothing in it may be touched."""

from __future__ import annotations

from collections.abc import Iterator

from dreiklang.keys import Key, find_key, lang_of
from dreiklang.options import Lang
from dreiklang.problems import Code
from dreiklang.read.front import Front, find_front
from dreiklang.read.head import Block, fits, read_blocks
from dreiklang.read.lines import Lines, indent_of
from dreiklang.read.source import Items, Node, Scalar
from dreiklang.read.toml import read_toml
from dreiklang.values import dataclass
from dreiklang.write.edit.outcome import Unsafe, Why
from dreiklang.write.edit.rows import Rows, split_rows

_PATH = "entry.md"  # of whatever file; problems are not told from here


@dataclass(frozen=True, slots=True)
class Head:
    """A text as *rows*, and its head: where it stands (*front*, None where there is none), and its fields (not of TOML)."""

    rows: Rows
    lines: Lines
    front: Front | None
    blocks: tuple[Block, ...] = ()

    @property
    def is_toml(self) -> bool:
        """Whether the head stands between "+++"."""
        return self.front is not None and self.front.fence == "+++"

    @property
    def indent(self) -> str:
        """The white space before each key: a head may be indented as a whole."""
        row = self.rows.rows[self.blocks[0].row] if self.blocks else ""
        return row[: indent_of(row)]

    def blocks_of(self, key: Key) -> tuple[Block, ...]:
        """Give the fields that *key* means, in whatever spelling."""
        return tuple(block for block in self.blocks if block.key and find_key(block.key.text) == key)

    def content(self, block: Block) -> Iterator[int]:
        """Yield the rows of *block* that say something, its first one included."""
        return self.lines.content(block.row, block.end)

    def spelling(self, key: Key, lang: Lang) -> str:
        """Give *key* as a new row should write it: in the language of the keys that stand there, else in *lang*."""
        return key.written(self.lang or lang)

    @property
    def lang(self) -> Lang | None:
        """The language in which the keys are written; None where they do not tell."""
        said = [lang for block in self.blocks if block.key and (lang := lang_of(block.key.text))]
        return said[0] if len(set(said)) == 1 else None


def open_head(text: str) -> Head | Unsafe:
    """Find the head of *text* and what stands in it."""
    rows = split_rows(text)
    if (conflict := _conflict(rows)) is not None:
        return Unsafe(Why.CONFLICT, conflict + 1)
    lines = Lines(_PATH, list(rows.rows))
    front = find_front(lines)
    if front is None:
        return Head(rows, lines, None)
    if lines.problems or not fits(lines, front.start, front.end):
        return Unsafe(Why.UNREADABLE, lines.problems[0].place.line)
    if front.fence == "+++":
        read_toml(lines, front.start, front.end)
        return Unsafe(Why.UNREADABLE, lines.problems[0].place.line) if lines.problems else Head(rows, lines, front)
    return Head(rows, lines, front, tuple(read_blocks(lines, front.start, front.end)))


def lang_of_head(text: str, lang: Lang) -> Lang:
    """Say in which language a new word in the head of *text* is written: in that of its keys, else in *lang*."""
    head = open_head(text)
    return (head.lang if isinstance(head, Head) else None) or lang


def trouble_of(block: Block) -> Unsafe | None:
    """Say why the value of *block* cannot be edited, if it cannot be read."""
    if block.trouble is None:
        return None
    problem = block.trouble.problem
    return Unsafe(Why.ALIAS if problem.code is Code.HEAD_ALIAS else Why.UNREADABLE, problem.place.line)


def texts_in(node: Node) -> tuple[str, ...]:
    """Give the texts that stand in *node*, one after the other."""
    if isinstance(node, Scalar):
        return (node.text,) if node.text else ()
    if isinstance(node, Items):
        return tuple(text for item in node.items for text in texts_in(item))
    return tuple(text for name, value in node.pairs for text in (name.text, *texts_in(value)))


def _conflict(rows: Rows) -> int | None:
    """Find the row on which a merge left two versions for somebody to choose from."""
    marks = [row for row, text in enumerate(rows.rows) if text.startswith(("<<<<<<< ", ">>>>>>> "))]
    kinds = {rows.rows[row][0] for row in marks}
    return marks[0] if len(kinds) == 2 else None
