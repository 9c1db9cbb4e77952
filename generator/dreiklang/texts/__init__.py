"""Every sentence a user reads, typed, in German and English."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from dreiklang.options import Address, Gender, Lang
from dreiklang.texts.grammar import adapt

if TYPE_CHECKING:  # an area is loaded when somebody asks for it: most commands need few
    from dreiklang.texts.all_entries import AllEntriesWords
    from dreiklang.texts.answers import AnswerWords
    from dreiklang.texts.asides import AsideWords
    from dreiklang.texts.barred import BarredWords
    from dreiklang.texts.blog import BlogWords
    from dreiklang.texts.building import BuildingWords
    from dreiklang.texts.commands import CommandWords
    from dreiklang.texts.common import CommonWords
    from dreiklang.texts.decisions import DecisionsWords
    from dreiklang.texts.desk import DeskWords
    from dreiklang.texts.doing import DoingWords
    from dreiklang.texts.entry import EntryWords
    from dreiklang.texts.files import FileWords
    from dreiklang.texts.forgetting import ForgettingWords
    from dreiklang.texts.frame import FrameWords
    from dreiklang.texts.insights import InsightWords
    from dreiklang.texts.live import LiveWords
    from dreiklang.texts.partnership import PartnershipWords
    from dreiklang.texts.people import PeopleWords
    from dreiklang.texts.problems import ProblemWords
    from dreiklang.texts.proof import ProofWords
    from dreiklang.texts.publishing import PublishingWords
    from dreiklang.texts.questions import QuestionWords
    from dreiklang.texts.recognition import RecognitionWords
    from dreiklang.texts.retrospect import RetrospectWords
    from dreiklang.texts.retrospectives import RetrospectiveWords
    from dreiklang.texts.starting import StartingWords
    from dreiklang.texts.telling import TellingWords
    from dreiklang.texts.voices import VoicesWords
    from dreiklang.texts.waiting import WaitingWords
    from dreiklang.texts.withdrawing import WithdrawingWords

T = TypeVar("T")


class _Area(Generic[T]):
    """The texts of one area, from the module of its name."""

    def __set_name__(self, owner: type[Words], name: str) -> None:
        self.name = name

    def __get__(self, words: Words, owner: type[Words]) -> T:
        """Load them for *words*, which keep them."""
        module = import_module(f"{__name__}.{self.name}")
        texts: T = adapt(getattr(module, words.lang.name), words.address, words.gender)
        vars(words)[self.name] = texts
        return texts


class Words:
    """All texts of one *lang*, area by area: one file an area, with the German and the English beside each other."""

    def __init__(self, lang: Lang, address: Address, gender: Gender) -> None:
        self.lang = lang
        self.address = address
        self.gender = gender
        self._told = f"Words({lang!r}, {address!r}, {gender!r})"

    def __repr__(self) -> str:
        """Say all that they hang on, beside the program."""
        return self._told

    common: _Area[CommonWords] = _Area()
    commands: _Area[CommandWords] = _Area()
    frame: _Area[FrameWords] = _Area()
    files: _Area[FileWords] = _Area()
    forgetting: _Area[ForgettingWords] = _Area()
    barred: _Area[BarredWords] = _Area()
    entry: _Area[EntryWords] = _Area()
    blog: _Area[BlogWords] = _Area()
    building: _Area[BuildingWords] = _Area()
    answers: _Area[AnswerWords] = _Area()
    all_entries: _Area[AllEntriesWords] = _Area()
    decisions: _Area[DecisionsWords] = _Area()
    desk: _Area[DeskWords] = _Area()
    doing: _Area[DoingWords] = _Area()
    asides: _Area[AsideWords] = _Area()
    partnership: _Area[PartnershipWords] = _Area()
    people: _Area[PeopleWords] = _Area()
    insights: _Area[InsightWords] = _Area()
    live: _Area[LiveWords] = _Area()
    retrospectives: _Area[RetrospectiveWords] = _Area()
    retrospect: _Area[RetrospectWords] = _Area()
    telling: _Area[TellingWords] = _Area()
    voices: _Area[VoicesWords] = _Area()
    waiting: _Area[WaitingWords] = _Area()
    withdrawing: _Area[WithdrawingWords] = _Area()
    questions: _Area[QuestionWords] = _Area()
    starting: _Area[StartingWords] = _Area()
    problems: _Area[ProblemWords] = _Area()
    proof: _Area[ProofWords] = _Area()
    publishing: _Area[PublishingWords] = _Area()
    recognition: _Area[RecognitionWords] = _Area()


@cache
def words_for(lang: Lang, address: Address = Address.DU, gender: Gender = Gender.COLON) -> Words:
    """Give the texts of *lang*; the German ones speak as *address* and *gender* ask."""
    return Words(lang, address, gender)
