"""A text and the same text edited -> whether just what was wanted is different: both are read, field by field."""

from __future__ import annotations

import unicodedata
from collections import Counter

from dreiklang.keys import Key, find_key
from dreiklang.read import Items, Node, Scalar, Source, read_text
from dreiklang.write.edit.head import texts_in

_PATH = "entry.md"


def says_just(before: str, after: str, key: Key, expected: tuple[str, ...] | None) -> bool:
    """Whether *after* says *expected* under *key* (nothing, where it is None), and else what *before* says."""
    old, new = (read_text(_PATH, text) for text in (before, after))
    wanted = [] if expected is None else [tuple(unicodedata.normalize("NFC", text) for text in expected)]
    values = [texts_in(node) for written, node in new.fields if find_key(written.text) == key]
    return (
        values == wanted
        and _others(old, key) == _others(new, key)
        and old.body == new.body
        and _troubles(new) <= _troubles(old)
    )


def _others(source: Source, key: Key) -> list[tuple[str, object]]:
    """Give what *source* says under all other keys, without places."""
    return [(written.text, _bare(node)) for written, node in source.fields if find_key(written.text) != key]


def _bare(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_bare(item) for item in node.items]
    return [(key.text, _bare(value)) for key, value in node.pairs]


def _troubles(source: Source) -> Counter[object]:
    """Count the problems of *source*, wherever they stand."""
    return Counter((problem.code, problem.facts) for problem in source.problems)
