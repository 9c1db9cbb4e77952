"""The values that are a word or a number, or a mapping of several: how both sides weigh, how an order fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from dreiklang.check.numbers import parse_percent, parse_scale
from dreiklang.check.reader import Reader
from dreiklang.check.words import parse_word
from dreiklang.check.wrong import Wrong, wrong
from dreiklang.keys import FIT_WORDS, find_word, is_one_of, spellings_of
from dreiklang.model import Fit, Weighing, Weight
from dreiklang.options import Lang
from dreiklang.problems import Code
from dreiklang.read.source import Pairs, Scalar

K = TypeVar("K")


def read_weighing(reader: Reader) -> Weighing | None:
    """Read which side weighs more: a word, or both sides on the scale 0-5."""
    field = reader.field("weigh")
    if field is None or not isinstance(field.node, Pairs):
        side = reader.one("weigh", partial(parse_word, Weight))
        return Weighing(side) if side else None
    sides = _read_pairs(reader, "weigh", field.node, _side, parse_scale)
    client, self_ = sides.get(Weight.CLIENT), sides.get(Weight.SELF)
    if client is None or self_ is None:
        if len(field.node.pairs) < 2:  # else what is wrong was noted at its place
            reader.notes.add(_misfit(field.written.text, "weigh"), field.node.place)
        return None
    side = Weight.CLIENT if client > self_ else Weight.SELF if self_ > client else Weight.EQUAL
    return Weighing(side, client, self_)


def read_fit(reader: Reader) -> Fit | None:
    """Read how an order fits: in percent, or in each of three respects; their mean is the whole."""
    field = reader.field("fit")
    if field is None or not isinstance(field.node, Pairs):
        overall = reader.one("fit", parse_percent)
        return None if overall is None else Fit(overall)
    respects = _read_pairs(reader, "fit", field.node, _respect, parse_percent)
    if not respects:
        return None
    overall = round(sum(respects.values()) / len(respects))
    return Fit(overall, respects.get("content"), respects.get("strategy"), respects.get("business"))


def _misfit(written: str, name: str) -> Wrong:
    return wrong(
        Code.VALUE_SHAPE, what="pairs", key=written, example=_example(name, Lang.EN), example_de=_example(name, Lang.DE)
    )


def _example(name: str, lang: Lang) -> str:
    if name == "weigh":
        client, self_, _ = spellings_of(Weight, lang)
        return f"{{{client}: 3, {self_}: 5}}"
    names = (german[0] if lang is Lang.DE else respect for respect, german in FIT_WORDS.items())
    return "{" + ", ".join(f"{respect}: {percent}" for respect, percent in zip(names, (40, 60, 90), strict=True)) + "}"


def _side(name: str) -> Weight | None:
    side = find_word(Weight, name)
    return None if side is Weight.EQUAL else side


def _respect(name: str) -> str | None:
    return next((respect for respect, also in FIT_WORDS.items() if is_one_of(name, (respect, *also))), None)


def _read_pairs(
    reader: Reader, name: str, node: Pairs, find: Callable[[str], K | None], parse: Callable[[str], int | Wrong]
) -> Mapping[K, int]:
    read: dict[K, int] = {}
    for written, value in node.pairs:
        found = find(written.text)
        if found is None or found in read or not isinstance(value, Scalar):
            reader.note(_misfit(reader.written(name), name), written)
        elif (number := reader.parsed(value, parse)) is not None:
            read[found] = number
    return read
