"""dreiklang completion: what a shell needs to complete commands, and the entries that are open."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from dreiklang.cli.doing.powershell import PowerShellComplete
from dreiklang.cli.group import COMPLETE, dreiklang

SHELLS = ("bash", "zsh", "fish", PowerShellComplete.name)


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS), required=False)
def command(shell: str | None) -> None:
    """Print the script for *shell*; without one, how to install it."""
    completion_class = get_completion_class(shell) if shell else None
    if completion_class:
        click.echo(completion_class(dreiklang, {}, "dreiklang", COMPLETE).source())
    else:
        click.echo(dreiklang.words.doing.install_completion)
