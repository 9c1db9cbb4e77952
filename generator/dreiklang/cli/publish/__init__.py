"""`dreiklang publish`: the public edition before readers, after a look at what that means."""

from __future__ import annotations

from dreiklang.cli.publish.begin import command

__all__ = ["command"]
