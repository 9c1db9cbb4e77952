"""`dreiklang new`: a question or two -> a new entry, checked before it is written, open in the editor."""

from __future__ import annotations

from dreiklang.cli.new.begin import command

__all__ = ["command"]
