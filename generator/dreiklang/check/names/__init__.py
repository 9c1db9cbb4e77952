"""People's names in a text: found, covered, or refused; the one matcher of check, slugs and audience."""

from __future__ import annotations

from dreiklang.check.names.covering import UNNAMED, cover_names
from dreiklang.check.names.found import NameFound
from dreiklang.check.names.index import Names, index_names
from dreiklang.check.names.letters import fold_letters
from dreiklang.check.names.matching import find_names, find_names_in_address, forget_texts
from dreiklang.check.names.ordinary import sense_of
from dreiklang.check.names.parts import index_parts, with_parts
from dreiklang.check.names.spelling import family_of

__all__ = [
    "UNNAMED",
    "NameFound",
    "Names",
    "cover_names",
    "family_of",
    "find_names",
    "find_names_in_address",
    "fold_letters",
    "forget_texts",
    "index_names",
    "index_parts",
    "sense_of",
    "with_parts",
]
