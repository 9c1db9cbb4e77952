"""The questions of an entry -> the body in which they wait for their answers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from dreiklang.keys import KEYS
from dreiklang.options import Lang
from dreiklang.texts.questions import Section

_WIDTH = 100


def question_body(sections: Iterable[Section], lang: Lang) -> str:
    """Write *sections* as headings, each with its hint in a comment: what is in a comment stays private."""
    keys = {key.name: key.written(lang) for key in KEYS}
    parts: list[str] = []
    for section in sections:
        parts += (f"## {section.heading}", comment(section.hint.format(**keys)), "\n".join(section.start))
    return "\n\n".join(parts) + "\n"


def comment(text: str) -> str:
    """Write *text* as a comment, which it cannot end."""
    safe = text.replace("--", "––")
    return textwrap.fill(f"<!-- {safe} -->", _WIDTH, break_long_words=False, break_on_hyphens=False)
