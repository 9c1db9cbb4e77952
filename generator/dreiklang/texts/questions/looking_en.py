"""The English questions of looking back, and what is said meanwhile."""

from __future__ import annotations

from dreiklang.model import LookFormat, TargetKind
from dreiklang.texts.grammar import Plural
from dreiklang.texts.questions.shape import LookingWords, Section

_LASTING = ("insight", "next")

_ENTRY = (
    Section(
        "What came of it?",
        "First what happened, then what you think of it. Did it turn out as you expected?",
        keys=("came-true", "outcome"),
    ),
    Section(
        "Would I decide so again?",
        "Knowing only what you knew then. A good result does not make it a good decision, nor a bad one a wrong one: "
        "sometimes it was just bad luck.",
        keys=("again",),
        follow="And why?",
    ),
    Section(
        "Was it foreseeable, and where did it lie?",
        "As early as the first talk, perhaps? With you, with them, with the circumstances? It is not about blame, but "
        "about seeing it sooner next time.",
        keys=("foreseeable", "where"),
        follow="What gave it away, what tipped the scales?",
    ),
    Section(
        "And now?",
        "A sentence to keep. A step that is due. Or a new decision.",
        keys=_LASTING,
        only_keys=True,
    ),
)

_PERSON = (
    Section(
        "What does me good about working together?",
        "Small things too: a thank-you, a pace, a tone.",
    ),
    Section(
        "What does it cost me?",
        "Time, money, sleep, good humour. Which of it stands on no invoice?",
    ),
    Section(
        "What has become different?",
        "On their side and on yours, since the first entry, and since you last looked.",
    ),
    Section(
        "And now: love, change or leave?",
        "None of it has to be today. If it becomes a decision, it goes into the head here as `{decision}`, or into an "
        "entry of its own.",
        keys=_LASTING,
    ),
)

_TAG = (
    Section(
        "What runs through these entries?",
        "The one sentence that could stand in several of them.",
    ),
    Section(
        "What has become different?",
        "Between the first and the last. What is easier for you today, and what is harder?",
    ),
    Section(
        "What of it do I no longer believe?",
        "Some things are true only as long as one is in the middle of them.",
    ),
    Section(
        "And now?",
        "A sentence to keep. A step that is due.",
        keys=_LASTING,
        only_keys=True,
    ),
)

_PERIOD = (
    Section(
        "What was on my mind?",
        "Not all that happened. Only what you still thought of in the evening.",
    ),
    Section(
        "What am I glad about?",
        "Of what did not happen, too.",
    ),
    Section(
        "What do I let go?",
        "A plan, a hope, a grudge. What stands here need not come along into the time to come.",
    ),
    Section(
        "What will I try?",
        "One thing, small enough to begin with tomorrow.",
        keys=_LASTING,
    ),
)

_START_STOP_CONTINUE = (
    Section("What do I start?", "One thing that has been missing."),
    Section("What do I stop?", "What costs more than it gives? Stopping counts twice."),
    Section("What do I continue?", "What carries you, even if nobody praises it?", keys=_LASTING),
)

_FOUR_LS = (
    Section("What did I like?", "What you would gladly have once more."),
    Section("What did I learn?", "What you did not know before."),
    Section("What was lacking?", "Time, knowledge, a person, a clear word."),
    Section("What did I long for?", "Even what nobody could have delivered.", keys=_LASTING),
)

LOOKING = LookingWords(
    sections={
        TargetKind.ENTRY: _ENTRY,
        TargetKind.PERSON: _PERSON,
        TargetKind.TAG: _TAG,
        TargetKind.PERIOD: _PERIOD,
        LookFormat.START_STOP_CONTINUE: _START_STOP_CONTINUE,
        LookFormat.FOUR_LS: _FOUR_LS,
    },
    in_head="In the head: {keys}.",
    skip="Enter skips a question. Ctrl+C stops; what was answered is kept.",
    kept="Stopped. What was answered stands in the file, and the other questions wait there:",
    first="First expected{details}: {expect}",
    sealed="kept on {day}",
    nothing="nothing",
    entries=Plural("{n} entry", "{n} entries"),
    more=Plural("and {n} more", "and {n} more"),
    decided="Decided:",
    heard="Good words:",
    learned="Learned:",
    looked_back="Looked back before:",
    open="Still open:",
    format_unknown="I know no format '{given}'. There are: {all}",
    format_elsewhere="--format is for looking back only: dreiklang new {what} ... --format {given}",
    place="{number} of {count}",
    now="Look back now? (Enter = yes, n = later, q = stop)",
    yes=("yes", "y", "ja", "j"),
    later=("later", "l", "no", "n", "nein", "später"),
    stop=("stop", "q", "quit", "e"),
    done=Plural("{n} look back written.", "{n} looks back written."),
    left=Plural("One still waits.", "{n} still wait."),
    nothing_due="Nothing waits to be looked back at today.",
    next_due="Next on {day}: {title}",
    hint="Look back at them one after the other: {command} --review",
    no_format="--review asks, --format writes a list: take one of them.",
)
