"""argv -> what a command prints, and its exit code: the only exit point of `dreiklang`."""

from __future__ import annotations

import errno
import gc
import io
import os
import signal
import sys
from types import FrameType

import click

from dreiklang.cli.exits import Exit, exit_of
from dreiklang.cli.group import dreiklang
from dreiklang.cli.later import put_off
from dreiklang.cli.speech import in_words_of, words_of
from dreiklang.engine.refused import Refused
from dreiklang.texts.commands import CommandWords

_SELDOM = 20_000
"""Python looks for rubbish once so many values were added: loading our modules alone makes a hundred times 700, and no rubbish."""


def run() -> None:
    """Run the command line, and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # Windows' consoles default to code pages without our letters
            stream.reconfigure(encoding="utf-8", errors="replace")
    for name in ("SIGTERM", "SIGHUP"):  # the latter when a terminal is closed, and not on Windows
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)
    gc.set_threshold(_SELDOM)
    for name in ("ssl", "subprocess", "tomllib", "yaml"):
        put_off(
            name
        )  # extensions of Markdown load the first, which takes 0.03 s, and call nobody; the rest is for who helps, and for odd heads
    code = call(sys.argv[1:])
    gc.freeze()  # or Python would search everything for rubbish once more, before it throws all of it away
    sys.exit(code)


def _leave(number: int, _: FrameType | None) -> None:
    """Leave as on Ctrl+C when the system ends us: nothing private is to stay in temporary folders."""
    raise SystemExit(128 + number)


def call(arguments: list[str]) -> int:
    """Run `dreiklang` with *arguments*; give its exit code, having told why it is not 0."""
    try:
        code = dreiklang.main(arguments, prog_name="dreiklang", standalone_mode=False)
    except BaseException as error:
        if os.environ.get("DREIKLANG_DEBUG") and isinstance(error, Exception):
            raise
        message, exit_code = _explain(error, words_of(arguments).commands)
        if message:
            click.echo(message, err=True)
        return exit_code
    return code if isinstance(code, int) else Exit.FINE


def _explain(error: BaseException, words: CommandWords) -> tuple[str, int]:
    match error:
        case SystemExit():
            return "", error.code if isinstance(error.code, int) else Exit.CONTENT
        case KeyboardInterrupt() | click.Abort():
            return words.stopped, Exit.INTERRUPTED
        case Refused():
            return error.say(words), exit_of(error.refusal)
        case click.ClickException():
            command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "dreiklang"
            return words.usage.format(why=in_words_of(words, error.format_message()), command=command), Exit.USAGE
        case OSError():
            told = words.system.get(error.errno or 0, words.environment)
            file = error.filename2 if error.errno == errno.ENOSPC else error.filename  # what was copied had its space
            return told.format(where=f": {file}" if file else "", why=error), Exit.ENVIRONMENT
        case _:
            return words.internal.format(why=f"{type(error).__name__}: {error}"), Exit.ENVIRONMENT
