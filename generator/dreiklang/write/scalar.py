"""A text -> a YAML scalar that every reader takes for just this text."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from dreiklang.patterns import pattern

# A value that begins so is plain YAML, but a reader of typographic quotes would take them off.
_QUOTE_MARKS = "\"'„“”‚‘’«»‹›"
_ESCAPED = pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(text: str, *, typed: bool = False, inside: bool = False) -> str:
    """Write *text* plain where YAML allows it, else in quotes.

    *typed* says that the value is meant as what YAML makes of it (a day, a number, yes); everything else must stay
    a text for Obsidian and for the YAML language server. *inside* says that it will stand in a list `[a, b]`.
    """
    if _is_plain(text, typed=typed, inside=inside):
        return text
    if _ESCAPED.search(text):
        return _ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _is_plain(text: str, *, typed: bool, inside: bool) -> bool:
    """Ask YAML itself, and be careful where our own reader is kinder than YAML."""
    if text != text.strip() or not text or text[0] in _QUOTE_MARKS or _ESCAPED.search(text):
        return False
    try:
        node: Any = yaml.compose(f"k: [{text}]\n" if inside else f"k: {text}\n", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    value = node.value[0][1]
    if inside:
        value = value.value[0] if len(value.value) == 1 else value
    same = isinstance(value, yaml.ScalarNode) and value.style is None and value.value == text
    return same and (typed or value.tag == "tag:yaml.org,2002:str")


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
