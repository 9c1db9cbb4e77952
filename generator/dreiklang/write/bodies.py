"""The questions of an entry -> the body in which they wait for their answers."""

from __future__ import annotations

from collections.abc import Iterable

from dreiklang.keys import KEYS
from dreiklang.options import Lang
from dreiklang.texts.questions import Section


def question_body(sections: Iterable[Section], lang: Lang) -> str:
    """Write *sections* as headings, each with its hint in a comment: what is in a comment stays private."""
    keys = {key.name: key.written(lang) for key in KEYS}
    return "\n".join(
        f"## {section.heading}\n\n{comment(section.hint.format(**keys))}\n\n" + (f"{section.start}\n\n" if section.start else "")
        for section in sections
    )


def comment(text: str) -> str:
    """Write *text* as a comment, which it cannot end."""
    return f"<!-- {text.replace('--', '––')} -->"
