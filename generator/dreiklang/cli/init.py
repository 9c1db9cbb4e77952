"""`dreiklang init`: nothing -> a journal ready to write in and to publish."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import click
from babel.dates import LOCALTZ

from dreiklang.cli.shell import pasteable
from dreiklang.cli.speech import system_lang
from dreiklang.options import Lang, Options
from dreiklang.texts import Words, words_for
from dreiklang.write import FolderNotEmptyError, lay_folder


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--lang", type=click.Choice([lang.value for lang in Lang]), default=None)
def command(folder: Path, lang: str | None) -> None:
    """Begin a new journal in a folder that is not there yet, or empty."""
    words = words_for(Lang(lang) if lang else system_lang())
    try:
        lay_folder(folder, lambda place: _lay_files(place, words))
    except FolderNotEmptyError:
        raise click.UsageError(words.starting.not_empty.format(folder=folder)) from None
    click.echo(words.starting.ready.format(folder=folder))
    click.echo(words.starting.next_steps.format(folder=pasteable(folder)))


def _lay_files(place: Path, words: Words) -> None:
    for name, text in words.starting.files.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("{timezone}", _timezone()), encoding="utf-8", newline="\n")


def _timezone() -> str:
    """Name the time zone of this machine; ours, where it has no name that others know."""
    name = getattr(LOCALTZ, "key", None) or getattr(LOCALTZ, "zone", None)
    try:
        return ZoneInfo(str(name)).key
    except (KeyError, ValueError, OSError):
        return Options().timezone
