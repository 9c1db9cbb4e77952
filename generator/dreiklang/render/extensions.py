"""Options -> all that they say about how a text becomes HTML, as one text; None where more than the text decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from types import BuiltinFunctionType, FunctionType

from dreiklang.options import Options

_KNOWN = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_OWN = """
abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em md_in_html meta nl2br
sane_lists smarty tables toc wikilinks
"""
_SHORT = frozenset(_OWN.split())
_READING = ("pymdownx.snippets", "pymdownx.b64", "pymdownx.extrarawhtml")
"""Extensions that read other files."""


def are_known(options: Options) -> bool:
    """Say whether it makes no difference who renders which text, and when: an extension that we do not know may count them."""
    counts = any(own.get("UNIQUE_IDS") for own in options.extension_configs.values() if own)
    return not counts and all(name in _SHORT or name.startswith(_KNOWN) for name in options.extensions)


def spelled(options: Options) -> str | None:
    """Spell out what *options* say about rendering; None where a text may become something else the next time."""
    if not are_known(options) or any(name.startswith(_READING) for name in options.extensions):
        return None
    try:
        configs = _spell(options.extension_configs)
    except _UnspeakableError:
        return None
    return repr((options.edition, options.lang, options.address, options.gender, options.extensions, configs))


class _UnspeakableError(Exception):
    """A value that nobody can tell from another one by its words."""


def _spell(value: object) -> str:
    match value:
        case None | bool() | int() | float() | str():
            return repr(value)
        case Mapping():
            return "{" + ",".join(f"{_spell(key)}:{_spell(one)}" for key, one in value.items()) + "}"
        case partial():
            return f"partial({_spell(value.func)},{_spell(value.args)},{_spell(value.keywords)})"
        case Sequence():
            return "[" + ",".join(map(_spell, value)) + "]"
        case FunctionType() | BuiltinFunctionType() | type() if f"{value.__module__}.".startswith(_KNOWN):
            return f"{value.__module__}.{value.__qualname__}"
    raise _UnspeakableError
