"""A file that does not say `publish` -> what in it sounds as if it did: words of other tools, lines at the wrong place."""

from __future__ import annotations

import re

from dreiklang.check.fields import Fields, node_text, note_near, scalars_of
from dreiklang.check.passages import plain_text
from dreiklang.check.wrong import Notes
from dreiklang.keys import DRAFT_KEYS, NO, PUBLIC_WORDS, SHOWING_KEYS, YES, find_key, fold, is_one_of
from dreiklang.patterns import pattern
from dreiklang.problems import Code, Place
from dreiklang.read.shape import nearly_publishes
from dreiklang.read.source import Node, Scalar, Source

_TOP = 15  # so many lines below the head somebody may take for a head
_DAY = r"\d{4}-\d{2}-\d{2}|\d{1,2}\.[ ]?\d{1,2}\.[ ]?\d{4}"
_SAYING = rf"(?P<key>[\w-]{{4,20}})[^\w\n]{{0,3}}[:=：∶][^\w\n]{{0,4}}(?P<value>{'|'.join(YES)}|{_DAY})\W{{0,4}}"
_LINE = pattern(rf"\W{{0,6}}{_SAYING}", re.IGNORECASE)
_END_OF_VALUE = pattern(rf"(?:^|[\W]){_SAYING}\Z", re.IGNORECASE)


def note_near_publish(source: Source, fields: Fields, notes: Notes) -> None:
    """Note in *source* whatever says that it is public, in other words or at another place than ours; it publishes nothing."""
    if "publish" in fields.by_name:
        return
    _note_in_head(source, notes)
    rows = source.body.split("\n", _TOP)[:_TOP]
    if any(_says_publish(_LINE, row) for row in rows):
        _note_in_body(source, notes)


def _note_in_head(source: Source, notes: Notes) -> None:
    told = {problem.place.line for problem in notes.problems if problem.code is Code.KEY_NEAR_PUBLISH}
    for written, node in source.fields:
        if _sounds_public(written, node):
            note_near(written, notes)
            continue
        for said in scalars_of(node):
            if said.place.line not in told and _says_publish(_END_OF_VALUE, said.text):
                note_near(said, notes, what="nested", outer=written.text)


def _note_in_body(source: Source, notes: Notes) -> None:
    """Note the first lines that say it, unless they are code or private."""
    for number, row in enumerate(plain_text(source.body).split("\n", _TOP)[:_TOP], source.body_line):
        if _says_publish(_LINE, row):
            place = Place(source.path, number, len(row) - len(row.lstrip()) + 1, len(row.strip()))
            note_near(Scalar(row.strip(), place), notes, what="body")


def _sounds_public(written: Scalar, node: Node) -> bool:
    """Whether a key of another tool says so: `draft: no`, `status: published`, `publishDate: 2026-03-05`."""
    name, value = fold(written.text), node_text(node)
    if find_key(written.text) or not value:
        return False
    if name in DRAFT_KEYS:
        return is_one_of(value, NO)
    if name in SHOWING_KEYS:
        return is_one_of(value, YES)
    return fold(value) in PUBLIC_WORDS or name == "publishdate"


def _says_publish(pattern: re.Pattern[str], text: str) -> bool:
    found = pattern.search(text) if pattern is _END_OF_VALUE else pattern.fullmatch(text)
    return found is not None and nearly_publishes(found["key"])
