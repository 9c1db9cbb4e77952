"""A YAML text -> its keys, each with its value and its lines, so that what stays the same can keep every byte of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

from dreiklang.values import dataclass

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIDE = 2**30
_NO_TEXT = yaml.reader.Reader.NON_PRINTABLE
"""What no YAML may hold: the zeros, too, that a power cut may leave at the end of a file."""


@dataclass(frozen=True, slots=True)
class Block:
    """A *key* with its *value*. The key stands on line *number* of the text (from 1).

    *lines* are all that belong to it, the first so many (*above*) being comments above it; there are none where other
    keys stand on its lines too.
    """

    key: str
    value: yaml.Node
    number: int
    lines: tuple[str, ...] = ()
    above: int = 0

    def comments(self) -> tuple[str, ...]:
        """Give the comments that have a line of their own."""
        return tuple(line.strip() for line in self.lines if line.lstrip().startswith("#"))


@dataclass(frozen=True, slots=True)
class Unclear:
    """On line *number* (from 1) stands something that is not meant there."""

    number: int


def read_blocks(text: str) -> tuple[Block, ...] | Unclear:
    """Cut *text* into the blocks of its keys."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return Unclear(mark.line + 1 if mark else 1)
    except (yaml.YAMLError, RecursionError):
        sign = _NO_TEXT.search(text)
        return Unclear(text.count("\n", 0, sign.start()) + 1 if sign else 1)
    return _cut(node, tuple(text.splitlines(keepends=True)), 0)


def cut_value(block: Block) -> tuple[Block, ...] | Unclear:
    """Cut the value of *block* into the blocks of its keys."""
    return _cut(block.value, block.lines, block.number - 1 - block.above)


def is_nothing(value: yaml.Node) -> bool:
    """Whether *value* is none."""
    return isinstance(value, yaml.ScalarNode) and value.tag == "tag:yaml.org,2002:null"


def write_anew(block: Block) -> tuple[str, ...]:
    """Write the key and the value of *block*, without its comments."""
    pair = (yaml.ScalarNode("tag:yaml.org,2002:str", block.key), block.value)
    node = yaml.MappingNode("tag:yaml.org,2002:map", [pair], flow_style=False)
    written: str = yaml.serialize(node, Dumper=_DUMPER, allow_unicode=True, width=_WIDE)
    return tuple(written.splitlines(keepends=True))


def write_pairs(pairs: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """Write texts by their keys, below keys."""
    written: str = yaml.dump(dict(pairs), Dumper=_DUMPER, allow_unicode=True, width=_WIDE, default_flow_style=False)
    return tuple(written.splitlines(keepends=True))


def _cut(value: yaml.Node | None, lines: tuple[str, ...], first: int) -> tuple[Block, ...] | Unclear:
    """Cut *value*; the first of its *lines* is the one with number *first* (from 0)."""
    if value is None or is_nothing(value):
        return ()
    if not isinstance(value, yaml.MappingNode):
        return Unclear(value.start_mark.line + 1)
    keys: set[str] = set()
    for key, _ in value.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in keys:
            return Unclear(key.start_mark.line + 1)
        keys.add(key.value)
    return tuple(_in_lines(value, lines, first)) if keys else ()


def _in_lines(value: yaml.MappingNode, lines: tuple[str, ...], first: int) -> Iterator[Block]:
    starts = [key.start_mark.line - first for key, _ in value.value]
    above = [_comments_above(lines, key.start_mark.line - first, key.start_mark.column) for key, _ in value.value]
    ends = [start - count for start, count in zip(starts[1:], above[1:], strict=True)]
    ends.append(len(lines))
    for (key, inner), start, count, end in zip(value.value, starts, above, ends, strict=True):
        own = () if value.flow_style else lines[start - count : end]
        yield Block(key.value, inner, first + start + 1, own, count)


def _comments_above(lines: tuple[str, ...], at: int, column: int) -> int:
    """Count the comments and empty lines above line *at* that are no deeper than its key."""
    count = 0
    while count < at:
        line = lines[at - count - 1]
        text = line.strip()
        if text and (not text.startswith("#") or len(line) - len(line.lstrip()) > column):
            break
        count += 1
    return count
