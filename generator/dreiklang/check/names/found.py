"""A name of a person, as it was found in a text."""

from __future__ import annotations

from dreiklang.model import Person
from dreiklang.values import dataclass


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name of *person* in a text, from *start* to *end*.

    It was *written* so there, without its *ending*. *within* says that it is a part of a longer word, the whole of
    which is the span: there no other name can take its place. *is_part* says that it is only a word of the name.
    *ordinary* says that it is a word of the language too, *doubtful* that nobody can tell which of both stands here, and
    *likely* that it is the name for all we know, but not for sure.
    In people.yml the name stands as *form*. A *shared* one is doubtful for others are called that, too.
    """

    start: int
    end: int
    person: Person
    written: str
    ending: str = ""
    within: bool = False
    is_part: bool = False
    ordinary: bool = False
    doubtful: bool = False
    likely: bool = False
    form: str = ""
    shared: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether its writer has to say what it means before anybody reads it."""
        return self.doubtful or self.likely

    @property
    def cover(self) -> str:
        """What may take the place of the name; "" where nothing may."""
        return "" if self.within or self.doubtful else self.person.cover_name
