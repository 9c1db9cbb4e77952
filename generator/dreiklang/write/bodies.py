"""The questions of an entry -> the body in which they wait for their answers."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from dreiklang.keys import KEYS
from dreiklang.options import Lang
from dreiklang.texts.questions import Section

_WIDTH = 100
_NO_ANSWERS: Mapping[str, str] = MappingProxyType({})


def question_body(sections: Iterable[Section], lang: Lang, answers: Mapping[str, str] = _NO_ANSWERS) -> str:
    """Write *sections* as headings, each with its answer, by its heading; without one, with its hint.

    The hint is a comment: what is in a comment stays private.
    """
    keys = {key.name: key.written(lang) for key in KEYS}
    parts: list[str] = []
    for section in sections:
        parts.append(f"## {section.heading}")
        if answer := answers.get(section.heading):
            parts.append(answer)
        else:
            parts += (comment(section.hint.format(**keys)), "\n".join(section.start))
    return "\n\n".join(parts) + "\n"


def comment(text: str) -> str:
    """Write *text* as a comment, which it cannot end."""
    safe = _inside(text)
    return textwrap.fill(f"<!-- {safe} -->", _WIDTH, break_long_words=False, break_on_hyphens=False)


def comment_lines(lines: Sequence[str]) -> str:
    """Write *lines* as one comment that keeps them apart; "" where there are none."""
    if len(lines) < 2:  # one is a sentence
        return "".join(map(comment, lines))
    return "<!--\n" + "".join(f"{_inside(line)}\n" for line in lines) + "-->"


def _inside(text: str) -> str:
    return text.replace("--", "––")
