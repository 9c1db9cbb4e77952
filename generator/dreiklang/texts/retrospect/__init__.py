"""What a look back answers: how often I was right, what was luck, what was to be seen, what cost energy, what turned."""

from __future__ import annotations

from dreiklang.texts.retrospect.de import DE
from dreiklang.texts.retrospect.en import EN
from dreiklang.texts.retrospect.words import RetrospectWords

__all__ = ["DE", "EN", "RetrospectWords"]
