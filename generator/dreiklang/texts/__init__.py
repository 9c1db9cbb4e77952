"""Every sentence a user reads, typed, in German and English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dreiklang.options import Address, Gender, Lang
from dreiklang.texts import blog, commands, common, entry, frame
from dreiklang.texts.blog import BlogWords
from dreiklang.texts.commands import CommandWords
from dreiklang.texts.common import CommonWords
from dreiklang.texts.entry import EntryWords
from dreiklang.texts.frame import FrameWords
from dreiklang.texts.grammar import adapt


@dataclass(frozen=True, slots=True)
class Words:
    """All texts of one language, area by area: one file an area, with the German and the English beside each other."""

    lang: Lang
    common: CommonWords
    commands: CommandWords
    frame: FrameWords
    entry: EntryWords
    blog: BlogWords


_ALL = {
    Lang.DE: Words(Lang.DE, common.DE, commands.DE, frame.DE, entry.DE, blog.DE),
    Lang.EN: Words(Lang.EN, common.EN, commands.EN, frame.EN, entry.EN, blog.EN),
}


@cache
def words_for(lang: Lang, address: Address = Address.DU, gender: Gender = Gender.COLON) -> Words:
    """Give the texts of *lang*; the German ones speak as *address* and *gender* ask."""
    return adapt(_ALL[lang], address, gender)
