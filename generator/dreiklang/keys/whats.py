"""What `dreiklang new` makes, in both languages."""

from __future__ import annotations

from dreiklang.keys.find import is_one_of
from dreiklang.keys.words import Word
from dreiklang.model import LookFormat, What

__all__ = ["LOOK_FORMATS", "WHATS", "What", "find_look_format", "find_what"]

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

LOOK_FORMATS: tuple[Word, ...] = (
    Word(LookFormat.START_STOP_CONTINUE, "anfangen-aufhören-weitermachen", ("ssc",)),
    Word(LookFormat.FOUR_LS, "4l", ("four-ls", "vier-l")),
)
"""The forms of a look back that `--format` names."""


def find_look_format(written: str) -> LookFormat | None:
    """Find the form of a look back that *written* means."""
    for word in LOOK_FORMATS:
        if is_one_of(written, (word.member.value, word.german, *word.also)):
            return LookFormat(word.member)
    return None


def find_what(written: str) -> What | None:
    """Find what *written* asks `new` to make."""
    for word in WHATS:
        if is_one_of(written, (word.member.value, word.german, *word.also)):
            return What(word.member)
    return None
