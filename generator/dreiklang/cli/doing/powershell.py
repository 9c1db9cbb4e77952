"""Completion for PowerShell, the one shell of ours that click does not know."""

from __future__ import annotations

import os
import shlex

from click.shell_completion import CompletionItem, ShellComplete, add_completion_class

_SCRIPT = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($word, $line, $cursor)
    $env:%(complete_var)s = "powershell_complete"
    $env:COMP_WORDS = $line.ToString()
    $env:COMP_CWORD = $word
    try {
        & %(prog_name)s | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
        }
    } finally {
        Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_CWORD -ErrorAction SilentlyContinue
    }
}
"""


@add_completion_class
class PowerShellComplete(ShellComplete):
    """How PowerShell asks, and how it is answered."""

    name = "powershell"
    source_template = _SCRIPT

    def get_completion_args(self) -> tuple[list[str], str]:
        """Give the words that stand before the one that is being typed, and that one."""
        words = _words(os.environ["COMP_WORDS"])[1:]
        incomplete = os.environ["COMP_CWORD"]
        return (words[:-1] if incomplete and words and words[-1].endswith(incomplete) else words), incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """Write one possibility: PowerShell wants quotes around spaces, and a help that is not empty."""
        value = f"'{item.value}'" if " " in item.value else item.value
        return f"{value}\t{item.help or item.value}"


def _words(line: str) -> list[str]:
    """Cut a command line into its words; a backslash is part of a path."""
    reader = shlex.shlex(line, posix=True, punctuation_chars=False)
    reader.whitespace_split, reader.escape, reader.commenters = True, "", ""
    try:
        return list(reader)
    except ValueError:  # an open quote
        return line.split()
