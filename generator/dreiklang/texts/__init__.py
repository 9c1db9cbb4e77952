"""Every sentence a user reads, typed, in German and English."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dreiklang.options import Address, Gender, Lang
from dreiklang.texts import (
    all_entries,
    answers,
    asides,
    barred,
    blog,
    building,
    commands,
    common,
    decisions,
    desk,
    doing,
    entry,
    files,
    forgetting,
    frame,
    insights,
    live,
    partnership,
    people,
    problems,
    proof,
    publishing,
    questions,
    recognition,
    retrospect,
    retrospectives,
    starting,
    telling,
    voices,
    waiting,
    withdrawing,
)
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
from dreiklang.texts.grammar import adapt
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


@dataclass(frozen=True, slots=True)
class Words:
    """All texts of one language, area by area: one file an area, with the German and the English beside each other."""

    lang: Lang
    common: CommonWords
    commands: CommandWords
    frame: FrameWords
    files: FileWords
    forgetting: ForgettingWords
    barred: BarredWords
    entry: EntryWords
    blog: BlogWords
    building: BuildingWords
    answers: AnswerWords
    all_entries: AllEntriesWords
    decisions: DecisionsWords
    desk: DeskWords
    doing: DoingWords
    asides: AsideWords
    partnership: PartnershipWords
    people: PeopleWords
    insights: InsightWords
    live: LiveWords
    retrospectives: RetrospectiveWords
    retrospect: RetrospectWords
    telling: TellingWords
    voices: VoicesWords
    waiting: WaitingWords
    withdrawing: WithdrawingWords
    questions: QuestionWords
    starting: StartingWords
    problems: ProblemWords
    proof: ProofWords
    publishing: PublishingWords
    recognition: RecognitionWords


_ALL = {
    Lang.DE: Words(
        Lang.DE,
        common.DE,
        commands.DE,
        frame.DE,
        files.DE,
        forgetting.DE,
        barred.DE,
        entry.DE,
        blog.DE,
        building.DE,
        answers.DE,
        all_entries.DE,
        decisions.DE,
        desk.DE,
        doing.DE,
        asides.DE,
        partnership.DE,
        people.DE,
        insights.DE,
        live.DE,
        retrospectives.DE,
        retrospect.DE,
        telling.DE,
        voices.DE,
        waiting.DE,
        withdrawing.DE,
        questions.DE,
        starting.DE,
        problems.DE,
        proof.DE,
        publishing.DE,
        recognition.DE,
    ),
    Lang.EN: Words(
        Lang.EN,
        common.EN,
        commands.EN,
        frame.EN,
        files.EN,
        forgetting.EN,
        barred.EN,
        entry.EN,
        blog.EN,
        building.EN,
        answers.EN,
        all_entries.EN,
        decisions.EN,
        desk.EN,
        doing.EN,
        asides.EN,
        partnership.EN,
        people.EN,
        insights.EN,
        live.EN,
        retrospectives.EN,
        retrospect.EN,
        telling.EN,
        voices.EN,
        waiting.EN,
        withdrawing.EN,
        questions.EN,
        starting.EN,
        problems.EN,
        proof.EN,
        publishing.EN,
        recognition.EN,
    ),
}


@cache
def words_for(lang: Lang, address: Address = Address.DU, gender: Gender = Gender.COLON) -> Words:
    """Give the texts of *lang*; the German ones speak as *address* and *gender* ask."""
    return adapt(_ALL[lang], address, gender)
