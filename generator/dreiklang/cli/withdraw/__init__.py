"""`dreiklang withdraw`: an entry is private again, and what came of it vanishes."""

from __future__ import annotations

from dreiklang.cli.withdraw.begin import command

__all__ = ["command"]
