"""Options -> all that they say about how a text becomes HTML, as one text or as plain values; None where more decides than the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from operator import attrgetter
from types import BuiltinFunctionType, FunctionType
from typing import Any

from dreiklang.options import Options
from dreiklang.values import dataclass

_KNOWN = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_OURS = "dreiklang.render."
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


def module_of(name: str) -> str | None:
    """Give the module in which the extension *name* lies, None where only the installed packages know that."""
    module = f"markdown.extensions.{name}" if name in _SHORT else name
    return module if ":" not in module and module.startswith((*_KNOWN, _OURS)) else None


def spelled(options: Options) -> str | None:
    """Spell out what *options* say about rendering; None where a text may become something else the next time."""
    if not are_known(options) or any(name.startswith(_READING) for name in options.extensions):
        return None
    try:
        configs = _spell(options.extension_configs)
    except _UnspeakableError:
        return None
    return repr((options.edition, options.lang, options.address, options.gender, options.extensions, configs))


@dataclass(frozen=True, slots=True)
class _Named:
    """Stands for the function or class *name* of *module*."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class _Applied:
    """Stands for a function with some of its arguments."""

    function: object
    arguments: object
    named: object


def pack(options: Options) -> Options | None:
    """Give *options* as values that any process can read, None where they hold others."""
    try:
        return replace(options, extension_configs=_pack(options.extension_configs))
    except _UnspeakableError:
        return None


def unpack(options: Options) -> Options:
    """Give the options that were packed.

    Raises:
        ImportError, AttributeError: what they name is no more.
    """
    return replace(options, extension_configs=_unpack(options.extension_configs))


def _pack(value: object) -> Any:  # noqa: ANN401  # whatever an extension is told
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Mapping():
            return {key: _pack(one) for key, one in value.items()}
        case partial():
            return _Applied(_pack(value.func), _pack(value.args), _pack(value.keywords))
        case tuple():
            return tuple(map(_pack, value))
        case Sequence():
            return list(map(_pack, value))
        case FunctionType() | BuiltinFunctionType() | type() if _is_known(value.__module__):
            return _Named(value.__module__, value.__qualname__)
    raise _UnspeakableError


def _unpack(value: object) -> Any:  # noqa: ANN401  # as above
    match value:
        case dict():
            return {key: _unpack(one) for key, one in value.items()}
        case list():
            return list(map(_unpack, value))
        case tuple():
            return tuple(map(_unpack, value))
        case _Applied():
            return partial(_unpack(value.function), *_unpack(value.arguments), **_unpack(value.named))
        case _Named() if _is_known(value.module):
            return attrgetter(value.name)(import_module(value.module))
    return value


def _is_known(module: str) -> bool:
    return f"{module}.".startswith(_KNOWN)


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
        case FunctionType() | BuiltinFunctionType() | type() if _is_known(value.__module__):
            return f"{value.__module__}.{value.__qualname__}"
    raise _UnspeakableError
