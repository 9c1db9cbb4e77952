"""What a new journal begins with, and what `init` and `demo` say."""

from __future__ import annotations

from dreiklang.texts.starting.english import EN
from dreiklang.texts.starting.german import DE
from dreiklang.texts.starting.shape import StartingWords

__all__ = ["DE", "EN", "StartingWords"]
