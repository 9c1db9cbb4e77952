"""Every key of a head as an option of `new`, in every spelling; and what was said with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import click

from dreiklang.keys import KEYS, PERSON_KEYS, Key, PersonKey, find_key, find_person_key
from dreiklang.texts.questions import QuestionWords

Given = dict[str, tuple[str, ...]]
"""What was said, by English names of keys (unknown ones as they are)."""

_ALL: tuple[Key | PersonKey, ...] = (*KEYS, *PERSON_KEYS)
_MORE = {"decision": ("choice",)}


def key_options() -> list[click.Option]:
    """Make an option of every key, hidden from the list of options: the help names them all in one line."""
    return [_option(key) for key in _ALL]


def given_by(parameters: Mapping[str, object], settings: Iterable[str], words: QuestionWords) -> Given:
    """Bring together what the options of keys and `--set key=value` said."""
    given: Given = {}
    for key in _ALL:
        said = parameters.get(_parameter(key))
        if isinstance(said, tuple) and said:
            given[key.name] = tuple(map(str, said))
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or not name.strip():
            raise click.UsageError(words.pair_wanted.format(given=setting))
        found = find_key(name) or find_person_key(name)
        known = found.name if found else name.strip()
        given[known] = (*given.get(known, ()), value)
    return given


def _option(key: Key | PersonKey) -> click.Option:
    spellings = (*key.spellings, *_MORE.get(key.name, ()))
    return click.Option([*(f"--{spelling}" for spelling in spellings), _parameter(key)], multiple=True, hidden=True)


def _parameter(key: Key | PersonKey) -> str:
    return f"{'key' if isinstance(key, Key) else 'person'}_{key.name.replace('-', '_')}"
