"""What the commands say: their help, their results, and why they refuse."""

from __future__ import annotations

from dreiklang.texts.commands.english import EN
from dreiklang.texts.commands.german import DE
from dreiklang.texts.commands.shape import CommandWords, LegalPage, Misfit, Refusal

__all__ = ["DE", "EN", "CommandWords", "LegalPage", "Misfit", "Refusal"]
