"""argv, environment -> the language in which commands speak before a journal was read."""

from __future__ import annotations

import locale
import os
import re
from pathlib import Path

from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.texts import Words, words_for
from dreiklang.texts.commands import CommandWords

_LANGUAGE = pattern(r"^ +language: *[\"']?(de|en)\b", re.MULTILINE)
_CONFIG = pattern(r"(?:-f|--config-file)=?(.*)", re.DOTALL)


def guess_words(arguments: list[str]) -> Words:
    """Give the words of the journal that *arguments* name, else of the one here, else of the user's system.

    Help and complaints about wrong usage come before any configuration is read: a glance at the file must do.
    """
    try:
        config = _config_of(arguments)
        found = _LANGUAGE.search(config.read_text("utf-8", "replace")) if config.is_file() else None
    except OSError:
        found = None
    return words_for(Lang(found[1]) if found else system_lang())


def words_of(arguments: list[str]) -> Words:
    """Give the words of the journal that *arguments* name as its settings want them; a guess, where they cannot be read."""
    from dreiklang.engine.settings import load_options  # noqa: PLC0415  # MkDocs' configuration is not loaded for `--help`

    try:
        options, _ = load_options(_config_of(arguments))
    except Exception:  # noqa: BLE001  # whatever it is, it is what we are about to tell of
        return guess_words(arguments)
    return words_for(options.lang, options.address, options.gender)


def in_words_of(words: CommandWords, text: str) -> str:
    """Put our words in the place of click's in *text*."""
    for theirs, ours in words.click.items():
        text = re.sub(theirs, ours, text)
    return text


def system_lang() -> Lang:
    """Give the language of the user's system; English, where it is none of ours."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    name = next(filter(None, names), "") or locale.getlocale()[0] or ""
    return Lang.DE if name.lower().startswith(("de", "german")) else Lang.EN


def _config_of(arguments: list[str]) -> Path:
    for position, argument in enumerate(arguments):
        if found := _CONFIG.fullmatch(argument):
            return Path(found[1] or "".join(arguments[position + 1 : position + 2]))
    return Path("mkdocs.yml")
