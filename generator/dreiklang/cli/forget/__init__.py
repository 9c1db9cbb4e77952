"""`dreiklang forget`: what is stored about a person is shown, handed over, or deleted."""

from __future__ import annotations

from dreiklang.cli.forget.begin import command

__all__ = ["command"]
