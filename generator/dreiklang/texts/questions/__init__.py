"""What `dreiklang new` asks: the short questions of a head, and the longer ones that wait in a body."""

from __future__ import annotations

from dreiklang.texts.questions.english import EN
from dreiklang.texts.questions.german import DE
from dreiklang.texts.questions.shape import LookingWords, QuestionWords, Section

__all__ = ["DE", "EN", "LookingWords", "QuestionWords", "Section"]
