"""What the numbers say: questions a person would ask, answers in sentences, and how they are computed."""

from __future__ import annotations

from dreiklang.texts.insights.de import DE
from dreiklang.texts.insights.en import EN
from dreiklang.texts.insights.words import InsightWords

__all__ = ["DE", "EN", "InsightWords"]
