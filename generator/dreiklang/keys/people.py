"""Every key of people.yml, in both languages: the second table of KEYS.md."""

from __future__ import annotations

from enum import StrEnum, auto

from dreiklang.options import Lang
from dreiklang.values import dataclass


class PersonValue(StrEnum):
    """What the value of a key of people.yml has to be."""

    TEXT = auto()
    TEXTS = auto()
    LABELS = auto()  # a text, or one for each language
    ROLE = auto()
    TOUCH = auto()
    COUNT = auto()
    TRAITS = auto()  # a list of what holds, or a mapping trait: yes/no
    YES_NO = auto()


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A key of a person in people.yml."""

    name: str
    german: str
    value: PersonValue
    also: tuple[str, ...] = ()

    def written(self, lang: Lang) -> str:
        """Give the spelling that `new person` writes in *lang*."""
        return self.german if lang is Lang.DE else self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every spelling that is read, the English one first."""
        return tuple(dict.fromkeys((self.name, self.german, *self.also)))


PERSON_KEYS: tuple[PersonKey, ...] = (
    PersonKey("name", "name", PersonValue.TEXT),
    PersonKey("forms", "auch-genannt", PersonValue.TEXTS),
    PersonKey("exact", "genau", PersonValue.TEXTS),
    PersonKey("not-meant", "nicht-gemeint", PersonValue.TEXTS),
    PersonKey("as", "öffentlich-als", PersonValue.LABELS),
    PersonKey("cover-name", "deckname", PersonValue.TEXT),
    PersonKey("role", "rolle", PersonValue.ROLE),
    PersonKey("touch", "kontakt", PersonValue.TOUCH),
    PersonKey("reply-within", "antwortet-in", PersonValue.COUNT),
    PersonKey("strong-in", "stark-in", PersonValue.TEXTS),
    PersonKey("ideal", "wunsch", PersonValue.TRAITS),
    PersonKey("consent", "einverstanden", PersonValue.YES_NO),
)
