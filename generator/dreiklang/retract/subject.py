"""A person who is to be forgotten: by what they are known, and what takes the place of their name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from operator import itemgetter

from dreiklang.check.ids import unwrap
from dreiklang.check.names import (
    NameFound,
    Names,
    cover_names,
    find_names,
    find_names_in_address,
    fold_letters,
    index_names,
    sense_of,
    with_parts,
)
from dreiklang.check.registry import Registry
from dreiklang.model import Person
from dreiklang.options import Lang
from dreiklang.patterns import pattern
from dreiklang.values import dataclass

_SHORTEST_ID = 4
_ROUNDS = 50
# Where a name cannot be exchanged for another without leading somewhere else: the whole goes.
_ADDRESS = pattern(
    r"""
    \b[a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^\s<>"')\]]+ | \b(?:mailto|tel):[^\s<>"')\]]+ | \bwww\.[^\s<>"')\]]+
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}
    | \b(?:[\w-]{1,63}\.){1,6}[a-z]{2,6}\b
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Subject:
    """The *person*, found by *registry*; *stand_in* takes the place of every name, *nowhere* that of an address."""

    person: Person
    registry: Registry
    stand_in: str
    nowhere: str

    @cached_property
    def names(self) -> Names:
        """Their names, and their id where it is a word that tells."""
        known = self.person
        own_id = known.id.replace("-", " ")
        tells = len(own_id) >= _SHORTEST_ID and sense_of(fold_letters(own_id)) is None
        forms = (*known.forms, own_id) if tells else known.forms
        others = (other for other in self.registry.people.values() if other.id != known.id)
        own = replace(known, forms=forms, consent=False, cover_name=self.stand_in)
        return index_names([own, *(replace(other, consent=True) for other in others)])  # of whom nothing goes

    @cached_property
    def names_and_parts(self) -> Names:
        """Their names, and the single words of these by which a reader would know them, too."""
        return with_parts(self.names, [replace(self.person, consent=False)])

    def is_meant(self, text: str) -> bool:
        """Whether *text*, where a person is to be named, names this one."""
        return self.registry.find(unwrap(text)) == (self.person.id,)

    def is_in_address(self, text: str) -> bool:
        """Whether *text*, a word of an address, tells who they are."""
        return bool(find_names_in_address(text, self.names))

    def found_in(self, text: str, lang: Lang) -> tuple[NameFound, ...]:
        """Find where *text* speaks of them; in a text that names them, single words of the name count, too."""
        if not (found := find_names(text, self.names, lang)):
            return ()
        return found if all(name.doubtful for name in found) else find_names(text, self.names_and_parts, lang)

    def doubtful_in(self, text: str, lang: Lang) -> Iterator[NameFound]:
        """Yield what may speak of them, and may as well be an ordinary word."""
        return (name for name in self.found_in(text, lang) if name.doubtful)

    def covered(self, text: str, lang: Lang) -> str:
        """Put the stand-in in the place of each name in *text*; what is doubtful stays."""
        for _ in range(_ROUNDS):  # a name may stand within a word of which another one was taken out
            if all(name.doubtful for name in find_names(text, self.names, lang)):
                break
            text = self._covered_once(text, lang)
        return text

    def _covered_once(self, text: str, lang: Lang) -> str:
        text = _ADDRESS.sub(lambda found: self.nowhere if self.is_in_address(found[0]) else found[0], text)
        return cover_names(text, self.names_and_parts, lang, self._cover)

    def without_name(self, slug: str) -> str:
        """Take the name out of *slug* (hyphenated words), of a file say; of one that names them, single words of the name, too."""
        if not self.is_in_address(slug):
            return slug
        rest = slug
        for name in sorted(filter(None, map(itemgetter(0), self.names.slugs)), key=len, reverse=True):
            rest = f"-{rest}-".replace(f"-{name}-", "-").strip("-")
        return self._without_parts(rest)

    def _without_parts(self, slug: str) -> str:
        words = slug.split("-")
        spans = ((start, end) for start in range(len(words)) for end in range(len(words), start, -1))
        for start, end in spans:
            if self._is_part("-".join(words[start:end])) and not any(
                self._is_part("-".join(rest)) for rest in (words[start + 1 : end], words[start : end - 1]) if rest
            ):
                return self._without_parts("-".join((*words[:start], *words[end:])))
        return slug

    def _is_part(self, text: str) -> bool:
        return bool(find_names_in_address(text, self.names_and_parts))

    def _cover(self, found: NameFound) -> str:
        if found.doubtful:
            return ""
        return self._in_compound(found.written) if found.within else self.stand_in

    def _in_compound(self, word: str) -> str:
        """Give *word*, of which a name is a part, with the stand-in in its place: das Frau-Sommer-Projekt."""
        for name in self.person.names:
            wanted = "".join(re.findall(r"[^\W_]+", fold_letters(name)))
            for start in range(len(word)):
                for end in range(len(word), start, -1):
                    if fold_letters(word[start:end]) == wanted:
                        return "-".join(filter(None, (word[:start], *self.stand_in.split(), _capital(word[end:]))))
        return self.stand_in


def _capital(rest: str) -> str:
    """Begin what remains of a compound as a word of its own: the s that joined it to the name goes."""
    bare = rest.removeprefix("s") if len(rest) > 3 else rest
    return bare[:1].upper() + bare[1:]
