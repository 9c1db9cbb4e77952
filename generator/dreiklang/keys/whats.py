"""What `dreiklang new` makes, in both languages."""

from __future__ import annotations

from dreiklang.keys.find import is_one_of
from dreiklang.keys.words import Word
from dreiklang.model import What

__all__ = ["WHATS", "What", "find_what"]

WHATS: tuple[Word, ...] = (
    Word(What.DECISION, "entscheidung"),
    Word(What.INQUIRY, "anfrage", ("erstgespräch",)),
    Word(What.OFFER, "angebot"),
    Word(What.ORDER, "auftrag"),
    Word(What.DECLINED, "abgelehnt", ("ablehnung", "decline")),
    Word(What.PROMISE, "versprechen", ("versprochen", "zusage")),
    Word(What.RETROSPECTIVE, "rückblick", ("retrospektive", "looks-back", "retro")),
    Word(What.COMPLIMENT, "kompliment", ("lob", "praise")),
    Word(What.CRITICISM, "kritik"),
    Word(What.QUESTION, "frage"),
    Word(What.NOTE, "notiz"),
    Word(What.PERSON, "person"),
)


def find_what(written: str) -> What | None:
    """Find what *written* asks `new` to make."""
    for word in WHATS:
        if is_one_of(written, (word.member.value, word.german, *word.also)):
            return What(word.member)
    return None
