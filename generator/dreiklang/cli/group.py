"""The command `dreiklang`: finds the command that was named, in English or German, and loads nothing else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from importlib import import_module
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from dreiklang.cli.journal import journal_options
from dreiklang.cli.speech import guess_words, in_words_of
from dreiklang.texts import Words

COMMANDS = (
    "new",
    "due",
    "done",
    "chased",
    "answered",
    "won",
    "lost",
    "kept",
    "broken",
    "moved",
    "undo",
    "insights",
    "check",
    "serve",
    "build",
    "publish",
    "withdraw",
    "forget",
    "init",
    "demo",
    "completion",
)
"""The commands in the order of the help, each in the module of its name, as `command`."""

COMPLETE = "_DREIKLANG_COMPLETE"
"""The variable by which a shell that completes asks, as click names it."""


class SpokenContext(click.Context):
    """The context of a command whose help speaks the user's language throughout."""

    def get_help(self) -> str:
        """Put the help together, and our words in the place of click's."""
        group = self.find_root().command
        help_text = super().get_help()
        return in_words_of(group.words.commands, help_text) if isinstance(group, LazyGroup) else help_text


class LazyGroup(click.Group):
    """A group whose commands are loaded when they are named, and which speaks the user's language."""

    context_class = SpokenContext

    def main(self, args: list[str] | None = None, *rest: object, **extra: object) -> object:  # type: ignore[override]  # click's own signature is overloaded
        """Run with *args*; their journal decides the language of the help."""
        self.words: Words = guess_words(list(args or ()))
        _translate(self, self.words)
        self.help = self.words.commands.about
        if os.environ.get(COMPLETE):
            import_module("dreiklang.cli.doing.powershell")  # click knows the other shells
        return super().main(args, *rest, **extra)  # type: ignore[call-overload]  # likewise

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Name the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click's signature
        """Load the command *cmd_name*, if there is one."""
        name = cmd_name.lower() if cmd_name.lower() in COMMANDS else _aliases().get(cmd_name.lower())
        if name is None:
            return None
        command: click.Command = import_module(f"dreiklang.cli.{name}").command
        command.context_class = SpokenContext
        _translate(command, self.words)
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete the name of a command; its German one too, once it was begun."""
        aliases = _aliases() if incomplete else {}
        german = (alias for alias in aliases if alias.startswith(incomplete.lower()))
        helps = self.words.commands.helps
        return [
            *super().shell_complete(ctx, incomplete),
            *(CompletionItem(one, help=helps[aliases[one]]) for one in german),
        ]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # click's signature
        """List the commands without loading them."""
        with formatter.section(self.words.commands.commands_title):
            formatter.write_dl([(name, self.words.commands.helps[name]) for name in COMMANDS])


def _aliases() -> Mapping[str, str]:
    """Give the German names of commands; with them comes every word of every key, which not each command needs."""
    from dreiklang.keys.commands import ALIASES  # noqa: PLC0415  # as just said

    return ALIASES


def _translate(command: click.Command, words: Words) -> None:
    """Give *command* and its options the help of *words*, where it has none of its own."""
    texts = words.commands
    command.help = texts.helps.get(command.name or "", command.help)
    command.epilog = texts.epilogs.get(command.name or "")
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.name in texts.options:
            parameter.help = texts.options[parameter.name]


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dreiklang")
@journal_options
@click.pass_context
def dreiklang(ctx: click.Context, config_file: Path, today: date | None) -> None:
    """Tell what waits, unless a command was named."""
    if ctx.invoked_subcommand is None:
        from dreiklang.cli.waits import tell_what_waits  # noqa: PLC0415  # the pipeline is not loaded for `--help`

        tell_what_waits(config_file, today)
