"""People's names in a text: found, covered, or refused; the one matcher of check, slugs and audience."""

from __future__ import annotations

from dreiklang.check.names.covering import UNNAMED, cover_names
from dreiklang.check.names.matching import NameFound, Names, find_names, find_names_in_address, index_names
from dreiklang.check.names.parts import index_parts

__all__ = [
    "UNNAMED",
    "NameFound",
    "Names",
    "cover_names",
    "find_names",
    "find_names_in_address",
    "index_names",
    "index_parts",
]
