"""The sentences in which a look back tells what its entries hold; true for the writer as for any reader."""

from __future__ import annotations

from dreiklang.texts.telling.de import DE
from dreiklang.texts.telling.en import EN
from dreiklang.texts.telling.words import TellingWords

__all__ = ["DE", "EN", "TellingWords"]
