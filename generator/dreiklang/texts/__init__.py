"""Every sentence a user reads, typed, in German and English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dreiklang.options import Address, Gender, Lang
from dreiklang.texts import common
from dreiklang.texts.common import CommonWords
from dreiklang.texts.grammar import adapt


@dataclass(frozen=True, slots=True)
class Words:
    """All texts of one language, area by area: one file an area, with the German and the English beside each other."""

    lang: Lang
    common: CommonWords


_ALL = {
    Lang.DE: Words(Lang.DE, common.DE),
    Lang.EN: Words(Lang.EN, common.EN),
}


@cache
def words_for(lang: Lang, address: Address = Address.DU, gender: Gender = Gender.COLON) -> Words:
    """Give the texts of *lang*; the German ones speak as *address* and *gender* ask."""
    return adapt(_ALL[lang], address, gender)
